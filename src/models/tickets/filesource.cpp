#include "models/tickets/filesource.h"

#include "base/inpool.h"
#include "domain/tickets/filekinds.h"
#include "domain/tickets/filenames.h"
#include "models/tickets/thumbnail.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBeginning = 4096; ///< bytes that tell what it is

tl::unexpected<Error> unreadable(const QString& why)
{
    return failure(ErrorKind::Validation, why, u"file_unreadable"_s);
}

QByteArray pngOf(const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "png");
    return bytes;
}

Result<std::unique_ptr<QIODevice>> opened(const FileSource& source)
{
    if (source.path.isEmpty()) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(source.bytes);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    }
    // A pipe or a device would never end.
    if (!QFileInfo(source.path).isFile())
        return unreadable(u"no file: "_s + source.path);
    auto file = std::make_unique<QFile>(source.path);
    if (!file->open(QIODevice::ReadOnly))
        return unreadable(file->errorString());
    return file;
}

Result<ReadyFile> look(FileSource source, qint64 limit)
{
    if (!source.picture.isNull())
        source.bytes = pngOf(std::exchange(source.picture, {}));
    WOSHOU_TRY(const auto device, opened(source));
    ReadyFile file{{}, source};
    file.draft.name = safeFileName(source.name);
    file.draft.size = device->size();
    if (file.draft.size > limit)
        return failure(ErrorKind::Validation, u"%1 bytes of %2"_s.arg(file.draft.size).arg(limit), u"SV013"_s,
                       u"size"_s);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    file.draft.mediaType = mediaTypeOf(file.draft.name, device->peek(kBeginning));
    if (!hash.addData(device.get()))
        return unreadable(device->errorString());
    file.draft.sha256 = hash.result().toHex();
    device->seek(0);
    file.draft.thumbnail = makeThumbnail(*device, file.draft.mediaType);
    return file;
}

Result<QByteArray> readPart(const ReadyFile& file, qint64 offset)
{
    WOSHOU_TRY(const auto device, opened(file.source));
    const qint64 wanted = qMin(Attachment::kChunk, file.draft.size - offset);
    const QByteArray bytes = device->seek(offset) ? device->read(wanted) : QByteArray();
    if (bytes.size() != wanted)
        return failure(ErrorKind::Conflict, device->errorString(), u"file_changed"_s);
    return bytes;
}

} // namespace

QFuture<Result<ReadyFile>> lookAtFile(const FileSource& source, qint64 limit)
{
    return inPool<Result<ReadyFile>>([source, limit] { return look(source, limit); });
}

QFuture<Result<QByteArray>> readFilePart(const ReadyFile& file, qint64 offset)
{
    return inPool<Result<QByteArray>>([file, offset] { return readPart(file, offset); });
}

} // namespace woshou
