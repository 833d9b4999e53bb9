#include "models/tickets/attachmentdownload.h"

#include "base/inpool.h"
#include "base/whenready.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace woshou {

using namespace Qt::StringLiterals;

/// The file on the disk while it grows.
class AttachmentDownload::Target
{
public:
    Result<Done> open(const QString& path)
    {
        QDir().mkpath(QFileInfo(path).path());
        m_file = std::make_unique<QSaveFile>(path);
        return m_file->open(QIODevice::WriteOnly) ? Result<Done>(Done{}) : unwritable();
    }

    Result<Done> write(const QByteArray& bytes)
    {
        m_hash.addData(bytes);
        return m_file->write(bytes) == bytes.size() ? Result<Done>(Done{}) : unwritable();
    }

    Result<Done> close(const Attachment& file, bool readOnly)
    {
        if (m_file->size() != file.size || m_hash.result().toHex() != file.sha256)
            return failure(ErrorKind::Internal, u"the content is not what was sent"_s, u"file_damaged"_s);
        if (!m_file->commit())
            return unwritable();
        if (readOnly)
            QFile::setPermissions(m_file->fileName(), QFile::ReadOwner);
        return Done{};
    }

private:
    Result<Done> unwritable() const
    {
        return failure(ErrorKind::Validation, m_file->errorString(), u"file_unwritable"_s);
    }

    std::unique_ptr<QSaveFile> m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

AttachmentDownload::AttachmentDownload(const AttachmentDesk& desk, const Attachment& file, const QString& path,
                                       bool readOnly, QObject* parent)
    : Transfer(file.ticket, file.name, parent)
    , m_desk(desk)
    , m_file(file)
    , m_path(path)
    , m_readOnly(readOnly)
{
}

AttachmentDownload::~AttachmentDownload() = default;

template <typename T>
void AttachmentDownload::then(const QFuture<Result<T>>& future, const std::function<void(const T&)>& next)
{
    whenReady(future, this, [this, next](const Result<T>& answer) {
        if (!isRunning())
            return;
        if (answer)
            next(*answer);
        else
            fail(answer.error());
    });
}

void AttachmentDownload::run()
{
    m_target = std::make_shared<Target>();
    setProgress(0, m_file.size);
    then<Done>(inPool<Result<Done>>([target = m_target, path = m_path] { return target->open(path); }),
               [this](Done) { fetch(0); });
}

void AttachmentDownload::fetch(qint64 position)
{
    if (position == Attachment::chunksOf(m_file.size))
        return close();
    then<QByteArray>(m_desk.chunk(m_file.id, position), [this, position](const QByteArray& bytes) {
        const qint64 done = position * Attachment::kChunk + bytes.size();
        then<Done>(inPool<Result<Done>>([target = m_target, bytes] { return target->write(bytes); }),
                   [this, position, done](Done) {
                       setProgress(done, m_file.size);
                       if (isRunning())
                           fetch(position + 1);
                   });
    });
}

void AttachmentDownload::close()
{
    then<Done>(inPool<Result<Done>>(
                   [target = m_target, file = m_file, readOnly = m_readOnly] { return target->close(file, readOnly); }),
               [this](Done) { finish(); });
}

/// What was not committed goes with its file.
void AttachmentDownload::undo()
{
    m_target.reset();
}

} // namespace woshou
