#include "services/tickets/escalationservice.h"
#include "services/tickets/escalationwrites.h"
#include "services/tickets/relationservice.h"
#include "services/tickets/taskservice.h"
#include "storage/core/query.h"
#include "support/servicedesk.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// "requested", "approved" …: what the log says was done.
QStringList actionsOf(const TicketDetails& details)
{
    QStringList actions;
    for (const TicketEvent& event : details.events) {
        if (event.kind == "escalation"_L1)
            actions.append(QJsonDocument::fromJson(event.data.toUtf8())[u"action"_s].toString());
    }
    return actions;
}

std::optional<PromiseRun> contactRun(const TicketDetails& details)
{
    std::optional<PromiseRun> last;
    for (const PromiseRun& run : details.promises) {
        if (run.metric == "escalated_contact"_L1)
            last = run;
    }
    return last;
}

EscalationStep step(const Escalation& escalation, const QString& note = {}, PersonId target = {})
{
    return {escalation.id, escalation.rev, note, target};
}

} // namespace

/// Escalations from the form to the end, on both databases.
class TestEscalations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void theFormGoesToTheSupervisor();
    void theFormIsCompleteOrRefused_data();
    void theFormIsCompleteOrRefused();
    void onlyOneIsOpen();
    void anApprovalPromisesAContact();
    void aRefusalSaysWhyAndTheTicketGoesOn();
    void whoMayDoWhat_data();
    void whoMayDoWhat();
    void aPlanIsOneOfTwoKinds_data();
    void aPlanIsOneOfTwoKinds();
    void theLadderEndsAtItsTop();
    void whatIsDecidedStays();
    void everyWriteIsOnce();
    void twoAtOnceAreOne();
    void anEngineerEscalatesHisOwn();
    void anEngineerSeesWhatHeWasSentTo();
    void theContactIsAWordToTheCustomer();
    void aTicketThatIsOverClosesIt();
    void aMergedTicketClosesIt();
    void listsShowWhatWaitsAndWhatIsOpen();
    void theSystemRaisesWhatIsOverdueOnce();
    void whatCannotBeRaisedHoldsUpNoOther();
    void theSystemRaisesTheSecondComplaintOnce();
    void whatTheSystemRaisedNamesItsTargetWhenApproved();
    void cleanupTestCase() { m_made.clear(); }

private:
    struct Made
    {
        std::unique_ptr<TestDatabase> database;
        std::unique_ptr<ServiceDesk> agent, engineer, supervisor, manager, administrator;
        QList<Person> targets;
    };
    EscalationService& of(const std::unique_ptr<ServiceDesk>& desk) { return desk->center.escalations(); }
    TicketDetails read(TicketId id) { return *await(m_now->agent->center.tickets().details(id)); }
    TicketId made();
    EscalationForm form() const;
    Result<Escalation> asked(TicketId id, const QUuid& key = QUuid::createUuid());
    Result<Escalation> decided(const Escalation& escalation, bool approved, const QString& comment = {});
    Result<Escalation> contacted(const Escalation& escalation);
    Result<Escalation> approved(TicketId id);
    bool holds(const QString& view, TicketId id);
    Result<QList<TicketId>> raised();
    void breakResolve(TicketId id);
    std::map<int, Made> m_made;
    Made* m_now = nullptr;
};

void TestEscalations::init()
{
    QFETCH_GLOBAL(int, backend);
    m_now = &m_made[backend];
    if (m_now->database)
        return;
    m_now->database = TestDatabase::make(Backend(backend));
    QVERIFY(m_now->database->setUp(60));
    m_now->agent = ServiceDesk::at(*m_now->database);
    m_now->engineer = ServiceDesk::at(*m_now->database, u"zhangwei"_s);
    m_now->supervisor = ServiceDesk::at(*m_now->database, u"jiangtao"_s);
    m_now->manager = ServiceDesk::at(*m_now->database, u"zhouwenting"_s);
    QVERIFY(m_now->agent && m_now->engineer && m_now->supervisor && m_now->manager);
    const auto targets = await(of(m_now->agent).targets());
    WOSHOU_VERIFY(targets);
    QVERIFY(targets->size() > 1);
    m_now->targets = *targets;
}

TicketId TestEscalations::made()
{
    const auto created = m_now->agent->create();
    return created ? created->ticket.id : TicketId();
}

EscalationForm TestEscalations::form() const
{
    return {u"request"_s, u"三天未修好"_s, u"等配件"_s, u"要求换机"_s, m_now->targets.constFirst().id};
}

Result<Escalation> TestEscalations::asked(TicketId id, const QUuid& key)
{
    return await(of(m_now->agent).request(id, form(), key));
}

Result<Escalation> TestEscalations::decided(const Escalation& escalation, bool approved, const QString& comment)
{
    return await(of(m_now->supervisor).decide({escalation.id, escalation.rev, approved, comment, {}}));
}

Result<Escalation> TestEscalations::contacted(const Escalation& escalation)
{
    return await(of(m_now->manager).contact({escalation.id, escalation.rev, u"timetable"_s, u"周五前换机"_s}));
}

Result<Escalation> TestEscalations::approved(TicketId id)
{
    WOSHOU_TRY(const Escalation escalation, asked(id));
    return decided(escalation, true);
}

/// Of its page, and of what the view says when asked for this ticket.
bool TestEscalations::holds(const QString& view, TicketId id)
{
    TicketFilter filter;
    filter.view = view;
    const auto page = await(m_now->supervisor->center.tickets().page(filter));
    const auto row = await(m_now->supervisor->center.tickets().rows({id}, filter));
    const auto isIt = [id](const TicketRow& each) { return each.id == id; };
    const bool paged = page && std::any_of(page->rows.begin(), page->rows.end(), isIt);
    if (!row || paged == row->isEmpty())
        qFatal("the view %s and its rows differ", qPrintable(view));
    return paged;
}

/// As the background program does: inside a transaction, in nobody's name.
Result<QList<TicketId>> TestEscalations::raised()
{
    const auto connection = m_now->database->connect();
    if (!m_now->database->isSqlite())
        WOSHOU_CHECK(connection->execute(u"set search_path = app"_s));
    return inTransaction<QList<TicketId>>(*connection, [](Connection& db) -> Result<QList<TicketId>> {
        WOSHOU_TRY(const Instant now, db.now());
        WriteUnit unit{db, now, {}};
        return raiseDue(unit);
    });
}

/// The limit passes: by hand and without the guards, as the server's clock cannot be put on.
void TestEscalations::breakResolve(TicketId id)
{
    const bool sqlite = m_now->database->isSqlite();
    const auto connection = m_now->database->connect();
    const QString late =
        u"update promise_run set due_at = due_at - %1 where ticket_id = %2 and metric = 'resolve'"_s.arg(
            sqlite ? u"900000000"_s : u"interval '250 hours'"_s, QString::number(id.value()));
    QStringList statements = {u"set session_replication_role = replica"_s, u"set search_path = app"_s, late};
    if (sqlite) {
        const QString again =
            m_now->database->value(u"select sql from sqlite_master where name = 'promise_goes_on'"_s).toString();
        statements = {u"drop trigger promise_goes_on"_s, late, again};
    }
    for (const QString& statement : std::as_const(statements))
        WOSHOU_VERIFY(connection->execute(statement));
}

// approver, time, decision and comment are kept.
void TestEscalations::theFormGoesToTheSupervisor()
{
    const TicketId id = made();
    const QString state = read(id).ticket.state;
    const auto escalation = asked(id);
    WOSHOU_VERIFY(escalation);
    QCOMPARE(escalation->state, u"requested"_s);
    QCOMPARE(escalation->reason, u"三天未修好"_s);
    QCOMPARE(escalation->progress, u"等配件"_s);
    QCOMPARE(escalation->demand, u"要求换机"_s);
    QCOMPARE(escalation->targetName, m_now->targets.constFirst().name);
    QCOMPARE(escalation->requestedBy, m_now->agent->center.person().id);
    QVERIFY(!contactRun(read(id)));
    const auto approved = decided(*escalation, true, u"同意"_s);
    WOSHOU_VERIFY(approved);
    QCOMPARE(approved->decidedBy, m_now->supervisor->center.person().id);
    QVERIFY(approved->decidedAt && *approved->decidedAt >= approved->requestedAt);
    QCOMPARE(approved->comment, u"同意"_s);
    const TicketDetails details = read(id);
    QCOMPARE(details.ticket.state, state); // the ticket goes on
    QCOMPARE(details.escalations.size(), 1);
    QCOMPARE(actionsOf(details), QStringList({u"requested"_s, u"approved"_s}));
}

void TestEscalations::theFormIsCompleteOrRefused_data()
{
    QTest::addColumn<QString>("field");
    for (const char* field : {"reason", "progress", "demand", "target"})
        QTest::newRow(field) << QString::fromLatin1(field);
    QTest::newRow("an agent as target") << u"agent"_s;
}

void TestEscalations::theFormIsCompleteOrRefused()
{
    QFETCH(QString, field);
    EscalationForm half = form();
    if (field == "reason"_L1)
        half.reason.clear();
    else if (field == "progress"_L1)
        half.progress = u" "_s;
    else if (field == "demand"_L1)
        half.demand.clear();
    else
        half.target = field == "agent"_L1 ? m_now->agent->center.person().id : PersonId();
    const TicketId id = made();
    const auto refused = await(of(m_now->agent).request(id, half, QUuid::createUuid()));
    WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV003"_s);
    QCOMPARE(refused.error().field, field == "agent"_L1 ? u"target"_s : field);
    QVERIFY(read(id).escalations.isEmpty());
}

void TestEscalations::onlyOneIsOpen()
{
    const TicketId id = made();
    const auto first = asked(id);
    WOSHOU_VERIFY(first);
    WOSHOU_REFUSED(asked(id), ErrorKind::Conflict, u"SV001"_s);
    WOSHOU_VERIFY(decided(*first, false, u"先换配件"_s));
    WOSHOU_VERIFY(asked(id));
    QCOMPARE(read(id).escalations.size(), 2);
}

//
void TestEscalations::anApprovalPromisesAContact()
{
    const TicketId id = made();
    auto escalation = approved(id);
    WOSHOU_VERIFY(escalation);
    auto run = contactRun(read(id));
    QVERIFY(run && run->isOpen());
    QCOMPARE(run->due, MaybeInstant(*escalation->decidedAt + std::chrono::hours(2)));
    QCOMPARE(escalation->contactDue, run->due);
    escalation = await(of(m_now->manager).acknowledge(step(*escalation)));
    WOSHOU_VERIFY(escalation);
    QVERIFY(escalation->acknowledgedAt);
    escalation = contacted(*escalation);
    WOSHOU_VERIFY(escalation);
    QCOMPARE(escalation->state, u"contacted"_s);
    QCOMPARE(escalation->planKind, u"timetable"_s);
    QCOMPARE(escalation->plan, u"周五前换机"_s);
    const TicketDetails details = read(id);
    run = contactRun(details);
    QCOMPARE(run->outcome, PromiseRun::Outcome::Kept);
    QCOMPARE(run->ended, escalation->contactedAt);
    WOSHOU_VERIFY(await(of(m_now->manager).close(step(*escalation))));
    QCOMPARE(actionsOf(read(id)),
             QStringList({u"requested"_s, u"approved"_s, u"acknowledged"_s, u"contacted"_s, u"closed"_s}));
}

// I-10
void TestEscalations::aRefusalSaysWhyAndTheTicketGoesOn()
{
    const TicketId id = made();
    const Ticket before = read(id).ticket;
    const auto escalation = asked(id);
    WOSHOU_VERIFY(escalation);
    const auto silent = decided(*escalation, false, u" "_s);
    WOSHOU_REFUSED(silent, ErrorKind::Validation, u"SV003"_s);
    QCOMPARE(silent.error().field, u"comment"_s);
    const auto refused = decided(*escalation, false, u"先换配件"_s);
    WOSHOU_VERIFY(refused);
    QVERIFY(!refused->isOpen());
    QCOMPARE(read(id).ticket.state, before.state);
    QCOMPARE(read(id).events.constLast().text, u"先换配件"_s);
    WOSHOU_VERIFY(m_now->agent->move(read(id).ticket, u"handle"_s));
}

void TestEscalations::whoMayDoWhat_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("may");
    for (const char* person : {"agent", "supervisor", "manager", "engineer"}) {
        const QString who = QString::fromLatin1(person);
        QTest::addRow("%s asks", person) << who << u"ask"_s << (who == "agent"_L1 || who == "supervisor"_L1);
        QTest::addRow("%s decides", person) << who << u"decide"_s << (who == "supervisor"_L1);
        QTest::addRow("%s takes note", person) << who << u"acknowledge"_s << (who == "manager"_L1);
        QTest::addRow("%s contacts", person) << who << u"contact"_s << (who == "manager"_L1);
    }
}

void TestEscalations::whoMayDoWhat()
{
    QFETCH(QString, person);
    QFETCH(QString, action);
    QFETCH(bool, may);
    const std::unique_ptr<ServiceDesk>& desk = person == "agent"_L1        ? m_now->agent
                                               : person == "supervisor"_L1 ? m_now->supervisor
                                               : person == "manager"_L1    ? m_now->manager
                                                                           : m_now->engineer;
    const TicketId id = made();
    Result<Escalation> done = failure(ErrorKind::Internal, u"nothing was done"_s);
    if (action == "ask"_L1) {
        done = await(of(desk).request(id, form(), QUuid::createUuid()));
    } else {
        const auto begun = action == "decide"_L1 ? asked(id) : approved(id);
        WOSHOU_VERIFY(begun);
        if (action == "decide"_L1)
            done = await(of(desk).decide({begun->id, begun->rev, true, {}, {}}));
        else if (action == "acknowledge"_L1)
            done = await(of(desk).acknowledge(step(*begun)));
        else
            done = await(of(desk).contact({begun->id, begun->rev, u"compensation"_s, u"退一半"_s}));
    }
    if (may)
        WOSHOU_VERIFY(done);
    else // what one does not see is not there
        QVERIFY(!done && (done.error().kind == ErrorKind::Permission || done.error().kind == ErrorKind::NotFound));
}

void TestEscalations::aPlanIsOneOfTwoKinds_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QString>("code");
    QTest::newRow("compensation") << u"compensation"_s << u"退一半"_s << QString();
    QTest::newRow("timetable") << u"timetable"_s << u"周五"_s << QString();
    QTest::newRow("no kind") << QString() << u"周五"_s << u"SV003"_s;
    QTest::newRow("no such kind") << u"apology"_s << u"抱歉"_s << u"SV008"_s;
    QTest::newRow("no words") << u"timetable"_s << u"　"_s << u"SV003"_s;
}

void TestEscalations::aPlanIsOneOfTwoKinds()
{
    QFETCH(QString, kind);
    QFETCH(QString, plan);
    QFETCH(QString, code);
    const auto begun = approved(made());
    WOSHOU_VERIFY(begun);
    const auto done = await(of(m_now->manager).contact({begun->id, begun->rev, kind, plan}));
    QCOMPARE(done ? QString() : done.error().code, code);
}

void TestEscalations::theLadderEndsAtItsTop()
{
    const TicketId id = made();
    auto escalation = approved(id);
    WOSHOU_VERIFY(escalation);
    escalation = contacted(*escalation);
    WOSHOU_VERIFY(escalation);
    const PersonId first = m_now->targets.at(0).id, second = m_now->targets.at(1).id;
    WOSHOU_REFUSED(await(of(m_now->manager).nextLevel(step(*escalation, {}, second))), ErrorKind::Validation,
                   u"SV003"_s);
    WOSHOU_REFUSED(await(of(m_now->manager).nextLevel(step(*escalation, u"超出权限"_s, first))), ErrorKind::Validation,
                   u"SV003"_s);
    escalation = await(of(m_now->manager).nextLevel(step(*escalation, u"超出权限"_s, second)));
    WOSHOU_VERIFY(escalation);
    QCOMPARE(escalation->level, 2);
    QCOMPARE(escalation->target, second);
    QVERIFY(!escalation->acknowledgedAt && !escalation->contactedAt);
    QCOMPARE(contactRun(read(id))->ordinal, 2); // whoever is next owes a word of his own
    escalation = await(of(m_now->supervisor).nextLevel(step(*escalation, u"再升"_s, first)));
    WOSHOU_VERIFY(escalation);
    WOSHOU_REFUSED(await(of(m_now->manager).nextLevel(step(*escalation, u"再升"_s, second))), ErrorKind::Conflict,
                   u"SV001"_s);
    WOSHOU_REFUSED(await(of(m_now->manager).close(step(*escalation))), ErrorKind::Conflict, u"SV001"_s);
}

void TestEscalations::whatIsDecidedStays()
{
    const auto escalation = asked(made());
    WOSHOU_VERIFY(escalation);
    const auto refused = decided(*escalation, false, u"不符合"_s);
    WOSHOU_VERIFY(refused);
    WOSHOU_REFUSED(decided(*refused, true), ErrorKind::Conflict, u"SV001"_s);
    WOSHOU_REFUSED(contacted(*refused), ErrorKind::Conflict, u"SV001"_s);
    WOSHOU_REFUSED(decided(*escalation, true), ErrorKind::Conflict, u"SV004"_s);
}

void TestEscalations::everyWriteIsOnce()
{
    const TicketId id = made();
    const QUuid key = QUuid::createUuid();
    const auto escalation = asked(id, key);
    WOSHOU_VERIFY(escalation);
    const auto again = asked(id, key);
    WOSHOU_VERIFY(again);
    QCOMPARE(again->id, escalation->id);
    const EscalationDecision decision{escalation->id, escalation->rev, true, u"同意"_s, {}};
    WOSHOU_VERIFY(await(of(m_now->supervisor).decide(decision)));
    WOSHOU_VERIFY(await(of(m_now->supervisor).decide(decision)));
    QCOMPARE(actionsOf(read(id)), QStringList({u"requested"_s, u"approved"_s}));
}

void TestEscalations::twoAtOnceAreOne()
{
    const TicketId id = made();
    const auto one = of(m_now->agent).request(id, form(), QUuid::createUuid());
    const auto other = of(m_now->supervisor).request(id, form(), QUuid::createUuid());
    const auto first = await(one), second = await(other);
    QVERIFY(first.has_value() != second.has_value());
    WOSHOU_REFUSED(first ? second : first, ErrorKind::Conflict, u"SV001"_s);
    const Escalation escalation = first ? *first : *second;
    const auto approval = of(m_now->supervisor).decide({escalation.id, escalation.rev, true, {}, {}});
    const auto refusal = of(m_now->supervisor).decide({escalation.id, escalation.rev, false, u"不"_s, {}});
    QVERIFY(await(approval).has_value() != await(refusal).has_value());
    QCOMPARE(actionsOf(read(id)).size(), 2);
}

void TestEscalations::anEngineerEscalatesHisOwn()
{
    const auto waiting = m_now->agent->walked({u"transfer"_s});
    WOSHOU_VERIFY(waiting);
    const auto his = m_now->engineer->taken(*m_now->database, *waiting);
    WOSHOU_VERIFY(his);
    WOSHOU_VERIFY(await(of(m_now->engineer).request(his->id, form(), QUuid::createUuid())));
}

void TestEscalations::anEngineerSeesWhatHeWasSentTo()
{
    const auto foreign = asked(made());
    WOSHOU_VERIFY(foreign);
    const auto waiting = m_now->agent->walked({u"transfer"_s});
    WOSHOU_VERIFY(waiting);
    WOSHOU_VERIFY(m_now->engineer->taken(*m_now->database, *waiting));
    const auto his = asked(waiting->id);
    WOSHOU_VERIFY(his);
    const auto open = await(of(m_now->engineer).open());
    WOSHOU_VERIFY(open);
    QSet<EscalationId> seen;
    for (const Escalation& each : *open)
        seen.insert(each.id);
    QVERIFY(seen.contains(his->id));
    QVERIFY(!seen.contains(foreign->id));
}

// nobody has to ring again the same day.
void TestEscalations::theContactIsAWordToTheCustomer()
{
    const TicketId id = made();
    const auto words = [this, id] {
        return m_now->database
            ->value(u"select count(*) from %1customer_word where ticket_id = %2"_s.arg(
                m_now->database->isSqlite() ? QString() : u"app."_s, QString::number(id.value())))
            .toInt();
    };
    const int before = words();
    const auto escalation = approved(id);
    WOSHOU_VERIFY(escalation);
    QCOMPARE(words(), before);
    WOSHOU_VERIFY(contacted(*escalation));
    QCOMPARE(words(), before + 1);
}

void TestEscalations::aTicketThatIsOverClosesIt()
{
    const auto solved = m_now->agent->walked({u"solve"_s, u"solved"_s});
    WOSHOU_VERIFY(solved);
    WOSHOU_VERIFY(approved(solved->id));
    WOSHOU_VERIFY(m_now->agent->close(read(solved->id).ticket));
    const TicketDetails details = read(solved->id);
    QVERIFY(!details.ticket.open);
    QCOMPARE(details.escalations.constFirst().state, u"closed"_s);
    QCOMPARE(details.escalations.constFirst().closedAt, details.ticket.closedAt);
    QCOMPARE(actionsOf(details).constLast(), u"closed"_s);
    WOSHOU_REFUSED(asked(solved->id), ErrorKind::Conflict, u"SV001"_s);
}

void TestEscalations::aMergedTicketClosesIt()
{
    const TicketId id = made(), into = made();
    WOSHOU_VERIFY(asked(id));
    WOSHOU_VERIFY(await(
        m_now->agent->center.relations().merge(id, read(id).ticket.rev, into, u"同一件事"_s, QUuid::createUuid())));
    QCOMPARE(m_now->database->value(u"select state from %1escalation where ticket_id = %2"_s.arg(
                 m_now->database->isSqlite() ? QString() : u"app."_s, QString::number(id.value()))),
             QVariant(u"closed"_s));
}

//
void TestEscalations::listsShowWhatWaitsAndWhatIsOpen()
{
    const TicketId id = made();
    QVERIFY(!holds(u"approval"_s, id));
    const auto count = [this](const QString& view) {
        return await(m_now->supervisor->center.tickets().viewCounts())->value(view);
    };
    const int waiting = count(u"approval"_s), open = count(u"escalated"_s);
    const auto escalation = asked(id);
    WOSHOU_VERIFY(escalation);
    QVERIFY(holds(u"approval"_s, id) && !holds(u"escalated"_s, id));
    QCOMPARE(count(u"approval"_s), waiting + 1);
    const auto queue = await(of(m_now->supervisor).waiting());
    WOSHOU_VERIFY(queue);
    QCOMPARE(queue->constLast().ticket, id);
    QCOMPARE(nextStep(queue->constLast()), u"decide"_s);
    WOSHOU_VERIFY(decided(*escalation, true));
    QVERIFY(!holds(u"approval"_s, id) && holds(u"escalated"_s, id));
    TicketFilter filter;
    filter.view = u"escalated"_s;
    const auto rows = await(m_now->supervisor->center.tickets().rows({id}, filter));
    WOSHOU_VERIFY(rows);
    QCOMPARE(rows->constFirst().escalatedSince, MaybeInstant(escalation->requestedAt));
    QCOMPARE(rows->constFirst().escalationLevel, 1);
    QCOMPARE(count(u"escalated"_s), open + 1);
    const auto all = await(of(m_now->manager).open());
    WOSHOU_VERIFY(all);
    QCOMPARE(nextStep(all->constLast()), u"acknowledge"_s);
    QCOMPARE(all->constLast().ticketNumber, read(id).ticket.number);
}

//
void TestEscalations::theSystemRaisesWhatIsOverdueOnce()
{
    const TicketId id = made();
    WOSHOU_VERIFY(raised());
    QVERIFY(read(id).escalations.isEmpty());
    breakResolve(id);
    auto tickets = raised();
    WOSHOU_VERIFY(tickets);
    QVERIFY(tickets->contains(id));
    const Escalation escalation = read(id).escalations.constFirst();
    QCOMPARE(escalation.cause, u"overdue"_s);
    QVERIFY(!escalation.requestedBy.isValid());
    QCOMPARE(escalation.runKey, u"resolve/1/1"_s);
    QVERIFY(!read(id).events.constLast().person.isValid());
    tickets = raised();
    WOSHOU_VERIFY(tickets);
    QVERIFY(!tickets->contains(id));
    WOSHOU_VERIFY(decided(escalation, false, u"已在处理"_s));
    tickets = raised(); // what was refused is not asked for again
    WOSHOU_VERIFY(tickets);
    QVERIFY(!tickets->contains(id));
    QCOMPARE(read(id).escalations.size(), 1);
}

void TestEscalations::whatCannotBeRaisedHoldsUpNoOther()
{
    WOSHOU_VERIFY(raised());
    const TicketId broken = made(), other = made();
    breakResolve(broken);
    breakResolve(other);
    const auto owner = m_now->database->connect();
    const bool sqlite = m_now->database->isSqlite();
    const QString id = QString::number(broken.value());
    WOSHOU_VERIFY(owner->execute(
        sqlite ? u"create trigger broken before insert on escalation when new.ticket_id = %1 "
                 "begin select raise(abort, 'broken'); end"_s.arg(id)
               : u"alter table app.escalation add constraint broken check (ticket_id <> %1) not valid"_s.arg(id)));
    const auto tickets = raised();
    WOSHOU_VERIFY(
        owner->execute(sqlite ? u"drop trigger broken"_s : u"alter table app.escalation drop constraint broken"_s));
    WOSHOU_VERIFY(tickets);
    QVERIFY(tickets->contains(other));
    QVERIFY(!tickets->contains(broken));
    const auto later = raised();
    WOSHOU_VERIFY(later);
    QVERIFY(later->contains(broken));
}

//
void TestEscalations::theSystemRaisesTheSecondComplaintOnce()
{
    WOSHOU_VERIFY(raised());
    WOSHOU_VERIFY(m_now->agent->walked({u"solve"_s, u"not_solved"_s}));
    const auto second = m_now->agent->walked({u"solve"_s, u"not_solved"_s}); // about the same device
    WOSHOU_VERIFY(second);
    const auto tickets = raised();
    WOSHOU_VERIFY(tickets);
    QVERIFY(tickets->contains(second->id));
    const Escalation escalation = read(second->id).escalations.constFirst();
    QCOMPARE(escalation.cause, u"complaint"_s);
    QVERIFY(escalation.runKey.startsWith("complaint/"_L1));
    const auto more = raised();
    WOSHOU_VERIFY(more);
    QVERIFY(!more->contains(second->id));
}

void TestEscalations::whatTheSystemRaisedNamesItsTargetWhenApproved()
{
    const TicketId id = made();
    breakResolve(id);
    WOSHOU_VERIFY(raised());
    const Escalation escalation = read(id).escalations.constFirst();
    WOSHOU_REFUSED(decided(escalation, true), ErrorKind::Validation, u"SV003"_s);
    const auto approved =
        await(of(m_now->supervisor).decide({escalation.id, escalation.rev, true, {}, m_now->targets.constFirst().id}));
    WOSHOU_VERIFY(approved);
    QCOMPARE(approved->target, m_now->targets.constFirst().id);
}

QTEST_GUILESS_MAIN(TestEscalations)
#include "tst_escalations.moc"
