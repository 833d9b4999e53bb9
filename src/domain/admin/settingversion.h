#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "domain/admin/settingbody.h"

namespace woshou {

/// One version of a setting. Never changed, never deleted.
struct SettingVersion
{
    int version = 0; ///< 0: as the center was set up
    Instant effectiveFrom;
    SettingBody body;
    QString note; ///< why
    PersonId author;
    QString authorName, authorNameEn;
    Instant madeAt;
};

/// The versions of one setting, the newest first, the one the center was set up with last.
struct SettingHistory
{
    QList<SettingVersion> versions;
    Instant now; ///< the server's when it was read

    /// The highest whose time has come.
    const SettingVersion& inForce(Instant at) const;
    const SettingVersion& newest() const { return versions.constFirst(); }
    const SettingVersion* find(int version) const; ///< null when unknown
    /// Whether the version waits at this time and will take effect, because no higher one comes before it.
    bool isWaiting(const SettingVersion& version, Instant at) const;
};

} // namespace woshou
