#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <optional>

namespace woshou {

/// Files are written and read where nobody waits. Interface thread.

/// Replaces the file as a whole, or leaves it as it was: false when the disk would not have it.
QFuture<bool> writeFile(const QString& path, const QByteArray& bytes);
/// At most `most` bytes and one more, so that a file that is too large is known as one; nothing when it cannot be read.
QFuture<std::optional<QByteArray>> readFile(const QString& path, qint64 most);

} // namespace woshou
