#pragma once

#include "base/ofapplication.h"
#include "widgets/theme/tokens.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPixmap>

class QApplication;
class QPaintDevice;
class QPalette;

namespace woshou {

/// The visual language: colours, fonts, sizes and icons for the current scheme, text scale and language.
/// Lives in the interface thread, belongs to the application. Widgets never keep what it hands out beyond changed().
class Theme : public QObject
{
    Q_OBJECT
public:
    /// The one theme of the application; made at the first call, which needs a QGuiApplication.
    static Theme* instance();

    /// Installs style, palette, base font and follows the system's scheme from then on.
    void apply(QApplication& application);

    QColor color(Token token) const;
    /// Chart series 0…5 (others are folded into the last one), and the heat ramp from low (0) to high.
    QColor series(int index) const;
    QColor heat(int step) const;
    QColor heatText(int step) const;
    int heatSteps() const;

    QFont font(TextRole role) const;
    /// Height of one line of text of that role, scaled.
    int lineHeight(TextRole role) const;
    /// Pixels at 100 % to pixels at the chosen text scale; never 0 for a positive value.
    int px(int pixels) const;
    /// A measure of the design, scaled; Metric::Row follows the density, Metric::LabelColumn the language.
    int size(Metric metric) const;

    /// Icon that follows scheme and device pixel ratio by itself; disabled and selected states included.
    QIcon icon(const QString& name, Token token = Token::Text2) const;
    /// Icon as pixmap; logicalSize is final (pass px(16)). Ground is what shines through filled marks.
    /// An unknown name gives a null pixmap and a warning.
    QPixmap pixmap(const QString& name, int logicalSize, Token token, qreal devicePixelRatio,
                   Token ground = Token::Panel) const;
    QPixmap pixmap(const QString& name, int logicalSize, Token token, const QPaintDevice* device,
                   Token ground = Token::Panel) const;

    Scheme scheme() const { return m_scheme; }
    bool isDark() const { return m_dark; }
    int textScale() const { return m_textScale; }
    Density density() const { return m_density; }
    bool isChineseFirst() const { return m_chineseFirst; }

    void setScheme(Scheme scheme);
    /// Percent; clamped to 80–200.
    void setTextScale(int percent);
    void setDensity(Density density);
    /// Chinese family first or second in every font; with Latin first the Chinese quotes would turn half-width.
    void setChineseFirst(bool chineseFirst);

signals:
    /// Colours, fonts or sizes are new; painted widgets lay out and paint again.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Type
    {
        int pixels;
        int line;
        bool bold;
    };

    friend Theme* ofApplication<Theme>();
    explicit Theme(QObject* parent);

    void load();
    void refresh();
    void readSystemScheme();
    bool resolveDark() const;
    QPalette palette() const;
    QByteArray iconSource(const QString& name) const;
    QPixmap render(const QString& name, int logicalSize, const QColor& ink, const QColor& ground, qreal ratio) const;

    Scheme m_scheme = Scheme::System;
    Density m_density = Density::Normal;
    int m_textScale = 100;
    bool m_chineseFirst = true;
    bool m_dark = false;
    bool m_systemDark = false;
    bool m_refreshing = false;
    QApplication* m_application = nullptr;

    QList<QColor> m_light;
    QList<QColor> m_night;
    QList<QColor> m_heatLight;
    QList<QColor> m_heatDark;
    QList<Type> m_types;
    QHash<QString, int> m_sizes;
    mutable QHash<QString, QByteArray> m_sources;
    mutable QHash<QString, QPixmap> m_pixmaps;
};

} // namespace woshou
