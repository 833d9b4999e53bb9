#include "domain/promise/calendarjson.h"
#include "domain/promise/worktime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kOffice = R"({"name": "office", "zone": "Asia/Shanghai",
    "week": {"mon": ["13:30-17:30", "08:30-12:00"], "sat": ["20:00-24:00"], "sun": ["00:00-00:00:30"]},
    "overrides": [{"date": "2026-10-01", "closed": true, "name": "国庆节"}, {"date": "2026-10-10", "like": "fri"},
                  {"date": "2026-02-13", "open": ["9:00-12:00"]}], "holidays": [2026]})";
const QByteArray kYear = R"({"year": 2026, "days": [{"name": "国庆节", "date": "2026-10-01", "isOffDay": true},
    {"name": "国庆节", "date": "2026-10-10", "isOffDay": false}]})";

} // namespace

/// Calendars as files (cli.md, "Calendar file") and years of public holidays in the holiday-cn format.
class TestCalendarJson : public QObject
{
    Q_OBJECT

private slots:
    void aCalendarIsRead();
    void whatIsWrittenIsReadAgain();
    void whatDoesNotFitIsNamed_data();
    void whatDoesNotFitIsNamed();
    void aCalendarThatCannotWorkIsRefused();
    void holidaysCloseAndMakeUpWorkdaysOpen();
    void theCentersOwnDatesStay();
    void aYearIsImportedAgain();
    void holidaysThatAreNoneAreRefused_data();
    void holidaysThatAreNoneAreRefused();
    void brokenFilesAreReadOrRefused();
};

void TestCalendarJson::aCalendarIsRead()
{
    const auto calendar = readCalendar(kOffice, u"office.json"_s);
    QVERIFY(calendar);
    QCOMPARE(calendar->zone, QByteArray("Asia/Shanghai"));
    QCOMPARE(calendar->week[0], QList<OpenHours>({{30600, 43200}, {48600, 63000}})); // put in order
    QCOMPARE(calendar->week[5], QList<OpenHours>({{72000, 86400}}));
    QCOMPARE(calendar->week[6], QList<OpenHours>({{0, 30}}));
    QVERIFY(calendar->week[1].isEmpty());
    QVERIFY(calendar->hoursOn(QDate(2026, 10, 1)).isEmpty());
    QCOMPARE(calendar->nameOf(QDate(2026, 10, 1)), u"国庆节"_s);
    QCOMPARE(calendar->hoursOn(QDate(2026, 2, 13)), QList<OpenHours>({{32400, 43200}}));
    QCOMPARE(calendar->exceptions.value(QDate(2026, 10, 10)).like, 5);
    QCOMPARE(calendar->holidayYears, QSet<int>{2026});
}

void TestCalendarJson::whatIsWrittenIsReadAgain()
{
    auto calendar = readCalendar(kOffice, u"office.json"_s);
    QVERIFY(calendar);
    const auto year = readHolidayYear(kYear, u"2026.json"_s);
    QVERIFY(year);
    addHolidays(*calendar, *year, 3);
    const auto again = readCalendar(QJsonDocument(calendarJson(*calendar)).toJson(), u"again"_s);
    QVERIFY(again);
    QVERIFY(*again == *calendar);
}

void TestCalendarJson::whatDoesNotFitIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto week = [](const char* hours) {
        return R"({"zone": "UTC", "week": {"mon": )" + QByteArray(hours) + "}}";
    };
    const auto dates = [](const char* list) {
        return R"({"zone": "UTC", "week": {}, "overrides": )" + QByteArray(list) + "}";
    };
    QTest::newRow("no JSON") << QByteArray("{") << u"f"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"f"_s;
    QTest::newRow("no week") << QByteArray(R"({"zone": "UTC"})") << u"f"_s;
    QTest::newRow("a weekday that does not exist") << QByteArray(R"({"week": {"monday": []}})") << u"f.week.monday"_s;
    QTest::newRow("no dash") << week(R"(["0900"])") << u"f.week.mon[0]"_s;
    QTest::newRow("a time that does not exist") << week(R"(["09:00-25:00"])") << u"f.week.mon[0]"_s;
    QTest::newRow("backwards") << week(R"(["22:00-06:00"])") << u"f.week.mon[0]"_s;
    QTest::newRow("nothing long") << week(R"(["09:00-09:00"])") << u"f.week.mon[0]"_s;
    QTest::newRow("overlapping") << week(R"(["09:00-12:00", "11:59-13:00"])") << u"f.week.mon"_s;
    QTest::newRow("no list") << week(R"("09:00-12:00")") << u"f.week.mon"_s;
    QTest::newRow("no date") << dates(R"([{"closed": true}])") << u"f.overrides[0].date"_s;
    QTest::newRow("a date that does not exist")
        << dates(R"([{"date": "2026-02-30", "closed": true}])") << u"f.overrides[0].date"_s;
    QTest::newRow("a range of dates") << dates(R"([{"date": "2026-10-01/2026-10-07", "closed": true}])")
                                      << u"f.overrides[0].date"_s;
    QTest::newRow("a date twice") << dates(R"([{"date": "2026-02-03", "closed": true},
                                               {"date": "2026-02-03", "like": "mon"}])")
                                  << u"f.overrides[1].date"_s;
    QTest::newRow("a date that says nothing") << dates(R"([{"date": "2026-02-03"}])") << u"f.overrides[0]"_s;
    QTest::newRow("a date that says two things")
        << dates(R"([{"date": "2026-02-03", "closed": true, "like": "mon"}])") << u"f.overrides[0]"_s;
    QTest::newRow("like no weekday") << dates(R"([{"date": "2026-02-03", "like": "holiday"}])")
                                     << u"f.overrides[0].like"_s;
    QTest::newRow("a year that is none") << QByteArray(R"({"week": {}, "holidays": ["2026"]})") << u"f.holidays[0]"_s;
}

void TestCalendarJson::whatDoesNotFitIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto calendar = readCalendar(json, u"f"_s);
    QVERIFY(!calendar);
    QCOMPARE(calendar.error().kind, ErrorKind::Validation);
    QCOMPARE(calendar.error().field, place);
}

void TestCalendarJson::aCalendarThatCannotWorkIsRefused()
{
    WorkCalendar calendar;
    calendar.zone = "Mars/Olympus";
    QCOMPARE(WorkTime::of(calendar).error().field, u"zone"_s);
    calendar.zone = "";
    QCOMPARE(WorkTime::of(calendar).error().field, u"zone"_s);
    calendar.zone = "Asia/Shanghai";
    QVERIFY(WorkTime::of(calendar));
    calendar.week[2] = {{3600, 7200}, {7100, 9000}};
    QCOMPARE(WorkTime::of(calendar).error().field, u"week"_s);
    calendar.week[2] = {{3600, kDaySeconds + 1}};
    QCOMPARE(WorkTime::of(calendar).error().field, u"week"_s);
    calendar.week[2] = {};
    calendar.exceptions.insert(QDate(2026, 1, 1), {DayException::Kind::Like, 8, {}, {}, 0});
    QCOMPARE(WorkTime::of(calendar).error().field, u"overrides"_s);
}

void TestCalendarJson::holidaysCloseAndMakeUpWorkdaysOpen()
{
    WorkCalendar calendar;
    calendar.week[0] = {{0, 10}};
    calendar.week[2] = {{0, 30}};
    calendar.week[3] = {{0, 40}};
    const auto year = readHolidayYear(kYear, u"2026.json"_s);
    QVERIFY(year);
    addHolidays(calendar, *year, 3);
    QVERIFY(calendar.hoursOn(QDate(2026, 10, 1)).isEmpty()); // a Thursday
    QCOMPARE(calendar.hoursOn(QDate(2026, 10, 10)), calendar.week[2]);
    QCOMPARE(calendar.hoursOn(QDate(2026, 10, 8)), calendar.week[3]);
    QCOMPARE(calendar.holidayYears, QSet<int>{2026});
    addHolidays(calendar, *year);
    QCOMPARE(calendar.hoursOn(QDate(2026, 10, 10)), calendar.week[0]); // Monday unless told otherwise
}

void TestCalendarJson::theCentersOwnDatesStay()
{
    WorkCalendar calendar;
    calendar.exceptions.insert(QDate(2026, 10, 1), {DayException::Kind::Own, 1, {{0, 60}}, u"值班"_s, 0});
    addHolidays(calendar, *readHolidayYear(kYear, {}));
    QCOMPARE(calendar.hoursOn(QDate(2026, 10, 1)), QList<OpenHours>({{0, 60}}));
    QCOMPARE(calendar.nameOf(QDate(2026, 10, 1)), u"值班"_s);
}

void TestCalendarJson::aYearIsImportedAgain()
{
    WorkCalendar calendar;
    addHolidays(calendar, *readHolidayYear(kYear, {}));
    HolidayYear corrected = *readHolidayYear(kYear, {});
    corrected.days[QDate(2026, 10, 10)].off = true;
    addHolidays(calendar, corrected);
    QCOMPARE(calendar.exceptions.value(QDate(2026, 10, 10)).kind, DayException::Kind::Closed);
    corrected.days.remove(QDate(2026, 10, 1));
    addHolidays(calendar, corrected);
    QVERIFY(!calendar.exceptions.contains(QDate(2026, 10, 1))); // what the correction takes out is out
    HolidayYear next;
    next.year = 2027;
    next.days.insert(QDate(2026, 12, 31), {u"元旦"_s, true});
    addHolidays(calendar, next);
    addHolidays(calendar, corrected);
    QVERIFY(calendar.exceptions.contains(QDate(2026, 12, 31))); // another year's list said so
}

void TestCalendarJson::holidaysThatAreNoneAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a calendar") << kOffice;
    QTest::newRow("no year") << QByteArray(R"({"days": []})");
    QTest::newRow("a year of nothing") << QByteArray(R"({"year": null, "days": []})");
    QTest::newRow("no date") << QByteArray(R"({"year": 2026, "days": [{"isOffDay": true}]})");
    QTest::newRow("neither off nor on") << QByteArray(R"({"year": 2026, "days": [{"date": "2026-01-01"}]})");
}

void TestCalendarJson::holidaysThatAreNoneAreRefused()
{
    QFETCH(QByteArray, json);
    const auto year = readHolidayYear(json, u"f"_s);
    QVERIFY(!year);
    QCOMPARE(year.error().kind, ErrorKind::Validation);
}

/// Whatever is in the file: it is read and can be computed with, or it is refused; nothing else (run with sanitizers).
void TestCalendarJson::brokenFilesAreReadOrRefused()
{
    QRandomGenerator random(31);
    static const QList<QByteArray> pieces = {"\"",   "{}",      "[]", "null",       "-1",         "9999999999", "24:00",
                                             ":",    "99:99",   "-",  "0000-00-00", "9999-12-31", "true",       "",
                                             "\xff", "\"sun\"", ",",  "2026-02-29", "\"like\"",   "1e300",      "Mars"};
    int read = 0;
    for (int round = 0; round < 4000; ++round) {
        QByteArray json = round % 2 == 0 ? kOffice : kYear;
        for (int changes = 1 + int(random.bounded(3)); changes > 0; --changes) {
            const int at = int(random.bounded(json.size()));
            json.replace(at, int(random.bounded(12)), pieces[random.bounded(pieces.size())]);
        }
        const auto calendar = readCalendar(json, u"f"_s);
        const auto year = readHolidayYear(json, u"f"_s);
        QVERIFY(calendar || calendar.error().kind == ErrorKind::Validation);
        QVERIFY(year || year.error().kind == ErrorKind::Validation);
        WorkCalendar made = calendar.value_or(WorkCalendar{{}, "UTC", {}, {}, {}});
        if (year)
            addHolidays(made, *year);
        if (calendar) {
            const auto time = WorkTime::of(made);
            QVERIFY(time || time.error().kind == ErrorKind::Validation);
            read += time.has_value();
        }
    }
    QVERIFY(read > 10); // some of it is still a calendar
}

QTEST_GUILESS_MAIN(TestCalendarJson)
#include "tst_calendarjson.moc"
