#include "domain/promise/explanation.h"

#include <QRandomGenerator>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kHour = 3600;

Milliseconds seconds(qint64 count)
{
    return std::chrono::seconds(count);
}

/// The same hours on every day.
WorkCalendar daily(const QByteArray& zone, const QList<OpenHours>& hours)
{
    WorkCalendar calendar;
    calendar.zone = zone;
    calendar.week.fill(hours);
    return calendar;
}

Instant utc(const QString& iso)
{
    return Instant::fromDateTime(QDateTime::fromString(iso + u'Z', Qt::ISODateWithMs));
}

/// Random calendars, times and pauses; the seed stands in the name of what fails.
class Chance
{
public:
    explicit Chance(quint32 seed)
        : m_random(seed)
    {
    }

    int upTo(int bound) { return static_cast<int>(m_random.bounded(bound)); }

    /// Any set of weekdays, up to four intervals on each, and a dozen dates that differ.
    WorkCalendar calendar()
    {
        static const QList<QByteArray> zones = {"Asia/Shanghai", "America/New_York", "Europe/Berlin",
                                                "Australia/Lord_Howe", "UTC"};
        WorkCalendar calendar;
        calendar.zone = zones[upTo(5)];
        const int set = upTo(128);
        for (size_t day = 0; day < 7; ++day)
            calendar.week[day] = (set >> day) & 1 ? hours() : QList<OpenHours>();
        for (int i = 0; i < 12; ++i) {
            DayException day;
            day.kind = DayException::Kind(upTo(3));
            day.like = 1 + upTo(7);
            if (day.kind == DayException::Kind::Own)
                day.hours = hours();
            calendar.exceptions.insert(QDate(2026, 3, 1).addDays(upTo(60)), day);
        }
        return calendar;
    }

    Instant time() { return utc(u"2026-02-20T00:00:00"_s) + Milliseconds(1000LL * upTo(70 * kDaySeconds)); }

    QList<Pause> pauses()
    {
        QList<Pause> list;
        for (int count = upTo(5); count > 0; --count) {
            const Instant from = time();
            list.append({from, from + seconds(upTo(5 * kDaySeconds)), u"waiting"_s});
        }
        return list;
    }

private:
    QList<OpenHours> hours()
    {
        QList<OpenHours> list;
        int from = upTo(6 * kHour);
        for (int count = 1 + upTo(4); count > 0 && from < kDaySeconds; --count) {
            const int to = std::min(from + 1 + upTo(6 * kHour), kDaySeconds);
            list.append({from, to});
            from = to + upTo(3 * kHour);
        }
        return list;
    }

    QRandomGenerator m_random;
};

/// By the definition and nothing else: a second counts when it lies in an hour of its day and in no pause. Slow.
qint64 countSeconds(const WorkTime& time, Instant from, Instant to, const QList<Pause>& pauses)
{
    qint64 count = 0;
    for (Instant at = from; at < to; at = at + seconds(1)) {
        const QDate day = time.clock().dateAt(at);
        const auto& hours = time.calendar().hoursOn(day);
        const bool open = std::any_of(hours.begin(), hours.end(), [&](const OpenHours& h) {
            return time.clock().instantOf(day, h.from) <= at && at < time.clock().instantOf(day, h.to);
        });
        const bool paused = std::any_of(pauses.begin(), pauses.end(),
                                        [&](const Pause& p) { return p.from <= at && (!p.to || at < *p.to); });
        count += open && !paused;
    }
    return count;
}

} // namespace

/// Working time: its properties for any calendar and any pauses, and the edges of the clock.
/// Numbers of threads are those of peers.md, section 3.
class TestWorkTime : public QObject
{
    Q_OBJECT

private slots:
    void countingIsAdditiveAndNeverNegative_data() { seeds(60); }
    void countingIsAdditiveAndNeverNegative();
    void aDeadlineIsWhenSoMuchWasWorked_data() { seeds(60); }
    void aDeadlineIsWhenSoMuchWasWorked();
    void moreTimeIsNeverDueEarlier_data() { seeds(40); }
    void moreTimeIsNeverDueEarlier();
    void theExplanationIsTheDeadline_data() { seeds(80); }
    void theExplanationIsTheDeadline();
    void secondBySecondItIsTheSame_data() { seeds(12); }
    void secondBySecondItIsTheSame();
    void thread13AnySetOfWeekdays();
    void thread8APausedWeekendIsSkippedOnce();
    void thread14And16And19LunchIsNoWork();
    void thread5And7And18WhatMakesADayDifferIsSaid();
    void whatIsPausedTwiceIsPausedOnce_data();
    void whatIsPausedTwiceIsPausedOnce();
    void aSkippedHourIsNoWork();
    void anHourThatComesTwiceIsTwoHours();
    void anEdgeInTheHourThatComesTwiceIsItsFirstTime();
    void aSkippedDayHasNoHours();
    void theRuleOfAZoneHoldsBeyondItsTable();
    void hoursThatTouchAreOne();
    void neverOpenIsNeverDue();
    void nothingIsKnownBeyondTheLastYear();
    void anExplanationWithoutADeadlineEndsWhereItIsNotKnown();
    void yearsWithoutHolidaysAreSaid();
    void outsideItsYearsAnExplanationStaysTrue();
    void aDayThatBeginsTwiceIsExplained();

private:
    static void seeds(int count)
    {
        QTest::addColumn<quint32>("seed");
        for (int i = 0; i < count; ++i)
            QTest::newRow(qPrintable(u"seed %1"_s.arg(7000 + i))) << quint32(7000 + i);
    }
};

void TestWorkTime::countingIsAdditiveAndNeverNegative()
{
    QFETCH(quint32, seed);
    Chance chance(seed);
    const WorkTime time = *WorkTime::of(chance.calendar());
    const QList<Pause> pauses = joined(chance.pauses());
    for (int round = 0; round < 200; ++round) {
        QList<Instant> at = {chance.time(), chance.time(), chance.time()};
        std::sort(at.begin(), at.end());
        const Milliseconds whole = time.worked(at[0], at[2], pauses);
        QCOMPARE(whole.count(), (time.worked(at[0], at[1], pauses) + time.worked(at[1], at[2], pauses)).count());
        QVERIFY(whole.count() >= 0 && whole <= at[2] - at[0]);
        QVERIFY(whole <= time.worked(at[0], at[2]));
        QCOMPARE(time.worked(at[2], at[0]).count(), 0);
    }
}

void TestWorkTime::aDeadlineIsWhenSoMuchWasWorked()
{
    QFETCH(quint32, seed);
    Chance chance(seed);
    const WorkTime time = *WorkTime::of(chance.calendar());
    const QList<Pause> pauses = joined(chance.pauses());
    for (int round = 0; round < 100; ++round) {
        const Instant start = chance.time();
        const Milliseconds target(1 + chance.upTo(200'000'000));
        const auto due = time.due(start, target, pauses);
        if (!due) {
            QVERIFY(!time.opening(start));
            continue;
        }
        QCOMPARE(time.worked(start, *due, pauses).count(), target.count());
        QCOMPARE(time.worked(start, *due - Milliseconds(1), pauses).count(), target.count() - 1);
    }
}

void TestWorkTime::moreTimeIsNeverDueEarlier()
{
    QFETCH(quint32, seed);
    Chance chance(seed);
    const WorkTime time = *WorkTime::of(chance.calendar());
    const QList<Pause> pauses = joined(chance.pauses());
    const Instant start = chance.time();
    MaybeInstant last = time.due(start, {}, pauses);
    for (Milliseconds target(1); last && target < Milliseconds(400'000'000); target += Milliseconds(3'333'333)) {
        const auto due = time.due(start, target, pauses);
        QVERIFY(due && *due >= *last);
        QVERIFY(*due >= *time.due(start, target)); // a pause makes nothing earlier
        last = due;
    }
}

void TestWorkTime::theExplanationIsTheDeadline()
{
    QFETCH(quint32, seed);
    Chance chance(seed);
    const WorkTime time = *WorkTime::of(chance.calendar());
    const QList<Pause> pauses = joined(chance.pauses());
    const Instant start = chance.time();
    const Milliseconds target(1 + chance.upTo(300'000'000));
    const DueExplanation explained = explainDue(time, start, target, pauses);
    QVERIFY(explained.due == time.due(start, target, pauses));
    if (!explained.due)
        return;
    Milliseconds counted{}, paused{};
    Instant last = start;
    for (const CountedSpan& span : explained.spans) {
        counted += span.counted;
        paused += span.paused;
        QCOMPARE(span.total.count(), counted.count());
        if (span.kind == CountedSpan::Kind::Closed)
            continue;
        QVERIFY(span.from >= last && span.to > span.from && span.to <= *explained.due);
        QCOMPARE((span.counted + span.paused).count(), (span.to - span.from).count());
        QCOMPARE(time.clock().dateAt(span.from), span.day);
        last = span.to;
    }
    QCOMPARE(counted.count(), target.count());
    QCOMPARE(counted.count(), explained.counted.count());
    QCOMPARE(paused.count(), (time.worked(start, *explained.due) - target).count());
    QVERIFY(last == *explained.due);
}

void TestWorkTime::secondBySecondItIsTheSame()
{
    QFETCH(quint32, seed);
    Chance chance(seed);
    const WorkTime time = *WorkTime::of(chance.calendar());
    const QList<Pause> pauses = chance.pauses();
    const Instant from = chance.time();
    const Instant to = from + seconds(3 * kDaySeconds + chance.upTo(kDaySeconds));
    QCOMPARE(time.worked(from, to, joined(pauses)).count(), 1000 * countSeconds(time, from, to, pauses));
}

void TestWorkTime::thread13AnySetOfWeekdays()
{
    for (int set = 0; set < 128; ++set) {
        WorkCalendar calendar;
        calendar.zone = "Asia/Shanghai";
        for (size_t day = 0; day < 7; ++day)
            calendar.week[day] = (set >> day) & 1 ? QList<OpenHours>{{9 * kHour, 10 * kHour}} : QList<OpenHours>();
        const WorkTime time = *WorkTime::of(calendar);
        const QDate monday(2026, 7, 13);
        const int days = int(qPopulationCount(quint32(set)));
        QCOMPARE(
            time.worked(time.clock().instantOf(monday, 0), time.clock().instantOf(monday, 7 * kDaySeconds)).count(),
            qint64(3'600'000) * days);
        const auto due = time.due(time.clock().instantOf(monday, 0), seconds(qint64(kHour) * std::max(days, 1)));
        QCOMPARE(due.has_value(), days > 0);
        int last = 6;
        while (days > 0 && !((set >> last) & 1))
            --last;
        if (due)
            QVERIFY(*due == time.clock().instantOf(monday.addDays(last), 10 * kHour));
    }
}

void TestWorkTime::thread8APausedWeekendIsSkippedOnce()
{
    WorkCalendar calendar = daily("Asia/Shanghai", {{9 * kHour, 17 * kHour}});
    calendar.week[5] = calendar.week[6] = {};
    const WorkTime time = *WorkTime::of(calendar);
    const Instant friday = time.clock().instantOf(QDate(2026, 7, 17), 16 * kHour);
    const Pause weekend{time.clock().instantOf(QDate(2026, 7, 18), 0), time.clock().instantOf(QDate(2026, 7, 20), 0),
                        u"waiting"_s};
    QVERIFY(*time.due(friday, seconds(2 * kHour), {weekend}) == *time.due(friday, seconds(2 * kHour)));
    QVERIFY(*time.due(friday, seconds(2 * kHour)) == time.clock().instantOf(QDate(2026, 7, 20), 10 * kHour));
}

void TestWorkTime::thread14And16And19LunchIsNoWork()
{
    const WorkTime time = *WorkTime::of(daily("Asia/Shanghai", {{9 * kHour, 12 * kHour}, {13 * kHour, 18 * kHour}}));
    const Instant at = time.clock().instantOf(QDate(2026, 7, 15), 11 * kHour + 1800);
    QVERIFY(*time.due(at, seconds(kHour)) == time.clock().instantOf(QDate(2026, 7, 15), 13 * kHour + 1800));
    const DueExplanation explained = explainDue(time, at, seconds(kHour));
    QCOMPARE(explained.spans.size(), 2);
    QCOMPARE(explained.spans[0].counted.count(), 1'800'000);
    QCOMPARE(explained.spans[1].total.count(), 3'600'000);
}

void TestWorkTime::thread5And7And18WhatMakesADayDifferIsSaid()
{
    WorkCalendar calendar = daily("Asia/Shanghai", {{9 * kHour, 17 * kHour}});
    calendar.week[5] = calendar.week[6] = {};
    HolidayYear year;
    year.year = 2026;
    for (int day = 1; day <= 7; ++day)
        year.days.insert(QDate(2026, 10, day), {u"国庆节"_s, true});
    year.days.insert(QDate(2026, 10, 10), {u"国庆节"_s, false}); // a Saturday
    addHolidays(calendar, year);
    const WorkTime time = *WorkTime::of(calendar);
    const Instant start = time.clock().instantOf(QDate(2026, 10, 3), 12 * kHour); // asked on a day off
    const DueExplanation explained = explainDue(time, start, seconds(3 * 8 * kHour));
    QVERIFY(*explained.due == time.clock().instantOf(QDate(2026, 10, 10), 17 * kHour));
    QCOMPARE(explained.spans.size(), 8);
    QCOMPARE(explained.spans[0].kind, CountedSpan::Kind::Closed);
    QCOMPARE(explained.spans[0].cause, u"国庆节"_s);
    QCOMPARE(explained.spans[5].cause, QString()); // Thursday, as ever
    QCOMPARE(explained.spans[7].kind, CountedSpan::Kind::Counted);
    QCOMPARE(explained.spans[7].cause, u"国庆节"_s); // a Saturday that is worked, and why
}

void TestWorkTime::whatIsPausedTwiceIsPausedOnce_data()
{
    QTest::addColumn<QList<int>>("hours"); // from, to, from, to, …; −1 lasts
    QTest::addColumn<QList<int>>("expected");
    using Hours = QList<int>;
    QTest::newRow("apart") << Hours{1, 2, 3, 4} << Hours{1, 2, 3, 4};
    QTest::newRow("out of order") << Hours{3, 4, 1, 2} << Hours{1, 2, 3, 4};
    QTest::newRow("touching") << Hours{1, 2, 2, 3} << Hours{1, 2, 2, 3};
    QTest::newRow("overlapping") << Hours{1, 3, 2, 4} << Hours{1, 3, 3, 4};
    QTest::newRow("one in the other") << Hours{1, 5, 2, 3} << Hours{1, 5};
    QTest::newRow("the same") << Hours{1, 5, 1, 5} << Hours{1, 5};
    QTest::newRow("one that lasts swallows the rest") << Hours{1, -1, 2, 3, 4, -1} << Hours{1, -1};
    QTest::newRow("one that lasts after another") << Hours{1, 3, 2, -1} << Hours{1, 3, 3, -1};
    QTest::newRow("of no length") << Hours{2, 2, 5, 4} << Hours{};
}

void TestWorkTime::whatIsPausedTwiceIsPausedOnce()
{
    QFETCH(QList<int>, hours);
    QFETCH(QList<int>, expected);
    QList<Pause> pauses;
    for (qsizetype i = 0; i < hours.size(); i += 2)
        pauses.append(
            {Instant::fromMs(hours[i]), hours[i + 1] < 0 ? MaybeInstant() : Instant::fromMs(hours[i + 1]), {}});
    QList<int> found;
    for (const Pause& pause : joined(pauses))
        found << int(pause.from.ms()) << (pause.to ? int(pause.to->ms()) : -1);
    QCOMPARE(found, expected);
}

// New York, 8 March 2026: 02:00 is 03:00.
void TestWorkTime::aSkippedHourIsNoWork()
{
    const WorkTime time = *WorkTime::of(daily("America/New_York", {{1 * kHour, 4 * kHour}}));
    const Instant one = utc(u"2026-03-08T06:00:00"_s);
    QVERIFY(time.clock().instantOf(QDate(2026, 3, 8), 1 * kHour) == one);
    QCOMPARE(time.worked(one, one + seconds(kDaySeconds / 2)).count(), 2 * 3'600'000);
    QVERIFY(*time.due(one, seconds(90 * 60)) == utc(u"2026-03-08T07:30:00"_s)); // 03:30 by the wall
    const WorkTime within = *WorkTime::of(daily("America/New_York", {{2 * kHour, 2 * kHour + 1800}}));
    QVERIFY(*within.opening(one) == within.clock().instantOf(QDate(2026, 3, 9), 2 * kHour));
}

// New York, 1 November 2026: 02:00 is 01:00 again.
void TestWorkTime::anHourThatComesTwiceIsTwoHours()
{
    const WorkTime time = *WorkTime::of(daily("America/New_York", {{0, 3 * kHour}}));
    const Instant midnight = utc(u"2026-11-01T04:00:00"_s);
    QCOMPARE(time.worked(midnight, midnight + seconds(kDaySeconds / 2)).count(), 4 * 3'600'000);
    QVERIFY(*time.due(midnight, seconds(4 * kHour)) == utc(u"2026-11-01T08:00:00"_s)); // 03:00 by the wall
}

void TestWorkTime::anEdgeInTheHourThatComesTwiceIsItsFirstTime()
{
    const WorkTime time = *WorkTime::of(daily("America/New_York", {{0, kHour + 1800}, {kHour + 1800, 3 * kHour}}));
    const Instant midnight = utc(u"2026-11-01T04:00:00"_s);
    QVERIFY(time.clock().instantOf(QDate(2026, 11, 1), kHour + 1800) == utc(u"2026-11-01T05:30:00"_s));
    QCOMPARE(time.worked(midnight, midnight + seconds(kDaySeconds / 2)).count(), 4 * 3'600'000); // nothing is lost
}

// Samoa went over the date line: there was no 30 December 2011.
void TestWorkTime::aSkippedDayHasNoHours()
{
    const WorkTime time = *WorkTime::of(daily("Pacific/Apia", {{9 * kHour, 17 * kHour}}));
    const Instant before = time.clock().instantOf(QDate(2011, 12, 29), 16 * kHour);
    QVERIFY(*time.due(before, seconds(2 * kHour)) == time.clock().instantOf(QDate(2011, 12, 31), 10 * kHour));
    QCOMPARE((*time.due(before, seconds(2 * kHour)) - before).count(), 18 * 3'600'000);
}

void TestWorkTime::theRuleOfAZoneHoldsBeyondItsTable()
{
    const WallClock clock("America/New_York");
    QVERIFY(clock.instantOf(QDate(2061, 7, 1), 12 * kHour) == utc(u"2061-07-01T16:00:00"_s));
    QVERIFY(clock.instantOf(QDate(2061, 1, 3), 12 * kHour) == utc(u"2061-01-03T17:00:00"_s));
    QCOMPARE(clock.timeAt(utc(u"2061-07-01T16:00:00"_s)).time(), QTime(12, 0));
}

void TestWorkTime::hoursThatTouchAreOne()
{
    const WorkTime apart = *WorkTime::of(daily("Asia/Shanghai", {{0, 8 * kHour}, {8 * kHour, kDaySeconds}}));
    const Instant at = utc(u"2026-07-15T03:00:00"_s);
    QVERIFY(*apart.due(at, seconds(100LL * kDaySeconds)) == at + seconds(100LL * kDaySeconds));
    QVERIFY(apart.isOpen(at) && *apart.opening(at) == at);
}

void TestWorkTime::neverOpenIsNeverDue()
{
    const WorkTime time = *WorkTime::of(daily("Asia/Shanghai", {}));
    const Instant at = utc(u"2026-07-15T03:00:00"_s);
    QVERIFY(!time.due(at, {}) && !time.due(at, seconds(1)) && !time.opening(at) && !time.isOpen(at));
    QCOMPARE(time.worked(at, at + seconds(kDaySeconds)).count(), 0);
}

void TestWorkTime::nothingIsKnownBeyondTheLastYear()
{
    const WorkTime time = *WorkTime::of(daily("UTC", {{0, kDaySeconds}}));
    const Instant end = utc(u"2100-01-01T00:00:00"_s);
    QVERIFY(*time.due(end - seconds(60), seconds(60)) == end);
    QVERIFY(!time.due(end - seconds(60), seconds(61)) && !time.opening(end));
    QVERIFY(*time.opening(utc(u"1960-01-01T00:00:00"_s)) == Instant());
}

void TestWorkTime::anExplanationWithoutADeadlineEndsWhereItIsNotKnown()
{
    const WorkTime time = *WorkTime::of(daily("Asia/Shanghai", {{9 * kHour, 17 * kHour}}));
    const Instant start = time.clock().instantOf(QDate(2026, 7, 15), 9 * kHour);
    const Pause lasts{start + seconds(kHour), {}, u"waiting"_s};
    const DueExplanation explained = explainDue(time, start, seconds(2 * kHour), {lasts});
    QVERIFY(!explained.due);
    QCOMPARE(explained.spans.size(), 1);
    QCOMPARE(explained.counted.count(), 3'600'000);
}

void TestWorkTime::yearsWithoutHolidaysAreSaid()
{
    WorkCalendar calendar = daily("Asia/Shanghai", {{9 * kHour, 17 * kHour}});
    const Instant start = utc(u"2026-12-31T08:00:00"_s);
    QVERIFY(explainDue(*WorkTime::of(calendar), start, seconds(10 * kHour)).yearsWithoutHolidays.isEmpty());
    calendar.holidayYears = {2026};
    const WorkTime time = *WorkTime::of(calendar);
    QCOMPARE(explainDue(time, start, seconds(10 * kHour)).yearsWithoutHolidays, QList<int>{2027});
    QVERIFY(explainDue(time, start, seconds(1800)).yearsWithoutHolidays.isEmpty());
}

void TestWorkTime::outsideItsYearsAnExplanationStaysTrue()
{
    WorkCalendar calendar = daily("UTC", {{9 * kHour, 17 * kHour}});
    calendar.holidayYears = {2026};
    const WorkTime time = *WorkTime::of(calendar);
    for (const QString& start : {u"1969-12-31T10:00:00"_s, u"0001-01-01T00:00:00"_s}) {
        const DueExplanation early = explainDue(time, utc(start), seconds(60));
        QVERIFY(*early.due == utc(u"1970-01-01T09:01:00"_s));
        QCOMPARE(early.counted.count(), 60'000);
        QCOMPARE(early.spans.size(), 1);
    }
    const DueExplanation late = explainDue(time, utc(u"2099-12-31T16:30:00"_s), seconds(3600));
    QVERIFY(!late.due);
    QCOMPARE(late.counted.count(), 1'800'000); // as far as anything is known
    QCOMPARE(yearsWithoutHolidays(time, utc(u"0001-01-01T00:00:00"_s), utc(u"9999-01-01T00:00:00"_s)).size(), 129);
}

// St. John's put its clock back at one minute past midnight: Sunday began, and it was Saturday again.
void TestWorkTime::aDayThatBeginsTwiceIsExplained()
{
    WorkCalendar calendar = daily("America/St_Johns", {});
    calendar.week[6] = {{0, kDaySeconds}};
    const WorkTime time = *WorkTime::of(calendar);
    for (int minutes = 0; minutes < 240; minutes += 7) {
        const Instant start = utc(u"2010-11-07T00:30:00"_s) + seconds(60 * minutes);
        const DueExplanation explained = explainDue(time, start, seconds(600));
        QCOMPARE(explained.counted.count(), 600'000);
        QVERIFY(explained.spans.constLast().to == *explained.due);
    }
}

QTEST_GUILESS_MAIN(TestWorkTime)
#include "tst_worktime.moc"
