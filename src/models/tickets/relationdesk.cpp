#include "models/tickets/relationdesk.h"

#include "base/whenboth.h"
#include "services/core/center.h"
#include "services/customers/customerservice.h"

#include <algorithm>

namespace woshou {

namespace {

constexpr qsizetype kCandidates = 5; ///< as many as one looks through without searching

/// What is compared of a ticket, as if it were taken down now.
TicketDraft draftOf(const Ticket& ticket)
{
    TicketDraft draft;
    draft.customer = ticket.customer;
    draft.phone = ticket.contactPhone;
    draft.ticket.device = ticket.device;
    draft.ticket.symptom = ticket.symptom;
    draft.ticket.words = ticket.words;
    return draft;
}

LookAlikeHit hitOf(const PastTicket& past, const Ticket& ticket, const Customer& customer)
{
    LookAlikeHit hit;
    hit.alike.id = hit.row.id = past.id;
    hit.alike.sameCaller = true;
    hit.alike.sameDevice = past.device.isValid() && past.device == ticket.device;
    hit.row.number = past.number;
    hit.row.title = past.title;
    hit.row.state = past.state;
    hit.row.customer = customer.id;
    hit.row.customerName = customer.name;
    hit.row.createdAt = past.createdAt;
    return hit;
}

QList<LookAlikeHit> candidates(const Ticket& ticket, const QList<LookAlikeHit>& alikes, const CustomerCard& card)
{
    QList<LookAlikeHit> hits = alikes;
    for (const PastTicket& past : card.open) {
        const auto isThis = [&past](const LookAlikeHit& hit) { return hit.row.id == past.id; };
        if (std::none_of(alikes.begin(), alikes.end(), isThis))
            hits.append(hitOf(past, ticket, card.customer));
    }
    hits.removeIf([&ticket](const LookAlikeHit& hit) { return hit.row.id == ticket.id; });
    return hits.mid(0, kCandidates);
}

QFuture<Result<QList<LookAlikeHit>>> askCandidates(Center* center, const Ticket& ticket)
{
    const auto use = [ticket](const QList<LookAlikeHit>& alikes, const CustomerCard& card) {
        return candidates(ticket, alikes, card);
    };
    const auto alikes = center->tickets().lookAlikes(draftOf(ticket), ticket.fault);
    return whenBoth(alikes, center->customers().card(ticket.customer), use);
}

} // namespace

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
    desk.mergeCandidates = [center](const Ticket& ticket) { return askCandidates(center, ticket); };
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
