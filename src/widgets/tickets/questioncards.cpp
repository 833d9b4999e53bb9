#include "widgets/tickets/questioncards.h"

#include "models/admin/centertime.h"
#include "models/customers/customertext.h"
#include "models/tickets/ticketwords.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/customers/customertags.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/clampedlabel.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace woshou {

using namespace Qt::StringLiterals;

QuestionCards::QuestionCards(QWidget* parent)
    : CellRow(parent)
    , m_wrong(addQuestion(u"wrong"_s))
    , m_device(addQuestion(u"device"_s))
    , m_wish(addQuestion(u"wish"_s))
{
    retranslate();
}

QuestionCards::Question QuestionCards::addQuestion(const QString& name)
{
    auto* cell = new QWidget;
    auto* layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    Question question{new QLabel(cell), new ClampedLabel(cell), new ElidedLabel(cell)};
    question.caption->setObjectName(name + u"CaptionLabel"_s);
    question.answer->setObjectName(name + u"ClampedLabel"_s);
    setRole(question.caption, TextRole::Small, Token::Text2);
    question.sign->hide();
    layout->addWidget(question.caption);
    layout->addWidget(question.answer);
    layout->addWidget(question.sign);
    layout->addStretch();
    addCell(cell);
    return question;
}

void QuestionCards::retranslate()
{
    m_wrong.caption->setText(tr("① What is wrong"));
    m_device.caption->setText(tr("② Which one"));
    m_wish.caption->setText(tr("③ What they want"));
}

void QuestionCards::setDetails(const TicketDetails& details, const ReferenceData& reference)
{
    m_wrong.answer->setText(symptomWords(details.ticket, reference));
    m_wish.answer->setText(wishWords(details.ticket, reference));
    showDevice(details, reference);
}

void QuestionCards::showDevice(const TicketDetails& details, const ReferenceData& reference)
{
    const QString words = deviceWords(details, reference);
    m_device.answer->setText(words.isEmpty() ? tr("No device is named") : words);
    ElidedLabel* sign = m_device.sign;
    sign->setVisible(details.device.has_value());
    m_device.answer->setMaximumLines(details.device ? 1 : 2);
    if (!details.device)
        return;
    const Device& device = *details.device;
    const QDate today = centerTime(details.serverNow).date();
    const Coverage coverage = coverageOf(device, details.contracts, details.ticket.mode, centerTime(details.serverNow));
    if (coverage.contract.id.isValid()) {
        sign->setText(coverageText(coverage));
        setRole(sign, TextRole::Base, coverageInk(coverage));
    } else if (device.serial.isEmpty()) {
        sign->setText(tr("Serial number missing"));
        setRole(sign, TextRole::Base, Token::High);
    } else if (!device.warrantyUntil.isValid()) {
        sign->setText(tr("Warranty unknown"));
        setRole(sign, TextRole::Base, Token::Text2);
    } else if (device.inWarranty(today)) {
        sign->setText(tr("In warranty until %1").arg(device.warrantyUntil.toString(u"yyyy-MM"_s)));
        setRole(sign, TextRole::Base, Token::Good);
    } else {
        sign->setText(tr("Out of warranty since %1").arg(device.warrantyUntil.toString(u"yyyy-MM"_s)));
        setRole(sign, TextRole::Base, Token::High);
    }
}

void QuestionCards::changeEvent(QEvent* event)
{
    CellRow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace woshou
