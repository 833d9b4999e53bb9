#include "programs/ctl/context.h"

#include "programs/ctl/terminal.h"
#include "services/admin/databaseservice.h"
#include "services/people/peopleservice.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

Result<Done> done(const Result<Person>& person)
{
    return person ? Result<Done>(Done{}) : failure(person.error());
}

} // namespace

Context::Context(Invocation invocation)
    : m_line(std::move(invocation))
{
}

Context::~Context() = default;

DatabaseService& Context::database()
{
    completeUrl();
    if (!m_database)
        m_database = std::make_unique<DatabaseService>(m_line.url);
    return *m_database;
}

PeopleService& Context::people()
{
    completeUrl();
    if (m_people)
        return *m_people;
    // On a server the login acts and has signed in with it; on a file the named person does.
    const QString actor = m_line.url.postgresql ? QString() : m_line.user;
    m_people = std::make_unique<PeopleService>(m_line.url, actor, qEnvironmentVariable("WOSHOU_PASSWORD"));
    return *m_people;
}

/// Who signs in to a server, and with which password: what the URL says, then --user and the environment.
void Context::completeUrl()
{
    DatabaseUrl& url = m_line.url;
    if (!url.postgresql)
        return;
    if (!m_line.user.isEmpty() && m_line.user != url.user) {
        url.user = m_line.user;
        url.password.clear();
    }
    if (url.password.isEmpty())
        url.password = qEnvironmentVariable("WOSHOU_PASSWORD", qEnvironmentVariable("PGPASSWORD"));
}

Answering Context::run()
{
    if (!m_line.command->session)
        return m_line.command->run(*this);
    completeUrl();
    m_center = std::make_unique<Center>(m_line.url);
    return followed(signIn(), [this](Done) { return m_line.command->run(*this); });
}

QFuture<Result<Done>> Context::signIn()
{
    if (!m_line.url.postgresql)
        return followed(m_center->openExisting(), [this](const CenterInfo& info) { return signInEmbedded(info); });
    const DatabaseUrl& url = m_line.url;
    if (url.user.isEmpty())
        return ready(Result<Done>(wrongUsage(tr("Say who acts with --user NAME."), u"user"_s)));
    const QString password =
        url.password.isEmpty() ? passwordOf("WOSHOU_PASSWORD", tr("Password of %1: ").arg(url.user)) : url.password;
    return signInWithPassword(url.user, password);
}

QFuture<Result<Done>> Context::signInEmbedded(const CenterInfo& info)
{
    QString login = m_line.user;
    if (login.isEmpty() && info.demo) {
        const auto it = std::find_if(info.people.begin(), info.people.end(),
                                     [](const Person& person) { return person.role == Role::Supervisor; });
        login = it == info.people.end() ? QString() : it->login;
    }
    if (login.isEmpty())
        return ready(Result<Done>(wrongUsage(tr("Say who acts with --user NAME."), u"user"_s)));
    if (!info.demo)
        return signInWithPassword(login, passwordOf("WOSHOU_PASSWORD", tr("Password of %1: ").arg(login)));
    // Whoever was added to a demonstration has a password all the same.
    return m_center->signInDemo(login)
        .then(QCoreApplication::instance(),
              [this, login](const Result<Person>& person) {
                  if (person || person.error().code != "wrong_password"_L1)
                      return ready(done(person));
                  return signInWithPassword(login, passwordOf("WOSHOU_PASSWORD", tr("Password of %1: ").arg(login)));
              })
        .unwrap();
}

QFuture<Result<Done>> Context::signInWithPassword(const QString& login, const QString& password)
{
    return m_center->signIn(login, password).then(QCoreApplication::instance(), [](const Result<Person>& person) {
        return done(person);
    });
}

QString passwordOf(const char* variable, const QString& question)
{
    if (qEnvironmentVariableIsSet(variable))
        return qEnvironmentVariable(variable);
    return inputIsTerminal() ? readSecret(question) : QString();
}

Result<QByteArray> readInput(const QString& name)
{
    QFile file(name);
    const bool open = name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return failure(ErrorKind::Connection, name, u"no_file"_s, u"file"_s);
    return file.readAll();
}

Result<QJsonObject> readObject(const QString& file)
{
    WOSHOU_TRY(const QByteArray bytes, readInput(file));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return wrongUsage(tr("%1 holds no JSON object: %2.").arg(file, error.errorString()), u"json"_s);
    if (!document.isObject())
        return wrongUsage(tr("%1 holds no JSON object, but a list.").arg(file), u"json"_s);
    return document.object();
}

Result<QList<QJsonObject>> readLines(const QString& file)
{
    WOSHOU_TRY(const QByteArray bytes, readInput(file));
    QList<QJsonObject> objects;
    int number = 0;
    for (const QByteArray& line : bytes.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        if (error.error == QJsonParseError::NoError && !document.isObject())
            return wrongUsage(tr("Line %1 of %2 is no JSON object, but a list.").arg(number).arg(file), u"batch"_s);
        if (error.error != QJsonParseError::NoError)
            return wrongUsage(tr("Line %1 of %2 is no JSON object: %3.").arg(number).arg(file, error.errorString()),
                              u"batch"_s);
        objects.append(document.object());
    }
    return objects;
}

void tellProgress(const QString& text)
{
    std::fprintf(stderr, "\r%s", qPrintable(text));
    std::fflush(stderr);
}

void endProgress()
{
    std::fputc('\n', stderr);
}

void tellNote(const Invocation& line, const QString& text)
{
    if (!line.quiet)
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

} // namespace woshou::ctl
