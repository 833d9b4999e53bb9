#pragma once

#include "domain/admin/referencedata.h"
#include "models/dispatch/candidatesmodel.h"
#include "models/dispatch/waitingjobsmodel.h"
#include "services/dispatch/dispatchservice.h"
#include "services/tickets/ticketservice.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace woshou {

class Center;
class TicketActions;
class Toast;

namespace Ui {
class DispatchPage;
}

/// Jobs that wait, the ranked engineers for the chosen one, and why: the dispatcher's page.
/// Without a center it shows what the setters give.
class DispatchPage : public QWidget
{
    Q_OBJECT
public:
    explicit DispatchPage(Center* center, QWidget* parent = nullptr);
    ~DispatchPage() override;

    void setReference(const ReferenceData& reference);
    /// Who may not dispatch reads here: nothing to send with is shown.
    void setMayDispatch(bool may);
    /// Merges by id. An urgent job that was not there before raises a toast, but not the first time.
    void setWaiting(const TicketPage& page);
    void setRanking(const DispatchRanking& ranking);
    void setDetails(const TicketDetails& details);
    /// Chooses a waiting job, as a click on its row does; one that is not listed yet as soon as it comes.
    void selectJob(TicketId id);
    TicketId selectedJob() const;

signals:
    void ticketActivated(woshou::TicketId id);
    /// Asks for this page with the job chosen: the notice of an urgent job is seen on every page.
    void jobRequested(woshou::TicketId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpLists();
    void setUpKeys();
    void setUpLive();
    void retranslate();

    void loadWaiting();
    void loadReasons();
    void loadJob();
    void showError(const Error& error);
    void jobsChanged(const QSet<TicketId>& ids);
    void raiseUrgent(const QList<TicketRow>& arrived);
    void dropUrgent();

    void updateWaitingHead();
    void updateJob();
    void updateChoice();
    void choiceMoved();
    std::optional<Candidate> chosen() const;
    bool needsReason() const;
    void updateSend();
    void assign();
    void assigned(const Result<Ticket>& result, const QString& engineer);
    void tellAssigned(const Ticket& ticket, const QString& engineer);
    void takeBack(TicketId id);

    Center* m_center;
    std::unique_ptr<Ui::DispatchPage> m_ui;
    ReferenceData m_reference;
    WaitingJobsModel* m_waiting;
    CandidatesModel* m_candidates;
    std::optional<DispatchRanking> m_ranking;
    std::optional<TicketDetails> m_details;
    TicketId m_wanted;      ///< to be chosen when it comes
    PersonId m_reasonedFor; ///< the engineer that the reason for overruling speaks of
    QTimer m_clock;
    QTimer m_look; ///< runs while the engineers of another job are too new to be read
    QPointer<Toast> m_urgentToast;
    TicketId m_urgentJob; ///< that the toast speaks of
    TicketActions* m_actions = nullptr;
    int m_waitingGeneration = 0;
    int m_jobGeneration = 0;
    bool m_loaded = false; ///< the first list has come
    bool m_more = false;   ///< more wait than the list shows
    bool m_mayDispatch = true;
    bool m_sending = false;
    bool m_sendOnReason = false; ///< a send waits for its reason
};

} // namespace woshou
