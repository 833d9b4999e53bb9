#include "models/dispatch/waitingjobsmodel.h"

#include "models/admin/language.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

bool isUrgent(const TicketRow& row)
{
    return row.priority == Priority::Urgent;
}

auto orderKey(const TicketRow& row)
{
    const qint64 due = row.nextDue ? row.nextDue->ms() : std::numeric_limits<qint64>::max();
    return std::tuple(!isUrgent(row), due, int(row.priority), row.id.value());
}

QString joined(const QStringList& parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u" · "_s);
}

} // namespace

QList<TicketRow> WaitingJobsModel::setRows(QList<TicketRow> rows)
{
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return orderKey(a) < orderKey(b); });
    removeMissing(rows);
    QList<TicketRow> arrived;
    for (int target = 0; target < rows.size(); ++target) {
        if (rowOf(rows.at(target).id) < 0)
            arrived << rows.at(target);
        place(target, rows.at(target));
    }
    return arrived;
}

void WaitingJobsModel::removeMissing(const QList<TicketRow>& rows)
{
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        const TicketId id = m_rows.at(i).id;
        if (std::any_of(rows.begin(), rows.end(), [id](const TicketRow& row) { return row.id == id; }))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
        m_reasons.remove(id);
    }
}

void WaitingJobsModel::place(int target, const TicketRow& row)
{
    const int from = rowOf(row.id);
    if (from < 0) {
        beginInsertRows({}, target, target);
        m_rows.insert(target, row);
        endInsertRows();
        return;
    }
    if (from != target) {
        beginMoveRows({}, from, from, {}, target);
        m_rows.move(from, target);
        endMoveRows();
    }
    if (m_rows.at(target).rev != row.rev)
        m_reasons.remove(row.id);
    m_rows[target] = row;
    emit dataChanged(index(target), index(target));
}

void WaitingJobsModel::setReason(TicketId id, const QString& reason)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_reasons.insert(id, reason);
    emit dataChanged(index(row), index(row), {ReasonRole, Qt::AccessibleTextRole});
}

void WaitingJobsModel::setNow(Instant now)
{
    m_now = now;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

std::optional<TicketRow> WaitingJobsModel::job(int row) const
{
    return row >= 0 && row < m_rows.size() ? std::optional(m_rows.at(row)) : std::nullopt;
}

int WaitingJobsModel::rowOf(TicketId id) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [id](const TicketRow& row) { return row.id == id; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int WaitingJobsModel::urgentCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), isUrgent));
}

int WaitingJobsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant WaitingJobsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TicketRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return joined({row.title, row.customerName});
    case PriorityRole:
        return priorityCode(row.priority);
    case UrgentRole:
        return isUrgent(row);
    case PlaceRole:
        return joined({row.district, row.number});
    case ReasonRole:
        return m_reasons.value(row.id);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return joined({priorityName(row.priority), row.title, row.customerName, timeLeftText(row.nextDue, m_now),
                       row.district, row.number, m_reasons.value(row.id)});
    default:
        return dueData(row, role);
    }
}

QVariant WaitingJobsModel::dueData(const TicketRow& row, int role) const
{
    switch (role) {
    case DueRole:
        return row.nextDue ? tr("by %1").arg(shortTime(*row.nextDue, m_now)) : QString();
    case LeftRole:
        return timeLeftText(row.nextDue, m_now);
    case UrgeRole:
        return int(urgeOf(row.nextDue, m_now));
    default:
        return {};
    }
}

} // namespace woshou
