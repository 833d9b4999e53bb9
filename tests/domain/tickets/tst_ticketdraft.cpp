#include "domain/support/randomtext.h"
#include "domain/tickets/ticketdraft.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

using Kind = FieldIssue::Kind;

namespace {

const QDate kToday(2026, 7, 15);

/// Every question of the conversation answered.
TicketDraft fullDraft()
{
    TicketDraft draft;
    draft.phone = u"138 0571 2046"_s;
    draft.customerName = u"李桂芳"_s;
    draft.address = u"滨江区滨文路 18 号"_s;
    draft.model = u"KFR-35GW/N8"_s;
    draft.serial = u"YQ23064471902"_s;
    draft.purchasedOn = QDate(2023, 6, 11);
    draft.purchaseChannel = u"online"_s;
    draft.ticket.calmed = true;
    draft.ticket.symptom = u"不制冷"_s;
    draft.ticket.occurred = u"昨天 20:30"_s;
    draft.ticket.words = u"吹出来都是热风"_s;
    draft.ticket.environment = u"室外 37 ℃"_s;
    draft.ticket.mode = u"visit"_s;
    draft.ticket.expectation = u"今天下午能修好"_s;
    draft.ticket.category = u"fault"_s;
    draft.ticket.certainty = u"time"_s;
    return draft;
}

QString setText(TicketDraft& draft, const QString& field, const QString& text)
{
    static const QHash<QString, QString TicketDraft::*> own = {{u"phone"_s, &TicketDraft::phone},
                                                               {u"customerName"_s, &TicketDraft::customerName},
                                                               {u"address"_s, &TicketDraft::address},
                                                               {u"district"_s, &TicketDraft::district},
                                                               {u"model"_s, &TicketDraft::model},
                                                               {u"serial"_s, &TicketDraft::serial},
                                                               {u"purchaseChannel"_s, &TicketDraft::purchaseChannel},
                                                               {u"orderNumber"_s, &TicketDraft::orderNumber},
                                                               {u"place"_s, &TicketDraft::place},
                                                               {u"overruleReason"_s, &TicketDraft::overruleReason}};
    static const QHash<QString, QString Ticket::*> ofTicket = {
        {u"symptom"_s, &Ticket::symptom},     {u"occurred"_s, &Ticket::occurred},
        {u"words"_s, &Ticket::words},         {u"environment"_s, &Ticket::environment},
        {u"tried"_s, &Ticket::tried},         {u"frequency"_s, &Ticket::frequency},
        {u"mode"_s, &Ticket::mode},           {u"expectation"_s, &Ticket::expectation},
        {u"summary"_s, &Ticket::summary},     {u"category"_s, &Ticket::category},
        {u"certainty"_s, &Ticket::certainty}, {u"salesperson"_s, &Ticket::salesperson}};
    QString& target = own.contains(field) ? draft.*own.value(field) : draft.ticket.*ofTicket.value(field);
    return std::exchange(target, text);
}

/// Kinds of the issues of one field.
QList<Kind> kindsOf(const TicketDraft& draft, const QString& field)
{
    QList<Kind> kinds;
    for (const FieldIssue& issue : draft.issues(kToday)) {
        if (issue.field == field)
            kinds.append(issue.kind);
    }
    return kinds;
}

} // namespace

/// The intake form's rules: what stops the save, what is only wanted, and how complete the conversation is.
class TestTicketDraft : public QObject
{
    Q_OBJECT

private slots:
    void aFullDraftHasNoIssue();
    void whatIsLeftOutIsSaid_data();
    void whatIsLeftOutIsSaid();
    void onlyWantedLetsTheSavePass();
    void aKnownCustomerNeedsNoName();
    void aPrivateChatNeedsItsSalesperson();
    void theAccountIsKeptAndNotTooLong();
    void theNumberOfTheTicketCounts();
    void aDeviceOnRecordAnswersItsQuestions();
    void adviceAsksForNoProduct();
    void whoArrivesNeedsAnAddress_data();
    void whoArrivesNeedsAnAddress();
    void calmingComesFirst();
    void issuesStandInTheOrderOfTheConversation();
    void aTextHasItsLimit_data();
    void aTextHasItsLimit();
    void aPhoneNumberMustBeOne_data();
    void aPhoneNumberMustBeOne();
    void nothingIsBoughtTomorrow_data();
    void nothingIsBoughtTomorrow();
    void aDayThatCannotBeReadStopsTheSave();
    void whatTheCenterRequiresStopsTheSave_data();
    void whatTheCenterRequiresStopsTheSave();
    void completenessCountsAnswers();
    void anAnswerNeverMakesItLessComplete();
    void randomDraftsSaveOnlyWithoutBlockingIssue();
};

void TestTicketDraft::aFullDraftHasNoIssue()
{
    const TicketDraft draft = fullDraft();
    const QList<FieldIssue> issues = draft.issues(kToday);
    QVERIFY2(issues.isEmpty(), issues.isEmpty() ? "" : qPrintable(issues.constFirst().field));
    QVERIFY(draft.canSave(kToday));
    QCOMPARE(draft.completeness().first, draft.completeness().second);
}

void TestTicketDraft::whatIsLeftOutIsSaid_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char* requirement, QStringView field, Kind kind) {
        QTest::newRow(qPrintable(QString::fromLatin1(requirement) + u' ' + field.toString()))
            << field.toString() << kind;
    };
    row("R-026", u"phone", Kind::Missing);
    row("R-026", u"customerName", Kind::Missing);
    row("R-026", u"symptom", Kind::Missing);
    row("R-026", u"category", Kind::Missing);
    row("R-030", u"certainty", Kind::Missing);
    row("R-022", u"model", Kind::NeedsModel);
    row("R-018", u"occurred", Kind::Wanted);
    row("R-025", u"words", Kind::Wanted);
    row("R-023", u"environment", Kind::Wanted);
    row("R-019", u"serial", Kind::Wanted);
    row("R-023", u"purchaseChannel", Kind::Wanted);
    row("R-020", u"mode", Kind::Wanted);
    row("R-020", u"expectation", Kind::Wanted);
    row("R-022", u"address", Kind::Wanted);
}

void TestTicketDraft::whatIsLeftOutIsSaid()
{
    QFETCH(QString, field);
    QFETCH(Kind, kind);
    for (const QString& nothing : {QString(), u"   "_s, u"\n\t\u3000"_s}) {
        TicketDraft draft = fullDraft();
        setText(draft, field, nothing);
        QCOMPARE(kindsOf(draft, field), QList<Kind>{kind});
        QCOMPARE(draft.canSave(kToday), kind == Kind::Wanted);
        QVERIFY(draft.completeness().first < draft.completeness().second || field == "category"_L1 ||
                field == "certainty"_L1);
    }
}

void TestTicketDraft::onlyWantedLetsTheSavePass()
{
    TicketDraft draft;
    draft.phone = u"13805712046"_s;
    draft.customerName = u"李桂芳"_s;
    draft.ticket.symptom = u"不制冷"_s;
    draft.ticket.category = u"fault"_s;
    draft.ticket.certainty = u"time"_s;
    draft.ticket.calmed = true;
    QVERIFY(!draft.issues(kToday).isEmpty());
    QVERIFY(draft.canSave(kToday));
}

void TestTicketDraft::aKnownCustomerNeedsNoName()
{
    TicketDraft draft = fullDraft();
    draft.customerName.clear();
    QVERIFY(!draft.canSave(kToday));
    draft.customer = CustomerId(3);
    QVERIFY(draft.canSave(kToday));
    QCOMPARE(draft.completeness().first, draft.completeness().second);
}

// what came to a salesperson's own account has no source without the name.
void TestTicketDraft::aPrivateChatNeedsItsSalesperson()
{
    TicketDraft draft = fullDraft();
    draft.ticket.channel = u"wechat"_s;
    QVERIFY(kindsOf(draft, u"salesperson"_s).isEmpty());
    draft.ticket.channel = kPrivateChannel.toString();
    QCOMPARE(kindsOf(draft, u"salesperson"_s), QList<Kind>{Kind::Missing});
    QVERIFY(!draft.canSave(kToday));
    draft.ticket.salesperson = u" \u3000 "_s;
    QCOMPARE(kindsOf(draft, u"salesperson"_s), QList<Kind>{Kind::Missing});
    draft.ticket.salesperson = u"周倩"_s;
    QVERIFY(kindsOf(draft, u"salesperson"_s).isEmpty());
    QVERIFY(draft.canSave(kToday));
    const auto back = TicketDraft::fromJson(draft.toJson());
    QVERIFY(back);
    QCOMPARE(back->ticket.salesperson, u"周倩"_s);
}

//
void TestTicketDraft::theAccountIsKeptAndNotTooLong()
{
    TicketDraft draft = fullDraft();
    draft.wechat = u"woshou-demo-7"_s;
    QVERIFY(draft.canSave(kToday));
    QCOMPARE(TicketDraft::fromJson(draft.toJson())->wechat, draft.wechat);
    draft.wechat = QString(kLineLimit + 1, u'x');
    QCOMPARE(kindsOf(draft, u"wechat"_s), QList<Kind>{Kind::TooLong});
    QVERIFY(!draft.canSave(kToday));
}

void TestTicketDraft::theNumberOfTheTicketCounts()
{
    TicketDraft draft = fullDraft();
    draft.phone.clear();
    draft.ticket.contactPhone = u"13805712046"_s;
    QVERIFY(draft.canSave(kToday));
    draft.phone = u"138"_s; // what is typed goes before what was known
    QCOMPARE(kindsOf(draft, u"phone"_s), QList<Kind>{Kind::BadPhone});
}

// what is on record is not asked again.
void TestTicketDraft::aDeviceOnRecordAnswersItsQuestions()
{
    TicketDraft draft = fullDraft();
    draft.model.clear();
    draft.serial.clear();
    draft.purchaseChannel.clear();
    draft.purchasedOn = QDate();
    QVERIFY(!draft.canSave(kToday));
    draft.ticket.device = DeviceId(4);
    draft.ticket.model = u"KFR-35GW/N8"_s;
    QCOMPARE(draft.issues(kToday).size(), 0);
    QCOMPARE(draft.completeness().first, draft.completeness().second);
}

void TestTicketDraft::adviceAsksForNoProduct()
{
    TicketDraft draft = fullDraft();
    draft.ticket.mode = u"advice"_s;
    for (const QString& field : {u"model"_s, u"serial"_s, u"purchaseChannel"_s, u"environment"_s, u"address"_s})
        setText(draft, field, {});
    draft.purchasedOn = QDate();
    QCOMPARE(draft.issues(kToday).size(), 0);
}

void TestTicketDraft::whoArrivesNeedsAnAddress_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("wanted");
    QTest::newRow("visit") << u"visit"_s << true;
    QTest::newRow("parts R-021") << u"parts"_s << true;
    QTest::newRow("remote") << u"remote"_s << false;
    QTest::newRow("return") << u"return"_s << false;
    QTest::newRow("advice") << u"advice"_s << false;
}

void TestTicketDraft::whoArrivesNeedsAnAddress()
{
    QFETCH(QString, mode);
    QFETCH(bool, wanted);
    TicketDraft draft = fullDraft();
    draft.ticket.mode = mode;
    draft.address.clear();
    QCOMPARE(kindsOf(draft, u"address"_s), wanted ? QList<Kind>{Kind::Wanted} : QList<Kind>());
    draft.ticket.address = u"滨文路 18 号"_s;
    QCOMPARE(kindsOf(draft, u"address"_s), QList<Kind>());
}

//
void TestTicketDraft::calmingComesFirst()
{
    TicketDraft draft;
    QCOMPARE(draft.issues(kToday).constFirst().kind, Kind::NotCalmed);
    draft = fullDraft();
    draft.ticket.calmed = false;
    QVERIFY(!draft.canSave(kToday));
    QCOMPARE(draft.issues(kToday).size(), 1);
}

void TestTicketDraft::issuesStandInTheOrderOfTheConversation()
{
    TicketDraft draft;
    draft.ticket.mode = u"visit"_s;
    QStringList fields;
    for (const FieldIssue& issue : draft.issues(kToday))
        fields.append(issue.field);
    const QStringList conversation = {u"calmed"_s,      u"phone"_s,    u"customerName"_s, u"address"_s,
                                      u"symptom"_s,     u"occurred"_s, u"words"_s,        u"environment"_s,
                                      u"model"_s,       u"serial"_s,   u"purchasedOn"_s,  u"purchaseChannel"_s,
                                      u"expectation"_s, u"category"_s, u"certainty"_s};
    QCOMPARE(fields, conversation);
}

void TestTicketDraft::aTextHasItsLimit_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("limit");
    for (const QString& field :
         {u"customerName"_s, u"address"_s, u"district"_s, u"symptom"_s, u"occurred"_s, u"frequency"_s, u"model"_s,
          u"serial"_s, u"purchaseChannel"_s, u"orderNumber"_s, u"place"_s, u"overruleReason"_s})
        QTest::newRow(qPrintable(field)) << field << kLineLimit;
    for (const QString& field : {u"environment"_s, u"tried"_s, u"expectation"_s, u"summary"_s})
        QTest::newRow(qPrintable(field)) << field << kTextLimit;
    QTest::newRow("words, 10,000 characters") << u"words"_s << kWordsLimit;
}

void TestTicketDraft::aTextHasItsLimit()
{
    QFETCH(QString, field);
    QFETCH(int, limit);
    TicketDraft draft = fullDraft();
    for (const QString& letter : {u"热"_s, u"😀"_s}) { // a character is a character, not a unit
        setText(draft, field, letter.repeated(limit));
        QCOMPARE(kindsOf(draft, field), QList<Kind>());
        setText(draft, field, letter.repeated(limit + 1));
        QCOMPARE(kindsOf(draft, field), QList<Kind>{Kind::TooLong});
        QVERIFY(!draft.canSave(kToday));
    }
    for (const FieldIssue& issue : draft.issues(kToday))
        QCOMPARE(issue.number, limit);
}

void TestTicketDraft::aPhoneNumberMustBeOne_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<int>("missing");
    QTest::newRow("one digit short") << u"1380571204"_s << 1;
    QTest::newRow("half") << u"138 05"_s << 6;
    QTest::newRow("a name") << u"李女士"_s << 0;
    QTest::newRow("too long") << u"138057120466"_s << 0;
}

void TestTicketDraft::aPhoneNumberMustBeOne()
{
    QFETCH(QString, phone);
    QFETCH(int, missing);
    TicketDraft draft = fullDraft();
    draft.phone = phone;
    const QList<FieldIssue> issues = draft.issues(kToday);
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.constFirst().kind, Kind::BadPhone);
    QCOMPARE(issues.constFirst().number, missing);
    QVERIFY(issues.constFirst().blocks());
}

void TestTicketDraft::nothingIsBoughtTomorrow_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("yesterday") << -1 << true;
    QTest::newRow("today") << 0 << true;
    QTest::newRow("tomorrow") << 1 << false;
    QTest::newRow("next year") << 365 << false;
}

void TestTicketDraft::nothingIsBoughtTomorrow()
{
    QFETCH(int, days);
    QFETCH(bool, allowed);
    TicketDraft draft = fullDraft();
    draft.purchasedOn = kToday.addDays(days);
    QCOMPARE(kindsOf(draft, u"purchasedOn"_s), allowed ? QList<Kind>() : QList<Kind>{Kind::BadDate});
    QCOMPARE(draft.canSave(kToday), allowed);
}

void TestTicketDraft::aDayThatCannotBeReadStopsTheSave()
{
    TicketDraft draft = fullDraft();
    draft.purchasedOn = QDate();
    draft.purchasedText = u"去年夏天"_s;
    QCOMPARE(kindsOf(draft, u"purchasedOn"_s), QList<Kind>{Kind::BadDate});
    QCOMPARE(draft.issues(kToday).constFirst().number, 1);
    QVERIFY(!draft.canSave(kToday));
}

//
void TestTicketDraft::completenessCountsAnswers()
{
    TicketDraft draft;
    QCOMPARE(draft.completeness().first, 0);
    const int asked = draft.completeness().second;
    QVERIFY(asked > 5);
    draft.ticket.symptom = u"不制冷"_s;
    QCOMPARE(draft.completeness(), std::pair(1, asked));
    draft.phone = u"1"_s;
    QCOMPARE(draft.completeness(), std::pair(2, asked));
}

void TestTicketDraft::anAnswerNeverMakesItLessComplete()
{
    static const QStringList fields = {u"phone"_s,       u"customerName"_s, u"address"_s,         u"symptom"_s,
                                       u"occurred"_s,    u"words"_s,        u"environment"_s,     u"model"_s,
                                       u"expectation"_s, u"serial"_s,       u"purchaseChannel"_s, u"category"_s};
    RandomText random(22);
    for (int i = 0; i < 500; ++i) {
        TicketDraft draft = fullDraft();
        draft.ticket.mode = random.pick({{}, u"visit"_s, u"parts"_s, u"remote"_s, u"return"_s, u"advice"_s});
        for (const QString& field : fields) {
            if (random.flag())
                setText(draft, field, {});
        }
        const auto before = draft.completeness();
        setText(draft, random.pick(fields), u"有"_s);
        const auto after = draft.completeness();
        QCOMPARE(after.second, before.second);
        QVERIFY(after.first >= before.first && after.first <= after.second);
    }
}

void TestTicketDraft::randomDraftsSaveOnlyWithoutBlockingIssue()
{
    static const QStringList required = {u"phone"_s, u"customerName"_s, u"symptom"_s, u"category"_s, u"certainty"_s};
    RandomText random(30);
    int saved = 0;
    for (int i = 0; i < 1000; ++i) {
        TicketDraft draft = fullDraft();
        QStringList left;
        for (const QString& field : required) {
            if (random.number(6) == 0) {
                setText(draft, field, random.flag() ? QString() : u" "_s);
                left.append(field);
            }
        }
        draft.ticket.words = random.hostile(60);
        QStringList blocking;
        for (const FieldIssue& issue : draft.issues(kToday)) {
            if (issue.blocks())
                blocking.append(issue.field);
        }
        QCOMPARE(blocking, left);
        QCOMPARE(draft.canSave(kToday), left.isEmpty());
        saved += left.isEmpty() ? 1 : 0;
    }
    QVERIFY(saved > 200 && saved < 800);
}

// required by the center, a field that is only wanted stops the save; what is on record is not asked again.
void TestTicketDraft::whatTheCenterRequiresStopsTheSave_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("ofDevice");
    for (const char* field : {"occurred", "words", "environment", "expectation", "frequency", "summary", "tried"})
        QTest::newRow(field) << QString::fromLatin1(field) << false;
    for (const char* field : {"serial", "purchaseChannel", "orderNumber", "place"})
        QTest::newRow(field) << QString::fromLatin1(field) << true;
}

void TestTicketDraft::whatTheCenterRequiresStopsTheSave()
{
    QFETCH(QString, field);
    QFETCH(bool, ofDevice);
    TicketDraft draft = fullDraft();
    draft.ticket.device = {};
    setText(draft, field, {});
    const auto blocks = [&] {
        const QList<FieldIssue> issues = draft.issues(kToday, {field});
        return std::any_of(issues.begin(), issues.end(), [&](const FieldIssue& issue) {
            return issue.field == field && issue.kind == Kind::Missing && issue.blocks();
        });
    };
    QVERIFY(blocks());
    QVERIFY(!kindsOf(draft, field).contains(Kind::Missing));
    const auto [given, asked] = draft.completeness({field});
    QVERIFY(given < asked);
    draft.ticket.device = DeviceId(4);
    QCOMPARE(blocks(), !ofDevice);
    draft.ticket.device = {};
    draft.ticket.mode = u"advice"_s;
    QCOMPARE(blocks(), !ofDevice);
    draft.ticket.mode = u"visit"_s;
    setText(draft, field, u"记录"_s);
    QVERIFY(!blocks());
}

QTEST_GUILESS_MAIN(TestTicketDraft)
#include "tst_ticketdraft.moc"
