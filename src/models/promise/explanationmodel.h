#pragma once

#include "models/promise/explanationwords.h"

#include <QAbstractTableModel>

namespace woshou {

/// The arithmetic of a deadline as a table: what of each day counts, what is paused and why, and the sum so far.
class ExplanationModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { DayColumn, IntervalColumn, CountedColumn, PausedColumn, CauseColumn, TotalColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<ExplanationRow>& rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<ExplanationRow> m_rows;
};

} // namespace woshou
