// What a person is told about promises.
#include "gallery/scenes.h"

#include "models/promise/noticelist.h"
#include "services/core/center.h"
#include "services/tickets/ticketservice.h"
#include "storage/promise/noticerepository.h"
#include "support/testdatabase.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/tickets/ticketdetailsview.h"

#include <QListView>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// A warning that so many minutes are left, or that it is overdue for as many.
Notice noticeOf(const TicketRow& ticket, PersonId person, const QString& metric, int minutes, Instant now)
{
    Notice notice;
    notice.person = person;
    notice.ticket = ticket.id;
    notice.kind = minutes < 0 ? u"overdue"_s : u"warning"_s;
    notice.key = u"%1/99/1/%2"_s.arg(metric, notice.kind);
    notice.metric = metric;
    notice.due = now + std::chrono::minutes(minutes);
    notice.createdAt = notice.showAt = now - std::chrono::minutes(qMax(0, -minutes));
    return notice;
}

/// Three tickets: one is nearly overdue, two are.
void threeNotices(Desk& desk)
{
    go(desk, "ticketsRailButton");
    const Center& center = *desk.app().center();
    TicketFilter open;
    const auto page = await(center.tickets().page(open, {}, 3));
    QVERIFY(page && page->rows.size() == 3);
    ConnectionSettings settings;
    settings.path = center.url().path;
    const auto file = Connection::open(settings);
    QVERIFY(file);
    const PersonId person = center.person().id;
    const Instant now = center.serverNow();
    for (const Notice& notice : {noticeOf(page->rows.at(0), person, u"resolve"_s, 28, now),
                                 noticeOf(page->rows.at(1), person, u"respond"_s, -12, now),
                                 noticeOf(page->rows.at(2), person, u"visit"_s, -5, now)})
        QVERIFY(NoticeRepository(**file).insert(notice));
    auto* list = desk.window()->findChild<NoticeList*>();
    QTRY_VERIFY((list->look(), list->notices().size() >= 3));
    desk.sitDown();
    desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    QTRY_VERIFY(desk.has("noticesListView"));
}

/// One's first ticket, and what that key opens over it.
void openOver(Desk& desk, QKeyCombination key, const char* part)
{
    go(desk, "ticketsRailButton");
    const auto* details = desk.window()->findChild<TicketDetailsView*>();
    QTRY_VERIFY(details->ticket().isValid());
    desk.sitDown();
    desk.press(key);
    desk.awaitDialog(part);
}

void promises(Desk& desk)
{
    openOver(desk, QKeyCombination(Qt::Key_F10), "promisesTreeView");
}

void escalation(Desk& desk)
{
    openOver(desk, Qt::CTRL | Qt::SHIFT | Qt::Key_E, "reasonPlainTextEdit");
}

} // namespace

QList<Scene> noticeScenes()
{
    return {{u"promises"_s, u"wangmin"_s, promises},
            {u"escalation"_s, u"wangmin"_s, escalation},
            {u"notices"_s, u"wangmin"_s, threeNotices}};
}

} // namespace woshou
