#include "models/customers/customersheet.h"

#include "domain/customers/phone.h"
#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/customers/customertext.h"
#include "models/tickets/ticketsheet.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct CustomerPaper
{
    Q_DECLARE_TR_FUNCTIONS(CustomerPaper)
};

QString phonesOf(const Customer& customer, const QStringList& numbers)
{
    QStringList shown;
    for (const QString& digits : numbers)
        shown.append(formatPhone(digits));
    return (shown.isEmpty() ? customer.phones : shown).join(u"   "_s);
}

PrintSheet::Section factsOf(const CustomerCard& card, const QStringList& numbers)
{
    const Customer& customer = card.customer;
    PrintSheet::Section facts;
    facts.add(CustomerPaper::tr("Level"), levelName(customer.level));
    facts.add(CustomerPaper::tr("Kind"), customerKindName(customer.kind));
    facts.add(CustomerPaper::tr("Phone"), phonesOf(customer, numbers));
    facts.add(CustomerPaper::tr("Address"), customer.address.isEmpty() ? customer.district : customer.address);
    facts.add(CustomerPaper::tr("Customer since"),
              customer.since.isValid() ? customer.since.toString(Qt::ISODate) : QString());
    facts.add(CustomerPaper::tr("Services"), QString::number(card.services));
    return facts;
}

PrintSheet::Section devicesOf(const CustomerProfile& profile)
{
    PrintSheet::Section devices;
    devices.title = CustomerPaper::tr("Devices");
    devices.heads = {CustomerPaper::tr("Device"), CustomerPaper::tr("Serial number"), CustomerPaper::tr("Bought"),
                     CustomerPaper::tr("Coverage")};
    for (const Device& device : profile.card.devices) {
        const Coverage coverage = coverageOf(device, profile.card.contracts, {}, centerTime(profile.serverNow));
        devices.rows.append(
            {deviceTitle(device), device.serial, device.purchasedOn.toString(Qt::ISODate), coverageText(coverage)});
    }
    return devices;
}

PrintSheet::Section contractsOf(const CustomerCard& card)
{
    PrintSheet::Section contracts;
    contracts.title = CustomerPaper::tr("Agreed service");
    contracts.heads = {CustomerPaper::tr("Contract"), CustomerPaper::tr("Number"),
                       CustomerPaper::tr("What was agreed")};
    for (const Contract& contract : card.contracts)
        contracts.rows.append({contract.title, contract.number, contractFacts(contract)});
    return contracts;
}

PrintSheet::Section ticketsOf(const CustomerCard& card, const ReferenceData& reference)
{
    PrintSheet::Section tickets;
    tickets.title = CustomerPaper::tr("Tickets");
    tickets.heads = {CustomerPaper::tr("Number"), CustomerPaper::tr("Created"), CustomerPaper::tr("Request"),
                     CustomerPaper::tr("State")};
    for (const PastTicket& ticket : card.open + card.past)
        tickets.rows.append({ticket.number, centerTime(ticket.createdAt).date().toString(Qt::ISODate), ticket.title,
                             reference.lifeCycle.state(ticket.state).name(uiChinese())});
    return tickets;
}

PrintSheet::Section notesOf(const CustomerProfile& profile)
{
    PrintSheet::Section notes;
    notes.title = CustomerPaper::tr("Notes, wishes and leads (internal)");
    notes.heads = {CustomerPaper::tr("Kind"), CustomerPaper::tr("Note"), CustomerPaper::tr("State")};
    for (const CustomerNote& note : profile.card.notes + profile.closed)
        notes.rows.append({noteKindName(note.kind), note.text, noteStateName(note.state)});
    return notes;
}

bool isForCustomer(const CustomerEntry& entry)
{
    static const QStringList kinds = {u"created"_s, u"words"_s, u"told"_s, u"selfcheck"_s, u"survey"_s};
    return kinds.contains(entry.kind);
}

PrintSheet::Section contactsOf(const CustomerProfile& profile, const ReferenceData& reference, bool internal,
                               const ColumnLabel& label)
{
    PrintSheet::Section contacts;
    contacts.title = CustomerPaper::tr("Contacts");
    contacts.heads = {CustomerPaper::tr("Time"), CustomerPaper::tr("Contact"), CustomerPaper::tr("What")};
    for (const CustomerEntry& entry : profile.contacts) {
        if (!internal && !isForCustomer(entry))
            continue;
        const EventWords words = entryWords(entry, reference, label);
        contacts.rows.append({centerTime(entry.at).toString(u"yyyy-MM-dd HH:mm"_s), words.head, words.body});
    }
    return contacts;
}

} // namespace

PrintSheet customerSheet(const CustomerProfile& profile, const ReferenceData& reference, const Person& reader,
                         const PrintChoices& choices, const QStringList& numbers, const ColumnLabel& label)
{
    PrintSheet sheet;
    sheet.center = uiChinese() ? reference.centerZh : reference.centerEn;
    sheet.mark = sheet.title = profile.card.customer.name;
    sheet.sections.append(factsOf(profile.card, choices.wholePhone ? numbers : QStringList()));
    sheet.sections.append(devicesOf(profile));
    sheet.sections.append(contractsOf(profile.card));
    if (choices.internal)
        sheet.sections.append(notesOf(profile));
    sheet.sections.append(ticketsOf(profile.card, reference));
    sheet.sections.append(contactsOf(profile, reference, choices.internal, label));
    sheet.foot = printedBy(reader, profile.serverNow);
    if (choices.internal)
        sheet.foot = CustomerPaper::tr("%1 · internal, not for the customer").arg(sheet.foot);
    return sheet;
}

} // namespace woshou
