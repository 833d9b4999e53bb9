#include "services/customers/customerservice.h"
#include "services/tickets/bulkservice.h"
#include "services/tickets/relationservice.h"
#include "services/tickets/relationwrites.h"
#include "services/tickets/taskservice.h"
#include "support/servicedesk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

QString textOf(MaybeInstant at)
{
    return at ? QString::number(at->ms()) : u"-"_s;
}

/// All that can be read of a ticket and of what runs for it, besides its log and the count of its writes.
QStringList readable(const TicketDetails& details)
{
    const Ticket& t = details.ticket;
    QStringList lines = {t.number,
                         t.state,
                         QString::number(t.open),
                         QString::number(t.customer.value()),
                         QString::number(t.device.value()),
                         QString::number(t.owner.value()),
                         QString::number(t.engineer.value()),
                         t.category,
                         t.fault,
                         t.model,
                         t.group,
                         t.mode,
                         priorityCode(t.priority),
                         t.contactPhone,
                         t.district,
                         t.address,
                         QString::number(t.lat),
                         QString::number(t.lon),
                         t.moveNote,
                         t.cause,
                         t.causeCode,
                         t.solution,
                         t.method,
                         t.tools,
                         t.parts,
                         t.testResult,
                         t.customerFeedback,
                         t.solvedForGood,
                         t.surveyResult,
                         t.selfCheckResult,
                         t.changeNote,
                         QString::number(t.mergedInto.value()),
                         QString::number(t.reopened),
                         textOf(t.callbackDue),
                         textOf(t.firstResponseAt),
                         textOf(t.assignedAt),
                         textOf(t.startedAt),
                         textOf(t.resolvedAt),
                         textOf(t.closedAt),
                         textOf(t.nextDue),
                         details.customer.name,
                         details.mergedInto};
    for (const PromiseRun& run : details.promises)
        lines.append(run.key() + u' ' + textOf(run.due) + u' ' + textOf(run.ended) + outcomeCode(run.outcome));
    for (const TicketTask& task : details.tasks) {
        if (task.outcome != "dropped"_L1)
            lines.append(QString::number(task.id.value()) + task.kind + textOf(task.due) + task.outcome + task.note +
                         QString::number(task.home.value()));
    }
    for (const TicketLink& link : details.links)
        lines.append(link.kind + link.number);
    return lines;
}

QStringList kindsOf(const TicketDetails& details)
{
    QStringList kinds;
    for (const TicketEvent& event : details.events)
        kinds.append(event.kind);
    return kinds;
}

} // namespace

/// Tickets that belong together, are put right, changed in bulk, and taken back, on both databases.
class TestRelations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void linksStandOnBothSides();
    void anIncidentHasPartsAndIsNone();
    void wordOnAnIncidentIsPassedOn();
    void aDuplicateIsReadInTheOther();
    void aMergeUndoneIsAsIfItNeverWas();
    void aMergeNeedsAnOpenOther();
    void anotherCustomersTicketIsMergedForAReason();
    void aPartBecomesATicket();
    void aPartOfAPrivateChatKeepsItsSalesperson();
    void aWrongCustomerIsPutRight();
    void whatIsPutRightNeedsAReason();
    void everyStepIsTakenBack_data();
    void everyStepIsTakenBack();
    void whatWasToldIsNotTakenBack();
    void aSentEngineerIsCalledBack();
    void nobodyTakesBackOverALaterChange();
    void onlyOnesOwnIsTakenBack();
    void aNoteIsTakenBackOnce();
    void whateverIsDoneAndUndoneIsAsBefore();
    void twoWhoUndoTheSameUndoItOnce();
    void aBulkChangeHasAReceipt();
    void aBulkChangeRevertedIsAsBefore();
    void aBulkChangeStopsAtNobody();
    void everyWriteIsOnce();
    void whoMayNotIsRefused_data();
    void whoMayNotIsRefused();
    void twoWhoMergeIntoEachOther();
    void whatGoesOnWaitsForTheMerge();
    void twoWhoMakeAnIncidentAPart();
    void stepsOfOneInstantAreToldApart_data();
    void stepsOfOneInstantAreToldApart();
    void whatIsFromBeforeIsToldByItsInstant();
    void whoLeftIsHandedNothingBack();
    void aBulkNoteIsTheOneThatWasWritten();
    void whatIsTakenBackIsTheTickets();
    void aCircleOfMergesIsOpened();
    void cleanupTestCase() { m_made.clear(); }

private:
    struct Made
    {
        std::unique_ptr<TestDatabase> database;
        std::unique_ptr<ServiceDesk> agent, other, engineer, dispatcher, supervisor;
    };
    /// A transaction that the test holds open, of a person's own connection.
    struct Hand
    {
        std::unique_ptr<Connection> connection;
        ServiceContext context;
        std::unique_ptr<WriteUnit> unit;
    };
    Hand hand(ServiceDesk& desk, const QString& login);
    void byHand(const QString& statement, const QStringList& triggers = {});
    RelationService& relations() { return m_now->agent->center.relations(); }
    BulkService& bulk() { return m_now->agent->center.bulk(); }
    TicketDetails read(TicketId id) { return *await(m_now->agent->center.tickets().details(id)); }
    Ticket made(const QStringList& moves = {});
    Result<Ticket> undone(TicketId id);
    CustomerId stranger(CustomerId not_this);
    std::map<int, Made> m_made;
    Made* m_now = nullptr;
};

void TestRelations::init()
{
    QFETCH_GLOBAL(int, backend);
    m_now = &m_made[backend];
    if (m_now->database)
        return;
    m_now->database = TestDatabase::make(Backend(backend));
    QVERIFY(m_now->database->setUp(60));
    m_now->agent = ServiceDesk::at(*m_now->database);
    m_now->engineer = ServiceDesk::at(*m_now->database, u"zhangwei"_s);
    m_now->dispatcher = ServiceDesk::at(*m_now->database, u"linyutong"_s);
    for (const auto& [login, desk] :
         {std::pair(u"other"_s, &m_now->other), std::pair(u"supervisor"_s, &m_now->supervisor)}) {
        const QString query = login == "other"_L1
                                  ? u"select max(login) from %1person where role = 'agent' and login <> 'wangmin'"_s
                                  : u"select max(login) from %1person where role = 'supervisor'"_s;
        const QString schema = m_now->database->isSqlite() ? QString() : u"app."_s;
        *desk = ServiceDesk::at(*m_now->database, m_now->database->value(query.arg(schema)).toString());
        QVERIFY(*desk);
    }
}

Ticket TestRelations::made(const QStringList& moves)
{
    const auto ticket = m_now->agent->walked(moves);
    if (!ticket)
        qFatal("%s", qPrintable(ticket.error().detail));
    return *ticket;
}

/// The newest change of a ticket, taken back.
Result<Ticket> TestRelations::undone(TicketId id)
{
    const auto change = read(id).lastChange;
    if (!change)
        return failure(ErrorKind::NotFound, u"nothing to undo"_s);
    return await(relations().undo(id, change->id, QUuid::createUuid()));
}

CustomerId TestRelations::stranger(CustomerId not_this)
{
    const QString schema = m_now->database->isSqlite() ? QString() : u"app."_s;
    const auto id =
        m_now->database->value(u"select max(c.id) from %1customer c join %1customer_phone p on p.customer_id = "
                               "c.id where c.id <> %2"_s.arg(schema)
                                   .arg(not_this.value()));
    return CustomerId(id.toLongLong());
}

TestRelations::Hand TestRelations::hand(ServiceDesk& desk, const QString& login)
{
    ConnectionSettings settings = m_now->database->administrator();
    if (!m_now->database->isSqlite()) {
        settings.user = login;
        settings.password = u"woshou-demo"_s;
    }
    Hand hand;
    hand.connection = *Connection::open(settings);
    hand.context.person = desk.center.person();
    hand.context.reference = std::make_shared<ReferenceData>(desk.center.reference());
    if (!hand.connection->begin())
        qFatal("no transaction");
    hand.unit.reset(new WriteUnit{*hand.connection, *hand.connection->now(), {}});
    return hand;
}

/// As nobody may write: around the guards, of the embedded database around these.
void TestRelations::byHand(const QString& statement, const QStringList& triggers)
{
    const auto connection = m_now->database->connect();
    QStringList statements = {statement};
    if (!m_now->database->isSqlite())
        statements = {u"set session_replication_role = replica"_s, u"set search_path = app"_s, statement};
    for (const QString& trigger : triggers) {
        if (!m_now->database->isSqlite())
            break;
        statements.prepend(u"drop trigger "_s + trigger);
        statements.append(
            m_now->database->value(u"select sql from sqlite_master where name = '%1'"_s.arg(trigger)).toString());
    }
    for (const QString& each : statements)
        WOSHOU_VERIFY(connection->execute(each));
}

void TestRelations::linksStandOnBothSides()
{
    const Ticket one = made(), two = made();
    const auto link = await(relations().link(two.id, one.id, u"related"_s, QUuid::createUuid()));
    WOSHOU_VERIFY(link);
    for (const auto& [here, there] : {std::pair(one, two), std::pair(two, one)}) {
        const TicketDetails details = read(here.id);
        QCOMPARE(details.links.size(), 1);
        QCOMPARE(details.links.first().number, there.number);
        QCOMPARE(details.links.first().kind, u"related"_s);
        QVERIFY(kindsOf(details).contains(u"link"_s));
    }
    WOSHOU_REFUSED(await(relations().link(one.id, two.id, u"related"_s, QUuid::createUuid())), ErrorKind::Conflict,
                   u"SV001"_s);
    WOSHOU_REFUSED(await(relations().link(one.id, one.id, u"related"_s, QUuid::createUuid())), ErrorKind::Validation,
                   u"SV008"_s);
    WOSHOU_REFUSED(await(relations().link(one.id, two.id, u"friends"_s, QUuid::createUuid())), ErrorKind::Validation,
                   u"SV008"_s);
    WOSHOU_VERIFY(await(relations().unlink(one.id, *link, QUuid::createUuid())));
    QVERIFY(read(one.id).links.isEmpty());
    QVERIFY(read(two.id).links.isEmpty());
    WOSHOU_VERIFY(await(relations().link(one.id, two.id, u"related"_s, QUuid::createUuid())));
}

void TestRelations::anIncidentHasPartsAndIsNone()
{
    const Ticket incident = made(), part = made(), other = made();
    WOSHOU_VERIFY(await(relations().link(part.id, incident.id, u"child"_s, QUuid::createUuid())));
    QVERIFY(read(incident.id).links.first().isChild());
    QVERIFY(read(part.id).links.first().isParent());
    const auto again = [&](TicketId id, TicketId parent) {
        return await(relations().link(id, parent, u"child"_s, QUuid::createUuid()));
    };
    WOSHOU_REFUSED(again(part.id, other.id), ErrorKind::Conflict, u"SV001"_s);     // of one incident only
    WOSHOU_REFUSED(again(incident.id, other.id), ErrorKind::Conflict, u"SV001"_s); // an incident is no part
    WOSHOU_REFUSED(again(other.id, part.id), ErrorKind::Conflict, u"SV001"_s);     // and a part has none
}

void TestRelations::wordOnAnIncidentIsPassedOn()
{
    const Ticket incident = made(), open = made(), over = *m_now->agent->closed();
    for (const Ticket& part : {open, over})
        WOSHOU_VERIFY(await(relations().link(part.id, incident.id, u"child"_s, QUuid::createUuid())));
    const QUuid key = QUuid::createUuid();
    for (int time = 0; time < 2; ++time) {
        const auto told = await(relations().tellParts(incident.id, u" 同批次电容已到货 "_s, key));
        WOSHOU_VERIFY(told);
        QCOMPARE(*told, 1);
    }
    const TicketDetails details = read(open.id);
    QCOMPARE(kindsOf(details).count(u"notice"_s), 1);
    QCOMPARE(details.events.last().text, u"同批次电容已到货"_s);
    QVERIFY(!kindsOf(read(over.id)).contains(u"notice"_s));
    WOSHOU_REFUSED(await(relations().tellParts(incident.id, u"  "_s, QUuid::createUuid())), ErrorKind::Validation,
                   u"SV003"_s);
}

void TestRelations::aDuplicateIsReadInTheOther()
{
    const Ticket survivor = made(), duplicate = made();
    ToldWords told;
    told.text = u"今天下班前给您回电"_s;
    told.promised = m_now->agent->center.serverNow() + std::chrono::hours(3);
    WOSHOU_VERIFY(await(m_now->agent->center.tasks().tell(duplicate.id, told, QUuid::createUuid())));
    const TicketDetails before = read(duplicate.id);
    const auto merged =
        await(relations().merge(duplicate.id, before.ticket.rev, survivor.id, u"同一台空调"_s, QUuid::createUuid()));
    WOSHOU_VERIFY(merged);
    QCOMPARE(merged->state, u"merged"_s);
    const TicketDetails after = read(duplicate.id);
    QCOMPARE(after.mergedInto, survivor.number);
    QVERIFY(!after.ticket.open && !after.ticket.nextDue);
    QVERIFY(!after.promises.isEmpty());
    for (const PromiseRun& run : after.promises)
        QVERIFY(run.ended && (run.reason == "merged"_L1 || run.outcome == PromiseRun::Outcome::Kept));
    QVERIFY(after.tasks.isEmpty());
    const TicketDetails stream = read(survivor.id);
    QCOMPARE(stream.tasks.size(), 1);
    QCOMPARE(stream.tasks.first().home, duplicate.id);
    const auto foreign = std::count_if(stream.events.begin(), stream.events.end(),
                                       [&](const TicketEvent& event) { return event.source == duplicate.number; });
    QCOMPARE(foreign, after.events.size());
    QVERIFY(kindsOf(stream).contains(u"merged"_s));
    const auto opened = await(m_now->agent->center.tickets().detailsByNumber(duplicate.number));
    WOSHOU_VERIFY(opened);
    QCOMPARE(opened->ticket.id, survivor.id);
    QCOMPARE(opened->askedFor, duplicate.number);
    const QString schema = m_now->database->isSqlite() ? QString() : u"app."_s;
    QCOMPARE(m_now->database
                 ->value(u"select count(*) from %1measure_ticket where id = %2"_s.arg(schema).arg(duplicate.id.value()))
                 .toInt(),
             0);
}

void TestRelations::aMergeUndoneIsAsIfItNeverWas()
{
    const Ticket survivor = made(), duplicate = made({u"handle"_s});
    ToldWords told;
    told.text = u"一小时内回电"_s;
    told.promised = m_now->agent->center.serverNow() + std::chrono::hours(1);
    WOSHOU_VERIFY(await(m_now->agent->center.tasks().tell(duplicate.id, told, QUuid::createUuid())));
    WOSHOU_VERIFY(await(m_now->agent->center.tasks().addChecklist(duplicate.id, u"handover"_s, QUuid::createUuid())));
    const QStringList one = readable(read(survivor.id)), two = readable(read(duplicate.id));
    const qsizetype log = read(duplicate.id).events.size();
    const auto merged =
        await(relations().merge(duplicate.id, read(duplicate.id).ticket.rev, survivor.id, {}, QUuid::createUuid()));
    WOSHOU_VERIFY(merged);
    QVERIFY(readable(read(survivor.id)) != one);
    WOSHOU_VERIFY(undone(duplicate.id));
    QCOMPARE(readable(read(survivor.id)), one);
    QCOMPARE(readable(read(duplicate.id)), two);
    QVERIFY(read(duplicate.id).events.size() > log); // the log tells of both
    QVERIFY(kindsOf(read(survivor.id)).contains(u"unmerged"_s));
    const auto opened = await(m_now->agent->center.tickets().detailsByNumber(duplicate.number));
    QCOMPARE(opened->ticket.id, duplicate.id);
}

// The log of somebody else's request will hold this one: why stands in both.
void TestRelations::anotherCustomersTicketIsMergedForAReason()
{
    const Ticket ticket = made();
    const Ticket other = made();
    Correction correction;
    correction.customer = stranger(other.customer);
    correction.reason = u"替邻居报修"_s;
    WOSHOU_VERIFY(await(relations().correct(other.id, other.rev, correction, QUuid::createUuid())));
    const auto merge = [&](const QString& why) {
        return await(relations().merge(ticket.id, ticket.rev, other.id, why, QUuid::createUuid()));
    };
    WOSHOU_REFUSED(merge({}), ErrorKind::Validation, u"SV003"_s);
    WOSHOU_REFUSED(merge(u"  \n"_s), ErrorKind::Validation, u"SV003"_s);
    WOSHOU_VERIFY(merge(u"同一栋楼的同一次停水"_s));
    for (const TicketId id : {ticket.id, other.id}) {
        const TicketDetails details = read(id);
        QVERIFY(std::any_of(details.events.begin(), details.events.end(),
                            [](const TicketEvent& event) { return event.text == u"同一栋楼的同一次停水"_s; }));
    }
}

void TestRelations::aMergeNeedsAnOpenOther()
{
    const Ticket one = made(), two = made(), three = made(), over = *m_now->agent->closed();
    const auto merge = [&](const Ticket& ticket, TicketId into) {
        return await(relations().merge(ticket.id, ticket.rev, into, {}, QUuid::createUuid()));
    };
    WOSHOU_REFUSED(merge(one, one.id), ErrorKind::Validation, u"SV008"_s);
    WOSHOU_REFUSED(merge(one, over.id), ErrorKind::Validation, u"SV008"_s);
    WOSHOU_REFUSED(merge(one, TicketId(987654321)), ErrorKind::Validation, u"SV008"_s);
    WOSHOU_VERIFY(merge(one, two.id));
    WOSHOU_REFUSED(merge(three, one.id), ErrorKind::Validation, u"SV008"_s);
    const auto further = merge(read(two.id).ticket, three.id);
    WOSHOU_VERIFY(further);
    QVERIFY(kindsOf(read(three.id)).count(u"created"_s) == 3);       // the stream of all
    WOSHOU_REFUSED(undone(one.id), ErrorKind::Conflict, u"SV001"_s); // the later one first
    WOSHOU_VERIFY(undone(two.id));
    WOSHOU_VERIFY(undone(one.id));
}

void TestRelations::aPartBecomesATicket()
{
    const Ticket from = made();
    WOSHOU_VERIFY(await(
        m_now->agent->center.tickets().addEntry(from.id, u"words"_s, u"还有，洗衣机也漏水"_s, QUuid::createUuid())));
    SplitRequest request;
    request.from = from.id;
    request.entries = {read(from.id).events.last().id};
    request.symptom = u"洗衣机漏水"_s;
    request.sameDevice = false;
    const auto created = await(relations().split(request));
    WOSHOU_VERIFY(created);
    QCOMPARE(created->ticket.words, u"还有，洗衣机也漏水"_s);
    QCOMPARE(created->ticket.customer, from.customer);
    QVERIFY(!created->ticket.device.isValid());
    QCOMPARE(read(from.id).links.first().number, created->ticket.number);
    QCOMPARE(read(created->ticket.id).links.first().number, from.number);
    QVERIFY(kindsOf(read(from.id)).contains(u"split"_s));
    QCOMPARE(await(relations().split(request))->ticket.id, created->ticket.id); // once per key
}

// the part came to the same salesperson.
void TestRelations::aPartOfAPrivateChatKeepsItsSalesperson()
{
    TicketDraft draft = m_now->agent->draft();
    draft.ticket.channel = kPrivateChannel.toString();
    draft.ticket.salesperson = u"周倩"_s;
    const auto from = await(m_now->agent->center.tickets().create(draft));
    WOSHOU_VERIFY(from);
    SplitRequest request;
    request.from = from->ticket.id;
    request.symptom = u"洗衣机漏水"_s;
    const auto created = await(relations().split(request));
    WOSHOU_VERIFY(created);
    QCOMPARE(read(created->ticket.id).ticket.salesperson, u"周倩"_s);
}

void TestRelations::aWrongCustomerIsPutRight()
{
    const Ticket ticket = made();
    const QStringList before = readable(read(ticket.id));
    Correction correction;
    correction.customer = stranger(ticket.customer);
    correction.reason = u"来电人报错了电话"_s;
    const auto corrected = await(relations().correct(ticket.id, ticket.rev, correction, QUuid::createUuid()));
    WOSHOU_VERIFY(corrected);
    QCOMPARE(corrected->customer, correction.customer);
    const TicketDetails details = read(ticket.id);
    QCOMPARE(details.ticket.address, details.customer.address);
    QVERIFY(!details.ticket.device.isValid());
    QCOMPARE(details.events.last().kind, u"changed"_s);
    QCOMPARE(details.events.last().text, correction.reason);
    TicketFilter filter;
    filter.text = details.customer.name;
    const auto found = await(m_now->agent->center.tickets().rows({ticket.id}, filter));
    QCOMPARE(found->size(), 1); // found by the new name
    WOSHOU_VERIFY(undone(ticket.id));
    QCOMPARE(readable(read(ticket.id)), before);
    QVERIFY(await(m_now->agent->center.tickets().rows({ticket.id}, filter))->isEmpty());
}

void TestRelations::whatIsPutRightNeedsAReason()
{
    const Ticket ticket = made();
    Correction correction;
    correction.priority = Priority::Urgent;
    WOSHOU_REFUSED(await(relations().correct(ticket.id, ticket.rev, correction, QUuid::createUuid())),
                   ErrorKind::Validation, u"SV003"_s);
    correction.reason = u" 家有病人 "_s;
    WOSHOU_VERIFY(await(relations().correct(ticket.id, ticket.rev, correction, QUuid::createUuid())));
    QCOMPARE(read(ticket.id).ticket.priority, Priority::Urgent);
    QCOMPARE(read(ticket.id).events.last().text, u"家有病人"_s);
    WOSHOU_REFUSED(await(relations().correct(ticket.id, ticket.rev, correction, QUuid::createUuid())),
                   ErrorKind::Conflict, u"SV004"_s);
}

void TestRelations::everyStepIsTakenBack_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("step");
    QTest::newRow("handle") << QStringList() << u"handle"_s;
    QTest::newRow("solve") << QStringList(u"handle"_s) << u"solve"_s;
    QTest::newRow("solved") << QStringList(u"solve"_s) << u"solved"_s;
    QTest::newRow("not solved") << QStringList(u"solve"_s) << u"not_solved"_s;
    QTest::newRow("reopen") << QStringList({u"solve"_s, u"solved"_s}) << u"reopen"_s;
    QTest::newRow("withdraw") << QStringList(u"handle"_s) << u"withdraw"_s;
    QTest::newRow("withdraw what waits") << QStringList(u"transfer"_s) << u"withdraw"_s;
    QTest::newRow("close") << QStringList({u"solve"_s, u"solved"_s}) << u"close"_s;
}

void TestRelations::everyStepIsTakenBack()
{
    QFETCH(QStringList, before);
    QFETCH(QString, step);
    const Ticket ticket = made(before);
    const QStringList was = readable(read(ticket.id));
    QHash<QString, QString> fields;
    if (step == "solve"_L1)
        fields = {{u"solution"_s, u"清洗滤网"_s}};
    if (step.endsWith("solved"_L1))
        fields = {{u"solved_for_good"_s, step == "solved"_L1 ? u"yes"_s : u"no"_s}};
    const auto moved =
        step == "close"_L1 ? m_now->agent->close(ticket, 9) : m_now->agent->move(ticket, step, fields, u"误点"_s);
    WOSHOU_VERIFY(moved);
    QVERIFY(readable(read(ticket.id)) != was);
    WOSHOU_VERIFY(undone(ticket.id));
    QCOMPARE(readable(read(ticket.id)), was);
    QVERIFY(kindsOf(read(ticket.id)).contains(u"undone"_s));
    WOSHOU_VERIFY(m_now->agent->move(read(ticket.id).ticket, step, fields, u"这次是真的"_s)
                      .or_else([&](const Error& error) -> Result<Ticket> {
                          return step == "close"_L1 ? m_now->agent->close(read(ticket.id).ticket, 8)
                                                    : Result<Ticket>(failure(error));
                      }));
}

void TestRelations::whatWasToldIsNotTakenBack()
{
    const Ticket ticket = made({u"transfer"_s}); // the customer was told when, and what comes next
    WOSHOU_REFUSED(undone(ticket.id), ErrorKind::Conflict, u"SV001"_s);
}

void TestRelations::aSentEngineerIsCalledBack()
{
    const Ticket waiting = made({u"transfer"_s});
    const QStringList before = readable(read(waiting.id));
    const auto started = m_now->engineer->taken(*m_now->database, waiting);
    WOSHOU_VERIFY(started);
    const TicketDetails working = read(waiting.id);
    const auto undo = [&](ServiceDesk& desk) {
        return await(desk.center.relations().undo(waiting.id, read(waiting.id).lastChange->id, QUuid::createUuid()));
    };
    WOSHOU_VERIFY(undo(*m_now->engineer));
    QCOMPARE(read(waiting.id).ticket.state, u"assigned"_s);
    WOSHOU_VERIFY(undo(*m_now->dispatcher));
    QCOMPARE(readable(read(waiting.id)), before);
    const auto check = m_now->database->connect();
    const QString schema = m_now->database->isSqlite() ? QString() : u"app."_s;
    QCOMPARE(
        m_now->database
            ->value(u"select max(state) from %1work_order where ticket_id = %2"_s.arg(schema).arg(waiting.id.value()))
            .toString(),
        u"withdrawn"_s);
}

void TestRelations::nobodyTakesBackOverALaterChange()
{
    const Ticket ticket = made({u"handle"_s});
    const ChangeId first = read(ticket.id).lastChange->id;
    const auto later = m_now->other->move(ticket, u"solve"_s, {{u"solution"_s, u"x"_s}});
    WOSHOU_VERIFY(later);
    WOSHOU_REFUSED(await(relations().undo(ticket.id, first, QUuid::createUuid())), ErrorKind::Conflict, u"SV004"_s);
    QCOMPARE(read(ticket.id).ticket.state, u"toconfirm"_s);
    WOSHOU_VERIFY(
        await(m_now->other->center.relations().undo(ticket.id, read(ticket.id).lastChange->id, QUuid::createUuid())));
    WOSHOU_VERIFY(await(relations().undo(ticket.id, first, QUuid::createUuid()))); // it stands alone again
    QCOMPARE(read(ticket.id).ticket.state, u"created"_s);
    WOSHOU_REFUSED(await(relations().undo(ticket.id, first, QUuid::createUuid())), ErrorKind::Conflict, u"SV001"_s);
}

void TestRelations::onlyOnesOwnIsTakenBack()
{
    const Ticket ticket = made({u"handle"_s});
    const ChangeId change = read(ticket.id).lastChange->id;
    WOSHOU_REFUSED(await(m_now->other->center.relations().undo(ticket.id, change, QUuid::createUuid())),
                   ErrorKind::Permission, u"SV002"_s);
    WOSHOU_VERIFY(await(m_now->supervisor->center.relations().undo(ticket.id, change, QUuid::createUuid())));
}

void TestRelations::aNoteIsTakenBackOnce()
{
    const Ticket ticket = made();
    WOSHOU_VERIFY(
        await(m_now->agent->center.tickets().addEntry(ticket.id, u"note"_s, u"写错单了"_s, QUuid::createUuid())));
    const qint64 note = read(ticket.id).events.last().id;
    const auto retract = [&](ServiceDesk& desk, qint64 entry) {
        return await(desk.center.relations().retract(ticket.id, entry, QUuid::createUuid()));
    };
    WOSHOU_REFUSED(retract(*m_now->other, note), ErrorKind::Permission, u"SV002"_s);
    WOSHOU_VERIFY(retract(*m_now->agent, note));
    QCOMPARE(read(ticket.id).events.last().kind, u"retracted"_s);
    WOSHOU_REFUSED(retract(*m_now->agent, note), ErrorKind::Conflict, u"SV001"_s);
    WOSHOU_VERIFY(
        await(m_now->agent->center.tickets().addEntry(ticket.id, u"told"_s, u"明天上门"_s, QUuid::createUuid())));
    for (const TicketEvent& event : read(ticket.id).events) {
        if (event.kind == "told"_L1)
            WOSHOU_REFUSED(retract(*m_now->agent, event.id), ErrorKind::Conflict, u"SV001"_s);
    }
}

/// A few actions at random, then all of them undone, one by one.
void TestRelations::whateverIsDoneAndUndoneIsAsBefore()
{
    QRandomGenerator random(20260701);
    for (int round = 0; round < 12; ++round) {
        const Ticket ticket = made();
        const QStringList before = readable(read(ticket.id));
        int done = 0;
        for (int action = 0; action < 5; ++action) {
            const Ticket now = read(ticket.id).ticket;
            Result<Ticket> result = failure(ErrorKind::Internal, {});
            Correction correction;
            correction.reason = u"随机 %1"_s.arg(action);
            switch (random.bounded(4)) {
            case 0:
                result = m_now->agent->move(now, u"handle"_s);
                break;
            case 1:
                result = m_now->agent->move(now, u"solve"_s, {{u"solution"_s, u"清洗"_s}, {u"cause"_s, u"脏"_s}});
                break;
            case 2:
                correction.priority = Priority(random.bounded(4));
                result = await(relations().correct(now.id, now.rev, correction, QUuid::createUuid()));
                break;
            default:
                correction.customer = stranger(now.customer);
                result = await(relations().correct(now.id, now.rev, correction, QUuid::createUuid()));
            }
            done += result && result->rev > now.rev;
        }
        for (int back = 0; back < done; ++back)
            WOSHOU_VERIFY(undone(ticket.id));
        QCOMPARE(readable(read(ticket.id)), before);
        QVERIFY(!read(ticket.id).lastChange);
    }
}

void TestRelations::twoWhoUndoTheSameUndoItOnce()
{
    for (int round = 0; round < 10; ++round) {
        const Ticket ticket = made({u"handle"_s});
        const ChangeId change = read(ticket.id).lastChange->id;
        auto one = relations().undo(ticket.id, change, QUuid::createUuid());
        auto two = m_now->supervisor->center.relations().undo(ticket.id, change, QUuid::createUuid());
        const auto first = await(one), second = await(two);
        QCOMPARE(int(first.has_value()) + int(second.has_value()), 1);
        QCOMPARE((first ? second : first).error().kind, ErrorKind::Conflict);
        QCOMPARE(read(ticket.id).ticket.state, u"created"_s);
        QCOMPARE(kindsOf(read(ticket.id)).count(u"undone"_s), 1);
    }
}

void TestRelations::aBulkChangeHasAReceipt()
{
    const Ticket fresh = made(), handled = made({u"handle"_s}), over = *m_now->agent->closed(), moving = made();
    BulkPlan plan;
    plan.priority = Priority::Low;
    plan.move = u"handle"_s;
    plan.reason = u"夜班统一处理"_s;
    const auto lines = await(bulk().preview({fresh.id, handled.id, over.id, moving.id}, plan));
    WOSHOU_VERIFY(lines);
    QCOMPARE(lines->at(0).changes,
             QList<FieldChange>({{u"priority"_s, u"high"_s, u"low"_s}, {u"state"_s, u"created"_s, u"firstline"_s}}));
    QCOMPARE(lines->at(1).skipped, u"nostep"_s);
    QCOMPARE(lines->at(2).skipped, u"closed"_s);
    WOSHOU_VERIFY(m_now->other->move(moving, u"handle"_s)); // while the preview is looked at
    const auto outcomes = await(bulk().apply(*lines, plan, QUuid::createUuid()));
    WOSHOU_VERIFY(outcomes);
    QStringList receipt;
    for (const BulkOutcome& outcome : *outcomes)
        receipt.append(outcome.outcome + outcome.skipped + outcome.error.code);
    QCOMPARE(receipt, QStringList({u"done"_s, u"skippednostep"_s, u"skippedclosed"_s, u"failedSV004"_s}));
    QCOMPARE(read(fresh.id).ticket.state, u"firstline"_s);
    QCOMPARE(read(fresh.id).ticket.priority, Priority::Low);
    QCOMPARE(read(moving.id).ticket.priority, Priority::High); // whole or not at all
}

void TestRelations::aBulkChangeRevertedIsAsBefore()
{
    const Ticket incident = made(), one = made(), two = made({u"handle"_s}), touched = made();
    QList<TicketId> ids = {one.id, two.id, touched.id};
    QHash<TicketId, QStringList> before;
    for (const TicketId id : ids)
        before.insert(id, readable(read(id)));
    BulkPlan plan;
    plan.priority = Priority::Urgent;
    plan.owner = m_now->other->center.person().id;
    plan.category = u"complaint"_s;
    plan.note = u"同批次：{number} {customer}"_s;
    plan.parent = incident.id;
    plan.reason = u"批量故障"_s;
    const auto lines = await(bulk().preview(ids, plan));
    const QUuid key = QUuid::createUuid();
    const auto done = await(bulk().apply(*lines, plan, key));
    WOSHOU_VERIFY(done);
    // Had the answer been lost, the same question gives it once more.
    const auto again = await(bulk().apply(*lines, plan, key));
    WOSHOU_VERIFY(again);
    for (qsizetype i = 0; i < done->size(); ++i) {
        QCOMPARE(again->at(i).outcome, u"done"_s);
        QCOMPARE(again->at(i).changes, done->at(i).changes);
        QCOMPARE(again->at(i).link, done->at(i).link);
        QCOMPARE(again->at(i).note, done->at(i).note);
    }
    for (const BulkOutcome& outcome : *done)
        QVERIFY2(outcome.canRevert(), qPrintable(outcome.outcome + outcome.error.detail));
    QCOMPARE(read(incident.id).links.size(), 3);
    QVERIFY(read(one.id).events.size() > 3);
    WOSHOU_VERIFY(m_now->other->move(read(touched.id).ticket, u"handle"_s)); // somebody went on with this one
    const auto reverted = await(bulk().revert(*again, QUuid::createUuid()));
    WOSHOU_VERIFY(reverted);
    QCOMPARE(reverted->at(0).outcome, u"reverted"_s);
    QCOMPARE(reverted->at(1).outcome, u"reverted"_s);
    QCOMPARE(reverted->at(2).outcome, u"skipped"_s);
    QCOMPARE(reverted->at(2).error.code, u"SV004"_s);
    QCOMPARE(readable(read(one.id)), before.value(one.id));
    QCOMPARE(readable(read(two.id)), before.value(two.id));
    QCOMPARE(read(touched.id).ticket.priority, Priority::Urgent); // nothing of it is half taken back
    QCOMPARE(read(touched.id).links.size(), 1);
}

void TestRelations::aBulkChangeStopsAtNobody()
{
    QList<TicketId> ids;
    for (int i = 0; i < 12; ++i)
        ids.append(made().id);
    BulkPlan plan;
    plan.move = u"solve"_s;
    plan.fields = {{u"solution"_s, u"远程升级"_s}};
    const auto lines = await(bulk().preview(ids, plan));
    for (int i = 0; i < 12; i += 3)
        WOSHOU_VERIFY(m_now->other->move(read(ids.at(i)).ticket, u"handle"_s));
    const auto outcomes = await(bulk().apply(*lines, plan, QUuid::createUuid()));
    WOSHOU_VERIFY(outcomes);
    for (int i = 0; i < 12; ++i) {
        QCOMPARE(outcomes->at(i).outcome, i % 3 == 0 ? u"failed"_s : u"done"_s);
        QCOMPARE(read(ids.at(i)).ticket.state, i % 3 == 0 ? u"firstline"_s : u"toconfirm"_s);
    }
    QList<TicketId> failed;
    for (const BulkOutcome& outcome : *outcomes) {
        if (outcome.outcome == "failed"_L1)
            failed.append(outcome.ticket);
    }
    const auto again = await(bulk().apply(*await(bulk().preview(failed, plan)), plan, QUuid::createUuid()));
    WOSHOU_VERIFY(again);
    for (const BulkOutcome& outcome : *again)
        QCOMPARE(outcome.outcome, u"done"_s);
}

void TestRelations::everyWriteIsOnce()
{
    const Ticket ticket = made(), other = made();
    const QUuid key = QUuid::createUuid();
    for (int time = 0; time < 2; ++time) {
        WOSHOU_VERIFY(await(relations().link(ticket.id, other.id, u"related"_s, key)));
        QCOMPARE(read(ticket.id).links.size(), 1);
    }
    BulkPlan plan;
    plan.note = u"一次"_s;
    const auto lines = await(bulk().preview({ticket.id}, plan));
    const QUuid run = QUuid::createUuid();
    for (int time = 0; time < 2; ++time)
        WOSHOU_VERIFY(await(bulk().apply(*lines, plan, run)));
    QCOMPARE(kindsOf(read(ticket.id)).count(u"note"_s), 1);
    const QUuid merging = QUuid::createUuid();
    for (int time = 0; time < 2; ++time)
        WOSHOU_VERIFY(await(relations().merge(ticket.id, ticket.rev, other.id, {}, merging)));
    QCOMPARE(kindsOf(read(other.id)).count(u"merged"_s), 1);
}

void TestRelations::whoMayNotIsRefused_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("links");
    QTest::newRow("dispatcher") << u"dispatcher"_s << true;
    QTest::newRow("engineer of another") << u"engineer"_s << false;
    QTest::newRow("manager") << u"manager"_s << false;
    QTest::newRow("editor") << u"editor"_s << false;
}

void TestRelations::whoMayNotIsRefused()
{
    QFETCH(QString, login);
    QFETCH(bool, links);
    const QString schema = m_now->database->isSqlite() ? QString() : u"app."_s;
    const auto who = m_now->database->value(u"select max(login) from %1person where role = '%2'"_s.arg(schema, login));
    const auto desk = ServiceDesk::at(*m_now->database, who.toString());
    QVERIFY(desk);
    const Ticket ticket = made(), other = made();
    RelationService& their = desk->center.relations();
    const auto refused = [](const auto& result) {
        return !result && (result.error().kind == ErrorKind::Permission || result.error().kind == ErrorKind::NotFound);
    };
    QCOMPARE(bool(await(their.link(ticket.id, other.id, u"related"_s, QUuid::createUuid()))), links);
    QVERIFY(refused(await(their.merge(ticket.id, ticket.rev, other.id, {}, QUuid::createUuid()))));
    Correction correction;
    correction.priority = Priority::Low;
    correction.reason = u"x"_s;
    QVERIFY(refused(await(their.correct(ticket.id, ticket.rev, correction, QUuid::createUuid()))));
    const auto handled = m_now->agent->move(ticket, u"handle"_s);
    WOSHOU_VERIFY(handled);
    const ChangeId change = read(ticket.id).lastChange->id;
    QVERIFY(refused(await(their.undo(ticket.id, change, QUuid::createUuid()))));
    SplitRequest request;
    request.from = ticket.id;
    request.symptom = u"x"_s;
    QVERIFY(refused(await(their.split(request))));
    QCOMPARE(read(ticket.id).ticket.state, u"firstline"_s);
}

/// Whoever is later finds the other one closed.
void TestRelations::twoWhoMergeIntoEachOther()
{
    for (int round = 0; round < 3; ++round) {
        const Ticket one = made(), two = made();
        auto first = relations().merge(one.id, one.rev, two.id, {}, QUuid::createUuid());
        auto second = m_now->other->center.relations().merge(two.id, two.rev, one.id, {}, QUuid::createUuid());
        const auto a = await(first), b = await(second);
        QCOMPARE(int(a.has_value()) + int(b.has_value()), 1);
        QCOMPARE(int(read(one.id).ticket.open) + int(read(two.id).ticket.open), 1);
        const auto opened = await(m_now->agent->center.tickets().detailsByNumber(one.number));
        WOSHOU_VERIFY(opened);
        QVERIFY(opened->ticket.open);
    }
}

/// The ticket that goes on is nobody else's to end until the merge is done. One writes at a time on the other database.
void TestRelations::whatGoesOnWaitsForTheMerge()
{
    if (m_now->database->isSqlite())
        return;
    const Ticket one = made(), two = made();
    const auto input = [](const QString& move, TicketId into = {}) {
        MoveInput step;
        step.move = move;
        step.note = u"同一件事"_s;
        if (into.isValid())
            step.fields = {{u"merged_into"_s, QString::number(into.value())}};
        return step;
    };
    const auto clash = [&](const MoveInput& earlier, TicketId later) {
        const Hand a = hand(*m_now->agent, u"wangmin"_s),
                   b = hand(*m_now->supervisor, m_now->supervisor->center.person().login);
        const TicketId ended = later == one.id ? two.id : one.id;
        WOSHOU_VERIFY(moveTicket(*a.unit, a.context, ended, read(ended).ticket.rev, earlier));
        WOSHOU_VERIFY(b.connection->execute(u"set local lock_timeout = '100ms'"_s));
        const auto merged = moveTicket(*b.unit, b.context, later, read(later).ticket.rev, input(u"merge"_s, ended));
        a.connection->rollback();
        b.connection->rollback();
        WOSHOU_REFUSED(merged, ErrorKind::Busy, u"55P03"_s);
    };
    clash(input(u"merge"_s, two.id), two.id); // one into two, while two is merged into one
    clash(input(u"withdraw"_s), two.id);      // one is ended, while two is merged into it
}

/// An incident is no part of another one, also when both are said at once.
void TestRelations::twoWhoMakeAnIncidentAPart()
{
    const Ticket part = made(), incident = made(), over = made();
    auto first = relations().link(part.id, incident.id, u"child"_s, QUuid::createUuid());
    auto second = m_now->other->center.relations().link(incident.id, over.id, u"child"_s, QUuid::createUuid());
    const auto one = await(first), two = await(second);
    QCOMPARE(int(one.has_value()) + int(two.has_value()), 1);
    WOSHOU_REFUSED(one ? two : one, ErrorKind::Conflict, u"SV001"_s);
    if (m_now->database->isSqlite())
        return;
    const Ticket a = made(), b = made(), c = made();
    const Hand earlier = hand(*m_now->agent, u"wangmin"_s), later = hand(*m_now->agent, u"wangmin"_s);
    WOSHOU_VERIFY(writeLink(*earlier.unit, earlier.context, {a.id, b.id, u"child"_s}));
    WOSHOU_VERIFY(later.connection->execute(u"set local lock_timeout = '100ms'"_s));
    const auto linked = writeLink(*later.unit, later.context, {b.id, c.id, u"child"_s});
    earlier.connection->rollback();
    later.connection->rollback();
    WOSHOU_REFUSED(linked, ErrorKind::Busy, u"55P03"_s);
}

void TestRelations::stepsOfOneInstantAreToldApart_data()
{
    QTest::addColumn<bool>("field");
    QTest::newRow("a step after a step") << false;
    QTest::newRow("a field after a step") << true;
}

/// What one transaction writes bears one instant; taken back is what the change did, not what bears its instant.
void TestRelations::stepsOfOneInstantAreToldApart()
{
    QFETCH(bool, field);
    const Ticket ticket = made({u"handle"_s});
    const MaybeInstant next = m_now->agent->center.serverNow() + std::chrono::hours(1);
    WOSHOU_VERIFY(
        await(m_now->agent->center.tasks().progress(ticket.id, {u"看过了"_s, {}, next}, QUuid::createUuid())));
    const QStringList before = readable(read(ticket.id));
    Hand both = hand(*m_now->agent, u"wangmin"_s);
    MoveInput solve;
    solve.move = u"solve"_s;
    solve.fields = {{u"solution"_s, u"清洗滤网"_s}};
    const auto solved = moveTicket(*both.unit, both.context, ticket.id, read(ticket.id).ticket.rev, solve);
    WOSHOU_VERIFY(solved);
    if (field) {
        Correction correction;
        correction.priority = Priority::Low;
        correction.reason = u"客户不急"_s;
        WOSHOU_VERIFY(writeCorrection(*both.unit, both.context, ticket.id, solved->rev, correction));
    } else {
        MoveInput confirm;
        confirm.move = u"solved"_s;
        confirm.fields = {{u"solved_for_good"_s, u"yes"_s}};
        WOSHOU_VERIFY(moveTicket(*both.unit, both.context, ticket.id, solved->rev, confirm));
    }
    WOSHOU_VERIFY(both.connection->commit());
    WOSHOU_VERIFY(undone(ticket.id));
    const TicketDetails between = read(ticket.id);
    QCOMPARE(between.ticket.state, u"toconfirm"_s);
    for (const PromiseRun& run : between.promises)
        QVERIFY2(run.ended, qPrintable(run.key()));
    QCOMPARE(between.tasks.size(), 1);
    QCOMPARE(between.tasks.first().outcome, u"done"_s);
    WOSHOU_VERIFY(undone(ticket.id));
    QCOMPARE(readable(read(ticket.id)), before);
}

/// Tasks that an older version wrote bear no revision.
void TestRelations::whatIsFromBeforeIsToldByItsInstant()
{
    const Ticket ticket = made({u"handle"_s});
    const MaybeInstant next = m_now->agent->center.serverNow() + std::chrono::hours(1);
    WOSHOU_VERIFY(
        await(m_now->agent->center.tasks().progress(ticket.id, {u"看过了"_s, {}, next}, QUuid::createUuid())));
    const QStringList before = readable(read(ticket.id));
    WOSHOU_VERIFY(m_now->agent->move(read(ticket.id).ticket, u"solve"_s, {{u"solution"_s, u"清洗滤网"_s}}));
    QVERIFY(readable(read(ticket.id)) != before);
    byHand(u"update ticket_task set made_rev = null, done_rev = null where ticket_id = %1"_s.arg(ticket.id.value()),
           {u"task_changes"_s, u"task_changed"_s, u"task_is_ended_by_its_step"_s});
    WOSHOU_VERIFY(undone(ticket.id));
    QCOMPARE(readable(read(ticket.id)), before);
}

/// What a step demands of the engineer, its return demands as well.
void TestRelations::whoLeftIsHandedNothingBack()
{
    const Ticket waiting = made({u"transfer"_s});
    WOSHOU_VERIFY(m_now->engineer->taken(*m_now->database, waiting));
    const TicketDetails working = read(waiting.id);
    const QString active = u"update person set active = %1 where id = %2"_s;
    const qint64 engineer = working.ticket.engineer.value();
    const auto undo = [&] {
        return await(
            m_now->supervisor->center.relations().undo(waiting.id, working.lastChange->id, QUuid::createUuid()));
    };
    byHand(active.arg(0).arg(engineer));
    const auto refused = undo();
    byHand(active.arg(1).arg(engineer));
    WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV003"_s);
    QCOMPARE(read(waiting.id).ticket.state, u"doing"_s);
    WOSHOU_VERIFY(undo());
    QCOMPARE(read(waiting.id).ticket.state, u"assigned"_s);
}

/// Whatever else stands in the log, and whichever number it bears.
void TestRelations::aBulkNoteIsTheOneThatWasWritten()
{
    const Ticket ticket = made();
    const bool sqlite = m_now->database->isSqlite();
    byHand(
        u"insert into ticket_event (id, ticket_id, at, person_id, kind, text) values (987654321, %1, %2, %3, 'note', "
        "'later')"_s.arg(ticket.id.value())
            .arg(sqlite ? u"1"_s : u"now()"_s)
            .arg(m_now->other->center.person().id.value()));
    BulkPlan plan;
    plan.note = u"夜班统一处理"_s;
    const auto lines = await(bulk().preview({ticket.id}, plan));
    WOSHOU_VERIFY(lines);
    const auto done = await(bulk().apply(*lines, plan, QUuid::createUuid()));
    WOSHOU_VERIFY(done);
    QVERIFY(done->first().note > 0);
    QVERIFY(done->first().note != 987654321);
    const auto reverted = await(bulk().revert(*done, QUuid::createUuid()));
    WOSHOU_VERIFY(reverted);
    QCOMPARE(reverted->first().outcome, u"reverted"_s);
}

/// A change or a link is named together with its ticket.
void TestRelations::whatIsTakenBackIsTheTickets()
{
    const Ticket ticket = made({u"handle"_s}), other = made(), third = made();
    const ChangeId change = read(ticket.id).lastChange->id;
    WOSHOU_REFUSED(await(relations().undo(other.id, change, QUuid::createUuid())), ErrorKind::NotFound, QString());
    QCOMPARE(read(ticket.id).ticket.state, u"firstline"_s);
    const auto link = await(relations().link(ticket.id, third.id, u"related"_s, QUuid::createUuid()));
    WOSHOU_VERIFY(link);
    WOSHOU_REFUSED(await(relations().unlink(other.id, *link, QUuid::createUuid())), ErrorKind::NotFound, QString());
    QCOMPARE(read(ticket.id).links.size(), 1);
    WOSHOU_VERIFY(await(relations().unlink(third.id, *link, QUuid::createUuid()))); // either of the two
    WOSHOU_VERIFY(await(relations().undo(ticket.id, change, QUuid::createUuid())));
}

/// What cannot be made any more, and may be there from before: each of them is opened as itself.
void TestRelations::aCircleOfMergesIsOpened()
{
    const Ticket one = made(), two = made();
    byHand(u"update ticket set merged_into = case id when %1 then %2 else %1 end where id in (%1, %2)"_s
               .arg(one.id.value())
               .arg(two.id.value()),
           {u"ticket_moves"_s, u"ticket_moved"_s, u"ticket_is_recorded"_s});
    const auto opened = await(m_now->agent->center.tickets().detailsByNumber(one.number));
    WOSHOU_VERIFY(opened);
    QCOMPARE(opened->ticket.id, one.id);
    QVERIFY(opened->askedFor.isEmpty());
}

QTEST_GUILESS_MAIN(TestRelations)
#include "tst_relations.moc"
