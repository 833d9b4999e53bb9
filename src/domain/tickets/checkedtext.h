#pragma once

#include "base/result.h"
#include "domain/tickets/ticketdraft.h"

namespace woshou {

/// What a person typed, cleaned. Validation by field: "SV003" when it is needed and empty, "SV008" when it is longer
/// than `limit` characters.
Result<QString> checkedText(const QString& text, const QString& field, bool needed, int limit = kTextLimit);

} // namespace woshou
