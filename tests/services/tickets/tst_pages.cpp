#include "domain/measures/measure.h"
#include "domain/tickets/trackingnumber.h"
#include "storage/core/query.h"
#include "storage/core/sqlcatalog.h"
#include "storage/tickets/ticketconditionsql.h"
#include "support/servicedesk.h"

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTickets = 300;

/// The condition and the order of each list in plain words of SQL.
const QHash<QString, QString>& listSql()
{
    static const QString due = u" order by due_order, id"_s;
    static const QHash<QString, QString> lists = {
        {u"all"_s, u"1 = 1 order by created_at desc, id desc"_s},
        {u"closed"_s, u"closed_at is not null order by closed_at desc, id desc"_s},
        {u"open"_s, u"is_open = 1"_s + due},
        {u"dispatch"_s, u"state = 'todispatch'"_s + due},
        {u"confirm"_s, u"state = 'toconfirm'"_s + due},
        {u"survey"_s, u"state = 'tosurvey'"_s + due},
        {u"mine"_s, u"is_open = 1 and owner_id = %1"_s + due},
        {u"engineer"_s, u"is_open = 1 and engineer_id = %1"_s + due}};
    return lists;
}

} // namespace

/// Lists by pages: every ticket once, in order, whatever happens between two pages; the first page costs the same
/// however many tickets there are.
class TestPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void allPagesHoldEveryTicketOnce_data();
    void allPagesHoldEveryTicketOnce();
    void aMeasuresPagesHoldEveryTicketOnce();
    void theRowsOfAFilterAreThoseOfItsPages_data();
    void theRowsOfAFilterAreThoseOfItsPages();
    void whatChangesBetweenTwoPagesLosesNobody();
    void whatIsCreatedBetweenTwoPagesIsNotShownTwice();
    void theCountsAreThoseOfTheLists();
    void numbersAreFoundByTheirBeginning_data();
    void numbersAreFoundByTheirBeginning();
    void theFirstPageReadsAnIndex_data();
    void theFirstPageReadsAnIndex();
    void cleanupTestCase();

private:
    struct Made
    {
        std::unique_ptr<TestDatabase> database;
        std::unique_ptr<ServiceDesk> desk;
    };
    QList<TicketId> ids(const QString& where);
    QList<TicketId> walk(const TicketFilter& filter, int limit,
                         const std::function<void(const TicketPage&)>& between = {});
    QString orderText(const QString& order) const;
    QStringList plan(Connection& connection, const QString& list, qint64 person);
    static void fillLists(ServiceDesk& desk);
    static void multiply(TestDatabase& database);
    std::map<int, Made> m_made;
    Made* m_now = nullptr;
};

void TestPages::init()
{
    QFETCH_GLOBAL(int, backend);
    Made& made = m_made[backend];
    if (!made.database) {
        made.database = TestDatabase::make(Backend(backend));
        QVERIFY(made.database->setUp(kTickets));
        made.desk = ServiceDesk::at(*made.database);
        fillLists(*made.desk);
    }
    m_now = &made;
}

/// Open tickets in every list; the demonstration's own are mostly done.
void TestPages::fillLists(ServiceDesk& desk)
{
    for (int i = 0; i < 9; ++i) {
        for (const QStringList& moves : {QStringList(), {u"transfer"_s}, {u"solve"_s}, {u"solve"_s, u"solved"_s}})
            WOSHOU_VERIFY(desk.walked(moves));
    }
}

void TestPages::cleanupTestCase()
{
    for (auto& [backend, made] : m_made)
        made.desk.reset();
    m_made.clear();
}

QList<TicketId> TestPages::ids(const QString& where)
{
    QList<TicketId> list;
    const auto connection = m_now->database->connect();
    QSqlQuery query(u"select id from ticket where "_s + where, connection->database());
    while (query.next())
        list.append(TicketId(query.value(0).toLongLong()));
    return list;
}

QList<TicketId> TestPages::walk(const TicketFilter& filter, int limit,
                                const std::function<void(const TicketPage&)>& between)
{
    QList<TicketId> list;
    TicketCursor cursor;
    do {
        const auto page = await(m_now->desk->center.tickets().page(filter, cursor, limit));
        if (!page)
            return {};
        for (const TicketRow& row : page->rows)
            list.append(row.id);
        cursor = page->next;
        if (between)
            between(*page);
    } while (cursor.valid && list.size() < 5 * kTickets);
    return list;
}

void TestPages::allPagesHoldEveryTicketOnce_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<int>("limit");
    for (const QString& view : listSql().keys()) {
        for (const int limit : {1, 7, 50, 100000}) {
            if (limit > 1 || (view != "all"_L1 && view != "closed"_L1))
                QTest::newRow(qPrintable(u"%1 by %2"_s.arg(view).arg(limit))) << view << limit;
        }
    }
}

void TestPages::allPagesHoldEveryTicketOnce()
{
    QFETCH(QString, view);
    QFETCH(int, limit);
    TicketFilter filter;
    filter.view = view;
    const qint64 me = m_now->desk->center.person().id.value();
    QString where = listSql().value(view);
    if (where.contains("%1"_L1))
        where = where.arg(me);
    const QList<TicketId> expected = ids(where);
    QVERIFY(view == "engineer"_L1 || !expected.isEmpty());
    QCOMPARE(walk(filter, limit), expected);
}

void TestPages::aMeasuresPagesHoldEveryTicketOnce()
{
    for (const MeasureDefinition& measure : measureCatalogue()) {
        TicketFilter filter;
        filter.measure = measure.code;
        filter.period = Period{Instant(), m_now->desk->center.serverNow()};
        const QList<TicketId> whole = walk(filter, 100000);
        QCOMPARE(walk(filter, 13), whole);
        QCOMPARE(QSet<TicketId>(whole.begin(), whole.end()).size(), whole.size());
    }
}

void TestPages::theRowsOfAFilterAreThoseOfItsPages_data()
{
    QTest::addColumn<QString>("measure");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("text");
    for (const MeasureDefinition& measure : measureCatalogue()) {
        for (const char* part : {"", "hit", "miss", "fault:aircon.not_cooling"})
            QTest::addRow("%s %s", qPrintable(measure.code), part)
                << measure.code << QString::fromLatin1(part) << u""_s;
    }
    QTest::newRow("words") << u""_s << u""_s << u"不制冷"_s;
    QTest::newRow("the beginning of a word") << u""_s << u""_s << u"KFR"_s;
    QTest::newRow("a number") << u""_s << u""_s << trackingNumber(100001);
    QTest::newRow("nothing's words") << u""_s << u""_s << u"潜水艇"_s;
}

void TestPages::theRowsOfAFilterAreThoseOfItsPages()
{
    QFETCH(QString, measure);
    QFETCH(QString, part);
    QFETCH(QString, text);
    TicketFilter filter;
    filter.view = u"all"_s;
    filter.measure = measure;
    filter.part = part;
    filter.text = text;
    filter.period = Period{Instant(), m_now->desk->center.serverNow() - std::chrono::hours(24)};
    const QList<TicketId> all = ids(listSql().value(u"all"_s));
    const auto rows = await(m_now->desk->center.tickets().rows(all, filter));
    WOSHOU_VERIFY(rows);
    QSet<TicketId> found;
    for (const TicketRow& row : *rows)
        found.insert(row.id);
    const QList<TicketId> paged = walk(filter, 100000);
    QCOMPARE(found, QSet<TicketId>(paged.begin(), paged.end()));
}

void TestPages::whatChangesBetweenTwoPagesLosesNobody()
{
    TicketFilter filter;
    filter.view = u"open"_s;
    const QList<TicketId> before = ids(u"is_open = 1"_s);
    QSet<TicketId> changed;
    const QList<TicketId> seen = walk(filter, 7, [&](const TicketPage& page) {
        for (const TicketRow& row : page.rows) {
            if (row.state != "created"_L1 || changed.size() > 5)
                continue;
            const auto details = await(m_now->desk->center.tickets().details(row.id));
            if (m_now->desk->move(details->ticket, u"handle"_s))
                changed.insert(row.id);
        }
    });
    for (const TicketId id : before)
        QVERIFY2(changed.contains(id) || seen.count(id) == 1, qPrintable(QString::number(id.value())));
    for (const TicketId id : std::as_const(changed))
        QVERIFY(seen.contains(id));
}

void TestPages::whatIsCreatedBetweenTwoPagesIsNotShownTwice()
{
    TicketFilter filter;
    filter.view = u"all"_s;
    const QList<TicketId> before = ids(listSql().value(u"all"_s));
    int made = 0;
    const QList<TicketId> seen = walk(filter, 60, [&](const TicketPage&) {
        if (m_now->desk->create())
            ++made;
    });
    QVERIFY(made > 2);
    QCOMPARE(seen, before);
}

void TestPages::theCountsAreThoseOfTheLists()
{
    const auto counts = await(m_now->desk->center.tickets().viewCounts());
    WOSHOU_VERIFY(counts);
    const QHash<QString, QString> views = {{u"due_soon"_s, u"soon"_s}};
    for (auto it = counts->begin(); it != counts->end(); ++it) {
        TicketFilter filter;
        filter.view = views.value(it.key(), it.key());
        QVERIFY2(walk(filter, 100000).size() == it.value(), qPrintable(it.key()));
    }
}

/// Many more tickets of the same kind, written past the guards.
void TestPages::multiply(TestDatabase& database)
{
    const auto connection = database.connect();
    const bool sqlite = database.isSqlite();
    QStringList columns;
    QSqlQuery names(sqlite ? u"select name from pragma_table_info('ticket')"_s
                           : u"select column_name from information_schema.columns where table_schema = 'app' and "
                             "table_name = 'ticket' and is_generated = 'NEVER'"_s,
                    connection->database());
    while (names.next())
        columns.append(names.value(0).toString());
    columns.removeAll(u"id"_s);
    columns.removeAll(u"due_order"_s);
    QStringList values = columns;
    values[values.indexOf(u"number"_s)] = u"number || '-' || n"_s;
    for (const char* name : {"created_at", "next_due", "closed_at"}) {
        const QString column = QString::fromLatin1(name);
        values[values.indexOf(column)] = column + (sqlite ? u" + n * 1000"_s : u" + n * interval '1 second'"_s);
    }
    QStringList script = {u"begin"_s};
    if (sqlite)
        script << u"drop trigger ticket_begins"_s << u"drop trigger ticket_begun"_s;
    else
        script << u"set local session_replication_role = replica"_s;
    script << u"insert into ticket (%1) select %2 from ticket, (%3) as numbers"_s.arg(
        columns.join(u','), values.join(u','),
        sqlite ? u"with recursive c(n) as (select 1 union all select n + 1 from c where n < 100) select n from c"_s
               : u"select n from generate_series(1, 100) as n"_s);
    script << u"commit"_s << u"analyze"_s;
    for (const QString& statement : std::as_const(script))
        WOSHOU_VERIFY(connection->execute(statement));
}

/// The page of ids of a filter line in this order; the rows that are shown of them are no more than the page.
QString TestPages::orderText(const QString& order) const
{
    const bool grouped = isGroupedByColumn(*orderFromCode(order));
    const QString group = grouped ? u"groups/"_s + order : QString();
    const auto statement = composeStatement(m_now->database->backend(), grouped ? u"grouped"_s : order, {}, group);
    const QString text = statement ? statement->text : QString();
    return text.section(u"join ("_s, 1).section(u") found"_s, 0, 0);
}

QStringList TestPages::plan(Connection& connection, const QString& list, qint64 person)
{
    const bool sqlite = connection.backend() == Backend::Sqlite;
    const QString order = list.startsWith("by "_L1) ? list.mid(3) : QString();
    QString text =
        order.isEmpty() ? *SqlCatalog::statement(connection.backend(), u"tickets/list_"_s + list) : orderText(order);
    const bool newest = list == "all"_L1 || list == "closed"_L1 || order == "newest"_L1 || order == "due_last"_L1;
    const bool named = order == "state"_L1 || order == "category"_L1;
    text.replace(":group"_L1, named ? u"''"_s : u"-1"_s);
    const QString from = sqlite ? (newest ? u"9100000000000"_s : u"0"_s)
                                : (newest ? u"timestamptz '2258-05-15'"_s : u"timestamptz '1970-01-01'"_s);
    text.replace(":key"_L1, from).replace(":after"_L1, newest ? u"9223372036854775807"_s : u"0"_s);
    text.replace(":limit"_L1, u"200"_s).replace(":person"_L1, QString::number(person));
    text.replace(":now"_L1, sqlite ? u"0"_s : u"now()"_s);
    QSqlQuery query((sqlite ? u"explain query plan "_s : u"explain (costs off) "_s) + text, connection.database());
    QStringList lines;
    while (query.next())
        lines.append(query.value(sqlite ? 3 : 0).toString());
    return lines;
}

void TestPages::numbersAreFoundByTheirBeginning_data()
{
    QTest::addColumn<int>("digits");
    for (int digits = 2; digits <= 6; ++digits)
        QTest::addRow("%d digits", digits) << digits;
}

// Issue 3, the palette: whoever reads a number aloud is found before the last digit, the newest first.
void TestPages::numbersAreFoundByTheirBeginning()
{
    QFETCH(int, digits);
    TicketFilter all;
    all.view = u"all"_s;
    const auto page = m_now->desk->center.tickets().page(all, {}, kTickets * 2).result();
    WOSHOU_VERIFY(page);
    QStringList numbers;
    for (const TicketRow& row : page->rows)
        numbers.append(row.number);
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    for (const QString& number : {numbers.first(), numbers.at(numbers.size() / 2), numbers.last()}) {
        const QString beginning = number.mid(2, digits);
        const auto found = m_now->desk->center.tickets().numbered(beginning, 5).result();
        WOSHOU_VERIFY(found);
        QStringList expected = numbers.filter(QRegularExpression(u"^W-"_s + beginning));
        QStringList got;
        for (const TicketRow& row : *found)
            got.append(row.number);
        QCOMPARE(got, expected.first(qMin<qsizetype>(5, expected.size())));
    }
    for (const QString& nothing : {u"1"_s, u"空调"_s, u"' or 1=1"_s, u"%"_s, QString()}) {
        const auto found = m_now->desk->center.tickets().numbered(nothing).result();
        WOSHOU_VERIFY(found);
        QVERIFY(found->isEmpty());
    }
}

void TestPages::theFirstPageReadsAnIndex_data()
{
    QTest::addColumn<QString>("view");
    for (const QString& view : listSql().keys() + QStringList{u"overdue"_s})
        QTest::newRow(qPrintable(view)) << view;
    for (const QString& order : orderCodes()) {
        if (order != "due_day"_L1) // read as "due"
            QTest::newRow(qPrintable(u"by "_s + order)) << u"by "_s + order;
    }
}

void TestPages::theFirstPageReadsAnIndex()
{
    QFETCH(QString, view);
    static std::map<Backend, std::unique_ptr<TestDatabase>> large;
    auto& database = large[m_now->database->backend()];
    if (!database) {
        database = TestDatabase::make(m_now->database->backend());
        QVERIFY(database->setUp(kTickets));
        fillLists(*ServiceDesk::at(*database));
        multiply(*database);
        qAddPostRoutine([] { large.clear(); });
    }
    QVERIFY(database->value(u"select count(*) from ticket"_s).toInt() > 30000);
    ConnectionSettings settings = database->administrator();
    settings.user = u"wangmin"_s;
    settings.password = u"woshou-demo"_s;
    const auto connection = Connection::open(settings);
    WOSHOU_VERIFY(connection);
    const qint64 person = database->value(u"select min(engineer_id) from ticket where is_open = 1"_s).toLongLong();
    // What is asked is whether an index has this order: how much it is worth is the planner's guess, by when a vacuum
    // ran.
    if (!database->isSqlite() && view.startsWith("by "_L1))
        WOSHOU_VERIFY((*connection)->execute(u"set enable_sort = off"_s));
    const QStringList steps = plan(**connection, view, person);
    const QByteArray said = steps.join(u'\n').toUtf8();
    static const QRegularExpression index(u"USING (COVERING )?INDEX ticket_|Index (Only )?Scan.* using ticket_"_s);
    static const QRegularExpression whole(u"^SCAN t$|Seq Scan on ticket"_s);
    static const QRegularExpression sort(u"TEMP B-TREE|^ *(->  )?(Incremental )?Sort$"_s);
    QVERIFY2(!steps.filter(index).isEmpty(), said.constData());
    QVERIFY2(steps.filter(whole).isEmpty(), said.constData());
    // A short list may be sorted as a whole, whichever way the planner likes better.
    const bool isLong = view.startsWith("by "_L1) || view == "all"_L1 || view == "closed"_L1 || view == "open"_L1;
    QVERIFY2(steps.filter(sort).isEmpty() || (!isLong && !database->isSqlite()), said.constData());
}

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"
