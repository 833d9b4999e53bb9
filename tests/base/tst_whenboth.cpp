#include "base/whenboth.h"

#include <QPromise>
#include <QTest>

using namespace woshou;

/// Two answers become one.
class TestWhenBoth : public QObject
{
    Q_OBJECT

private slots:
    void bothAnswersAreUsed();
    void theFirstFailureIsTheAnswer_data();
    void theFirstFailureIsTheAnswer();
    void whatIsCancelledIsNoAnswer();
};

namespace {

QFuture<Result<int>> sum(const QFuture<Result<int>>& first, const QFuture<Result<int>>& second)
{
    return whenBoth(first, second, [](int a, int b) { return a + b; });
}

} // namespace

void TestWhenBoth::bothAnswersAreUsed()
{
    QPromise<Result<int>> first, second;
    first.start();
    second.start();
    const auto both = sum(first.future(), second.future());
    second.addResult(2);
    second.finish();
    QVERIFY(!both.isFinished());
    first.addResult(40);
    first.finish();
    QVERIFY(both.isFinished());
    QCOMPARE(*both.result(), 42);
}

void TestWhenBoth::theFirstFailureIsTheAnswer_data()
{
    QTest::addColumn<bool>("first");
    QTest::addColumn<bool>("second");
    QTest::addColumn<int>("kind");
    QTest::newRow("first") << false << true << int(ErrorKind::Busy);
    QTest::newRow("second") << true << false << int(ErrorKind::NotFound);
    QTest::newRow("both") << false << false << int(ErrorKind::Busy);
}

void TestWhenBoth::theFirstFailureIsTheAnswer()
{
    QFETCH(bool, first);
    QFETCH(bool, second);
    QFETCH(int, kind);
    const Result<int> one = first ? Result<int>(1) : failure(ErrorKind::Busy);
    const Result<int> other = second ? Result<int>(2) : failure(ErrorKind::NotFound);
    const auto both = sum(QtFuture::makeReadyFuture(one), QtFuture::makeReadyFuture(other));
    QVERIFY(!both.result());
    QCOMPARE(int(both.result().error().kind), kind);
}

void TestWhenBoth::whatIsCancelledIsNoAnswer()
{
    for (const bool firstOne : {true, false}) {
        QPromise<Result<int>> cancelled, answered;
        cancelled.start();
        answered.start();
        const auto both =
            firstOne ? sum(cancelled.future(), answered.future()) : sum(answered.future(), cancelled.future());
        cancelled.future().cancel();
        cancelled.finish();
        answered.addResult(2);
        answered.finish();
        QVERIFY(both.isFinished());
        QVERIFY(both.isCanceled());
        QCOMPARE(both.resultCount(), 0);
    }
}

QTEST_GUILESS_MAIN(TestWhenBoth)
#include "tst_whenboth.moc"
