#pragma once

#include "models/tickets/attachmentdesk.h"
#include "models/tickets/filesource.h"
#include "models/tickets/transfer.h"

namespace woshou {

/// Sends a file to a ticket. Started again after a failure it goes on with the chunk that is missing.
class AttachmentUpload : public Transfer
{
    Q_OBJECT
public:
    AttachmentUpload(const AttachmentDesk& desk, TicketId ticket, const FileSource& source, QObject* parent = nullptr);

protected:
    void run() override;
    void undo() override;
    bool mayCancel() const override { return !m_closing || !isRunning(); }

private:
    /// Goes on with an answer while this is running; else it is put away.
    template <typename T>
    void then(const QFuture<Result<T>>& future, void (AttachmentUpload::*next)(const T&));
    void look(const AttachmentList& list);
    void begin(const ReadyFile& file);
    void follow(const AttachmentState& state);
    void send(const QByteArray& bytes);
    void close(const Done& done);

    AttachmentDesk m_desk;
    FileSource m_source;
    QUuid m_key = QUuid::createUuid();
    ReadyFile m_file;
    AttachmentState m_sent;
    bool m_closing = false; ///< the last word is on its way
};

} // namespace woshou
