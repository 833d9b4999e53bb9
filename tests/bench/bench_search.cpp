#include "bench/center.h"
#include "bench/measure.h"
#include "bench/rawdatabase.h"
#include "domain/knowledge/searchterms.h"
#include "services/knowledge/searchservice.h"
#include "services/tickets/ticketservice.h"
#include "storage/knowledge/searchrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QSqlError>
#include <QSqlQuery>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTickets = 2000;
constexpr int kMessages = 1'000'000; ///< WOSHOU_BENCH_MESSAGES makes fewer for a look
constexpr int kAtOnce = 10'000;
constexpr int kWords = 200;  ///< that are searched for
constexpr int kScanned = 12; ///< of them, by reading everything
constexpr int kShown = 6;    ///< as the palette asks
constexpr qint64 kEntries = 120;
constexpr int kPage = 200;      ///< as the list asks
constexpr double kBudget = 100; ///< ms, p95 (issue 3)

void must(Connection& db, const QString& text)
{
    if (const auto done = db.execute(text); !done)
        qFatal("%s: %s", qPrintable(text), qPrintable(done.error().detail));
}

QStringList column(Connection& db, const QString& text)
{
    QSqlQuery query(db.database());
    if (!query.exec(text))
        qFatal("%s: %s", qPrintable(text), qPrintable(query.lastError().text()));
    QStringList list;
    while (query.next())
        list.append(query.value(0).toString());
    return list;
}

/// What people say, of clauses that the demonstration's people say: in each order and number another message.
class Talk
{
public:
    explicit Talk(Connection& db)
    {
        QSet<QString> clauses;
        for (const char* source :
             {"select symptom from ticket", "select words from ticket", "select text from ticket_event"}) {
            for (const QString& text : column(db, QString::fromLatin1(source))) {
                for (const QString& clause :
                     text.split(QRegularExpression(u"[，。；！？,.;\\n]"_s), Qt::SkipEmptyParts))
                    clauses.insert(clause.trimmed());
            }
        }
        clauses.remove(QString());
        m_clauses = clauses.values();
        std::sort(m_clauses.begin(), m_clauses.end());
    }

    /// A few clauses are said often, most seldom; and one pair of characters of two thousand, as names and places are.
    QString message()
    {
        QStringList parts;
        for (int i = m_dice.bounded(2, 5); i > 0; --i) {
            const double at = m_dice.generateDouble();
            parts.append(m_clauses.at(int(at * at * double(m_clauses.size()))));
        }
        const QChar names[] = {QChar(0x4e00 + m_dice.bounded(2000)), QChar(0x5e00 + m_dice.bounded(2000))};
        parts.append(QString(names, 2));
        return parts.join(u'，');
    }

    /// Two characters of a message.
    QString word()
    {
        for (;;) {
            const QString text = message();
            const QString two = text.mid(m_dice.bounded(int(text.size()) - 1), 2);
            if (const auto phrases = queryPhrases(two); phrases.size() == 1 && phrases.first().first() == two)
                return two;
        }
    }

private:
    QStringList m_clauses;
    QRandomGenerator m_dice{20260715};
};

/// The guards of the log are another test's matter: they are taken out of this one database.
void letIn(Connection& db)
{
    if (db.backend() == Backend::Postgresql)
        return must(db, u"set session_replication_role = replica; set statement_timeout = 0; set search_path = app"_s);
    must(db, u"pragma synchronous = off"_s);
    for (const QString& name :
         column(db, u"select name from sqlite_master where type = 'trigger' and tbl_name = 'ticket_event'"_s))
        must(db, u"drop trigger "_s + name);
}

/// Says it all and indexes it as the program does, `kAtOnce` in a transaction.
void sayAll(Connection& db, Talk& talk, int messages)
{
    const bool sqlite = db.backend() == Backend::Sqlite;
    const QString from =
        sqlite ? u"from json_each(:batch)"_s
               : u"from jsonb_array_elements_text(cast(:batch as jsonb)) with ordinality as e (value, key)"_s;
    QSqlQuery query(db.database());
    const QString insert = u"insert into ticket_event (ticket_id, at, kind, text) "
                           "select 1 + (key * 7919) % %1, %2, 'note', value %3"_s;
    query.prepare(insert.arg(QString::number(kTickets), sqlite ? u"1784000000000"_s : u"now()"_s, from));
    for (int said = 0; said < messages; said += kAtOnce) {
        QJsonArray batch;
        for (int i = 0; i < kAtOnce; ++i)
            batch.append(talk.message());
        const QString last = column(db, u"select coalesce(max(id), 0) from ticket_event"_s).value(0);
        const auto done = inTransaction<Done>(db, [&](Connection& c) -> Result<Done> {
            query.bindValue(u":batch"_s, QString::fromUtf8(QJsonDocument(batch).toJson(QJsonDocument::Compact)));
            if (!query.exec())
                qFatal("%s", qPrintable(query.lastError().text()));
            WOSHOU_CHECK(c.execute(
                u"insert into unindexed (kind, id) select 'entry', id from ticket_event where id > "_s + last));
            return SearchRepository(c).indexWritten();
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
}

/// A scan through every message, as a program without an index does it.
void scan(Connection& db, const QString& word)
{
    const QStringList found = column(
        db, u"select id from ticket_event where text like '%%1%' order by id desc limit %2"_s.arg(word).arg(kEntries));
    if (found.isEmpty())
        qFatal("nobody says %s", qPrintable(word));
}

void measure(Backend backend, int messages, Report& report)
{
    const auto database = TestDatabase::make(backend);
    if (!database->setUp(kTickets))
        qFatal("no demonstration");
    const auto db = database->connect();
    letIn(*db);
    Talk talk(*db);
    const double made = microseconds([&] { sayAll(*db, talk, messages); });
    if (backend == Backend::Postgresql)
        must(*db, u"vacuum analyze"_s);
    const QString named = QLocale(QLocale::English).toString(messages) + u" messages, "_s + backendName(backend);
    report.limit(u"said and indexed, "_s + named, made / 1e6, 0, u"s"_s);

    const auto center = signedInCenter(*database, u"wangmin"_s);
    const auto raw = RawDatabase::open(*database, u"wangmin"_s);
    Pair search;
    Series page, scanned;
    for (int i = 0; i < kWords; ++i) {
        const QString word = talk.word();
        const auto phrases = queryPhrases(word);
        const QString query = backend == Backend::Sqlite ? fts5Phrases(phrases, true) : tsPhrases(phrases, true);
        const auto ours = [&] { settled(center->search().search(word, SearchHit::Kind::Ticket, kShown)); };
        const auto floor = [&] {
            raw->run(u"knowledge/search_entries"_s, {{u"query"_s, query.toUtf8()}, {u"newest"_s, kEntries}});
        };
        if (i == 0)
            static_cast<void>(measureInTurn(5, ours, floor));
        const Pair once = measureInTurn(1, ours, floor);
        search.ours.add(once.ours.median());
        search.floor.add(once.floor.median());
        TicketFilter filter;
        filter.query = queryOfWords(word);
        page.add(microseconds([&] { settled(center->tickets().page(filter, {}, kPage)); }));
        if (i < kScanned)
            scanned.add(microseconds([&] { scan(*db, word); }));
    }
    const QString two = u"two characters in "_s + named;
    report.limit(two + u", p95"_s, search.ours.p95() / 1000, kBudget, u"ms"_s);
    report.limit(two + u", p95 of the C interface, the same statement"_s, search.floor.p95() / 1000, 0, u"ms"_s);
    report.limit(two + u", p95 against the C interface"_s, search.ours.p95() / search.floor.p95(), 0, u"times"_s);
    report.limit(two + u", the filter line's page, p95"_s, page.p95() / 1000, 0, u"ms"_s);
    report.limit(two + u", median of a scan"_s, scanned.median() / 1000, 0, u"ms"_s);
    report.limit(two + u", median of a scan against ours"_s, scanned.median() / search.ours.median(), 0, u"times"_s);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    bool chosen = false;
    const int messages = qEnvironmentVariableIntValue("WOSHOU_BENCH_MESSAGES", &chosen);
    Report report;
    for (const Backend backend : benchBackends())
        measure(backend, chosen ? messages : kMessages, report);
    return report.exitCode();
}
