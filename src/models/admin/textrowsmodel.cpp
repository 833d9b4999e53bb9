#include "models/admin/textrowsmodel.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

void TextRowsModel::setColumns(const QStringList& columns)
{
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

void TextRowsModel::setLines(const QList<Line>& lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

qint64 TextRowsModel::idAt(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_lines.size() ? m_lines.at(index.row()).id : 0;
}

int TextRowsModel::rowOf(qint64 id) const
{
    const auto at = std::find_if(m_lines.begin(), m_lines.end(), [id](const Line& line) { return line.id == id; });
    return at == m_lines.end() ? -1 : int(at - m_lines.begin());
}

int TextRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int TextRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TextRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString text = m_lines.at(index.row()).cells.value(index.column());
    if (role == Qt::DisplayRole)
        return QString(text).replace(u'\n', u" · "_s);
    return role == Qt::ToolTipRole ? QVariant(text) : QVariant();
}

QVariant TextRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(m_columns.value(section)) : QVariant();
}

} // namespace woshou
