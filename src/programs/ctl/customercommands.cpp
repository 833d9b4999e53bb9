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

Result<Answer> cardAnswer(const CustomerCard& card, const QDateTime& local)
{
    QJsonObject json = customerJson(card.customer);
    json.insert(u"services"_s, card.services);
    json.insert(u"rating"_s, card.rating > 0 ? numberJson(card.rating) : QJsonValue());
    json.insert(u"devices"_s,
                arrayJson(card.devices, [&](const Device& d) { return deviceJson(d, card.contracts, local); }));
    json.insert(u"contracts"_s, arrayJson(card.contracts, contractJson));
    json.insert(u"notes"_s, arrayJson(card.notes, noteJson));
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
    const QDateTime local = center.serverNow().timeAt(center.reference().utcOffsetMinutes);
    return answered(center.customers().card(CustomerId(id)),
                    [local](const CustomerCard& card) { return cardAnswer(card, local); });
}

QJsonObject lookJson(const RevealEntry& look)
{
    return {{u"at"_s, instantJson(look.at)},
            {u"person"_s, look.personName},
            {u"customer_id"_s, idJson(look.customer)},
            {u"customer"_s, look.customerName},
            {u"reason"_s, look.reason}};
}

Answering looks(Context& context)
{
    return answered(context.center().customers().reveals(), [](const QList<RevealEntry>& entries) -> Result<Answer> {
        return Answer::list(rowsJson(entries, lookJson),
                            {u"at"_s, u"person"_s, u"customer_id"_s, u"customer"_s, u"reason"_s});
    });
}

} // namespace

QList<Command> customerCommands()
{
    return {
        {u"customer find"_s,
         u"TEXT"_s,
         QT_TRANSLATE_NOOP("Ctl", "By a whole phone number, serial or order number, or the beginning of a name, its "
                                  "pinyin or initials (zhw)."),
         u"woshouctl customer find '138 0571 2046'"_s,
         {},
         {},
         1,
         -1,
         true,
         find},
        {u"customer show"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("Ctl", "A customer with devices, contracts, notes and tickets."),
         u"woshouctl customer show 1"_s,
         {},
         {},
         1,
         1,
         true,
         show},
        {u"customer looks"_s,
         {},
         QT_TRANSLATE_NOOP("Ctl", "Who looked at whose phone number, when and why, newest first; for managers and "
                                  "administrators."),
         u"woshouctl --user zhouwenting customer looks"_s,
         {},
         {},
         0,
         0,
         true,
         looks},
    };
}

} // namespace woshou::ctl
