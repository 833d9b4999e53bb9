#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace woshou {

/// Lines of texts to read, each with a number that says what it is about.
class TextRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Line
    {
        QStringList cells;
        qint64 id = 0;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(const QStringList& columns);
    void setLines(const QList<Line>& lines);
    qint64 idAt(const QModelIndex& index) const; ///< 0 for none
    int rowOf(qint64 id) const;                  ///< -1 when unknown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// The whole text is also the tool tip: a cell shows its first line.
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_columns;
    QList<Line> m_lines;
};

} // namespace woshou
