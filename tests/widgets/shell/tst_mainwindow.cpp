#include "services/core/center.h"
#include "support/servicedesk.h"
#include "widgets/common/loadingline.h"
#include "widgets/dispatch/dispatchpage.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/pagestack.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/intakepage.h"
#include "widgets/tickets/scriptstrip.h"
#include "widgets/tickets/ticketlistview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPaintEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// Sees which widgets are painted more than once while a window answers one request to paint.
class PaintCounter : public QObject
{
public:
    PaintCounter() { qApp->installEventFilter(this); }

    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::UpdateRequest)
            m_areas.clear();
        const auto* widget = qobject_cast<QWidget*>(object);
        if (event->type() != QEvent::Paint || !widget)
            return false;
        qint64& area = m_areas[object];
        for (const QRect& rect : static_cast<QPaintEvent*>(event)->region())
            area += qint64(rect.width()) * rect.height();
        if (area > qint64(widget->width()) * widget->height())
            twice.insert(QString::fromLatin1(object->metaObject()->className()) + u' ' + object->objectName());
        ++painted;
        return false;
    }

    QSet<QString> twice;
    int painted = 0;

private:
    QHash<QObject*, qint64> m_areas;
};

} // namespace

/// The window on a living center: where the keys begin, which clock it shows, and how large it is.
class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void ticketsBeginInTheirList();
    void dispatchBeginsWithWhoWaits();
    void whoMayNotDispatchOnlyReads();
    void aJobThatIsGoneLeavesNothingLoading();
    void theClockIsTheCenters();
    void anotherPageDoesNotMakeItGrow();
    void anotherPageIsPaintedOnce();
    void askingTwiceShowsOnce();
    void aPageIsRehearsedBeforeItIsShown();
    void anUnfinishedPageMayGo_data();
    void anUnfinishedPageMayGo();

private:
    std::unique_ptr<MainWindow> open(const QString& login);
    void show(MainWindow& window, Page page);
    bool eventFilter(QObject* object, QEvent* event) override;

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServiceDesk> m_desk;
    QHash<QObject*, int> m_painted; ///< how often, while the filter is on
};

void TestMainWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    m_database = TestDatabase::make(Backend::Sqlite);
    QVERIFY(m_database->setUp(60));
}

std::unique_ptr<MainWindow> TestMainWindow::open(const QString& login)
{
    m_desk = ServiceDesk::at(*m_database, login);
    if (!m_desk)
        return nullptr;
    auto window = std::make_unique<MainWindow>(&m_desk->center, nullptr);
    window->resize(1300, 800);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        return nullptr;
    return window;
}

void TestMainWindow::show(MainWindow& window, Page page)
{
    QSignalSpy shown(window.pages(), &PageStack::pageShown);
    window.pages()->showPage(page);
    QTRY_VERIFY(!shown.isEmpty());
}

void TestMainWindow::ticketsBeginInTheirList()
{
    const auto window = open(u"wangmin"_s);
    QVERIFY(window);
    show(*window, Page::Tickets);
    TicketFilter everything;
    everything.view = u"all"_s;
    window->pages()->showFilter(everything, {});
    auto* list = window->findChild<TicketListView*>();
    QTRY_VERIFY(list->currentTicket().isValid());
    show(*window, Page::Knowledge);
    show(*window, Page::Tickets);
    QVERIFY(list->hasFocus());
    const TicketId first = list->currentTicket();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(list->currentTicket() != first);
}

void TestMainWindow::dispatchBeginsWithWhoWaits()
{
    const auto window = open(u"lianghong"_s);
    QVERIFY(window);
    show(*window, Page::Dispatch);
    QVERIFY(window->findChild<QListView*>(u"waitingListView"_s)->hasFocus());
    QVERIFY(window->findChild<QPushButton*>(u"assignPushButton"_s)->isVisible());
}

// a button that always ends in "your role may not do this" is none.
void TestMainWindow::whoMayNotDispatchOnlyReads()
{
    const auto window = open(u"chenli"_s);
    QVERIFY(window);
    show(*window, Page::Dispatch);
    QVERIFY(!window->findChild<QPushButton*>(u"assignPushButton"_s)->isVisible());
}

// A colleague dispatched the one that was chosen, while its engineers were on their way.
void TestMainWindow::aJobThatIsGoneLeavesNothingLoading()
{
    const auto window = open(u"lianghong"_s);
    QVERIFY(window);
    show(*window, Page::Dispatch);
    auto* page = window->findChild<DispatchPage*>();
    const auto* line = page->findChild<LoadingLine*>(u"candidatesLoadingLine"_s);
    QTRY_VERIFY(page->selectedJob().isValid());
    TicketPage one;
    one.rows.append(TicketRow());
    one.rows.last().id = page->selectedJob();
    page->setWaiting({});
    page->setWaiting(one);
    QVERIFY(line->isBusy());
    page->setWaiting({});
    QVERIFY(!page->selectedJob().isValid());
    QVERIFY(!line->isBusy());
}

void TestMainWindow::theClockIsTheCenters()
{
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "America/Los_Angeles");
    tzset();
    const auto window = open(u"wangmin"_s);
    QVERIFY(window);
    const auto* label = window->findChild<QLabel*>(u"serverTimeLabel"_s);
    const auto hourAt = [this](int offset) { return m_desk->center.serverNow().timeAt(offset).toString(u" HH:"_s); };
    QVERIFY(label->text().contains(hourAt(m_desk->center.reference().utcOffsetMinutes)));
    qputenv("TZ", zone);
    tzset();
}

void TestMainWindow::anotherPageDoesNotMakeItGrow()
{
    const auto window = open(u"jiangtao"_s);
    QVERIFY(window);
    show(*window, Page::Dashboard);
    window->resize(1023, 470);
    const int height = window->height();
    for (const Page page : PageStack::pagesOf(m_desk->center.person().role)) {
        show(*window, page);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(window->height(), height);
    }
}

// A double click on the rail while the page is being made: the cursor must not jump when the second one is done.
void TestMainWindow::askingTwiceShowsOnce()
{
    const auto window = open(u"wangmin"_s);
    QVERIFY(window);
    QSignalSpy shown(window->pages(), &PageStack::pageShown);
    window->pages()->showPage(Page::Knowledge);
    window->pages()->showPage(Page::Knowledge);
    QTRY_VERIFY(!shown.isEmpty());
    const qsizetype times = shown.size();
    show(*window, Page::Tickets); // waits for turns that were asked for later
    QCOMPARE(times, 1);
    QCOMPARE(std::count_if(shown.begin(), shown.end(),
                           [](const QVariantList& of) { return of.first().value<Page>() == Page::Knowledge; }),
             1);
}

// What is painted for the first time is painted out of sight: it takes longest.
void TestMainWindow::aPageIsRehearsedBeforeItIsShown()
{
    const auto window = open(u"wangmin"_s);
    QVERIFY(window);
    show(*window, Page::Tickets);
    int before = 0;
    connect(window->pages(), &PageStack::pageShown, this, [&] {
        const auto* hits = window->findChild<QListView*>(u"hitsListView"_s);
        QVERIFY(hits);
        before = m_painted.value(hits->viewport());
    });
    qApp->installEventFilter(this);
    show(*window, Page::Knowledge);
    qApp->removeEventFilter(this);
    QVERIFY(before > 0);
}

bool TestMainWindow::eventFilter(QObject* object, QEvent* event)
{
    m_painted[object] += event->type() == QEvent::Paint ? 1 : 0;
    return false;
}

void TestMainWindow::anUnfinishedPageMayGo_data()
{
    QTest::addColumn<int>("parts");
    for (int parts = 0; parts <= IntakePage::kParts; ++parts)
        QTest::addRow("%d of %d parts", parts, IntakePage::kParts) << parts;
}

// Somebody signs out, or chooses the other language, while the page is being made.
void TestMainWindow::anUnfinishedPageMayGo()
{
    QFETCH(int, parts);
    m_desk = ServiceDesk::at(*m_database, u"wangmin"_s);
    QVERIFY(m_desk);
    IntakePage page(&m_desk->center, nullptr, nullptr, IntakePage::Furnish::Later);
    for (int part = 0; part < parts; ++part)
        page.furnish();
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&page, &language);
    QVERIFY(page.findChild<QLineEdit*>(u"phoneLineEdit"_s));
    QCOMPARE(!page.findChild<ScriptStrip*>()->sentence().isEmpty(), parts > 1);
}

// A stack lets every part of its new page ask for a repaint of its own, on top of that of the page.
void TestMainWindow::anotherPageIsPaintedOnce()
{
    const auto window = open(u"wangmin"_s);
    QVERIFY(window);
    for (const Page page : {Page::Intake, Page::Knowledge, Page::Tickets, Page::Intake})
        show(*window, page);
    PaintCounter counter;
    show(*window, Page::Knowledge);
    QTRY_VERIFY(counter.painted > 10);
    QVERIFY2(counter.twice.isEmpty(), qPrintable(counter.twice.values().join(u", "_s)));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
