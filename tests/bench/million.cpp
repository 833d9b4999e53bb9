#include "bench/million.h"

#include <QSqlError>
#include <QSqlQuery>

namespace woshou {

using namespace Qt::StringLiterals;

QVariant ask(Connection& db, const QString& text)
{
    QSqlQuery query(db.database());
    if (!query.exec(text))
        qFatal("%s: %s", qPrintable(text), qPrintable(query.lastError().text()));
    return query.next() ? query.value(0) : QVariant();
}

namespace {

QStringList askAll(Connection& db, const QString& text)
{
    QSqlQuery query(db.database());
    if (!query.exec(text))
        qFatal("%s: %s", qPrintable(text), qPrintable(query.lastError().text()));
    QStringList list;
    while (query.next())
        list.append(query.value(0).toString());
    return list;
}

/// What differs between the back-ends when tickets are copied. `drop` and `make` list what goes before and comes back
/// after: indexes, and on SQLite the guards of this one file; on PostgreSQL a session of the superuser passes them by.
struct Dialect
{
    QString begin, columns, drop, make, series, earlier;
};

Dialect dialectOf(Backend backend)
{
    if (backend == Backend::Sqlite) {
        const QString things =
            u" from sqlite_master where tbl_name = 'ticket' and type in ('index', 'trigger') and sql <> ''"_s;
        return {u"pragma synchronous = off"_s,
                u"select name from pragma_table_xinfo('ticket') where hidden = 0"_s,
                u"select 'drop ' || type || ' ' || name"_s + things,
                u"select sql"_s + things,
                u"with recursive k(n) as (values (1) union all select n + 1 from k where n < %1)"_s,
                u"%1 - k.n * 311000"_s};
    }
    const QString indexes = u" from pg_indexes where tablename = 'ticket' and indexname !~ '(key|pkey)$'"_s;
    return {u"set session_replication_role = replica; set statement_timeout = 0"_s,
            u"select column_name from information_schema.columns where table_schema = 'app' and table_name = 'ticket' "
            "and is_generated = 'NEVER'"_s,
            u"select 'drop index app.' || indexname"_s + indexes,
            u"select indexdef"_s + indexes,
            u"with k(n) as (select generate_series(1, %1))"_s,
            u"%1 - k.n * interval '311 seconds'"_s};
}

/// A ticket's column in its k-th copy: ids and numbers stay unique, times move by minutes, all else is the same.
QString copied(const Dialect& dialect, const QString& column)
{
    if (column == "id"_L1)
        return u"t.id + k.n * %1"_s.arg(kTenThousand);
    if (column == "number"_L1)
        return u"t.number || '-' || k.n"_s;
    if (column.endsWith("_at"_L1) || column.endsWith("_due"_L1))
        return dialect.earlier.arg(u"t."_s + column);
    return u"t."_s + column;
}

} // namespace

void multiply(Connection& db, int copies)
{
    const Dialect dialect = dialectOf(db.backend());
    ask(db, dialect.begin);
    const QStringList columns = askAll(db, dialect.columns);
    QStringList values;
    for (const QString& column : columns)
        values.append(copied(dialect, column));
    const QStringList drop = askAll(db, dialect.drop), make = askAll(db, dialect.make);
    for (const QString& text : drop)
        ask(db, text);
    ask(db, u"%1 insert into ticket (%2) select %3 from k cross join ticket t"_s.arg(
                dialect.series.arg(copies - 1), columns.join(u", "_s), values.join(u", "_s)));
    for (const QString& text : make)
        ask(db, text);
}

void multiplyWords(Connection& db, int copies, int articles, int events)
{
    const bool sqlite = db.backend() == Backend::Sqlite;
    const Dialect dialect = dialectOf(db.backend());
    ask(db, dialect.begin);
    const QString schema = sqlite ? QString() : u"app."_s;
    if (sqlite) {
        for (const QString& text :
             askAll(db, u"select 'drop trigger ' || name from sqlite_master where type = 'trigger' "
                        "and tbl_name in ('article', 'article_fault', 'ticket_event')"_s))
            ask(db, text);
    }
    const QString key = sqlite ? u"rowid"_s : u"ticket_id"_s, articleKey = sqlite ? u"rowid"_s : u"article_id"_s;
    const auto series = [&](int most) { return dialect.series.arg(most) + u' '; };
    ask(db, series(copies - 1) + u"insert into %3ticket_search (%1, terms) select s.%1 + k.n * %2, s.terms "
                                 "from k cross join %3ticket_search s"_s.arg(key)
                                     .arg(kTenThousand)
                                     .arg(schema));
    ask(db, series(articles - 1) +
                u"insert into %1article (id, number, kind, product_group, faults, models, body_zh, body_en, causes, "
                "verified, rating, used, solved, state, published_at, review_on, rev) select a.id + k.n * 1000, "
                "a.number || '-' || k.n, a.kind, a.product_group, a.faults, a.models, a.body_zh, a.body_en, a.causes, "
                "a.verified, a.rating, a.used, a.solved, a.state, a.published_at, a.review_on, a.rev "
                "from k cross join %1article a"_s.arg(schema));
    ask(db, series(articles - 1) + u"insert into %1article_fault (fault, article_id) select f.fault, "
                                   "f.article_id + k.n * 1000 from k cross join %1article_fault f"_s.arg(schema));
    ask(db, series(articles - 1) + u"insert into %2article_search (%1, terms) select s.%1 + k.n * 1000, s.terms "
                                   "from k cross join %2article_search s"_s.arg(articleKey, schema));
    ask(db, series(articles - 1) +
                u"insert into %1article_weights (article_id, weights, counted) select w.article_id + k.n * 1000, "
                "w.weights, w.counted from k cross join %1article_weights w"_s.arg(schema));
    ask(db, u"update %1article_term set articles = articles * %2"_s.arg(schema).arg(articles));
    ask(db, u"update %1article_total set articles = articles * %2, length = length * %2"_s.arg(schema).arg(articles));
    const int said = ask(db, u"select count(*) from %1ticket_event"_s.arg(schema)).toInt();
    ask(db, series(events / said + 1) +
                u"insert into %1ticket_event (ticket_id, at, kind, text) select e.ticket_id, e.at, 'note', e.text "
                "from k cross join %1ticket_event e"_s.arg(schema));
}

} // namespace woshou
