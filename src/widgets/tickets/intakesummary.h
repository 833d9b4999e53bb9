#pragma once

#include "domain/admin/referencedata.h"
#include "domain/tickets/ticketdraft.h"

#include <QDate>

namespace woshou {

/// The summary for the engineer, drafted from the three questions; empty while nothing was recorded.
/// The customer's own words are not part of it.
QString draftedSummary(const TicketDraft& draft, const ReferenceData& reference);

/// A day as people type it: 2023-06-11, 2023/6/11, 20230611, 2023年6月11日, 2023-06 (the first of the month).
/// Invalid for anything else.
QDate parseDay(QStringView text);

/// How a model is shown: its code and its name, without saying the code twice.
QString modelText(const QString& code, const QString& name);

} // namespace woshou
