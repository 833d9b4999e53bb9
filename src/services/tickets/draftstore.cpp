#include "services/tickets/draftstore.h"

#include "services/core/databaseurl.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// A login or a place is the name of a folder or file, whatever it contains.
QString folderName(const QString& login)
{
    const QString name = QString::fromLatin1(login.toUtf8().toPercentEncoding());
    return name.startsWith(u'.') ? u"%2E"_s + name.mid(1) : name;
}

QString fileName(const QUuid& key)
{
    return key.toString(QUuid::WithoutBraces) + u".json"_s;
}

const QString& textSuffix()
{
    static const QString suffix = u".text"_s;
    return suffix;
}

QString codeOf(QFileDevice::FileError error)
{
    if (error == QFileDevice::PermissionsError || error == QFileDevice::OpenError)
        return u"read_only"_s;
    return u"disk_full"_s;
}

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Customers are in them: nobody else on this desk may read them.
void makeFolder(const QString& path)
{
    QDir().mkpath(path);
    QFile::setPermissions(path, kOwnerOnly | QFileDevice::ExeOwner);
}

Result<Done> write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly) || file.write(bytes) < 0 || !file.commit())
        return failure(ErrorKind::Connection, file.errorString(), codeOf(file.error()));
    return Done{};
}

} // namespace

QString DraftStore::folderOf(const DatabaseUrl& center)
{
    const QString place = center.postgresql
                              ? u"%1:%2/%3"_s.arg(center.host.toLower()).arg(center.port).arg(center.database)
                              : QFileInfo(center.path).absoluteFilePath();
    const QByteArray sum = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(sum.toHex().left(16));
}

DraftStore::DraftStore(QString folder)
    : m_folder(std::move(folder))
{
}

Result<Done> DraftStore::save(const TicketDraft& draft, const QString& login) const
{
    const QString folder = m_folder + u'/' + folderName(login);
    makeFolder(m_folder);
    makeFolder(folder);
    return write(folder + u'/' + fileName(draft.key), draft.toJson());
}

void DraftStore::remove(const QUuid& key) const
{
    const QStringList logins = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& login : logins)
        QFile::remove(m_folder + u'/' + login + u'/' + fileName(key));
}

QList<TicketDraft> DraftStore::drafts(const QString& login) const
{
    QList<TicketDraft> drafts;
    const QFileInfoList files =
        QDir(m_folder + u'/' + folderName(login)).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto draft = TicketDraft::fromJson(file.readAll()))
            drafts.append(*draft);
    }
    return drafts;
}

Result<Done> DraftStore::saveText(const QString& login, const QString& place, const QByteArray& bytes) const
{
    const QString folder = m_folder + u'/' + folderName(login);
    const QString path = folder + u'/' + folderName(place) + textSuffix();
    if (bytes.isEmpty()) {
        QFile::remove(path);
        return Done{};
    }
    makeFolder(m_folder);
    makeFolder(folder);
    return write(path, bytes);
}

QHash<QString, QByteArray> DraftStore::texts(const QString& login) const
{
    QHash<QString, QByteArray> texts;
    const QFileInfoList files =
        QDir(m_folder + u'/' + folderName(login)).entryInfoList({u'*' + textSuffix()}, QDir::Files | QDir::Hidden);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        const QByteArray name = info.fileName().chopped(textSuffix().size()).toLatin1();
        if (file.open(QIODevice::ReadOnly))
            texts.insert(QString::fromUtf8(QByteArray::fromPercentEncoding(name)), file.readAll());
    }
    return texts;
}

} // namespace woshou
