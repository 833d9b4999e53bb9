#include "widgets/tickets/solveddialog.h"

#include "models/tickets/moveplan.h"
#include "tickets/ui_solveddialog.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/woshoustyle.h"

namespace woshou {

using namespace Qt::StringLiterals;

SolvedDialog::SolvedDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent)
    : TicketDialog(desk, details, parent)
    , m_ui(std::make_unique<Ui::SolvedDialog>())
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, {m_ui->yesPushButton, m_ui->noPushButton, m_ui->reopenPushButton});
    setUpTexts();
    m_ui->reasonWidget->hide();
    connect(m_ui->yesPushButton, &QPushButton::clicked, this, &SolvedDialog::answerYes);
    connect(m_ui->noPushButton, &QPushButton::clicked, this, &SolvedDialog::askWhy);
    connect(m_ui->reopenPushButton, &QPushButton::clicked, this, &SolvedDialog::answerNo);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->cancelPushButton->setFocus(); // an answer is somebody's, never the first key's
}

SolvedDialog::~SolvedDialog() = default;

void SolvedDialog::setUpTexts()
{
    setWindowTitle(tr("Result and confirmation · %1").arg(details().ticket.number));
    const QString result = ticketScript(u"result_told"_s, details(), desk());
    const QString question = ticketScript(u"solved_question"_s, details(), desk());
    m_ui->scriptCard->setGround(Token::AccentTint);
    m_ui->scriptCard->setVisible(!result.isEmpty());
    m_ui->resultLabel->setText(result);
    m_ui->questionLabel->setText(question.isEmpty() ? tr("Is the problem solved for good?") : question);
    setRole(m_ui->resultLabel, TextRole::Script);
    setRole(m_ui->questionLabel, TextRole::Heading);
    setKind(m_ui->yesPushButton, u"primary large"_s);
    setKind(m_ui->noPushButton, u"large"_s);
    setKind(m_ui->cancelPushButton, u"large"_s);
    setKind(m_ui->reopenPushButton, u"large"_s);
    new KeyShortcut("dialogs.yes", m_ui->yesPushButton);
    new KeyShortcut("dialogs.no", m_ui->noPushButton);
    new KeyShortcut("dialogs.save", m_ui->reopenPushButton);
}

void SolvedDialog::answerYes()
{
    submit(u"solved"_s);
}

void SolvedDialog::askWhy()
{
    m_ui->reasonWidget->show();
    m_ui->moveNotePlainTextEdit->setFocus();
}

void SolvedDialog::answerNo()
{
    const QString why = m_ui->moveNotePlainTextEdit->toPlainText().trimmed();
    if (why.isEmpty()) {
        showFieldError(u"move_note"_s, tr("Write down what is still wrong, so that nobody has to ask again"));
        return;
    }
    m_ui->reasonMessage->clearMessage(m_ui->moveNotePlainTextEdit);
    submit(u"not_solved"_s, {{u"move_note"_s, why}});
}

bool SolvedDialog::isStillPossible(const Ticket& ticket) const
{
    return desk().reference.lifeCycle.find(ticket.state, u"solved"_s).has_value();
}

bool SolvedDialog::showFieldError(const QString& column, const QString& sentence)
{
    if (column != "move_note"_L1)
        return false;
    m_ui->reasonMessage->setMessage(FieldMessage::Kind::Error, sentence, m_ui->moveNotePlainTextEdit);
    m_ui->moveNotePlainTextEdit->setFocus();
    return true;
}

QHash<QString, QString> SolvedDialog::typed() const
{
    const QString why = m_ui->moveNotePlainTextEdit->toPlainText();
    return why.isEmpty() ? QHash<QString, QString>() : QHash<QString, QString>{{u"move_note"_s, why}};
}

void SolvedDialog::setTyped(const QHash<QString, QString>& values)
{
    const QString why = values.value(u"move_note"_s);
    m_ui->moveNotePlainTextEdit->setPlainText(why);
    m_ui->reasonWidget->setVisible(!why.isEmpty());
}

} // namespace woshou
