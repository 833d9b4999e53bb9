#pragma once

#include "domain/knowledge/article.h"
#include "widgets/theme/theme.h"

#include <QList>
#include <QRect>
#include <QString>

class QPainter;

namespace woshou {

/// What a tag says: words always, glyph optional. `line` draws an outline on the panel for plain facts.
struct TagContent
{
    QString text;
    QString icon;
    Token ink = Token::Text2;
    Token soft = Token::LowSoft;
    bool line = false;
    bool bold = false;

    bool operator==(const TagContent& other) const = default;
};

/// Paints tags in delegates and in the Tag widget: 20 high, soft ground, glyph 12, text 12.
class TagPainter
{
public:
    static QSize sizeHint(const TagContent& tag);
    /// Paints at the left of the rectangle, centred in its height, elided when narrow; gives the rectangle taken.
    static QRect paint(QPainter* painter, const QRect& rect, const TagContent& tag);
};

/// State of a limit: Tight is less than a quarter left, Paused is a stopped clock, None has no limit.
enum class SlaState { None, Running, Tight, Breached, Paused, Done };
enum class Presence { None, Online, Away, Offline, Editing };

/// Glyph of the priority in the middle of the rectangle (14 px): name is urgent, high, medium or low.
void paintPriority(QPainter* painter, const QRect& rect, const QString& name);
/// Any icon, centred; logicalSize is final.
void paintIcon(QPainter* painter, const QRect& rect, const QString& name, int logicalSize, Token ink,
               Token ground = Token::Panel);
/// Bar over the whole rectangle; fraction 0…1 is the part of the limit that is used up.
void paintSlaBar(QPainter* painter, const QRect& rect, SlaState state, double fraction);

int keyCapWidth(const QString& key);
/// Key cap filling the rectangle's width, 18 high, centred.
void paintKeyCap(QPainter* painter, const QRect& rect, const QString& key, const QColor& ink, const QColor& outline);
/// First character on accent tint in the largest square of the rectangle, with the sign of presence.
void paintAvatar(QPainter* painter, const QRect& rect, const QString& text, Presence presence = Presence::None);

/// One line of text, centred in height, elided; gives the width taken. Shaping is most of what painting a row costs, so
/// the shaped line is kept for the next time.
int paintLine(QPainter* painter, const QRect& rect, const QString& text, const QFont& font, const QColor& ink,
              Qt::Alignment side = Qt::AlignLeft);
/// One line of text with the spans marked as hits, left aligned, centred in height, elided.
void paintMarkedText(QPainter* painter, const QRect& rect, const QString& text, const QList<TextSpan>& spans,
                     const QFont& font, const QColor& ink, Qt::TextElideMode elide = Qt::ElideRight);

/// Rectangles snapped to device pixels, sharp at every ratio. Widths are logical; at least one device pixel.
void fillSnapped(QPainter* painter, const QRectF& rect, const QColor& color);
void fillHorizontalLine(QPainter* painter, qreal left, qreal top, qreal width, const QColor& color,
                        qreal thickness = 1);
void fillVerticalLine(QPainter* painter, qreal left, qreal top, qreal height, const QColor& color, qreal thickness = 1);
/// Rounded box: ground inside, outline drawn within the rectangle. An invalid colour leaves that part out.
void paintBox(QPainter* painter, const QRectF& rect, const QColor& ground, const QColor& outline, qreal radius,
              qreal thickness = 1);
/// The 2 px focus ring, its outer edge on the rectangle's edge.
void paintFocusRing(QPainter* painter, const QRectF& rect, qreal radius);

} // namespace woshou
