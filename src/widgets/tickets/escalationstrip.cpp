#include "widgets/tickets/escalationstrip.h"

#include "models/tickets/escalationwords.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/tag.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace woshou {

using namespace Qt::StringLiterals;

EscalationStrip::EscalationStrip(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    const Theme* theme = Theme::instance();
    m_layout->setContentsMargins(theme->px(16), 0, theme->px(16), theme->px(4));
    m_layout->setSpacing(theme->px(6));
    hide();
}

void EscalationStrip::setDetails(const TicketDetails& details, const Person& person, Instant now)
{
    const std::optional<Escalation> open = openEscalation(details.escalations);
    const bool same = open && m_escalation && open->id == m_escalation->id && open->rev == m_escalation->rev &&
                      person.id == m_person.id && person.role == m_person.role;
    m_escalation = open;
    m_person = person;
    if (!same) // else who stands on a button stays there
        fill();
    tick(now);
}

void EscalationStrip::tick(Instant now)
{
    m_now = now;
    if (auto* label = findChild<ElidedLabel*>(u"escalationLabel"_s); label && m_escalation)
        label->setText(line());
}

QString EscalationStrip::line() const
{
    return escalationLine(*m_escalation, m_now);
}

void EscalationStrip::clear()
{
    setFocusProxy(nullptr);
    m_lastButton.clear();
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->setObjectName(QString()); // nobody finds what is on its way out
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void EscalationStrip::fill()
{
    clear();
    setVisible(m_escalation.has_value());
    if (!m_escalation)
        return;
    TagContent content{escalationTag(*m_escalation), u"st-escalated"_s, Token::Raised, Token::RaisedSoft};
    auto* tag = new Tag(content, this);
    tag->setObjectName(u"escalationTag"_s);
    tag->setToolTip(escalationReason(*m_escalation));
    auto* label = new ElidedLabel(this);
    label->setObjectName(u"escalationLabel"_s);
    setRole(label, TextRole::Base, Token::Text2);
    label->setText(line());
    m_layout->addWidget(tag);
    m_layout->addWidget(label, 1);
    addButtons();
}

void EscalationStrip::addButtons()
{
    const QString next = nextStep(*m_escalation);
    if (next == "decide"_L1 && mayDecide(m_person))
        addButton(tr("Approve or refuse…"), u"decidePushButton"_s, &EscalationStrip::decideRequested);
    if (next == "acknowledge"_L1 && mayTakeOn(m_person))
        addButton(tr("Take note"), u"acknowledgePushButton"_s, &EscalationStrip::acknowledgeRequested);
    if (m_escalation->isTaken() && mayTakeOn(m_person))
        addButton(tr("Customer contacted…"), u"contactPushButton"_s, &EscalationStrip::contactRequested);
    if (!m_escalation->isWaiting() && mayLead(m_person) && m_escalation->level < kHighestLevel)
        addButton(tr("Next level…"), u"levelPushButton"_s, &EscalationStrip::levelRequested);
    if (next == "close"_L1 && mayLead(m_person))
        addButton(tr("Close the escalation"), u"closePushButton"_s, &EscalationStrip::closeRequested);
    addButton(tr("Form…"), u"formPushButton"_s, &EscalationStrip::printRequested);
}

void EscalationStrip::addButton(const QString& text, const QString& name, void (EscalationStrip::*signal)())
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    setKind(button, u"flat small"_s);
    connect(button, &QPushButton::clicked, this, signal);
    m_layout->addWidget(button);
    if (m_lastButton)
        setTabOrder(m_lastButton, button);
    m_lastButton = button;
    if (!focusProxy())
        setFocusProxy(button); // the next step comes first
}

void EscalationStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace woshou
