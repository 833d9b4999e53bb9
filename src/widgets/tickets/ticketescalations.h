#pragma once

#include "models/tickets/ticketdesk.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace woshou {

class EscalationStrip;
class WorkDialog;

/// The escalation of the ticket on the screen: opens its dialogs, takes note, closes it, prints the form.
class TicketEscalations : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `host`.
    TicketEscalations(const TicketDesk& desk, EscalationStrip* strip, QWidget* host);
    void setDetails(const TicketDetails& details, const ReferenceData& reference);

    /// For the ticket's menu: to escalate it, when this person may and it is not; the form of the newest one.
    QList<QAction*> commands() const;
    void openRequest();

signals:
    void saved(woshou::TicketId id);
    void failed(const woshou::Error& error);

private:
    void connectStrip(EscalationStrip* strip);
    bool mayRequest() const;
    void open(WorkDialog* dialog, const QString& said);
    void openStep(int step);
    void takeNote();
    void close();
    QString stepName(const QString& step) const;
    QUuid keyOf(const QString& step);
    void watch(const QFuture<Result<Done>>& future, const QString& step, const QString& said);
    void print();

    TicketDesk m_desk;
    QWidget* m_host;
    TicketDetails m_details;
    std::optional<Escalation> m_escalation; ///< the open one
    QAction *m_command, *m_form;
    QPointer<WorkDialog> m_dialog;
    QHash<QString, QUuid> m_keys; ///< of steps that were not acknowledged
};

} // namespace woshou
