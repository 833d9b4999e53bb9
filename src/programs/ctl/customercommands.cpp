#include "programs/ctl/commands.h"
#include "programs/ctl/context.h"
#include "programs/ctl/json.h"
#include "services/customers/customerservice.h"

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

Answering find(Context& context)
{
    return answered(context.center().customers().recognise(context.words().join(u' ')),
                    [](const QList<Customer>& customers) -> Result<Answer> {
                        Answer answer =
                            Answer::list(rowsJson(customers, customerJson),
                                         {u"id"_s, u"name"_s, u"level"_s, u"phones"_s, u"district"_s, u"address"_s});
                        answer.exitCode = customers.isEmpty() ? 1 : 0;
                        return answer;
                    });
}

Result<Answer> cardAnswer(const CustomerCard& card, const QDate& today)
{
    QJsonObject json = customerJson(card.customer);
    json.insert(u"services"_s, card.services);
    json.insert(u"rating"_s, card.rating > 0 ? numberJson(card.rating) : QJsonValue());
    json.insert(u"devices"_s, arrayJson(card.devices, [&](const Device& d) { return deviceJson(d, today); }));
    json.insert(u"open_tickets"_s, arrayJson(card.open, pastTicketJson));
    json.insert(u"past_tickets"_s, arrayJson(card.past, pastTicketJson));
    return Answer::one(json);
}

Answering show(Context& context)
{
    bool isNumber = false;
    const qint64 id = context.words().constFirst().toLongLong(&isNumber);
    if (!isNumber || id < 1)
        return refused(wrongUsage(tr("A customer's id is a number; \"customer find\" tells it."), u"id"_s).value());
    const Center& center = context.center();
    const QDate today = center.serverNow().dateAt(center.reference().utcOffsetMinutes);
    return answered(center.customers().card(CustomerId(id)),
                    [today](const CustomerCard& card) { return cardAnswer(card, today); });
}

} // namespace

QList<Command> customerCommands()
{
    return {
        {u"customer find"_s,
         u"TEXT"_s,
         QT_TRANSLATE_NOOP("Ctl", "By a whole phone number, a serial or order number, or the beginning of a name."),
         u"woshouctl customer find '138 0571 2046'"_s,
         {},
         {},
         1,
         -1,
         true,
         find},
        {u"customer show"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("Ctl", "A customer with devices and tickets."),
         u"woshouctl customer show 1"_s,
         {},
         {},
         1,
         1,
         true,
         show},
    };
}

} // namespace woshou::ctl
