#include "widgets/common/fieldmessage.h"

#include "widgets/common/announce.h"
#include "widgets/theme/painters.h"
#include "widgets/theme/woshoustyle.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace woshou {
namespace {

struct Look
{
    QString icon;
    Token ink;
    QString mark;
};

Look lookOf(FieldMessage::Kind kind)
{
    switch (kind) {
    case FieldMessage::Kind::Missing:
        return {u"warn"_s, Token::High, u"missing"_s};
    case FieldMessage::Kind::Warning:
        return {u"warn"_s, Token::High, u"warning"_s};
    case FieldMessage::Kind::Error:
        return {u"error"_s, Token::Urgent, u"error"_s};
    case FieldMessage::Kind::Good:
        return {u"check"_s, Token::Good, {}};
    case FieldMessage::Kind::Hint:
        break;
    }
    return {u"info"_s, Token::Text3, {}};
}

} // namespace

FieldMessage::FieldMessage(QWidget* parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    connect(Theme::instance(), &Theme::changed, this, &FieldMessage::restyle);
    restyle();
    hide();
}

void FieldMessage::setMessage(Kind kind, const QString& sentence, QWidget* field)
{
    if (kind != m_kind || sentence != m_sentence) {
        m_kind = kind;
        m_sentence = sentence;
        setText(sentence);
        restyle();
        setVisible(!sentence.isEmpty());
    }
    if (field) {
        setMark(field, sentence.isEmpty() ? QString() : lookOf(kind).mark);
        field->setAccessibleDescription(sentence);
    }
    if (!sentence.isEmpty())
        announce(this, sentence);
}

void FieldMessage::clearMessage(QWidget* field)
{
    setMessage(Kind::Hint, {}, field);
}

void FieldMessage::restyle()
{
    setRole(this, TextRole::Small, lookOf(m_kind).ink);
    const Theme* theme = Theme::instance();
    setContentsMargins(theme->size(Metric::IconSmall) + theme->px(4), 0, 0, 0);
}

void FieldMessage::paintEvent(QPaintEvent* event)
{
    QLabel::paintEvent(event);
    QPainter painter(this);
    const Theme* theme = Theme::instance();
    const Look look = lookOf(m_kind);
    const int side = theme->size(Metric::IconSmall);
    const int line = qMin(height(), fontMetrics().lineSpacing());
    const int top = height() > 2 * line ? 0 : (height() - line) / 2;
    paintIcon(&painter, QRect(0, top, side, line), look.icon, side, look.ink);
}

} // namespace woshou
