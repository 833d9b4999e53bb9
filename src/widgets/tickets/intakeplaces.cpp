#include "widgets/tickets/intakeplaces.h"

#include "base/text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextCursor>

namespace woshou {

namespace {

/// The line that is typed into: the widget itself, or that of an editable combo box.
QLineEdit* lineOf(QWidget* widget)
{
    if (const auto* box = qobject_cast<QComboBox*>(widget))
        return box->lineEdit();
    return qobject_cast<QLineEdit*>(widget);
}

void putBack(const IntakePlaces::Cursor& cursor)
{
    if (QLineEdit* line = lineOf(cursor.widget)) {
        line->setCursorPosition(cursor.position);
        if (cursor.anchor != cursor.position)
            line->setSelection(cursor.anchor, cursor.position - cursor.anchor);
    } else if (auto* edit = qobject_cast<QPlainTextEdit*>(cursor.widget.data())) {
        const int last = edit->document()->characterCount() - 1;
        QTextCursor text = edit->textCursor();
        text.setPosition(qMin(cursor.anchor, last));
        text.setPosition(qMin(cursor.position, last), QTextCursor::KeepAnchor);
        edit->setTextCursor(text);
    }
}

} // namespace

IntakePlaces::Cursor IntakePlaces::cursorIn(const QWidget* page)
{
    Cursor cursor{page->focusWidget()};
    if (const QLineEdit* line = lineOf(cursor.widget)) {
        cursor.position = line->cursorPosition();
        const bool marked = line->hasSelectedText();
        const bool fromEnd = marked && line->selectionStart() == cursor.position;
        cursor.anchor = fromEnd ? line->selectionEnd() : marked ? line->selectionStart() : cursor.position;
    } else if (const auto* edit = qobject_cast<const QPlainTextEdit*>(cursor.widget.data())) {
        cursor.anchor = edit->textCursor().anchor();
        cursor.position = edit->textCursor().position();
    }
    return cursor;
}

void IntakePlaces::keep(const QUuid& key, QWidget* page, const QScrollArea* area, const IntakeSelfHelp::Tried& tried)
{
    Place place;
    place.cursor = cursorIn(page);
    place.rolled = area->verticalScrollBar()->value();
    place.tried = tried;
    if (place.cursor.widget)
        place.cursor.widget->clearFocus();
    const QWidget* form = area->widget();
    const QList<QLineEdit*> lines = form->findChildren<QLineEdit*>();
    for (QLineEdit* line : lines)
        place.texts.append({line, line->text()});
    const QList<QPlainTextEdit*> edits = form->findChildren<QPlainTextEdit*>();
    for (QPlainTextEdit* edit : edits)
        place.texts.append({edit, edit->toPlainText()});
    m_places.insert(key, place);
}

std::optional<IntakePlaces::Place> IntakePlaces::place(const QUuid& key) const
{
    const auto found = m_places.constFind(key);
    return found == m_places.cend() ? std::nullopt : std::optional<Place>(*found);
}

bool IntakePlaces::restore(const Place& place, QWidget* page, QScrollArea* area)
{
    for (const auto& [widget, text] : place.texts) {
        if (auto* line = qobject_cast<QLineEdit*>(widget.data())) {
            if (line->text() != text && normaliseLine(line->text()) == normaliseLine(text))
                line->setText(text);
        } else if (auto* edit = qobject_cast<QPlainTextEdit*>(widget.data())) {
            if (edit->toPlainText() != text && normaliseText(edit->toPlainText()) == normaliseText(text))
                edit->setPlainText(text);
        }
    }
    QWidget* widget = place.cursor.widget;
    const bool there = widget && widget->isVisibleTo(page) && widget->isEnabledTo(page);
    if (there) {
        widget->setFocus(Qt::OtherFocusReason);
        putBack(place.cursor);
    }
    area->verticalScrollBar()->setValue(place.rolled);
    return there;
}

} // namespace woshou
