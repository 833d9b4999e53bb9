#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/promise/timeleft.h"
#include "models/tickets/ticketlistmodel.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const TicketRow& row)
{
    return row.customerName.isEmpty() ? row.title : row.title + u" · "_s + row.customerName;
}

/// In the views of work on its way: when it is expected to be done, unless that is what its time says already;
/// in those of escalations, for how long it is one.
QString titleOf(const TicketRow& row, Instant now)
{
    if (row.escalatedSince)
        return TicketListModel::tr("L%1, open for %2 · %3")
            .arg(row.escalationLevel)
            .arg(durationText(now - *row.escalatedSince), titleOf(row));
    return row.expectedAt && row.expectedAt != row.nextDue
               ? TicketListModel::tr("Expected %1 · %2").arg(shortTime(*row.expectedAt, now), titleOf(row))
               : titleOf(row);
}

} // namespace

QVariant TicketListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return index.column() == 0 ? headData(m_groups.at(index.row()), role) : QVariant();
    const TicketRow* row = rowAt(index);
    if (!row)
        return {};
    if (role == Qt::DisplayRole)
        return displayData(*row, index.column());
    if (role == Qt::TextAlignmentRole && index.column() == DueColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && index.column() == DueColumn)
        return row->nextDue ? QVariant(fullTime(*row->nextDue)) : QVariant();
    if (role == Qt::ToolTipRole)
        return titleOf(*row, m_now);
    return roleData(*row, role);
}

QVariant TicketListModel::headData(const Group& group, int role) const
{
    const bool growing = m_next.valid && !m_groups.isEmpty() && group.id == m_groups.last().id;
    const QString count = QString::number(group.rows.size()) + (growing ? u"+"_s : QString());
    switch (role) {
    case Qt::DisplayRole:
        return groupName(group);
    case Qt::AccessibleTextRole:
        return QString(groupName(group) + u' ' + count);
    case HeadRole:
        return true;
    case CountRole:
        return count;
    case UrgeRole:
        return static_cast<int>(headUrge(group.key));
    default:
        return {};
    }
}

/// Only what is gathered by time left burns as a group.
Urge TicketListModel::headUrge(const GroupKey& key) const
{
    if (m_order != TicketOrder::Due)
        return Urge::None;
    const auto due = static_cast<DueGroup>(key.rank);
    return due == DueGroup::Overdue ? Urge::Breached : due == DueGroup::Soon ? Urge::Tight : Urge::None;
}

QString TicketListModel::groupName(const Group& group) const
{
    const TicketRow row = group.rows.value(0);
    switch (m_order) {
    case TicketOrder::DueDay:
        return dayName(group.key.rank);
    case TicketOrder::Priority:
        return priorityName(static_cast<Priority>(group.key.rank));
    case TicketOrder::State:
        return m_lifeCycle.state(group.key.code).name(uiChinese());
    case TicketOrder::Category:
        return nameOf(m_categories, group.key.code);
    case TicketOrder::Engineer: {
        const QString name = staffName(row.engineerName, row.engineerNameEn);
        return name.isEmpty() ? tr("No engineer") : name;
    }
    case TicketOrder::Customer:
        return row.customerName.isEmpty() ? tr("No customer") : row.customerName;
    default:
        return dueGroupName(static_cast<DueGroup>(group.key.rank));
    }
}

QString TicketListModel::dayName(qint64 julian) const
{
    if (julian == kNoDay)
        return dueGroupName(DueGroup::NoLimit);
    const QString date = QDate::fromJulianDay(julian).toString(u"yyyy-MM-dd"_s);
    const qint64 away = julian - centerTime(m_now).date().toJulianDay();
    if (away == 0)
        return tr("Today · %1").arg(date);
    return away == 1 ? tr("Tomorrow · %1").arg(date) : date;
}

QVariant TicketListModel::displayData(const TicketRow& row, int column) const
{
    switch (column) {
    case PriorityColumn:
        return priorityName(row.priority);
    case NumberColumn:
        return row.number;
    case TitleColumn:
        return titleOf(row, m_now);
    case StateColumn:
        return m_lifeCycle.state(row.state).name(uiChinese());
    case DueColumn:
        if (!row.open && !row.nextDue)
            return row.closedAt ? shortTime(*row.closedAt, m_now) : QString();
        return dueText(row.nextDue, m_now);
    case OwnerColumn:
        if (row.engineerName.isEmpty() && row.state == "todispatch"_L1 && m_filter.view != "mine"_L1)
            return tr("nobody yet");
        return row.engineerName.isEmpty() || m_filter.view == "mine"_L1
                   ? staffName(row.ownerName, row.ownerNameEn)
                   : staffName(row.engineerName, row.engineerNameEn);
    case CustomerColumn:
        return row.customerName;
    case CategoryColumn:
        return nameOf(m_categories, row.category);
    case ProductColumn:
        return row.model;
    case ChannelColumn:
        return nameOf(m_channels, row.channel);
    case DistrictColumn:
        return row.district;
    case CreatedColumn:
        return shortTime(row.createdAt, m_now);
    case ContactColumn:
        return staffName(row.ownerName, row.ownerNameEn);
    default:
        return {};
    }
}

QVariant TicketListModel::roleData(const TicketRow& row, int role) const
{
    switch (role) {
    case HeadRole:
        return false;
    case IdRole:
        return row.id.value();
    case PriorityRole:
        return priorityCode(row.priority);
    case StateIconRole:
        return m_lifeCycle.state(row.state).icon;
    case StateToneRole:
        return m_lifeCycle.state(row.state).tone;
    case UrgeRole:
        return static_cast<int>(row.open || row.nextDue ? urgeOf(row.nextDue, m_now) : Urge::None);
    case Qt::AccessibleTextRole:
        return spokenRow(row, m_lifeCycle, m_now);
    default:
        return {};
    }
}

QVariant TicketListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == DueColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Number");
    case TitleColumn:
        return tr("Problem · customer");
    case StateColumn:
        return tr("State");
    case DueColumn:
        if (isOpenView(m_filter))
            return tr("Time left");
        return isByClosing() ? tr("Closed") : tr("Due or closed");
    case OwnerColumn:
        return m_filter.view == "mine"_L1 ? tr("Contact") : tr("Handler");
    case CustomerColumn:
        return tr("Customer");
    case CategoryColumn:
        return tr("Category");
    case ProductColumn:
        return tr("Model");
    case ChannelColumn:
        return tr("Channel");
    case DistrictColumn:
        return tr("District");
    case CreatedColumn:
        return tr("Created");
    case ContactColumn:
        return tr("Contact person");
    default:
        return {};
    }
}

bool isOpenView(const TicketFilter& filter)
{
    static const QStringList flat = {u"all"_s, u"closed"_s};
    if (filter.query)
        return filter.order == TicketOrder::Due || filter.order == TicketOrder::DueDay ||
               isGroupedByColumn(filter.order);
    return filter.text.isEmpty() && filter.measure.isEmpty() && !flat.contains(filter.view);
}

DueGroup dueGroupOf(MaybeInstant due, Instant now)
{
    using namespace std::chrono_literals;
    if (!due)
        return DueGroup::NoLimit;
    if (*due < now)
        return DueGroup::Overdue;
    if (*due - now <= 30min)
        return DueGroup::Soon;
    return centerTime(*due).date() == centerTime(now).date() ? DueGroup::Today : DueGroup::Later;
}

QString dueGroupName(DueGroup group)
{
    switch (group) {
    case DueGroup::Overdue:
        return TicketListModel::tr("Overdue");
    case DueGroup::Soon:
        return TicketListModel::tr("Within 30 minutes");
    case DueGroup::Today:
        return TicketListModel::tr("Today");
    case DueGroup::Later:
        return TicketListModel::tr("Later");
    case DueGroup::NoLimit:
        break;
    }
    return TicketListModel::tr("No limit");
}

QString spokenRow(const TicketRow& row, const LifeCycle& lifeCycle, Instant now)
{
    QStringList parts = {priorityName(row.priority), row.number, row.title, row.customerName,
                         lifeCycle.state(row.state).name(uiChinese())};
    if (row.open || row.nextDue)
        parts.append(timeLeftText(row.nextDue, now));
    return spokenList(parts);
}

} // namespace woshou
