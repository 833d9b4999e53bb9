#include "widgets/shell/railbutton.h"

#include "models/shell/keymap.h"
#include "widgets/shell/shellwords.h"
#include "widgets/theme/painters.h"

#include <QEvent>
#include <QPainter>

namespace woshou {

using namespace Qt::StringLiterals;

RailButton::RailButton(Page page, int number, QWidget* parent)
    : QToolButton(parent)
    , m_page(page)
    , m_number(number)
{
    setObjectName(pageCode(page) + u"RailButton"_s);
    setAttribute(Qt::WA_LayoutUsesWidgetRect); // the focus ring lies inside, the bar at the very edge
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(KeyMap::instance(), &KeyMap::changed, this, &RailButton::retranslate);
    retranslate();
}

QByteArray RailButton::keyOf(int number)
{
    return "window.page" + QByteArray::number(number);
}

void RailButton::retranslate()
{
    const QString key = KeyMap::instance()->keyText(keyOf(m_number));
    setText(pageTitle(m_page));
    setAccessibleName(pageTitle(m_page));
    setToolTip(key.isEmpty() ? pageTitle(m_page) : u"%1 (%2)"_s.arg(pageTitle(m_page), key));
    updateGeometry();
}

void RailButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    const Theme* theme = Theme::instance();
    if (m_collapsed)
        return {theme->size(Metric::RailCollapsed), theme->size(Metric::RailCollapsed)};
    const int word = QFontMetrics(theme->font(TextRole::SmallBold)).horizontalAdvance(text()) + theme->px(12);
    return {qMax(theme->size(Metric::Rail), word), theme->size(Metric::RailItem)};
}

QSize RailButton::minimumSizeHint() const
{
    return sizeHint();
}

void RailButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Theme* theme = Theme::instance();
    QPainter painter(this);
    if (isChecked() || isDown())
        fillSnapped(&painter, rect(), theme->color(Token::Selected));
    else if (underMouse())
        fillSnapped(&painter, rect(), theme->color(Token::Hover));
    if (isChecked())
        fillSnapped(&painter, QRectF(0, 0, theme->px(3), height()), theme->color(Token::Accent));
    const Token ink = isChecked() ? Token::Accent : Token::Text2;
    const Token ground = isChecked() ? Token::Selected : Token::Window;
    const int icon = theme->px(20);
    const int line = m_collapsed ? 0 : theme->lineHeight(TextRole::Small);
    const int top = (height() - icon - line) / 2;
    paintIcon(&painter, QRect(0, top, width(), icon), pageIcon(m_page), icon, ink, ground);
    if (!m_collapsed) {
        painter.setFont(theme->font(isChecked() ? TextRole::SmallBold : TextRole::Small));
        painter.setPen(theme->color(ink));
        painter.drawText(QRect(0, top + icon, width(), line), Qt::AlignCenter, text());
    }
    if (hasFocus())
        paintFocusRing(&painter, QRectF(rect()).adjusted(2, 2, -2, -2), theme->size(Metric::Radius));
}

} // namespace woshou
