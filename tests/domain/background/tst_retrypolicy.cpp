#include "domain/background/backgroundhealth.h"
#include "domain/background/retrypolicy.h"

#include <QTest>

using namespace woshou;
using namespace std::chrono_literals;

/// How long something that failed waits (reliability.md P6, F37).
class TestRetryPolicy : public QObject
{
    Q_OBJECT

private slots:
    void eachWaitIsTwiceTheLastUpToTheLongest();
    void chanceAddsAQuarterAtMost();
    void aGatewayThatIsDownIsTriedForADay();
    void healthTellsHowLateTheOldestIs();
};

void TestRetryPolicy::eachWaitIsTwiceTheLastUpToTheLongest()
{
    const RetryPolicy policy{5, 10s, 60s};
    QList<Milliseconds> waits;
    for (int attempt = 1; attempt <= 5; ++attempt)
        waits.append(policy.waitAfter(attempt, 0));
    QCOMPARE(waits, QList<Milliseconds>({10s, 20s, 40s, 60s, 60s}));
    QVERIFY(!policy.isLast(4));
    QVERIFY(policy.isLast(5));
    QCOMPARE(policy.waitAfter(100000, 0), Milliseconds(60s));
}

void TestRetryPolicy::chanceAddsAQuarterAtMost()
{
    const RetryPolicy policy{5, 10s, 60s};
    QCOMPARE(policy.waitAfter(1, 0.5), Milliseconds(11250));
    QCOMPARE(policy.waitAfter(1, 1), Milliseconds(12500));
    QCOMPARE(policy.waitAfter(1, 7), Milliseconds(12500));
    QCOMPARE(policy.waitAfter(1, -1), Milliseconds(10000));
}

void TestRetryPolicy::aGatewayThatIsDownIsTriedForADay()
{
    const RetryPolicy policy = messageRetries();
    Milliseconds sum = 0s;
    for (int attempt = 1; !policy.isLast(attempt); ++attempt)
        sum += policy.waitAfter(attempt, 0);
    QVERIFY(sum > 24h && sum < 25h);
}

void TestRetryPolicy::healthTellsHowLateTheOldestIs()
{
    BackgroundHealth health;
    health.at = Instant::fromMs(1'700'000'100'000);
    health.jobs.oldest = health.at - 90s;
    health.messages.oldest = health.at + 1h;
    QVERIFY(health.isWell());
    const QJsonObject json = health.toJson();
    QCOMPARE(json[QStringLiteral("jobs")][QStringLiteral("late_seconds")].toInt(), 90);
    QCOMPARE(json[QStringLiteral("messages")][QStringLiteral("late_seconds")].toInt(), 0);
    QCOMPARE(json[QStringLiteral("at")].toString(), QStringLiteral("2023-11-14T22:15:00.000Z"));
    health.messages.dead = 1;
    QVERIFY(!health.isWell());
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
