#include "models/tickets/ticketlistmodel.h"

#include "base/whenready.h"
#include "models/admin/centertime.h"
#include "services/core/center.h"

#include <algorithm>
#include <limits>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kResyncLimit = 2000;

/// A query's own, or the one that its view has always had.
TicketOrder orderOf(const TicketFilter& filter)
{
    if (filter.query)
        return filter.order;
    return isOpenView(filter) ? TicketOrder::Due : TicketOrder::Newest;
}

qint64 dueKey(const TicketRow& row)
{
    return row.nextDue ? row.nextDue->ms() : std::numeric_limits<qint64>::max();
}

} // namespace

TicketSource TicketSource::of(Center* center)
{
    return {[center](const TicketFilter& filter, const TicketCursor& after, int limit) {
                return center->tickets().page(filter, after, limit);
            },
            [center](const QList<TicketId>& ids, const TicketFilter& filter) {
                return center->tickets().rows(ids, filter);
            },
            [center] { return center->serverNow(); }};
}

TicketListModel::TicketListModel(TicketSource source, LifeCycle lifeCycle, QObject* parent)
    : QAbstractItemModel(parent)
    , m_source(std::move(source))
    , m_lifeCycle(std::move(lifeCycle))
    , m_now(m_source.now())
{
}

QString TicketListModel::columnCode(int column)
{
    static const QStringList codes = {u"priority"_s, u"number"_s,   u"title"_s,    u"state"_s,   u"due"_s,
                                      u"handler"_s,  u"customer"_s, u"category"_s, u"product"_s, u"channel"_s,
                                      u"district"_s, u"created"_s,  u"contact"_s};
    return codes.value(column);
}

int TicketListModel::columnOf(const QString& code)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (columnCode(column) == code)
            return column;
    }
    return -1;
}

void TicketListModel::setReference(const ReferenceData& reference)
{
    m_categories = reference.triage.categories;
    m_channels = reference.channels;
    retranslate();
}

// ---- loading

void TicketListModel::setFilter(const TicketFilter& filter)
{
    m_filter = filter;
    m_patched.clear();
    ++m_generation;
    m_requests = 0;
    m_loaded = false;
    request({}, kPageSize, false);
}

void TicketListModel::resync()
{
    if (!m_loaded)
        return setFilter(m_filter);
    ++m_generation;
    m_requests = 0;
    request({}, std::clamp(ticketCount(), kPageSize, kResyncLimit), true);
}

bool TicketListModel::hasMore() const
{
    return m_loaded && m_next.valid && m_requests == 0;
}

void TicketListModel::readOn()
{
    if (hasMore())
        request(m_next, kPageSize, false);
}

void TicketListModel::request(const TicketCursor& after, int limit, bool merge)
{
    ++m_requests;
    setLoading(true);
    whenReady(m_source.page(m_filter, after, limit), this,
              [this, generation = m_generation, first = !after.valid, merge](const Result<TicketPage>& page) {
                  if (generation != m_generation)
                      return;
                  --m_requests;
                  setLoading(false);
                  if (page)
                      take(*page, first, merge);
                  else
                      emit failed(page.error());
              });
}

void TicketListModel::setLoading(bool loading)
{
    emit loadingChanged(loading);
}

void TicketListModel::take(const TicketPage& page, bool first, bool merge)
{
    m_now = page.serverNow;
    m_next = page.next;
    if (merge)
        mergeAll(page.rows);
    else if (first)
        reset(page);
    else
        append(page.rows);
    m_loaded = true;
    if (first && !merge)
        emit loaded();
    emit contentChanged();
    patch(std::exchange(m_late, {}));
}

void TicketListModel::reset(const TicketPage& page)
{
    beginResetModel();
    m_groups.clear();
    m_grouped = isOpenView(m_filter);
    m_order = orderOf(m_filter);
    for (const TicketRow& row : page.rows) {
        const GroupKey key = keyOf(row);
        const auto at = std::find_if(m_groups.begin(), m_groups.end(), [&key](const Group& g) { return g.key >= key; });
        if (at != m_groups.end() && at->key == key)
            at->rows.append(row);
        else
            m_groups.insert(at, Group{key, {row}, ++m_groupIds});
    }
    endResetModel();
}

void TicketListModel::append(const QList<TicketRow>& rows)
{
    QList<TicketRow> fresh;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(fresh),
                 [this](const TicketRow& row) { return !find(row.id).found(); });
    for (qsizetype at = 0; at < fresh.size();) {
        const GroupKey key = keyOf(fresh.at(at));
        qsizetype end = at + 1;
        while (end < fresh.size() && keyOf(fresh.at(end)) == key)
            ++end;
        const qsizetype group = ensureGroup(key);
        const auto first = static_cast<int>(m_groups.at(group).rows.size());
        beginInsertRows(groupIndex(group), first, first + static_cast<int>(end - at) - 1);
        m_groups[group].rows.append(fresh.mid(at, end - at));
        endInsertRows();
        at = end;
    }
}

void TicketListModel::mergeAll(const QList<TicketRow>& rows)
{
    QSet<TicketId> kept;
    for (const TicketRow& row : rows)
        kept.insert(row.id);
    for (qsizetype group = m_groups.size() - 1; group >= 0; --group) {
        for (qsizetype row = m_groups.at(group).rows.size() - 1; row >= 0; --row) {
            if (!kept.contains(m_groups.at(group).rows.at(row).id))
                remove({group, row});
        }
    }
    regroup();
    for (const TicketRow& row : rows)
        put(row, true);
}

// ---- changes by id

void TicketListModel::patch(const QSet<TicketId>& ids)
{
    if (m_requests > 0)
        m_late.unite(ids); // the page under way may have been read before the change
    if (!m_loaded || ids.isEmpty())
        return;
    const QList<TicketId> asked = ids.values();
    whenReady(m_source.rows(asked, m_filter), this,
              [this, generation = m_generation, asked, patch = ++m_patches](const Result<QList<TicketRow>>& rows) {
                  if (generation != m_generation)
                      return;
                  if (rows)
                      applyRows(notOvertaken(asked, patch), *rows);
                  else
                      emit failed(rows.error());
              });
}

/// Several readers answer in any order: what a later question has settled is not unsettled by an earlier one.
QList<TicketId> TicketListModel::notOvertaken(QList<TicketId> asked, int patch)
{
    asked.removeIf([this, patch](TicketId id) { return m_patched.value(id) > patch; });
    for (const TicketId id : std::as_const(asked))
        m_patched.insert(id, patch);
    return asked;
}

void TicketListModel::applyRows(const QList<TicketId>& asked, const QList<TicketRow>& rows)
{
    m_now = m_source.now();
    QSet<TicketId> present;
    for (const TicketRow& row : rows) {
        present.insert(row.id);
        if (asked.contains(row.id))
            put(row);
    }
    for (const TicketId id : asked) {
        const Place place = find(id);
        if (place.found() && !present.contains(id))
            remove(place);
    }
    emit contentChanged();
}

void TicketListModel::put(const TicketRow& row, bool atEnd)
{
    const Place place = find(row.id);
    if (!place.found())
        insert(row, atEnd);
    else if (row.rev >= m_groups.at(place.group).rows.at(place.row).rev)
        move(place, row);
}

void TicketListModel::insert(const TicketRow& row, bool atEnd)
{
    const GroupKey key = keyOf(row);
    const qsizetype known = groupOf(key);
    const auto less = [this](const TicketRow& a, const TicketRow& b) { return before(a, b); };
    const QList<TicketRow> none;
    const QList<TicketRow>& rows = known < 0 ? none : m_groups.at(known).rows;
    const qsizetype at = std::lower_bound(rows.begin(), rows.end(), row, less) - rows.begin();
    const bool last = at == rows.size() && (m_groups.isEmpty() || m_groups.last().key <= key);
    if (last && m_next.valid && !atEnd)
        return; // behind what is loaded: its page will bring it
    const qsizetype group = ensureGroup(key);
    beginInsertRows(groupIndex(group), static_cast<int>(at), static_cast<int>(at));
    m_groups[group].rows.insert(at, row);
    endInsertRows();
}

void TicketListModel::remove(Place place)
{
    beginRemoveRows(groupIndex(place.group), static_cast<int>(place.row), static_cast<int>(place.row));
    m_groups[place.group].rows.removeAt(place.row);
    endRemoveRows();
    dropEmptyGroup(place.group);
}

void TicketListModel::move(Place from, const TicketRow& row)
{
    const quintptr old = m_groups.at(from.group).id;
    const qsizetype to = ensureGroup(keyOf(row));
    from.group = groupOfId(old);
    const qsizetype at = newRow(from, to, row);
    if (to == from.group && at == from.row) {
        m_groups[to].rows[at] = row;
    } else {
        const qsizetype destination = to == from.group && at > from.row ? at + 1 : at;
        const auto source = static_cast<int>(from.row);
        beginMoveRows(groupIndex(from.group), source, source, groupIndex(to), static_cast<int>(destination));
        m_groups[from.group].rows.removeAt(from.row);
        m_groups[to].rows.insert(at, row);
        endMoveRows();
    }
    const QModelIndex changed = index(static_cast<int>(at), 0, groupIndex(to));
    emit dataChanged(changed, changed.siblingAtColumn(ColumnCount - 1));
    dropEmptyGroup(from.group);
}

qsizetype TicketListModel::newRow(Place from, qsizetype to, const TicketRow& row) const
{
    const TicketRow& old = m_groups.at(from.group).rows.at(from.row);
    if (to == from.group && !before(old, row) && !before(row, old))
        return from.row;
    QList<TicketRow> others = m_groups.at(to).rows;
    if (to == from.group)
        others.removeAt(from.row);
    const auto less = [this](const TicketRow& a, const TicketRow& b) { return before(a, b); };
    return std::lower_bound(others.begin(), others.end(), row, less) - others.begin();
}

void TicketListModel::regroup()
{
    if (!m_grouped)
        return;
    QList<TicketRow> wandering;
    for (const Group& group : std::as_const(m_groups)) {
        std::copy_if(group.rows.begin(), group.rows.end(), std::back_inserter(wandering),
                     [&](const TicketRow& row) { return keyOf(row) != group.key; });
    }
    for (const TicketRow& row : std::as_const(wandering))
        put(row);
}

void TicketListModel::tick()
{
    m_now = m_source.now();
    regroup();
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        const auto count = static_cast<int>(m_groups.at(group).rows.size());
        const QModelIndex parent = groupIndex(group);
        emit dataChanged(index(0, DueColumn, parent), index(count - 1, DueColumn, parent));
    }
}

void TicketListModel::retranslate()
{
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        const auto count = static_cast<int>(m_groups.at(group).rows.size());
        const QModelIndex parent = groupIndex(group);
        emit dataChanged(index(0, 0, parent), index(count - 1, ColumnCount - 1, parent));
        if (parent.isValid())
            emit dataChanged(parent, parent);
    }
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

// ---- order and groups

GroupKey TicketListModel::keyOf(const TicketRow& row) const
{
    if (!m_grouped)
        return {};
    switch (m_order) {
    case TicketOrder::DueDay:
        return {row.nextDue ? centerTime(*row.nextDue).date().toJulianDay() : kNoDay, {}};
    case TicketOrder::Priority:
        return {static_cast<int>(row.priority), {}};
    case TicketOrder::State:
        return {0, row.state};
    case TicketOrder::Category:
        return {0, row.category};
    case TicketOrder::Engineer:
        return {row.engineer.value(), {}};
    case TicketOrder::Customer:
        return {row.customer.value(), {}};
    default:
        return {static_cast<int>(dueGroupOf(row.nextDue, m_now)), {}};
    }
}

qsizetype TicketListModel::groupOf(const GroupKey& key) const
{
    const auto at = std::find_if(m_groups.begin(), m_groups.end(), [&key](const Group& g) { return g.key == key; });
    return at == m_groups.end() ? -1 : at - m_groups.begin();
}

qsizetype TicketListModel::groupOfId(quintptr id) const
{
    const auto at = std::find_if(m_groups.begin(), m_groups.end(), [id](const Group& g) { return g.id == id; });
    return at == m_groups.end() ? -1 : at - m_groups.begin();
}

qsizetype TicketListModel::ensureGroup(const GroupKey& key)
{
    const auto at = std::find_if(m_groups.begin(), m_groups.end(), [&key](const Group& g) { return g.key >= key; });
    const qsizetype group = at - m_groups.begin();
    if (at != m_groups.end() && at->key == key)
        return group;
    if (m_grouped)
        beginInsertRows({}, static_cast<int>(group), static_cast<int>(group));
    m_groups.insert(group, Group{key, {}, ++m_groupIds});
    if (m_grouped)
        endInsertRows();
    return group;
}

void TicketListModel::dropEmptyGroup(qsizetype group)
{
    if (!m_groups.at(group).rows.isEmpty())
        return;
    if (m_grouped)
        beginRemoveRows({}, static_cast<int>(group), static_cast<int>(group));
    m_groups.removeAt(group);
    if (m_grouped)
        endRemoveRows();
}

TicketListModel::Place TicketListModel::find(TicketId id) const
{
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        const QList<TicketRow>& rows = m_groups.at(group).rows;
        const auto at = std::find_if(rows.begin(), rows.end(), [id](const TicketRow& row) { return row.id == id; });
        if (at != rows.end())
            return {group, at - rows.begin()};
    }
    return {};
}

bool TicketListModel::before(const TicketRow& a, const TicketRow& b) const
{
    if (m_grouped)
        return std::tuple(dueKey(a), a.id) < std::tuple(dueKey(b), b.id);
    if (m_order == TicketOrder::DueLast)
        return std::tuple(dueKey(a), a.id) > std::tuple(dueKey(b), b.id);
    if (m_order == TicketOrder::Oldest)
        return std::tuple(a.createdAt, a.id) < std::tuple(b.createdAt, b.id);
    if (isByClosing() && a.closedAt && b.closedAt)
        return std::tuple(*a.closedAt, a.id) > std::tuple(*b.closedAt, b.id);
    return std::tuple(a.createdAt, a.id) > std::tuple(b.createdAt, b.id);
}

bool TicketListModel::isByClosing() const
{
    return !m_filter.query && m_filter.view == "closed"_L1;
}

int TicketListModel::ticketCount() const
{
    qsizetype count = 0;
    for (const Group& group : m_groups)
        count += group.rows.size();
    return static_cast<int>(count);
}

// ---- index arithmetic: heads have internal id 0, rows the id of their group

QModelIndex TicketListModel::groupIndex(qsizetype group) const
{
    return m_grouped ? createIndex(static_cast<int>(group), 0, quintptr(0)) : QModelIndex();
}

QModelIndex TicketListModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (m_grouped && !parent.isValid())
        return createIndex(row, column, quintptr(0));
    const qsizetype group = m_grouped ? parent.row() : 0;
    return createIndex(row, column, m_groups.at(group).id);
}

QModelIndex TicketListModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0 || !m_grouped)
        return {};
    return groupIndex(groupOfId(child.internalId()));
}

int TicketListModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        if (m_grouped)
            return static_cast<int>(m_groups.size());
        return m_groups.isEmpty() ? 0 : static_cast<int>(m_groups.first().rows.size());
    }
    const bool head = m_grouped && parent.internalId() == 0 && parent.column() == 0;
    return head ? static_cast<int>(m_groups.at(parent.row()).rows.size()) : 0;
}

int TicketListModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

bool TicketListModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

const TicketRow* TicketListModel::rowAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const qsizetype group = groupOfId(index.internalId());
    if (group < 0 || index.row() >= m_groups.at(group).rows.size())
        return nullptr;
    return &m_groups.at(group).rows.at(index.row());
}

TicketId TicketListModel::ticketAt(const QModelIndex& index) const
{
    const TicketRow* row = rowAt(index);
    return row ? row->id : TicketId();
}

QModelIndex TicketListModel::indexOf(TicketId id) const
{
    const Place place = find(id);
    return place.found() ? index(static_cast<int>(place.row), 0, groupIndex(place.group)) : QModelIndex();
}

QModelIndex TicketListModel::firstTicket() const
{
    return m_groups.isEmpty() ? QModelIndex() : index(0, 0, groupIndex(0));
}

Qt::ItemFlags TicketListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == 0)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace woshou
