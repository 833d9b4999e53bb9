#pragma once

#include "models/tickets/ticketdesk.h"

#include <QObject>
#include <QTimer>

class QMenu;

namespace woshou {

class TicketListView;

/// Columns and order of a page's list as its person wants them, for each view. What is changed is kept for every desk
/// of that person; a saved view brings its own until somebody looks at it otherwise.
class TicketLayouts : public QObject
{
    Q_OBJECT
public:
    TicketLayouts(const TicketDesk& desk, TicketListView* list, QWidget* host);
    ~TicketLayouts() override;

    void load();
    /// The view that is shown from now on; `saved` when it is a saved one.
    void show(const QString& view, const SavedView* saved);
    /// Of the view that is shown; nothing when it stands as it always did.
    std::optional<TicketOrder> order() const;
    /// Those of one's own or of the saved view; empty for the usual ones.
    QList<LayoutColumn> columns() const;
    /// The view is kept with what is shown now: nothing of one's own is needed for it any more.
    void adopted(const SavedView& view);
    /// Whether the order can be chosen, for the list as it is filled now.
    void setSortable(bool sortable);

signals:
    void orderChanged();
    void failed(const woshou::Error& error);

private:
    void openMenu(const QPoint& at);
    void fillMenu();
    void addOrders();
    void addColumns();
    void addColumn(int column);
    void chooseOrder(std::optional<TicketOrder> order);
    void sortBy(int column);
    void change(const QList<LayoutColumn>& columns);
    void shift(int column, int by);
    void widen(int column, int by);
    void takeColumns();
    void keep();
    void flush();

    TicketDesk m_desk;
    TicketListView* m_list;
    std::unique_ptr<QMenu> m_menu;
    QHash<QString, ListLayout> m_layouts; ///< of one's own, by view
    QHash<QString, ListLayout> m_changed; ///< not kept yet
    ListLayout m_saved;                   ///< of the saved view that is shown
    QString m_view;
    QTimer m_timer;
    bool m_sortable = true;
};

} // namespace woshou
