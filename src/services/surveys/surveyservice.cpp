#include "services/surveys/surveyservice.h"

#include "base/text.h"
#include "services/tickets/ticketwrites.h"
#include "storage/surveys/surveyrepository.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// The verdict stands in the log too: a later one, after a reopening, takes its place in the figures only.
Result<Done> record(WriteUnit& unit, const ServiceContext& context, TicketId id, const SurveyAnswer& answer)
{
    WOSHOU_CHECK(SurveyRepository(unit.db).insert(id, answer, unit.now));
    QJsonObject scores;
    for (auto it = answer.scores.begin(); it != answer.scores.end(); ++it)
        scores.insert(it.key(), it.value());
    QJsonObject data{{u"mean"_s, answer.mean()}, {u"scores"_s, scores}};
    if (answer.recommend)
        data.insert(u"recommend"_s, *answer.recommend);
    TicketEvent event;
    event.ticket = id;
    event.at = unit.now;
    event.person = context.person.id;
    event.kind = u"survey"_s;
    event.text = answer.comment;
    event.data = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    return TicketRepository(unit.db).append(event);
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

/// A verdict answers all that the center asks: without it the figures would count other people each.
Result<Done> checkAnswered(const SurveyAnswer& answer, const PromisePolicy& policy)
{
    if (answer.scores.isEmpty() && !answer.recommend)
        return failure(ErrorKind::Validation, u"no answer and no reason"_s, u"SV003"_s, u"survey_result"_s);
    if (const QString field = answer.outOfRange(); !field.isEmpty())
        return failure(ErrorKind::Validation,
                       field == "recommend"_L1 ? u"it is a whole number from 0 to 10"_s
                                               : u"it is a whole number from 1 to 5"_s,
                       u"SV008"_s, field);
    const QStringList missing = answer.missing(policy.surveyDimensions, policy.recommendQuestion);
    if (!missing.isEmpty())
        return failure(ErrorKind::Validation, u"not answered"_s, u"SV003"_s, missing.constFirst());
    return Done{};
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
            const bool answered = noAnswer.isEmpty();
            if (const auto known = checkDimensions(answer, context.reference->surveyDimensions); !known)
                return failure(known.error());
            if (answered)
                WOSHOU_CHECK(checkAnswered(answer, context.reference->policy));
            static const QStringList reasons = {u"unreachable"_s, u"declined"_s};
            if (!answered && !reasons.contains(noAnswer))
                return failure(ErrorKind::Validation, u"it is none of "_s + reasons.join(u", "_s), u"SV008"_s,
                               u"survey_result"_s);
            MoveInput input;
            input.move = u"close"_s;
            input.key = key;
            input.fields.insert(u"survey_result"_s, answered ? u"answered"_s : noAnswer);
            if (!answered)
                input.note = answer.comment; // without a verdict it stands with the step
            return moveTicket(unit, context, id, rev, input, [&](Ticket&) -> Result<Done> {
                if (!answered)
                    return Done{};
                SurveyAnswer clean = answer;
                clean.comment = normaliseText(answer.comment);
                return record(unit, context, id, clean);
            });
        });
}

} // namespace woshou
