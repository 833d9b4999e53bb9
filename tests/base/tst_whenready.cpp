#include "base/whenready.h"

#include <QTest>
#include <QThread>

using namespace woshou;

namespace {

/// A future that is answered in a thread of its own.
class Elsewhere
{
public:
    Elsewhere() { m_promise.start(); }
    QFuture<int> future() const { return m_promise.future(); }
    void answer(int value)
    {
        run([&] {
            m_promise.addResult(value);
            m_promise.finish();
        });
    }
    void giveUp()
    {
        run([&] {
            m_promise.future().cancel();
            m_promise.finish();
        });
    }

private:
    static void run(const std::function<void()>& task)
    {
        const std::unique_ptr<QThread> thread(QThread::create(task));
        thread->start();
        thread->wait();
    }
    QPromise<int> m_promise;
};

} // namespace

class TestWhenReady : public QObject
{
    Q_OBJECT
private slots:
    void theAnswerComesInTheThreadOfTheContext();
    void aReadyAnswerComesAfterTheCall();
    void nothingComesOnceTheContextIsGone();
    void nothingComesWithoutAnAnswer();
    void theContextMayEndInItsAnswer();
    void anAnswerIsMadeOfAnAnswer();
    void theMadeAnswerEndsWithTheContext();
};

void TestWhenReady::theAnswerComesInTheThreadOfTheContext()
{
    Elsewhere elsewhere;
    int got = 0;
    QThread* where = nullptr;
    whenReady(elsewhere.future(), this, [&](int value) {
        got = value;
        where = QThread::currentThread();
    });
    elsewhere.answer(7);
    QCOMPARE(got, 0);
    QTRY_COMPARE(got, 7);
    QCOMPARE(where, QThread::currentThread());
    QTRY_VERIFY(findChildren<QFutureWatcherBase*>().isEmpty());
}

void TestWhenReady::aReadyAnswerComesAfterTheCall()
{
    Elsewhere elsewhere;
    elsewhere.answer(7);
    int got = 0;
    whenReady(elsewhere.future(), this, [&](int value) { got = value; });
    QCOMPARE(got, 0);
    QTRY_COMPARE(got, 7);
}

void TestWhenReady::nothingComesOnceTheContextIsGone()
{
    Elsewhere before, after;
    bool called = false;
    auto context = std::make_unique<QObject>();
    whenReady(before.future(), context.get(), [&](int) { called = true; });
    whenReady(after.future(), context.get(), [&](int) { called = true; });
    before.answer(1);
    context.reset();
    after.answer(2);
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestWhenReady::nothingComesWithoutAnAnswer()
{
    Elsewhere elsewhere;
    bool called = false;
    whenReady(elsewhere.future(), this, [&](int) { called = true; });
    elsewhere.giveUp();
    QTRY_VERIFY(findChildren<QFutureWatcherBase*>().isEmpty());
    QVERIFY(!called);
}

void TestWhenReady::theContextMayEndInItsAnswer()
{
    Elsewhere elsewhere;
    auto context = std::make_unique<QObject>();
    const auto held = std::make_shared<int>(3);
    int got = 0;
    whenReady(elsewhere.future(), context.get(), [&, held](int value) {
        context.reset();
        got = value + *held;
    });
    elsewhere.answer(4);
    QTRY_COMPARE(got, 7);
}

void TestWhenReady::anAnswerIsMadeOfAnAnswer()
{
    Elsewhere elsewhere;
    const QFuture<QString> made =
        answerWith(elsewhere.future(), this, [](int value) { return QString::number(value); });
    elsewhere.answer(7);
    QTRY_VERIFY(made.isFinished());
    QCOMPARE(made.result(), QStringLiteral("7"));
}

void TestWhenReady::theMadeAnswerEndsWithTheContext()
{
    Elsewhere elsewhere;
    auto context = std::make_unique<QObject>();
    const QFuture<int> made = answerWith(elsewhere.future(), context.get(), [](int value) { return value; });
    context.reset();
    QVERIFY(made.isFinished());
    QCOMPARE(made.resultCount(), 0);
}

QTEST_GUILESS_MAIN(TestWhenReady)
#include "tst_whenready.moc"
