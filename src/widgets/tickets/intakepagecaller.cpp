// How the intake page learns who is calling.
#include "domain/customers/phone.h"
#include "services/core/center.h"
#include "tickets/ui_intakepage.h"
#include "widgets/tickets/customerpanel.h"
#include "widgets/tickets/intakeform.h"
#include "widgets/tickets/intakelookup.h"
#include "widgets/tickets/intakeorders.h"
#include "widgets/tickets/intakepage.h"
#include "widgets/tickets/suggestionpanel.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace woshou {

void IntakePage::clueTyped(const QString& text)
{
    m_foundByName = false;
    const std::optional<CustomerCard>& card = m_customerPanel->card();
    const QString digits = parsePhone(text).digits;
    const bool known = card && (!m_foundByPhone || card->customer.phones.contains(digits));
    if (known || text.isEmpty())
        m_lookup->cancelRecognition();
    if (known)
        return;
    if (text.isEmpty())
        return releaseCustomer(false);
    m_lookup->recognise(text);
}

void IntakePage::nameTyped(const QString& text)
{
    m_foundByName = true;
    m_lookup->recognise(text);
}

/// An account may look like a name, and then says nothing of who has that name.
void IntakePage::accountTyped(const QString& account)
{
    m_foundByName = false;
    m_lookup->recogniseAccount(account);
}

void IntakePage::customersFound(const QList<Customer>& customers, const QString& text)
{
    const bool complete = parsePhone(m_foundByName ? m_form->draft().phone : text).valid;
    m_foundByPhone = complete && !m_foundByName;
    m_restoring = false;
    if (customers.isEmpty())
        return releaseCustomer(complete);
    // A name alone never says who it is: it is offered, not taken.
    if (customers.size() == 1 && !m_foundByName)
        return m_lookup->load(customers.first().id);
    releaseCustomer(false);
    m_customerPanel->showCandidates(customers);
    const int count = int(customers.size());
    m_form->setRecognition(tr("known customers that fit: ↓ marks, Enter takes"), u"page-customers"_s,
                           tr("%n fit", nullptr, count), false);
}

/// Whoever fits is marked and taken from the field where one types.
bool IntakePage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && walkCandidates(static_cast<QKeyEvent*>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool IntakePage::walkCandidates(const QKeyEvent* event)
{
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Down:
        return m_customerPanel->stepCandidate(1);
    case Qt::Key_Up:
        return m_customerPanel->stepCandidate(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_customerPanel->takeCandidate();
    default:
        return false;
    }
}

void IntakePage::cardLoaded(const CustomerCard& card)
{
    if (std::exchange(m_restoring, false))
        m_foundByPhone = card.customer.phones.contains(parsePhone(m_form->draft().phone).digits);
    m_foundByName = false;
    m_customerPanel->setNow(m_center->serverNow());
    m_suggestionPanel->setNow(m_center->serverNow());
    m_customerPanel->showCard(card);
    m_suggestionPanel->setContacts(card.open + card.past);
    m_form->setCustomer(card);
    refreshOrders();
    m_form->setRecognition(m_foundByPhone ? tr("the number fits one customer; data filled in") : tr("data filled in"),
                           u"check"_s, tr("recognised"), true);
}

void IntakePage::releaseCustomer(bool searched)
{
    m_customerPanel->showNobody(searched);
    m_suggestionPanel->setContacts({});
    m_form->setCustomer(std::nullopt);
    refreshOrders();
    m_form->setRecognition(searched ? tr("nobody has this number yet") : QString(), searched ? u"plus"_s : QString(),
                           searched ? tr("new customer") : QString(), false);
}

/// One key there and, pressed again, back to where one was.
void IntakePage::showOrders()
{
    if (m_ui->sideStack->currentWidget() == m_orders)
        return leaveOrders();
    m_beforeOrders = focusWidget();
    m_ui->sideStack->setCurrentWidget(m_orders);
    refreshOrders();
    m_orders->focusList();
}

void IntakePage::leaveOrders()
{
    m_ui->sideStack->setCurrentIndex(0);
    if (m_beforeOrders && m_beforeOrders->isVisible())
        m_beforeOrders->setFocus(Qt::OtherFocusReason);
    else
        m_form->focusFirst();
}

void IntakePage::refreshOrders()
{
    if (m_ui->sideStack->currentWidget() != m_orders)
        return;
    const TicketDraft current = m_form->draft();
    m_orders->setCard(m_customerPanel->card(), current.orderNumber.isEmpty() ? current.serial : current.orderNumber,
                      m_center->serverNow());
}

/// The question is answered in the first call: what was read out is the solution.
void IntakePage::orderAnswered(const OrderStatus& order, const QString& sentence)
{
    m_answer = sentence;
    if (m_form->draft().model.isEmpty() && !order.devices.isEmpty())
        m_form->setDevice(order.devices.constFirst());
    m_form->takeSymptom(order.number.isEmpty() ? tr("Asks how far the request is")
                                               : tr("Asks how far order %1 is").arg(order.number));
    m_form->takeWay(u"advice"_s);
    refresh(); // what is proposed from these words is proposed before it is answered
    m_ui->proposalStrip->takeInquiry(u"order"_s);
    save(IntakeSaver::Goal::Answered);
}

} // namespace woshou
