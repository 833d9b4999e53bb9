#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace woshou {

/// In which order a list of tickets stands. The grouped ones hold open work only, group after group.
enum class TicketOrder {
    Newest,   ///< newest first
    Due,      ///< what burns first on top, gathered by time left
    Oldest,   ///< oldest first
    DueLast,  ///< what burns last on top
    DueDay,   ///< as Due, gathered by day
    Priority, ///< the groups: urgent ones first (R-052); in each of them as Due, like in all that follow
    State,
    Category,
    Engineer,
    Customer
};

/// "newest", "due_day" …: as it is kept and typed.
QString orderCode(TicketOrder order);
const QStringList& orderCodes();
std::optional<TicketOrder> orderFromCode(const QString& code);
/// Whether it holds open work only, by the groups of a column.
bool isGroupedByColumn(TicketOrder order);
/// Whether what comes first in the order has the greatest key.
bool isDescending(TicketOrder order);

/// A column of a list and its width in pixels at 100 %; 0 is as wide as its words.
struct LayoutColumn
{
    QString code;
    int width = 0;
    friend bool operator==(const LayoutColumn&, const LayoutColumn&) = default;
};

/// How a person looks at a list.
struct ListLayout
{
    static constexpr int kLongest = 2000; ///< characters of its text

    std::optional<TicketOrder> order; ///< the view's own when there is none
    QList<LayoutColumn> columns;      ///< those that are shown, in their order; the usual ones when empty
    bool isEmpty() const { return !order && columns.isEmpty(); }
    friend bool operator==(const ListLayout&, const ListLayout&) = default;
};

/// JSON as it is kept; empty for an empty layout.
QString layoutText(const ListLayout& layout);
/// What can be read of a text: an order or a column that is not known is left out by who shows it.
ListLayout layoutOf(const QString& text);

} // namespace woshou
