#pragma once

#include "domain/admin/referencedata.h"
#include "domain/customers/customer.h"
#include "domain/knowledge/article.h"
#include "widgets/tickets/intakeselfhelp.h"

#include <QWidget>

class QLabel;

namespace woshou {

class IntakeGroupHead;
class IntakeRowList;
class LoadingLine;

/// What helps with this call: self-help first, known solutions, solved tickets like it, and past contacts
/// . Filled anew while one types; never takes the focus by itself.
class SuggestionPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SuggestionPanel(QWidget* parent = nullptr);

    void setReference(const ReferenceData& reference);
    void setNow(Instant now);
    void setBusy(bool busy);
    void setSuggestions(const Suggestions& suggestions);
    const Suggestions& suggestions() const { return m_suggestions; }
    /// Said in place of suggestions when they could not be read.
    void setFailure(const QString& sentence);
    void setContacts(const QList<PastTicket>& contacts);
    void clear();

    const IntakeSelfHelp& selfHelp() const { return *m_selfHelp; }
    QString selfHelpTitle() const;
    /// What was tried in a call that comes back, for when its self-help is here.
    void setTried(const IntakeSelfHelp::Tried& tried);
    /// Puts self-check, its article and result into the ticket.
    void apply(Ticket& ticket) const;
    void focusSelfHelp();

signals:
    void stepTried(const QString& text, bool worked);
    /// No step is left for the cursor, which stood on one.
    void focusReleased();
    void articleRequested(const woshou::Article& article);
    void openTicketRequested(woshou::TicketId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void refresh();
    void refreshSelfHelp();
    void refreshArticles();
    void refreshTickets();
    void refreshContacts();
    void refreshHint();
    const ArticleHit* selfHelpHit() const;

    ReferenceData m_reference;
    Instant m_now;
    Suggestions m_suggestions;
    QList<PastTicket> m_contacts;
    QString m_failure;
    LoadingLine* m_loading;
    QLabel* m_hintLabel;
    IntakeGroupHead* m_selfHelpHead;
    IntakeGroupHead* m_knowledgeHead;
    IntakeGroupHead* m_contactsHead;
    IntakeSelfHelp* m_selfHelp;
    IntakeRowList* m_articles;
    IntakeRowList* m_tickets;
    IntakeRowList* m_contactsView;
};

} // namespace woshou
