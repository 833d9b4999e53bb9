#pragma once

#include "domain/admin/jsonreader.h"
#include "domain/tickets/keywordrules.h"

namespace woshou {

/// A keyword rule as an entry of a setting. Its place in the list is its position; id and revision are not kept, for
/// the setting has versions of its own.
QJsonObject keywordRuleEntry(const KeywordRule& rule);
/// Reads such an entry; what is missing is empty, a priority that does not exist is complained about.
KeywordRule parseKeywordRule(const JsonReader& json);

} // namespace woshou
