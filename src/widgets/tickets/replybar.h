#pragma once

#include "models/tickets/ticketdesk.h"
#include "widgets/common/card.h"

#include <memory>

namespace woshou {

namespace Ui {
class ReplyBar;
}

/// Writes into the log of a ticket: what the customer was told, a note for colleagues, or what the customer said.
/// What was typed stays with its ticket until it is saved, also while another ticket is looked at and when the program
/// is started again.
class ReplyBar : public Card
{
    Q_OBJECT
public:
    explicit ReplyBar(QWidget* parent = nullptr);
    ~ReplyBar() override;

    void setDesk(const TicketDesk& desk);
    void setTicket(TicketId id, const QString& customer);
    /// The cursor is here, also while another window is in front.
    bool hasTypingFocus() const;

public slots:
    void send();

signals:
    void sent(woshou::TicketId id);
    void failed(const woshou::Error& error);
    void typingFocusChanged(bool inside);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Draft
    {
        QString kind, text;
        QUuid key; ///< of these words: sent twice they stand in the log once
    };

    void setUpKinds();
    void showHint();
    void fitHeight();
    Draft draftOf(TicketId id) const;
    void keepDraft();
    void finish(TicketId id, const Draft& given, const Result<Done>& result);

    std::unique_ptr<Ui::ReplyBar> m_ui;
    TicketDesk m_desk;
    TicketId m_ticket;
    QString m_customer;
    QSet<TicketId> m_pending;
    bool m_filling = false; ///< the text of another ticket is put in
};

} // namespace woshou
