#pragma once

#include "domain/tickets/ticketquery.h"

namespace woshou {

/// What is wrong with a filter line, as a sentence in the reader's language.
QString queryErrorText(const QueryError& error, const ReferenceData& reference);

/// How the reader's language writes a filter line.
QueryLanguage readersLanguage();

} // namespace woshou
