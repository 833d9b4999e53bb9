#include "widgets/theme/stylepaint.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace woshou::stylepaint {
namespace {

constexpr int kButtonWidth = 28;
constexpr int kSpinWidth = 22;
constexpr int kTextInset = 6;

Theme* theme()
{
    return Theme::instance();
}

QString markOf(const QWidget* widget)
{
    return widget ? widget->property("mark").toString() : QString();
}

bool isReadOnly(const QWidget* widget)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return line->isReadOnly() && line->isEnabled();
    if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(widget))
        return spin->isReadOnly() && spin->isEnabled();
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(widget))
        return plain->isReadOnly() && plain->isEnabled();
    const auto* rich = qobject_cast<const QTextEdit*>(widget);
    return rich && rich->isReadOnly() && rich->isEnabled();
}

// A read-only line that opens something (the header search) is operable, and says so by the property.
bool isLocked(const QWidget* widget)
{
    return isReadOnly(widget) && !(widget && widget->property("opensOnClick").toBool());
}

QString signOf(const QWidget* widget)
{
    if (markOf(widget) == "error"_L1)
        return u"error"_s;
    return isLocked(widget) && qobject_cast<const QLineEdit*>(widget) ? u"lock"_s : QString();
}

void paintMissingBar(const QRect& rect, QPainter* painter)
{
    painter->save();
    QPainterPath path;
    const qreal radius = theme()->size(Metric::Radius);
    path.addRoundedRect(rect, radius, radius);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(path, Qt::IntersectClip);
    painter->fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme()->color(Token::HighMark));
    painter->restore();
}

QColor outlineOf(const QString& mark, QStyle::State state, bool locked)
{
    if (mark == "error"_L1)
        return theme()->color(Token::Urgent);
    if (state & QStyle::State_HasFocus)
        return theme()->color(Token::Focus);
    if (mark == "warning"_L1)
        return theme()->color(Token::HighMark);
    return theme()->color(locked ? Token::Line : Token::Control);
}

} // namespace

int fieldSignRoom(const QWidget* widget)
{
    return signOf(widget).isEmpty() ? 0 : theme()->px(24);
}

void paintField(const QRect& rect, QStyle::State state, QPainter* painter, const QWidget* widget)
{
    const bool locked = !(state & QStyle::State_Enabled) || isLocked(widget);
    const QString mark = locked ? QString() : markOf(widget);
    const bool thick = state & QStyle::State_HasFocus || mark == "error"_L1;
    paintBox(painter, rect, theme()->color(locked ? Token::Sunken : Token::Panel), outlineOf(mark, state, locked),
             theme()->size(Metric::Radius), thick ? 2 : 1);
    if (mark == "missing"_L1)
        paintMissingBar(rect, painter);
    const QString sign = signOf(widget);
    if (sign.isEmpty())
        return;
    const int side = theme()->size(Metric::IconSmall);
    const QRect place(rect.right() - side - theme()->px(8), rect.top(), side, rect.height());
    paintIcon(painter, place, sign, side, sign == "lock"_L1 ? Token::Text2 : Token::Urgent);
}

QRect comboPart(const QStyleOptionComboBox& option, QStyle::SubControl part, const QWidget* widget)
{
    const QRect rect = option.rect;
    const int button = theme()->px(kButtonWidth);
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(option.direction, rect,
                                  QRect(rect.right() - button + 1, rect.top(), button, rect.height()));
    case QStyle::SC_ComboBoxEditField: {
        const int left = theme()->px(kTextInset) + (option.editable ? 0 : 2);
        return QStyle::visualRect(option.direction, rect, rect.adjusted(left, 2, -button - fieldSignRoom(widget), -2));
    }
    default:
        return rect;
    }
}

void paintCombo(const QStyleOptionComboBox& option, QPainter* painter, const QWidget* widget)
{
    if (option.frame)
        paintField(option.rect, option.state, painter, widget);
    const QRect arrow = comboPart(option, QStyle::SC_ComboBoxArrow, widget);
    const bool date = qobject_cast<const QDateTimeEdit*>(widget);
    const Token ink = option.state & QStyle::State_Enabled ? Token::Text2 : Token::Disabled;
    paintIcon(painter, arrow, date ? u"calendar"_s : u"chevron-down"_s, theme()->size(Metric::IconSmall), ink);
}

void paintComboLabel(const QStyleOptionComboBox& option, QPainter* painter, const QWidget* widget)
{
    if (option.editable)
        return;
    QRect rect = comboPart(option, QStyle::SC_ComboBoxEditField, widget);
    if (!option.currentIcon.isNull()) {
        const int side = theme()->size(Metric::Icon);
        option.currentIcon.paint(painter, QRect(rect.left(), rect.top(), side, rect.height()));
        rect.setLeft(rect.left() + side + theme()->px(6));
    }
    const auto* combo = qobject_cast<const QComboBox*>(widget);
    const bool hint = combo && combo->currentIndex() < 0;
    Token ink = hint ? Token::Text3 : Token::Text1;
    if (!(option.state & QStyle::State_Enabled))
        ink = Token::Disabled;
    const QString text = hint && option.currentText.isEmpty() ? combo->placeholderText() : option.currentText;
    painter->setPen(theme()->color(ink));
    painter->drawText(rect, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                      option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
}

QRect spinPart(const QStyleOptionSpinBox& option, QStyle::SubControl part, const QWidget* widget)
{
    const QRect rect = option.rect;
    const bool bare = option.buttonSymbols == QAbstractSpinBox::NoButtons;
    const int button = bare ? 0 : theme()->px(kSpinWidth);
    const int half = rect.height() / 2;
    QRect result = rect;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        result = QRect(rect.right() - button + 1, rect.top(), button, half);
        break;
    case QStyle::SC_SpinBoxDown:
        result = QRect(rect.right() - button + 1, rect.top() + half, button, rect.height() - half);
        break;
    case QStyle::SC_SpinBoxEditField:
        result = rect.adjusted(theme()->px(kTextInset), 2, -button - fieldSignRoom(widget) - 2, -2);
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, rect, result);
}

void paintSpinBox(const QStyleOptionSpinBox& option, QPainter* painter, const QWidget* widget)
{
    if (option.frame)
        paintField(option.rect, option.state, painter, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const int side = theme()->px(12);
    const bool enabled = option.state & QStyle::State_Enabled;
    const auto ink = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return enabled && option.stepEnabled & step ? Token::Text2 : Token::Disabled;
    };
    const QRect up = spinPart(option, QStyle::SC_SpinBoxUp, widget).adjusted(0, 3, 0, 0);
    const QRect down = spinPart(option, QStyle::SC_SpinBoxDown, widget).adjusted(0, 0, 0, -3);
    paintIcon(painter, up, u"chevron-up"_s, side, ink(QAbstractSpinBox::StepUpEnabled));
    paintIcon(painter, down, u"chevron-down"_s, side, ink(QAbstractSpinBox::StepDownEnabled));
}

} // namespace woshou::stylepaint
