#include "services/customers/customerservice.h"
#include "storage/core/connection.h"
#include "storage/core/sqlcatalog.h"
#include "support/servicedesk.h"

#include <QRegularExpression>
#include <QSqlQuery>

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

/// a request that is recorded already is found while it is taken down again, on both databases.
class TestDuplicates : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void theSameCallerIsFound();
    void theNumberOfANewCustomerIsFound();
    void theSerialNumberIsFoundWhoeverCalls();
    void theSameMessageOfSomebodyElseIsFound();
    void whatIsClosedIsNot();
    void whatIsOldIsNot();
    void foreignWordsAreUnharmed();
    void candidatesComeFromIndexes();
    void cleanup() { m_desk.reset(); }
    void cleanupTestCase() { m_databases.clear(); }

private:
    QList<LookAlikeHit> found(const TicketDraft& draft);
    CreatedTicket create(const TicketDraft& draft);
    void makeOlder(TicketId id, Milliseconds by);

    std::map<int, std::unique_ptr<TestDatabase>> m_databases;
    TestDatabase* m_database = nullptr;
    std::unique_ptr<ServiceDesk> m_desk;
};

void TestDuplicates::init()
{
    QFETCH_GLOBAL(int, backend);
    auto& database = m_databases[backend];
    if (!database) {
        database = TestDatabase::make(Backend(backend));
        QVERIFY(database->setUp(0));
    }
    m_database = database.get();
    m_desk = ServiceDesk::at(*m_database);
    QVERIFY(m_desk);
}

QList<LookAlikeHit> TestDuplicates::found(const TicketDraft& draft)
{
    const auto hits = await(m_desk->center.tickets().lookAlikes(draft, {}));
    if (!hits)
        qWarning("%s", qPrintable(hits.error().detail));
    return hits.value_or(QList<LookAlikeHit>());
}

CreatedTicket TestDuplicates::create(const TicketDraft& draft)
{
    const auto created = await(m_desk->center.tickets().create(draft));
    if (!created)
        qFatal("%s", qPrintable(created.error().detail));
    return *created;
}

void TestDuplicates::theSameCallerIsFound()
{
    const TicketDraft draft = m_desk->draft();
    const CreatedTicket first = create(draft);
    TicketDraft again;
    again.customer = draft.customer;
    again.ticket.symptom = draft.ticket.symptom;
    const QList<LookAlikeHit> hits = found(again);
    QVERIFY(!hits.isEmpty());
    QCOMPARE(hits.first().row.number, first.ticket.number);
    QVERIFY(hits.first().alike.sameCaller && hits.first().alike.similarText && hits.first().alike.probable());
}

void TestDuplicates::theNumberOfANewCustomerIsFound()
{
    TicketDraft draft = m_desk->draft();
    draft.customer = {};
    draft.ticket.device = {};
    draft.customerName = u"Wu"_s;
    draft.phone = u"139 1111 2222"_s;
    draft.ticket.contactPhone = u"13911112222"_s;
    const CreatedTicket first = create(draft);
    TicketDraft again;
    again.phone = u"+86 139-1111-2222"_s;
    const QList<LookAlikeHit> hits = found(again);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().row.id, first.ticket.id);
    again.phone = u"139 1111 222"_s;
    QVERIFY(found(again).isEmpty());
}

void TestDuplicates::theSerialNumberIsFoundWhoeverCalls()
{
    TicketDraft draft = m_desk->draft();
    draft.key = QUuid::createUuid();
    draft.ticket.device = {};
    draft.serial = u"SN-77001"_s;
    const CreatedTicket first = create(draft);
    TicketDraft again;
    again.phone = u"139 3333 4444"_s;
    again.serial = u"SN-77001"_s;
    const QList<LookAlikeHit> hits = found(again);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().row.id, first.ticket.id);
    QVERIFY(hits.first().alike.sameDevice && !hits.first().alike.sameCaller);
}

void TestDuplicates::theSameMessageOfSomebodyElseIsFound()
{
    TicketDraft draft = m_desk->draft();
    draft.ticket.words = u"昨天装的外机支架松动，一刮风就咣当响，请尽快派人来看"_s;
    const CreatedTicket first = create(draft);
    TicketDraft again;
    again.phone = u"139 5555 6666"_s;
    again.ticket.words = draft.ticket.words;
    const QList<LookAlikeHit> hits = found(again);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().row.id, first.ticket.id);
    QVERIFY(!hits.first().alike.probable());
}

void TestDuplicates::whatIsClosedIsNot()
{
    TicketDraft again;
    again.customer = m_desk->draft().customer;
    const qsizetype before = found(again).size();
    WOSHOU_VERIFY(m_desk->closed());
    QCOMPARE(found(again).size(), before);
}

/// Around the guard, which lets nobody write the past.
void TestDuplicates::makeOlder(TicketId id, Milliseconds by)
{
    const bool file = m_database->backend() == Backend::Sqlite;
    const auto admin = m_database->connect();
    WOSHOU_VERIFY(
        admin->execute(file ? u"drop trigger if exists ticket_moves"_s : u"alter table ticket disable trigger user"_s));
    const QString older = file ? u"created_at - %1"_s : u"created_at - %1 * interval '1 ms'"_s;
    WOSHOU_VERIFY(admin->execute(
        u"update ticket set created_at = %1 where id = %2"_s.arg(older.arg(by.count())).arg(id.value())));
}

void TestDuplicates::whatIsOldIsNot()
{
    TicketDraft draft = m_desk->draft();
    draft.ticket.device = {};
    draft.serial = u"SN-77002"_s;
    const CreatedTicket first = create(draft);
    TicketDraft again;
    again.serial = draft.serial;
    QCOMPARE(found(again).size(), 1);
    makeOlder(first.ticket.id, kLookAlikeSpan);
    QVERIFY(found(again).isEmpty());
}

void TestDuplicates::foreignWordsAreUnharmed()
{
    TicketDraft draft;
    for (const QString& text : {u"' or 1=1 --"_s, u"\"*\" NEAR(a b)"_s, QString(QChar(0xd800)), u"(((((&|!<->"_s,
                                QString(5000, u'洗'), u"%_\\"_s}) {
        draft.serial = draft.phone = draft.ticket.symptom = text;
        WOSHOU_VERIFY(await(m_desk->center.tickets().lookAlikes(draft, text)));
    }
}

/// Whatever the size of the center: no table of tickets is read through while a call is taken.
void TestDuplicates::candidatesComeFromIndexes()
{
    const bool file = m_database->backend() == Backend::Sqlite;
    QString text = *SqlCatalog::statement(m_database->backend(), u"tickets/list_alike"_s);
    text.replace(":customer_id"_L1, u"1"_s).replace(":device_id"_L1, u"1"_s).replace(":phone"_L1, u"'1'"_s);
    text.replace(":serial"_L1, u"'1'"_s).replace(":ids"_L1, file ? u"'[1]'"_s : u"'{1}'"_s);
    text.replace(":since"_L1, file ? u"0"_s : u"now()"_s);
    const auto connection = m_database->connect();
    if (!file)
        WOSHOU_VERIFY(connection->execute(u"set enable_seqscan = off"_s));
    QSqlQuery query((file ? u"explain query plan "_s : u"explain (costs off) "_s) + text, connection->database());
    QStringList plan;
    while (query.next())
        plan.append(query.value(file ? 3 : 0).toString());
    const QString lines = plan.join(u'\n');
    QVERIFY(!plan.isEmpty());
    static const QRegularExpression through(u"SCAN (t|own|same|ticket)\\b|Seq Scan on ticket\\b"_s);
    QVERIFY2(!through.match(lines).hasMatch(), qPrintable(lines));
}

QTEST_GUILESS_MAIN(TestDuplicates)

#include "tst_duplicates.moc"
