#include "services/admin/postgresqltool.h"

#include <QProcess>
#include <QPromise>

#include <memory>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QProcessEnvironment environmentOf(const DatabaseUrl& url)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!url.host.isEmpty())
        environment.insert(u"PGHOST"_s, url.host);
    environment.insert(u"PGPORT"_s, QString::number(url.port));
    environment.insert(u"PGDATABASE"_s, url.database);
    if (!url.user.isEmpty())
        environment.insert(u"PGUSER"_s, url.user);
    if (!url.password.isEmpty())
        environment.insert(u"PGPASSWORD"_s, url.password);
    if (!url.sslMode.isEmpty())
        environment.insert(u"PGSSLMODE"_s, url.sslMode);
    if (!url.rootCertificate.isEmpty())
        environment.insert(u"PGSSLROOTCERT"_s, url.rootCertificate);
    return environment;
}

} // namespace

QFuture<Result<Done>> runPostgresqlTool(const QString& program, const QStringList& arguments, const DatabaseUrl& url)
{
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    const auto answer = [promise](const Result<Done>& result) {
        promise->addResult(result);
        promise->finish();
    };
    auto* process = new QProcess;
    process->setProcessEnvironment(environmentOf(url));
    QObject::connect(process, &QProcess::errorOccurred, process, [process, program, answer](QProcess::ProcessError e) {
        if (e != QProcess::FailedToStart)
            return; // what follows is told by finished()
        answer(failure(ErrorKind::Connection, program, u"no_tool"_s));
        process->deleteLater();
    });
    QObject::connect(process, &QProcess::finished, process, [process, answer](int code, QProcess::ExitStatus status) {
        const QString words = QString::fromUtf8(process->readAllStandardError()).trimmed();
        const bool well = status == QProcess::NormalExit && code == 0;
        answer(well ? Result<Done>(Done{}) : failure(ErrorKind::Connection, words.section(u'\n', -1), u"tool"_s));
        process->deleteLater();
    });
    QFuture<Result<Done>> future = promise->future();
    process->start(program, arguments);
    return future;
}

} // namespace woshou
