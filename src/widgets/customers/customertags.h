#pragma once

#include "domain/customers/coverage.h"
#include "widgets/theme/painters.h"

namespace woshou {

/// Empty words for a customer of no special level.
TagContent levelTag(const QString& level);
/// Empty words for a household without anybody old.
TagContent elderTag(const Customer& customer);
TagContent coverageTag(const Coverage& coverage);
/// The colour of what is covered, is not, or is not known.
Token coverageInk(const Coverage& coverage);
TagContent noteStateTag(const CustomerNote& note);

} // namespace woshou
