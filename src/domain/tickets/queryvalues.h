#pragma once

#include "domain/tickets/ticketquery.h"

namespace woshou {

/// A value as it stands in the line: bare and quoted stretches side by side.
struct QueryValue
{
    qsizetype position = 0, length = 0;
    QString text;        ///< without quotes
    QStringList pieces;  ///< the text, cut at each "*" that was not quoted
    bool quoted = false; ///< as a whole: one stretch in quotes
};

/// Those of the codes that a value names in either language, as it is or by its pieces, in their order.
QStringList codesNamed(const QList<FieldCode>& codes, const QStringList& pieces);

/// Whether the pieces stand in a text one behind the other, the first at its beginning, the last at its end.
bool fitsPieces(const QString& text, const QStringList& pieces);

/// The line with every sign as the parser reads it: full-width ones as the others, in as many units as before.
QString signsOf(const QString& line);
bool isQueryKeyword(const QString& word); ///< and, or, not in either language

/// A field and the sign behind it, at the beginning of a word.
struct QueryHead
{
    const QueryFieldInfo* field = nullptr; ///< none for a word before a colon that names nothing
    qsizetype nameLength = 0, length = 0;
    TicketTerm::Test test = TicketTerm::Test::Is;
    bool negated = false;
};

/// Of a word in signsOf(). Nothing when the word is a plain one: an address, a time of day, something unknown before
/// "<".
std::optional<QueryHead> queryHead(const QString& word);

/// What reading a value needs to know.
struct ValueReader
{
    const ReferenceData& reference;
    QDate today;

    /// One test of one field. `to` is the end of a range whose beginning is `value`.
    tl::expected<TicketQuery, QueryError> read(const QueryFieldInfo& field, TicketTerm::Test test,
                                               const QueryValue& value, const std::optional<QueryValue>& to) const;
};

} // namespace woshou
