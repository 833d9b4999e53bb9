#pragma once

#include "models/tickets/laterentries.h"
#include "services/tickets/outbox.h"
#include "services/tickets/ticketservice.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace woshou {

class Center;

/// Saves drafts and, where that is wished, takes the new ticket one step on. A save that failed is sent again under
/// the same key, so it can never be stored twice; what was written since goes to the log of the ticket that the first
/// sending made after all. What cannot be sent for want of a connection goes to the outbox under a provisional number,
/// and is sent from there, one after the other, when the connection is back.
class IntakeSaver : public QObject
{
    Q_OBJECT
public:
    enum class Goal { Keep, Dispatch, Cured, Answered };

    /// What became of a draft.
    struct Outcome
    {
        TicketDraft draft; ///< as it was in the form
        CreatedTicket created;
        std::optional<Error> moveError; ///< the ticket is stored, but could not be taken on
        bool logged = false;            ///< what was written after the first sending went to the log
        MaybeInstant told = {};         ///< by when the customer was told to hear from somebody, when it was passed on
    };

    /// @param outbox must outlive the saver
    IntakeSaver(Center* center, Outbox* outbox, QObject* parent = nullptr);

    /// The draft with what the goal brings along; this is what must hold before it is saved.
    static TicketDraft forGoal(TicketDraft draft, Goal goal, const QString& solution);

    /// Does nothing while the form's own save is on the way.
    void save(const TicketDraft& draft, Goal goal, const QString& solution = {});
    /// What the draft says goes to the log of a ticket that is there already, each entry once however often it
    /// is sent. Does nothing while the form's own save is on the way.
    void join(const TicketDraft& draft, TicketId id);
    /// Sends the next call that waits in the outbox, and those behind it.
    void sendWaiting();
    /// The form's own save is on the way.
    bool isBusy() const { return m_busy; }
    /// This call of the outbox is on the way: it cannot be taken back now.
    bool isSending(const QUuid& key) const { return m_sending == key; }

signals:
    void busyChanged(bool busy);
    void saved(const woshou::IntakeSaver::Outcome& outcome);
    void joined(const woshou::TicketDraft& draft, const woshou::Ticket& ticket);
    void joinFailed(const woshou::Error& error);
    void failed(const woshou::TicketDraft& draft, const woshou::Error& error);
    /// The form's call waits in the outbox under its provisional number.
    void queued(const woshou::QueuedCall& call);
    /// Calls of the outbox were sent, and none waits any more.
    void allSent();

private:
    struct Save
    {
        TicketDraft draft;
        Goal goal = Goal::Keep;
        QString solution;
        std::optional<QueuedCall> call; ///< of the outbox
    };

    /// Entries of a draft for a ticket's log.
    struct Log
    {
        QUuid draft;
        TicketId ticket;
        QList<LaterEntry> entries;
    };

    void queue(const Save& save);
    void recognise(const Save& save);
    /// The only one of those found who has the draft's name is taken for its customer.
    void takeNamed(const Save& save, const QFuture<Result<QList<Customer>>>& found,
                   const std::function<void(const Save&)>& next);
    void send(const Save& save);
    void created(const Save& save, const CreatedTicket& created);
    void logChanges(const Save& save, const CreatedTicket& created);
    void logTaken(const Save& save, const CreatedTicket& created);
    void logJoined(const TicketDraft& draft, const TicketDetails& details);
    void failJoin(const Error& error);
    using Then = std::function<void()>;
    using Otherwise = std::function<void(const Error&)>;
    void log(const Log& log, qsizetype next, const Then& then, const Otherwise& otherwise);
    void takeOn(const Save& save, const CreatedTicket& created, bool logged);
    void succeed(const Save& save, const Outcome& outcome);
    void fail(const Save& save, const Error& error);
    void lookForConflicts(const Save& save, const Outcome& outcome);
    void settle(QueuedCall call);
    void finish(const Save& save, bool goOn = true);
    void setBusy(bool busy);

    Center* m_center;
    Outbox* m_outbox;
    QHash<QUuid, TicketDraft> m_first; ///< as sent first, of those that have no answer
    std::optional<Save> m_queued;      ///< the form's, behind one of the others
    QUuid m_sending;                   ///< key of what is on the way
    bool m_busy = false;
};

} // namespace woshou
