#include "storage/core/migrator.h"
#include "storage/core/sqlcatalog.h"
#include "support/testdatabase.h"

using namespace woshou;
using namespace Qt::StringLiterals;

/// Statements as files: found, stripped, prepared on both databases.
class TestSqlCatalog : public QObject
{
    Q_OBJECT

private slots:
    void commentsAreStripped_data();
    void commentsAreStripped();
    void placeholdersAreFound();
    void everyStatementPrepares_data() { TestDatabase::addBackends(); }
    void everyStatementPrepares();
};

void TestSqlCatalog::commentsAreStripped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stripped");
    QTest::newRow("line") << u"select 1 -- it's :one\n, 2"_s << u"select 1 \n, 2"_s;
    QTest::newRow("block") << u"select /* :x */ 1"_s << u"select  1"_s;
    QTest::newRow("quoted dashes stay") << u"select '--', \"/*\""_s << u"select '--', \"/*\""_s;
    QTest::newRow("doubled quote") << u"select 'it''s' -- no"_s << u"select 'it''s' "_s;
    QTest::newRow("unclosed block") << u"select 1 /* never"_s << u"select 1 "_s;
}

void TestSqlCatalog::commentsAreStripped()
{
    QFETCH(QString, text);
    QTEST(SqlCatalog::stripComments(text), "stripped");
}

void TestSqlCatalog::placeholdersAreFound()
{
    const QStringList expected = {u"a"_s, u"b_2"_s};
    QCOMPARE(SqlCatalog::placeholders(u"select :b_2, ':no', :a::bigint, x::text, :a"_s), expected);
    QVERIFY(SqlCatalog::placeholders(u"select '10:30'"_s).isEmpty());
}

void TestSqlCatalog::everyStatementPrepares()
{
    const auto database = TestDatabase::fetch();
    const auto connection = database->connect();
    WOSHOU_VERIFY(Migrator::migrate(*connection));
    const QStringList names = SqlCatalog::names(database->backend());
    QVERIFY(names.size() > 60);
    for (const QString& name : names) {
        const auto query = connection->prepared(name);
        QVERIFY2(query.has_value(), query ? "" : qPrintable(name + u": "_s + query.error().detail));
    }
}

QTEST_GUILESS_MAIN(TestSqlCatalog)
#include "tst_sqlcatalog.moc"
