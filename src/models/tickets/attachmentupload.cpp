#include "models/tickets/attachmentupload.h"

#include "base/whenready.h"

namespace woshou {

AttachmentUpload::AttachmentUpload(const AttachmentDesk& desk, TicketId ticket, const FileSource& source,
                                   QObject* parent)
    : Transfer(ticket, source.name, parent)
    , m_desk(desk)
    , m_source(source)
{
}

template <typename T>
void AttachmentUpload::then(const QFuture<Result<T>>& future, void (AttachmentUpload::*next)(const T&))
{
    whenReady(future, this, [this, next](const Result<T>& answer) {
        if constexpr (std::is_same_v<T, AttachmentState>) {
            if (answer)
                m_sent.id = answer->id;
            if (answer && state() == State::Cancelled)
                m_desk.discard(answer->id);
        }
        if (!isRunning())
            return;
        if (answer)
            (this->*next)(*answer);
        else
            fail(answer.error());
    });
}

void AttachmentUpload::run()
{
    m_closing = false;
    then(m_desk.list(ticket()), &AttachmentUpload::look);
}

void AttachmentUpload::look(const AttachmentList& list)
{
    then(lookAtFile(m_source, list.limit), &AttachmentUpload::begin);
}

void AttachmentUpload::begin(const ReadyFile& file)
{
    m_file = file;
    m_file.draft.ticket = ticket();
    m_file.draft.key = m_key;
    setProgress(0, m_file.draft.size);
    then(m_desk.begin(m_file.draft), &AttachmentUpload::follow);
}

void AttachmentUpload::follow(const AttachmentState& state)
{
    m_sent = state;
    setProgress(state.stored, m_file.draft.size);
    if (!isRunning()) // whoever heard of it cancelled
        return;
    if (state.complete)
        return finish();
    if (state.stored < m_file.draft.size)
        return then(readFilePart(m_file, state.stored), &AttachmentUpload::send);
    m_closing = true;
    then(m_desk.finish(state.id), &AttachmentUpload::close);
}

void AttachmentUpload::send(const QByteArray& bytes)
{
    then(m_desk.append(m_sent.id, m_sent.stored, bytes), &AttachmentUpload::follow);
}

void AttachmentUpload::close(const Done&)
{
    finish();
}

void AttachmentUpload::undo()
{
    if (m_sent.id.isValid())
        m_desk.discard(m_sent.id);
}

} // namespace woshou
