#include "widgets/theme/theme.h"

#include "base/logging.h"

#include <QFile>
#include <QIconEngine>
#include <QPaintDevice>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace woshou {
namespace {

// Asks the theme at every painting, so that icons handed out once stay right for ever.
class ThemeIconEngine : public QIconEngine
{
public:
    ThemeIconEngine(QString name, Token token)
        : m_name(std::move(name))
        , m_token(token)
    {
    }

    QIconEngine* clone() const override { return new ThemeIconEngine(*this); }
    QString key() const override { return u"WoshouIcon"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_name.isEmpty(); }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // The size is in device pixels already, as Qt asks for it.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const Token ink = mode == QIcon::Disabled ? Token::Disabled : m_token;
        const Token ground = mode == QIcon::Selected ? Token::Selected : Token::Panel;
        QPixmap pixmap = Theme::instance()->pixmap(m_name, qMin(size.width(), size.height()), ink, 1.0, ground);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

private:
    QString m_name;
    Token m_token;
};

} // namespace

QIcon Theme::icon(const QString& name, Token token) const
{
    return name.isEmpty() ? QIcon() : QIcon(new ThemeIconEngine(name, token));
}

QPixmap Theme::pixmap(const QString& name, int logicalSize, Token token, const QPaintDevice* device, Token ground) const
{
    return pixmap(name, logicalSize, token, device ? device->devicePixelRatioF() : 1.0, ground);
}

QPixmap Theme::pixmap(const QString& name, int logicalSize, Token token, qreal devicePixelRatio, Token ground) const
{
    const QString key = u"%1|%2|%3|%4|%5"_s.arg(name)
                            .arg(logicalSize)
                            .arg(int(token))
                            .arg(qRound(devicePixelRatio * 100))
                            .arg(int(ground));
    auto it = m_pixmaps.find(key);
    if (it == m_pixmaps.end())
        it = m_pixmaps.insert(key, render(name, logicalSize, color(token), color(ground), devicePixelRatio));
    return *it;
}

QPixmap Theme::render(const QString& name, int logicalSize, const QColor& ink, const QColor& ground, qreal ratio) const
{
    QByteArray source = iconSource(name);
    if (source.isEmpty() || logicalSize <= 0)
        return {};
    source.replace("currentColor", ink.name().toLatin1());
    source.replace("\"#fff\"", '"' + ground.name().toLatin1() + '"');
    QPixmap pixmap(QSize(logicalSize, logicalSize) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(source).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QByteArray Theme::iconSource(const QString& name) const
{
    auto it = m_sources.find(name);
    if (it != m_sources.end())
        return *it;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qCWarning(lcUi) << "There is no icon named" << name;
    return *m_sources.insert(name, file.isOpen() ? file.readAll() : QByteArray());
}

} // namespace woshou
