#include "services/surveys/surveyservice.h"

#include "base/text.h"
#include "services/tickets/ticketwrites.h"
#include "storage/surveys/surveyrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

SurveyService::SurveyService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<Ticket>> SurveyService::recordAndClose(TicketId id, int rev, const SurveyAnswer& answer,
                                                      const QString& noAnswer, const QUuid& key)
{
    return m_context.executor->write<Ticket>(
        [context = m_context, id, rev, answer, noAnswer, key](WriteUnit& unit) -> Result<Ticket> {
            const bool answered = noAnswer.isEmpty();
            if (answered && !answer.valid())
                return failure(ErrorKind::Validation, u"no answer and no reason"_s, u"SV003"_s, u"survey_result"_s);
            MoveInput input;
            input.move = u"close"_s;
            input.key = key;
            input.fields.insert(u"survey_result"_s, answered ? u"answered"_s : noAnswer);
            return moveTicket(unit, context, id, rev, input, [&](Ticket&) -> Result<Done> {
                if (!answered)
                    return Done{};
                SurveyAnswer clean = answer;
                clean.comment = normaliseText(answer.comment);
                return SurveyRepository(unit.db).insert(id, clean, unit.now);
            });
        });
}

} // namespace woshou
