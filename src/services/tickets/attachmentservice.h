#pragma once

#include "base/result.h"
#include "domain/tickets/attachment.h"
#include "services/core/servicecontext.h"

#include <QFuture>
#include <QUuid>

namespace woshou {

/// What is said of a file before its bytes are sent.
struct AttachmentDraft
{
    TicketId ticket;
    QString name; ///< made safe by the service
    QString mediaType;
    qint64 size = 0;      ///< bytes
    QByteArray sha256;    ///< hexadecimal
    QByteArray thumbnail; ///< a PNG of at most Attachment::kThumbnail bytes, or empty
    QUuid key;            ///< of this sending: the same key goes on where it was cut off, and makes no second file
};

/// How far a file has come.
struct AttachmentState
{
    AttachmentId id;
    qint64 stored = 0; ///< bytes that are there; the next chunk begins here
    bool complete = false;
};

/// Use cases of the files of tickets. A file is sent in chunks (begin, append …, finish), each a transaction of its
/// own, so that nobody's save waits for it; it is shown when it is complete and its hash agrees, and until then it is
/// nothing. Errors as TicketService; Validation "SV013" for a file that is too large and "SV015" for one too many,
/// Conflict "SV014" when the bytes are not what was announced.
class AttachmentService
{
public:
    explicit AttachmentService(const ServiceContext& context);

    QFuture<Result<AttachmentList>> list(TicketId ticket);

    QFuture<Result<AttachmentState>> begin(const AttachmentDraft& draft);
    /// One that is there already is not sent again.
    QFuture<Result<AttachmentState>> append(AttachmentId id, qint64 offset, const QByteArray& bytes);
    /// Shows the file; once, however often it is called.
    QFuture<Result<Done>> finish(AttachmentId id);
    /// Nobody sends the rest.
    QFuture<Result<Done>> discard(AttachmentId id);

    /// NotFound when there is no such chunk, or the file may not be seen or was removed.
    QFuture<Result<QByteArray>> chunk(AttachmentId id, qint64 position);

    /// Takes a file off the list, for its author and supervisors; the bytes and the log stay.
    QFuture<Result<Done>> remove(AttachmentId id, int rev);
    /// Takes that back; `rev` is the one after the removal.
    QFuture<Result<Done>> restore(AttachmentId id, int rev);

private:
    QFuture<Result<Done>> mark(AttachmentId id, int rev, bool removed);
    const ServiceContext& m_context;
};

} // namespace woshou
