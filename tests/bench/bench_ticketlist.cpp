#include "bench/center.h"
#include "bench/measure.h"
#include "bench/million.h"
#include "bench/rawdatabase.h"
#include "services/core/opening.h"
#include "services/tickets/ticketservice.h"
#include "storage/core/query.h"
#include "storage/core/sqlcatalog.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 25, kLeastOf = 7;
constexpr double kBudget = 1.5;
constexpr double kConstant = 1.5; ///< a million against ten thousand
constexpr int kPage = 200;
constexpr qint64 kFar = 9'100'000'000'000;

std::unique_ptr<TestDatabase> center(Backend backend, bool million)
{
    auto database = TestDatabase::make(backend);
    if (!database->setUp(kTenThousand))
        qFatal("no demonstration");
    const auto db = database->connect();
    if (million)
        multiply(*db);
    if (backend == Backend::Postgresql)
        ask(*db, u"vacuum analyze"_s);
    return database;
}

/// One page that is asked for, and the same statement with the same values.
struct Asked
{
    QString name, view;
    TicketCursor cursor;
};

struct Place
{
    qint64 key = 0, id = 0;
};

Place placeOf(const Asked& page)
{
    if (page.cursor.valid)
        return {page.cursor.key, page.cursor.id};
    const bool newestFirst = page.view == "all"_L1 || page.view == "closed"_L1;
    return newestFirst ? Place{kFar, std::numeric_limits<qint64>::max()} : Place();
}

/// The place after half of all tickets.
TicketCursor middle(TestDatabase& database)
{
    const auto db = database.connect();
    const qint64 half = ask(*db, u"select count(*) / 2 from ticket"_s).toLongLong();
    const bool sqlite = database.backend() == Backend::Sqlite;
    const QString row = u" from ticket order by created_at desc, id desc limit 1 offset %1"_s.arg(half);
    const QString key = sqlite ? u"created_at"_s : u"(extract(epoch from created_at) * 1000)::bigint"_s;
    return {ask(*db, u"select "_s + key + row).toLongLong(), ask(*db, u"select id"_s + row).toLongLong(), true};
}

/// The bare query: the statement of a page through one prepared QSqlQuery, every value asked for.
class BareQuery
{
public:
    BareQuery(TestDatabase& database, const QString& view)
        : m_connection(*Connection::open(settingsOf(database.url(), u"wangmin"_s, u"woshou-demo"_s)))
        , m_query(m_connection->database())
    {
        m_query.setForwardOnly(true);
        if (!m_query.prepare(*SqlCatalog::statement(database.backend(), u"tickets/list_"_s + view)))
            qFatal("%s", qPrintable(m_query.lastError().text()));
    }

    void run(const Place& place)
    {
        m_query.bindValue(u":key"_s, Bind(Instant::fromMs(place.key)).toVariant(m_connection->backend()));
        m_query.bindValue(u":after"_s, place.id);
        m_query.bindValue(u":limit"_s, kPage);
        if (!m_query.exec())
            qFatal("%s", qPrintable(m_query.lastError().text()));
        const int columns = m_query.record().count();
        while (m_query.next()) {
            for (int column = 0; column < columns; ++column)
                m_filled += m_query.value(column).isNull() ? 0 : 1;
        }
        m_query.finish();
    }

private:
    std::unique_ptr<Connection> m_connection;
    QSqlQuery m_query;
    qint64 m_filled = 0;
};

/// Times of one page: the service against the bare query, and against the C interface.
struct Times
{
    Pair bare, raw;
};

QList<Times> measure(TestDatabase& database, const QList<Asked>& pages)
{
    const auto center = signedInCenter(database, u"wangmin"_s);
    const auto raw = RawDatabase::open(database, u"wangmin"_s);
    QList<Times> times;
    for (const Asked& page : pages) {
        TicketFilter filter;
        filter.view = page.view;
        BareQuery bare(database, page.view);
        const Place place = placeOf(page);
        const RawBinds binds = {
            {u"key"_s, raw->instant(place.key)}, {u"after"_s, place.id}, {u"limit"_s, qint64(kPage)}};
        const auto ours = [&] {
            const auto answer = center->tickets().page(filter, page.cursor, kPage).result();
            if (!answer || answer->rows.isEmpty())
                qFatal("no page of %s", qPrintable(page.name));
        };
        const auto bareQuery = [&] { bare.run(place); };
        static_cast<void>(measureInTurn(10, ours, bareQuery));
        times.append({leastInTurn(kRounds, kLeastOf, ours, bareQuery),
                      leastInTurn(kRounds, kLeastOf, ours, [&] { raw->run(u"tickets/list_"_s + page.view, binds); })});
    }
    return times;
}

void measureBackend(Backend backend, Report& report)
{
    const auto small = center(backend, false);
    std::unique_ptr<TestDatabase> large;
    const double made = microseconds([&] { large = center(backend, true); });
    report.limit(u"a million tickets made, "_s + backendName(backend), made / 1e6, 0, u"s"_s);
    const auto pages = [](TestDatabase& database) {
        return QList<Asked>{{u"first page of all"_s, u"all"_s, {}},
                            {u"middle page of all"_s, u"all"_s, middle(database)},
                            {u"first page of open work"_s, u"open"_s, {}},
                            {u"first page of closed"_s, u"closed"_s, {}}};
    };
    const QList<Asked> asked = pages(*large);
    const QList<Times> few = measure(*small, pages(*small)), many = measure(*large, asked);
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const QString name = asked.at(i).name + u", "_s + backendName(backend);
        report.compare(name + u", 10,000 tickets; floor: bare query"_s, few.at(i).bare, 0);
        report.compare(name + u", 1,000,000 tickets; floor: bare query"_s, many.at(i).bare, kBudget);
        report.compare(name + u", 1,000,000 tickets; floor: C interface"_s, many.at(i).raw, 0);
        if (asked.at(i).view != "open"_L1)
            report.limit(name + u", a million against ten thousand"_s,
                         many.at(i).bare.ours.median() / few.at(i).bare.ours.median(), kConstant, u"times"_s);
    }
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    Report report;
    for (const Backend backend : benchBackends())
        measureBackend(backend, report);
    return report.exitCode();
}
