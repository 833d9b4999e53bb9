#include "models/tickets/transfer.h"

namespace woshou {

Transfer::Transfer(TicketId ticket, const QString& name, QObject* parent)
    : QObject(parent)
    , m_ticket(ticket)
    , m_name(name)
{
}

void Transfer::start()
{
    if (m_state != State::Waiting && m_state != State::Failed)
        return;
    setState(State::Running);
    run();
}

void Transfer::cancel()
{
    if (m_state == State::Finished || m_state == State::Cancelled || !mayCancel())
        return;
    setState(State::Cancelled);
    undo();
}

void Transfer::setProgress(qint64 done, qint64 size)
{
    m_done = done;
    m_size = size;
    emit changed();
}

void Transfer::fail(const Error& error)
{
    m_error = error;
    setState(State::Failed);
}

void Transfer::finish()
{
    setState(State::Finished);
}

void Transfer::setState(State state)
{
    m_state = state;
    emit changed();
}

} // namespace woshou
