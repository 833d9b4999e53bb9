#include "services/tickets/escalationservice.h"
#include "support/servicedesk.h"

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Rules of escalations that hold in the database itself, whoever writes.
class TestEscalationGuards : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void aStatementByHandIsRefused_data();
    void aStatementByHandIsRefused();
    void anHonestOneIsTakenAndLogged();
    void cleanupTestCase() { m_made.clear(); }

private:
    struct Made
    {
        std::unique_ptr<TestDatabase> database;
        QHash<QString, qint64> places; ///< ids by "$name"
    };
    static std::unique_ptr<Made> make(Backend backend);
    QString filled(QString statement, const QString& person) const;
    Result<Done> execute(const QString& statement, const QString& person);
    qint64 number(const QString& query);
    std::map<int, std::unique_ptr<Made>> m_made;
    Made* m_now = nullptr;
};

std::unique_ptr<TestEscalationGuards::Made> TestEscalationGuards::make(Backend backend)
{
    auto made = std::make_unique<Made>();
    made->database = TestDatabase::make(backend);
    if (!made->database->setUp(60))
        return nullptr;
    const auto agent = ServiceDesk::at(*made->database), supervisor = ServiceDesk::at(*made->database, u"jiangtao"_s),
               manager = ServiceDesk::at(*made->database, u"zhouwenting"_s);
    const auto targets = await(agent->center.escalations().targets());
    const auto plain = agent->create();
    const auto closed = agent->closed(9);
    if (!supervisor || !manager || !targets || !plain || !closed)
        return nullptr;
    made->places = {{u"$plain"_s, plain->ticket.id.value()},
                    {u"$closed"_s, closed->id.value()},
                    {u"$manager"_s, targets->at(0).id.value()},
                    {u"$other"_s, targets->at(1).id.value()}};
    const EscalationForm form{u"request"_s, u"x"_s, u"y"_s, u"z"_s, targets->at(0).id};
    for (const char* state : {"$waiting", "$refused", "$approved", "$contacted"}) {
        const auto ticket = agent->create();
        auto escalation = await(agent->center.escalations().request(ticket->ticket.id, form, QUuid::createUuid()));
        const bool decided = QLatin1StringView(state) != "$waiting"_L1;
        const bool refused = QLatin1StringView(state) == "$refused"_L1;
        if (decided && escalation)
            escalation = await(
                supervisor->center.escalations().decide({escalation->id, escalation->rev, !refused, u"说明"_s, {}}));
        if (escalation && QLatin1StringView(state) == "$contacted"_L1)
            escalation = await(
                manager->center.escalations().contact({escalation->id, escalation->rev, u"timetable"_s, u"周五"_s}));
        if (!escalation)
            return nullptr;
        made->places.insert(QString::fromLatin1(state), escalation->id.value());
        made->places.insert(QString::fromLatin1(state) + u"_ticket"_s, ticket->ticket.id.value());
    }
    return made;
}

void TestEscalationGuards::init()
{
    QFETCH_GLOBAL(int, backend);
    auto& slot = m_made[backend];
    if (!slot)
        slot = make(Backend(backend));
    QVERIFY(slot != nullptr);
    m_now = slot.get();
}

/// A name that begins another one is replaced after it. The embedded database's clock stands still at the revision's
/// own instant, so that nothing but the rule refuses.
QString TestEscalationGuards::filled(QString statement, const QString& person) const
{
    QStringList names = m_now->places.keys();
    std::sort(names.begin(), names.end(), std::greater<>());
    for (const QString& name : std::as_const(names))
        statement.replace(name, QString::number(m_now->places.value(name)));
    statement.replace("$now"_L1, m_now->database->isSqlite() ? u"9999999999999"_s : u"now()"_s);
    return statement.replace("$me"_L1, u"(select id from person where login = '%1')"_s.arg(person));
}

Result<Done> TestEscalationGuards::execute(const QString& statement, const QString& person)
{
    ConnectionSettings settings = m_now->database->administrator();
    if (!m_now->database->isSqlite()) {
        settings.user = person;
        settings.password = u"woshou-demo"_s;
    }
    return (*Connection::open(settings))->execute(filled(statement, person));
}

qint64 TestEscalationGuards::number(const QString& query)
{
    const auto connection = m_now->database->connect();
    if (!m_now->database->isSqlite() && !connection->execute(u"set search_path = app"_s))
        return -1;
    QSqlQuery result(connection->database());
    return result.exec(filled(query, u"wangmin"_s)) && result.next() ? result.value(0).toLongLong() : -1;
}

void TestEscalationGuards::aStatementByHandIsRefused_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("codes"); ///< on both; "42501" where the server grants the role no such thing
    const auto row = [](const char* name, const char* person, const QString& statement, const QString& codes) {
        QTest::newRow(name) << QString::fromLatin1(person) << statement << codes;
    };
    const QString ask = u"insert into escalation (ticket_id, cause, reason, progress, demand, target_id, requested_by, "
                        "requested_at, updated_at, updated_by) values "_s;
    row("of what is closed", "wangmin", ask + u"($closed, 'request', 'x', 'y', 'z', $manager, $me, $now, $now, $me)"_s,
        u"SV001"_s);
    row("a second one", "wangmin",
        ask + u"($waiting_ticket, 'request', 'x', 'y', 'z', $manager, $me, $now, $now, $me)"_s, u"SV001 23505"_s);
    row("by a manager", "zhouwenting", ask + u"($plain, 'request', 'x', 'y', 'z', $manager, $me, $now, $now, $me)"_s,
        u"SV002 42501"_s);
    row("by an engineer of another ticket", "zhangwei",
        ask + u"($plain, 'request', 'x', 'y', 'z', $manager, $me, $now, $now, $me)"_s, u"SV002 SV001 42501"_s);
    row("without a reason", "wangmin", ask + u"($plain, 'request', '　', 'y', 'z', $manager, $me, $now, $now, $me)"_s,
        u"SV003"_s);
    row("without a demand", "wangmin", ask + u"($plain, 'request', 'x', 'y', '', $manager, $me, $now, $now, $me)"_s,
        u"SV003"_s);
    row("to an agent", "wangmin", ask + u"($plain, 'request', 'x', 'y', 'z', $me, $me, $now, $now, $me)"_s, u"SV003"_s);
    row("for no such cause", "wangmin", ask + u"($plain, 'mood', 'x', 'y', 'z', $manager, $me, $now, $now, $me)"_s,
        u"23514 constraint check"_s);
    row("approved from the start", "wangmin",
        u"insert into escalation (ticket_id, cause, reason, progress, demand, target_id, state, requested_by, "
        "requested_at, updated_at, updated_by) values ($plain, 'request', 'x', 'y', 'z', $manager, 'approved', $me, "
        "$now, $now, $me)"_s,
        u"SV001"_s);
    row("as the system by hand", "wangmin",
        u"insert into escalation (ticket_id, cause, run_key, requested_by, requested_at, updated_at, updated_by) "
        u"values "
        "($plain, 'overdue', 'resolve/1/1', $me, $now, $now, $me)"_s,
        u"SV002"_s);
    const QString write = u"update escalation set rev = rev + 1, updated_at = $now, updated_by = $me, "_s;
    const QString decide = write + u"decided_by = $me, decided_at = $now, "_s;
    const QString approve = decide + u"state = 'approved', last_action = 'approved' where id = "_s;
    row("approved by an agent", "wangmin", approve + u"$waiting"_s, u"SV002 42501"_s);
    row("approved by a manager", "zhouwenting", approve + u"$waiting"_s, u"SV002"_s);
    row("approved after a refusal", "jiangtao", approve + u"$refused"_s, u"SV001"_s);
    row("approved without a new revision", "jiangtao",
        u"update escalation set state = 'approved', last_action = 'approved' where id = $waiting"_s, u"SV004"_s);
    row("approved with another reason", "jiangtao",
        decide + u"reason = 'w', state = 'approved', last_action = 'approved' where id = $waiting"_s, u"SV006 42501"_s);
    row("approved to an agent", "jiangtao",
        decide + u"target_id = (select id from person where login = 'wangmin'), state = 'approved', last_action = "
                 "'approved' where id = $waiting"_s,
        u"SV003"_s);
    row("refused without a word", "jiangtao",
        decide + u"state = 'refused', last_action = 'refused', comment = ' ' where id = $waiting"_s, u"SV003"_s);
    row("another comment later", "jiangtao",
        write + u"comment = 'w', last_action = 'closed', state = 'closed', closed_at = $now where id = $contacted"_s,
        u"SV006"_s);
    const QString contact = write + u"state = 'contacted', last_action = 'contacted', contacted_at = $now, "_s;
    row("contacted by a supervisor", "jiangtao",
        contact + u"plan_kind = 'timetable', plan = 'x' where id = $approved"_s, u"SV002"_s);
    row("contacted before it was approved", "zhouwenting",
        contact + u"plan_kind = 'timetable', plan = 'x' where id = $waiting"_s, u"SV001"_s);
    row("contacted without a plan", "zhouwenting", contact + u"plan = '' where id = $approved"_s,
        u"SV003 23514 constraint check"_s);
    row("another plan later", "zhouwenting",
        write + u"plan = 'w', last_action = 'closed', state = 'closed', closed_at = $now where id = $contacted"_s,
        u"SV006"_s);
    row("closed before it was contacted", "zhouwenting",
        write + u"last_action = 'closed', state = 'closed', closed_at = $now where id = $approved"_s, u"SV001"_s);
    row("two levels at once", "zhouwenting",
        write +
            u"last_action = 'next_level', level = 3, target_id = $other, note = 'x', acknowledged_at = null where id "
            "= $approved"_s,
        u"SV001"_s);
    row("the next level to the same person", "zhouwenting",
        write + u"last_action = 'next_level', level = 2, note = 'x', acknowledged_at = null where id = $approved"_s,
        u"SV003"_s);
    row("a state without an action", "jiangtao", write + u"state = 'closed', closed_at = $now where id = $contacted"_s,
        u"SV001"_s);
    row("deleted", "jiangtao", u"delete from escalation where id = $refused"_s, u"SV403 42501"_s);
    row("an invented entry", "jiangtao",
        u"insert into ticket_event (ticket_id, at, person_id, kind, text, data) values ($waiting_ticket, $now, $me, "
        "'escalation', 'x', '{\"escalation\":$waiting,\"rev\":2,\"action\":\"approved\"}')"_s,
        u"SV403"_s);
    row("a manager moves when it falls due", "zhouwenting",
        u"update ticket set next_due = null, rev = rev + 1, updated_at = $now, updated_by = $me where id = $plain"_s,
        u"SV001 SV002"_s);
    row("a manager ends a promise", "zhouwenting",
        u"update promise_run set ended_at = $now, outcome = 'kept', changed_at = $now where ticket_id = $plain and "
        "metric = 'resolve'"_s,
        u"SV001 SV002"_s);
}

void TestEscalationGuards::aStatementByHandIsRefused()
{
    QFETCH(QString, person);
    QFETCH(QString, statement);
    QFETCH(QString, codes);
    const QString sums = u"select (select sum(rev) from escalation) + (select count(*) from ticket_event) + "
                         "(select sum(rev) from ticket)"_s;
    const qint64 before = number(sums);
    QVERIFY(before > 0);
    const auto done = execute(statement, person);
    QVERIFY2(!done, "was not refused");
    QVERIFY2(codes.split(u' ').contains(done.error().code),
             qPrintable(done.error().code + u": "_s + done.error().detail));
    QCOMPARE(number(sums), before);
}

void TestEscalationGuards::anHonestOneIsTakenAndLogged()
{
    const auto done = execute(u"insert into escalation (ticket_id, cause, reason, progress, demand, target_id, "
                              "requested_by, requested_at, updated_at, updated_by) values ($plain, 'impact', 'batch', "
                              "'y', 'z', $manager, $me, $now, $now, $me)"_s,
                              u"wangmin"_s);
    WOSHOU_VERIFY(done);
    QCOMPARE(number(u"select count(*) from ticket_event where ticket_id = $plain and kind = 'escalation' and text = "
                    "'batch' and person_id = $me and data like '%requested%'"_s),
             1);
}

QTEST_GUILESS_MAIN(TestEscalationGuards)
#include "tst_escalationguards.moc"
