#pragma once

#include "models/tickets/ticketlistmodel.h"

#include <QTreeView>

namespace woshou {

/// The list of tickets: keeps its columns as wide as their words, its groups open and the next page coming.
class TicketListView : public QTreeView
{
    Q_OBJECT
public:
    explicit TicketListView(QWidget* parent = nullptr);

    void setTickets(TicketListModel* model);
    /// Folds number and handler away.
    void setNarrow(bool narrow);
    /// Makes the ticket the current one and shows it; false when it is not in the list.
    bool selectTicket(TicketId id);
    TicketId currentTicket() const;

signals:
    void ticketChosen(woshou::TicketId id);    ///< the current row is another ticket
    void ticketActivated(woshou::TicketId id); ///< Enter or double click

protected:
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void spreadHeads(int first, int last);
    void fetchNearEnd();
    void layoutColumns();
    void foldColumns();

    TicketListModel* m_tickets = nullptr;
    int m_fixedWidth = 0; ///< of all columns but the title's
    bool m_narrow = false;
};

} // namespace woshou
