#include "widgets/tickets/returnvisitdialog.h"

#include "models/admin/language.h"
#include "models/tickets/visitwords.h"
#include "tickets/ui_returnvisitdialog.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/woshoustyle.h"

namespace woshou {

using namespace Qt::StringLiterals;

ReturnVisitDialog::ReturnVisitDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent)
    : TicketDialog(desk, details, parent)
    , m_ui(std::make_unique<Ui::ReturnVisitDialog>())
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, {m_ui->savePushButton});
    setUpTexts();
    followOutcome();
    connect(m_ui->givesUpCheckBox, &QCheckBox::toggled, this, &ReturnVisitDialog::followOutcome);
    for (Segments* choice : {m_ui->outcomeSegments, m_ui->solvedSegments})
        connect(choice, &ChoiceBar::valueChanged, this, &ReturnVisitDialog::followOutcome);
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &ReturnVisitDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->outcomeSegments->setFocus(); // an answer is the customer's, never the first key's
}

ReturnVisitDialog::~ReturnVisitDialog() = default;

void ReturnVisitDialog::setUpTexts()
{
    setWindowTitle(tr("Return visit · %1").arg(details().ticket.number));
    m_ui->scriptCard->setGround(Token::AccentTint);
    m_ui->scriptLabel->setText(ticketScript(u"return_visit"_s, details(), desk()));
    m_ui->scriptCard->setHidden(m_ui->scriptLabel->text().isEmpty());
    setRole(m_ui->scriptLabel, TextRole::Script);
    setRole(m_ui->reasonLabel, TextRole::Base, Token::Text2);
    setKind(m_ui->savePushButton, u"primary large"_s);
    setKind(m_ui->cancelPushButton, u"large"_s);
    new KeyShortcut("dialogs.save", m_ui->savePushButton);
    m_ui->outcomeSegments->setItems({{u"reached"_s, tr("Reached"), {}}, {u"unreached"_s, tr("Not reached"), {}}});
    m_ui->outcomeSegments->setValue(u"reached"_s);
    m_ui->solvedSegments->setItems({{u"yes"_s, tr("Solved for good"), {}}, {u"no"_s, tr("The fault is back"), {}}});
    for (const CodeName& channel : desk().reference.channels)
        m_ui->channelComboBox->addItem(channel.name(uiChinese()), channel.code);
    m_ui->channelComboBox->setCurrentIndex(std::max(0, m_ui->channelComboBox->findData(u"phone"_s)));
    m_channel = m_ui->channelComboBox->currentData().toString();
}

QString ReturnVisitDialog::comment() const
{
    return commentToAnswer(details().ticket.id, details().events);
}

bool ReturnVisitDialog::mayGiveUp() const
{
    const VisitRules& rules = desk().reference.promises.at(details().serverNow).rules.visits;
    return failedCalls(details().ticket.id, details().events) + 1 >= rules.attempts;
}

/// What is said now is the last thing that was missing.
bool ReturnVisitDialog::closes() const
{
    const VisitReport now = report();
    const bool solved = now.reached && m_ui->solvedSegments->value() == "yes"_L1;
    return details().ticket.state == "tosurvey"_L1 &&
           ((solved && isRated(details().ticket, details().survey)) || now.givesUp);
}

/// Only what the outcome wants of the ticket as it is read is shown.
void ReturnVisitDialog::followOutcome()
{
    QStringList lines = {visitCustomer(details()), visitReason(details(), desk().reference)};
    if (!comment().isEmpty())
        lines.append(tr("“%1”").arg(comment()));
    lines.append(visitWork(details()));
    lines.removeAll(QString());
    m_ui->reasonLabel->setText(lines.join(u'\n'));
    const bool reached = m_ui->outcomeSegments->value() == "reached"_L1;
    const bool isBack = reached && m_ui->solvedSegments->value() == "no"_L1;
    for (QWidget* part : {static_cast<QWidget*>(m_ui->solvedLabel), static_cast<QWidget*>(m_ui->solvedSegments)})
        part->setVisible(reached);
    for (QWidget* part : {static_cast<QWidget*>(m_ui->faultLabel), static_cast<QWidget*>(m_ui->faultPlainTextEdit)})
        part->setVisible(isBack);
    for (QWidget* part : {static_cast<QWidget*>(m_ui->answerLabel), static_cast<QWidget*>(m_ui->answerPlainTextEdit)})
        part->setVisible(reached && !comment().isEmpty());
    m_ui->givesUpCheckBox->setVisible(!reached && mayGiveUp());
    m_ui->opinionLabel->setText(reached ? tr("What the customer says now") : tr("Note"));
    m_ui->savePushButton->setText(isBack     ? tr("Save and reopen the ticket")
                                  : closes() ? tr("Save and close the ticket")
                                             : tr("Save"));
    for (FieldMessage* message : {m_ui->solvedMessage, m_ui->faultMessage, m_ui->answerMessage})
        message->clearMessage();
}

VisitReport ReturnVisitDialog::report() const
{
    VisitReport report;
    report.reached = m_ui->outcomeSegments->value() == "reached"_L1;
    report.isBack = report.reached && m_ui->solvedSegments->value() == "no"_L1;
    report.givesUp = !report.reached && mayGiveUp() && m_ui->givesUpCheckBox->isChecked();
    report.channel = m_ui->channelComboBox->currentData().toString();
    report.opinion = m_ui->opinionPlainTextEdit->toPlainText().trimmed();
    report.fault = report.isBack ? m_ui->faultPlainTextEdit->toPlainText().trimmed() : QString();
    report.answer = report.reached ? m_ui->answerPlainTextEdit->toPlainText().trimmed() : QString();
    return report;
}

/// What is missing is named beside its field; the first one gets the focus.
bool ReturnVisitDialog::check()
{
    const VisitReport given = report();
    followOutcome();
    QWidget* first = nullptr;
    const auto miss = [&first](FieldMessage* message, QWidget* field, const QString& sentence) {
        message->setMessage(FieldMessage::Kind::Error, sentence);
        first = first ? first : field;
    };
    if (given.reached && m_ui->solvedSegments->value().isEmpty())
        miss(m_ui->solvedMessage, m_ui->solvedSegments, tr("Ask whether it is solved for good"));
    if (given.isBack && given.fault.isEmpty())
        miss(m_ui->faultMessage, m_ui->faultPlainTextEdit,
             tr("Write down what is back, so that nobody has to ask again"));
    if (given.reached && !comment().isEmpty() && given.answer.isEmpty())
        miss(m_ui->answerMessage, m_ui->answerPlainTextEdit, tr("Write down what the customer was answered"));
    if (first)
        first->setFocus();
    return !first;
}

void ReturnVisitDialog::save()
{
    if (!check())
        return;
    const VisitReport given = report();
    if (given != m_sent)
        m_key = QUuid::createUuid();
    m_sent = given;
    watch(desk().recordVisit(details().ticket.id, details().ticket.rev, given, m_key));
}

bool ReturnVisitDialog::showFieldError(const QString& name, const QString& sentence)
{
    const QHash<QString, std::pair<FieldMessage*, QWidget*>> places = {
        {u"fault"_s, {m_ui->faultMessage, m_ui->faultPlainTextEdit}},
        {u"answer"_s, {m_ui->answerMessage, m_ui->answerPlainTextEdit}}};
    const auto place = places.constFind(name);
    if (place == places.constEnd() || place->second->isHidden())
        return false;
    place->first->setMessage(FieldMessage::Kind::Error, sentence);
    place->second->setFocus();
    return true;
}

QHash<QString, QString> ReturnVisitDialog::typed() const
{
    QHash<QString, QString> values;
    const auto add = [&values](const QString& name, const QString& value, const QString& filled = {}) {
        if (value != filled)
            values.insert(name, value);
    };
    add(u"outcome"_s, m_ui->outcomeSegments->value(), u"reached"_s);
    add(u"solved"_s, m_ui->solvedSegments->value());
    add(u"fault"_s, m_ui->faultPlainTextEdit->toPlainText());
    add(u"opinion"_s, m_ui->opinionPlainTextEdit->toPlainText());
    add(u"answer"_s, m_ui->answerPlainTextEdit->toPlainText());
    add(u"channel"_s, m_ui->channelComboBox->currentData().toString(), m_channel);
    add(u"gives_up"_s, m_ui->givesUpCheckBox->isChecked() ? u"yes"_s : QString());
    return values;
}

void ReturnVisitDialog::setTyped(const QHash<QString, QString>& values)
{
    m_ui->outcomeSegments->setValue(values.value(u"outcome"_s, u"reached"_s));
    m_ui->solvedSegments->setValue(values.value(u"solved"_s));
    m_ui->faultPlainTextEdit->setPlainText(values.value(u"fault"_s));
    m_ui->opinionPlainTextEdit->setPlainText(values.value(u"opinion"_s));
    m_ui->answerPlainTextEdit->setPlainText(values.value(u"answer"_s));
    const int channel = m_ui->channelComboBox->findData(values.value(u"channel"_s, m_channel));
    m_ui->channelComboBox->setCurrentIndex(std::max(0, channel));
    m_ui->givesUpCheckBox->setChecked(values.contains(u"gives_up"_s));
    followOutcome();
}

bool ReturnVisitDialog::isStillPossible(const Ticket& ticket) const
{
    return dueVisit(ticket, details().promises, details().serverNow);
}

void ReturnVisitDialog::takeOver()
{
    followOutcome();
}

} // namespace woshou
