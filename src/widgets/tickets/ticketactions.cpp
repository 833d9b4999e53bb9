#include "widgets/tickets/ticketactions.h"

#include "base/whenready.h"
#include "models/admin/language.h"
#include "widgets/common/toast.h"
#include "widgets/tickets/movedialog.h"
#include "widgets/tickets/returnvisitdialog.h"
#include "widgets/tickets/solveddialog.h"
#include "widgets/tickets/surveydialog.h"

namespace woshou {

using namespace Qt::StringLiterals;

TicketActions::TicketActions(const TicketDesk& desk, QWidget* host)
    : QObject(host)
    , m_desk(desk)
    , m_host(host)
{
}

void TicketActions::take(const MoveOffer& offer, const TicketDetails& details)
{
    switch (offer.way) {
    case MoveWay::Direct:
        takeDirectly(offer, details);
        break;
    case MoveWay::Ask:
        open(new MoveDialog(m_desk, details, offer, m_host), offer.move.code);
        break;
    case MoveWay::SolvedQuestion:
        open(new SolvedDialog(m_desk, details, m_host), u"solved"_s);
        break;
    case MoveWay::Survey:
        open(new SurveyDialog(m_desk, details, m_host), u"close"_s);
        break;
    case MoveWay::ReturnVisit:
        open(new ReturnVisitDialog(m_desk, details, m_host), u"return_visit"_s);
        break;
    case MoveWay::Dispatch:
        emit dispatchRequested(details.ticket.id);
        break;
    }
}

void TicketActions::takeDirectly(const MoveOffer& offer, const TicketDetails& details)
{
    const Ticket& ticket = details.ticket;
    const QString step = u"%1/%2/%3"_s.arg(ticket.id.value()).arg(ticket.rev).arg(offer.move.code);
    if (!m_keys.contains(step))
        m_keys.insert(step, QUuid::createUuid());
    MoveInput input;
    input.move = offer.move.code;
    input.fields = offer.move.answers;
    input.key = m_keys.value(step);
    emit busyChanged(true);
    whenReady(m_desk.move(ticket.id, ticket.rev, input), this, [this, step](const Result<Ticket>& result) {
        emit busyChanged(false);
        if (!result) {
            emit failed(result.error());
            return;
        }
        m_keys.remove(step);
        finish(*result, false);
    });
}

/// One question at a time: a second key while a dialog is on its way opens nothing.
void TicketActions::open(TicketDialog* dialog, const QString& step)
{
    if (m_dialog) {
        dialog->deleteLater();
        return;
    }
    m_dialog = dialog;
    const QString place = u"%1/%2"_s.arg(dialog->details().ticket.id.value()).arg(step);
    if (const auto texts = m_desk.typed->texts(place); !texts.isEmpty())
        dialog->setTyped(texts);
    connect(dialog, &TicketDialog::edited, this, [this, dialog, place] { m_desk.typed->set(place, dialog->typed()); });
    connect(dialog, &QDialog::rejected, this, [this] { m_dialog.clear(); });
    connect(dialog, &TicketDialog::saved, this, [this, dialog, place, step](const Ticket& ticket) {
        m_desk.typed->forget(place);
        m_dialog.clear();
        const Ticket& before = dialog->details().ticket;
        const auto move = m_desk.reference.lifeCycle.find(before.state, step);
        finish(ticket, move && move->asks.contains(u"told_due"_s));
        if (const auto* visit = qobject_cast<ReturnVisitDialog*>(dialog); visit && visit->report().reached)
            askAfterVisit(ticket, dialog->details());
        else
            askForRating(ticket, dialog->details());
    });
    dialog->open();
}

void TicketActions::finish(const Ticket& ticket, bool told)
{
    const QString state = m_desk.reference.lifeCycle.state(ticket.state).name(uiChinese());
    const QString said = tr("%1 saved, now %2").arg(ticket.number, state);
    if (m_say && !told)
        m_say(ticket, said);
    else
        showToast(m_host, said);
    emit saved(ticket);
}

/// Whoever was reached is asked for the rating that is still missing, in the same call.
void TicketActions::askAfterVisit(const Ticket& ticket, TicketDetails details)
{
    details.ticket = ticket;
    details.promises.clear(); // the visit that was due is over
    if (isRated(ticket, details.survey))
        return;
    for (const MoveOffer& offer : moveOffers(m_desk.reference.lifeCycle, ticket, m_desk.person)) {
        if (offer.possible() && offer.way == MoveWay::Survey)
            take(offer, details);
    }
}

/// "Solved" is followed by the rating in the same call, when this person may close.
void TicketActions::askForRating(const Ticket& ticket, TicketDetails details)
{
    const bool justSolved = details.ticket.state != ticket.state && ticket.solvedForGood == "yes"_L1 && ticket.open;
    details.ticket = ticket;
    for (const MoveOffer& offer : moveOffers(m_desk.reference.lifeCycle, ticket, m_desk.person)) {
        if (justSolved && offer.possible() && offer.way == MoveWay::Survey)
            take(offer, details);
    }
}

} // namespace woshou
