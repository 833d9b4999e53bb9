#include "storage/tickets/ticketqueryrepository.h"

#include "storage/tickets/ticketconditionsql.h"
#include "storage/tickets/ticketrow.h"

namespace woshou {

using namespace Qt::StringLiterals;

Result<QList<OrderedRow>> TicketQueryRepository::page(const TicketCondition& condition, TicketOrder order,
                                                      const ListPosition& after)
{
    const bool due = order == TicketOrder::Due;
    WOSHOU_TRY(const auto statement, composeStatement(m_db.backend(), due ? u"due"_s : u"newest"_s, condition));
    const Binds binds =
        statement.binds + Binds{{u"key"_s, after.key}, {u"after"_s, after.id}, {u"limit"_s, after.limit}};
    QList<OrderedRow> rows;
    WOSHOU_CHECK(runText(m_db, statement.text, binds, [&](const Row& row) {
        rows.append({readTicketRow(row), row.instant(due ? "due_order" : "created_at")});
    }));
    return rows;
}

Result<QList<TicketId>> TicketQueryRepository::among(const TicketCondition& condition, const QList<TicketId>& ids)
{
    WOSHOU_TRY(const auto statement, composeStatement(m_db.backend(), u"among"_s, condition));
    QList<TicketId> found;
    WOSHOU_CHECK(runText(m_db, statement.text, statement.binds + Binds{{u"ids"_s, idList(m_db.backend(), ids)}},
                         [&](const Row& row) { found.append(row.id<TicketId>("id")); }));
    return found;
}

Result<int> TicketQueryRepository::count(const TicketCondition& condition, int most)
{
    WOSHOU_TRY(const auto statement, composeStatement(m_db.backend(), u"count"_s, condition));
    int n = 0;
    WOSHOU_CHECK(runText(m_db, statement.text, statement.binds + Binds{{u"most"_s, most}},
                         [&](const Row& row) { n = row.number("n"); }));
    return n;
}

} // namespace woshou
