#pragma once

#include "services/tickets/ticketservice.h"

#include <QObject>

namespace woshou {

class Center;

/// Saves a draft and, where that is wished, takes the new ticket one step on. A save that failed is sent again under
/// the same key, so it can never be stored twice.
class IntakeSaver : public QObject
{
    Q_OBJECT
public:
    enum class Goal { Keep, Dispatch, Cured };

    explicit IntakeSaver(Center* center, QObject* parent = nullptr);

    /// Does nothing while a save is on the way.
    void save(const TicketDraft& draft, Goal goal, const QString& solution = {});
    bool isBusy() const { return m_busy; }

signals:
    void busyChanged(bool busy);
    /// The ticket is stored; `moveError` is set when it could not be taken on.
    void saved(const woshou::CreatedTicket& created, const std::optional<woshou::Error>& moveError);
    void failed(const woshou::Error& error);

private:
    void created(const CreatedTicket& created, Goal goal, const QString& solution, const QUuid& key);
    void setBusy(bool busy);

    Center* m_center;
    bool m_busy = false;
};

} // namespace woshou
