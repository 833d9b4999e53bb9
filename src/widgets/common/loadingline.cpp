#include "widgets/common/loadingline.h"

#include "widgets/theme/painters.h"

#include <QEvent>
#include <QPainter>
#include <QTimer>

namespace woshou {
namespace {

constexpr int kDelayMilliseconds = 150;
constexpr int kHeight = 2;

} // namespace

LoadingLine::LoadingLine(QWidget* parent)
    : QWidget(parent)
    , m_delay(new QTimer(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Loading"));
    m_delay->setSingleShot(true);
    m_delay->setInterval(kDelayMilliseconds);
    connect(m_delay, &QTimer::timeout, this, [this] {
        m_lit = true;
        update();
    });
}

void LoadingLine::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    m_lit = false;
    if (busy)
        m_delay->start();
    else
        m_delay->stop();
    update();
}

QSize LoadingLine::sizeHint() const
{
    return {Theme::instance()->px(96), kHeight};
}

void LoadingLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Loading"));
}

// A still line: motion would draw the eye from the old content, which stays readable.
void LoadingLine::paintEvent(QPaintEvent*)
{
    if (!m_lit)
        return;
    QPainter painter(this);
    const Theme* theme = Theme::instance();
    fillHorizontalLine(&painter, 0, 0, width(), theme->color(Token::Line), 1);
    fillHorizontalLine(&painter, width() * 0.3, 0, width() * 0.3, theme->color(Token::Accent), kHeight);
}

} // namespace woshou
