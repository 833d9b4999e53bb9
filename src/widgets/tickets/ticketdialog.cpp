#include "widgets/tickets/ticketdialog.h"

#include "base/whenready.h"
#include "models/admin/language.h"
#include "models/tickets/customerwords.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/banner.h"
#include "widgets/tickets/editwatch.h"

#include <QAbstractButton>

namespace woshou {

using namespace Qt::StringLiterals;

TicketDialog::TicketDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_details(details)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void TicketDialog::setParts(Banner* banner, const QList<QAbstractButton*>& savers)
{
    m_banner = banner;
    m_savers = savers;
    connect(banner, &Banner::actionTriggered, this, &TicketDialog::reload);
}

void TicketDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (!std::exchange(m_following, true))
        watchEdits(this, [this] { emit edited(); });
}

void TicketDialog::setBusy(bool busy)
{
    for (QAbstractButton* button : std::as_const(m_savers))
        button->setEnabled(!busy);
}

void TicketDialog::submit(const QString& move, QHash<QString, QString> fields, const QString& note)
{
    if (const auto step = m_desk.reference.lifeCycle.find(m_details.ticket.state, move))
        fields.insert(step->answers);
    if (m_last.move != move || m_last.fields != fields || m_last.note != note)
        m_last = {move, fields, note, QUuid::createUuid()};
    watch(m_desk.move(m_details.ticket.id, m_details.ticket.rev, m_last));
}

void TicketDialog::watch(const QFuture<Result<Ticket>>& future)
{
    m_saving = true;
    setBusy(true);
    whenReady(future, this, [this](const Result<Ticket>& result) { finish(result); });
}

void TicketDialog::reject()
{
    if (!m_saving)
        QDialog::reject();
}

void TicketDialog::finish(const Result<Ticket>& result)
{
    m_saving = false;
    setBusy(false);
    if (!result) {
        showError(result.error());
        return;
    }
    emit saved(*result);
    accept();
}

void TicketDialog::showError(const Error& error)
{
    const QString sentence = errorText(error);
    if (!error.field.isEmpty() && showFieldError(error.field, sentence))
        return;
    const bool stale = error.kind == ErrorKind::Conflict;
    m_banner->showMessage(stale ? Banner::Kind::Warning : Banner::Kind::Error, sentence, {},
                          stale ? tr("Load the new version") : QString());
}

void TicketDialog::reload()
{
    setBusy(true);
    whenReady(m_desk.details(m_details.ticket.id), this, [this](const Result<TicketDetails>& newest) {
        setBusy(false);
        takeNewest(newest);
    });
}

void TicketDialog::takeNewest(const Result<TicketDetails>& newest)
{
    if (!newest) {
        showError(newest.error());
        return;
    }
    m_details = *newest;
    const QString state = m_desk.reference.lifeCycle.state(m_details.ticket.state).name(uiChinese());
    if (isStillPossible(m_details.ticket)) {
        takeOver();
        m_banner->showMessage(Banner::Kind::Info, tr("This is the newest version now (%1).").arg(state),
                              tr("Your text is kept; save again."));
        return;
    }
    setBusy(true);
    m_banner->showMessage(Banner::Kind::Warning, tr("The ticket has moved on (%1).").arg(state),
                          tr("This step is no longer possible. Your text is kept."));
}

QString ticketScript(const QString& step, const TicketDetails& details, const TicketDesk& desk, MaybeInstant told)
{
    return scriptText(step, details, {desk.reference, desk.person, desk.now()}, told);
}

} // namespace woshou
