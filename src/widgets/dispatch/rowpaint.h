#pragma once

#include "widgets/theme/theme.h"

class QPainter;
class QStyleOptionViewItem;

namespace woshou {

/// Draws one elided line of text, centred in the rectangle's height, and gives the width it took.
int paintRowText(QPainter* painter, const QRect& rect, const QString& text, TextRole role, Token ink,
                 Qt::Alignment side = Qt::AlignLeft);

/// Ground, line, bar and focus ring of a row, as the style draws them.
void paintRowGround(QPainter* painter, const QStyleOptionViewItem& option);

/// Diagonal hatch of what cannot be had, over the whole rectangle.
void paintHatch(QPainter* painter, const QRect& rect);

} // namespace woshou
