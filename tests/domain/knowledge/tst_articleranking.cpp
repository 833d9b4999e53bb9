#include "domain/knowledge/ranking.h"
#include "domain/knowledge/searchterms.h"
#include "domain/support/presets.h"
#include "domain/support/randomtext.h"
#include "domain/tickets/productname.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

Article article(const QString& number, const QString& title, const QString& symptom = {})
{
    Article article;
    article.number = number;
    article.group = u"aircon"_s;
    article.zh.title = title;
    article.zh.symptom = symptom;
    return article;
}

ArticleText textOf(const QJsonValue& json)
{
    ArticleText text;
    text.title = json["title"_L1].toString();
    text.symptom = json["symptom"_L1].toString();
    text.cause = json["cause"_L1].toString();
    for (const QJsonValue& keyword : json["keywords"_L1].toArray())
        text.keywords.append(keyword.toString());
    for (const QJsonValue& step : json["steps"_L1].toArray())
        text.steps.append({step["text"_L1].toString(), step["say"_L1].toString(), step["expect"_L1].toString(), true});
    return text;
}

QList<Article> shippedArticles()
{
    QList<Article> list;
    for (const QString& group :
         {u"aircon"_s, u"washer"_s, u"heater"_s, u"fridge"_s, u"printer"_s, u"router"_s, u"pc"_s, u"server"_s}) {
        for (const QJsonValue& json :
             QJsonDocument::fromJson(shippedFile(u"demo/articles/%1.json"_s.arg(group))).array()) {
            Article article;
            article.number = json["number"_L1].toString();
            article.group = json["group"_L1].toString();
            article.zh = textOf(json["zh"_L1]);
            if (json["en"_L1].isObject())
                article.en = textOf(json["en"_L1]);
            for (const QJsonValue& fault : json["faults"_L1].toArray())
                article.faults.append(fault.toString());
            article.verified = json["verified"_L1].toBool();
            article.used = json["used"_L1].toInt();
            article.solved = json["solved"_L1].toInt();
            list.append(article);
        }
    }
    return list;
}

QList<RankedArticle> rank(const QList<Article>& articles, const QString& query, const QString& fault = {},
                          const QString& model = {}, const QString& group = {})
{
    QList<RankableArticle> rankable;
    QList<DocumentTerms> documents;
    for (const Article& article : articles) {
        rankable.append(RankableArticle::of(article));
        documents.append(rankable.last().terms);
    }
    const auto terms = questionTerms(query, shippedReference().searchWords);
    return rankArticles(rankable, {terms, CorpusTerms::of(documents, terms), fault, model, group});
}

QStringList numbersOf(const QList<RankedArticle>& hits)
{
    QStringList numbers;
    for (const RankedArticle& hit : hits)
        numbers.append(hit.article.number);
    return numbers;
}

RankableTicket solved(const QString& number, const QString& title, const QString& fault, const QString& model,
                      qint64 closedAt)
{
    RankableTicket ticket;
    ticket.ticket.number = number;
    ticket.ticket.title = title;
    ticket.ticket.model = model;
    ticket.ticket.closedAt = Instant::fromMs(closedAt);
    ticket.symptom = title;
    ticket.fault = fault;
    return ticket;
}

QStringList numbersOf(const QList<SimilarTicket>& tickets)
{
    QStringList numbers;
    for (const SimilarTicket& ticket : tickets)
        numbers.append(ticket.number);
    return numbers;
}

} // namespace

/// the right article and the like ticket stand first, and for everybody the same.
class TestArticleRanking : public QObject
{
    Q_OBJECT

private slots:
    void theScoreIsTheFormulas();
    void theRarestAreLookedFor();
    void theTitleWeighsMore();
    void aVerifiedArticleGoesFirst();
    void whatSolvedGoesFirst();
    void whatFitsTheTicketGoesFirst();
    void anotherGroupIsLeftOut();
    void tiesGoByNumber();
    void theOrderOfTheListChangesNothing();
    void termsComeBackFromTheirBytes();
    void damagedBytesAreNoTerms();
    void theShippedArticleIsFound_data();
    void theShippedArticleIsFound();
    void anyQueryIsAnswered();
    void likeTicketsGoFirst();
    void theSameFaultGoesFirst();
    void theSameModelThenTheNewerBreaksTies();
};

// BM25F with k1 = 1.3, b = 0.9 over two documents: "a" stands in one of them, "b" in both.
void TestArticleRanking::theScoreIsTheFormulas()
{
    const double idfOfOne = std::log(1 + (2 - 1 + 0.5) / (1 + 0.5));
    const double idfOfBoth = std::log(1 + 0.5 / 2.5);
    const auto score = [](const QStringList& query, const QStringList& terms, const QStringList& others,
                          int weight = 1) {
        const QList<DocumentTerms> documents = {DocumentTerms({{terms, weight}}), DocumentTerms({{others, 1}})};
        QList<QueryTerm> question;
        for (const QString& term : query)
            question.append({term, 1});
        return bm25Scores(documents, question, CorpusTerms::of(documents, question)).constFirst();
    };
    const QStringList two = {u"b"_s, u"x"_s};
    QCOMPARE(score({u"a"_s}, {u"a"_s, u"x"_s}, two), idfOfOne * 1 / (1.3 + 1));
    QCOMPARE(score({u"a"_s}, {u"a"_s, u"a"_s}, two), idfOfOne * 2 / (1.3 + 2));
    QCOMPARE(score({u"a"_s}, {u"a"_s}, two, 2), idfOfOne * 2 / (1.3 + 2));
    QCOMPARE(score({u"a"_s}, {u"a"_s, u"x"_s, u"x"_s}, {u"b"_s}), idfOfOne * 1 / (1.3 * (0.1 + 0.9 * 1.5) + 1));
    QCOMPARE(score({u"a"_s, u"b"_s}, {u"a"_s, u"b"_s}, two), (idfOfOne + idfOfBoth) / 2.3);
    QCOMPARE(score({u"z"_s}, {u"a"_s}, two), 0.0);
    QCOMPARE(score({}, {u"a"_s}, two), 0.0);
    QVERIFY(idfOfBoth > 0); // kept positive: a common word never counts against a text
}

void TestArticleRanking::theRarestAreLookedFor()
{
    const QList<QueryTerm> question = {{u"often"_s, 1}, {u"seldom"_s, 1}, {u"never"_s, 1}, {u"twice"_s, 1}};
    CorpusTerms corpus;
    corpus.holding = {{DocumentTerms::keyOf(u"often"), 500},
                      {DocumentTerms::keyOf(u"seldom"), 1},
                      {DocumentTerms::keyOf(u"twice"), 2}};
    QCOMPARE(rarestTerms(question, corpus, 1000), QStringList({u"seldom"_s, u"twice"_s, u"often"_s}));
    QCOMPARE(rarestTerms(question, corpus, 3), QStringList({u"seldom"_s, u"twice"_s}));
    QCOMPARE(rarestTerms(question.mid(0, 1), corpus, 3), QStringList{u"often"_s}); // something is looked at
    QVERIFY(rarestTerms(question.mid(2, 1), corpus, 3).isEmpty());
}

void TestArticleRanking::theTitleWeighsMore()
{
    const Article inTitle = article(u"KB-2"_s, u"空调漏水怎么办"_s, u"内机有水珠"_s);
    Article inCause = article(u"KB-1"_s, u"内机有水珠怎么办"_s, u"内机有水珠"_s);
    inCause.zh.cause = u"漏水"_s;
    QCOMPARE(numbersOf(rank({inCause, inTitle}, u"漏水"_s)), (QStringList{u"KB-2"_s, u"KB-1"_s}));
}

//
void TestArticleRanking::aVerifiedArticleGoesFirst()
{
    Article plain = article(u"KB-1"_s, u"空调漏水"_s);
    Article verified = article(u"KB-2"_s, u"空调漏水"_s);
    verified.verified = true;
    const auto hits = rank({plain, verified}, u"漏水"_s);
    QCOMPARE(numbersOf(hits), (QStringList{u"KB-2"_s, u"KB-1"_s}));
    QVERIFY(std::abs(hits[0].score / hits[1].score - 1.15) < 1e-9);
}

void TestArticleRanking::whatSolvedGoesFirst()
{
    Article fresh = article(u"KB-1"_s, u"空调漏水"_s);
    Article proven = article(u"KB-2"_s, u"空调漏水"_s);
    proven.used = 95;
    proven.solved = 90;
    Article lucky = article(u"KB-3"_s, u"空调漏水"_s);
    lucky.used = lucky.solved = 1; // one of one is no proof
    const auto hits = rank({fresh, lucky, proven}, u"漏水"_s);
    QCOMPARE(numbersOf(hits), (QStringList{u"KB-2"_s, u"KB-3"_s, u"KB-1"_s}));
    QVERIFY(std::abs(hits[0].score / hits[2].score - 1.18) < 1e-9);
}

void TestArticleRanking::whatFitsTheTicketGoesFirst()
{
    Article words = article(u"KB-1"_s, u"空调漏水"_s, u"漏水"_s);
    Article fault = article(u"KB-2"_s, u"接头堵塞"_s);
    fault.faults = {u"aircon.water_leak"_s};
    Article both = article(u"KB-3"_s, u"排水管"_s);
    both.faults = fault.faults;
    both.models = {u"KFR-35GW/N8"_s};
    const auto hits = rank({words, fault, both}, QString(), u"aircon.water_leak"_s, u"KFR-35GW/N8"_s);
    QCOMPARE(numbersOf(hits), (QStringList{u"KB-3"_s, u"KB-2"_s, u"KB-1"_s}));
    const auto asked = rank({words, fault}, u"漏水"_s, u"aircon.water_leak"_s);
    QCOMPARE(numbersOf(asked).constFirst(), u"KB-1"_s); // half of the best text score does not beat the best text
    QVERIFY(std::abs(asked[1].score / asked[0].score - 0.5) < 1e-9);
}

void TestArticleRanking::anotherGroupIsLeftOut()
{
    Article washer = article(u"KB-1"_s, u"洗衣机漏水"_s);
    washer.group = u"washer"_s;
    Article general = article(u"KB-2"_s, u"漏水先关总阀"_s);
    general.group.clear();
    const Article aircon = article(u"KB-3"_s, u"空调漏水"_s);
    const QList<Article> all = {washer, general, aircon};
    QStringList numbers = numbersOf(rank(all, u"漏水"_s, {}, {}, u"aircon"_s));
    numbers.sort();
    QCOMPARE(numbers, (QStringList{u"KB-2"_s, u"KB-3"_s}));
    QCOMPARE(rank(all, u"漏水"_s).size(), 3);
}

void TestArticleRanking::tiesGoByNumber()
{
    const QList<Article> articles = {article(u"KB-9"_s, u"漏水"_s), article(u"KB-3"_s, u"漏水"_s),
                                     article(u"KB-5"_s, u"漏水"_s)};
    const QStringList byNumber = {u"KB-3"_s, u"KB-5"_s, u"KB-9"_s};
    QCOMPARE(numbersOf(rank(articles, u"漏水"_s)), byNumber);
    QCOMPARE(numbersOf(rank(articles, u"蓝屏"_s)), byNumber);
    QCOMPARE(numbersOf(rank(articles, QString())), byNumber);
    QVERIFY(rank({}, u"漏水"_s).isEmpty());
}

void TestArticleRanking::theOrderOfTheListChangesNothing()
{
    QList<Article> articles = shippedArticles();
    const QStringList order = numbersOf(rank(articles, u"空调不制冷 外机不转"_s, u"aircon.not_cooling"_s));
    RandomText random(54);
    for (int round = 0; round < 2; ++round) {
        for (qsizetype i = articles.size() - 1; i > 0; --i)
            articles.swapItemsAt(i, random.number(i + 1));
        QCOMPARE(numbersOf(rank(articles, u"空调不制冷 外机不转"_s, u"aircon.not_cooling"_s)), order);
    }
}

void TestArticleRanking::termsComeBackFromTheirBytes()
{
    QVERIFY(DocumentTerms::fromBytes(DocumentTerms().toBytes()) == DocumentTerms());
    const QList<Article> articles = shippedArticles();
    for (const Article& article : articles) {
        const DocumentTerms terms = articleTerms(article);
        const QByteArray bytes = terms.toBytes();
        QVERIFY(terms.size() > 100);
        QVERIFY(DocumentTerms::fromBytes(bytes) == terms);
        QVERIFY2(bytes.size() < 6 * terms.size(), qPrintable(QString::number(bytes.size())));
    }
}

// What stands in a file may have been damaged: never more than wrong weights, and mostly none.
void TestArticleRanking::damagedBytesAreNoTerms()
{
    QVERIFY(DocumentTerms::fromBytes({}) == DocumentTerms());
    QVERIFY(DocumentTerms::fromBytes("\x02\x01\x01\x01") == DocumentTerms());
    QVERIFY(DocumentTerms::fromBytes(QByteArray("\x01\x01\xff\xff\xff\xff\x7f\x01")) == DocumentTerms());
    const QByteArray whole = articleTerms(article(u"KB-1"_s, u"空调漏水怎么办"_s, u"内机有水珠"_s)).toBytes();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QVERIFY(DocumentTerms::fromBytes(whole.left(at)).size() < whole.size());
        for (const char changed : {'\x00', '\x7f', '\x80', '\xff'}) {
            QByteArray damaged = whole;
            damaged[at] = changed;
            QVERIFY(DocumentTerms::fromBytes(damaged).size() <= damaged.size() / 2);
        }
    }
}

void TestArticleRanking::theShippedArticleIsFound_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("fault");
    const auto row = [](QStringView query, QStringView fault) {
        QTest::newRow(qPrintable(query.toString())) << query.toString() << fault.toString();
    };
    row(u"空调不制冷", u"aircon.not_cooling");
    row(u"空調不製冷", u"aircon.not_cooling");
    row(u"室外机不转", u"aircon.not_cooling");
    row(u"air conditioner not cooling", u"aircon.not_cooling");
    row(u"空调内机滴水", u"aircon.water_leak");
    row(u"脱水晃动", u"washer.shaking");
    row(u"洗衣机不排水", u"washer.no_drain");
    row(u"热水器打不着火", u"heater.no_ignition");
    row(u"热水器漏电麻手", u"heater.leak_electric");
    row(u"卡纸", u"printer.jam");
    row(u"paper jam", u"printer.jam");
    row(u"打印机脱机", u"printer.offline");
    row(u"上不了网", u"router.no_internet");
    row(u"蓝屏", u"pc.blue_screen");
    row(u"blue screen", u"pc.blue_screen");
    row(u"硬盘告警", u"server.disk_alarm");
}

void TestArticleRanking::theShippedArticleIsFound()
{
    QFETCH(QString, query);
    QFETCH(QString, fault);
    static const QList<Article> articles = shippedArticles();
    QVERIFY(articles.size() >= 60);
    const NamedProduct product = namedProduct(query, shippedReference().triage); // the service asks for the rest
    const bool more = !product.group.isEmpty() && !queryTerms(product.rest).isEmpty();
    const QList<RankedArticle> hits = rank(articles, more ? product.rest : query);
    bool found = false;
    for (qsizetype i = 0; i < 3; ++i)
        found = found || hits[i].article.faults.contains(fault);
    QVERIFY2(found, qPrintable(numbersOf(hits).mid(0, 3).join(u' ')));
}

void TestArticleRanking::anyQueryIsAnswered()
{
    const QList<Article> articles = shippedArticles().mid(0, 8);
    RandomText random(55);
    for (int i = 0; i < 30; ++i) {
        const QList<RankedArticle> hits = rank(articles, random.hostile(40));
        QCOMPARE(hits.size(), articles.size());
        for (qsizetype k = 1; k < hits.size(); ++k)
            QVERIFY(hits[k - 1].score >= hits[k].score && std::isfinite(hits[k].score));
    }
}

//
void TestArticleRanking::likeTicketsGoFirst()
{
    const QList<RankableTicket> tickets = {solved(u"W-1"_s, u"洗衣机不排水"_s, u"washer.no_drain"_s, {}, 1),
                                           solved(u"W-2"_s, u"空调不制冷，外机不转"_s, u"aircon.not_cooling"_s, {}, 1),
                                           solved(u"W-3"_s, u"空调异响"_s, u"aircon.noise"_s, {}, 1)};
    QCOMPARE(numbersOf(rankTickets(tickets, questionTerms(u"空调不制冷"_s), {}, {})).constFirst(), u"W-2"_s);
}

void TestArticleRanking::theSameFaultGoesFirst()
{
    const QList<RankableTicket> tickets = {solved(u"W-1"_s, u"机器坏了"_s, u"aircon.noise"_s, {}, 9),
                                           solved(u"W-2"_s, u"机器坏了"_s, u"aircon.not_cooling"_s, {}, 1)};
    QCOMPARE(numbersOf(rankTickets(tickets, questionTerms(u"坏了"_s), u"aircon.not_cooling"_s, {})).constFirst(),
             u"W-2"_s);
    QCOMPARE(numbersOf(rankTickets(tickets, questionTerms(QString()), u"aircon.not_cooling"_s, {})).constFirst(),
             u"W-2"_s);
}

void TestArticleRanking::theSameModelThenTheNewerBreaksTies()
{
    const QString title = u"空调不制冷"_s;
    const QList<RankableTicket> tickets = {
        solved(u"W-1"_s, title, {}, u"KFR-26GW/E2"_s, 900), solved(u"W-2"_s, title, {}, u"KFR-35GW/N8"_s, 100),
        solved(u"W-3"_s, title, {}, u"KFR-35GW/N8"_s, 200), solved(u"W-4"_s, title, {}, u"KFR-26GW/E2"_s, 900)};
    QCOMPARE(numbersOf(rankTickets(tickets, questionTerms(title), {}, u"KFR-35GW/N8"_s)),
             (QStringList{u"W-3"_s, u"W-2"_s, u"W-1"_s, u"W-4"_s}));
}

QTEST_GUILESS_MAIN(TestArticleRanking)
#include "tst_articleranking.moc"
