#include "services/tickets/draftstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace woshou {

using namespace Qt::StringLiterals;

DraftStore::DraftStore(QString folder)
    : m_folder(std::move(folder))
{
}

Result<Done> DraftStore::save(const TicketDraft& draft, const QString& login) const
{
    QDir().mkpath(m_folder + u'/' + login);
    QSaveFile file(m_folder + u'/' + login + u'/' + draft.key.toString(QUuid::WithoutBraces) + u".json"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(draft.toJson()) < 0 || !file.commit())
        return failure(ErrorKind::Connection, file.errorString(), u"disk_full"_s);
    return Done{};
}

void DraftStore::remove(const QUuid& key) const
{
    const QStringList logins = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& login : logins)
        QFile::remove(m_folder + u'/' + login + u'/' + key.toString(QUuid::WithoutBraces) + u".json"_s);
}

QList<TicketDraft> DraftStore::drafts(const QString& login) const
{
    QList<TicketDraft> drafts;
    const QFileInfoList files = QDir(m_folder + u'/' + login).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Time);
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
