#include "programs/ctl/promisesimulation.h"

#include "domain/promise/promiseruns.h"
#include "programs/ctl/calendarfile.h"
#include "programs/ctl/context.h"
#include "programs/ctl/promisejson.h"
#include "services/promise/shippedpolicies.h"

#include <algorithm>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

const QStringList kColumns = {u"promise"_s, u"from"_s,    u"target_seconds"_s, u"calendar"_s,       u"due"_s,
                              u"ended"_s,   u"outcome"_s, u"late"_s,           u"paused_seconds"_s, u"reason"_s};

Result<PromiseRules> rulesOfLine(const Invocation& line)
{
    const QString name = line.value(u"policy"_s, u"recommended"_s);
    WOSHOU_TRY(const QList<PromisePolicy> policies, shippedPolicies());
    QStringList names;
    for (const PromisePolicy& policy : policies) {
        if (policy.code == name)
            return rulesOf(policy, line.value(u"calendar"_s, kAlways));
        names.append(policy.code);
    }
    if (!isFile(name))
        return wrongUsage(tr("No policy is called %1; there are %2, or any file.").arg(name, names.join(u", "_s)),
                          u"policy"_s);
    if (line.has(u"calendar"_s))
        return wrongUsage(tr("--calendar is for a policy of the program; a file names its calendars itself."),
                          u"calendar"_s);
    WOSHOU_TRY(const QByteArray json, readInput(name));
    const auto rules = readPromiseRules(json, name);
    return rules ? rules : Result<PromiseRules>(wrongUsage(rules.error().detail, u"policy"_s));
}

/// What a log is computed with; times without an offset are read by the clock of the rules' first calendar.
struct Setting
{
    PromiseRules rules;
    WorkTimes times;
    QString clock = kAlways;
};

Result<Setting> settingOf(const Invocation& line)
{
    Setting setting;
    WOSHOU_TRY(setting.rules, rulesOfLine(line));
    WOSHOU_TRY(const CalendarSource source, CalendarSource::of(line));
    QStringList names;
    for (const PromiseTarget& target : std::as_const(setting.rules.targets))
        names.append(target.calendar);
    names.removeDuplicates();
    if (names.isEmpty())
        names.append(line.value(u"calendar"_s, kAlways));
    for (const QString& name : std::as_const(names)) {
        WOSHOU_TRY(const WorkTime time, source.workTime(name));
        setting.times.emplace(name, std::make_shared<const WorkTime>(time));
    }
    setting.clock = names.constFirst();
    return setting;
}

const WallClock& clockOf(const Setting& setting)
{
    return setting.times.at(setting.clock)->clock();
}

tl::unexpected<Error> eventError(const QString& where, const QString& field, const QString& what)
{
    return wrongUsage(where + what, field);
}

/// {"at", "event", and what else it says}: "state", "due", "metric" and "reason"; any other text is a value.
Result<PromiseEvent> readEvent(const QJsonObject& json, const WallClock& clock, const QString& where)
{
    PromiseEvent event;
    const auto at = readTime(json[u"at"_s].toString(), clock);
    if (!at)
        return eventError(where, u"at"_s, tr("\"at\" is a time such as 2026-10-10 09:30, or with an offset."));
    event.at = *at;
    event.what = json[u"event"_s].toString();
    if (!promiseEventCodes().contains(event.what))
        return eventError(where, u"event"_s, tr("\"event\" is one of %1.").arg(promiseEventCodes().join(u", "_s)));
    const QJsonValue due = json[u"due"_s];
    if (!due.isUndefined() && !due.isNull())
        event.due = readTime(due.toString(), clock);
    const bool given = !due.isUndefined() && !due.isNull();
    if (!event.due && (given || needsDue(event.what)))
        return eventError(where, u"due"_s, tr("\"due\" is a time such as 2026-10-10 09:30, or with an offset."));
    if (event.what == "set"_L1 && !promiseMetric(json[u"metric"_s].toString()))
        return eventError(where, u"metric"_s, tr("\"metric\" names what is set, such as resolve."));
    event.state = json[u"state"_s].toString();
    event.metric = json[u"metric"_s].toString();
    event.reason = json[u"reason"_s].toString();
    static const QStringList own = {u"at"_s, u"event"_s, u"due"_s, u"state"_s, u"metric"_s, u"reason"_s};
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!own.contains(it.key()) && it->isString())
            event.values.insert(it.key(), it->toString());
    }
    return event;
}

Result<QList<PromiseEvent>> readEvents(const QList<QJsonObject>& objects, const WallClock& clock, const QString& where)
{
    QList<PromiseEvent> events;
    for (const QJsonObject& object : objects) {
        const QString place = where + tr("event %1: ").arg(events.size() + 1);
        WOSHOU_TRY(const PromiseEvent event, readEvent(object, clock, place));
        events.append(event);
    }
    return events;
}

/// Working time that the pauses took, until the deadline, or while there is none until the pause that lasts.
Milliseconds pausedIn(const PromiseRun& run, const WorkTimes& times)
{
    const auto time = times.find(run.calendar);
    if (run.pauses.isEmpty() || time == times.end())
        return {};
    const Instant until = run.due.value_or(run.pauses.constLast().from);
    return time->second->worked(run.from, until) - time->second->worked(run.from, until, run.pauses);
}

QJsonObject runJson(const PromiseRun& run, const WorkTimes& times, const WallClock& clock)
{
    const auto text = [&clock](const MaybeInstant& at) { return at ? QJsonValue(timeText(*at, clock)) : QJsonValue(); };
    return {{u"promise"_s, run.key()},
            {u"from"_s, timeText(run.from, clock)},
            {u"target_seconds"_s, run.target},
            {u"calendar"_s, run.byHand || run.calendar.isEmpty() ? QJsonValue() : QJsonValue(run.calendar)},
            {u"due"_s, text(run.due)},
            {u"ended"_s, text(run.ended)},
            {u"outcome"_s, outcomeCode(run.outcome)},
            {u"late"_s, run.late},
            {u"paused_seconds"_s, secondsJson(pausedIn(run, times))},
            {u"reason"_s, run.reason}};
}

/// Seen at --now, else at the last event.
QList<QJsonObject> simulated(const Invocation& line, const QList<PromiseEvent>& events, const Setting& setting)
{
    Instant now = line.url.now.value_or(Instant());
    for (const PromiseEvent& event : events)
        now = line.url.now ? now : std::max(now, event.at);
    QList<QJsonObject> rows;
    for (const PromiseRun& run : promiseRuns(events, PromiseBook(setting.rules, setting.times), now))
        rows.append(runJson(run, setting.times, clockOf(setting)));
    return rows;
}

/// {"id", "events": [...]} a line becomes {"id", "promises": [...]}.
Result<Answer> batch(const Invocation& line, const Setting& setting)
{
    WOSHOU_TRY(const QList<QJsonObject> logs, readLines(line.value(u"batch"_s)));
    QList<QJsonObject> rows;
    for (const QJsonObject& log : logs) {
        const QString where = tr("Log %1, ").arg(rows.size() + 1);
        if (!log[u"events"_s].isArray())
            return eventError(where, u"events"_s, tr("\"events\" is a list."));
        QList<QJsonObject> objects;
        for (const QJsonValue& event : log[u"events"_s].toArray())
            objects.append(event.toObject());
        WOSHOU_TRY(const QList<PromiseEvent> events, readEvents(objects, clockOf(setting), where));
        QJsonArray promises;
        for (const QJsonObject& run : simulated(line, events, setting))
            promises.append(run);
        rows.append({{u"id"_s, log[u"id"_s]}, {u"promises"_s, promises}});
    }
    return Answer::list(rows, {u"id"_s, u"promises"_s});
}

Result<Answer> simulate(const Invocation& line)
{
    if (line.has(u"batch"_s) == line.has(u"events"_s))
        return wrongUsage(tr("Either --events FILE or --batch FILE."), u"events"_s);
    WOSHOU_TRY(const Setting setting, settingOf(line));
    if (line.has(u"batch"_s))
        return batch(line, setting);
    WOSHOU_TRY(const QList<QJsonObject> objects, readLines(line.value(u"events"_s)));
    WOSHOU_TRY(const QList<PromiseEvent> events, readEvents(objects, clockOf(setting), {}));
    return Answer::list(simulated(line, events, setting), kColumns);
}

} // namespace

Answering simulatePromises(Context& context)
{
    return ready(simulate(context.line()));
}

} // namespace woshou::ctl
