#pragma once

#include "domain/admin/referencedata.h"

#include <QByteArray>
#include <QHash>

namespace woshou {

/// Bytes of a file under resources ("presets/lifecycle.json"); empty when it is not there.
QByteArray shippedFile(const QString& name);

/// The documents of the demonstration as the set-up puts them into a center, with the policy that is asked for.
QHash<QString, QByteArray> shippedDocuments(const QString& policy = QStringLiteral("recommended"));

/// The life cycle of the presets; empty when it does not parse.
LifeCycle shippedLifeCycle();

/// The reference data that every desk of the demonstration loads.
ReferenceData shippedReference(const QString& policy = QStringLiteral("recommended"));

} // namespace woshou
