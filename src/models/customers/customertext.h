#pragma once

#include "domain/admin/referencedata.h"
#include "domain/customers/advice.h"
#include "domain/customers/coverage.h"
#include "models/tickets/ticketwords.h"

namespace woshou {

/// Codes of customers in words; empty for a code that needs none.
QString levelName(const QString& level);
QString customerKindName(const QString& kind);
QString noteKindName(const QString& kind);
QString noteStateName(const QString& state);

/// "Covered: in warranty until 2026-06", "Not covered: the contract “…” ended 2024-11".
QString coverageText(const Coverage& coverage);
/// The same in a word or two for a tag.
QString coverageTagText(const Coverage& coverage);

/// "1.1.2026 – 31.12.2027 · visits, parts · remote support Mo–Fr 08:00–20:00 · answer within 2 hours"
QString contractFacts(const Contract& contract);

/// What to offer, and why.
QString adviceText(const Advice& advice, const CustomerCard& card);

/// Household, scenario and special needs in one line for every handler; preferences behind them.
QString notesLine(const QList<CustomerNote>& notes);

/// A device as the center calls it.
QString deviceTitle(const Device& device);
/// The device of a list, or nothing.
const Device* deviceOf(const CustomerCard& card, DeviceId id);

/// One contact or change as a head and a body.
EventWords entryWords(const CustomerEntry& entry, const ReferenceData& reference, const ColumnLabel& label);

} // namespace woshou
