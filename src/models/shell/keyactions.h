#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace woshou {

/// Where a key works: everywhere in the window, on one page of it, or in the dialogs of a ticket.
enum class KeyRoom { Window, Intake, Tickets, Customers, Dispatch, Knowledge, Dashboard, Settings, Dialogs };

/// Something the keyboard does. What it does is said where a KeyShortcut of its id is made.
struct KeyAction
{
    QByteArray id; ///< settings know it: it never changes
    KeyRoom room = KeyRoom::Window;
    const char* text = ""; ///< English
    QString key;           ///< the key it comes with, as QKeySequence writes it portably; empty: none
    bool fixed = false;    ///< Enter, Esc and rows of digits stay as they are; `key` is only shown then
};

/// Every action of the window, in the order of the key card.
const QList<KeyAction>& keyActions();
/// Null for an unknown id.
const KeyAction* keyAction(const QByteArray& id);

/// In the reader's language.
QString keyActionTitle(const KeyAction& action);
QString keyRoomTitle(KeyRoom room);
const QList<KeyRoom>& keyRooms();

} // namespace woshou
