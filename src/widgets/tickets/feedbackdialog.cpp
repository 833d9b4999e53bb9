#include "widgets/tickets/feedbackdialog.h"

#include "tickets/ui_feedbackdialog.h"
#include "widgets/theme/woshoustyle.h"

namespace woshou {

using namespace Qt::StringLiterals;

FeedbackDialog::FeedbackDialog(const TicketDesk& desk, const TicketDetails& details,
                               const std::optional<TicketTask>& asked, QWidget* parent)
    : WorkDialog(desk, details, asked ? u"plan%1"_s.arg(asked->id.value()) : u"feedback"_s, parent)
    , m_ui(std::make_unique<Ui::FeedbackDialog>())
    , m_asked(asked)
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, m_ui->savePushButton);
    setWindowTitle(tr("Product feedback · %1").arg(details.ticket.number));
    m_ui->titleLabel->setText(asked ? tr("Product department's answer") : tr("Product feedback"));
    m_ui->ticketLabel->setText(asked ? asked->what
                                     : details.ticket.number + u" · "_s + details.ticket.symptom.simplified());
    m_ui->textLabel->setText(asked ? tr("Improvement plan *") : tr("Problem, evidence, cause and proposal *"));
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->ticketLabel, TextRole::Base, Token::Text2);
    setKind(m_ui->cancelPushButton, u"large"_s);
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &FeedbackDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->textPlainTextEdit->setFocus();
}

FeedbackDialog::~FeedbackDialog() = default;

void FeedbackDialog::save()
{
    const QString text = m_ui->textPlainTextEdit->toPlainText().trimmed();
    if (text.isEmpty()) {
        showFieldError(u"what"_s, m_asked ? tr("Write down what they plan, and until when")
                                          : tr("Write down what the department is to know"));
        return;
    }
    m_ui->textMessage->clearMessage(m_ui->textPlainTextEdit);
    if (!m_asked) {
        watch(desk().tasks.feedback(details().ticket.id, text, key()));
        return;
    }
    TaskChange answer;
    answer.task = m_asked->id;
    answer.rev = m_asked->rev;
    answer.action = u"done"_s;
    answer.reason = text;
    answer.key = key();
    watch(desk().tasks.change(answer));
}

WorkDialog::Texts FeedbackDialog::typed() const
{
    return {{u"text"_s, m_ui->textPlainTextEdit->toPlainText()}};
}

void FeedbackDialog::setTyped(const Texts& texts)
{
    m_ui->textPlainTextEdit->setPlainText(texts.value(u"text"_s));
}

bool FeedbackDialog::showFieldError(const QString& field, const QString& sentence)
{
    if (field != "what"_L1 && field != "reason"_L1)
        return false;
    m_ui->textMessage->setMessage(FieldMessage::Kind::Error, sentence, m_ui->textPlainTextEdit);
    m_ui->textPlainTextEdit->setFocus();
    return true;
}

} // namespace woshou
