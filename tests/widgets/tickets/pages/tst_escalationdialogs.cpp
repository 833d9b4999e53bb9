#include "models/admin/centertime.h"
#include "models/tickets/deskdouble.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/common/tag.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/escalationdialog.h"
#include "widgets/tickets/escalationstepdialog.h"
#include "widgets/tickets/escalationstrip.h"

#include <QApplication>
#include <QComboBox>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

using Step = EscalationStepDialog::Step;

Person manager(int id, const QString& name)
{
    Person person;
    person.id = PersonId(id);
    person.role = Role::Manager;
    person.name = person.nameEn = name;
    return person;
}

/// A center with one ticket that waits for approval, or is beyond that.
struct Place
{
    explicit Place(const QString& state = {})
    {
        center.add(1, u"firstline"_s).expectation = u"A new one"_s;
        center.escalationTargets = {manager(7, u"Zhou Wenting"_s), manager(8, u"Wei Zhongliang"_s)};
        TicketEvent progress;
        progress.kind = u"progress"_s;
        progress.text = u"Waits for a part"_s;
        center.events = {progress};
        if (state.isEmpty())
            return;
        Escalation escalation;
        escalation.id = EscalationId(3);
        escalation.rev = 2;
        escalation.ticket = TicketId(1);
        escalation.cause = u"request"_s;
        escalation.reason = u"Third visit"_s;
        escalation.state = state;
        escalation.target = PersonId(7);
        escalation.targetName = escalation.targetNameEn = u"Zhou Wenting"_s;
        escalation.requestedByName = escalation.requestedByNameEn = u"Wang Min"_s;
        escalation.requestedAt = center.now + std::chrono::hours(-2);
        if (state != "requested"_L1)
            escalation.decidedAt = center.now + std::chrono::hours(-1);
        if (state == "contacted"_L1)
            escalation.contactedAt = center.now;
        center.escalations[TicketId(1)] = {escalation};
    }
    TicketDetails details() const { return center.detailsOf(TicketId(1)); }
    const Escalation& escalation() const { return center.escalations.first().first(); }

    DeskDouble center;
};

template <typename T>
T* part(const QWidget& window, const char* name)
{
    T* found = window.findChild<T*>(QLatin1StringView(name));
    if (!found)
        qFatal("there is no %s", name);
    return found;
}

} // namespace

/// The form of an escalation, the supervisor's decision, and what is done by who took it on.
class TestEscalationDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theFormBeginsWithWhatIsKnown();
    void whatIsMissingIsSaidAtItsField();
    void theFormIsSent();
    void whatNobodyTypedIsNotKept();
    void aRefusalNeedsAComment();
    void aRefusalIsNotTheApprovalAgain();
    void anApprovalGoesToWhoIsNamed();
    void aContactNeedsAPlan();
    void theNextLevelIsSomebodyElse();
    void theStripOffersWhatOneMayDo_data();
    void theStripOffersWhatOneMayDo();
    void theNextStepHasTheFocus();
    void whoStandsOnAButtonStaysThere();
};

void TestEscalationDialogs::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    setCenterOffset(480);
}

void TestEscalationDialogs::theFormBeginsWithWhatIsKnown()
{
    Place place;
    auto* dialog = new EscalationDialog(place.center.desk(), place.details());
    dialog->open();
    QCOMPARE(part<QPlainTextEdit>(*dialog, "progressPlainTextEdit")->toPlainText(), u"Waits for a part"_s);
    QCOMPARE(part<QPlainTextEdit>(*dialog, "demandPlainTextEdit")->toPlainText(), u"A new one"_s);
    QTRY_COMPARE(part<QComboBox>(*dialog, "targetComboBox")->count(), 2);
    dialog->reject();
}

void TestEscalationDialogs::whatIsMissingIsSaidAtItsField()
{
    Place place;
    auto* dialog = new EscalationDialog(place.center.desk(), place.details());
    dialog->open();
    part<QPushButton>(*dialog, "savePushButton")->click();
    QVERIFY(!part<FieldMessage>(*dialog, "reasonMessage")->sentence().isEmpty());
    QVERIFY(part<FieldMessage>(*dialog, "progressMessage")->sentence().isEmpty());
    QVERIFY(place.center.escalationForms.isEmpty());
    dialog->reject();
}

void TestEscalationDialogs::theFormIsSent()
{
    Place place;
    auto* dialog = new EscalationDialog(place.center.desk(), place.details());
    QSignalSpy saved(dialog, &WorkDialog::saved);
    dialog->open();
    QTRY_COMPARE(part<QComboBox>(*dialog, "targetComboBox")->count(), 2);
    part<QPlainTextEdit>(*dialog, "reasonPlainTextEdit")->setPlainText(u"Third visit"_s);
    part<QComboBox>(*dialog, "targetComboBox")->setCurrentIndex(1);
    QTest::keyClick(part<QPlainTextEdit>(*dialog, "reasonPlainTextEdit"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(saved.size(), 1);
    const EscalationForm form = place.center.escalationForms.constFirst();
    QCOMPARE(form.reason, u"Third visit"_s);
    QCOMPARE(form.target, PersonId(8));
    QCOMPARE(form.cause, u"request"_s);
}

void TestEscalationDialogs::whatNobodyTypedIsNotKept()
{
    Place place;
    const TicketDesk desk = place.center.desk();
    auto* dialog = new EscalationDialog(desk, place.details());
    dialog->open();
    QTRY_COMPARE(part<QComboBox>(*dialog, "targetComboBox")->count(), 2);
    dialog->reject();
    place.center.events.last().text = u"The part is here"_s;
    dialog = new EscalationDialog(desk, place.details());
    dialog->open();
    QCOMPARE(part<QPlainTextEdit>(*dialog, "progressPlainTextEdit")->toPlainText(), u"The part is here"_s);
    part<QPlainTextEdit>(*dialog, "reasonPlainTextEdit")->setPlainText(u"Third visit"_s);
    dialog->reject();
    dialog = new EscalationDialog(desk, place.details());
    dialog->open();
    QCOMPARE(part<QPlainTextEdit>(*dialog, "reasonPlainTextEdit")->toPlainText(), u"Third visit"_s);
    dialog->reject();
}

// Each has a key of its own, or the second would be taken for the first one sent again.
void TestEscalationDialogs::aRefusalIsNotTheApprovalAgain()
{
    Place place(u"requested"_s);
    place.center.saves.held = true;
    auto* dialog = new EscalationStepDialog(Step::Decide, place.center.desk(Role::Supervisor), place.details(),
                                            place.escalation());
    QSignalSpy saved(dialog, &WorkDialog::saved);
    dialog->open();
    QTRY_COMPARE(part<QComboBox>(*dialog, "choiceComboBox")->currentText(), u"Zhou Wenting"_s);
    auto* approve = part<QPushButton>(*dialog, "savePushButton");
    auto* refuse = part<QPushButton>(*dialog, "refusePushButton");
    part<QPlainTextEdit>(*dialog, "wordsPlainTextEdit")->setPlainText(u"The part comes today"_s);
    for (const int attempts : {1, 2}) {
        approve->click();
        QVERIFY(!refuse->isEnabled());
        place.center.saves.answer(0, failure(ErrorKind::Connection));
        QTRY_VERIFY(refuse->isEnabled());
        QCOMPARE(place.center.decisions.size(), attempts);
    }
    place.center.saves.held = false;
    refuse->click();
    QTRY_COMPARE(saved.size(), 1);
    const QList<EscalationDecision>& sent = place.center.decisions;
    QCOMPARE(sent.at(0).key, sent.at(1).key);
    QVERIFY(sent.at(1).key != sent.at(2).key);
}

void TestEscalationDialogs::aRefusalNeedsAComment()
{
    Place place(u"requested"_s);
    auto* dialog = new EscalationStepDialog(Step::Decide, place.center.desk(Role::Supervisor), place.details(),
                                            place.escalation());
    QSignalSpy saved(dialog, &WorkDialog::saved);
    dialog->open();
    part<QPushButton>(*dialog, "refusePushButton")->click();
    QVERIFY(place.center.decisions.isEmpty());
    QVERIFY(!part<FieldMessage>(*dialog, "wordsMessage")->sentence().isEmpty());
    part<QPlainTextEdit>(*dialog, "wordsPlainTextEdit")->setPlainText(u"The part comes today"_s);
    part<QPushButton>(*dialog, "refusePushButton")->click();
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!place.center.decisions.constFirst().approved);
    QCOMPARE(place.center.decisions.constFirst().comment, u"The part comes today"_s);
}

void TestEscalationDialogs::anApprovalGoesToWhoIsNamed()
{
    Place place(u"requested"_s);
    auto* dialog = new EscalationStepDialog(Step::Decide, place.center.desk(Role::Supervisor), place.details(),
                                            place.escalation());
    QSignalSpy saved(dialog, &WorkDialog::saved);
    dialog->open();
    auto* choice = part<QComboBox>(*dialog, "choiceComboBox");
    QTRY_COMPARE(choice->currentText(), u"Zhou Wenting"_s);
    choice->setCurrentIndex(1);
    QTest::keyClick(choice, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(saved.size(), 1);
    const EscalationDecision decision = place.center.decisions.constFirst();
    QVERIFY(decision.approved);
    QCOMPARE(decision.target, PersonId(8));
    QCOMPARE(decision.rev, 2);
}

void TestEscalationDialogs::aContactNeedsAPlan()
{
    Place place(u"approved"_s);
    auto* dialog =
        new EscalationStepDialog(Step::Contact, place.center.desk(Role::Manager), place.details(), place.escalation());
    QSignalSpy saved(dialog, &WorkDialog::saved);
    dialog->open();
    QVERIFY(!part<QPushButton>(*dialog, "refusePushButton")->isVisible());
    part<QPushButton>(*dialog, "savePushButton")->click();
    QVERIFY(place.center.contacts.isEmpty());
    part<QPlainTextEdit>(*dialog, "wordsPlainTextEdit")->setPlainText(u"Half of it back"_s);
    auto* kind = part<QComboBox>(*dialog, "choiceComboBox");
    kind->setCurrentIndex(kind->findData(u"compensation"_s));
    part<QPushButton>(*dialog, "savePushButton")->click();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(place.center.contacts.constFirst().planKind, u"compensation"_s);
    QCOMPARE(place.center.contacts.constFirst().plan, u"Half of it back"_s);
}

void TestEscalationDialogs::theNextLevelIsSomebodyElse()
{
    Place place(u"approved"_s);
    auto* dialog = new EscalationStepDialog(Step::NextLevel, place.center.desk(Role::Manager), place.details(),
                                            place.escalation());
    QSignalSpy saved(dialog, &WorkDialog::saved);
    dialog->open();
    auto* choice = part<QComboBox>(*dialog, "choiceComboBox");
    QTRY_COMPARE(choice->count(), 1);
    QCOMPARE(choice->currentText(), u"Wei Zhongliang"_s);
    part<QPlainTextEdit>(*dialog, "wordsPlainTextEdit")->setPlainText(u"Beyond my budget"_s);
    part<QPushButton>(*dialog, "savePushButton")->click();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(place.center.raisedLevels.constFirst().target, PersonId(8));
}

void TestEscalationDialogs::theStripOffersWhatOneMayDo_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("buttons"); ///< beside the form's
    QTest::newRow("nothing is escalated") << QString() << Role::Supervisor << QString();
    QTest::newRow("an agent waits") << u"requested"_s << Role::Agent << QString();
    QTest::newRow("a supervisor decides") << u"requested"_s << Role::Supervisor << u"decide"_s;
    QTest::newRow("a manager waits") << u"requested"_s << Role::Manager << QString();
    QTest::newRow("a manager takes it on") << u"approved"_s << Role::Manager << u"acknowledge contact level"_s;
    QTest::newRow("a supervisor may pass it on") << u"approved"_s << Role::Supervisor << u"level"_s;
    QTest::newRow("a manager closes") << u"contacted"_s << Role::Manager << u"close level"_s;
}

void TestEscalationDialogs::theStripOffersWhatOneMayDo()
{
    QFETCH(QString, state);
    QFETCH(Role, role);
    QFETCH(QString, buttons);
    Place place(state);
    Person person;
    person.role = role;
    EscalationStrip strip;
    strip.setDetails(place.details(), person, place.center.now);
    QStringList found;
    for (const QPushButton* button : strip.findChildren<QPushButton*>()) {
        if (button->objectName() != "formPushButton"_L1)
            found.append(button->objectName().remove(u"PushButton"_s));
    }
    found.sort();
    QCOMPARE(found.join(u' '), buttons);
    QCOMPARE(strip.findChild<Tag*>(u"escalationTag"_s) != nullptr, !state.isEmpty());
    if (state == "requested"_L1)
        QVERIFY(part<ElidedLabel>(strip, "escalationLabel")->text().contains(u"Wang Min"_s));
}

void TestEscalationDialogs::theNextStepHasTheFocus()
{
    Place place(u"approved"_s);
    Person person;
    person.role = Role::Manager;
    EscalationStrip strip;
    strip.setDetails(place.details(), person, place.center.now);
    strip.show();
    QVERIFY(QTest::qWaitForWindowActive(&strip));
    strip.setFocus(Qt::ShortcutFocusReason);
    QCOMPARE(QApplication::focusWidget(), part<QPushButton>(strip, "acknowledgePushButton"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), part<QPushButton>(strip, "contactPushButton"));
    QSignalSpy asked(&strip, &EscalationStrip::contactRequested);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
}

void TestEscalationDialogs::whoStandsOnAButtonStaysThere()
{
    Place place(u"approved"_s);
    Person person;
    person.role = Role::Manager;
    EscalationStrip strip;
    strip.setDetails(place.details(), person, place.center.now);
    const QPointer<QPushButton> contact = part<QPushButton>(strip, "contactPushButton");
    const QString before = part<ElidedLabel>(strip, "escalationLabel")->text();
    strip.setDetails(place.details(), person, place.center.now + std::chrono::hours(3));
    QCOMPARE(part<QPushButton>(strip, "contactPushButton"), contact.data());
    QVERIFY(part<ElidedLabel>(strip, "escalationLabel")->text() != before);
    place.center.escalations[TicketId(1)][0].rev = 3;
    place.center.escalations[TicketId(1)][0].state = u"contacted"_s;
    strip.setDetails(place.details(), person, place.center.now);
    QVERIFY(!strip.findChild<QPushButton*>(u"contactPushButton"_s));
    part<QPushButton>(strip, "closePushButton");
}

QTEST_MAIN(TestEscalationDialogs)
#include "tst_escalationdialogs.moc"
