#pragma once

#include "domain/promise/promiserules.h"
#include "domain/promise/worktime.h"

#include <map>
#include <memory>

namespace woshou {

/// Working times by the codes of their calendars.
using WorkTimes = std::map<QString, std::shared_ptr<const WorkTime>>;

/// Rules with the working times that they count by, from one instant until the next version takes effect.
struct PromiseVersion
{
    Instant from;
    PromiseRules rules;
    WorkTimes times;
};

/// What the center promises, and what it promised before: a run counts by the version that was in force, so that a new
/// one changes nothing about what has ended. Immutable once it is made, for any thread.
class PromiseBook
{
public:
    PromiseBook() = default;
    /// One version, in force from the beginning.
    PromiseBook(PromiseRules rules, WorkTimes times);

    /// The next version, which is not earlier than the last one.
    void append(PromiseVersion version) { m_versions.append(std::move(version)); }
    const QList<PromiseVersion>& versions() const { return m_versions; }
    /// The version of that number; the last one for a number that is not known, an empty one when there is none.
    const PromiseVersion& version(int number) const;
    /// The version in force.
    const PromiseVersion& at(Instant now) const;

private:
    QList<PromiseVersion> m_versions;
};

} // namespace woshou
