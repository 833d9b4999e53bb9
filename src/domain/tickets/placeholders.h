#pragma once

#include "domain/tickets/ticket.h"

namespace woshou {

/// A text with {number}, {customer}, {model}, {symptom} and {me} filled in for one ticket; what is not known becomes
/// empty, other braces stay. Pure.
QString filledIn(const QString& text, const Ticket& ticket, const QString& customer, const QString& me);

} // namespace woshou
