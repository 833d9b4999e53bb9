#pragma once

#include "widgets/theme/painters.h"

#include <QStyleOption>

class QPainter;
class QWidget;

// The pieces WoshouStyle puts together; nobody else includes this file.
namespace woshou::stylepaint {

/// Room around an operable part for the focus ring; a line, so it does not grow with the text.
constexpr int kFocusMargin = 3;

bool hasKind(const QWidget* widget, QLatin1StringView kind);
/// Room that a button keeps around itself for the focus ring, in pixels.
int focusMargin(const QWidget* widget);
QString keyCapOf(const QWidget* widget);

QSize pushButtonSize(const QStyleOptionButton& option, const QWidget* widget);
void paintPushButton(const QStyleOptionButton& option, QPainter* painter, const QWidget* widget);
void paintPushButtonLabel(const QStyleOptionButton& option, QPainter* painter, const QWidget* widget);

QSize toolButtonSize(const QStyleOptionToolButton& option, const QWidget* widget);
void paintToolButton(const QStyleOptionToolButton& option, QPainter* painter, const QWidget* widget);

QSize checkSize(const QStyleOptionButton& option);
QRect checkIndicator(const QStyleOption& option);
QRect checkContents(const QStyleOption& option);
void paintCheckIndicator(const QRect& rect, QStyle::State state, QPainter* painter);
void paintRadioIndicator(const QRect& rect, QStyle::State state, QPainter* painter);
void paintCheckLabel(const QStyleOptionButton& option, QPainter* painter);

/// The box of every input: ground, outline, mark, lock.
void paintField(const QRect& rect, QStyle::State state, QPainter* painter, const QWidget* widget);
/// Room for the sign at the right end of a field, 0 when there is none.
int fieldSignRoom(const QWidget* widget);
QRect comboPart(const QStyleOptionComboBox& option, QStyle::SubControl part, const QWidget* widget);
void paintCombo(const QStyleOptionComboBox& option, QPainter* painter, const QWidget* widget);
void paintComboLabel(const QStyleOptionComboBox& option, QPainter* painter, const QWidget* widget);
QRect spinPart(const QStyleOptionSpinBox& option, QStyle::SubControl part, const QWidget* widget);
void paintSpinBox(const QStyleOptionSpinBox& option, QPainter* painter, const QWidget* widget);

QRect scrollPart(const QStyleOptionSlider& option, QStyle::SubControl part);
void paintScrollBar(const QStyleOptionSlider& option, QPainter* painter, const QWidget* widget);
QRect sliderPart(const QStyleOptionSlider& option, QStyle::SubControl part);
void paintSlider(const QStyleOptionSlider& option, QPainter* painter);
void paintProgress(const QStyleOptionProgressBar& option, QPainter* painter);

QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& size);
void paintMenuItem(const QStyleOptionMenuItem& option, QPainter* painter);

QSize tabSize(const QStyleOptionTab& option, const QSize& size);
void paintTab(const QStyleOptionTab& option, QPainter* painter);
void paintTabLabel(const QStyleOptionTab& option, const QRect& rect, QPainter* painter);

void paintHeaderSection(const QStyleOptionHeader& option, QPainter* painter);
void paintHeaderLabel(const QStyleOptionHeader& option, QPainter* painter);

/// Ground, 3 px bar, line below and focus ring of a row, as far as the option's rectangle shows of it.
void paintRow(const QStyleOptionViewItem& option, QPainter* painter, const QWidget* widget);
void paintBranch(const QStyleOption& option, QPainter* painter);

} // namespace woshou::stylepaint
