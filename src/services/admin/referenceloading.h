#pragma once

#include "domain/admin/settingkind.h"
#include "storage/core/connection.h"

#include <QByteArray>

namespace woshou {

/// The text of a file that is part of the program; Internal when it is not.
Result<QByteArray> programFile(const QString& path);

/// The center's reference data as every desk loads it: what it was set up with, and over it the versions of settings
/// that are in force.
Result<ReferenceData> loadReference(Connection& connection);
/// The same with another body for one setting.
Result<ReferenceData> referenceWith(Connection& connection, const QString& kind, const SettingBody& body);

/// What the center was set up with, before any version of a setting.
struct ShippedReference
{
    SettingDocuments documents; ///< those that settings live in
    Instant since;
};
Result<ShippedReference> loadShipped(Connection& connection);

} // namespace woshou
