#pragma once

#include "domain/admin/referencedata.h"
#include "domain/tickets/ticketdraft.h"
#include "domain/tickets/triagedecision.h"
#include "widgets/common/card.h"

#include <QPointer>

#include <memory>

class QComboBox;

namespace woshou {

namespace Ui {
class ProposalStrip;
}

/// What the rules propose for the ticket, why, and what would be promised: taken by one
/// key, changed by another. What was decided stays until the rules say something else.
class ProposalStrip : public Card
{
    Q_OBJECT
public:
    explicit ProposalStrip(QWidget* parent = nullptr);
    ~ProposalStrip() override;

    void setReference(const ReferenceData& reference);
    /// What promises hang on besides the decision.
    struct Call
    {
        QString mode; ///< what the customer chose; the proposal's own way of settling stands in while it is empty
        QString channel, level; ///< as Ticket::channel and Customer::level
    };
    void setProposal(const TriageProposal& proposal, const Call& call, Instant now);
    /// Writes type, priority, reasons, scenario and what was given for certain into the draft.
    void apply(TicketDraft& draft) const;
    void restore(const TicketDraft& draft);

    bool isAccepted() const { return m_accepted; }
    bool isChanging() const;
    bool asksForCertainty() const;
    QString typeText() const;
    QString reasonText() const;
    QString promiseText() const;
    /// What was learned from the center's own tickets, with how sure it is and the words that decided.
    QString learnedText() const;
    /// Says that a decision is needed and puts the focus on the button that takes it.
    void insist();
    void setCertainty(const QString& code);
    /// What was answered says by itself what it was: an inquiry of this scenario. What was decided before stays, but
    /// for the scenario.
    void takeInquiry(const QString& scenario);

public slots:
    void accept();
    void change();

signals:
    void decided();
    /// With the proposal its way of settling was accepted; it stands where the customer chose none.
    void wayProposed(const QString& mode);
    /// The same of the mood that the words sound like.
    void moodProposed(const QString& mood);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Decision
    {
        QString scenario, category, subtype, fault, grade;
        Priority priority = Priority::Medium;
        friend bool operator==(const Decision&, const Decision&) = default;
    };

    static Decision decisionOf(const TriageDecision& decision);
    Decision proposed() const;
    QString skill() const;
    Ticket shownTicket() const;
    const Decision& shown() const { return m_accepted ? m_decision : m_proposed; }
    void fillChoices();
    void fillFaults();
    void fillSubTypes();
    void sayCategories();
    void sayPriorities();
    void leaveChange();
    void applyChange();
    void setChanging(bool changing);
    void refresh();
    void refreshButtons();
    QString teamText() const;

    std::unique_ptr<Ui::ProposalStrip> m_ui;
    ReferenceData m_reference;
    TriageProposal m_proposal;
    Decision m_proposed, m_decision;
    Decision m_answered; ///< the proposal that was decided upon
    Call m_call;
    QString m_overruleReason;
    Instant m_now;
    QPointer<QWidget> m_before; ///< where the cursor was when the change began
    bool m_accepted = false;
    bool m_insisting = false;
};

} // namespace woshou
