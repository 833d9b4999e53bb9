#include "domain/promise/promiseruns.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

using Outcome = PromiseRun::Outcome;

constexpr qint64 kHour = 3600;

/// Hours after Monday 2026-11-23 08:00 in China.
Instant at(double hours)
{
    return Instant::fromMs(1'795'392'000'000 + static_cast<qint64>(hours * kHour * 1000));
}

std::shared_ptr<const WorkTime> timeOf(int from, int to, const QMap<QDate, DayException>& exceptions = {})
{
    WorkCalendar calendar;
    calendar.name = u"office"_s;
    calendar.zone = "Asia/Shanghai";
    for (size_t day = 0; day < 5; ++day)
        calendar.week[day] = {{from * 3600, to * 3600}};
    calendar.exceptions = exceptions;
    return std::make_shared<const WorkTime>(*WorkTime::of(calendar));
}

PromiseVersion version(double from, qint64 seconds, const std::shared_ptr<const WorkTime>& time = timeOf(8, 18))
{
    PromiseVersion made;
    made.from = at(from);
    made.rules.targets = {{u"resolve"_s, {}, seconds, u"office"_s}, {u"respond"_s, {}, 2 * kHour, u"office"_s}};
    made.times.emplace(u"office"_s, time);
    return made;
}

PromiseEvent entry(double hours, const QString& what, const QString& state = {})
{
    PromiseEvent made;
    made.at = at(hours);
    made.what = what;
    made.state = state;
    return made;
}

} // namespace

/// What is promised changes: what has ended stays, what runs has another end from the same start.
class TestPromiseBook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(at(0).timeAt(480).toString(u"yyyy-MM-dd HH:mm"_s), u"2026-11-23 08:00"_s); }
    void theVersionInForce();
    void anEmptyBookPromisesNothing();
    void whatRunsHasAnotherEnd();
    void whatHasEndedStays();
    void aVersionThatChangesNothingIsNotSeen();
    void anotherCalendarCountsFromTheStart();
    void aCalendarThatLeadsToTheSameEndIsNotSeen();
    void aStateThatPausesFromNowOn();
    void anEndSetByHandStays();
    void theExplanationIsOfItsVersion();
    void whatIsToCome();

private:
    static QList<PromiseRun> resolves(const QList<PromiseEvent>& events, const PromiseBook& book, double now)
    {
        QList<PromiseRun> runs = promiseRuns(events, book, at(now));
        runs.removeIf([](const PromiseRun& run) { return run.metric != "resolve"_L1; });
        return runs;
    }
    static PromiseBook book(const QList<PromiseVersion>& versions)
    {
        PromiseBook made;
        for (const PromiseVersion& each : versions)
            made.append(each);
        return made;
    }
};

void TestPromiseBook::theVersionInForce()
{
    const PromiseBook two = book({version(-100, kHour), version(5, 2 * kHour)});
    QCOMPARE(two.at(at(4.9)).rules.targets[0].seconds, kHour);
    QCOMPARE(two.at(at(5)).rules.targets[0].seconds, 2 * kHour);
    QCOMPARE(two.at(at(-200)).rules.targets[0].seconds, kHour); // the first holds from the beginning
    QCOMPARE(two.version(1).from, at(5));
    QCOMPARE(two.version(9).from, at(5));
}

void TestPromiseBook::anEmptyBookPromisesNothing()
{
    QVERIFY(promiseRuns({entry(0, u"created"_s)}, PromiseBook(), at(1)).isEmpty());
    QVERIFY(PromiseBook().at(at(0)).rules.targets.isEmpty());
}

void TestPromiseBook::whatRunsHasAnotherEnd()
{
    const auto runs = resolves({entry(0, u"created"_s)}, book({version(-100, 8 * kHour), version(3, 4 * kHour)}), 3.5);
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs[0].outcome, Outcome::Superseded);
    QCOMPARE(runs[0].due, MaybeInstant(at(8)));
    QCOMPARE(runs[0].ended, MaybeInstant(at(3)));
    QCOMPARE(runs[1].from, at(0));
    QCOMPARE(runs[1].due, MaybeInstant(at(4)));
    QCOMPARE(runs[1].version, 1);
    QCOMPARE(runs[1].key(), u"resolve/1/2"_s);
}

void TestPromiseBook::whatHasEndedStays()
{
    const QList<PromiseEvent> log = {entry(0, u"created"_s), entry(5, u"resolved"_s)};
    const auto before = resolves(log, book({version(-100, 8 * kHour)}), 6);
    const auto after = resolves(log, book({version(-100, 8 * kHour), version(5.5, kHour)}), 6);
    QCOMPARE(after.size(), 1);
    QCOMPARE(after[0].outcome, Outcome::Kept);
    QCOMPARE(after[0].due, before[0].due);
    QCOMPARE(after[0].version, 0);
}

void TestPromiseBook::aVersionThatChangesNothingIsNotSeen()
{
    const auto runs = resolves({entry(0, u"created"_s)}, book({version(-100, 8 * kHour), version(3, 8 * kHour)}), 4);
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs[0].version, 1);
    QCOMPARE(runs[0].due, MaybeInstant(at(8)));
}

void TestPromiseBook::anotherCalendarCountsFromTheStart()
{
    const auto noon = timeOf(8, 12);
    const auto runs =
        resolves({entry(0, u"created"_s)}, book({version(-100, 6 * kHour), version(3, 6 * kHour, noon)}), 3.5);
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs[1].due, MaybeInstant(at(26))); // four hours today, two tomorrow
}

void TestPromiseBook::aCalendarThatLeadsToTheSameEndIsNotSeen()
{
    QMap<QDate, DayException> holiday;
    holiday.insert(QDate(2027, 1, 1), DayException{DayException::Kind::Closed, 1, {}, u"元旦"_s, 2027});
    const auto runs = resolves({entry(0, u"created"_s)},
                               book({version(-100, 6 * kHour), version(3, 6 * kHour, timeOf(8, 18, holiday))}), 3.5);
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs[0].version, 1); // and is explained by the calendar that knows it
}

void TestPromiseBook::aStateThatPausesFromNowOn()
{
    PromiseVersion next = version(3, 8 * kHour);
    next.rules.pausing = {{u"parts"_s, u"waiting_parts"_s}};
    const auto runs = resolves({entry(0, u"created"_s, u"parts"_s), entry(5, u"changed"_s, u"doing"_s)},
                               book({version(-100, 8 * kHour), next}), 6);
    QCOMPARE(runs.constLast().due, MaybeInstant(at(10)));
    QCOMPARE(runs.constLast().pauses, QList<Pause>({{at(3), at(5), u"waiting_parts"_s}}));
}

void TestPromiseBook::anEndSetByHandStays()
{
    PromiseEvent set = entry(1, u"set"_s);
    set.metric = u"resolve"_s;
    set.due = at(30);
    const auto runs = resolves({entry(0, u"created"_s), set}, book({version(-100, 8 * kHour), version(3, kHour)}), 4);
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs[1].due, MaybeInstant(at(30)));
}

void TestPromiseBook::theExplanationIsOfItsVersion()
{
    const PromiseBook two = book({version(-100, 6 * kHour), version(3, 6 * kHour, timeOf(8, 12))});
    for (const PromiseRun& run : promiseRuns({entry(0, u"created"_s)}, two, at(3.5))) {
        const DueExplanation told = explain(run, two);
        QCOMPARE(told.due, run.due);
        QCOMPARE(told.counted, Milliseconds(run.target * 1000));
    }
}

void TestPromiseBook::whatIsToCome()
{
    PromiseVersion warned = version(-100, 8 * kHour);
    warned.rules.thresholds = {{50, 0}};
    const PromiseBook one = book({warned});
    const auto runs = resolves({entry(0, u"created"_s)}, one, 1);
    QCOMPARE(firstAction(runs[0], one), MaybeInstant(at(4)));
    warned.rules.thresholds.clear();
    QCOMPARE(firstAction(runs[0], book({warned})), MaybeInstant(at(8)));
    const auto over = resolves({entry(0, u"created"_s), entry(1, u"resolved"_s)}, one, 2);
    QVERIFY(!firstAction(over[0], one));
}

QTEST_APPLESS_MAIN(TestPromiseBook)
#include "tst_promisebook.moc"
