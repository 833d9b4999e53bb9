#include "storage/knowledge/articlerepository.h"

#include "domain/knowledge/searchterms.h"
#include "storage/tickets/ticketrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QStringList textList(const QJsonArray& array)
{
    QStringList list;
    for (const QJsonValue& value : array)
        list.append(value.toString());
    return list;
}

QJsonDocument document(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8());
}

ArticleText readText(const QJsonObject& json)
{
    ArticleText text;
    text.title = json["title"_L1].toString();
    text.symptom = json["symptom"_L1].toString();
    text.stop = json["stop"_L1].toString();
    text.cause = json["cause"_L1].toString();
    text.prevention = json["prevention"_L1].toString();
    text.tools = json["tools"_L1].toString();
    text.keywords = textList(json["keywords"_L1].toArray());
    for (const QJsonValue& value : json["steps"_L1].toArray()) {
        const QJsonObject step = value.toObject();
        text.steps.append({step["text"_L1].toString(), step["say"_L1].toString(), step["expect"_L1].toString(),
                           step["audience"_L1].toString() == "customer"_L1});
    }
    return text;
}

QList<CauseShare> readCauses(const QJsonArray& array)
{
    QList<CauseShare> causes;
    for (const QJsonValue& value : array) {
        const QJsonObject cause = value.toObject();
        causes.append({cause["code"_L1].toString(), cause["zh"_L1].toString(), cause["en"_L1].toString(),
                       cause["share"_L1].toDouble(), 0});
    }
    return causes;
}

Article readArticle(const Row& row)
{
    Article a;
    a.id = row.id<ArticleId>("id");
    a.rev = row.number("rev");
    a.number = row.text("number");
    a.kind = row.text("kind");
    a.group = row.text("product_group");
    a.faults = textList(document(row.text("faults")).array());
    a.models = textList(document(row.text("models")).array());
    a.zh = readText(document(row.text("body_zh")).object());
    if (!row.isNull("body_en"))
        a.en = readText(document(row.text("body_en")).object());
    a.causes = readCauses(document(row.text("causes")).array());
    a.verified = row.flag("verified");
    a.rating = row.real("rating");
    a.used = row.number("used");
    a.solved = row.number("solved");
    a.publishedAt = row.instant("published_at");
    a.reviewOn = row.date("review_on");
    return a;
}

RankableArticle readRankable(const Row& row)
{
    RankableArticle a;
    a.id = row.id<ArticleId>("id");
    a.rev = row.number("rev");
    a.number = row.text("number");
    a.group = row.text("product_group");
    a.faults = textList(document(row.text("faults")).array());
    a.models = textList(document(row.text("models")).array());
    a.verified = row.flag("verified");
    a.used = row.number("used");
    a.solved = row.number("solved");
    a.terms = DocumentTerms::fromBytes(row.bytes("weights"));
    return a;
}

/// An article's terms, and whether they count among those of all.
struct Counting
{
    DocumentTerms terms;
    bool isCounted = false;
    int length() const { return isCounted ? terms.length() : 0; }
    QList<quint32> keys() const { return isCounted ? terms.keys() : QList<quint32>(); }
};

/// By how many articles more or fewer hold each term: {"2166136261": 1, …}.
QString termDelta(const Counting& before, const Counting& now)
{
    QHash<quint32, int> changes;
    for (const quint32 key : before.keys())
        --changes[key];
    for (const quint32 key : now.keys())
        ++changes[key];
    QJsonObject delta;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (*change != 0)
            delta.insert(QString::number(change.key()), *change);
    }
    return QString::fromUtf8(QJsonDocument(delta).toJson(QJsonDocument::Compact));
}

} // namespace

Result<Article> ArticleRepository::find(ArticleId id)
{
    WOSHOU_TRY(auto found, selectOne<Article>(m_db, u"knowledge/select_article"_s, {{u"id"_s, id}}, readArticle));
    if (!found)
        return failure(ErrorKind::NotFound, u"no article %1"_s.arg(id.value()));
    return *found;
}

Result<QList<Article>> ArticleRepository::byIds(const QList<ArticleId>& ids)
{
    return selectAll<Article>(m_db, u"knowledge/list_by_ids"_s, {{u"ids"_s, idList(m_db.backend(), ids)}}, readArticle);
}

Result<QList<RankableArticle>> ArticleRepository::rankable(const QList<ArticleId>& ids)
{
    return selectAll<RankableArticle>(m_db, u"knowledge/list_rankable"_s, {{u"ids"_s, idList(m_db.backend(), ids)}},
                                      readRankable);
}

Result<CorpusTerms> ArticleRepository::corpus(const QList<QueryTerm>& question)
{
    QStringList keys;
    for (const QueryTerm& each : question)
        keys.append(QString::number(DocumentTerms::keyOf(each.term)));
    const bool sqlite = m_db.backend() == Backend::Sqlite;
    const QString list = (sqlite ? u"[%1]"_s : u"{%1}"_s).arg(keys.join(u','));
    CorpusTerms corpus;
    WOSHOU_CHECK(runStatement(m_db, u"knowledge/list_article_terms"_s, {{u"terms"_s, list}}, [&](const Row& row) {
        corpus.documents = static_cast<double>(row.integer("all_articles"));
        corpus.length = static_cast<double>(row.integer("length"));
        if (!row.isNull("term"))
            corpus.holding.insert(static_cast<quint32>(row.integer("term")), row.number("articles"));
    }));
    return corpus;
}

Result<Done> ArticleRepository::index(const QList<ArticleId>& ids)
{
    using Written = std::pair<Article, bool>;
    WOSHOU_TRY(const auto articles,
               selectAll<Written>(
                   m_db, u"knowledge/list_written_articles"_s, {{u"ids"_s, idList(m_db.backend(), ids)}},
                   [](const Row& row) { return Written(readArticle(row), row.text("state") == "published"_L1); }));
    for (const auto& [article, isPublished] : articles)
        WOSHOU_CHECK(indexOne(article, isPublished));
    return articles.size() == ids.size() ? Result<Done>(Done{})
                                         : failure(ErrorKind::Internal, u"articles to be indexed may not be read"_s);
}

/// What it holds now counts instead of what was counted of it before.
Result<Done> ArticleRepository::indexOne(const Article& article, bool isPublished)
{
    Counting before;
    WOSHOU_CHECK(
        runStatement(m_db, u"knowledge/select_article_weights"_s, {{u"id"_s, article.id}}, [&](const Row& row) {
            if (row.flag("counted"))
                before = {DocumentTerms::fromBytes(row.bytes("weights")), true};
        }));
    const Counting now{articleTerms(article), isPublished};
    const bool sqlite = m_db.backend() == Backend::Sqlite;
    const QStringList terms = indexTerms(articleSearchText(article));
    const std::pair<QString, Bind> id(u"id"_s, article.id);
    const std::pair<QString, Bind> text(u"terms"_s, sqlite ? terms.join(u' ') : tsVector(terms));
    const Binds weights = {id, {u"weights"_s, now.terms.toBytes()}, {u"counted"_s, int(now.isCounted)}};
    const Binds delta = {{u"delta"_s, termDelta(before, now)}};
    const Binds total = {{u"articles"_s, int(now.isCounted) - int(before.isCounted)},
                         {u"length"_s, qint64(now.length()) - before.length()}};
    if (!sqlite) { // one function does it all
        WOSHOU_CHECK(runStatement(m_db, u"knowledge/put_article"_s, weights + Binds{text} + delta + total));
        return Done{};
    }
    WOSHOU_CHECK(runStatement(m_db, u"knowledge/put_article"_s, {id, text}));
    WOSHOU_CHECK(runStatement(m_db, u"knowledge/put_article_weights"_s, weights));
    WOSHOU_CHECK(runStatement(m_db, u"knowledge/put_article_terms"_s, delta));
    WOSHOU_CHECK(runStatement(m_db, u"knowledge/put_article_total"_s, total));
    WOSHOU_CHECK(runStatement(m_db, u"knowledge/clear_article"_s, {id}));
    return Done{};
}

Result<QList<std::pair<ArticleId, int>>> ArticleRepository::revisions(const QList<ArticleId>& ids)
{
    using Revision = std::pair<ArticleId, int>;
    return selectAll<Revision>(m_db, u"knowledge/list_revisions"_s, {{u"ids"_s, idList(m_db.backend(), ids)}},
                               [](const Row& row) { return Revision(row.id<ArticleId>("id"), row.number("rev")); });
}

Result<QList<ArticleId>> ArticleRepository::ofFault(const QString& fault, int newest)
{
    return selectAll<ArticleId>(m_db, u"knowledge/list_of_fault"_s, {{u"fault"_s, fault}, {u"newest"_s, newest}},
                                [](const Row& row) { return row.id<ArticleId>("id"); });
}

Result<QList<Article>> ArticleRepository::mostUsed(const QString& group, int limit)
{
    return selectAll<Article>(m_db, u"knowledge/list_most_used"_s, {{u"product_group"_s, group}, {u"limit"_s, limit}},
                              readArticle);
}

Result<QList<ArticleId>> ArticleRepository::search(const QStringList& terms, bool all, int newest, bool prefixLast)
{
    if (terms.isEmpty())
        return QList<ArticleId>();
    const QString query =
        m_db.backend() == Backend::Sqlite ? fts5Query(terms, all, prefixLast) : tsQuery(terms, all, prefixLast);
    return selectAll<ArticleId>(m_db, u"knowledge/search_articles"_s, {{u"query"_s, query}, {u"newest"_s, newest}},
                                [](const Row& row) { return row.id<ArticleId>("id"); });
}

} // namespace woshou
