// Requests that come again.
#include "domain/customers/phone.h"
#include "domain/tickets/ticketsearch.h"
#include "services/core/executor.h"
#include "services/tickets/ticketservice.h"
#include "storage/tickets/ticketrepository.h"

namespace woshou {

namespace {

constexpr int kNewestAlike = 200; ///< of those that hold any of the words
constexpr qsizetype kOffered = 5;

LookAlikeSubject subjectOf(const TicketDraft& draft, const QString& fault)
{
    LookAlikeSubject subject;
    subject.customer = draft.customer;
    const Phone phone = parsePhone(draft.phone);
    subject.phone = phone.valid ? phone.digits : QString();
    subject.device = draft.ticket.device;
    subject.serial = draft.serial;
    subject.fault = fault;
    subject.text = draft.ticket.symptom + u'\n' + draft.ticket.words;
    return subject;
}

/// Rows in the order of what is alike; a ticket that may not be read is left out.
QList<LookAlikeHit> hitsOf(const QList<LookAlike>& alikes, const QList<TicketRow>& rows)
{
    QList<LookAlikeHit> hits;
    for (const LookAlike& alike : alikes) {
        for (const TicketRow& row : rows) {
            if (row.id == alike.id)
                hits.append({alike, row});
        }
    }
    return hits;
}

Result<QList<LookAlikeHit>> findAlike(Connection& db, const LookAlikeSubject& subject)
{
    WOSHOU_TRY(const Instant now, db.now());
    TicketRepository tickets(db);
    const QStringList terms = ticketQueryTerms(subject.text);
    QList<TicketId> told;
    if (!terms.isEmpty()) {
        WOSHOU_TRY(told, tickets.search(terms, false, kNewestAlike));
    }
    WOSHOU_TRY(const auto found, tickets.alike(subject, told, now - kLookAlikeSpan));
    const QList<LookAlike> alikes = lookAlikes(subject, found, now).mid(0, kOffered);
    QList<TicketId> ids;
    for (const LookAlike& alike : alikes)
        ids.append(alike.id);
    WOSHOU_TRY(const auto rows, tickets.rows(ids));
    return hitsOf(alikes, rows);
}

} // namespace

QFuture<Result<QList<LookAlikeHit>>> TicketService::lookAlikes(const TicketDraft& draft, const QString& fault)
{
    return m_context.executor->read<QList<LookAlikeHit>>(
        [subject = subjectOf(draft, fault)](Connection& db) { return findAlike(db, subject); });
}

} // namespace woshou
