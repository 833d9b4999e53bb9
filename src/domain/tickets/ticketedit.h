#pragma once

#include "domain/tickets/ticket.h"

#include <QStringList>

namespace woshou {

/// A field of a ticket that a person puts right: what they saw there, and what it is to be. Both as texts: codes, ids,
/// numbers as Phone::kept().
struct FieldEdit
{
    QString column, base, mine;
    friend bool operator==(const FieldEdit&, const FieldEdit&) = default;
};

/// A field that two people changed from the same value.
struct FieldClash
{
    QString column, base, mine, theirs;
    friend bool operator==(const FieldClash&, const FieldClash&) = default;
};

/// What may be put right of a ticket outside its steps: owner_id, priority, category, fault, contact_phone, address.
/// What was taken down at intake stays as it was said.
const QStringList& editableColumns();
/// The value of one of editableColumns(); empty for another.
QString editableText(const Ticket& ticket, const QString& column);

/// Edits laid over the ticket as it is by now.
struct MergedEdits
{
    QList<FieldEdit> taken;    ///< to be written: nobody else changed these
    QList<FieldClash> clashes; ///< both changed these, to different values
};

/// Compares field by field. Nothing is to be done where nothing was changed, or where the other one chose the same.
/// Pure.
MergedEdits mergedEdits(const Ticket& now, const QList<FieldEdit>& edits);

} // namespace woshou
