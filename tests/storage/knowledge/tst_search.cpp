#include "domain/knowledge/searchterms.h"
#include "services/core/center.h"
#include "services/knowledge/knowledgeservice.h"
#include "storage/core/query.h"
#include "storage/knowledge/articlerepository.h"
#include "storage/knowledge/searchrepository.h"
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
    void similarTicketsBringTheirSolutions_data() { TestDatabase::addBackends(); }
    void similarTicketsBringTheirSolutions();
    void aChangedArticleIsReadAnew_data() { TestDatabase::addBackends(); }
    void aChangedArticleIsReadAnew();
    void termsAreCountedOverAllPublishedArticles_data() { TestDatabase::addBackends(); }
    void termsAreCountedOverAllPublishedArticles();
    void theNewestAreTheFirstOfAll_data() { TestDatabase::addBackends(); }
    void theNewestAreTheFirstOfAll();
};

namespace {

std::unique_ptr<TestDatabase> demonstration(int backend)
{
    auto database = TestDatabase::make(Backend(backend));
    return database->setUp(60) ? std::move(database) : nullptr;
}

Result<Person> signIn(Center& center)
{
    if (center.url().postgresql)
        return await(center.signIn(u"wangmin"_s, u"woshou-demo"_s));
    WOSHOU_CHECK(await(center.open()));
    return await(center.signInDemo(u"wangmin"_s));
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

// the terms are kept between two keys, what is shown is read each time.
void TestSearch::similarTicketsBringTheirSolutions()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(120));
    Center center(database->url());
    WOSHOU_VERIFY(signIn(center));
    for (int asked = 0; asked < 2; ++asked) {
        const auto tickets = await(center.knowledge().similar(u"空调不制冷"_s, 5));
        WOSHOU_VERIFY(tickets);
        QVERIFY(!tickets->isEmpty());
        for (const SimilarTicket& ticket : *tickets) {
            QVERIFY2(!ticket.title.isEmpty() && !ticket.solution.isEmpty() && !ticket.cause.isEmpty(),
                     qPrintable(ticket.number));
        }
        const auto others = await(center.knowledge().similarTo(tickets->constFirst().id, 50));
        WOSHOU_VERIFY(others);
        for (const SimilarTicket& ticket : *others)
            QVERIFY(ticket.id != tickets->constFirst().id);
    }
}

// Bodies are kept between two keys; a new revision must show at the next one.
void TestSearch::aChangedArticleIsReadAnew()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(60));
    Center center(database->url());
    WOSHOU_VERIFY(signIn(center));
    const auto titles = [&] {
        QStringList list;
        const auto hits = await(center.knowledge().search(u"空调"_s, 100));
        for (const ArticleHit& hit : hits.value_or(QList<ArticleHit>()))
            list.append(hit.article.number + hit.article.zh.title);
        return list;
    };
    const QStringList before = titles();
    QVERIFY(before.size() > 3);
    QCOMPARE(titles(), before);
    WOSHOU_VERIFY(database->connect()->execute(
        u"update article set body_zh = replace(body_zh, '\"title\":\"', '\"title\":\"新'), rev = rev + 1"_s));
    const QStringList after = titles();
    QCOMPARE(after.size(), before.size());
    for (const QString& title : after)
        QVERIFY2(title.contains(u'新'), qPrintable(title));

    // A word that no article had is found and ranked as soon as what was written is indexed.
    const auto db = database->connect();
    WOSHOU_VERIFY(
        db->execute(u"update article set body_zh = replace(body_zh, '新', '鹦鹉'), rev = rev + 1 where id < 4"_s));
    QVERIFY(await(center.knowledge().search(u"鹦鹉"_s, 100))->isEmpty());
    WOSHOU_VERIFY(inTransaction<Done>(*db, [](Connection& c) { return SearchRepository(c).indexWritten(); }));
    const auto found = await(center.knowledge().search(u"鹦鹉"_s, 100));
    WOSHOU_VERIFY(found);
    QCOMPARE(found->size(), 3);
    for (const ArticleHit& hit : *found)
        QVERIFY(hit.score > 0);
    QVERIFY(!titles().isEmpty());
}

// How rare a term is, is what counting it in every published article says: at first, and after one was written anew,
// taken back and published again.
void TestSearch::termsAreCountedOverAllPublishedArticles()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(20));
    const auto db = database->connect();
    ArticleRepository articles(*db);
    const auto question = questionTerms(u"空调不制冷 卡纸 printer E4 的 KFR-35GW", {});
    const auto compare = [&](const QString& word, int difference) {
        WOSHOU_VERIFY(inTransaction<Done>(*db, [](Connection& c) { return SearchRepository(c).indexWritten(); }));
        const auto all = articles.mostUsed({}, 10000);
        WOSHOU_VERIFY(all);
        QList<DocumentTerms> documents;
        for (const Article& article : *all)
            documents.append(articleTerms(article));
        const auto counted = articles.corpus(question + questionTerms(word));
        WOSHOU_VERIFY(counted);
        const CorpusTerms expected = CorpusTerms::of(documents, question + questionTerms(word));
        QCOMPARE(counted->documents, expected.documents);
        QCOMPARE(counted->length, expected.length);
        QVERIFY(expected.documents > 50);
        for (auto term = expected.holding.cbegin(); term != expected.holding.cend(); ++term)
            QCOMPARE(counted->holding.value(term.key()), *term);
        QCOMPARE(counted->holding.value(DocumentTerms::keyOf(word)), difference);
    };
    compare(u"鹦鹉"_s, 0);
    WOSHOU_VERIFY(db->execute(u"update article set body_zh = replace(body_zh, '\"title\":\"', '\"title\":\"鹦鹉'), "
                              u"rev = rev + 1 where id < 4"_s));
    compare(u"鹦鹉"_s, 3);
    WOSHOU_VERIFY(db->execute(u"update article set state = 'retired', rev = rev + 1 where id = 2"_s));
    compare(u"鹦鹉"_s, 2);
    WOSHOU_VERIFY(db->execute(u"update article set state = 'published', rev = rev + 1 where id = 2"_s));
    compare(u"鹦鹉"_s, 3);
}

// However the server finds the newest ones, from the end or from its index, they are the same ones.
void TestSearch::theNewestAreTheFirstOfAll()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(300));
    const auto db = database->connect();
    TicketRepository tickets(*db);
    ArticleRepository articles(*db);
    int whole = 0;
    for (const QString& text : {u"空调"_s, u"制冷"_s, u"遥控"_s, u"热水"_s, u"打印"_s, u"的"_s, u"外机"_s, u"独居"_s,
                                u"printer"_s, u"卡纸 取出"_s, u"空调 洗衣机 冰箱"_s, u"鹦鹉"_s}) {
        const QStringList terms = queryTerms(text);
        for (const bool all : {true, false}) {
            const auto every = tickets.search(terms, all, 1000);
            const auto everyArticle = articles.search(terms, all, 1000);
            WOSHOU_VERIFY(every);
            WOSHOU_VERIFY(everyArticle);
            for (const int newest : {1, 2, 3, 7, 40}) {
                QCOMPARE(*tickets.search(terms, all, newest), every->first(std::min<qsizetype>(newest, every->size())));
                QCOMPARE(*articles.search(terms, all, newest),
                         everyArticle->first(std::min<qsizetype>(newest, everyArticle->size())));
            }
            whole += every->size() > 7 ? 1 : 0;
        }
    }
    QVERIFY2(whole > 8, qPrintable(QString::number(whole)));
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
