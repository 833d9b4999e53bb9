#pragma once

#include "models/tickets/bulkrun.h"
#include "models/tickets/relationwords.h"

#include <QAbstractTableModel>

namespace woshou {

/// A bulk change as a table: each ticket and whose it is, what would become of it, and what did. Follows the run by
/// itself.
class BulkTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NumberColumn, TitleColumn, CustomerColumn, ChangeColumn, OutcomeColumn, ColumnCount };
    static constexpr int LowersRole = Qt::UserRole + 1; ///< bool: the change lowers a priority
    using FailureText = std::function<QString(const Error&)>;

    BulkTable(const BulkRun* run, const ReferenceData& reference, FailureText failureText, QObject* parent = nullptr);

    void setNames(const QHash<QString, QString>& people, const QString& incident);
    /// Whose the tickets are.
    void setCustomers(const QHash<TicketId, QString>& customers);
    /// The receipt: a line of names and one for each ticket, parted by tabs, or as CSV with quotes.
    QString receipt(bool csv) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;
    QString outcomeText(int row) const;

    const BulkRun* m_run;
    ReferenceData m_reference;
    BulkWords m_words;
    QHash<TicketId, QString> m_customers;
    FailureText m_failureText;
};

} // namespace woshou
