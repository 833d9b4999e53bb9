#include "domain/promise/calendarjson.h"
#include "models/promise/calendaryear.h"

#include <QLocale>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;
using Kind = CalendarDay::Kind;

namespace {

WorkCalendar office()
{
    return readCalendar(R"({"name": "office", "zone": "Asia/Shanghai", "week": {
            "mon": ["08:30-12:00", "13:30-17:30"], "tue": ["08:30-12:00", "13:30-17:30"],
            "wed": ["08:30-12:00", "13:30-17:30"], "thu": ["08:30-12:00", "13:30-17:30"], "fri": ["08:30-12:00"]},
        "overrides": [
            {"date": "2024-02-04", "like": "mon", "name": "春节", "holiday": 2024},
            {"date": "2024-02-12", "closed": true, "name": "春节", "holiday": 2024},
            {"date": "2025-10-01", "closed": true, "name": "国庆节、中秋节", "holiday": 2025},
            {"date": "2025-10-11", "like": "fri", "name": "国庆节、中秋节", "holiday": 2025},
            {"date": "2026-02-14", "like": "mon", "name": "春节", "holiday": 2026},
            {"date": "2026-03-04", "like": "fri", "name": "盘点"},
            {"date": "2026-03-05", "like": "sun"},
            {"date": "2026-03-07", "like": "fri"},
            {"date": "2026-03-08", "open": ["09:00-11:00"]},
            {"date": "2026-03-09", "like": "tue", "holiday": 2026},
            {"date": "2026-03-10", "open": []}]})",
                        u"f"_s)
        .value_or(WorkCalendar());
}

CalendarDay dayOf(const QDate& date)
{
    return calendarYear(office(), date.year()).value(date.dayOfYear() - 1);
}

} // namespace

/// A year of a work calendar, day by day: what is ordinary, off, made up for or of its own hours.
class TestCalendarYear : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aYearHasAllItsDays();
    void aDayIsOfItsKind_data();
    void aDayIsOfItsKind();
    void aDayIsSaidInOneLine();
    void marksAreApart();
    void anImportIsSaid();
    void aFileThatDoesNotFitIsSaid();
};

void TestCalendarYear::aYearHasAllItsDays()
{
    QCOMPARE(calendarYear(office(), 2024).size(), 366);
    const QList<CalendarDay> days = calendarYear(office(), 2026);
    QCOMPARE(days.size(), 365);
    QCOMPARE(days.constFirst().date, QDate(2026, 1, 1));
    QCOMPARE(days.constLast().date, QDate(2026, 12, 31));
}

void TestCalendarYear::aDayIsOfItsKind_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("hours");
    const QString whole = u"08:30-12:00, 13:30-17:30"_s, morning = u"08:30-12:00"_s;
    const auto row = [](const char* tag, const QDate& date, Kind kind, const QString& hours = {}) {
        QTest::newRow(tag) << date << int(kind) << hours;
    };
    row("a Thursday", QDate(2026, 3, 12), Kind::Open, whole);
    row("a Friday", QDate(2026, 3, 13), Kind::Open, morning);
    row("a Saturday", QDate(2026, 3, 14), Kind::Closed);
    row("a holiday", QDate(2024, 2, 12), Kind::Holiday);
    row("a Sunday that is made up for", QDate(2024, 2, 4), Kind::MakeUp, whole);
    row("a Saturday like Friday", QDate(2025, 10, 11), Kind::MakeUp, morning);
    row("of the year's list", QDate(2026, 2, 14), Kind::MakeUp, whole);
    row("a Wednesday like Friday", QDate(2026, 3, 4), Kind::Own, morning);
    row("a Thursday like Sunday", QDate(2026, 3, 5), Kind::Holiday);
    row("the center's own Saturday", QDate(2026, 3, 7), Kind::MakeUp, morning);
    row("own hours", QDate(2026, 3, 8), Kind::Own, u"09:00-11:00"_s);
    row("a workday in the list", QDate(2026, 3, 9), Kind::MakeUp, whole);
    row("own hours of none", QDate(2026, 3, 10), Kind::Holiday);
}

void TestCalendarYear::aDayIsOfItsKind()
{
    QFETCH(QDate, date);
    QFETCH(int, kind);
    QFETCH(QString, hours);
    const CalendarDay day = dayOf(date);
    QCOMPARE(day.date, date);
    QCOMPARE(int(day.kind), kind);
    QCOMPARE(day.hours, hours);
}

void TestCalendarYear::aDayIsSaidInOneLine()
{
    QCOMPARE(calendarDayText(dayOf(QDate(2025, 10, 11))),
             u"2025-10-11 Saturday, 国庆节、中秋节, make-up workday, 08:30-12:00"_s);
    QCOMPARE(calendarDayText(dayOf(QDate(2026, 3, 14))), u"2026-03-14 Saturday, closed"_s);
}

void TestCalendarYear::marksAreApart()
{
    QSet<QString> marks;
    for (const Kind kind : {Kind::Holiday, Kind::MakeUp, Kind::Own}) {
        QCOMPARE(calendarDayMark(kind).size(), 1);
        marks.insert(calendarDayMark(kind));
        QVERIFY(calendarLegend().contains(calendarDayMark(kind) + u' '));
    }
    QCOMPARE(marks.size(), 3);
    QVERIFY(calendarDayMark(Kind::Open).isEmpty());
    QVERIFY(calendarDayMark(Kind::Closed).isEmpty());
}

void TestCalendarYear::anImportIsSaid()
{
    QVERIFY(holidayImportText(2026, {28, 2, 1}).contains(u"2026: 28 days came, 2 were changed, 1 went"_s));
    QVERIFY(holidayImportText(2026, {}).contains(u"has them already"_s));
}

void TestCalendarYear::aFileThatDoesNotFitIsSaid()
{
    const auto problemOf = [](const QByteArray& json) {
        const auto year = readHolidayYear(json, u"holidays"_s);
        return year ? QString() : holidayFileProblem(year.error());
    };
    QVERIFY(problemOf("{").contains(u"no file of a year's public holidays"_s));
    QVERIFY(problemOf("{}").contains(u"no file of a year's public holidays"_s));
    QVERIFY(problemOf(R"({"year": 2026, "days": [{"name": "元旦", "date": "2026-1-1", "isOffDay": true}]})")
                .contains(u"days[0].date"_s));
}

QTEST_GUILESS_MAIN(TestCalendarYear)
#include "tst_calendaryear.moc"
