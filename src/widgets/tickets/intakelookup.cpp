#include "widgets/tickets/intakelookup.h"

#include "base/losterror.h"
#include "base/whenready.h"
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "services/customers/customerservice.h"

namespace woshou {

namespace {

constexpr int kRecogniseDelay = 250; ///< ms
constexpr int kSuggestDelay = 200;   ///< ms
constexpr int kCompareDelay = 300;   ///< ms

bool same(const SuggestQuery& a, const SuggestQuery& b)
{
    return a.text == b.text && a.fault == b.fault && a.group == b.group && a.model == b.model;
}

/// Of what is compared.
bool same(const TicketDraft& a, const TicketDraft& b)
{
    return a.key == b.key && a.customer == b.customer && a.phone == b.phone && a.serial == b.serial &&
           a.ticket.device == b.ticket.device && a.ticket.symptom == b.ticket.symptom &&
           a.ticket.words == b.ticket.words;
}

bool saysNothing(const TicketDraft& draft)
{
    return !draft.customer.isValid() && !draft.ticket.device.isValid() && draft.phone.isEmpty() &&
           draft.serial.isEmpty() && draft.ticket.symptom.isEmpty() && draft.ticket.words.isEmpty();
}

} // namespace

IntakeLookup::IntakeLookup(Center* center, QObject* parent)
    : QObject(parent)
    , m_center(center)
{
    connect(center->bus(), &ChangeBus::resyncNeeded, this, &IntakeLookup::askAgain);
    m_recogniseTimer.setSingleShot(true);
    m_recogniseTimer.setInterval(kRecogniseDelay);
    m_suggestTimer.setSingleShot(true);
    m_suggestTimer.setInterval(kSuggestDelay);
    m_compareTimer.setSingleShot(true);
    m_compareTimer.setInterval(kCompareDelay);
    connect(&m_compareTimer, &QTimer::timeout, this, &IntakeLookup::startCompare);
    connect(&m_recogniseTimer, &QTimer::timeout, this, &IntakeLookup::startRecognise);
    connect(&m_suggestTimer, &QTimer::timeout, this, &IntakeLookup::startSuggest);
}

void IntakeLookup::recognise(const QString& text)
{
    ask(text, false);
}

void IntakeLookup::recogniseAccount(const QString& account)
{
    ask(account, true);
}

void IntakeLookup::ask(const QString& text, bool isAccount)
{
    m_text = text;
    m_textIsAccount = isAccount;
    ++m_customerGeneration;
    m_recogniseTimer.start();
}

void IntakeLookup::startRecognise()
{
    const int generation = ++m_customerGeneration;
    const QString text = m_text;
    m_recogniseAgain = false;
    m_load = {};
    emit searching(true);
    CustomerService& customers = m_center->customers();
    whenReady(m_textIsAccount ? customers.ofWechat(text) : customers.recognise(text), this,
              [this, generation, text](const Result<QList<Customer>>& result) {
                  if (generation != m_customerGeneration)
                      return;
                  emit searching(false);
                  m_recogniseAgain = !result && isLost(result.error());
                  if (result)
                      emit found(*result, text);
                  else
                      emit lookupFailed(result.error());
              });
}

void IntakeLookup::load(CustomerId id)
{
    m_recogniseTimer.stop();
    m_recogniseAgain = false;
    m_load = id;
    const int generation = ++m_customerGeneration;
    emit searching(true);
    whenReady(m_center->customers().card(id), this, [this, generation](const Result<CustomerCard>& result) {
        if (generation != m_customerGeneration)
            return;
        emit searching(false);
        if (result || !isLost(result.error()))
            m_load = {};
        if (result)
            emit loaded(*result);
        else
            emit lookupFailed(result.error());
    });
}

void IntakeLookup::suggest(const SuggestQuery& query)
{
    if (same(query, m_query))
        return;
    m_query = query;
    m_suggestTimer.start();
}

void IntakeLookup::startSuggest()
{
    const int generation = ++m_suggestGeneration;
    if (m_query.text.isEmpty()) {
        emit suggesting(false);
        emit suggested({});
        return;
    }
    emit suggesting(true);
    whenReady(m_center->knowledge().suggest(m_query), this, [this, generation](const Result<Suggestions>& result) {
        if (generation != m_suggestGeneration)
            return;
        emit suggesting(false);
        m_suggestAgain = !result && isLost(result.error());
        if (result)
            emit suggested(*result);
        else
            emit suggestFailed(result.error());
    });
}

void IntakeLookup::compare(const TicketDraft& draft, const QString& fault)
{
    if (same(draft, m_compared) && fault == m_comparedFault)
        return;
    m_compared = draft;
    m_comparedFault = fault;
    m_compareTimer.start();
}

/// A failure says nothing: who is on the line and what helps were asked at the same time, and say it.
void IntakeLookup::startCompare()
{
    const int generation = ++m_compareGeneration;
    if (saysNothing(m_compared)) {
        emit compared({});
        return;
    }
    whenReady(m_center->tickets().lookAlikes(m_compared, m_comparedFault), this,
              [this, generation](const Result<QList<LookAlikeHit>>& result) {
                  if (generation != m_compareGeneration)
                      return;
                  m_compareAgain = !result && isLost(result.error());
                  emit compared(result.value_or(QList<LookAlikeHit>()));
              });
}

void IntakeLookup::askAgain()
{
    if (std::exchange(m_recogniseAgain, false))
        m_recogniseTimer.start();
    else if (m_load.isValid())
        load(m_load);
    if (std::exchange(m_suggestAgain, false))
        m_suggestTimer.start();
    if (std::exchange(m_compareAgain, false))
        m_compareTimer.start();
}

void IntakeLookup::cancelRecognition()
{
    m_recogniseAgain = false;
    m_load = {};
    m_recogniseTimer.stop();
    ++m_customerGeneration;
    emit searching(false);
}

void IntakeLookup::cancel()
{
    cancelRecognition();
    m_suggestTimer.stop();
    ++m_suggestGeneration;
    m_query = {};
    m_suggestAgain = false;
    m_compareAgain = false;
    m_compareTimer.stop();
    ++m_compareGeneration;
    m_compared = {};
    emit suggesting(false);
}

} // namespace woshou
