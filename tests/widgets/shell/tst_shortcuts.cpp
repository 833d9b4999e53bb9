#include "models/shell/keymap.h"
#include "models/shell/keymapmodel.h"
#include "story/desk.h"
#include "support/testdatabase.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/shell/keycard.h"
#include "widgets/shell/keyfield.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/pagestack.h"
#include "widgets/shell/shortcutsdialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Issue 3, remappable shortcuts and the key card, through the program as it is started: a key that is changed works at
/// once, is shown wherever it is named, and is there at the next start.
class TestShortcuts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aPressedKeyIsTakenAtOnce();
    void hintsFollow();
    void aTakenKeyIsNamedAndSwapped();
    void aKeyThatTypesIsRefusedInPlace();
    void escLeavesTheField();
    void deleteTakesTheKeyAway();
    void oneIsResetAndAll();
    void theNextStartKnowsThem();
    void anotherPersonHasOthers();
    void theCardIsOneSheet();
    void theCardThatCannotBeSavedSaysSo();
    void everyActionIsMadeSomewhere();

private:
    void openDialog();
    void change(const QByteArray& id, QKeyCombination key);
    QString message() const { return m_desk->part<FieldMessage>("message")->sentence(); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Desk> m_desk;
    DayCenter m_center;
};

void TestShortcuts::initTestCase()
{
    m_database = TestDatabase::make(Backend::Sqlite);
    QVERIFY(m_database->setUp(60));
    m_center.url = m_database->url();
    m_center.chinese = false;
}

void TestShortcuts::init()
{
    m_desk = std::make_unique<Desk>(m_center);
    m_desk->signIn(u"wangmin"_s);
    KeyMap::instance()->resetAll();
}

void TestShortcuts::cleanup()
{
    KeyMap::instance()->resetAll();
    m_desk.reset();
}

void TestShortcuts::openDialog()
{
    m_desk->press(Qt::CTRL | Qt::Key_Slash);
    QTRY_VERIFY(m_desk->has("keysTreeView"));
}

/// Chooses the action and presses the key in the field.
void TestShortcuts::change(const QByteArray& id, QKeyCombination key)
{
    if (!m_desk->has("keysTreeView"))
        openDialog();
    m_desk->window()->findChild<ShortcutsDialog*>()->choose(id);
    auto* field = m_desk->part<KeyField>("keyField");
    field->setFocus();
    QTest::keyClick(field, key.key(), key.keyboardModifiers());
}

void TestShortcuts::aPressedKeyIsTakenAtOnce()
{
    change("intake.script", Qt::Key_F9);
    m_desk->click("closePushButton");
    QTRY_VERIFY(!m_desk->has("keysTreeView"));
    auto* next = m_desk->part<QAbstractButton>("nextScriptPushButton");
    const QSignalSpy clicked(next, &QAbstractButton::clicked);
    m_desk->sitDown();
    m_desk->press(Qt::Key_F4);
    QCOMPARE(clicked.size(), 0);
    m_desk->press(Qt::Key_F9);
    QCOMPARE(clicked.size(), 1);
}

void TestShortcuts::hintsFollow()
{
    const auto cap = [this](const char* name) { return m_desk->part(name)->property("keyCap").toString(); };
    QCOMPARE(cap("savePushButton"), u"Ctrl+S"_s);
    QCOMPARE(cap("saveDispatchPushButton"), u"Ctrl+Enter"_s);
    KeyMap* keys = KeyMap::instance();
    QVERIFY(keys->setKey("intake.save", QKeySequence(Qt::Key_F9)));
    QVERIFY(keys->setKey("intake.dispatch", QKeySequence(Qt::Key_F10)));
    QVERIFY(keys->setKey("window.page2", QKeySequence(Qt::ALT | Qt::Key_2)));
    QCOMPARE(cap("savePushButton"), u"F9"_s);
    QCOMPARE(cap("saveDispatchPushButton"), u"F10"_s);
    QVERIFY(m_desk->part("ticketsRailButton")->toolTip().contains(u"Alt+2"_s));
    m_desk->press(Qt::ALT | Qt::Key_2);
    QTRY_VERIFY(m_desk->has("keysLabel"));
    QVERIFY(m_desk->part<QLabel>("keysLabel")->text().contains(u"Ctrl+F"_s));
    QVERIFY(keys->setKey("tickets.find", QKeySequence(Qt::Key_F3)));
    QVERIFY(m_desk->part<QLabel>("keysLabel")->text().contains(u"F3"_s));
}

void TestShortcuts::aTakenKeyIsNamedAndSwapped()
{
    change("intake.cured", Qt::CTRL | Qt::Key_S);
    QVERIFY2(message().contains(u"Save and give the number"_s) && message().contains(u"Intake"_s),
             qPrintable(message()));
    QCOMPARE(KeyMap::instance()->keyText("intake.cured"), u"Ctrl+D"_s); // nothing has happened yet
    auto* swap = m_desk->part<QAbstractButton>("swapPushButton");
    QVERIFY(swap && swap->hasFocus());
    QTest::keyClick(swap, Qt::Key_Space);
    QCOMPARE(KeyMap::instance()->keyText("intake.cured"), u"Ctrl+S"_s);
    QCOMPARE(KeyMap::instance()->keyText("intake.save"), u"Ctrl+D"_s);
    QVERIFY(!m_desk->has("swapPushButton"));
}

void TestShortcuts::aKeyThatTypesIsRefusedInPlace()
{
    change("intake.save", Qt::Key_A);
    QVERIFY(message().contains(u"A types"_s));
    QCOMPARE(KeyMap::instance()->keyText("intake.save"), u"Ctrl+S"_s);
    change("intake.save", Qt::CTRL | Qt::Key_V);
    QVERIFY(message().contains(u"Ctrl+V"_s));
}

void TestShortcuts::escLeavesTheField()
{
    change("intake.save", Qt::Key_Escape);
    QVERIFY(m_desk->has("keysTreeView")); // the dialog stays
    QVERIFY(m_desk->part("keysTreeView")->hasFocus());
    QCOMPARE(KeyMap::instance()->keyText("intake.save"), u"Ctrl+S"_s);
}

void TestShortcuts::deleteTakesTheKeyAway()
{
    change("intake.save", Qt::Key_Delete);
    QVERIFY(KeyMap::instance()->key("intake.save").isEmpty());
    QCOMPARE(m_desk->window()->findChild<QWidget*>(u"savePushButton"_s)->property("keyCap").toString(), QString());
}

void TestShortcuts::oneIsResetAndAll()
{
    change("intake.cured", Qt::CTRL | Qt::Key_S);
    m_desk->click("swapPushButton");
    m_desk->click("resetPushButton"); // its own key is the other one's by now
    m_desk->click("swapPushButton");
    QVERIFY(KeyMap::instance()->changes().isEmpty());
    change("intake.cured", Qt::Key_F9);
    change("tickets.find", Qt::Key_F3);
    m_desk->click("resetAllPushButton");
    QVERIFY(KeyMap::instance()->changes().isEmpty());
}

void TestShortcuts::theNextStartKnowsThem()
{
    change("intake.save", Qt::Key_F9);
    m_desk.reset();
    KeyMap::instance()->resetAll(); // as a new process begins
    m_desk = std::make_unique<Desk>(m_center);
    m_desk->signIn(u"wangmin"_s);
    QCOMPARE(KeyMap::instance()->keyText("intake.save"), u"F9"_s);
}

void TestShortcuts::anotherPersonHasOthers()
{
    change("window.keys", Qt::Key_F12);
    m_desk->click("closePushButton");
    m_desk->app().signOut();
    QVERIFY(KeyMap::instance()->changes().isEmpty());
    m_desk = std::make_unique<Desk>(m_center);
    m_desk->signIn(u"hejing"_s);
    QVERIFY(KeyMap::instance()->changes().isEmpty());
    m_desk = std::make_unique<Desk>(m_center);
    m_desk->signIn(u"wangmin"_s);
    QCOMPARE(KeyMap::instance()->keyText("window.keys"), u"F12"_s);
}

void TestShortcuts::theCardIsOneSheet()
{
    KeyMapModel keys;
    keys.setPages({u"Intake"_s, u"Tickets"_s, u"Dispatch"_s, u"Knowledge"_s, u"Dashboard"_s});
    const QByteArray pdf = keyCardPdf(keys);
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
    QVERIFY2(pdf.contains("[0 0 595") || pdf.contains("[0 0 596"), "A4 is 595 points wide");

    openDialog();
    QTemporaryDir folder;
    auto* dialog = m_desk->window()->findChild<ShortcutsDialog*>();
    const QSignalSpy saved(dialog, &ShortcutsDialog::cardSaved);
    dialog->saveCard(folder.filePath(u"keys.pdf"_s));
    QTRY_COMPARE(saved.size(), 1);
    QFile file(folder.filePath(u"keys.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().endsWith("%%EOF\n"));
}

void TestShortcuts::theCardThatCannotBeSavedSaysSo()
{
    openDialog();
    auto* dialog = m_desk->window()->findChild<ShortcutsDialog*>();
    const QSignalSpy saved(dialog, &ShortcutsDialog::cardSaved);
    dialog->saveCard(u"/no/such/folder/keys.pdf"_s);
    QTRY_VERIFY(m_desk->has("banner"));
    QCOMPARE(saved.size(), 0);
}

// An action that nothing makes would be a line on the card that does nothing.
void TestShortcuts::everyActionIsMadeSomewhere()
{
    QSet<QByteArray> made;
    const auto look = [&] {
        for (const KeyShortcut* shortcut : m_desk->window()->findChildren<KeyShortcut*>())
            made.insert(shortcut->id());
    };
    for (const auto& [login, rail] :
         {std::pair(u"wangmin"_s, "ticketsRailButton"), std::pair(u"wangmin"_s, "customersRailButton"),
          std::pair(u"linyutong"_s, "dispatchRailButton"), std::pair(u"zhouwenting"_s, "dashboardRailButton"),
          std::pair(u"hejing"_s, "knowledgeRailButton"), std::pair(u"chenli"_s, "settingsRailButton")}) {
        m_desk = std::make_unique<Desk>(m_center);
        m_desk->signIn(login);
        m_desk->turnTo(rail);
        look();
    }
    for (const KeyAction& action : keyActions()) {
        const bool place = action.id.startsWith("window.page") && action.id.back() > '3'; // no role here has as many
        if (!action.fixed && !place && action.room != KeyRoom::Dialogs)
            QVERIFY2(made.contains(action.id), action.id.constData());
    }
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
