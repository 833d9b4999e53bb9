// The saves of the intake page: what stops them, what follows them.
#include "widgets/tickets/intakepage.h"

#include "services/core/center.h"
#include "tickets/ui_intakepage.h"
#include "widgets/admin/errortext.h"
#include "widgets/tickets/intakedrafts.h"
#include "widgets/tickets/intakeform.h"
#include "widgets/tickets/intakeissues.h"
#include "widgets/tickets/intakeselfhelp.h"
#include "widgets/tickets/numbercard.h"
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
    for (const QString& column : LifeCycle::missing(*found, ticket))
        issues.append({column == "solution"_L1 ? u"tried"_s : column, FieldIssue::Kind::Missing});
    return issues;
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
    TicketDraft current = draft();
    QString solution;
    if (goal == Goal::Cured) {
        const QString helped = m_suggestionPanel->selfHelp().solution();
        solution = helped.isEmpty() ? current.ticket.tried : helped;
        current.ticket.solution = solution;
        current.ticket.certainty = u"selfcheck"_s;
        current.ticket.selfCheckResult = u"worked"_s;
    }
    QList<FieldIssue> issues = current.issues(today());
    const LifeCycle& lifeCycle = m_center->reference().lifeCycle;
    if (goal != Goal::Keep)
        issues += moveIssues(lifeCycle, goal == Goal::Cured ? u"solve"_s : u"transfer"_s, current.ticket);
    if (insist(issues))
        return;
    m_drafts->flush();
    m_ui->banner->dismiss();
    m_saver->save(current, goal, solution);
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
        m_ui->banner->showMessage(Banner::Kind::Warning, tr("Not saved yet."), issueText(*first));
    return true;
}

void IntakePage::saved(const CreatedTicket& created, const std::optional<Error>& moveError)
{
    m_drafts->discard(m_form->draft().key);
    beginEmpty();
    QString note;
    if (moveError)
        note = tr("The ticket is saved, but it could not be passed on: %1").arg(errorText(*moveError));
    m_numberCard->setTicket(created, m_center->reference(), m_center->serverNow(), note);
    m_numberCard->open();
    emit ticketCreated(created.ticket.id);
}

void IntakePage::saveFailed(const Error& error)
{
    m_ui->banner->showMessage(Banner::Kind::Error, tr("Not saved."), errorText(error), tr("Save again"));
    const QString field = error.field.section(u'.', -1);
    if (error.kind != ErrorKind::Validation || !m_form->issues().widget(field))
        return;
    m_form->issues().say(field, errorText(error));
    m_form->issues().widget(field)->setFocus(Qt::OtherFocusReason);
}

} // namespace woshou
