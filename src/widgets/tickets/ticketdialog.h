#pragma once

#include "models/tickets/ticketdesk.h"

#include <QDialog>

class QAbstractButton;

namespace woshou {

class Banner;

/// What the dialogs of a ticket share: saving without waiting, saying what went wrong, and taking the newest version
/// when someone saved first. Nothing typed is ever lost by it. Opens by open(); closes itself after a save.
class TicketDialog : public QDialog
{
    Q_OBJECT
public:
    TicketDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent);

    const TicketDetails& details() const { return m_details; }
    /// What the person typed or changed, to be given to the next dialog of the same step when this one is left without
    /// saving. What was filled in beforehand is not in it: it may be another by then.
    virtual QHash<QString, QString> typed() const = 0;
    virtual void setTyped(const QHash<QString, QString>& values) = 0;

    /// Not while a save is on its way: whether it failed must still be seen.
    void reject() override;

signals:
    void edited(); ///< typed() may be another now
    void saved(const woshou::Ticket& ticket);

protected:
    void showEvent(QShowEvent* event) override;
    const TicketDesk& desk() const { return m_desk; }
    /// The place for messages and the buttons that rest while a save is on its way.
    void setParts(Banner* banner, const QList<QAbstractButton*>& savers);
    /// Sends a step with the answer that it stands for; sent again unchanged it keeps its key, so that it is never made
    /// twice.
    void submit(const QString& move, QHash<QString, QString> fields = {}, const QString& note = {});
    void watch(const QFuture<Result<Ticket>>& future);
    /// The step is still possible after somebody else's save.
    virtual bool isStillPossible(const Ticket& ticket) const = 0;
    /// details() are newer than those that the dialog was made of.
    virtual void takeOver() {}
    /// A message about one field; false when the dialog does not show that field.
    virtual bool showFieldError(const QString&, const QString&) { return false; }

private:
    void setBusy(bool busy);
    void finish(const Result<Ticket>& result);
    void showError(const Error& error);
    void reload();
    void takeNewest(const Result<TicketDetails>& details);

    TicketDesk m_desk;
    TicketDetails m_details;
    Banner* m_banner = nullptr;
    bool m_saving = false;
    QList<QAbstractButton*> m_savers;
    MoveInput m_last;
    bool m_following = false;
};

/// A script in the interface's language with what is known of the ticket filled in.
/// @param told the time that the customer is told with it
QString ticketScript(const QString& step, const TicketDetails& details, const TicketDesk& desk, MaybeInstant told = {});

} // namespace woshou
