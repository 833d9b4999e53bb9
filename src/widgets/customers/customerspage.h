#pragma once

#include "models/customers/customerdesk.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace woshou {

namespace Ui {
class CustomersPage;
}

class Center;
class CustomerListModel;

/// The customers: found as one types on the left, the chosen one with the whole life cycle on the right.
class CustomersPage : public QWidget
{
    Q_OBJECT
public:
    explicit CustomersPage(Center* center, QWidget* parent = nullptr);
    /// Without a center; changes of tickets come by refresh().
    explicit CustomersPage(const CustomerDesk& desk, QWidget* parent = nullptr);
    ~CustomersPage() override;

    /// Shows the customer at the right, also when the list has another one.
    void showCustomer(CustomerId id);
    void refresh();
    void applyTickets(const QSet<woshou::TicketId>& ids);

signals:
    void ticketRequested(woshou::TicketId id);
    void callRequested(woshou::CustomerId id);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refreshWithin(int milliseconds);
    void setUpList();
    void setUpSearch();
    void retranslate();
    void search();
    void follow();
    void showFirst();
    void showListState();
    bool moveInList(int key);

    std::unique_ptr<Ui::CustomersPage> m_ui;
    CustomerDesk m_desk;
    CustomerListModel* m_model;
    QTimer m_typing, m_followTimer, m_refreshTimer;
    CustomerId m_kept; ///< stays at the right although the list has others
    bool m_loaded = false, m_stale = false;
};

} // namespace woshou
