#include "services/core/changebus.h"
#include "services/tickets/presenceservice.h"
#include "support/servicedesk.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Who else has a ticket before him, on both databases: two people at two desks.
class TestPresence : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void theOtherHearsWithinASecond();
    void whoWritesStandsFirst();
    void whoTurnsToAnotherTicketIsGone();
    void aWindowThatDiedIsForgotten();
    void twoWindowsAreOnePerson();
    void nobodyIsWhereHeMayNotBe();
    void cleanup();
    void cleanupTestCase() { m_databases.clear(); }

private:
    QString seen(TicketId id);
    bool show(ServiceDesk& desk, TicketId id, bool writing = false);
    void age();
    QString theirs() const { return m_theirs->center.person().name; }

    std::map<int, std::unique_ptr<TestDatabase>> m_databases;
    TestDatabase* m_database = nullptr;
    std::unique_ptr<ServiceDesk> m_mine, m_theirs;
    TicketId m_ticket, m_another;
};

void TestPresence::init()
{
    QFETCH_GLOBAL(int, backend);
    auto& database = m_databases[backend];
    if (!database) {
        database = TestDatabase::make(Backend(backend));
        QVERIFY(database->setUp(0));
    }
    m_database = database.get();
    m_mine = ServiceDesk::at(*m_database);
    m_theirs = ServiceDesk::at(*m_database, u"zhaominhui"_s);
    QVERIFY(m_mine && m_theirs);
    const auto first = m_mine->create();
    const auto second = m_mine->create();
    QVERIFY(first && second);
    m_ticket = first->ticket.id;
    m_another = second->ticket.id;
}

void TestPresence::cleanup()
{
    m_mine.reset();
    m_theirs.reset();
}

/// What my desk is told of the others: "name" or "name*" for who writes.
QString TestPresence::seen(TicketId id)
{
    const auto others = await(m_mine->center.presence().others(id));
    if (!others)
        return others.error().detail;
    QStringList names;
    for (const TicketViewer& other : *others)
        names.append(other.writing ? other.name + u'*' : other.name);
    return names.join(u' ');
}

bool TestPresence::show(ServiceDesk& desk, TicketId id, bool writing)
{
    const auto shown = await(desk.center.presence().show(id, writing));
    if (!shown)
        qWarning("%s", qPrintable(shown.error().detail));
    return shown.has_value();
}

/// As if nothing had been heard for a minute.
void TestPresence::age()
{
    WOSHOU_VERIFY(m_database->connect()->execute(m_database->isSqlite()
                                                     ? u"update presence set seen_at = seen_at - 60000"_s
                                                     : u"update presence set seen_at = seen_at - interval '1 min'"_s));
}

void TestPresence::theOtherHearsWithinASecond()
{
    QSignalSpy told(m_mine->center.bus(), &ChangeBus::connectionChanged);
    QTRY_VERIFY(!told.isEmpty()); // the feed listens
    QVERIFY(show(*m_mine, m_ticket));
    QSignalSpy heard(m_mine->center.bus(), &ChangeBus::presenceChanged);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(show(*m_theirs, m_ticket));
    const auto isIt = [&](const QList<QVariant>& news) {
        const auto id = news.constFirst().value<TicketId>();
        return id == m_ticket || !id.isValid();
    };
    QVERIFY(QTest::qWaitFor([&] { return std::any_of(heard.begin(), heard.end(), isIt); }, 1000));
    QCOMPARE(seen(m_ticket), theirs());
    QVERIFY(clock.elapsed() < 1000);
    heard.clear();
    WOSHOU_VERIFY(await(m_theirs->center.presence().leave()));
    QVERIFY(QTest::qWaitFor([&] { return std::any_of(heard.begin(), heard.end(), isIt); }, 1000));
    QCOMPARE(seen(m_ticket), QString());
}

void TestPresence::whoWritesStandsFirst()
{
    const auto third = ServiceDesk::at(*m_database, u"linyutong"_s);
    QVERIFY(third && show(*m_theirs, m_ticket) && show(*third, m_ticket, true));
    QCOMPARE(seen(m_ticket), third->center.person().name + u"* "_s + theirs());
    QVERIFY(show(*third, m_ticket, false));
    QVERIFY(!seen(m_ticket).contains(u'*'));
}

void TestPresence::whoTurnsToAnotherTicketIsGone()
{
    QVERIFY(show(*m_theirs, m_ticket, true) && show(*m_theirs, m_another));
    QCOMPARE(seen(m_ticket), QString());
    QCOMPARE(seen(m_another), theirs());
}

void TestPresence::aWindowThatDiedIsForgotten()
{
    QVERIFY(show(*m_theirs, m_ticket));
    age();
    QCOMPARE(seen(m_ticket), QString());
    // and its row goes as soon as the person is anywhere again
    const auto again = ServiceDesk::at(*m_database, u"zhaominhui"_s);
    QVERIFY(again && show(*again, m_another));
    const QString table = m_database->isSqlite() ? u"presence"_s : u"app.presence"_s;
    QCOMPARE(m_database
                 ->value(u"select count(*) from %1 where person_id = %2"_s.arg(
                     table, QString::number(m_theirs->center.person().id.value())))
                 .toInt(),
             1);
}

void TestPresence::twoWindowsAreOnePerson()
{
    const auto second = ServiceDesk::at(*m_database, u"zhaominhui"_s);
    QVERIFY(second && show(*m_theirs, m_ticket) && show(*second, m_ticket, true));
    QCOMPARE(seen(m_ticket), theirs() + u'*');
    const auto own = ServiceDesk::at(*m_database);
    QVERIFY(own && show(*own, m_ticket));
    QCOMPARE(seen(m_ticket), theirs() + u'*'); // one's own windows are not somebody else
}

// The server sees to it, whatever program asks.
void TestPresence::nobodyIsWhereHeMayNotBe()
{
    if (m_database->isSqlite())
        return; // one person alone has the file
    const auto engineer = ServiceDesk::at(*m_database, u"zhangwei"_s);
    QVERIFY(engineer);
    WOSHOU_REFUSED(await(engineer->center.presence().show(m_ticket, true)), ErrorKind::Permission, u"42501"_s);
    const auto connection = m_database->connect();
    WOSHOU_VERIFY(connection->execute(u"set role wangmin"_s));
    const auto forged = connection->execute(
        u"insert into app.presence select gen_random_uuid()::text, p.id, %1, 1, now() from app.person p "
        "where p.login = 'zhaominhui'"_s.arg(m_ticket.value()));
    QVERIFY(!forged);
}

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_presence.moc"
