#include "storage/core/serverprobe.h"

#include <QRegularExpression>

#include <libpq-fe.h>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Probe = std::unique_ptr<PGconn, decltype(&PQfinish)>;

/// Begun only, so that it can be told to answer with codes before it asks.
Probe begun(const ConnectionSettings& settings, const ConnectOptions& options)
{
    QList<std::pair<QByteArray, QByteArray>> parameters = {{"host", settings.host.toUtf8()},
                                                           {"port", QByteArray::number(settings.port)},
                                                           {"dbname", settings.database.toUtf8()},
                                                           {"user", settings.user.toUtf8()},
                                                           {"password", settings.password.toUtf8()}};
    for (const auto& [name, value] : options)
        parameters.append({name.toUtf8(), value.toUtf8()});
    std::vector<const char*> names, values;
    for (const auto& [name, value] : std::as_const(parameters)) {
        names.push_back(name.constData());
        values.push_back(value.constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    return {PQconnectStartParams(names.data(), values.data(), 0), &PQfinish};
}

/// The last code the server answered with, or nothing when it did not answer.
QString lastState(const PGconn* connection)
{
    static const QRegularExpression code(u": +([0-9A-Z]{5})$"_s, QRegularExpression::MultilineOption);
    QString state;
    auto found = code.globalMatch(QString::fromUtf8(PQerrorMessage(connection)));
    while (found.hasNext())
        state = found.next().captured(1);
    return state;
}

} // namespace

Error refusalOfServer(const ConnectionSettings& settings, const ConnectOptions& options, const QString& text)
{
    const Error noServer = {ErrorKind::Connection, u"no_server"_s, text, {}};
    const Probe probe = begun(settings, options);
    if (!probe)
        return noServer;
    PQsetErrorVerbosity(probe.get(), PQERRORS_SQLSTATE);
    PQreset(probe.get());
    const QString state = lastState(probe.get());
    if (state.startsWith("28"_L1) || PQconnectionNeedsPassword(probe.get()) != 0)
        return {ErrorKind::Permission, u"wrong_password"_s, text, {}};
    if (state == "3D000"_L1)
        return {ErrorKind::Connection, u"no_database"_s, text, {}};
    if (state == "42501"_L1)
        return {ErrorKind::Permission, u"no_database"_s, text, {}};
    if (state.startsWith("53"_L1))
        return {ErrorKind::Busy, u"too_many_connections"_s, text, {}};
    return noServer;
}

} // namespace woshou
