#include "widgets/tickets/progressdialog.h"

#include "domain/tickets/tasks.h"
#include "tickets/ui_progressdialog.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/timefield.h"

namespace woshou {

using namespace Qt::StringLiterals;

ProgressDialog::ProgressDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent)
    : WorkDialog(desk, details, u"progress"_s, parent)
    , m_ui(std::make_unique<Ui::ProgressDialog>())
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, m_ui->savePushButton);
    setWindowTitle(tr("Progress · %1").arg(details.ticket.number));
    m_ui->titleLabel->setText(tr("Progress"));
    m_ui->ticketLabel->setText(details.ticket.number + u" · "_s + details.ticket.symptom.simplified());
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->ticketLabel, TextRole::Base, Token::Text2);
    setKind(m_ui->cancelPushButton, u"large"_s);
    const MaybeInstant expected = expectedAt(details.promises, details.tasks);
    const Instant later = quarterAfter(desk.now(), 2);
    setUpTimeField(m_ui->expectedDateTimeEdit, desk.now(), expected && *expected > desk.now() ? *expected : later);
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &ProgressDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->stepsPlainTextEdit->setFocus();
}

ProgressDialog::~ProgressDialog() = default;

void ProgressDialog::save()
{
    ProgressUpdate update{m_ui->stepsPlainTextEdit->toPlainText(), m_ui->difficultiesPlainTextEdit->toPlainText(),
                          timeFieldValue(m_ui->expectedDateTimeEdit)};
    if (update.steps.trimmed().isEmpty()) {
        showFieldError(u"steps"_s, tr("Write down what was done, so that nobody has to ask again"));
        return;
    }
    m_ui->stepsMessage->clearMessage(m_ui->stepsPlainTextEdit);
    watch(desk().tasks.progress(details().ticket.id, update, key()));
}

WorkDialog::Texts ProgressDialog::typed() const
{
    return {{u"steps"_s, m_ui->stepsPlainTextEdit->toPlainText()},
            {u"difficulties"_s, m_ui->difficultiesPlainTextEdit->toPlainText()},
            {u"expected"_s, QString::number(timeFieldValue(m_ui->expectedDateTimeEdit).ms())}};
}

void ProgressDialog::setTyped(const Texts& texts)
{
    m_ui->stepsPlainTextEdit->setPlainText(texts.value(u"steps"_s));
    m_ui->difficultiesPlainTextEdit->setPlainText(texts.value(u"difficulties"_s));
    setTimeField(m_ui->expectedDateTimeEdit, Instant::fromMs(texts.value(u"expected"_s).toLongLong()));
}

bool ProgressDialog::showFieldError(const QString& field, const QString& sentence)
{
    if (field == "expected"_L1) {
        m_ui->expectedMessage->setMessage(FieldMessage::Kind::Error, sentence, m_ui->expectedDateTimeEdit);
        m_ui->expectedDateTimeEdit->setFocus();
        return true;
    }
    if (field != "steps"_L1)
        return false;
    m_ui->stepsMessage->setMessage(FieldMessage::Kind::Error, sentence, m_ui->stepsPlainTextEdit);
    m_ui->stepsPlainTextEdit->setFocus();
    return true;
}

} // namespace woshou
