#include "services/admin/democenter.h"
#include "storage/tickets/relationrepository.h"
#include "storage/tickets/ticketrepository.h"

#include <QJsonDocument>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLooked = 200;  ///< open tickets among which a fault that comes often is looked for
constexpr qsizetype kFew = 3; ///< an incident and two parts

Result<Done> logLink(DemoCenter& center, TicketId id, const QString& other, const QString& kind, bool forward)
{
    const QJsonObject data{{u"link"_s, kind}, {u"ticket"_s, other}, {u"forward"_s, forward}, {u"removed"_s, false}};
    TicketEvent event;
    event.ticket = id;
    event.at = center.options.now;
    event.person = center.agents.constFirst();
    event.kind = u"link"_s;
    event.data = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    return TicketRepository(center.db).append(event);
}

Result<Done> link(DemoCenter& center, const TicketRow& ticket, const TicketRow& other, const QString& kind)
{
    WOSHOU_CHECK(RelationRepository(center.db).insertLink({ticket.id, other.id, kind}, center.agents.constFirst(),
                                                          center.options.now));
    WOSHOU_CHECK(logLink(center, ticket.id, other.number, kind, true));
    return logLink(center, other.id, ticket.number, kind, false);
}

/// Those that have most in common by this column of the row.
QList<TicketRow> mostAlike(const QList<OrderedRow>& rows, QString TicketRow::*column)
{
    QMap<QString, QList<TicketRow>> byValue;
    QList<TicketRow> most;
    for (const OrderedRow& each : rows) {
        QList<TicketRow>& same = byValue[each.row.*column];
        same.append(each.row);
        if (!(each.row.*column).isEmpty() && same.size() > most.size())
            most = same;
    }
    std::sort(most.begin(), most.end(), [](const TicketRow& a, const TicketRow& b) { return a.id < b.id; });
    return most;
}

} // namespace

/// The fault that stands open most often, or the kind of product, is an incident of a batch with its parts; the
/// next two tickets are the same request twice.
Result<Done> makeDemoRelations(DemoCenter& center)
{
    TicketRepository tickets(center.db);
    const FollowingAsk ask = FollowingAsk::at({}, center.options.now, center.options.utcOffsetMinutes);
    WOSHOU_TRY(const auto open, tickets.page(u"open"_s, ask, {Instant::fromMs(0), 0, kLooked}));
    QList<TicketRow> most = mostAlike(open, &TicketRow::fault);
    if (most.size() < kFew)
        most = mostAlike(open, &TicketRow::group);
    if (most.size() < kFew || center.agents.isEmpty())
        return Done{};
    for (const TicketRow& part : most.mid(1, kFew - 1))
        WOSHOU_CHECK(link(center, part, most.constFirst(), u"child"_s));
    return most.size() < kFew + 2 ? Result<Done>(Done{})
                                  : link(center, most.at(kFew), most.at(kFew + 1), u"duplicate"_s);
}

} // namespace woshou
