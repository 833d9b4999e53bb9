#pragma once

#include "models/promise/noticedesk.h"
#include "models/tickets/questions.h"

namespace woshou {

/// A center that lives in the test, for what one person is told about promises.
class NoticesDouble
{
public:
    NoticeDesk desk()
    {
        NoticeDesk desk;
        desk.unseen = [this] { return looks.ask(unseen); };
        desk.markSeen = [this](const QList<NoticeId>& ids) {
            marked.append(ids);
            if (!marks.held)
                unseen.removeIf([&](const Notice& notice) { return ids.contains(notice.id); });
            return marks.ask(Done{});
        };
        desk.now = [this] { return now; };
        return desk;
    }

    /// The newest one, told now: a warning that so many minutes are left, or that it is overdue for as many.
    Notice& add(int id, int minutes)
    {
        Notice notice;
        notice.id = NoticeId(id);
        notice.ticket = TicketId(100 + id);
        notice.number = QStringLiteral("W-10000%1-0").arg(id);
        notice.symptom = QStringLiteral("空调不制冷");
        notice.kind = minutes < 0 ? QStringLiteral("overdue") : QStringLiteral("warning");
        notice.metric = QStringLiteral("resolve");
        notice.due = now + std::chrono::minutes(minutes);
        notice.createdAt = notice.showAt = now;
        unseen.prepend(notice);
        return unseen.first();
    }

    Instant now = Instant::fromDateTime(QDateTime(QDate(2026, 7, 15), QTime(8, 12), Qt::UTC));
    QList<Notice> unseen;
    QList<NoticeId> marked;
    Questions<QList<Notice>> looks;
    Questions<Done> marks;
};

} // namespace woshou
