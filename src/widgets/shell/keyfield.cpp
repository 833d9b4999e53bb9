#include "widgets/shell/keyfield.h"

#include "models/shell/keymap.h"

#include <QKeyEvent>

namespace woshou {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_NumLock || key == Qt::Key_unknown;
}

} // namespace

KeyField::KeyField(QWidget* parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setProperty("opensOnClick", true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void KeyField::setKey(const QKeySequence& key)
{
    setText(KeyMap::keyText(key));
}

// What is pressed here is meant for this field, whatever it starts elsewhere.
bool KeyField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    int key = event->key();
    if (isModifier(key))
        return;
    if (key == Qt::Key_Escape && modifiers == Qt::NoModifier)
        return emit cancelled();
    if ((key == Qt::Key_Delete || key == Qt::Key_Backspace) && modifiers == Qt::NoModifier)
        return emit keyPressed({});
    if (key == Qt::Key_Enter)
        key = Qt::Key_Return;
    emit keyPressed(QKeySequence(QKeyCombination(modifiers, Qt::Key(key))));
}

} // namespace woshou
