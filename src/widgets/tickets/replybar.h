#pragma once

#include "models/tickets/ticketdesk.h"
#include "widgets/common/card.h"

#include <memory>

namespace woshou {

namespace Ui {
class ReplyBar;
}

/// Writes into the log of a ticket: what the customer was told, a note for colleagues, or what the customer said. A
/// note looks like none of the others: ground, icon and word on its button. Vague words for the customer are stopped
/// once. What was typed stays with its ticket until it is saved, also while another ticket is looked at and when the
/// program is started again.
class ReplyBar : public Card
{
    Q_OBJECT
public:
    explicit ReplyBar(QWidget* parent = nullptr);
    ~ReplyBar() override;

    void setDesk(const TicketDesk& desk);
    void setReference(const ReferenceData& reference) { m_desk.reference = reference; }
    void setTicket(const TicketDetails& details);
    /// Puts words for the customer into the reply, after what stands there.
    void insertReply(const QString& text);
    /// The cursor is here, also while another window is in front.
    bool hasTypingFocus() const;

public slots:
    void send();

signals:
    void sent(woshou::TicketId id);
    void entrySent(woshou::TicketId id); ///< what was sent can be taken back: the customer did not get it
    void failed(const woshou::Error& error);
    void typingFocusChanged(bool inside);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Draft
    {
        QString kind, text;
        MaybeInstant promised;
        QString promisedKind = QStringLiteral("promise"); ///< of PromiseRow
        QString keeps;                                    ///< the id of the promise that it keeps; empty: none
        QUuid key;                                        ///< of these words: sent twice they stand in the log once
        bool says(const Draft& other) const;
    };

    void setUpKinds();
    void setUpScripts();
    void offerScripts();
    void followText();
    void showKind();
    void showPromise();
    void showHint();
    bool isVague(bool sending);
    bool isScriptKey(const QKeyEvent* key) const;
    Draft shown() const;
    QFuture<Result<Done>> save(TicketId id, const Draft& draft);
    void fitHeight();
    Draft draftOf(TicketId id) const;
    void keepDraft();
    void finish(TicketId id, const Draft& given, const Result<Done>& result);

    std::unique_ptr<Ui::ReplyBar> m_ui;
    TicketDesk m_desk;
    TicketDetails m_details;
    TicketId m_ticket;
    QSet<TicketId> m_pending;
    QStringList m_scripts;  ///< put in as they were offered: approved, whatever words they hold
    QString m_warned;       ///< the text whose vague words were shown when it was to be sent
    bool m_filling = false; ///< the text of another ticket is put in
};

} // namespace woshou
