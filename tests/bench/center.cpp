#include "bench/center.h"

namespace woshou {

using namespace Qt::StringLiterals;

QList<Backend> benchBackends()
{
    QList<Backend> backends = {Backend::Sqlite};
    if (qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        backends.append(Backend::Postgresql);
    return backends;
}

QString backendName(Backend backend)
{
    return backend == Backend::Sqlite ? u"sqlite"_s : u"postgresql"_s;
}

std::unique_ptr<Center> signedInCenter(const TestDatabase& database, const QString& login)
{
    auto center = std::make_unique<Center>(database.url());
    settled(center->open());
    if (database.backend() == Backend::Sqlite)
        settled(center->signInDemo(login));
    else
        settled(center->signIn(login, u"woshou-demo"_s));
    return center;
}

} // namespace woshou
