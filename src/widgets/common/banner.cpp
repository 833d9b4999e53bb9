#include "widgets/common/banner.h"

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
#include <QVariantAnimation>

using namespace Qt::StringLiterals;

namespace woshou {
namespace {

constexpr int kOpeningMilliseconds = 120;

struct Look
{
    QString icon;
    Token ink;
    Token soft;
};

Look lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Warning:
        return {u"warn"_s, Token::High, Token::HighSoft};
    case Banner::Kind::Good:
        return {u"ok"_s, Token::Good, Token::GoodSoft};
    case Banner::Kind::Error:
        return {u"error"_s, Token::Urgent, Token::UrgentSoft};
    case Banner::Kind::Info:
        break;
    }
    return {u"info"_s, Token::Accent, Token::AccentTint};
}

} // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent)
    , m_iconLabel(new QLabel(this))
    , m_textLabel(new QLabel(this))
    , m_actionButton(new QPushButton(this))
    , m_closeButton(new QToolButton(this))
    , m_timer(new QTimer(this))
    , m_opening(new QVariantAnimation(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 8, 2);
    for (QWidget* part : {static_cast<QWidget*>(m_iconLabel), static_cast<QWidget*>(m_textLabel)})
        layout->addWidget(part, part == m_textLabel ? 1 : 0);
    layout->addWidget(m_actionButton);
    layout->addWidget(m_closeButton);
    m_textLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setRole(m_textLabel, TextRole::Base);
    setKind(m_actionButton, u"small"_s);
    setKind(m_closeButton, u"small"_s);
    m_closeButton->setAutoRaise(true);
    m_closeButton->hide();
    retranslate();
    m_timer->setSingleShot(true);
    m_opening->setDuration(kOpeningMilliseconds);
    connect(m_actionButton, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_closeButton, &QToolButton::clicked, this, &Banner::dismiss);
    connect(m_timer, &QTimer::timeout, this, &Banner::dismiss);
    connect(m_opening, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& height) { setMaximumHeight(height.toInt()); });
    connect(m_opening, &QVariantAnimation::finished, this, [this] { setMaximumHeight(QWIDGETSIZE_MAX); });
    connect(Theme::instance(), &Theme::changed, this, &Banner::restyle);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void Banner::showMessage(Kind kind, const QString& head, const QString& text, const QString& actionText,
                         int milliseconds)
{
    m_kind = kind;
    m_maker = {};
    setWords({head, text, actionText});
    announce(this, text.isEmpty() ? head : head + u' ' + text);
    if (milliseconds > 0)
        m_timer->start(milliseconds);
    else
        m_timer->stop();
    open();
}

void Banner::showMessage(Kind kind, std::function<Words()> words)
{
    const Words now = words();
    showMessage(kind, now.head, now.text, now.action);
    m_maker = std::move(words);
}

void Banner::setWords(const Words& words)
{
    m_words = words;
    m_actionButton->setText(words.action);
    m_actionButton->setVisible(!words.action.isEmpty());
    restyle();
}

void Banner::setClosable(bool closable)
{
    m_closeButton->setVisible(closable);
}

// The platform's switch for effects decides about the only motion there is.
void Banner::open()
{
    const bool wasHidden = isHidden();
    show();
    if (!wasHidden || !QApplication::isEffectEnabled(Qt::UI_General))
        return;
    m_opening->setStartValue(0);
    m_opening->setEndValue(sizeHint().height());
    m_opening->start();
}

void Banner::dismiss()
{
    m_timer->stop();
    m_opening->stop();
    setMaximumHeight(QWIDGETSIZE_MAX);
    if (isHidden())
        return;
    hide();
    emit dismissed();
}

void Banner::restyle()
{
    const Theme* theme = Theme::instance();
    const Look look = lookOf(m_kind);
    m_iconLabel->setPixmap(theme->pixmap(look.icon, theme->size(Metric::Icon), look.ink, this, look.soft));
    m_closeButton->setIcon(theme->icon(u"close"_s));
    // A full-width stop brings its own space.
    const QString gap = m_words.head.endsWith(u'.') ? u" "_s : QString();
    m_textLabel->setText(u"<b>%1</b>%2%3"_s.arg(m_words.head.toHtmlEscaped(), gap, m_words.text.toHtmlEscaped()));
    setMinimumHeight(theme->size(Metric::Banner));
    update();
}

void Banner::retranslate()
{
    m_closeButton->setAccessibleName(tr("Close"));
    m_closeButton->setToolTip(tr("Close"));
    if (m_maker)
        setWords(m_maker());
}

void Banner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Banner::paintEvent(QPaintEvent*)
{
    const Theme* theme = Theme::instance();
    const Look look = lookOf(m_kind);
    QColor edge = theme->color(look.ink);
    edge.setAlphaF(0.35F);
    QPainter painter(this);
    paintBox(&painter, rect(), theme->color(look.soft), edge, theme->size(Metric::Radius));
}

} // namespace woshou
