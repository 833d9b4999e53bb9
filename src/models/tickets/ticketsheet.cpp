#include "models/tickets/ticketsheet.h"

#include "domain/customers/phone.h"
#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/tickets/taskwords.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct SheetText
{
    Q_DECLARE_TR_FUNCTIONS(SheetText)
};

QString timeText(Instant at)
{
    return centerTime(at).toString(u"yyyy-MM-dd HH:mm"_s);
}

/// What a customer may read of a log; of everything else, and of what comes to be logged some day, nothing.
bool isForCustomer(const TicketEvent& event)
{
    static const QStringList kinds = {u"created"_s, u"moved"_s,  u"dispatch"_s,  u"words"_s,
                                      u"told"_s,    u"survey"_s, u"selfcheck"_s, u"attachment"_s};
    return kinds.contains(event.kind);
}

/// A step without its reason and the fields it filled, which are the house's.
TicketEvent withoutReason(TicketEvent event)
{
    if (event.kind == "moved"_L1 || event.kind == "dispatch"_L1) {
        event.text.clear();
        if (event.move != "assign"_L1 && event.kind != "dispatch"_L1)
            event.data.clear();
    }
    return event;
}

PrintSheet::Section factsOf(const TicketDetails& details, const ReferenceData& reference, bool wholePhone)
{
    const Ticket& ticket = details.ticket;
    const QString digits = ticket.contactPhone.isEmpty() ? details.customer.phones.value(0) : ticket.contactPhone;
    const QString mark = SheetText::tr(" ext. ");
    PrintSheet::Section facts;
    facts.add(SheetText::tr("Customer"), details.customer.name);
    facts.add(SheetText::tr("Phone"), wholePhone ? formatPhone(digits, mark) : maskPhone(digits, mark));
    facts.add(SheetText::tr("Address"), ticket.address.isEmpty() ? details.customer.address : ticket.address);
    facts.add(SheetText::tr("State"), reference.lifeCycle.state(ticket.state).name(uiChinese()));
    facts.add(SheetText::tr("Priority"), priorityName(ticket.priority));
    facts.add(SheetText::tr("Created"), timeText(ticket.createdAt));
    facts.add(SheetText::tr("Closed"), ticket.closedAt ? timeText(*ticket.closedAt) : QString());
    facts.add(SheetText::tr("Contact"), staffName(details.ownerName, details.ownerNameEn));
    facts.add(SheetText::tr("Engineer"), staffName(details.engineerName, details.engineerNameEn));
    return facts;
}

PrintSheet::Section questionsOf(const TicketDetails& details, const ReferenceData& reference)
{
    PrintSheet::Section questions;
    questions.title = SheetText::tr("Request");
    questions.add(SheetText::tr("What is wrong"), symptomWords(details.ticket, reference));
    questions.add(SheetText::tr("Which one"), deviceWords(details, reference));
    questions.add(SheetText::tr("What is wished"), wishWords(details.ticket, reference));
    questions.add(SheetText::tr("Customer's words"), details.ticket.words);
    return questions;
}

PrintSheet::Section recordOf(const Ticket& ticket, const ColumnLabel& label)
{
    PrintSheet::Section record;
    record.title = SheetText::tr("What was done");
    const std::pair<const char*, QString> columns[] = {
        {"cause", ticket.cause}, {"solution", ticket.solution},      {"method", ticket.method},
        {"parts", ticket.parts}, {"test_result", ticket.testResult}, {"customer_feedback", ticket.customerFeedback}};
    for (const auto& [column, value] : columns)
        record.add(label(QString::fromLatin1(column)), value);
    return record;
}

PrintSheet::Section tasksOf(const TicketDetails& details, const ReferenceData& reference)
{
    PrintSheet::Section tasks;
    tasks.title = SheetText::tr("Tasks (internal)");
    tasks.heads = {SheetText::tr("Task"), SheetText::tr("Owner"), SheetText::tr("Time")};
    for (const TicketTask& task : details.tasks) {
        const TaskWords words = taskWords(task, reference, details.serverNow);
        tasks.rows.append({words.what, words.who, words.when});
    }
    return tasks;
}

PrintSheet::Section logOf(const TicketDetails& details, const ReferenceData& reference, bool internal,
                          const ColumnLabel& label)
{
    const EventContext context = EventContext::of(details, reference, label);
    PrintSheet::Section log;
    log.title = SheetText::tr("Log");
    log.heads = {SheetText::tr("Time"), SheetText::tr("Who"), SheetText::tr("What")};
    for (const TicketEvent& event : details.events) {
        if (!internal && !isForCustomer(event))
            continue;
        const EventWords words = eventWords(internal ? event : withoutReason(event), context);
        log.rows.append({timeText(event.at), words.head, words.body});
    }
    return log;
}

} // namespace

PrintSheet ticketSheet(const TicketDetails& details, const ReferenceData& reference, const Person& reader,
                       const PrintChoices& choices, const ColumnLabel& label)
{
    const Ticket& ticket = details.ticket;
    PrintSheet sheet;
    sheet.center = uiChinese() ? reference.centerZh : reference.centerEn;
    sheet.mark = ticket.number;
    sheet.title = SheetText::tr("Ticket %1").arg(ticket.number);
    sheet.subtitle = (ticket.symptom.isEmpty() ? ticket.summary : ticket.symptom).simplified();
    sheet.sections.append(factsOf(details, reference, choices.wholePhone && mayCall(reader.role)));
    sheet.sections.append(questionsOf(details, reference));
    sheet.sections.append(recordOf(ticket, label));
    if (choices.internal)
        sheet.sections.append(tasksOf(details, reference));
    sheet.sections.append(logOf(details, reference, choices.internal, label));
    sheet.foot = printedBy(reader, details.serverNow);
    if (choices.internal)
        sheet.foot = SheetText::tr("%1 · internal, not for the customer").arg(sheet.foot);
    return sheet;
}

QString printedBy(const Person& reader, Instant now)
{
    return SheetText::tr("Printed %1 by %2").arg(timeText(now), staffName(reader.name, reader.nameEn));
}

} // namespace woshou
