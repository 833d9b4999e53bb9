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

constexpr int kCopies = 100;

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

void multiply(Connection& db)
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
                dialect.series.arg(kCopies - 1), columns.join(u", "_s), values.join(u", "_s)));
    for (const QString& text : make)
        ask(db, text);
}

} // namespace woshou
