#include "services/admin/democenter.h"
#include "storage/tickets/relationrepository.h"
#include "storage/tickets/ticketrepository.h"

#include <QJsonDocument>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLooked = 200; ///< open tickets among which a fault that comes often is looked for
constexpr qsizetype kParts = 4;

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

} // namespace

/// The fault that stands open most often is an incident of a batch, with its parts; the next two tickets are
/// the same request twice.
Result<Done> makeDemoRelations(DemoCenter& center)
{
    TicketRepository tickets(center.db);
    const FollowingAsk ask = FollowingAsk::at({}, center.options.now, center.options.utcOffsetMinutes);
    WOSHOU_TRY(const auto open, tickets.page(u"open"_s, ask, {Instant::fromMs(0), 0, kLooked}));
    QMap<QString, QList<TicketRow>> byFault;
    QList<TicketRow> most;
    for (const OrderedRow& each : open) {
        QList<TicketRow>& same = byFault[each.row.fault];
        same.append(each.row);
        if (!each.row.fault.isEmpty() && same.size() > most.size())
            most = same;
    }
    if (most.size() < kParts || center.agents.isEmpty())
        return Done{};
    std::sort(most.begin(), most.end(), [](const TicketRow& a, const TicketRow& b) { return a.id < b.id; });
    for (const TicketRow& part : most.mid(1, kParts - 1))
        WOSHOU_CHECK(link(center, part, most.constFirst(), u"child"_s));
    return most.size() < kParts + 2 ? Result<Done>(Done{})
                                    : link(center, most.at(kParts), most.at(kParts + 1), u"duplicate"_s);
}

} // namespace woshou
