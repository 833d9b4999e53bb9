#pragma once

#include "domain/admin/referencedata.h"
#include "services/tickets/ticketservice.h"

namespace woshou {

/// Who speaks to the customer, and when: what placeholders are filled from besides the ticket.
struct Speaker
{
    const ReferenceData& reference;
    Person person;
    Instant now;
};

/// Values of the scripts' placeholders: what is not known is left out and stays to be seen in the sentence.
/// @param told the time that is told right now; without one the next promise or what is expected stands for it
QHash<QString, QString> scriptValues(const TicketDetails& details, const Speaker& speaker, MaybeInstant told = {});

/// The first script of a step for the ticket's channel and mood of which everything is known, else the first; filled.
/// Empty when there is none.
QString scriptText(const QString& step, const TicketDetails& details, const Speaker& speaker, MaybeInstant told = {});

/// What usually happens next to a ticket that is passed on.
QString usualNextStep();

/// A script that may be said now.
struct OfferedScript
{
    QString name; ///< what it is for
    QString text; ///< filled
};
/// Scripts for the reply, by the ticket's state and channel: its progress first.
QList<OfferedScript> offeredScripts(const TicketDetails& details, const Speaker& speaker, MaybeInstant told = {});

/// What the customer may read of one entry of the log.
struct CustomerSentence
{
    Instant at;
    QString text;
};
/// Every change of state and every word on progress, oldest first, from the log that everybody works by.
QList<CustomerSentence> customerEntries(const TicketDetails& details, const Speaker& speaker);

} // namespace woshou
