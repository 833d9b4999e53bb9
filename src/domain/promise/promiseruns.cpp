#include "domain/promise/promiseruns.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Outcome = PromiseRun::Outcome;

/// A run while the log is read, with what is needed to go on with it.
struct Track
{
    PromiseRun run;
    const PromiseMetric* metric = nullptr;
    bool visible = false; ///< there is a target for it
    bool ended = false;
    QList<Pause> between; ///< from a resolution to the reopening
    MaybeInstant told;    ///< absolute, or set by hand
};

class Reader
{
public:
    Reader(const PromiseRules& rules, const WorkTimes& times, Instant now)
        : m_rules(rules)
        , m_times(times)
        , m_now(now)
    {
    }

    void read(const PromiseEvent& event)
    {
        for (auto value = event.values.begin(); value != event.values.end(); ++value)
            m_values.insert(value.key(), *value);
        if (!event.state.isEmpty())
            enter(event);
        if (event.what == "set"_L1)
            setByHand(event);
        retarget(event);
        endBy(event);
        if (event.what == "reopened"_L1)
            reopen(event);
        start(event);
        m_answered = m_answered || event.what == "contact"_L1;
        m_resolved = m_resolved || event.what == "resolved"_L1;
        m_over = m_over || event.what == "closed"_L1 || isOver(event);
    }

    QList<PromiseRun> finish()
    {
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
    static bool isSettled(const QString& what) { return what == "resolved"_L1 || what == "closed"_L1; }
    static bool isOver(const PromiseEvent& event) { return event.what == "withdrawn"_L1 || event.what == "merged"_L1; }

    void enter(const PromiseEvent& event)
    {
        if (!m_pauses.isEmpty() && !m_pauses.constLast().to)
            m_pauses.last().to = event.at;
        const auto cause = m_rules.pausing.constFind(event.state);
        if (cause != m_rules.pausing.constEnd())
            m_pauses.append({event.at, {}, *cause});
    }

    Track* running(const PromiseMetric& metric)
    {
        for (auto track = m_tracks.rbegin(); track != m_tracks.rend(); ++track) {
            if (track->metric == &metric && !track->ended)
                return &*track;
        }
        return nullptr;
    }

    int startsOf(const PromiseMetric& metric) const
    {
        int count = 0;
        for (const Track& track : m_tracks)
            count = std::max(count, track.metric == &metric ? track.run.ordinal : 0);
        return count;
    }

    void end(Track& track, Instant at, Outcome outcome, const QString& reason = {})
    {
        track.ended = true;
        track.run.ended = at;
        track.run.outcome = outcome;
        if (!reason.isEmpty())
            track.run.reason = reason;
    }

    /// What this event fulfils, and what it ends otherwise.
    void endBy(const PromiseEvent& event)
    {
        const bool over = isOver(event);
        const bool settled = isSettled(event.what);
        for (Track& track : m_tracks) {
            if (track.ended)
                continue;
            const PromiseMetric& metric = *track.metric;
            if (metric.fulfils.contains(event.what))
                end(track, event.at, Outcome::Kept); // or broken: settle() finds out
            else if (over || (settled && !metric.survives))
                end(track, event.at, Outcome::Cancelled, event.what);
            else if (event.what == "reopened"_L1 && metric.code == "return_visit"_L1)
                end(track, event.at, Outcome::Cancelled, event.what);
        }
    }

    void reopen(const PromiseEvent& event)
    {
        m_resolved = m_over = false;
        const PromiseMetric& resolve = *promiseMetric(u"resolve"_s);
        size_t last = m_tracks.size();
        for (size_t i = 0; i < m_tracks.size(); ++i)
            last = m_tracks[i].metric == &resolve ? i : last;
        if (last == m_tracks.size() || !m_tracks[last].ended || m_tracks[last].run.outcome != Outcome::Kept)
            return;
        if (!m_rules.resumes) {
            begin(resolve, event, startsOf(resolve) + 1, event.at);
            return;
        }
        Track& track = m_tracks[last];
        track.between.append({*track.run.ended, event.at, u"resolved"_s});
        track.ended = false;
        track.run.ended.reset();
        track.run.outcome = Outcome::Running;
        retarget(last, event.at); // it may have become another ticket in between
    }

    /// Nobody waits for a reply who was not answered yet, for the first response runs, or who only says thanks; what
    /// is resolved needs no following up.
    bool mayStart(const PromiseMetric& metric) const
    {
        if (metric.code == "next_reply"_L1)
            return m_answered && !m_resolved && !m_over;
        if (metric.code == "follow_up"_L1)
            return !m_resolved && !m_over;
        return !m_over || metric.survives;
    }

    void start(const PromiseEvent& event)
    {
        for (const PromiseMetric& metric : promiseMetrics()) {
            if (!metric.starts.contains(event.what))
                continue;
            if (!mayStart(metric))
                continue;
            Track* before = running(metric);
            const int count = startsOf(metric);
            if ((metric.start == PromiseMetric::Start::Once && count > 0) ||
                (metric.start == PromiseMetric::Start::Each && before))
                continue;
            if (before)
                end(*before, event.at, Outcome::Superseded);
            begin(metric, event, count + 1, event.at);
        }
    }

    void begin(const PromiseMetric& metric, const PromiseEvent& event, int ordinal, Instant from)
    {
        Track track;
        track.metric = &metric;
        track.run.metric = metric.code;
        track.run.ordinal = ordinal;
        track.run.from = from;
        if (metric.absolute) {
            track.visible = event.due.has_value();
            track.told = event.due;
            track.run.target = event.due ? (*event.due - from).count() / 1000 : 0;
        } else {
            aim(track);
        }
        m_tracks.push_back(track);
    }

    /// The target that holds for the ticket as it is now.
    const PromiseTarget* targetOf(const PromiseMetric& metric) const
    {
        const PromiseTarget* target = m_rules.find(metric.code, m_values);
        return target && m_times.count(target->calendar) > 0 ? target : nullptr;
    }

    void aim(Track& track) const
    {
        const PromiseTarget* target = targetOf(*track.metric);
        track.visible = target != nullptr;
        if (!target)
            return;
        track.run.target = target->seconds;
        track.run.calendar = target->calendar;
    }

    /// Where the ticket became another one.
    void retarget(const PromiseEvent& event)
    {
        const size_t count = event.values.isEmpty() ? 0 : m_tracks.size(); // what is added here is right already
        for (size_t i = 0; i < count; ++i)
            retarget(i, event.at);
    }

    /// Another target takes the place of what runs: from the same start, with the same pauses.
    void retarget(size_t index, Instant at)
    {
        const Track& track = m_tracks[index];
        if (track.ended || track.metric->absolute || track.run.byHand)
            return;
        Track next = track;
        aim(next);
        if (next.visible == track.visible && next.run.target == track.run.target &&
            next.run.calendar == track.run.calendar)
            return;
        if (!track.visible) { // nothing was promised before
            m_tracks[index] = next;
            return;
        }
        end(m_tracks[index], at, Outcome::Superseded);
        ++next.run.generation;
        m_tracks.push_back(next);
    }

    void setByHand(const PromiseEvent& event)
    {
        const PromiseMetric* metric = promiseMetric(event.metric);
        Track* track = metric && event.due ? running(*metric) : nullptr;
        if (!track)
            return;
        Track next = *track;
        if (track->visible) {
            end(*track, event.at, Outcome::Superseded);
            ++next.run.generation;
        }
        track->ended = true;
        next.visible = true;
        next.told = event.due;
        next.run.byHand = true;
        next.run.reason = event.reason;
        if (next.run.calendar.isEmpty())
            next.run.target = (*event.due - next.run.from).count() / 1000;
        m_tracks.push_back(next);
    }

    QList<Pause> pausesOf(const Track& track) const
    {
        QList<Pause> pauses = track.between;
        if (track.metric->pauses)
            pauses += m_pauses;
        QList<Pause> within;
        for (Pause pause : joined(pauses)) {
            pause.from = std::max(pause.from, track.run.from);
            if (track.ended && pause.from >= *track.run.ended)
                continue;
            if (track.ended && (!pause.to || *pause.to > *track.run.ended))
                pause.to = track.run.ended;
            if (!pause.to || *pause.to > pause.from)
                within.append(pause);
        }
        return within;
    }

    /// Deadline and outcome of a run whose log is read.
    void settle(Track& track) const
    {
        PromiseRun& run = track.run;
        if (!track.told) {
            run.pauses = pausesOf(track);
            run.due = m_times.at(run.calendar)->due(run.from, std::chrono::seconds(run.target), run.pauses);
        } else {
            run.due = track.told;
        }
        const Instant seen = run.ended.value_or(m_now);
        run.late = run.due && *run.due < seen;
        // What was overdue when the ticket was resolved stays broken; of what was merged or withdrawn nobody is told.
        const bool settled = run.outcome == Outcome::Cancelled && isSettled(run.reason);
        if (run.late && (run.outcome == Outcome::Kept || settled))
            run.outcome = Outcome::Broken;
        const bool waits = !run.pauses.isEmpty() && !run.pauses.constLast().to && !run.late;
        if (run.outcome == Outcome::Running && waits)
            run.outcome = Outcome::Paused;
    }

    const PromiseRules& m_rules;
    const WorkTimes& m_times;
    const Instant m_now;
    PromiseValues m_values;
    std::vector<Track> m_tracks;
    QList<Pause> m_pauses;
    bool m_answered = false;
    bool m_resolved = false;
    bool m_over = false; ///< closed, withdrawn or merged
};

} // namespace

const QStringList& promiseEventCodes()
{
    static const QStringList codes = {u"created"_s,           u"answered"_s,       u"contact"_s,         u"customer"_s,
                                      u"changed"_s,           u"told"_s,           u"transferred"_s,     u"accepted"_s,
                                      u"self_check_failed"_s, u"visit_arranged"_s, u"call_told"_s,       u"called"_s,
                                      u"escalated"_s,         u"resolved"_s,       u"reopened"_s,        u"closed"_s,
                                      u"return_visited"_s,    u"product_told"_s,   u"product_planned"_s, u"set"_s,
                                      u"withdrawn"_s,         u"merged"_s};
    return codes;
}

QString PromiseRun::key() const
{
    return u"%1/%2/%3"_s.arg(metric).arg(ordinal).arg(generation);
}

QList<PromiseRun> promiseRuns(QList<PromiseEvent> events, const PromiseRules& rules, const WorkTimes& times,
                              Instant now)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const PromiseEvent& a, const PromiseEvent& b) { return a.at < b.at; });
    Reader reader(rules, times, now);
    for (const PromiseEvent& event : events) {
        if (event.at <= now)
            reader.read(event);
    }
    QList<PromiseRun> runs = reader.finish();
    std::stable_sort(runs.begin(), runs.end(),
                     [](const PromiseRun& a, const PromiseRun& b) { return a.from < b.from; });
    return runs;
}

DueExplanation explain(const PromiseRun& run, const WorkTimes& times)
{
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

QList<PromiseWarning> warningsOf(const PromiseRun& run, const PromiseRules& rules, const WorkTimes& times)
{
    QList<PromiseWarning> warnings;
    if (!run.isOpen())
        return warnings;
    const auto time = times.find(run.calendar);
    for (const PromiseThreshold& threshold : rules.thresholds) {
        MaybeInstant at;
        if (threshold.percent == 0)
            at = run.due ? MaybeInstant(*run.due - std::chrono::seconds(threshold.lead)) : std::nullopt;
        else if (!run.byHand && time != times.end())
            at = time->second->due(run.from, Milliseconds(run.target * 10 * threshold.percent), run.pauses);
        if (at)
            warnings.append({run.key() + u'/' + threshold.code(), std::max(*at, run.from)});
    }
    std::stable_sort(warnings.begin(), warnings.end(),
                     [](const PromiseWarning& a, const PromiseWarning& b) { return a.at < b.at; });
    return warnings;
}

} // namespace woshou
