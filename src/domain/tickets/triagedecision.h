#pragma once

#include "domain/tickets/ticket.h"
#include "domain/tickets/triage.h"

#include <optional>

namespace woshou {

/// What the rules are asked about a ticket: its texts, its household and what was wished.
TriageInput triageInput(const Ticket& ticket, const QString& group, const QString& customerLevel);

/// What a person, or another program, chose instead of the proposal. Empty means: as proposed; a fault or
/// a sub-type that is set and empty means that it is none of the known ones.
struct TriageChoice
{
    QString scenario, category, grade, skill, mode;
    std::optional<QString> fault, subtype;
    std::optional<Priority> priority;
};

/// What a ticket is taken as.
struct TriageDecision
{
    QString scenario, category, subtype, fault, grade, skill, mode;
    Priority priority = Priority::Medium;
};

/// Proposal and choice together, the same wherever a ticket comes from: the proposed fault stands only in its own
/// category, the skill is that of the fault that was decided, and a category has its usual scenario.
TriageDecision decide(const TriageProposal& proposal, const TriageChoice& choice, const TriageRules& rules);

/// Writes onto a ticket what was proposed, to be kept beside what was decided.
void keepProposal(const TriageProposal& proposal, Ticket& ticket);

} // namespace woshou
