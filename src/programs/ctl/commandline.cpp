#include "programs/ctl/commandline.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStandardPaths>

#include <algorithm>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

const QStringList kGlobalValued = {u"database"_s, u"user"_s, u"format"_s, u"now"_s};
const QStringList kRepeated = {u"pause"_s}; ///< given twice both hold, joined by ";"; of others the last
const QStringList kGlobalFlags = {u"quiet"_s, u"help"_s, u"version"_s};

/// An argument that is an option: its name, and the value behind "=" if there is one.
struct Option
{
    QString name;
    std::optional<QString> value;
};

std::optional<Option> optionOf(const QString& argument)
{
    if (argument == "-h"_L1)
        return Option{u"help"_s, {}};
    if (!argument.startsWith("--"_L1) || argument.size() < 3)
        return std::nullopt;
    const qsizetype equals = argument.indexOf(u'=');
    if (equals < 0)
        return Option{argument.mid(2), {}};
    return Option{argument.mid(2, equals - 2), argument.mid(equals + 1)};
}

/// The command with the longest name that the words begin with.
const Command* findCommand(const QStringList& words)
{
    const Command* found = nullptr;
    for (const Command& command : allCommands()) {
        const QStringList name = command.name.split(u' ');
        if (words.mid(0, name.size()) == name && (!found || name.size() > found->name.count(u' ') + 1))
            found = &command;
    }
    return found;
}

/// Whether a value follows it: as the command says that the words before it name, else as any command does.
bool takesValue(const QString& name, const QStringList& words)
{
    const auto& commands = allCommands();
    if (kGlobalValued.contains(name))
        return true;
    if (const Command* command = findCommand(words); command && command->flags.contains(name))
        return false;
    return std::any_of(commands.begin(), commands.end(),
                       [&](const Command& command) { return command.valued.contains(name); });
}

struct Split
{
    QStringList words;
    QHash<QString, QString> options;
};

Result<Split> split(const QStringList& arguments)
{
    Split result;
    bool onlyWords = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const auto option = onlyWords ? std::nullopt : optionOf(arguments[i]);
        if (!onlyWords && arguments[i] == "--"_L1) {
            onlyWords = true;
        } else if (!option) {
            result.words.append(arguments[i]);
        } else if (!takesValue(option->name, result.words)) {
            if (option->value)
                return wrongUsage(tr("--%1 takes no value.").arg(option->name), option->name);
            result.options.insert(option->name, {});
        } else if (option->value || i + 1 < arguments.size()) {
            const QString value = option->value ? *option->value : arguments[++i];
            const bool more = kRepeated.contains(option->name) && result.options.contains(option->name);
            result.options.insert(option->name, more ? result.options.value(option->name) + u';' + value : value);
        } else {
            return wrongUsage(tr("--%1 needs a value.").arg(option->name), option->name);
        }
    }
    return result;
}

const QHash<QString, Format>& formats()
{
    static const QHash<QString, Format> table = {{u"table"_s, Format::Table},
                                                 {u"json"_s, Format::Json},
                                                 {u"jsonl"_s, Format::JsonLines},
                                                 {u"csv"_s, Format::Csv}};
    return table;
}

/// The format of the first word for it, so that even an error of the line itself is written in it.
Format formatIn(const QStringList& arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i].startsWith("--format="_L1))
            return formats().value(arguments[i].mid(9), Format::Table);
        if (arguments[i] == "--format"_L1)
            return formats().value(arguments.value(i + 1), Format::Table);
    }
    return Format::Table;
}

Result<Done> readFormat(const Split& split, Invocation& invocation, Format& format)
{
    if (!split.options.contains(u"format"_s))
        return Done{};
    const auto known = formats().constFind(split.options.value(u"format"_s));
    if (known == formats().constEnd())
        return wrongUsage(tr("--format is table, json, jsonl or csv."), u"format"_s);
    format = *known;
    invocation.format = *known;
    invocation.formatGiven = true;
    return Done{};
}

DatabaseUrl defaultUrl()
{
    DatabaseUrl url;
    url.path = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/woshou/demo.sqlite"_s;
    return url;
}

Result<Done> readDatabase(const Split& split, Invocation& invocation)
{
    invocation.url = defaultUrl();
    const QString text = split.options.value(u"database"_s, qEnvironmentVariable("WOSHOU_DATABASE"));
    if (!text.isEmpty() || split.options.contains(u"database"_s)) {
        const auto url = DatabaseUrl::parse(text);
        if (!url)
            return wrongUsage(tr("--database is sqlite:PATH or postgresql://HOST/NAME."), u"database"_s);
        invocation.url = *url;
    }
    if (!split.options.contains(u"now"_s))
        return Done{};
    const QDateTime now = QDateTime::fromString(split.options.value(u"now"_s), Qt::ISODateWithMs);
    if (!now.isValid())
        return wrongUsage(tr("--now is a time such as 2026-07-15T14:30:00+08:00."), u"now"_s);
    if (invocation.url.postgresql)
        return wrongUsage(tr("--now is for embedded databases; a server has a clock of its own."), u"now"_s);
    invocation.url.now = Instant::fromDateTime(now);
    return Done{};
}

Result<Done> readCommand(const Split& split, Invocation& invocation)
{
    const Command* command = invocation.command;
    invocation.positional = split.words.mid(command->name.count(u' ') + 1);
    for (auto it = split.options.begin(); it != split.options.end(); ++it) {
        if (kGlobalValued.contains(it.key()) || kGlobalFlags.contains(it.key()))
            continue;
        if (!command->valued.contains(it.key()) && !command->flags.contains(it.key()))
            return wrongUsage(tr("\"%1\" has no option --%2.").arg(command->name, it.key()), it.key());
        invocation.options.insert(it.key(), it.value());
    }
    if (invocation.options.values().count(u"-"_s) > 1)
        return wrongUsage(tr("Standard input can be read once: \"-\" stands for one file."));
    const qsizetype given = invocation.positional.size();
    if (given < command->least || (command->most >= 0 && given > command->most))
        return wrongUsage(tr("usage: woshouctl %1 %2").arg(command->name, command->takes).trimmed());
    return Done{};
}

bool isGroup(const QString& topic)
{
    const auto& commands = allCommands();
    return std::any_of(commands.begin(), commands.end(), [&](const Command& command) {
        return command.name == topic || command.name.startsWith(topic + u' ');
    });
}

Result<Invocation> helpInvocation(const QStringList& words, Invocation invocation)
{
    const QString topic = words.mid(0, 2).join(u' ');
    const QString group = words.value(0);
    if (!topic.isEmpty() && !isGroup(topic) && !isGroup(group))
        return wrongUsage(tr("There is no command \"%1\"; \"woshouctl help\" lists them.").arg(topic));
    invocation.plain = helpText(isGroup(topic) ? topic : group);
    return invocation;
}

QString describe(const Command& command)
{
    return u"  woshouctl "_s + (command.name + u' ' + command.takes).trimmed() + u"\n      "_s + tr(command.help) +
           u"\n      "_s + tr("Example:") + u' ' + command.example + u"\n\n"_s;
}

} // namespace

Result<int> Invocation::number(const QString& option, int otherwise, int least, int most) const
{
    if (!has(option))
        return otherwise;
    bool isNumber = false;
    const int value = this->value(option).toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return wrongUsage(tr("--%1 is a whole number from %2 to %3.").arg(option).arg(least).arg(most), option);
    return value;
}

Result<QUuid> Invocation::key(const QString& otherwise) const
{
    const QString text = value(u"key"_s, otherwise);
    const QUuid key = text.isEmpty() ? QUuid::createUuid() : QUuid::fromString(text);
    if (key.isNull())
        return wrongUsage(tr("--key is a UUID."), u"key"_s);
    return key;
}

Result<Invocation> parseCommandLine(const QStringList& arguments, Format& format)
{
    format = formatIn(arguments);
    WOSHOU_TRY(const Split parts, split(arguments));
    Invocation invocation;
    WOSHOU_CHECK(readFormat(parts, invocation, format));
    if (parts.options.contains(u"version"_s)) {
        invocation.plain = u"woshouctl "_s + QCoreApplication::applicationVersion() + u'\n';
        return invocation;
    }
    if (parts.words.isEmpty() && !parts.options.contains(u"help"_s))
        return wrongUsage(tr("Say what to do; \"woshouctl help\" lists it."));
    if (parts.words.value(0) == "help"_L1)
        return helpInvocation(parts.words.mid(1), invocation);
    if (parts.options.contains(u"help"_s))
        return helpInvocation(parts.words, invocation);
    invocation.command = findCommand(parts.words);
    if (!invocation.command)
        return wrongUsage(
            tr("There is no command \"%1\"; \"woshouctl help\" lists them.").arg(parts.words.mid(0, 2).join(u' ')));
    WOSHOU_CHECK(readDatabase(parts, invocation));
    invocation.user = parts.options.value(u"user"_s);
    invocation.quiet = parts.options.contains(u"quiet"_s);
    WOSHOU_CHECK(readCommand(parts, invocation));
    return invocation;
}

QString helpText(const QString& topic)
{
    QString text;
    if (topic.isEmpty())
        text = tr("woshouctl [--database URL] [--user NAME] [--format table|json|jsonl|csv] [--quiet] [--now ISO] "
                  "COMMAND …") +
               u"\n\n"_s;
    for (const Command& command : allCommands()) {
        if (topic.isEmpty() || command.name == topic || command.name.startsWith(topic + u' '))
            text += describe(command);
    }
    text.chop(1);
    return text;
}

} // namespace woshou::ctl
