#include "models/tickets/deskdouble.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/filterline.h"
#include "widgets/tickets/saveviewdialog.h"
#include "widgets/tickets/ticketlistview.h"
#include "widgets/tickets/ticketspage.h"
#include "widgets/tickets/viewlist.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

struct Desk
{
    explicit Desk(DeskDouble& center, Role role = Role::Agent)
        : page(center.desk(role))
    {
        page.resize(1400, 800);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the window does not get the keyboard");
        line()->setFocus();
    }
    FilterLine* line() const { return page.findChild<FilterLine*>(); }
    QListView* proposals() const { return page.findChild<QListView*>(u"proposalsListView"_s); }
    QStringList proposed() const
    {
        QStringList list;
        for (int row = 0; line()->isProposing() && row < proposals()->model()->rowCount(); ++row)
            list.append(proposals()->model()->index(row, 0).data().toString());
        return list;
    }
    QList<int> shown() const
    {
        QList<int> ids;
        const QAbstractItemModel* model = page.findChild<TicketListView*>()->model();
        const auto add = [&](const QModelIndex& index) {
            ids.append(int(index.data(TicketListModel::IdRole).toLongLong()));
        };
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            if (!model->hasChildren(index))
                add(index);
            for (int child = 0; child < model->rowCount(index); ++child)
                add(model->index(child, 0, index));
        }
        return ids;
    }
    QString message() const
    {
        return page.findChild<QLabel*>(u"filterMessage"_s)->isVisible() ? u"shown"_s : QString();
    }
    void type(const QString& text) const
    {
        for (const QChar c : text) // Han as well, as an input method commits it
            QTest::sendKeyEvent(QTest::Click, line(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    QAction* menuAction(const QString& text) const
    {
        auto* menu = page.findChild<QToolButton*>(u"viewMenuToolButton"_s)->menu();
        emit menu->aboutToShow();
        for (QAction* action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }

    TicketsPage page;
};

} // namespace

/// The filter line on the tickets' page, by keys.
class TestFilterLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsTypedIsListed();
    void plainWordsAreSearchedAsBefore();
    void tabTakesTheFieldAndThenItsValue();
    void arrowsAndEnterTakeAValue();
    void enterSearchesForAWordThatIsTheBeginningOfAField();
    void escapeClosesTheProposalsAndThenClears();
    void anInputMethodIsLeftAlone();
    void anErrorIsSaidAndTheListStays();
    void aFilterIsKeptAsAViewAndChosen();
    void aNameThatIsTakenIsSaid();
    void aViewThatIsDeletedComesBack();
    void whoLeadsChoosesForWhom();
    void aViewSaysWhoseItIsAndHowManyItHolds();

private:
    DeskDouble m_center;
};

void TestFilterLine::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    m_center.add(1, u"firstline"_s, 60);
    m_center.add(2, u"doing"_s, 30);
    m_center.add(3, u"doing"_s, 20);
    m_center.add(4, u"closed"_s, 20);
}

void TestFilterLine::whatIsTypedIsListed()
{
    Desk desk(m_center);
    QTRY_COMPARE(desk.shown().size(), 3);
    desk.type(u"state:doing,closed"_s);
    QTRY_COMPARE(desk.shown(), (QList<int>{4, 3, 2}));
    desk.type(u" -state:closed"_s);
    QTRY_COMPARE(desk.shown(), (QList<int>{3, 2}));
    desk.line()->clear();
    QTRY_COMPARE(desk.shown().size(), 3);
}

void TestFilterLine::plainWordsAreSearchedAsBefore()
{
    Desk desk(m_center);
    desk.type(u"Symptom 2"_s);
    QTRY_COMPARE(desk.shown(), QList<int>{2});
}

void TestFilterLine::tabTakesTheFieldAndThenItsValue()
{
    Desk desk(m_center);
    desk.type(u"sta"_s);
    QVERIFY(desk.line()->isProposing());
    QTest::keyClick(desk.line(), Qt::Key_Tab);
    QCOMPARE(desk.line()->text(), u"state:"_s);
    QVERIFY(desk.proposed().contains(u"doing"_s));
    desk.type(u"doi"_s);
    QTest::keyClick(desk.line(), Qt::Key_Tab);
    QCOMPARE(desk.line()->text(), u"state:doing "_s);
    QVERIFY(!desk.line()->isProposing());
    QVERIFY(desk.line()->hasFocus());
    QTRY_COMPARE(desk.shown(), (QList<int>{3, 2}));
}

void TestFilterLine::arrowsAndEnterTakeAValue()
{
    Desk desk(m_center);
    desk.type(u"state:"_s);
    const QStringList proposed = desk.proposed();
    QVERIFY(proposed.size() > 2);
    QTest::keyClick(desk.line(), Qt::Key_Down);
    QTest::keyClick(desk.line(), Qt::Key_Return);
    QCOMPARE(desk.line()->text(), u"state:%1 "_s.arg(proposed.at(1)));
}

void TestFilterLine::enterSearchesForAWordThatIsTheBeginningOfAField()
{
    Desk desk(m_center);
    desk.type(u"s"_s);
    QVERIFY(desk.line()->isProposing());
    QTest::keyClick(desk.line(), Qt::Key_Return);
    QVERIFY(!desk.line()->isProposing());
    QCOMPARE(desk.line()->text(), u"s"_s);
}

void TestFilterLine::escapeClosesTheProposalsAndThenClears()
{
    Desk desk(m_center);
    desk.type(u"state:doing sta"_s);
    QTest::keyClick(desk.line(), Qt::Key_Escape);
    QVERIFY(!desk.line()->isProposing());
    QCOMPARE(desk.line()->text(), u"state:doing sta"_s);
    QTest::keyClick(desk.line(), Qt::Key_Escape);
    QVERIFY(desk.line()->text().isEmpty());
    QTRY_COMPARE(desk.shown().size(), 3);
}

void TestFilterLine::anInputMethodIsLeftAlone()
{
    Desk desk(m_center);
    desk.type(u"sta"_s);
    QInputMethodEvent composing(u"zhuang"_s, {});
    QApplication::sendEvent(desk.line(), &composing);
    QVERIFY(!desk.line()->isProposing());
    QInputMethodEvent done(QString(), {});
    done.setCommitString(u"状"_s);
    QApplication::sendEvent(desk.line(), &done);
    QCOMPARE(desk.line()->text(), u"sta状"_s);
}

void TestFilterLine::anErrorIsSaidAndTheListStays()
{
    Desk desk(m_center);
    desk.type(u"state:doing"_s);
    QTRY_COMPARE(desk.shown(), (QList<int>{3, 2}));
    desk.type(u" state:nothing"_s);
    QTRY_COMPARE(desk.message(), u"shown"_s);
    QCOMPARE(desk.shown(), (QList<int>{3, 2}));
    for (int i = 0; i < 14; ++i)
        QTest::keyClick(desk.line(), Qt::Key_Backspace);
    QTRY_COMPARE(desk.message(), QString());
}

void TestFilterLine::aFilterIsKeptAsAViewAndChosen()
{
    m_center.views.clear();
    Desk desk(m_center);
    QVERIFY(!desk.menuAction(u"Save as view…"_s)->isEnabled());
    desk.type(u"state:doing"_s);
    QTRY_COMPARE(desk.shown(), (QList<int>{3, 2}));
    desk.menuAction(u"Save as view…"_s)->trigger();
    auto* dialog = desk.page.findChild<SaveViewDialog*>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"nameLineEdit"_s), u"At it"_s);
    dialog->findChild<QComboBox*>(u"orderComboBox"_s)->setCurrentIndex(1);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(m_center.views.size(), 1);
    QCOMPARE(m_center.views.first().query, u"state:doing"_s);
    auto* list = desk.page.findChild<ViewList*>();
    QTRY_COMPARE(list->view(), u"saved:1"_s);
    QTRY_COMPARE(list->currentIndex().data().toString(), u"At it"_s);
    emit list->viewChosen(u"all"_s);
    QTRY_COMPARE(desk.shown().size(), 4);
    QVERIFY(desk.line()->text().isEmpty());
    emit list->viewChosen(u"saved:1"_s);
    QTRY_COMPARE(desk.shown(), (QList<int>{3, 2})); // due first now
    QCOMPARE(desk.line()->text(), u"state:doing"_s);
}

void TestFilterLine::aNameThatIsTakenIsSaid()
{
    m_center.views = {{SavedViewId(1), 1, PersonId(1), {}, u"A"_s, u"state:doing"_s, TicketOrder::Newest}};
    Desk desk(m_center);
    desk.type(u"state:closed"_s);
    QTRY_COMPARE(desk.shown(), QList<int>{4});
    desk.menuAction(u"Save as view…"_s)->trigger();
    auto* dialog = desk.page.findChild<SaveViewDialog*>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"nameLineEdit"_s), u"A"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(dialog->findChild<QLabel*>(u"nameMessage"_s)->isVisible());
    QVERIFY(dialog->isVisible());
    QCOMPARE(m_center.views.size(), 1);
}

void TestFilterLine::aViewThatIsDeletedComesBack()
{
    m_center.views = {{SavedViewId(1), 1, PersonId(1), {}, u"A"_s, u"state:doing"_s, TicketOrder::Newest}};
    Desk desk(m_center);
    auto* list = desk.page.findChild<ViewList*>();
    QTRY_VERIFY(desk.page.findChild<QComboBox*>(u"viewComboBox"_s)->findData(u"saved:1"_s) >= 0);
    emit list->viewChosen(u"saved:1"_s);
    QTRY_COMPARE(desk.shown(), (QList<int>{3, 2}));
    desk.menuAction(u"Delete this view"_s)->trigger();
    QTRY_COMPARE(m_center.views.size(), 0);
    QTRY_COMPARE(desk.shown().size(), 3);
    const QList<QPushButton*> buttons = desk.page.findChildren<QPushButton*>();
    const auto undo = std::find_if(buttons.begin(), buttons.end(),
                                   [](const QPushButton* button) { return button->text() == u"Undo"_s; });
    QVERIFY(undo != buttons.end());
    (*undo)->click();
    QTRY_COMPARE(m_center.views.size(), 1);
}

void TestFilterLine::whoLeadsChoosesForWhom()
{
    SavedView view;
    view.query = u"state:doing"_s;
    const SaveViewDialog agent(m_center.desk(Role::Agent), view, view.query);
    QVERIFY(agent.findChild<QComboBox*>(u"roleComboBox"_s)->isHidden());
    const SaveViewDialog leader(m_center.desk(Role::Supervisor), view, view.query);
    QVERIFY(!leader.findChild<QComboBox*>(u"roleComboBox"_s)->isHidden());
}

void TestFilterLine::aViewSaysWhoseItIsAndHowManyItHolds()
{
    SavedView view;
    view.name = u"A"_s;
    QCOMPARE(savedViewName(view, Role::Agent), u"A"_s);
    view.role = Role::Agent;
    QCOMPARE(savedViewName(view, Role::Agent), u"A"_s);
    QCOMPARE(savedViewName(view, Role::Supervisor), u"A · Agents"_s);
    QCOMPARE(viewCountText(u"saved:1"_s, 999), u"999"_s);
    QCOMPARE(viewCountText(u"saved:1"_s, CountedView::kMost), u"999+"_s);
    QCOMPARE(viewCountText(u"open"_s, 12345), u"12345"_s);
}

QTEST_MAIN(TestFilterLine)
#include "tst_filterline.moc"
