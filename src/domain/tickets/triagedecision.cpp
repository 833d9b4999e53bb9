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

} // namespace

TriageInput triageInput(const Ticket& ticket, const QString& group, const QString& customerLevel)
{
    TriageInput input;
    input.text = triageText(ticket.symptom, ticket.words, ticket.environment);
    input.group = group;
    input.customerLevel = customerLevel;
    input.channel = ticket.channel;
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
    decision.subtype = choice.subtype.value_or(sameCategory ? proposal.subtype : QString());
    decision.grade = chosen(choice.grade, proposal.grade);
    decision.scenario = chosen(choice.scenario, usualScenario(decision.category));
    const bool asProposed = sameCategory && decision.fault == proposal.fault;
    decision.skill =
        chosen(choice.skill, asProposed && !choice.fault ? proposal.skill : skillOf(decision.fault, rules.faults));
    decision.mode = chosen(choice.mode, proposal.mode);
    decision.priority = choice.priority.value_or(proposal.priority);
    return decision;
}

void keepProposal(const TriageProposal& proposal, Ticket& ticket)
{
    ticket.proposedCategory = proposal.category;
    ticket.proposedFault = proposal.fault;
    ticket.proposedPriority = proposal.priority;
    ticket.proposedSubtype = proposal.subtype;
    ticket.proposedGrade = proposal.grade;
    ticket.proposedMood = proposal.mood;
    ticket.proposedGroup = proposal.group;
    ticket.learned = learnedJson(proposal.learned);
}

} // namespace woshou
