#pragma once

#include "domain/tickets/attachment.h"
#include "storage/core/query.h"

namespace woshou {

/// Files of tickets and their chunks. Every function runs in the caller's transaction; a sealed center logs what is
/// done to a file by itself.
class AttachmentRepository
{
public:
    explicit AttachmentRepository(Connection& connection)
        : m_db(connection)
    {
    }
    /// Bytes that the center takes for one file.
    Result<qint64> limit();
    /// Complete and not removed, oldest first, with thumbnails; also of what was merged into the ticket.
    Result<QList<Attachment>> ofTicket(TicketId id);
    Result<int> count(TicketId id); ///< of ofTicket()
    /// Without the thumbnail. NotFound also for what may not be seen.
    Result<Attachment> find(AttachmentId id);
    /// The same by the key it was begun with, or nothing.
    Result<std::optional<Attachment>> byKey(const QString& key);
    /// An empty file that waits for its chunks. Validation "SV013" when it is to be too large, "SV015" when the ticket
    /// has too many.
    Result<AttachmentId> insert(const Attachment& file, const QString& key, PersonId by, Instant at);
    /// Conflict "SV001" when this is not the next chunk.
    Result<Done> append(AttachmentId id, qint64 position, const QByteArray& bytes);
    Result<QByteArray> chunk(AttachmentId id, qint64 position);
    /// Bytes that are there.
    Result<qint64> stored(AttachmentId id);
    /// Makes it complete, removed or not removed, where the revision still is `file.rev`; Conflict "SV004" when it is
    /// not, "SV014" when what is there is not what was announced.
    Result<Done> update(const Attachment& file, PersonId by, Instant at);
    /// One that is not complete, with its chunks.
    Result<Done> discard(AttachmentId id);
    /// All that were begun before and are not complete.
    Result<Done> sweep(Instant before);

private:
    Result<Done> checkHash(const Attachment& file);
    Connection& m_db;
};

} // namespace woshou
