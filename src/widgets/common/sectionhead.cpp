#include "widgets/common/sectionhead.h"

#include "widgets/theme/painters.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace woshou {
namespace {

constexpr int kLead = 20;

} // namespace

SectionHead::SectionHead(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionHead::setNumber(int number, bool filled)
{
    if (number == m_number && filled == m_filled)
        return;
    m_number = number;
    m_filled = filled;
    update();
}

void SectionHead::setIcon(const QString& icon)
{
    if (icon == m_icon)
        return;
    m_icon = icon;
    update();
}

void SectionHead::setTitle(const QString& title, const QString& hint)
{
    if (title == m_title && hint == m_hint)
        return;
    m_title = title;
    m_hint = hint;
    describe();
}

void SectionHead::setStatus(const QString& icon, const QString& text, Token ink)
{
    if (icon == m_statusIcon && text == m_statusText && ink == m_statusInk)
        return;
    m_statusIcon = icon;
    m_statusText = text;
    m_statusInk = ink;
    describe();
}

void SectionHead::describe()
{
    setAccessibleName(m_title);
    setAccessibleDescription(m_statusText.isEmpty() ? m_hint : m_hint + u' ' + m_statusText);
    updateGeometry();
    update();
}

QSize SectionHead::sizeHint() const
{
    const Theme* theme = Theme::instance();
    const int words = QFontMetrics(theme->font(TextRole::ReadingBold)).horizontalAdvance(m_title) +
                      QFontMetrics(theme->font(TextRole::Base)).horizontalAdvance(m_hint) +
                      QFontMetrics(theme->font(TextRole::Small)).horizontalAdvance(m_statusText);
    return {words + theme->px(80), theme->size(Metric::SectionHead)};
}

QSize SectionHead::minimumSizeHint() const
{
    const Theme* theme = Theme::instance();
    const int title = QFontMetrics(theme->font(TextRole::ReadingBold)).horizontalAdvance(m_title);
    return {title + theme->px(kLead + 8), theme->size(Metric::SectionHead)};
}

int SectionHead::paintLead(QPainter& painter) const
{
    const Theme* theme = Theme::instance();
    const int side = theme->px(kLead);
    const QRect box(0, (height() - side) / 2, side, side);
    if (m_number > 0) {
        paintBox(&painter, box, theme->color(m_filled ? Token::Accent : Token::Panel), theme->color(Token::Accent),
                 side / 2.0);
        painter.setFont(theme->font(TextRole::SmallBold));
        painter.setPen(theme->color(m_filled ? Token::OnAccent : Token::Accent));
        painter.drawText(box, Qt::AlignCenter, QString::number(m_number));
    } else if (!m_icon.isEmpty()) {
        paintIcon(&painter, box, m_icon, theme->size(Metric::Icon) + theme->px(2), Token::Accent);
    } else {
        return 0;
    }
    return side + theme->px(8);
}

int SectionHead::paintStatus(QPainter& painter) const
{
    if (m_statusText.isEmpty())
        return contentsRect().width();
    const Theme* theme = Theme::instance();
    const QFont font = theme->font(TextRole::Small);
    painter.setFont(font);
    painter.setPen(theme->color(m_statusInk));
    painter.drawText(QRect(QPoint(), contentsRect().size()), Qt::AlignRight | Qt::AlignVCenter, m_statusText);
    int left = contentsRect().width() - QFontMetrics(font).horizontalAdvance(m_statusText) - theme->px(4);
    if (!m_statusIcon.isEmpty()) {
        const int side = theme->size(Metric::IconSmall);
        left -= side;
        paintIcon(&painter, QRect(left, 0, side, height()), m_statusIcon, side, m_statusInk);
    }
    return left - theme->px(8);
}

void SectionHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.translate(contentsRect().left(), 0);
    const Theme* theme = Theme::instance();
    const int right = paintStatus(painter);
    int x = paintLead(painter);
    const QFont bold = theme->font(TextRole::ReadingBold);
    const QString title = QFontMetrics(bold).elidedText(m_title, Qt::ElideRight, right - x);
    painter.setFont(bold);
    painter.setPen(theme->color(Token::Text1));
    painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignLeft | Qt::AlignVCenter, title);
    x += QFontMetrics(bold).horizontalAdvance(title) + theme->px(8);
    if (right - x < theme->px(24))
        return;
    const QFont plain = theme->font(TextRole::Base);
    painter.setFont(plain);
    painter.setPen(theme->color(Token::Text3));
    painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(plain).elidedText(m_hint, Qt::ElideRight, right - x));
}

} // namespace woshou
