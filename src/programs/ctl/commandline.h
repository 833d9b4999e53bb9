#pragma once

#include "programs/ctl/answer.h"
#include "services/core/databaseurl.h"

#include <QFuture>
#include <QHash>

#include <functional>

namespace woshou {
class Center;
}

namespace woshou::ctl {

class Context;
using Answering = QFuture<Result<Answer>>;

/// One command: what it is called, what it takes, and what it does.
struct Command
{
    QString name;            ///< "ticket list"
    QString takes;           ///< "[--limit N]", as the help shows it
    const char* help;        ///< one sentence, translated in the context "Ctl"
    QString example;         ///< a line for a shell that works on the demonstration data
    QStringList valued;      ///< options with a value, without dashes
    QStringList flags;       ///< options without
    int least = 0, most = 0; ///< positional arguments; most −1: any number
    bool session = false;    ///< somebody signs in first
    std::function<Answering(Context&)> run;
};

const QList<Command>& allCommands();

/// What stood on the command line.
struct Invocation
{
    const Command* command = nullptr;
    DatabaseUrl url;
    QString user;
    Format format = Format::Table;
    bool formatGiven = false;
    bool quiet = false;
    QStringList positional;
    QHash<QString, QString> options; ///< of the command
    QString plain;                   ///< help or version: print it and leave

    bool has(const QString& option) const { return options.contains(option); }
    QString value(const QString& option, const QString& otherwise = {}) const
    {
        return options.value(option, otherwise);
    }
    /// Usage error that names the option when it is no whole number from `least` to `most`.
    Result<int> number(const QString& option, int otherwise, int least, int most) const;
    /// --key, or else that text; a new one when there is neither. Wrong usage when it is no UUID.
    Result<QUuid> key(const QString& otherwise = {}) const;
};

/// Reads the arguments behind the program's name. `format` is set as soon as it is known, also for an error.
Result<Invocation> parseCommandLine(const QStringList& arguments, Format& format);

/// What the program can do, or one command or group of it.
QString helpText(const QString& topic = {});

} // namespace woshou::ctl
