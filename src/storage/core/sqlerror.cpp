#include "storage/core/sqlerror.h"

#include <QSqlError>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// The codes of the migrations: what each says stands where a trigger raises it; SV019 is the background's: the term is
/// over (docs/background.md).
ErrorKind kindOfOwnCode(const QString& code)
{
    static const QHash<QString, ErrorKind> kinds = {
        {u"SV001"_s, ErrorKind::Conflict},   {u"SV002"_s, ErrorKind::Permission}, {u"SV003"_s, ErrorKind::Validation},
        {u"SV004"_s, ErrorKind::Conflict},   {u"SV005"_s, ErrorKind::Permission}, {u"SV006"_s, ErrorKind::Permission},
        {u"SV007"_s, ErrorKind::Permission}, {u"SV008"_s, ErrorKind::Validation}, {u"SV010"_s, ErrorKind::Conflict},
        {u"SV013"_s, ErrorKind::Validation}, {u"SV014"_s, ErrorKind::Conflict},   {u"SV015"_s, ErrorKind::Validation},
        {u"SV019"_s, ErrorKind::Conflict},   {u"SV403"_s, ErrorKind::Permission},
    };
    return kinds.value(code, ErrorKind::Internal);
}

ErrorKind kindOfSqlState(const QString& state)
{
    if (state.startsWith("08"_L1) || state.startsWith("57P"_L1))
        return ErrorKind::Connection;
    if (state == "40001"_L1 || state == "40P01"_L1 || state == "55P03"_L1)
        return ErrorKind::Busy;
    if (state == "23505"_L1 || state == "23503"_L1)
        return ErrorKind::Conflict;
    if (state == "42501"_L1 || state.startsWith("28"_L1))
        return ErrorKind::Permission;
    if (state == "57014"_L1)
        return ErrorKind::Cancelled;
    // A check, a length, a byte that is no text, a value beyond what the server takes.
    const bool wrongValue = state == "23514"_L1 || state == "22001"_L1 || state == "22021"_L1 || state == "54000"_L1;
    return wrongValue ? ErrorKind::Validation : ErrorKind::Internal;
}

/// What a server says of itself rather than of the statement: the same words as the embedded database's.
std::optional<Error> serverState(const QString& state, const QString& text)
{
    if (state == "53100"_L1)
        return Error{ErrorKind::Connection, u"disk_full"_s, text, {}};
    if (state == "25006"_L1)
        return Error{ErrorKind::Connection, u"read_only"_s, text, {}};
    if (state.startsWith("53"_L1))
        return Error{ErrorKind::Busy, state, text, {}};
    return std::nullopt;
}

Error sqliteError(int code, const QString& text)
{
    constexpr int kBusy = 5, kLocked = 6, kReadOnly = 8, kIoError = 10, kCorrupt = 11, kFull = 13, kCannotOpen = 14,
                  kConstraint = 19, kNotADatabase = 26, kConstraintCheck = 275;
    switch (code & 0xFF) {
    case kBusy:
    case kLocked:
        return {ErrorKind::Busy, u"busy"_s, text, {}};
    case kReadOnly:
        return {ErrorKind::Connection, u"read_only"_s, text, {}};
    case kFull:
        return {ErrorKind::Connection, u"disk_full"_s, text, {}};
    case kIoError:
    case kCannotOpen:
        return {ErrorKind::Connection, u"no_file"_s, text, {}};
    case kCorrupt:
    case kNotADatabase:
        return {ErrorKind::Connection, u"not_a_database"_s, text, {}};
    case kConstraint:
        return {code == kConstraintCheck ? ErrorKind::Validation : ErrorKind::Conflict, u"constraint"_s, text, {}};
    default:
        return {ErrorKind::Internal, QString::number(code), text, {}};
    }
}

} // namespace

Error classifySqlError(Backend backend, const QSqlError& error)
{
    const QString text = error.databaseText() + u' ' + error.driverText();
    const qsizetype own = text.indexOf("SV"_L1);
    const QString code = error.nativeErrorCode();
    if (backend == Backend::Postgresql && code.startsWith("SV"_L1)) {
        const qsizetype detail = text.indexOf("DETAIL:"_L1);
        const QString field = detail < 0 ? QString() : text.mid(detail + 7).section(u'\n', 0, 0).trimmed();
        return {kindOfOwnCode(code), code, text, field};
    }
    if (backend == Backend::Sqlite && own >= 0 && text.mid(own + 2, 3).toInt() > 0)
        return {kindOfOwnCode(text.mid(own, 5)), text.mid(own, 5), text, {}};
    // The driver calls every statement that failed a lost connection, so the code says what it was.
    if (backend == Backend::Sqlite && !code.isEmpty())
        return sqliteError(code.toInt(), text);
    if (backend == Backend::Sqlite)
        return error.type() == QSqlError::ConnectionError ? Error{ErrorKind::Connection, u"no_file"_s, text, {}}
                                                          : Error{ErrorKind::Internal, {}, text, {}};
    if (code.isEmpty())
        return {ErrorKind::Connection, u"no_server"_s, text, {}};
    if (const auto state = serverState(code, text))
        return *state;
    return {kindOfSqlState(code), code, text, {}};
}

} // namespace woshou
