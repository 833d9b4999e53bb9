#pragma once

#include "models/promise/noticedesk.h"

#include <QObject>
#include <QSet>

class QTimer;

namespace woshou {

/// What one person is told about promises and has not seen yet. Asks by itself while somebody is signed in, one
/// question at a time; what cannot be asked is told by the next look. Interface thread.
class NoticeList : public QObject
{
    Q_OBJECT
public:
    explicit NoticeList(QObject* parent = nullptr);

    /// Somebody has signed in: looks at once, then every 15 seconds.
    void start(const NoticeDesk& desk);
    /// The newest first.
    const QList<Notice>& notices() const { return m_notices; }
    int overdueCount() const;
    /// The server's, between start and stop.
    Instant now() const { return m_desk.now ? m_desk.now() : Instant(); }
    /// They leave the list at once, and come back when it could not be saved.
    void markSeen(const QList<NoticeId>& ids);
    void markAllSeen();

public slots:
    /// Asks now, unless an answer is on its way.
    void look();
    /// Nobody is signed in: the list is empty, and an answer that still comes is dropped.
    void stop();

signals:
    void changed();
    /// Those that were not there before, after changed(); never of the first look, which finds what is old.
    void arrived(const QList<woshou::Notice>& notices);

private:
    void take(QList<Notice> answer);
    QList<Notice> newOf(const QList<Notice>& answer) const;
    void setNotices(const QList<Notice>& notices);

    NoticeDesk m_desk;
    QList<Notice> m_notices;
    QSet<NoticeId> m_known;
    QSet<NoticeId> m_seen; ///< marked here: an answer that is older than the mark still has them
    Instant m_since;       ///< of what was to be told before, answers hold only the newest
    QTimer* m_timer;
    bool m_asking = false, m_looked = false;
    int m_generation = 0;
};

} // namespace woshou
