#include "models/admin/centertime.h"
#include "models/tickets/deskdouble.h"
#include "models/tickets/ticketviews.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/saveviewdialog.h"
#include "widgets/tickets/ticketlistview.h"
#include "widgets/tickets/ticketspage.h"
#include "widgets/tickets/viewlist.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Columns, order and groups of the list, chosen with the keyboard and with the mouse, and kept.
class TestTicketLayouts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void groupsAreChosenByKeys();
    void anOwnOrderLeavesSearchingAlone();
    void aHeadSortsAndTurnsRound();
    void columnsComeGoAndMoveByKeys();
    void whatWasDraggedIsKept();
    void anotherViewLooksAsItDid();
    void theProblemIsReadableFirst();
    void theOrderIsSaidWhenItsColumnComesBack();
    void whatIsClosedIsSortedByItsTime();
    void everythingGoesBackToTheUsual();
    void aSavedViewBringsItsColumns();
    void aListWithAnOrderOfItsOwnKeepsIt();
    void cleanup() { m_page.reset(); }

private:
    TicketListView* list() const { return m_page->findChild<TicketListView*>(); }
    const TicketListModel* model() const { return static_cast<const TicketListModel*>(list()->model()); }
    void showPage();
    QMenu* menu();
    void trigger(const char* action);
    QStringList shown() const;

    std::unique_ptr<DeskDouble> m_center;
    std::unique_ptr<TicketsPage> m_page;
};

void TestTicketLayouts::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    setCenterOffset(480);
}

void TestTicketLayouts::init()
{
    m_center = std::make_unique<DeskDouble>();
    for (int id = 1; id <= 4; ++id)
        m_center->add(id, id % 2 ? u"firstline"_s : u"todispatch"_s, 100 * id).owner = PersonId(1);
    showPage();
}

void TestTicketLayouts::showPage()
{
    m_page = std::make_unique<TicketsPage>(m_center->desk());
    m_page->resize(1440, 860);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(model()->ticketCount() > 0);
    list()->setFocus();
}

/// Opened with its key.
QMenu* TestTicketLayouts::menu()
{
    QTest::keyClick(list(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    return menu && menu->objectName() == "columnsMenu"_L1 ? menu : nullptr;
}

void TestTicketLayouts::trigger(const char* name)
{
    QMenu* all = menu();
    QVERIFY(all);
    auto* action = all->findChild<QAction*>(QLatin1StringView(name));
    QVERIFY2(action && action->isEnabled(), name);
    auto* inside = qobject_cast<QMenu*>(action->parent());
    QVERIFY(inside);
    if (inside != all) {
        all->setActiveAction(inside->menuAction());
        QTest::keyClick(all, Qt::Key_Right);
        QTRY_VERIFY(inside->isVisible());
    }
    inside->setActiveAction(action);
    QTest::keyClick(inside, Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

QStringList TestTicketLayouts::shown() const
{
    QStringList codes;
    for (int place = 0; place < list()->header()->count(); ++place) {
        const int column = list()->header()->logicalIndex(place);
        if (!list()->isColumnHidden(column))
            codes.append(TicketListModel::columnCode(column));
    }
    return codes;
}

void TestTicketLayouts::groupsAreChosenByKeys()
{
    trigger("stateOrderAction");
    QTRY_COMPARE(model()->order(), TicketOrder::State);
    QCOMPARE(model()->rowCount(), 2);
    QCOMPARE(model()->index(0, 0).data(TicketListModel::CountRole).toString(), u"2"_s);
    QTRY_COMPARE(m_center->layouts.value(model()->filter().view).order, std::optional(TicketOrder::State));
    showPage(); // at the next start
    QTRY_COMPARE(model()->order(), TicketOrder::State);
}

// A number or a word is looked for everywhere, whatever the order of the list.
void TestTicketLayouts::anOwnOrderLeavesSearchingAlone()
{
    trigger("priorityOrderAction");
    QTRY_COMPARE(model()->order(), TicketOrder::Priority);
    auto* line = m_page->findChild<QLineEdit*>(u"filterLineEdit"_s);
    line->setText(u"W-100170-6"_s);
    QTRY_COMPARE(model()->filter().text, u"W-100170-6"_s);
    QVERIFY(!model()->filter().query);
    QVERIFY(!list()->header()->sectionsClickable());
    line->clear();
    QTRY_COMPARE(model()->order(), TicketOrder::Priority);
}

void TestTicketLayouts::aHeadSortsAndTurnsRound()
{
    QHeaderView* header = list()->header();
    const auto click = [&](int column) {
        const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    };
    click(TicketListModel::DueColumn);
    QTRY_COMPARE(model()->order(), TicketOrder::DueLast);
    QVERIFY(!model()->isGrouped());
    click(TicketListModel::DueColumn);
    QTRY_COMPARE(model()->order(), TicketOrder::Due);
    click(TicketListModel::NumberColumn);
    QTRY_COMPARE(model()->order(), TicketOrder::Newest);
    QCOMPARE(header->sortIndicatorSection(), int(TicketListModel::NumberColumn));
}

void TestTicketLayouts::columnsComeGoAndMoveByKeys()
{
    trigger("districtShowAction");
    QVERIFY(shown().contains(u"district"_s));
    trigger("districtLeftAction");
    QCOMPARE(list()->columns().at(5).code, u"district"_s);
    trigger("stateShowAction");
    QVERIFY(!shown().contains(u"state"_s));
    const int before = list()->columnWidth(TicketListModel::DueColumn);
    trigger("dueWiderAction");
    QVERIFY(list()->columnWidth(TicketListModel::DueColumn) > before);
    const QString view = model()->filter().view;
    QTRY_VERIFY(!m_center->layouts.value(view).columns.isEmpty());
    QCOMPARE(m_center->layouts.value(view).columns, list()->columns());
    const QList<LayoutColumn> kept = list()->columns();
    showPage();
    QTRY_COMPARE(list()->columns(), kept);
}

void TestTicketLayouts::whatWasDraggedIsKept()
{
    QHeaderView* header = list()->header();
    header->resizeSection(TicketListModel::StateColumn, 150);
    header->moveSection(header->visualIndex(TicketListModel::StateColumn), 1);
    QCOMPARE(list()->columns().at(1).code, u"state"_s);
    const QString view = model()->filter().view;
    QTRY_COMPARE(m_center->layouts.value(view).columns, list()->columns());
    QCOMPARE(m_center->layouts.value(view).columns.at(1).width, TicketListView::plainWidth(150));
}

void TestTicketLayouts::anotherViewLooksAsItDid()
{
    const QString first = model()->filter().view;
    trigger("stateShowAction");
    auto* views = m_page->findChild<ViewList*>();
    emit views->viewChosen(u"all"_s);
    QTRY_COMPARE(model()->filter().view, u"all"_s);
    QVERIFY(shown().contains(u"state"_s));
    emit views->viewChosen(first);
    QVERIFY(!shown().contains(u"state"_s));
}

void TestTicketLayouts::everythingGoesBackToTheUsual()
{
    const QStringList usual = shown();
    trigger("stateShowAction");
    trigger("priorityOrderAction");
    QTRY_COMPARE(model()->order(), TicketOrder::Priority);
    trigger("usualAction");
    QCOMPARE(shown(), usual);
    QTRY_COMPARE(model()->order(), TicketOrder::Due);
    QTRY_VERIFY(m_center->layouts.value(model()->filter().view).isEmpty());
}

void TestTicketLayouts::aSavedViewBringsItsColumns()
{
    SavedView view;
    view.id = SavedViewId(7);
    view.owner = PersonId(1);
    view.name = u"Waiting"_s;
    view.query = u"is:open"_s;
    view.order = TicketOrder::State;
    view.columns = {{u"title"_s, 0}, {u"channel"_s, 0}};
    m_center->views = {view};
    showPage();
    auto* views = m_page->findChild<ViewList*>();
    QTRY_VERIFY(views->model()->rowCount() > 0);
    QTRY_VERIFY([&] {
        emit views->viewChosen(u"saved:7"_s);
        return shown().contains(u"channel"_s);
    }());
    QCOMPARE(shown(), QStringList({u"priority"_s, u"title"_s, u"channel"_s}));
    QTRY_COMPARE(model()->order(), TicketOrder::State);
}

// Who handles it leaves first, and then the number, which stands in the reading pane; what somebody has chosen stays.
void TestTicketLayouts::theProblemIsReadableFirst()
{
    const auto wide = [this](int pixels) {
        list()->setFixedWidth(pixels);
        QTRY_COMPARE(list()->width(), pixels);
    };
    wide(700);
    QVERIFY(shown().contains(u"number"_s) && shown().contains(u"handler"_s));
    const int problem = list()->columnWidth(TicketListModel::TitleColumn);
    wide(700 - problem + 120); // too little for a sentence
    QVERIFY(!shown().contains(u"handler"_s));
    QVERIFY(shown().contains(u"number"_s));
    QVERIFY(list()->columnWidth(TicketListModel::TitleColumn) > 180);
    wide(340);
    QCOMPARE(shown(), QStringList({u"priority"_s, u"title"_s, u"state"_s, u"due"_s}));
    list()->setColumns({{u"number"_s, 0}, {u"title"_s, 0}, {u"due"_s, 0}});
    QCOMPARE(shown(), QStringList({u"priority"_s, u"number"_s, u"title"_s, u"due"_s}));
}

void TestTicketLayouts::theOrderIsSaidWhenItsColumnComesBack()
{
    const auto wide = [this](int pixels) {
        list()->setFixedWidth(pixels);
        QTRY_COMPARE(list()->width(), pixels);
    };
    const QHeaderView* header = list()->header();
    wide(700);
    emit list()->header()->sectionClicked(TicketListModel::NumberColumn);
    QTRY_COMPARE(model()->order(), TicketOrder::Newest);
    QVERIFY(header->isSortIndicatorShown());
    wide(340);
    QVERIFY(!shown().contains(u"number"_s));
    QVERIFY(!header->isSortIndicatorShown());
    wide(700);
    QVERIFY(shown().contains(u"number"_s));
    QVERIFY(header->isSortIndicatorShown());
    QCOMPARE(header->sortIndicatorSection(), int(TicketListModel::NumberColumn));
}

void TestTicketLayouts::whatIsClosedIsSortedByItsTime()
{
    m_center->add(5, u"closed"_s);
    emit m_page->findChild<ViewList*>()->viewChosen(u"closed"_s);
    QTRY_COMPARE(model()->filter().view, u"closed"_s);
    QTRY_COMPARE(list()->header()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(list()->header()->sortIndicatorSection(), int(TicketListModel::DueColumn));
    QVERIFY(list()->header()->isSortIndicatorShown());
}

void TestTicketLayouts::aListWithAnOrderOfItsOwnKeepsIt()
{
    auto* views = m_page->findChild<ViewList*>();
    emit views->viewChosen(u"followup"_s);
    QTRY_COMPARE(model()->filter().view, u"followup"_s);
    QMenu* all = menu();
    QVERIFY(all);
    QVERIFY(!all->findChild<QMenu*>(u"orderMenu"_s)->isEnabled());
    all->close();
    QVERIFY(!list()->header()->sectionsClickable());
}

QTEST_MAIN(TestTicketLayouts)
#include "tst_ticketlayouts.moc"
