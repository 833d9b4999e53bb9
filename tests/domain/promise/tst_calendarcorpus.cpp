#include "domain/promise/calendarjson.h"
#include "domain/promise/explanation.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

QByteArray readShared(const QString& name)
{
    QFile file(QDir(qEnvironmentVariable("WOSHOU_SHARED_DATA")).filePath(u"holidays-cn/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Nine to six on workdays, with the public holidays of all years that are there.
WorkCalendar officialCalendar()
{
    WorkCalendar calendar;
    calendar.zone = "Asia/Shanghai";
    for (size_t day = 0; day < 5; ++day)
        calendar.week[day] = {{9 * 3600, 18 * 3600}};
    for (int year = 2007; year <= 2026; ++year) {
        const auto days = readHolidayYear(readShared(u"holiday-cn/%1.json"_s.arg(year)), QString::number(year));
        if (days)
            addHolidays(calendar, *days);
    }
    return calendar;
}

} // namespace

/// The real calendars, against counts and deadlines that others worked out.
class TestCalendarCorpus : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_calendar = officialCalendar(); }
    void workdaysAreCounted_data();
    void workdaysAreCounted();
    void deadlinesAreExact();

private:
    WorkCalendar m_calendar;
};

void TestCalendarCorpus::workdaysAreCounted_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QJsonObject>("expected");
    const QJsonObject years = QJsonDocument::fromJson(readShared(u"expected_workdays.json"_s)).object();
    QVERIFY(years.size() >= 20);
    for (auto year = years.begin(); year != years.end(); ++year)
        QTest::newRow(qPrintable(year.key())) << year.key().toInt() << year->toObject();
}

void TestCalendarCorpus::workdaysAreCounted()
{
    QFETCH(int, year);
    QFETCH(QJsonObject, expected);
    QJsonArray months, makeUps;
    int days = 0;
    for (int month = 1; month <= 12; ++month) {
        int open = 0;
        for (QDate day(year, month, 1); day.month() == month; day = day.addDays(1)) {
            const bool works = !m_calendar.hoursOn(day).isEmpty();
            open += works;
            if (works && day.dayOfWeek() > 5)
                makeUps.append(day.toString(Qt::ISODate));
        }
        days += open;
        months.append(open);
    }
    QCOMPARE(days, expected[u"workdays"_s].toInt());
    QCOMPARE(months, expected[u"by_month"_s].toArray());
    QCOMPARE(makeUps, expected[u"makeup_workdays_on_weekend"_s].toArray());
}

void TestCalendarCorpus::deadlinesAreExact()
{
    const auto time = WorkTime::of(m_calendar);
    QVERIFY(time);
    int cases = 0;
    const QList<QByteArray> lines = readShared(u"sla_due_cases_0900-1800.tsv"_s).split('\n');
    for (const QByteArray& line : lines.mid(1)) {
        const QList<QByteArray> cells = line.trimmed().split('\t');
        if (cells.size() < 3)
            continue;
        ++cases;
        const QDateTime at = QDateTime::fromString(QString::fromUtf8(cells[0]), u"yyyy-MM-dd HH:mm"_s);
        const Instant start = time->clock().instantOf(at.date(), at.time().msecsSinceStartOfDay() / 1000);
        const DueExplanation due = explainDue(*time, start, std::chrono::minutes(cells[1].toInt()));
        QVERIFY2(due.due, line.constData());
        QCOMPARE(time->clock().timeAt(*due.due).toString(u"yyyy-MM-dd HH:mm:ss"_s), QString::fromUtf8(cells[2]));
        QCOMPARE(due.counted.count(), 60'000 * cells[1].toLongLong());
    }
    QCOMPARE(cases, 180);
}

QTEST_GUILESS_MAIN(TestCalendarCorpus)
#include "tst_calendarcorpus.moc"
