#include "domain/knowledge/searchterms.h"
#include "storage/knowledge/articlerepository.h"
#include "storage/tickets/ticketrepository.h"
#include "support/testdatabase.h"

#include <QSqlQuery>

using namespace woshou;
using namespace Qt::StringLiterals;

/// What is typed finds articles and tickets by the index, with one character, two, more, and in English.
class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void wordsFindArticles_data();
    void wordsFindArticles();
    void wordsFindTickets_data() { TestDatabase::addBackends(); }
    void wordsFindTickets();
    void anArticleIsReadTheSameTwice_data() { TestDatabase::addBackends(); }
    void anArticleIsReadTheSameTwice();
};

namespace {

std::unique_ptr<TestDatabase> demonstration(int backend)
{
    auto database = TestDatabase::make(Backend(backend));
    return database->setUp(60) ? std::move(database) : nullptr;
}

QString firstText(Connection& db, const QString& sql)
{
    QSqlQuery query(db.database());
    return query.exec(sql) && query.next() ? query.value(0).toString() : QString();
}

} // namespace

void TestSearch::wordsFindArticles_data()
{
    QTest::addColumn<int>("backend");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("prefix");
    QList<Backend> backends = {Backend::Sqlite};
    if (qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        backends.append(Backend::Postgresql);
    for (const Backend backend : backends) {
        const char* name = backend == Backend::Sqlite ? "sqlite" : "postgresql";
        QTest::addRow("%s one character", name) << int(backend) << u"水"_s << false;
        QTest::addRow("%s two characters", name) << int(backend) << u"空调"_s << false;
        QTest::addRow("%s a phrase", name) << int(backend) << u"不制冷"_s << false;
        QTest::addRow("%s English", name) << int(backend) << u"printer"_s << false;
        QTest::addRow("%s the beginning of a word", name) << int(backend) << u"print"_s << true;
    }
}

void TestSearch::wordsFindArticles()
{
    QFETCH(int, backend);
    QFETCH(QString, text);
    QFETCH(bool, prefix);
    const auto database = demonstration(backend);
    QVERIFY(database);
    const auto db = database->connect();
    const auto found = ArticleRepository(*db).search(queryTerms(text), true, 200, prefix);
    WOSHOU_VERIFY(found);
    QVERIFY(!found->isEmpty());
    const auto nothing = ArticleRepository(*db).search(queryTerms(u"量子纠缠"_s), true, 200, prefix);
    WOSHOU_VERIFY(nothing);
    QVERIFY(nothing->isEmpty());
}

void TestSearch::wordsFindTickets()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(60));
    const auto db = database->connect();
    const QString symptom = firstText(*db, u"select symptom from ticket where id = 7"_s);
    QVERIFY(!symptom.isEmpty());
    const auto found = TicketRepository(*db).search(queryTerms(symptom), true, 200);
    WOSHOU_VERIFY(found);
    QVERIFY(found->contains(TicketId(7)));
    QVERIFY(found->size() < 60);
}

void TestSearch::anArticleIsReadTheSameTwice()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(60));
    const auto db = database->connect();
    ArticleRepository articles(*db);
    const auto first = articles.find(ArticleId(1));
    WOSHOU_VERIFY(first);
    WOSHOU_VERIFY(db->execute(u"update article set body_zh = replace(body_zh, '\"title\":\"', '\"title\":\"新'), "
                              "rev = rev + 1 where id = 1"_s));
    const auto changed = articles.find(ArticleId(1));
    WOSHOU_VERIFY(changed);
    // Bodies are read once for each text; another text is another body.
    QCOMPARE(changed->zh.title, u"新"_s + first->zh.title);
    QCOMPARE(changed->zh.steps.size(), first->zh.steps.size());
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
