#pragma once

#include "widgets/theme/theme.h"

#include <QProxyStyle>

namespace woshou {

/// The style of every standard widget, over Fusion. It reads these dynamic properties (also settable in forms):
///   kind    on buttons: primary, danger, flat, link, small (24), large (32), chip, segment, inverse (on a toast);
///   several
///           are parted by blanks
///   keyCap  on push buttons: text of the key at the right; without it the shortcut is drawn
///   opensOnClick  on a read-only line edit that opens something: painted as operable, without the lock
///   mark    on inputs: missing (bar at the left), error (urgent outline and sign), warning (high outline)
///   role    on labels: a text role in kebab case (heading, small, base-bold …)
///   tone    on labels: a token in kebab case for the text (text-2, good, urgent …)
/// Buttons, checks and radios hold a 3 px margin for the focus ring; layouts do not see it.
class WoshouStyle : public QProxyStyle
{
    Q_OBJECT
public:
    WoshouStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
                  QStyleHintReturn* data = nullptr) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option = nullptr,
                       const QWidget* widget = nullptr) const override;

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
};

/// Sets the property and has the style measure and paint the widget again. An empty text takes it away.
void setMark(QWidget* widget, const QString& mark);
void setKind(QWidget* widget, const QString& kind);
void setKeyCap(QWidget* widget, const QString& keyCap);
/// Gives the widget the font of a role and the colour of a token; both follow the theme.
void setRole(QWidget* widget, TextRole role, Token tone = Token::Text1);

} // namespace woshou
