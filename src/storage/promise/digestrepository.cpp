#include "storage/promise/digestrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMost = 20; ///< lines of a section

bool seesAll(Role role)
{
    return role == Role::Supervisor || role == Role::Dispatcher || role == Role::Manager;
}

DigestLine readLine(const Row& row)
{
    return {row.text("number"),   row.text("symptom"),  row.instant("next_due"),
            row.text("state_zh"), row.text("state_en"), row.text("who")};
}

} // namespace

Result<QList<DigestLine>> DigestRepository::lines(const Person& person, Instant now, Instant from, Instant until)
{
    return selectAll<DigestLine>(m_db, u"promise/list_digest"_s,
                                 {{u"person"_s, person.id},
                                  {u"everything"_s, int(seesAll(person.role))},
                                  {u"now"_s, now},
                                  {u"from"_s, from},
                                  {u"until"_s, until},
                                  {u"limit"_s, kMost}},
                                 readLine);
}

Result<bool> DigestRepository::isPut(const QDate& day)
{
    WOSHOU_TRY(const auto found, selectOne<int>(m_db, u"promise/select_digest"_s,
                                                {{u"prefix"_s, u"digest/%1/%"_s.arg(day.toString(Qt::ISODate))}},
                                                [](const Row& row) { return row.number("found"); }));
    return found.has_value();
}

Result<Digest> DigestRepository::of(const Person& person, Instant now, Instant until)
{
    Digest digest;
    digest.person = person.name;
    WOSHOU_TRY(digest.overdue, lines(person, now, Instant::fromMs(0), now));
    WOSHOU_TRY(digest.today, lines(person, now, now, until));
    const Binds binds = {{u"person"_s, person.id},
                         {u"everything"_s, int(seesAll(person.role))},
                         {u"supervises"_s, int(person.role == Role::Supervisor)},
                         {u"now"_s, now},
                         {u"until"_s, until}};
    WOSHOU_CHECK(runStatement(m_db, u"promise/count_digest"_s, binds, [&](const Row& row) {
        digest.overdueCount = row.number("overdue");
        digest.todayCount = row.number("today");
        digest.visits = row.number("visits");
        digest.approvals = row.number("approvals");
    }));
    return digest;
}

} // namespace woshou
