#pragma once

#include "services/background/messagesender.h"

#include <QSet>

class QFile;

namespace woshou {

/// Appends each message to a file, as one JSON line {"key", "channel", "address", "subject", "body", "due"}, and has it
/// on the disk before it answers. A key that the file has is not written again, whoever wrote it: programs on one
/// computer wait for each other. Two computers with one file on a share may write a key twice, and who takes lines out
/// of the file makes them unknown. A line that was cut by a full disk or a power cut is taken off before the next.
/// Errors: Connection with code "no_file" or "disk_full"; Busy while another program writes.
class FileSender : public MessageSender
{
public:
    explicit FileSender(QString path);
    Result<Done> send(const OutMessage& message) override;

private:
    Result<Done> readNew(QFile& file);
    Result<Done> append(QFile& file, const OutMessage& message) const;

    QString m_path;
    QSet<QString> m_keys; ///< of the lines before m_read
    qint64 m_read = 0;
};

} // namespace woshou
