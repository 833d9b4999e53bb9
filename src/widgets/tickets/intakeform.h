#pragma once

#include "domain/admin/referencedata.h"
#include "domain/customers/customer.h"
#include "domain/tickets/ticketdraft.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QPlainTextEdit;
class QTimer;

namespace woshou {

class IntakeIssues;

namespace Ui {
class IntakeForm;
}

/// The three questions and who asks, in the order of the conversation. Fields in, draft out; it knows
/// neither services nor storage. What other strips hold (calmed, proposal, self-check) passes through untouched.
class IntakeForm : public QWidget
{
    Q_OBJECT
public:
    explicit IntakeForm(QWidget* parent = nullptr);
    ~IntakeForm() override;

    void setReference(const ReferenceData& reference);
    void setToday(const QDate& today);

    TicketDraft draft() const;
    void setDraft(const TicketDraft& draft);
    /// The first word of a call; later ones change nothing.
    void setBegun(Instant at);

    /// Fills what is known and empty, and offers the customer's devices first; nothing takes the offer away.
    void setCustomer(const std::optional<CustomerCard>& card);
    void setDevice(const Device& device);
    /// The line beside "Who": found, new, several.
    void setRecognition(const QString& hint, const QString& icon, const QString& status, bool good);
    void setSimilarCount(int count);
    void setCalmed(bool calmed);
    /// A way of settling that is proposed; it never goes over what the customer chose.
    void takeWay(const QString& mode);
    /// A mood that is proposed; it never goes over what was heard.
    void takeMood(const QString& mood);
    /// What the call is about, where nothing is written down yet.
    void takeSymptom(const QString& text);
    /// Takes over a step the customer has tried.
    void addTried(const QString& text);

    /// Puts the cursor in the first field that stops a save; false when that is none of these fields.
    bool insist(const QList<FieldIssue>& issues);
    IntakeIssues& issues() { return *m_issues; }
    /// Where one types who calls; the known customers that fit are walked through from there.
    QWidgetList whoFields() const;
    void focusFirst();
    void focusTried();
    int heightForWidth(int width) const override;

signals:
    void changed();
    /// Something that may tell who it is was typed: a phone number while typing, the rest when it is complete.
    void clueTyped(const QString& text);
    /// A name of somebody who is not known yet, while it is typed; it never tells who it is by itself.
    void nameTyped(const QString& text);
    void accountTyped(const QString& account);
    void toneChanged(const QString& channel, const QString& mood);
    void deviceChosen(woshou::DeviceId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpFields();
    void setUpIssues();
    void setUpSignals();
    void fillChoices();
    void orderTabs();
    void fillModels();
    void restyle();
    void edited();
    void refresh();
    void refreshHeads(const TicketDraft& draft);
    void refreshSummary(const TicketDraft& draft);
    void refreshWarranty();
    void showChannelFields();
    void phoneEdited();
    void phoneLeft();
    void purchasedLeft();
    void modelChosen(int index);
    void modelLeft();
    void setModel(const QString& code);
    QString modelCode() const;
    DeviceId deviceId() const;
    void takeBoundDevice();
    void fillIn(const Customer& customer);
    void releaseCustomer();
    void releaseDevice();
    void writeTicket(Ticket& ticket) const;
    void readTicket(const Ticket& ticket);

    std::unique_ptr<Ui::IntakeForm> m_ui;
    IntakeIssues* m_issues;
    QTimer* m_refresh;
    ReferenceData m_reference;
    QDate m_today;
    TicketDraft m_base;
    std::optional<CustomerCard> m_card;
    std::optional<Device> m_device;
    QString m_recognition[3];
    bool m_known = false;
    bool m_calmed = false;
    bool m_loading = false;
    bool m_summaryEdited = false;
};

} // namespace woshou
