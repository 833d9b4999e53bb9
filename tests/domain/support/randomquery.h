#pragma once

#include "domain/support/randomtext.h"
#include "domain/tickets/ticketquery.h"

namespace woshou {

/// Queries of a fixed seed, in their normal form: every field, every test, every way to join them.
class RandomQuery
{
public:
    RandomQuery(const ReferenceData& reference, quint32 seed)
        : m_reference(reference)
        , m_random(seed)
    {
    }

    /// Texts that a field's pieces are cut from, instead of anything.
    QHash<QueryField, QStringList> texts;
    QStringList words; ///< free ones, instead of anything

    /// At most so many levels deep.
    TicketQuery query(int depth);

private:
    TicketQuery leaf();
    TicketTerm term(QueryField field);
    TicketTerm::Test comparison();
    QStringList codes(QueryField field);
    QStringList pieces(QueryField field);
    QString piece(QueryField field);
    QString wordsToFind();
    QueryTime time(bool span);

    const ReferenceData& m_reference;
    RandomText m_random;
};

} // namespace woshou
