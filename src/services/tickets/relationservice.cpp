#include "services/tickets/relationservice.h"

#include "base/text.h"
#include "domain/tickets/trackingnumber.h"
#include "services/core/executor.h"
#include "services/tickets/mergewrites.h"
#include "services/tickets/relationwrites.h"

#include <QJsonArray>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// Of two tickets that are merely related the older one stands first, so that they are linked once.
LinkEnds endsOf(TicketId id, TicketId other, const QString& kind)
{
    const bool swap = (kind == "related"_L1 || kind == "duplicate"_L1) && other < id;
    return swap ? LinkEnds{other, id, kind} : LinkEnds{id, other, kind};
}

/// The texts of the chosen entries, in the order of the log.
Result<QString> wordsOf(WriteUnit& unit, const SplitRequest& request)
{
    WOSHOU_TRY(const auto events, TicketRepository(unit.db).events(request.from));
    QStringList texts;
    for (const TicketEvent& event : events) {
        if (request.entries.contains(event.id) && !event.text.isEmpty())
            texts.append(event.text);
    }
    return texts.join(u'\n').left(kWordsLimit);
}

/// The new ticket knows what the old one knows of the caller.
Result<TicketDraft> draftOf(WriteUnit& unit, const SplitRequest& request, const Ticket& from)
{
    TicketDraft draft;
    draft.key = request.key;
    draft.customer = from.customer;
    draft.phone = from.contactPhone;
    draft.address = from.address;
    draft.district = from.district;
    Ticket& ticket = draft.ticket;
    WOSHOU_TRY(ticket.words, wordsOf(unit, request));
    ticket.symptom = request.symptom;
    ticket.channel = from.channel;
    ticket.salesperson = from.salesperson;
    ticket.scenario = from.scenario;
    ticket.category = ticket.proposedCategory = request.category.isEmpty() ? from.category : request.category;
    ticket.fault = ticket.proposedFault = request.fault;
    ticket.priority = ticket.proposedPriority = from.priority;
    ticket.mood = from.mood;
    ticket.calmed = from.calmed;
    ticket.certainty = from.certainty.isEmpty() ? u"time"_s : from.certainty;
    ticket.urgency = from.urgency;
    ticket.elderlyHome = from.elderlyHome;
    ticket.elderlyAlone = from.elderlyAlone;
    if (request.sameDevice) {
        ticket.device = from.device;
        draft.model = from.model;
        ticket.mode = from.mode;
    }
    return draft;
}

Result<CreatedTicket> writeSplit(WriteUnit& unit, const ServiceContext& context, const SplitRequest& request)
{
    TicketRepository tickets(unit.db);
    WOSHOU_TRY(const Ticket from, tickets.find(request.from));
    WOSHOU_TRY(const TicketDraft draft, draftOf(unit, request, from));
    WOSHOU_TRY(CreatedTicket created, createTicket(unit, context, draft));
    if (created.again)
        return created;
    RelationRepository relations(unit.db);
    WOSHOU_CHECK(relations.insertLink({created.ticket.id, from.id, u"split"_s}, context.person.id, unit.now));
    QJsonArray entries;
    for (const qint64 entry : request.entries)
        entries.append(entry);
    WOSHOU_CHECK(logEntry(unit, context, from.id, u"split"_s, created.ticket.symptom,
                          {{u"ticket"_s, created.ticket.number}, {u"forward"_s, false}, {u"entries"_s, entries}}));
    WOSHOU_CHECK(
        logEntry(unit, context, created.ticket.id, u"split"_s, {}, {{u"ticket"_s, from.number}, {u"forward"_s, true}}));
    return created;
}

Result<int> writeTellParts(WriteUnit& unit, const ServiceContext& context, TicketId incident, const QString& text,
                           const QUuid& key)
{
    const QString clean = normaliseText(text).trimmed();
    if (clean.isEmpty() || clean.toUcs4().size() > kTextLimit)
        return failure(ErrorKind::Validation, u"it is empty, or longer than %1 characters"_s.arg(kTextLimit),
                       clean.isEmpty() ? u"SV003"_s : u"SV008"_s, u"text"_s);
    WOSHOU_TRY(const auto links, RelationRepository(unit.db).links(incident));
    WOSHOU_TRY(const Ticket parent, TicketRepository(unit.db).find(incident));
    WOSHOU_TRY(const bool fresh, claimOnce(unit, context, incident, key));
    int told = 0;
    for (const TicketLink& link : links) {
        if (!link.isChild() || !link.open)
            continue;
        ++told;
        if (fresh)
            WOSHOU_CHECK(logEntry(unit, context, link.ticket, u"notice"_s, clean, {{u"ticket"_s, parent.number}}));
    }
    if (fresh && told > 0)
        WOSHOU_CHECK(logEntry(unit, context, incident, u"notice"_s, clean, {{u"parts"_s, told}}));
    return told;
}

} // namespace

RelationService::RelationService(const ServiceContext& context)
    : m_context(context)
{
}

QFuture<Result<LinkId>> RelationService::link(TicketId id, TicketId other, const QString& kind, const QUuid& key)
{
    return m_context.executor->write<LinkId>(
        [context = m_context, id, other, kind, key](WriteUnit& unit) -> Result<LinkId> {
            static const QStringList kinds = {u"related"_s, u"duplicate"_s, u"child"_s};
            if (!kinds.contains(kind))
                return failure(ErrorKind::Validation, u"it is none of "_s + kinds.join(u", "_s), u"SV008"_s, u"kind"_s);
            WOSHOU_TRY(const bool fresh, claimOnce(unit, context, id, key));
            return fresh ? writeLink(unit, context, endsOf(id, other, kind)) : Result<LinkId>(LinkId());
        });
}

QFuture<Result<Done>> RelationService::unlink(TicketId id, LinkId link, const QUuid& key)
{
    return m_context.executor->write<Done>([context = m_context, id, link, key](WriteUnit& unit) -> Result<Done> {
        WOSHOU_TRY(const bool fresh, claimOnce(unit, context, id, key));
        return fresh ? writeUnlink(unit, context, id, link) : Result<Done>(Done{});
    });
}

QFuture<Result<Ticket>> RelationService::merge(TicketId id, int rev, TicketId into, const QString& note,
                                               const QUuid& key)
{
    MoveInput input;
    input.move = u"merge"_s;
    input.fields = {{u"merged_into"_s, QString::number(into.value())}};
    input.note = note;
    input.key = key;
    return m_context.executor->write<Ticket>(
        [context = m_context, id, rev, input](WriteUnit& unit) { return moveTicket(unit, context, id, rev, input); });
}

QFuture<Result<CreatedTicket>> RelationService::split(const SplitRequest& request)
{
    return m_context.executor->write<CreatedTicket>(
        [context = m_context, request](WriteUnit& unit) { return writeSplit(unit, context, request); });
}

QFuture<Result<Ticket>> RelationService::correct(TicketId id, int rev, const Correction& correction, const QUuid& key)
{
    return m_context.executor->write<Ticket>(
        [context = m_context, id, rev, correction, key](WriteUnit& unit) -> Result<Ticket> {
            WOSHOU_TRY(const bool fresh, claimOnce(unit, context, id, key));
            if (fresh)
                WOSHOU_CHECK(writeCorrection(unit, context, id, rev, correction));
            return TicketRepository(unit.db).find(id);
        });
}

QFuture<Result<EditedTicket>> RelationService::edit(TicketId id, const TicketEdit& edit, const QUuid& key)
{
    return m_context.executor->write<EditedTicket>(
        [context = m_context, id, edit, key](WriteUnit& unit) { return writeEdit(unit, context, id, edit, key); });
}

QFuture<Result<Ticket>> RelationService::undo(TicketId id, ChangeId change, const QUuid& key)
{
    return m_context.executor->write<Ticket>([context = m_context, id, change, key](WriteUnit& unit) -> Result<Ticket> {
        WOSHOU_TRY(const bool fresh, claimOnce(unit, context, id, key));
        if (fresh)
            WOSHOU_CHECK(writeUndo(unit, context, id, change));
        return TicketRepository(unit.db).find(id);
    });
}

QFuture<Result<Done>> RelationService::retract(TicketId id, qint64 event, const QUuid& key)
{
    return m_context.executor->write<Done>([context = m_context, id, event, key](WriteUnit& unit) -> Result<Done> {
        WOSHOU_TRY(const bool fresh, claimOnce(unit, context, id, key));
        return fresh ? writeRetraction(unit, context, id, event) : Result<Done>(Done{});
    });
}

QFuture<Result<int>> RelationService::tellParts(TicketId incident, const QString& text, const QUuid& key)
{
    return m_context.executor->write<int>([context = m_context, incident, text, key](WriteUnit& unit) {
        return writeTellParts(unit, context, incident, text, key);
    });
}

} // namespace woshou
