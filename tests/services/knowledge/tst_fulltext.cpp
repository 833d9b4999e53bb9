#include "domain/knowledge/searchterms.h"
#include "services/admin/setup.h"
#include "services/customers/customerservice.h"
#include "services/knowledge/searchservice.h"
#include "services/tickets/relationservice.h"
#include "storage/core/migrator.h"
#include "storage/core/sqlcatalog.h"
#include "storage/knowledge/searchrepository.h"
#include "storage/tickets/ticketconditionsql.h"
#include "support/servicedesk.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSqlError>

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Full text over everything said in a ticket, customers and devices, by an index, on both databases (issue 3, R-032).
class TestFullText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void whateverIsSaidIsFound();
    void waysOfWritingAreOne_data();
    void waysOfWritingAreOne();
    void aPhraseStandsTogether();
    void wordsMayBeSaidInDifferentEntries();
    void theFilterLineFindsTheSame();
    void whatWasRefusedIsNotFound();
    void aCustomerIsFoundAsTheNameIsNow();
    void aTicketIsFoundAsItsCustomerAndDeviceAreNow();
    void theCallersNumberIsFoundAsItIsNow();
    void aNoteFindsItsCustomer();
    void aDeviceIsFoundByItsNumbers();
    void anEngineerFindsWhatHeMayRead();
    void nobodyIndexesWhatIsNotHis();
    void anOlderCenterIsFound();
    void anIndexAnswers_data();
    void anIndexAnswers();
    void theFilterLineIsAnsweredByAnIndex();
    void nothingWaits();
    void cleanupTestCase();

private:
    struct Made
    {
        std::unique_ptr<TestDatabase> database;
        std::unique_ptr<ServiceDesk> desk, engineer;
        Ticket ticket;
    };
    QList<SearchHit> found(const QString& text, SearchHit::Kind kind = SearchHit::Kind::Ticket, bool engineer = false);
    bool findsTicket(const QString& text);
    Result<Done> say(const QString& kind, const QString& text);
    QList<TicketId> filtered(const QString& line);
    QString schema() const { return m_now->database->isSqlite() ? QString() : u"app."_s; }
    QStringList plan(Connection& connection, const QString& statement) const;
    std::unique_ptr<Connection> large();

    std::map<int, Made> m_made;
    Made* m_now = nullptr;
};

void TestFullText::init()
{
    QFETCH_GLOBAL(int, backend);
    m_now = &m_made[backend];
    if (m_now->database)
        return;
    m_now->database = TestDatabase::make(Backend(backend));
    QVERIFY(m_now->database->setUp(60));
    m_now->desk = ServiceDesk::at(*m_now->database);
    m_now->engineer = ServiceDesk::at(*m_now->database, u"zhangwei"_s);
    QVERIFY(m_now->desk && m_now->engineer);
    const auto ticket = m_now->desk->create();
    WOSHOU_VERIFY(ticket);
    m_now->ticket = ticket->ticket;
}

void TestFullText::cleanupTestCase()
{
    for (auto& [backend, made] : m_made) {
        made.desk.reset();
        made.engineer.reset();
    }
    m_made.clear();
}

QList<SearchHit> TestFullText::found(const QString& text, SearchHit::Kind kind, bool engineer)
{
    ServiceDesk& desk = engineer ? *m_now->engineer : *m_now->desk;
    const auto hits = await(desk.center.search().search(text, kind, 50));
    if (!hits)
        qWarning("%s: %s", qPrintable(text), qPrintable(hits.error().detail));
    return hits.value_or(QList<SearchHit>());
}

bool TestFullText::findsTicket(const QString& text)
{
    const auto hits = found(text);
    return std::any_of(hits.begin(), hits.end(),
                       [&](const SearchHit& hit) { return hit.ticket.id == m_now->ticket.id; });
}

Result<Done> TestFullText::say(const QString& kind, const QString& text)
{
    return await(m_now->desk->center.tickets().addEntry(m_now->ticket.id, kind, text, QUuid::createUuid()));
}

QList<TicketId> TestFullText::filtered(const QString& line)
{
    TicketFilter filter;
    const auto query = parseTicketQuery(line, m_now->desk->center.reference(), QDate(2026, 7, 15));
    if (query)
        filter.query = *query;
    QList<TicketId> ids;
    const auto page = await(m_now->desk->center.tickets().page(filter, {}, 1000));
    for (const TicketRow& row : page ? page->rows : QList<TicketRow>())
        ids.append(row.id);
    return ids;
}

void TestFullText::whateverIsSaidIsFound()
{
    WOSHOU_VERIFY(say(u"note"_s, u"已电话核实门牌，豌豆巷口有灰色铁门"_s));
    WOSHOU_VERIFY(say(u"told"_s, u"答应客户带上梯子"_s));
    WOSHOU_VERIFY(say(u"words"_s, u"客户说嗡嗡声像拖拉机"_s));
    for (const auto& [asked, kind] : {std::pair(u"豌豆"_s, "note"), std::pair(u"梯"_s, "told"),
                                      std::pair(u"像拖拉机"_s, "words"), std::pair(u"嗡嗡"_s, "words")}) {
        const auto hits = found(asked);
        QVERIFY2(!hits.isEmpty(), qPrintable(asked));
        QCOMPARE(hits.first().ticket.id, m_now->ticket.id);
        QCOMPARE(hits.first().found, QString::fromLatin1(kind));
        QVERIFY(hits.first().entry > 0);
        const Snippet& said = hits.first().said;
        QCOMPARE(said.marks.size(), 1);
        QCOMPARE(said.text.mid(said.marks[0].start, said.marks[0].length), asked);
    }
    // What a step fills in is logged by the database itself.
    const auto solved = m_now->desk->walked({u"solve"_s});
    WOSHOU_VERIFY(solved);
    const auto hits = found(u"清洗滤网"_s);
    const auto at =
        std::find_if(hits.begin(), hits.end(), [&](const SearchHit& hit) { return hit.ticket.id == solved->id; });
    QVERIFY(at != hits.end());
    QCOMPARE(at->found, u"moved"_s);
    QVERIFY(found(u"豌豆 不是这里说的话"_s).isEmpty());
    QVERIFY(found(u"。！"_s).isEmpty());
    QVERIFY(found({}).isEmpty());
}

void TestFullText::waysOfWritingAreOne_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("asked");
    QTest::newRow("traditional") << u"顯示器邊緣閃爍"_s << u"边缘闪烁"_s;
    QTest::newRow("asked in traditional") << u"压缩机异响严重"_s << u"壓縮機異響"_s;
    QTest::newRow("full width") << u"屏上是ＱＺ７９"_s << u"qz79"_s;
    QTest::newRow("asked in full width") << u"屏上是 XW88"_s << u"ｘｗ８８"_s;
    QTest::newRow("the beginning of a word") << u"got a flickering panel"_s << u"flick"_s;
    QTest::newRow("signs of the query language") << u"写着 a\"b'c & d|e:f"_s << u"b'c & d|e:f"_s;
}

void TestFullText::waysOfWritingAreOne()
{
    QFETCH(QString, said);
    QFETCH(QString, asked);
    WOSHOU_VERIFY(say(u"note"_s, said));
    QVERIFY(findsTicket(asked));
}

void TestFullText::aPhraseStandsTogether()
{
    WOSHOU_VERIFY(say(u"note"_s, u"橘红灯闪，再看红橘子"_s));
    QVERIFY(findsTicket(u"橘红灯"_s));
    QVERIFY(!findsTicket(u"红橘红"_s)); // 红橘 and 橘红 are both said
}

void TestFullText::wordsMayBeSaidInDifferentEntries()
{
    WOSHOU_VERIFY(say(u"note"_s, u"需要带琥珀胶"_s));
    WOSHOU_VERIFY(say(u"words"_s, u"楼道很窄请带麂皮"_s));
    QVERIFY(findsTicket(u"琥珀 麂皮"_s));
    QVERIFY(!findsTicket(u"琥珀 麒麟"_s));
    QVERIFY(findsTicket(u"室外机 麂皮"_s)); // the symptom and an entry
}

void TestFullText::theFilterLineFindsTheSame()
{
    WOSHOU_VERIFY(say(u"note"_s, u"邻居家也有鹧鸪声"_s));
    const QList<TicketId> only = {m_now->ticket.id};
    QCOMPARE(filtered(u"鹧鸪"_s), only);
    QCOMPARE(filtered(u"鷓鴣 是:未结"_s), only);
    QCOMPARE(filtered(u"鹧鸪 是:已结"_s), QList<TicketId>());
    QCOMPARE(filtered(u"鹧鸪 室外机"_s), only);
    QVERIFY(filtered(u"非 鹧鸪"_s).size() > 60);
    QVERIFY(!filtered(u"非 鹧鸪"_s).contains(m_now->ticket.id));
    TicketFilter filter;
    filter.text = u"鹧鸪"_s;
    const auto page = await(m_now->desk->center.tickets().page(filter));
    WOSHOU_VERIFY(page);
    QCOMPARE(page->rows.size(), 1);
    const auto rows = await(m_now->desk->center.tickets().rows({m_now->ticket.id, TicketId(3)}, filter));
    WOSHOU_VERIFY(rows);
    QCOMPARE(rows->size(), 1);
}

void TestFullText::whatWasRefusedIsNotFound()
{
    const QUuid key = QUuid::createUuid();
    TicketService& tickets = m_now->desk->center.tickets();
    WOSHOU_VERIFY(await(tickets.addEntry(m_now->ticket.id, u"note"_s, u"翡翠一说"_s, key)));
    static_cast<void>(await(tickets.addEntry(m_now->ticket.id, u"note"_s, u"玛瑙再说"_s, key)));
    QVERIFY(!await(tickets.addEntry(m_now->ticket.id, u"created"_s, u"琉璃三说"_s, QUuid::createUuid())));
    QVERIFY(findsTicket(u"翡翠"_s));
    QVERIFY(!findsTicket(u"玛瑙"_s));
    QVERIFY(!findsTicket(u"琉璃"_s));
}

void TestFullText::aTicketIsFoundAsItsCustomerAndDeviceAreNow()
{
    CustomerService& customers = m_now->desk->center.customers();
    TicketDraft draft = m_now->desk->draft();
    draft.customer = CustomerId();
    draft.customerName = u"赵榛果"_s;
    draft.phone = u"139 7777 0456"_s;
    draft.ticket.device = DeviceId();
    draft.ticket.model = u"KFR-35GW/N8"_s;
    draft.serial = u"YQ-NUT-0001"_s;
    const auto created = await(m_now->desk->center.tickets().create(draft));
    WOSHOU_VERIFY(created);
    const auto finds = [&](const QString& text) {
        const auto hits = found(text);
        return std::any_of(hits.begin(), hits.end(),
                           [&](const SearchHit& hit) { return hit.ticket.id == created->ticket.id; });
    };
    QVERIFY(finds(u"榛果"_s));
    const auto profile = await(customers.profile(created->ticket.customer));
    WOSHOU_VERIFY(profile);
    Customer changed = profile->card.customer;
    changed.name = u"赵杏仁"_s;
    WOSHOU_VERIFY(
        await(customers.save(changed, PhonesEdit{changed.phones, {u"139 7777 0789"_s}}, QUuid::createUuid())));
    QVERIFY(!finds(u"榛果"_s));
    QVERIFY(finds(u"杏仁"_s));
    QVERIFY(finds(u"13977770789"_s));
    QCOMPARE(profile->card.devices.size(), 1);
    Device device = profile->card.devices.constFirst();
    device.serial = u"YQ-ALMOND-7"_s;
    WOSHOU_VERIFY(await(customers.saveDevice(device, QUuid::createUuid())));
    QVERIFY(finds(u"yqalmond7"_s));
    QVERIFY(!finds(u"yqnut0001"_s));
}

void TestFullText::theCallersNumberIsFoundAsItIsNow()
{
    const Ticket& ticket = m_now->ticket;
    const TicketEdit edit{{{u"contact_phone"_s, ticket.contactPhone, u"13977770555"_s}}, u"听错了"_s};
    WOSHOU_VERIFY(await(m_now->desk->center.relations().edit(ticket.id, edit, QUuid::createUuid())));
    QVERIFY(findsTicket(u"13977770555"_s));
    const auto details = await(m_now->desk->center.tickets().details(ticket.id));
    WOSHOU_VERIFY(details);
    WOSHOU_VERIFY(await(m_now->desk->center.relations().undo(ticket.id, details->lastChange->id, QUuid::createUuid())));
    QVERIFY(!findsTicket(u"13977770555"_s));
}

void TestFullText::aCustomerIsFoundAsTheNameIsNow()
{
    CustomerService& customers = m_now->desk->center.customers();
    TicketDraft draft = m_now->desk->draft();
    draft.customer = CustomerId();
    draft.customerName = u"钱青柠"_s;
    draft.phone = u"139 7777 0123"_s;
    draft.ticket.device = DeviceId();
    const auto created = await(m_now->desk->center.tickets().create(draft));
    WOSHOU_VERIFY(created);
    const CustomerId id = created->ticket.customer;
    const auto ids = [&](const QString& text) {
        QList<CustomerId> list;
        for (const SearchHit& hit : found(text, SearchHit::Kind::Customer))
            list.append(hit.customer.id);
        return list;
    };
    for (const char16_t* asked : {u"青柠", u"钱青柠", u"錢青檸", u"qqn", u"qianqingning"})
        QVERIFY2(ids(QString::fromUtf16(asked)) == QList<CustomerId>{id}, qPrintable(QString::fromUtf16(asked)));
    QVERIFY(ids(u"13977770123"_s).isEmpty()); // a number is recognised, never searched
    const auto profile = await(customers.profile(id));
    WOSHOU_VERIFY(profile);
    Customer changed = profile->card.customer;
    changed.name = u"钱香橙"_s;
    changed.address = u"珊瑚路 7 号"_s;
    WOSHOU_VERIFY(await(customers.save(changed, {}, QUuid::createUuid())));
    QVERIFY(ids(u"青柠"_s).isEmpty());
    QVERIFY(ids(u"qqn"_s).isEmpty());
    QCOMPARE(ids(u"香橙"_s), QList<CustomerId>{id});
    const auto hits = found(u"珊瑚"_s, SearchHit::Kind::Customer);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().said.text, u"珊瑚路 7 号"_s);
}

void TestFullText::aNoteFindsItsCustomer()
{
    CustomerService& customers = m_now->desk->center.customers();
    CustomerNote note;
    note.customer = m_now->ticket.customer;
    note.kind = u"need"_s;
    note.state = u"kept"_s;
    note.text = u"院里有一只金毛犬"_s;
    WOSHOU_VERIFY(await(customers.saveNote(note, QUuid::createUuid())));
    const auto hits = found(u"金毛"_s, SearchHit::Kind::Customer);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().customer.id, note.customer);
    QCOMPARE(hits.first().found, u"note"_s);
    QCOMPARE(hits.first().said.text, note.text);
    // Who says it in thirty notes leaves room for who says it in one.
    const CustomerId quiet(
        m_now->database
            ->value(u"select min(id) from %1customer where id <> %2"_s.arg(schema()).arg(note.customer.value()))
            .toLongLong());
    for (int i = 0; i < 31; ++i) {
        note.id = NoteId();
        note.rev = 0;
        note.customer = i < 30 ? m_now->ticket.customer : quiet;
        note.text = u"要求退还定金 %1"_s.arg(i);
        WOSHOU_VERIFY(await(customers.saveNote(note, QUuid::createUuid())));
    }
    const auto few = await(m_now->desk->center.search().search(u"定金"_s, SearchHit::Kind::Customer, 2));
    WOSHOU_VERIFY(few);
    QCOMPARE(few->size(), 2);
}

void TestFullText::aDeviceIsFoundByItsNumbers()
{
    Device device;
    device.customer = m_now->ticket.customer;
    device.model = u"KFR-35GW/N8"_s;
    device.serial = u"ZX9-7731-004K"_s;
    device.place = u"阁楼"_s;
    WOSHOU_VERIFY(await(m_now->desk->center.customers().saveDevice(device, QUuid::createUuid())));
    for (const char16_t* asked : {u"ZX9-7731-004K", u"zx97731004k", u"zx9 7731 004k", u"zx97731", u"阁楼"}) {
        const auto hits = found(QString::fromUtf16(asked), SearchHit::Kind::Device);
        QVERIFY2(hits.size() == 1, qPrintable(QString::fromUtf16(asked)));
        QCOMPARE(hits.first().device.serial, device.serial);
        QCOMPARE(hits.first().customer.id, device.customer);
    }
}

void TestFullText::anEngineerFindsWhatHeMayRead()
{
    TicketDraft draft = m_now->desk->draft();
    draft.customer = CustomerId();
    draft.customerName = u"司马紫藤"_s;
    draft.phone = u"139 8888 0456"_s;
    draft.address = u"孔雀街"_s;
    draft.ticket.device = DeviceId();
    const auto foreign = await(m_now->desk->center.tickets().create(draft));
    WOSHOU_VERIFY(foreign);
    const auto sayIn = [&](TicketId id, const QString& text) {
        return await(m_now->desk->center.tickets().addEntry(id, u"note"_s, text, QUuid::createUuid()));
    };
    const auto waiting = m_now->desk->walked({u"transfer"_s});
    WOSHOU_VERIFY(waiting);
    const auto own = m_now->engineer->taken(*m_now->database, *waiting);
    WOSHOU_VERIFY(own);
    WOSHOU_VERIFY(sayIn(foreign->ticket.id, u"门锁密码是孔雀开屏"_s));
    WOSHOU_VERIFY(sayIn(own->id, u"车位在孔雀园后"_s));
    const auto his = found(u"孔雀"_s, SearchHit::Kind::Ticket, true);
    QCOMPARE(his.size(), 1);
    QCOMPARE(his.first().ticket.id, own->id);
    QCOMPARE(found(u"孔雀"_s).size(), 2);
    QVERIFY(found(u"孔雀 密码"_s, SearchHit::Kind::Ticket, true).isEmpty());
    QVERIFY(found(u"紫藤"_s, SearchHit::Kind::Customer, true).isEmpty());
    QCOMPARE(found(u"紫藤"_s, SearchHit::Kind::Customer).size(), 1);
    TicketFilter filter;
    filter.query = queryOfWords(u"孔雀"_s);
    const auto page = await(m_now->engineer->center.tickets().page(filter));
    WOSHOU_VERIFY(page);
    QCOMPARE(page->rows.size(), 1);
    // What he says himself is found by everybody.
    WOSHOU_VERIFY(await(
        m_now->engineer->center.tickets().addEntry(own->id, u"note"_s, u"配件箱是绛紫色"_s, QUuid::createUuid())));
    QCOMPARE(found(u"绛紫"_s).size(), 1);
    QCOMPARE(found(u"绛紫"_s, SearchHit::Kind::Ticket, true).size(), 1);
}

void TestFullText::nobodyIndexesWhatIsNotHis()
{
    if (m_now->database->isSqlite())
        return; // whoever has the file has all of it
    ConnectionSettings settings = m_now->database->administrator();
    settings.user = u"wangmin"_s;
    settings.password = u"woshou-demo"_s;
    const auto connection = Connection::open(settings);
    WOSHOU_VERIFY(connection);
    for (const char* table : {"unindexed", "entry_search", "customer_search", "note_search", "device_search"}) {
        const auto refused = (*connection)->execute(u"select * from "_s + QLatin1StringView(table));
        QVERIFY2(!refused, table);
        QCOMPARE(refused.error().kind, ErrorKind::Permission);
    }
    const qint64 before = m_now->database->value(u"select count(*) from app.entry_search"_s).toLongLong();
    WOSHOU_VERIFY(
        (*connection)->execute(u"select put_terms('entry', '[{\"id\":1,\"terms\":\"''falsehood'':1\"}]'::jsonb)"_s));
    QCOMPARE(m_now->database->value(u"select count(*) from app.entry_search"_s).toLongLong(), before);
    QVERIFY(found(u"falsehood"_s).isEmpty());
}

// A center of schema 9, in which nothing but tickets was indexed.
void TestFullText::anOlderCenterIsFound()
{
    const auto database = TestDatabase::make(m_now->database->backend());
    const auto connection = database->connect();
    const bool sqlite = database->isSqlite();
    const QDir folder(sqlite ? u":/sql/sql/migrations/sqlite"_s : u":/sql/sql/migrations/postgresql"_s);
    if (sqlite)
        WOSHOU_VERIFY(connection->execute(u"pragma foreign_keys = off"_s));
    WOSHOU_VERIFY(inTransaction<Done>(*connection, [&](Connection& db) -> Result<Done> {
        for (const QString& name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (name.left(4).toInt() > 9 || !file.open(QIODevice::ReadOnly))
                continue;
            for (const QString& statement : Migrator::split(QString::fromUtf8(file.readAll())))
                WOSHOU_CHECK(db.execute(statement));
        }
        if (!sqlite) {
            WOSHOU_CHECK(db.execute(u"set local search_path = app"_s));
            WOSHOU_CHECK(db.execute(u"set local session_replication_role = replica"_s));
        }
        WOSHOU_TRY(const Instant now, db.now());
        WOSHOU_CHECK(runStatement(db, u"admin/insert_schema_version"_s,
                                  {{u"version"_s, 9}, {u"slug"_s, u"presence"_s}, {u"applied_at"_s, now}}));
        const QString at = sqlite ? u"0"_s : u"now()"_s;
        for (const QString& text :
             {u"insert into customer (id, name) values (4, '张伟')"_s,
              u"insert into device (id, customer_id, model, serial) values (5, 4, 'KFR-35GW', 'YQ-2306-44')"_s,
              u"insert into customer_note (id, customer_id, kind, text, state, at, updated_at) "
              "values (6, 4, 'need', '耳背', 'kept', %1, %1)"_s.arg(at)})
            WOSHOU_CHECK(db.execute(text));
        // More than are indexed at a time.
        const QString numbers =
            sqlite ? u"with recursive c(n) as (select 1 union all select n + 1 from c where n < 2500) select n from c"_s
                   : u"select n from generate_series(1, 2500) as n"_s;
        if (sqlite)
            WOSHOU_CHECK(db.execute(u"insert into ticket_search (rowid, terms) values (7, '不 制 冷 不制 制冷')"_s));
        return db.execute(
            u"insert into ticket_event (ticket_id, at, kind, text) select 7, %1, 'note', '空調漏水 x' || n "
            "from (%2) as numbers"_s.arg(at, numbers));
    }));
    WOSHOU_VERIFY(bringUpToDate(*connection));
    WOSHOU_VERIFY(Migrator::check(*connection));
    if (!sqlite)
        WOSHOU_VERIFY(connection->execute(u"set search_path = app"_s));
    SearchRepository search(*connection);
    QCOMPARE(search.entries(queryPhrases(u"调漏"_s), 9999)->size(), 2500);
    const auto last = search.entries(queryPhrases(u"空调 x2500"_s), 10);
    WOSHOU_VERIFY(last);
    QCOMPARE(last->size(), 1);
    QCOMPARE(last->first().ticket, TicketId(7));
    QCOMPARE(search.customers(queryPhrases(u"zhw"_s), 10)->size(), 1);
    QCOMPARE(search.customers(queryPhrases(u"耳背"_s), 10)->size(), 1);
    QCOMPARE(search.devices(queryPhrases(u"yq230644"_s), 10)->size(), 1);
    if (sqlite) // what was indexed before is found as a phrase now
        QCOMPARE(database->value(u"select rowid from ticket_search where ticket_search match '\"不制\" + \"制冷\"'"_s)
                     .toInt(),
                 7);
    QCOMPARE(database->value(u"select count(*) from %1unindexed"_s.arg(schema())).toInt(), 0);
}

/// Thirty thousand entries, customers and devices more, so that reading all of them is not the cheapest.
std::unique_ptr<Connection> TestFullText::large()
{
    const bool sqlite = m_now->database->isSqlite();
    auto connection = m_now->database->connect();
    if (sqlite || m_now->database->value(u"select count(*) from app.entry_search where id > 1000000"_s).toInt() > 0)
        return connection;
    for (const QString& text :
         {u"set session_replication_role = replica"_s,
          u"insert into app.entry_search (id, ticket_id, terms) select 1000000 + n, 1, ('x' || n)::tsvector "
          "from generate_series(1, 30000) as n"_s,
          u"insert into app.customer_search (id, terms) select 1000000 + n, ('x' || n)::tsvector "
          "from generate_series(1, 30000) as n"_s,
          u"insert into app.note_search (id, customer_id, terms) select 1000000 + n, 1, ('x' || n)::tsvector "
          "from generate_series(1, 30000) as n"_s,
          u"insert into app.device_search (id, customer_id, terms) select 1000000 + n, 1, ('x' || n)::tsvector "
          "from generate_series(1, 30000) as n"_s,
          u"insert into app.ticket_search (ticket_id, terms) select 1000000 + n, ('x' || n)::tsvector "
          "from generate_series(1, 30000) as n"_s,
          u"vacuum analyze"_s, u"set session_replication_role = origin"_s})
        if (const auto done = connection->execute(text); !done)
            qWarning("%s", qPrintable(done.error().detail));
    return connection;
}

QStringList TestFullText::plan(Connection& connection, const QString& statement) const
{
    const bool sqlite = connection.backend() == Backend::Sqlite;
    QSqlQuery query(connection.database());
    if (!query.exec((sqlite ? u"explain query plan "_s : u"explain (costs off) "_s) + statement))
        return {query.lastError().text()};
    QStringList steps;
    while (query.next())
        steps.append(query.value(sqlite ? 3 : 0).toString());
    return steps;
}

void TestFullText::anIndexAnswers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("tables");
    QTest::newRow("entries") << u"search_entries"_s << QStringList{u"entry_search"_s};
    QTest::newRow("the tickets' own words") << u"search_tickets"_s << QStringList{u"ticket_search"_s};
    QTest::newRow("tickets") << u"find_tickets"_s << QStringList{u"ticket_search"_s, u"entry_search"_s};
    QTest::newRow("customers") << u"search_customers"_s << QStringList{u"customer_search"_s, u"note_search"_s};
    QTest::newRow("devices") << u"search_devices"_s << QStringList{u"device_search"_s};
}

/// The statements themselves; on the server those that its functions run.
void TestFullText::anIndexAnswers()
{
    QFETCH(QString, name);
    QFETCH(QStringList, tables);
    const auto connection = large();
    const bool sqlite = m_now->database->isSqlite();
    for (const char16_t* asked : {u"漏", u"漏水", u"空调漏水", u"x77"}) {
        const auto phrases = queryPhrases(QString::fromUtf16(asked));
        QStringList texts;
        if (sqlite) {
            const QString area = name == "search_tickets"_L1 ? u"tickets/"_s : u"knowledge/"_s;
            QString text = name == "find_tickets"_L1 ? u"select t.id from ticket t where "_s +
                                                           *SqlCatalog::fragment(Backend::Sqlite, u"tests/words"_s)
                                                     : *SqlCatalog::statement(Backend::Sqlite, area + name);
            const QString quoted = u'\'' + fts5Phrases(phrases) + u'\'';
            text.replace(":query"_L1, quoted).replace(":words"_L1, quoted);
            texts.append(text.replace(":newest"_L1, u"100"_s).replace(":most"_L1, u"100"_s));
        } else {
            const auto bodyOf = [&](const QString& function) {
                return m_now->database->value(u"select prosrc from pg_proc where proname = '%1'"_s.arg(function))
                    .toString();
            };
            QString body = bodyOf(name);
            const bool newest = body.contains("newest_holding"_L1);
            if (newest) {
                const QString key = name == "search_entries"_L1 ? u"id"_s : u"ticket_id"_s;
                body = bodyOf(u"newest_holding"_s).replace("%1$I"_L1, key).replace("%2$I"_L1, tables.constFirst());
            }
            static const QRegularExpression piece(u"'([^']*)'"_s);
            for (const QString& part : body.split(u"return query execute"_s).mid(1)) {
                QString text;
                for (auto it = piece.globalMatch(part); it.hasNext();)
                    text += it.next().captured(1);
                text.replace("$1"_L1, u'\'' + tsPhrases(phrases).replace(u'\'', "''"_L1) + u'\'');
                text.replace("$2"_L1, newest ? u"1010000"_s : u"true"_s).replace("$3"_L1, u"1"_s);
                texts.append(text.replace("$4"_L1, u"100"_s).replace("$6"_L1, u"100"_s));
            }
            WOSHOU_VERIFY(connection->execute(u"set search_path = app"_s));
            // As the function itself says; what is read to the end is forbidden by its bounds alone.
            WOSHOU_VERIFY(connection->execute(newest ? u"set enable_seqscan = off"_s : u"set enable_seqscan = on"_s));
        }
        QStringList steps; // what is said often is read from the newest end, by the key
        for (const QString& text : std::as_const(texts))
            steps += plan(*connection, text);
        const QByteArray said = (texts + steps).join(u'\n').toUtf8();
        for (const QString& table : std::as_const(tables)) {
            const QRegularExpression index(sqlite ? u"(SCAN|SEARCH) (%1|s) VIRTUAL TABLE INDEX \\d+:.*M"_s.arg(table)
                                                  : u"Bitmap Index Scan on %1_terms"_s.arg(table));
            QVERIFY2(!steps.filter(index).isEmpty(), said.constData());
        }
        static const QRegularExpression whole(u"^SCAN (e|c|n|d)\\b|Seq Scan on (ticket_event|\\w+_search)"_s);
        QVERIFY2(steps.filter(whole).isEmpty(), said.constData());
    }
}

void TestFullText::theFilterLineIsAnsweredByAnIndex()
{
    ConnectionSettings settings = m_now->database->administrator();
    settings.user = u"wangmin"_s;
    settings.password = u"woshou-demo"_s;
    const auto connection = Connection::open(settings);
    WOSHOU_VERIFY(connection);
    const bool sqlite = m_now->database->isSqlite();
    const auto statement =
        composeStatement(m_now->database->backend(), u"newest"_s, conditionOf(queryOfWords(u"漏水"_s), QueryScope()));
    WOSHOU_VERIFY(statement);
    QString text = statement->text;
    const QString words = sqlite ? fts5Phrases(queryPhrases(u"漏水"_s)) : tsPhrases(queryPhrases(u"漏水"_s));
    for (const auto& [name, value] : statement->binds)
        text.replace(u':' + name, u'\'' + QString(words).replace(u'\'', "''"_L1) + u'\'');
    text.replace(":key"_L1, sqlite ? u"9100000000000"_s : u"now()"_s).replace(":after"_L1, u"99999999"_s);
    text.replace(":limit"_L1, u"200"_s);
    const QStringList steps = plan(**connection, text);
    const QByteArray said = (text + u'\n' + steps.join(u'\n')).toUtf8();
    static const QRegularExpression whole(u"^SCAN e\\b|Seq Scan on (ticket_event|\\w+_search)"_s);
    QVERIFY2(steps.filter(whole).isEmpty(), said.constData());
    static const QRegularExpression index(u"VIRTUAL TABLE INDEX \\d+:.*M|Function Scan on find_tickets"_s);
    QVERIFY2(!steps.filter(index).isEmpty(), said.constData());
}

/// After everything that was written above, and the demonstration before it.
void TestFullText::nothingWaits()
{
    QCOMPARE(m_now->database->value(u"select count(*) from %1unindexed"_s.arg(schema())).toInt(), 0);
}

QTEST_GUILESS_MAIN(TestFullText)
#include "tst_fulltext.moc"
