#include "widgets/tickets/intakedrafts.h"

#include "services/tickets/draftstore.h"
#include "services/tickets/draftwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

constexpr int kSaveDelay = 500; ///< ms

} // namespace

IntakeDrafts::IntakeDrafts(const DraftStore* store, const QString& login, Source source, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kSaveDelay);
    connect(&m_timer, &QTimer::timeout, this, &IntakeDrafts::flush);
    if (!store)
        return;
    m_kept = store->drafts(login);
    m_writer = std::make_unique<DraftWriter>(store, login);
    connect(m_writer.get(), &DraftWriter::saved, this,
            [this](const QUuid& key) { emit saved(key, QTime::currentTime()); });
    connect(m_writer.get(), &DraftWriter::failed, this, &IntakeDrafts::saveFailed);
}

IntakeDrafts::~IntakeDrafts() = default;

void IntakeDrafts::touch()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void IntakeDrafts::flush()
{
    m_timer.stop();
    const TicketDraft draft = m_source();
    if (isEmpty(draft))
        return discard(draft.key);
    forget(draft.key);
    m_kept.prepend(draft);
    if (m_writer)
        m_writer->save(draft);
}

void IntakeDrafts::discard(const QUuid& key)
{
    if (forget(key) && m_writer)
        m_writer->remove(key);
}

void IntakeDrafts::setPutAway(const QUuid& key, bool putAway)
{
    for (TicketDraft& draft : m_kept) {
        if (draft.key != key || draft.putAway == putAway)
            continue;
        draft.putAway = putAway;
        if (m_writer)
            m_writer->save(draft);
    }
}

bool IntakeDrafts::forget(const QUuid& key)
{
    return m_kept.removeIf([&key](const TicketDraft& draft) { return draft.key == key; }) > 0;
}

QList<TicketDraft> IntakeDrafts::others(const QUuid& current) const
{
    QList<TicketDraft> drafts = m_kept;
    drafts.removeIf([&current](const TicketDraft& draft) { return draft.key == current; });
    return drafts;
}

QList<TicketDraft> IntakeDrafts::putAway(const QUuid& current) const
{
    QList<TicketDraft> drafts = others(current);
    drafts.removeIf([](const TicketDraft& draft) { return !draft.putAway; });
    return drafts;
}

QList<TicketDraft> IntakeDrafts::open(const QUuid& current) const
{
    QList<TicketDraft> drafts = others(current);
    drafts.removeIf([](const TicketDraft& draft) { return draft.putAway; });
    std::sort(drafts.begin(), drafts.end(), begunBefore);
    return drafts;
}

/// Drafts of a desk that did not write down yet when they were begun come first, always in the same order.
bool IntakeDrafts::begunBefore(const TicketDraft& a, const TicketDraft& b)
{
    const qint64 one = a.begun ? a.begun->ms() : 0, other = b.begun ? b.begun->ms() : 0;
    return one == other ? a.key < b.key : one < other;
}

bool IntakeDrafts::isEmpty(const TicketDraft& draft)
{
    const Ticket& ticket = draft.ticket;
    const QStringList given = {draft.customerName,  draft.phone,           draft.address,          draft.model,
                               draft.serial,        draft.purchaseChannel, draft.orderNumber,      draft.place,
                               draft.purchasedText, ticket.symptom,        ticket.words,           ticket.occurred,
                               ticket.environment,  ticket.tried,          ticket.frequency,       ticket.mood,
                               ticket.mode,         ticket.expectation,    ticket.selfCheckResult, ticket.salesperson,
                               draft.wechat};
    return given.join(QString()).isEmpty() && !draft.purchasedOn.isValid() && !ticket.elderlyHome &&
           !ticket.elderlyAlone && !ticket.businessStopped;
}

QString IntakeDrafts::title(const TicketDraft& draft)
{
    const QString who = draft.customerName.isEmpty() ? draft.phone : draft.customerName;
    const QString what = draft.ticket.symptom.isEmpty() ? draft.ticket.words.left(30) : draft.ticket.symptom.left(30);
    return who.isEmpty() || what.isEmpty() ? who + what : who + u" · "_s + what;
}

} // namespace woshou
