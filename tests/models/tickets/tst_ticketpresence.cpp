#include "models/tickets/deskdouble.h"
#include "models/tickets/ticketpresence.h"

#include <QSignalSpy>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// What a window tells of the ticket it shows, and whom it names.
class TestTicketPresence : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void whoWalksThroughTheListIsNowhere();
    void whatIsToldIsTheLastTicket();
    void leavingIsToldOnce();
    void writingIsTold();
    void newsOfAnotherTicketAreNotAsked();
    void anAnswerForTheTicketBeforeIsDropped();
    void withoutAnAnswerNobodyIsNamed();
    void writersAreNamedFirst();

private:
    struct Told
    {
        TicketId ticket;
        bool writing;
    };
    QList<Told> m_told;
    int m_left = 0, m_asked = 0;
    Questions<QList<TicketViewer>> m_answers;
    QList<TicketViewer> m_there;
    std::unique_ptr<TicketPresence> m_presence;
};

void TestTicketPresence::init()
{
    m_presence.reset();
    m_told.clear();
    m_left = m_asked = 0;
    m_there.clear();
    m_answers = {};
    m_answers.held = true;
    QLocale::setDefault(QLocale(QLocale::English));
    m_presence = std::make_unique<TicketPresence>();
    PresenceDesk desk;
    desk.show = [this](TicketId ticket, bool writing) {
        m_told.append({ticket, writing});
        return m_answers.ask(m_there);
    };
    desk.leave = [this] { ++m_left; };
    desk.others = [this](TicketId) {
        ++m_asked;
        return m_answers.ask(m_there);
    };
    m_presence->setDesk(desk);
}

void TestTicketPresence::whoWalksThroughTheListIsNowhere()
{
    for (int id = 1; id <= 20; ++id)
        m_presence->show(TicketId(id));
    QVERIFY(m_told.isEmpty());
    QTRY_COMPARE(m_told.size(), 1);
    QCOMPARE(m_told.constFirst().ticket, TicketId(20));
}

void TestTicketPresence::whatIsToldIsTheLastTicket()
{
    m_there = {{PersonId(7), u"李娜"_s, u"Li Na"_s, false}};
    const QSignalSpy changed(m_presence.get(), &TicketPresence::changed);
    m_presence->show(TicketId(1));
    QTRY_COMPARE(m_told.size(), 1);
    m_answers.answer();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_presence->others(), m_there);
    m_presence->show(TicketId(2)); // nobody of the one before is named under it
    QVERIFY(m_presence->others().isEmpty());
}

void TestTicketPresence::leavingIsToldOnce()
{
    m_presence->show(TicketId(1));
    QTRY_COMPARE(m_told.size(), 1);
    m_presence->show(TicketId());
    QTRY_COMPARE(m_left, 1);
    m_presence.reset();
    QCOMPARE(m_left, 1);
    init();
    m_presence->show(TicketId(1));
    QTRY_COMPARE(m_told.size(), 1);
    m_presence.reset(); // the window is closed
    QCOMPARE(m_left, 1);
}

void TestTicketPresence::writingIsTold()
{
    m_presence->show(TicketId(1));
    QTRY_COMPARE(m_told.size(), 1);
    m_presence->setWriting(true);
    QTRY_COMPARE(m_told.size(), 2);
    QVERIFY(m_told.constLast().writing);
    m_presence->setWriting(false);
    QTRY_COMPARE(m_told.size(), 3);
    QVERIFY(!m_told.constLast().writing);
}

void TestTicketPresence::newsOfAnotherTicketAreNotAsked()
{
    m_presence->show(TicketId(1));
    QTRY_COMPARE(m_told.size(), 1);
    m_presence->hear(TicketId(2));
    m_presence->setWriting(true); // is told later than news would be asked about
    QTRY_COMPARE(m_told.size(), 2);
    QCOMPARE(m_asked, 0);
    m_presence->hear(TicketId(1));
    m_presence->hear(TicketId()); // it may be this one; both are one question
    m_presence->setWriting(false);
    QTRY_COMPARE(m_told.size(), 3);
    QCOMPARE(m_asked, 1);
}

void TestTicketPresence::anAnswerForTheTicketBeforeIsDropped()
{
    m_there = {{PersonId(7), u"李娜"_s, {}, true}};
    m_presence->show(TicketId(1));
    QTRY_COMPARE(m_told.size(), 1);
    m_presence->show(TicketId(2));
    m_there.clear();
    m_answers.answer();
    QTRY_COMPARE(m_told.size(), 2);
    m_answers.answer();
    QCoreApplication::processEvents();
    QVERIFY(m_presence->others().isEmpty());
}

void TestTicketPresence::withoutAnAnswerNobodyIsNamed()
{
    m_there = {{PersonId(7), u"李娜"_s, {}, true}};
    m_presence->show(TicketId(1));
    QTRY_COMPARE(m_told.size(), 1);
    m_answers.answer();
    QTRY_COMPARE(m_presence->others().size(), 1);
    m_presence->hear(TicketId(1));
    QTRY_COMPARE(m_asked, 1);
    m_answers.answer(0, failure(ErrorKind::Connection, u"gone"_s));
    QTRY_VERIFY(m_presence->others().isEmpty());
}

void TestTicketPresence::writersAreNamedFirst()
{
    const TicketViewer writer{PersonId(1), u"李娜"_s, u"Li Na"_s, true},
        second{PersonId(2), u"王强"_s, u"Wang"_s, true}, reader{PersonId(3), u"周琳"_s, u"Zhou"_s, false};
    QCOMPARE(presenceText({writer, second, reader}), u"Writing here: Li Na, Wang · Open with: Zhou"_s);
    QCOMPARE(presenceText({reader}), u"Open with: Zhou"_s);
    QCOMPARE(presenceText({}), QString());
}

QTEST_GUILESS_MAIN(TestTicketPresence)
#include "tst_ticketpresence.moc"
