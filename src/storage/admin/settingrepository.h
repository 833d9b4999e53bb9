#pragma once

#include "domain/admin/settingkind.h"
#include "domain/admin/settingversion.h"
#include "storage/core/query.h"

namespace woshou {

/// Versions of settings, and the open tickets a preview looks at. Every function runs in the caller's transaction.
class SettingRepository
{
public:
    explicit SettingRepository(Connection& connection)
        : m_db(connection)
    {
    }

    /// The newest first; without the one the center was set up with.
    Result<QList<SettingVersion>> versions(const QString& kind);
    Result<int> lastVersion(const QString& kind); ///< 0 without any
    /// Conflict "SV004" when somebody made this version first.
    Result<Done> insert(const QString& kind, const SettingVersion& version);
    /// Bodies in force by their kind.
    Result<QHash<QString, SettingBody>> inForce(Instant now);
    /// When a version that waits takes effect; nothing when none waits.
    Result<MaybeInstant> nextEffect(Instant now);
    /// Of the version that was made last, of whatever kind; 0 without any.
    Result<qint64> lastId();
    /// Open tickets after this one, and those that were closed since then; at most five hundred.
    Result<QList<PreviewTicket>> previewTickets(TicketId after, MaybeInstant since = {});
    /// Codes of the check lists that are being ticked off.
    Result<QHash<TicketId, QStringList>> openChecklists();

private:
    Connection& m_db;
};

} // namespace woshou
