#include "models/promise/noticedesk.h"

#include "services/core/center.h"
#include "services/promise/noticeservice.h"

namespace woshou {

NoticeDesk NoticeDesk::of(Center* center)
{
    NoticeDesk desk;
    desk.unseen = [center] { return center->notices().unseen(); };
    desk.markSeen = [center](const QList<NoticeId>& ids) { return center->notices().markSeen(ids); };
    desk.now = [center] { return center->serverNow(); };
    return desk;
}

} // namespace woshou
