#pragma once

#include "domain/promise/explanation.h"
#include "domain/promise/promisebook.h"
#include "domain/promise/promiserun.h"

namespace woshou {

/// Something that a ticket's log holds and that promises hang on. What was taken back is in no log that is given.
struct PromiseEvent
{
    Instant at; ///< the server's; events of one instant are one step of a person
    /// created, answered (the phone was picked up), contact (the customer was spoken or written to), customer (he wrote
    /// or called), changed, told (by when somebody calls or writes: `due`), promised (the solution by `due`),
    /// transferred, accepted, taken_back, self_check_failed, visit_arranged, call_told (the engineer calls by `due`),
    /// called, escalated, resolved, reopened, closed, return_visited (he was called after the service, or is not
    /// reachable), dissatisfied, commented (his rating says so, or wants an answer), product_told (the product
    /// department was asked for an improvement: at `due`, if that was before), product_planned, untold, unpromised,
    /// uncalled, unplanned (what was told, or asked for, no longer holds), joined (the request of a ticket that was
    /// merged into this one and had no answer yet: it arrived at `due`), set (`due` of `metric` by hand, with
    /// `reason`), withdrawn, merged.
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

/// All promises of a ticket as they stand at `now`, in the order of their starts. Of one instant it does not matter
/// which event comes first, unless both set the same: the step ends what it fulfils, then starts what it starts, and
/// nothing that may start again is fulfilled by its own step. A target whose calendar is not among the working times is
/// left out. A version that takes effect gives what runs its new target, from the same start and with the same pauses.
QList<PromiseRun> promiseRuns(QList<PromiseEvent> events, const PromiseBook& book, Instant now);

/// The order in which runs are told: by their starts, those of one instant by their kinds.
bool isToldBefore(const PromiseRun& a, const PromiseRun& b);

/// How its deadline came about. Of an absolute one and one set by hand there is nothing to count: no spans.
DueExplanation explain(const PromiseRun& run, const PromiseBook& book);

/// Something to be said once about a run; the key guards against a second time.
struct PromiseWarning
{
    QString key; ///< "resolve/1/1/75%"
    Instant at;
    friend bool operator==(const PromiseWarning&, const PromiseWarning&) = default;
};

/// When each threshold of an open run is reached, in order; those behind the end of a pause that lasts are not known.
QList<PromiseWarning> warningsOf(const PromiseRun& run, const PromiseBook& book);

/// Not one that is over, or only measured.
bool isWarnedOf(const PromiseRun& run);

/// When something is to be done about it first: a warning, or the end that it is overdue from. Nothing when it is not
/// warned of.
MaybeInstant firstAction(const PromiseRun& run, const PromiseBook& book);

/// The same, but nothing that was to be done by that instant.
MaybeInstant actionAfter(const PromiseRun& run, const PromiseBook& book, Instant now);

/// What a ticket of these values would be promised if it arrived now.
QList<PromiseRun> promisesOfNew(const PromiseValues& values, const PromiseBook& book, Instant now);

} // namespace woshou
