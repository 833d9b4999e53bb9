#include "services/surveys/surveyservice.h"

#include "base/text.h"
#include "domain/tickets/checkedtext.h"
#include "services/promise/promisewrites.h"
#include "services/tickets/ticketwrites.h"
#include "storage/promise/promiserepository.h"
#include "storage/surveys/surveyrepository.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const VisitRules& visitRules(const ServiceContext& context, Instant now)
{
    return context.reference->promises.at(now).rules.visits;
}

Result<Done> append(WriteUnit& unit, const ServiceContext& context, TicketEvent entry)
{
    entry.at = unit.now;
    entry.person = context.person.id;
    return TicketRepository(unit.db).append(entry);
}

/// The verdict stands in the log too: a later one, after a reopening, takes its place in the figures only.
Result<Done> record(WriteUnit& unit, const ServiceContext& context, TicketId id, const SurveyAnswer& answer)
{
    WOSHOU_CHECK(SurveyRepository(unit.db).insert(id, answer, unit.now));
    return append(unit, context, ratingEntry(id, answer, visitRules(context, unit.now)));
}

/// Only what the center asks for: a score of anything else would stand in no figure.
Result<Done> checkDimensions(const SurveyAnswer& answer, const QList<CodeName>& dimensions)
{
    for (const QString& code : answer.scores.keys()) {
        if (!std::any_of(dimensions.begin(), dimensions.end(), [&](const CodeName& d) { return d.code == code; }))
            return failure(ErrorKind::Validation, u"no such dimension"_s, {}, u"scores."_s + code);
    }
    return Done{};
}

/// A verdict answers all that the center asks: without it the figures would count other people each. Who said
/// lately whether he recommends us is not asked again.
Result<Done> checkAnswered(const SurveyAnswer& answer, const PromisePolicy& policy, bool asksRecommend)
{
    if (answer.scores.isEmpty() && !answer.recommend)
        return failure(ErrorKind::Validation, u"no answer and no reason"_s, u"SV003"_s, u"survey_result"_s);
    if (const QString field = answer.outOfRange(); !field.isEmpty())
        return failure(ErrorKind::Validation,
                       field == "recommend"_L1 ? u"it is a whole number from 0 to 10"_s
                                               : u"it is a whole number from 1 to 5"_s,
                       u"SV008"_s, field);
    static const QStringList replies = {QString(), u"owed"_s, u"given"_s, u"none"_s};
    if (!replies.contains(answer.reply))
        return failure(ErrorKind::Validation, u"it is none of owed, given, none"_s, u"SV008"_s, u"reply"_s);
    const QStringList missing = answer.missing(policy.surveyDimensions, policy.recommendQuestion && asksRecommend);
    if (!missing.isEmpty())
        return failure(ErrorKind::Validation, u"not answered"_s, u"SV003"_s, missing.constFirst());
    return Done{};
}

/// A comment about which nothing is said waits for an answer.
SurveyAnswer cleaned(SurveyAnswer answer)
{
    answer.comment = normaliseText(answer.comment);
    if (answer.comment.isEmpty())
        answer.reply.clear();
    else if (answer.reply.isEmpty())
        answer.reply = u"owed"_s;
    return answer;
}

Result<bool> asksRecommend(WriteUnit& unit, const ServiceContext& context, TicketId id)
{
    WOSHOU_TRY(const MaybeInstant last, SurveyRepository(unit.db).lastRecommended(id));
    return mayAskRecommend(last, visitRules(context, unit.now), unit.now);
}

/// The promises as the log has them after what was just written: a step may hang on them.
Result<Done> settlePromises(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket)
{
    WOSHOU_TRY(const auto runs, promisesOf(unit, context, ticket));
    return writePromises(unit, context, ticket.id, runs);
}

/// Like a step that changes nothing of the ticket: who may take that step, with a key that is not known yet, from the
/// revision that was read.
Result<Done> begin(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket, int rev, const QUuid& key)
{
    if (context.person.role != Role::Agent && context.person.role != Role::Supervisor)
        return failure(ErrorKind::Permission, u"a rating is an agent's to take down"_s, u"SV002"_s);
    WOSHOU_CHECK(TicketRepository(unit.db).claimRequest(key.toString(QUuid::WithoutBraces), ticket.id,
                                                        context.person.id, unit.now));
    if (ticket.rev != rev)
        return failure(ErrorKind::Conflict, u"revision %1, now %2"_s.arg(rev).arg(ticket.rev), u"SV004"_s);
    unit.changed.append(ticket.id);
    return Done{};
}

MoveInput closing(const QString& result, const QString& note, const QUuid& key)
{
    MoveInput input;
    input.move = u"close"_s;
    input.key = key;
    input.fields.insert(u"survey_result"_s, result);
    input.note = note;
    return input;
}

Result<Ticket> closeUnanswered(WriteUnit& unit, const ServiceContext& context, TicketId id, int rev,
                               const MoveInput& input)
{
    static const QStringList reasons = {u"unreachable"_s, u"declined"_s};
    if (!reasons.contains(input.fields.value(u"survey_result"_s)))
        return failure(ErrorKind::Validation, u"it is none of "_s + reasons.join(u", "_s), u"SV008"_s,
                       u"survey_result"_s);
    return moveTicket(unit, context, id, rev, input, [&](Ticket& ticket) -> Result<Done> {
        WOSHOU_TRY(const auto promises, promisesOf(unit, context, ticket));
        const PromiseRun* visit = dueVisit(ticket, promises, unit.now);
        if (visit && visit->metric == "return_visit"_L1) // he is asked again then
            return failure(ErrorKind::Validation, u"a return visit is due"_s, u"SV003"_s, u"return_visit"_s);
        // A call that was promised and no longer is would keep it open: the rest is written with the step.
        WOSHOU_TRY(const auto stored, PromiseRepository(unit.db).ofTicket(ticket.id));
        const bool outdated = dueVisit(ticket, stored, unit.now) && !visit;
        return outdated ? writePromises(unit, context, ticket.id, promises) : Result<Done>(Done{});
    });
}

/// Whether a call to the customer is due once his answer stands in the log.
Result<bool> wantsVisit(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket,
                        const SurveyAnswer& answer)
{
    TicketEvent entry = ratingEntry(ticket.id, answer, visitRules(context, unit.now));
    entry.at = unit.now;
    WOSHOU_TRY(const auto runs, promisesOf(unit, context, ticket, {entry}));
    return dueVisit(ticket, runs, unit.now) != nullptr;
}

Result<Ticket> writeAnswer(WriteUnit& unit, const ServiceContext& context, TicketId id, int rev,
                           const SurveyAnswer& given, const QUuid& key)
{
    TicketRepository tickets(unit.db);
    WOSHOU_CHECK(tickets.lock(id)); // first: the same key may be on its way
    WOSHOU_TRY(const auto known, tickets.ticketOfRequest(key.toString(QUuid::WithoutBraces)));
    if (known)
        return tickets.find(*known);
    const SurveyAnswer answer = cleaned(given);
    WOSHOU_TRY(const bool asked, asksRecommend(unit, context, id));
    WOSHOU_CHECK(checkAnswered(answer, context.reference->policy, asked));
    WOSHOU_TRY(const Ticket ticket, tickets.find(id));
    WOSHOU_TRY(const auto before, SurveyRepository(unit.db).find(id));
    WOSHOU_TRY(const auto promises, PromiseRepository(unit.db).ofTicket(id));
    if (isRated(ticket, before) && dueVisit(ticket, promises, unit.now) && ticket.open)
        return failure(ErrorKind::Conflict, u"it was rated meanwhile"_s, u"SV004"_s);
    WOSHOU_TRY(const bool waits, wantsVisit(unit, context, ticket, answer));
    if (!waits || ticket.state != "tosurvey"_L1)
        return moveTicket(unit, context, id, rev, closing(u"answered"_s, {}, key), [&](Ticket& closed) -> Result<Done> {
            WOSHOU_CHECK(record(unit, context, id, answer));
            return settlePromises(unit, context, closed);
        });
    WOSHOU_CHECK(begin(unit, context, ticket, rev, key));
    WOSHOU_CHECK(record(unit, context, id, answer));
    WOSHOU_CHECK(followTicket(unit, context, id));
    return tickets.find(id);
}

tl::unexpected<Error> missing(const QString& field)
{
    return failure(ErrorKind::Validation, u"it is empty"_s, u"SV003"_s, field);
}

Result<VisitReport> checkedReport(VisitReport report, TicketId id, const QList<TicketEvent>& log,
                                  const VisitRules& rules)
{
    WOSHOU_TRY(report.opinion, checkedText(report.opinion, u"opinion"_s, false));
    WOSHOU_TRY(report.fault, checkedText(report.fault, u"fault"_s, report.reached && report.isBack));
    WOSHOU_TRY(report.answer, checkedText(report.answer, u"answer"_s, false));
    if (report.reached && report.answer.isEmpty() && !commentToAnswer(id, log).isEmpty())
        return missing(u"answer"_s);
    if (!report.reached)
        report.isBack = false;
    else
        report.givesUp = false;
    const int call = failedCalls(id, log) + 1;
    if (report.givesUp && call < rules.attempts)
        return failure(ErrorKind::Validation, u"call %1 of %2"_s.arg(call).arg(rules.attempts), u"SV008"_s,
                       u"gives_up"_s);
    return report;
}

/// How the ticket goes on after the call: closed with that result of its rating, reopened, or as it is ("").
QString stepAfter(const Ticket& ticket, const VisitReport& report, bool rated)
{
    if (report.isBack)
        return u"reopen"_s;
    const bool ends = report.reached || report.givesUp;
    return ends && ticket.state == "tosurvey"_L1 && (rated || report.givesUp) ? u"close"_s : QString();
}

Result<Ticket> stepWith(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket, const MoveInput& input,
                        const TicketEvent& entry)
{
    return moveTicket(unit, context, ticket.id, ticket.rev, input, [&](Ticket& moved) -> Result<Done> {
        WOSHOU_CHECK(append(unit, context, entry));
        return settlePromises(unit, context, moved);
    });
}

Result<Ticket> writeVisit(WriteUnit& unit, const ServiceContext& context, TicketId id, int rev,
                          const VisitReport& given, const QUuid& key)
{
    TicketRepository tickets(unit.db);
    WOSHOU_CHECK(tickets.lock(id)); // first: the same key may be on its way
    WOSHOU_TRY(const auto known, tickets.ticketOfRequest(key.toString(QUuid::WithoutBraces)));
    if (known)
        return tickets.find(*known);
    WOSHOU_TRY(const Ticket ticket, tickets.find(id));
    WOSHOU_TRY(const auto log, tickets.events(id));
    WOSHOU_TRY(const auto promises, PromiseRepository(unit.db).ofTicket(id));
    if (!dueVisit(ticket, promises, unit.now))
        return failure(ErrorKind::Conflict, u"no return visit is due"_s, u"SV001"_s);
    WOSHOU_TRY(VisitReport report, checkedReport(given, id, log, visitRules(context, unit.now)));
    if (report.isBack) { // linked to the first visit
        report.engineer = ticket.engineer;
        report.visitedAt = ticket.startedAt;
    }
    WOSHOU_TRY(const auto survey, SurveyRepository(unit.db).find(id));
    const bool rated = isRated(ticket, survey);
    Ticket read = ticket;
    read.rev = rev;
    const TicketEvent entry = visitEntry(id, report);
    const QString step = stepAfter(ticket, report, rated);
    if (step == "reopen"_L1) {
        MoveInput input;
        input.move = step;
        input.key = key;
        input.fields.insert(u"move_note"_s, report.fault);
        return stepWith(unit, context, read, input, entry);
    }
    if (step == "close"_L1)
        return stepWith(unit, context, read, closing(rated ? u"answered"_s : u"unreachable"_s, {}, key), entry);
    WOSHOU_CHECK(begin(unit, context, ticket, rev, key));
    WOSHOU_CHECK(append(unit, context, entry));
    WOSHOU_CHECK(followTicket(unit, context, id));
    return tickets.find(id);
}

} // namespace

SurveyService::SurveyService(const ServiceContext& context)
    : m_context(context)
{
}

QFuture<Result<Ticket>> SurveyService::recordAndClose(TicketId id, int rev, const SurveyAnswer& answer,
                                                      const QString& noAnswer, const QUuid& key)
{
    return m_context.executor->write<Ticket>(
        [context = m_context, id, rev, answer, noAnswer, key](WriteUnit& unit) -> Result<Ticket> {
            WOSHOU_CHECK(checkDimensions(answer, context.reference->surveyDimensions));
            if (noAnswer.isEmpty())
                return writeAnswer(unit, context, id, rev, answer, key);
            return closeUnanswered(unit, context, id, rev, closing(noAnswer, answer.comment, key));
        });
}

QFuture<Result<Ticket>> SurveyService::recordVisit(TicketId id, int rev, const VisitReport& report, const QUuid& key)
{
    return m_context.executor->write<Ticket>([context = m_context, id, rev, report, key](WriteUnit& unit) {
        return writeVisit(unit, context, id, rev, report, key);
    });
}

} // namespace woshou
