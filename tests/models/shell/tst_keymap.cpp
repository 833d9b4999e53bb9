#include "models/shell/keymap.h"
#include "models/shell/keymapmodel.h"

#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

using Texts = QHash<QString, QString>;

namespace {

QKeySequence key(const QByteArray& text)
{
    return QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText);
}

/// Pairs of actions that would hear the same key.
QStringList doubles(const KeyMap& keys)
{
    QStringList found;
    for (const KeyAction& action : keyActions()) {
        if (const KeyAction* other = keys.holder(action.id, keys.key(action.id)))
            found.append(QString::fromLatin1(action.id + " and " + other->id));
    }
    return found;
}

} // namespace

/// Issue 3, remappable shortcuts with conflict detection: whatever is set, no key has two meanings.
class TestKeyMap : public QObject
{
    Q_OBJECT
private slots:
    void init() { KeyMap::instance()->resetAll(); }
    void everyActionIsKnownOnce();
    void noKeyComesWithTwoMeanings();
    void aFreeKeyIsTaken();
    void aKeyThatSomebodyHasIsRefused_data();
    void aKeyThatSomebodyHasIsRefused();
    void pagesMayShareAKey();
    void swappingGivesTheOtherOneTheOldKey();
    void swappingWithTwoHoldersLeavesNoDouble();
    void keysThatTypeAreRefused_data();
    void keysThatTypeAreRefused();
    void changesComeBack();
    void aFileWrittenByHandDoesNoHarm_data();
    void aFileWrittenByHandDoesNoHarm();
    void whateverIsSetNoKeyHasTwoMeanings();
    void theListIsNarrowedByNameAndKey();
    void theListLeavesOutPlacesWithoutAPage();
};

void TestKeyMap::everyActionIsKnownOnce()
{
    QSet<QByteArray> ids;
    for (const KeyAction& action : keyActions()) {
        QVERIFY2(!ids.contains(action.id), action.id.constData());
        ids.insert(action.id);
        QVERIFY(!keyActionTitle(action).isEmpty());
        QCOMPARE(keyAction(action.id), &action);
        if (!action.fixed && !action.key.isEmpty())
            QVERIFY2(KeyMap::isUsable(action.room, key(action.key.toLatin1())), action.id.constData());
    }
    QVERIFY(!keyAction("no.such"));
}

void TestKeyMap::noKeyComesWithTwoMeanings()
{
    QCOMPARE(doubles(*KeyMap::instance()), QStringList());
}

void TestKeyMap::aFreeKeyIsTaken()
{
    KeyMap* keys = KeyMap::instance();
    const QSignalSpy changed(keys, &KeyMap::changed);
    QVERIFY(keys->setKey("intake.save", key("F9")));
    QCOMPARE(keys->key("intake.save"), key("F9"));
    QCOMPARE(keys->keyText("intake.save"), u"F9"_s);
    QVERIFY(keys->isChanged("intake.save"));
    QCOMPARE(changed.size(), 1);
    QVERIFY(keys->setKey("intake.save", {})); // none at all
    QCOMPARE(keys->keyText("intake.save"), QString());
    QVERIFY(keys->setKey("intake.save", key("Ctrl+S")));
    QVERIFY(!keys->isChanged("intake.save"));
}

void TestKeyMap::aKeyThatSomebodyHasIsRefused_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("holder");
    QTest::newRow("of the same page") << QByteArray("intake.cured") << QByteArray("Ctrl+S")
                                      << QByteArray("intake.save");
    QTest::newRow("of the window") << QByteArray("intake.save") << QByteArray("Ctrl+K") << QByteArray("window.palette");
    QTest::newRow("of a page, for the window")
        << QByteArray("window.rail") << QByteArray("Ctrl+S") << QByteArray("intake.save");
}

void TestKeyMap::aKeyThatSomebodyHasIsRefused()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, wanted);
    QFETCH(QByteArray, holder);
    KeyMap* keys = KeyMap::instance();
    const QKeySequence before = keys->key(id);
    QVERIFY(!keys->setKey(id, key(wanted)));
    QCOMPARE(keys->key(id), before);
    QCOMPARE(keys->holder(id, key(wanted))->id, holder);
}

void TestKeyMap::pagesMayShareAKey()
{
    KeyMap* keys = KeyMap::instance();
    QVERIFY(keys->setKey("tickets.find", key("Ctrl+S"))); // intake has it, and is another page
    QVERIFY(keys->setKey("dialogs.save", key("Ctrl+K"))); // a dialog is a window of its own
}

void TestKeyMap::swappingGivesTheOtherOneTheOldKey()
{
    KeyMap* keys = KeyMap::instance();
    QVERIFY(keys->swapKey("intake.cured", key("Ctrl+S")));
    QCOMPARE(keys->key("intake.cured"), key("Ctrl+S"));
    QCOMPARE(keys->key("intake.save"), key("Ctrl+D"));
    // Esc belongs to the intake page alone: nobody else may use it.
    QVERIFY(keys->swapKey("intake.draft", key("Ctrl+/")));
    QCOMPARE(keys->key("window.keys"), QKeySequence());
    QCOMPARE(doubles(*keys), QStringList());
}

// A key for the window may be that of several pages.
void TestKeyMap::swappingWithTwoHoldersLeavesNoDouble()
{
    KeyMap* keys = KeyMap::instance();
    QVERIFY(keys->swapKey("window.rail", key("Ctrl+F")));
    QCOMPARE(keys->key("window.rail"), key("Ctrl+F"));
    QCOMPARE(keys->key("tickets.find"), QKeySequence());
    QCOMPARE(keys->key("knowledge.find"), QKeySequence());
    QCOMPARE(doubles(*keys), QStringList());
}

void TestKeyMap::keysThatTypeAreRefused_data()
{
    QTest::addColumn<QByteArray>("wanted");
    for (const char* text : {"A", "Shift+A", "7", "Space", "Return", "Backspace", "Delete", "Left", "Tab", "Ctrl+C",
                             "Ctrl+V", "Ctrl+Z", "Ctrl+A", "Ctrl+Left", "Ctrl+K, Ctrl+B"})
        QTest::newRow(text) << QByteArray(text);
}

void TestKeyMap::keysThatTypeAreRefused()
{
    QFETCH(QByteArray, wanted);
    QVERIFY(!KeyMap::isUsable(KeyRoom::Intake, key(wanted)));
    QVERIFY(!KeyMap::instance()->setKey("intake.save", key(wanted)));
    QVERIFY(!KeyMap::instance()->swapKey("intake.save", key(wanted)));
    QCOMPARE(KeyMap::instance()->key("intake.save"), key("Ctrl+S"));
}

void TestKeyMap::changesComeBack()
{
    KeyMap* keys = KeyMap::instance();
    QVERIFY(keys->swapKey("intake.cured", key("Ctrl+S")));
    QVERIFY(keys->setKey("tickets.find", {}));
    const QHash<QString, QString> kept = keys->changes();
    keys->resetAll();
    QCOMPARE(keys->key("intake.save"), key("Ctrl+S"));
    keys->setChanges(kept);
    QCOMPARE(keys->changes(), kept);
    QCOMPARE(keys->key("intake.save"), key("Ctrl+D"));
    QVERIFY(keys->key("tickets.find").isEmpty());
}

void TestKeyMap::aFileWrittenByHandDoesNoHarm_data()
{
    QTest::addColumn<Texts>("changes");
    QTest::newRow("unknown action") << Texts{{u"no.such"_s, u"F9"_s}};
    QTest::newRow("no key") << Texts{{u"intake.save"_s, u"握手 \u202E '; drop table"_s}};
    QTest::newRow("a key that types") << Texts{{u"intake.save"_s, u"S"_s}};
    QTest::newRow("a fixed one") << Texts{{u"intake.accept"_s, u"F9"_s}};
    QTest::newRow("a key that another one has") << Texts{{u"intake.save"_s, u"Ctrl+D"_s}};
    QTest::newRow("twice the same") << Texts{{u"intake.save"_s, u"F9"_s}, {u"intake.cured"_s, u"F9"_s}};
    QTest::newRow("round") << Texts{{u"intake.save"_s, u"Ctrl+D"_s}, {u"intake.cured"_s, u"F4"_s}};
    QTest::newRow("long") << Texts{{u"intake.save"_s, QString(100000, u'x')}};
}

void TestKeyMap::aFileWrittenByHandDoesNoHarm()
{
    QFETCH(const Texts, changes);
    KeyMap* keys = KeyMap::instance();
    keys->setChanges(changes);
    QCOMPARE(doubles(*keys), QStringList());
    QVERIFY(!keys->key("intake.save").isEmpty() || keys->isChanged("intake.save"));
    for (const KeyAction& action : keyActions())
        QVERIFY2(keys->key(action.id).isEmpty() || KeyMap::isUsable(action.room, keys->key(action.id)),
                 action.id.constData());
}

void TestKeyMap::whateverIsSetNoKeyHasTwoMeanings()
{
    const QList<QKeySequence> some = {key("F4"),     key("F6"),     key("F9"),          key("Ctrl+S"), key("Ctrl+D"),
                                      key("Ctrl+F"), key("Ctrl+K"), key("Ctrl+Return"), key("Alt+T"),  QKeySequence()};
    QRandomGenerator chance(20261126);
    KeyMap* keys = KeyMap::instance();
    for (int i = 0; i < 3000; ++i) {
        const KeyAction& action = keyActions().at(chance.bounded(int(keyActions().size())));
        const QKeySequence& wanted = some.at(chance.bounded(int(some.size())));
        if (chance.bounded(2) == 0)
            keys->setKey(action.id, wanted);
        else if (keys->swapKey(action.id, wanted))
            QCOMPARE(keys->key(action.id), wanted);
        const QStringList twice = doubles(*keys);
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u", "_s)));
    }
    const auto kept = keys->changes();
    keys->setChanges(kept);
    QCOMPARE(keys->changes(), kept);
}

void TestKeyMap::theListIsNarrowedByNameAndKey()
{
    KeyMapModel model;
    model.setFilter(u"self-help"_s);
    QVERIFY(model.rowOf("intake.cured") > 0);
    QVERIFY(model.rowOf("tickets.find") < 0);
    QVERIFY(!model.action(0)); // the head of its room
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
    model.setFilter(u"ctrl+f"_s);
    QVERIFY(model.rowOf("tickets.find") > 0 && model.rowOf("knowledge.find") > 0);
    model.setFilter(u"'; drop table 握手"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestKeyMap::theListLeavesOutPlacesWithoutAPage()
{
    KeyMapModel model;
    QVERIFY(model.rowOf("window.page1") < 0);
    model.setPages({u"Intake"_s, u"Tickets"_s});
    QCOMPARE(model.index(model.rowOf("window.page2"), 0).data().toString(), u"Page Tickets"_s);
    QVERIFY(model.rowOf("window.page3") < 0);
}

QTEST_MAIN(TestKeyMap)
#include "tst_keymap.moc"
