#pragma once

#include "domain/admin/referencedata.h"
#include "domain/customers/customer.h"

#include <QDate>
#include <QWidget>

#include <memory>

namespace woshou {

namespace Ui {
class CustomerPanel;
}

/// Who is on the line and what is known: name, level, household, devices with warranty and past repairs, open tickets
/// . Reading only; it never takes the focus by itself.
class CustomerPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerPanel(QWidget* parent = nullptr);
    ~CustomerPanel() override;

    void setReference(const ReferenceData& reference);
    void setNow(Instant now);
    void setBusy(bool busy);

    /// Nobody yet; or nobody found, so that this is a new customer.
    void showNobody(bool searched);
    void showCandidates(const QList<Customer>& customers);
    /// Up and down the customers that fit while the cursor stays where one types; false when there are none.
    bool stepCandidate(int step);
    /// Takes the one that is marked; false when none is.
    bool takeCandidate();
    void showCard(const CustomerCard& card);
    /// Marks the device in the list that the form speaks of.
    void setDevice(DeviceId id);
    /// Open tickets that are shown elsewhere; the strip names the first of the others.
    void setTold(const QList<TicketId>& tickets);
    const std::optional<CustomerCard>& card() const { return m_card; }

signals:
    void customerChosen(woshou::CustomerId id);
    void deviceChosen(const woshou::Device& device);
    void openTicketRequested(woshou::TicketId id);
    void ordersRequested();
    void customerRequested(woshou::CustomerId id); ///< the page with everything about the customer

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Nobody, New, Candidates, Card };

    void refresh();
    void refreshHead();
    void refreshOpen();
    void refreshDevices();
    void refreshCandidates();
    QString factsText() const;
    QString notesText() const;
    QString repairsText(DeviceId id) const;
    int repairCount(DeviceId id) const;

    std::unique_ptr<Ui::CustomerPanel> m_ui;
    ReferenceData m_reference;
    Instant m_now;
    State m_state = State::Nobody;
    QList<Customer> m_candidates;
    std::optional<CustomerCard> m_card;
    DeviceId m_device;
    QList<PastTicket> m_untold; ///< open tickets of the card that are not shown elsewhere
    QList<TicketId> m_told;
};

} // namespace woshou
