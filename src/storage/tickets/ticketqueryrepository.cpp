#include "storage/tickets/ticketqueryrepository.h"

#include "storage/tickets/ticketconditionsql.h"
#include "storage/tickets/ticketrow.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString frameOf(TicketOrder order)
{
    switch (order) {
    case TicketOrder::Newest:
        return u"newest"_s;
    case TicketOrder::Oldest:
        return u"oldest"_s;
    case TicketOrder::Due:
    case TicketOrder::DueDay:
        return u"due"_s;
    case TicketOrder::DueLast:
        return u"due_last"_s;
    default:
        return u"grouped"_s;
    }
}

bool hasTextGroups(TicketOrder order)
{
    return order == TicketOrder::State || order == TicketOrder::Category;
}

/// Before the first group when there is none yet.
Bind groupBind(TicketOrder order, const QString& group)
{
    if (hasTextGroups(order))
        return group;
    return group.isEmpty() ? qint64(-1) : group.toLongLong();
}

} // namespace

Result<QList<OrderedRow>> TicketQueryRepository::page(const TicketCondition& condition, TicketOrder order,
                                                      const ListPosition& after)
{
    const bool grouped = isGroupedByColumn(order);
    const QString group = grouped ? u"groups/"_s + orderCode(order) : QString();
    WOSHOU_TRY(const auto statement, composeStatement(m_db.backend(), frameOf(order), condition, group));
    Binds binds = statement.binds + Binds{{u"key"_s, after.key}, {u"after"_s, after.id}, {u"limit"_s, after.limit}};
    if (grouped)
        binds.append({u"group"_s, groupBind(order, after.group)});
    const bool created = order == TicketOrder::Newest || order == TicketOrder::Oldest;
    QList<OrderedRow> rows;
    WOSHOU_CHECK(runText(m_db, statement.text, binds, [&](const Row& row) {
        rows.append({readTicketRow(row), row.instant(created ? "created_at" : "due_order"),
                     !grouped               ? QString()
                     : hasTextGroups(order) ? row.text("group_key")
                                            : QString::number(row.integer("group_key"))});
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
