#include "widgets/tickets/intakegrouphead.h"

#include "widgets/theme/painters.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace woshou {

IntakeGroupHead::IntakeGroupHead(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void IntakeGroupHead::setTexts(const QString& title, const QString& hint, const QString& key)
{
    m_title = title;
    m_hint = hint;
    m_key = key;
    setAccessibleName(title + u' ' + hint);
    update();
}

QSize IntakeGroupHead::sizeHint() const
{
    return {Theme::instance()->px(200), Theme::instance()->size(Metric::SectionHead)};
}

void IntakeGroupHead::paintEvent(QPaintEvent*)
{
    const Theme* theme = Theme::instance();
    QPainter painter(this);
    painter.fillRect(rect(), theme->color(Token::Sunken));
    const QColor hair = theme->color(Token::Hair);
    fillHorizontalLine(&painter, 0, 0, width(), hair);
    fillHorizontalLine(&painter, 0, height() - 1, width(), hair);
    QRect line = rect().adjusted(theme->px(12), 0, -theme->px(12), 0);
    if (!m_key.isEmpty()) {
        const int cap = keyCapWidth(m_key);
        paintKeyCap(&painter, QRect(line.right() - cap + 1, line.top(), cap, line.height()), m_key,
                    theme->color(Token::Text2), theme->color(Token::Line));
        line.setRight(line.right() - cap - theme->px(8));
    }
    const QFont bold = theme->font(TextRole::BaseBold);
    paintMarkedText(&painter, line, m_title, {}, bold, theme->color(Token::Text1));
    line.setLeft(line.left() + QFontMetrics(bold).horizontalAdvance(m_title) + theme->px(10));
    paintMarkedText(&painter, line, m_hint, {}, theme->font(TextRole::Small), theme->color(Token::Text2));
}

} // namespace woshou
