#include "widgets/common/choicebar.h"

#include "widgets/theme/theme.h"
#include "widgets/theme/woshoustyle.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace woshou {

ChoiceBar::ChoiceBar(const QString& kind, QWidget* parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_group(new QButtonGroup(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setKind(this, kind + "-bar"_L1);
    connect(m_group, &QButtonGroup::buttonToggled, this, &ChoiceBar::redecorate);
    connect(m_group, &QButtonGroup::buttonClicked, this, &ChoiceBar::report);
}

void ChoiceBar::setItems(const QList<ChoiceItem>& items)
{
    const QStringList kept = values();
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_items = items;
    for (const ChoiceItem& item : items)
        addButton(item);
    check(kept);
    updateGeometry();
}

void ChoiceBar::addButton(const ChoiceItem& item)
{
    auto* button = new QToolButton(this);
    button->setCheckable(true);
    button->setText(item.text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(item.text);
    button->setProperty("kind", m_small ? QString(m_kind + " small"_L1) : m_kind);
    button->installEventFilter(this);
    m_buttons.append(button);
    m_group->addButton(button);
    layout()->addWidget(button);
}

QString ChoiceBar::value() const
{
    return values().value(0);
}

QStringList ChoiceBar::values() const
{
    QStringList codes;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isChecked())
            codes.append(m_items[i].code);
    }
    return codes;
}

void ChoiceBar::setValue(const QString& code)
{
    setValues({code});
}

void ChoiceBar::setValues(const QStringList& codes)
{
    check(codes);
    report();
}

// An exclusive group never lets its last choice go, so it is opened for the moment of setting.
void ChoiceBar::check(const QStringList& codes)
{
    m_group->setExclusive(false);
    bool taken = false;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const bool wanted = codes.contains(m_items[i].code) && (m_multiple || !taken);
        m_buttons[i]->setChecked(wanted);
        taken = taken || wanted;
    }
    m_group->setExclusive(!m_multiple);
    redecorate();
    updateTabStop();
}

void ChoiceBar::setSmall(bool small)
{
    m_small = small;
    for (QAbstractButton* button : m_buttons)
        setKind(button, m_small ? QString(m_kind + " small"_L1) : m_kind);
}

void ChoiceBar::setItemEnabled(const QString& code, bool enabled)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_items[i].code == code)
            m_buttons[i]->setEnabled(enabled);
    }
    updateTabStop();
}

void ChoiceBar::setMultipleChoice(bool multiple)
{
    m_multiple = multiple;
    m_group->setExclusive(!multiple);
    redecorate();
}

// In a group of several, the tick says that others may be on as well.
void ChoiceBar::decorate(QAbstractButton* button, int index) const
{
    const bool ticked = m_multiple && button->isChecked();
    button->setIcon(Theme::instance()->icon(ticked ? u"check"_s : m_items[index].icon));
}

void ChoiceBar::redecorate()
{
    for (int i = 0; i < int(m_buttons.size()); ++i)
        decorate(m_buttons[i], i);
}

void ChoiceBar::report()
{
    const QStringList now = values();
    updateTabStop();
    if (now == m_reported)
        return;
    m_reported = now;
    emit valueChanged(now.value(0));
    emit valuesChanged(now);
}

// Tab enters at the choice, or at the first button that works; the arrows do the rest.
void ChoiceBar::updateTabStop()
{
    QAbstractButton* stop = nullptr;
    for (QAbstractButton* button : m_buttons) {
        if (!button->isEnabledTo(this))
            continue;
        if (!stop || (button->isChecked() && !stop->isChecked()))
            stop = button;
    }
    setTabStop(stop);
}

void ChoiceBar::setTabStop(QAbstractButton* stop)
{
    for (QAbstractButton* button : m_buttons)
        button->setFocusPolicy(button == stop ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(stop);
}

bool ChoiceBar::moveFrom(QAbstractButton* button, int key)
{
    const qsizetype count = m_buttons.size();
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up || key == Qt::Key_End;
    qsizetype at = m_buttons.indexOf(button);
    if (key == Qt::Key_Home)
        at = -1;
    else if (key == Qt::Key_End)
        at = count;
    const qsizetype step = back ? -1 : 1;
    for (at += step; at >= 0 && at < count; at += step) {
        if (!m_buttons[at]->isEnabled())
            continue;
        setTabStop(m_buttons[at]);
        m_buttons[at]->setFocus(Qt::TabFocusReason);
        return true;
    }
    return true;
}

bool ChoiceBar::eventFilter(QObject* watched, QEvent* event)
{
    auto* button = qobject_cast<QAbstractButton*>(watched);
    if (!button || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    if (press->modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (press->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        return moveFrom(button, press->key());
    default:
        return false;
    }
}

} // namespace woshou
