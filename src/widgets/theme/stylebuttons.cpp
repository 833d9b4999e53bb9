#include "widgets/theme/stylepaint.h"

#include <QAbstractButton>
#include <QPainter>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace woshou::stylepaint {
namespace {

constexpr int kIconGap = 6;
constexpr int kCapGap = 8;

struct Look
{
    QColor ground;
    QColor outline;
    Token ink = Token::Text1;
    Token capLine = Token::Control;
    qreal thickness = 1;
    bool bold = false;
};

Theme* theme()
{
    return Theme::instance();
}

bool isPressed(QStyle::State state)
{
    return state & QStyle::State_Enabled && state & (QStyle::State_Sunken | QStyle::State_On);
}

bool isHovered(QStyle::State state)
{
    return state & QStyle::State_Enabled && state & QStyle::State_MouseOver;
}

QColor groundFor(QStyle::State state, Token rest, Token hover, Token pressed)
{
    return theme()->color(isPressed(state) ? pressed : isHovered(state) ? hover : rest);
}

Look disabledLook(bool framed)
{
    Look look;
    look.ink = Token::Disabled;
    look.capLine = Token::Line;
    if (framed) {
        look.ground = theme()->color(Token::Sunken);
        look.outline = theme()->color(Token::Line);
    }
    return look;
}

Look primaryLook(QStyle::State state)
{
    Look look;
    look.ground = groundFor(state, Token::Accent, Token::AccentHover, Token::AccentPressed);
    look.ink = look.capLine = Token::OnAccent;
    look.bold = true;
    return look;
}

Look dangerLook(QStyle::State state)
{
    Look look;
    look.ground = groundFor(state, Token::Panel, Token::UrgentSoft, Token::UrgentSoft);
    look.outline = theme()->color(Token::Urgent);
    look.thickness = isPressed(state) ? 2 : 1;
    look.ink = Token::Urgent;
    return look;
}

Look flatLook(QStyle::State state, Token ink)
{
    Look look;
    if (isHovered(state) || isPressed(state))
        look.ground = groundFor(state, Token::Panel, Token::Hover, Token::Selected);
    look.ink = ink;
    return look;
}

// On the dark ground of a toast.
Look inverseLook(QStyle::State state)
{
    Look look;
    if (isHovered(state) || isPressed(state)) {
        look.ground = theme()->color(Token::TooltipText);
        look.ground.setAlphaF(isPressed(state) ? 0.3F : 0.15F);
    }
    look.ink = Token::TooltipText;
    look.capLine = Token::TooltipText;
    look.bold = true;
    return look;
}

Look plainLook(QStyle::State state)
{
    Look look;
    look.ground = groundFor(state, Token::Panel, Token::Hover, Token::Selected);
    look.outline = theme()->color(Token::Control);
    return look;
}

Look choiceLook(QStyle::State state)
{
    Look look = plainLook(state);
    if (!(state & QStyle::State_On)) {
        look.ground = groundFor(state, Token::Panel, Token::Hover, Token::Selected);
        return look;
    }
    look.ground = theme()->color(Token::Selected);
    look.outline = theme()->color(Token::Accent);
    look.thickness = 1.5;
    look.ink = Token::Accent;
    look.bold = true;
    return look;
}

bool isChoice(const QWidget* widget)
{
    return hasKind(widget, "chip"_L1) || hasKind(widget, "segment"_L1);
}

Look lookOf(QStyle::State state, const QWidget* widget, bool flat)
{
    const bool bare = flat || hasKind(widget, "flat"_L1) || hasKind(widget, "link"_L1);
    if (!(state & QStyle::State_Enabled))
        return disabledLook(!bare);
    if (hasKind(widget, "inverse"_L1))
        return inverseLook(state);
    if (hasKind(widget, "primary"_L1))
        return primaryLook(state);
    if (hasKind(widget, "danger"_L1))
        return dangerLook(state);
    if (isChoice(widget))
        return choiceLook(state);
    if (hasKind(widget, "link"_L1))
        return flatLook(state, Token::Accent);
    return bare ? flatLook(state, Token::Text1) : plainLook(state);
}

int controlHeight(const QWidget* widget)
{
    if (hasKind(widget, "small"_L1))
        return theme()->size(Metric::ControlSmall);
    return theme()->size(hasKind(widget, "large"_L1) ? Metric::ControlLarge : Metric::Control);
}

int sidePadding(const QWidget* widget)
{
    if (hasKind(widget, "small"_L1) || hasKind(widget, "flat"_L1) || hasKind(widget, "link"_L1))
        return theme()->px(8);
    return theme()->px(hasKind(widget, "large"_L1) ? 16 : 12);
}

// Choices are measured bold always, so that choosing one moves none of its neighbours.
QFont fontOf(const QWidget* widget, bool bold)
{
    return theme()->font(bold || isChoice(widget) ? TextRole::BaseBold : TextRole::Base);
}

int capRoom(const QWidget* widget)
{
    const QString key = keyCapOf(widget);
    return key.isEmpty() ? 0 : keyCapWidth(key) + theme()->px(kCapGap);
}

int textWidth(const QString& text, const QFont& font)
{
    return text.isEmpty() ? 0 : QFontMetrics(font).size(Qt::TextShowMnemonic, text).width();
}

void paintLookedIcon(QPainter* painter, const QRect& rect, const QIcon& icon, int side, const Look& look, bool own)
{
    const QRect place(rect.left(), rect.top() + (rect.height() - side) / 2, side, side);
    if (own && !icon.name().isEmpty())
        paintIcon(painter, place, icon.name(), side, look.ink);
    else
        icon.paint(painter, place, Qt::AlignCenter, look.ink == Token::Disabled ? QIcon::Disabled : QIcon::Normal);
}

void paintFrame(QPainter* painter, const QRect& box, const Look& look)
{
    if (look.ground.isValid() || look.outline.isValid())
        paintBox(painter, box, look.ground, look.outline, theme()->size(Metric::Radius), look.thickness);
}

// Icon and text in the middle of the rectangle; the icon takes the button's ink unless the button is a plain one.
void paintLabel(QPainter* painter, QRect rect, const QIcon& icon, const QString& text, const Look& look,
                const QWidget* widget)
{
    const QFont font = theme()->font(look.bold ? TextRole::BaseBold : TextRole::Base);
    const int side = icon.isNull() ? 0 : theme()->size(Metric::Icon);
    const int gap = side > 0 && !text.isEmpty() ? theme()->px(kIconGap) : 0;
    const int width = qMin(rect.width(), side + gap + textWidth(text, font));
    rect.setLeft(rect.left() + (rect.width() - width) / 2);
    if (side > 0) {
        const bool own = look.ink != Token::Text1 || hasKind(widget, "chip"_L1);
        paintLookedIcon(painter, rect, icon, side, look, own);
        rect.setLeft(rect.left() + side + gap);
    }
    painter->setFont(font);
    painter->setPen(theme()->color(look.ink));
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width() + 2, Qt::TextShowMnemonic);
    painter->drawText(rect.adjusted(0, 0, 4, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic, shown);
}

void paintCapOf(QPainter* painter, QRect* rect, const Look& look, const QWidget* widget)
{
    const QString key = keyCapOf(widget);
    if (key.isEmpty())
        return;
    const int width = keyCapWidth(key);
    const Token ink = look.ink == Token::Text1 ? Token::Text2 : look.ink;
    QColor line = theme()->color(look.capLine);
    if (look.capLine == Token::OnAccent)
        line.setAlphaF(0.75F);
    paintKeyCap(painter, QRect(rect->right() - width + 1, rect->top(), width, rect->height()), key, theme()->color(ink),
                line);
    rect->setRight(rect->right() - width - theme()->px(kCapGap));
}

} // namespace

bool hasKind(const QWidget* widget, QLatin1StringView kind)
{
    return widget && widget->property("kind").toString().split(u' ').contains(kind);
}

int focusMargin(const QWidget* widget)
{
    const bool joined = hasKind(widget, "segment"_L1) || (widget && qobject_cast<QTabBar*>(widget->parentWidget()));
    return joined ? 0 : kFocusMargin;
}

QString keyCapOf(const QWidget* widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (!button || hasKind(widget, "capless"_L1))
        return {};
    QString key = button->property("keyCap").toString();
    if (key.isEmpty() && button->shortcut() != QKeySequence::mnemonic(button->text()))
        key = button->shortcut().toString(QKeySequence::NativeText);
    return key.replace("Return"_L1, "Enter"_L1);
}

QSize pushButtonSize(const QStyleOptionButton& option, const QWidget* widget)
{
    const int margin = 2 * focusMargin(widget);
    const int height = controlHeight(widget);
    const QFont font = fontOf(widget, hasKind(widget, "primary"_L1));
    const int icon = option.icon.isNull() ? 0 : theme()->size(Metric::Icon);
    const int gap = icon > 0 && !option.text.isEmpty() ? theme()->px(kIconGap) : 0;
    const int content = icon + gap + textWidth(option.text, font) + capRoom(widget);
    const int padding = option.text.isEmpty() ? theme()->px(6) : sidePadding(widget);
    const int menu = option.features & QStyleOptionButton::HasMenu ? theme()->px(20) : 0;
    return {qMax(height, content + 2 * padding + menu) + margin, height + margin};
}

void paintPushButton(const QStyleOptionButton& option, QPainter* painter, const QWidget* widget)
{
    const int margin = focusMargin(widget);
    const QRect box = option.rect.adjusted(margin, margin, -margin, -margin);
    const bool flat = option.features & QStyleOptionButton::Flat;
    paintFrame(painter, box, lookOf(option.state, widget, flat));
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect, theme()->size(Metric::Radius) + margin);
}

void paintPushButtonLabel(const QStyleOptionButton& option, QPainter* painter, const QWidget* widget)
{
    const Look look = lookOf(option.state, widget, option.features & QStyleOptionButton::Flat);
    const int margin = focusMargin(widget) + (option.text.isEmpty() ? 0 : sidePadding(widget));
    QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    if (option.features & QStyleOptionButton::HasMenu) {
        const int side = theme()->px(12);
        paintIcon(painter, QRect(rect.right() - side + 1, rect.top(), side, rect.height()), u"chevron-down"_s, side,
                  look.ink);
        rect.setRight(rect.right() - theme()->px(20));
    }
    paintCapOf(painter, &rect, look, widget);
    paintLabel(painter, rect, option.icon, option.text, look, widget);
}

namespace {

bool showsText(const QStyleOptionToolButton& option)
{
    return option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
}

bool showsIcon(const QStyleOptionToolButton& option)
{
    return option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
}

bool showsMenu(const QStyleOptionToolButton& option)
{
    return option.features & (QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::MenuButtonPopup) &&
           (showsText(option) || option.features & QStyleOptionToolButton::MenuButtonPopup);
}

// Between neighbours the corners are square; the outline overlaps by one pixel so that it is never doubled.
void paintSegment(QPainter* painter, const QRect& rect, const Look& look, bool checked, const QString& place)
{
    painter->save();
    painter->setClipRect(rect);
    const int beyond = theme()->px(8);
    const bool first = place == "first"_L1 || place == "only"_L1 || place.isEmpty();
    const bool last = place == "last"_L1 || place == "only"_L1 || place.isEmpty();
    const QRect box = rect.adjusted(first ? 0 : -beyond, 0, last ? 0 : beyond, 0);
    const QColor outline = theme()->color(Token::Control);
    paintBox(painter, box, look.ground, look.ink == Token::Disabled ? look.outline : outline,
             theme()->size(Metric::Radius));
    if (!last)
        fillVerticalLine(painter, rect.right(), rect.top() + 1, rect.height() - 2, theme()->color(Token::Line));
    if (checked)
        paintBox(painter, rect, look.ground, look.outline, first || last ? theme()->px(2) : 0, 2);
    painter->restore();
}

void paintToolBox(const QStyleOptionToolButton& option, QPainter* painter, const QWidget* widget, const Look& look)
{
    const int margin = focusMargin(widget);
    const QRect box = option.rect.adjusted(margin, margin, -margin, -margin);
    const bool focused = option.state & QStyle::State_HasFocus;
    if (hasKind(widget, "segment"_L1)) {
        paintSegment(painter, box, look, option.state & QStyle::State_On, widget->property("segmentPlace").toString());
        if (focused)
            paintBox(painter, box.adjusted(3, 3, -3, -3), QColor(), theme()->color(Token::Focus), theme()->px(2));
        return;
    }
    paintFrame(painter, box, look);
    if (focused)
        paintFocusRing(painter, option.rect, theme()->size(Metric::Radius) + margin);
}

void paintToolMenuArrow(QPainter* painter, QRect* rect, const Look& look)
{
    const int side = theme()->px(12);
    paintIcon(painter, QRect(rect->right() - side + 1, rect->top(), side, rect->height()), u"chevron-down"_s, side,
              look.ink);
    rect->setRight(rect->right() - side - theme()->px(4));
}

void paintTextUnderIcon(const QStyleOptionToolButton& option, QPainter* painter, const QRect& rect, const Look& look)
{
    const int side = theme()->px(20);
    const QFont font = theme()->font(look.bold ? TextRole::SmallBold : TextRole::Small);
    const int line = theme()->lineHeight(TextRole::Small);
    const int top = rect.top() + (rect.height() - side - line - theme()->px(2)) / 2;
    option.icon.paint(painter, QRect(rect.left() + (rect.width() - side) / 2, top, side, side));
    painter->setFont(font);
    painter->setPen(theme()->color(look.ink));
    painter->drawText(QRect(rect.left(), top + side + theme()->px(2), rect.width(), line),
                      Qt::AlignCenter | Qt::TextHideMnemonic, option.text);
}

QString arrowIcon(Qt::ArrowType arrow)
{
    switch (arrow) {
    case Qt::UpArrow:
        return u"chevron-up"_s;
    case Qt::DownArrow:
        return u"chevron-down"_s;
    default:
        return u"chevron-right"_s;
    }
}

void paintArrow(QPainter* painter, const QRect& rect, Qt::ArrowType arrow, Token ink)
{
    painter->save();
    if (arrow == Qt::LeftArrow) {
        painter->translate(2 * rect.center().x() + 1, 0);
        painter->scale(-1, 1);
    }
    paintIcon(painter, rect, arrowIcon(arrow), qMin(theme()->size(Metric::Icon), rect.width()), ink);
    painter->restore();
}

} // namespace

QSize toolButtonSize(const QStyleOptionToolButton& option, const QWidget* widget)
{
    const int margin = 2 * focusMargin(widget);
    const int height = controlHeight(widget);
    if (option.toolButtonStyle == Qt::ToolButtonTextUnderIcon) {
        const int text = textWidth(option.text, theme()->font(TextRole::SmallBold));
        return {qMax(theme()->size(Metric::Rail), text + theme()->px(8)), theme()->size(Metric::RailItem)};
    }
    const int icon = showsIcon(option) ? theme()->size(Metric::Icon) : 0;
    const int text = showsText(option) ? textWidth(option.text, fontOf(widget, false)) : 0;
    const int gap = icon > 0 && text > 0 ? theme()->px(kIconGap) : 0;
    const int menu = showsMenu(option) ? theme()->px(16) : 0;
    const int padding = text > 0 ? sidePadding(widget) : theme()->px(6);
    const int cap = text > 0 ? capRoom(widget) : 0;
    return {qMax(height, icon + gap + text + menu + cap + 2 * padding) + margin, height + margin};
}

void paintToolButton(const QStyleOptionToolButton& option, QPainter* painter, const QWidget* widget)
{
    const bool flat = option.state & QStyle::State_AutoRaise;
    const Look look = lookOf(option.state, widget, flat && !isChoice(widget));
    paintToolBox(option, painter, widget, look);
    const int margin = focusMargin(widget);
    QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    if (option.features & QStyleOptionToolButton::Arrow && option.arrowType != Qt::NoArrow)
        return paintArrow(painter, rect, option.arrowType, look.ink);
    if (option.toolButtonStyle == Qt::ToolButtonTextUnderIcon)
        return paintTextUnderIcon(option, painter, rect, look);
    if (showsText(option) || showsMenu(option))
        rect.adjust(sidePadding(widget), 0, -sidePadding(widget), 0);
    if (showsMenu(option))
        paintToolMenuArrow(painter, &rect, look);
    if (showsText(option))
        paintCapOf(painter, &rect, look, widget);
    paintLabel(painter, rect, showsIcon(option) ? option.icon : QIcon(), showsText(option) ? option.text : QString(),
               look, widget);
}

// Check boxes and radio buttons: the text is part of the target.

namespace {

constexpr int kIndicator = 16;

} // namespace

QSize checkSize(const QStyleOptionButton& option)
{
    const int text = textWidth(option.text, theme()->font(TextRole::Base));
    const int gap = text > 0 ? theme()->px(8) : 0;
    const int icon = option.icon.isNull() ? 0 : theme()->size(Metric::Icon) + theme()->px(kIconGap);
    return {theme()->px(kIndicator) + gap + icon + text + 6 + (text > 0 ? 2 : 0),
            theme()->size(Metric::ControlSmall) + 6};
}

QRect checkIndicator(const QStyleOption& option)
{
    const int side = theme()->px(kIndicator);
    const QRect rect(option.rect.left() + 3, option.rect.top() + (option.rect.height() - side) / 2, side, side);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QRect checkContents(const QStyleOption& option)
{
    const QRect rect = option.rect.adjusted(3 + theme()->px(kIndicator) + theme()->px(8), 0, -3, 0);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void paintCheckIndicator(const QRect& rect, QStyle::State state, QPainter* painter)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool marked = state & (QStyle::State_On | QStyle::State_NoChange);
    const qreal radius = theme()->px(3);
    if (!enabled)
        paintBox(painter, rect, theme()->color(Token::Sunken), theme()->color(Token::Line), radius);
    else if (marked)
        paintBox(painter, rect,
                 theme()->color(isPressed(state & ~QStyle::State_On) ? Token::AccentPressed : Token::Accent), QColor(),
                 radius);
    else
        paintBox(painter, rect, groundFor(state, Token::Panel, Token::Hover, Token::Selected),
                 theme()->color(Token::Control), radius);
    const Token ink = enabled ? Token::OnAccent : Token::Disabled;
    if (state & QStyle::State_On)
        paintIcon(painter, rect, u"check"_s, rect.width() - theme()->px(2), ink);
    else if (state & QStyle::State_NoChange)
        fillSnapped(painter, QRectF(rect.left() + rect.width() / 4.0, rect.center().y(), rect.width() / 2.0, 2),
                    theme()->color(ink));
}

void paintRadioIndicator(const QRect& rect, QStyle::State state, QPainter* painter)
{
    const bool enabled = state & QStyle::State_Enabled;
    const qreal radius = rect.width() / 2.0;
    if (!(state & QStyle::State_On)) {
        const QColor ground =
            enabled ? groundFor(state, Token::Panel, Token::Hover, Token::Selected) : theme()->color(Token::Sunken);
        paintBox(painter, rect, ground, theme()->color(enabled ? Token::Control : Token::Line), radius);
        return;
    }
    paintBox(painter, rect, theme()->color(Token::Panel), theme()->color(enabled ? Token::Accent : Token::Disabled),
             radius, theme()->px(5));
}

void paintCheckLabel(const QStyleOptionButton& option, QPainter* painter)
{
    QRect rect = option.rect;
    if (!option.icon.isNull()) {
        const int side = theme()->size(Metric::Icon);
        option.icon.paint(painter, QRect(rect.left(), rect.top(), side, rect.height()));
        rect.setLeft(rect.left() + side + theme()->px(kIconGap));
    }
    painter->setFont(theme()->font(TextRole::Base));
    const bool enabled = option.state & QStyle::State_Enabled;
    painter->setPen(theme()->color(enabled ? Token::Text1 : Token::Disabled));
    painter->drawText(rect,
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                          Qt::TextSingleLine | Qt::TextHideMnemonic,
                      option.text);
}

} // namespace woshou::stylepaint
