#include "widgets/tickets/escalationdialog.h"

#include "base/whenready.h"
#include "domain/tickets/tasks.h"
#include "models/admin/language.h"
#include "models/tickets/escalationwords.h"
#include "tickets/ui_escalationdialog.h"
#include "widgets/theme/woshoustyle.h"

#include <QSignalBlocker>

namespace woshou {

using namespace Qt::StringLiterals;

EscalationDialog::EscalationDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent)
    : WorkDialog(desk, details, u"escalation"_s, parent)
    , m_ui(std::make_unique<Ui::EscalationDialog>())
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, m_ui->savePushButton);
    setWindowTitle(tr("Escalate · %1").arg(details.ticket.number));
    m_ui->titleLabel->setText(tr("Escalation request"));
    m_ui->ticketLabel->setText(
        tr("%1 · %2 · the ticket goes on meanwhile").arg(details.ticket.number, details.ticket.symptom.simplified()));
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->ticketLabel, TextRole::Base, Token::Text2);
    setKind(m_ui->cancelPushButton, u"large"_s);
    m_fields = {{u"reason"_s, m_ui->reasonPlainTextEdit, m_ui->reasonMessage},
                {u"progress"_s, m_ui->progressPlainTextEdit, m_ui->progressMessage},
                {u"demand"_s, m_ui->demandPlainTextEdit, m_ui->demandMessage}};
    for (const QString& cause : {u"request"_s, u"overdue"_s, u"complaint"_s, u"impact"_s})
        m_ui->causeComboBox->addItem(escalationCauseName(cause), cause);
    m_ui->progressPlainTextEdit->setPlainText(lastProgress(details.events));
    m_ui->demandPlainTextEdit->setPlainText(details.ticket.expectation);
    askTargets();
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &EscalationDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->reasonPlainTextEdit->setFocus();
}

EscalationDialog::~EscalationDialog() = default;

void EscalationDialog::askTargets()
{
    whenReady(desk().escalations.targets(), this, [this](const Result<QList<Person>>& people) {
        if (!people) {
            showFieldError(u"target"_s, tr("Who may take it on could not be read"));
            return;
        }
        const QSignalBlocker filling(m_ui->targetComboBox); // nobody typed that
        for (const Person& person : *people)
            m_ui->targetComboBox->addItem(staffName(person.name, person.nameEn), person.id.value());
        if (const int at = m_ui->targetComboBox->findData(m_target.toLongLong()); at >= 0)
            m_ui->targetComboBox->setCurrentIndex(at);
    });
}

EscalationForm EscalationDialog::form() const
{
    return {m_ui->causeComboBox->currentData().toString(), m_ui->reasonPlainTextEdit->toPlainText(),
            m_ui->progressPlainTextEdit->toPlainText(), m_ui->demandPlainTextEdit->toPlainText(),
            PersonId(m_ui->targetComboBox->currentData().toLongLong())};
}

/// Every field that is wrong says so; the first one is where one goes on.
bool EscalationDialog::check()
{
    const QHash<QString, QString> sentences = {{u"reason"_s, tr("Why does it have to go above?")},
                                               {u"progress"_s, tr("What was done so far?")},
                                               {u"demand"_s, tr("What does the customer ask for?")}};
    m_ui->targetMessage->clearMessage(m_ui->targetComboBox);
    bool right = true;
    for (auto field = m_fields.crbegin(); field != m_fields.crend(); ++field) {
        field->message->clearMessage(field->edit);
        if (field->edit->toPlainText().trimmed().isEmpty())
            right = !showFieldError(field->name, sentences.value(field->name));
    }
    return right;
}

void EscalationDialog::save()
{
    if (check())
        watch(desk().escalations.request(details().ticket.id, form(), key()));
}

WorkDialog::Texts EscalationDialog::typed() const
{
    const EscalationForm now = form();
    return {{u"cause"_s, now.cause},
            {u"reason"_s, now.reason},
            {u"progress"_s, now.progress},
            {u"demand"_s, now.demand},
            {u"target"_s, now.target.isValid() ? QString::number(now.target.value()) : m_target}};
}

void EscalationDialog::setTyped(const Texts& texts)
{
    m_ui->causeComboBox->setCurrentIndex(qMax(0, m_ui->causeComboBox->findData(texts.value(u"cause"_s))));
    for (const Field& field : std::as_const(m_fields))
        field.edit->setPlainText(texts.value(field.name));
    m_target = texts.value(u"target"_s);
    if (const int at = m_ui->targetComboBox->findData(m_target.toLongLong()); at >= 0)
        m_ui->targetComboBox->setCurrentIndex(at);
}

bool EscalationDialog::showFieldError(const QString& name, const QString& sentence)
{
    for (const Field& field : std::as_const(m_fields)) {
        if (field.name != name)
            continue;
        field.message->setMessage(FieldMessage::Kind::Error, sentence, field.edit);
        field.edit->setFocus();
        return true;
    }
    if (name != "target"_L1)
        return false;
    m_ui->targetMessage->setMessage(FieldMessage::Kind::Error, sentence, m_ui->targetComboBox);
    m_ui->targetComboBox->setFocus();
    return true;
}

} // namespace woshou
