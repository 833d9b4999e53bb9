#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/measures/dashboardperiod.h"
#include "models/measures/volumetable.h"

#include <QTest>

#include <ctime>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kChina = 480;

Instant utc(const char* text)
{
    return Instant::fromDateTime(QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate));
}

} // namespace

/// The figures' days are the center's, wherever the desk is: those the database counts by.
class TestCenterDays : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aPeriodBeginsAndEndsWithTheCentersDay_data();
    void aPeriodBeginsAndEndsWithTheCentersDay();
    void aBinIsADayOfTheCenter();
    void aMonthOfBinsEndsToday();
    void timesAreShownAsTheCentersClockShowsThem();
    void aFieldIsFilledByTheCentersClock();
    void aTimeOfAnotherYearIsADayOnceItIsPast();

private:
    QByteArray m_zone;
};

void TestCenterDays::init()
{
    m_zone = qgetenv("TZ");
    qputenv("TZ", "America/Los_Angeles");
    tzset();
}

void TestCenterDays::cleanup()
{
    qputenv("TZ", m_zone);
    tzset();
}

void TestCenterDays::aPeriodBeginsAndEndsWithTheCentersDay_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("from");
    QTest::newRow("today") << u"today"_s << u"2026-07-15T16:00:00Z"_s;
    QTest::newRow("week") << u"week"_s << u"2026-07-09T16:00:00Z"_s;
    QTest::newRow("month") << u"month"_s << u"2026-06-16T16:00:00Z"_s;
    QTest::newRow("year") << u"year"_s << u"2025-07-31T16:00:00Z"_s;
}

void TestCenterDays::aPeriodBeginsAndEndsWithTheCentersDay()
{
    QFETCH(QString, code);
    QFETCH(QString, from);
    // 08:00 in China, the evening before in California.
    const Period period = dashboardPeriod(code, utc("2026-07-16T00:00:00Z"), kChina);
    QCOMPARE(period.from.toUtc().toString(Qt::ISODate), from);
    QCOMPARE(period.to.toUtc().toString(Qt::ISODate), u"2026-07-16T16:00:00Z"_s);
}

void TestCenterDays::aBinIsADayOfTheCenter()
{
    ReferenceData reference;
    reference.utcOffsetMinutes = kChina;
    const Instant now = utc("2026-07-16T00:00:00Z");
    const QDate today(2026, 7, 16);
    const VolumeTable table = volumeTable({{today.addDays(-6), u"phone"_s, 2}, {today, u"phone"_s, 3}},
                                          dashboardPeriod(u"week"_s, now, kChina), now, reference);
    QCOMPARE(table.bins.size(), 7);
    QCOMPARE(table.bins.constFirst().first, today.addDays(-6));
    QCOMPARE(table.bins.constFirst().total, 2);
    QCOMPARE(table.bins.constLast().first, today);
    QCOMPARE(table.bins.constLast().total, 3);
    QVERIFY(table.bins.constLast().unfinished);
}

void TestCenterDays::aMonthOfBinsEndsToday()
{
    ReferenceData reference;
    reference.utcOffsetMinutes = kChina;
    const Instant now = utc("2026-07-16T00:00:00Z");
    const VolumeTable table = volumeTable({}, dashboardPeriod(u"year"_s, now, kChina), now, reference);
    QVERIFY(table.monthly);
    QCOMPARE(table.bins.size(), 12);
    QCOMPARE(table.bins.constFirst().first, QDate(2025, 8, 1));
    QCOMPARE(table.bins.constLast().last, QDate(2026, 7, 16));
}

void TestCenterDays::timesAreShownAsTheCentersClockShowsThem()
{
    setCenterOffset(kChina);
    const Instant now = utc("2026-07-16T02:00:00Z");
    QCOMPARE(shortTime(utc("2026-07-15T17:30:00Z"), now), u"01:30"_s); // the evening before in California
    QCOMPARE(fullTime(now), u"2026-07-16 10:00:00"_s);
    QCOMPARE(centerTime(now).date(), QDate(2026, 7, 16));
}

// 02:30 of this night is left out in California.
void TestCenterDays::aFieldIsFilledByTheCentersClock()
{
    setCenterOffset(kChina);
    const Instant at = utc("2026-03-07T18:30:00Z");
    QCOMPARE(centerClock(at).toString(u"yyyy-MM-dd HH:mm"_s), u"2026-03-08 02:30"_s);
    QCOMPARE(fromCenterClock(centerClock(at)), at);
}

void TestCenterDays::aTimeOfAnotherYearIsADayOnceItIsPast()
{
    setCenterOffset(kChina);
    QCOMPARE(shortTime(utc("2025-11-30T01:00:00Z"), utc("2026-11-25T01:00:00Z")), u"2025-11-30"_s);
    QCOMPARE(shortTime(utc("2026-01-02T01:00:00Z"), utc("2025-12-30T01:00:00Z")), u"2026-01-02 09:00"_s);
}

QTEST_GUILESS_MAIN(TestCenterDays)
#include "tst_centerdays.moc"
