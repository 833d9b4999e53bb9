#include "widgets/measures/chartlegend.h"

#include "models/admin/language.h"
#include "widgets/theme/painters.h"

#include <QPainter>

namespace woshou {

namespace {

constexpr int kMarker = 10;
constexpr int kMarkerGap = 5;
constexpr int kEntryGap = 16;
constexpr int kPaleStep = 2;

} // namespace

ChartLegend::ChartLegend(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void ChartLegend::setEntries(const QList<LegendEntry>& entries)
{
    m_entries = entries;
    QStringList words;
    for (const LegendEntry& entry : entries)
        words << entry.text;
    setAccessibleName(spokenList(words));
    updateGeometry();
    update();
}

QList<QRect> ChartLegend::places(int width) const
{
    const Theme* theme = Theme::instance();
    const QFontMetrics metrics(theme->font(TextRole::Small));
    const int height = theme->lineHeight(TextRole::Small);
    const int lead = theme->px(kMarker + kMarkerGap);
    QList<QRect> rects;
    QPoint at;
    for (const LegendEntry& entry : m_entries) {
        const int wide = lead + metrics.horizontalAdvance(entry.text);
        if (at.x() > 0 && at.x() + wide > width)
            at = {0, at.y() + height};
        rects << QRect(at, QSize(wide, height));
        at.rx() += wide + theme->px(kEntryGap);
    }
    return rects;
}

int ChartLegend::heightForWidth(int width) const
{
    const QList<QRect> rects = places(width);
    return rects.isEmpty() ? 0 : rects.last().bottom() + 1;
}

QSize ChartLegend::sizeHint() const
{
    return {Theme::instance()->px(240), heightForWidth(qMax(width(), Theme::instance()->px(240)))};
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    const Theme* theme = Theme::instance();
    QPainter painter(this);
    painter.setFont(theme->font(TextRole::Small));
    const QList<QRect> rects = places(width());
    const int marker = theme->px(kMarker);
    for (qsizetype i = 0; i < rects.size(); ++i) {
        const QRect& rect = rects.at(i);
        paintMarker(painter, QRectF(rect.left(), rect.center().y() - marker / 2 + 1, marker, marker), m_entries.at(i));
        painter.setPen(theme->color(Token::Text1));
        painter.drawText(rect.adjusted(theme->px(kMarker + kMarkerGap), 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         m_entries.at(i).text);
    }
}

void ChartLegend::paintDash(QPainter& painter, const QRectF& box) const
{
    const qreal dash = box.width() / 5;
    for (const int at : {0, 2, 4})
        fillSnapped(&painter, QRectF(box.left() + at * dash, box.center().y(), dash, 1),
                    Theme::instance()->color(Token::Text1));
}

void ChartLegend::paintMarker(QPainter& painter, const QRectF& box, const LegendEntry& entry) const
{
    const Theme* theme = Theme::instance();
    switch (entry.shape) {
    case LegendEntry::Shape::Block:
        return fillSnapped(&painter, box, theme->series(entry.series));
    case LegendEntry::Shape::Pale:
        return fillSnapped(&painter, box, theme->heat(kPaleStep));
    case LegendEntry::Shape::Hollow:
        return paintBox(&painter, box, QColor(), theme->color(Token::Text2), 0);
    case LegendEntry::Shape::Dash:
        return paintDash(painter, box);
    case LegendEntry::Shape::Line:
        break;
    }
    fillSnapped(&painter, QRectF(box.left(), box.center().y() - 1, box.width(), 2), theme->series(entry.series));
    paintBox(&painter, box.adjusted(2, 2, -2, -2), theme->color(Token::Panel), theme->series(entry.series), 0, 1.5);
}

} // namespace woshou
