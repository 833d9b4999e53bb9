#pragma once

#include "domain/admin/referencedata.h"
#include "domain/tickets/journey.h"
#include "services/tickets/ticketservice.h"

#include <QSet>

#include <functional>

namespace woshou {

/// An entry of the log in words, ready for reading.
struct EventWords
{
    enum class Kind { Step, CustomerWords, InternalNote, Told };
    Kind kind = Kind::Step;
    QString icon; ///< drawing
    QString tone; ///< tone of LifeCycle::State
    QString head; ///< who, or the caption of the box
    QString body;
};

/// Where a step of the customer's way begins; the first says since when it is wrong.
QString journeyText(JourneyStep step, const QString& occurred);

using ColumnLabel = std::function<QString(const QString& column)>;

/// What sentences need to know: names of codes, columns and people.
struct EventContext
{
    const ReferenceData& reference;
    ColumnLabel label;
    QHash<PersonId, QString> names;
    QSet<qint64> retracted{}; ///< entries that their writer took back

    /// Takes the names from the ticket's people and from whoever stands in its log.
    static EventContext of(const TicketDetails& details, const ReferenceData& reference, ColumnLabel label);
};

/// Every kind has its sentence; an unknown one is shown plainly with its own words.
EventWords eventWords(const TicketEvent& event, const EventContext& context);

/// One station of the ticket's way: 受理, 分派, 处理, 确认, 评价.
struct TicketStage
{
    enum class State { Done, Current, Future };
    QString text; ///< with the time at which it was reached
    State state = State::Future;
    QString name; ///< without it
};
QList<TicketStage> ticketStages(const Ticket& ticket, Instant now);

/// The three questions as cards: what is wrong, which one, what is wished.
QString symptomWords(const Ticket& ticket, const ReferenceData& reference);
QString deviceWords(const TicketDetails& details, const ReferenceData& reference);
QString wishWords(const Ticket& ticket, const ReferenceData& reference);
/// Who needs to call customers, and so reads their whole numbers on a ticket.
bool mayCall(Role role);
/// Customer, phone, address, contact and engineer in one line; the phone hidden for roles that need not call.
QString factsLine(const TicketDetails& details, const Person& reader);

/// The value of a column as people read it: codes by name, instants as time.
QString columnValue(const QString& column, const QString& text, const ReferenceData& reference);

} // namespace woshou
