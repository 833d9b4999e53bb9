#include "services/knowledge/searchservice.h"

#include "base/text.h"
#include "domain/customers/customersearch.h"
#include "domain/customers/namekeys.h"
#include "domain/knowledge/searchterms.h"
#include "domain/tickets/ticketsearch.h"
#include "domain/tickets/trackingnumber.h"
#include "services/core/executor.h"
#include "storage/customers/customerrepository.h"
#include "storage/knowledge/searchrepository.h"
#include "storage/tickets/ticketqueryrepository.h"

#include <algorithm>
#include <limits>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestText = 200;
constexpr int kEntriesForOne = 20; ///< of a ticket in which the same is said again and again

/// The newest entry of each ticket, and the tickets in that order.
struct SaidIn
{
    QList<TicketId> tickets;
    QHash<TicketId, qint64> entries;

    void add(TicketId ticket, qint64 entry = 0)
    {
        if (!tickets.contains(ticket))
            tickets.append(ticket);
        if (entry > 0 && !entries.contains(ticket))
            entries.insert(ticket, entry);
    }
};

/// One phrase: the newest that say it, from the index alone.
Result<SaidIn> saysOne(Connection& db, const QList<QStringList>& phrases, int limit)
{
    SearchRepository search(db);
    SaidIn said;
    WOSHOU_TRY(const auto entries, search.entries(phrases, limit * kEntriesForOne));
    for (const SaidEntry& entry : entries) {
        if (said.tickets.size() < limit || said.tickets.contains(entry.ticket))
            said.add(entry.ticket, entry.id);
    }
    WOSHOU_TRY(const auto tickets, search.tickets(phrases, limit));
    for (const TicketId ticket : tickets)
        said.add(ticket);
    return said;
}

/// Several phrases, each of them wherever in the ticket.
Result<SaidIn> saysAll(Connection& db, const QString& text, const QList<QStringList>& phrases, int limit)
{
    const ListPosition newest{Instant::fromMs(9'100'000'000'000), std::numeric_limits<qint64>::max(), limit};
    const TicketCondition condition = conditionOf(queryOfWords(text), {});
    WOSHOU_TRY(const auto rows, TicketQueryRepository(db).page(condition, TicketOrder::Newest, newest));
    SaidIn said;
    for (const OrderedRow& row : rows)
        said.add(row.row.id);
    WOSHOU_TRY(const auto entries, SearchRepository(db).entriesOf(phrases, said.tickets));
    for (const SaidEntry& entry : entries)
        said.add(entry.ticket, entry.id);
    return said;
}

/// What the ticket itself says of it; nothing when it is found by a name or a number.
Snippet ownSnippet(const TicketWords& words, const QStringList& marked)
{
    for (const QString& text : {words.symptom, words.words}) {
        const Snippet snippet = snippetOf(text, marked);
        if (!snippet.marks.isEmpty())
            return snippet;
    }
    return {};
}

SearchHit hitOf(const TicketRow& row)
{
    SearchHit hit;
    hit.ticket = row;
    hit.at = row.createdAt;
    hit.found = u"ticket"_s;
    return hit;
}

/// The ticket that is called by its whole number; nothing when there is none.
Result<QList<SearchHit>> numbered(Connection& db, const QString& text)
{
    QList<SearchHit> hits;
    const auto serial = parseTrackingNumber(text);
    if (!serial)
        return hits;
    TicketRepository tickets(db);
    const auto id = tickets.idOfNumber(trackingNumber(*serial));
    if (!id)
        return id.error().kind == ErrorKind::NotFound ? Result<QList<SearchHit>>(hits) : failure(id.error());
    WOSHOU_TRY(const auto rows, tickets.rows({*id}));
    std::transform(rows.begin(), rows.end(), std::back_inserter(hits), hitOf);
    return hits;
}

Result<QList<SearchHit>> ticketHits(Connection& db, const QString& text, int limit)
{
    WOSHOU_TRY(const auto called, numbered(db, text));
    if (!called.isEmpty())
        return called;
    const auto phrases = ticketQueryPhrases(text);
    WOSHOU_TRY(const SaidIn said,
               phrases.size() == 1 ? saysOne(db, phrases, limit) : saysAll(db, text, phrases, limit));
    TicketRepository tickets(db);
    WOSHOU_TRY(const auto rows, tickets.rows(said.tickets));
    WOSHOU_TRY(const auto entries, SearchRepository(db).entryTexts(said.entries.values()));
    WOSHOU_TRY(const auto words, tickets.words(said.tickets));
    const QStringList marked = phraseTexts(phrases);
    QList<SearchHit> hits;
    for (const TicketRow& row : rows) {
        SearchHit hit = hitOf(row);
        const auto own = std::find_if(words.begin(), words.end(), [&](const auto& each) { return each.id == row.id; });
        const auto entry =
            std::find_if(entries.begin(), entries.end(), [&](const auto& each) { return each.ticket == row.id; });
        if (entry != entries.end()) {
            hit.entry = entry->id;
            hit.found = entry->kind;
            hit.at = entry->at;
            hit.said = snippetOf(entrySearchText(*entry), marked);
        } else if (own != words.end()) {
            hit.said = ownSnippet(*own, marked);
        }
        hits.append(hit);
    }
    std::stable_sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.at > b.at; });
    return hits.first(std::min<qsizetype>(hits.size(), limit));
}

/// What of a customer, beside the name, holds it.
Snippet customerSnippet(const Customer& customer, const QStringList& marked)
{
    for (const QString& text : {customer.address, customer.note, customer.industry}) {
        const Snippet snippet = snippetOf(text, marked);
        if (!snippet.marks.isEmpty())
            return snippet;
    }
    return {};
}

Result<QList<SearchHit>> customerHits(Connection& db, const QString& text, int limit)
{
    SearchRepository search(db);
    const auto phrases = queryPhrases(text);
    const QStringList marked = phraseTexts(phrases);
    WOSHOU_TRY(const auto found, search.customers(phrases, limit * 2));
    QList<SearchHit> hits;
    for (const FoundCustomer& each : found) {
        const bool known =
            std::any_of(hits.begin(), hits.end(), [&](const SearchHit& hit) { return hit.customer.id == each.id; });
        if (known || hits.size() == limit)
            continue;
        SearchHit hit;
        hit.kind = SearchHit::Kind::Customer;
        WOSHOU_TRY(hit.customer, CustomerRepository(db).find(each.id));
        hit.found = each.note.isValid() ? u"note"_s : u"customer"_s;
        hit.said = customerSnippet(hit.customer, marked);
        if (each.note.isValid()) {
            WOSHOU_TRY(const auto notes, search.noteTexts({each.note.value()}));
            for (const CustomerNote& note : notes)
                hit.said = snippetOf(noteSearchText(note), marked);
        }
        hits.append(hit);
    }
    return hits;
}

Result<QList<SearchHit>> deviceHits(Connection& db, const QString& text, int limit)
{
    SearchRepository search(db);
    auto phrases = queryPhrases(text);
    WOSHOU_TRY(auto found, search.devices(phrases, limit));
    const QString code = codeKey(text).toLower();
    if (found.isEmpty() && !code.isEmpty()) { // a serial number that was written with blanks
        phrases = QList<QStringList>{QStringList{code}};
        WOSHOU_TRY(found, search.devices(phrases, limit));
    }
    QList<SearchHit> hits;
    for (const DeviceId id : std::as_const(found)) {
        CustomerRepository customers(db);
        WOSHOU_TRY(const auto device, customers.device(id));
        if (!device)
            continue;
        SearchHit hit;
        hit.kind = SearchHit::Kind::Device;
        hit.found = u"device"_s;
        hit.device = *device;
        WOSHOU_TRY(hit.customer, customers.find(device->customer));
        for (const QString& part : {device->serial, device->orderNumber, device->place, device->purchaseChannel}) {
            const Snippet snippet = snippetOf(part, phraseTexts(phrases));
            if (hit.said.text.isEmpty() && !snippet.marks.isEmpty())
                hit.said = snippet;
        }
        hits.append(hit);
    }
    return hits;
}

} // namespace

SearchService::SearchService(const ServiceContext& context)
    : m_context(context)
{
}

QFuture<Result<QList<SearchHit>>> SearchService::search(const QString& text, SearchHit::Kind kind, int limit)
{
    const QString asked = normaliseLine(text).left(kLongestText);
    return m_context.executor->readTogether<QList<SearchHit>>(
        [asked, kind, limit](Connection& db) -> Result<QList<SearchHit>> {
            if (queryPhrases(asked).isEmpty())
                return QList<SearchHit>();
            switch (kind) {
            case SearchHit::Kind::Ticket:
                return ticketHits(db, asked, limit);
            case SearchHit::Kind::Customer:
                return customerHits(db, asked, limit);
            case SearchHit::Kind::Device:
                return deviceHits(db, asked, limit);
            }
            return QList<SearchHit>();
        });
}

} // namespace woshou
