// The saves of the intake page: what stops them, what follows them.
#include "widgets/tickets/intakepage.h"

#include "services/core/center.h"
#include "tickets/ui_intakepage.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/toast.h"
#include "widgets/common/turns.h"
#include "widgets/tickets/intakedrafts.h"
#include "widgets/tickets/intakeform.h"
#include "widgets/tickets/intakeissues.h"
#include "widgets/tickets/intakeplaces.h"
#include "widgets/tickets/intakeselfhelp.h"
#include "widgets/tickets/numbercard.h"
#include "widgets/tickets/outboxdialog.h"
#include "widgets/tickets/suggestionpanel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

/// What the step after the save would be refused for: better said before than after.
QList<FieldIssue> moveIssues(const LifeCycle& lifeCycle, const QString& move, const Ticket& ticket)
{
    QList<FieldIssue> issues;
    const auto found = lifeCycle.find(u"created"_s, move);
    if (!found)
        return issues;
    for (const QString& column : LifeCycle::missing(LifeCycle::forTicket(*found, ticket), ticket))
        issues.append({column == "solution"_L1 ? u"tried"_s : column, FieldIssue::Kind::Missing});
    return issues;
}

/// What the center requires of the step and intake has no field for.
QString elsewhere(const FieldIssue& issue)
{
    const QString label = columnLabel(issue.field);
    return label == issue.field
               ? issueText(issue)
               : IntakePage::tr("This step needs “%1”, which is filled in on the ticket: save and tell the "
                                "number, and take the step there.")
                     .arg(label);
}

bool isOf(const FieldIssue& issue, std::initializer_list<QLatin1StringView> fields)
{
    return std::any_of(fields.begin(), fields.end(), [&](QLatin1StringView f) { return issueField(issue) == f; });
}

} // namespace

void IntakePage::save(IntakeSaver::Goal goal)
{
    if (m_saver->isBusy())
        return;
    using Goal = IntakeSaver::Goal;
    m_goal = goal;
    m_refresh->stop();
    refresh(); // what was typed just now counts, too
    const TicketDraft typed = draft();
    const QString solution = solutionFor(goal, typed);
    const TicketDraft current = IntakeSaver::forGoal(typed, goal, solution);
    const LifeCycle& lifeCycle = m_center->reference().lifeCycle;
    QList<FieldIssue> issues = current.issues(today(), lifeCycle.requiredAtIntake(current.ticket));
    if (goal != Goal::Keep)
        issues += moveIssues(lifeCycle, goal == Goal::Dispatch ? u"transfer"_s : u"solve"_s, current.ticket);
    if (insist(issues))
        return;
    m_drafts->flush();
    m_ui->banner->dismiss();
    m_saver->save(typed, goal, solution);
}

QString IntakePage::solutionFor(IntakeSaver::Goal goal, const TicketDraft& typed) const
{
    if (goal == IntakeSaver::Goal::Answered)
        return m_answer;
    if (goal != IntakeSaver::Goal::Cured)
        return {};
    const QString helped = m_suggestionPanel->selfHelp().solution();
    return helped.isEmpty() ? typed.ticket.tried : helped;
}

/// Shows what stops the save and goes to the first of it in the order of the conversation; false when nothing does.
bool IntakePage::insist(const QList<FieldIssue>& issues)
{
    const auto first =
        std::find_if(issues.begin(), issues.end(), [](const FieldIssue& issue) { return issue.blocks(); });
    if (first == issues.end())
        return false;
    const bool inForm = m_form->insist(issues);
    if (isOf(*first, {"calmed"_L1}))
        m_ui->scriptStrip->insistOnCalm();
    else if (!inForm && isOf(*first, {"category"_L1, "fault"_L1, "priority"_L1, "proposalAccepted"_L1,
                                      "overruleReason"_L1, "certainty"_L1, "scenario"_L1}))
        m_ui->proposalStrip->insist();
    else if (!inForm)
        m_ui->banner->showMessage(Banner::Kind::Warning, tr("Not saved yet."), elsewhere(*first));
    return true;
}

void IntakePage::saved(const IntakeSaver::Outcome& outcome)
{
    const QString note = savedNote(outcome);
    endTakeBack(outcome.draft.key);
    m_drafts->discard(outcome.draft.key);
    m_places->forget(outcome.draft.key);
    if (m_form->draft().key == outcome.draft.key) {
        m_ui->banner->dismiss(); // it spoke of this call
        beginEmpty();
        // A turn of the event loop for the empty form and one for the card: both together take longer than a frame.
        inOwnTurn(this, [this, created = outcome.created, told = outcome.told, note] {
            m_numberCard->setTicket(created, told, m_center->reference(), m_center->serverNow(), note);
            m_numberCard->open();
        });
    } else {
        // Somebody else is on the line by now.
        refreshOthers();
        m_ui->banner->showMessage(Banner::Kind::Good,
                                  tr("The call that waited is saved as %1.").arg(outcome.created.ticket.number),
                                  IntakeDrafts::title(outcome.draft) + (note.isEmpty() ? note : u'\n' + note));
    }
    emit ticketCreated(outcome.created.ticket.id);
}

/// The customer has a number to ask by, and the line is free.
void IntakePage::callQueued(const QueuedCall& call)
{
    if (m_form->draft().key != call.draft.key)
        return;
    m_ui->banner->dismiss();
    beginEmpty();
    inOwnTurn(this, [this, call] {
        m_numberCard->setQueued(call, m_center->reference());
        m_numberCard->open();
    });
}

void IntakePage::allSent()
{
    const auto refused = std::any_of(m_outbox->calls().begin(), m_outbox->calls().end(), [](const QueuedCall& call) {
        return call.state == QueuedCall::State::Refused || !call.findings.isEmpty();
    });
    m_bannerAction = [this] { showOutbox(); };
    const QString head = tr("What waited for the server was sent.");
    m_ui->banner->showMessage(refused ? Banner::Kind::Warning : Banner::Kind::Good, head,
                              refused ? tr("Some of it wants a look.") : tr("Each call has its ticket number now."),
                              tr("Show"));
}

void IntakePage::showOutbox()
{
    if (!m_outboxDialog) {
        m_outboxDialog = new OutboxDialog(m_outbox, m_saver, this);
        m_outboxDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_outboxDialog, &OutboxDialog::openTicketRequested, this, &IntakePage::openTicketRequested);
        connect(m_outboxDialog, &OutboxDialog::takeBackRequested, this, &IntakePage::takeBack);
    }
    m_outboxDialog->open();
}

/// A call goes from the outbox into the form, to be corrected; when it had been stored after all, what is changed goes
/// to its log.
void IntakePage::takeBack(const QUuid& key)
{
    for (const QueuedCall& call : m_outbox->calls()) {
        if (call.draft.key != key || m_outbox->isHeld(key) || m_saver->isSending(key) || m_saver->isBusy())
            continue;
        const TicketDraft draft = call.draft;
        m_outbox->hold(key);
        takeUp(draft);
        m_drafts->flush();
        return m_drafts->hasDisk() ? void() : endTakeBack(key);
    }
}

/// What was taken back leaves the outbox when its draft is on the disk or it is the center's; never in neither place.
void IntakePage::endTakeBack(const QUuid& key)
{
    if (m_outbox->isHeld(key))
        m_outbox->remove(key);
}

QString IntakePage::savedNote(const IntakeSaver::Outcome& outcome)
{
    QStringList notes;
    if (outcome.logged)
        notes.append(tr("It had been stored at the first attempt. What you changed since is in its log."));
    if (outcome.moveError)
        notes.append(tr("The ticket is saved, but it could not be passed on: %1").arg(errorText(*outcome.moveError)));
    return notes.join(u'\n');
}

void IntakePage::saveFailed(const TicketDraft& draft, const Error& error)
{
    if (m_form->draft().key != draft.key)
        return;
    m_bannerAction = [this] { save(m_goal); };
    m_ui->banner->showMessage(Banner::Kind::Error, tr("Not saved."), errorText(error), tr("Save again"));
    const QString field = error.field.section(u'.', -1);
    if (error.kind != ErrorKind::Validation || !m_form->issues().widget(field))
        return;
    m_form->issues().say(field, errorText(error));
    m_form->issues().widget(field)->setFocus(Qt::OtherFocusReason);
}

/// The call goes to the ticket that is there already; the form is free for the next one.
void IntakePage::join(TicketId id)
{
    m_drafts->flush();
    m_ui->banner->dismiss();
    m_joining = id;
    m_saver->join(draft(), id);
}

void IntakePage::joinFailed(const Error& error)
{
    m_bannerAction = [this] { join(m_joining); };
    m_ui->banner->showMessage(Banner::Kind::Error, tr("Not added; the call is kept as a draft."), errorText(error),
                              tr("Add again"));
}

void IntakePage::joined(const TicketDraft& draft, const Ticket& ticket)
{
    endTakeBack(draft.key);
    m_drafts->discard(draft.key);
    beginEmpty();
    m_form->focusFirst();
    showToast(this, tr("Added to %1").arg(ticket.number), tr("&Open"),
              [this, id = ticket.id] { emit openTicketRequested(id); });
}

} // namespace woshou
