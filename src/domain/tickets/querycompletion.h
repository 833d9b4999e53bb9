#pragma once

#include "domain/tickets/ticketquery.h"

namespace woshou {

/// What may be meant by the word at the cursor of a filter line.
struct QueryProposal
{
    QString text;                       ///< what is put in the place of the word
    QString label, note;                ///< what is shown, and grey behind it
    qsizetype position = 0, length = 0; ///< of the word, in UTF-16 units of the line
    bool isValue = false;               ///< a value of the field that stands before it

    friend bool operator==(const QueryProposal&, const QueryProposal&) = default;
};

/// Fields that are begun, or values of the field before the cursor, the nearest first and ten at most. With no word at
/// the cursor every field, when `everything` is asked for. None inside quotation marks.
QList<QueryProposal> completeQuery(const QString& line, qsizetype cursor, const ReferenceData& reference, bool chinese,
                                   bool everything = false);

} // namespace woshou
