#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QString>

namespace woshou {

using NoticeId = Id<struct NoticeTag>;

/// Something that one person is told about a ticket's promise, once.
struct Notice
{
    NoticeId id;
    PersonId person;
    TicketId ticket;
    QString number, symptom; ///< the ticket's, joined in
    QString kind;            ///< warning: it will be overdue · overdue: it is
    QString key;             ///< "resolve/1/1/75%", "resolve/1/1/overdue"
    QString metric;
    MaybeInstant due; ///< as it was then
    Instant createdAt;
    Instant showAt; ///< not before: people are told within the hours of notices
};

} // namespace woshou
