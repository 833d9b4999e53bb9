#pragma once

#include "support/testdatabase.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <variant>

namespace woshou {

/// A value as the C interfaces take it.
using RawValue = std::variant<qint64, QByteArray>;
using RawBinds = QHash<QString, RawValue>;

/// The floor: statements of the catalog through sqlite3 or libpq with nothing between, each prepared once, every
/// column of every row read to the end. Stops the program on an error.
class RawDatabase
{
public:
    /// As this person; on SQLite it is only a file.
    static std::unique_ptr<RawDatabase> open(const TestDatabase& database, const QString& login);
    virtual ~RawDatabase() = default;

    /// Runs a catalog statement; answers the first column of all rows as integers.
    virtual QList<qint64> run(const QString& name, const RawBinds& binds) = 0;
    /// An instant as the back-end takes it.
    virtual RawValue instant(qint64 milliseconds) const = 0;
    qint64 bytesRead() const { return m_bytes; } ///< what was read so far, so that no reading is left out as useless

protected:
    qint64 m_bytes = 0;
};

} // namespace woshou
