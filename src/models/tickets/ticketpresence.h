#pragma once

#include "models/tickets/ticketdesk.h"

#include <QObject>
#include <QTimer>

namespace woshou {

/// Tells the center which ticket this window shows and whether somebody writes, and knows who else has it before him.
/// Without a server it says nothing: the window does that. Interface thread.
class TicketPresence : public QObject
{
    Q_OBJECT
public:
    explicit TicketPresence(QObject* parent = nullptr);
    ~TicketPresence() override;

    /// Before it nothing is told and nobody is there.
    void setDesk(const PresenceDesk& desk);
    /// The ticket that is seen; none when it is out of sight.
    void show(TicketId id);
    void setWriting(bool writing);
    const QList<TicketViewer>& others() const { return m_others; }

public slots:
    /// From ChangeBus::presenceChanged.
    void hear(woshou::TicketId id);

signals:
    void changed();

private:
    void tell();
    void ask();
    void take(const QFuture<Result<QList<TicketViewer>>>& answer);
    void setOthers(const QList<TicketViewer>& others);

    PresenceDesk m_desk;
    TicketId m_ticket;
    bool m_writing = false, m_told = false;
    QList<TicketViewer> m_others;
    QTimer m_soon, m_beat, m_listen;
    int m_generation = 0;
};

/// "Writing here: Li Na · Open with: Wang Qiang"; empty for nobody.
QString presenceText(const QList<TicketViewer>& others);

} // namespace woshou
