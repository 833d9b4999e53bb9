#include "models/tickets/triagetext.h"

#include "domain/tickets/codes.h"
#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/promise/timeleft.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

struct TriageText
{
    Q_DECLARE_TR_FUNCTIONS(woshou::TriageText)

public:
    static QString faultWords(const TriageReason& reason, const ReferenceData& reference)
    {
        const QString fault = reference.fault(reason.more).name(uiChinese());
        if (fault.compare(reason.text, Qt::CaseInsensitive) == 0)
            return tr("“%1” is a known fault").arg(reason.text);
        return tr("“%1” points to: %2").arg(reason.text, fault);
    }

    static QString table(const TriageReason& reason, const ReferenceData& reference)
    {
        const Fault fault = reference.fault(reason.more);
        const bool isFault = !fault.code.isEmpty() && !fault.zh.isEmpty();
        // What was kept without its priority stands in the table as it is now.
        const Priority now =
            isFault ? fault.priority : reference.triage.categoryPriority.value(reason.more, Priority::Medium);
        const Priority priority = reason.text.isEmpty() ? now : priorityFromCode(reason.text);
        const QString what = isFault ? fault.name(uiChinese()) : nameOf(reference.triage.categories, reason.more);
        return tr("reference table: %1 is %2").arg(what, priorityName(priority));
    }

    static QString level(const QString& code)
    {
        if (code == "enterprise"_L1)
            return tr("enterprise customer, one step up");
        return tr("VIP customer, one step up");
    }

    static QString sentence(const TriageReason& reason, const ReferenceData& reference)
    {
        using Kind = TriageReason::Kind;
        switch (reason.kind) {
        case Kind::FaultWords:
            return faultWords(reason, reference);
        case Kind::CategoryWords:
            return tr("“%1” belongs to: %2").arg(reason.text, nameOf(reference.triage.categories, reason.more));
        case Kind::ReferenceTable:
            return table(reason, reference);
        case Kind::CoreBusiness:
            return tr("“%1” stops core business").arg(reason.text);
        case Kind::Danger:
            return tr("“%1” is a danger to people").arg(reason.text);
        case Kind::EnterpriseServer:
            return tr("server of an enterprise customer is always urgent");
        case Kind::VulnerablePerson:
            return tr("elderly person living alone, always urgent");
        case Kind::CustomerLevel:
            return level(reason.text);
        case Kind::BusinessStopped:
            return tr("production or business stands still, one step up");
        case Kind::StatedUrgency:
            return tr("customer says it is very urgent, one step up");
        case Kind::KeywordRule:
            return tr("rule “%1”").arg(reason.text);
        case Kind::Learned:
            return tr("“%1” in tickets like this one").arg(reason.text);
        }
        return {};
    }

    static QString gradeName(const QString& grade)
    {
        if (grade == "complex"_L1)
            return tr("Complex");
        return grade == "routine"_L1 ? tr("Routine") : QString();
    }

    static QString learnedValue(const LearnedProposal& proposal, const ReferenceData& reference)
    {
        if (proposal.field == "category"_L1)
            return nameOf(reference.triage.categories, proposal.value);
        if (proposal.field == "fault"_L1)
            return reference.fault(proposal.value).name(uiChinese());
        if (proposal.field == "group"_L1)
            return reference.group(proposal.value).name(uiChinese());
        if (proposal.field == "mood"_L1)
            return nameOf(reference.moods, proposal.value);
        for (const SubTypes& types : reference.triage.subTypes) {
            if (types.zh.contains(proposal.value))
                return types.name(proposal.value, uiChinese());
        }
        return proposal.value;
    }

    static QString learned(const LearnedProposal& proposal, const ReferenceData& reference)
    {
        const QString value = learnedValue(proposal, reference);
        const int percent = int(std::lround(100 * proposal.p));
        if (value.isEmpty() || proposal.words.isEmpty())
            return value.isEmpty() ? QString() : tr("%1 %2 %").arg(value).arg(percent);
        return tr("%1 %2 % (%3)").arg(value).arg(percent).arg(proposal.words.join(tr(", ")));
    }

    static QString learnedLine(const QString& list) { return tr("Learned from tickets: %1").arg(list); }

    static QString limit(qint64 seconds)
    {
        if (seconds <= 0)
            return tr("at once");
        return tr("within %1").arg(durationText(Milliseconds(seconds * 1000)));
    }

    static QString dayTime(const QDateTime& due, const QDate& today)
    {
        const QString time = QLocale().toString(due.time(), u"HH:mm"_s);
        const qint64 days = today.daysTo(due.date());
        if (days == 0)
            return tr("%1 today").arg(time);
        if (days == 1)
            return tr("%1 tomorrow").arg(time);
        return QLocale::c().toString(due, due.date().year() == today.year() ? u"MM-dd HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
    }
};

std::optional<TriageReason> reasonFromCode(const QString& text, const TicketDetails& details)
{
    using Kind = TriageReason::Kind;
    const Ticket& ticket = details.ticket;
    for (int at = 0; at <= int(Kind::Learned); ++at) {
        const Kind kind = Kind(at);
        const QString code = triageReasonCode(kind);
        if (text != code && !text.startsWith(code + u' '))
            continue;
        TriageReason reason{kind, text.sliced(code.size()).trimmed(), {}};
        if (kind == Kind::CustomerLevel)
            reason.text = reason.text.isEmpty() ? details.customer.level : reason.text;
        else if (kind == Kind::CategoryWords || ticket.proposedFault.isEmpty())
            reason.more = ticket.proposedCategory;
        else
            reason.more = ticket.proposedFault;
        return reason;
    }
    return {};
}

} // namespace

QString priorityReasonText(const TicketDetails& details, const ReferenceData& reference)
{
    QStringList sentences;
    for (const QString& part : details.ticket.priorityReason.split(u", "_s)) {
        const auto reason = reasonFromCode(part, details);
        if (!reason)
            return details.ticket.priorityReason;
        sentences.append(triageReasonText(*reason, reference));
    }
    return sentences.join(u" · "_s);
}

QString triageReasonText(const TriageReason& reason, const ReferenceData& reference)
{
    return TriageText::sentence(reason, reference);
}

QString triageReasonLine(const TriageProposal& proposal, const ReferenceData& reference)
{
    QStringList sentences;
    for (const TriageReason& reason : proposal.reasons)
        sentences.append(triageReasonText(reason, reference));
    return sentences.join(u" · "_s);
}

QString triageTypeText(const QString& category, const QString& fault, const ReferenceData& reference)
{
    QString text = nameOf(reference.triage.categories, category);
    if (!fault.isEmpty())
        text += u" › "_s + reference.fault(fault).name(uiChinese());
    return text;
}

QString triageDetailText(const QString& category, const QString& subtype, const QString& grade,
                         const ReferenceData& reference)
{
    QStringList parts = {reference.triage.subTypes.value(category).name(subtype, uiChinese()),
                         TriageText::gradeName(grade)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString triageLearnedText(const QList<LearnedProposal>& proposals, const ReferenceData& reference)
{
    QStringList parts;
    for (const LearnedProposal& proposal : proposals)
        parts.append(TriageText::learned(proposal, reference));
    parts.removeAll(QString());
    return parts.isEmpty() ? QString() : TriageText::learnedLine(parts.join(u" · "_s));
}

QString triageProposedText(const Ticket& ticket, const ReferenceData& reference)
{
    const bool taken = ticket.category == ticket.proposedCategory && ticket.fault == ticket.proposedFault &&
                       ticket.priority == ticket.proposedPriority && ticket.subtype == ticket.proposedSubtype &&
                       ticket.grade == ticket.proposedGrade;
    if (taken || ticket.proposedCategory.isEmpty())
        return {};
    QStringList parts = {
        triageTypeText(ticket.proposedCategory, ticket.proposedFault, reference),
        triageDetailText(ticket.proposedCategory, ticket.proposedSubtype, ticket.proposedGrade, reference),
        priorityName(ticket.proposedPriority)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QList<CodeName> gradeNames()
{
    QList<CodeName> names;
    for (const QString& code : {u"routine"_s, u"complex"_s})
        names.append({code, TriageText::gradeName(code), TriageText::gradeName(code), {}});
    return names;
}

QString responseLimitText(const PromisePolicy& policy, Priority priority)
{
    const auto found = policy.respondByPriority.constFind(priorityCode(priority));
    if (found != policy.respondByPriority.cend())
        return TriageText::limit(*found);
    return policy.firstResponse ? TriageText::limit(*policy.firstResponse) : QString();
}

QString promisedTimeText(Instant due, Instant now)
{
    return TriageText::dayTime(centerTime(due), centerTime(now).date());
}

} // namespace woshou
