#pragma once

#include "domain/promise/worktime.h"

namespace woshou {

/// One promise, from what started it to what ended it. Computed from log, rules and calendars alone: with the same of
/// them everybody finds the same, whenever it is computed. A new version of rules or calendars makes new outcomes;
/// whoever stores runs keeps those that have ended.
struct PromiseRun
{
    enum class Outcome {
        Running,
        Paused,    ///< runs, but the customer is waited for
        Kept,      ///< fulfilled by its end
        Broken,    ///< fulfilled too late, or overdue when it ended otherwise; not of what was merged or withdrawn
        Cancelled, ///< `reason` is the event that ended it in time
        Renewed,   ///< what starts it happened again before its end
        Superseded ///< before its end another target, or one set by hand, took its place from the same start
    };
    QString metric;
    int ordinal = 1;    ///< among those of its metric, in the order of their starts
    int generation = 1; ///< among those of one start
    Instant from;
    MaybeInstant ended;
    qint64 target = 0; ///< seconds; of an absolute one the time until it by the clock on the wall
    QString calendar;
    int version = 0;     ///< of the rules it counts by, in their book
    QList<Pause> pauses; ///< joined(), from the start on
    MaybeInstant due;    ///< nothing while a pause lasts before it, or when it is never
    Outcome outcome = Outcome::Running;
    bool late = false;   ///< its end came before it was fulfilled, or before it was looked at
    QString reason;      ///< of a cancelled one the event; of an end that was set by hand why
    bool byHand = false; ///< its end was set by a person, and stays whatever the target becomes

    QString key() const; ///< "respond/1/2": the same for everybody who computes it
    friend bool operator==(const PromiseRun&, const PromiseRun&) = default;
    bool isOpen() const { return outcome == Outcome::Running || outcome == Outcome::Paused; }
};

/// "running", "paused", "kept", "broken", "cancelled", "renewed", "superseded".
QString outcomeCode(PromiseRun::Outcome outcome);
std::optional<PromiseRun::Outcome> outcomeOf(const QString& code);

} // namespace woshou
