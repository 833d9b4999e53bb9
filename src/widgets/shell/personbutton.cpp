#include "widgets/shell/personbutton.h"

#include "models/admin/language.h"
#include "widgets/shell/shellwords.h"
#include "widgets/theme/painters.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeight = 56;
constexpr int kFocusMargin = 3;

} // namespace

PersonButton::PersonButton(const Person& person, int number, QWidget* parent)
    : QAbstractButton(parent)
    , m_person(person)
    , m_number(number)
{
    setObjectName(u"demo_%1PushButton"_s.arg(person.login));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void PersonButton::retranslate()
{
    setAccessibleName(spokenList({personName(m_person), roleTitle(m_person.role)}));
    setAccessibleDescription(personNote(m_person));
    setToolTip(personNote(m_person));
    update();
}

QSize PersonButton::sizeHint() const
{
    const Theme* theme = Theme::instance();
    return {theme->px(220), theme->px(kHeight) + 2 * kFocusMargin};
}

QSize PersonButton::minimumSizeHint() const
{
    return sizeHint();
}

void PersonButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void PersonButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void PersonButton::paintEvent(QPaintEvent*)
{
    const Theme* theme = Theme::instance();
    QPainter painter(this);
    const QRect box = rect().adjusted(kFocusMargin, kFocusMargin, -kFocusMargin, -kFocusMargin);
    const Token ground = isDown() ? Token::Selected : underMouse() && isEnabled() ? Token::Hover : Token::Panel;
    paintBox(&painter, box, theme->color(ground), theme->color(isEnabled() ? Token::Control : Token::Line),
             theme->size(Metric::RadiusLarge));
    const int gap = theme->px(12);
    const int side = theme->px(28);
    const QString key = QString::number(m_number);
    const int cap = keyCapWidth(key);
    paintAvatar(&painter, QRect(box.left() + gap, box.top() + (box.height() - side) / 2, side, side),
                personName(m_person));
    paintKeyCap(&painter, QRect(box.right() - gap - cap, box.top(), cap, box.height()), key, theme->color(Token::Text3),
                theme->color(Token::Line));
    paintWords(painter, box.adjusted(gap + side + gap, 0, -(gap + cap + gap), 0));
    if (hasFocus())
        paintFocusRing(&painter, rect(), theme->size(Metric::RadiusLarge) + kFocusMargin);
}

void PersonButton::paintWords(QPainter& painter, const QRect& rect) const
{
    const Theme* theme = Theme::instance();
    const int line = theme->lineHeight(TextRole::Base);
    const int small = theme->lineHeight(TextRole::Small);
    const int top = rect.top() + (rect.height() - line - small) / 2;
    const QFontMetrics bold(theme->font(TextRole::BaseBold));
    const QString name = bold.elidedText(personName(m_person), Qt::ElideRight, rect.width());
    painter.setFont(theme->font(TextRole::BaseBold));
    painter.setPen(theme->color(isEnabled() ? Token::Text1 : Token::Disabled));
    painter.drawText(QRect(rect.left(), top, rect.width(), line), Qt::AlignVCenter, name);
    const int used = bold.horizontalAdvance(name) + theme->px(8);
    const QFontMetrics base(theme->font(TextRole::Base));
    painter.setFont(theme->font(TextRole::Base));
    painter.setPen(theme->color(isEnabled() ? Token::Text2 : Token::Disabled));
    painter.drawText(QRect(rect.left() + used, top, rect.width() - used, line), Qt::AlignVCenter,
                     base.elidedText(roleTitle(m_person.role), Qt::ElideRight, rect.width() - used));
    const QFontMetrics note(theme->font(TextRole::Small));
    painter.setFont(theme->font(TextRole::Small));
    painter.drawText(QRect(rect.left(), top + line, rect.width(), small), Qt::AlignVCenter,
                     note.elidedText(personNote(m_person), Qt::ElideRight, rect.width()));
}

} // namespace woshou
