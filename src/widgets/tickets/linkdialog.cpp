#include "widgets/tickets/linkdialog.h"

#include "base/whenready.h"
#include "domain/tickets/trackingnumber.h"
#include "models/admin/language.h"
#include "tickets/ui_linkdialog.h"
#include "widgets/theme/woshoustyle.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookUpDelay = 200; ///< milliseconds after the last key

template <typename T>
QFuture<Result<Done>> onlyDone(QFuture<Result<T>> future)
{
    return future.then([](const Result<T>& result) -> Result<Done> {
        return result ? Result<Done>(Done{}) : failure(result.error());
    });
}

} // namespace

LinkDialog::LinkDialog(const TicketDesk& desk, const TicketDetails& details, Purpose purpose, QWidget* parent)
    : WorkDialog(desk, details, purpose == Purpose::Link ? u"link"_s : u"merge"_s, parent)
    , m_ui(std::make_unique<Ui::LinkDialog>())
    , m_purpose(purpose)
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, m_ui->savePushButton);
    m_ui->ticketLabel->setText(details.ticket.number + u" · "_s + details.ticket.symptom.simplified());
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->ticketLabel, TextRole::Base, Token::Text2);
    setRole(m_ui->hintLabel, TextRole::Small, Token::Text2);
    setKind(m_ui->cancelPushButton, u"large"_s);
    setUpPurpose();
    m_ui->foundLabel->hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(kLookUpDelay);
    connect(&m_timer, &QTimer::timeout, this, &LinkDialog::lookUp);
    connect(m_ui->numberLineEdit, &QLineEdit::textChanged, this, [this] {
        m_other = {};
        m_timer.start();
    });
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &LinkDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->numberLineEdit->setFocus();
}

LinkDialog::~LinkDialog() = default;

void LinkDialog::setUpPurpose()
{
    const bool merge = m_purpose == Purpose::Merge;
    const QString title = merge ? tr("Merge into another ticket") : tr("Link with another ticket");
    setWindowTitle(tr("%1 · %2").arg(title, details().ticket.number));
    m_ui->titleLabel->setText(title);
    m_ui->kindLabel->setVisible(!merge);
    m_ui->kindComboBox->setVisible(!merge);
    m_ui->noteLabel->setVisible(merge);
    m_ui->noteLineEdit->setVisible(merge);
    m_ui->kindComboBox->addItem(tr("Related"), u"related"_s);
    m_ui->kindComboBox->addItem(tr("The same request"), u"duplicate"_s);
    m_ui->kindComboBox->addItem(tr("A part of that incident"), u"child"_s);
    const QKeySequence key = m_ui->savePushButton->shortcut(); // a new text takes it away
    m_ui->savePushButton->setText(merge ? tr("Merge") : tr("Link"));
    m_ui->savePushButton->setShortcut(key);
    m_ui->hintLabel->setText(merge
                                 ? tr("This ticket ends here: its promises are cancelled, its open tasks go along, and "
                                      "its log is read in the other one. It can be taken back.")
                                 : tr("Both tickets show the link; it can be taken away at any time."));
}

void LinkDialog::lookUp()
{
    const QString text = m_ui->numberLineEdit->text();
    if (!parseTrackingNumber(text)) {
        m_ui->foundLabel->hide();
        return;
    }
    whenReady(desk().detailsByNumber(text), this, [this, asked = ++m_generation](const Result<TicketDetails>& found) {
        if (asked == m_generation)
            show(found);
    });
}

void LinkDialog::show(const Result<TicketDetails>& found)
{
    m_ui->foundLabel->setVisible(found.has_value());
    if (!found) {
        showFieldError(u"number"_s, tr("There is no ticket of this number"));
        return;
    }
    m_ui->numberMessage->clearMessage(m_ui->numberLineEdit);
    const Ticket& other = found->ticket;
    m_other = other.id;
    const QString state = desk().reference.lifeCycle.state(other.state).name(uiChinese());
    QString text = tr("%1 · %2 · %3 · %4").arg(other.number, other.symptom.simplified(), found->customer.name, state);
    const bool stranger = other.customer != details().ticket.customer;
    if (m_purpose == Purpose::Merge && stranger)
        text += u'\n' + tr("This is another customer's ticket. Merge only when it is really the same request.");
    setRole(m_ui->foundLabel, TextRole::Base, m_purpose == Purpose::Merge && stranger ? Token::High : Token::Text1);
    m_ui->foundLabel->setText(text);
}

void LinkDialog::save()
{
    if (!m_other.isValid()) {
        showFieldError(u"number"_s, tr("Type the whole number of the other ticket"));
        lookUp();
        return;
    }
    const Ticket& ticket = details().ticket;
    if (m_purpose == Purpose::Merge)
        watch(onlyDone(desk().relations.merge(ticket.id, ticket.rev, m_other, m_ui->noteLineEdit->text(), key())));
    else
        watch(onlyDone(desk().relations.link(ticket.id, m_other, m_ui->kindComboBox->currentData().toString(), key())));
}

WorkDialog::Texts LinkDialog::typed() const
{
    return {{u"number"_s, m_ui->numberLineEdit->text()},
            {u"note"_s, m_ui->noteLineEdit->text()},
            {u"kind"_s, m_ui->kindComboBox->currentData().toString()}};
}

void LinkDialog::setTyped(const Texts& texts)
{
    m_ui->numberLineEdit->setText(texts.value(u"number"_s));
    m_ui->noteLineEdit->setText(texts.value(u"note"_s));
    m_ui->kindComboBox->setCurrentIndex(std::max(0, m_ui->kindComboBox->findData(texts.value(u"kind"_s))));
}

bool LinkDialog::showFieldError(const QString& field, const QString& sentence)
{
    if (field != "number"_L1 && field != "merged_into"_L1)
        return false;
    m_ui->numberMessage->setMessage(FieldMessage::Kind::Error, sentence, m_ui->numberLineEdit);
    return true;
}

} // namespace woshou
