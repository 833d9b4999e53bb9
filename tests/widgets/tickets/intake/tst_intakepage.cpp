#include "widgets/common/choicebar.h"
#include "widgets/tickets/intake/intakereference.h"
#include "widgets/tickets/intakedrafts.h"
#include "widgets/tickets/intakefields.h"
#include "widgets/tickets/intakeform.h"
#include "widgets/tickets/intakeissues.h"
#include "widgets/tickets/intakeselfhelp.h"
#include "widgets/tickets/intakesummary.h"
#include "widgets/tickets/proposalstrip.h"
#include "widgets/tickets/scriptstrip.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 7, 15);
const Instant kNow = Instant::fromDateTime(QDateTime(kToday, QTime(14, 0)));

template <typename T = QWidget>
T* part(QWidget& widget, const char* name)
{
    T* found = widget.findChild<T*>(QLatin1StringView(name));
    if (!found)
        qFatal("no widget named %s", name);
    return found;
}

/// Non-Latin text comes from an input method, never from key clicks.
void compose(QWidget* widget, const QString& text)
{
    widget->setFocus();
    QInputMethodEvent preedit(text.left(1), {});
    QCoreApplication::sendEvent(widget, &preedit);
    QInputMethodEvent commit;
    commit.setCommitString(text);
    QCoreApplication::sendEvent(widget, &commit);
}

QString lineText(QWidget& form, const char* name)
{
    return part<QLineEdit>(form, name)->text();
}

bool hasIssue(const QList<FieldIssue>& issues, const QString& field, FieldIssue::Kind kind)
{
    return std::any_of(issues.begin(), issues.end(),
                       [&](const FieldIssue& issue) { return issueField(issue) == field && issue.kind == kind; });
}

void prepare(IntakeForm& form)
{
    form.setReference(intakeReference());
    form.setToday(kToday);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
}

TriageInput inputFor(const QString& text)
{
    TriageInput input;
    input.text = text;
    input.group = u"aircon"_s;
    return input;
}

} // namespace

class TestIntakePage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void tabFollowsTheConversation();
    void draftRoundTrip();
    void chineseByInputMethod();
    void phoneSaysWhatIsMissing();
    void whatIsNoPhoneNumberIsSaid_data();
    void whatIsNoPhoneNumberIsSaid();
    void requiredFieldsStopAndTakeTheCursor();
    void aMissingWayTakesTheCursor();
    void theModelIsRequiredForAVisit();
    void gentleMarksOnlyWhereBegun();
    void dayIsReadAsTyped_data();
    void dayIsReadAsTyped();
    void summaryIsDraftedUntilEdited();
    void knownCustomerFillsOnlyWhatIsEmpty();
    void deviceFillsAndLeaves();
    void tenThousandCharacters();
    void proposalAndReason();
    void proposalIsStableUntilRulesChange();
    void proposalChangedByKey();
    void whatWasLearnedIsShownAndKept();
    void promisesAreAbsolute();
    void promisesFollowChannelAndLevel();
    void openingFollowsChannelMoodAndStyle();
    void calmedIsAStep();
    void selfHelpIsRecorded();
    void emptyDraftIsNotKept();
};

// Tab goes through the fields in the order in which one asks.
void TestIntakePage::tabFollowsTheConversation()
{
    IntakeForm form;
    prepare(form);
    const QStringList order = {u"phoneLineEdit"_s,       u"nameLineEdit"_s,         u"channelComboBox"_s,
                               u"moodChips"_s,           u"addressLineEdit"_s,      u"symptomLineEdit"_s,
                               u"occurredLineEdit"_s,    u"wordsPlainTextEdit"_s,   u"environmentPlainTextEdit"_s,
                               u"triedLineEdit"_s,       u"frequencyComboBox"_s,    u"modelComboBox"_s,
                               u"serialLineEdit"_s,      u"purchasedLineEdit"_s,    u"purchaseChannelComboBox"_s,
                               u"orderLineEdit"_s,       u"placeLineEdit"_s,        u"modeChips"_s,
                               u"elderlyHomeCheckBox"_s, u"elderlyAloneCheckBox"_s, u"businessStoppedCheckBox"_s,
                               u"expectationLineEdit"_s, u"urgencySegments"_s,      u"summaryPlainTextEdit"_s};
    form.focusFirst();
    QStringList walked;
    for (qsizetype i = 0; i < order.size(); ++i) {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        const bool inside = qobject_cast<QAbstractButton*>(focus) && !qobject_cast<QCheckBox*>(focus);
        walked.append((inside ? focus->parentWidget() : focus)->objectName());
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    QCOMPARE(walked, order);
}

void TestIntakePage::draftRoundTrip()
{
    IntakeForm form;
    prepare(form);
    TicketDraft draft;
    draft.customerName = u"王芳"_s;
    draft.phone = u"138 0571 2046"_s;
    draft.address = u"滨文路 18 号"_s;
    draft.model = u"KFR-72LW/N8"_s;
    draft.serial = u"SN1"_s;
    draft.purchaseChannel = u"online"_s;
    draft.orderNumber = u"2306"_s;
    draft.place = u"客厅"_s;
    draft.purchasedOn = QDate(2024, 2, 29);
    draft.ticket.channel = u"web"_s;
    draft.ticket.mood = u"anxious"_s;
    draft.ticket.calmed = true;
    draft.ticket.symptom = u"不制冷 100% _"_s;
    draft.ticket.words = u"“不凉了”\n第二行 😀"_s;
    draft.ticket.occurred = u"昨天"_s;
    draft.ticket.environment = u"室外 37 ℃"_s;
    draft.ticket.tried = u"重启"_s;
    draft.ticket.frequency = u"always"_s;
    draft.ticket.mode = u"visit"_s;
    draft.ticket.expectation = u"今天修好"_s;
    draft.ticket.urgency = 3;
    draft.ticket.elderlyAlone = true;
    draft.ticket.businessStopped = true;
    draft.ticket.summary = u"自己写的小结"_s;
    form.setDraft(draft);
    TicketDraft back = form.draft();
    QCOMPARE(back.ticket.contactPhone, u"13805712046"_s);
    QCOMPARE(back.ticket.address, draft.address);
    back.ticket.contactPhone.clear();
    back.ticket.address.clear();
    QCOMPARE(back.key, draft.key);
    QCOMPARE(back.toJson(), draft.toJson());
}

void TestIntakePage::chineseByInputMethod()
{
    IntakeForm form;
    prepare(form);
    compose(part(form, "symptomLineEdit"), u"室外机不转"_s);
    compose(part(form, "wordsPlainTextEdit"), u"昨晚就不凉了"_s);
    compose(part<QComboBox>(form, "modelComboBox")->lineEdit(), u"挂机甲"_s);
    QCOMPARE(form.draft().ticket.symptom, u"室外机不转"_s);
    QCOMPARE(form.draft().ticket.words, u"昨晚就不凉了"_s);
    QCOMPARE(form.draft().model, u"挂机甲"_s);
}

// a short mobile number is told by its missing digits, a whole one is put into its usual form.
void TestIntakePage::phoneSaysWhatIsMissing()
{
    IntakeForm form;
    prepare(form);
    QSignalSpy clues(&form, &IntakeForm::clueTyped);
    auto* phone = part<QLineEdit>(form, "phoneLineEdit");
    form.focusFirst();
    QTest::keyClicks(phone, u"1380571"_s);
    QCOMPARE(clues.count(), 7);
    QTest::keyClick(phone, Qt::Key_Tab);
    QVERIFY2(form.issues().sentence(u"phone"_s).contains(u'4'), qPrintable(form.issues().sentence(u"phone"_s)));
    phone->setFocus();
    phone->end(false);
    QTest::keyClicks(phone, u"2046"_s);
    QTest::keyClick(phone, Qt::Key_Tab);
    QCOMPARE(phone->text(), u"138 0571 2046"_s);
    QTRY_VERIFY(form.issues().sentence(u"phone"_s).isEmpty());
}

void TestIntakePage::whatIsNoPhoneNumberIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("too few digits for any") << u"12345"_s;
    QTest::newRow("letters") << u"abc"_s;
}

// a mark alone does not tell what is wrong.
void TestIntakePage::whatIsNoPhoneNumberIsSaid()
{
    QFETCH(QString, text);
    IntakeForm form;
    prepare(form);
    auto* phone = part<QLineEdit>(form, "phoneLineEdit");
    form.focusFirst();
    QTest::keyClicks(phone, text);
    QTest::keyClick(phone, Qt::Key_Tab);
    QVERIFY(form.issues().sentence(u"phone"_s).contains(u"no phone number"_s));
    phone->clear();
    QTest::keyClicks(phone, u"1"_s);
    QVERIFY(form.issues().sentence(u"phone"_s).isEmpty());
}

void TestIntakePage::aMissingWayTakesTheCursor()
{
    IntakeForm form;
    prepare(form);
    QVERIFY(form.insist({{u"mode"_s, FieldIssue::Kind::Missing}}));
    QVERIFY(part(form, "modeChips")->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(!form.issues().sentence(u"mode"_s).isEmpty());
    form.takeWay(u"visit"_s);
    QCOMPARE(form.draft().ticket.mode, u"visit"_s);
    form.takeWay(u"advice"_s);
    QCOMPARE(form.draft().ticket.mode, u"visit"_s);
}

// without the model a visit takes the wrong part along; nothing else needs it.
void TestIntakePage::theModelIsRequiredForAVisit()
{
    IntakeForm form;
    prepare(form);
    auto* label = part<IntakeLabel>(form, "modelLabel");
    QVERIFY(!label->isRequired());
    form.takeWay(u"visit"_s);
    QTRY_VERIFY(label->isRequired());
    part<ChoiceBar>(form, "modeChips")->setValue(u"advice"_s);
    QTRY_VERIFY(!label->isRequired());
}

// what is required stops the save with the cursor in the field, and leaves when it is right.
void TestIntakePage::requiredFieldsStopAndTakeTheCursor()
{
    IntakeForm form;
    prepare(form);
    form.setCalmed(true);
    QTest::keyClicks(part(form, "phoneLineEdit"), u"13805712046"_s);
    const QList<FieldIssue> issues = form.draft().issues(kToday);
    QVERIFY(hasIssue(issues, u"symptom"_s, FieldIssue::Kind::Missing));
    QVERIFY(form.insist(issues));
    QCOMPARE(QApplication::focusWidget(), part(form, "nameLineEdit"));
    QVERIFY(!form.issues().sentence(u"customerName"_s).isEmpty());
    QVERIFY(!form.issues().sentence(u"symptom"_s).isEmpty());
    QTest::keyClicks(part(form, "nameLineEdit"), u"Wang"_s);
    QTRY_VERIFY(form.issues().sentence(u"customerName"_s).isEmpty());
    QVERIFY(!form.issues().sentence(u"symptom"_s).isEmpty());
}

// what should be asked is marked once its question was begun, not before.
void TestIntakePage::gentleMarksOnlyWhereBegun()
{
    IntakeForm form;
    prepare(form);
    QCOMPARE(part(form, "serialLineEdit")->property("mark").toString(), QString());
    part<QComboBox>(form, "modelComboBox")->setEditText(u"KFR-35GW/N8"_s);
    QTRY_COMPARE(part(form, "serialLineEdit")->property("mark").toString(), u"missing"_s);
    QTest::keyClicks(part(form, "serialLineEdit"), u"SN-A"_s);
    QTRY_COMPARE(part(form, "serialLineEdit")->property("mark").toString(), QString());
}

void TestIntakePage::dayIsReadAsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    QTest::newRow("iso") << u"2023-06-11"_s << QDate(2023, 6, 11);
    QTest::newRow("slashes") << u"2023/6/11"_s << QDate(2023, 6, 11);
    QTest::newRow("plain") << u"20230611"_s << QDate(2023, 6, 11);
    QTest::newRow("chinese") << u"2023年6月11日"_s << QDate(2023, 6, 11);
    QTest::newRow("full width") << u"２０２３－０６"_s << QDate(2023, 6, 1);
    QTest::newRow("month") << u"2023-06"_s << QDate(2023, 6, 1);
    QTest::newRow("no such day") << u"2023-02-30"_s << QDate();
    QTest::newRow("words") << u"last year"_s << QDate();
}

void TestIntakePage::dayIsReadAsTyped()
{
    QFETCH(QString, text);
    QFETCH(QDate, day);
    QCOMPARE(parseDay(text), day);
}

void TestIntakePage::summaryIsDraftedUntilEdited()
{
    IntakeForm form;
    prepare(form);
    auto* summary = part<QPlainTextEdit>(form, "summaryPlainTextEdit");
    QTest::keyClicks(part(form, "symptomLineEdit"), u"no cold air"_s);
    QTRY_VERIFY(summary->toPlainText().contains(u"no cold air"_s));
    QTest::keyClicks(part(form, "wordsPlainTextEdit"), u"my own words"_s);
    QTest::keyClicks(part(form, "occurredLineEdit"), u"yesterday"_s);
    QTRY_VERIFY(summary->toPlainText().contains(u"yesterday"_s));
    QVERIFY2(!summary->toPlainText().contains(u"my own words"_s), "R-025: the customer's words stay apart");
    summary->setFocus();
    summary->selectAll();
    QTest::keyClicks(summary, u"bring a capacitor"_s);
    QTest::keyClicks(part(form, "triedLineEdit"), u"restart"_s);
    QTRY_COMPARE(form.draft().ticket.tried, u"restart"_s);
    QCOMPARE(summary->toPlainText(), u"bring a capacitor"_s);
}

// known data is filled in, but never over what was typed, and leaves with the customer.
void TestIntakePage::knownCustomerFillsOnlyWhatIsEmpty()
{
    IntakeForm form;
    prepare(form);
    QTest::keyClicks(part(form, "addressLineEdit"), u"other address"_s);
    form.setCustomer(intakeCustomer());
    QCOMPARE(lineText(form, "nameLineEdit"), u"李桂芳"_s);
    QCOMPARE(lineText(form, "phoneLineEdit"), u"138 0571 2046"_s);
    QCOMPARE(lineText(form, "addressLineEdit"), u"other address"_s);
    QVERIFY(form.draft().ticket.elderlyHome);
    QCOMPARE(form.draft().customer, CustomerId(1));
    form.setCustomer(std::nullopt);
    QCOMPARE(lineText(form, "nameLineEdit"), QString());
    QCOMPARE(lineText(form, "addressLineEdit"), u"other address"_s);
    QVERIFY(!form.draft().ticket.elderlyHome);
    QVERIFY(!form.draft().customer.isValid());
}

void TestIntakePage::deviceFillsAndLeaves()
{
    IntakeForm form;
    prepare(form);
    const CustomerCard card = intakeCustomer();
    form.setCustomer(card);
    auto* model = part<QComboBox>(form, "modelComboBox");
    QCOMPARE(model->itemText(0), u"KFR-35GW/N8 wall unit"_s);
    form.setDevice(card.devices.first());
    QCOMPARE(form.draft().model, u"KFR-35GW/N8"_s);
    QCOMPARE(form.draft().serial, u"SN-A"_s);
    QCOMPARE(form.draft().purchasedOn, QDate(2023, 6, 11));
    QCOMPARE(form.draft().ticket.device, DeviceId(1));
    form.setDevice(card.devices.last());
    QCOMPARE(form.draft().serial, u"SN-B"_s);
    QCOMPARE(form.draft().ticket.device, DeviceId(2));
    model->setEditText(u"KFR-35GW/N8"_s);
    QVERIFY2(!form.draft().ticket.device.isValid(), "another model is another device");
}

void TestIntakePage::tenThousandCharacters()
{
    IntakeForm form;
    prepare(form);
    auto* words = part<QPlainTextEdit>(form, "wordsPlainTextEdit");
    words->setPlainText(QString(kWordsLimit, u'水'));
    QVERIFY(form.draft().issues(kToday).size() > 0);
    QVERIFY(!hasIssue(form.draft().issues(kToday), u"words"_s, FieldIssue::Kind::TooLong));
    compose(words, u"再多一个字"_s);
    QVERIFY(hasIssue(form.draft().issues(kToday), u"words"_s, FieldIssue::Kind::TooLong));
    QTRY_VERIFY(!form.issues().sentence(u"words"_s).isEmpty());
    QCOMPARE(form.draft().ticket.words.size(), qsizetype(kWordsLimit) + 5);
}

// type, priority and the reason for both; one key takes them.
void TestIntakePage::proposalAndReason()
{
    const ReferenceData reference = intakeReference();
    ProposalStrip strip;
    strip.setReference(reference);
    strip.setProposal(proposeTriage(inputFor(u"空调不制冷"_s), reference.triage), {}, kNow);
    QCOMPARE(strip.typeText(), u"Fault › Does not cool"_s);
    QVERIFY2(strip.reasonText().contains(u"不制冷"_s), qPrintable(strip.reasonText()));
    TicketDraft draft;
    strip.apply(draft);
    QVERIFY(!draft.proposalAccepted);
    QCOMPARE(draft.ticket.category, QString());
    QSignalSpy decided(&strip, &ProposalStrip::decided);
    QTest::mouseClick(part(strip, "acceptPushButton"), Qt::LeftButton);
    QCOMPARE(decided.count(), 1);
    strip.apply(draft);
    QVERIFY(draft.proposalAccepted);
    QCOMPARE(draft.ticket.category, u"fault"_s);
    QCOMPARE(draft.ticket.fault, u"aircon.not_cooling"_s);
    QCOMPARE(draft.ticket.priority, Priority::High);
    QCOMPARE(draft.ticket.skill, u"aircon"_s);
    QCOMPARE(draft.ticket.scenario, u"repair"_s);
    QVERIFY(draft.ticket.priorityReason.endsWith(", reference_table high"_L1)); // in no language
}

void TestIntakePage::proposalIsStableUntilRulesChange()
{
    const ReferenceData reference = intakeReference();
    ProposalStrip strip;
    strip.setReference(reference);
    strip.setProposal(proposeTriage(inputFor(u"空调不制冷"_s), reference.triage), {}, kNow);
    strip.accept();
    strip.setProposal(proposeTriage(inputFor(u"空调不制冷，声音也大"_s), reference.triage), {u"visit"_s, {}, {}}, kNow);
    QVERIFY2(strip.isAccepted(), "the rules still say the same");
    strip.setProposal(proposeTriage(inputFor(u"空调不制冷，还漏电"_s), reference.triage), {u"visit"_s, {}, {}}, kNow);
    QVERIFY2(!strip.isAccepted(), "danger makes it urgent: it asks again");
    strip.accept();
    TicketDraft draft;
    strip.apply(draft);
    QCOMPARE(draft.ticket.priority, Priority::Urgent);
    ProposalStrip other;
    other.setReference(reference);
    other.restore(draft);
    QVERIFY(other.isAccepted());
}

// one key changes it; both what the rules said and why it was not taken are kept.
void TestIntakePage::proposalChangedByKey()
{
    const ReferenceData reference = intakeReference();
    ProposalStrip strip;
    strip.setReference(reference);
    strip.show();
    QVERIFY(QTest::qWaitForWindowActive(&strip));
    strip.setProposal(proposeTriage(inputFor(u"空调不制冷"_s), reference.triage), {}, kNow);
    QTest::keyClick(&strip, Qt::Key_F6);
    QTRY_VERIFY(strip.isChanging());
    auto* priority = part<QComboBox>(strip, "priorityComboBox");
    priority->setCurrentIndex(priority->findData(u"low"_s));
    auto* reason = part<QLineEdit>(strip, "overruleReasonLineEdit");
    reason->setFocus();
    QTest::keyClicks(reason, u"customer is away"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(!strip.isChanging());
    TicketDraft draft;
    strip.apply(draft);
    QCOMPARE(draft.ticket.priority, Priority::Low);
    QCOMPARE(draft.ticket.proposedPriority, Priority::High);
    QCOMPARE(draft.overruleReason, u"customer is away"_s);
    strip.accept();
    strip.apply(draft);
    QCOMPARE(draft.ticket.priority, Priority::Low);
}

// what was learned stands beside the rules with how sure it is; sub-type and grade go along.
void TestIntakePage::whatWasLearnedIsShownAndKept()
{
    const ReferenceData reference = intakeReference();
    ProposalStrip strip;
    strip.setReference(reference);
    TriageProposal proposal = proposeTriage(inputFor(u"空调不制冷"_s), reference.triage);
    QCOMPARE(strip.learnedText(), QString());
    proposal.learned = {{u"category"_s, u"fault"_s, 0.967, {u"不制冷"_s}}};
    proposal.grade = u"complex"_s;
    proposal.mood = u"anxious"_s;
    strip.setProposal(proposal, {}, kNow);
    QVERIFY2(strip.learnedText().contains(u"Fault 97 % (不制冷)"_s), qPrintable(strip.learnedText()));
    const QSignalSpy mood(&strip, &ProposalStrip::moodProposed);
    strip.accept();
    QCOMPARE(mood.count(), 1);
    TicketDraft draft;
    strip.apply(draft);
    QCOMPARE(draft.ticket.grade, u"complex"_s);
    QCOMPARE(draft.ticket.proposedGrade, u"complex"_s);
    QCOMPARE(parseLearned(draft.ticket.learned), proposal.learned);
    QCOMPARE(TicketDraft::fromJson(draft.toJson())->ticket.learned, draft.ticket.learned);
}

// what is promised is a time of day, not a span.
void TestIntakePage::promisesAreAbsolute()
{
    const ReferenceData reference = intakeReference();
    ProposalStrip strip;
    strip.setReference(reference);
    strip.setProposal(proposeTriage(inputFor(u"空调不制冷"_s), reference.triage), {u"visit"_s, {}, {}}, kNow);
    QVERIFY2(strip.promiseText().contains(u"16:00"_s), qPrintable(strip.promiseText()));
    QVERIFY2(strip.promiseText().contains(u"14:00 tomorrow"_s), qPrintable(strip.promiseText()));
}

// What is promised may hang on how the customer came and who he is: the strip says what the save will say.
void TestIntakePage::promisesFollowChannelAndLevel()
{
    ReferenceData reference = intakeReference();
    PromiseRules rules = reference.promises.at(kNow).rules;
    PromiseTarget vip;
    vip.metric = u"respond"_s;
    vip.when = {{u"level"_s, {u"vip"_s}}, {u"channel"_s, {u"web"_s}}};
    vip.seconds = 600;
    vip.calendar = u"always"_s;
    rules.targets.prepend(vip);
    reference.promises = PromiseBook(rules, reference.promises.at(kNow).times);
    const TriageProposal proposal = proposeTriage(inputFor(u"空调不制冷"_s), reference.triage);
    ProposalStrip strip;
    strip.setReference(reference);
    strip.setProposal(proposal, {u"visit"_s, u"web"_s, u"vip"_s}, kNow);
    QVERIFY2(strip.promiseText().contains(u"14:10"_s), qPrintable(strip.promiseText()));
    for (const ProposalStrip::Call& other :
         {ProposalStrip::Call{u"visit"_s, u"web"_s, {}}, ProposalStrip::Call{u"visit"_s, u"phone"_s, u"vip"_s}}) {
        strip.setProposal(proposal, other, kNow);
        QVERIFY2(strip.promiseText().contains(u"16:00"_s), qPrintable(strip.promiseText()));
    }
}

//
void TestIntakePage::openingFollowsChannelMoodAndStyle()
{
    ScriptStrip strip;
    strip.setReference(intakeReference(), u"Min"_s);
    strip.setTone(u"phone"_s, {});
    QCOMPARE(strip.sentence(), u"Sorry for the worry, Linjiang here"_s);
    QCOMPARE(strip.forbidden(), u"How can I help you"_s);
    strip.setTone(u"phone"_s, u"anxious"_s);
    QCOMPARE(strip.sentence(), u"Please do not worry, I am Min"_s);
    QTest::mouseClick(part(strip, "nextScriptPushButton"), Qt::LeftButton);
    QCOMPARE(strip.sentence(), u"Sorry for the worry, Linjiang here"_s);
    strip.setTone(u"web"_s, u"anxious"_s);
    QCOMPARE(strip.sentence(), u"I have seen your question"_s);
    QCOMPARE(strip.forbidden(), QString());
}

// calming is the first step; a save without it goes back to it.
void TestIntakePage::calmedIsAStep()
{
    IntakeForm form;
    prepare(form);
    QVERIFY(hasIssue(form.draft().issues(kToday), u"calmed"_s, FieldIssue::Kind::NotCalmed));
    ScriptStrip strip;
    strip.setReference(intakeReference(), u"Min"_s);
    connect(&strip, &ScriptStrip::calmedChanged, &form, &IntakeForm::setCalmed);
    strip.show();
    QVERIFY(QTest::qWaitForWindowActive(&strip));
    strip.insistOnCalm();
    QCOMPARE(QApplication::focusWidget(), part(strip, "calmedCheckBox"));
    QTest::keyClick(part(strip, "calmedCheckBox"), Qt::Key_Space);
    QVERIFY(strip.isCalmed());
    QVERIFY(!hasIssue(form.draft().issues(kToday), u"calmed"_s, FieldIssue::Kind::NotCalmed));
}

// self-help first, and what came of it.
void TestIntakePage::selfHelpIsRecorded()
{
    Article article;
    article.id = ArticleId(9);
    article.zh.steps = {{u"step one"_s, u"please try one"_s, {}, true},
                        {u"for the engineer"_s, {}, {}, false},
                        {u"step two"_s, {}, {}, true}};
    IntakeSelfHelp selfHelp;
    QSignalSpy tried(&selfHelp, &IntakeSelfHelp::stepTried);
    selfHelp.setArticle(article, true);
    QCOMPARE(selfHelp.findChildren<IntakeStepRow*>().size(), 2);
    const auto rows = selfHelp.findChildren<IntakeStepRow*>();
    QTest::mouseClick(part<QPushButton>(*rows.at(0), "failedPushButton"), Qt::LeftButton);
    QCOMPARE(selfHelp.result(), u"failed"_s);
    QTest::mouseClick(part<QPushButton>(*rows.at(1), "workedPushButton"), Qt::LeftButton);
    QCOMPARE(selfHelp.result(), u"worked"_s);
    QCOMPARE(selfHelp.solution(), u"step two"_s);
    QCOMPARE(tried.count(), 2);
    selfHelp.setArticle(article, true);
    QCOMPARE(selfHelp.result(), u"worked"_s);
}

void TestIntakePage::emptyDraftIsNotKept()
{
    IntakeForm form;
    prepare(form);
    QVERIFY(IntakeDrafts::isEmpty(form.draft()));
    QTest::keyClicks(part(form, "nameLineEdit"), u"Wang"_s);
    QVERIFY(!IntakeDrafts::isEmpty(form.draft()));
    QCOMPARE(IntakeDrafts::title(form.draft()), u"Wang"_s);
}

QTEST_MAIN(TestIntakePage)

#include "tst_intakepage.moc"
