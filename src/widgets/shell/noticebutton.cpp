#include "widgets/shell/noticebutton.h"

#include "models/promise/noticewords.h"
#include "models/shell/keymap.h"
#include "widgets/theme/painters.h"

#include <QEvent>
#include <QPainter>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostShown = 9;
constexpr int kBadge = 16, kBadgePadding = 4, kBadgeRoom = 8; ///< pixels at 100 %

} // namespace

NoticeButton::NoticeButton(QWidget* parent)
    : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setIcon(Theme::instance()->icon(u"bell"_s));
    connect(KeyMap::instance(), &KeyMap::changed, this, &NoticeButton::retranslate);
    connect(Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
    retranslate();
}

void NoticeButton::setCounts(int unseen, int overdue)
{
    m_unseen = unseen;
    m_overdue = overdue;
    retranslate();
    update();
}

QString NoticeButton::badge() const
{
    if (m_unseen == 0)
        return {};
    return m_unseen > kMostShown ? u"%1+"_s.arg(kMostShown) : QString::number(m_unseen);
}

void NoticeButton::retranslate()
{
    const QString words = noticeCountText(m_unseen, m_overdue);
    const QString key = KeyMap::instance()->keyText("window.notices");
    setAccessibleName(words);
    setToolTip(key.isEmpty() ? words : u"%1 (%2)"_s.arg(words, key));
}

QSize NoticeButton::sizeHint() const
{
    return QToolButton::sizeHint() + QSize(Theme::instance()->px(kBadgeRoom), 0);
}

void NoticeButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void NoticeButton::paintEvent(QPaintEvent* event)
{
    QToolButton::paintEvent(event);
    const QString text = badge();
    if (text.isEmpty())
        return;
    const Theme* theme = Theme::instance();
    const QFont font = theme->font(TextRole::Tiny);
    const int height = theme->px(kBadge);
    const int width = qMax(height, QFontMetrics(font).horizontalAdvance(text) + 2 * theme->px(kBadgePadding));
    const QRect place(rect().right() - width, rect().top() + 1, width, height);
    QPainter painter(this);
    paintBox(&painter, place, theme->color(m_overdue > 0 ? Token::Urgent : Token::Accent), QColor(), height / 2.0);
    painter.setFont(font);
    painter.setPen(theme->color(Token::OnAccent));
    painter.drawText(place, Qt::AlignCenter, text);
}

} // namespace woshou
