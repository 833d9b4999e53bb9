#include "storage/knowledge/articlerepository.h"

#include "base/memo.h"
#include "domain/knowledge/searchterms.h"
#include "storage/tickets/ticketrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// UTF-16 units of bodies to keep: a thousand articles.
constexpr qsizetype kKeptText = 4'000'000;

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

/// Read once for each text: while somebody types the same articles are asked for at every key.
ArticleText articleText(const QString& json)
{
    static Memo<QString, ArticleText> memo(kKeptText);
    return memo.value(
        json, [&] { return readText(document(json).object()); }, [&](const ArticleText&) { return json.size(); });
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
    a.number = row.text("number");
    a.kind = row.text("kind");
    a.group = row.text("product_group");
    a.faults = textList(document(row.text("faults")).array());
    a.models = textList(document(row.text("models")).array());
    a.zh = articleText(row.text("body_zh"));
    if (!row.isNull("body_en"))
        a.en = articleText(row.text("body_en"));
    a.causes = readCauses(document(row.text("causes")).array());
    a.verified = row.flag("verified");
    a.rating = row.real("rating");
    a.used = row.number("used");
    a.solved = row.number("solved");
    a.publishedAt = row.instant("published_at");
    a.reviewOn = row.date("review_on");
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

Result<QList<ArticleId>> ArticleRepository::ofFault(const QString& fault)
{
    return selectAll<ArticleId>(m_db, u"knowledge/list_of_fault"_s, {{u"fault"_s, fault}},
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
