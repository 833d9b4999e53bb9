#include "programs/ctl/batch.h"
#include "programs/ctl/commands.h"
#include "programs/ctl/context.h"
#include "programs/ctl/json.h"
#include "services/customers/customerservice.h"
#include "services/knowledge/knowledgeservice.h"
#include "services/tickets/ticketservice.h"

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLimit = 10;
constexpr int kMostHits = 1000;

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

// --- knowledge

Answering searchArticles(Context& context)
{
    const auto limit = context.line().number(u"limit"_s, kLimit, 1, kMostHits);
    if (!limit)
        return refused(limit.error());
    KnowledgeService& knowledge = context.center().knowledge();
    return wordsOrBatch(
        context,
        [&knowledge, limit = *limit](const QString& text) {
            return answered(knowledge.search(text, limit), [](const QList<ArticleHit>& hits) -> Result<Answer> {
                return Answer::list(rowsJson(hits, articleHitJson),
                                    {u"id"_s, u"title"_s, u"group"_s, u"verified"_s, u"score"_s});
            });
        },
        [&knowledge, limit = *limit](const QJsonObject& object) {
            return followed(knowledge.search(object[u"text"_s].toString(), limit), [](const QList<ArticleHit>& hits) {
                const QJsonArray results = arrayJson(hits, [](const ArticleHit& hit) {
                    const QJsonObject json = articleHitJson(hit);
                    return QJsonObject{{u"id"_s, json[u"id"_s]}, {u"score"_s, json[u"score"_s]}};
                });
                return ready(Result<QJsonObject>(QJsonObject{{u"results"_s, results}}));
            });
        });
}

// --- similar tickets

const QStringList kSimilarColumns = {u"number"_s, u"title"_s, u"cause"_s, u"solution"_s, u"score"_s};

Result<Answer> similarAnswer(const QList<SimilarTicket>& tickets)
{
    return Answer::list(rowsJson(tickets, similarJson), kSimilarColumns);
}

Answering similar(Context& context)
{
    const Invocation& line = context.line();
    const auto limit = line.number(u"limit"_s, kLimit, 1, kMostHits);
    if (!limit)
        return refused(limit.error());
    if (line.has(u"ticket"_s) == !line.positional.isEmpty())
        return refused(wrongUsage(tr("Either a text or --ticket NUMBER.")).value());
    KnowledgeService& knowledge = context.center().knowledge();
    if (!line.has(u"ticket"_s))
        return answered(knowledge.similar(textOf(context), *limit), similarAnswer);
    const auto ticket = context.center().tickets().detailsByNumber(line.value(u"ticket"_s));
    return answered(followed(ticket,
                             [&knowledge, limit = *limit](const TicketDetails& details) {
                                 return knowledge.similarTo(details.ticket.id, limit);
                             }),
                    similarAnswer);
}

// --- everything

QJsonObject hitJson(const QString& kind, const QJsonValue& id, const QString& title, const QString& more)
{
    return {{u"kind"_s, kind}, {u"id"_s, id}, {u"title"_s, title}, {u"more"_s, more}};
}

QFuture<Result<QList<QJsonObject>>> hitsIn(Context& context, const QString& kind, const QString& text, int limit)
{
    using Rows = Result<QList<QJsonObject>>;
    Center& center = context.center();
    if (kind == "tickets"_L1) {
        TicketFilter filter;
        filter.view = u"all"_s;
        filter.text = text;
        return followed(center.tickets().page(filter, {}, limit), [limit](const TicketPage& page) {
            return ready(Rows(rowsJson(page.rows.mid(0, limit), [](const TicketRow& row) {
                return hitJson(u"ticket"_s, row.number, row.title, row.customerName);
            })));
        });
    }
    if (kind == "articles"_L1)
        return followed(center.knowledge().search(text, limit), [](const QList<ArticleHit>& hits) {
            return ready(Rows(rowsJson(hits, [](const ArticleHit& hit) {
                return hitJson(u"article"_s, hit.article.number, hit.article.zh.title, hit.article.group);
            })));
        });
    return followed(center.customers().recognise(text), [limit](const QList<Customer>& customers) {
        return ready(Rows(rowsJson(customers.mid(0, limit), [](const Customer& customer) {
            return hitJson(u"customer"_s, customer.id.value(), customer.name, customer.phones.value(0));
        })));
    });
}

Answering searchIn(Context& context, QStringList kinds, const QString& text, int limit, const QList<QJsonObject>& rows)
{
    if (kinds.isEmpty())
        return ready(Result<Answer>(Answer::list(rows, {u"kind"_s, u"id"_s, u"title"_s, u"more"_s})));
    const QString kind = kinds.takeFirst();
    return followed(hitsIn(context, kind, text, limit),
                    [&context, kinds, text, limit, rows](const QList<QJsonObject>& more) {
                        return searchIn(context, kinds, text, limit, rows + more);
                    });
}

Answering search(Context& context)
{
    static const QStringList all = {u"tickets"_s, u"articles"_s, u"customers"_s};
    const auto limit = context.line().number(u"limit"_s, kLimit, 1, kMostHits);
    if (!limit)
        return refused(limit.error());
    const QStringList kinds = context.line().value(u"in"_s, all.join(u',')).split(u',', Qt::SkipEmptyParts);
    for (const QString& kind : kinds) {
        if (!all.contains(kind))
            return refused(wrongUsage(tr("--in takes %1.").arg(all.join(u','))).value());
    }
    if (textOf(context).trimmed().isEmpty())
        return refused(wrongUsage(tr("Say what to look for.")).value());
    return searchIn(context, kinds, textOf(context), *limit, {});
}

} // namespace

QList<Command> searchCommands()
{
    return {
        {u"search"_s,
         u"TEXT [--in tickets,articles,customers] [--limit N]"_s,
         QT_TRANSLATE_NOOP("Ctl", "Everything that holds the words."),
         u"woshouctl search 不制冷 --limit 5"_s,
         {u"in"_s, u"limit"_s},
         {},
         1,
         -1,
         true,
         search},
        {u"kb search"_s,
         u"TEXT [--limit N] | --batch FILE.jsonl|-"_s,
         QT_TRANSLATE_NOOP("Ctl", "Knowledge articles, best first."),
         u"woshouctl kb search 打印机卡纸"_s,
         {u"limit"_s, u"batch"_s},
         {},
         0,
         -1,
         true,
         searchArticles},
        {u"similar"_s,
         u"TEXT | --ticket NUMBER [--limit N]"_s,
         QT_TRANSLATE_NOOP("Ctl", "Solved tickets like this one."),
         u"woshouctl similar 空调不制冷 --limit 5"_s,
         {u"ticket"_s, u"limit"_s},
         {},
         0,
         -1,
         true,
         similar},
    };
}

} // namespace woshou::ctl
