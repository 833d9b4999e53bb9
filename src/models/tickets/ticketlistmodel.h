#pragma once

#include "models/promise/timeleft.h"
#include "services/tickets/ticketservice.h"

#include <QAbstractItemModel>

#include <compare>
#include <functional>
#include <limits>

namespace woshou {

class Center;

/// Where a ticket list gets its rows and the server's time from; a test gives its own.
struct TicketSource
{
    std::function<QFuture<Result<TicketPage>>(const TicketFilter&, const TicketCursor&, int limit)> page;
    std::function<QFuture<Result<QList<TicketRow>>>(const QList<TicketId>&, const TicketFilter&)> rows;
    std::function<Instant()> now;

    static TicketSource of(Center* center);
};

/// How the rows of an open view are gathered, in this order.
enum class DueGroup { Overdue, Soon, Today, Later, NoLimit };

/// Whether the filter lists open work by time left: neither "all" nor "closed", no search, no measure.
bool isOpenView(const TicketFilter& filter);
DueGroup dueGroupOf(MaybeInstant due, Instant now);
QString dueGroupName(DueGroup group);

/// What the rows of one group have in common; groups stand in the order of their keys.
struct GroupKey
{
    qint64 rank = 0; ///< of DueGroup, day, priority, engineer or customer
    QString code;    ///< of a state or a category
    friend auto operator<=>(const GroupKey& a, const GroupKey& b)
    {
        return a.rank != b.rank ? a.rank <=> b.rank : a.code.compare(b.code) <=> 0;
    }
    friend bool operator==(const GroupKey&, const GroupKey&) = default;
};

/// The list of tickets behind a filter, loaded page by page (200) and never as a whole. Views of open work have group
/// heads by time left as parents; all other lists are flat. Changes patch rows by id, so that selection and scroll
/// stay. Lives in the interface thread.
class TicketListModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        PriorityColumn,
        NumberColumn,
        TitleColumn,
        StateColumn,
        DueColumn,
        OwnerColumn,
        CustomerColumn, ///< from here on those that are shown when a person asks for them
        CategoryColumn,
        ProductColumn,
        ChannelColumn,
        DistrictColumn,
        CreatedColumn,
        ContactColumn,
        ColumnCount
    };
    /// "number", "title" …: as ListLayout has it.
    static QString columnCode(int column);
    /// −1 for a code that is not known.
    static int columnOf(const QString& code);
    enum DataRole {
        HeadRole = Qt::UserRole + 1, ///< bool: a group head
        IdRole,                      ///< qint64
        PriorityRole,                ///< code
        StateIconRole,
        StateToneRole, ///< tone of LifeCycle::State
        UrgeRole,      ///< int of Urge; of a head: Breached, Tight or None
        CountRole      ///< of a head: "2", or "200+" while more may come
    };
    static constexpr int kPageSize = 200;
    static constexpr qint64 kNoDay = std::numeric_limits<qint64>::max(); ///< a day after every other one

    TicketListModel(TicketSource source, LifeCycle lifeCycle, QObject* parent = nullptr);

    const LifeCycle& lifeCycle() const { return m_lifeCycle; }
    /// Names of categories and channels, as they are in force from now on.
    void setReference(const ReferenceData& reference);
    const TicketFilter& filter() const { return m_filter; }
    /// Empties nothing until the first page is there; setting the same filter loads again.
    void setFilter(const TicketFilter& filter);
    /// Reads what is loaded again and merges it.
    void resync();
    /// Reads these tickets again and patches, adds or takes away their rows. Answers may come in any order: a row never
    /// goes back to an older version.
    void patch(const QSet<TicketId>& ids);
    /// Time has passed: words of time and groups follow.
    void tick();
    /// Names of states and groups in another language.
    void retranslate();

    bool isGrouped() const { return m_grouped; }
    /// Of what is shown.
    TicketOrder order() const { return m_order; }
    /// The newest end of work first: the time that a closed ticket shows.
    bool isByClosing() const;
    bool isComplete() const { return !m_next.valid && m_loaded; }
    int ticketCount() const;
    QModelIndex indexOf(TicketId id) const;
    QModelIndex firstTicket() const;
    TicketId ticketAt(const QModelIndex& index) const;
    const TicketRow* rowAt(const QModelIndex& index) const;
    /// More rows wait behind those that are here, and none of them is asked for yet. Not canFetchMore: a tree view
    /// reads on at every layout as long as that says yes, to the end of the table.
    bool hasMore() const;
    void readOn();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void loadingChanged(bool loading);
    void loaded();         ///< the first page of a new filter is shown
    void contentChanged(); ///< rows came or went
    void failed(const woshou::Error& error);

private:
    struct Group
    {
        GroupKey key;
        QList<TicketRow> rows;
        quintptr id = 0; ///< of its rows' indexes, its own as long as it is there; from 1 on
    };
    struct Place
    {
        qsizetype group = -1, row = -1;
        bool found() const { return group >= 0; }
    };

    void request(const TicketCursor& after, int limit, bool merge);
    void take(const TicketPage& page, bool first, bool merge);
    void setLoading(bool loading);
    QList<TicketId> notOvertaken(QList<TicketId> asked, int patch);
    void applyRows(const QList<TicketId>& asked, const QList<TicketRow>& rows);
    void reset(const TicketPage& page);
    void append(const QList<TicketRow>& rows);
    void mergeAll(const QList<TicketRow>& rows);
    void put(const TicketRow& row, bool atEnd = false);
    void insert(const TicketRow& row, bool atEnd);
    void remove(Place place);
    void move(Place from, const TicketRow& row);
    qsizetype newRow(Place from, qsizetype to, const TicketRow& row) const;
    void regroup();

    Place find(TicketId id) const;
    GroupKey keyOf(const TicketRow& row) const;
    qsizetype groupOf(const GroupKey& key) const;
    qsizetype groupOfId(quintptr id) const;
    qsizetype ensureGroup(const GroupKey& key);
    QString groupName(const Group& group) const;
    QString dayName(qint64 julian) const;
    Urge headUrge(const GroupKey& key) const;
    void dropEmptyGroup(qsizetype group);
    QModelIndex groupIndex(qsizetype group) const;
    bool before(const TicketRow& a, const TicketRow& b) const;
    QVariant headData(const Group& group, int role) const;
    QVariant displayData(const TicketRow& row, int column) const;
    QVariant roleData(const TicketRow& row, int role) const;

    TicketSource m_source;
    LifeCycle m_lifeCycle;
    QList<CodeName> m_categories, m_channels;
    TicketFilter m_filter;
    QList<Group> m_groups;          ///< without empty ones; a flat list has one at most, whose head is not shown
    QSet<TicketId> m_late;          ///< changed while a page was under way: read again after it
    QHash<TicketId, int> m_patched; ///< the last patch that was applied to a ticket
    TicketCursor m_next;
    Instant m_now;
    int m_generation = 0;
    int m_patches = 0;
    quintptr m_groupIds = 0;
    int m_requests = 0;                        ///< page requests under way of this generation
    TicketOrder m_order = TicketOrder::Newest; ///< of what is shown
    bool m_grouped = false;
    bool m_loaded = false;
};

/// What one reads of a row aloud: "High, W-104862-3, title, customer, in progress, 28 min left".
QString spokenRow(const TicketRow& row, const LifeCycle& lifeCycle, Instant now);

} // namespace woshou
