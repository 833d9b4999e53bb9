#include "widgets/theme/stylepaint.h"
#include "widgets/theme/woshoustyle.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTextEdit>

// The measures of WoshouStyle; the painting is in the other file.
using namespace Qt::StringLiterals;

namespace woshou {
namespace {

Theme* theme()
{
    return Theme::instance();
}

// Metrics in pixels at 100 %; they grow with the text.
const QHash<int, int>& scaledMetrics()
{
    static const QHash<int, int> metrics{
        {QStyle::PM_IndicatorWidth, 16},
        {QStyle::PM_IndicatorHeight, 16},
        {QStyle::PM_ExclusiveIndicatorWidth, 16},
        {QStyle::PM_ExclusiveIndicatorHeight, 16},
        {QStyle::PM_CheckBoxLabelSpacing, 8},
        {QStyle::PM_RadioButtonLabelSpacing, 8},
        {QStyle::PM_ScrollBarExtent, 12},
        {QStyle::PM_ScrollBarSliderMin, 32},
        {QStyle::PM_HeaderMargin, 8},
        {QStyle::PM_SmallIconSize, 16},
        {QStyle::PM_ButtonIconSize, 16},
        {QStyle::PM_ListViewIconSize, 16},
        {QStyle::PM_ToolBarIconSize, 16},
        {QStyle::PM_TabBarIconSize, 16},
        {QStyle::PM_LineEditIconSize, 16},
        {QStyle::PM_LineEditIconMargin, 4},
        {QStyle::PM_MessageBoxIconSize, 32},
        {QStyle::PM_MenuVMargin, 4},
        {QStyle::PM_ToolTipLabelFrameWidth, 8},
        {QStyle::PM_LayoutLeftMargin, 12},
        {QStyle::PM_LayoutTopMargin, 12},
        {QStyle::PM_LayoutRightMargin, 12},
        {QStyle::PM_LayoutBottomMargin, 12},
        {QStyle::PM_LayoutHorizontalSpacing, 8},
        {QStyle::PM_LayoutVerticalSpacing, 8},
        {QStyle::PM_TabBarTabHSpace, 20},
        {QStyle::PM_TabBarScrollButtonWidth, 24},
        {QStyle::PM_FocusFrameHMargin, 7},
        {QStyle::PM_TreeViewIndentation, 20},
        {QStyle::PM_SliderThickness, 22},
        {QStyle::PM_SliderControlThickness, 16},
        {QStyle::PM_SliderLength, 16},
    };
    return metrics;
}

// Metrics in plain pixels: lines and shifts stay as they are.
const QHash<int, int>& plainMetrics()
{
    static const QHash<int, int> metrics{
        {QStyle::PM_SplitterWidth, 1},
        {QStyle::PM_MenuPanelWidth, 1},
        {QStyle::PM_MenuHMargin, 0},
        {QStyle::PM_ButtonShiftHorizontal, 0},
        {QStyle::PM_ButtonShiftVertical, 0},
        {QStyle::PM_ButtonDefaultIndicator, 0},
        {QStyle::PM_TabBarBaseOverlap, 0},
        {QStyle::PM_TabBarTabOverlap, 0},
        {QStyle::PM_TabBarTabShiftVertical, 0},
        {QStyle::PM_TabBarTabShiftHorizontal, 0},
        {QStyle::PM_ComboBoxFrameWidth, 1},
        {QStyle::PM_SpinBoxFrameWidth, 1},
        {QStyle::PM_ScrollView_ScrollBarSpacing, 0},
        {QStyle::PM_ScrollView_ScrollBarOverlap, 0},
    };
    return metrics;
}

QSize fieldSize(const QSize& size, int extra)
{
    return {size.width() + extra, qMax(theme()->size(Metric::Control), size.height())};
}

// What Qt hands over already holds the text and two of its own margins.
QSize lineEditSize(const QStyleOption* option, const QSize& size)
{
    const int text = option->fontMetrics.height() + theme()->px(8);
    return {size.width() + theme()->px(12), qMax(theme()->size(Metric::Control), text)};
}

QSize headerSize(const QStyleOptionHeader& option)
{
    const QFontMetrics metrics(theme()->font(TextRole::Base));
    const int sign = option.sortIndicator == QStyleOptionHeader::None ? 0 : theme()->px(16);
    const int icon = option.icon.isNull() ? 0 : theme()->px(20);
    return {metrics.horizontalAdvance(option.text) + 2 * theme()->px(8) + sign + icon,
            theme()->size(Metric::TableHead)};
}

QRect inset(const QStyleOption* option, int margin)
{
    return option->rect.adjusted(margin, margin, -margin, -margin);
}

} // namespace

int WoshouStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_DefaultFrameWidth)
        return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget) ? 2 : 1;
    if (metric == PM_HeaderDefaultSectionSizeVertical)
        return theme()->size(Metric::Row);
    const auto scaled = scaledMetrics().constFind(metric);
    if (scaled != scaledMetrics().constEnd())
        return theme()->px(*scaled);
    const auto plain = plainMetrics().constFind(metric);
    if (plain != plainMetrics().constEnd())
        return *plain;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize WoshouStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton:
        return stylepaint::pushButtonSize(*static_cast<const QStyleOptionButton*>(option), widget);
    case CT_ToolButton:
        return stylepaint::toolButtonSize(*static_cast<const QStyleOptionToolButton*>(option), widget);
    case CT_CheckBox:
    case CT_RadioButton:
        return stylepaint::checkSize(*static_cast<const QStyleOptionButton*>(option));
    case CT_LineEdit:
        return lineEditSize(option, size);
    case CT_ComboBox:
        return fieldSize({size.width(), 0}, theme()->px(40));
    case CT_SpinBox:
        return fieldSize({size.width(), 0}, theme()->px(36));
    case CT_MenuItem:
        return stylepaint::menuItemSize(*static_cast<const QStyleOptionMenuItem*>(option), size);
    case CT_TabBarTab:
        return stylepaint::tabSize(*static_cast<const QStyleOptionTab*>(option), size);
    case CT_HeaderSection:
        return headerSize(*static_cast<const QStyleOptionHeader*>(option));
    case CT_ProgressBar:
        return {size.width(), theme()->size(Metric::SlaBar)};
    case CT_ItemViewItem:
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, theme()->size(Metric::Row)});
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect WoshouStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_PushButtonLayoutItem:
    case SE_ToolButtonLayoutItem:
        return inset(option, stylepaint::focusMargin(widget));
    case SE_FrameLayoutItem:
        return stylepaint::hasKind(widget, "chip-bar"_L1) || stylepaint::hasKind(widget, "tile"_L1) ||
                       stylepaint::hasKind(widget, "tile-row"_L1)
                   ? inset(option, stylepaint::kFocusMargin)
                   : option->rect;
    case SE_CheckBoxLayoutItem:
    case SE_RadioButtonLayoutItem:
        return inset(option, stylepaint::kFocusMargin);
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator:
        return stylepaint::checkIndicator(*option);
    case SE_CheckBoxContents:
    case SE_RadioButtonContents:
        return stylepaint::checkContents(*option);
    case SE_CheckBoxClickRect:
    case SE_RadioButtonClickRect:
        return option->rect;
    case SE_LineEditContents:
        if (static_cast<const QStyleOptionFrame*>(option)->lineWidth <= 0)
            return option->rect;
        return visualRect(
            option->direction, option->rect,
            option->rect.adjusted(theme()->px(6), 2, -theme()->px(6) - stylepaint::fieldSignRoom(widget), -2));
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect WoshouStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                  const QWidget* widget) const
{
    switch (control) {
    case CC_ComboBox:
        return stylepaint::comboPart(*static_cast<const QStyleOptionComboBox*>(option), part, widget);
    case CC_SpinBox:
        return stylepaint::spinPart(*static_cast<const QStyleOptionSpinBox*>(option), part, widget);
    case CC_ScrollBar:
        return stylepaint::scrollPart(*static_cast<const QStyleOptionSlider*>(option), part);
    case CC_Slider:
        return stylepaint::sliderPart(*static_cast<const QStyleOptionSlider*>(option), part);
    default:
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
}

int WoshouStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animation_Duration:
    case SH_Menu_FlashTriggeredItem:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    case SH_FormLayoutFieldGrowthPolicy:
        return 2; // QFormLayout::AllNonFixedFieldsGrow
    case SH_Table_GridLineColor:
        return int(theme()->color(Token::Hair).rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace woshou
