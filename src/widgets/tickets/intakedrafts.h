#pragma once

#include "base/result.h"
#include "domain/tickets/ticketdraft.h"

#include <QObject>
#include <QTime>
#include <QTimer>

#include <functional>

namespace woshou {

class DraftStore;

/// Keeps what is being typed on this desk's disk: 500 ms after the last key, at once when asked.
class IntakeDrafts : public QObject
{
    Q_OBJECT
public:
    using Source = std::function<TicketDraft()>;

    IntakeDrafts(const DraftStore* store, QString login, Source source, QObject* parent = nullptr);

    /// Something was typed.
    void touch();
    /// Writes what is pending now; an empty form leaves no draft behind.
    void flush();
    void discard(const QUuid& key);
    /// Drafts other than the one in the form, newest first.
    QList<TicketDraft> others(const QUuid& current) const;

    /// Whether there is nothing in a draft that a person typed.
    static bool isEmpty(const TicketDraft& draft);
    /// How a draft is called in the menu: name or phone, and symptom.
    static QString title(const TicketDraft& draft);

signals:
    void saved(const QTime& at);
    void saveFailed(const woshou::Error& error);

private:
    const DraftStore* m_store;
    QString m_login;
    Source m_source;
    QTimer m_timer;
};

} // namespace woshou
