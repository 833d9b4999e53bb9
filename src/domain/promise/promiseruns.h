#pragma once

#include "domain/promise/explanation.h"
#include "domain/promise/promiserules.h"

#include <map>
#include <memory>

namespace woshou {

/// Working times by the codes of their calendars.
using WorkTimes = std::map<QString, std::shared_ptr<const WorkTime>>;

/// Something that a ticket's log holds and that promises hang on.
struct PromiseEvent
{
    Instant at; ///< the server's
    /// created, answered (the phone was picked up), contact (the customer was spoken or written to), customer (he wrote
    /// or called), changed, told (with `due`), transferred, accepted, self_check_failed, visit_arranged, call_told
    /// (with `due`), called, escalated, resolved, reopened, closed, return_visited, product_told, product_planned, set
    /// (`due` of `metric` by hand, with `reason`), withdrawn, merged.
    QString what;
    QString state;        ///< the ticket's from there on; "" when it stays
    PromiseValues values; ///< those that are set or changed
    MaybeInstant due;
    QString metric, reason;
};

/// All codes of events.
const QStringList& promiseEventCodes();

/// One promise, from what started it to what ended it. Computed from the log and the rules alone: whoever computes it,
/// and whenever, finds the same.
struct PromiseRun
{
    enum class Outcome {
        Running,
        Paused,    ///< runs, but the customer is waited for
        Kept,      ///< fulfilled by its end
        Broken,    ///< fulfilled too late, or overdue when the ticket was resolved or closed
        Cancelled, ///< `reason` is the event that ended it: neither kept nor broken
        Superseded ///< another target took its place from the same start
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

/// All promises of a ticket as they stand at `now`, in the order of their starts. Events of the same time keep their
/// order. A target whose calendar is not among the working times is left out.
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
