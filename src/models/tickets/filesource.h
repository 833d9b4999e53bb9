#pragma once

#include "services/tickets/attachmentservice.h"

#include <QImage>

namespace woshou {

/// Where a file comes from: a path, or a picture that was pasted.
struct FileSource
{
    QString name;
    QString path;
    QByteArray bytes; ///< instead of a path
    QImage picture;   ///< instead of both; becomes a PNG when it is looked at
};

/// A file that was looked at: what is said of it, and where its bytes are.
struct ReadyFile
{
    AttachmentDraft draft;
    FileSource source;
};

/// Reads it once for its hash, its kind and its thumbnail, where nobody waits. Validation "SV013" when it is larger
/// than `limit` bytes, "file_unreadable" when it cannot be read or is no file.
QFuture<Result<ReadyFile>> lookAtFile(const FileSource& source, qint64 limit);
/// The chunk that begins at `offset`; "file_changed" when it is no longer as long as it was.
QFuture<Result<QByteArray>> readFilePart(const ReadyFile& file, qint64 offset);

} // namespace woshou
