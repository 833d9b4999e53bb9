#pragma once

#include "base/result.h"
#include "domain/tickets/ticketdraft.h"

#include <QObject>
#include <QTime>
#include <QTimer>

#include <functional>
#include <memory>

namespace woshou {

class DraftStore;
class DraftWriter;

/// Keeps what is being typed on this desk's disk: at most 500 ms after a key, at once when asked, and never waiting for
/// the disk but at the end. Knows all drafts of the person, so that the menu needs no disk either.
class IntakeDrafts : public QObject
{
    Q_OBJECT
public:
    using Source = std::function<TicketDraft()>;

    /// Reads what was kept before. @param store may be null: nothing is kept on a disk then
    IntakeDrafts(const DraftStore* store, const QString& login, Source source, QObject* parent = nullptr);
    ~IntakeDrafts() override; ///< returns when everything is on the disk

    /// Something was typed.
    void touch();
    /// Sends what is in the form on its way to the disk; an empty form leaves no draft behind.
    void flush();
    /// Whether saved() or saveFailed() comes at all.
    bool hasDisk() const { return m_writer != nullptr; }
    void discard(const QUuid& key);
    /// A draft leaves the row of open calls, or comes back to it.
    void setPutAway(const QUuid& key, bool putAway);
    /// Drafts other than the one in the form, newest first.
    QList<TicketDraft> others(const QUuid& current) const;
    /// Of those, what waits in the menu.
    QList<TicketDraft> putAway(const QUuid& current) const;
    /// What is open beside the form, in the order in which it was begun.
    QList<TicketDraft> open(const QUuid& current) const;

    static bool begunBefore(const TicketDraft& a, const TicketDraft& b);
    /// Whether there is nothing in a draft that a person typed or chose.
    static bool isEmpty(const TicketDraft& draft);
    /// How a draft is called in the menu: name or phone, and symptom.
    static QString title(const TicketDraft& draft);

signals:
    void saved(const QUuid& key, const QTime& at);
    void saveFailed(const woshou::Error& error);

private:
    bool forget(const QUuid& key);

    std::unique_ptr<DraftWriter> m_writer;
    QList<TicketDraft> m_kept; ///< newest first
    Source m_source;
    QTimer m_timer;
};

} // namespace woshou
