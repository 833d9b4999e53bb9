#pragma once

#include "base/id.h"
#include "domain/triage/textmodel.h"

namespace woshou {

using TriageModelId = Id<struct TriageModelTag>;

/// A model as it is listed, without its weights.
struct ModelEntry
{
    TriageModelId id;
    QString name;
    int version = 0;
    Instant trainedAt;
    QString trainedByName;
    int labels = 0;
    ModelReport report;
};

} // namespace woshou
