#include "services/core/opening.h"
#include "support/testdatabase.h"

using namespace woshou;
using namespace Qt::StringLiterals;

/// Rules that hold in the database itself, whoever writes: life cycle, log, sealing, roles.
class TestGuards : public QObject
{
    Q_OBJECT

private slots:
    void handWrittenSkipIsRefused_data() { TestDatabase::addBackends(); }
    void handWrittenSkipIsRefused();
    void theLogIsNeverChanged_data() { TestDatabase::addBackends(); }
    void theLogIsNeverChanged();
    void aCenterStaysSealed_data() { TestDatabase::addBackends(); }
    void aCenterStaysSealed();
    void rolesFenceOnPostgresql_data();
    void rolesFenceOnPostgresql();
};

void TestGuards::handWrittenSkipIsRefused()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(120));
    const auto db = database->connect();
    const auto skip = db->execute(u"update ticket set state = 'doing', is_open = 1, rev = rev + 1, last_move = 'start' "
                                  "where id = (select min(id) from ticket where state = 'closed')"_s);
    QVERIFY(!skip);
    QCOMPARE(skip.error().code, u"SV001"_s);
    const auto stale = db->execute(u"update ticket set summary = 'x' where id = 1"_s);
    QVERIFY(!stale);
    QCOMPARE(stale.error().code, u"SV004"_s);
    const auto number = db->execute(u"update ticket set number = 'W-1-1', rev = rev + 1 where id = 1"_s);
    QVERIFY(!number);
    QVERIFY(!db->execute(u"delete from ticket where id = 1"_s));
}

void TestGuards::theLogIsNeverChanged()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(60));
    const auto db = database->connect();
    for (const QString& text : {u"update ticket_event set text = 'x'"_s, u"delete from ticket_event"_s}) {
        const auto refused = db->execute(text);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"SV403"_s);
    }
}

void TestGuards::aCenterStaysSealed()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(60));
    const auto db = database->connect();
    const auto refused = db->execute(u"update center set sealed = 0"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"SV007"_s);
    if (database->backend() == Backend::Postgresql)
        return; // nobody but the owner has a right to write this row
    for (const QString& text :
         {u"delete from center"_s, u"insert or replace into center (id, sealed, created_at) values (1, 0, 0)"_s}) {
        const auto again = db->execute(text);
        QVERIFY2(!again, qPrintable(text));
        QCOMPARE(again.error().code, u"SV007"_s);
    }
}

void TestGuards::rolesFenceOnPostgresql_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("statement");
    QTest::newRow("an agent reads no secret table") << u"wangmin"_s << u"select * from pg_authid"_s;
    QTest::newRow("an agent raises no priority behind the form")
        << u"wangmin"_s << u"update ticket set priority = 'urgent', rev = rev + 1 where id = 1"_s;
    QTest::newRow("an agent writes no reference data") << u"wangmin"_s << u"update reference set body = '{}'"_s;
    QTest::newRow("an engineer opens no ticket")
        << u"zhangwei"_s
        << u"insert into ticket (number, state, last_move, channel, priority, priority_rank, created_at, updated_at) "
           "values ('W-1-1', 'created', 'create', 'phone', 'low', 3, now(), now())"_s;
    QTest::newRow("a manager changes no ticket")
        << u"zhouwenting"_s << u"update ticket set cause = 'x', rev = rev + 1 where id = 1"_s;
    QTest::newRow("nobody becomes the owner") << u"chenli"_s << u"set role woshou_owner"_s;
    QTest::newRow("nobody stops the guards") << u"chenli"_s << u"alter table ticket disable trigger all"_s;
    QTest::newRow("an agent makes no people")
        << u"wangmin"_s << u"select create_person('x1', 'SCRAM-SHA-256$1', 'x', 'x', 'agent', '', '')"_s;
}

void TestGuards::rolesFenceOnPostgresql()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return; // roles are the server's; the embedded database keeps them by the program
    static const auto database = [] {
        auto made = TestDatabase::make(Backend::Postgresql);
        return made->setUp(60) ? std::move(made) : nullptr;
    }();
    QVERIFY(database != nullptr);
    QFETCH(QString, login);
    QFETCH(QString, statement);
    auto person = Connection::open(settingsOf(database->url(), login, u"woshou-demo"_s));
    WOSHOU_VERIFY(person);
    const auto refused = (*person)->execute(statement);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Permission);
}

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
