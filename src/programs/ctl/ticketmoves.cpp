#include "programs/ctl/ticketmoves.h"

#include "programs/ctl/context.h"
#include "programs/ctl/json.h"
#include "services/dispatch/dispatchservice.h"
#include "services/surveys/surveyservice.h"
#include "services/tickets/ticketservice.h"

#include <algorithm>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

const QString kVisit = u"return_visit"_s; ///< no step of the life cycle

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

/// What the line and its JSON say about one step.
struct Step
{
    QJsonObject json;
    int rev = 0; ///< 0: the one that is there now
    QUuid key;
};

Result<Step> readStep(const Invocation& line)
{
    Step step;
    if (line.has(u"json"_s)) {
        WOSHOU_TRY(step.json, readObject(line.value(u"json"_s)));
    }
    WOSHOU_TRY(step.rev, line.number(u"rev"_s, step.json.take(u"rev"_s).toInt(), 1, std::numeric_limits<int>::max()));
    WOSHOU_TRY(step.key, line.key(step.json.take(u"key"_s).toString()));
    return step;
}

/// A field's value as the life cycle reads it.
QString fieldText(const QString& field, const QJsonValue& value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isBool())
        return field == "calmed"_L1 ? (value.toBool() ? u"1"_s : QString()) : value.toBool() ? u"yes"_s : u"no"_s;
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    const bool isTime = field == "callback_due"_L1 || field == "told_due"_L1;
    return isTime && at.isValid() ? QString::number(at.toMSecsSinceEpoch()) : value.toString();
}

Result<Answer> movedAnswer(const Ticket& ticket)
{
    return Answer::one(ticketJson(ticket), {u"number"_s, u"state"_s, u"rev"_s, u"open"_s, u"priority"_s,
                                            u"engineer_id"_s, u"next_due"_s, u"updated_at"_s});
}

/// Keys that the step did not take mean nothing to it.
Result<Done> refuseKeys(const QJsonObject& json, const QStringList& known)
{
    for (const QString& key : json.keys()) {
        if (!known.contains(key))
            return wrongUsage(tr("\"%1\" is nothing that this step takes.").arg(key), key);
    }
    return Done{};
}

QFuture<Result<Ticket>> moved(Context& context, const Ticket& ticket, const QString& move, const Step& step)
{
    MoveInput input;
    input.move = move;
    input.key = step.key;
    for (auto it = step.json.begin(); it != step.json.end(); ++it)
        input.fields.insert(it.key(), fieldText(it.key(), it.value()));
    return context.center().tickets().move(ticket.id, step.rev, input);
}

QFuture<Result<Ticket>> assigned(Context& context, const Ticket& ticket, const Step& step)
{
    if (const auto known = refuseKeys(step.json, {u"engineer_id"_s, u"reason"_s}); !known)
        return ready(Result<Ticket>(failure(known.error())));
    Assignment assignment;
    assignment.ticket = ticket.id;
    assignment.rev = step.rev;
    assignment.engineer = PersonId(step.json[u"engineer_id"_s].toInteger());
    assignment.reason = step.json[u"reason"_s].toString();
    assignment.key = step.key;
    if (assignment.engineer.isValid())
        return context.center().dispatch().assign(assignment);
    // Nobody named: the first of the ranking.
    return followed(context.center().dispatch().rank(ticket.id),
                    [&context, assignment](const DispatchRanking& ranking) {
                        Assignment first = assignment;
                        if (!ranking.candidates.isEmpty())
                            first.engineer = ranking.candidates.constFirst().engineer.id;
                        return context.center().dispatch().assign(first);
                    });
}

Result<SurveyAnswer> surveyOf(const QJsonObject& json)
{
    WOSHOU_CHECK(
        refuseKeys(json, {u"scores"_s, u"recommend"_s, u"comment"_s, u"channel"_s, u"reply"_s, u"survey_result"_s}));
    SurveyAnswer answer;
    const QJsonObject scores = json[u"scores"_s].toObject();
    for (auto it = scores.begin(); it != scores.end(); ++it)
        answer.scores.insert(it.key(), it.value().toInt(-1));
    if (!json[u"recommend"_s].isUndefined() && !json[u"recommend"_s].isNull())
        answer.recommend = json[u"recommend"_s].toInt(-1);
    answer.comment = json[u"comment"_s].toString();
    answer.channel = json[u"channel"_s].toString();
    answer.reply = json[u"reply"_s].toString();
    return answer;
}

QFuture<Result<Ticket>> surveyed(Context& context, const Ticket& ticket, const Step& step)
{
    const auto answer = surveyOf(step.json);
    if (!answer)
        return ready(Result<Ticket>(failure(answer.error())));
    const QString result = step.json[u"survey_result"_s].toString();
    const QString without = result == "answered"_L1 ? QString() : result;
    return context.center().surveys().recordAndClose(ticket.id, step.rev, *answer, without, step.key);
}

Result<VisitReport> visitReportOf(const QJsonObject& json)
{
    WOSHOU_CHECK(refuseKeys(
        json, {u"reached"_s, u"solved"_s, u"fault"_s, u"opinion"_s, u"answer"_s, u"channel"_s, u"gives_up"_s}));
    for (const QString& key : {u"reached"_s, u"gives_up"_s}) {
        if (json.contains(key) && !json[key].isBool())
            return wrongUsage(tr("\"%1\" is true or false.").arg(key), key);
    }
    const QString solved = json[u"solved"_s].toString();
    VisitReport report;
    report.reached = json[u"reached"_s].toBool(true);
    if (report.reached && solved != "yes"_L1 && solved != "no"_L1)
        return failure(ErrorKind::Validation, u"it is none of yes, no"_s, u"SV003"_s, u"solved"_s);
    report.isBack = solved == "no"_L1;
    report.givesUp = json[u"gives_up"_s].toBool();
    report.channel = json[u"channel"_s].toString(u"phone"_s);
    report.opinion = json[u"opinion"_s].toString();
    report.fault = json[u"fault"_s].toString();
    report.answer = json[u"answer"_s].toString();
    return report;
}

QFuture<Result<Ticket>> visited(Context& context, const Ticket& ticket, const Step& step)
{
    const auto report = visitReportOf(step.json);
    if (!report)
        return ready(Result<Ticket>(failure(report.error())));
    return context.center().surveys().recordVisit(ticket.id, step.rev, *report, step.key);
}

QFuture<Result<Ticket>> make(Context& context, const Ticket& ticket, const QString& move, Step step)
{
    if (step.rev == 0)
        step.rev = ticket.rev;
    // These bring more along than fields: the ranking and its reason, the survey, the call after it.
    if (move == "assign"_L1)
        return assigned(context, ticket, step);
    if (move == kVisit)
        return visited(context, ticket, step);
    return move == "close"_L1 ? surveyed(context, ticket, step) : moved(context, ticket, move, step);
}

Answering stepCommand(Context& context, const QString& move)
{
    const auto step = readStep(context.line());
    if (!step)
        return refused(step.error());
    const auto ticket = context.center().tickets().detailsByNumber(context.words().constFirst());
    return answered(followed(ticket,
                             [&context, move, step = *step](const TicketDetails& details) {
                                 if (!details.askedFor.isEmpty()) // nobody's step is taken by another ticket
                                     return ready(Result<Ticket>(failure(ErrorKind::Conflict,
                                                                         u"merged into "_s + details.ticket.number,
                                                                         u"SV001"_s, u"number"_s)));
                                 return make(context, details.ticket, move, step);
                             }),
                    movedAnswer);
}

} // namespace

Answering moveTicketCommand(Context& context)
{
    return stepCommand(context, context.words().at(1));
}

Answering recordSurveyCommand(Context& context)
{
    if (!context.line().has(u"json"_s))
        return refused(wrongUsage(tr("--json FILE or - holds the answer."), u"json"_s).value());
    return stepCommand(context, u"close"_s);
}

Answering recordVisitCommand(Context& context)
{
    if (!context.line().has(u"json"_s))
        return refused(wrongUsage(tr("--json FILE or - holds the answer."), u"json"_s).value());
    return stepCommand(context, kVisit);
}

} // namespace woshou::ctl
