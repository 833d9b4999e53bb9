#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace woshou::ctl {

enum class Format { Table, Json, JsonLines, Csv };

/// What a command has to say: one thing, or a list of things of one kind.
struct Answer
{
    QList<QJsonObject> rows;
    QStringList columns; ///< in the order of table and CSV; all keys when empty
    bool single = false; ///< one object, not a list of one
    QString text;        ///< instead of rows: printed as it is in every format
    int exitCode = 0;

    static Answer one(const QJsonObject& object, const QStringList& columns = {});
    static Answer list(const QList<QJsonObject>& rows, const QStringList& columns);
    static Answer plain(const QString& text);
};

/// The answer's bytes, UTF-8, with a line break at the end. A cell of table and CSV that holds a list or an object
/// is compact JSON; in a table of one thing a list of objects is a table of its own.
QByteArray write(const Answer& answer, Format format);

/// One sentence, or with JSON the object {"error":{kind,message,field}}.
QByteArray writeError(const Error& error, Format format);

/// 1 for an answer "no", 2 for wrong usage, 3 for what could not be reached.
int exitCodeOf(const Error& error);

/// An error of whoever called the program.
tl::unexpected<Error> wrongUsage(const QString& sentence, const QString& field = {});

} // namespace woshou::ctl
