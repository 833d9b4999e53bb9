#include "bench/measure.h"
#include "domain/promise/promiseruns.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <numeric>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDues = 200'000, kTickets = 100'000;

/// Keeps the compiler from leaving anything out.
qint64 found = 0;

WorkCalendar office(const QByteArray& zone)
{
    WorkCalendar calendar;
    calendar.zone = zone;
    for (size_t day = 0; day < 5; ++day)
        calendar.week[day] = {{8 * 3600 + 1800, 12 * 3600}, {13 * 3600 + 1800, 17 * 3600 + 1800}};
    for (int day = 1; day <= 7; ++day)
        calendar.exceptions.insert(QDate(2026, 10, day), {});
    return calendar;
}

struct Question
{
    Instant start;
    Milliseconds target{};
};

QList<Question> questions(int count)
{
    QRandomGenerator random(26);
    const Instant first = Instant::startOf(QDate(2026, 1, 1), 480);
    QList<Question> list;
    for (int i = 0; i < count; ++i)
        list.append({first + std::chrono::seconds(random.bounded(365 * 86'400)),
                     std::chrono::seconds(60 + random.bounded(40 * 3600))});
    return list;
}

/// How it is done without a table: from day to day, through the hours of each.
Instant walked(const WorkTime& time, const Question& question)
{
    Milliseconds left = question.target;
    for (QDate day = time.clock().dateAt(question.start);; day = day.addDays(1)) {
        for (const OpenHours& hours : time.calendar().hoursOn(day)) {
            const Instant from = std::max(question.start, time.clock().instantOf(day, hours.from));
            const Instant to = time.clock().instantOf(day, hours.to);
            if (to <= from)
                continue;
            if (left <= to - from)
                return from + left;
            left -= to - from;
        }
    }
}

void measureDue(Report& report)
{
    for (const QByteArray& zone : {QByteArray("Asia/Shanghai"), QByteArray("America/New_York")}) {
        const WorkTime time = *WorkTime::of(office(zone));
        const QList<Question> all = questions(kDues);
        for (const Question& question : all.mid(0, 2000)) {
            if (*time.due(question.start, question.target) != walked(time, question))
                qFatal("the two do not agree");
        }
        const Pair pair = measureInTurn(
            9,
            [&] {
                for (const Question& question : all)
                    found += time.due(question.start, question.target)->ms();
            },
            [&] {
                for (const Question& question : all)
                    found += walked(time, question).ms();
            });
        const QString name = QString::fromLatin1(zone);
        report.compare(u"a deadline in %1, against walking from day to day"_s.arg(name), pair, 0.5);
        report.limit(u"a deadline in %1"_s.arg(name), pair.ours.median() / kDues, 1, u"us"_s);
    }
}

void measureCalendar(Report& report)
{
    Series times;
    for (int round = 0; round < 5; ++round)
        times.add(microseconds([] { found += WorkTime::of(office("America/New_York"))->opening({})->ms(); }));
    report.limit(u"a calendar of 130 years"_s, times.median() / 1000, 100, u"ms"_s);
}

/// An open ticket as most are: taken, answered, passed on, once waited for.
QList<PromiseEvent> logOf(Instant start)
{
    const auto event = [&start](qint64 minutes, const QString& what, const QString& state = {},
                                const PromiseValues& values = {}) {
        PromiseEvent made;
        made.at = start + std::chrono::minutes(minutes);
        made.what = what;
        made.state = state;
        made.values = values;
        return made;
    };
    return {
        event(0, u"created"_s, {}, {{u"priority"_s, u"medium"_s}, {u"mode"_s, u"visit"_s}, {u"channel"_s, u"phone"_s}}),
        event(0, u"answered"_s),
        event(6, u"contact"_s, u"selfcheck"_s),
        event(90, u"self_check_failed"_s, u"todispatch"_s),
        event(91, u"transferred"_s),
        event(95, u"changed"_s, {}, {{u"priority"_s, u"high"_s}}),
        event(120, u"accepted"_s, u"doing"_s)};
}

void measureTickets(Report& report)
{
    const WorkTimes times = {{u"office"_s, std::make_shared<const WorkTime>(*WorkTime::of(office("Asia/Shanghai")))}};
    PromisePolicy policy;
    policy.answer = {{u"phone"_s, 30}};
    policy.firstResponse = 900;
    policy.respondByPriority = {{u"urgent"_s, 0}, {u"high"_s, 7200}, {u"medium"_s, 14'400}, {u"low"_s, 86'400}};
    policy.resolveByMode = {{u"remote"_s, 7200}, {u"visit"_s, 86'400}};
    policy.start = 86'400;
    policy.visitAfterSelfCheck = 7200;
    const PromiseBook book(rulesOf(policy, u"office"_s), times);
    QList<QList<PromiseEvent>> logs;
    for (const Question& question : questions(kTickets))
        logs.append(logOf(question.start));
    const Instant now = Instant::startOf(QDate(2027, 2, 1), 480);
    Pair pair;
    for (int round = 0; round < 3; ++round) {
        pair.ours.add(microseconds([&] {
            for (const QList<PromiseEvent>& log : logs)
                found += promiseRuns(log, book, now).size();
        }));
        pair.floor.add(microseconds([&] {
            for (const QList<PromiseEvent>& log : logs)
                found += std::accumulate(log.begin(), log.end(), qint64(0),
                                         [](qint64 sum, const PromiseEvent& event) { return sum + event.at.ms(); });
        }));
    }
    report.compare(u"the promises of 100,000 open tickets, against reading their logs"_s, pair, 0);
    report.limit(u"the promises of 100,000 open tickets"_s, pair.ours.median() / 1'000'000, 5, u"s"_s);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    Report report;
    measureDue(report);
    measureCalendar(report);
    measureTickets(report);
    report.note(u"checksum %1"_s.arg(found));
    return report.exitCode();
}
