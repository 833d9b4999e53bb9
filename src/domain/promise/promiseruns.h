#pragma once

#include "domain/promise/explanation.h"
#include "domain/promise/promiserules.h"

#include <map>
#include <memory>

namespace woshou {

/// Working times by the codes of their calendars.
using WorkTimes = std::map<QString, std::shared_ptr<const WorkTime>>;

/// Something that a ticket's log holds and that promises hang on. What was taken back is in no log that is given.
struct PromiseEvent
{
    Instant at; ///< the server's; events of one instant are one step of a person
    /// created, answered (the phone was picked up), contact (the customer was spoken or written to), customer (he wrote
    /// or called), changed, told (by when somebody calls or writes: `due`), promised (the solution by `due`),
    /// transferred, accepted, taken_back, self_check_failed, visit_arranged, call_told (the engineer calls by `due`),
    /// called, escalated, resolved, reopened, closed, return_visited, product_told, product_planned, set (`due` of
    /// `metric` by hand, with `reason`), withdrawn, merged.
    QString what;
    QString state;        ///< the ticket's from there on; "" when it stays
    PromiseValues values; ///< those that are set or changed
    MaybeInstant due;
    QString metric, reason;
};

/// All codes of events.
const QStringList& promiseEventCodes();
/// Whether such an event needs a `due`.
bool needsDue(const QString& event);

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
    QList<Pause> pauses; ///< joined(), from the start on
    MaybeInstant due;    ///< nothing while a pause lasts before it, or when it is never
    Outcome outcome = Outcome::Running;
    bool late = false;   ///< its end came before it was fulfilled, or before it was looked at
    QString reason;      ///< of a cancelled one the event; of an end that was set by hand why
    bool byHand = false; ///< its end was set by a person, and stays whatever the target becomes

    QString key() const; ///< "respond/1/2": the same for everybody who computes it
    bool isOpen() const { return outcome == Outcome::Running || outcome == Outcome::Paused; }
};

/// All promises of a ticket as they stand at `now`, in the order of their starts. Of one instant it does not matter
/// which event comes first, unless both set the same: the step ends what it fulfils, then starts what it starts, and
/// nothing that may start again is fulfilled by its own step. A target whose calendar is not among the working times is
/// left out.
QList<PromiseRun> promiseRuns(QList<PromiseEvent> events, const PromiseRules& rules, const WorkTimes& times,
                              Instant now);

/// How its deadline came about. Of an absolute one and one set by hand there is nothing to count: no spans.
DueExplanation explain(const PromiseRun& run, const WorkTimes& times);

/// Something to be said once about a run; the key guards against a second time.
struct PromiseWarning
{
    QString key; ///< "resolve/1/1/75%"
    Instant at;
    friend bool operator==(const PromiseWarning&, const PromiseWarning&) = default;
};

/// When each threshold of an open run is reached, in order; those behind the end of a pause that lasts are not known.
QList<PromiseWarning> warningsOf(const PromiseRun& run, const PromiseRules& rules, const WorkTimes& times);

} // namespace woshou
