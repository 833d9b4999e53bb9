#include "widgets/tickets/rightcustomerdialog.h"

#include "base/whenready.h"
#include "domain/customers/phone.h"
#include "tickets/ui_rightcustomerdialog.h"
#include "widgets/theme/woshoustyle.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookUpDelay = 200; ///< milliseconds after the last key

} // namespace

RightCustomerDialog::RightCustomerDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent)
    : WorkDialog(desk, details, u"customer"_s, parent)
    , m_ui(std::make_unique<Ui::RightCustomerDialog>())
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, m_ui->savePushButton);
    setWindowTitle(tr("Another customer · %1").arg(details.ticket.number));
    m_ui->titleLabel->setText(tr("It is another customer's request"));
    m_ui->ticketLabel->setText(tr("%1 · now of %2").arg(details.ticket.number, details.customer.name));
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->ticketLabel, TextRole::Base, Token::Text2);
    setRole(m_ui->hintLabel, TextRole::Small, Token::Text2);
    setKind(m_ui->cancelPushButton, u"large"_s);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kLookUpDelay);
    connect(&m_timer, &QTimer::timeout, this, &RightCustomerDialog::lookUp);
    connect(m_ui->searchLineEdit, &QLineEdit::textChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &RightCustomerDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->searchLineEdit->setFocus();
}

RightCustomerDialog::~RightCustomerDialog() = default;

void RightCustomerDialog::lookUp()
{
    const QString text = m_ui->searchLineEdit->text().trimmed();
    const int asked = ++m_generation;
    if (text.isEmpty())
        return show({});
    whenReady(desk().relations.customers(text), this, [this, asked](const Result<QList<Customer>>& customers) {
        if (asked == m_generation)
            show(customers ? *customers : QList<Customer>());
    });
}

void RightCustomerDialog::show(const QList<Customer>& customers)
{
    QListWidget* list = m_ui->customersListWidget;
    list->clear();
    for (const Customer& customer : customers) {
        if (customer.id == details().ticket.customer)
            continue;
        QStringList parts = {customer.name};
        for (const QString& more : {maskPhone(customer.phones.value(0)), customer.district, customer.address}) {
            if (!more.isEmpty())
                parts.append(more);
        }
        auto* item = new QListWidgetItem(parts.join(u" · "_s), list);
        item->setData(Qt::UserRole, customer.id.value());
    }
    if (list->count() == 1)
        list->setCurrentRow(0);
    const bool nobody = customers.isEmpty() && !m_ui->searchLineEdit->text().trimmed().isEmpty();
    if (nobody)
        m_ui->searchMessage->setMessage(FieldMessage::Kind::Hint, tr("Nobody is found by this. A whole number helps."));
    else
        m_ui->searchMessage->clearMessage(m_ui->searchLineEdit);
}

void RightCustomerDialog::save()
{
    const QListWidgetItem* item = m_ui->customersListWidget->currentItem();
    if (!item) {
        showFieldError(u"customer_id"_s, tr("Choose the customer whose request it is"));
        return;
    }
    Correction correction;
    correction.customer = CustomerId(item->data(Qt::UserRole).toLongLong());
    correction.reason = m_ui->reasonLineEdit->text().trimmed();
    if (correction.reason.isEmpty()) {
        showFieldError(u"reason"_s, tr("Say why, so that the log can be understood"));
        return;
    }
    m_ui->reasonMessage->clearMessage(m_ui->reasonLineEdit);
    const Ticket& ticket = details().ticket;
    watch(desk()
              .relations.correct(ticket.id, ticket.rev, correction, key())
              .then([](const Result<Ticket>& result) -> Result<Done> {
                  return result ? Result<Done>(Done{}) : failure(result.error());
              }));
}

WorkDialog::Texts RightCustomerDialog::typed() const
{
    const QListWidgetItem* item = m_ui->customersListWidget->currentItem();
    return {{u"search"_s, m_ui->searchLineEdit->text()},
            {u"customer"_s, item ? item->data(Qt::UserRole).toString() : QString()},
            {u"reason"_s, m_ui->reasonLineEdit->text()}};
}

void RightCustomerDialog::setTyped(const Texts& texts)
{
    m_ui->searchLineEdit->setText(texts.value(u"search"_s));
    m_ui->reasonLineEdit->setText(texts.value(u"reason"_s));
}

bool RightCustomerDialog::showFieldError(const QString& field, const QString& sentence)
{
    const bool reason = field == "reason"_L1;
    if (!reason && field != "customer_id"_L1 && field != "contact_phone"_L1)
        return false;
    QLineEdit* edit = reason ? m_ui->reasonLineEdit : m_ui->searchLineEdit;
    (reason ? m_ui->reasonMessage : m_ui->searchMessage)->setMessage(FieldMessage::Kind::Error, sentence, edit);
    edit->setFocus();
    return true;
}

} // namespace woshou
