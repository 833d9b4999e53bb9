#include "models/tickets/attachmentdesk.h"

#include "services/core/center.h"

namespace woshou {

AttachmentDesk AttachmentDesk::of(Center* center)
{
    AttachmentDesk desk;
    desk.list = [center](TicketId id) { return center->attachments().list(id); };
    desk.begin = [center](const AttachmentDraft& draft) { return center->attachments().begin(draft); };
    desk.append = [center](AttachmentId id, qint64 offset, const QByteArray& bytes) {
        return center->attachments().append(id, offset, bytes);
    };
    desk.finish = [center](AttachmentId id) { return center->attachments().finish(id); };
    desk.discard = [center](AttachmentId id) { return center->attachments().discard(id); };
    desk.chunk = [center](AttachmentId id, qint64 position) { return center->attachments().chunk(id, position); };
    desk.remove = [center](AttachmentId id, int rev) { return center->attachments().remove(id, rev); };
    desk.restore = [center](AttachmentId id, int rev) { return center->attachments().restore(id, rev); };
    return desk;
}

} // namespace woshou
