#pragma once

#include "domain/admin/referencedata.h"
#include "domain/people/person.h"

#include <memory>

namespace woshou {

class Executor;
class TriageShelf;

/// What every service of one signed-in person shares. Made by Center, lives as long as the session. A service looks
/// at it in the interface thread; a task takes its copy along, because `reference` is replaced when a new version of a
/// setting takes effect.
struct ServiceContext
{
    Executor* executor = nullptr;
    Person person;
    std::shared_ptr<const ReferenceData> reference;
    std::shared_ptr<TriageShelf> triage; ///< what was learned
};

} // namespace woshou
