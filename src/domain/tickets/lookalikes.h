#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QList>
#include <QString>

namespace woshou {

/// What is compared of a request that is being taken down.
struct LookAlikeSubject
{
    CustomerId customer;
    QString phone; ///< digits of the number that calls, without an extension
    DeviceId device;
    QString serial, fault;
    QString text; ///< symptom and words
};

/// What is compared of a ticket.
struct LookAlikeTicket
{
    TicketId id;
    CustomerId customer;
    QString phone;
    DeviceId device;
    QString serial, fault, text;
    Instant createdAt;
};

/// A ticket that may be about the same thing, and why.
struct LookAlike
{
    TicketId id;
    bool sameDevice = false, sameCaller = false, sameFault = false, similarText = false;
    int score() const { return (sameDevice ? 8 : 0) + (sameCaller ? 4 : 0) + (similarText ? 2 : 0) + sameFault; }
    /// Rather the same than not: the device, or caller and matter.
    bool probable() const { return sameDevice || (sameCaller && (sameFault || similarText)); }
};

/// How long a ticket stands for a request that comes again.
inline constexpr Milliseconds kLookAlikeSpan{30LL * 24 * 3600 * 1000};

/// Those of the tickets that may be the same request as the subject: of the same device or the same caller,
/// or told in almost the same words. Two texts are similar by the share of the shorter one's search terms that the
/// longer one holds: half of them of the same device or caller, nine of ten and at least six terms of anybody else;
/// fewer than three terms say nothing. Likeliest first, then the newest; what is older than 30 days is left out.
QList<LookAlike> lookAlikes(const LookAlikeSubject& subject, const QList<LookAlikeTicket>& tickets, Instant now);

} // namespace woshou
