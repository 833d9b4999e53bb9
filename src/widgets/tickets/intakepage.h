#pragma once

#include "domain/customers/orderstatus.h"
#include "domain/knowledge/article.h"
#include "domain/tickets/ticketdraft.h"
#include "services/tickets/ticketservice.h"
#include "widgets/tickets/intakesaver.h"

#include <QPointer>
#include <QTime>
#include <QWidget>

#include <functional>
#include <memory>

namespace woshou {

class Center;
class CustomerPanel;
class DraftStore;
class IntakeArticle;
class IntakeDrafts;
class IntakeForm;
class IntakeLookup;
class IntakeOrders;
class IntakePlaces;
class LookAlikeStrip;
class NumberCard;
class OutboxDialog;
class SuggestionPanel;

namespace Ui {
class IntakePage;
}

/// Taking a call: script on top, the three questions, what is known and what helps beside them, the proposal and the
/// promises below, and the saves.
class IntakePage : public QWidget
{
    Q_OBJECT
public:
    /// @param drafts where what is typed survives; may be null in tests. Must outlive the page.
    /// Making the page takes a frame or two: who has none to spare calls furnish() later, as often as there are parts,
    /// each time in a turn of its own, before the page is shown.
    enum class Furnish { AtOnce, Later };
    explicit IntakePage(Center* center, const DraftStore* drafts, QWidget* parent = nullptr,
                        Furnish furnish = Furnish::AtOnce);
    ~IntakePage() override;
    static constexpr int kParts = 3;
    void furnish();

    TicketDraft draft() const;
    void setDraft(const TicketDraft& draft);
    IntakeForm& form() { return *m_form; }

public slots:
    /// Begins with an empty form; what is there stays open beside it.
    void startNew();
    /// The same, and what was there goes to the drafts.
    void putAway();
    /// Somebody calls: the form begins with the number, what was started stays open beside it. A number that is in the
    /// form already changes nothing; while a save is on its way the call waits for its end.
    void openCall(const QString& phone);

    /// The calls that were taken without the server.
    void showOutbox();
    /// The same for a customer who is known.
    void startFor(woshou::CustomerId id);

signals:
    /// Calls that wait for the server, and all that are listed with what became of them.
    void outboxChanged(int waiting, int listed);
    void ticketCreated(woshou::TicketId id);
    void openTicketRequested(woshou::TicketId id);
    void customerRequested(woshou::CustomerId id);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpPanels();
    void setUpParts();
    void setUpReference();
    void renewReference();
    void setUpForm();
    void setUpLookup();
    void setUpSides();
    void setUpActions();
    void setUpSaving();
    void setUpTabOrder();
    void nameDrafts();
    void layOut();
    int savesWidth() const;
    void showKeys(bool shown);

    void setUpStrip();
    void takeUp(const TicketDraft& kept);
    void takeUp(const QUuid& key);
    void step(int by);
    void putAwayToNext();
    void putAwayFor(const TicketDraft& next);
    void leave();
    void edited();
    void refresh();
    void refreshScript();
    void refreshCompleteness(const TicketDraft& draft);
    void refreshDraftState();
    void refreshOthers();
    void refreshDraftsMenu();
    void refreshStrip();
    QDate today() const;
    QString speaker() const;
    void setSaving(bool saving);

    void clueTyped(const QString& text);
    void nameTyped(const QString& text);
    void accountTyped(const QString& account);
    bool walkCandidates(const QKeyEvent* event);
    void customersFound(const QList<Customer>& customers, const QString& text);
    void cardLoaded(const CustomerCard& card);
    void releaseCustomer(bool searched);
    void showArticle(const Article& article);
    void showOrders();
    void leaveOrders();
    void refreshOrders();
    void orderAnswered(const OrderStatus& order, const QString& sentence);
    void stepTried(const QString& text, bool worked);

    void save(IntakeSaver::Goal goal);
    QString solutionFor(IntakeSaver::Goal goal, const TicketDraft& typed) const;
    bool insist(const QList<FieldIssue>& issues);
    void saved(const IntakeSaver::Outcome& outcome);
    static QString savedNote(const IntakeSaver::Outcome& outcome);
    void saveFailed(const TicketDraft& draft, const Error& error);
    void callQueued(const QueuedCall& call);
    void allSent();
    void takeBack(const QUuid& key);
    void endTakeBack(const QUuid& key);
    void sayKept(const TicketDraft& left);
    void join(TicketId id);
    void joinFailed(const Error& error);
    void joined(const TicketDraft& draft, const Ticket& ticket);
    void beginEmpty();

    Center* m_center;
    std::unique_ptr<Ui::IntakePage> m_ui;
    std::unique_ptr<IntakePlaces> m_places;
    int m_furnished = 0; ///< parts
    IntakeForm* m_form = nullptr;
    CustomerPanel* m_customerPanel = nullptr;
    LookAlikeStrip* m_lookAlikes = nullptr;
    SuggestionPanel* m_suggestionPanel = nullptr;
    IntakeArticle* m_article = nullptr;
    IntakeOrders* m_orders = nullptr;
    IntakeLookup* m_lookup;
    IntakeDrafts* m_drafts;
    Outbox* m_outbox;
    IntakeSaver* m_saver;
    NumberCard* m_numberCard = nullptr;
    QPointer<OutboxDialog> m_outboxDialog;
    QTimer* m_refresh;
    QPointer<QWidget> m_focusBefore;  ///< where the cursor was when the save began
    QPointer<QWidget> m_beforeOrders; ///< where it was when the orders were looked at
    QTime m_draftSavedAt;
    TicketId m_joining;          ///< the ticket that the call was last added to
    bool m_foundByPhone = false; ///< another number means another customer then
    bool m_foundByName = false;  ///< who fits is offered, never taken
    bool m_restoring = false;    ///< the customer of a restored draft is being read
    IntakeSaver::Goal m_goal = IntakeSaver::Goal::Keep;
    QString m_answer; ///< what was read to the customer about an order
    std::function<void()> m_bannerAction;
    QString m_call; ///< that waits for the end of a save
    int m_draftCount = 0;
    bool m_keysShown = true; ///< the keys of the saves
    bool m_shown = false;
    bool m_loading = false;
    bool m_oldReference = false; ///< the call that is being taken keeps its words; the next one has the new ones
};

} // namespace woshou
