#include "models/shell/palettemodel.h"
#include "services/core/center.h"
#include "support/servicedesk.h"
#include "widgets/common/banner.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/knowledge/articleview.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/pagestack.h"
#include "widgets/shell/palettesearch.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/intakeform.h"
#include "widgets/tickets/intakepage.h"
#include "widgets/tickets/movebar.h"
#include "widgets/tickets/ticketspage.h"
#include "widgets/tickets/timelineview.h"

#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Issue 3, the palette: one line finds anything, by keys alone, and leaves no trace.
class TestCommandPalette : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void itOpensAndClosesWithoutTrace();
    void noKeyReachesThePageBeneath();
    void aTicketIsFoundByNumber_data();
    void aTicketIsFoundByNumber();
    void aTicketIsFoundByWords();
    void whatWasSaidOpensItsTicketThere();
    void aDeviceOpensItsOwner();
    void aCustomerBeginsACall();
    void aCustomerDoesNotTakeAwayAStartedCall();
    void anArticleIsShownOnItsPage();
    void aPageIsOpened();
    void aCommandOfThePageIsDone();
    void whatTheStateDoesNotAllowIsAbsent();
    void whatTheRoleDoesNotAllowIsAbsent();
    void theStepsOfATicketAreCommands();
    void whatWasOpenedLastComesFirst();
    void enterWaitsForTheAnswer();
    void staleAnswersAreDropped();
    void nastyTextDoesNoHarm_data();
    void nastyTextDoesNoHarm();

private:
    void open(const QString& login);
    void show(Page page);
    void type(const QString& text);
    void press(QKeyCombination key)
    {
        QTest::keyClick(QApplication::focusWidget(), key.key(), key.keyboardModifiers());
    }
    QStringList titles() const;
    bool offers(const QString& title) const { return titles().contains(title); }
    void choose(const QString& title);
    bool settled() const { return !m_window->findChild<PaletteSearch*>()->isSearching(); }
    TicketRow someTicket();

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServiceDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    CommandPalette* m_palette = nullptr;
};

void TestCommandPalette::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    m_database = TestDatabase::make(Backend::Sqlite);
    QVERIFY(m_database->setUp(200));
}

void TestCommandPalette::init()
{
    open(u"wangmin"_s);
}

void TestCommandPalette::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestCommandPalette::open(const QString& login)
{
    m_window.reset();
    m_desk = ServiceDesk::at(*m_database, login);
    QVERIFY(m_desk);
    m_window = std::make_unique<MainWindow>(&m_desk->center, nullptr);
    m_window->resize(1300, 800);
    QSignalSpy shown(m_window->pages(), &PageStack::pageShown);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(!shown.isEmpty());
    m_palette = m_window->findChild<CommandPalette*>();
}

void TestCommandPalette::show(Page page)
{
    QSignalSpy shown(m_window->pages(), &PageStack::pageShown);
    m_window->pages()->showPage(page);
    QTRY_VERIFY(!shown.isEmpty());
}

/// Opens the palette by its key and commits the text as an input method does.
void TestCommandPalette::type(const QString& text)
{
    if (!m_palette->isVisible())
        press(Qt::CTRL | Qt::Key_K);
    QVERIFY(m_palette->isVisible());
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
}

QStringList TestCommandPalette::titles() const
{
    const auto* model = m_palette->findChild<QListView*>()->model();
    QStringList list;
    for (int row = 0; row < model->rowCount(); ++row)
        list.append(model->index(row, 0).data().toString());
    return list;
}

/// Walks to a line by the arrow and takes it.
void TestCommandPalette::choose(const QString& title)
{
    const auto* view = m_palette->findChild<QListView*>();
    for (int i = 0; i < view->model()->rowCount() && view->currentIndex().data().toString() != title; ++i)
        press(Qt::Key_Down);
    QCOMPARE(view->currentIndex().data().toString(), title);
    press(Qt::Key_Return);
}

TicketRow TestCommandPalette::someTicket()
{
    TicketFilter all;
    all.view = u"all"_s;
    return m_desk->center.tickets().page(all, {}, 50).result()->rows.at(30);
}

void TestCommandPalette::itOpensAndClosesWithoutTrace()
{
    auto* before = m_window->findChild<QLineEdit*>(u"symptomLineEdit"_s);
    before->setFocus();
    before->setText(u"abc"_s);
    before->setCursorPosition(1);
    type(u"save"_s);
    QVERIFY(QApplication::focusWidget() != before);
    press(Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
    QCOMPARE(before->cursorPosition(), 1);
    QVERIFY(!before->hasSelectedText());
    press(Qt::CTRL | Qt::Key_K);
    QCOMPARE(m_palette->findChild<QLineEdit*>()->text(), QString());
    QTest::mouseClick(m_palette, Qt::LeftButton, {}, {5, 700}); // beside the card
    QVERIFY(!m_palette->isVisible());
}

// Ctrl+S would save, Esc would put the call away.
void TestCommandPalette::noKeyReachesThePageBeneath()
{
    auto* symptom = m_window->findChild<QLineEdit*>(u"symptomLineEdit"_s);
    symptom->setText(u"leaks"_s);
    type(u"x"_s);
    const auto shortcuts = m_window->findChildren<KeyShortcut*>();
    int started = 0;
    for (KeyShortcut* shortcut : shortcuts)
        connect(shortcut, &QShortcut::activated, this, [&] { ++started; });
    for (const QKeyCombination key : {Qt::CTRL | Qt::Key_S, Qt::CTRL | Qt::Key_D, QKeyCombination(Qt::Key_F4),
                                      QKeyCombination(Qt::Key_Tab), QKeyCombination(Qt::Key_Escape)})
        press(key);
    QCOMPARE(started, 0);
    QCOMPARE(symptom->text(), u"leaks"_s);
}

void TestCommandPalette::aTicketIsFoundByNumber_data()
{
    QTest::addColumn<int>("left");
    QTest::newRow("whole") << 0;
    QTest::newRow("without the check digit") << 2;
}

void TestCommandPalette::aTicketIsFoundByNumber()
{
    QFETCH(int, left);
    const TicketRow row = someTicket();
    type(row.number.chopped(left).toLower());
    QTRY_VERIFY(settled());
    const QStringList found = titles().filter(row.number);
    QCOMPARE(found.size(), 1);
    QSignalSpy shown(m_window->pages(), &PageStack::pageShown);
    choose(found.first());
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().value<Page>(), Page::Tickets);
    const auto* page = m_window->findChild<TicketsPage*>();
    QTRY_COMPARE(page->findChild<QLabel*>(u"numberLabel"_s)->text(), row.number);
}

void TestCommandPalette::aTicketIsFoundByWords()
{
    const TicketRow row = someTicket();
    type(row.title.left(4));
    QTRY_VERIFY(settled());
    QVERIFY(titles().contains(u"Tickets"_s));
}

// The sentence stands below the ticket, and Enter opens the log at it, however long ago it was said.
void TestCommandPalette::whatWasSaidOpensItsTicketThere()
{
    const TicketFilter unfinished;
    const TicketRow row = m_desk->center.tickets().page(unfinished, {}, 1).result()->rows.constFirst();
    const auto say = [&](const QString& text) {
        return await(m_desk->center.tickets().addEntry(row.id, u"note"_s, text, QUuid::createUuid()));
    };
    WOSHOU_VERIFY(say(u"面板上是琥珀色的灯"_s));
    for (int i = 0; i < 30; ++i)
        WOSHOU_VERIFY(say(u"后来又说了第 %1 句"_s.arg(i)));
    type(u"琥珀"_s);
    QTRY_VERIFY(settled());
    const auto* model = m_palette->findChild<QListView*>()->model();
    QCOMPARE(model->index(1, 0).data(PaletteModel::SaidRole).toString(), u"面板上是琥珀色的灯"_s);
    QCOMPARE(model->index(1, 0).data(PaletteModel::SaidMarksRole).value<QList<TextSpan>>().size(), 1);
    choose(titles().at(1));
    QTRY_VERIFY(m_window->findChild<TicketsPage*>());
    const auto* page = m_window->findChild<TicketsPage*>();
    QTRY_COMPARE(page->findChild<QLabel*>(u"numberLabel"_s)->text(), row.number);
    const auto* log = page->findChild<TimelineView*>();
    QTRY_VERIFY(log->currentIndex().data().toString().contains(u"琥珀"_s));
    QTRY_VERIFY(log->viewport()->rect().contains(log->visualRect(log->currentIndex()).center()));
}

void TestCommandPalette::aDeviceOpensItsOwner()
{
    const QString serial = m_database->value(u"select serial from device where serial <> '' limit 1"_s).toString();
    const CustomerId owner(
        m_database->value(u"select customer_id from device where serial = '%1'"_s.arg(serial)).toLongLong());
    const QSignalSpy chosen(m_palette, &CommandPalette::ownerChosen);
    type(QString(serial).remove(u'-').toLower());
    QTRY_VERIFY(settled());
    const qsizetype head = titles().indexOf(u"Devices"_s);
    QVERIFY(head >= 0);
    choose(titles().at(head + 1));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<CustomerId>(), owner);
}

// A customer's page is not there yet: choosing one begins the call.
void TestCommandPalette::aCustomerBeginsACall()
{
    type(u"138 0571 2046"_s);
    QTRY_VERIFY(settled());
    QVERIFY(titles().contains(u"Customers"_s));
    const qsizetype head = titles().indexOf(u"Customers"_s);
    choose(titles().at(head + 1));
    auto* page = m_window->findChild<IntakePage*>();
    QTRY_COMPARE(page->draft().phone, u"138 0571 2046"_s);
    QTRY_VERIFY(page->draft().customer.isValid());
}

void TestCommandPalette::aCustomerDoesNotTakeAwayAStartedCall()
{
    auto* page = m_window->findChild<IntakePage*>();
    m_window->findChild<QLineEdit*>(u"symptomLineEdit"_s)->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"it leaks"_s);
    type(u"138 0571 2046"_s);
    QTRY_VERIFY(settled());
    choose(titles().at(titles().indexOf(u"Customers"_s) + 1));
    QTRY_COMPARE(page->draft().phone, u"138 0571 2046"_s);
    QCOMPARE(page->draft().ticket.symptom, QString());
    QTRY_COMPARE(m_window->findChild<QTabBar*>(u"intakeTabBar"_s)->count(), 2); // where it is still open
}

void TestCommandPalette::anArticleIsShownOnItsPage()
{
    type(u"洗衣机 脱水"_s);
    QTRY_VERIFY(settled());
    const qsizetype head = titles().indexOf(u"Articles"_s);
    QVERIFY(head >= 0);
    const QString title = titles().at(head + 1);
    choose(title);
    auto* stack = m_window->pages();
    QTRY_VERIFY(stack->findChild<ArticleView*>() && stack->findChild<ArticleView*>()->articleId().isValid());
    QTRY_VERIFY(stack->findChild<ArticleView*>()->hasFocus());
}

void TestCommandPalette::aPageIsOpened()
{
    QSignalSpy shown(m_window->pages(), &PageStack::pageShown);
    type(u"knowl"_s);
    press(Qt::Key_Return); // a page that is meant waits for no search
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().value<Page>(), Page::Knowledge);
}

void TestCommandPalette::aCommandOfThePageIsDone()
{
    m_window->findChild<QLineEdit*>(u"symptomLineEdit"_s)->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"it leaks"_s);
    type(u"Keep draft"_s);
    QTRY_VERIFY(settled());
    choose(u"Keep draft, begin anew"_s);
    QTRY_COMPARE(m_window->findChild<IntakePage*>()->draft().ticket.symptom, QString());
}

void TestCommandPalette::whatTheStateDoesNotAllowIsAbsent()
{
    type(QString());
    QVERIFY(offers(u"Save and give the number"_s));
    QVERIFY(!offers(u"Back from the article"_s)); // none is open
    QVERIFY(!offers(u"Open the customer's open ticket"_s));
    QVERIFY(!offers(u"Search in the list"_s)); // of another page
    press(Qt::Key_Escape);
    m_window->findChild<QPushButton*>(u"savePushButton"_s)->setEnabled(false);
    type(QString());
    QVERIFY(!offers(u"Save and give the number"_s));
}

// what a role may not do is not offered.
void TestCommandPalette::whatTheRoleDoesNotAllowIsAbsent()
{
    open(u"hejing"_s); // writes articles, and takes no calls
    type(u"13805712046"_s);
    QTRY_VERIFY(settled());
    QVERIFY(!offers(u"Customers"_s));
    press(Qt::Key_Escape);
    type(u"Intake"_s);
    QTRY_VERIFY(settled());
    QVERIFY(!offers(u"Pages"_s));
}

void TestCommandPalette::theStepsOfATicketAreCommands()
{
    show(Page::Tickets);
    TicketFilter open;
    open.view = u"open"_s;
    m_window->pages()->showFilter(open, {});
    const auto* steps = m_window->findChild<MoveBar*>();
    QVERIFY(steps);
    QTRY_VERIFY(!steps->actions().isEmpty()); // which there are, the hour decides
    type(QString());
    QVERIFY(offers(steps->actions().constFirst()->text()));
}

void TestCommandPalette::whatWasOpenedLastComesFirst()
{
    const TicketRow row = someTicket();
    type(row.number);
    QTRY_VERIFY(settled());
    choose(titles().filter(row.number).first());
    QVERIFY(!m_palette->isVisible());
    type(QString());
    QCOMPARE(titles().first(), u"Opened last"_s);
    QVERIFY(titles().at(1).startsWith(row.number));
}

// A number typed and Enter, faster than any database.
void TestCommandPalette::enterWaitsForTheAnswer()
{
    const TicketRow row = someTicket();
    const QSignalSpy chosen(m_palette, &CommandPalette::ticketChosen);
    type(row.number);
    QVERIFY(!settled());
    press(Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<TicketId>(), row.id);
}

void TestCommandPalette::staleAnswersAreDropped()
{
    PaletteSearch search(&m_desk->center);
    const TicketRow row = someTicket();
    search.find(row.number);
    QTRY_VERIFY(!search.hits(PaletteHit::Kind::Ticket).isEmpty() || !search.isSearching());
    search.find(u"洗衣机"_s);
    QVERIFY(search.hits(PaletteHit::Kind::Ticket).isEmpty()); // nothing of the text before stays
    search.find(row.number);
    QTRY_VERIFY(!search.isSearching());
    QCOMPARE(search.hits(PaletteHit::Kind::Ticket).size(), 1);
    search.find({});
    QVERIFY(!search.isSearching());
    QVERIFY(search.hits(PaletteHit::Kind::Ticket).isEmpty());
}

void TestCommandPalette::nastyTextDoesNoHarm_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts = {u"'; drop table ticket; --"_s,
                               u"%_\\*\"("_s,
                               u"W-W-W--"_s,
                               QString(100000, u'9'),
                               QString(QChar(0)) + u"x"_s,
                               u"\u202Eabc"_s,
                               u"👨‍👩‍👧 👩🏽‍🔧"_s,
                               QString(QChar(0xD800)),
                               u"NEAR OR AND NOT"_s,
                               u"ﬁ ① ㎡ İ ß"_s};
    for (const QString& text : texts)
        QTest::newRow(qPrintable(text.left(20))) << text;
}

void TestCommandPalette::nastyTextDoesNoHarm()
{
    QFETCH(QString, text);
    type(text);
    QTRY_VERIFY(settled());
    QVERIFY(m_palette->findChild<QLabel*>(u"errorLabel"_s)->isHidden());
    press(Qt::Key_Down);
    press(Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
