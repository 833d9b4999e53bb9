#include "widgets/theme/woshoustyle.h"

#include "widgets/theme/stylepaint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QGroupBox>
#include <QHeaderView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSlider>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTextEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace woshou {
namespace {

Theme* theme()
{
    return Theme::instance();
}

bool isTextArea(const QWidget* widget)
{
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

template <typename Option>
const Option& as(const QStyleOption* option)
{
    return *static_cast<const Option*>(option);
}

void paintFrame(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    if (isTextArea(widget))
        stylepaint::paintField(option->rect, option->state, painter, widget);
    else
        paintBox(painter, option->rect, QColor(), theme()->color(Token::Line), 0);
}

// The title stands above the frame.
void paintGroupFrame(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const auto* group = qobject_cast<const QGroupBox*>(widget);
    const int title = group && !group->title().isEmpty() ? option->fontMetrics.height() + theme()->px(4) : 0;
    paintBox(painter, option->rect.adjusted(0, title, 0, 0), QColor(), theme()->color(Token::Line),
             theme()->size(Metric::RadiusLarge));
}

// The part of a tree's row left of the first column: same ground as the row, and there the bar belongs.
void paintRowStart(const QStyleOptionViewItem& option, QPainter* painter, const QWidget* widget)
{
    if (option.features & QStyleOptionViewItem::Alternate)
        painter->fillRect(option.rect, option.palette.alternateBase());
    const auto* tree = qobject_cast<const QTreeView*>(widget);
    if (!tree || option.rect.isEmpty())
        return;
    QStyleOptionViewItem start = option;
    start.viewItemPosition = QStyleOptionViewItem::Beginning;
    start.state &= ~QStyle::State_HasFocus;
    stylepaint::paintRow(start, painter, widget);
}

// In a tree with branches the bar stands before them, not before the text.
void paintRowItem(const QStyleOptionViewItem& option, QPainter* painter, const QWidget* widget)
{
    QStyleOptionViewItem item = option;
    const auto* tree = qobject_cast<const QTreeView*>(widget);
    const bool indented = tree && option.index.isValid() && tree->header() &&
                          option.rect.left() > tree->header()->sectionViewportPosition(option.index.column());
    if (indented && item.viewItemPosition == QStyleOptionViewItem::Beginning)
        item.viewItemPosition = QStyleOptionViewItem::Middle;
    else if (indented && item.viewItemPosition == QStyleOptionViewItem::OnlyOne)
        item.viewItemPosition = QStyleOptionViewItem::End;
    stylepaint::paintRow(item, painter, widget);
}

bool paintIndicator(QStyle::PrimitiveElement element, const QStyleOption* option, QPainter* painter)
{
    const int side = qMin(theme()->size(Metric::Icon), qMin(option->rect.width(), option->rect.height()));
    const Token ink = option->state & QStyle::State_Enabled ? Token::Text2 : Token::Disabled;
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
        paintIcon(painter, option->rect, u"chevron-down"_s, side, ink);
        return true;
    case QStyle::PE_IndicatorArrowUp:
        paintIcon(painter, option->rect, u"chevron-up"_s, side, ink);
        return true;
    case QStyle::PE_IndicatorArrowRight:
        paintIcon(painter, option->rect, u"chevron-right"_s, side, ink);
        return true;
    case QStyle::PE_IndicatorTabClose:
        paintIcon(painter, option->rect, u"close"_s, side, ink);
        return true;
    case QStyle::PE_IndicatorToolBarSeparator:
        fillVerticalLine(painter, option->rect.center().x(), option->rect.top() + 4, option->rect.height() - 8,
                         theme()->color(Token::Line));
        return true;
    case QStyle::PE_IndicatorItemViewItemDrop:
        fillHorizontalLine(painter, option->rect.left(), option->rect.top(), option->rect.width(),
                           theme()->color(Token::Accent), 2);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        stylepaint::paintRadioIndicator(option->rect, option->state, painter);
        return true;
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        stylepaint::paintCheckIndicator(option->rect, option->state, painter);
        return true;
    case QStyle::PE_IndicatorBranch:
        stylepaint::paintBranch(*option, painter);
        return true;
    default:
        return false;
    }
}

bool paintPanel(QStyle::PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const QRect rect = option->rect;
    switch (element) {
    case QStyle::PE_PanelLineEdit:
        if (as<QStyleOptionFrame>(option).lineWidth > 0)
            stylepaint::paintField(rect, option->state, painter, widget);
        return true;
    case QStyle::PE_Frame:
        paintFrame(option, painter, widget);
        return true;
    case QStyle::PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView*>(widget))
            paintFocusRing(painter, rect, widget ? theme()->size(Metric::Radius) : 0); // rows come without a widget
        return true;
    case QStyle::PE_PanelItemViewItem:
        paintRowItem(as<QStyleOptionViewItem>(option), painter, widget);
        return true;
    case QStyle::PE_PanelItemViewRow:
        paintRowStart(as<QStyleOptionViewItem>(option), painter, widget);
        return true;
    case QStyle::PE_PanelMenu:
        painter->fillRect(rect, theme()->color(Token::Panel));
        return true;
    case QStyle::PE_FrameMenu:
        paintBox(painter, rect, QColor(), theme()->color(Token::Control), 0);
        return true;
    case QStyle::PE_PanelTipLabel:
        painter->fillRect(rect, theme()->color(Token::TooltipGround));
        return true;
    case QStyle::PE_FrameGroupBox:
        paintGroupFrame(option, painter, widget);
        return true;
    case QStyle::PE_PanelScrollAreaCorner:
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(widget))
            painter->fillRect(rect, area->viewport()->palette().color(area->viewport()->backgroundRole()));
        return true;
    case QStyle::PE_FrameTabBarBase:
        fillHorizontalLine(painter, rect.left(), rect.bottom(), rect.width(), theme()->color(Token::Hair));
        return true;
    case QStyle::PE_FrameTabWidget:
        fillHorizontalLine(painter, rect.left(), rect.top(), rect.width(), theme()->color(Token::Hair));
        return true;
    case QStyle::PE_PanelStatusBar:
    case QStyle::PE_FrameStatusBarItem:
    case QStyle::PE_IndicatorHeaderArrow:
        return true;
    default:
        return false;
    }
}

void paintCheck(const QStyleOptionButton& option, QPainter* painter, bool radio)
{
    const QRect indicator = stylepaint::checkIndicator(option);
    if (radio)
        stylepaint::paintRadioIndicator(indicator, option.state, painter);
    else
        stylepaint::paintCheckIndicator(indicator, option.state, painter);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, indicator.adjusted(-3, -3, 3, 3), radio ? indicator.width() / 2.0 + 3 : 6);
    QStyleOptionButton label = option;
    label.rect = stylepaint::checkContents(option);
    stylepaint::paintCheckLabel(label, painter);
}

bool paintButtonControl(QStyle::ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget)
{
    const auto& button = as<QStyleOptionButton>(option);
    switch (element) {
    case QStyle::CE_PushButton:
        stylepaint::paintPushButton(button, painter, widget);
        stylepaint::paintPushButtonLabel(button, painter, widget);
        return true;
    case QStyle::CE_PushButtonBevel:
        stylepaint::paintPushButton(button, painter, widget);
        return true;
    case QStyle::CE_PushButtonLabel:
        stylepaint::paintPushButtonLabel(button, painter, widget);
        return true;
    case QStyle::CE_CheckBox:
    case QStyle::CE_RadioButton:
        paintCheck(button, painter, element == QStyle::CE_RadioButton);
        return true;
    case QStyle::CE_CheckBoxLabel:
    case QStyle::CE_RadioButtonLabel:
        stylepaint::paintCheckLabel(button, painter);
        return true;
    case QStyle::CE_ComboBoxLabel:
        stylepaint::paintComboLabel(as<QStyleOptionComboBox>(option), painter, widget);
        return true;
    default:
        return false;
    }
}

bool paintViewControl(QStyle::ControlElement element, const QStyleOption* option, QPainter* painter,
                      const QWidget* widget)
{
    const QRect rect = option->rect;
    switch (element) {
    case QStyle::CE_MenuItem:
        stylepaint::paintMenuItem(as<QStyleOptionMenuItem>(option), painter);
        return true;
    case QStyle::CE_MenuEmptyArea:
        painter->fillRect(rect, theme()->color(Token::Panel));
        return true;
    case QStyle::CE_TabBarTabShape:
        stylepaint::paintTab(as<QStyleOptionTab>(option), painter);
        return true;
    case QStyle::CE_TabBarTabLabel: {
        const QRect text = widget->style()->subElementRect(QStyle::SE_TabBarTabText, option, widget);
        stylepaint::paintTabLabel(as<QStyleOptionTab>(option), text, painter);
        return true;
    }
    case QStyle::CE_Header:
        stylepaint::paintHeaderSection(as<QStyleOptionHeader>(option), painter);
        stylepaint::paintHeaderLabel(as<QStyleOptionHeader>(option), painter);
        return true;
    case QStyle::CE_HeaderSection:
    case QStyle::CE_HeaderEmptyArea:
        stylepaint::paintHeaderSection(as<QStyleOptionHeader>(option), painter);
        return true;
    case QStyle::CE_HeaderLabel:
        stylepaint::paintHeaderLabel(as<QStyleOptionHeader>(option), painter);
        return true;
    case QStyle::CE_Splitter:
        painter->fillRect(rect, theme()->color(option->state & QStyle::State_MouseOver ? Token::Accent : Token::Line));
        return true;
    case QStyle::CE_ProgressBar:
        stylepaint::paintProgress(as<QStyleOptionProgressBar>(option), painter);
        return true;
    case QStyle::CE_ToolBar:
        return true;
    default:
        return false;
    }
}

} // namespace

WoshouStyle::WoshouStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void WoshouStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    painter->save();
    const bool done = paintIndicator(element, option, painter) || paintPanel(element, option, painter, widget);
    painter->restore();
    if (!done)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WoshouStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    painter->save();
    const bool done =
        paintButtonControl(element, option, painter, widget) || paintViewControl(element, option, painter, widget);
    painter->restore();
    if (!done)
        QProxyStyle::drawControl(element, option, painter, widget);
}

void WoshouStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                     const QWidget* widget) const
{
    painter->save();
    bool done = true;
    switch (control) {
    case CC_ToolButton:
        stylepaint::paintToolButton(as<QStyleOptionToolButton>(option), painter, widget);
        break;
    case CC_ComboBox:
        stylepaint::paintCombo(as<QStyleOptionComboBox>(option), painter, widget);
        break;
    case CC_SpinBox:
        stylepaint::paintSpinBox(as<QStyleOptionSpinBox>(option), painter, widget);
        break;
    case CC_ScrollBar:
        stylepaint::paintScrollBar(as<QStyleOptionSlider>(option), painter, widget);
        break;
    case CC_Slider:
        stylepaint::paintSlider(as<QStyleOptionSlider>(option), painter);
        break;
    default:
        done = false;
    }
    painter->restore();
    if (!done)
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon WoshouStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    switch (icon) {
    case SP_MessageBoxWarning:
        return theme()->icon(u"warn"_s, Token::High);
    case SP_MessageBoxCritical:
        return theme()->icon(u"error"_s, Token::Urgent);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return theme()->icon(u"info"_s, Token::Accent);
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DialogCloseButton:
    case SP_DockWidgetCloseButton:
        return theme()->icon(u"close"_s);
    case SP_BrowserReload:
        return theme()->icon(u"refresh"_s);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

namespace {

void applyRole(QWidget* widget)
{
    if (const auto role = roleFromName(widget->property("role").toString()))
        widget->setFont(theme()->font(*role));
    if (const auto tone = tokenFromName(widget->property("tone").toString())) {
        // Which of the two writes on a ground follows from the ground of a parent that may come later.
        const QPalette::ColorRole ink = widget->foregroundRole();
        const bool written = ink == QPalette::WindowText || ink == QPalette::Text;
        QPalette palette = widget->palette();
        for (const QPalette::ColorRole each :
             {ink, written ? QPalette::WindowText : ink, written ? QPalette::Text : ink}) {
            palette.setColor(QPalette::Active, each, theme()->color(*tone));
            palette.setColor(QPalette::Inactive, each, theme()->color(*tone));
        }
        widget->setPalette(palette);
    }
}

bool wantsHover(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QTabBar*>(widget) ||
           qobject_cast<const QHeaderView*>(widget) || qobject_cast<const QScrollBar*>(widget) ||
           qobject_cast<const QSlider*>(widget);
}

void polishView(QAbstractItemView* view)
{
    view->viewport()->setAttribute(Qt::WA_Hover);
    if (auto* tree = qobject_cast<QTreeView*>(view))
        tree->setAllColumnsShowFocus(true);
}

// The frame paints the ground, so that it shows read-only and disabled, and rounds the corners.
void polishTextArea(QAbstractScrollArea* area)
{
    if (area->frameShape() == QFrame::StyledPanel)
        area->viewport()->setAutoFillBackground(false);
}

// The popup of a combo box paints its rows by the style only with the styled delegate.
void polishCombo(QComboBox* combo)
{
    if (!qobject_cast<QStyledItemDelegate*>(combo->itemDelegate()))
        combo->setItemDelegate(new QStyledItemDelegate(combo));
}

void restyle(QWidget* widget)
{
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &change);
    widget->updateGeometry();
    widget->update();
}

void setStyleProperty(QWidget* widget, const char* name, const QString& value)
{
    if (widget->property(name).toString() == value)
        return;
    widget->setProperty(name, value.isEmpty() ? QVariant() : QVariant(value));
    restyle(widget);
}

} // namespace

void WoshouStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (wantsHover(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget))
        polishView(view);
    else if (isTextArea(widget))
        polishTextArea(static_cast<QAbstractScrollArea*>(widget));
    else if (auto* combo = qobject_cast<QComboBox*>(widget))
        polishCombo(combo);
    applyRole(widget);
}

void setMark(QWidget* widget, const QString& mark)
{
    setStyleProperty(widget, "mark", mark);
}

void setKind(QWidget* widget, const QString& kind)
{
    setStyleProperty(widget, "kind", kind);
}

void setKeyCap(QWidget* widget, const QString& keyCap)
{
    setStyleProperty(widget, "keyCap", keyCap);
}

void setRole(QWidget* widget, TextRole role, Token tone)
{
    widget->setProperty("role", roleName(role));
    widget->setProperty("tone", tokenName(tone));
    applyRole(widget);
}

} // namespace woshou
