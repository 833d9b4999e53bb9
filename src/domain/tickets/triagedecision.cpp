#include "domain/tickets/triagedecision.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString usualScenario(const QString& category)
{
    static const QHash<QString, QString> scenarios = {{u"fault"_s, u"repair"_s},
                                                      {u"complaint"_s, u"complaint"_s},
                                                      {u"suggestion"_s, u"complaint"_s},
                                                      {u"inquiry"_s, u"usage"_s}};
    return category.isEmpty() ? QString() : scenarios.value(category, u"product"_s);
}

QString skillOf(const QString& fault, const QList<Fault>& faults)
{
    const auto found = std::find_if(faults.begin(), faults.end(), [&](const Fault& f) { return f.code == fault; });
    return found == faults.end() ? QString() : found->skill;
}

/// What the reference table says of a fault, or of a category.
Priority tablePriority(const QString& code, const TriageRules& rules)
{
    for (const Fault& fault : rules.faults) {
        if (fault.code == code)
            return fault.priority;
    }
    return rules.categoryPriority.value(code, Priority::Medium);
}

QString faultName(const QString& code, const QList<Fault>& faults)
{
    const auto found = std::find_if(faults.begin(), faults.end(), [&](const Fault& f) { return f.code == code; });
    return found == faults.end() ? QString() : found->zh;
}

QString reasonSentence(const TriageReason& reason, const TriageRules& rules)
{
    const auto says = [&rules](const QString& code) { return findCode(rules.reasons, code).zh; };
    using Kind = TriageReason::Kind;
    const QString fault = faultName(reason.more, rules.faults);
    const QString category = findCode(rules.categories, reason.more).zh;
    switch (reason.kind) {
    case Kind::FaultWords:
        return fault == reason.text ? says(u"known_fault"_s).arg(reason.text)
                                    : says(triageReasonCode(reason.kind)).arg(reason.text, fault);
    case Kind::CategoryWords:
        return says(triageReasonCode(reason.kind)).arg(reason.text, category);
    case Kind::ReferenceTable: {
        const Priority priority = tablePriority(reason.more, rules);
        return says(triageReasonCode(reason.kind))
            .arg(fault.isEmpty() ? category : fault, findCode(rules.priorities, priorityCode(priority)).zh);
    }
    case Kind::CustomerLevel:
        return says(reason.more == "enterprise"_L1 ? u"enterprise_level"_s : triageReasonCode(reason.kind));
    case Kind::CoreBusiness:
    case Kind::Danger:
        return says(triageReasonCode(reason.kind)).arg(reason.text);
    default:
        return says(triageReasonCode(reason.kind));
    }
}

} // namespace

TriageInput triageInput(const Ticket& ticket, const QString& group, const QString& customerLevel)
{
    TriageInput input;
    input.text = QStringList{ticket.symptom, ticket.words, ticket.environment}.join(u'\n');
    input.group = group;
    input.customerLevel = customerLevel;
    input.mode = ticket.mode;
    input.urgency = ticket.urgency;
    input.elderlyHome = ticket.elderlyHome;
    input.elderlyAlone = ticket.elderlyAlone;
    input.businessStopped = ticket.businessStopped;
    return input;
}

TriageDecision decide(const TriageProposal& proposal, const TriageChoice& choice, const TriageRules& rules)
{
    const auto chosen = [](const QString& own, const QString& usual) { return own.isEmpty() ? usual : own; };
    TriageDecision decision;
    decision.category = chosen(choice.category, proposal.category);
    const bool sameCategory = decision.category == proposal.category;
    decision.fault = choice.fault.value_or(sameCategory ? proposal.fault : QString());
    decision.scenario = chosen(choice.scenario, usualScenario(decision.category));
    const bool asProposed = sameCategory && decision.fault == proposal.fault;
    decision.skill =
        chosen(choice.skill, asProposed && !choice.fault ? proposal.skill : skillOf(decision.fault, rules.faults));
    decision.mode = chosen(choice.mode, proposal.mode);
    decision.priority = choice.priority.value_or(proposal.priority);
    return decision;
}

QString reasonLine(const TriageProposal& proposal, const TriageRules& rules)
{
    QStringList sentences;
    for (const TriageReason& reason : proposal.reasons)
        sentences.append(reasonSentence(reason, rules));
    return sentences.join(u" · "_s);
}

} // namespace woshou
