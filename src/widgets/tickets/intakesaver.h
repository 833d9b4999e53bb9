#pragma once

#include "models/tickets/laterentries.h"
#include "services/tickets/ticketservice.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace woshou {

class Center;

/// Saves drafts and, where that is wished, takes the new ticket one step on. A save that failed is sent again under
/// the same key, so it can never be stored twice; what was written since goes to the log of the ticket that the first
/// sending made after all. What could not be sent for want of a connection waits here and is sent by resend().
class IntakeSaver : public QObject
{
    Q_OBJECT
public:
    enum class Goal { Keep, Dispatch, Cured };

    /// What became of a draft.
    struct Outcome
    {
        TicketDraft draft; ///< as it was in the form
        CreatedTicket created;
        std::optional<Error> moveError; ///< the ticket is stored, but could not be taken on
        bool logged = false;            ///< what was written after the first sending went to the log
    };

    explicit IntakeSaver(Center* center, QObject* parent = nullptr);

    /// The draft with what the goal brings along; this is what must hold before it is saved.
    static TicketDraft forGoal(TicketDraft draft, Goal goal, const QString& solution);

    /// Does nothing while the form's own save is on the way.
    void save(const TicketDraft& draft, Goal goal, const QString& solution = {});
    /// What the draft says goes to the log of a ticket that is there already, each entry once however often it
    /// is sent. Does nothing while the form's own save is on the way.
    void join(const TicketDraft& draft, TicketId id);
    /// Sends the next one that waits; the one in the form only while nothing was written since.
    void resend(const TicketDraft& inForm);
    /// A draft is put aside: when something was written since it was sent, it waits for a person and no longer here.
    void putAside(const TicketDraft& draft);
    /// The form's own save is on the way.
    bool isBusy() const { return m_busy; }
    int waiting() const { return int(m_unsent.size()); }

signals:
    void busyChanged(bool busy);
    void saved(const woshou::IntakeSaver::Outcome& outcome);
    void joined(const woshou::TicketDraft& draft, const woshou::Ticket& ticket);
    /// `waits`: it is sent again by itself.
    void failed(const woshou::TicketDraft& draft, const woshou::Error& error, bool waits);

private:
    struct Save
    {
        TicketDraft draft;
        Goal goal = Goal::Keep;
        QString solution;
        bool background = false;
    };

    /// Entries of a draft for a ticket's log.
    struct Log
    {
        QUuid draft;
        TicketId ticket;
        QList<LaterEntry> entries;
    };

    void send(const Save& save);
    void created(const Save& save, const CreatedTicket& created);
    void logChanges(const Save& save, const CreatedTicket& created);
    void logJoined(const TicketDraft& draft, const Ticket& ticket);
    using Then = std::function<void()>;
    using Otherwise = std::function<void(const Error&)>;
    void log(const Log& log, qsizetype next, const Then& then, const Otherwise& otherwise);
    void takeOn(const Save& save, const CreatedTicket& created, bool logged);
    void succeed(const Save& save, const Outcome& outcome);
    void fail(const Save& save, const Error& error);
    void finish(const Save& save);
    void setBusy(bool busy);

    Center* m_center;
    QHash<QUuid, TicketDraft> m_first; ///< as sent first, of those that have no answer
    QList<Save> m_unsent;
    std::optional<Save> m_queued; ///< the form's, behind one of the others
    bool m_sending = false;
    bool m_busy = false;
};

} // namespace woshou
