#pragma once

#include "domain/admin/referencedata.h"
#include "domain/tickets/ticketdraft.h"

namespace woshou {

/// A ticket as another program sends it, one JSON object:
///   customer {id} or {name, phone, district, address, wechat} · device {id} or {model, serial, purchased_on,
///   purchase_channel, order_number, place} · channel, salesperson, scenario, symptom, words, since, frequency,
///   environment, tried, expectation, mode, urgency 0–3, mood, calmed, summary, category, subtype, fault, priority,
///   grade, skill, certainty, elderly_home, elderly_alone, business_stopped, overrule_reason · key (UUID).
/// What a person would choose from a proposal (scenario, category, subtype, fault, priority, grade, skill, mode) is
/// taken from the proposal when it is absent, as the window does. Without a certainty the customer was given a time,
/// for the promises are; nobody who is not upset needs calming. A WeChat account that is bound fills in the customer,
/// the number and, where the message names none, the device; one that is new is bound with the ticket.
struct TicketMessage
{
    TicketDraft draft;
    bool hasPriority = false;

    /// Validation with the path of the first value that does not fit, also for a key that does not exist.
    static Result<TicketMessage> parse(const QByteArray& json, const ReferenceData& reference);
};

/// Proposes from what is known of the customer and fills what the message left open.
void applyProposal(TicketMessage& message, const QString& customerLevel, const ReferenceData& reference,
                   const LearnedTriage& learned = {});

} // namespace woshou
