#pragma once

#include "base/result.h"
#include "domain/people/person.h"
#include "domain/promise/promiserun.h"
#include "domain/tickets/ticket.h"

#include <QSet>

namespace woshou {

using EscalationId = Id<struct EscalationTag>;

/// A matter that goes above: the approval form 问题升级审批表 with its decision and what came of it, beside the state
/// of its ticket. The event log tells its story; this is its current state.
struct Escalation
{
    EscalationId id;
    int rev = 0; ///< raised by one with every change; a save names the rev it read
    TicketId ticket;
    QString cause;  ///< overdue (R-147) · complaint (R-148) · impact (R-149) · request
    QString runKey; ///< what the system raised it for: "promised/1/1", "complaint/2"; "" when a person asked
    QString reason, progress, demand; ///< of the form (R-150); the system gives no reason but its cause
    PersonId target;                  ///< a department head or higher; invalid until the supervisor names one
    int level = 1;                    ///< of the ladder
    QString state;                    ///< requested · approved · refused · contacted · closed
    QString note;                     ///< said with the last change
    PersonId requestedBy;             ///< invalid: the system
    Instant requestedAt;
    PersonId decidedBy;
    MaybeInstant decidedAt;
    QString comment;
    MaybeInstant acknowledgedAt; ///< the target took note
    MaybeInstant contactedAt;
    QString planKind, plan; ///< compensation or timetable (R-153)
    MaybeInstant closedAt;
    // As read, for whoever shows it.
    QString ticketNumber, ticketTitle;
    QString targetName, targetNameEn, requestedByName, requestedByNameEn, decidedByName, decidedByNameEn;
    MaybeInstant contactDue; ///< of the promise that its contact keeps, while it runs

    bool isOpen() const { return isWaiting() || isTaken() || state == QLatin1StringView("contacted"); }
    bool isWaiting() const { return state == QLatin1StringView("requested"); }
    /// Approved, and the customer still to be contacted.
    bool isTaken() const { return state == QLatin1StringView("approved"); }
    Milliseconds age(Instant now) const { return now - requestedAt; }
};

/// What a person writes on the form.
struct EscalationForm
{
    QString cause = QStringLiteral("request");
    QString reason, progress, demand;
    PersonId target;
};

/// The one of a ticket's that is open.
std::optional<Escalation> openEscalation(const QList<Escalation>& escalations);

inline constexpr int kHighestLevel = 3; ///< department head, service director, head of the company

/// "decide", "acknowledge", "contact", "close": what has to be done next about it; "" of what is over.
QString nextStep(const Escalation& escalation);

/// Who may be named as its target, at every level of the ladder: a department head or higher.
bool mayTakeOn(const Person& person);
/// Who may ask: whoever works on the ticket.
bool mayEscalate(const Ticket& ticket, const Person& person);
/// Only a supervisor decides; he may decide what he asked for himself.
bool mayDecide(const Person& person);
/// Who may move it to the next level or close it: who takes it on, and the supervisor.
bool mayLead(const Person& person);

/// The form, its texts cleaned. Validation "SV003" for what is missing, "SV008" for what does not fit, by field:
/// cause, reason, progress, demand, target.
Result<EscalationForm> checkedForm(EscalationForm form);

/// Trigger 1 (R-147, 001 §二(五) "超过承诺解决时限未处理完成"): the key of the first promise to settle the matter, a
/// limit for it or a time that was told, that runs on after its end and was not raised before. Pure.
std::optional<QString> overdueKey(const QList<PromiseRun>& runs, const QSet<QString>& raised, Instant now);

/// A ticket as far as complaints about its matter are counted.
struct MatterTicket
{
    TicketId id;
    QString category;
    int reopened = 0;
    bool open = false;
    Instant createdAt;
};

/// How far back complaints belong to one matter: what is complained about after a quarter is another one. The sources
/// name no time.
inline constexpr Milliseconds kMatterLasts = std::chrono::hours(90 * 24);

/// Trigger 2 (R-148, 001 §二(五) "二次投诉"): how often the customer complained about one matter, the tickets of the
/// same customer about the same device, or about the same fault where no device is known. A ticket of the category
/// "complaint" is one, and every time that a ticket came back is one more. Pure.
int complaintsOf(const QList<MatterTicket>& matter);
/// The key of the second complaint or a later one, of the newest open ticket of the matter; nothing for the others,
/// or when it was raised before. Pure.
std::optional<QString> complaintKey(const QList<MatterTicket>& matter, TicketId ticket, const QSet<QString>& raised);

} // namespace woshou
