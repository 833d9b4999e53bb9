#pragma once

#include "domain/tickets/triage.h"

namespace woshou {

/// Which product a text speaks of.
struct NamedProduct
{
    QString group; ///< empty when none is named, or more than one
    QString rest;  ///< what is said about it: the folded text without the product's name
};

NamedProduct namedProduct(const QString& text, const TriageRules& rules);

} // namespace woshou
