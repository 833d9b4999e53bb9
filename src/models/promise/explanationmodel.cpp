#include "models/promise/explanationmodel.h"

namespace woshou {

namespace {

QVariant alignment(int column)
{
    const bool isDuration = column == ExplanationModel::CountedColumn || column == ExplanationModel::PausedColumn ||
                            column == ExplanationModel::TotalColumn;
    return QVariant::fromValue(Qt::AlignVCenter | (isDuration ? Qt::AlignRight : Qt::AlignLeft));
}

QString cellText(const ExplanationRow& row, int column)
{
    switch (column) {
    case ExplanationModel::DayColumn:
        return row.day;
    case ExplanationModel::IntervalColumn:
        return row.interval;
    case ExplanationModel::CountedColumn:
        return row.counted;
    case ExplanationModel::PausedColumn:
        return row.paused;
    case ExplanationModel::CauseColumn:
        return row.cause;
    default:
        return row.total;
    }
}

} // namespace

void ExplanationModel::setRows(const QList<ExplanationRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ExplanationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ExplanationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExplanationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return cellText(m_rows.at(index.row()), index.column());
    if (role == Qt::ToolTipRole && index.column() == CauseColumn)
        return m_rows.at(index.row()).cause;
    return role == Qt::TextAlignmentRole ? alignment(index.column()) : QVariant();
}

QVariant ExplanationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    const QStringList names = {tr("Day"), tr("From – to"), tr("Counted"), tr("Paused"), tr("Cause"), tr("Together")};
    return role == Qt::DisplayRole ? QVariant(names.value(section)) : QVariant();
}

} // namespace woshou
