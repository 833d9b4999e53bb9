#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"

#include <QHash>
#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <type_traits>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return failure(ErrorKind::Validation, u"odd"_s, u"T001"_s, u"number"_s);
    return number / 2;
}

Result<int> quarter(int number)
{
    WOSHOU_TRY(const int first, half(number));
    WOSHOU_TRY(const int second, half(first));
    return second;
}

Result<Done> isEven(int number)
{
    WOSHOU_CHECK(half(number));
    return Done{};
}

} // namespace

/// Ids, instants and results: the words in which every layer speaks.
class TestValues : public QObject
{
    Q_OBJECT

private slots:
    void idsOfTwoTablesDoNotMix();
    void anIdIsValidAboveZero_data();
    void anIdIsValidAboveZero();
    void idsAreOrderedAndHashed();
    void instantsAreMilliseconds();
    void anInstantSurvivesTheDateTime_data();
    void anInstantSurvivesTheDateTime();
    void theLocalClockChangesNoInstant();
    void aResultPassesTheFirstErrorUp();
    void errorKindsHaveStableWords_data();
    void errorKindsHaveStableWords();
};

void TestValues::idsOfTwoTablesDoNotMix()
{
    static_assert(!std::is_convertible_v<TicketId, CustomerId>);
    static_assert(!std::is_constructible_v<TicketId, CustomerId>);
    static_assert(!std::is_convertible_v<qint64, TicketId>);
    static_assert(std::is_constructible_v<TicketId, qint64>);
    QCOMPARE(TicketId(7).value(), 7);
    QCOMPARE(TicketId().value(), 0);
}

void TestValues::anIdIsValidAboveZero_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<bool>("valid");
    QTest::newRow("none") << qint64(0) << false;
    QTest::newRow("first") << qint64(1) << true;
    QTest::newRow("negative") << qint64(-1) << false;
    QTest::newRow("beyond 32 bits") << (qint64(1) << 40) << true;
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << true;
}

void TestValues::anIdIsValidAboveZero()
{
    QFETCH(qint64, value);
    QFETCH(bool, valid);
    QCOMPARE(TicketId(value).isValid(), valid);
    QCOMPARE(TicketId(value).value(), value);
}

void TestValues::idsAreOrderedAndHashed()
{
    QVERIFY(TicketId(2) < TicketId(10));
    QVERIFY(TicketId(3) == TicketId(3));
    QVERIFY(TicketId(3) != TicketId(4));
    const QSet<TicketId> set = {TicketId(1), TicketId(2), TicketId(1)};
    QCOMPARE(set.size(), 2);
    QVERIFY(set.contains(TicketId(2)));
    QCOMPARE(qHash(TicketId(5), 9), qHash(TicketId(5), 9));
}

void TestValues::instantsAreMilliseconds()
{
    const Instant start = Instant::fromMs(1000);
    QCOMPARE((start + std::chrono::seconds(2)).ms(), 3000);
    QCOMPARE((start - std::chrono::minutes(1)).ms(), -59000);
    QCOMPARE((Instant::fromMs(5000) - start).count(), 4000);
    QVERIFY(start < Instant::fromMs(1001));
    QVERIFY(start == Instant::fromMs(1000));
    QCOMPARE(Instant().ms(), 0);
}

void TestValues::anInstantSurvivesTheDateTime_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::newRow("epoch") << qint64(0);
    QTest::newRow("before it") << qint64(-1);
    QTest::newRow("a summer day") << qint64(1784097000123);
    QTest::newRow("after 2038") << qint64(4102444800000);
    QTest::newRow("leap day") << QDateTime(QDate(2028, 2, 29), QTime(23, 59, 59, 999), Qt::UTC).toMSecsSinceEpoch();
}

void TestValues::anInstantSurvivesTheDateTime()
{
    QFETCH(qint64, ms);
    const Instant instant = Instant::fromMs(ms);
    QCOMPARE(Instant::fromDateTime(instant.toUtc()).ms(), ms);
    QCOMPARE(Instant::fromDateTime(instant.toLocal()).ms(), ms);
    QCOMPARE(instant.toUtc().timeSpec(), Qt::UTC);
}

void TestValues::theLocalClockChangesNoInstant()
{
    const QDateTime utc(QDate(2026, 7, 15), QTime(6, 30), Qt::UTC);
    const QDateTime shanghai(QDate(2026, 7, 15), QTime(14, 30), QTimeZone("Asia/Shanghai"));
    QCOMPARE(Instant::fromDateTime(utc).ms(), Instant::fromDateTime(shanghai).ms());
}

void TestValues::aResultPassesTheFirstErrorUp()
{
    QCOMPARE(quarter(12).value_or(0), 3);
    const auto failed = quarter(6);
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Validation);
    QCOMPARE(failed.error().detail, u"odd"_s);
    QCOMPARE(failed.error().code, u"T001"_s);
    QCOMPARE(failed.error().field, u"number"_s);
    QVERIFY(isEven(4));
    QVERIFY(!isEven(5));
    QCOMPARE(isEven(5).error().detail, u"odd"_s);
}

void TestValues::errorKindsHaveStableWords_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("connection") << ErrorKind::Connection << u"connection"_s;
    QTest::newRow("busy") << ErrorKind::Busy << u"busy"_s;
    QTest::newRow("conflict") << ErrorKind::Conflict << u"conflict"_s;
    QTest::newRow("not found") << ErrorKind::NotFound << u"not_found"_s;
    QTest::newRow("validation") << ErrorKind::Validation << u"validation"_s;
    QTest::newRow("permission") << ErrorKind::Permission << u"permission"_s;
    QTest::newRow("cancelled") << ErrorKind::Cancelled << u"cancelled"_s;
    QTest::newRow("internal") << ErrorKind::Internal << u"internal"_s;
}

void TestValues::errorKindsHaveStableWords()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, word);
    QCOMPARE(errorKindCode(kind), word);
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
