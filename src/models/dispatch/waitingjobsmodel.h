#pragma once

#include "domain/tickets/ticket.h"
#include "models/promise/timeleft.h"

#include <QAbstractListModel>
#include <QHash>

namespace woshou {

/// Jobs that wait for an engineer: urgent ones on top, then by what is due first.
class WaitingJobsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        PriorityRole = Qt::UserRole + 1, ///< code
        UrgentRole,                      ///< bool
        DueRole,                         ///< "15:30 前"
        LeftRole,                        ///< "还剩 28 分钟"
        UrgeRole,                        ///< int of Urge
        PlaceRole,                       ///< district and number
        ReasonRole                       ///< why it is urgent
    };

    using QAbstractListModel::QAbstractListModel;

    /// Merges by id, so that selection and scroll stay. Gives the rows that were not there before.
    QList<TicketRow> setRows(QList<TicketRow> rows);
    /// Why a job is urgent, as its ticket says; shown in the row.
    void setReason(TicketId id, const QString& reason);
    bool hasReason(TicketId id) const { return m_reasons.contains(id); }
    /// The server's time that "left" is counted from.
    void setNow(Instant now);

    std::optional<TicketRow> job(int row) const;
    int rowOf(TicketId id) const; ///< −1 when it does not wait
    int urgentCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void removeMissing(const QList<TicketRow>& rows);
    void place(int target, const TicketRow& row);
    QVariant dueData(const TicketRow& row, int role) const;

    QList<TicketRow> m_rows;
    QHash<TicketId, QString> m_reasons;
    Instant m_now;
};

} // namespace woshou
