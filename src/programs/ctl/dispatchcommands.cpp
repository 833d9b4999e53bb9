#include "domain/tickets/trackingnumber.h"
#include "programs/ctl/commands.h"
#include "programs/ctl/context.h"
#include "programs/ctl/json.h"
#include "services/dispatch/dispatchservice.h"
#include "services/tickets/ticketservice.h"

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

const QStringList kColumns = {u"rank"_s,     u"engineer_id"_s, u"engineer"_s,   u"team"_s, u"total"_s, u"km"_s,
                              u"distance"_s, u"skill"_s,       u"experience"_s, u"load"_s, u"hours"_s, u"excluded"_s};

QJsonObject candidateJson(const Candidate& candidate)
{
    QJsonObject json{{u"engineer_id"_s, candidate.engineer.id.value()},
                     {u"engineer"_s, candidate.engineer.name},
                     {u"team"_s, candidate.engineer.team},
                     {u"total"_s, numberJson(candidate.total)},
                     {u"km"_s, candidate.kilometers < 0 ? QJsonValue() : numberJson(candidate.kilometers)},
                     {u"excluded"_s, candidate.excluded}};
    QJsonArray parts;
    for (const ScorePart& part : candidate.parts) {
        json.insert(part.code, numberJson(part.value));
        parts.append(QJsonObject{{u"part"_s, part.code},
                                 {u"value"_s, numberJson(part.value)},
                                 {u"best"_s, part.best},
                                 {u"fact"_s, numberJson(part.fact)}});
    }
    json.insert(u"parts"_s, parts);
    return json;
}

Answering rank(Context& context)
{
    const auto limit = context.line().number(u"limit"_s, 100'000, 1, 100'000);
    if (!limit)
        return refused(limit.error());
    const auto ticket = context.center().tickets().detailsByNumber(context.words().constFirst());
    const auto ranking = followed(ticket, [&context](const TicketDetails& details) {
        return context.center().dispatch().rank(details.ticket.id);
    });
    return answered(ranking, [limit = *limit](const DispatchRanking& result) -> Result<Answer> {
        QList<QJsonObject> rows = rowsJson(result.candidates.mid(0, limit), candidateJson);
        for (qsizetype i = 0; i < rows.size(); ++i)
            rows[i].insert(u"rank"_s, i + 1);
        return Answer::list(rows, kColumns);
    });
}

} // namespace

QList<Command> dispatchCommands()
{
    return {
        {u"dispatch rank"_s,
         u"NUMBER [--limit N]"_s,
         QT_TRANSLATE_NOOP("Ctl", "Every engineer for a ticket, with each part of the score and each broken rule."),
         u"woshouctl dispatch rank %1 --limit 5"_s.arg(trackingNumber(100001)),
         {u"limit"_s},
         {},
         1,
         1,
         true,
         rank},
    };
}

} // namespace woshou::ctl
