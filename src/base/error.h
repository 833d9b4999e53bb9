#pragma once

#include <QString>

namespace woshou {

/// What kind of failure it is; the window turns a kind into a sentence, never the detail.
enum class ErrorKind { Connection, Busy, Conflict, NotFound, Validation, Permission, Cancelled, Internal };

/// An expected failure as a value. Nothing in it is translated.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString code;   ///< SQLSTATE, SQLite's primary code, or our own such as "SV003"
    QString detail; ///< technical text for the log and for "details"
    QString field;  ///< the field it concerns (a TicketDraft or ticket column name), or empty
};

/// "connection", "busy", …: the stable word used by the command line and the log.
QString errorKindCode(ErrorKind kind);

/// Nothing is wrong with what was asked: the database was away or busy, or another background program leads.
bool mayPass(const Error& error);

} // namespace woshou
