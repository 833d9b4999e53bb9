#include "widgets/tickets/intakelookup.h"

#include "base/whenready.h"
#include "services/core/center.h"
#include "services/customers/customerservice.h"

namespace woshou {

namespace {

constexpr int kRecogniseDelay = 250; ///< ms
constexpr int kSuggestDelay = 200;   ///< ms

bool same(const SuggestQuery& a, const SuggestQuery& b)
{
    return a.text == b.text && a.fault == b.fault && a.group == b.group && a.model == b.model;
}

} // namespace

IntakeLookup::IntakeLookup(Center* center, QObject* parent)
    : QObject(parent)
    , m_center(center)
{
    m_recogniseTimer.setSingleShot(true);
    m_recogniseTimer.setInterval(kRecogniseDelay);
    m_suggestTimer.setSingleShot(true);
    m_suggestTimer.setInterval(kSuggestDelay);
    connect(&m_recogniseTimer, &QTimer::timeout, this, &IntakeLookup::startRecognise);
    connect(&m_suggestTimer, &QTimer::timeout, this, &IntakeLookup::startSuggest);
}

void IntakeLookup::recognise(const QString& text)
{
    m_text = text;
    ++m_customerGeneration;
    m_recogniseTimer.start();
}

void IntakeLookup::startRecognise()
{
    const int generation = ++m_customerGeneration;
    const QString text = m_text;
    emit searching(true);
    whenReady(m_center->customers().recognise(text), this,
              [this, generation, text](const Result<QList<Customer>>& result) {
                  if (generation != m_customerGeneration)
                      return;
                  emit searching(false);
                  if (result)
                      emit found(*result, text);
                  else
                      emit lookupFailed(result.error());
              });
}

void IntakeLookup::load(CustomerId id)
{
    m_recogniseTimer.stop();
    const int generation = ++m_customerGeneration;
    emit searching(true);
    whenReady(m_center->customers().card(id), this, [this, generation](const Result<CustomerCard>& result) {
        if (generation != m_customerGeneration)
            return;
        emit searching(false);
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
        if (result)
            emit suggested(*result);
        else
            emit suggestFailed(result.error());
    });
}

void IntakeLookup::cancelRecognition()
{
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
    emit suggesting(false);
}

} // namespace woshou
