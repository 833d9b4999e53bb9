#include "widgets/tickets/intakefields.h"

#include "widgets/theme/painters.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/woshoustyle.h"

#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace woshou {

IntakeLabel::IntakeLabel(QWidget* parent)
    : QLabel(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setRole(this, TextRole::Base, Token::Text2);
}

void IntakeLabel::setRequired(bool required)
{
    if (std::exchange(m_required, required) == required)
        return;
    updateGeometry();
    update();
}

int IntakeLabel::starRoom() const
{
    return m_required ? fontMetrics().horizontalAdvance(u'*') + Theme::instance()->px(2) : 0;
}

QSize IntakeLabel::sizeHint() const
{
    const Theme* theme = Theme::instance();
    const int words = fontMetrics().horizontalAdvance(text()) + starRoom() + theme->px(2);
    return {words, theme->size(Metric::Control)};
}

QSize IntakeLabel::minimumSizeHint() const
{
    return sizeHint();
}

void IntakeLabel::paintEvent(QPaintEvent* event)
{
    QLabel::paintEvent(event);
    if (!m_required)
        return;
    QPainter painter(this);
    painter.setPen(Theme::instance()->color(Token::Urgent));
    const int right = width() - fontMetrics().horizontalAdvance(text()) - Theme::instance()->px(2);
    painter.drawText(QRect(0, 0, right, height()), Qt::AlignRight | Qt::AlignVCenter, u"*"_s);
}

IntakeLineEdit::IntakeLineEdit(QWidget* parent)
    : QLineEdit(parent)
    , m_tag(new Tag(this))
{
    m_tag->hide();
    m_tag->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IntakeLineEdit::setTag(const TagContent& content)
{
    if (content == m_tag->content())
        return;
    m_tag->setContent(content);
    m_tag->setVisible(!content.text.isEmpty());
    setAccessibleDescription(content.text);
    place();
}

QString IntakeLineEdit::tagText() const
{
    return m_tag->isHidden() ? QString() : m_tag->content().text;
}

void IntakeLineEdit::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    place();
}

void IntakeLineEdit::place()
{
    const int gap = Theme::instance()->px(4);
    const QSize size = m_tag->sizeHint();
    const bool fits = !m_tag->isHidden() && width() > size.width() * 2;
    setTextMargins(0, 0, fits ? size.width() + gap : 0, 0);
    // Where both do not fit, what was typed is shown and the tag leaves.
    const QPoint place(width() - size.width() - gap * 2, (height() - size.height()) / 2);
    m_tag->setGeometry(QRect(place, fits ? size : QSize(0, 0)));
}

IntakeRule::IntakeRule(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize IntakeRule::sizeHint() const
{
    return {1, Theme::instance()->px(4)};
}

void IntakeRule::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    fillHorizontalLine(&painter, 0, height() / 2, width(), Theme::instance()->color(Token::Hair));
}

} // namespace woshou
