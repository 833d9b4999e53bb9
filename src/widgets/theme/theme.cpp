#include "widgets/theme/theme.h"

#include "widgets/theme/woshoustyle.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QScopedValueRollback>
#include <QToolTip>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace woshou {
namespace {

constexpr int kNarrowestScale = 80;
constexpr int kWidestScale = 200;

QJsonObject readTokens()
{
    QFile file(u":/theme/tokens.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The token file is missing from the program");
    return QJsonDocument::fromJson(file.readAll()).object();
}

QList<QColor> readColors(const QJsonArray& array)
{
    QList<QColor> colors;
    for (const QJsonValue& value : array)
        colors.append(QColor(value.toString()));
    return colors;
}

// Before QStyleHints::colorScheme (Qt 6.5) the lightness of the platform's own palette is the only witness.
bool isDarkPalette(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QStringList families(bool chineseFirst)
{
#ifdef Q_OS_WIN
    const QString chinese = u"Microsoft YaHei UI"_s;
    const QString latin = u"Segoe UI"_s;
#else
    const QString chinese = u"Noto Sans CJK SC"_s;
    const QString latin = u"Noto Sans"_s;
#endif
    return chineseFirst ? QStringList{chinese, latin} : QStringList{latin, chinese};
}

} // namespace

Theme* Theme::instance()
{
    return ofApplication<Theme>();
}

Theme::Theme(QObject* parent)
    : QObject(parent)
{
    load();
}

void Theme::load()
{
    const QJsonObject root = readTokens();
    const QJsonObject colors = root["colors"_L1].toObject();
    for (int i = 0; i <= int(Token::Series6); ++i) {
        const QList<QColor> pair = readColors(colors[tokenName(Token(i))].toArray());
        m_light.append(pair.value(0));
        m_night.append(pair.value(1));
    }
    m_heatLight = readColors(root["heat"_L1]["light"_L1].toArray());
    m_heatDark = readColors(root["heat"_L1]["dark"_L1].toArray());
    const QJsonObject types = root["type"_L1].toObject();
    for (int i = 0; i <= int(TextRole::Tiny); ++i) {
        const QJsonObject type = types[roleName(TextRole(i))].toObject();
        m_types.append({type["pixels"_L1].toInt(), type["line"_L1].toInt(), type["bold"_L1].toBool()});
    }
    const QJsonObject sizes = root["sizes"_L1].toObject();
    for (auto it = sizes.begin(); it != sizes.end(); ++it)
        m_sizes.insert(it.key(), it.value().toInt());
}

void Theme::apply(QApplication& application)
{
    if (m_application == &application)
        return;
    m_application = &application;
    m_systemDark = isDarkPalette(QGuiApplication::palette());
    application.setStyle(new WoshouStyle);
    application.installEventFilter(this);
    refresh();
}

QColor Theme::color(Token token) const
{
    return (m_dark ? m_night : m_light).value(int(token));
}

QColor Theme::series(int index) const
{
    constexpr int kLast = int(Token::Series6) - int(Token::Series1);
    return color(Token(int(Token::Series1) + qBound(0, index, kLast)));
}

QColor Theme::heat(int step) const
{
    return (m_dark ? m_heatDark : m_heatLight).value(qBound(0, step, heatSteps() - 1));
}

QColor Theme::heatText(int step) const
{
    return color(step < heatSteps() - 2 ? Token::Text1 : Token::Panel);
}

int Theme::heatSteps() const
{
    return int(m_heatLight.size());
}

QFont Theme::font(TextRole role) const
{
    const Type& type = m_types.at(int(role));
    QFont font;
    font.setFamilies(families(m_chineseFirst));
    font.setPixelSize(px(type.pixels));
    font.setBold(type.bold);
    return font;
}

int Theme::lineHeight(TextRole role) const
{
    return px(m_types.at(int(role)).line);
}

int Theme::px(int pixels) const
{
    const int scaled = qRound(pixels * m_textScale / 100.0);
    return pixels > 0 ? qMax(1, scaled) : scaled;
}

int Theme::size(Metric metric) const
{
    QString name = metricName(metric);
    if (metric == Metric::Row && m_density != Density::Normal)
        name += m_density == Density::Compact ? "-compact"_L1 : "-roomy"_L1;
    if (metric == Metric::LabelColumn && !m_chineseFirst)
        name += "-latin"_L1;
    return px(m_sizes.value(name));
}

void Theme::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    refresh();
}

void Theme::setTextScale(int percent)
{
    const int bounded = qBound(kNarrowestScale, percent, kWidestScale);
    if (m_textScale == bounded)
        return;
    m_textScale = bounded;
    refresh();
}

void Theme::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    refresh();
}

void Theme::setChineseFirst(bool chineseFirst)
{
    if (m_chineseFirst == chineseFirst)
        return;
    m_chineseFirst = chineseFirst;
    refresh();
}

bool Theme::resolveDark() const
{
    return m_scheme == Scheme::System ? m_systemDark : m_scheme == Scheme::Dark;
}

// The application's palette hides the platform's, so it is taken off for a moment.
void Theme::readSystemScheme()
{
    const QScopedValueRollback guard(m_refreshing, true);
    m_application->setPalette(QPalette());
    m_systemDark = isDarkPalette(QGuiApplication::palette());
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && !m_refreshing) {
        readSystemScheme();
        refresh();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::refresh()
{
    m_dark = resolveDark();
    m_pixmaps.clear();
    if (m_application && !m_refreshing) {
        const QScopedValueRollback guard(m_refreshing, true);
        m_application->setPalette(palette());
        m_application->setFont(font(TextRole::Base));
        QToolTip::setFont(font(TextRole::Small));
        QToolTip::setPalette(palette());
        const QWidgetList widgets = QApplication::allWidgets();
        for (QWidget* widget : widgets) {
            widget->style()->polish(widget);
            QEvent change(QEvent::StyleChange);
            QCoreApplication::sendEvent(widget, &change);
        }
    }
    emit changed();
}

QPalette Theme::palette() const
{
    const QHash<QPalette::ColorRole, Token> roles{
        {QPalette::Window, Token::Window},
        {QPalette::WindowText, Token::Text1},
        {QPalette::Base, Token::Panel},
        {QPalette::AlternateBase, Token::Sunken},
        {QPalette::ToolTipBase, Token::TooltipGround},
        {QPalette::ToolTipText, Token::TooltipText},
        {QPalette::PlaceholderText, Token::Text3},
        {QPalette::Text, Token::Text1},
        {QPalette::Button, Token::Panel},
        {QPalette::ButtonText, Token::Text1},
        {QPalette::BrightText, Token::OnAccent},
        {QPalette::Light, Token::Panel},
        {QPalette::Midlight, Token::Hair},
        {QPalette::Dark, Token::Control},
        {QPalette::Mid, Token::Line},
        {QPalette::Shadow, Token::Control},
        {QPalette::Highlight, Token::Selected},
        {QPalette::HighlightedText, Token::Text1},
        {QPalette::Link, Token::Accent},
        {QPalette::LinkVisited, Token::Accent},
    };
    QPalette palette;
    for (auto it = roles.begin(); it != roles.end(); ++it)
        palette.setColor(it.key(), color(it.value()));
    // Nothing differs in a window without the focus: every widget would be painted again whenever the focus comes or
    // goes.
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::Disabled));
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, color(Token::Disabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Token::Sunken));
    palette.setColor(QPalette::Disabled, QPalette::Button, color(Token::Sunken));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Token::Hover));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, color(Token::Disabled));
    return palette;
}

} // namespace woshou
