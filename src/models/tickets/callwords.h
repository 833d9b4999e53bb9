#pragma once

#include "domain/admin/referencedata.h"
#include "domain/people/person.h"
#include "domain/tickets/ticketdraft.h"

namespace woshou {

/// The step of the scripts that a call is at, by what is recorded of it: "opening" until the customer is calm,
/// says what is wrong and how it should be settled; then by the way of settling "transferred" (somebody else sees to
/// it), "callback" (advice, with a time) or "solved_question" (advice, answered). What self-help says stands with its
/// steps.
QString callStep(const TicketDraft& draft);

/// What placeholders of a call are filled from besides its draft.
struct CallContext
{
    const ReferenceData& reference;
    Person speaker;
    QString customerKind; ///< as Customer::kind; empty for somebody new
    QString article;      ///< title of the self-help at hand
    Instant now;
    QString customerLevel = {}; ///< as Customer::level
};

/// Values of the placeholders that are known while the call is going; the others stay open.
QHash<QString, QString> callValues(const TicketDraft& draft, const CallContext& context);

/// A customer as one is spoken to: a firm by its name, a person with a title, of which the speaker takes the one that
/// fits; empty without a name.
QString courteousName(const QString& name, const QString& kind);

/// A filled script to be read: what is still open is a line with its name in the reader's language, never a raw
/// placeholder.
QString withOpenBlanks(const QString& text);

} // namespace woshou
