#pragma once

#include "models/tickets/savedviews.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace woshou {

namespace Ui {
class TicketsPage;
}

class Center;
class DraftStore;
class TicketBulk;
class TicketLayouts;

/// The tickets: views and list on the left, the chosen ticket on the right. Follows the change bus by itself.
class TicketsPage : public QWidget
{
    Q_OBJECT
public:
    /// What is typed here and not saved is kept in `drafts`, which outlives the page.
    TicketsPage(Center* center, const DraftStore* drafts, QWidget* parent = nullptr);
    /// Without a center; changes come by applyChanges() and resync().
    explicit TicketsPage(const TicketDesk& desk, QWidget* parent = nullptr);
    /// As it is in force from now on.
    void setReference(const ReferenceData& reference);
    ~TicketsPage() override;

    /// Shows the ticket at the right, also when it is not in the list, and this entry of its log in sight; 0 for none.
    void showTicket(TicketId id, qint64 entry = 0);
    /// Lists the tickets behind a number, with its title above them, until it is closed.
    void showFilter(const TicketFilter& filter, const QString& title);

public slots:
    void applyChanges(const QSet<woshou::TicketId>& ids);
    void resync();

signals:
    void openIntakeRequested();
    void dispatchRequested(woshou::TicketId id);
    void customerRequested(woshou::CustomerId id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setUpViews();
    void setUpFilter();
    void setUpList();
    void sayKeys();
    void setUpDetails();
    void setUpTimers();
    void fillViewBox();
    void showViewInBox();
    void chooseView(const QString& code);
    void setUpSaved();
    void setUpViewMenu();
    void showSaved();
    void search();
    void searchFor(const TicketQuery& query);
    void saveView(bool another);
    void viewRemoved(const SavedView& view);
    QDate today() const;
    void openNumber();
    void closeDrill();
    void showParts(const TicketFilter& filter);
    void choosePart(const QString& part);
    void load(const TicketFilter& filter);
    TicketFilter viewFilter() const;
    void reorder();
    void choose(TicketId id);
    void follow();
    void showFirst();
    void askCounts();
    void showCounts();
    void showListState();
    bool selectRow(TicketId id);
    void showError(const Error& error);
    void layOut();

    std::unique_ptr<Ui::TicketsPage> m_ui;
    TicketDesk m_desk;
    TicketListModel* m_model;
    SavedViews* m_saved;
    TicketBulk* m_bulk = nullptr;
    TicketLayouts* m_layouts = nullptr;
    QList<TicketView> m_views;
    QHash<QString, int> m_counts;
    QString m_view, m_drillTitle;
    TicketId m_kept;   ///< stays at the right although the list is another one
    TicketId m_chosen; ///< by the last click or key in the list
    QTimer m_searchTimer, m_followTimer, m_countTimer, m_clock;
    int m_openGeneration = 0;
    bool m_counting = false, m_countAgain = false;
};

} // namespace woshou
