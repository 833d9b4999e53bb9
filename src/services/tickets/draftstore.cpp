#include "services/tickets/draftstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// A login is a folder's name, whatever it contains.
QString folderName(const QString& login)
{
    const QString name = QString::fromLatin1(login.toUtf8().toPercentEncoding());
    return name.startsWith(u'.') ? u"%2E"_s + name.mid(1) : name;
}

QString fileName(const QUuid& key)
{
    return key.toString(QUuid::WithoutBraces) + u".json"_s;
}

QString codeOf(QFileDevice::FileError error)
{
    if (error == QFileDevice::PermissionsError || error == QFileDevice::OpenError)
        return u"read_only"_s;
    return u"disk_full"_s;
}

} // namespace

DraftStore::DraftStore(QString folder)
    : m_folder(std::move(folder))
{
}

Result<Done> DraftStore::save(const TicketDraft& draft, const QString& login) const
{
    const QString folder = m_folder + u'/' + folderName(login);
    QDir().mkpath(folder);
    QSaveFile file(folder + u'/' + fileName(draft.key));
    if (!file.open(QIODevice::WriteOnly) || file.write(draft.toJson()) < 0 || !file.commit())
        return failure(ErrorKind::Connection, file.errorString(), codeOf(file.error()));
    return Done{};
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

} // namespace woshou
