#pragma once

#include "base/result.h"
#include "domain/tickets/ticketdraft.h"

#include <QHash>
#include <QList>
#include <QString>

namespace woshou {

struct DatabaseUrl;

/// Drafts on this desk's own disk, so that nothing typed is lost when the program, the power or the server goes.
/// One file per draft, written whole and renamed, for its owner only. Waits for the disk: the interface thread writes
/// through DraftWriter. From any thread; keeps nothing but the folder's name.
class DraftStore
{
public:
    /// The name of a folder for one center's drafts: a customer's number means somebody else in another center.
    static QString folderOf(const DatabaseUrl& center);

    explicit DraftStore(QString folder);
    virtual ~DraftStore() = default;

    /// Errors: Connection "disk_full", or "read_only" when this desk may not write there.
    virtual Result<Done> save(const TicketDraft& draft, const QString& login) const;
    virtual void remove(const QUuid& key) const;
    /// Newest first; files that cannot be read are left where they are.
    QList<TicketDraft> drafts(const QString& login) const;

    /// Other texts by the name of their place, written the same way; no bytes take the file away. Errors as in save().
    Result<Done> saveText(const QString& login, const QString& place, const QByteArray& bytes) const;
    QHash<QString, QByteArray> texts(const QString& login) const;

private:
    QString m_folder;
};

} // namespace woshou
