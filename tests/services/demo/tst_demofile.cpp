#include "services/admin/demofile.h"
#include "services/admin/setup.h"
#include "storage/admin/centerrepository.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTickets = 1500;
constexpr qint64 kDay = 24 * 3600 * 1000;
/// Midnight in the center's zone, a Wednesday.
const Instant kMade = Instant::fromDateTime(QDateTime(QDate(2026, 7, 14), QTime(16, 0), Qt::UTC));
/// Sixteen days later in the morning, a Friday.
const Instant kOpened = kMade + std::chrono::hours(16 * 24 + 10);

} // namespace

/// A ready-made demonstration is copied at the first start and lives on the day on which it is opened.
class TestDemoFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theReadyMadeOneHasNothingOpen();
    void aCopyLivesOnItsDay();
    void everythingMovesByWholeWeeks_data();
    void everythingMovesByWholeWeeks();
    void aFileFromTheFutureMovesBack();
    void theLastDaysWalkTheLifeCycle();
    void theKnownCallerIsLeftAlone();
    void sameFileSameDaySameRows_data();
    void sameFileSameDaySameRows();
    void theCopyIsSealed();
    void theOriginStaysAsItIs();
    void anExistingFileIsKept();
    void withoutAnOriginItIsGenerated();
    void whatWasCutOffIsNotThere();

private:
    std::unique_ptr<Connection> connect(const QString& file, Instant now, const QString& origin = {});
    std::unique_ptr<Connection> open(const QString& file, Instant now, const QString& origin);
    static QStringList rows(Connection& db, const QString& sql);
    static qint64 number(Connection& db, const QString& sql) { return rows(db, sql).value(0).toLongLong(); }

    QTemporaryDir m_folder;
    QString m_ready;
    std::unique_ptr<Connection> m_origin, m_copy;
};

std::unique_ptr<Connection> TestDemoFile::connect(const QString& file, Instant now, const QString& origin)
{
    ConnectionSettings settings;
    settings.path = m_folder.filePath(file);
    settings.clock = [now] { return now; };
    settings.origin = origin;
    auto connection = Connection::open(settings);
    return connection ? std::move(*connection) : nullptr;
}

/// As a first start does it.
std::unique_ptr<Connection> TestDemoFile::open(const QString& file, Instant now, const QString& origin)
{
    auto connection = connect(file, now, origin);
    SetUpOptions options;
    options.tickets = kTickets;
    const auto made = setUpCenter(*connection, options);
    if (!made)
        qWarning().noquote() << made.error().code << made.error().detail;
    return made ? std::move(connection) : nullptr;
}

QStringList TestDemoFile::rows(Connection& db, const QString& sql)
{
    QSqlQuery query(db.database());
    if (!query.exec(sql))
        return {u"failed: "_s + sql};
    QStringList lines;
    while (query.next()) {
        QStringList values;
        for (int i = 0; i < query.record().count(); ++i)
            values.append(query.value(i).toString());
        lines.append(values.join(u'|'));
    }
    return lines;
}

void TestDemoFile::initTestCase()
{
    m_ready = m_folder.filePath(u"ready.sqlite"_s);
    auto made = connect(u"ready.sqlite"_s, kMade);
    SetUpOptions options;
    options.tickets = kTickets;
    options.seal = false;
    QVERIFY(setUpCenter(*made, options));
    QVERIFY(made->execute(u"pragma journal_mode = delete"_s));
    made.reset();
    m_origin = connect(u"ready.sqlite"_s, kMade);
    QVERIFY(m_origin->execute(u"pragma journal_mode = delete"_s));
    m_copy = open(u"copy.sqlite"_s, kOpened, m_ready);
    QVERIFY(m_copy);
}

void TestDemoFile::theReadyMadeOneHasNothingOpen()
{
    QVERIFY(number(*m_origin, u"select count(*) from ticket"_s) > kTickets * 9 / 10);
    QCOMPARE(number(*m_origin, u"select count(*) from ticket where is_open = 1"_s), 0);
    QCOMPARE(number(*m_origin, u"select sealed from center"_s), 0);
}

void TestDemoFile::aCopyLivesOnItsDay()
{
    QCOMPARE(number(*m_copy, u"select count(*) from ticket"_s), kTickets); // as many as were asked for
    const qint64 now = kOpened.ms();
    const qint64 newest = number(*m_copy, u"select max(created_at) from ticket"_s);
    QVERIFY(newest < now);
    QVERIFY(newest > now - kDay);
    QVERIFY(number(*m_copy, u"select count(*) from ticket where is_open = 1"_s) > 0);
    QVERIFY(number(*m_copy, u"select min(created_at) from ticket"_s) > now - 380 * kDay);
    QCOMPARE(number(*m_copy, u"select count(*) from ticket_event where at > %1"_s.arg(now)), 0);
    // What was copied and what was made join without a gap.
    const QString days = u"select count(distinct (created_at + 28800000) / 86400000) from ticket "
                         "where created_at > %1"_s.arg(now - 10 * kDay);
    QVERIFY(number(*m_copy, days) >= 9);
}

void TestDemoFile::everythingMovesByWholeWeeks_data()
{
    QTest::addColumn<QString>("sum");
    QTest::addColumn<QString>("from");
    const QString ofTicket = u"ticket where id <= 100"_s;
    for (const char* column : {"created_at", "updated_at", "callback_due", "first_response_at", "assigned_at",
                               "started_at", "resolved_at", "closed_at", "respond_due", "resolve_due"})
        QTest::newRow(column) << QString::fromLatin1(column) << ofTicket;
    QTest::newRow("events") << u"at"_s << u"ticket_event where ticket_id <= 100"_s;
    for (const char* column : {"from_at", "due_at", "ended_at", "changed_at"})
        QTest::addRow("promise %s", column) << QString::fromLatin1(column) << u"promise_run where ticket_id <= 100"_s;
    for (const char* column : {"assigned_at", "started_at", "finished_at"})
        QTest::addRow("work order %s", column) << QString::fromLatin1(column) << u"work_order where ticket_id <= 100"_s;
    QTest::newRow("surveys") << u"answered_at"_s << u"survey where ticket_id <= 100"_s;
    QTest::newRow("articles") << u"published_at"_s << u"article"_s;
    QTest::newRow("reviews") << u"julianday(review_on) * 86400000"_s << u"article"_s;
    QTest::newRow("the center") << u"created_at"_s << u"center"_s;
}

void TestDemoFile::everythingMovesByWholeWeeks()
{
    QFETCH(QString, sum);
    QFETCH(QString, from);
    const QString count = u"select count(%1) from %2"_s.arg(sum, from);
    const QString total = u"select cast(sum(%1) as integer) from %2"_s.arg(sum, from);
    const qint64 filled = number(*m_origin, count);
    QVERIFY(filled > 0);
    QCOMPARE(number(*m_copy, count), filled);
    QCOMPARE(number(*m_copy, total) - number(*m_origin, total), filled * 14 * kDay);
}

void TestDemoFile::aFileFromTheFutureMovesBack()
{
    const Instant before = kMade - std::chrono::hours(3 * 24);
    const auto copy = open(u"before.sqlite"_s, before, m_ready);
    QVERIFY(copy);
    const QString oldest = u"select min(created_at) from ticket"_s;
    QCOMPARE(number(*copy, oldest) - number(*m_origin, oldest), -7 * kDay);
    QCOMPARE(number(*copy, u"select count(*) from ticket where created_at > %1"_s.arg(before.ms())), 0);
}

void TestDemoFile::theLastDaysWalkTheLifeCycle()
{
    const QString steps = u"(select ticket_id, at, move, from_state, to_state, "
                          "lag(to_state, 1, '') over w as before, lag(at, 1, 0) over w as earlier "
                          "from ticket_event where kind in ('created', 'moved') window w as "
                          "(partition by ticket_id order by id))"_s;
    QCOMPARE(rows(*m_copy, u"select s.ticket_id, s.move from %1 s where s.from_state <> s.before or s.at <= s.earlier "
                           "or not exists (select 1 from lifecycle_move m where m.code = s.move and "
                           "m.from_state = s.from_state and m.to_state = s.to_state)"_s.arg(steps)),
             QStringList());
    QCOMPARE(rows(*m_copy, u"select number from ticket group by number having count(*) > 1"_s), QStringList());
    QCOMPARE(rows(*m_copy, u"select t.number from ticket t where t.engineer_id is not null and t.skill <> '' and not "
                           "exists (select 1 from engineer_skill s where s.person_id = t.engineer_id and "
                           "s.skill = t.skill)"_s),
             QStringList());
}

void TestDemoFile::theKnownCallerIsLeftAlone()
{
    const QString history = u"select t.number from ticket t join customer_phone p on p.customer_id = t.customer_id "
                            "where p.digits = '13805712046' order by t.id"_s;
    QCOMPARE(rows(*m_copy, history), rows(*m_origin, history));
}

void TestDemoFile::sameFileSameDaySameRows_data()
{
    QTest::addColumn<QString>("table");
    for (const char* table : {"ticket", "ticket_event", "promise_run", "work_order", "survey", "article"})
        QTest::newRow(table) << QString::fromLatin1(table);
}

void TestDemoFile::sameFileSameDaySameRows()
{
    QFETCH(QString, table);
    static const auto second = open(u"second.sqlite"_s, kOpened, m_ready);
    QVERIFY(second);
    const QString sql = u"select * from "_s + table;
    QCOMPARE(rows(*second, sql), rows(*m_copy, sql));
}

void TestDemoFile::theCopyIsSealed()
{
    QCOMPARE(number(*m_copy, u"select sealed from center"_s), 1);
    const auto refused = m_copy->execute(u"update ticket_event set at = at + 1"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"SV403"_s);
    QVERIFY(!CenterRepository(*m_copy).shift(std::chrono::hours(24)));
}

void TestDemoFile::theOriginStaysAsItIs()
{
    const QString sql = u"select count(*), max(created_at) from ticket"_s;
    const QStringList before = rows(*m_origin, sql);
    QVERIFY(open(u"third.sqlite"_s, kOpened, m_ready));
    QCOMPARE(rows(*m_origin, sql), before);
    QVERIFY(!QFileInfo::exists(m_folder.filePath(u"third.sqlite.part"_s)));
}

void TestDemoFile::anExistingFileIsKept()
{
    connect(u"mine.sqlite"_s, kOpened)->execute(u"create table mine (n integer)"_s);
    const auto again = connect(u"mine.sqlite"_s, kOpened, m_ready);
    QCOMPARE(rows(*again, u"select name from sqlite_master where name in ('mine', 'ticket')"_s),
             QStringList{u"mine"_s});
}

void TestDemoFile::withoutAnOriginItIsGenerated()
{
    const auto made = open(u"generated.sqlite"_s, kOpened, m_folder.filePath(u"nothing.sqlite"_s));
    QVERIFY(made);
    QCOMPARE(number(*made, u"select count(*) from ticket"_s), kTickets);
    QCOMPARE(number(*made, u"select sealed from center"_s), 1);
}

// A copy that was cut off half-way stands beside, not in the place of the database.
void TestDemoFile::whatWasCutOffIsNotThere()
{
    QFile part(m_folder.filePath(u"cut.sqlite.part"_s));
    QVERIFY(part.open(QIODevice::WriteOnly));
    part.write("SQLite format 3");
    part.close();
    const auto copy = open(u"cut.sqlite"_s, kOpened, m_ready);
    QVERIFY(copy);
    QVERIFY(number(*copy, u"select count(*) from ticket"_s) > kTickets * 9 / 10);
}

QTEST_GUILESS_MAIN(TestDemoFile)
#include "tst_demofile.moc"
