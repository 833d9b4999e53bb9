#include "services/measures/measureservice.h"
#include "support/servicedesk.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/tile.h"
#include "widgets/measures/dashboardpage.h"
#include "widgets/measures/tilerow.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QTest>
#include <QTimer>

using namespace woshou;
using namespace Qt::StringLiterals;

/// The manager's page on a living center.
class TestDashboardPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theFiguresFollowTheClock();
    void noTileIsHigherThanItsRow_data();
    void noTileIsHigherThanItsRow();
    void theTicketsBehindAcceptedProposalsAreAsManyAsItSays();
};

void TestDashboardPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
}

// Nothing changes in the center, yet promises run out and the day ends.
void TestDashboardPage::theFiguresFollowTheClock()
{
    const auto database = TestDatabase::make(Backend::Sqlite);
    QVERIFY(database->setUp(60));
    const auto desk = ServiceDesk::at(*database, u"zhouwenting"_s);
    QVERIFY(desk != nullptr);
    DashboardPage page(&desk->center);
    page.show();
    const auto* status = page.findChild<ElidedLabel*>(u"statusLabel"_s);
    QTRY_VERIFY(!status->text().isEmpty());
    const QString before = status->text();
    const auto clocks = page.findChildren<QTimer*>(Qt::FindDirectChildrenOnly);
    QVERIFY(!clocks.isEmpty());
    for (QTimer* clock : clocks) {
        QVERIFY(clock->isActive() && clock->interval() <= 30'000);
        clock->setInterval(1); // half a minute is over
    }
    QTRY_VERIFY(status->text() != before);
}

void TestDashboardPage::noTileIsHigherThanItsRow_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1389, 830), QSize(1376, 800), QSize(1000, 640), QSize(800, 600)})
        QTest::addRow("%d", size.width()) << size;
}

// The ring of the focus would be cut.
void TestDashboardPage::noTileIsHigherThanItsRow()
{
    QFETCH(const QSize, size);
    const auto database = TestDatabase::make(Backend::Sqlite);
    QVERIFY(database->setUp(60));
    const auto desk = ServiceDesk::at(*database, u"zhouwenting"_s);
    QVERIFY(desk != nullptr);
    DashboardPage page(&desk->center);
    page.resize(size);
    page.show();
    const auto* row = page.findChild<TileRow*>();
    QTRY_COMPARE(row->findChildren<Tile*>().size(), 10);
    for (const Tile* tile : row->findChildren<Tile*>())
        QTRY_VERIFY2(tile->height() == tile->sizeHint().height() && row->rect().contains(tile->geometry()),
                     qPrintable(u"%1 in %2"_s.arg(tile->geometry().bottom()).arg(row->height())));
}

/// How often the proposal was taken: Enter opens exactly the tickets that were counted.
void TestDashboardPage::theTicketsBehindAcceptedProposalsAreAsManyAsItSays()
{
    const auto database = TestDatabase::make(Backend::Sqlite);
    QVERIFY(database->setUp(60));
    const auto agent = ServiceDesk::at(*database);
    QVERIFY(agent);
    for (const Priority proposed : {Priority::High, Priority::Low}) { // for the second one a person chose otherwise
        TicketDraft draft = agent->draft();
        draft.ticket.proposedCategory = draft.ticket.category;
        draft.ticket.proposedFault = draft.ticket.fault;
        draft.ticket.proposedPriority = proposed;
        draft.overruleReason = proposed == draft.ticket.priority ? QString() : u"家有老人"_s;
        WOSHOU_VERIFY(await(agent->center.tickets().create(draft)));
    }
    const auto desk = ServiceDesk::at(*database, u"zhouwenting"_s);
    QVERIFY(desk);
    DashboardPage page(&desk->center);
    page.resize(1389, 830);
    page.show();
    QTRY_VERIFY(page.findChild<Tile*>(u"proposal_acceptance_rateTile"_s));
    std::optional<TicketFilter> asked;
    connect(&page, &DashboardPage::ticketsRequested, this,
            [&](const TicketFilter& filter, const QString&) { asked = filter; });
    QTest::keyClick(page.findChild<Tile*>(u"proposal_acceptance_rateTile"_s), Qt::Key_Return);
    QVERIFY(asked);
    QCOMPARE(asked->measure, u"proposal_acceptance_rate"_s);
    const auto value = await(desk->center.measures().measure(asked->measure, *asked->period));
    WOSHOU_VERIFY(value);
    QVERIFY(value->hits > 0 && value->hits < value->n); // some were taken, not all
    const QHash<QString, qint64> counts = {{QString(), value->n}, {u"hit"_s, value->hits}};
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        TicketFilter filter = *asked;
        filter.part = it.key();
        const auto tickets = await(desk->center.tickets().page(filter, {}, 1000));
        WOSHOU_VERIFY(tickets);
        QCOMPARE(qint64(tickets->rows.size()), it.value());
    }
}

QTEST_MAIN(TestDashboardPage)
#include "tst_dashboardpage.moc"
