#include "domain/admin/calendarentries.h"
#include "domain/admin/jsonreader.h"
#include "domain/admin/referenceparser.h"
#include "domain/admin/settingkind.h"
#include "domain/promise/calendarjson.h"
#include "domain/support/presets.h"

#include <QJsonDocument>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;
using Kind = SettingProblem::Kind;

namespace {

const QByteArray kDocument = R"({"calendars": [
    {"name": "always", "zh": "全天候", "en": "Around the clock", "zone": "Asia/Shanghai", "week": {
        "mon": ["00:00-24:00"], "tue": ["00:00-24:00"], "wed": ["00:00-24:00"], "thu": ["00:00-24:00"],
        "fri": ["00:00-24:00"], "sat": ["00:00-24:00"], "sun": ["00:00-24:00"]}},
    {"name": "office", "zh": "办公时间", "en": "Office hours", "zone": "Europe/Berlin",
     "week": {"mon": ["08:30-12:00", "13:30-17:30"], "fri": ["22:00-24:00"]},
     "holidays": [2025],
     "overrides": [
        {"date": "2025-09-28", "like": "mon", "name": "国庆节、中秋节", "holiday": 2025},
        {"date": "2025-10-01", "closed": true, "name": "国庆节、中秋节", "holiday": 2025},
        {"date": "2025-12-31", "open": ["08:30-11:00"]}]}]})";

const SettingKind& calendars()
{
    return *SettingKind::find(u"calendars"_s);
}

SettingDocuments documents(const QByteArray& json = kDocument)
{
    return {{u"calendars"_s, QJsonDocument::fromJson(json).object()}};
}

SettingBody made()
{
    return calendars().bodyOf(documents());
}

QList<WorkCalendar> read(const SettingDocuments& documents)
{
    QList<WorkCalendar> list;
    const JsonReader reader(documents.value(u"calendars"_s), u"calendars"_s);
    for (const JsonReader& item : reader.at(u"calendars"_s).items())
        list.append(readCalendar(item));
    return reader.failed() ? QList<WorkCalendar>() : list;
}

int rowOf(const SettingBody& body, const QString& part, const QString& calendar)
{
    const QList<QJsonObject> entries = settingEntries(body, part);
    for (int row = 0; row < entries.size(); ++row) {
        if (entries.at(row)["calendar"_L1].toString() == calendar)
            return row;
    }
    return -1;
}

SettingBody with(SettingBody body, const QString& part, int row, const QString& field, const QJsonValue& value)
{
    QList<QJsonObject> entries = settingEntries(body, part);
    entries[row].insert(field, value);
    setSettingEntries(body, part, entries);
    return body;
}

std::optional<SettingProblem> problem(const SettingBody& body)
{
    return calendars().firstProblem(body, made(), shippedReference());
}

HolidayYear holidays(const QList<std::pair<QDate, bool>>& days)
{
    HolidayYear year;
    year.year = 2025;
    for (const auto& [date, off] : days)
        year.days.insert(date, {u"国庆节、中秋节"_s, off});
    return year;
}

} // namespace

/// Work calendars as a setting: codes stay, what is open around the clock stays so, public holidays come into the days.
class TestCalendarSetting : public QObject
{
    Q_OBJECT

private slots:
    void theShippedCalendarsAreSound();
    void theDocumentComesBack();
    void anOldFileIsCalledByItsCode();
    void promisesKnowThemByName();
    void whatDoesNotFitIsSaid_data();
    void whatDoesNotFitIsSaid();
    void aDateIsThereOnceInACalendar();
    void alwaysStaysOpen();
    void aCodeStays();
    void holidaysComeIntoTheDays();
    void anImportAgainTakesTheCorrection();
};

void TestCalendarSetting::theShippedCalendarsAreSound()
{
    const SettingBody body = calendars().bodyOf(documents(shippedFile(u"presets/calendars.json"_s)));
    QVERIFY(!calendars().firstProblem(body, body, shippedReference()));
    QCOMPARE(settingEntries(body, u"calendars"_s).size(), 3);
    for (const QJsonObject& entry : settingEntries(body, u"calendars"_s)) {
        QVERIFY(entry["zh"_L1].toString() != entry["code"_L1].toString());
        QVERIFY(!entry["en"_L1].toString().isEmpty());
    }
}

void TestCalendarSetting::theDocumentComesBack()
{
    const SettingBody body = made();
    QVERIFY(!problem(body));
    QCOMPARE(settingEntries(body, u"hours"_s).size(), 9);
    QCOMPARE(settingEntries(body, u"days"_s).size(), 3);
    SettingDocuments placed;
    calendars().place(body, placed);
    QCOMPARE(calendars().bodyOf(placed), body);
    QCOMPARE(read(placed), read(documents()));
    QCOMPARE(read(placed).size(), 2);
}

void TestCalendarSetting::anOldFileIsCalledByItsCode()
{
    const SettingBody body =
        calendars().bodyOf(documents(R"({"calendars": [{"name": "night", "zone": "UTC", "week": {}}]})"));
    QCOMPARE(settingEntries(body, u"calendars"_s).constFirst()["zh"_L1].toString(), u"night"_s);
}

void TestCalendarSetting::promisesKnowThemByName()
{
    QHash<QString, QByteArray> all = shippedDocuments();
    all.insert(u"calendars"_s, kDocument);
    const LifeCycle cycle = shippedLifeCycle();
    const auto reference = parseReference(all, cycle.states(), cycle.moves());
    QVERIFY(reference);
    QCOMPARE(reference->calendars.size(), 2);
    QCOMPARE(findCode(reference->calendars, u"office"_s).zh, u"办公时间"_s);
    QCOMPARE(findCode(reference->calendars, u"always"_s).en, u"Around the clock"_s);
}

void TestCalendarSetting::whatDoesNotFitIsSaid_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("at");
    const auto row = [](const char* tag, const QString& part, int entry, const QString& field, const QJsonValue& value,
                        Kind kind, const QString& at = {}) {
        QTest::newRow(tag) << part << entry << field << value << int(kind) << (at.isEmpty() ? field : at);
    };
    const QString c = u"calendars"_s, h = u"hours"_s, d = u"days"_s, open = u"open"_s;
    const int monday = rowOf(made(), h, u"office"_s);
    row("no such zone", c, 1, u"zone"_s, u"Asia/Atlantis"_s, Kind::UnknownZone);
    row("no zone", c, 1, u"zone"_s, {}, Kind::Missing);
    row("no hours", h, monday, open, QJsonArray{u"morning"_s}, Kind::NotHours);
    row("one time", h, monday, open, QJsonArray{u"08:30"_s}, Kind::NotHours);
    row("after midnight", h, monday, open, QJsonArray{u"22:00-06:00"_s}, Kind::HoursReversed);
    row("nothing between", h, monday, open, QJsonArray{u"08:30-08:30"_s}, Kind::HoursReversed);
    row("overlap", h, monday, open, QJsonArray{u"13:00-17:00"_s, u"08:30-13:30"_s}, Kind::HoursOverlap);
    row("an entry of nothing", h, monday, open, QJsonArray(), Kind::Missing);
    row("no such weekday", h, monday, u"weekday"_s, u"someday"_s, Kind::UnknownChoice);
    row("a weekday twice", h, monday + 1, u"weekday"_s, u"mon"_s, Kind::Twice);
    row("no such calendar", h, monday, u"calendar"_s, u"nowhere"_s, Kind::UnknownChoice);
    row("no date", d, 0, u"date"_s, u"2025-02-29"_s, Kind::NotADate);
    row("a date in short", d, 0, u"date"_s, u"2025-9-8"_s, Kind::NotADate);
    row("like nothing", d, 0, u"like"_s, u""_s, Kind::Missing);
    row("own hours of none", d, 2, open, QJsonArray(), Kind::Missing);
    row("own hours reversed", d, 2, open, QJsonArray{u"11:00-08:30"_s}, Kind::HoursReversed);
    row("a year of nobody", d, 1, u"holiday"_s, 0, Kind::OutOfRange);
}

void TestCalendarSetting::whatDoesNotFitIsSaid()
{
    QFETCH(QString, part);
    QFETCH(int, row);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(int, kind);
    QFETCH(QString, at);
    const auto found = problem(with(made(), part, row, field, value));
    QVERIFY(found.has_value());
    QCOMPARE(int(found->kind), kind);
    QCOMPARE(found->part, part);
    QCOMPARE(found->row, row);
    QCOMPARE(found->field, at);
}

void TestCalendarSetting::aDateIsThereOnceInACalendar()
{
    const auto twice = problem(with(made(), u"days"_s, 1, u"date"_s, u"2025-09-28"_s));
    QVERIFY(twice.has_value());
    QCOMPARE(int(twice->kind), int(Kind::Twice));
    QCOMPARE(twice->field, u"date"_s);
}

void TestCalendarSetting::alwaysStaysOpen()
{
    const SettingBody body = made();
    const int row = rowOf(body, u"hours"_s, u"always"_s);
    const auto shorter = problem(with(body, u"hours"_s, row, u"open"_s, QJsonArray{u"00:00-23:00"_s}));
    QVERIFY(shorter && shorter->kind == Kind::NotAlways);
    QCOMPARE(shorter->row, row);
    SettingBody without = body;
    QList<QJsonObject> hours = settingEntries(body, u"hours"_s);
    hours.removeAt(row);
    setSettingEntries(without, u"hours"_s, hours);
    QVERIFY(problem(without) && problem(without)->kind == Kind::NotAlways);
    const auto holiday = problem(with(body, u"days"_s, 1, u"calendar"_s, u"always"_s));
    QVERIFY(holiday && holiday->kind == Kind::NotAlways);
    QCOMPARE(holiday->part, u"days"_s);
}

void TestCalendarSetting::aCodeStays()
{
    for (const int row : {0, 1}) {
        const SettingBody body = made();
        QList<QJsonObject> list = settingEntries(body, u"calendars"_s);
        const QString code = list.takeAt(row)["code"_L1].toString();
        SettingBody without;
        setSettingEntries(without, u"calendars"_s, list);
        const auto found = problem(without);
        QVERIFY(found && found->kind == Kind::Gone);
        QCOMPARE(found->more, code);
    }
    // A file of another center may bring its own calendars, but not leave out the one that promises fall back to.
    SettingBody other;
    const auto found = calendars().firstProblem(other, other, shippedReference());
    QVERIFY(found && found->kind == Kind::Gone);
    QCOMPARE(found->more, u"always"_s);
}

void TestCalendarSetting::holidaysComeIntoTheDays()
{
    SettingBody body = made();
    const HolidayYear year = holidays({{QDate(2025, 9, 28), false},
                                       {QDate(2025, 10, 1), true},
                                       {QDate(2025, 10, 2), true},
                                       {QDate(2025, 12, 31), true}});
    QCOMPARE(importHolidays(body, u"office"_s, year), HolidayImport({1, 0, 0}));
    QVERIFY(!problem(body));
    const auto calendar = calendarOfEntries(body, u"office"_s);
    QVERIFY(calendar.has_value());
    QCOMPARE(calendar->exceptions.size(), 4);
    QVERIFY(calendar->hoursOn(QDate(2025, 10, 2)).isEmpty());
    QCOMPARE(calendar->hoursOn(QDate(2025, 12, 31)).size(), 1); // the center's own date stays
    QCOMPARE(importHolidays(body, u"office"_s, year), HolidayImport());
    QCOMPARE(importHolidays(body, u"nowhere"_s, year), HolidayImport());
}

void TestCalendarSetting::anImportAgainTakesTheCorrection()
{
    SettingBody body = made();
    QList<QJsonObject> days = settingEntries(body, u"days"_s);
    days.append({{u"calendar"_s, u"office"_s}, {u"date"_s, u"2025-1"_s}}); // is being typed
    setSettingEntries(body, u"days"_s, days);
    const HolidayYear year = holidays({{QDate(2025, 9, 28), true}, {QDate(2025, 10, 3), true}});
    QCOMPARE(importHolidays(body, u"office"_s, year), HolidayImport({1, 1, 1}));
    days = settingEntries(body, u"days"_s);
    QCOMPARE(days.size(), 4);
    QCOMPARE(days[0]["what"_L1].toString(), u"closed"_s);
    QCOMPARE(days[2]["date"_L1].toString(), u"2025-1"_s);
    QCOMPARE(days[3]["date"_L1].toString(), u"2025-10-03"_s);
}

QTEST_GUILESS_MAIN(TestCalendarSetting)
#include "tst_calendarsetting.moc"
