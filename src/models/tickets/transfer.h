#pragma once

#include "base/error.h"
#include "base/id.h"

#include <QObject>

namespace woshou {

/// A file on its way to or from a ticket. Lives in the interface thread and works elsewhere, a chunk at a time.
class Transfer : public QObject
{
    Q_OBJECT
public:
    enum class State { Waiting, Running, Failed, Finished, Cancelled };

    TicketId ticket() const { return m_ticket; }
    const QString& name() const { return m_name; }
    State state() const { return m_state; }
    const Error& error() const { return m_error; } ///< of a failed one
    qint64 done() const { return m_done; }         ///< bytes
    qint64 size() const { return m_size; }         ///< bytes; 0 until it is known

    /// Also after a failure: it goes on, or begins again.
    void start();
    /// Nothing of it stays. What is finished, or about to be, stays.
    void cancel();

signals:
    void changed(); ///< its state, or how far it is

protected:
    Transfer(TicketId ticket, const QString& name, QObject* parent);

    virtual void run() = 0;
    virtual void undo() = 0; ///< what was begun
    virtual bool mayCancel() const { return true; }
    bool isRunning() const { return m_state == State::Running; }
    void setProgress(qint64 done, qint64 size);
    void fail(const Error& error);
    void finish();

private:
    void setState(State state);

    TicketId m_ticket;
    QString m_name;
    State m_state = State::Waiting;
    Error m_error;
    qint64 m_done = 0, m_size = 0;
};

} // namespace woshou
