#include "services/core/databaseurl.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

bool isRemote(const QString& host)
{
    static const QStringList here = {QString(), u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    return !here.contains(host) && !host.startsWith(u'/');
}

} // namespace

Result<DatabaseUrl> DatabaseUrl::parse(const QString& text)
{
    DatabaseUrl url;
    if (text.startsWith("sqlite:"_L1)) {
        url.path = QDir::cleanPath(text.mid(7));
        return url.path.isEmpty() ? failure(ErrorKind::Validation, text, {}, u"database"_s) : Result<DatabaseUrl>(url);
    }
    const QUrl parsed(text, QUrl::StrictMode);
    const bool known = parsed.scheme() == "postgresql"_L1 || parsed.scheme() == "postgres"_L1;
    if (!parsed.isValid() || !known || parsed.path().size() < 2)
        return failure(ErrorKind::Validation, text, {}, u"database"_s);
    const QUrlQuery query(parsed);
    const auto option = [&](const QString& name, const QString& otherwise) {
        const QString value = query.queryItemValue(name, QUrl::FullyDecoded);
        return value.isEmpty() ? otherwise : value;
    };
    url.postgresql = true;
    url.database = parsed.path().mid(1);
    url.host = option(u"host"_s, parsed.host());
    url.port = option(u"port"_s, QString::number(parsed.port(5432))).toInt();
    url.user = option(u"user"_s, parsed.userName(QUrl::FullyDecoded));
    url.password = option(u"password"_s, parsed.password(QUrl::FullyDecoded));
    url.sslMode = option(u"sslmode"_s, isRemote(url.host) ? u"verify-full"_s : QString());
    url.rootCertificate = option(u"sslrootcert"_s, {});
    static const QStringList modes = {QString(),    u"disable"_s,   u"allow"_s,      u"prefer"_s,
                                      u"require"_s, u"verify-ca"_s, u"verify-full"_s};
    return modes.contains(url.sslMode) ? Result<DatabaseUrl>(url)
                                       : failure(ErrorKind::Validation, text, {}, u"database"_s);
}

QString DatabaseUrl::shortName() const
{
    if (!postgresql)
        return QFileInfo(path).completeBaseName();
    return u"pg·"_s + (host.startsWith(u'/') || host.isEmpty() ? database : host);
}

} // namespace woshou
