#pragma once

#include "domain/tickets/ticketdraft.h"

#include <QSet>

namespace woshou {

class SectionHead;

/// How far one of the three questions is: what is said, how much is recorded, what is still missing.
struct IntakeQuestion
{
    int number = 0;
    QString title, prompt;
    int recorded = 0, asked = 0;
    QStringList missing = {}; ///< names of the fields, in order
};

IntakeQuestion symptomQuestion(const TicketDraft& draft);
IntakeQuestion deviceQuestion(const TicketDraft& draft);
IntakeQuestion needQuestion(const TicketDraft& draft);

/// Number, prompt in quotes, and "recorded 3/3" or what is missing. Before the customer is calm the head says so
///
void showHead(SectionHead* head, const IntakeQuestion& question, bool calmed);

/// Fields of the parts that were begun: only these get a gentle mark while they are empty.
QSet<QString> touchedFields(const TicketDraft& draft);

} // namespace woshou
