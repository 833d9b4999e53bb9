#include "widgets/tickets/movedialog.h"

#include "base/whenready.h"
#include "models/admin/language.h"
#include "tickets/ui_movedialog.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/woshoustyle.h"

namespace woshou {

using namespace Qt::StringLiterals;

MoveDialog::MoveDialog(const TicketDesk& desk, const TicketDetails& details, const MoveOffer& offer, QWidget* parent)
    : TicketDialog(desk, details, parent)
    , m_ui(std::make_unique<Ui::MoveDialog>())
    , m_offer(offer)
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, {m_ui->savePushButton});
    m_ui->moveFields->setMove(offer.move, details.ticket, desk.reference.modes, desk.now());
    setUpTexts();
    askCauses();
    connect(this, &TicketDialog::edited, this, &MoveDialog::showScript);
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &MoveDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
}

MoveDialog::~MoveDialog() = default;

void MoveDialog::setUpTexts()
{
    const QString name = m_offer.move.name(uiChinese());
    setWindowTitle(tr("%1 · %2").arg(name, details().ticket.number));
    m_ui->titleLabel->setText(name);
    m_ui->ticketLabel->setText(details().ticket.number + u" · "_s + details().ticket.symptom.simplified());
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->ticketLabel, TextRole::Base, Token::Text2);
    m_ui->scriptCard->setGround(Token::AccentTint);
    showScript();
    setRole(m_ui->scriptLabel, TextRole::Script);
    m_ui->savePushButton->setText(name);
    setKind(m_ui->savePushButton, u"primary large"_s);
    new KeyShortcut("dialogs.save", m_ui->savePushButton);
    setKind(m_ui->cancelPushButton, u"large"_s);
    // A step that asks for nothing may still be explained.
    const bool optionalNote = m_ui->moveFields->isEmpty();
    m_ui->noteLabel->setVisible(optionalNote);
    m_ui->notePlainTextEdit->setVisible(optionalNote);
    if (optionalNote)
        m_ui->notePlainTextEdit->setFocus();
}

/// With the time that is typed: it is read out as it stands.
void MoveDialog::showScript()
{
    const QString script = ticketScript(scriptStepOf(m_offer.move), details(), desk(), m_ui->moveFields->toldTime());
    m_ui->scriptCard->setVisible(!script.isEmpty());
    m_ui->scriptLabel->setText(script);
}

void MoveDialog::askCauses()
{
    if (!m_offer.move.asks.contains(u"cause"_s) || !desk().causes)
        return;
    whenReady(desk().causes(details().ticket), this, [this](const Result<QList<CauseShare>>& causes) {
        if (causes) // without them one types the cause
            m_ui->moveFields->offerCauses(*causes);
    });
}

void MoveDialog::save()
{
    if (!m_ui->moveFields->check())
        return;
    submit(m_offer.move.code, m_ui->moveFields->values(), m_ui->notePlainTextEdit->toPlainText().trimmed());
}

bool MoveDialog::isStillPossible(const Ticket& ticket) const
{
    return desk().reference.lifeCycle.find(ticket.state, m_offer.move.code).has_value();
}

bool MoveDialog::showFieldError(const QString& column, const QString& sentence)
{
    return m_ui->moveFields->showError(column, sentence);
}

QHash<QString, QString> MoveDialog::typed() const
{
    QHash<QString, QString> values = m_ui->moveFields->changedValues();
    const QString note = m_ui->notePlainTextEdit->toPlainText();
    if (!note.isEmpty())
        values.insert(u"note"_s, note);
    return values;
}

void MoveDialog::setTyped(const QHash<QString, QString>& values)
{
    m_ui->moveFields->setValues(values);
    m_ui->notePlainTextEdit->setPlainText(values.value(u"note"_s));
}

} // namespace woshou
