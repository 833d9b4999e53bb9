#pragma once

#include "domain/tickets/bulkplan.h"
#include "models/tickets/ticketwords.h"

namespace woshou {

/// "Belongs to the incident": how the other ticket stands to this one.
QString linkKindText(const TicketLink& link);

/// The words of an entry about tickets that belong together, or that was taken back; nothing for another kind.
std::optional<EventWords> relationEventWords(const TicketEvent& event, const EventContext& context);

/// What an undo of this change takes back: "Handed over", "Customer changed".
QString changeText(const TicketChange& change, const ReferenceData& reference);
/// Why it cannot be taken back, in plain words; other errors as errorText() has them.
QString undoRefusal(const Error& error);

/// What a bulk change says of itself: names are those of people by id and of the plan's incident.
struct BulkWords
{
    const ReferenceData& reference;
    QHash<QString, QString> people;             ///< by id as text
    QString incident;                           ///< number
    QString line(const BulkLine& line) const;   ///< "Priority: High → Low; State: …", or why it is skipped
    QString skipped(const QString& code) const; ///< BulkLine::skipped
    QString outcome(const BulkOutcome& outcome, const QString& failure) const;
    static QString state(const QString& outcome); ///< "Done", "Skipped", "Failed", "Reverted", or "" before
};

} // namespace woshou
