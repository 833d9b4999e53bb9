#include "models/admin/centertime.h"
#include "models/customers/customersheet.h"
#include "models/tickets/escalationsheet.h"
#include "models/tickets/ticketsheet.h"

#include <QLocale>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

QString label(const QString& column)
{
    return column;
}

TicketEvent event(const QString& kind, const QString& text)
{
    TicketEvent event;
    event.kind = kind;
    event.text = text;
    event.personName = u"王敏"_s;
    event.personNameEn = u"Wang Min"_s;
    return event;
}

TicketDetails details()
{
    TicketDetails details;
    details.ticket.number = u"W-104857-6"_s;
    details.ticket.symptom = u"Leaks at the door"_s;
    details.ticket.words = u"It is all wet"_s;
    details.ticket.solution = u"New seal"_s;
    details.ticket.contactPhone = u"13805710001"_s;
    details.customer.name = u"李桂芳"_s;
    details.customer.address = u"Moganshan Road 5"_s;
    details.ownerName = details.ownerNameEn = u"Wang Min"_s;
    details.events = {event(u"created"_s, u"Leaks"_s),
                      event(u"told"_s, u"We come tomorrow"_s),
                      event(u"note"_s, u"SECRET note"_s),
                      event(u"meeting"_s, u"SECRET meeting"_s),
                      event(u"progress"_s, u"SECRET steps"_s),
                      event(u"task"_s, u"SECRET task"_s),
                      event(u"overruled"_s, u"SECRET reason"_s),
                      event(u"changed"_s, u"SECRET change"_s),
                      event(u"something new"_s, u"SECRET kind"_s),
                      event(u"words"_s, u"Please be quick"_s)};
    TicketEvent moved = event(u"moved"_s, u"SECRET why it was escalated"_s);
    moved.data = u"{\"cause\":[\"\",\"SECRET cause\"]}"_s;
    details.events.append(moved);
    TicketTask task;
    task.kind = u"department"_s;
    task.what = u"SECRET duty"_s;
    details.tasks = {task};
    return details;
}

QString textOf(const PrintSheet& sheet)
{
    QStringList text = {sheet.center, sheet.mark, sheet.title, sheet.subtitle};
    for (const PrintSheet::Section& section : sheet.sections) {
        text.append(section.title);
        for (const auto& [name, value] : section.facts)
            text.append(name + u'=' + value);
        for (const QStringList& row : section.rows)
            text.append(row.join(u'|'));
    }
    text.append(sheet.foot);
    return text.join(u'\n');
}

Person reader(Role role = Role::Agent)
{
    Person person;
    person.role = role;
    person.name = person.nameEn = u"Wang Min"_s;
    return person;
}

Escalation escalation(bool contacted)
{
    Escalation escalation;
    escalation.cause = u"request"_s;
    escalation.reason = u"Third visit"_s;
    escalation.progress = u"Waits for a part"_s;
    escalation.demand = u"A new one"_s;
    escalation.targetName = escalation.targetNameEn = u"Zhou Wenting"_s;
    escalation.requestedByName = escalation.requestedByNameEn = u"Wang Min"_s;
    escalation.requestedAt = Instant::fromMs(1'000'000'000'000);
    escalation.state = contacted ? u"contacted"_s : u"requested"_s;
    if (!contacted)
        return escalation;
    escalation.decidedAt = escalation.contactedAt = escalation.requestedAt;
    escalation.decidedByName = escalation.decidedByNameEn = u"Jiang Tao"_s;
    escalation.comment = u"Agreed to"_s;
    escalation.planKind = u"compensation"_s;
    escalation.plan = u"Half of it back"_s;
    return escalation;
}

CustomerProfile profile()
{
    CustomerProfile profile;
    profile.card.customer.name = u"李桂芳"_s;
    profile.card.customer.phones = {u"138****0001"_s};
    Device device;
    device.model = u"XQG100"_s;
    device.serial = u"80A23"_s;
    profile.card.devices = {device};
    Contract contract;
    contract.title = u"Yearly care"_s;
    profile.card.contracts = {contract};
    CustomerNote note;
    note.kind = u"household"_s;
    note.text = u"SECRET household"_s;
    profile.card.notes = {note};
    PastTicket ticket;
    ticket.number = u"W-104857-6"_s;
    ticket.title = u"Leaks"_s;
    profile.card.open = {ticket};
    CustomerEntry told, noted, edited;
    told.kind = u"told"_s;
    told.text = u"We come tomorrow"_s;
    noted.kind = u"note"_s;
    noted.text = u"SECRET note"_s;
    edited.kind = u"edited"_s;
    edited.data = u"{\"note\":[\"\",\"SECRET edit\"]}"_s;
    profile.contacts = {told, noted, edited};
    return profile;
}

} // namespace

/// What stands on paper, and what only on the one that stays in the house.
class TestSheets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theCustomersTicketHasNoNotes();
    void theHousesTicketHasAll();
    void thePhoneIsMaskedUnlessChosen_data();
    void thePhoneIsMaskedUnlessChosen();
    void aCustomerOnPaper();
    void theHousesCustomerHasNotes();
    void numbersThatWereShown();
    void theFormOfAnEscalation();
    void aFormThatWaitsIsSigned();
};

void TestSheets::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    setCenterOffset(480);
}

void TestSheets::theCustomersTicketHasNoNotes()
{
    ReferenceData reference;
    reference.centerEn = u"Qianjiang Service"_s;
    const QString text = textOf(ticketSheet(details(), reference, reader(), {}, label));
    for (const QString& part : {u"Qianjiang Service"_s, u"W-104857-6"_s, u"Leaks at the door"_s, u"李桂芳"_s,
                                u"Moganshan Road 5"_s, u"It is all wet"_s, u"New seal"_s, u"We come tomorrow"_s,
                                u"Please be quick"_s, u"Printed 1970-01-01 08:00 by Wang Min"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" is not in:\n"_s + text));
    QVERIFY2(!text.contains(u"SECRET"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"internal"_s), qPrintable(text));
}

void TestSheets::theHousesTicketHasAll()
{
    const QString text = textOf(ticketSheet(details(), {}, reader(), {true, false}, label));
    for (const QString& part : {u"SECRET note"_s, u"SECRET meeting"_s, u"SECRET steps"_s, u"SECRET reason"_s,
                                u"SECRET change"_s, u"SECRET kind"_s, u"SECRET why"_s, u"SECRET cause"_s,
                                u"SECRET duty"_s, u"We come tomorrow"_s, u"internal, not for the customer"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" is not in:\n"_s + text));
}

void TestSheets::thePhoneIsMaskedUnlessChosen_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("chosen");
    QTest::addColumn<bool>("whole");
    QTest::newRow("agent") << Role::Agent << false << false;
    QTest::newRow("agent chooses") << Role::Agent << true << true;
    QTest::newRow("engineer chooses") << Role::Engineer << true << true;
    QTest::newRow("manager may not choose") << Role::Manager << true << false;
    QTest::newRow("editor may not choose") << Role::Editor << true << false;
}

void TestSheets::thePhoneIsMaskedUnlessChosen()
{
    QFETCH(Role, role);
    QFETCH(bool, chosen);
    QFETCH(bool, whole);
    const QString text = textOf(ticketSheet(details(), {}, reader(role), {false, chosen}, label)).remove(u' ');
    QCOMPARE(text.contains(u"13805710001"_s), whole);
    QVERIFY(text.contains(u"0001"_s));
}

void TestSheets::aCustomerOnPaper()
{
    const QString text = textOf(customerSheet(profile(), {}, reader(), {}, {}, label));
    for (const QString& part :
         {u"李桂芳"_s, u"138****0001"_s, u"80A23"_s, u"Yearly care"_s, u"W-104857-6"_s, u"We come tomorrow"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" is not in:\n"_s + text));
    QVERIFY2(!text.contains(u"SECRET"_s), qPrintable(text));
}

void TestSheets::theHousesCustomerHasNotes()
{
    const QString text = textOf(customerSheet(profile(), {}, reader(), {true, false}, {}, label));
    for (const QString& part : {u"SECRET household"_s, u"SECRET note"_s, u"SECRET edit"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" is not in:\n"_s + text));
}

void TestSheets::numbersThatWereShown()
{
    const QStringList numbers = {u"13805710001"_s};
    const auto text = [&](bool whole) {
        return textOf(customerSheet(profile(), {}, reader(), {false, whole}, numbers, label)).remove(u' ');
    };
    QVERIFY(text(true).contains(u"13805710001"_s));
    QVERIFY(!text(false).contains(u"13805710001"_s));
}

//
void TestSheets::theFormOfAnEscalation()
{
    const QString text = textOf(escalationSheet(details(), escalation(true), {}, reader()));
    for (const QString& part :
         {u"W-104857-6"_s, u"Third visit"_s, u"Waits for a part"_s, u"A new one"_s, u"Zhou Wenting"_s, u"Jiang Tao"_s,
          u"Half of it back"_s, u"Comment=Agreed to"_s, u"Wang Min"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" is not in:\n"_s + text));
    QVERIFY2(!text.contains(u"SECRET"_s), qPrintable(text));
}

void TestSheets::aFormThatWaitsIsSigned()
{
    const QString text = textOf(escalationSheet(details(), escalation(false), {}, reader()));
    QVERIFY(text.contains(u"Supervisor=____"_s));
    QVERIFY(!text.contains(u"Half of it back"_s));
}

QTEST_GUILESS_MAIN(TestSheets)
#include "tst_sheets.moc"
