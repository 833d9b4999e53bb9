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
    /// Which columns, in which order and how wide; the usual ones when there are none. What is unknown is left out.
    void setColumns(const QList<LayoutColumn>& columns);
    /// Those that are shown, as they stand; folded ones are among them.
    QList<LayoutColumn> columns() const;
    bool isShown(int column) const { return m_shown.contains(column); }
    /// Pixels of the screen in those at 100 %.
    static int plainWidth(int pixels);
    /// Folds number and handler away.
    void setNarrow(bool narrow);
    /// Makes the ticket the current one and shows it, without a word of it; false when it is not in the list.
    bool selectTicket(TicketId id);
    /// The shown ticket is in no row.
    void selectNone();
    TicketId currentTicket() const;
    /// All that are marked, in the order of the list; heads of groups are none.
    QList<TicketId> selectedTickets() const;

signals:
    /// A click or a key chose it. A row that leaves the list chooses nobody: the next one is where the keys go on from,
    /// but it is not marked.
    void ticketChosen(woshou::TicketId id);
    void ticketActivated(woshou::TicketId id); ///< Enter or double click
    void selectionCountChanged(int count);     ///< of the tickets that are marked
    void columnsDragged();                     ///< the mouse moved one, or made it wider

protected:
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rowsLeave(bool leaving);
    bool chooseWhatTookThePlace(const QKeyEvent* event);
    void spreadHeads(int first, int last);
    void fetchNearEnd();
    void layoutColumns();
    void foldColumns();
    int wideOf(int column) const;
    void keepTitleReadable();
    int usualWidth(int column) const;
    void placeColumns();
    void sayOrder();

    TicketListModel* m_tickets = nullptr;
    int m_fixedWidth = 0;     ///< of all columns but the title's
    QList<int> m_shown;       ///< columns in their order
    QHash<int, int> m_widths; ///< chosen ones, in pixels at 100 %
    bool m_placing = false;   ///< the columns are moved by the program
    bool m_narrow = false;
    bool m_chosen = false;           ///< the columns are somebody's own
    QPersistentModelIndex m_leaving; ///< the current row before rows went
    bool m_quiet = false;            ///< the current row moves by itself
};

} // namespace woshou
