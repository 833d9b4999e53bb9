#include "widgets/tickets/tellpartsdialog.h"

#include "tickets/ui_tellpartsdialog.h"
#include "widgets/theme/woshoustyle.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

TellPartsDialog::TellPartsDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent)
    : WorkDialog(desk, details, u"parts"_s, parent)
    , m_ui(std::make_unique<Ui::TellPartsDialog>())
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, m_ui->savePushButton);
    setWindowTitle(tr("Incident · %1").arg(details.ticket.number));
    m_ui->titleLabel->setText(tr("Pass an update on to all tickets of the incident"));
    m_ui->ticketLabel->setText(details.ticket.number + u" · "_s + details.ticket.symptom.simplified());
    const auto parts = std::count_if(details.links.begin(), details.links.end(),
                                     [](const TicketLink& link) { return link.isChild() && link.open; });
    m_ui->hintLabel->setText(tr("Open parts: %1. It stands in the log of each, and among what its customer may read; "
                                "nobody is called by it.")
                                 .arg(parts));
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->ticketLabel, TextRole::Base, Token::Text2);
    setRole(m_ui->hintLabel, TextRole::Small, Token::Text2);
    setKind(m_ui->cancelPushButton, u"large"_s);
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &TellPartsDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->textPlainTextEdit->setFocus();
}

TellPartsDialog::~TellPartsDialog() = default;

void TellPartsDialog::save()
{
    const QString text = m_ui->textPlainTextEdit->toPlainText();
    if (text.trimmed().isEmpty()) {
        showFieldError(u"text"_s, tr("Write what the customers may read"));
        return;
    }
    watch(
        desk().relations.tellParts(details().ticket.id, text, key()).then([](const Result<int>& told) -> Result<Done> {
            return told ? Result<Done>(Done{}) : failure(told.error());
        }));
}

WorkDialog::Texts TellPartsDialog::typed() const
{
    return {{u"text"_s, m_ui->textPlainTextEdit->toPlainText()}};
}

void TellPartsDialog::setTyped(const Texts& texts)
{
    m_ui->textPlainTextEdit->setPlainText(texts.value(u"text"_s));
}

bool TellPartsDialog::showFieldError(const QString& field, const QString& sentence)
{
    if (field != "text"_L1)
        return false;
    m_ui->textMessage->setMessage(FieldMessage::Kind::Error, sentence, m_ui->textPlainTextEdit);
    m_ui->textPlainTextEdit->setFocus();
    return true;
}

} // namespace woshou
