#include "programs/ctl/batch.h"
#include "programs/ctl/commands.h"
#include "programs/ctl/context.h"
#include "programs/ctl/json.h"
#include "services/customers/customerservice.h"
#include "services/knowledge/knowledgeservice.h"
#include "services/knowledge/searchservice.h"
#include "services/tickets/ticketservice.h"

#include <algorithm>

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

QJsonObject hitJson(const QString& kind, const QJsonValue& id, const QString& title, const QString& more,
                    const QString& said = {})
{
    return {{u"kind"_s, kind}, {u"id"_s, id}, {u"title"_s, title}, {u"more"_s, more}, {u"said"_s, said}};
}

QJsonObject foundJson(const SearchHit& hit)
{
    switch (hit.kind) {
    case SearchHit::Kind::Ticket: {
        QJsonObject json =
            hitJson(u"ticket"_s, hit.ticket.number, hit.ticket.title, hit.ticket.customerName, hit.said.text);
        json.insert(u"entry"_s, hit.entry > 0 ? QJsonValue(hit.entry) : QJsonValue());
        return json;
    }
    case SearchHit::Kind::Customer:
        return hitJson(u"customer"_s, hit.customer.id.value(), hit.customer.name, hit.customer.district, hit.said.text);
    case SearchHit::Kind::Device:
        break;
    }
    return hitJson(u"device"_s, hit.device.id.value(), hit.device.model, hit.device.serial, hit.customer.name);
}

using Rows = Result<QList<QJsonObject>>;

QFuture<Rows> ticketsIn(Center& center, const QString& text, int limit)
{
    return followed(center.search().search(text, SearchHit::Kind::Ticket, limit),
                    [](const QList<SearchHit>& hits) { return ready(Rows(rowsJson(hits, foundJson))); });
}

/// Whom the number, the name's beginning or the serial number means, and then whoever is described so.
QFuture<Rows> customersIn(Center& center, const QString& text, int limit)
{
    return followed(center.customers().recognise(text), [&center, text, limit](const QList<Customer>& known) {
        const QList<QJsonObject> rows = rowsJson(known.mid(0, limit), [](const Customer& customer) {
            return hitJson(u"customer"_s, customer.id.value(), customer.name, customer.phones.value(0));
        });
        return followed(center.search().search(text, SearchHit::Kind::Customer, limit),
                        [rows, known, limit](const QList<SearchHit>& hits) {
                            QList<QJsonObject> all = rows;
                            for (const SearchHit& hit : hits) {
                                const bool again = std::any_of(known.begin(), known.end(), [&](const Customer& c) {
                                    return c.id == hit.customer.id;
                                });
                                if (!again && all.size() < limit)
                                    all.append(foundJson(hit));
                            }
                            return ready(Rows(all));
                        });
    });
}

QFuture<Rows> hitsIn(Context& context, const QString& kind, const QString& text, int limit)
{
    Center& center = context.center();
    if (kind == "tickets"_L1)
        return ticketsIn(center, text, limit);
    if (kind == "articles"_L1)
        return followed(center.knowledge().search(text, limit), [](const QList<ArticleHit>& hits) {
            return ready(Rows(rowsJson(hits, [](const ArticleHit& hit) {
                return hitJson(u"article"_s, hit.article.number, hit.article.zh.title, hit.article.group);
            })));
        });
    if (kind == "devices"_L1)
        return followed(center.search().search(text, SearchHit::Kind::Device, limit),
                        [](const QList<SearchHit>& hits) { return ready(Rows(rowsJson(hits, foundJson))); });
    return customersIn(center, text, limit);
}

Answering searchIn(Context& context, QStringList kinds, const QString& text, int limit, const QList<QJsonObject>& rows)
{
    if (kinds.isEmpty())
        return ready(Result<Answer>(Answer::list(rows, {u"kind"_s, u"id"_s, u"title"_s, u"more"_s, u"said"_s})));
    const QString kind = kinds.takeFirst();
    return followed(hitsIn(context, kind, text, limit),
                    [&context, kinds, text, limit, rows](const QList<QJsonObject>& more) {
                        return searchIn(context, kinds, text, limit, rows + more);
                    });
}

Answering search(Context& context)
{
    static const QStringList all = {u"tickets"_s, u"articles"_s, u"customers"_s, u"devices"_s};
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
         u"TEXT [--in tickets,articles,customers,devices] [--limit N]"_s,
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
