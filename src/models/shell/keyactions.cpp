#include "models/shell/keyactions.h"

#include <QCoreApplication>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct Keys
{
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

QList<KeyAction> makeActions()
{
    using enum KeyRoom;
    return {
        {"window.palette", Window, QT_TRANSLATE_NOOP("Keys", "Find anything"), u"Ctrl+K"_s},
        {"window.notices", Window, QT_TRANSLATE_NOOP("Keys", "Deadline notices"), u"Ctrl+Shift+N"_s},
        {"window.page1", Window, QT_TRANSLATE_NOOP("Keys", "Page 1"), u"Ctrl+1"_s},
        {"window.page2", Window, QT_TRANSLATE_NOOP("Keys", "Page 2"), u"Ctrl+2"_s},
        {"window.page3", Window, QT_TRANSLATE_NOOP("Keys", "Page 3"), u"Ctrl+3"_s},
        {"window.page4", Window, QT_TRANSLATE_NOOP("Keys", "Page 4"), u"Ctrl+4"_s},
        {"window.page5", Window, QT_TRANSLATE_NOOP("Keys", "Page 5"), u"Ctrl+5"_s},
        {"window.page6", Window, QT_TRANSLATE_NOOP("Keys", "Page 6"), u"Ctrl+6"_s},
        {"window.page7", Window, QT_TRANSLATE_NOOP("Keys", "Page 7"), u"Ctrl+7"_s},
        {"window.page8", Window, QT_TRANSLATE_NOOP("Keys", "Page 8"), u"Ctrl+8"_s},
        {"window.page9", Window, QT_TRANSLATE_NOOP("Keys", "Page 9"), u"Ctrl+9"_s},
        {"window.rail", Window, QT_TRANSLATE_NOOP("Keys", "Show or hide the names of the pages"), {}},
        {"window.keys", Window, QT_TRANSLATE_NOOP("Keys", "Keyboard shortcuts"), u"Ctrl+/"_s},
        {"window.light", Window, QT_TRANSLATE_NOOP("Keys", "Light theme"), {}},
        {"window.dark", Window, QT_TRANSLATE_NOOP("Keys", "Dark theme"), {}},
        {"window.language", Window, QT_TRANSLATE_NOOP("Keys", "Switch to Chinese"), {}},
        {"window.signOut", Window, QT_TRANSLATE_NOOP("Keys", "Sign out"), {}},
        {"intake.save", Intake, QT_TRANSLATE_NOOP("Keys", "Save and give the number"), u"Ctrl+S"_s},
        {"intake.dispatch", Intake, QT_TRANSLATE_NOOP("Keys", "Save and dispatch"), u"Ctrl+Return"_s},
        {"intake.cured", Intake, QT_TRANSLATE_NOOP("Keys", "Self-help worked"), u"Ctrl+D"_s},
        {"intake.draft", Intake, QT_TRANSLATE_NOOP("Keys", "Keep draft, begin anew"), u"Esc"_s},
        {"intake.new", Intake, QT_TRANSLATE_NOOP("Keys", "Another call beside this one"), u"Ctrl+N"_s},
        {"intake.next", Intake, QT_TRANSLATE_NOOP("Keys", "Next open call"), u"Ctrl+PgDown"_s},
        {"intake.previous", Intake, QT_TRANSLATE_NOOP("Keys", "Previous open call"), u"Ctrl+PgUp"_s},
        {"intake.putAway", Intake, QT_TRANSLATE_NOOP("Keys", "Put the call away, back to the next one"), u"Ctrl+W"_s},
        {"intake.script", Intake, QT_TRANSLATE_NOOP("Keys", "Another opening line"), u"F4"_s},
        {"intake.proposal", Intake, QT_TRANSLATE_NOOP("Keys", "Change the proposal"), u"F6"_s},
        {"intake.selfHelp", Intake, QT_TRANSLATE_NOOP("Keys", "Go to self-help"), u"F7"_s},
        {"intake.openTicket", Intake, QT_TRANSLATE_NOOP("Keys", "Open the customer's open ticket"), u"Alt+O"_s},
        {"intake.join", Intake, QT_TRANSLATE_NOOP("Keys", "Add the call to the ticket that may be the same"), u"F8"_s},
        {"intake.nextAlike", Intake, QT_TRANSLATE_NOOP("Keys", "Next ticket that may be the same"), u"Shift+F8"_s},
        {"intake.customer", Intake, QT_TRANSLATE_NOOP("Keys", "Everything about the customer"), u"Alt+C"_s},
        {"intake.orders", Intake, QT_TRANSLATE_NOOP("Keys", "Orders of the customer and how far they are"), u"F3"_s},
        {"intake.answered", Intake, QT_TRANSLATE_NOOP("Keys", "The order question is answered"), u"Shift+F3"_s},
        {"intake.back", Intake, QT_TRANSLATE_NOOP("Keys", "Back from the article"), u"Alt+Left"_s},
        {"intake.accept", Intake, QT_TRANSLATE_NOOP("Keys", "Accept the proposal"), u"Return"_s, true},
        {"tickets.step", Tickets, QT_TRANSLATE_NOOP("Keys", "Take the next step"), u"Ctrl+Return"_s},
        {"tickets.progress", Tickets, QT_TRANSLATE_NOOP("Keys", "Progress update"), u"F8"_s},
        {"tickets.meeting", Tickets, QT_TRANSLATE_NOOP("Keys", "Departments involved"), u"F9"_s},
        {"tickets.promises", Tickets, QT_TRANSLATE_NOOP("Keys", "Promises and how their ends came about"), u"F10"_s},
        {"tickets.attach", Tickets, QT_TRANSLATE_NOOP("Keys", "Attach files"), u"Ctrl+Shift+A"_s},
        {"tickets.paste", Tickets, QT_TRANSLATE_NOOP("Keys", "Attach what was copied"), u"Ctrl+V"_s, true},
        {"tickets.print", Tickets, QT_TRANSLATE_NOOP("Keys", "Print the ticket"), u"Ctrl+P"_s},
        {"tickets.link", Tickets, QT_TRANSLATE_NOOP("Keys", "Link with another ticket"), u"Ctrl+L"_s},
        {"tickets.change", Tickets, QT_TRANSLATE_NOOP("Keys", "Priority, category, contact person"), u"Ctrl+E"_s},
        {"tickets.escalate", Tickets, QT_TRANSLATE_NOOP("Keys", "Escalate the ticket; the next step of its escalation"),
         u"Ctrl+Shift+E"_s},
        {"tickets.bulk", Tickets, QT_TRANSLATE_NOOP("Keys", "Change the marked tickets together"), u"Ctrl+B"_s},
        {"tickets.undo", Tickets, QT_TRANSLATE_NOOP("Keys", "Undo what you did last to the ticket"), u"Ctrl+Z"_s},
        {"tickets.customer", Tickets, QT_TRANSLATE_NOOP("Keys", "Everything about the customer"), u"Alt+C"_s},
        {"tickets.find", Tickets, QT_TRANSLATE_NOOP("Keys", "Search in the list"), u"Ctrl+F"_s},
        {"tickets.columns", Tickets, QT_TRANSLATE_NOOP("Keys", "Columns, order and groups of the list"),
         u"Ctrl+Shift+O"_s},
        {"tickets.read", Tickets, QT_TRANSLATE_NOOP("Keys", "Read the chosen ticket"), u"Return"_s, true},
        {"customers.find", Customers, QT_TRANSLATE_NOOP("Keys", "Search customers"), u"Ctrl+F"_s},
        {"customers.call", Customers, QT_TRANSLATE_NOOP("Keys", "New call of this customer"), u"Ctrl+Return"_s},
        {"customers.edit", Customers, QT_TRANSLATE_NOOP("Keys", "Change the customer's data"), u"F2"_s},
        {"customers.note", Customers, QT_TRANSLATE_NOOP("Keys", "Write down a note, a wish or a lead"), u"Alt+N"_s},
        {"customers.print", Customers, QT_TRANSLATE_NOOP("Keys", "Print the customer"), u"Ctrl+P"_s},
        {"customers.reveal", Customers, QT_TRANSLATE_NOOP("Keys", "Show the whole phone number"), u"F8"_s},
        {"dispatch.assign", Dispatch, QT_TRANSLATE_NOOP("Keys", "Send the chosen engineer"), u"Ctrl+Return"_s},
        {"dispatch.reason", Dispatch, QT_TRANSLATE_NOOP("Keys", "Choose the reason for overruling"), u"1 … 6"_s, true},
        {"knowledge.find", Knowledge, QT_TRANSLATE_NOOP("Keys", "Search articles"), u"Ctrl+F"_s},
        {"knowledge.read", Knowledge, QT_TRANSLATE_NOOP("Keys", "Read the chosen article"), u"Return"_s, true},
        {"dashboard.definition", Dashboard, QT_TRANSLATE_NOOP("Keys", "What the figure means"), u"Shift+F1"_s},
        {"dashboard.table", Dashboard, QT_TRANSLATE_NOOP("Keys", "Chart as a table"), u"Alt+T"_s},
        {"settings.save", Settings, QT_TRANSLATE_NOOP("Keys", "Save as a new version"), u"Ctrl+S"_s},
        {"settings.add", Settings, QT_TRANSLATE_NOOP("Keys", "Add an entry"), u"Ctrl+N"_s},
        {"settings.remove", Settings, QT_TRANSLATE_NOOP("Keys", "Take the entry away"), u"Alt+Del"_s},
        {"settings.up", Settings, QT_TRANSLATE_NOOP("Keys", "Move the entry up"), u"Alt+PgUp"_s},
        {"settings.down", Settings, QT_TRANSLATE_NOOP("Keys", "Move the entry down"), u"Alt+PgDown"_s},
        {"settings.preview", Settings, QT_TRANSLATE_NOOP("Keys", "What would change"), u"F8"_s},
        {"settings.matches", Settings, QT_TRANSLATE_NOOP("Keys", "What it matches"), u"Shift+F8"_s},
        {"dialogs.save", Dialogs, QT_TRANSLATE_NOOP("Keys", "Save what was filled in"), u"Ctrl+Return"_s},
        {"dialogs.yes", Dialogs, QT_TRANSLATE_NOOP("Keys", "Solved for good: yes"), u"Y"_s},
        {"dialogs.no", Dialogs, QT_TRANSLATE_NOOP("Keys", "Solved for good: no"), u"N"_s},
        {"dialogs.close", Dialogs, QT_TRANSLATE_NOOP("Keys", "Close without saving"), u"Esc"_s, true},
    };
}

} // namespace

const QList<KeyAction>& keyActions()
{
    static const QList<KeyAction> actions = makeActions();
    return actions;
}

const KeyAction* keyAction(const QByteArray& id)
{
    const QList<KeyAction>& all = keyActions();
    const auto at = std::find_if(all.begin(), all.end(), [&](const KeyAction& action) { return action.id == id; });
    return at == all.end() ? nullptr : &*at;
}

QString keyActionTitle(const KeyAction& action)
{
    return Keys::tr(action.text);
}

QString keyRoomTitle(KeyRoom room)
{
    switch (room) {
    case KeyRoom::Intake:
        return Keys::tr("Intake");
    case KeyRoom::Tickets:
        return Keys::tr("Tickets");
    case KeyRoom::Customers:
        return Keys::tr("Customers");
    case KeyRoom::Dispatch:
        return Keys::tr("Dispatch");
    case KeyRoom::Knowledge:
        return Keys::tr("Knowledge");
    case KeyRoom::Dashboard:
        return Keys::tr("Dashboard");
    case KeyRoom::Settings:
        return Keys::tr("Settings");
    case KeyRoom::Dialogs:
        return Keys::tr("Dialogs of a ticket");
    case KeyRoom::Window:
        break;
    }
    return Keys::tr("Everywhere");
}

const QList<KeyRoom>& keyRooms()
{
    using enum KeyRoom;
    static const QList<KeyRoom> rooms = {Window,    Intake,    Tickets,  Customers, Dispatch,
                                         Knowledge, Dashboard, Settings, Dialogs};
    return rooms;
}

} // namespace woshou
