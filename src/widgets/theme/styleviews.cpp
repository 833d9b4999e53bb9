#include "widgets/theme/stylepaint.h"

#include <QAbstractScrollArea>
#include <QListView>
#include <QPainter>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace woshou::stylepaint {
namespace {

constexpr int kBar = 3;
constexpr int kMenuPadding = 12;
constexpr int kThumb = 6;

Theme* theme()
{
    return Theme::instance();
}

// A scroll bar stands on the ground of what it scrolls.
QColor scrollGround(const QWidget* widget)
{
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    const auto* area = qobject_cast<const QAbstractScrollArea*>(parent ? parent->parentWidget() : nullptr);
    if (!area)
        return {};
    return area->viewport()->palette().color(area->viewport()->backgroundRole());
}

QRect thumbRect(const QStyleOptionSlider& option)
{
    const bool upright = option.orientation == Qt::Vertical;
    const int length = upright ? option.rect.height() : option.rect.width();
    const int range = option.maximum - option.minimum;
    if (range <= 0)
        return option.rect;
    const int wanted = int(qint64(option.pageStep) * length / (qint64(range) + option.pageStep));
    const int thumb = qMin(length, qMax(theme()->px(32), wanted));
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - thumb, option.upsideDown);
    return upright ? QRect(option.rect.left(), option.rect.top() + start, option.rect.width(), thumb)
                   : QRect(option.rect.left() + start, option.rect.top(), thumb, option.rect.height());
}

} // namespace

QRect scrollPart(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const QRect thumb = thumbRect(option);
    const bool upright = option.orientation == Qt::Vertical;
    QRect before = option.rect;
    QRect after = option.rect;
    if (upright) {
        before.setBottom(thumb.top() - 1);
        after.setTop(thumb.bottom() + 1);
    } else {
        before.setRight(thumb.left() - 1);
        after.setLeft(thumb.right() + 1);
    }
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return thumb;
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    case QStyle::SC_ScrollBarSubPage:
        return before;
    case QStyle::SC_ScrollBarAddPage:
        return after;
    default:
        return {};
    }
}

void paintScrollBar(const QStyleOptionSlider& option, QPainter* painter, const QWidget* widget)
{
    const QColor ground = scrollGround(widget);
    if (ground.isValid())
        painter->fillRect(option.rect, ground);
    if (option.maximum <= option.minimum || !(option.state & QStyle::State_Enabled))
        return;
    const int thick = theme()->px(kThumb);
    QRectF thumb = thumbRect(option);
    if (option.orientation == Qt::Vertical)
        thumb.adjust((thumb.width() - thick) / 2, 2, -(thumb.width() - thick) / 2, -2);
    else
        thumb.adjust(2, (thumb.height() - thick) / 2, -2, -(thumb.height() - thick) / 2);
    const bool active = option.activeSubControls & QStyle::SC_ScrollBarSlider;
    const bool pressed = active && option.state & QStyle::State_Sunken;
    const Token ink = pressed ? Token::Text2 : active ? Token::Text3 : Token::Control;
    paintBox(painter, thumb, theme()->color(ink), QColor(), thick / 2.0);
}

QRect sliderPart(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const bool upright = option.orientation == Qt::Vertical;
    const int side = theme()->px(16);
    const QRect track = option.rect.adjusted(3, 3, -3, -3);
    if (part == QStyle::SC_SliderGroove)
        return track;
    if (part != QStyle::SC_SliderHandle)
        return {};
    const int room = (upright ? track.height() : track.width()) - side;
    const int at =
        QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, room, option.upsideDown);
    return upright ? QRect(track.center().x() - side / 2, track.top() + at, side, side)
                   : QRect(track.left() + at, track.center().y() - side / 2 + 1, side, side);
}

void paintSlider(const QStyleOptionSlider& option, QPainter* painter)
{
    const QRect handle = sliderPart(option, QStyle::SC_SliderHandle);
    const bool upright = option.orientation == Qt::Vertical;
    const bool enabled = option.state & QStyle::State_Enabled;
    const int half = theme()->px(4) / 2;
    const QPoint middle = handle.center();
    QRectF groove = option.rect.adjusted(3, 3, -3, -3);
    QRectF passed = groove;
    if (upright) {
        groove = passed = QRectF(middle.x() - half, groove.top(), 2 * half, groove.height());
        passed.setTop(middle.y());
    } else {
        groove = passed = QRectF(groove.left(), middle.y() - half, groove.width(), 2 * half);
        passed.setRight(middle.x());
    }
    paintBox(painter, groove, theme()->color(Token::Line), QColor(), half);
    paintBox(painter, passed, theme()->color(enabled ? Token::Accent : Token::Disabled), QColor(), half);
    paintBox(painter, handle, theme()->color(Token::Panel), theme()->color(enabled ? Token::Accent : Token::Line),
             handle.width() / 2.0, 2);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, handle.adjusted(-3, -3, 3, 3), handle.width() / 2.0 + 3);
}

void paintProgress(const QStyleOptionProgressBar& option, QPainter* painter)
{
    const int thick = theme()->size(Metric::SlaBar);
    QRectF groove = option.rect;
    groove.setTop(groove.top() + (groove.height() - thick) / 2);
    groove.setHeight(thick);
    paintBox(painter, groove, theme()->color(Token::Hair), QColor(), thick / 2.0);
    QRectF done = groove;
    if (option.maximum <= option.minimum) {
        done.setLeft(groove.left() + groove.width() / 3);
        done.setWidth(groove.width() / 3);
    } else {
        const double part = double(option.progress - option.minimum) / double(option.maximum - option.minimum);
        done.setWidth(groove.width() * qBound(0.0, part, 1.0));
    }
    if (done.width() > 0)
        paintBox(painter, done, theme()->color(Token::Accent), QColor(), thick / 2.0);
}

// Menus

QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& size)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {size.width(), theme()->px(9)};
    const int column = theme()->size(Metric::Icon) + theme()->px(8);
    const int key = option.text.contains(u'\t') || option.reservedShortcutWidth > 0 ? theme()->px(34) : 0;
    return {size.width() + 2 * theme()->px(kMenuPadding) + column + key + theme()->px(20),
            theme()->size(Metric::Control)};
}

namespace {

void paintMenuSign(const QStyleOptionMenuItem& option, QPainter* painter, const QRect& column)
{
    const int side = theme()->size(Metric::Icon);
    const bool enabled = option.state & QStyle::State_Enabled;
    const Token ink = enabled ? Token::Accent : Token::Disabled;
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(painter, column, u"check"_s, side, ink);
    else if (!option.icon.isNull())
        option.icon.paint(painter, column.adjusted(0, (column.height() - side) / 2, 0, -(column.height() - side) / 2),
                          Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

void paintMenuKey(QPainter* painter, QRect* rect, const QString& key)
{
    if (key.isEmpty())
        return;
    const QString shown = QString(key).replace("Return"_L1, "Enter"_L1);
    const int width = keyCapWidth(shown);
    paintKeyCap(painter, QRect(rect->right() - width + 1, rect->top(), width, rect->height()), shown,
                theme()->color(Token::Text2), theme()->color(Token::Line));
    rect->setRight(rect->right() - width - theme()->px(8));
}

void paintMenuSeparator(const QStyleOptionMenuItem& option, QPainter* painter)
{
    fillHorizontalLine(painter, option.rect.left(), option.rect.center().y(), option.rect.width(),
                       theme()->color(Token::Hair));
}

} // namespace

void paintMenuItem(const QStyleOptionMenuItem& option, QPainter* painter)
{
    painter->fillRect(option.rect, theme()->color(Token::Panel));
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return paintMenuSeparator(option, painter);
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, theme()->color(Token::Selected));
        fillVerticalLine(painter, option.rect.left(), option.rect.top(), option.rect.height(),
                         theme()->color(Token::Accent), kBar);
    }
    const int padding = theme()->px(kMenuPadding);
    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    const int side = theme()->size(Metric::Icon);
    paintMenuSign(option, painter, QRect(rect.left(), rect.top(), side, rect.height()));
    rect.setLeft(rect.left() + side + theme()->px(8));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, QRect(rect.right() - side + 1, rect.top(), side, rect.height()), u"chevron-right"_s, side,
                  Token::Text2);
    paintMenuKey(painter, &rect, option.text.section(u'\t', 1));
    painter->setFont(option.font);
    painter->setPen(theme()->color(enabled ? Token::Text1 : Token::Disabled));
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic,
                      option.text.section(u'\t', 0, 0));
}

// Tabs

QSize tabSize(const QStyleOptionTab& option, const QSize& size)
{
    const QFontMetrics metrics(theme()->font(TextRole::BaseBold));
    const int text = metrics.size(Qt::TextShowMnemonic, option.text).width();
    const int icon = option.icon.isNull() ? 0 : theme()->size(Metric::Icon) + theme()->px(6);
    const int buttons = option.leftButtonSize.width() + option.rightButtonSize.width();
    return {text + icon + buttons + theme()->px(20), qMax(theme()->size(Metric::TabBar), size.height() / 2)};
}

void paintTab(const QStyleOptionTab& option, QPainter* painter)
{
    const bool current = option.state & QStyle::State_Selected;
    const QRect rect = option.rect;
    if (!current && option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled)
        painter->fillRect(rect.adjusted(0, 2, 0, -2), theme()->color(Token::Hover));
    if (current)
        fillHorizontalLine(painter, rect.left(), rect.bottom() - 1, rect.width(), theme()->color(Token::Accent), 2);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, rect.adjusted(1, 3, -1, -3), theme()->size(Metric::Radius));
}

void paintTabLabel(const QStyleOptionTab& option, const QRect& rect, QPainter* painter)
{
    const bool current = option.state & QStyle::State_Selected;
    const bool enabled = option.state & QStyle::State_Enabled;
    const Token ink = !enabled ? Token::Disabled : current ? Token::Accent : Token::Text1;
    QRect place = rect;
    const QFont font = theme()->font(current ? TextRole::BaseBold : TextRole::Base);
    if (!option.icon.isNull()) {
        const int side = theme()->size(Metric::Icon);
        option.icon.paint(painter, QRect(place.left() + theme()->px(10), place.top(), side, place.height()));
        place.setLeft(place.left() + side + theme()->px(6));
    }
    painter->setFont(font);
    painter->setPen(theme()->color(ink));
    painter->drawText(place, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, option.text);
}

// Tables

void paintHeaderSection(const QStyleOptionHeader& option, QPainter* painter)
{
    const bool hover = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    painter->fillRect(option.rect, theme()->color(hover ? Token::Hover : Token::Sunken));
    if (option.orientation == Qt::Horizontal)
        fillHorizontalLine(painter, option.rect.left(), option.rect.bottom(), option.rect.width(),
                           theme()->color(Token::Line));
}

void paintHeaderLabel(const QStyleOptionHeader& option, QPainter* painter)
{
    const int padding = theme()->px(8);
    const int side = theme()->px(12);
    QRect rect = option.rect.adjusted(padding, 0, -padding, -1);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    if (!option.icon.isNull()) {
        option.icon.paint(painter, QRect(rect.left(), rect.top(), theme()->size(Metric::Icon), rect.height()));
        rect.setLeft(rect.left() + theme()->size(Metric::Icon) + theme()->px(4));
    }
    const QFontMetrics metrics(theme()->font(TextRole::Base));
    const int room = rect.width() - (sorted ? side + theme()->px(4) : 0);
    const QString text = metrics.elidedText(option.text, Qt::ElideRight, room);
    const int width = metrics.horizontalAdvance(text);
    QRect place(rect.left(), rect.top(), qMin(room, width + 2), rect.height());
    if (option.textAlignment & Qt::AlignRight)
        place.moveLeft(rect.left() + room - place.width());
    else if (option.textAlignment & Qt::AlignHCenter)
        place.moveLeft(rect.left() + (room - place.width()) / 2);
    painter->setFont(theme()->font(TextRole::Base));
    painter->setPen(theme()->color(Token::Text2));
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (!sorted)
        return;
    // Qt names the indicator after its triangle: pointing down stands for ascending order.
    const bool ascending = option.sortIndicator == QStyleOptionHeader::SortDown;
    paintIcon(painter, QRect(place.right() + theme()->px(4), rect.top(), side, rect.height()),
              ascending ? u"arrow-up"_s : u"arrow-down"_s, side, Token::Text1);
}

namespace {

bool hasRowLines(const QWidget* widget)
{
    if (const auto* table = qobject_cast<const QTableView*>(widget))
        return !table->showGrid();
    return qobject_cast<const QTreeView*>(widget) || (widget && widget->property("rowLines").toBool());
}

// Only trees tell where in the row an item stands; in a table each cell stands for itself.
bool startsRow(const QStyleOptionViewItem& option)
{
    return option.viewItemPosition == QStyleOptionViewItem::Beginning ||
           option.viewItemPosition == QStyleOptionViewItem::OnlyOne ||
           option.viewItemPosition == QStyleOptionViewItem::Invalid;
}

bool endsRow(const QStyleOptionViewItem& option)
{
    return option.viewItemPosition == QStyleOptionViewItem::End ||
           option.viewItemPosition == QStyleOptionViewItem::OnlyOne ||
           option.viewItemPosition == QStyleOptionViewItem::Invalid;
}

// Each cell paints its part of the ring: two long sides everywhere, the short ones at the ends of the row.
void paintRowFocus(const QStyleOptionViewItem& option, QPainter* painter, bool left, bool right)
{
    const QColor ink = theme()->color(Token::Focus);
    const QRect rect = option.rect;
    fillHorizontalLine(painter, rect.left(), rect.top(), rect.width(), ink, 2);
    fillHorizontalLine(painter, rect.left(), rect.bottom() - 1, rect.width(), ink, 2);
    if (left)
        fillVerticalLine(painter, rect.left(), rect.top(), rect.height(), ink, 2);
    if (right)
        fillVerticalLine(painter, rect.right() - 1, rect.top(), rect.height(), ink, 2);
}

} // namespace

void paintRow(const QStyleOptionViewItem& option, QPainter* painter, const QWidget* widget)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool active = option.state & QStyle::State_Active;
    const QRect rect = option.rect;
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(rect, option.backgroundBrush);
    if (selected)
        painter->fillRect(rect, theme()->color(active && enabled ? Token::Selected : Token::Hover));
    else if (enabled && option.state & QStyle::State_MouseOver)
        painter->fillRect(rect, theme()->color(Token::Hover));
    if (hasRowLines(widget))
        fillHorizontalLine(painter, rect.left(), rect.bottom(), rect.width(), theme()->color(Token::Hair));
    if (selected && startsRow(option) && option.index.column() <= 0)
        fillVerticalLine(painter, rect.left(), rect.top(), rect.height(),
                         theme()->color(active ? Token::Accent : Token::Control), kBar);
    if (option.state & QStyle::State_HasFocus)
        paintRowFocus(option, painter, startsRow(option), endsRow(option));
}

void paintBranch(const QStyleOption& option, QPainter* painter)
{
    if (!(option.state & QStyle::State_Children))
        return;
    const bool open = option.state & QStyle::State_Open;
    paintIcon(painter, option.rect, open ? u"chevron-down"_s : u"chevron-right"_s, theme()->size(Metric::IconSmall),
              Token::Text2);
}

} // namespace woshou::stylepaint
