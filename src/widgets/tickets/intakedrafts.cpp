#include "widgets/tickets/intakedrafts.h"

#include "services/tickets/draftstore.h"

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

constexpr int kSaveDelay = 500; ///< ms

} // namespace

IntakeDrafts::IntakeDrafts(const DraftStore* store, QString login, Source source, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_login(std::move(login))
    , m_source(std::move(source))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kSaveDelay);
    connect(&m_timer, &QTimer::timeout, this, &IntakeDrafts::flush);
}

void IntakeDrafts::touch()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void IntakeDrafts::flush()
{
    m_timer.stop();
    if (!m_store)
        return;
    const TicketDraft draft = m_source();
    if (isEmpty(draft))
        return m_store->remove(draft.key);
    const Result<Done> result = m_store->save(draft, m_login);
    if (result)
        emit saved(QTime::currentTime());
    else
        emit saveFailed(result.error());
}

void IntakeDrafts::discard(const QUuid& key)
{
    m_timer.stop();
    if (m_store)
        m_store->remove(key);
}

QList<TicketDraft> IntakeDrafts::others(const QUuid& current) const
{
    QList<TicketDraft> drafts = m_store ? m_store->drafts(m_login) : QList<TicketDraft>();
    drafts.removeIf([&current](const TicketDraft& draft) { return draft.key == current; });
    return drafts;
}

bool IntakeDrafts::isEmpty(const TicketDraft& draft)
{
    const Ticket& ticket = draft.ticket;
    const QStringList typed = {draft.customerName, draft.phone,
                               draft.address,      draft.model,
                               draft.serial,       draft.orderNumber,
                               draft.place,        ticket.symptom,
                               ticket.words,       ticket.occurred,
                               ticket.environment, ticket.tried,
                               ticket.expectation, ticket.selfCheckResult,
                               draft.purchasedText};
    return typed.join(QString()).isEmpty() && !draft.purchasedOn.isValid();
}

QString IntakeDrafts::title(const TicketDraft& draft)
{
    const QString who = draft.customerName.isEmpty() ? draft.phone : draft.customerName;
    const QString what = draft.ticket.symptom.isEmpty() ? draft.ticket.words.left(30) : draft.ticket.symptom.left(30);
    return who.isEmpty() || what.isEmpty() ? who + what : who + u" · "_s + what;
}

} // namespace woshou
