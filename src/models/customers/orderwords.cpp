#include "models/customers/orderwords.h"

#include "domain/admin/scriptclauses.h"
#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/customers/customertext.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct OrderText
{
    Q_DECLARE_TR_FUNCTIONS(OrderText)
};

QString bought(const OrderStatus& order)
{
    QDate day;
    for (const Device& device : order.devices)
        day = qMax(day, device.purchasedOn);
    const QString title = orderTitle(order);
    QString text = day.isValid() ? OrderText::tr("%1, bought on %2").arg(title, day.toString(Qt::ISODate)) : title;
    if (!order.number.isEmpty())
        text = OrderText::tr("%1 (order %2)").arg(text, order.number);
    return text;
}

QString coverages(const OrderStatus& order, const QList<Contract>& contracts, Instant now)
{
    QStringList texts;
    for (const Device& device : order.devices) {
        const QString text = coverageText(coverageOf(device, contracts, {}, centerTime(now)));
        if (!text.isEmpty() && !texts.contains(text))
            texts.append(text);
    }
    return texts.join(OrderText::tr("; "));
}

/// In a conversation nobody is greeted a second time.
QString withoutGreeting(QString text)
{
    for (const QString& greeting : {u"您好，"_s, u"Hello, "_s}) {
        if (text.startsWith(greeting))
            text = text.mid(greeting.size());
    }
    return text.isEmpty() ? text : text.left(1).toUpper() + text.mid(1);
}

QHash<QString, QString> valuesOf(const PastTicket& ticket, const ReferenceData& reference, Instant now)
{
    QHash<QString, QString> values = {
        {u"企业名称"_s, uiChinese() || reference.shortEn.isEmpty() ? reference.shortZh : reference.shortEn},
        {u"编号"_s, ticket.number},
        {u"问题简述"_s, ticket.title},
        {u"技术部门"_s, OrderText::tr("our technical department")},
        {u"工程师"_s, staffName(ticket.engineerName, ticket.engineerNameEn)}};
    if (ticket.nextDue && *ticket.nextDue > now) {
        for (const QString& name : {u"具体时间"_s, u"下一步时间"_s})
            values.insert(name, shortTime(*ticket.nextDue, now));
    }
    return values;
}

/// The first of the center's sentences for this state of which everything is known, else the state's plain name.
QString howItStands(const PastTicket& ticket, const ReferenceData& reference, Instant now)
{
    const QHash<QString, QString> values = valuesOf(ticket, reference, now);
    for (const Script& script : reference.scriptsFor(u"state."_s + ticket.state, ticket.channel, {})) {
        const QString& text = uiChinese() || script.en.isEmpty() ? script.zh : script.en;
        if (isFilled(text, values))
            return withoutGreeting(fillScript(text, values));
    }
    const QString state = reference.lifeCycle.state(ticket.state).name(uiChinese());
    const QString text = OrderText::tr("Ticket %1 (%2): %3").arg(ticket.number, ticket.title, state);
    const bool promised = ticket.nextDue && *ticket.nextDue > now;
    return promised ? OrderText::tr("%1, the next step by %2.").arg(text, shortTime(*ticket.nextDue, now))
                    : OrderText::tr("%1.").arg(text);
}

/// A promise that was missed is said, not hidden.
QString apology(const PastTicket& ticket, Instant now)
{
    const bool missed = ticket.nextDue && *ticket.nextDue <= now;
    return missed ? OrderText::tr("The time we named, %1, has passed; I apologise and see to it now.")
                        .arg(shortTime(*ticket.nextDue, now))
                  : QString();
}

} // namespace

QString orderTitle(const OrderStatus& order)
{
    QStringList names;
    for (const Device& device : order.devices)
        names.append(deviceTitle(device));
    return names.isEmpty() ? OrderText::tr("Other requests") : names.join(OrderText::tr(", "));
}

QString orderAnswer(const OrderStatus& order, const QList<Contract>& contracts, const ReferenceData& reference,
                    Instant now)
{
    QStringList sentences = {OrderText::tr("%1.").arg(bought(order))};
    if (const QString covered = coverages(order, contracts, now); !covered.isEmpty())
        sentences.append(OrderText::tr("%1.").arg(covered));
    for (const PastTicket& ticket : order.open) {
        sentences.append(howItStands(ticket, reference, now));
        sentences.append(apology(ticket, now));
    }
    if (order.open.isEmpty() && order.last)
        sentences.append(OrderText::tr("Nothing is open. The last request was %1 of %2 (%3).")
                             .arg(order.last->number, shortTime(order.last->createdAt, now), order.last->title));
    else if (order.open.isEmpty())
        sentences.append(OrderText::tr("Nothing is open, and nothing was reported before."));
    sentences.removeAll(QString());
    return sentences.join(uiChinese() ? QString() : u" "_s);
}

} // namespace woshou
