#include "models/tickets/relationdesk.h"

#include "services/core/center.h"
#include "services/customers/customerservice.h"

namespace woshou {

RelationDesk RelationDesk::of(Center* center)
{
    RelationDesk desk;
    desk.link = [center](TicketId id, TicketId other, const QString& kind, const QUuid& key) {
        return center->relations().link(id, other, kind, key);
    };
    desk.unlink = [center](TicketId id, LinkId link, const QUuid& key) {
        return center->relations().unlink(id, link, key);
    };
    desk.merge = [center](TicketId id, int rev, TicketId into, const QString& note, const QUuid& key) {
        return center->relations().merge(id, rev, into, note, key);
    };
    desk.split = [center](const SplitRequest& request) { return center->relations().split(request); };
    desk.correct = [center](TicketId id, int rev, const Correction& correction, const QUuid& key) {
        return center->relations().correct(id, rev, correction, key);
    };
    desk.edit = [center](TicketId id, const TicketEdit& edit, const QUuid& key) {
        return center->relations().edit(id, edit, key);
    };
    desk.undo = [center](TicketId id, ChangeId change, const QUuid& key) {
        return center->relations().undo(id, change, key);
    };
    desk.retract = [center](TicketId id, qint64 event, const QUuid& key) {
        return center->relations().retract(id, event, key);
    };
    desk.tellParts = [center](TicketId id, const QString& text, const QUuid& key) {
        return center->relations().tellParts(id, text, key);
    };
    desk.customers = [center](const QString& text) { return center->customers().recognise(text); };
    desk.preview = [center](const QList<TicketId>& ids, const BulkPlan& plan) {
        return center->bulk().preview(ids, plan);
    };
    desk.apply = [center](const QList<BulkLine>& lines, const BulkPlan& plan, const QUuid& key) {
        return center->bulk().apply(lines, plan, key);
    };
    desk.revert = [center](const QList<BulkOutcome>& done, const QUuid& key) {
        return center->bulk().revert(done, key);
    };
    return desk;
}

} // namespace woshou
