#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "domain/tickets/codes.h"

#include <QDate>
#include <QList>
#include <QString>

namespace woshou {

/// A request of a customer, as the database holds it now. The event log is the truth; this is its current state.
/// Codes (state, channel, category …) are those of the center's reference data.
struct Ticket
{
    TicketId id;
    int rev = 0;      ///< raised by one with every change; a save names the rev it read
    QString number;   ///< "W-104862-3"
    QString state;    ///< code of LifeCycle::State
    bool open = true; ///< false in a final state
    CustomerId customer;
    DeviceId device; ///< invalid when no device is concerned
    PersonId owner;  ///< the one contact person (接口人), R-143
    PersonId engineer;
    QString channel, scenario, category, fault; ///< R-001, R-009, R-044; fault is "" outside category "fault"
    QString salesperson;                        ///< whom the customer wrote to, of kPrivateChannel only (R-005)
    QString subtype;                            ///< of the category, R-044
    QString grade;                              ///< "", "routine", "complex" (R-053)
    QString model, group;                       ///< product's model and group, kept even when no device is on record
    QString mood;
    bool calmed = false; ///< R-015
    QString symptom, words, occurred, frequency, environment, tried;
    QString mode; ///< way of settling: visit, parts, remote, return, advice (R-020)
    QString expectation;
    int urgency = 1; ///< as the customer stated: 0 not urgent … 3 very urgent
    bool elderlyHome = false, elderlyAlone = false, businessStopped = false; ///< R-039
    QString summary;
    Priority priority = Priority::Medium;
    QString priorityReason; ///< triageReasonCodes of the rules that gave it
    Priority proposedPriority = Priority::Medium;
    QString proposedCategory, proposedFault; ///< what the rules said; differs when a person chose otherwise
    QString proposedSubtype, proposedGrade, proposedMood, proposedGroup;
    QString learned;   ///< learnedJson of what was learned
    QString skill;     ///< skill tag that dispatch needs
    QString certainty; ///< what the customer was given: solution, selfcheck, time (R-030)
    ArticleId selfCheckArticle;
    QString selfCheckResult; ///< "", "worked", "failed" (R-071)
    QString contactPhone;    ///< Phone::kept(), R-026
    QString district, address;
    double lat = 0, lon = 0; ///< degrees WGS 84; 0/0 when unknown
    QString moveNote;        ///< what was said with the last move
    QString cause, causeCode, solution, method, tools, parts, testResult, customerFeedback; ///< R-159, R-160
    QString solvedForGood;                                                                  ///< "", "yes", "no" (R-157)
    QString surveyResult; ///< "", "answered", "unreachable", "declined"
    MaybeInstant callbackDue;
    Instant createdAt, updatedAt;
    MaybeInstant firstResponseAt, assignedAt, startedAt, resolvedAt, closedAt;
    MaybeInstant respondDue, resolveDue, visitDue;
    MaybeInstant nextDue; ///< the earliest running promise, what lists are ordered by; none when nothing runs
    TicketId mergedInto;  ///< valid in the state "merged": the ticket that goes on for this one
    QString changeNote;   ///< why it was put right the last time
    int reopened = 0;     ///< how often "not solved" or a relapse sent it back
};

/// What a list shows of a ticket; one row of TicketService::page().
struct TicketRow
{
    TicketId id;
    int rev = 0;
    QString number, title, customerName, customerLevel, state, mode, channel, category, fault, model, group;
    QString ownerName, ownerNameEn, engineerName, engineerNameEn;
    PersonId owner, engineer;
    CustomerId customer;
    Priority priority = Priority::Medium;
    bool open = true;
    Instant createdAt;
    MaybeInstant nextDue, closedAt;
    MaybeInstant escalatedSince; ///< its open escalation, in the views of escalations only (R-155)
    int escalationLevel = 0;     ///< with it
    MaybeInstant expectedAt; ///< when its handler is expected to be done; in the views of work on its way only (R-138)
    QString district;
};

/// One entry of the append-only log. Never changed, never deleted.
struct TicketEvent
{
    qint64 id = 0;
    TicketId ticket;
    Instant at;
    PersonId person;
    QString personName, personNameEn; ///< joined in; empty for the system
    /// created, moved, changed, note, words, overruled, selfcheck, told, dispatch, survey, visit (a call after the
    /// service), task, progress, meeting, escalation, link, merged, split, undone, retracted, notice, level (the
    /// customer's, as the promises of the ticket look at it), promise (an end set by hand)
    QString kind;
    QString move, fromState, toState;
    QString text;
    QString data;     ///< JSON object: changed fields {"field":[old,new]} or details of the kind
    QString source{}; ///< number of the ticket whose log it stands in, when that was merged into the one that is read
};

} // namespace woshou
