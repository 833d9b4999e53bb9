#include "models/shell/keymap.h"
#include "widgets/common/toast.h"
#include "widgets/tickets/calls/counter.h"
#include "widgets/tickets/customerpanel.h"
#include "widgets/tickets/intakedrafts.h"
#include "widgets/tickets/intakestrip.h"
#include "widgets/tickets/numbercard.h"
#include "widgets/tickets/suggestionpanel.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>

#include <cstdio>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// A key of the page, pressed where the cursor is.
void press(Counter& counter, const char* action)
{
    const QKeyCombination key = KeyMap::instance()->key(action)[0];
    QTest::keyClick(counter.page().focusWidget(), key.key(), key.keyboardModifiers());
}

QStringList row(Counter& counter)
{
    QStringList texts;
    for (const OpenIntake& intake : counter.part<IntakeStrip>()->intakes())
        texts.append(intake.who);
    return texts;
}

QString current(Counter& counter)
{
    return counter.part<IntakeStrip>()->text(counter.part<QTabBar>("intakeTabBar")->currentIndex());
}

int waiting(Counter& counter)
{
    return int(counter.part<QMenu>("draftsMenu")->actions().size());
}

/// Types into one call after the other, says when all are on the disk, and goes on typing.
int typeForEver(const QString& folder)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const DraftStore store(folder);
    Counter counter(TestDatabase::make(Backend::Sqlite));
    counter.reopen(&store);
    for (const QString& name : {u"Wu"_s, u"Li"_s, u"Zhou"_s, u"Aside"_s}) {
        counter.page().startNew();
        counter.type("nameLineEdit", name);
        counter.settle(); // one was begun before the other
    }
    counter.page().putAway();
    counter.page().startNew(); // empty: there is nothing to keep of it
    counter.part<QTabBar>("intakeTabBar")->setCurrentIndex(1);
    const auto kept = [&] { return store.drafts(u"wangmin"_s).size() == 4; };
    if (!QTest::qWaitFor(kept, 10000))
        return 1;
    for (int n = 1;; ++n) {
        counter.type("symptomLineEdit", u"word %1"_s.arg(n));
        if (!QTest::qWaitFor([&] { return store.drafts(u"wangmin"_s).constFirst().ticket.symptom.contains(u"word"_s); },
                             10000))
            return 1;
        std::printf("%d\n", n);
        std::fflush(stdout);
    }
}

} // namespace

/// Several calls at once: each is where it was left, and none is a dialog away.
class TestIntakeStrip : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void severalCallsStandInARow();
    void comingBackIsAsIfOneHadNotBeenAway();
    void noFieldChangesByGoingRound();
    void whatWasClearedStaysEmpty();
    void triedStepsStayWithTheirCall();
    void puttingAwayGoesToTheNextAndComesBack();
    void anEmptyCallLeavesNothing();
    void aSavedCallLeavesTheRow();
    void whoCallsAgainIsTakenUp();
    void theNextStartHasThemAll();
    void afterAKillAllAreBackInTheRow();

private:
    static std::unique_ptr<Counter> open() { return std::make_unique<Counter>(TestDatabase::make(Backend::Sqlite)); }
};

// who is on the line, what is still missing, and which of them is in the form.
void TestIntakeStrip::severalCallsStandInARow()
{
    const auto counter = open();
    QCOMPARE(row(*counter), QStringList{QString()});
    QCOMPARE(current(*counter), u"New call"_s);
    counter->type("nameLineEdit", u"Wu & Li"_s);
    QTRY_COMPARE(row(*counter), QStringList{u"Wu & Li"_s});
    QVERIFY2(!counter->part<IntakeStrip>()->isVisible(), "one call alone needs no row");
    QVERIFY(counter->part("anotherToolButton")->isVisible());
    const auto [given, asked] = counter->page().draft().completeness();
    QCOMPARE(current(*counter), u"Wu & Li · %1 missing"_s.arg(asked - given));
    press(*counter, "intake.new");
    QCOMPARE(counter->text("nameLineEdit"), QString());
    QVERIFY(counter->part<IntakeStrip>()->isVisible());
    QVERIFY(!counter->part("anotherToolButton")->isVisible());
    counter->type("phoneLineEdit", u"19900000001"_s);
    QTRY_COMPARE(row(*counter), (QStringList{u"Wu & Li"_s, u"19900000001"_s}));
    QVERIFY(current(*counter).startsWith(u"19900000001"_s));
    QCOMPARE(waiting(*counter), 0);
    press(*counter, "intake.next"); // round the row
    QCOMPARE(counter->text("nameLineEdit"), u"Wu & Li"_s);
    QVERIFY(current(*counter).startsWith(u"Wu & Li"_s));
    press(*counter, "intake.previous");
    QCOMPARE(counter->page().draft().customerName, QString());
    counter->part<QTabBar>("intakeTabBar")->setCurrentIndex(0);
    QCOMPARE(counter->text("nameLineEdit"), u"Wu & Li"_s);
    // For how long: the server's clock says it.
    auto* strip = counter->part<IntakeStrip>();
    OpenIntake old = strip->intakes().constFirst();
    old.begun = counter->desk().center.serverNow() - std::chrono::seconds(4 * 60 + 5);
    strip->setIntakes({old}, old.key);
    QVERIFY2(strip->text(0).endsWith(u"4 min"_s), qPrintable(strip->text(0)));
}

void TestIntakeStrip::comingBackIsAsIfOneHadNotBeenAway()
{
    const auto counter = open();
    counter->type("nameLineEdit", u"Wu"_s);
    counter->type("symptomLineEdit", u"no cold "_s);
    auto* words = counter->part<QPlainTextEdit>("wordsPlainTextEdit");
    words->setPlainText(u"it was\nfine yesterday "_s);
    words->setFocus(Qt::TabFocusReason);
    QTextCursor cursor = words->textCursor();
    cursor.setPosition(9);
    cursor.setPosition(3, QTextCursor::KeepAnchor);
    words->setTextCursor(cursor);
    counter->page().resize(1152 - 79, 460);
    auto* bar = counter->part<QScrollArea>("formScrollArea")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 20);
    bar->setValue(17);
    press(*counter, "intake.new");
    QCOMPARE(QApplication::focusWidget()->objectName(), u"phoneLineEdit"_s);
    counter->type("nameLineEdit", u"Li Guifang"_s);
    auto* name = counter->part<QLineEdit>("nameLineEdit");
    name->setSelection(3, -2);
    press(*counter, "intake.previous");
    QCOMPARE(QApplication::focusWidget(), words);
    QCOMPARE(words->toPlainText(), u"it was\nfine yesterday "_s);
    QCOMPARE(words->textCursor().anchor(), 9);
    QCOMPARE(words->textCursor().position(), 3);
    QCOMPARE(counter->text("symptomLineEdit"), u"no cold "_s);
    QCOMPARE(bar->value(), 17);
    press(*counter, "intake.next");
    QCOMPARE(QApplication::focusWidget(), name);
    QCOMPARE(name->cursorPosition(), 1);
    QCOMPARE(name->selectedText(), u"i "_s);
}

void TestIntakeStrip::noFieldChangesByGoingRound()
{
    const auto counter = open();
    counter->fill();
    const TicketDraft before = counter->page().draft();
    press(*counter, "intake.new");
    counter->type("nameLineEdit", u"Li"_s);
    press(*counter, "intake.previous");
    QCOMPARE(counter->page().draft().toJson(), before.toJson());
    QTRY_VERIFY(counter->part<CustomerPanel>()->card());
    counter->settle();
    QCOMPARE(counter->page().draft().toJson(), before.toJson());
}

void TestIntakeStrip::whatWasClearedStaysEmpty()
{
    const auto counter = open();
    counter->fill();
    counter->part<QLineEdit>("addressLineEdit")->clear(); // not there today
    press(*counter, "intake.new");
    press(*counter, "intake.previous");
    QTRY_VERIFY(counter->part<CustomerPanel>()->card());
    QCOMPARE(counter->text("addressLineEdit"), QString());
}

// which step of self-help a customer tried is that customer's.
void TestIntakeStrip::triedStepsStayWithTheirCall()
{
    const auto counter = open();
    counter->fill();
    const auto* help = &counter->part<SuggestionPanel>()->selfHelp();
    QTRY_VERIFY(!help->isEmpty());
    counter->part<QAbstractButton>("failedPushButton")->click();
    QCOMPARE(help->result(), u"failed"_s);
    const IntakeSelfHelp::Tried tried = help->tried();
    press(*counter, "intake.new");
    QCOMPARE(help->result(), QString());
    press(*counter, "intake.previous");
    QTRY_COMPARE(help->result(), u"failed"_s);
    QCOMPARE(help->tried().steps, tried.steps);
}

void TestIntakeStrip::puttingAwayGoesToTheNextAndComesBack()
{
    const auto counter = open();
    for (const QString& name : {u"Wu"_s, u"Li"_s, u"Zhou"_s}) {
        counter->page().startNew();
        counter->type("nameLineEdit", name);
        counter->settle();
    }
    press(*counter, "intake.previous");
    QCOMPARE(counter->text("nameLineEdit"), u"Li"_s);
    press(*counter, "intake.putAway");
    QCOMPARE(counter->text("nameLineEdit"), u"Zhou"_s);
    QCOMPARE(row(*counter), (QStringList{u"Wu"_s, u"Zhou"_s}));
    QCOMPARE(waiting(*counter), 1);
    auto* toast = counter->part<Toast>();
    QVERIFY(toast->findChild<QLabel*>()->text().contains(u"Li"_s));
    toast->findChild<QPushButton*>()->click();
    QTRY_COMPARE(counter->text("nameLineEdit"), u"Li"_s);
    QCOMPARE(row(*counter), (QStringList{u"Wu"_s, u"Li"_s, u"Zhou"_s})); // where it was
    QCOMPARE(waiting(*counter), 0);
}

void TestIntakeStrip::anEmptyCallLeavesNothing()
{
    const auto counter = open();
    counter->type("nameLineEdit", u"Wu"_s);
    press(*counter, "intake.new");
    press(*counter, "intake.new"); // there is an empty one already
    QCOMPARE(row(*counter), (QStringList{u"Wu"_s, QString()}));
    press(*counter, "intake.putAway");
    QCOMPARE(row(*counter), QStringList{u"Wu"_s});
    QCOMPARE(waiting(*counter), 0);
    counter->close();
    QCOMPARE(counter->keptKeys().size(), 1);
}

void TestIntakeStrip::aSavedCallLeavesTheRow()
{
    const auto counter = open();
    counter->type("nameLineEdit", u"Wu"_s);
    press(*counter, "intake.new");
    counter->fill();
    counter->click("savePushButton");
    QVERIFY2(!counter->part<IntakeStrip>()->isEnabled(), "nobody leaves a call that is being saved");
    QTRY_VERIFY(counter->part<NumberCard>()->isVisible());
    QCOMPARE(row(*counter), (QStringList{u"Wu"_s, QString()}));
    QVERIFY(counter->part<IntakeStrip>()->isEnabled());
}

void TestIntakeStrip::whoCallsAgainIsTakenUp()
{
    const auto counter = open();
    counter->page().openCall(u"13900000001"_s);
    counter->type("symptomLineEdit", u"door does not close"_s);
    counter->page().openCall(u"13900000002"_s);
    QCOMPARE(row(*counter).size(), 2);
    counter->page().openCall(u"+86 139 0000 0001"_s);
    QCOMPARE(counter->text("symptomLineEdit"), u"door does not close"_s);
    QCOMPARE(row(*counter).size(), 2);
}

void TestIntakeStrip::theNextStartHasThemAll()
{
    const auto counter = open();
    for (const QString& name : {u"Wu"_s, u"Li"_s, u"Aside"_s}) {
        counter->page().startNew();
        counter->type("nameLineEdit", name);
        counter->settle();
    }
    counter->page().putAway();
    counter->reopen();
    QCOMPARE(row(*counter), (QStringList{u"Wu"_s, u"Li"_s}));
    QCOMPARE(waiting(*counter), 1);
    QVERIFY(counter->part<QMenu>("draftsMenu")->actions().constFirst()->text().contains(u"Aside"_s));
}

// Whatever becomes of the program: the calls that were open are open again.
void TestIntakeStrip::afterAKillAllAreBackInTheRow()
{
    QTemporaryDir folder, scratch;
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, scratch.path()); // what a killed program leaves goes with it
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"--type"_s, folder.path()});
    QByteArray said;
    QTRY_VERIFY2_WITH_TIMEOUT((said += child.readAllStandardOutput()).count('\n') >= 3,
                              child.readAllStandardError().constData(), 60000);
    child.kill();
    QTRY_COMPARE(child.state(), QProcess::NotRunning);
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    const DraftStore store(folder.path());
    const auto counter = open();
    counter->reopen(&store);
    QCOMPARE(row(*counter), (QStringList{u"Wu"_s, u"Li"_s, u"Zhou"_s}));
    QCOMPARE(counter->text("nameLineEdit"), u"Li"_s); // the one that was typed into last
    QVERIFY(counter->text("symptomLineEdit").startsWith(u"word"_s));
    QCOMPARE(waiting(*counter), 1);
    counter->close();
}

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--type") == 0)
        return typeForEver(QString::fromLocal8Bit(argv[2]));
    TestIntakeStrip test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_intakestrip.moc"
