#include "storage/surveys/surveyrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

Result<Done> SurveyRepository::insert(TicketId ticket, const SurveyAnswer& answer, Instant at)
{
    WOSHOU_CHECK(runStatement(m_db, u"surveys/insert_survey"_s,
                              {{u"ticket_id"_s, ticket},
                               {u"answered_at"_s, at},
                               {u"channel"_s, answer.channel},
                               {u"recommend"_s, Bind::nullableInt(answer.recommend)},
                               {u"mean"_s, answer.mean()},
                               {u"comment"_s, answer.comment}}));
    WOSHOU_CHECK(runStatement(m_db, u"surveys/delete_scores"_s, {{u"ticket_id"_s, ticket}}));
    for (auto it = answer.scores.begin(); it != answer.scores.end(); ++it)
        WOSHOU_CHECK(runStatement(m_db, u"surveys/insert_score"_s,
                                  {{u"ticket_id"_s, ticket}, {u"dimension"_s, it.key()}, {u"score"_s, it.value()}}));
    return Done{};
}

Result<MaybeInstant> SurveyRepository::lastRecommended(TicketId ticket)
{
    WOSHOU_TRY(const auto last,
               selectOne<MaybeInstant>(m_db, u"surveys/select_last_recommended"_s, {{u"ticket_id"_s, ticket}},
                                       [](const Row& row) { return row.maybeInstant("answered_at"); }));
    return last.value_or(MaybeInstant());
}

Result<std::optional<SurveyAnswer>> SurveyRepository::find(TicketId ticket)
{
    WOSHOU_TRY(auto answer, selectOne<SurveyAnswer>(m_db, u"surveys/select_survey"_s, {{u"ticket_id"_s, ticket}},
                                                    [](const Row& row) {
                                                        SurveyAnswer a;
                                                        a.channel = row.text("channel");
                                                        a.comment = row.text("comment");
                                                        a.answeredAt = row.maybeInstant("answered_at");
                                                        if (!row.isNull("recommend"))
                                                            a.recommend = row.number("recommend");
                                                        return a;
                                                    }));
    if (answer)
        WOSHOU_CHECK(runStatement(m_db, u"surveys/list_scores"_s, {{u"ticket_id"_s, ticket}}, [&](const Row& row) {
            answer->scores.insert(row.text("dimension"), row.number("score"));
        }));
    return answer;
}

} // namespace woshou
