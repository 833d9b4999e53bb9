#include "domain/tickets/trackingnumber.h"
#include "services/admin/setup.h"
#include "storage/core/query.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTickets = 300;
const Instant kNow = Instant::fromDateTime(QDateTime(QDate(2026, 7, 15), QTime(6, 30), Qt::UTC));

using Lines = QStringList;

} // namespace

/// The demonstration's history is one that the program could have written itself.
class TestDemoGenerator : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sameSeedSameRows_data();
    void sameSeedSameRows();
    void anotherSeedGivesOtherRows();
    void openTicketsStandInKnownStates();
    void eventsWalkTheLifeCycle();
    void closedTicketsHaveTheirSurveyResult();
    void numbersHaveValidCheckDigits();
    void phoneNumbersAreWholeAndUnique();
    void namesAreNames();
    void engineersHaveTheSkill();
    void theKnownCallerIsThere();
    void nothingHappensAfterNow();
    void someWaitAtAnyHour_data();
    void someWaitAtAnyHour();
    void codesAreThoseOfTheCenter_data();
    void codesAreThoseOfTheCenter();

private:
    std::unique_ptr<Connection> make(const QString& file, quint32 seed, Instant now = kNow, int tickets = kTickets);
    Lines rows(const QString& sql, Connection* connection = nullptr);

    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_db;
};

std::unique_ptr<Connection> TestDemoGenerator::make(const QString& file, quint32 seed, Instant now, int tickets)
{
    ConnectionSettings settings;
    settings.path = m_folder.filePath(file);
    settings.clock = [now] { return now; };
    auto connection = Connection::open(settings);
    if (!connection)
        return nullptr;
    SetUpOptions options;
    options.tickets = tickets;
    options.seed = seed;
    const auto made = setUpCenter(**connection, options);
    if (!made) {
        qWarning().noquote() << made.error().code << made.error().detail << made.error().field;
        return nullptr;
    }
    return std::move(*connection);
}

/// Every row as one line of its columns; a failed statement gives one line that says so.
Lines TestDemoGenerator::rows(const QString& sql, Connection* connection)
{
    QSqlQuery query((connection ? connection : m_db.get())->database());
    if (!query.exec(sql))
        return {query.lastError().text()};
    Lines lines;
    while (query.next()) {
        QStringList values;
        for (int i = 0; i < query.record().count(); ++i)
            values.append(query.value(i).toString());
        lines.append(values.join(u'|'));
    }
    return lines;
}

void TestDemoGenerator::initTestCase()
{
    m_db = make(u"first.db"_s, 1);
    QVERIFY(m_db);
    QCOMPARE(rows(u"select count(*) from ticket"_s), Lines{QString::number(kTickets)});
}

void TestDemoGenerator::sameSeedSameRows_data()
{
    QTest::addColumn<QString>("table");
    for (const char* table : {"person", "engineer_skill", "customer", "customer_phone", "device", "article", "ticket",
                              "ticket_event", "promise_run", "work_order", "survey", "survey_score"})
        QTest::newRow(table) << QString::fromLatin1(table);
}

void TestDemoGenerator::sameSeedSameRows()
{
    QFETCH(QString, table);
    static const auto second = make(u"second.db"_s, 1);
    QVERIFY(second);
    const QString sql = u"select * from %1"_s.arg(table);
    const Lines expected = rows(sql);
    QVERIFY(!expected.isEmpty());
    QCOMPARE(rows(sql, second.get()), expected);
}

void TestDemoGenerator::anotherSeedGivesOtherRows()
{
    const auto other = make(u"other.db"_s, 2);
    QVERIFY(other);
    const QString sql = u"select symptom, created_at from ticket order by id"_s;
    QVERIFY(rows(sql, other.get()) != rows(sql));
}

// a state is one of the life cycle, and whether a ticket is open is said by it.
void TestDemoGenerator::openTicketsStandInKnownStates()
{
    QCOMPARE(rows(u"select t.number from ticket t left join lifecycle_state s on s.code = t.state "
                  "where s.code is null or s.is_open <> t.is_open"_s),
             Lines());
    QVERIFY(!rows(u"select number from ticket where is_open = 1"_s).isEmpty());
}

void TestDemoGenerator::eventsWalkTheLifeCycle()
{
    const QString steps = u"(select ticket_id, at, move, from_state, to_state, "
                          "lag(to_state, 1, '') over w as before, lag(at, 1, 0) over w as earlier "
                          "from ticket_event where kind in ('created', 'moved') window w as "
                          "(partition by ticket_id order by id))"_s;
    QCOMPARE(rows(u"select s.ticket_id, s.move from %1 s where s.from_state <> s.before or s.at <= s.earlier or not "
                  "exists (select 1 from lifecycle_move m where m.code = s.move and m.from_state = s.from_state and "
                  "m.to_state = s.to_state)"_s.arg(steps)),
             Lines());
    QCOMPARE(rows(u"select t.number from ticket t where t.state is not (select e.to_state from ticket_event e "
                  "where e.ticket_id = t.id and e.kind in ('created', 'moved') order by e.id desc limit 1)"_s),
             Lines());
    QCOMPARE(rows(u"select e.id from ticket_event e join person p on p.id = e.person_id where e.move <> '' and not "
                  "exists (select 1 from lifecycle_move_role r where r.move = e.move and r.role = p.role)"_s),
             Lines());
}

void TestDemoGenerator::closedTicketsHaveTheirSurveyResult()
{
    QCOMPARE(rows(u"select number from ticket where state = 'closed' and (survey_result = '' or solved_for_good <> "
                  "'yes' or solution = '' or closed_at is null)"_s),
             Lines());
    QCOMPARE(rows(u"select t.number from ticket t left join survey s on s.ticket_id = t.id "
                  "where (t.survey_result = 'answered') <> (s.ticket_id is not null)"_s),
             Lines());
}

void TestDemoGenerator::numbersHaveValidCheckDigits()
{
    const Lines numbers = rows(u"select number from ticket"_s);
    for (const QString& number : numbers)
        QVERIFY2(parseTrackingNumber(number), qPrintable(number));
}

void TestDemoGenerator::phoneNumbersAreWholeAndUnique()
{
    QCOMPARE(rows(u"select digits from customer_phone where length(digits) <> 11 or digits not glob '1[3-9]*'"_s),
             Lines());
    QCOMPARE(rows(u"select digits from customer_phone group by digits having count(*) > 1"_s), Lines());
    QCOMPARE(rows(u"select number from ticket where contact_phone not in (select digits from customer_phone)"_s),
             Lines());
}

void TestDemoGenerator::namesAreNames()
{
    const QString pattern = u"'*[0-9]*'"_s;
    QCOMPARE(rows(u"select name from customer where name glob %1 or name like '%客户%' or name like '%测试%' or "
                  "name like '%某%' or length(name) < 2"_s.arg(pattern)),
             Lines());
    QCOMPARE(rows(u"select name from person where name glob %1 or length(name) < 2"_s.arg(pattern)), Lines());
}

void TestDemoGenerator::engineersHaveTheSkill()
{
    QCOMPARE(rows(u"select t.number, t.skill from ticket t where t.engineer_id is not null and t.skill <> '' and not "
                  "exists (select 1 from engineer_skill s where s.person_id = t.engineer_id and s.skill = t.skill)"_s),
             Lines());
}

// the caller of the tour, his devices and what was repaired before.
void TestDemoGenerator::theKnownCallerIsThere()
{
    const QString caller = u"(select customer_id from customer_phone where digits = '13805712046')"_s;
    QCOMPARE(rows(u"select name, level, elderly_home from customer where id = %1"_s.arg(caller)),
             Lines{u"李桂芳|vip|1"_s});
    QCOMPARE(rows(u"select model from device where customer_id = %1 order by model"_s.arg(caller)),
             (Lines{u"EC6002"_s, u"KFR-35GW/N8"_s, u"XQG100-B14"_s}));
    QCOMPARE(
        rows(u"select number from ticket where customer_id = %1 and product_group = 'aircon' and is_open = 1"_s.arg(
            caller)),
        Lines());
    QCOMPARE(
        rows(u"select t.fault, p.name from ticket t join person p on p.id = t.engineer_id where t.customer_id = %1 "
             "and t.cause_code = 'capacitor' and t.state = 'closed'"_s.arg(caller)),
        Lines{u"aircon.not_cooling|张伟"_s});
}

void TestDemoGenerator::nothingHappensAfterNow()
{
    const QString now = QString::number(kNow.ms());
    QCOMPARE(rows(u"select id from ticket_event where at > "_s + now), Lines());
    QCOMPARE(rows(u"select number from ticket where created_at > %1 or updated_at > %1 or closed_at > %1"_s.arg(now)),
             Lines());
    QCOMPARE(rows(u"select purchased_on from device where purchased_on > '2026-07-15'"_s), Lines());
}

void TestDemoGenerator::someWaitAtAnyHour_data()
{
    QTest::addColumn<int>("hour");
    QTest::addColumn<int>("tickets");
    for (int hour = 0; hour < 24; hour += 4)
        QTest::addRow("%d hours later", hour) << hour << 60;
    QTest::newRow("hardly any tickets") << 1 << 8;
}

// A first look at any time of the day, also on a small center, finds somebody to send an engineer to.
void TestDemoGenerator::someWaitAtAnyHour()
{
    constexpr int kAtLeast = 3;
    QFETCH(int, hour);
    QFETCH(int, tickets);
    const Instant now = kNow + std::chrono::hours(hour);
    const auto db = make(u"hour%1.db"_s.arg(hour), quint32(hour + 1), now, tickets);
    QVERIFY(db);
    const Lines waiting = rows(u"select id from ticket where state = 'todispatch' and solution = ''"_s, db.get());
    QVERIFY2(waiting.size() >= kAtLeast, qPrintable(waiting.join(u' ')));
}

void TestDemoGenerator::codesAreThoseOfTheCenter_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("list");
    QTest::newRow("channel") << u"ticket.channel"_s << u"channels"_s;
    QTest::newRow("scenario") << u"ticket.scenario"_s << u"scenarios"_s;
    QTest::newRow("mood") << u"ticket.mood"_s << u"moods"_s;
    QTest::newRow("mode") << u"ticket.mode"_s << u"modes"_s;
    QTest::newRow("certainty") << u"ticket.certainty"_s << u"certainties"_s;
    QTest::newRow("purchase channel") << u"device.purchase_channel"_s << u"purchase_channels"_s;
}

void TestDemoGenerator::codesAreThoseOfTheCenter()
{
    QFETCH(QString, column);
    QFETCH(QString, list);
    QCOMPARE(rows(u"select distinct %1 from %2 where %1 <> '' and %1 not in (select json_extract(j.value, '$.code') "
                  "from reference r, json_each(r.body, '$.%3') j where r.kind = 'codes')"_s.arg(
                      column, column.section(u'.', 0, 0), list)),
             Lines());
}

QTEST_GUILESS_MAIN(TestDemoGenerator)
#include "tst_demogenerator.moc"
