#pragma once

#include <QString>

namespace woshou {

/// A name that every system can store and that hides nothing, made of whatever a file was called elsewhere: the last
/// part of a path, no control, bidirectional or invisible characters, none that Windows forbids, no device's name, no
/// dots or blanks at the ends, at most 120 characters and 200 bytes with the extension kept. Never empty. Idempotent.
QString safeFileName(QStringView name);

/// What stands behind the last dot, in lower case; empty when nothing short does.
QString fileExtension(const QString& name);

} // namespace woshou
