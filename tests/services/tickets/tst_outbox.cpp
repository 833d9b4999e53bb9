#include "services/tickets/draftstore.h"
#include "services/tickets/outbox.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Calls that wait for the server are on the disk until a person is done with them.
class TestOutbox : public QObject
{
    Q_OBJECT
private slots:
    void aCallComesBackAsItWas();
    void theOldestIsNext();
    void whatIsHeldIsNotSent();
    void itIsThereAtTheNextStart();
    void whatIsRemovedStaysAway();
    void otherTextsOfThePersonAreNotTouched();
    void foreignBytesAreNoCall_data();
    void foreignBytesAreNoCall();
    void damagedBytesDoNoHarm();

private:
    static QueuedCall call(qint64 at);
};

QueuedCall TestOutbox::call(qint64 at)
{
    QueuedCall call;
    call.draft.customerName = u"吴 “\\\" <b> 𝄞"_s;
    call.draft.phone = u"13900001111"_s;
    call.draft.ticket.symptom = u"洗衣机脱水晃动"_s;
    call.draft.provisional = u"L-1234-5678"_s;
    call.goal = u"cured"_s;
    call.solution = u"放平"_s;
    call.takenAt = Instant::fromMs(at);
    return call;
}

void TestOutbox::aCallComesBackAsItWas()
{
    QueuedCall sent = call(1'785'000'000'123);
    sent.state = QueuedCall::State::Sent;
    sent.number = u"W-104857-6"_s;
    sent.ticket = TicketId(9'007'199'254'740'993); // more than a double holds
    sent.findings = {u"May be the same"_s, u"又一条"_s};
    const auto back = Outbox::fromJson(Outbox::toJson(sent));
    QVERIFY(back);
    QCOMPARE(Outbox::toJson(*back), Outbox::toJson(sent));
    QCOMPARE(back->draft.toJson(), sent.draft.toJson());
    QCOMPARE(back->ticket, sent.ticket);
    QCOMPARE(back->takenAt, sent.takenAt);
    QCOMPARE(back->draft.provisional, sent.draft.provisional);
}

void TestOutbox::theOldestIsNext()
{
    Outbox outbox(nullptr, u"wangmin"_s);
    QVERIFY(!outbox.next());
    QueuedCall first = call(1);
    const QueuedCall second = call(2);
    outbox.put(first);
    outbox.put(second);
    QCOMPARE(outbox.next()->draft.key, first.draft.key);
    first.state = QueuedCall::State::Refused;
    outbox.put(first);
    QCOMPARE(outbox.next()->draft.key, second.draft.key);
    QCOMPARE(outbox.waiting(), 1);
    QCOMPARE(outbox.calls().size(), 2);
}

// While a person corrects it; it still is on the disk, so the next start has it again.
void TestOutbox::whatIsHeldIsNotSent()
{
    Outbox outbox(nullptr, u"wangmin"_s);
    const QueuedCall first = call(1), second = call(2);
    outbox.put(first);
    outbox.put(second);
    outbox.hold(first.draft.key);
    QVERIFY(outbox.isHeld(first.draft.key) && outbox.holds(first.draft.key));
    QCOMPARE(outbox.next()->draft.key, second.draft.key);
    outbox.put(first); // corrected
    QVERIFY(!outbox.isHeld(first.draft.key));
    QCOMPARE(outbox.next()->draft.key, first.draft.key);
    outbox.hold(first.draft.key);
    outbox.remove(first.draft.key);
    QVERIFY(!outbox.isHeld(first.draft.key) && !outbox.holds(first.draft.key));
}

void TestOutbox::itIsThereAtTheNextStart()
{
    const QTemporaryDir folder;
    const DraftStore store(folder.path());
    const QueuedCall later = call(2), earlier = call(1);
    {
        Outbox outbox(&store, u"wangmin"_s);
        QSignalSpy kept(&outbox, &Outbox::kept);
        outbox.put(later);
        outbox.put(earlier);
        QTRY_COMPARE(kept.size(), 2);
    }
    Outbox outbox(&store, u"wangmin"_s);
    QCOMPARE(outbox.calls().size(), 2);
    QCOMPARE(outbox.next()->draft.key, earlier.draft.key);
    QVERIFY(Outbox(&store, u"lina"_s).calls().isEmpty());
}

void TestOutbox::whatIsRemovedStaysAway()
{
    const QTemporaryDir folder;
    const DraftStore store(folder.path());
    const QueuedCall one = call(1);
    {
        Outbox outbox(&store, u"wangmin"_s);
        outbox.put(one);
        outbox.remove(one.draft.key);
        QVERIFY(outbox.calls().isEmpty());
    }
    QVERIFY(Outbox(&store, u"wangmin"_s).calls().isEmpty());
}

void TestOutbox::otherTextsOfThePersonAreNotTouched()
{
    const QTemporaryDir folder;
    const DraftStore store(folder.path());
    QVERIFY(store.saveText(u"wangmin"_s, u"12/reply"_s, "words"));
    {
        Outbox outbox(&store, u"wangmin"_s);
        outbox.put(call(1));
    }
    QCOMPARE(store.texts(u"wangmin"_s).keys(), QStringList{u"12/reply"_s});
    QVERIFY(store.drafts(u"wangmin"_s).isEmpty());
}

void TestOutbox::foreignBytesAreNoCall_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\xff\xfe{");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("no draft") << QByteArray(R"({"state":"waiting","goal":"keep"})");
    QTest::newRow("unknown state") << Outbox::toJson(call(1)).replace("waiting", "flying");
    QTest::newRow("findings that are none") << Outbox::toJson(call(1)).replace("\"findings\":[]", "\"findings\":[{}]");
}

void TestOutbox::foreignBytesAreNoCall()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!Outbox::fromJson(bytes));
}

void TestOutbox::damagedBytesDoNoHarm()
{
    const QByteArray whole = Outbox::toJson(call(1));
    for (qsizetype i = 0; i < whole.size(); ++i) {
        static_cast<void>(Outbox::fromJson(whole.left(i)));
        QByteArray changed = whole;
        changed[i] = char(changed.at(i) ^ 0x15);
        static_cast<void>(Outbox::fromJson(changed));
    }
}

QTEST_GUILESS_MAIN(TestOutbox)

#include "tst_outbox.moc"
