#include "services/core/center.h"
#include "services/tickets/outbox.h"
#include "story/desk.h"
#include "support/serverswitch.h"
#include "support/testdatabase.h"
#include "widgets/common/banner.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/tickets/intakepage.h"
#include "widgets/tickets/ticketlistview.h"
#include "widgets/tickets/viewlist.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QScrollBar>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTickets = 1500;
constexpr int kBack = 20000; ///< a lost connection is tried again within seconds

} // namespace

/// The server is stopped and started while an agent types, saves and scrolls: one banner and no dialog, nothing typed
/// is lost, and what was under way goes on by itself. A file has no server, so this is PostgreSQL's alone.
class TestServerLoss : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void typingGoesOn_data() { addServer(); }
    void typingGoesOn();
    void savingGoesOn_data() { addServer(); }
    void savingGoesOn();
    void scrollingGoesOn_data() { addServer(); }
    void scrollingGoesOn();
    void atAnyMoment_data() { addServer(); }
    void atAnyMoment();

private:
    static void addServer();
    QList<Banner*> banners() const; ///< those on the screen
    /// One banner while the server is away, and no dialog.
    void verifyQuiet() const;
    void stop();
    void start();
    void fillCall(const QString& symptom);
    int ticketsOf(const QString& symptom);
    IntakePage* intake() const { return m_desk->window()->findChild<IntakePage*>(); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServerSwitch> m_server;
    std::unique_ptr<Desk> m_desk;
};

/// A row only where there is a server to lose.
void TestServerLoss::addServer()
{
    QTest::addColumn<QString>("server");
    if (qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        QTest::newRow("postgresql") << qEnvironmentVariable("WOSHOU_TEST_POSTGRESQL");
}

void TestServerLoss::init()
{
    m_database = TestDatabase::make(Backend::Postgresql);
    QVERIFY(m_database->setUp(kTickets));
    DayCenter center;
    center.url = m_database->url();
    m_server = std::make_unique<ServerSwitch>(center.url.host);
    center.url.host = m_server->folder();
    center.password = u"woshou-demo"_s;
    m_desk = std::make_unique<Desk>(center);
    m_desk->signIn(u"wangmin"_s);
}

void TestServerLoss::cleanup()
{
    m_desk.reset();
    m_server.reset();
    m_database.reset();
}

QList<Banner*> TestServerLoss::banners() const
{
    QList<Banner*> visible = m_desk->window()->findChildren<Banner*>();
    visible.removeIf([&](const Banner* banner) { return !banner->isVisible(); });
    return visible;
}

void TestServerLoss::verifyQuiet() const
{
    QCOMPARE(banners().size(), 1);
    QVERIFY(!QApplication::activeModalWidget());
}

void TestServerLoss::stop()
{
    m_server->off();
    AWAIT_VERIFY_WITHIN(banners().size() == 1, kBack);
}

void TestServerLoss::start()
{
    m_server->on();
    AWAIT_VERIFY_WITHIN(banners().isEmpty(), kBack);
}

/// A call that can be saved; the device's known answers come from the customer's card.
void TestServerLoss::fillCall(const QString& symptom)
{
    m_desk->write("phoneLineEdit", u"13805712046"_s);
    AWAIT_VERIFY_WITHIN(m_desk->part<QLineEdit>("nameLineEdit")->text() == u"李桂芳"_s, kBack);
    TicketDraft draft = intake()->draft();
    draft.model = u"KFR-35GW/N8"_s;
    draft.ticket.category = u"fault"_s;
    draft.ticket.fault = u"aircon.not_cooling"_s;
    draft.ticket.mode = u"visit"_s;
    draft.ticket.certainty = u"time"_s;
    draft.ticket.mood = u"anxious"_s;
    draft.ticket.calmed = true;
    draft.ticket.words = u"昨天晚上就不凉了"_s;
    draft.proposalAccepted = true;
    intake()->setDraft(draft);
    m_desk->write("symptomLineEdit", symptom);
    for (const QTimer* timer : intake()->findChildren<QTimer*>(Qt::FindDirectChildrenOnly))
        AWAIT_VERIFY(!timer->isActive()); // a proposal that is made anew is to be taken anew
    m_desk->click("acceptPushButton");
    AWAIT_VERIFY(!m_desk->part<QAbstractButton>("acceptPushButton")->isEnabled());
}

int TestServerLoss::ticketsOf(const QString& symptom)
{
    return m_database->value(u"select count(*) from ticket where symptom = '%1'"_s.arg(symptom)).toInt();
}

void TestServerLoss::typingGoesOn()
{
    auto* words = m_desk->part<QPlainTextEdit>("wordsPlainTextEdit");
    m_desk->write("wordsPlainTextEdit", u"before "_s);
    stop();
    words->setFocus();
    words->moveCursor(QTextCursor::End);
    for (const char letter : "while the server is away ") {
        if (letter != '\0')
            QTest::keyClick(words, letter);
        QCoreApplication::processEvents();
    }
    verifyQuiet();
    QCOMPARE(QApplication::focusWidget(), words);
    start();
    QTest::keyClicks(words, u"and after"_s);
    QCOMPARE(words->toPlainText(), u"before while the server is away and after"_s);
    // The same window asks the server again: the caller is recognised.
    m_desk->write("phoneLineEdit", u"13805712046"_s);
    AWAIT_VERIFY_WITHIN(m_desk->part<QLineEdit>("nameLineEdit")->text() == u"李桂芳"_s, kBack);
    QCOMPARE(words->toPlainText(), u"before while the server is away and after"_s);
}

void TestServerLoss::savingGoesOn()
{
    const QString symptom = u"停机时保存的一件"_s;
    fillCall(symptom);
    stop();
    m_desk->press(Qt::CTRL | Qt::Key_S);
    m_desk->awaitDialog("numberSentenceLabel"); // the provisional number, which the agent asked for
    QCOMPARE(banners().size(), 1);
    m_desk->press(Qt::Key_Return);
    AWAIT_VERIFY(!m_desk->has("numberSentenceLabel"));
    verifyQuiet();
    QCOMPARE(ticketsOf(symptom), 0);
    start();
    AWAIT_COMPARE_WITHIN(ticketsOf(symptom), 1, kBack);
    AWAIT_COMPARE_WITHIN(m_desk->window()->findChild<Outbox*>()->waiting(), 0, kBack);
    QCOMPARE(ticketsOf(symptom), 1);
}

void TestServerLoss::scrollingGoesOn()
{
    m_desk->turnTo("ticketsRailButton");
    AWAIT_VERIFY_WITHIN(m_desk->has("viewListView"), kBack); // whether the agent's own list has any depends on the hour
    auto* views = m_desk->part<ViewList>("viewListView");
    views->setView(u"all"_s);
    emit views->viewChosen(u"all"_s);
    AWAIT_VERIFY_WITHIN(m_desk->has("ticketListView"), kBack);
    auto* list = m_desk->part<TicketListView>("ticketListView");
    AWAIT_VERIFY_WITHIN(list->verticalScrollBar()->maximum() > 0, kBack);
    list->setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_PageDown);
    const int before = list->model()->rowCount();
    stop();
    for (int i = 0; i < 20; ++i)
        m_desk->press(Qt::Key_PageDown);
    m_desk->press(Qt::CTRL | Qt::Key_End);
    verifyQuiet();
    QCOMPARE(list->model()->rowCount(), before); // what was there is still there
    start();
    const auto shown = [&] {
        const auto* label = m_desk->part("numberLabel");
        return label ? label->property("text").toString() : QString();
    };
    m_desk->press(Qt::CTRL | Qt::Key_Home);
    AWAIT_VERIFY_WITHIN(!shown().isEmpty(), kBack);
    const QString first = shown();
    m_desk->press(Qt::Key_PageDown);
    AWAIT_VERIFY_WITHIN(!shown().isEmpty() && shown() != first, kBack);
}

void TestServerLoss::atAnyMoment()
{
    constexpr quint32 kSeed = 20261126;
    constexpr int kRounds = 12;
    QRandomGenerator random(kSeed);
    QStringList symptoms;
    for (int round = 0; round < kRounds; ++round) {
        const QString symptom = u"第%1次停机"_s.arg(round);
        symptoms.append(symptom);
        fillCall(symptom);
        // Somewhere between the first letter and the answer to the save.
        QTimer::singleShot(random.bounded(120), m_desk->window(), [this] { m_server->off(); });
        for (int letter = random.bounded(12); letter > 0; --letter)
            m_desk->press(Qt::Key_End);
        m_desk->press(Qt::CTRL | Qt::Key_S);
        AWAIT_VERIFY_WITHIN(m_desk->has("numberSentenceLabel"), kBack);
        m_desk->press(Qt::Key_Return);
        AWAIT_VERIFY(!m_desk->has("numberSentenceLabel"));
        m_desk->sitDown();
        AWAIT_VERIFY_WITHIN(banners().size() == 1, kBack);
        verifyQuiet();
        start();
    }
    for (const QString& symptom : symptoms)
        AWAIT_COMPARE_WITHIN(ticketsOf(symptom), 1, kBack);
    AWAIT_COMPARE_WITHIN(m_desk->window()->findChild<Outbox*>()->waiting(), 0, kBack);
    for (const QString& symptom : symptoms)
        QCOMPARE(ticketsOf(symptom), 1);
}

QTEST_MAIN(TestServerLoss)
#include "tst_serverloss.moc"
