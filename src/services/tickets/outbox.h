#pragma once

#include "base/error.h"
#include "domain/tickets/ticketdraft.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace woshou {

class DraftStore;
class DraftWriter;

/// A call that was taken while the server was away: what is to be sent, and what came of it.
struct QueuedCall
{
    enum class State {
        Waiting, ///< is sent when the server is back
        Sent,    ///< is the ticket `number`
        Refused  ///< was not taken; waits for a person
    };
    TicketDraft draft; ///< its `provisional` is the number the customer was told
    QString goal;      ///< keep, dispatch, cured, answered
    QString solution;  ///< of goals cured and answered
    Instant takenAt;
    State state = State::Waiting;
    TicketId ticket; ///< of Sent
    QString number;  ///< of Sent
    /// What a person should look at: texts for the screen, in the language they were found in.
    QStringList findings;
};

/// The calls of one person that wait at this desk for the server, kept on the desk's disk until the person is done with
/// them: a crash or a power cut loses none, and what was sent is not sent again. Lives in the interface thread, which
/// waits for the disk only at the very end.
class Outbox : public QObject
{
    Q_OBJECT
public:
    /// Reads what was kept before. @param store may be null: nothing is kept on a disk then
    Outbox(const DraftStore* store, const QString& login, QObject* parent = nullptr);
    ~Outbox() override; ///< returns when everything is on the disk

    /// Oldest first.
    const QList<QueuedCall>& calls() const { return m_calls; }
    bool holds(const QUuid& key) const;
    int waiting() const;
    /// Is not sent until it is put again or removed; forgotten with the program, so that nothing is lost by it.
    void hold(const QUuid& key) { m_held.insert(key); }
    bool isHeld(const QUuid& key) const { return m_held.contains(key); }
    /// The oldest that waits and is not held, or nothing.
    std::optional<QueuedCall> next() const;
    /// Adds a call or puts it in the place of the one with the same key.
    void put(const QueuedCall& call);
    void remove(const QUuid& key);

    /// How a call stands in its file, and back; nothing for foreign bytes.
    static QByteArray toJson(const QueuedCall& call);
    static std::optional<QueuedCall> fromJson(const QByteArray& json);

signals:
    void changed();
    /// The call is on the disk.
    void kept(const QUuid& key);
    void keepFailed(const woshou::Error& error);

private:
    std::unique_ptr<DraftWriter> m_writer; ///< nothing without a store
    QList<QueuedCall> m_calls;
    QSet<QUuid> m_held;
};

} // namespace woshou
