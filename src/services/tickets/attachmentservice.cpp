#include "services/tickets/attachmentservice.h"

#include "domain/tickets/filenames.h"
#include "domain/tickets/ticketmoves.h"
#include "services/core/executor.h"
#include "storage/tickets/attachmentrepository.h"
#include "storage/tickets/ticketrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kForgotten = std::chrono::hours(24); ///< nobody sends the rest of what was begun before

Result<AttachmentState> stateOf(AttachmentRepository& files, const Attachment& file)
{
    WOSHOU_TRY(const qint64 stored, files.stored(file.id));
    return AttachmentState{file.id, stored, file.complete};
}

Result<Done> mayWrite(Connection& db, TicketId id, const Person& person)
{
    WOSHOU_TRY(const Ticket ticket, TicketRepository(db).find(id));
    if (!mayWriteEntry(ticket, person, u"attachment"_s))
        return failure(ErrorKind::Permission, u"a file of another's ticket"_s, u"SV002"_s);
    return Done{};
}

/// What shows the file: its ticket, and those that go on for it as far as this person may see them.
Result<Done> noteChanged(WriteUnit& unit, TicketId id)
{
    TicketRepository tickets(unit.db);
    while (id.isValid() && !unit.changed.contains(id)) {
        const auto ticket = tickets.find(id);
        if (!ticket && ticket.error().kind != ErrorKind::NotFound)
            return failure(ticket.error());
        unit.changed.append(id);
        id = ticket ? ticket->mergedInto : TicketId();
    }
    return Done{};
}

/// What the database takes, or less where the center says so.
Result<qint64> limitOf(AttachmentRepository& files, const ReferenceData& reference)
{
    constexpr qint64 kMegabyte = 1024 * 1024;
    WOSHOU_TRY(const qint64 most, files.limit());
    return std::min(most, reference.largestFile * kMegabyte);
}

Result<AttachmentState> begin(WriteUnit& unit, const ServiceContext& context, const AttachmentDraft& draft)
{
    const Person& person = context.person;
    AttachmentRepository files(unit.db);
    const QString key = draft.key.toString(QUuid::WithoutBraces);
    WOSHOU_TRY(const auto known, files.byKey(key));
    if (known)
        return stateOf(files, *known);
    WOSHOU_CHECK(mayWrite(unit.db, draft.ticket, person));
    WOSHOU_CHECK(files.sweep(unit.now - kForgotten));
    WOSHOU_TRY(const qint64 limit, limitOf(files, *context.reference));
    if (draft.size > limit)
        return failure(ErrorKind::Validation, u"%1 bytes of %2"_s.arg(draft.size).arg(limit), u"SV013"_s, u"size"_s);
    Attachment file;
    file.ticket = draft.ticket;
    file.name = safeFileName(draft.name);
    file.mediaType = draft.mediaType;
    file.size = draft.size;
    file.sha256 = draft.sha256;
    file.thumbnail = draft.thumbnail.size() <= Attachment::kThumbnail ? draft.thumbnail : QByteArray();
    WOSHOU_TRY(const AttachmentId id, files.insert(file, key, person.id, unit.now));
    return AttachmentState{id, 0, false};
}

Result<AttachmentState> append(WriteUnit& unit, const Person& person, AttachmentId id, qint64 offset,
                               const QByteArray& bytes)
{
    AttachmentRepository files(unit.db);
    WOSHOU_TRY(const Attachment file, files.find(id));
    if (file.author != person.id)
        return failure(ErrorKind::Permission, u"another's file"_s, u"SV002"_s);
    WOSHOU_TRY(AttachmentState state, stateOf(files, file));
    if (offset < state.stored)
        return state;
    if (offset > state.stored)
        return failure(ErrorKind::Conflict, u"%1 is not the next byte, %2 is"_s.arg(offset).arg(state.stored),
                       u"SV001"_s);
    WOSHOU_CHECK(files.append(id, offset / Attachment::kChunk, bytes));
    state.stored += bytes.size();
    return state;
}

Result<Done> finish(WriteUnit& unit, const Person& person, AttachmentId id)
{
    AttachmentRepository files(unit.db);
    WOSHOU_TRY(const Attachment file, files.find(id));
    if (file.complete)
        return Done{};
    if (file.author != person.id)
        return failure(ErrorKind::Permission, u"another's file"_s, u"SV002"_s);
    WOSHOU_CHECK(noteChanged(unit, file.ticket));
    return files.update(file, person.id, unit.now);
}

Result<Done> discard(WriteUnit& unit, const Person& person, AttachmentId id)
{
    AttachmentRepository files(unit.db);
    const auto file = files.find(id);
    if (!file && file.error().kind == ErrorKind::NotFound)
        return Done{};
    WOSHOU_CHECK(file);
    if (file->author != person.id)
        return failure(ErrorKind::Permission, u"another's file"_s, u"SV002"_s);
    return files.discard(id);
}

Result<Done> setRemoved(WriteUnit& unit, const Person& person, AttachmentId id, int rev, bool removed)
{
    AttachmentRepository files(unit.db);
    WOSHOU_TRY(Attachment file, files.find(id));
    WOSHOU_CHECK(mayWrite(unit.db, file.ticket, person));
    if (file.author != person.id && person.role != Role::Supervisor)
        return failure(ErrorKind::Permission, u"another's file"_s, u"SV002"_s);
    if (!file.complete || file.rev != rev || file.removedAt.has_value() == removed)
        return failure(ErrorKind::Conflict, u"revision %1, now %2"_s.arg(rev).arg(file.rev), u"SV004"_s);
    file.removedAt = removed ? MaybeInstant(unit.now) : std::nullopt;
    WOSHOU_CHECK(noteChanged(unit, file.ticket));
    return files.update(file, person.id, unit.now);
}

} // namespace

AttachmentService::AttachmentService(const ServiceContext& context)
    : m_context(context)
{
}

QFuture<Result<AttachmentList>> AttachmentService::list(TicketId ticket)
{
    const auto task = [ticket, reference = m_context.reference](Connection& db) -> Result<AttachmentList> {
        AttachmentRepository files(db);
        AttachmentList list;
        WOSHOU_TRY(list.files, files.ofTicket(ticket));
        WOSHOU_TRY(list.limit, limitOf(files, *reference));
        return list;
    };
    return m_context.executor->readTogether<AttachmentList>(task);
}

QFuture<Result<AttachmentState>> AttachmentService::begin(const AttachmentDraft& draft)
{
    return m_context.executor->write<AttachmentState>(
        [context = m_context, draft](WriteUnit& unit) { return woshou::begin(unit, context, draft); });
}

QFuture<Result<AttachmentState>> AttachmentService::append(AttachmentId id, qint64 offset, const QByteArray& bytes)
{
    return m_context.executor->write<AttachmentState>([person = m_context.person, id, offset, bytes](WriteUnit& unit) {
        return woshou::append(unit, person, id, offset, bytes);
    });
}

QFuture<Result<Done>> AttachmentService::finish(AttachmentId id)
{
    return m_context.executor->write<Done>(
        [person = m_context.person, id](WriteUnit& unit) { return woshou::finish(unit, person, id); });
}

QFuture<Result<Done>> AttachmentService::discard(AttachmentId id)
{
    return m_context.executor->write<Done>(
        [person = m_context.person, id](WriteUnit& unit) { return woshou::discard(unit, person, id); });
}

QFuture<Result<QByteArray>> AttachmentService::chunk(AttachmentId id, qint64 position)
{
    return m_context.executor->readTogether<QByteArray>([id, position](Connection& db) -> Result<QByteArray> {
        AttachmentRepository files(db);
        WOSHOU_TRY(const Attachment file, files.find(id));
        if (!file.complete || file.removedAt)
            return failure(ErrorKind::NotFound, u"no file %1"_s.arg(id.value()));
        return files.chunk(id, position);
    });
}

QFuture<Result<Done>> AttachmentService::remove(AttachmentId id, int rev)
{
    return mark(id, rev, true);
}

QFuture<Result<Done>> AttachmentService::restore(AttachmentId id, int rev)
{
    return mark(id, rev, false);
}

QFuture<Result<Done>> AttachmentService::mark(AttachmentId id, int rev, bool removed)
{
    return m_context.executor->write<Done>([person = m_context.person, id, rev, removed](WriteUnit& unit) {
        return setRemoved(unit, person, id, rev, removed);
    });
}

} // namespace woshou
