#include "services/admin/setup.h"
#include "services/customers/customerservice.h"
#include "storage/core/migrator.h"
#include "storage/core/sqlcatalog.h"
#include "storage/customers/customerrepository.h"
#include "support/servicedesk.h"

#include <QFile>
#include <QRegularExpression>

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Who is calling: by whole numbers at once, by name only as an offer, by a part of a number never.
class TestRecognition : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void whatIsTypedFinds_data();
    void whatIsTypedFinds();
    void severalAreOfferedNoneIsChosen();
    void theListHoldsEveryCustomerOnce();
    void aNamesPagesHoldAllOfThem();
    void anOlderCenterIsGivenItsKeys();
    void oneCustomerIsFoundByAnIndex_data();
    void oneCustomerIsFoundByAnIndex();
    void cleanupTestCase();

private:
    struct Made
    {
        std::unique_ptr<TestDatabase> database;
        std::unique_ptr<ServiceDesk> desk;
    };
    static Customer insert(TestDatabase& database, const QString& name, const QString& phone = {},
                           const QString& serial = {}, const QString& order = {});
    QStringList found(const QString& text);
    CustomerService& customers() { return m_now->desk->center.customers(); }
    std::map<int, Made> m_made;
    Made* m_now = nullptr;
};

Customer TestRecognition::insert(TestDatabase& database, const QString& name, const QString& phone,
                                 const QString& serial, const QString& order)
{
    const auto connection = database.connect();
    CustomerRepository repository(*connection);
    Customer customer;
    customer.name = name;
    if (!phone.isEmpty())
        customer.phones = {phone};
    customer.id = repository.insert(customer).value_or(CustomerId());
    Device device;
    device.customer = customer.id;
    device.model = u"KFR-35GW/N8"_s;
    device.serial = serial;
    device.orderNumber = order;
    if (!serial.isEmpty() || !order.isEmpty())
        static_cast<void>(repository.insertDevice(device));
    return customer;
}

void TestRecognition::init()
{
    QFETCH_GLOBAL(int, backend);
    Made& made = m_made[backend];
    if (!made.database) {
        made.database = TestDatabase::make(Backend(backend));
        QVERIFY(made.database->setUp(60));
        insert(*made.database, u"竺可嘉"_s, u"13990010001"_s, u"YQ77-0001-Z"_s, u"990010002001"_s);
        WOSHOU_VERIFY(made.database->connect()->execute(
            u"update customer set wechat = 'oKj7_zhu-Account', rev = rev + 1 where name = '竺可嘉'"_s));
        insert(*made.database, u"单丹宁"_s, u"13990010002"_s);
        insert(*made.database, u"竺可佳"_s, u"057188000001"_s);
        insert(*made.database, u"竺可家"_s, u"057188000001"_s);
        made.desk = ServiceDesk::at(*made.database);
    }
    m_now = &made;
    QVERIFY(made.desk);
}

void TestRecognition::cleanupTestCase()
{
    for (auto& [backend, made] : m_made)
        made.desk.reset();
    m_made.clear();
}

QStringList TestRecognition::found(const QString& text)
{
    const auto rows = await(customers().recognise(text));
    QStringList names;
    for (const Customer& customer : rows ? *rows : QList<Customer>())
        names.append(customer.name);
    names.sort();
    return names;
}

void TestRecognition::whatIsTypedFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names"); ///< parted by blanks
    const auto row = [](const char* tag, const QString& text, const QString& names = {}) {
        QTest::newRow(tag) << text << names;
    };
    row("a phone number", u"139 9001 0001"_s, u"竺可嘉"_s);
    row("a phone number in full width", u"１３９９００１０００１"_s, u"竺可嘉"_s);
    row("a phone number not yet whole", u"139 9001 000"_s);
    row("the end of a phone number", u"0010001"_s);
    row("a serial number", u"YQ77-0001-Z"_s, u"竺可嘉"_s);
    row("a serial number otherwise", u"yq77 0001z"_s, u"竺可嘉"_s);
    row("a serial number not yet whole", u"YQ77-0001"_s);
    row("an order number", u"9900-1000-2001"_s, u"竺可嘉"_s);
    row("an order number not yet whole", u"9900-1000-20"_s);
    row("a WeChat account (R-004)", u" oKj7_zhu-Account"_s, u"竺可嘉"_s);
    row("a WeChat account otherwise", u"okj7_zhu-account"_s);
    row("a name", u"竺可嘉"_s, u"竺可嘉"_s);
    row("initials", u"shdn"_s, u"单丹宁"_s);
    row("pinyin of a surname of two sounds", u"shandan"_s, u"单丹宁"_s);
    row("initials of several", u"zhkj"_s, u"竺可佳 竺可嘉 竺可家"_s);
    row("nobody's initials", u"zhkx"_s);
    row("one letter", u"z"_s);
    row("wildcards", u"%"_s);
    row("nothing", QString());
}

void TestRecognition::whatIsTypedFinds()
{
    QFETCH(QString, text);
    QFETCH(QString, names);
    QCOMPARE(found(text), names.split(u' ', Qt::SkipEmptyParts));
}

void TestRecognition::severalAreOfferedNoneIsChosen()
{
    QCOMPARE(found(u"0571-88000001"_s).size(), 2);
}

void TestRecognition::theListHoldsEveryCustomerOnce()
{
    QSet<CustomerId> seen;
    CustomerCursor cursor;
    int rows = 0;
    do {
        const auto page = await(customers().page({}, cursor, 7));
        WOSHOU_VERIFY(page);
        for (const Customer& customer : page->rows) {
            seen.insert(customer.id);
            for (const QString& phone : customer.phones)
                QVERIFY2(phone.contains(u'*'), qPrintable(phone));
        }
        rows += int(page->rows.size());
        cursor = page->next;
    } while (cursor.valid);
    QCOMPARE(seen.size(), rows);
    QCOMPARE(rows, m_now->database->value(u"select count(*) from customer"_s).toInt());
}

void TestRecognition::aNamesPagesHoldAllOfThem()
{
    const auto database = TestDatabase::make(m_now->database->backend());
    QVERIFY(database->setUp(0));
    for (int i = 0; i < 45; ++i)
        insert(*database, u"亓官%1"_s.arg(i));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk);
    QSet<CustomerId> seen;
    CustomerCursor cursor;
    do {
        const auto page = await(desk->center.customers().page(u"qg"_s, cursor, 10));
        WOSHOU_VERIFY(page);
        for (const Customer& customer : page->rows)
            seen.insert(customer.id);
        cursor = page->next;
    } while (cursor.valid);
    QCOMPARE(seen.size(), 45);
}

/// What a center of schema 1 has when this program opens it.
// A center of the first schema, made as the first program made it.
void TestRecognition::anOlderCenterIsGivenItsKeys()
{
    const auto database = TestDatabase::make(m_now->database->backend());
    const auto connection = database->connect();
    const bool sqlite = database->isSqlite();
    QFile first(sqlite ? u":/sql/sql/migrations/sqlite/0001_center.sql"_s
                       : u":/sql/sql/migrations/postgresql/0001_center.sql"_s);
    QVERIFY(first.open(QIODevice::ReadOnly));
    WOSHOU_VERIFY(inTransaction<Done>(*connection, [&](Connection& db) -> Result<Done> {
        for (const QString& statement : Migrator::split(QString::fromUtf8(first.readAll())))
            WOSHOU_CHECK(db.execute(statement));
        if (!sqlite)
            WOSHOU_CHECK(db.execute(u"set local search_path = app"_s));
        WOSHOU_TRY(const Instant now, db.now());
        WOSHOU_CHECK(runStatement(db, u"admin/insert_schema_version"_s,
                                  {{u"version"_s, 1}, {u"slug"_s, u"center"_s}, {u"applied_at"_s, now}}));
        return db.execute(u"insert into customer (name) values ('张伟'), ('曾丽')"_s);
    }));
    WOSHOU_VERIFY(bringUpToDate(*connection));
    WOSHOU_VERIFY(Migrator::check(*connection));
    const QString schema = sqlite ? QString() : u"app."_s;
    const QString keyed = u"select count(distinct customer_id) from %1customer_key where key in ('zw', 'zl')"_s;
    QCOMPARE(database->value(keyed.arg(schema)).toInt(), 2);
}

void TestRecognition::oneCustomerIsFoundByAnIndex_data()
{
    QTest::addColumn<QString>("statement");
    for (const char* name : {"find_by_name", "find_by_code", "find_by_wechat", "list_page"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestRecognition::oneCustomerIsFoundByAnIndex()
{
    QFETCH(QString, statement);
    static std::map<Backend, std::unique_ptr<TestDatabase>> large;
    const bool sqlite = m_now->database->isSqlite();
    auto& database = large[m_now->database->backend()];
    if (!database) {
        database = TestDatabase::make(m_now->database->backend());
        QVERIFY(database->setUp(60));
        const QString numbers =
            sqlite
                ? u"with recursive c(n) as (select 1 union all select n + 1 from c where n < 30000) select n from c"_s
                : u"select n from generate_series(1, 30000) as n"_s;
        const auto connection = database->connect();
        for (const QString& text :
             {u"insert into customer (id, name) select 100000 + n, 'x' || n from (%1) as numbers"_s.arg(numbers),
              u"insert into customer_key (customer_id, kind, key) select id, k, name from customer, "
              "(select 'book' as k union select 'name' union select 'code') as kinds where id > 100000"_s,
              u"analyze"_s})
            WOSHOU_VERIFY(connection->execute(text));
        qAddPostRoutine([] { large.clear(); });
    }
    ConnectionSettings settings = database->administrator();
    settings.user = u"wangmin"_s;
    settings.password = u"woshou-demo"_s;
    const auto connection = Connection::open(settings);
    WOSHOU_VERIFY(connection);
    QString text = *SqlCatalog::statement((*connection)->backend(), u"customers/"_s + statement);
    text.replace(":key_from"_L1, u"'x77'"_s).replace(":key_to"_L1, u"'x78'"_s).replace(":after_key"_L1, u"'x771'"_s);
    text.replace(":after_id"_L1, u"1"_s).replace(":limit"_L1, u"200"_s).replace(":kind"_L1, u"'name'"_s);
    text.replace(":key"_L1, u"'x777'"_s).replace(":wechat"_L1, u"'x777'"_s);
    QSqlQuery query((sqlite ? u"explain query plan "_s : u"explain (costs off) "_s) + text, (*connection)->database());
    QStringList steps;
    while (query.next())
        steps.append(query.value(sqlite ? 3 : 0).toString());
    const QByteArray said = steps.join(u'\n').toUtf8();
    static const QRegularExpression index(
        u"SEARCH k USING PRIMARY KEY|SEARCH c USING INDEX customer_wechat|"
        "(Index (Only )?Scan using|Bitmap Index Scan on) (customer_key_pkey|customer_wechat)"_s);
    static const QRegularExpression whole(u"^SCAN|Seq Scan on customer"_s);
    QVERIFY2(!steps.filter(index).isEmpty(), said.constData());
    QVERIFY2(steps.filter(whole).isEmpty(), said.constData());
}

QTEST_GUILESS_MAIN(TestRecognition)
#include "tst_recognition.moc"
