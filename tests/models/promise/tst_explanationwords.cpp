#include "models/admin/centertime.h"
#include "models/promise/explanationmodel.h"
#include "models/promise/explanationwords.h"
#include "models/promise/promisetext.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

using Kind = CountedSpan::Kind;
using Outcome = PromiseRun::Outcome;
constexpr qint64 kHour = 3600;

/// "11-23 16:40" of 2026, or with its year, by the clock of Shanghai.
Instant at(const QString& text)
{
    const QString full = text.size() > 14 ? text : u"2026-"_s + text;
    QDateTime time = QDateTime::fromString(full.size() > 16 ? full : full + u":00"_s, u"yyyy-MM-dd HH:mm:ss"_s);
    time.setOffsetFromUtc(8 * 3600);
    return Instant::fromDateTime(time);
}

WorkCalendar office()
{
    WorkCalendar calendar;
    calendar.zone = "Asia/Shanghai";
    calendar.zh = u"办公时间"_s;
    calendar.en = u"office hours"_s;
    calendar.week.fill({{9 * 3600, 12 * 3600}, {13 * 3600, 18 * 3600}});
    calendar.week[5] = calendar.week[6] = {};
    return calendar;
}

WorkCalendar aroundTheClock()
{
    WorkCalendar calendar = office();
    calendar.week.fill({{0, kDaySeconds}});
    return calendar;
}

DayException exception(DayException::Kind kind, const QString& name)
{
    DayException day;
    day.kind = kind;
    day.name = name;
    return day;
}

PromiseRun resolution(qint64 seconds, const QList<Pause>& pauses = {}, const QString& calendar = u"office"_s)
{
    PromiseRun run;
    run.metric = u"resolve"_s;
    run.target = seconds;
    run.calendar = calendar;
    run.pauses = pauses;
    return run;
}

ExplanationWords words(PromiseRun run, const WorkCalendar& calendar, Instant start, Instant now = at(u"11-23 12:00"_s))
{
    run.from = start;
    const WorkTime time = *WorkTime::of(calendar);
    return explanationWords(run, explainDue(time, start, std::chrono::seconds(run.target), run.pauses), now);
}

/// "7 h 50 min 12 s" back in seconds.
qint64 secondsOf(const QString& duration)
{
    static const QRegularExpression part(u"(\\d+) (h|min|s)"_s);
    qint64 seconds = 0;
    for (auto found = part.globalMatch(duration); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const qint64 unit = match.captured(2) == "h"_L1 ? kHour : match.captured(2) == "min"_L1 ? 60 : 1;
        seconds += unit * match.captured(1).toLongLong();
    }
    return seconds;
}

/// "09:00–12:00:30" as a length.
qint64 lengthOf(const QString& interval)
{
    const auto second = [](const QString& clock) {
        const QStringList parts = clock.split(u':');
        return kHour * parts.at(0).toInt() + 60 * parts.at(1).toInt() + parts.value(2).toInt();
    };
    return second(interval.section(u'–', 1)) - second(interval.section(u'–', 0, 0));
}

QStringList linesOf(const ExplanationWords& words)
{
    return explanationText(words).split(u'\n');
}

} // namespace

/// The arithmetic of a deadline as it is read out to a customer.
class TestExplanationWords : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void theHeadSaysWhatByWhichCalendar();
    void aroundTheClockADayEndsAtTwentyFour();
    void aPauseIsSaidWithItsCause();
    void theLinesAreThoseOfTheTable();
    void rowsAddUpToTheTarget_data();
    void rowsAddUpToTheTarget();
    void holidaysHaveTheirNames();
    void aYearWithoutHolidaysIsSaid();
    void whileItIsPausedThereIsNoEnd();
    void aTimeThatWasToldNeedsNoCounting();
    void anEndSetByHandHasItsReason();
    void anUnknownCalendarSaysNothingOfASum();
    void timesAreThoseOfTheCalendar();
    void durationsAreExact_data();
    void durationsAreExact();
    void everyStateHasWords_data();
    void everyStateHasWords();
    void whatBurnsIsShownBeforeWhatIsOver();
    void whatEndsAPromiseOtherwiseHasAName();
    void everyPromiseHasANarrowName();
    void itIsReadInChinese();
    void theTableShowsTheRows();
};

void TestExplanationWords::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    setCenterOffset(8 * 60);
}

void TestExplanationWords::theHeadSaysWhatByWhichCalendar()
{
    const ExplanationWords found = words(resolution(24 * kHour), office(), at(u"11-23 16:40"_s));
    QCOMPARE(found.head,
             u"Solution: 24 h of working time by calendar office hours, from Mon 11-23 16:40, due Thu 11-26 "
             "16:40"_s);
    QCOMPARE(found.foot, u"Sum: 24 h, exactly what was promised; due Thu 11-26 16:40."_s);
    QVERIFY(found.notes.isEmpty());
}

void TestExplanationWords::aroundTheClockADayEndsAtTwentyFour()
{
    const ExplanationWords found =
        words(resolution(24 * kHour, {}, u"always"_s), aroundTheClock(), at(u"11-23 16:40:05"_s));
    QCOMPARE(found.head, u"Solution: 24 h around the clock, from Mon 11-23 16:40:05, due Tue 11-24 16:40:05"_s);
    QCOMPARE(found.rows.size(), 2);
    QCOMPARE(found.rows.at(0).interval, u"16:40:05–24:00"_s);
    QCOMPARE(found.rows.at(0).counted, u"7 h 19 min 55 s"_s);
    QCOMPARE(found.rows.at(1).interval, u"00:00–16:40:05"_s);
    QCOMPARE(found.rows.at(1).total, u"24 h"_s);
}

void TestExplanationWords::aPauseIsSaidWithItsCause()
{
    const QList<Pause> pauses = {{at(u"11-23 10:00"_s), at(u"11-23 11:30"_s), u"waiting_customer"_s}};
    const ExplanationWords found = words(resolution(4 * kHour, pauses), office(), at(u"11-23 09:00"_s));
    QCOMPARE(found.rows.size(), 4);
    const ExplanationRow& paused = found.rows.at(1);
    QCOMPARE(paused.kind, Kind::Paused);
    QCOMPARE(paused.cause, u"waiting for the customer"_s);
    QCOMPARE(paused.paused, u"1 h 30 min"_s);
    QCOMPARE(paused.counted, QString());
    QCOMPARE(paused.total, u"1 h"_s);
    QCOMPARE(found.foot, u"Sum: 4 h, exactly what was promised; due Mon 11-23 15:30. Paused: 1 h 30 min."_s);
    QCOMPARE(pauseCauseText(u"customer on a journey"_s), u"customer on a journey"_s);
}

void TestExplanationWords::theLinesAreThoseOfTheTable()
{
    const QList<Pause> pauses = {{at(u"11-20 17:00"_s), at(u"11-23 09:30"_s), u"selfcheck"_s}};
    const QStringList lines = linesOf(words(resolution(kHour, pauses), office(), at(u"11-20 16:30"_s)));
    const QStringList expected = {
        u"Solution: 1 h of working time by calendar office hours, from Fri 11-20 16:30, due Mon 11-23 10:00"_s,
        u"Fri 11-20, 16:30–17:00: counted 30 min, together 30 min"_s,
        u"Fri 11-20, 17:00–18:00: paused 1 h, the customer checks it himself; together still 30 min"_s,
        u"Sat 11-21: all day not counted, closed"_s,
        u"Sun 11-22: all day not counted, closed"_s,
        u"Mon 11-23, 09:00–09:30: paused 30 min, the customer checks it himself; together still 30 min"_s,
        u"Mon 11-23, 09:30–10:00: counted 30 min, together 1 h"_s,
        u"Sum: 1 h, exactly what was promised; due Mon 11-23 10:00. Paused: 1 h 30 min."_s};
    QCOMPARE(lines, expected);
}

void TestExplanationWords::rowsAddUpToTheTarget_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
}

// Instants are kept to the millisecond; what is shown is whole seconds, and still no second is lost or won.
void TestExplanationWords::rowsAddUpToTheTarget()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const auto within = [&random](qint64 hours) { return Milliseconds(random.bounded(hours * kHour * 1000)); };
    const Instant start = at(u"11-23 08:00"_s) + within(12);
    QList<Pause> pauses;
    for (int count = random.bounded(5); count > 0; --count) {
        const Instant from = start + within(40);
        pauses.append({from, from + within(count == 1 ? 30 : 2), u"waiting_customer"_s});
    }
    const PromiseRun run = resolution(random.bounded(1, 30 * 3600), joined(pauses));
    const ExplanationWords found = words(run, office(), start);

    qint64 counted = 0;
    for (const ExplanationRow& row : found.rows) {
        counted += secondsOf(row.counted);
        QCOMPARE(secondsOf(row.total), counted);
        if (row.kind != Kind::Closed)
            QCOMPARE(secondsOf(row.counted) + secondsOf(row.paused), lengthOf(row.interval));
    }
    QCOMPARE(counted, run.target);
    QVERIFY(found.foot.contains("exactly what was promised"_L1));
    const QString end = found.rows.constLast().interval.section(u'–', 1);
    QVERIFY2(found.head.endsWith(u' ' + end), qPrintable(explanationText(found)));
}

void TestExplanationWords::holidaysHaveTheirNames()
{
    WorkCalendar calendar = office();
    calendar.exceptions.insert(QDate(2026, 10, 1), exception(DayException::Kind::Closed, u"国庆节"_s));
    calendar.exceptions.insert(QDate(2026, 10, 3), exception(DayException::Kind::Like, u"国庆节调休"_s));
    const ExplanationWords found = words(resolution(17 * kHour), calendar, at(u"09-30 17:00"_s));
    QCOMPARE(found.rows.at(1).kind, Kind::Closed);
    QCOMPARE(found.rows.at(1).cause, u"国庆节"_s);
    QCOMPARE(found.rows.at(1).interval, u"all day"_s);
    QCOMPARE(found.rows.constLast().kind, Kind::Counted);
    QCOMPARE(found.rows.constLast().cause, u"国庆节调休"_s);
    const QStringList lines = linesOf(found);
    QVERIFY(lines.contains(u"Thu 10-01: all day not counted, 国庆节"_s));
    QVERIFY(lines.contains(u"Sat 10-03 (国庆节调休), 13:00–18:00: counted 5 h, together 17 h"_s));
}

void TestExplanationWords::aYearWithoutHolidaysIsSaid()
{
    WorkCalendar calendar = office();
    calendar.holidayYears = {2026};
    const ExplanationWords found = words(resolution(16 * kHour), calendar, at(u"12-31 09:00"_s));
    QCOMPARE(found.notes,
             QStringList(u"The public holidays of 2027 are not known yet: its days count by their weekdays."_s));
    QVERIFY(found.head.endsWith("from Thu 2026-12-31 09:00, due Fri 2027-01-01 18:00"_L1));
    QCOMPARE(linesOf(found).constLast(), found.notes.constFirst());
}

void TestExplanationWords::whileItIsPausedThereIsNoEnd()
{
    const QList<Pause> pauses = {{at(u"11-23 10:00"_s), {}, u"resolved"_s}};
    const ExplanationWords found = words(resolution(4 * kHour, pauses), office(), at(u"11-23 09:00"_s));
    QVERIFY(found.head.endsWith("no end while it is paused"_L1));
    QCOMPARE(found.foot, u"Counted so far: 1 h of 4 h."_s);
}

void TestExplanationWords::aTimeThatWasToldNeedsNoCounting()
{
    PromiseRun run;
    run.metric = u"next_update"_s;
    run.from = at(u"11-23 10:00"_s);
    run.due = at(u"11-24 09:00"_s);
    const DueExplanation told{run.from, *run.due - run.from, run.due, {}, {}, {}, {}, {}, {}, {}};
    const ExplanationWords found = explanationWords(run, told, run.from);
    QCOMPARE(found.head, u"Next update: due Tue 11-24 09:00, as the customer was told on Mon 11-23 10:00; there is "
                         "nothing to count."_s);
    QVERIFY(found.rows.isEmpty());
    QCOMPARE(linesOf(found).size(), 1);
}

void TestExplanationWords::anEndSetByHandHasItsReason()
{
    PromiseRun run = resolution(4 * kHour);
    run.byHand = true;
    run.from = at(u"11-23 10:00"_s);
    run.due = at(u"11-24 09:00"_s);
    run.reason = u"the %1 customer is away"_s;
    const DueExplanation set{run.from, *run.due - run.from, run.due, {}, {}, {}, {}, {}, {}, {}};
    QCOMPARE(
        explanationWords(run, set, run.from).head,
        u"Solution: due Tue 11-24 09:00, set by hand because: the %1 customer is away; there is nothing to count."_s);
    run.reason.clear();
    QCOMPARE(explanationText(explanationWords(run, set, run.from)),
             u"Solution: due Tue 11-24 09:00, set by hand; there is nothing to count."_s);
}

void TestExplanationWords::anUnknownCalendarSaysNothingOfASum()
{
    PromiseRun run = resolution(4 * kHour, {}, u"north"_s);
    run.from = at(u"11-23 10:00"_s);
    run.due = at(u"11-24 09:00"_s);
    const DueExplanation unknown{run.from, *run.due - run.from, run.due, {}, {}, {}, {}, {}, {}, {}};
    const ExplanationWords found = explanationWords(run, unknown, run.from);
    QVERIFY(found.head.contains("by calendar north"_L1));
    QCOMPARE(found.foot, QString());
}

void TestExplanationWords::timesAreThoseOfTheCalendar()
{
    WorkCalendar calendar = office();
    calendar.zone = "Asia/Tokyo";
    const ExplanationWords found = words(resolution(kHour), calendar, at(u"11-23 09:00"_s));
    QVERIFY(found.head.endsWith("from Mon 11-23 10:00, due Mon 11-23 11:00"_L1));
    QCOMPARE(found.rows.constFirst().interval, u"10:00–11:00"_s);
    QCOMPARE(found.notes, QStringList(u"Times by the clocks of Asia/Tokyo."_s));
}

void TestExplanationWords::durationsAreExact_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0 << u"0 s"_s;
    QTest::newRow("seconds") << 59 << u"59 s"_s;
    QTest::newRow("minutes") << 600 << u"10 min"_s;
    QTest::newRow("minutes and seconds") << 601 << u"10 min 1 s"_s;
    QTest::newRow("hours") << 7200 << u"2 h"_s;
    QTest::newRow("hours and minutes") << 7260 << u"2 h 1 min"_s;
    QTest::newRow("all") << 28212 << u"7 h 50 min 12 s"_s;
    QTest::newRow("no minute between") << 3612 << u"1 h 0 min 12 s"_s;
    QTest::newRow("days are hours") << 100 * 3600 << u"100 h"_s;
}

void TestExplanationWords::durationsAreExact()
{
    QFETCH(int, seconds);
    QTEST(exactDuration(seconds), "text");
}

void TestExplanationWords::everyStateHasWords_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<bool>("late");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("text");
    const auto row = [](Outcome outcome, bool late, const QString& reason, const QString& text) {
        QTest::newRow(qPrintable(text)) << int(outcome) << late << reason << text;
    };
    row(Outcome::Running, false, {}, u"running"_s);
    row(Outcome::Running, true, {}, u"overdue"_s);
    row(Outcome::Paused, false, {}, u"paused: the part is on its way"_s);
    row(Outcome::Kept, false, {}, u"kept"_s);
    row(Outcome::Broken, true, {}, u"late"_s);
    row(Outcome::Cancelled, false, u"merged"_s, u"cancelled: merged into another ticket"_s);
    row(Outcome::Renewed, false, {}, u"begun anew"_s);
    row(Outcome::Superseded, false, {}, u"replaced by another end"_s);
}

void TestExplanationWords::everyStateHasWords()
{
    QFETCH(int, outcome);
    QFETCH(bool, late);
    QFETCH(QString, reason);
    PromiseRun run = resolution(kHour, {{at(u"11-23 10:00"_s), {}, u"parts"_s}});
    run.outcome = static_cast<Outcome>(outcome);
    run.late = late;
    run.reason = reason;
    QTEST(runStateText(run), "text");
}

// Where there is room for a few: what burns before what was broken, and that before what was kept.
void TestExplanationWords::whatBurnsIsShownBeforeWhatIsOver()
{
    const auto run = [](const QString& metric, int from, Outcome outcome, int due) {
        PromiseRun made;
        made.metric = metric;
        made.from = at(u"11-23 10:00"_s) + std::chrono::hours(from);
        made.outcome = outcome;
        if (due > 0)
            made.due = made.from + std::chrono::hours(due);
        if (outcome != Outcome::Running && outcome != Outcome::Paused)
            made.ended = made.from + std::chrono::minutes(1);
        return made;
    };
    const QList<PromiseRun> all = {
        run(u"respond"_s, 0, Outcome::Kept, 1),   run(u"resolve"_s, 0, Outcome::Running, 9),
        run(u"answer"_s, 1, Outcome::Broken, 1),  run(u"start"_s, 2, Outcome::Running, 2),
        run(u"call_by"_s, 3, Outcome::Broken, 1), run(u"follow_up"_s, 4, Outcome::Paused, 0),
    };
    const auto metrics = [&](qsizetype most) {
        QStringList list;
        const auto shown = mostUrgent(all, most);
        for (const PromiseRun& each : shown)
            list.append(each.metric);
        return list.join(u' ');
    };
    QCOMPARE(metrics(6).split(u' ').size(), 6);
    QCOMPARE(metrics(1), u"start"_s);
    QCOMPARE(metrics(2), u"resolve start"_s); // in the order in which they were promised
    QCOMPARE(metrics(3), u"resolve start follow_up"_s);
    QCOMPARE(metrics(4), u"resolve start call_by follow_up"_s);
    QVERIFY(!metrics(5).contains(u"respond"_s));
}

void TestExplanationWords::whatEndsAPromiseOtherwiseHasAName()
{
    PromiseRun run = resolution(kHour, {});
    run.outcome = Outcome::Cancelled;
    for (const PromiseMetric& metric : promiseMetrics()) {
        for (const QString& event : metric.cancels) {
            run.reason = event;
            QVERIFY2(!runStateText(run).contains(event), qPrintable(event));
        }
    }
}

void TestExplanationWords::everyPromiseHasANarrowName()
{
    for (const PromiseMetric& metric : promiseMetrics())
        QVERIFY2(metricName(metric.code) != metric.code, qPrintable(metric.code));
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/woshou_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&translator);
    QSet<QString> names;
    for (const PromiseMetric& metric : promiseMetrics()) {
        const QString name = metricName(metric.code);
        QVERIFY2(name.size() >= 2 && name.size() <= 4 && name.at(0).script() == QChar::Script_Han, qPrintable(name));
        names.insert(name);
    }
    QCOMPARE(names.size(), promiseMetrics().size());
}

void TestExplanationWords::itIsReadInChinese()
{
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/woshou_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&translator);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    const QList<Pause> pauses = {{at(u"11-20 17:00"_s), at(u"11-23 09:30"_s), u"waiting_customer"_s}};
    const QStringList lines = linesOf(words(resolution(kHour + 12, pauses), office(), at(u"11-20 16:30"_s)));
    const QStringList expected = {
        u"解决：1 小时 0 分 12 秒工作时间，按日历“办公时间”，11-20 周五 16:30 开始，11-23 周一 10:00:12 到期"_s,
        u"11-20 周五，16:30–17:00：计入 30 分钟，累计 30 分钟"_s,
        u"11-20 周五，17:00–18:00：暂停 1 小时，等客户；累计仍为 30 分钟"_s,
        u"11-21 周六：全天不计，不上班"_s,
        u"11-22 周日：全天不计，不上班"_s,
        u"11-23 周一，09:00–09:30：暂停 30 分钟，等客户；累计仍为 30 分钟"_s,
        u"11-23 周一，09:30–10:00:12：计入 30 分 12 秒，累计 1 小时 0 分 12 秒"_s,
        u"合计 1 小时 0 分 12 秒，正好是承诺的时长；11-23 周一 10:00:12 到期。暂停 1 小时 30 分，不计入。"_s};
    QCOMPARE(lines, expected);
}

void TestExplanationWords::theTableShowsTheRows()
{
    const ExplanationWords found = words(resolution(24 * kHour), office(), at(u"11-23 16:40"_s));
    ExplanationModel model;
    model.setRows(found.rows);
    QCOMPARE(model.rowCount(), int(found.rows.size()));
    const auto cell = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(cell(ExplanationModel::DayColumn), u"Mon 11-23"_s);
    QCOMPARE(cell(ExplanationModel::IntervalColumn), u"16:40–18:00"_s);
    QCOMPARE(cell(ExplanationModel::CountedColumn), u"1 h 20 min"_s);
    QCOMPARE(cell(ExplanationModel::TotalColumn), u"1 h 20 min"_s);
    QCOMPARE(model.headerData(ExplanationModel::CauseColumn, Qt::Horizontal).toString(), u"Cause"_s);
}

QTEST_GUILESS_MAIN(TestExplanationWords)
#include "tst_explanationwords.moc"
