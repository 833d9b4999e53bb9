#include "widgets/common/scorebar.h"

#include "widgets/theme/painters.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace woshou {
namespace {

constexpr int kNameWidth = 66;
constexpr int kFigureWidth = 48;

} // namespace

ScoreBar::ScoreBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ScoreBar::setScore(const QString& name, double value, double maximum, Token ink)
{
    m_name = name;
    m_value = value;
    m_maximum = maximum;
    m_ink = ink;
    setAccessibleName(tr("%1: %2").arg(name, figures()));
    updateGeometry();
    update();
}

QString ScoreBar::figures() const
{
    const auto shortest = [](double number) { return QLocale::c().toString(number, 'g', 4); };
    return u"%1/%2"_s.arg(shortest(m_value), shortest(m_maximum));
}

QSize ScoreBar::sizeHint() const
{
    return {Theme::instance()->px(240), Theme::instance()->lineHeight(TextRole::Base)};
}

QSize ScoreBar::minimumSizeHint() const
{
    return {Theme::instance()->px(kNameWidth + kFigureWidth + 32), sizeHint().height()};
}

void ScoreBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme* theme = Theme::instance();
    const QFont font = theme->font(TextRole::Small);
    const QFontMetrics metrics(font);
    // English names are longer; they may take up to two fifths of the line.
    const int wanted = metrics.horizontalAdvance(m_name) + theme->px(4);
    const int names = qBound(theme->px(kNameWidth), wanted, qMax(theme->px(kNameWidth), width() * 2 / 5));
    const int numbers = qMax(theme->px(kFigureWidth), metrics.horizontalAdvance(figures()));
    painter.setFont(font);
    painter.setPen(theme->color(Token::Text1));
    painter.drawText(QRect(0, 0, names, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_name, Qt::ElideRight, names));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, figures());
    const int thick = theme->px(6);
    QRectF bar(names + theme->px(4), (height() - thick) / 2.0, width() - names - numbers - theme->px(8), thick);
    paintBox(&painter, bar, theme->color(Token::Hair), QColor(), thick / 2.0);
    bar.setWidth(bar.width() * qBound(0.0, m_value / m_maximum, 1.0));
    if (bar.width() > 0)
        paintBox(&painter, bar, theme->color(m_ink), QColor(), thick / 2.0);
}

} // namespace woshou
