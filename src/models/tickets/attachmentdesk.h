#pragma once

#include "services/tickets/attachmentservice.h"

#include <functional>

namespace woshou {

class Center;

/// The part of the ticket's desk that is about its files (AttachmentService), as functions.
struct AttachmentDesk
{
    std::function<QFuture<Result<AttachmentList>>(TicketId)> list;
    std::function<QFuture<Result<AttachmentState>>(const AttachmentDraft&)> begin;
    std::function<QFuture<Result<AttachmentState>>(AttachmentId, qint64 offset, const QByteArray&)> append;
    std::function<QFuture<Result<Done>>(AttachmentId)> finish, discard;
    std::function<QFuture<Result<QByteArray>>(AttachmentId, qint64 position)> chunk;
    std::function<QFuture<Result<Done>>(AttachmentId, int rev)> remove, restore;

    static AttachmentDesk of(Center* center);
};

} // namespace woshou
