#include "domain/promise/promiseruns.h"

#include <algorithm>
#include <tuple>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Outcome = PromiseRun::Outcome;

bool isSettled(const QString& what)
{
    return what == "resolved"_L1 || what == "closed"_L1;
}

bool isGone(const QString& what)
{
    return what == "withdrawn"_L1 || what == "merged"_L1;
}

/// A run while the log is read, with what is needed to go on with it.
struct Track
{
    PromiseRun run;
    const PromiseMetric* metric = nullptr;
    bool visible = false;                 ///< there is a target for it
    QList<Pause> between;                 ///< from a resolution to the reopening
    MaybeInstant told;                    ///< absolute, or set by hand
    std::shared_ptr<const WorkTime> time; ///< of its calendar, as it was when its target was found
    int round = 0;                        ///< which one since the ticket came, or came back
};

using Step = QList<PromiseEvent>;

bool holds(const Step& step, const QString& what)
{
    return std::any_of(step.begin(), step.end(), [&](const PromiseEvent& event) { return event.what == what; });
}

class Reader
{
public:
    Reader(const PromiseBook& book, Instant now)
        : m_book(book)
        , m_now(now)
    {
    }

    /// Up to this instant, versions take effect. What is told of the first of them is no change.
    void reach(Instant at)
    {
        const QList<PromiseVersion>& versions = m_book.versions();
        while (m_next < versions.size() && (m_next == 0 || versions[m_next].from <= at)) {
            const Instant from = versions[m_next].from;
            m_number = int(m_next++);
            if (!m_state.isEmpty())
                enter(m_state, from);
            retarget(from, true);
        }
    }

    /// All events of one instant.
    void read(const Step& step)
    {
        const Instant at = step.constFirst().at;
        bool changed = false;
        m_unknown = unknownOnes();
        for (const PromiseEvent& event : step) {
            changed = changed || !event.values.isEmpty();
            m_values.insert(event.values);
            if (!event.state.isEmpty())
                enter(event.state, event.at);
        }
        for (const PromiseEvent& event : step) {
            if (event.what == "set"_L1)
                setByHand(event);
            else if (event.what == "joined"_L1 && event.due)
                startEarlier(*event.due, event.at);
        }
        if (changed)
            retarget(at);
        for (const PromiseEvent& event : step)
            endBy(event, {});
        const size_t older = m_tracks.size();
        if (holds(step, u"reopened"_s))
            reopen(at);
        for (const PromiseEvent& event : step)
            start(event, step);
        for (const PromiseEvent& event : step) {
            endBy(event, older);
            note(event);
        }
    }

    QList<PromiseRun> finish()
    {
        m_pauses = joined(m_pauses);
        QList<PromiseRun> runs;
        for (Track& track : m_tracks) {
            if (!track.visible)
                continue;
            settle(track);
            runs.append(track.run);
        }
        return runs;
    }

private:
    const PromiseVersion& version() const { return m_book.version(m_number); }

    void enter(const QString& state, Instant at)
    {
        m_state = state;
        if (!m_pauses.isEmpty() && !m_pauses.constLast().to)
            m_pauses.last().to = at;
        const QHash<QString, QString>& pausing = version().rules.pausing;
        const auto cause = pausing.constFind(state);
        if (cause != pausing.constEnd())
            m_pauses.append({at, {}, *cause});
    }

    void note(const PromiseEvent& event)
    {
        m_resolved = m_resolved || event.what == "resolved"_L1;
        m_closed = m_closed || event.what == "closed"_L1;
        m_gone = m_gone || isGone(event.what);
        m_answered = m_answered || event.what == "contact"_L1 || event.what == "answered"_L1 || m_resolved;
    }

    /// What runs and was promised to nobody.
    std::vector<size_t> unknownOnes() const
    {
        std::vector<size_t> unknown;
        std::copy_if(m_running.begin(), m_running.end(), std::back_inserter(unknown),
                     [this](size_t index) { return !m_tracks[index].visible; });
        return unknown;
    }

    /// A return visit that nobody was promised gives way to one that is asked for now.
    bool givesWay(size_t index)
    {
        if (!isVisit(m_tracks[index].run.metric) ||
            std::find(m_unknown.begin(), m_unknown.end(), index) == m_unknown.end())
            return false;
        m_tracks[index].visible = false;
        return true;
    }

    std::optional<size_t> running(const PromiseMetric& metric) const
    {
        for (auto index = m_running.rbegin(); index != m_running.rend(); ++index) {
            if (m_tracks[*index].metric == &metric)
                return *index;
        }
        return {};
    }

    size_t append(Track track)
    {
        m_tracks.push_back(std::move(track));
        m_running.push_back(m_tracks.size() - 1);
        return m_tracks.size() - 1;
    }

    void end(size_t index, Instant at, Outcome outcome, const QString& reason = {})
    {
        Track& track = m_tracks[index];
        track.run.ended = at;
        track.run.outcome = outcome;
        if (!reason.isEmpty())
            track.run.reason = reason;
        std::erase(m_running, index);
    }

    /// What this event fulfils, and what it ends otherwise. With `older`, only what began in this step: of that, what
    /// begins once is fulfilled at once, and the end of the ticket ends it.
    void endBy(const PromiseEvent& event, std::optional<size_t> older)
    {
        const std::vector<size_t> indexes = m_running;
        for (const size_t index : indexes) {
            const PromiseMetric& metric = *m_tracks[index].metric;
            const bool fresh = older && index >= *older;
            if (older && !fresh)
                continue;
            if (metric.fulfils.contains(event.what) && (!fresh || metric.start == PromiseMetric::Start::Once))
                end(index, event.at, Outcome::Kept); // or broken: settle() finds out
            else if (isGone(event.what) || (isSettled(event.what) && !metric.survives) ||
                     (!fresh && metric.cancels.contains(event.what)))
                end(index, event.at, Outcome::Cancelled, event.what);
        }
    }

    void reopen(Instant at)
    {
        m_resolved = m_closed = m_gone = false;
        m_rounds.clear();
        for (const PromiseMetric& metric : promiseMetrics()) {
            const auto last = metric.resumes ? m_last.constFind(&metric) : m_last.constEnd();
            if (last == m_last.constEnd() || !m_tracks[*last].run.ended || m_tracks[*last].run.outcome != Outcome::Kept)
                continue;
            if (version().rules.resumes)
                resume(*last, at);
            else
                begin(metric, {}, at);
        }
    }

    /// The same promise goes on. Where the ticket became another one in between, or its end had been set by hand, what
    /// was kept stays so, and what holds now counts from the same start.
    void resume(size_t index, Instant at)
    {
        Track next = m_tracks[index];
        next.between.append({*next.run.ended, at, u"resolved"_s});
        next.run.ended.reset();
        next.run.outcome = Outcome::Running;
        next.run.byHand = false;
        next.run.reason.clear();
        next.told.reset();
        aim(next);
        const Track& before = m_tracks[index];
        if (!before.run.byHand && isAimedAlike(next, before)) {
            m_tracks[index] = next;
            m_running.push_back(index);
            return;
        }
        ++next.run.generation;
        m_last.insert(next.metric, append(next));
    }

    /// What is resolved needs no following up; nobody waits for a reply whose first response still runs, or who is just
    /// being spoken to.
    bool mayStart(const PromiseMetric& metric, const Step& step) const
    {
        if (m_gone || (m_closed && !metric.survives) || (metric.whileOpen && m_resolved) ||
            (metric.whenClosed && !m_closed && !holds(step, u"closed"_s)))
            return false;
        if (metric.code != "next_reply"_L1)
            return true;
        const bool first = std::any_of(m_running.begin(), m_running.end(), [this](size_t index) {
            const Track& track = m_tracks[index];
            return track.visible && (track.run.metric == "first_response"_L1 || track.run.metric == "respond"_L1);
        });
        return m_answered && !first && !holds(step, u"contact"_s);
    }

    void start(const PromiseEvent& event, const Step& step)
    {
        for (const PromiseMetric& metric : promiseMetrics()) {
            if (!metric.starts.contains(event.what) || !mayStart(metric, step))
                continue;
            const auto before = running(metric);
            const bool same = before && !metric.absolute && m_tracks[*before].run.from == event.at;
            if (same || (metric.start == PromiseMetric::Start::Once && m_starts.value(&metric) > 0) ||
                (metric.start == PromiseMetric::Start::Each && before && !givesWay(*before)) ||
                (metric.absolute && !event.due))
                continue;
            if (before)
                end(*before, event.at, Outcome::Renewed);
            begin(metric, event.due, event.at);
        }
    }

    void begin(const PromiseMetric& metric, const MaybeInstant& due, Instant from)
    {
        Track track;
        track.metric = &metric;
        track.run.metric = metric.code;
        track.run.ordinal = ++m_starts[&metric];
        track.round = ++m_rounds[&metric];
        track.run.from = from;
        if (metric.absolute) {
            track.visible = true;
            track.told = due;
            track.run.target = (*due - from).count() / 1000;
        } else {
            track.run.from = std::min(from, due.value_or(from));
            aim(track);
        }
        m_last.insert(&metric, append(track));
    }

    /// The target that holds for the ticket as it is now.
    void aim(Track& track) const
    {
        PromiseValues values = m_values;
        if (track.metric->whenClosed)
            values.insert(u"round"_s, QString::number(track.round));
        const PromiseTarget* target = version().rules.find(track.metric->code, values);
        const auto time = target ? version().times.find(target->calendar) : version().times.end();
        track.visible = time != version().times.end();
        track.time = track.visible ? time->second : nullptr;
        track.run.version = m_number;
        track.run.target = track.visible ? target->seconds : 0;
        track.run.calendar = track.visible ? target->calendar : QString();
    }

    /// The same target by the same working time, or at least by one that leads to the same end.
    bool isAimedAlike(const Track& a, const Track& b) const
    {
        if (a.visible != b.visible || a.run.target != b.run.target || a.run.calendar != b.run.calendar)
            return false;
        if (a.time == b.time || a.time->calendar() == b.time->calendar())
            return true;
        const MaybeInstant due = dueOf(a, pausesOf(a));
        return due && due == dueOf(b, pausesOf(b));
    }

    static MaybeInstant dueOf(const Track& track, const QList<Pause>& pauses)
    {
        return track.time->due(track.run.from, std::chrono::seconds(track.run.target), pauses);
    }

    /// Where the ticket became another one, another target takes the place of what runs: from the same start, with the
    /// same pauses. A version that takes effect promises no visit to whom none was promised.
    void retarget(Instant at, bool byVersion = false)
    {
        const std::vector<size_t> indexes = m_running;
        for (const size_t index : indexes) {
            const Track& track = m_tracks[index];
            if (track.metric->absolute || track.run.byHand ||
                (isVisit(track.run.metric) && !track.visible && (byVersion || track.run.version != m_number)))
                continue;
            Track next = m_tracks[index];
            aim(next);
            if (m_tracks[index].visible && !isAimedAlike(next, m_tracks[index]))
                supersede(index, next, at);
            else // the same, or nothing was promised before
                m_tracks[index] = next;
        }
    }

    /// The request of another ticket goes on here: whoever waits for an answer has waited since then.
    void startEarlier(Instant since, Instant at)
    {
        const std::vector<size_t> indexes = m_running;
        for (const size_t index : indexes) {
            const PromiseMetric& metric = *m_tracks[index].metric;
            if (!metric.awaitsAnswer || m_tracks[index].run.from <= since)
                continue;
            Track next = m_tracks[index];
            next.run.from = since;
            if (next.visible)
                supersede(index, next, at);
            else
                m_tracks[index] = next;
        }
    }

    void supersede(size_t index, Track& next, Instant at)
    {
        end(index, at, Outcome::Superseded);
        ++next.run.generation;
        m_last.insert(next.metric, append(next));
    }

    void setByHand(const PromiseEvent& event)
    {
        const PromiseMetric* metric = promiseMetric(event.metric);
        const auto index = metric && event.due ? running(*metric) : std::nullopt;
        if (!index)
            return;
        Track next = m_tracks[*index];
        next.told = event.due;
        next.run.byHand = true;
        next.run.reason = event.reason;
        if (m_tracks[*index].visible) {
            supersede(*index, next, event.at);
            return;
        }
        next.visible = true;
        next.run.target = (*event.due - next.run.from).count() / 1000;
        m_tracks[*index] = next;
    }

    /// Those of its time; the ticket's are joined.
    QList<Pause> pausesOf(const Track& track) const
    {
        QList<Pause> pauses = track.between;
        if (track.metric->pauses) {
            auto pause = std::partition_point(m_pauses.begin(), m_pauses.end(),
                                              [&](const Pause& p) { return p.to && *p.to <= track.run.from; });
            for (; pause != m_pauses.end() && !(track.run.ended && pause->from >= *track.run.ended); ++pause)
                pauses.append(*pause);
        }
        for (Pause& pause : pauses) {
            pause.from = std::max(pause.from, track.run.from);
            if (track.run.ended && (!pause.to || *pause.to > *track.run.ended))
                pause.to = track.run.ended;
        }
        return joined(pauses);
    }

    /// Deadline and outcome of a run whose log is read.
    void settle(Track& track) const
    {
        PromiseRun& run = track.run;
        if (track.told) {
            run.due = track.told;
        } else {
            run.pauses = pausesOf(track);
            run.due = dueOf(track, run.pauses);
        }
        const Instant seen = run.ended.value_or(m_now);
        run.late = run.due && *run.due < seen;
        const bool forgiven = run.outcome == Outcome::Cancelled && isGone(run.reason);
        if (run.late && run.ended && !forgiven)
            run.outcome = Outcome::Broken;
        const bool waits = !run.pauses.isEmpty() && !run.pauses.constLast().to && !run.late;
        if (run.outcome == Outcome::Running && waits)
            run.outcome = Outcome::Paused;
    }

    const PromiseBook& m_book;
    const Instant m_now;
    qsizetype m_next = 0; ///< version that takes effect next
    int m_number = 0;
    QString m_state; ///< the ticket's
    PromiseValues m_values;
    std::vector<Track> m_tracks;
    std::vector<size_t> m_running;              ///< those that have not ended, in the order of their beginning
    std::vector<size_t> m_unknown;              ///< of those, what nobody was promised before this step
    QHash<const PromiseMetric*, int> m_starts;  ///< how many began
    QHash<const PromiseMetric*, int> m_rounds;  ///< since the ticket came, or came back
    QHash<const PromiseMetric*, size_t> m_last; ///< the newest of each
    QList<Pause> m_pauses;
    bool m_answered = false;
    bool m_resolved = false;
    bool m_closed = false;
    bool m_gone = false; ///< withdrawn or merged
};

const QStringList& outcomeCodes()
{
    static const QStringList codes = {u"running"_s,   u"paused"_s,  u"kept"_s,      u"broken"_s,
                                      u"cancelled"_s, u"renewed"_s, u"superseded"_s};
    return codes;
}

} // namespace

QString outcomeCode(Outcome outcome)
{
    return outcomeCodes().at(int(outcome));
}

std::optional<Outcome> outcomeOf(const QString& code)
{
    const qsizetype at = outcomeCodes().indexOf(code);
    return at < 0 ? std::nullopt : std::optional<Outcome>(Outcome(at));
}

const QStringList& promiseEventCodes()
{
    static const QStringList codes = {u"created"_s,
                                      u"answered"_s,
                                      u"contact"_s,
                                      u"customer"_s,
                                      u"changed"_s,
                                      u"told"_s,
                                      u"promised"_s,
                                      u"transferred"_s,
                                      u"accepted"_s,
                                      u"taken_back"_s,
                                      u"self_check_failed"_s,
                                      u"visit_arranged"_s,
                                      u"call_told"_s,
                                      u"called"_s,
                                      u"escalated"_s,
                                      u"resolved"_s,
                                      u"reopened"_s,
                                      u"closed"_s,
                                      u"return_visited"_s,
                                      u"dissatisfied"_s,
                                      u"commented"_s,
                                      u"product_told"_s,
                                      u"product_planned"_s,
                                      u"untold"_s,
                                      u"unpromised"_s,
                                      u"uncalled"_s,
                                      u"unplanned"_s,
                                      u"joined"_s,
                                      u"set"_s,
                                      u"withdrawn"_s,
                                      u"merged"_s};
    return codes;
}

bool needsDue(const QString& event)
{
    static const QStringList codes = {u"told"_s, u"promised"_s, u"call_told"_s, u"set"_s, u"joined"_s};
    return codes.contains(event);
}

QString PromiseRun::key() const
{
    return u"%1/%2/%3"_s.arg(metric).arg(ordinal).arg(generation);
}

QList<PromiseRun> promiseRuns(QList<PromiseEvent> events, const PromiseBook& book, Instant now)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const PromiseEvent& a, const PromiseEvent& b) { return a.at < b.at; });
    Reader reader(book, now);
    for (qsizetype first = 0, last = 0; first < events.size() && events[first].at <= now; first = last) {
        while (last < events.size() && events[last].at == events[first].at)
            ++last;
        reader.reach(events[first].at);
        reader.read(events.mid(first, last - first));
    }
    reader.reach(now);
    QList<PromiseRun> runs = reader.finish();
    std::sort(runs.begin(), runs.end(), isToldBefore);
    return runs;
}

bool isToldBefore(const PromiseRun& a, const PromiseRun& b)
{
    if (a.from != b.from)
        return a.from < b.from;
    const PromiseMetric *one = promiseMetric(a.metric), *other = promiseMetric(b.metric);
    return std::tie(one, a.ordinal, a.generation) < std::tie(other, b.ordinal, b.generation);
}

DueExplanation explain(const PromiseRun& run, const PromiseBook& book)
{
    const WorkTimes& times = book.version(run.version).times;
    const auto time = times.find(run.calendar);
    if (run.byHand || time == times.end()) {
        DueExplanation told;
        told.start = run.from;
        told.target = run.due ? *run.due - run.from : Milliseconds{};
        told.due = run.due;
        return told;
    }
    return explainDue(*time->second, run.from, std::chrono::seconds(run.target), run.pauses);
}

QList<PromiseWarning> warningsOf(const PromiseRun& run, const PromiseBook& book)
{
    QList<PromiseWarning> warnings;
    if (!run.isOpen())
        return warnings;
    const PromiseVersion& version = book.version(run.version);
    const auto time = version.times.find(run.calendar);
    for (const PromiseThreshold& threshold : version.rules.thresholds) {
        MaybeInstant at;
        if (threshold.percent == 0)
            at = run.due ? MaybeInstant(*run.due - std::chrono::seconds(threshold.lead)) : std::nullopt;
        else if (!run.byHand && time != version.times.end())
            at = time->second->due(run.from, Milliseconds(run.target * 10 * threshold.percent), run.pauses);
        if (at)
            warnings.append({run.key() + u'/' + threshold.code(), std::max(*at, run.from)});
    }
    std::stable_sort(warnings.begin(), warnings.end(),
                     [](const PromiseWarning& a, const PromiseWarning& b) { return a.at < b.at; });
    return warnings;
}

bool isWarnedOf(const PromiseRun& run)
{
    const PromiseMetric* metric = promiseMetric(run.metric);
    return run.isOpen() && metric && !metric->measured;
}

MaybeInstant firstAction(const PromiseRun& run, const PromiseBook& book)
{
    return actionAfter(run, book, Instant::fromMs(0));
}

MaybeInstant actionAfter(const PromiseRun& run, const PromiseBook& book, Instant now)
{
    if (!isWarnedOf(run))
        return {};
    MaybeInstant first = run.due && *run.due > now ? run.due : MaybeInstant();
    for (const PromiseWarning& warning : warningsOf(run, book)) {
        if (warning.at > now)
            first = first ? std::min(*first, warning.at) : warning.at;
    }
    return first;
}

QList<PromiseRun> promisesOfNew(const PromiseValues& values, const PromiseBook& book, Instant now)
{
    PromiseEvent created;
    created.at = now;
    created.what = u"created"_s;
    created.values = values;
    return promiseRuns({created}, book, now);
}

} // namespace woshou
