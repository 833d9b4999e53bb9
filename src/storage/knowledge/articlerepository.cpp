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

Result<Done> ArticleRepository::index(const QList<ArticleId>& ids)
{
    WOSHOU_TRY(const auto articles, selectAll<Article>(m_db, u"knowledge/list_written_articles"_s,
                                                       {{u"ids"_s, idList(m_db.backend(), ids)}}, readArticle));
    const bool sqlite = m_db.backend() == Backend::Sqlite;
    for (const Article& article : articles) {
        const QStringList terms = indexTerms(articleSearchText(article));
        const std::pair<QString, Bind> id(u"id"_s, article.id);
        const std::pair<QString, Bind> text(u"terms"_s, sqlite ? terms.join(u' ') : tsVector(terms));
        const std::pair<QString, Bind> weights(u"weights"_s, articleTerms(article).toBytes());
        if (!sqlite) { // one function does all three
            WOSHOU_CHECK(runStatement(m_db, u"knowledge/put_article"_s, {id, text, weights}));
            continue;
        }
        WOSHOU_CHECK(runStatement(m_db, u"knowledge/put_article"_s, {id, text}));
        WOSHOU_CHECK(runStatement(m_db, u"knowledge/put_article_weights"_s, {id, weights}));
        WOSHOU_CHECK(runStatement(m_db, u"knowledge/clear_article"_s, {id}));
    }
    return articles.size() == ids.size() ? Result<Done>(Done{})
                                         : failure(ErrorKind::Internal, u"articles to be indexed may not be read"_s);
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
