#include "domain/tickets/escalation.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

Instant at(int hours)
{
    return Instant::fromMs(1'000'000'000'000 + qint64(hours) * 3'600'000);
}

PromiseRun run(const QString& metric, MaybeInstant due, bool open = true)
{
    PromiseRun made;
    made.metric = metric;
    made.from = at(0);
    made.due = due;
    made.outcome = open ? PromiseRun::Outcome::Running : PromiseRun::Outcome::Kept;
    return made;
}

MatterTicket ticket(int id, const QString& category, int reopened = 0, bool open = true)
{
    return {TicketId(id), category, reopened, open, at(id)};
}

} // namespace

/// The form, who may do what, and what the system sees by itself.
class TestEscalation : public QObject
{
    Q_OBJECT

private slots:
    void theFormHasFourFields_data();
    void theFormHasFourFields();
    void blanksAroundAreTakenOff();
    void rolesArePartOfIt_data();
    void rolesArePartOfIt();
    void anEngineerEscalatesHisOwn();
    void theNextStepFollowsTheState_data();
    void theNextStepFollowsTheState();
    void whatIsOverdueIsRaisedOnce_data();
    void whatIsOverdueIsRaisedOnce();
    void theSecondComplaintCounts_data();
    void theSecondComplaintCounts();
    void theNewestOpenTicketIsRaised();
    void aThirdComplaintIsRaisedAgain();
};

void TestEscalation::theFormHasFourFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    for (const char* field : {"reason", "progress", "demand"}) {
        QTest::addRow("%s empty", field) << QString::fromLatin1(field) << QString() << u"SV003"_s;
        QTest::addRow("%s blank", field) << QString::fromLatin1(field) << u" \n　"_s << u"SV003"_s;
        QTest::addRow("%s long", field) << QString::fromLatin1(field) << QString(4001, u'长') << u"SV008"_s;
        QTest::addRow("%s just fits", field) << QString::fromLatin1(field) << QString(4000, u'长') << QString();
    }
    QTest::newRow("nobody") << u"target"_s << QString() << u"SV003"_s;
    QTest::newRow("no such cause") << u"cause"_s << u"mood"_s << u"SV008"_s;
    QTest::newRow("an impact") << u"cause"_s << u"impact"_s << QString();
}

void TestEscalation::theFormHasFourFields()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, code);
    EscalationForm form{u"request"_s, u"三天未修好"_s, u"等配件"_s, u"要求换机"_s, PersonId(3)};
    const QHash<QString, QString*> texts = {{u"reason"_s, &form.reason},
                                            {u"progress"_s, &form.progress},
                                            {u"demand"_s, &form.demand},
                                            {u"cause"_s, &form.cause}};
    if (field == "target"_L1)
        form.target = PersonId();
    else
        *texts.value(field) = text;
    const auto checked = checkedForm(form);
    QCOMPARE(checked ? QString() : checked.error().code, code);
    if (!checked)
        QCOMPARE(checked.error().field, field);
}

void TestEscalation::blanksAroundAreTakenOff()
{
    const auto checked = checkedForm({u"request"_s, u" 三天未修好 "_s, u"等配件\n"_s, u"　换机"_s, PersonId(3)});
    QVERIFY(checked);
    QCOMPARE(checked->reason, u"三天未修好"_s);
    QCOMPARE(checked->progress, u"等配件"_s);
    QCOMPARE(checked->demand, u"换机"_s);
}

void TestEscalation::rolesArePartOfIt_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("asks");
    QTest::addColumn<bool>("decides");
    QTest::addColumn<bool>("takesOn");
    QTest::newRow("agent") << Role::Agent << true << false << false;
    QTest::newRow("dispatcher") << Role::Dispatcher << true << false << false;
    QTest::newRow("engineer of another ticket") << Role::Engineer << false << false << false;
    QTest::newRow("supervisor") << Role::Supervisor << true << true << false;
    QTest::newRow("manager") << Role::Manager << false << false << true;
    QTest::newRow("editor") << Role::Editor << false << false << false;
    QTest::newRow("administrator") << Role::Administrator << false << false << false;
}

void TestEscalation::rolesArePartOfIt()
{
    QFETCH(Role, role);
    Person person;
    person.id = PersonId(5);
    person.role = role;
    QTEST(mayEscalate(Ticket(), person), "asks");
    QTEST(mayDecide(person), "decides");
    QTEST(mayTakeOn(person), "takesOn");
    QCOMPARE(mayLead(person), role == Role::Supervisor || role == Role::Manager);
}

void TestEscalation::anEngineerEscalatesHisOwn()
{
    Person engineer;
    engineer.id = PersonId(5);
    engineer.role = Role::Engineer;
    Ticket ticket;
    ticket.engineer = engineer.id;
    QVERIFY(mayEscalate(ticket, engineer));
}

void TestEscalation::theNextStepFollowsTheState_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("acknowledged");
    QTest::addColumn<QString>("next");
    QTest::newRow("asked for") << u"requested"_s << false << u"decide"_s;
    QTest::newRow("approved") << u"approved"_s << false << u"acknowledge"_s;
    QTest::newRow("noted") << u"approved"_s << true << u"contact"_s;
    QTest::newRow("contacted") << u"contacted"_s << true << u"close"_s;
    QTest::newRow("refused") << u"refused"_s << false << QString();
    QTest::newRow("closed") << u"closed"_s << true << QString();
}

void TestEscalation::theNextStepFollowsTheState()
{
    QFETCH(QString, state);
    QFETCH(bool, acknowledged);
    QFETCH(QString, next);
    Escalation escalation;
    escalation.state = state;
    if (acknowledged)
        escalation.acknowledgedAt = at(1);
    QCOMPARE(nextStep(escalation), next);
    QCOMPARE(escalation.isOpen(), !next.isEmpty());
    escalation.requestedAt = at(1);
    QCOMPARE(escalation.age(at(3)), Milliseconds(std::chrono::hours(2)));
}

void TestEscalation::whatIsOverdueIsRaisedOnce_data()
{
    QTest::addColumn<QString>("metric");
    QTest::addColumn<int>("due");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("key");
    QTest::newRow("the limit has passed") << u"resolve"_s << 2 << true << QString() << u"resolve/1/1"_s;
    QTest::newRow("the told time has passed") << u"promised"_s << 2 << true << QString() << u"promised/1/1"_s;
    QTest::newRow("it ends this moment") << u"resolve"_s << 3 << true << QString() << QString();
    QTest::newRow("it was kept") << u"resolve"_s << 2 << false << QString() << QString();
    QTest::newRow("an answer is no solution") << u"respond"_s << 2 << true << QString() << QString();
    QTest::newRow("raised before") << u"resolve"_s << 2 << true << u"resolve/1/1"_s << QString();
    QTest::newRow("another was raised before") << u"resolve"_s << 2 << true << u"promised/1/1"_s << u"resolve/1/1"_s;
    QTest::newRow("it is never due") << u"resolve"_s << -1 << true << QString() << QString();
}

void TestEscalation::whatIsOverdueIsRaisedOnce()
{
    QFETCH(QString, metric);
    QFETCH(int, due);
    QFETCH(bool, open);
    QFETCH(QString, before);
    QFETCH(QString, key);
    const auto found =
        overdueKey({run(metric, due < 0 ? MaybeInstant() : MaybeInstant(at(due)), open)}, {before}, at(3));
    QCOMPARE(found.value_or(QString()), key);
}

void TestEscalation::theSecondComplaintCounts_data()
{
    QTest::addColumn<QList<MatterTicket>>("matter");
    QTest::addColumn<QString>("key"); ///< of the last one
    QTest::newRow("one complaint") << QList{ticket(1, u"complaint"_s)} << QString();
    QTest::newRow("one that came back") << QList{ticket(1, u"fault"_s, 1)} << QString();
    QTest::newRow("it came back twice") << QList{ticket(1, u"fault"_s, 2)} << u"complaint/2"_s;
    QTest::newRow("a complaint that came back") << QList{ticket(1, u"complaint"_s, 1)} << u"complaint/2"_s;
    QTest::newRow("a closed one and a new one")
        << QList{ticket(1, u"complaint"_s, 0, false), ticket(2, u"complaint"_s)} << u"complaint/2"_s;
    QTest::newRow("a fault is none") << QList{ticket(1, u"fault"_s), ticket(2, u"complaint"_s)} << QString();
}

void TestEscalation::theSecondComplaintCounts()
{
    QFETCH(QList<MatterTicket>, matter);
    QFETCH(QString, key);
    QCOMPARE(complaintKey(matter, matter.constLast().id, {}).value_or(QString()), key);
}

void TestEscalation::theNewestOpenTicketIsRaised()
{
    const QList<MatterTicket> matter = {ticket(2, u"complaint"_s), ticket(1, u"complaint"_s),
                                        ticket(3, u"complaint"_s, 0, false)};
    QVERIFY(!complaintKey(matter, TicketId(1), {}));
    QVERIFY(!complaintKey(matter, TicketId(3), {}));
    QCOMPARE(complaintKey(matter, TicketId(2), {}), std::optional(u"complaint/3"_s));
}

void TestEscalation::aThirdComplaintIsRaisedAgain()
{
    const QSet<QString> raised = {u"complaint/2"_s};
    QVERIFY(!complaintKey({ticket(1, u"complaint"_s, 1)}, TicketId(1), raised));
    QCOMPARE(complaintKey({ticket(1, u"complaint"_s, 2)}, TicketId(1), raised), std::optional(u"complaint/3"_s));
}

QTEST_GUILESS_MAIN(TestEscalation)
#include "tst_escalation.moc"
