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
    QTRY_COMPARE(row->findChildren<Tile*>().size(), 6);
    for (const Tile* tile : row->findChildren<Tile*>())
        QTRY_VERIFY2(tile->height() == tile->sizeHint().height() && row->rect().contains(tile->geometry()),
                     qPrintable(u"%1 in %2"_s.arg(tile->geometry().bottom()).arg(row->height())));
}

QTEST_MAIN(TestDashboardPage)
#include "tst_dashboardpage.moc"
