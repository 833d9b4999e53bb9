#pragma once

#include "domain/tickets/ticketquery.h"

#include "base/id.h"

#include <QHash>

namespace woshou {

/// Who asks, and when. A query is about these only when it is asked.
struct QueryScope
{
    Instant now;
    PersonId person;
    int utcOffsetMinutes = 480;
};

/// What a query asks of a ticket's columns at one instant: every relative word is resolved. A tree of tests that are
/// either true or false of every ticket, whatever is missing there.
struct TicketCondition
{
    enum class Test {
        Everything,
        And,
        Or,
        Not,
        CodeIs,    ///< column = text
        TextLike,  ///< column fits pieces
        TextKnown, ///< column is not empty
        CustomerLike,
        PersonLike, ///< the person's name in either spelling fits pieces
        PersonIs,
        DeviceLike,
        PhoneLike, ///< the ticket's number, or one of the customer's
        PhoneKnown,
        Known,  ///< column is there: an instant, a person, a number
        Before, ///< column < at
        From,   ///< column >= at
        NumberIs,
        NumberBelow,
        NumberAbove,
        FlagIs, ///< column is true
        Words   ///< the terms are said one after the other, in the ticket or in one of its entries
    };
    Test test = Test::Everything;
    QString column; ///< as resources/sql/query names it
    QString text;
    QStringList pieces; ///< folded as the databases fold: ASCII letters lower
    QStringList terms;
    bool begun = false; ///< the last term may be the beginning of a longer word
    Instant at;
    PersonId person;
    double number = 0;
    QList<TicketCondition> parts;
};

TicketCondition conditionOf(const TicketQuery& query, const QueryScope& scope);

/// What is known of one ticket, by the names of the columns.
struct TicketFacts
{
    QHash<QString, QString> texts; ///< "state", "model", "customer_name", "engineer_name", "engineer_name_en" …
    QStringList phones;
    QHash<QString, PersonId> people;
    QHash<QString, MaybeInstant> instants;
    QHash<QString, std::optional<double>> numbers; ///< flags are 0 or 1
    QList<QStringList> said;                       ///< indexTerms() of the ticket and of each of its entries
};

/// Whether the ticket is one of those that the query asks for: the same answer as both databases give.
bool matches(const TicketCondition& condition, const TicketFacts& ticket);

/// Only the letters A to Z become small ones, as both databases do it.
QString foldAscii(QString text);

} // namespace woshou
