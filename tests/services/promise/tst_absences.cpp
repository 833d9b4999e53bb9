#include "services/people/absenceservice.h"
#include "services/promise/digestduty.h"
#include "services/promise/promisewatch.h"
#include "storage/people/absencerepository.h"
#include "storage/people/personrepository.h"
#include "storage/promise/noticerepository.h"
#include "support/backgroundlogin.h"
#include "support/servicedesk.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Who is away is stood in for; and what a day begins with is told to everybody once.
class TestAbsences : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void cleanup();
    void whoStandsInIsToldAsWell();
    void whoStandsInSeesTheTickets();
    void twoWhoStandInForEachOtherEndSomewhere();
    void anotherTakesThePlace();
    void whoIsBackIsThere();
    void badOnesAreRefused();
    void everybodySpeaksForHimself();
    void aDayBeginsWithWhatBurns();
    void whoIsAwayGetsNoDigest();

private:
    PersonId idOf(const QString& login);
    static Absence until(const ServiceDesk& desk, PersonId substitute, int hours);
    QStringList digests();
    Result<Done> putAt(Instant now);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServiceDesk> m_agent;
};

void TestAbsences::init()
{
    QFETCH_GLOBAL(int, backend);
    m_database = TestDatabase::make(Backend(backend));
    QVERIFY(m_database->setUp(20));
    m_agent = ServiceDesk::at(*m_database);
    QVERIFY(m_agent);
}

void TestAbsences::cleanup()
{
    m_agent.reset();
    m_database.reset();
}

PersonId TestAbsences::idOf(const QString& login)
{
    const auto db = m_database->connect();
    const auto people = PersonRepository(*db).people();
    for (const Person& person : people.value_or(QList<Person>())) {
        if (person.login == login)
            return person.id;
    }
    return {};
}

Absence TestAbsences::until(const ServiceDesk& desk, PersonId substitute, int hours)
{
    Absence absence;
    absence.substitute = substitute;
    absence.from = desk.center.serverNow() + std::chrono::hours(-1);
    absence.until = desk.center.serverNow() + std::chrono::hours(hours);
    return absence;
}

QStringList TestAbsences::digests()
{
    const QString table = m_database->isSqlite() ? u"message"_s : u"app.message"_s;
    QStringList logins;
    const auto db = m_database->connect();
    const auto people = PersonRepository(*db).people();
    for (const Person& person : people.value_or(QList<Person>())) {
        const QString count = m_database
                                  ->value(u"select count(*) from %1 where channel = 'digest' and address = '%2'"_s.arg(
                                      table, person.login))
                                  .toString();
        for (int i = 0; i < count.toInt(); ++i)
            logins.append(person.login);
    }
    return logins;
}

Result<Done> TestAbsences::putAt(Instant now)
{
    const BackgroundLogin login(*m_database);
    const auto behind = login.connect();
    ReferenceKeeper keeper;
    WOSHOU_TRY(const auto reference, keeper.current(*behind, now));
    return inTransaction<Done>(*behind, [&](Connection& unit) { return putDigests(unit, *reference, now); });
}

void TestAbsences::whoStandsInIsToldAsWell()
{
    const PersonId other = idOf(u"jiangtao"_s);
    QVERIFY(other.isValid());
    WOSHOU_VERIFY(await(m_agent->center.absences().setMine(until(*m_agent, other, 48))));
    TicketDraft draft = m_agent->draft();
    draft.ticket.channel = u"web"_s;
    const auto created = await(m_agent->center.tickets().create(draft));
    WOSHOU_VERIFY(created);
    const Instant late = created->ticket.createdAt + std::chrono::minutes(12);
    const BackgroundLogin login(*m_database);
    const auto behind = login.connect();
    PromiseWatch watch;
    while (inTransaction<bool>(*behind, [&](Connection& unit) { return watch.actOnOne(unit, late); }).value_or(false)) {
    }
    const auto db = m_database->connect();
    for (const PersonId person : {m_agent->center.person().id, other}) {
        const auto notices = NoticeRepository(*db).unseen(person, late);
        WOSHOU_VERIFY(notices);
        const bool told = std::any_of(notices->begin(), notices->end(), [&](const Notice& notice) {
            return notice.ticket == created->ticket.id && notice.key == "first_response/1/1/75%"_L1;
        });
        QVERIFY2(told, qPrintable(QString::number(person.value())));
    }
}

void TestAbsences::whoStandsInSeesTheTickets()
{
    const auto ticket = m_agent->create();
    WOSHOU_VERIFY(ticket);
    const auto colleagues = await(m_agent->center.absences().colleagues());
    WOSHOU_VERIFY(colleagues);
    for (const Person& person : std::as_const(*colleagues)) // who does not see every ticket is of no help
        QVERIFY(person.role == Role::Agent || person.role == Role::Dispatcher || person.role == Role::Supervisor);
    const auto other = ServiceDesk::at(*m_database, colleagues->constFirst().login);
    QVERIFY(other);
    const auto sees = [&] {
        TicketFilter filter;
        filter.view = u"covered"_s;
        const auto page = await(other->center.tickets().page(filter, {}, 500));
        return page && std::any_of(page->rows.begin(), page->rows.end(),
                                   [&](const TicketRow& row) { return row.id == ticket->ticket.id; });
    };
    QVERIFY(!sees());
    WOSHOU_VERIFY(await(m_agent->center.absences().setMine(until(*m_agent, other->center.person().id, 5))));
    QVERIFY(sees());
    QVERIFY(await(other->center.tickets().viewCounts())->value(u"covered"_s) > 0);
    // Who stands in for him who stands in sees them as well.
    const auto third = ServiceDesk::at(*m_database, u"zhaominhui"_s);
    WOSHOU_VERIFY(await(other->center.absences().setMine(until(*other, third->center.person().id, 5))));
    QVERIFY(await(third->center.tickets().viewCounts())->value(u"covered"_s) > 0);
    WOSHOU_VERIFY(await(other->center.absences().endMine()));
    WOSHOU_VERIFY(await(m_agent->center.absences().endMine()));
    QVERIFY(!sees());
}

void TestAbsences::twoWhoStandInForEachOtherEndSomewhere()
{
    const auto other = ServiceDesk::at(*m_database, u"zhaominhui"_s);
    const PersonId one = m_agent->center.person().id, two = other->center.person().id;
    WOSHOU_VERIFY(await(m_agent->center.absences().setMine(until(*m_agent, two, 5))));
    const auto db = m_database->connect();
    QCOMPARE(AbsenceRepository(*db).standIn(one, m_agent->center.serverNow()).value(), two);
    WOSHOU_VERIFY(await(other->center.absences().setMine(until(*other, one, 5))));
    QCOMPARE(AbsenceRepository(*db).standIn(one, m_agent->center.serverNow()).value(), one);
    QCOMPARE(AbsenceRepository(*db).standIn(two, m_agent->center.serverNow()).value(), two);
}

void TestAbsences::anotherTakesThePlace()
{
    const PersonId first = idOf(u"jiangtao"_s), second = idOf(u"zhaominhui"_s);
    for (const PersonId substitute : {first, second, second})
        WOSHOU_VERIFY(await(m_agent->center.absences().setMine(until(*m_agent, substitute, 5))));
    const auto mine = await(m_agent->center.absences().mine());
    WOSHOU_VERIFY(mine);
    QVERIFY(mine->has_value());
    QCOMPARE((*mine)->substitute, second);
    QVERIFY(!(*mine)->substituteName.isEmpty());
}

void TestAbsences::whoIsBackIsThere()
{
    Absence later = until(*m_agent, idOf(u"jiangtao"_s), 48);
    later.from = m_agent->center.serverNow() + std::chrono::hours(24);
    WOSHOU_VERIFY(await(m_agent->center.absences().setMine(later)));
    QVERIFY(await(m_agent->center.absences().mine())->has_value()); // it is to come
    const auto db = m_database->connect();
    const PersonId self = m_agent->center.person().id;
    QCOMPARE(AbsenceRepository(*db).standIn(self, m_agent->center.serverNow()).value(), self);
    WOSHOU_VERIFY(await(m_agent->center.absences().endMine()));
    QVERIFY(!await(m_agent->center.absences().mine())->has_value());
}

void TestAbsences::badOnesAreRefused()
{
    AbsenceService& absences = m_agent->center.absences();
    const PersonId other = idOf(u"jiangtao"_s);
    Absence over = until(*m_agent, other, -1);
    QCOMPARE(await(absences.setMine(over)).error().field, u"until"_s);
    Absence turned = until(*m_agent, other, 5);
    std::swap(turned.from, turned.until);
    QCOMPARE(await(absences.setMine(turned)).error().field, u"until"_s);
    QCOMPARE(await(absences.setMine(until(*m_agent, m_agent->center.person().id, 5))).error().field, u"substitute"_s);
    QCOMPARE(await(absences.setMine(until(*m_agent, {}, 5))).error().field, u"substitute"_s);
    QVERIFY(!await(absences.mine())->has_value());
}

// On a server nobody says that somebody else is away, but a supervisor.
void TestAbsences::everybodySpeaksForHimself()
{
    if (m_database->isSqlite())
        return; // a file knows nobody
    const auto insert = [&](const QString& login) {
        ConnectionSettings settings = m_database->administrator();
        settings.user = login;
        settings.password = u"woshou-demo"_s;
        const auto db = Connection::open(settings);
        if (!db)
            return false;
        Absence absence = until(*m_agent, idOf(u"jiangtao"_s), 5);
        absence.person = idOf(u"linyutong"_s);
        return bool(AbsenceRepository(**db).insert(absence, m_agent->center.serverNow()));
    };
    QVERIFY(!insert(u"wangmin"_s));
    QVERIFY(insert(u"zhaominhui"_s));
}

void TestAbsences::aDayBeginsWithWhatBurns()
{
    TicketDraft draft = m_agent->draft();
    draft.ticket.priority = Priority::High;
    const auto created = await(m_agent->center.tickets().create(draft));
    WOSHOU_VERIFY(created);
    const Instant later = created->ticket.createdAt + std::chrono::hours(30); // its solution is overdue
    WOSHOU_VERIFY(putAt(later));
    const QStringList first = digests();
    QVERIFY2(first.contains(u"wangmin"_s) && first.contains(u"zhaominhui"_s), qPrintable(first.join(u' ')));
    const QString table = m_database->isSqlite() ? u"message"_s : u"app.message"_s;
    const QString body =
        m_database->value(u"select body from %1 where channel = 'digest' and address = 'wangmin'"_s.arg(table))
            .toString();
    QVERIFY2(body.contains(created->ticket.number) && body.contains(u"已超时"_s) && body.contains(u"Overdue"_s),
             qPrintable(body));
    WOSHOU_VERIFY(putAt(later + std::chrono::minutes(5)));
    QCOMPARE(digests(), first); // once a day
    WOSHOU_VERIFY(putAt(later + std::chrono::hours(24)));
    QVERIFY(digests().size() > first.size());
}

void TestAbsences::whoIsAwayGetsNoDigest()
{
    const auto created = m_agent->create();
    WOSHOU_VERIFY(created);
    const auto colleagues = await(m_agent->center.absences().colleagues());
    WOSHOU_VERIFY(colleagues);
    const Person other = colleagues->constFirst(); // of his own role: sees his own otherwise
    QCOMPARE(other.role, Role::Agent);
    WOSHOU_VERIFY(await(m_agent->center.absences().setMine(until(*m_agent, other.id, 48))));
    WOSHOU_VERIFY(putAt(created->ticket.createdAt + std::chrono::hours(30)));
    QVERIFY(!digests().contains(u"wangmin"_s));
    const QString table = m_database->isSqlite() ? u"message"_s : u"app.message"_s;
    const QString body =
        m_database->value(u"select body from %1 where address = '%2'"_s.arg(table, other.login)).toString();
    QVERIFY2(body.contains(created->ticket.number), qPrintable(body));
}

QTEST_GUILESS_MAIN(TestAbsences)
#include "tst_absences.moc"
