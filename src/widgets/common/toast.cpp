#include "widgets/common/toast.h"

#include "widgets/common/announce.h"
#include "widgets/theme/painters.h"
#include "widgets/theme/woshoustyle.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace woshou {
namespace {

constexpr int kPlainMilliseconds = 6000;
constexpr int kActionMilliseconds = 10000;
constexpr int kDistance = 16;
constexpr char kKeepClear[] = "keepClearOfToasts";

} // namespace

Toast::Toast(QWidget* window, const QString& text, const QString& actionText, std::function<void()> callback)
    : QFrame(window)
    , m_callback(std::move(callback))
    , m_timer(new QTimer(this))
    , m_remaining(actionText.isEmpty() ? kPlainMilliseconds : kActionMilliseconds)
{
    build(text, actionText);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QObject::deleteLater);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && isAncestorOf(now))
            pause();
        else if (!underMouse())
            resume();
    });
    window->installEventFilter(this);
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (!widget->property(kKeepClear).toBool())
            continue;
        m_clear.append(widget);
        widget->installEventFilter(this); // it may grow
    }
    place();
    show();
    raise();
    announce(this, text);
    m_timer->setTimerType(Qt::PreciseTimer); // a coarse one may wait a twentieth longer
    m_timer->start(m_remaining);
}

// The buttons give their focus up while they are deleted, when the members here are gone already.
Toast::~Toast()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void Toast::build(const QString& text, const QString& actionText)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 6, 4);
    auto* textLabel = new QLabel(text, this);
    textLabel->setTextFormat(Qt::PlainText);
    setRole(textLabel, TextRole::Base, Token::TooltipText);
    layout->addWidget(textLabel, 1);
    if (!actionText.isEmpty()) {
        auto* actionButton = new QPushButton(actionText, this);
        setKind(actionButton, u"inverse small"_s);
        actionButton->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(actionButton);
        connect(actionButton, &QPushButton::clicked, this, [this] {
            if (m_callback)
                m_callback();
            deleteLater();
        });
    }
    auto* closeButton = new QToolButton(this);
    closeButton->setIcon(Theme::instance()->icon(u"close"_s, Token::TooltipText));
    closeButton->setAutoRaise(true);
    closeButton->setAccessibleName(tr("Close"));
    setKind(closeButton, u"inverse small"_s);
    closeButton->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(closeButton);
    connect(closeButton, &QToolButton::clicked, this, &QObject::deleteLater);
}

int Toast::remainingMilliseconds() const
{
    return m_timer->isActive() ? m_timer->remainingTime() : m_remaining;
}

void Toast::pause()
{
    if (!m_timer->isActive())
        return;
    m_remaining = m_timer->remainingTime();
    m_timer->stop();
}

void Toast::resume()
{
    if (!m_timer->isActive())
        m_timer->start(m_remaining);
}

void Toast::place()
{
    const int distance = Theme::instance()->px(kDistance);
    const int below = Theme::instance()->size(Metric::StatusBar) + distance;
    const QWidget* window = parentWidget();
    resize(sizeHint().boundedTo(QSize(qMax(0, window->width() - 2 * distance), window->height())));
    QRect place(QPoint(window->width() - width() - distance, window->height() - height() - below), size());
    for (const QPointer<QWidget>& clear : std::as_const(m_clear)) {
        if (!clear || !clear->isVisible())
            continue;
        const QRect rect(clear->mapTo(window, QPoint(0, 0)), clear->size());
        if (rect.intersects(place))
            place.moveTop(qMax(0, rect.top() - distance - place.height()));
    }
    move(place.topLeft());
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent* event)
{
    QFrame::enterEvent(event);
    pause();
}

void Toast::leaveEvent(QEvent* event)
{
    QFrame::leaveEvent(event);
    resume();
}

void Toast::paintEvent(QPaintEvent*)
{
    const Theme* theme = Theme::instance();
    QPainter painter(this);
    paintBox(&painter, rect(), theme->color(Token::TooltipGround), QColor(), theme->size(Metric::Radius));
}

void keepClearOfToasts(QWidget* widget)
{
    widget->setProperty(kKeepClear, true);
}

Toast* showToast(QWidget* parentWindow, const QString& text, const QString& actionText, std::function<void()> callback)
{
    QWidget* window = parentWindow->window();
    const QList<Toast*> old = window->findChildren<Toast*>(Qt::FindDirectChildrenOnly);
    for (Toast* toast : old)
        delete toast;
    return new Toast(window, text, actionText, std::move(callback));
}

} // namespace woshou
