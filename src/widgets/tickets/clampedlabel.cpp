#include "widgets/tickets/clampedlabel.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace woshou {

ClampedLabel::ClampedLabel(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(Theme::instance(), &Theme::changed, this, &ClampedLabel::forgetLines);
}

void ClampedLabel::setText(const QString& text)
{
    const QString line = text.simplified();
    if (line == m_text)
        return;
    m_text = line;
    setAccessibleName(m_text);
    setToolTip(m_text);
    forgetLines();
}

void ClampedLabel::forgetLines()
{
    m_lines.clear();
    updateGeometry();
    update();
}

void ClampedLabel::setMaximumLines(int lines)
{
    if (m_maximumLines == lines)
        return;
    m_maximumLines = lines;
    forgetLines();
}

void ClampedLabel::setInk(Token ink)
{
    m_ink = ink;
    update();
}

void ClampedLabel::setTextRole(TextRole role)
{
    if (m_role == role)
        return;
    m_role = role;
    forgetLines();
}

const QStringList& ClampedLabel::lines(int width) const
{
    constexpr qsizetype kKeptWidths = 8; // a window that is being dragged has hundreds
    auto it = m_lines.find(width);
    if (it != m_lines.end())
        return *it;
    if (m_lines.size() >= kKeptWidths)
        m_lines.clear();
    return *m_lines.insert(width, breakInto(width));
}

QStringList ClampedLabel::breakInto(int width) const
{
    const QFont font = Theme::instance()->font(m_role);
    QTextLayout layout(m_text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList list;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (list.size() == m_maximumLines - 1) {
            const QString rest = m_text.mid(line.textStart(), 500); // far more than a line can hold
            list.append(QFontMetrics(font).elidedText(rest, Qt::ElideRight, width));
            break;
        }
        list.append(m_text.mid(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    return list;
}

int ClampedLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const qsizetype count = lines(width - margins.left() - margins.right()).size();
    return static_cast<int>(count) * Theme::instance()->lineHeight(m_role) + margins.top() + margins.bottom();
}

QSize ClampedLabel::sizeHint() const
{
    const int width = Theme::instance()->px(200);
    return {width, heightForWidth(width)};
}

QSize ClampedLabel::minimumSizeHint() const
{
    const QMargins margins = contentsMargins();
    return {Theme::instance()->px(60) + margins.left() + margins.right(),
            Theme::instance()->lineHeight(m_role) + margins.top() + margins.bottom()};
}

void ClampedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme* theme = Theme::instance();
    painter.setFont(theme->font(m_role));
    painter.setPen(theme->color(m_ink));
    const QRect inside = contentsRect();
    QRect place(inside.topLeft(), QSize(inside.width(), theme->lineHeight(m_role)));
    for (const QString& line : lines(inside.width())) {
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
        place.translate(0, place.height());
    }
}

} // namespace woshou
