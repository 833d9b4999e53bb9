#include "models/tickets/ticketwords.h"

#include "domain/customers/phone.h"
#include "models/admin/language.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct TicketText
{
    Q_DECLARE_TR_FUNCTIONS(TicketText)
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString journeyName(JourneyStep step)
{
    switch (step) {
    case JourneyStep::Asked:
        return TicketText::tr("Help asked for");
    case JourneyStep::Waiting:
        return TicketText::tr("Waiting");
    case JourneyStep::Solved:
        return TicketText::tr("Solved");
    case JourneyStep::Feedback:
        break;
    }
    return TicketText::tr("Feedback");
}

/// A station of the way, when it was reached, and the states in which a ticket is there.
struct Station
{
    QString name;
    MaybeInstant at;
    QStringList states;
    bool timed = true; ///< whether that time is the station's own
};

QList<Station> stationsOf(const Ticket& ticket)
{
    const bool closed = ticket.state == "closed"_L1; // what is merged or withdrawn is over without a rating
    const bool confirmed = ticket.state == "tosurvey"_L1 || closed;
    return {{TicketText::tr("Intake"), ticket.createdAt, {}},
            {TicketText::tr("Dispatch"), ticket.assignedAt, {u"todispatch"_s}},
            {TicketText::tr("Handling"),
             ticket.startedAt ? ticket.startedAt : ticket.resolvedAt, // first line, without an engineer
             {u"created"_s, u"firstline"_s, u"selfcheck"_s, u"callback"_s, u"parts"_s, u"assigned"_s, u"doing"_s,
              u"reopened"_s}},
            {TicketText::tr("Confirmation"),
             confirmed ? ticket.resolvedAt : MaybeInstant(),
             {u"toconfirm"_s},
             false}, // when the customer said so stands in the log alone
            {TicketText::tr("Rating"), closed ? ticket.closedAt : MaybeInstant(), {u"tosurvey"_s}}};
}

/// Where the ticket is: by its state; one that is over, or in a state that is not known, where its times end.
qsizetype placeOf(const Ticket& ticket, const QList<Station>& way)
{
    qsizetype after = 0;
    for (qsizetype at = 0; at < way.size(); ++at) {
        if (way.at(at).states.contains(ticket.state))
            return at;
        if (way.at(at).at)
            after = at + 1;
    }
    return after;
}

QString stageText(const Station& station, bool reached, Instant now)
{
    return reached && station.at && station.timed ? station.name + u' ' + shortTime(*station.at, now) : station.name;
}

} // namespace

QString journeyText(JourneyStep step, const QString& occurred)
{
    const QString found = occurred.simplified();
    return step == JourneyStep::Asked && !found.isEmpty()
               ? TicketText::tr("Problem found %1 → %2").arg(found, journeyName(step))
               : journeyName(step);
}

bool mayCall(Role role)
{
    return role == Role::Agent || role == Role::Dispatcher || role == Role::Engineer || role == Role::Supervisor;
}

QList<TicketStage> ticketStages(const Ticket& ticket, Instant now)
{
    const QList<Station> way = stationsOf(ticket);
    const qsizetype place = placeOf(ticket, way);
    QList<TicketStage> stages;
    for (qsizetype at = 0; at < way.size(); ++at) {
        if (at < place && way.at(at).at) // a station that the ticket never needed is left out
            stages.append({stageText(way.at(at), true, now), TicketStage::State::Done, way.at(at).name});
        else if (at == place && ticket.open)
            stages.append(
                {stageText(way.at(at), ticket.state == "doing"_L1, now), TicketStage::State::Current, way.at(at).name});
        else if (at >= place)
            stages.append({way.at(at).name, TicketStage::State::Future, way.at(at).name});
    }
    return stages;
}

QString symptomWords(const Ticket& ticket, const ReferenceData& reference)
{
    const QString frequency = ticket.frequency.isEmpty() ? QString() : nameOf(reference.frequencies, ticket.frequency);
    return joined({ticket.symptom.simplified(), ticket.occurred, frequency, ticket.environment.simplified()});
}

QString deviceWords(const TicketDetails& details, const ReferenceData& reference)
{
    if (!details.device) {
        const ProductModel model = reference.model(details.ticket.model);
        const QString name = uiChinese() ? model.zh : model.en;
        return joined({details.ticket.model, name == details.ticket.model ? QString() : name});
    }
    const Device& device = *details.device;
    const QString name = uiChinese() || device.modelNameEn.isEmpty() ? device.modelName : device.modelNameEn;
    return joined({device.model, name == device.model ? QString() : name, device.serial,
                   device.purchasedOn.isValid() ? device.purchasedOn.toString(u"yyyy-MM"_s) : QString(), device.place});
}

QString wishWords(const Ticket& ticket, const ReferenceData& reference)
{
    QStringList parts = {ticket.mode.isEmpty() ? QString() : nameOf(reference.modes, ticket.mode),
                         ticket.expectation.simplified(), nameOf(reference.urgencies, QString::number(ticket.urgency))};
    if (ticket.elderlyAlone)
        parts.append(TicketText::tr("elderly person living alone"));
    else if (ticket.elderlyHome)
        parts.append(TicketText::tr("elderly person at home"));
    if (ticket.businessStopped)
        parts.append(TicketText::tr("business at a standstill"));
    return joined(parts);
}

QString factsLine(const TicketDetails& details, const Person& reader)
{
    const QString digits =
        details.ticket.contactPhone.isEmpty() ? details.customer.phones.value(0) : details.ticket.contactPhone;
    const QString mark = TicketText::tr(" ext. ");
    const QString phone = mayCall(reader.role) ? formatPhone(digits, mark) : maskPhone(digits, mark);
    const QString address = details.ticket.address.isEmpty() ? details.customer.address : details.ticket.address;
    const QString ownerName = staffName(details.ownerName, details.ownerNameEn);
    const QString owner = ownerName.isEmpty() ? QString() : TicketText::tr("contact %1").arg(ownerName);
    const QString engineerName = staffName(details.engineerName, details.engineerNameEn);
    const QString engineer = engineerName.isEmpty() ? QString() : TicketText::tr("engineer %1").arg(engineerName);
    return joined({details.customer.name, phone, address, owner, engineer});
}

QString columnValue(const QString& column, const QString& text, const ReferenceData& reference)
{
    if (column == "mode"_L1)
        return nameOf(reference.modes, text);
    if (column == "category"_L1)
        return nameOf(reference.triage.categories, text);
    if (column == "priority"_L1)
        return priorityName(priorityFromCode(text));
    if (column == "callback_due"_L1)
        return text.isEmpty() ? QString() : fullTime(Instant::fromMs(text.toLongLong()));
    static const QHash<QString, const char*> words = {
        {u"yes"_s, QT_TRANSLATE_NOOP("TicketText", "yes")},
        {u"no"_s, QT_TRANSLATE_NOOP("TicketText", "no")},
        {u"worked"_s, QT_TRANSLATE_NOOP("TicketText", "worked")},
        {u"failed"_s, QT_TRANSLATE_NOOP("TicketText", "did not help")},
        {u"answered"_s, QT_TRANSLATE_NOOP("TicketText", "answered")},
        {u"unreachable"_s, QT_TRANSLATE_NOOP("TicketText", "not reached")},
        {u"declined"_s, QT_TRANSLATE_NOOP("TicketText", "declined")},
    };
    static const QStringList coded = {u"solved_for_good"_s, u"self_check_result"_s, u"survey_result"_s};
    if (coded.contains(column) && words.contains(text))
        return QCoreApplication::translate("TicketText", words.value(text));
    return text;
}

} // namespace woshou
