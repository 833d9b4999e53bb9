#include "models/promise/noticelist.h"

#include "base/whenready.h"
#include "models/promise/noticewords.h"

#include <QTimer>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kRound = 15s;
constexpr Milliseconds kMargin = 1min; ///< what was written while somebody signed in is news

} // namespace

NoticeList::NoticeList(QObject* parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(kRound);
    connect(m_timer, &QTimer::timeout, this, &NoticeList::look);
}

void NoticeList::start(const NoticeDesk& desk)
{
    stop();
    m_desk = desk;
    m_since = m_desk.now() - kMargin;
    m_timer->start();
    look();
}

void NoticeList::stop()
{
    ++m_generation;
    m_timer->stop();
    m_desk = {};
    m_known.clear();
    m_seen.clear();
    m_asking = m_looked = false;
    setNotices({});
}

int NoticeList::overdueCount() const
{
    return int(std::count_if(m_notices.begin(), m_notices.end(),
                             [at = now()](const Notice& notice) { return isOverdue(notice, at); }));
}

void NoticeList::look()
{
    if (m_asking || !m_desk.unseen)
        return;
    m_asking = true;
    whenReady(m_desk.unseen(), this, [this, generation = m_generation](const Result<QList<Notice>>& answer) {
        if (generation != m_generation)
            return;
        m_asking = false;
        if (answer)
            take(*answer);
    });
}

void NoticeList::take(QList<Notice> answer)
{
    answer.removeIf([this](const Notice& notice) { return m_seen.contains(notice.id); });
    const QList<Notice> news = m_looked ? newOf(answer) : QList<Notice>();
    m_looked = true;
    for (const Notice& notice : std::as_const(answer))
        m_known.insert(notice.id);
    setNotices(answer);
    if (!news.isEmpty())
        emit arrived(news);
}

QList<Notice> NoticeList::newOf(const QList<Notice>& answer) const
{
    QList<Notice> news = answer;
    news.removeIf([this](const Notice& notice) { return m_known.contains(notice.id) || notice.showAt < m_since; });
    return news;
}

void NoticeList::setNotices(const QList<Notice>& notices)
{
    const bool same = std::equal(notices.begin(), notices.end(), m_notices.begin(), m_notices.end(),
                                 [](const Notice& one, const Notice& other) { return one.id == other.id; });
    m_notices = notices;
    if (!same)
        emit changed();
}

void NoticeList::markSeen(const QList<NoticeId>& ids)
{
    if (ids.isEmpty() || !m_desk.markSeen)
        return;
    for (const NoticeId id : ids)
        m_seen.insert(id);
    QList<Notice> left = m_notices;
    left.removeIf([this](const Notice& notice) { return m_seen.contains(notice.id); });
    setNotices(left);
    whenReady(m_desk.markSeen(ids), this, [this, ids, generation = m_generation](const Result<Done>& done) {
        if (generation != m_generation)
            return;
        for (const NoticeId id : done ? QList<NoticeId>() : ids)
            m_seen.remove(id);
        look();
    });
}

void NoticeList::markAllSeen()
{
    QList<NoticeId> ids;
    for (const Notice& notice : std::as_const(m_notices))
        ids.append(notice.id);
    markSeen(ids);
}

} // namespace woshou
