#pragma once

#include "models/tickets/ticketdesk.h"

#include <QObject>
#include <QPointer>

class QAction;
class QDialog;

namespace woshou {

class BulkDialog;
class WorkDialog;

/// What one does to the ticket on the screen beside its steps: linking, merging, splitting, putting right whose it is,
/// macros, and taking back what was done. Offers it as commands; opens the dialogs.
class TicketRelations : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `host`.
    TicketRelations(const TicketDesk& desk, QWidget* host);

    /// Who may link tickets and write into their logs beside the engineer.
    bool mayWrite() const;
    /// The ticket that the commands are about.
    void setDetails(const TicketDetails& details);
    /// What may be done with it by this person, in the order of the menu; theirs until the next setDetails().
    const QList<QAction*>& commands() const { return m_commands; }

    void openLink();
    void openMerge();
    void openSplit();
    void openCustomer();
    void openTellParts();
    /// The open parts of the incident together; with the step that was taken there, if there was one.
    void openParts(const QString& move = {});
    void openChange();
    void unlink(const TicketLink& link);
    /// Takes back the last change of the ticket that is shown, if it was this person's.
    void undoLast();
    /// Takes back the change that made this version, unless something came after it.
    void undoVersion(TicketId id, int rev);
    /// Says what was done to it, and offers to take it back.
    void say(const Ticket& ticket, const QString& said);
    /// Says that an entry was saved, and offers to take it back.
    void sayEntry(TicketId id);
    void run(const Macro& macro);

signals:
    void saved(woshou::TicketId id);
    void failed(const woshou::Error& error);
    void ticketRequested(woshou::TicketId id);
    void replyRequested(const QString& text);

private:
    void makeCommands();
    bool hasOpenParts() const;
    bool deals() const;
    void addCommand(const QString& text, const QString& name, void (TicketRelations::*command)());
    void addMacros();
    void open(WorkDialog* dialog, const QString& said);
    void openBulk(const QList<TicketId>& ids, const std::function<void(BulkDialog&)>& prepare = {});
    void sayLatest(TicketId id, const QString& said);
    void undo(TicketId id, const std::function<bool(const TicketChange&)>& isMeant);
    void takeBack(TicketId id, const TicketChange& change);
    void sayRefusal(const Error& error);
    void offerParts(const Ticket& ticket);
    void apply(const Macro& macro, const QList<BulkLine>& lines, const BulkPlan& plan);

    TicketDesk m_desk;
    QWidget* m_host;
    TicketDetails m_details;
    QString m_made; ///< for which ticket, state, change and language the commands are
    QList<QAction*> m_commands;
    QPointer<QDialog> m_dialog;
};

} // namespace woshou
