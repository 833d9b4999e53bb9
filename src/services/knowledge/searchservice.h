#pragma once

#include "base/result.h"
#include "domain/customers/customer.h"
#include "domain/knowledge/snippet.h"
#include "domain/tickets/ticket.h"
#include "services/core/servicecontext.h"

#include <QFuture>

namespace woshou {

/// One thing that holds what was searched for.
struct SearchHit
{
    enum class Kind { Ticket, Customer, Device };
    Kind kind = Kind::Ticket;
    TicketRow ticket;
    Customer customer; ///< of a device whose it is. The numbers are whole: they open a call and are never shown
    Device device;
    qint64 entry = 0; ///< in the ticket's log, the newest that says it; 0 when the ticket itself does
    QString found;    ///< where it was found: the kind of the entry, "ticket", "customer", "note", "device"
    Instant at;       ///< when it was said; of a ticket
    Snippet said;     ///< empty when it was found by what the title says already: a name, a number
};

/// Finds whatever was said, and whom and what it is about, from the index of both databases: Han texts of one, two and
/// more characters, words from their beginning, names by pinyin and initials. Who asks finds what he may read.
/// Articles are ranked, which KnowledgeService::search does.
class SearchService
{
public:
    explicit SearchService(const ServiceContext& context);

    /// @param text phrases side by side, all of which must be there: of a ticket in any of its entries, of a customer
    /// or a device in one record. Nothing is found by an empty text.
    /// @param limit the most hits; tickets have the newest word first, those of several words are the newest tickets
    QFuture<Result<QList<SearchHit>>> search(const QString& text, SearchHit::Kind kind, int limit = 10);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
