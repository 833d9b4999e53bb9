#pragma once

#include "models/customers/customerdesk.h"

#include <QSet>
#include <QWidget>

#include <memory>

namespace woshou {

namespace Ui {
class CustomerDetailsView;
}

class IntakeRowList;
class PhoneReveal;
class RecordDialog;
struct IntakeRow;

/// One customer with the whole life cycle: who it is, what to offer, open tickets, devices and whether they are
/// covered, contracts, notes, wishes and leads, service history, and all contacts beside them.
class CustomerDetailsView : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerDetailsView(QWidget* parent = nullptr);
    ~CustomerDetailsView() override;

    /// Must be called once, before any customer is shown.
    void setDesk(const CustomerDesk& desk);
    void setReference(const ReferenceData& reference);
    CustomerId customer() const { return m_shown; }
    QSet<TicketId> tickets() const; ///< those that are shown
    /// Keeps what is shown until the other customer is there.
    void showCustomer(CustomerId id);
    void clear();
    void refresh();

signals:
    void ticketRequested(woshou::TicketId id);
    void callRequested(woshou::CustomerId id); ///< begin an intake for this customer
    void changed();                            ///< data of the customer was saved here

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpHead();
    void setUpSections();
    void request(CustomerId id);
    void fill();
    void fillHead();
    void fillPhones();
    void fillSection(const char* name, const QString& icon, const QString& title, const QList<IntakeRow>& rows,
                     bool mayAdd = false);
    QList<IntakeRow> adviceRows() const;
    QList<IntakeRow> deviceRows() const;
    QList<IntakeRow> contractRows() const;
    QList<IntakeRow> noteRows(const QList<CustomerNote>& notes, bool forSales) const;
    QList<IntakeRow> ticketRows(const QList<PastTicket>& tickets) const;
    void openDevice(qint64 id);
    void openContract(qint64 id);
    void openNote(qint64 id);
    void addNote(const QString& kind);
    void open(RecordDialog* dialog);
    void print();
    void showError(const Error& error);
    void layOut();

    std::unique_ptr<Ui::CustomerDetailsView> m_ui;
    CustomerDesk m_desk;
    PhoneReveal* m_reveal = nullptr;
    CustomerProfile m_profile;
    QStringList m_numbers; ///< shown after it was said why, until another customer is
    CustomerId m_shown, m_wanted;
    int m_generation = 0;
};

} // namespace woshou
