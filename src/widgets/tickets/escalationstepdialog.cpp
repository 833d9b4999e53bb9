#include "widgets/tickets/escalationstepdialog.h"

#include "base/whenready.h"
#include "models/admin/language.h"
#include "models/tickets/escalationwords.h"
#include "tickets/ui_escalationstepdialog.h"
#include "widgets/theme/woshoustyle.h"

#include <QSignalBlocker>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString placeOf(EscalationStepDialog::Step step)
{
    using enum EscalationStepDialog::Step;
    if (step == Decide)
        return u"escalation-decide"_s;
    return step == Contact ? u"escalation-contact"_s : u"escalation-level"_s;
}

} // namespace

EscalationStepDialog::EscalationStepDialog(Step step, const TicketDesk& desk, const TicketDetails& details,
                                           const Escalation& escalation, QWidget* parent)
    : WorkDialog(desk, details, placeOf(step), parent)
    , m_ui(std::make_unique<Ui::EscalationStepDialog>())
    , m_step(step)
    , m_escalation(escalation)
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, m_ui->savePushButton, m_ui->refusePushButton);
    m_ui->ticketLabel->setText(details.ticket.number + u" · "_s + escalationLine(escalation, desk.now()));
    m_ui->formLabel->setText(formText());
    m_ui->formLabel->setTextFormat(Qt::PlainText);
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->ticketLabel, TextRole::Base, Token::Text2);
    setKind(m_ui->cancelPushButton, u"large"_s);
    setKind(m_ui->refusePushButton, u"large"_s);
    m_ui->refusePushButton->setVisible(step == Step::Decide);
    setUpWords();
    setUpChoice();
    setWindowTitle(tr("%1 · %2").arg(m_ui->titleLabel->text(), details.ticket.number));
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &EscalationStepDialog::save);
    connect(m_ui->refusePushButton, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->wordsPlainTextEdit->setFocus();
}

EscalationStepDialog::~EscalationStepDialog() = default;

void EscalationStepDialog::setUpWords()
{
    if (m_step == Step::Decide) {
        m_ui->titleLabel->setText(tr("Approve or refuse"));
        m_ui->choiceLabel->setText(tr("Goes to *"));
        m_ui->wordsLabel->setText(tr("Comment (needed to refuse)"));
        m_ui->savePushButton->setText(tr("Approve"));
    } else if (m_step == Step::Contact) {
        m_ui->titleLabel->setText(tr("Customer contacted"));
        m_ui->choiceLabel->setText(tr("What the customer gets *"));
        m_ui->wordsLabel->setText(tr("What was agreed *"));
        m_ui->savePushButton->setText(tr("Save what was agreed"));
    } else {
        m_ui->titleLabel->setText(tr("To the next level"));
        m_ui->choiceLabel->setText(tr("Goes to *"));
        m_ui->wordsLabel->setText(tr("Why *"));
        m_ui->savePushButton->setText(tr("Pass on"));
    }
}

/// The form as it was handed in, for whoever decides.
QString EscalationStepDialog::formText() const
{
    QStringList lines = {tr("Reason: %1").arg(escalationReason(m_escalation))};
    if (!m_escalation.progress.isEmpty())
        lines.append(tr("Current progress: %1").arg(m_escalation.progress));
    if (!m_escalation.demand.isEmpty())
        lines.append(tr("Customer's demand: %1").arg(m_escalation.demand));
    return lines.join(u'\n');
}

void EscalationStepDialog::setUpChoice()
{
    if (m_step != Step::Contact) {
        askTargets();
        return;
    }
    for (const QString& kind : {u"timetable"_s, u"compensation"_s})
        m_ui->choiceComboBox->addItem(planKindName(kind), kind);
}

void EscalationStepDialog::askTargets()
{
    whenReady(desk().escalations.targets(), this, [this](const Result<QList<Person>>& people) {
        if (!people) {
            showFieldError(u"target"_s, tr("Who may take it on could not be read"));
            return;
        }
        const QSignalBlocker filling(m_ui->choiceComboBox); // nobody typed that
        for (const Person& person : *people) {
            if (m_step == Step::Decide || person.id != m_escalation.target)
                m_ui->choiceComboBox->addItem(staffName(person.name, person.nameEn),
                                              QString::number(person.id.value()));
        }
        const QString wanted = m_choice.isEmpty() ? QString::number(m_escalation.target.value()) : m_choice;
        if (const int at = m_ui->choiceComboBox->findData(wanted); at >= 0)
            m_ui->choiceComboBox->setCurrentIndex(at);
    });
}

PersonId EscalationStepDialog::target() const
{
    return PersonId(m_ui->choiceComboBox->currentData().toString().toLongLong());
}

bool EscalationStepDialog::checkWords(const QString& sentence)
{
    m_ui->choiceMessage->clearMessage(m_ui->choiceComboBox);
    m_ui->wordsMessage->clearMessage(m_ui->wordsPlainTextEdit);
    if (!m_ui->wordsPlainTextEdit->toPlainText().trimmed().isEmpty())
        return true;
    showFieldError(u"words"_s, sentence);
    return false;
}

void EscalationStepDialog::decide(bool approved)
{
    m_ui->choiceMessage->clearMessage(m_ui->choiceComboBox);
    m_ui->wordsMessage->clearMessage(m_ui->wordsPlainTextEdit);
    if (!approved && !checkWords(tr("Say why it is refused and how the ticket goes on")))
        return;
    const QString words = m_ui->wordsPlainTextEdit->toPlainText();
    watch(desk().escalations.decide({m_escalation.id, m_escalation.rev, approved, words,
                                     approved ? target() : PersonId(), key(approved ? u"approve"_s : u"refuse"_s)}));
}

void EscalationStepDialog::save()
{
    if (m_step == Step::Decide) {
        decide(true);
        return;
    }
    const bool contact = m_step == Step::Contact;
    if (!checkWords(contact ? tr("Write down what was agreed with the customer") : tr("Say why it goes further up")))
        return;
    const QString words = m_ui->wordsPlainTextEdit->toPlainText();
    if (contact)
        watch(desk().escalations.contact(
            {m_escalation.id, m_escalation.rev, m_ui->choiceComboBox->currentData().toString(), words, key()}));
    else
        watch(desk().escalations.nextLevel({m_escalation.id, m_escalation.rev, words, target(), key()}));
}

WorkDialog::Texts EscalationStepDialog::typed() const
{
    const QString choice = m_ui->choiceComboBox->currentData().toString();
    return {{u"choice"_s, choice.isEmpty() ? m_choice : choice}, {u"words"_s, m_ui->wordsPlainTextEdit->toPlainText()}};
}

void EscalationStepDialog::setTyped(const Texts& texts)
{
    m_choice = texts.value(u"choice"_s);
    if (const int at = m_ui->choiceComboBox->findData(m_choice); at >= 0)
        m_ui->choiceComboBox->setCurrentIndex(at);
    m_ui->wordsPlainTextEdit->setPlainText(texts.value(u"words"_s));
}

bool EscalationStepDialog::showFieldError(const QString& field, const QString& sentence)
{
    static const QStringList words = {u"words"_s, u"comment"_s, u"plan"_s, u"note"_s};
    if (words.contains(field)) {
        m_ui->wordsMessage->setMessage(FieldMessage::Kind::Error, sentence, m_ui->wordsPlainTextEdit);
        m_ui->wordsPlainTextEdit->setFocus();
        return true;
    }
    if (field != "target"_L1 && field != "plan_kind"_L1)
        return false;
    m_ui->choiceMessage->setMessage(FieldMessage::Kind::Error, sentence, m_ui->choiceComboBox);
    m_ui->choiceComboBox->setFocus();
    return true;
}

} // namespace woshou
