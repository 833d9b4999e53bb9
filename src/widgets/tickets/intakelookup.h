#pragma once

#include "base/result.h"
#include "domain/customers/customer.h"
#include "services/knowledge/knowledgeservice.h"
#include "services/tickets/ticketservice.h"

#include <QObject>
#include <QTimer>

namespace woshou {

class Center;

/// Asks, while one types, who it is and what helps. Waits for a pause, keeps one question of a kind on the way, and
/// drops every answer that a newer question has overtaken.
class IntakeLookup : public QObject
{
    Q_OBJECT
public:
    explicit IntakeLookup(Center* center, QObject* parent = nullptr);

    /// A phone, serial or order number, or a name: 250 ms after the last call.
    void recognise(const QString& text);
    /// A WeChat account and nothing else, likewise.
    void recogniseAccount(const QString& account);
    void load(CustomerId id);
    /// 200 ms after the last call; a query that was just asked is not asked again.
    void suggest(const SuggestQuery& query);
    /// Forgets who was asked for: what was typed says it already, or says nothing any more.
    void cancelRecognition();
    /// What may be recorded already: 300 ms after the last call; the same draft is not asked for again.
    void compare(const TicketDraft& draft, const QString& fault);
    /// Forgets what is on the way: the form is another one now.
    void cancel();

signals:
    void searching(bool busy);
    void found(const QList<woshou::Customer>& customers, const QString& text);
    void loaded(const woshou::CustomerCard& card);
    void compared(const QList<woshou::LookAlikeHit>& hits);
    void suggesting(bool busy);
    void suggested(const woshou::Suggestions& suggestions);
    void lookupFailed(const woshou::Error& error);
    void suggestFailed(const woshou::Error& error);

private:
    void ask(const QString& text, bool isAccount);
    void startRecognise();
    void startSuggest();
    void startCompare();

    /// What the server could not be asked is asked when it is back.
    void askAgain();

    Center* m_center;
    bool m_recogniseAgain = false, m_suggestAgain = false, m_compareAgain = false;
    CustomerId m_load; ///< the card that is asked for, or none
    QTimer m_recogniseTimer, m_suggestTimer, m_compareTimer;
    QString m_text;
    bool m_textIsAccount = false;
    SuggestQuery m_query;
    TicketDraft m_compared;
    QString m_comparedFault;
    int m_compareGeneration = 0;
    int m_customerGeneration = 0;
    int m_suggestGeneration = 0;
};

} // namespace woshou
