#pragma once

#include "services/core/databaseurl.h"
#include "storage/core/connection.h"

#include <QFuture>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QVariant>

#include <memory>

namespace woshou {

/// A fresh database of one back-end for one test function: a file in a temporary folder, or a database of its own
/// on the server that WOSHOU_TEST_POSTGRESQL names. Dropped with the object.
class TestDatabase
{
public:
    static void addBackends();                    ///< data rows "sqlite" and, with a server, "postgresql"
    static std::unique_ptr<TestDatabase> fetch(); ///< for the current data row
    static std::unique_ptr<TestDatabase> make(Backend backend);
    ~TestDatabase();

    Backend backend() const { return m_backend; }
    bool isSqlite() const { return m_backend == Backend::Sqlite; }
    /// As the one who sets up: the file, or the server's administrator.
    ConnectionSettings administrator() const;
    /// For signing in; on PostgreSQL without user.
    DatabaseUrl url() const;
    std::unique_ptr<Connection> connect(); ///< as administrator; fails the test when it cannot
    /// Sets up a center with the demonstration's people and this many tickets. The first call of a program makes it,
    /// each later one of the same size copies it.
    bool setUp(int tickets, bool demo = true);
    /// Embedded: the same data as the other center, which was set up with this many tickets, has.
    bool setUpLike(TestDatabase& other, int tickets);
    /// The first value of a query by the administrator's hand; a null one when it failed.
    QVariant value(const QString& query);

private:
    explicit TestDatabase(Backend backend);
    void createEmpty() const;

    Backend m_backend;
    QTemporaryDir m_folder;
    DatabaseUrl m_url, m_server;
    mutable bool m_created = false;
};

/// The value of a future that is finished within ten seconds; the test's event loop runs meanwhile.
template <typename T>
Result<T> await(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10000))
        return failure(ErrorKind::Cancelled, QStringLiteral("no answer in ten seconds"));
    return future.result();
}

} // namespace woshou

/// Fails with the error's words.
#define WOSHOU_VERIFY(result)                                                                                          \
    do {                                                                                                               \
        const auto& verified_ = (result);                                                                              \
        QVERIFY2(verified_.has_value(),                                                                                \
                 verified_ ? "" : qPrintable(verified_.error().code + u' ' + verified_.error().detail));               \
    } while (false)

/// Fails unless the result is a refusal of this kind and code.
#define WOSHOU_REFUSED(result, expectedKind, expectedCode)                                                             \
    do {                                                                                                               \
        const auto& refused_ = (result);                                                                               \
        QVERIFY2(!refused_.has_value(), "was not refused");                                                            \
        const QString said_ = errorKindCode(refused_.error().kind) + u' ' + refused_.error().code;                     \
        const QString wanted_ = errorKindCode(expectedKind) + u' ' + QString(expectedCode);                            \
        QVERIFY2(said_ == wanted_,                                                                                     \
                 qPrintable(QStringLiteral("%1 instead of %2: %3").arg(said_, wanted_, refused_.error().detail)));     \
    } while (false)
