#include "models/admin/centertime.h"
#include "models/tickets/deskdouble.h"
#include "models/tickets/moveplan.h"
#include "services/tickets/draftstore.h"
#include "widgets/common/choicebar.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/movedialog.h"
#include "widgets/tickets/solveddialog.h"
#include "widgets/tickets/surveydialog.h"
#include "widgets/tickets/ticketactions.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

using Texts = QHash<QString, QString>;

MoveOffer offerOf(const Ticket& ticket, const QString& move, Role role)
{
    Person person;
    person.id = PersonId(1);
    person.role = role;
    for (const MoveOffer& offer : moveOffers(doubleLifeCycle(), ticket, person)) {
        if (offer.move.code == move)
            return offer;
    }
    qFatal("no such step");
}

template <typename T>
T* part(const QWidget& widget, const char* name)
{
    T* found = widget.findChild<T*>(QLatin1StringView(name));
    if (!found)
        qFatal("no part named %s", name);
    return found;
}

QPlainTextEdit* text(const QWidget& widget, const char* name)
{
    return part<QPlainTextEdit>(widget, name);
}

/// A mark for every question of a survey.
void answerAll(const SurveyDialog& dialog)
{
    part<ChoiceBar>(dialog, "attitudeSegments")->setValue(u"4"_s);
    part<ChoiceBar>(dialog, "speedSegments")->setValue(u"5"_s);
    part<ChoiceBar>(dialog, "recommendSegments")->setValue(u"9"_s);
}

/// The ticket's page as the dialogs know it: something they open over.
struct Host
{
    explicit Host(const TicketDesk& desk)
        : actions(desk, &window)
    {
        window.resize(900, 700);
        window.show();
    }
    template <typename T>
    T* open(const MoveOffer& offer, const TicketDetails& details)
    {
        actions.take(offer, details);
        for (T* dialog : window.findChildren<T*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        qFatal("no dialog");
    }

    QWidget window;
    TicketActions actions;
};

} // namespace

/// What the dialogs of a ticket send, and what they remember of a person who leaves and comes back.
class TestTicketDialogs : public QObject
{
    Q_OBJECT
private slots:
    void aStepThatWantsMoreIsAnotherOffer();
    void initTestCase();

    void aStepSendsWhatWasTyped();
    void aMessageGoesWithWhatWasWrong();
    void whatIsNeededHasAStar();
    void aStepRemembersOnlyWhatWasChanged();
    void aColleaguesWordsAreNotOverwrittenByOldOnes();
    void whatWasTypedIsThereAgain();
    void aProposedCallBackFollowsTheClock();
    void aTimeThatHasPassedIsNotTakenOver();
    void aSavedStepIsForgotten();
    void aRecordIsThereAgainAtTheNextStart();
    void aQuestionRemembersItsReason();
    void aQuestionSendsItsAnswer();
    void noKeyAnswersForTheCustomer();

    void aSurveyRemembersMarksAndComment();
    void anUntouchedSurveyRemembersNothing();
    void theCommentIsKeptWithEveryOutcome_data();
    void theCommentIsKeptWithEveryOutcome();
    void noMarksAreSentWithoutAnAnswer();
    void halfAnAnswerIsNotSent();
    void theTimeOfACallBackIsTheCenters();
    void theSameAnswerKeepsItsKey();
};

void TestTicketDialogs::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
}

void TestTicketDialogs::aStepSendsWhatWasTyped()
{
    DeskDouble center;
    center.add(1, u"doing"_s);
    MoveDialog dialog(center.desk(Role::Engineer), center.detailsOf(TicketId(1)),
                      offerOf(center.tickets[TicketId(1)], u"resolve"_s, Role::Engineer));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy saved(&dialog, &TicketDialog::saved);
    text(dialog, "causePlainTextEdit")->setPlainText(u"worn"_s);
    part<QPushButton>(dialog, "savePushButton")->click();
    QCOMPARE(center.moves.size(), 0); // the solution is needed
    text(dialog, "solutionPlainTextEdit")->setPlainText(u"replaced"_s);
    part<QPushButton>(dialog, "savePushButton")->click();
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(center.moves.size(), 1);
    QCOMPARE(center.moves.first().fields.value(u"cause"_s), u"worn"_s);
    QCOMPARE(center.moves.first().fields.value(u"solution"_s), u"replaced"_s);
}

void TestTicketDialogs::aMessageGoesWithWhatWasWrong()
{
    DeskDouble center;
    center.add(1, u"doing"_s);
    MoveDialog dialog(center.desk(Role::Engineer), center.detailsOf(TicketId(1)),
                      offerOf(center.tickets[TicketId(1)], u"resolve"_s, Role::Engineer));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    part<QPushButton>(dialog, "savePushButton")->click();
    QCOMPARE(text(dialog, "causePlainTextEdit")->property("mark").toString(), u"error"_s);
    QCOMPARE(text(dialog, "solutionPlainTextEdit")->property("mark").toString(), u"error"_s);
    text(dialog, "causePlainTextEdit")->setPlainText(u"worn"_s);
    QCOMPARE(text(dialog, "causePlainTextEdit")->property("mark").toString(), QString());
    QCOMPARE(text(dialog, "solutionPlainTextEdit")->property("mark").toString(), u"error"_s);
}

void TestTicketDialogs::whatIsNeededHasAStar()
{
    DeskDouble center;
    center.add(1, u"doing"_s);
    MoveDialog dialog(center.desk(Role::Engineer), center.detailsOf(TicketId(1)),
                      offerOf(center.tickets[TicketId(1)], u"resolve"_s, Role::Engineer));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto labelOf = [&dialog](const QWidget* field) {
        for (const QLabel* label : dialog.findChildren<QLabel*>()) {
            if (label->buddy() == field)
                return label->text();
        }
        return QString();
    };
    QVERIFY(labelOf(text(dialog, "causePlainTextEdit")).endsWith(u" *"_s));
    QVERIFY(!labelOf(part<QLineEdit>(dialog, "toolsLineEdit")).contains(u'*'));
}

void TestTicketDialogs::aStepRemembersOnlyWhatWasChanged()
{
    DeskDouble center;
    center.add(1, u"doing"_s).cause = u"known before"_s;
    MoveDialog dialog(center.desk(Role::Engineer), center.detailsOf(TicketId(1)),
                      offerOf(center.tickets[TicketId(1)], u"resolve"_s, Role::Engineer));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(dialog.typed(), Texts());
    part<QLineEdit>(dialog, "toolsLineEdit")->setText(u"meter"_s);
    QCOMPARE(dialog.typed(), Texts({{u"tools"_s, u"meter"_s}}));
    text(dialog, "causePlainTextEdit")->clear();
    QCOMPARE(dialog.typed(), Texts({{u"tools"_s, u"meter"_s}, {u"cause"_s, QString()}}));
}

void TestTicketDialogs::aColleaguesWordsAreNotOverwrittenByOldOnes()
{
    DeskDouble center;
    center.add(1, u"doing"_s);
    const MoveOffer offer = offerOf(center.tickets[TicketId(1)], u"resolve"_s, Role::Engineer);
    Host host(center.desk(Role::Engineer));
    auto* first = host.open<MoveDialog>(offer, center.detailsOf(TicketId(1)));
    part<QLineEdit>(*first, "toolsLineEdit")->setText(u"meter"_s);
    first->reject();
    center.change(1).cause = u"found by a colleague"_s;
    auto* second = host.open<MoveDialog>(offer, center.detailsOf(TicketId(1)));
    QCOMPARE(text(*second, "causePlainTextEdit")->toPlainText(), u"found by a colleague"_s);
    QCOMPARE(part<QLineEdit>(*second, "toolsLineEdit")->text(), u"meter"_s);
}

void TestTicketDialogs::whatWasTypedIsThereAgain()
{
    DeskDouble center;
    center.add(1, u"doing"_s);
    center.add(2, u"doing"_s);
    const MoveOffer offer = offerOf(center.tickets[TicketId(1)], u"resolve"_s, Role::Engineer);
    Host host(center.desk(Role::Engineer));
    auto* dialog = host.open<MoveDialog>(offer, center.detailsOf(TicketId(1)));
    text(*dialog, "causePlainTextEdit")->setPlainText(u"worn"_s);
    dialog->reject();
    dialog = host.open<MoveDialog>(offer, center.detailsOf(TicketId(2)));
    QCOMPARE(text(*dialog, "causePlainTextEdit")->toPlainText(), QString());
    dialog->reject();
    dialog = host.open<MoveDialog>(offer, center.detailsOf(TicketId(1)));
    QCOMPARE(text(*dialog, "causePlainTextEdit")->toPlainText(), u"worn"_s);
}

void TestTicketDialogs::aProposedCallBackFollowsTheClock()
{
    DeskDouble center;
    center.add(1, u"firstline"_s);
    const MoveOffer offer = offerOf(center.tickets[TicketId(1)], u"callback"_s, Role::Agent);
    Host host(center.desk());
    auto* dialog = host.open<MoveDialog>(offer, center.detailsOf(TicketId(1)));
    const QDateTime first = part<QDateTimeEdit>(*dialog, "callbackDueDateTimeEdit")->dateTime();
    dialog->reject();
    center.now = center.now + std::chrono::hours(5);
    dialog = host.open<MoveDialog>(offer, center.detailsOf(TicketId(1)));
    QCOMPARE(part<QDateTimeEdit>(*dialog, "callbackDueDateTimeEdit")->dateTime(), first.addSecs(5 * 3600));
}

void TestTicketDialogs::aTimeThatHasPassedIsNotTakenOver()
{
    DeskDouble center;
    center.add(1, u"firstline"_s);
    const MoveOffer offer = offerOf(center.tickets[TicketId(1)], u"callback"_s, Role::Agent);
    Host host(center.desk());
    auto* dialog = host.open<MoveDialog>(offer, center.detailsOf(TicketId(1)));
    auto* edit = part<QDateTimeEdit>(*dialog, "callbackDueDateTimeEdit");
    const QDateTime proposed = edit->dateTime();
    edit->setDateTime(proposed.addSecs(2 * 3600));
    dialog->reject();
    center.now = center.now + std::chrono::hours(1);
    dialog = host.open<MoveDialog>(offer, center.detailsOf(TicketId(1)));
    QCOMPARE(part<QDateTimeEdit>(*dialog, "callbackDueDateTimeEdit")->dateTime(), proposed.addSecs(2 * 3600));
    dialog->reject();
    center.now = center.now + std::chrono::hours(9);
    dialog = host.open<MoveDialog>(offer, center.detailsOf(TicketId(1)));
    QCOMPARE(part<QDateTimeEdit>(*dialog, "callbackDueDateTimeEdit")->dateTime(), proposed.addSecs(10 * 3600));
}

void TestTicketDialogs::aSavedStepIsForgotten()
{
    DeskDouble center;
    center.add(1, u"todispatch"_s);
    const MoveOffer offer = offerOf(center.tickets[TicketId(1)], u"withdraw"_s, Role::Agent);
    Host host(center.desk());
    QSignalSpy saved(&host.actions, &TicketActions::saved);
    auto* dialog = host.open<MoveDialog>(offer, center.detailsOf(TicketId(1)));
    text(*dialog, "moveNotePlainTextEdit")->setPlainText(u"by mistake"_s);
    part<QPushButton>(*dialog, "savePushButton")->click();
    QTRY_COMPARE(saved.count(), 1);
    dialog = host.open<MoveDialog>(offer, center.detailsOf(TicketId(1)));
    QCOMPARE(text(*dialog, "moveNotePlainTextEdit")->toPlainText(), QString());
}

// The window is closed, the person signs out, or the power goes: nobody leaves the dialog by a button.
void TestTicketDialogs::aRecordIsThereAgainAtTheNextStart()
{
    const QTemporaryDir folder;
    const DraftStore store(folder.path());
    DeskDouble center;
    center.add(1, u"doing"_s);
    const MoveOffer offer = offerOf(center.tickets[TicketId(1)], u"resolve"_s, Role::Engineer);
    const auto start = [&] {
        TicketDesk desk = center.desk(Role::Engineer);
        desk.typed = std::make_shared<TypedTexts>(&store, desk.person.login);
        return std::make_unique<Host>(desk);
    };
    auto host = start();
    auto* dialog = host->open<MoveDialog>(offer, center.detailsOf(TicketId(1)));
    text(*dialog, "causePlainTextEdit")->setPlainText(u"worn"_s);
    part<QLineEdit>(*dialog, "toolsLineEdit")->setText(u"meter"_s);
    host.reset();
    host = start();
    dialog = host->open<MoveDialog>(offer, center.detailsOf(TicketId(1)));
    QCOMPARE(text(*dialog, "causePlainTextEdit")->toPlainText(), u"worn"_s);
    QCOMPARE(part<QLineEdit>(*dialog, "toolsLineEdit")->text(), u"meter"_s);
}

void TestTicketDialogs::aQuestionRemembersItsReason()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    const MoveOffer offer = offerOf(center.tickets[TicketId(1)], u"solved"_s, Role::Agent);
    Host host(center.desk());
    auto* dialog = host.open<SolvedDialog>(offer, center.detailsOf(TicketId(1)));
    QCOMPARE(dialog->typed(), Texts());
    part<QPushButton>(*dialog, "noPushButton")->click();
    text(*dialog, "moveNotePlainTextEdit")->setPlainText(u"still warm"_s);
    dialog->reject();
    dialog = host.open<SolvedDialog>(offer, center.detailsOf(TicketId(1)));
    QVERIFY(text(*dialog, "moveNotePlainTextEdit")->isVisible());
    QCOMPARE(text(*dialog, "moveNotePlainTextEdit")->toPlainText(), u"still warm"_s);
}

// what was answered comes from the life cycle.
void TestTicketDialogs::aQuestionSendsItsAnswer()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    center.add(2, u"toconfirm"_s);
    const MoveOffer offer = offerOf(center.tickets[TicketId(1)], u"solved"_s, Role::Agent);
    Host host(center.desk());
    part<QPushButton>(*host.open<SolvedDialog>(offer, center.detailsOf(TicketId(1))), "yesPushButton")->click();
    QTRY_COMPARE(center.moves.size(), 1);
    QCOMPARE(center.moves.constLast().fields, Texts({{u"solved_for_good"_s, u"yes"_s}}));

    Host other(center.desk());
    auto* dialog = other.open<SolvedDialog>(offer, center.detailsOf(TicketId(2)));
    part<QPushButton>(*dialog, "noPushButton")->click();
    text(*dialog, "moveNotePlainTextEdit")->setPlainText(u"still warm"_s);
    part<QPushButton>(*dialog, "reopenPushButton")->click();
    QTRY_COMPARE(center.moves.size(), 2);
    QCOMPARE(center.moves.constLast().fields,
             Texts({{u"solved_for_good"_s, u"no"_s}, {u"move_note"_s, u"still warm"_s}}));
}

// the first key changes nothing; Enter presses what has the cursor.
void TestTicketDialogs::noKeyAnswersForTheCustomer()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    const MoveOffer offer = offerOf(center.tickets[TicketId(1)], u"solved"_s, Role::Agent);
    Host host(center.desk());
    auto* dialog = host.open<SolvedDialog>(offer, center.detailsOf(TicketId(1)));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(center.moves.size(), 0);
    dialog = host.open<SolvedDialog>(offer, center.detailsOf(TicketId(1)));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* yes = part<QPushButton>(*dialog, "yesPushButton");
    yes->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), yes);
    QTest::keyClick(yes, Qt::Key_Return);
    QTRY_COMPARE(center.moves.size(), 1);
    QCOMPARE(center.moves.constLast().fields, Texts({{u"solved_for_good"_s, u"yes"_s}}));
}

void TestTicketDialogs::aSurveyRemembersMarksAndComment()
{
    DeskDouble center;
    center.add(1, u"tosurvey"_s);
    const MoveOffer offer = offerOf(center.tickets[TicketId(1)], u"close"_s, Role::Agent);
    Host host(center.desk());
    auto* dialog = host.open<SurveyDialog>(offer, center.detailsOf(TicketId(1)));
    part<ChoiceBar>(*dialog, "attitudeSegments")->setValue(u"4"_s);
    part<ChoiceBar>(*dialog, "recommendSegments")->setValue(u"10"_s);
    text(*dialog, "commentPlainTextEdit")->setPlainText(u"quick"_s);
    dialog->reject();
    dialog = host.open<SurveyDialog>(offer, center.detailsOf(TicketId(1)));
    QCOMPARE(part<ChoiceBar>(*dialog, "attitudeSegments")->value(), u"4"_s);
    QCOMPARE(part<ChoiceBar>(*dialog, "speedSegments")->value(), QString());
    QCOMPARE(part<ChoiceBar>(*dialog, "recommendSegments")->value(), u"10"_s);
    QCOMPARE(text(*dialog, "commentPlainTextEdit")->toPlainText(), u"quick"_s);
    part<ChoiceBar>(*dialog, "outcomeSegments")->setValue(u"declined"_s);
    dialog->reject();
    dialog = host.open<SurveyDialog>(offer, center.detailsOf(TicketId(1)));
    QCOMPARE(dialog->noAnswer(), u"declined"_s);
}

void TestTicketDialogs::anUntouchedSurveyRemembersNothing()
{
    DeskDouble center;
    center.add(1, u"tosurvey"_s);
    SurveyDialog dialog(center.desk(), center.detailsOf(TicketId(1)));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(dialog.typed(), Texts());
}

void TestTicketDialogs::theCommentIsKeptWithEveryOutcome_data()
{
    QTest::addColumn<QString>("outcome");
    for (const char* outcome : {"answered", "unreachable", "declined"})
        QTest::newRow(outcome) << QString::fromLatin1(outcome);
}

void TestTicketDialogs::theCommentIsKeptWithEveryOutcome()
{
    QFETCH(const QString, outcome);
    DeskDouble center;
    center.add(1, u"tosurvey"_s);
    SurveyDialog dialog(center.desk(), center.detailsOf(TicketId(1)));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    answerAll(dialog);
    part<ChoiceBar>(dialog, "outcomeSegments")->setValue(outcome);
    text(dialog, "commentPlainTextEdit")->setPlainText(u"calls back in May"_s);
    part<QPushButton>(dialog, "savePushButton")->click();
    QCOMPARE(center.surveys.size(), 1);
    QCOMPARE(center.surveys.first().answer.comment, u"calls back in May"_s);
    QCOMPARE(center.surveys.first().noAnswer, outcome == u"answered"_s ? QString() : outcome);
}

void TestTicketDialogs::noMarksAreSentWithoutAnAnswer()
{
    DeskDouble center;
    center.add(1, u"tosurvey"_s);
    SurveyDialog dialog(center.desk(), center.detailsOf(TicketId(1)));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    part<ChoiceBar>(dialog, "attitudeSegments")->setValue(u"4"_s);
    part<ChoiceBar>(dialog, "recommendSegments")->setValue(u"9"_s);
    part<ChoiceBar>(dialog, "outcomeSegments")->setValue(u"declined"_s);
    part<QPushButton>(dialog, "savePushButton")->click();
    QCOMPARE(center.surveys.size(), 1);
    QVERIFY(center.surveys.first().answer.scores.isEmpty());
    QVERIFY(!center.surveys.first().answer.recommend);
}

// an answer has a mark for every question.
void TestTicketDialogs::halfAnAnswerIsNotSent()
{
    DeskDouble center;
    center.add(1, u"tosurvey"_s);
    SurveyDialog dialog(center.desk(), center.detailsOf(TicketId(1)));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto* message = part<FieldMessage>(dialog, "answerMessage");
    part<ChoiceBar>(dialog, "attitudeSegments")->setValue(u"4"_s);
    part<QPushButton>(dialog, "savePushButton")->click();
    QCOMPARE(center.surveys.size(), 0);
    QVERIFY(message->sentence().contains(u"Speed"_s));
    QVERIFY(!message->sentence().contains(u"Attitude"_s));
    part<ChoiceBar>(dialog, "speedSegments")->setValue(u"5"_s);
    QVERIFY(!message->sentence().contains(u"Speed"_s));
    part<QPushButton>(dialog, "savePushButton")->click();
    QCOMPARE(center.surveys.size(), 0);
    part<ChoiceBar>(dialog, "recommendSegments")->setValue(u"9"_s);
    QCOMPARE(message->sentence(), QString());
    part<QPushButton>(dialog, "savePushButton")->click();
    QCOMPARE(center.surveys.size(), 1);
}

// promised is a time of the center, wherever the desk stands.
void TestTicketDialogs::theTimeOfACallBackIsTheCenters()
{
    DeskDouble center;
    center.add(1, u"firstline"_s);
    setCenterOffset(330);
    MoveDialog dialog(center.desk(), center.detailsOf(TicketId(1)),
                      offerOf(center.tickets[TicketId(1)], u"callback"_s, Role::Agent));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* edit = part<QDateTimeEdit>(dialog, "callbackDueDateTimeEdit");
    QCOMPARE(edit->time(), QTime(20, 30)); // 14:00 UTC and an hour
    edit->setTime(QTime(21, 0));
    part<QPushButton>(dialog, "savePushButton")->click();
    QCOMPARE(center.moves.size(), 1);
    const Instant due = Instant::fromMs(center.moves.first().fields.value(u"callback_due"_s).toLongLong());
    QCOMPARE(due, center.now + std::chrono::minutes(90));
}

void TestTicketDialogs::theSameAnswerKeepsItsKey()
{
    DeskDouble center;
    center.steps.held = true;
    center.add(1, u"tosurvey"_s);
    SurveyDialog dialog(center.desk(), center.detailsOf(TicketId(1)));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    answerAll(dialog);
    const auto save = [&] {
        part<QPushButton>(dialog, "savePushButton")->click();
        center.steps.answer(0, failure(ErrorKind::Connection));
        QTRY_VERIFY(part<QPushButton>(dialog, "savePushButton")->isEnabled());
    };
    save();
    save();
    QCOMPARE(center.surveys.size(), 2);
    QCOMPARE(center.surveys.at(1).key, center.surveys.at(0).key);
    text(dialog, "commentPlainTextEdit")->setPlainText(u"more"_s);
    save();
    QVERIFY(center.surveys.at(2).key != center.surveys.at(0).key);
}

// A bar of steps that did not see this would open the dialog of before.
void TestTicketDialogs::aStepThatWantsMoreIsAnotherOffer()
{
    Ticket ticket;
    ticket.state = u"firstline"_s;
    const MoveOffer before = offerOf(ticket, u"solve"_s, Role::Agent);
    MoveOffer after = before;
    QVERIFY(before == after);
    after.move.asks.append(u"tools"_s);
    QVERIFY(!(before == after));
    after = before;
    after.move.gates.append(u"tools"_s);
    QVERIFY(!(before == after));
}

QTEST_MAIN(TestTicketDialogs)
#include "tst_ticketdialogs.moc"
