#pragma once

#include "domain/tickets/querytime.h"
#include "domain/tickets/ticketfields.h"

#include <tl/expected.hpp>

#include <optional>

namespace woshou {

/// One thing that is asked of one field: "priority:>=high".
struct TicketTerm
{
    enum class Test { Is, Below, AtMost, Above, AtLeast, Between, Known, Empty, Me };
    QueryField field = QueryField::State;
    Test test = Test::Is;
    QStringList codes;  ///< Code, Rank, Flag: any of these, in the center's order, each once
    QStringList pieces; ///< Text, Phone, Person: what stands between the "*"; one piece is the whole text
    QueryTime from, to; ///< Past, Deadline; `to` of Between only
    double number = 0, upTo = 0;

    friend bool operator==(const TicketTerm&, const TicketTerm&) = default;
};

/// A filter line, understood: a tree in one normal form, so that two lines which say the same in the same order are
/// equal. Made by parseTicketQuery() and the functions below it.
struct TicketQuery
{
    enum class Kind { All, And, Or, Not, Words, Term };
    Kind kind = Kind::All;
    QList<TicketQuery> parts; ///< of And and Or two or more, of Not one
    QString words;            ///< free ones, to be found in what was said and who called
    bool exact = false;       ///< the words were quoted: the last one is not the beginning of a longer one
    TicketTerm term;

    friend bool operator==(const TicketQuery&, const TicketQuery&) = default;
    /// Words alone, as they were searched for before there was a filter.
    bool isPlain() const { return kind == Kind::Words && !exact; }
};

TicketQuery queryOf(const TicketTerm& term);
TicketQuery queryOfWords(const QString& words, bool exact = false);
TicketQuery operator&&(const TicketQuery& a, const TicketQuery& b);
TicketQuery operator||(const TicketQuery& a, const TicketQuery& b);
TicketQuery operator!(const TicketQuery& query);

/// What is wrong with a line, and where.
struct QueryError
{
    enum class Kind {
        UnknownField,
        UnknownValue,   ///< no such code; `more` has codes of some that there are
        MissingValue,   ///< nothing after the field
        MissingOperand, ///< nothing beside and, or, not
        EmptyBrackets,
        UnclosedBracket,
        UnopenedBracket,
        UnclosedQuote,
        NotATime,
        NotANumber,
        NotAPhone,
        NotComparable, ///< the field has no order
        MixedRange,    ///< from a span to a date
        TooLong,       ///< of characters, or of conditions
        TooDeep
    };
    Kind kind = Kind::UnknownField;
    qsizetype position = 0, length = 0; ///< in UTF-16 units of the line
    QString text;                       ///< the part that is meant
    QString field;                      ///< code of the field whose value it is, or empty
    QStringList more;

    friend bool operator==(const QueryError&, const QueryError&) = default;
};

/// "unknown_field" …: the stable word of the command line.
QString queryErrorCode(QueryError::Kind kind);

/// Understands a filter line. An empty line is All. `today` is the center's day.
tl::expected<TicketQuery, QueryError> parseTicketQuery(const QString& line, const ReferenceData& reference,
                                                       const QDate& today);

/// What a view of TicketFilter::view asks for; nothing for those that are no condition on a ticket ("tasks",
/// "followup", "handed", "late", "approval", "escalated").
std::optional<TicketQuery> queryOfView(const QString& view);

/// How a query is written out.
enum class QueryLanguage {
    Codes, ///< English words and the center's codes: what is kept
    English,
    Chinese
};

/// The line of a query; parseTicketQuery() reads it back to the same query.
QString ticketQueryText(const TicketQuery& query, QueryLanguage language, const ReferenceData& reference);

} // namespace woshou
