#pragma once

#include "domain/tickets/escalation.h"
#include "services/core/servicecontext.h"

#include <QFuture>
#include <QUuid>

namespace woshou {

/// What a supervisor says to a request. A refusal needs a comment; an approval names who takes it on, when the form
/// named nobody.
struct EscalationDecision
{
    EscalationId escalation;
    int rev = 0;
    bool approved = false;
    QString comment;
    PersonId target; ///< the one of the form when invalid
    QUuid key = QUuid::createUuid();
};

/// What was agreed with the customer.
struct EscalationContact
{
    EscalationId escalation;
    int rev = 0;
    QString planKind; ///< compensation · timetable
    QString plan;
    QUuid key = QUuid::createUuid();
};

/// A change that needs nothing, or a word, and the next level its target.
struct EscalationStep
{
    EscalationId escalation;
    int rev = 0;
    QString note;
    PersonId target; ///< of nextLevel(): somebody else than now
    QUuid key = QUuid::createUuid();
};

/// Use cases of escalations. Every write is one transaction and once per key, and answers the
/// escalation as it is then; the database logs it. The ticket stays as it is and goes on. Errors as TicketService:
/// Permission "SV002", Conflict "SV004" when somebody changed it first, "SV001" when there is no such step (anymore).
class EscalationService
{
public:
    explicit EscalationService(const ServiceContext& context);

    /// Conflict "SV001" when one is open or the ticket is closed; Validation as checkedForm() says.
    QFuture<Result<Escalation>> request(TicketId id, const EscalationForm& form, const QUuid& key);
    QFuture<Result<Escalation>> decide(const EscalationDecision& decision);
    /// The target took note.
    QFuture<Result<Escalation>> acknowledge(const EscalationStep& step);
    /// The customer was contacted: that keeps the promise which the approval gave.
    QFuture<Result<Escalation>> contact(const EscalationContact& contact);
    /// Somebody above takes it on, and owes the customer a word; the note says why.
    QFuture<Result<Escalation>> nextLevel(const EscalationStep& step);
    /// After the customer was contacted. A ticket that is over closes its escalation by itself.
    QFuture<Result<Escalation>> close(const EscalationStep& step);

    QFuture<Result<QList<Escalation>>> ofTicket(TicketId id); ///< newest first
    /// Open ones with their age, owner and next step, the oldest first, at most 500.
    QFuture<Result<QList<Escalation>>> open();
    QFuture<Result<QList<Escalation>>> waiting(); ///< of those, what waits for approval
    /// Who may be named as a target.
    QFuture<Result<QList<Person>>> targets();

private:
    QFuture<Result<Escalation>> step(const EscalationStep& step, const QString& action);
    const ServiceContext& m_context;
};

} // namespace woshou
