#pragma once

#include <QHash>
#include <QSqlQuery>
#include <QStringList>

namespace woshou {

/// The columns of a statement by name. A reader asks for the same names in the same turn for every row, so what the
/// turn answered for the last row is tried before the table is asked.
class ColumnIndex
{
public:
    bool isEmpty() const { return m_names.isEmpty(); }
    void append(const QByteArray& name);
    void beginRow() { m_turn = 0; }
    /// The place of a column, or -1.
    int of(const char* name);

private:
    QList<QByteArray> m_names;
    QHash<QByteArray, int> m_places;
    QList<int> m_turns;
    qsizetype m_turn = 0;
};

/// A statement of the catalog as one connection keeps it: prepared, with the names its values and columns go by.
struct PreparedStatement
{
    explicit PreparedStatement(const QSqlDatabase& database)
        : query(database)
    {
    }
    QSqlQuery query;
    QStringList placeholders; ///< sorted
    ColumnIndex columns;      ///< empty until it was run
};

} // namespace woshou
