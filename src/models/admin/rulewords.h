#pragma once

#include "models/admin/learnedwork.h"

namespace woshou {

/// A ticket that a rule matches: number, symptom, words that were said, category, priority.
QStringList ruleHitCells(const RulePreview::Hit& hit, const ReferenceData& reference);

/// How many open tickets a rule matches, and what was not looked at.
QString ruleMatchText(const RulePreview& preview, const QString& rule);

/// A ticket of a view: number, symptom, customer, state, priority.
QStringList viewRowCells(const TicketRow& row, const ReferenceData& reference);
/// How many tickets a view holds.
QString viewLookText(const ViewLook& look, const QString& view);

/// What is learned, by its field ("category", "mood" …).
QString learnedFieldName(const QString& field);
/// What is learned, from how many tickets and when, how often it is right, and by whom.
QStringList learnedCells(const ModelEntry& model, Instant now);
/// What came of learning a field, as a sentence. `problem` says any failure but too few tickets.
QString learnedOutcomeText(const LearnedOutcome& outcome, const QString& problem);

} // namespace woshou
