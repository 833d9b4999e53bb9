#include "widgets/dispatch/dispatchpage.h"

#include "base/whenready.h"
#include "dispatch/ui_dispatchpage.h"
#include "models/tickets/moveplan.h"
#include "models/tickets/triagetext.h"
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/lossteller.h"
#include "widgets/common/toast.h"
#include "widgets/dispatch/candidatedelegate.h"
#include "widgets/dispatch/waitingjobdelegate.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/movebar.h"
#include "widgets/tickets/ticketactions.h"

#include <QEvent>
#include <QShortcut>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kClockMilliseconds = 20'000;
constexpr int kLookMilliseconds = 600;

QString buttonText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

DispatchPage::DispatchPage(Center* center, QWidget* parent)
    : QWidget(parent)
    , m_center(center)
    , m_ui(std::make_unique<Ui::DispatchPage>())
    , m_waiting(new WaitingJobsModel(this))
    , m_candidates(new CandidatesModel(this))
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->waitingListView);
    setUpLists();
    setUpKeys();
    retranslate();
    updateJob();
    if (m_center)
        setUpLive();
}

DispatchPage::~DispatchPage() = default;

void DispatchPage::setUpLists()
{
    m_ui->toolbar->setEdges(Qt::BottomEdge);
    m_ui->waitingPane->setEdges(Qt::RightEdge);
    m_ui->candidatesPane->setEdges(Qt::RightEdge);
    m_ui->detailsPane->setEdges({});
    for (SectionHead* head : {m_ui->waitingHead, m_ui->candidatesHead, m_ui->factsHead})
        head->setContentsMargins(12, 0, 12, 0);
    setRole(m_ui->jobLabel, TextRole::Heading);
    m_ui->waitingListView->setModel(m_waiting);
    m_ui->waitingListView->setItemDelegate(new WaitingJobDelegate(m_ui->waitingListView));
    m_ui->candidatesListView->setModel(m_candidates);
    m_ui->candidatesListView->setItemDelegate(new CandidateDelegate(m_ui->candidatesListView));
    m_ui->overrideBar->hide();
    const Theme* theme = Theme::instance();
    m_ui->splitter->setSizes({theme->px(296), theme->px(774), theme->px(306)});
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setStretchFactor(2, 0);
    connect(m_ui->waitingListView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DispatchPage::loadJob);
    connect(m_ui->candidatesListView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DispatchPage::choiceMoved);
    connect(m_ui->waitingListView, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const auto job = m_waiting->job(index.row()))
            emit ticketActivated(job->id);
    });
    connect(m_ui->candidatesListView, &QListView::activated, m_ui->assignPushButton, qOverload<>(&QWidget::setFocus));
}

void DispatchPage::setUpKeys()
{
    connect(m_ui->assignPushButton, &QPushButton::clicked, this, &DispatchPage::assign);
    connect(m_ui->overrideBar, &OverrideBar::reasonGiven, this, [this] {
        if (m_sendOnReason)
            assign();
    });
    auto* send = new KeyShortcut("dispatch.assign", this);
    send->setButton(m_ui->assignPushButton);
    send->setCap(m_ui->assignPushButton);
    connect(send, &QShortcut::activated, this, &DispatchPage::assign);
    m_look.setSingleShot(true);
    m_look.setInterval(kLookMilliseconds);
    connect(&m_look, &QTimer::timeout, this, &DispatchPage::updateSend);
    for (int digit = 1; digit <= 6; ++digit)
        connect(new QShortcut(QKeySequence(Qt::Key_0 + digit), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, [this, digit] {
                    if (m_ui->overrideBar->isVisible())
                        m_ui->overrideBar->pressDigit(digit);
                });
}

void DispatchPage::setUpLive()
{
    setReference(m_center->reference());
    const auto step = m_reference.lifeCycle.find(u"todispatch"_s, u"assign"_s);
    setMayDispatch(step && step->roles.contains(m_center->person().role));
    m_actions = new TicketActions(TicketDesk::of(m_center, nullptr), this);
    connect(m_actions, &TicketActions::failed, this, &DispatchPage::showError);
    connect(m_center->bus(), &ChangeBus::ticketsChanged, this, &DispatchPage::jobsChanged);
    connect(m_center->bus(), &ChangeBus::resyncNeeded, this, [this] {
        loadWaiting();
        loadJob();
    });
    connect(&m_clock, &QTimer::timeout, this, [this] { m_waiting->setNow(m_center->serverNow()); });
    m_clock.start(kClockMilliseconds);
    loadWaiting();
}

void DispatchPage::setReference(const ReferenceData& reference)
{
    m_reference = reference;
    m_ui->overrideBar->setReasons(reference.overrideReasons);
}

void DispatchPage::setMayDispatch(bool may)
{
    m_mayDispatch = may;
    m_ui->assignPushButton->setVisible(may);
    updateChoice();
}

void DispatchPage::retranslate()
{
    m_ui->waitingEmptyState->setContent(u"ok"_s, tr("No jobs waiting"),
                                        tr("New jobs appear here by themselves; urgent ones also show a notice."));
    m_ui->candidatesEmptyState->setContent(u"page-dispatch"_s, tr("No candidates yet"),
                                           tr("Choose a job to see the engineers and the reasons here."));
    m_ui->factsHead->setTitle(tr("The job"));
    m_ui->waitingListView->setAccessibleName(tr("Waiting jobs"));
    m_ui->candidatesListView->setAccessibleName(tr("Engineers, best first"));
    updateWaitingHead();
    updateChoice();
}

void DispatchPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_candidates->retranslate();
        retranslate();
        updateJob();
        if (m_details)
            m_ui->factList->setFacts(JobFacts::of(*m_details, m_reference));
    }
    QWidget::changeEvent(event);
}

// Waiting jobs

void DispatchPage::loadWaiting()
{
    const int generation = ++m_waitingGeneration;
    m_ui->waitingLoadingLine->setBusy(true);
    TicketFilter filter;
    filter.view = u"dispatch"_s;
    whenReady(m_center->tickets().page(filter), this, [this, generation](const Result<TicketPage>& page) {
        if (generation != m_waitingGeneration)
            return;
        m_ui->waitingLoadingLine->setBusy(false);
        if (!page && leftToWindow(this, page.error()))
            return;
        if (!page)
            return showError(page.error());
        setWaiting(*page);
        loadReasons();
    });
}

void DispatchPage::setWaiting(const TicketPage& page)
{
    const TicketId before = selectedJob();
    m_waiting->setNow(page.serverNow);
    const QList<TicketRow> arrived = m_waiting->setRows(page.rows);
    m_more = page.next.valid;
    if (m_loaded)
        raiseUrgent(arrived);
    m_loaded = true;
    updateWaitingHead();
    dropUrgent();
    if (m_wanted.isValid())
        selectJob(m_wanted);
    if (!selectedJob().isValid() && m_waiting->rowCount() > 0)
        m_ui->waitingListView->setCurrentIndex(m_waiting->index(0));
    else if (selectedJob() != before)
        updateJob();
}

void DispatchPage::raiseUrgent(const QList<TicketRow>& arrived)
{
    for (const TicketRow& row : arrived) {
        if (row.priority != Priority::Urgent)
            continue;
        m_urgentJob = row.id;
        m_urgentToast = showToast(this, tr("Urgent: %1 · %2").arg(row.title, row.customerName), tr("Review"),
                                  [this, id = row.id] { emit jobRequested(id); });
        return;
    }
}

/// Somebody else was quicker: there is nothing left to review.
void DispatchPage::dropUrgent()
{
    if (m_urgentToast && m_waiting->rowOf(m_urgentJob) < 0)
        m_urgentToast->deleteLater();
}

// Lists carry no reasons; only urgent rows show one, and those are few.
void DispatchPage::loadReasons()
{
    for (int row = 0; row < m_waiting->urgentCount(); ++row) {
        const TicketId id = m_waiting->job(row)->id;
        if (m_waiting->hasReason(id))
            continue;
        whenReady(m_center->tickets().details(id), this, [this, id](const Result<TicketDetails>& details) {
            if (details)
                m_waiting->setReason(id, priorityReasonText(*details, m_reference));
        });
    }
}

void DispatchPage::updateWaitingHead()
{
    const int count = m_waiting->rowCount();
    m_ui->waitingHead->setTitle(m_more ? tr("Waiting %1+").arg(count) : tr("Waiting %1").arg(count),
                                tr("most urgent on top"));
    m_ui->waitingStackedWidget->setCurrentIndex(count == 0 && (m_loaded || !m_center) ? 1 : 0);
}

void DispatchPage::jobsChanged(const QSet<TicketId>& ids)
{
    loadWaiting();
    if (ids.contains(selectedJob()) && !m_sending)
        loadJob();
}

TicketId DispatchPage::selectedJob() const
{
    const auto job = m_waiting->job(m_ui->waitingListView->currentIndex().row());
    return job ? job->id : TicketId();
}

void DispatchPage::selectJob(TicketId id)
{
    const int row = m_waiting->rowOf(id);
    m_wanted = row < 0 ? id : TicketId();
    if (row < 0)
        return;
    m_ui->waitingListView->setCurrentIndex(m_waiting->index(row));
    m_ui->waitingListView->setFocus(Qt::OtherFocusReason);
}

// The chosen job

void DispatchPage::loadJob()
{
    const TicketId id = selectedJob();
    const int generation = ++m_jobGeneration;
    if (!m_ranking || m_ranking->ticket.id != id)
        updateJob();
    m_ui->candidatesLoadingLine->setBusy(m_center && id.isValid());
    if (!m_center || !id.isValid())
        return;
    whenReady(m_center->dispatch().rank(id), this, [this, generation](const Result<DispatchRanking>& ranking) {
        if (generation != m_jobGeneration)
            return;
        m_ui->candidatesLoadingLine->setBusy(false);
        if (ranking)
            setRanking(*ranking);
        else if (ranking.error().kind != ErrorKind::NotFound && !leftToWindow(this, ranking.error()))
            showError(ranking.error());
    });
    whenReady(m_center->tickets().details(id), this, [this, generation](const Result<TicketDetails>& details) {
        if (generation == m_jobGeneration && details)
            setDetails(*details);
    });
}

void DispatchPage::setRanking(const DispatchRanking& ranking)
{
    const bool again = m_ranking && m_ranking->ticket.id == ranking.ticket.id;
    const auto before = again ? chosen() : std::nullopt;
    m_ranking = ranking;
    if (!again)
        m_look.start(); // a second key was meant for the job before
    RankingContext context;
    context.skill = ranking.ticket.skill;
    context.remote = ranking.ticket.mode == "remote"_L1;
    context.skills = m_reference.skills;
    context.weights = m_reference.weights;
    m_candidates->setCandidates(ranking.candidates, context);
    const int row = before ? qMax(0, m_candidates->rowOf(before->engineer.id)) : 0;
    m_ui->candidatesListView->setCurrentIndex(m_candidates->index(row));
    m_ui->candidatesListView->scrollTo(m_candidates->index(row));
    m_ui->candidatesStackedWidget->setCurrentIndex(ranking.candidates.isEmpty() ? 1 : 0);
    updateChoice();
}

void DispatchPage::setDetails(const TicketDetails& details)
{
    m_details = details;
    m_ui->factList->setFacts(JobFacts::of(details, m_reference));
    if (details.ticket.priority == Priority::Urgent)
        m_waiting->setReason(details.ticket.id, priorityReasonText(details, m_reference));
}

// Nothing of another job may stand beside the chosen one: somebody would send the wrong person.
void DispatchPage::updateJob()
{
    const auto job = m_waiting->job(m_ui->waitingListView->currentIndex().row());
    m_ui->jobLabel->setText(job ? u"%1 · %2　%3"_s.arg(job->title, job->customerName, job->number)
                                : tr("Nothing to dispatch"));
    m_ui->factsHead->setTitle(tr("The job"), job ? job->number : QString());
    if (job && m_ranking && m_ranking->ticket.id == job->id)
        return;
    m_ranking.reset();
    m_details.reset();
    m_candidates->clear();
    m_ui->factList->setFacts({});
    m_ui->candidatesStackedWidget->setCurrentIndex(job ? 0 : 1);
    m_ui->overrideBar->clear();
    m_reasonedFor = {};
    updateChoice();
}

/// A reason is kept as long as it speaks of the same engineer for the same job.
void DispatchPage::choiceMoved()
{
    const auto candidate = chosen();
    if (!candidate)
        return; // a list that is filled anew chooses right after it
    if (m_reasonedFor != candidate->engineer.id)
        m_ui->overrideBar->clear();
    m_reasonedFor = candidate->engineer.id;
    updateChoice();
}

std::optional<Candidate> DispatchPage::chosen() const
{
    return m_candidates->candidate(m_ui->candidatesListView->currentIndex().row());
}

bool DispatchPage::needsReason() const
{
    const int row = m_ui->candidatesListView->currentIndex().row();
    return row >= 0 && row != m_candidates->firstChoice();
}

void DispatchPage::updateChoice()
{
    const auto candidate = chosen();
    const int count = m_candidates->rowCount();
    m_ui->candidatesHead->setTitle(
        tr("Engineers"), count > 0 ? tr("%1 of %2 available").arg(m_candidates->fitCount()).arg(count) : QString());
    updateSend();
    m_ui->assignPushButton->setText(candidate ? buttonText(tr("Send %1").arg(CandidateText::name(candidate->engineer)))
                                              : tr("Send"));
    m_ui->overrideBar->setVisible(candidate && needsReason() && m_mayDispatch);
    m_sendOnReason = false;
    if (!candidate)
        return m_ui->whyPanel->clear();
    const int rank = m_ui->candidatesListView->currentIndex().row() + 1;
    m_ui->whyPanel->showCandidate(*candidate, m_candidates->context(), rank, count);
}

// Sending

void DispatchPage::updateSend()
{
    m_ui->assignPushButton->setEnabled(chosen() && !m_sending && !m_look.isActive());
}

void DispatchPage::assign()
{
    const auto candidate = chosen();
    if (!candidate || !m_ranking || m_sending || m_look.isActive() || !m_mayDispatch)
        return;
    const QString reason = needsReason() ? m_ui->overrideBar->reason() : QString();
    if (needsReason() && reason.isEmpty()) {
        m_ui->overrideBar->demand();
        m_sendOnReason = true;
        return;
    }
    if (!m_center)
        return;
    Assignment assignment;
    assignment.ticket = m_ranking->ticket.id;
    assignment.rev = m_ranking->ticket.rev;
    assignment.engineer = candidate->engineer.id;
    assignment.reason = reason;
    m_sending = true;
    updateChoice();
    whenReady(m_center->dispatch().assign(assignment), this,
              [this, name = CandidateText::name(candidate->engineer)](const Result<Ticket>& r) { assigned(r, name); });
}

void DispatchPage::assigned(const Result<Ticket>& result, const QString& engineer)
{
    m_sending = false;
    if (!result) {
        showError(result.error());
        updateChoice();
        if (result.error().kind == ErrorKind::Conflict)
            loadJob();
        return;
    }
    m_ui->banner->dismiss();
    tellAssigned(*result, engineer);
    loadWaiting();
    m_ui->waitingListView->setFocus(Qt::OtherFocusReason);
}

void DispatchPage::tellAssigned(const Ticket& ticket, const QString& engineer)
{
    const QString text = tr("%1 goes to %2").arg(ticket.number, engineer);
    for (const MoveOffer& offer : moveOffers(m_reference.lifeCycle, ticket, m_center->person())) {
        if (offer.move.code == "take_back"_L1 && offer.possible()) {
            showToast(this, text, moveName(offer), [this, id = ticket.id] { takeBack(id); });
            return;
        }
    }
    showToast(this, text);
}

/// The step as the ticket's page offers it, with its question why.
void DispatchPage::takeBack(TicketId id)
{
    whenReady(m_center->tickets().details(id), this, [this](const Result<TicketDetails>& details) {
        if (!details)
            return showError(details.error());
        for (const MoveOffer& offer : moveOffers(m_reference.lifeCycle, details->ticket, m_center->person())) {
            if (offer.move.code == "take_back"_L1 && offer.possible())
                return m_actions->take(offer, *details);
        }
        emit ticketActivated(details->ticket.id); // it has moved on since
    });
}

void DispatchPage::showError(const Error& error)
{
    m_ui->banner->showMessage(Banner::Kind::Error, [error] { return Banner::Words{errorText(error), {}, {}}; });
    m_ui->banner->setClosable(true);
}

} // namespace woshou
