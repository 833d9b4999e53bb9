#include "domain/surveys/returnvisit.h"

#include "domain/promise/promiselog.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QJsonObject dataOf(const TicketEvent& entry)
{
    return QJsonDocument::fromJson(entry.data.toUtf8()).object();
}

} // namespace

const PromiseRun* dueVisit(const Ticket& ticket, const QList<PromiseRun>& promises, Instant now)
{
    if (ticket.state != "tosurvey"_L1 && ticket.state != "closed"_L1)
        return nullptr;
    const Instant tomorrow = now + std::chrono::hours(24);
    for (const QString& metric : {u"return_visit"_s, u"repeat_visit"_s}) {
        const auto run = std::find_if(promises.begin(), promises.end(), [&](const PromiseRun& each) {
            return each.isOpen() && each.metric == metric &&
                   (metric == "return_visit"_L1 || (each.due && *each.due < tomorrow));
        });
        if (run != promises.end())
            return &*run;
    }
    return nullptr;
}

int failedCalls(TicketId ticket, const QList<TicketEvent>& log)
{
    int calls = 0;
    const QList<TicketEvent> standing = standingLog(log);
    for (const TicketEvent& entry : standing) {
        if (entry.ticket != ticket)
            continue;
        if (entry.kind == "visit"_L1)
            calls = dataOf(entry)["ends"_L1].toBool() ? 0 : calls + 1;
        else if (entry.kind == "moved"_L1 && entry.toState == "reopened"_L1)
            calls = 0;
    }
    return calls;
}

bool isRated(const Ticket& ticket, const std::optional<SurveyAnswer>& survey)
{
    return survey && survey->answeredAt && ticket.resolvedAt && *survey->answeredAt >= *ticket.resolvedAt;
}

QString commentToAnswer(TicketId ticket, const QList<TicketEvent>& log)
{
    QString comment;
    const QList<TicketEvent> standing = standingLog(log);
    for (const TicketEvent& entry : standing) {
        if (entry.ticket != ticket)
            continue;
        const QJsonObject data = dataOf(entry);
        if (entry.kind == "survey"_L1 && data.contains("reply"_L1))
            comment = data["reply"_L1] == "owed"_L1 ? entry.text : QString();
        else if (entry.kind == "visit"_L1 && data["ends"_L1].toBool())
            comment.clear();
    }
    return comment;
}

bool mayAskRecommend(MaybeInstant last, const VisitRules& rules, Instant now)
{
    return !last || now - *last >= std::chrono::days(rules.recommendDays);
}

TicketEvent ratingEntry(TicketId ticket, const SurveyAnswer& answer, const VisitRules& rules)
{
    QJsonObject scores;
    for (auto it = answer.scores.begin(); it != answer.scores.end(); ++it)
        scores.insert(it.key(), it.value());
    QJsonObject data{
        {u"mean"_s, answer.mean()}, {u"scores"_s, scores}, {u"verdict"_s, answer.verdict(rules.dissatisfiedTo)}};
    if (answer.recommend)
        data.insert(u"recommend"_s, *answer.recommend);
    if (!answer.comment.isEmpty())
        data.insert(u"reply"_s, answer.reply);
    TicketEvent entry;
    entry.ticket = ticket;
    entry.kind = u"survey"_s;
    entry.text = answer.comment;
    entry.data = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    return entry;
}

TicketEvent visitEntry(TicketId ticket, const VisitReport& report)
{
    QJsonObject data{
        {u"reached"_s, report.reached}, {u"ends"_s, report.reached || report.givesUp}, {u"channel"_s, report.channel}};
    if (report.reached)
        data.insert(u"solved"_s, report.isBack ? u"no"_s : u"yes"_s);
    for (const auto& [key, text] : {std::pair(u"fault"_s, report.fault), std::pair(u"answer"_s, report.answer)}) {
        if (!text.isEmpty())
            data.insert(key, text);
    }
    if (report.engineer.isValid() && report.visitedAt) {
        data.insert(u"engineer"_s, report.engineer.value());
        data.insert(u"visited_at"_s, report.visitedAt->ms());
    }
    TicketEvent entry;
    entry.ticket = ticket;
    entry.kind = u"visit"_s;
    entry.text = report.opinion;
    entry.data = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    return entry;
}

VisitReport visitOf(const TicketEvent& entry)
{
    const QJsonObject data = dataOf(entry);
    VisitReport report;
    report.reached = data["reached"_L1].toBool();
    report.isBack = data["solved"_L1] == "no"_L1;
    report.givesUp = !report.reached && data["ends"_L1].toBool();
    report.channel = data["channel"_L1].toString();
    report.opinion = entry.text;
    report.fault = data["fault"_L1].toString();
    report.answer = data["answer"_L1].toString();
    report.engineer = PersonId(data["engineer"_L1].toInteger());
    if (const qint64 at = data["visited_at"_L1].toInteger())
        report.visitedAt = Instant::fromMs(at);
    return report;
}

} // namespace woshou
