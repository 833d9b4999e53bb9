#include "services/background/filesender.h"

#include "services/background/flushtodisk.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 2000;

QByteArray lineOf(const OutMessage& message)
{
    const QJsonObject object{
        {u"key"_s, message.key},         {u"channel"_s, message.channel},
        {u"address"_s, message.address}, {u"subject"_s, message.subject},
        {u"body"_s, message.body},       {u"due"_s, message.due.toUtc().toString(Qt::ISODateWithMs)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

FileSender::FileSender(QString path)
    : m_path(std::move(path))
{
}

Result<Done> FileSender::send(const OutMessage& message)
{
    QLockFile lock(m_path + u".lock"_s);
    lock.setStaleLockTime(0); // given up by who has died, not by who is slow
    if (!lock.tryLock(kPatienceMs)) {
        const bool held = lock.error() == QLockFile::LockFailedError;
        return failure(held ? ErrorKind::Busy : ErrorKind::Connection, m_path, held ? u"busy"_s : u"no_file"_s);
    }
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite))
        return failure(ErrorKind::Connection, file.errorString(), u"no_file"_s);
    WOSHOU_CHECK(readNew(file));
    // What is there was perhaps not on the disk yet when its writer ended.
    if (!m_keys.contains(message.key))
        WOSHOU_CHECK(append(file, message));
    return flushToDisk(file) ? Result<Done>(Done{})
                             : failure(ErrorKind::Connection, file.errorString(), u"disk_full"_s);
}

Result<Done> FileSender::readNew(QFile& file)
{
    if (file.size() < m_read) { // another file by now
        m_read = 0;
        m_keys.clear();
    }
    file.seek(m_read);
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.endsWith('\n'))
            break;
        m_keys.insert(QJsonDocument::fromJson(line).object()["key"_L1].toString());
        m_read += line.size();
    }
    if (file.size() > m_read && !file.resize(m_read))
        return failure(ErrorKind::Connection, file.errorString(), u"no_file"_s);
    return Done{};
}

Result<Done> FileSender::append(QFile& file, const OutMessage& message) const
{
    const QByteArray line = lineOf(message);
    file.seek(m_read);
    if (file.write(line) == line.size() && file.flush())
        return Done{};
    return failure(ErrorKind::Connection, file.errorString(), u"disk_full"_s);
}

} // namespace woshou
