#include "models/promise/noticelist.h"
#include "models/promise/noticesdouble.h"
#include "models/promise/noticesmodel.h"
#include "models/shell/keymap.h"
#include "services/promise/noticeservice.h"
#include "storage/promise/noticerepository.h"
#include "support/servicedesk.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/toast.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticebutton.h"
#include "widgets/shell/noticepopup.h"
#include "widgets/shell/noticetray.h"
#include "widgets/shell/pagestack.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/ticketspage.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// A window with a line and the bell, on a center that lives in the test.
struct Screen
{
    explicit Screen(NoticesDouble& center)
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(button);
        column->addWidget(line);
        window.resize(800, 600);
        QObject::connect(button, &QToolButton::clicked, popup, [this] { popup->openBelow(button); });
        QObject::connect(&list, &NoticeList::changed, button,
                         [this] { button->setCounts(int(list.notices().size()), list.overdueCount()); });
        new KeyShortcut("window.notices", button);
        list.start(center.desk());
        window.show();
        window.activateWindow();
        line->setFocus();
    }

    void press(QKeyCombination key)
    {
        QTest::keyClick(QApplication::focusWidget(), key.key(), key.keyboardModifiers());
    }
    QListView* view() { return popup->findChild<QListView*>(); }
    QWidget* card() { return popup->findChild<QWidget*>(u"noticesCard"_s); }
    QPushButton* seen() { return popup->findChild<QPushButton*>(u"seenPushButton"_s); }
    QString chosen() { return view()->currentIndex().data(NoticesModel::TextRole).toString().section(u' ', 0, 0); }

    NoticeList list;
    QWidget window;
    NoticeButton* button = new NoticeButton(&window);
    QLineEdit* line = new QLineEdit(&window);
    NoticePopup* popup = new NoticePopup(&list, &window);
};

} // namespace

/// What a person is told about promises, in the window: the bell, its list, and the desktop while he looks elsewhere.
class TestNotices : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theBellCounts_data();
    void theBellCounts();
    void theBellNamesItsKey();
    void itOpensAndClosesWithoutTrace();
    void theKeyClosesItToo();
    void theNewestIsChosenFirst();
    void enterOpensTheTicketAndMarksIt();
    void aClickOpensItToo();
    void deleteMarksTheChosen();
    void allSeenByKeys();
    void withoutAnyItSaysSo();
    void whatArrivesKeepsTheChosen();
    void noKeyReachesThePageBeneath();
    void aClickBesideCloses();
    void oneMessageForOne();
    void oneMessageForSeveral();
    void onlyWhatHasTheKeyboardIsInFront();
    void theWindowShowsThem();
    void whatIsOverdueIsSaidHere();

private:
    void open();
    Notice told(MainWindow& window, const QString& kind, int minutes);

    NoticesDouble m_center;
    std::unique_ptr<Screen> m_screen;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServiceDesk> m_desk;
    int m_told = 0;
};

void TestNotices::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    m_database = TestDatabase::make(Backend::Sqlite);
    QVERIFY(m_database->setUp(60));
}

void TestNotices::init()
{
    m_center = {};
    for (int id = 1; id <= 3; ++id)
        m_center.add(id, id == 2 ? -12 : 28);
}

void TestNotices::cleanup()
{
    m_screen.reset();
}

/// The window with its list read, and the popup open over the line.
void TestNotices::open()
{
    m_screen = std::make_unique<Screen>(m_center);
    QVERIFY(QTest::qWaitForWindowActive(&m_screen->window));
    QTRY_COMPARE(m_screen->list.notices().size(), m_center.unseen.size());
    m_screen->press(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    QVERIFY(m_screen->popup->isVisible());
}

void TestNotices::theBellCounts_data()
{
    QTest::addColumn<int>("unseen");
    QTest::addColumn<int>("overdue");
    QTest::addColumn<QString>("badge");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << 0 << 0 << QString() << u"Deadline notices: none"_s;
    QTest::newRow("one") << 1 << 0 << u"1"_s << u"Deadline notices: 1 unseen"_s;
    QTest::newRow("nine") << 9 << 9 << u"9"_s << u"Deadline notices: 9 unseen, 9 overdue"_s;
    QTest::newRow("more") << 12 << 2 << u"9+"_s << u"Deadline notices: 12 unseen, 2 overdue"_s;
}

void TestNotices::theBellCounts()
{
    QFETCH(int, unseen);
    QFETCH(int, overdue);
    NoticeButton button;
    const QImage bell = button.grab().toImage();
    button.setCounts(unseen, overdue);
    QTEST(button.badge(), "badge");
    QTEST(button.accessibleName(), "name");
    QCOMPARE(button.grab().toImage() == bell, unseen == 0);
}

void TestNotices::theBellNamesItsKey()
{
    NoticeButton button;
    QVERIFY(button.toolTip().contains(u"(Ctrl+Shift+N)"_s));
    QVERIFY(KeyMap::instance()->setKey("window.notices", {}));
    QCOMPARE(button.toolTip(), button.accessibleName());
    KeyMap::instance()->resetAll();
}

void TestNotices::itOpensAndClosesWithoutTrace()
{
    open();
    QVERIFY(m_screen->view()->hasFocus());
    QVERIFY(m_screen->window.rect().contains(m_screen->card()->geometry()));
    m_screen->press(Qt::Key_Escape);
    QVERIFY(!m_screen->popup->isVisible());
    QVERIFY(m_screen->line->hasFocus());
    QVERIFY(m_center.marked.isEmpty());
}

void TestNotices::theKeyClosesItToo()
{
    open();
    m_screen->press(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    QVERIFY(!m_screen->popup->isVisible());
    QVERIFY(m_screen->line->hasFocus());
}

void TestNotices::theNewestIsChosenFirst()
{
    open();
    QCOMPARE(m_screen->chosen(), u"W-100003-0"_s);
    m_screen->press(Qt::Key_Down);
    QCOMPARE(m_screen->chosen(), u"W-100002-0"_s);
    m_screen->press(Qt::Key_Escape);
    m_screen->press(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    QCOMPARE(m_screen->chosen(), u"W-100003-0"_s);
}

void TestNotices::enterOpensTheTicketAndMarksIt()
{
    open();
    const QSignalSpy chosen(m_screen->popup, &NoticePopup::ticketChosen);
    m_screen->press(Qt::Key_Down);
    m_screen->press(Qt::Key_Return);
    QVERIFY(!m_screen->popup->isVisible());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<TicketId>(), TicketId(102));
    QCOMPARE(m_center.marked, QList<NoticeId>{NoticeId(2)});
    QCOMPARE(m_screen->button->badge(), u"2"_s);
}

void TestNotices::aClickOpensItToo()
{
    open();
    const QSignalSpy chosen(m_screen->popup, &NoticePopup::ticketChosen);
    const QRect row = m_screen->view()->visualRect(m_screen->view()->model()->index(2, 0));
    QTest::mouseClick(m_screen->view()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<TicketId>(), TicketId(101));
}

void TestNotices::deleteMarksTheChosen()
{
    open();
    m_screen->press(Qt::Key_Down);
    m_screen->press(Qt::Key_Delete);
    QCOMPARE(m_center.marked, QList<NoticeId>{NoticeId(2)});
    QVERIFY(m_screen->popup->isVisible());
    QCOMPARE(m_screen->chosen(), u"W-100001-0"_s); // what stood below it
    m_screen->press(Qt::Key_Delete);
    QCOMPARE(m_screen->chosen(), u"W-100003-0"_s);
}

void TestNotices::allSeenByKeys()
{
    open();
    m_screen->press(Qt::Key_Tab);
    QVERIFY(m_screen->seen()->hasFocus());
    m_screen->press(Qt::Key_Return);
    QCOMPARE(m_center.marked.size(), 3);
    QVERIFY(m_screen->popup->isVisible());
    QVERIFY(!m_screen->view()->isVisible());
    QCOMPARE(m_screen->button->badge(), QString());
    m_screen->press(Qt::Key_Escape);
    QVERIFY(m_screen->line->hasFocus());
}

void TestNotices::withoutAnyItSaysSo()
{
    m_center.unseen.clear();
    open();
    QVERIFY(!m_screen->view()->isVisible());
    QVERIFY(!m_screen->seen()->isVisible());
    const auto* words = m_screen->popup->findChild<QWidget*>(u"noticesEmptyState"_s);
    QVERIFY(words->isVisible());
    QCOMPARE(words->accessibleName(), u"No notices"_s);
    m_screen->press(Qt::Key_Return);
    m_screen->press(Qt::Key_Tab);
    QVERIFY(m_screen->popup->hasFocus());
    m_screen->press(Qt::Key_Escape);
    QVERIFY(!m_screen->popup->isVisible());
}

void TestNotices::whatArrivesKeepsTheChosen()
{
    open();
    m_screen->press(Qt::Key_Down);
    m_center.add(4, 5);
    m_screen->list.look();
    QTRY_COMPARE(m_screen->view()->model()->rowCount(), 4);
    QCOMPARE(m_screen->chosen(), u"W-100002-0"_s);
}

void TestNotices::noKeyReachesThePageBeneath()
{
    open();
    int started = 0;
    QShortcut save(QKeySequence(Qt::CTRL | Qt::Key_S), &m_screen->window);
    connect(&save, &QShortcut::activated, this, [&] { ++started; });
    m_screen->press(Qt::CTRL | Qt::Key_S);
    m_screen->press(Qt::Key_X);
    QCOMPARE(started, 0);
    QCOMPARE(m_screen->line->text(), QString());
}

void TestNotices::aClickBesideCloses()
{
    open();
    QTest::mouseClick(m_screen->popup, Qt::LeftButton, {}, m_screen->card()->geometry().topLeft() + QPoint(4, 4));
    QVERIFY(m_screen->popup->isVisible());
    QTest::mouseClick(m_screen->popup, Qt::LeftButton, {}, {5, 590});
    QVERIFY(!m_screen->popup->isVisible());
}

void TestNotices::oneMessageForOne()
{
    QWidget window;
    NoticeTray tray(&window);
    QStringList said;
    tray.setShow([&](const QString& title, const QString& text) { said += {title, text}; });
    const QSignalSpy chosen(&tray, &NoticeTray::noticeChosen), listed(&tray, &NoticeTray::listRequested);
    tray.answer(); // of a message that somebody else showed
    tray.tell({}, m_center.now);
    QVERIFY(said.isEmpty() && chosen.isEmpty());
    tray.tell({m_center.unseen.at(1)}, m_center.now);
    QCOMPARE(said, (QStringList{u"Solution 12 min overdue"_s, u"W-100002-0 空调不制冷"_s}));
    tray.answer();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<Notice>().ticket, TicketId(102));
    QCOMPARE(listed.size(), 0);
}

void TestNotices::oneMessageForSeveral()
{
    QWidget window;
    window.showMinimized();
    NoticeTray tray(&window);
    QStringList titles;
    tray.setShow([&](const QString& title, const QString&) { titles.append(title); });
    const QSignalSpy chosen(&tray, &NoticeTray::noticeChosen), listed(&tray, &NoticeTray::listRequested);
    tray.tell(m_center.unseen, m_center.now);
    QCOMPARE(titles, QStringList{u"3 deadline notices"_s});
    tray.answer();
    QCOMPARE(chosen.size(), 0);
    QCOMPARE(listed.size(), 1);
    QVERIFY(!window.isMinimized());
}

void TestNotices::onlyWhatHasTheKeyboardIsInFront()
{
    QWidget window, other;
    QVERIFY(!NoticeTray::isInFront(&window));
    for (QWidget* widget : {&window, &other}) {
        widget->show();
        widget->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(widget));
    }
    QVERIFY(NoticeTray::isInFront(&other));
    QVERIFY(!NoticeTray::isInFront(&window));
    QWidget dialog(&window, Qt::Dialog);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(NoticeTray::isInFront(&window));
}

/// Somebody is told of a ticket of the center, and the window has it.
Notice TestNotices::told(MainWindow& window, const QString& kind, int minutes)
{
    TicketFilter all;
    all.view = u"all"_s;
    const auto page = await(m_desk->center.tickets().page(all, {}, 1));
    Notice notice;
    notice.person = m_desk->center.person().id;
    if (!page || page->rows.isEmpty())
        return {};
    notice.ticket = page->rows.constFirst().id;
    notice.number = page->rows.constFirst().number;
    notice.kind = kind;
    notice.key = u"resolve/%1/1/%2"_s.arg(++m_told).arg(kind);
    notice.metric = u"resolve"_s;
    notice.createdAt = notice.showAt = m_desk->center.serverNow() - std::chrono::seconds(1);
    notice.due = notice.createdAt + std::chrono::minutes(minutes);
    const auto connection = m_database->connect();
    if (!connection || !NoticeRepository(*connection).insert(notice))
        return {};
    auto* list = window.findChild<NoticeList*>();
    const qsizetype before = list->notices().size();
    const bool there = QTest::qWaitFor([&] {
        list->look();
        return list->notices().size() > before;
    });
    return there ? notice : Notice();
}

void TestNotices::theWindowShowsThem()
{
    m_desk = ServiceDesk::at(*m_database, u"wangmin"_s);
    QVERIFY(m_desk);
    MainWindow window(&m_desk->center, nullptr);
    window.resize(1300, 800);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_VERIFY(window.pages()->count() > 1);
    const Notice notice = told(window, u"warning"_s, 28);
    QVERIFY(notice.ticket.isValid());
    QVERIFY(!window.findChild<NoticeButton*>()->badge().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto* popup = window.findChild<NoticePopup*>();
    QVERIFY(popup->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(window.findChild<TicketsPage*>());
    const auto* page = window.findChild<TicketsPage*>();
    QTRY_COMPARE(page->findChild<QLabel*>(u"numberLabel"_s)->text(), notice.number);
    const auto isUnseen = [&] {
        const auto unseen = m_desk->center.notices().unseen().result();
        return !unseen || std::any_of(unseen->begin(), unseen->end(),
                                      [&](const Notice& other) { return other.key == notice.key; });
    };
    QTRY_VERIFY(!isUnseen());
}

// Where somebody works, the bell says nothing aloud but what is his own and overdue.
void TestNotices::whatIsOverdueIsSaidHere()
{
    m_desk = ServiceDesk::at(*m_database, u"wangmin"_s);
    QVERIFY(m_desk);
    MainWindow window(&m_desk->center, nullptr);
    window.resize(1300, 800);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto* list = window.findChild<NoticeList*>();
    QVERIFY(told(window, u"warning"_s, 28).ticket.isValid());
    QVERIFY(!window.findChild<Toast*>());
    QVERIFY(told(window, u"overdue"_s, -1).ticket.isValid());
    auto* toast = window.findChild<Toast*>();
    QVERIFY(toast);
    const qsizetype before = list->notices().size();
    toast->findChild<QPushButton*>()->click();
    QCOMPARE(list->notices().size(), before - 1);
}

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
