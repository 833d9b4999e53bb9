#include "widgets/theme/painters.h"

#include <QCache>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStaticText>
#include <QTextLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace woshou {
namespace {

constexpr int kTagPadding = 6;
constexpr int kTagGap = 4;
constexpr int kCapHeight = 18;
constexpr int kCapPadding = 5;

struct LineKey
{
    QString text;
    QFont font;
    int width = 0;

    bool operator==(const LineKey& other) const = default;
};

size_t qHash(const LineKey& key, size_t seed)
{
    return qHashMulti(seed, key.text, key.font, key.width);
}

constexpr qsizetype kKeptLines = 4000;

QCache<LineKey, QStaticText>& keptLines()
{
    static QCache<LineKey, QStaticText> lines = [] {
        // What is shaped holds fonts, and they go with the application.
        qAddPostRoutine([] { keptLines().clear(); });
        return QCache<LineKey, QStaticText>(kKeptLines);
    }();
    return lines;
}

QStaticText* shape(const QString& text, const QFont& font)
{
    auto* line = new QStaticText(text);
    line->setTextFormat(Qt::PlainText);
    line->prepare({}, font);
    return line;
}

const QStaticText& shapedLine(const QString& text, const QFont& font, int width)
{
    const LineKey key{text, font, width};
    if (const QStaticText* kept = keptLines().object(key))
        return *kept;
    QStaticText* line = shape(text, font);
    if (line->size().width() > width) {
        delete line;
        line = shape(QFontMetricsF(font).elidedText(text, Qt::ElideRight, width), font);
    }
    keptLines().insert(key, line);
    return *line;
}

Theme* theme()
{
    return Theme::instance();
}

QFont tagFont(const TagContent& tag)
{
    return theme()->font(tag.bold ? TextRole::SmallBold : TextRole::Small);
}

int tagIconRoom(const TagContent& tag)
{
    return tag.icon.isEmpty() ? 0 : theme()->px(12) + theme()->px(kTagGap);
}

} // namespace

void paintFocusRing(QPainter* painter, const QRectF& rect, qreal radius)
{
    paintBox(painter, rect, QColor(), theme()->color(Token::Focus), radius, 2);
}

void paintIcon(QPainter* painter, const QRect& rect, const QString& name, int logicalSize, Token ink, Token ground)
{
    const QPixmap pixmap = theme()->pixmap(name, logicalSize, ink, painter->device(), ground);
    const QPoint place(rect.left() + (rect.width() - logicalSize) / 2, rect.top() + (rect.height() - logicalSize) / 2);
    painter->drawPixmap(place, pixmap);
}

void paintPriority(QPainter* painter, const QRect& rect, const QString& name)
{
    Token ink = Token::Low;
    if (name == "urgent"_L1)
        ink = Token::Urgent;
    else if (name == "high"_L1)
        ink = Token::HighMark;
    else if (name == "medium"_L1)
        ink = Token::Medium;
    paintIcon(painter, rect, u"prio-"_s + name, theme()->size(Metric::IconSmall), ink);
}

QSize TagPainter::sizeHint(const TagContent& tag)
{
    const int text = QFontMetrics(tagFont(tag)).horizontalAdvance(tag.text);
    return {text + tagIconRoom(tag) + 2 * theme()->px(kTagPadding), theme()->size(Metric::Tag)};
}

QRect TagPainter::paint(QPainter* painter, const QRect& rect, const TagContent& tag)
{
    const QSize hint = sizeHint(tag);
    const QRect box(rect.left(), rect.top() + (rect.height() - hint.height()) / 2, qMin(hint.width(), rect.width()),
                    hint.height());
    const qreal radius = theme()->size(Metric::Radius);
    if (tag.line)
        paintBox(painter, box, theme()->color(Token::Panel), theme()->color(Token::Line), radius);
    else
        paintBox(painter, box, theme()->color(tag.soft), QColor(), radius);
    QRect inner = box.adjusted(theme()->px(kTagPadding), 0, -theme()->px(kTagPadding), 0);
    if (!tag.icon.isEmpty()) {
        const int side = theme()->px(12);
        const Token mark = tag.icon == "prio-high"_L1 ? Token::HighMark : tag.ink;
        paintIcon(painter, QRect(inner.left(), inner.top(), side, inner.height()), tag.icon, side, mark, tag.soft);
        inner.setLeft(inner.left() + tagIconRoom(tag));
    }
    const QFont font = tagFont(tag);
    painter->setFont(font);
    painter->setPen(theme()->color(tag.ink));
    const int room = inner.width() + 1;
    painter->drawText(inner.adjusted(0, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(tag.text, Qt::ElideRight, room));
    return box;
}

namespace {

void paintStripes(QPainter* painter, const QRectF& bar, const QColor& color)
{
    const qreal step = bar.height() * 1.15;
    QPen pen(color, step * 0.52);
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    for (qreal x = bar.left() - bar.height(); x < bar.right() + bar.height(); x += step)
        painter->drawLine(QPointF(x - 1, bar.bottom() + 1), QPointF(x + bar.height() + 1, bar.top() - 1));
}

void paintDashes(QPainter* painter, const QRectF& bar, const QColor& color)
{
    const qreal step = bar.height() * 0.85;
    for (qreal x = bar.left(); x < bar.right(); x += step)
        fillSnapped(painter, QRectF(x, bar.top(), step / 2, bar.height()), color);
}

void paintSlaPart(QPainter* painter, const QRectF& bar, SlaState state)
{
    switch (state) {
    case SlaState::None:
        break;
    case SlaState::Running:
        painter->fillRect(bar, theme()->color(Token::Accent));
        break;
    case SlaState::Tight:
        painter->fillRect(bar, theme()->color(Token::HighMark));
        break;
    case SlaState::Breached:
        painter->fillRect(bar, theme()->color(Token::UrgentSoft));
        paintStripes(painter, bar, theme()->color(Token::Urgent));
        break;
    case SlaState::Paused:
        paintDashes(painter, bar, theme()->color(Token::Control));
        break;
    case SlaState::Done:
        painter->fillRect(bar, theme()->color(Token::Good));
        break;
    }
}

} // namespace

void paintSlaBar(QPainter* painter, const QRect& rect, SlaState state, double fraction)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    painter->setClipPath(outline, Qt::IntersectClip);
    painter->fillRect(rect, theme()->color(Token::Hair));
    const bool whole = state == SlaState::Breached || state == SlaState::Done;
    QRectF part(rect);
    part.setWidth(rect.width() * (whole ? 1.0 : qBound(0.0, fraction, 1.0)));
    if (!whole && state != SlaState::Paused) {
        outline.clear();
        outline.addRoundedRect(part, rect.height() / 2.0, rect.height() / 2.0);
        painter->setClipPath(outline, Qt::IntersectClip);
    }
    paintSlaPart(painter, part, state);
    painter->restore();
}

int keyCapWidth(const QString& key)
{
    const int text = QFontMetrics(theme()->font(TextRole::Tiny)).horizontalAdvance(key);
    return qMax(theme()->px(kCapHeight), text + 2 * theme()->px(kCapPadding));
}

void paintKeyCap(QPainter* painter, const QRect& rect, const QString& key, const QColor& ink, const QColor& outline)
{
    const int height = theme()->px(kCapHeight);
    const QRect box(rect.left(), rect.top() + (rect.height() - height) / 2, rect.width(), height);
    paintBox(painter, box, QColor(), outline, theme()->px(3));
    painter->setFont(theme()->font(TextRole::Tiny));
    painter->setPen(ink);
    painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, key);
}

namespace {

void paintPresence(QPainter* painter, const QRectF& rect, Presence presence)
{
    const qreal side = rect.width() * 0.28;
    const QRectF dot(rect.right() - side, rect.bottom() - side, side, side);
    painter->setPen(Qt::NoPen);
    if (presence == Presence::Online) {
        painter->setBrush(theme()->color(Token::Good));
        painter->drawEllipse(dot);
    } else if (presence == Presence::Away) {
        painter->setBrush(theme()->color(Token::Panel));
        painter->setPen(QPen(theme()->color(Token::HighMark), side * 0.28));
        painter->drawEllipse(dot.adjusted(side * 0.14, side * 0.14, -side * 0.14, -side * 0.14));
    } else if (presence == Presence::Offline) {
        fillSnapped(painter, dot, theme()->color(Token::Control));
    }
}

// The disc leaves room for the dot or the ring, so that nothing is painted outside the rectangle.
QRectF paintRing(QPainter* painter, const QRectF& rect, Presence presence)
{
    if (presence == Presence::None)
        return rect;
    if (presence != Presence::Editing)
        return rect.adjusted(2, 2, -2, -2);
    painter->setPen(QPen(theme()->color(Token::Accent), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(rect.adjusted(1, 1, -1, -1));
    return rect.adjusted(4, 4, -4, -4);
}

QString firstCharacter(const QString& text)
{
    const bool pair = text.size() > 1 && text.front().isHighSurrogate();
    return text.left(pair ? 2 : 1).toUpper();
}

} // namespace

void paintAvatar(QPainter* painter, const QRect& rect, const QString& text, Presence presence)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int side = qMin(rect.width(), rect.height());
    const QRectF square(rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2, side, side);
    const QRectF disc = paintRing(painter, square, presence);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme()->color(Token::AccentTint));
    painter->drawEllipse(disc);
    QFont font = theme()->font(TextRole::SmallBold);
    font.setPixelSize(qMax(9, qRound(disc.height() * 0.5)));
    painter->setFont(font);
    painter->setPen(theme()->color(Token::Accent));
    painter->drawText(disc, Qt::AlignCenter, firstCharacter(text));
    paintPresence(painter, square, presence);
    painter->restore();
}

int paintLine(QPainter* painter, const QRect& rect, const QString& text, const QFont& font, const QColor& ink,
              Qt::Alignment side)
{
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    const QStaticText& line = shapedLine(text, font, rect.width());
    const QSizeF size = line.size();
    const qreal free = rect.width() - size.width();
    const qreal left = side & Qt::AlignRight ? free : side & Qt::AlignHCenter ? free / 2 : 0;
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawStaticText(QPointF(rect.left() + left, rect.top() + std::floor((rect.height() - size.height()) / 2)),
                            line);
    return int(std::ceil(size.width()));
}

void paintMarkedText(QPainter* painter, const QRect& rect, const QString& text, const QList<TextSpan>& spans,
                     const QFont& font, const QColor& ink, Qt::TextElideMode elide)
{
    if (spans.isEmpty() && elide == Qt::ElideRight) {
        paintLine(painter, rect, text, font, ink);
        return;
    }
    const QString shown = QFontMetrics(font).elidedText(text, elide, rect.width());
    QTextLayout layout(shown, font, painter->device());
    QTextOption option(Qt::AlignLeft | Qt::AlignVCenter);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    // Past the ellipsis a mark would lie about its place, so spans end where the shown text and the full one part.
    const auto parting = std::mismatch(shown.begin(), shown.end(), text.begin(), text.end()).first - shown.begin();
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan& span : spans) {
        const qsizetype length = qMin(span.length, parting - span.start);
        if (length <= 0)
            continue;
        QTextCharFormat format;
        format.setBackground(theme()->color(Token::SearchMark));
        format.setForeground(theme()->color(Token::SearchMarkText));
        formats.append({int(span.start), int(length), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter->save();
    painter->setPen(ink);
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    painter->restore();
}

} // namespace woshou
