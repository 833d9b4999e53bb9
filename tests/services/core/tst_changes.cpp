#include "services/core/changebus.h"
#include "services/customers/customerservice.h"
#include "support/servicedesk.h"

#include <QProcess>
#include <QSignalSpy>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSoonMs = 2000;

/// What a window hears.
class Ear : public QObject
{
public:
    explicit Ear(ServiceDesk& desk)
    {
        ChangeBus* bus = desk.center.bus();
        connect(bus, &ChangeBus::ticketsChanged, this, [this](const QSet<TicketId>& ids) { heard.unite(ids); });
        connect(bus, &ChangeBus::resyncNeeded, this, [this] { ++resyncs; });
        connect(bus, &ChangeBus::connectionChanged, this, [this](bool connected, int) {
            if (states.isEmpty() || states.constLast() != connected)
                states.append(connected);
        });
    }
    QSet<TicketId> heard;
    int resyncs = 0;
    QList<bool> states; ///< each once in a row
};

} // namespace

/// Two windows on one database: what one saves, the other hears of by itself (step 5 of the day).
class TestChanges : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void theOtherWindowHearsOfATicket();
    void ownChangesAreHeardToo();
    void theOtherWindowHearsOfACustomer();
    void whatAnotherProgramWroteIsHeard();
    void aBurstLosesNobody();
    void anEngineerHearsOfHisJob();
    void aLostConnectionIsToldAndMended();
    void aSaveThatMetALostConnectionIsSentAgainOnce();

private:
    std::unique_ptr<TestDatabase> fresh(int tickets = 60);
    static void cutOff(TestDatabase& database, const QString& login);
};

std::unique_ptr<TestDatabase> TestChanges::fresh(int tickets)
{
    QFETCH_GLOBAL(int, backend);
    auto database = TestDatabase::make(Backend(backend));
    return database->setUp(tickets) ? std::move(database) : nullptr;
}

void TestChanges::cutOff(TestDatabase& database, const QString& login)
{
    QVERIFY(database
                .value(u"select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = "
                       "current_database() and usename = '%1'"_s.arg(login))
                .toInt() > 1);
}

void TestChanges::theOtherWindowHearsOfATicket()
{
    const auto database = fresh();
    const auto agent = ServiceDesk::at(*database);
    const auto dispatcher = ServiceDesk::at(*database, u"linyutong"_s);
    Ear ear(*dispatcher);
    const auto created = agent->create();
    WOSHOU_VERIFY(created);
    QTRY_VERIFY_WITH_TIMEOUT(ear.heard.contains(created->ticket.id), kSoonMs);
    ear.heard.clear();
    WOSHOU_VERIFY(agent->move(created->ticket, u"transfer"_s));
    QTRY_VERIFY_WITH_TIMEOUT(ear.heard.contains(created->ticket.id), kSoonMs);
    ear.heard.clear();
    WOSHOU_VERIFY(await(agent->center.tickets().addEntry(created->ticket.id, u"told"_s, u"x"_s, QUuid::createUuid())));
    QTRY_VERIFY_WITH_TIMEOUT(ear.heard.contains(created->ticket.id), kSoonMs);
    QCOMPARE(ear.heard.size(), 1);
    QCOMPARE(ear.resyncs, 0);
}

void TestChanges::ownChangesAreHeardToo()
{
    const auto database = fresh();
    const auto agent = ServiceDesk::at(*database);
    Ear ear(*agent);
    const auto created = agent->create();
    WOSHOU_VERIFY(created);
    QTRY_VERIFY_WITH_TIMEOUT(ear.heard.contains(created->ticket.id), kSoonMs);
}

void TestChanges::theOtherWindowHearsOfACustomer()
{
    const auto database = fresh();
    const auto agent = ServiceDesk::at(*database);
    const auto dispatcher = ServiceDesk::at(*database, u"linyutong"_s);
    QSet<CustomerId> heard;
    connect(dispatcher->center.bus(), &ChangeBus::customersChanged, this,
            [&](const QSet<CustomerId>& ids) { heard.unite(ids); });
    CustomerNote note;
    note.customer = agent->draft().customer;
    note.kind = u"household"_s;
    note.state = u"kept"_s;
    note.text = u"门口有台阶"_s;
    WOSHOU_VERIFY(await(agent->center.customers().saveNote(note, QUuid::createUuid())));
    QTRY_COMPARE_WITH_TIMEOUT(heard, QSet<CustomerId>{note.customer}, kSoonMs);
    // The second change in the life of a window is heard like the first.
    heard.clear();
    Customer customer = await(agent->center.customers().card(note.customer))->customer;
    customer.industry = u"teacher"_s;
    WOSHOU_VERIFY(await(agent->center.customers().save(customer, {}, QUuid::createUuid())));
    QTRY_COMPARE_WITH_TIMEOUT(heard, QSet<CustomerId>{note.customer}, kSoonMs);
}

void TestChanges::whatAnotherProgramWroteIsHeard()
{
    const auto database = fresh();
    const auto dispatcher = ServiceDesk::at(*database, u"linyutong"_s);
    Ear ear(*dispatcher);
    const DatabaseUrl url = database->url();
    const QString text =
        url.postgresql ? u"postgresql:///%1?host=%2"_s.arg(url.database, url.host) : u"sqlite:"_s + url.path;
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--write"_s, text});
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 10000);
    QCOMPARE(other.exitCode(), 0);
    const TicketId id(other.readAllStandardOutput().trimmed().toLongLong());
    QVERIFY(id.isValid());
    QTRY_VERIFY_WITH_TIMEOUT(ear.heard.contains(id), kSoonMs);
}

void TestChanges::aBurstLosesNobody()
{
    const auto database = fresh(1200);
    const auto desk = ServiceDesk::at(*database);
    Ear ear(*desk);
    ConnectionSettings settings = database->administrator();
    settings.user = u"wangmin"_s;
    settings.password = u"woshou-demo"_s;
    const auto writer = Connection::open(settings);
    WOSHOU_VERIFY(writer);
    WOSHOU_VERIFY((*writer)->execute(
        u"insert into ticket_event (ticket_id, at, kind, person_id) select id, %1, 'note', %2 from ticket"_s.arg(
            database->isSqlite() ? u"1"_s : u"now()"_s, QString::number(desk->center.person().id.value()))));
    // More than a notice holds: the server says that everything changed.
    QTRY_VERIFY_WITH_TIMEOUT(ear.heard.size() == 1200 || ear.resyncs > 0, kSoonMs);
    QVERIFY(database->isSqlite() || ear.resyncs > 0);
}

void TestChanges::anEngineerHearsOfHisJob()
{
    const auto database = fresh();
    const auto agent = ServiceDesk::at(*database);
    const auto engineer = ServiceDesk::at(*database, u"zhangwei"_s);
    Ear ear(*engineer);
    const auto created = agent->create();
    WOSHOU_VERIFY(created);
    QTRY_VERIFY_WITH_TIMEOUT(ear.heard.contains(created->ticket.id), kSoonMs);
    WOSHOU_REFUSED(await(engineer->center.tickets().details(created->ticket.id)), ErrorKind::NotFound, QString());
}

void TestChanges::aLostConnectionIsToldAndMended()
{
    const auto database = fresh();
    if (database->isSqlite())
        return; // a file is not lost
    const auto agent = ServiceDesk::at(*database);
    const auto dispatcher = ServiceDesk::at(*database, u"linyutong"_s);
    Ear ear(*dispatcher);
    WOSHOU_VERIFY(agent->create());
    QTRY_VERIFY(!ear.heard.isEmpty()); // it listens
    ear.states.clear();
    cutOff(*database, u"linyutong"_s);
    const auto created = agent->create(); // while nobody listens
    WOSHOU_VERIFY(created);
    QTRY_COMPARE_WITH_TIMEOUT(ear.states, QList<bool>({false, true}), 5000);
    QTRY_VERIFY(ear.resyncs > 0);
    ear.heard.clear();
    WOSHOU_VERIFY(agent->move(created->ticket, u"transfer"_s));
    QTRY_VERIFY_WITH_TIMEOUT(ear.heard.contains(created->ticket.id), kSoonMs);
}

void TestChanges::aSaveThatMetALostConnectionIsSentAgainOnce()
{
    const auto database = fresh();
    if (database->isSqlite())
        return; // a file is not lost
    const auto agent = ServiceDesk::at(*database);
    const TicketDraft draft = agent->draft();
    const qint64 before = database->value(u"select count(*) from ticket"_s).toLongLong();
    cutOff(*database, u"wangmin"_s);
    const auto failed = await(agent->center.tickets().create(draft));
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Connection);
    const auto again = await(agent->center.tickets().create(draft));
    WOSHOU_VERIFY(again);
    QCOMPARE(again->ticket.words, draft.ticket.words);
    QCOMPARE(database->value(u"select count(*) from ticket"_s).toLongLong(), before + 1);
}

/// Another program: writes a note on a ticket and says on which.
static int writeAsAnotherProgram(const QString& url)
{
    const auto desk = ServiceDesk::at(*DatabaseUrl::parse(url));
    const auto created = desk ? desk->create() : Result<CreatedTicket>(failure(ErrorKind::Internal));
    if (!created)
        return 1;
    std::printf("%lld\n", created->ticket.id.value());
    return 0;
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write") == 0)
        return writeAsAnotherProgram(QString::fromLocal8Bit(argv[2]));
    TestChanges test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_changes.moc"
