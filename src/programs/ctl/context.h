#pragma once

#include "programs/ctl/commandline.h"
#include "services/core/center.h"

#include <QCoreApplication>

#include <memory>

namespace woshou {
class DatabaseService;
class PeopleService;
} // namespace woshou

namespace woshou::ctl {

/// What a running command works with. Lives until its answer is there.
class Context
{
public:
    explicit Context(Invocation invocation);
    ~Context();

    const Invocation& line() const { return m_line; }
    const QStringList& words() const { return m_line.positional; }
    Center& center() { return *m_center; }
    DatabaseService& database();
    PeopleService& people();

    /// Opens the center and signs in, when the command wants somebody; then the command. On an embedded
    /// demonstration without --user its supervisor acts.
    Answering run();

private:
    QFuture<Result<Done>> signIn();
    QFuture<Result<Done>> signInEmbedded(const CenterInfo& info);
    QFuture<Result<Done>> signInWithPassword(const QString& login, const QString& password);
    void completeUrl();

    Invocation m_line;
    std::unique_ptr<Center> m_center;
    std::unique_ptr<DatabaseService> m_database;
    std::unique_ptr<PeopleService> m_people;
};

/// A password from the environment, or asked for at a terminal; empty where nobody can be asked.
QString passwordOf(const char* variable, const QString& question);

/// Text of FILE, or of standard input for "-"; Connection with code "no_file" when it cannot be read.
Result<QByteArray> readInput(const QString& file);
/// The one object in FILE or "-". Usage error where it is none.
Result<QJsonObject> readObject(const QString& file);
/// The objects of JSON lines; a line that is none is named.
Result<QList<QJsonObject>> readLines(const QString& file);

/// Progress on standard error, on a line of its own; nothing with --quiet.
void tellProgress(const QString& text);
void endProgress();
/// What should be known besides the answer, a line on standard error; not with --quiet.
void tellNote(const Invocation& line, const QString& text);

template <typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

inline Answering refused(const Error& error)
{
    return ready(Result<Answer>(failure(error)));
}

/// The answer made of a service's value.
template <typename T, typename Make>
Answering answered(QFuture<Result<T>> future, Make make)
{
    return future.then(QCoreApplication::instance(), [make](const Result<T>& result) -> Result<Answer> {
        if (!result)
            return failure(result.error());
        return make(*result);
    });
}

/// The next step with a service's value; `next` answers a future.
template <typename T, typename Next>
auto followed(QFuture<Result<T>> future, Next next)
{
    using Following = decltype(next(std::declval<const T&>()));
    using Value = decltype(std::declval<Following>().result());
    return future
        .then(QCoreApplication::instance(),
              [next](const Result<T>& result) -> Following {
                  if (!result)
                      return ready(Value(failure(result.error())));
                  return next(*result);
              })
        .unwrap();
}

} // namespace woshou::ctl
