#include "domain/customers/namekeys.h"
#include "widgets/common/banner.h"
#include "widgets/common/choicebar.h"
#include "widgets/common/toast.h"
#include "widgets/tickets/calls/counter.h"
#include "widgets/tickets/customerpanel.h"
#include "widgets/tickets/intakerowlist.h"
#include "widgets/tickets/intakesaver.h"
#include "widgets/tickets/intakestrip.h"
#include "widgets/tickets/numbercard.h"
#include "widgets/tickets/proposalstrip.h"
#include "widgets/tickets/suggestionpanel.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QPushButton>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Keys, cursor and what is said in the real page: no key takes a call away, and none does something else than it says.
class TestIntakeKeys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void aChangeThatIsLeftGivesTheCursorBack();
    void escClosesAListBeforeTheCall();
    void aCallPutAwayIsSaidAndComesBack();
    void acceptingTakesTheProposedWay();
    void theBannerGoesWithTheCallItSpokeOf();
    void whatWasSolvedIsNotPromised();
    void theCallEndsWithSomethingDefinite();
    void aTriedStepIsKeptWhole();
    void calmingComesAfterTheNumber();
    void narrowFieldsShowWhatIsInThem();
    void aKnownCustomerIsTakenFromTheNameField();
    void aNameThatOneFitsIsNotTakenByItself();

private:
    static std::unique_ptr<Counter> open() { return std::make_unique<Counter>(TestDatabase::make(Backend::Sqlite)); }
};

// F6 twice and Enter: the proposal is accepted, as the strip says.
void TestIntakeKeys::aChangeThatIsLeftGivesTheCursorBack()
{
    const auto counter = open();
    counter->type("symptomLineEdit", u"no cold air"_s);
    TicketDraft draft = counter->desk().draft();
    draft.proposalAccepted = false;
    draft.ticket.category.clear();
    counter->page().setDraft(draft);
    auto* symptom = counter->part("symptomLineEdit");
    symptom->setFocus(Qt::TabFocusReason);
    auto* strip = counter->part<ProposalStrip>();
    QTest::keyClick(symptom, Qt::Key_F6);
    QTRY_VERIFY(strip->isChanging());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QTRY_VERIFY(!strip->isChanging());
    QCOMPARE(QApplication::focusWidget(), symptom);
    QTest::keyClick(symptom, Qt::Key_Return);
    QVERIFY(strip->isAccepted());
    QCOMPARE(counter->page().draft().key, draft.key);
}

void TestIntakeKeys::escClosesAListBeforeTheCall()
{
    const auto counter = open();
    counter->type("nameLineEdit", u"Wu"_s);
    auto* model = counter->part<QComboBox>("modelComboBox");
    model->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(model->lineEdit(), u"KFR"_s);
    QTRY_VERIFY(QApplication::activePopupWidget());
    counter->click("draftPushButton"); // what Esc is the key of
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(counter->text("nameLineEdit"), u"Wu"_s);
    QCOMPARE(model->currentText(), u"KFR"_s);
    counter->click("draftPushButton");
    QCOMPARE(counter->text("nameLineEdit"), QString());
}

void TestIntakeKeys::aCallPutAwayIsSaidAndComesBack()
{
    const auto counter = open();
    counter->type("nameLineEdit", u"Wu"_s);
    QTest::keyClick(counter->part("nameLineEdit"), Qt::Key_Escape);
    QTRY_COMPARE(counter->text("nameLineEdit"), QString());
    auto* toast = counter->part<Toast>();
    QVERIFY(toast->findChild<QLabel*>()->text().contains(u"Wu"_s));
    counter->type("nameLineEdit", u"Li"_s); // it stays open when the first comes back
    toast->findChild<QPushButton*>()->click();
    QTRY_COMPARE(counter->text("nameLineEdit"), u"Wu"_s);
    QCOMPARE(counter->part<IntakeStrip>()->intakes().constLast().who, u"Li"_s);
}

// what is promised for a way of settling is saved with that way.
void TestIntakeKeys::acceptingTakesTheProposedWay()
{
    const auto counter = open();
    TicketDraft draft = counter->desk().draft();
    draft.proposalAccepted = false;
    draft.ticket.category.clear();
    draft.ticket.mode.clear();
    counter->page().setDraft(draft);
    counter->settle();
    counter->click("acceptPushButton");
    QCOMPARE(counter->part<ChoiceBar>("modeChips")->value(), u"visit"_s);
    QCOMPARE(counter->page().draft().ticket.mode, u"visit"_s);
    draft.ticket.mode = u"remote"_s;
    counter->page().setDraft(draft);
    counter->settle();
    counter->click("acceptPushButton");
    QCOMPARE(counter->page().draft().ticket.mode, u"remote"_s);
}

void TestIntakeKeys::theBannerGoesWithTheCallItSpokeOf()
{
    const auto counter = open();
    counter->fill();
    auto* saver = counter->part<IntakeSaver>();
    IntakeSaver::Outcome outcome;
    outcome.draft = counter->page().draft();
    emit saver->failed(outcome.draft, Error{ErrorKind::Busy, {}, {}, {}});
    QTRY_VERIFY(counter->part<Banner>()->isVisible());
    emit saver->saved(outcome);
    QTRY_VERIFY(!counter->part<Banner>()->isVisible());
}

// after self-help the customer hears the result, not that somebody will see to it.
void TestIntakeKeys::whatWasSolvedIsNotPromised()
{
    const auto counter = open();
    counter->fill();
    counter->type("triedLineEdit", u"Switched it off and on."_s);
    counter->click("selfHelpPushButton");
    QTRY_VERIFY(counter->part<NumberCard>()->isVisible());
    const QString sentence = counter->part<QLabel>("numberSentenceLabel")->text();
    QVERIFY2(sentence.contains(u"Switched it off and on"_s), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"report back"_s) && !sentence.contains(u'['), qPrintable(sentence));
    QVERIFY(!counter->part<QLabel>("numberPromiseLabel")->isVisible());
}

// nobody chooses it for the agent; the save asks, and is a key away again.
void TestIntakeKeys::theCallEndsWithSomethingDefinite()
{
    const auto counter = open();
    TicketDraft draft = counter->desk().draft();
    draft.ticket.certainty.clear();
    counter->page().setDraft(draft);
    counter->settle();
    counter->click("acceptPushButton");
    counter->click("savePushButton");
    auto* given = counter->part<ChoiceBar>("certaintySegments");
    QCOMPARE(given->value(), QString());
    QVERIFY(given->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(counter->part<ProposalStrip>()->reasonText().contains(u"a solution, a self-check or a time"_s));
    QVERIFY(!counter->part<NumberCard>()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(given->value(), given->items().constFirst().code);
    QVERIFY(!counter->part<ProposalStrip>()->asksForCertainty());
    counter->click("savePushButton");
    QTRY_VERIFY(counter->part<NumberCard>()->isVisible());
}

// what the customer did is what the engineer reads.
void TestIntakeKeys::aTriedStepIsKeptWhole()
{
    const auto counter = open();
    const QString step = u"Look at the remote: the snow flake must be shown and the temperature be below the room's"_s;
    emit counter->part<SuggestionPanel>()->stepTried(step, false);
    QCOMPARE(counter->text("triedLineEdit"), step + u" (no help)"_s);
    emit counter->part<SuggestionPanel>()->focusReleased();
    QCOMPARE(QApplication::focusWidget(), counter->part("triedLineEdit"));
}

// calming is the first step, one Tab away from the number.
void TestIntakeKeys::calmingComesAfterTheNumber()
{
    const auto counter = open();
    auto* phone = counter->part("phoneLineEdit");
    phone->setFocus(Qt::TabFocusReason);
    QTest::keyClick(phone, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), counter->part("calmedCheckBox"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), counter->part("nameLineEdit"));
}

// in the narrowest window (1152 with its rail) a mobile number and a model can be read.
void TestIntakeKeys::narrowFieldsShowWhatIsInThem()
{
    const auto counter = open();
    counter->fill();
    counter->page().resize(1152 - 79, 600);
    auto* phone = counter->part<QLineEdit>("phoneLineEdit");
    auto* model = counter->part<QComboBox>("modelComboBox")->lineEdit();
    const int number = phone->fontMetrics().horizontalAdvance(u"138 0571 2046"_s);
    QTRY_VERIFY2(phone->width() >= number + 18, qPrintable(u"%1 for %2"_s.arg(phone->width()).arg(number)));
    const int code = model->fontMetrics().horizontalAdvance(u"KFR-35GW/N8 1."_s);
    QVERIFY2(model->width() >= code, qPrintable(u"%1 for %2"_s.arg(model->width()).arg(code)));
}

// initials are enough, and the cursor stays where one types.
void TestIntakeKeys::aKnownCustomerIsTakenFromTheNameField()
{
    const auto counter = open();
    const CustomerCard wanted = counter->somebodyElse();
    counter->type("nameLineEdit", nameKeys(wanted.customer.name).constLast());
    auto* name = counter->part("nameLineEdit");
    auto* candidates = counter->part<IntakeRowList>("candidatesView");
    QTRY_VERIFY(candidates->isVisible());
    QVERIFY(name->hasFocus());
    while (!candidates->currentIndex().isValid() ||
           candidates->rows().at(candidates->currentIndex().row()).key != wanted.customer.id.value()) {
        const int row = candidates->currentIndex().row();
        QTest::keyClick(name, Qt::Key_Down);
        QVERIFY2(candidates->currentIndex().row() > row, "the wanted one is not offered");
    }
    QVERIFY(name->hasFocus());
    QVERIFY(!counter->part<CustomerPanel>()->card());
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(counter->part<CustomerPanel>()->card());
    QCOMPARE(counter->part<CustomerPanel>()->card()->customer.id, wanted.customer.id);
    QCOMPARE(counter->page().draft().customer, wanted.customer.id);
    QVERIFY(!counter->part<ProposalStrip>()->isAccepted());
}

void TestIntakeKeys::aNameThatOneFitsIsNotTakenByItself()
{
    const auto counter = open();
    counter->type("nameLineEdit", u"liguifang"_s);
    auto* candidates = counter->part<IntakeRowList>("candidatesView");
    QTRY_VERIFY(candidates->isVisible());
    QTest::keyClick(counter->part("nameLineEdit"), Qt::Key_Tab);
    counter->settle();
    QVERIFY(!counter->part<CustomerPanel>()->card());
    QVERIFY(!counter->page().draft().customer.isValid());
}

QTEST_MAIN(TestIntakeKeys)

#include "tst_intakekeys.moc"
