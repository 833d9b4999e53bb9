#include "base/text.h"
#include "domain/support/randomtext.h"
#include "domain/tickets/ticketdraft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargest = std::numeric_limits<qint64>::max();

/// Every text that the intake form holds.
const QList<QString TicketDraft::*>& draftTexts()
{
    static const QList<QString TicketDraft::*> list = {
        &TicketDraft::customerName,    &TicketDraft::phone,        &TicketDraft::address,
        &TicketDraft::district,        &TicketDraft::model,        &TicketDraft::serial,
        &TicketDraft::purchaseChannel, &TicketDraft::orderNumber,  &TicketDraft::place,
        &TicketDraft::overruleReason,  &TicketDraft::purchasedText};
    return list;
}

const QList<QString Ticket::*>& ticketTexts()
{
    static const QList<QString Ticket::*> list = {
        &Ticket::channel,       &Ticket::scenario,       &Ticket::category,       &Ticket::fault,
        &Ticket::model,         &Ticket::group,          &Ticket::mood,           &Ticket::symptom,
        &Ticket::words,         &Ticket::occurred,       &Ticket::frequency,      &Ticket::tried,
        &Ticket::environment,   &Ticket::mode,           &Ticket::expectation,    &Ticket::summary,
        &Ticket::skill,         &Ticket::certainty,      &Ticket::district,       &Ticket::address,
        &Ticket::cause,         &Ticket::solution,       &Ticket::causeCode,      &Ticket::parts,
        &Ticket::contactPhone,  &Ticket::number,         &Ticket::priorityReason, &Ticket::proposedCategory,
        &Ticket::proposedFault, &Ticket::selfCheckResult};
    return list;
}

const QList<bool Ticket::*>& ticketFlags()
{
    static const QList<bool Ticket::*> list = {&Ticket::calmed, &Ticket::elderlyHome, &Ticket::elderlyAlone,
                                               &Ticket::businessStopped};
    return list;
}

TicketDraft randomDraft(RandomText& random)
{
    TicketDraft draft;
    for (QString TicketDraft::*member : draftTexts())
        draft.*member = random.hostile(30);
    for (QString Ticket::*member : ticketTexts())
        draft.ticket.*member = random.hostile(30);
    for (bool Ticket::*member : ticketFlags())
        draft.ticket.*member = random.flag();
    draft.proposalAccepted = random.flag();
    draft.putAway = random.flag();
    if (random.flag())
        draft.begun = Instant::fromMs(1784097000000 + random.number(1000000));
    draft.customer = CustomerId(random.flag() ? kLargest : random.number(1000));
    draft.ticket.device = DeviceId(random.number(1000));
    draft.ticket.selfCheckArticle = ArticleId(random.number(3));
    draft.ticket.urgency = random.number(4);
    draft.ticket.priority = static_cast<Priority>(random.number(4));
    draft.ticket.proposedPriority = static_cast<Priority>(random.number(4));
    draft.ticket.lat = random.real() * 180 - 90;
    draft.ticket.lon = random.real() * 360 - 180;
    if (random.flag())
        draft.purchasedOn = QDate(2015, 1, 1).addDays(random.number(4000));
    if (random.flag())
        draft.ticket.callbackDue = Instant::fromMs(1784097000000 + random.number(1000000));
    return draft;
}

QByteArray changed(const TicketDraft& draft, const QString& key, const QJsonValue& value)
{
    QJsonObject json = QJsonDocument::fromJson(draft.toJson()).object();
    if (key.startsWith("ticket."_L1)) {
        QJsonObject ticket = json["ticket"_L1].toObject();
        ticket.insert(key.mid(7), value);
        json.insert(u"ticket"_s, ticket);
    } else {
        json.insert(key, value);
    }
    return QJsonDocument(json).toJson();
}

} // namespace

/// R-027: a draft that was put aside comes back as it was, and a file that is none of ours is not taken for one.
class TestTicketDraftJson : public QObject
{
    Q_OBJECT

private slots:
    void aDraftComesBack();
    void everyFieldComesBack();
    void foreignBytesAreNoDraft_data();
    void foreignBytesAreNoDraft();
    void aValueThatDoesNotFitIsNoDraft_data();
    void aValueThatDoesNotFitIsNoDraft();
    void unknownAndMissingKeysAreNoHarm();
    void fuzzedBytesNeverCrash();
};

void TestTicketDraftJson::aDraftComesBack()
{
    RandomText random(25);
    for (int i = 0; i < 400; ++i) {
        const TicketDraft draft = randomDraft(random);
        const QByteArray json = draft.toJson();
        const auto back = TicketDraft::fromJson(json);
        QVERIFY(back);
        QCOMPARE(back->toJson(), json);
        QCOMPARE(back->key, draft.key);
        QCOMPARE(back->customer, draft.customer);
        QCOMPARE(back->purchasedOn, draft.purchasedOn);
        QCOMPARE(back->ticket.callbackDue, draft.ticket.callbackDue);
        QCOMPARE(back->ticket.priority, draft.ticket.priority);
        QVERIFY(back->ticket.lat == draft.ticket.lat && back->ticket.lon == draft.ticket.lon); // to the last bit
    }
}

void TestTicketDraftJson::everyFieldComesBack()
{
    RandomText random(26);
    for (int i = 0; i < 50; ++i) {
        const TicketDraft draft = randomDraft(random);
        const auto back = TicketDraft::fromJson(draft.toJson());
        QVERIFY(back);
        for (QString TicketDraft::*member : draftTexts())
            QCOMPARE((*back).*member, normaliseText(draft.*member));
        for (QString Ticket::*member : ticketTexts())
            QCOMPARE(back->ticket.*member, normaliseText(draft.ticket.*member));
        for (bool Ticket::*member : ticketFlags())
            QCOMPARE(back->ticket.*member, draft.ticket.*member);
        QCOMPARE(back->proposalAccepted, draft.proposalAccepted);
        QCOMPARE(back->ticket.device, draft.ticket.device);
        QCOMPARE(back->ticket.selfCheckArticle, draft.ticket.selfCheckArticle);
        QCOMPARE(back->ticket.urgency, draft.ticket.urgency);
        QCOMPARE(back->ticket.proposedPriority, draft.ticket.proposedPriority);
    }
}

void TestTicketDraftJson::foreignBytesAreNoDraft_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << QByteArray("  \n");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("number") << QByteArray("5");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("other object") << QByteArray(R"({"name": "x"})");
    QTest::newRow("key alone") << QByteArray(R"({"key": "67C8770B-44F1-410A-AB9A-F9B5446F13EE"})");
    QTest::newRow("mark alone") << QByteArray(R"({"woshou_draft": 1})");
    QTest::newRow("bad key") << QByteArray(R"({"woshou_draft": 1, "key": "x"})");
    QTest::newRow("null key") << QByteArray(R"({"woshou_draft": 1, "key": "00000000-0000-0000-0000-000000000000"})");
    QTest::newRow("newer") << changed(TicketDraft(), u"woshou_draft"_s, 2);
    QTest::newRow("version as text") << changed(TicketDraft(), u"woshou_draft"_s, u"1"_s);
    QTest::newRow("version and a half") << changed(TicketDraft(), u"woshou_draft"_s, 1.5);
    QTest::newRow("cut off") << TicketDraft().toJson().chopped(20);
    QTest::newRow("bad UTF-8") << QByteArray("{\"woshou_draft\": 1, \"key\": \"\xFF\xFE\"}");
    QTest::newRow("NUL bytes") << QByteArray(100, '\0');
    QTest::newRow("deep") << QByteArray(100000, '[');
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1A\n");
}

void TestTicketDraftJson::foreignBytesAreNoDraft()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!TicketDraft::fromJson(bytes));
}

void TestTicketDraftJson::aValueThatDoesNotFitIsNoDraft_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char* tag, QStringView key, const QJsonValue& value) {
        QTest::newRow(tag) << key.toString() << value;
    };
    row("phone as a number", u"phone", 13805712046.0);
    row("customer as a number", u"customer", 5);
    row("customer as a word", u"customer", u"five"_s);
    row("customer below zero", u"customer", u"-5"_s);
    row("customer beyond 64 bits", u"customer", u"9223372036854775808"_s);
    row("accepted as a text", u"proposal_accepted", u"true"_s);
    row("ticket as a list", u"ticket", QJsonArray());
    row("ticket as a text", u"ticket", u"ticket"_s);
    row("symptom as a list", u"ticket.symptom", QJsonArray{u"x"_s});
    row("calmed as a number", u"ticket.calmed", 1);
    row("urgency 4", u"ticket.urgency", 4);
    row("urgency -1", u"ticket.urgency", -1);
    row("urgency 1.5", u"ticket.urgency", 1.5);
    row("urgency 1e300", u"ticket.urgency", 1e300);
    row("unknown priority", u"ticket.priority", u"burning"_s);
    row("latitude 91", u"ticket.lat", 91);
    row("longitude as a text", u"ticket.lon", u"120"_s);
    row("call-back as a date", u"ticket.callback_due", u"2026-07-15"_s);
    row("date as a number", u"purchased_on", 20230611);
}

void TestTicketDraftJson::aValueThatDoesNotFitIsNoDraft()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    RandomText random(31);
    const TicketDraft draft = randomDraft(random);
    QVERIFY(TicketDraft::fromJson(draft.toJson()));
    QVERIFY(!TicketDraft::fromJson(changed(draft, key, value)));
}

void TestTicketDraftJson::unknownAndMissingKeysAreNoHarm()
{
    RandomText random(32);
    const TicketDraft draft = randomDraft(random);
    const auto back = TicketDraft::fromJson(changed(draft, u"of_a_later_version"_s, u"x"_s));
    QVERIFY(back);
    QCOMPARE(back->toJson(), draft.toJson());
    const QJsonObject least = {{u"woshou_draft"_s, 1}, {u"key"_s, draft.key.toString(QUuid::WithoutBraces)}};
    const auto bare = TicketDraft::fromJson(QJsonDocument(least).toJson());
    QVERIFY(bare);
    QCOMPARE(bare->key, draft.key);
    QCOMPARE(bare->ticket.urgency, 1);
    QCOMPARE(bare->ticket.priority, Priority::Medium);
}

void TestTicketDraftJson::fuzzedBytesNeverCrash()
{
    RandomText random(33);
    int taken = 0;
    for (int i = 0; i < 1500; ++i) {
        const auto back = TicketDraft::fromJson(random.mutated(randomDraft(random).toJson()));
        if (!back)
            continue;
        ++taken;
        const auto again = TicketDraft::fromJson(back->toJson());
        QVERIFY(again);
        QCOMPARE(again->toJson(), back->toJson());
    }
    QVERIFY(taken > 20); // a changed letter inside a text is a text
}

QTEST_GUILESS_MAIN(TestTicketDraftJson)
#include "tst_ticketdraftjson.moc"
