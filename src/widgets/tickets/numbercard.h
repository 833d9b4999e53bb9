#pragma once

#include "domain/admin/referencedata.h"
#include "services/tickets/outbox.h"
#include "services/tickets/ticketservice.h"

#include <QDialog>

#include <memory>

namespace woshou {

namespace Ui {
class NumberCard;
}

/// The tracking number of a ticket that was just saved, large, with the sentence to read out and the
/// promised times. Window-modal; opened, never executed.
class NumberCard : public QDialog
{
    Q_OBJECT
public:
    explicit NumberCard(QWidget* parent = nullptr);
    ~NumberCard() override;

    /// @param told by when the customer was told to hear from somebody, if so
    /// @param note a sentence about what could not be done after the save, or empty
    void setTicket(const CreatedTicket& created, MaybeInstant told, const ReferenceData& reference, Instant now,
                   const QString& note);
    /// A call that waits for the server, under the number the customer is told until then.
    void setQueued(const QueuedCall& call, const ReferenceData& reference);
    TicketId ticket() const { return m_created.ticket.id; }

signals:
    void openTicketRequested(woshou::TicketId id);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void fit();
    bool isSolved() const;
    QString note() const;
    MaybeInstant firstPromise() const;
    QString sentence() const;
    QString promises() const;

    std::unique_ptr<Ui::NumberCard> m_ui;
    CreatedTicket m_created;
    MaybeInstant m_told;
    ReferenceData m_reference;
    Instant m_now;
    QString m_note;
    std::optional<QueuedCall> m_queued;
};

} // namespace woshou
