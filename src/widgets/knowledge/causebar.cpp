#include "widgets/knowledge/causebar.h"

#include "models/admin/language.h"
#include "widgets/theme/painters.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarHeight = 14;
constexpr int kMarker = 8;
constexpr int kMarkerGap = 5;
constexpr int kEntryGap = 14;
constexpr qsizetype kMostParts = 5;
constexpr int kOtherSeries = 5;

} // namespace

CauseBar::CauseBar(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

QList<CauseBar::Part> CauseBar::parts(QList<CauseShare> causes)
{
    std::stable_sort(causes.begin(), causes.end(), [](const auto& a, const auto& b) { return a.share > b.share; });
    QList<Part> parts;
    double rest = 0;
    for (qsizetype i = 0; i < causes.size(); ++i) {
        const CauseShare& cause = causes.at(i);
        if (i < kMostParts)
            parts.append({u"%1 %2%"_s.arg(cause.name(uiChinese())).arg(qRound(cause.share)), cause.share, int(i)});
        else
            rest += cause.share;
    }
    if (rest > 0)
        parts.append({tr("Other %1%").arg(qRound(rest)), rest, kOtherSeries});
    return parts;
}

void CauseBar::setCauses(const QList<CauseShare>& causes)
{
    m_parts = parts(causes);
    QStringList words;
    for (const Part& part : std::as_const(m_parts))
        words << part.text;
    setAccessibleName(tr("Causes: %1").arg(spokenList(words)));
    updateGeometry();
    update();
}

QList<QRect> CauseBar::places(int width) const
{
    const Theme* theme = Theme::instance();
    const QFontMetrics metrics(theme->font(TextRole::Small));
    const int height = theme->lineHeight(TextRole::Small);
    QList<QRect> rects;
    QPoint at(0, theme->px(kBarHeight + 4));
    for (const Part& part : m_parts) {
        const int wide = theme->px(kMarker + kMarkerGap) + metrics.horizontalAdvance(part.text);
        if (at.x() > 0 && at.x() + wide > width)
            at = {0, at.y() + height};
        rects << QRect(at, QSize(wide, height));
        at.rx() += wide + theme->px(kEntryGap);
    }
    return rects;
}

int CauseBar::heightForWidth(int width) const
{
    const QList<QRect> rects = places(width);
    return rects.isEmpty() ? 0 : rects.last().bottom() + 1;
}

QSize CauseBar::sizeHint() const
{
    const int width = Theme::instance()->px(320);
    return {width, heightForWidth(width)};
}

void CauseBar::paintEvent(QPaintEvent*)
{
    const Theme* theme = Theme::instance();
    QPainter painter(this);
    painter.setFont(theme->font(TextRole::Small));
    const int high = theme->px(kBarHeight);
    paintBox(&painter, QRectF(0, 0, width(), high), theme->color(Token::Hair), QColor(), 2);
    const QList<QRect> rects = places(width());
    const int marker = theme->px(kMarker);
    double left = 0;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const QColor color = theme->series(m_parts.at(i).series);
        const double right = qMin<double>(width(), left + width() * m_parts.at(i).share / 100);
        const bool last = i + 1 == m_parts.size();
        paintBox(&painter, QRectF(left, 0, qMax(1.0, right - left - (last ? 0 : 2)), high), color, QColor(), 2);
        left = right;
        const QRect& place = rects.at(i);
        fillSnapped(&painter, QRectF(place.left(), place.center().y() - marker / 2.0 + 1, marker, marker), color);
        painter.setPen(theme->color(Token::Text1));
        painter.drawText(place.adjusted(theme->px(kMarker + kMarkerGap), 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         m_parts.at(i).text);
    }
}

} // namespace woshou
