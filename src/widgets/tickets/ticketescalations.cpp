#include "widgets/tickets/ticketescalations.h"

#include "base/whenready.h"
#include "models/tickets/escalationsheet.h"
#include "widgets/common/toast.h"
#include "widgets/shell/printpreview.h"
#include "widgets/tickets/escalationdialog.h"
#include "widgets/tickets/escalationstepdialog.h"
#include "widgets/tickets/escalationstrip.h"

#include <QAction>

namespace woshou {

using namespace Qt::StringLiterals;

using Step = EscalationStepDialog::Step;

TicketEscalations::TicketEscalations(const TicketDesk& desk, EscalationStrip* strip, QWidget* host)
    : QObject(host)
    , m_desk(desk)
    , m_host(host)
    , m_command(new QAction(this))
    , m_form(new QAction(this))
{
    m_command->setObjectName(u"escalateAction"_s);
    connect(m_command, &QAction::triggered, this, &TicketEscalations::openRequest);
    m_form->setObjectName(u"escalationFormAction"_s);
    connect(m_form, &QAction::triggered, this, &TicketEscalations::print);
    connectStrip(strip);
}

void TicketEscalations::connectStrip(EscalationStrip* strip)
{
    connect(strip, &EscalationStrip::decideRequested, this, [this] { openStep(int(Step::Decide)); });
    connect(strip, &EscalationStrip::contactRequested, this, [this] { openStep(int(Step::Contact)); });
    connect(strip, &EscalationStrip::levelRequested, this, [this] { openStep(int(Step::NextLevel)); });
    connect(strip, &EscalationStrip::acknowledgeRequested, this, &TicketEscalations::takeNote);
    connect(strip, &EscalationStrip::closeRequested, this, &TicketEscalations::close);
    connect(strip, &EscalationStrip::printRequested, this, &TicketEscalations::print);
}

void TicketEscalations::setDetails(const TicketDetails& details, const ReferenceData& reference)
{
    m_desk.reference = reference;
    m_details = details;
    m_escalation = openEscalation(details.escalations);
    m_command->setText(tr("Escalate…"));
    m_form->setText(tr("Escalation form…"));
}

bool TicketEscalations::mayRequest() const
{
    return m_details.ticket.open && !m_escalation && mayEscalate(m_details.ticket, m_desk.person);
}

QList<QAction*> TicketEscalations::commands() const
{
    QList<QAction*> commands;
    if (mayRequest())
        commands.append(m_command);
    if (!m_details.escalations.isEmpty())
        commands.append(m_form);
    return commands;
}

void TicketEscalations::openRequest()
{
    if (mayRequest() && !m_dialog)
        open(new EscalationDialog(m_desk, m_details, m_host), tr("Sent to the supervisor for approval"));
}

void TicketEscalations::openStep(int step)
{
    if (m_escalation && !m_dialog)
        open(new EscalationStepDialog(Step(step), m_desk, m_details, *m_escalation, m_host), tr("Escalation saved"));
}

void TicketEscalations::open(WorkDialog* dialog, const QString& said)
{
    m_dialog = dialog;
    connect(dialog, &WorkDialog::saved, this, [this, said](TicketId id) {
        m_dialog.clear();
        showToast(m_host, said);
        emit saved(id);
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_dialog.clear(); });
    dialog->open();
}

void TicketEscalations::takeNote()
{
    if (!m_escalation)
        return;
    const QString step = stepName(u"note"_s);
    watch(m_desk.escalations.acknowledge({m_escalation->id, m_escalation->rev, {}, {}, keyOf(step)}), step,
          tr("Noted"));
}

void TicketEscalations::close()
{
    if (!m_escalation)
        return;
    const QString step = stepName(u"close"_s);
    watch(m_desk.escalations.close({m_escalation->id, m_escalation->rev, {}, {}, keyOf(step)}), step,
          tr("Escalation closed"));
}

QString TicketEscalations::stepName(const QString& step) const
{
    return u"%1/%2/%3"_s.arg(step).arg(m_escalation->id.value()).arg(m_escalation->rev);
}

QUuid TicketEscalations::keyOf(const QString& step)
{
    if (!m_keys.contains(step))
        m_keys.insert(step, QUuid::createUuid());
    return m_keys.value(step);
}

void TicketEscalations::watch(const QFuture<Result<Done>>& future, const QString& step, const QString& said)
{
    whenReady(future, this, [this, step, said, id = m_details.ticket.id](const Result<Done>& result) {
        if (!result) {
            emit failed(result.error());
            return;
        }
        m_keys.remove(step);
        showToast(m_host, said);
        emit saved(id);
    });
}

void TicketEscalations::print()
{
    if (m_details.escalations.isEmpty())
        return;
    const QString number = m_details.ticket.number;
    PrintJob job{tr("Escalation request · %1").arg(number), number + u"-escalation"_s, false, {}};
    job.make = [details = m_details, escalation = m_details.escalations.constFirst(), reference = m_desk.reference,
                reader = m_desk.person](const PrintChoices&) {
        return escalationSheet(details, escalation, reference, reader);
    };
    (new PrintPreview(job, m_host))->open();
}

} // namespace woshou
