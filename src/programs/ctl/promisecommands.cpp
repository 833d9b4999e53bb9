#include "domain/promise/explanation.h"
#include "domain/promise/promiseruns.h"
#include "domain/tickets/trackingnumber.h"
#include "programs/ctl/calendarfile.h"
#include "programs/ctl/commands.h"
#include "programs/ctl/context.h"
#include "programs/ctl/promisejson.h"
#include "programs/ctl/promisesimulation.h"
#include "services/tickets/ticketservice.h"

#include <cmath>
#include <set>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestTarget = 100LL * 366 * 86'400; ///< seconds

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

/// One question of `promise due` or `promise worked`: the named cells of a line.
using Cells = QHash<QString, QString>;

/// Where it stands, for whoever must mend it.
tl::unexpected<Error> cellError(const QString& where, const QString& cell, const QString& what)
{
    return wrongUsage(where + what, cell);
}

Result<Instant> timeCell(const Cells& cells, const QString& name, const WallClock& clock, const QString& where)
{
    if (const auto at = readTime(cells.value(name), clock))
        return *at;
    return cellError(where, name, tr("%1 is a time such as 2026-10-10 09:30, or with an offset.").arg(name));
}

Result<Milliseconds> targetCell(const Cells& cells, const QString& where)
{
    bool ok = false;
    const double seconds = cells.value(u"target_seconds"_s).toDouble(&ok);
    if (!ok || !(seconds >= 0 && seconds <= double(kLongestTarget)))
        return cellError(where, u"target"_s, tr("The target is a number of seconds."));
    return Milliseconds(std::llround(1000 * seconds));
}

/// Intervals A/B joined by ";"; without B it still lasts.
Result<QList<Pause>> pausesCell(const Cells& cells, const WallClock& clock, const QString& where)
{
    QList<Pause> pauses;
    for (const QString& text : cells.value(u"pauses"_s).split(u';', Qt::SkipEmptyParts)) {
        const qsizetype slash = text.indexOf(u'/');
        const MaybeInstant from = readTime(text.left(slash), clock);
        const QString end = slash < 0 ? QString() : text.mid(slash + 1).trimmed();
        const MaybeInstant to = readTime(end, clock);
        if (slash < 0 || !from || (!to && !end.isEmpty()) || (to && *to < *from))
            return cellError(where, u"pause"_s,
                             tr("A pause is two times joined by a slash, the earlier one first: %1").arg(text));
        pauses.append({*from, to, {}});
    }
    return joined(pauses);
}

/// The years of which it said nothing, each once.
using Years = std::set<int>;

void tellYears(const Invocation& line, const Years& years)
{
    for (const int year : years)
        tellNote(line, tr("No public holidays of %1 are known; its days count by their weekdays.").arg(year));
}

struct DueQuestion
{
    Instant start;
    Milliseconds target{};
    QList<Pause> pauses;
};

Result<DueQuestion> dueQuestion(const Cells& cells, const WorkTime& time, const QString& where)
{
    DueQuestion question;
    WOSHOU_TRY(question.start, timeCell(cells, u"start"_s, time.clock(), where));
    WOSHOU_TRY(question.target, targetCell(cells, where));
    WOSHOU_TRY(question.pauses, pausesCell(cells, time.clock(), where));
    return question;
}

QJsonObject dueJson(const Cells& cells, const DueExplanation& due, const WorkTime& time)
{
    return {{u"start"_s, cells.value(u"start"_s)},
            {u"target_seconds"_s, secondsJson(due.target)},
            {u"due"_s, due.due ? QJsonValue(timeText(*due.due, time.clock())) : QJsonValue()},
            {u"counted_seconds"_s, secondsJson(due.counted)},
            {u"paused_seconds"_s, secondsJson(due.paused)}};
}

const QStringList kSpanColumns = {
    u"day"_s, u"kind"_s, u"from"_s, u"to"_s, u"counted_seconds"_s, u"paused_seconds"_s, u"total_seconds"_s, u"cause"_s};

QString kindCode(CountedSpan::Kind kind)
{
    switch (kind) {
    case CountedSpan::Kind::Counted:
        return u"counted"_s;
    case CountedSpan::Kind::Paused:
        return u"paused"_s;
    case CountedSpan::Kind::Closed:
        break;
    }
    return u"closed"_s;
}

QJsonObject spanJson(const CountedSpan& span, const WallClock& clock)
{
    return {{u"day"_s, span.day.toString(Qt::ISODate)},        {u"kind"_s, kindCode(span.kind)},
            {u"from"_s, timeText(span.from, clock)},           {u"to"_s, timeText(span.to, clock)},
            {u"counted_seconds"_s, secondsJson(span.counted)}, {u"paused_seconds"_s, secondsJson(span.paused)},
            {u"total_seconds"_s, secondsJson(span.total)},     {u"cause"_s, span.cause}};
}

using CellAnswer = std::function<Result<QJsonObject>(const Cells&, const QString& where, Years&)>;

/// Answers each line of a file with a header line, cells apart by tabs; an answer for each, in their order.
Result<Answer> batch(const Invocation& line, const QStringList& needed, const QStringList& columns,
                     const CellAnswer& answer)
{
    const QString name = line.value(u"batch"_s);
    WOSHOU_TRY(const QByteArray bytes, readInput(name));
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    const QStringList lines = text.split(u'\n');
    const QStringList header = lines.constFirst().trimmed().split(u'\t');
    for (const QString& column : needed) {
        if (!header.contains(column))
            return wrongUsage(tr("The first line of %1 names its columns; %2 is missing.").arg(name, column),
                              u"batch"_s);
    }
    Years years;
    QList<QJsonObject> rows;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QStringList values = lines[i].split(u'\t');
        Cells cells;
        for (qsizetype k = 0; k < header.size(); ++k)
            cells.insert(header[k], values.value(k).trimmed());
        WOSHOU_TRY(const QJsonObject row, answer(cells, tr("Line %1 of %2: ").arg(i + 1).arg(name), years));
        rows.append(row);
    }
    tellYears(line, years);
    return Answer::list(rows, columns);
}

const QStringList kDueColumns = {u"start"_s, u"target_seconds"_s, u"due"_s, u"counted_seconds"_s, u"paused_seconds"_s};

Result<Answer> dueOfLine(Context& context, const WorkTime& time)
{
    const Invocation& line = context.line();
    const QStringList pauses = QStringList(line.value(u"pause"_s)) + line.positional;
    const Cells cells{{u"start"_s, line.value(u"start"_s)},
                      {u"target_seconds"_s, line.value(u"target"_s)},
                      {u"pauses"_s, pauses.join(u';')}};
    WOSHOU_TRY(const DueQuestion question, dueQuestion(cells, time, {}));
    const DueExplanation due = explainDue(time, question.start, question.target, question.pauses);
    tellYears(line, Years(due.yearsWithoutHolidays.begin(), due.yearsWithoutHolidays.end()));
    if (!due.due)
        tellNote(line, tr("It is never due: a pause lasts, or the calendar does not open for that long."));
    Answer answer = Answer::one(dueJson(cells, due, time), kDueColumns);
    if (line.has(u"explain"_s)) {
        QList<QJsonObject> rows;
        for (const CountedSpan& span : due.spans)
            rows.append(spanJson(span, time.clock()));
        answer = Answer::list(rows, kSpanColumns);
    }
    answer.exitCode = due.due ? 0 : 1;
    return answer;
}

Answering due(Context& context)
{
    const Invocation& line = context.line();
    for (const QString& option : {u"start"_s, u"target"_s, u"pause"_s, u"explain"_s}) {
        if (line.has(u"batch"_s) && line.has(option))
            return refused(wrongUsage(tr("--%1 does not go with --batch.").arg(option), option).value());
    }
    const auto time = workTimeOf(line);
    if (!time)
        return refused(time.error());
    if (!line.has(u"batch"_s))
        return ready(dueOfLine(context, *time));
    return ready(batch(line, {u"start"_s, u"target_seconds"_s}, kDueColumns,
                       [&time](const Cells& cells, const QString& where, Years& years) -> Result<QJsonObject> {
                           WOSHOU_TRY(const DueQuestion question, dueQuestion(cells, *time, where));
                           const DueExplanation due =
                               explainDue(*time, question.start, question.target, question.pauses);
                           years.insert(due.yearsWithoutHolidays.begin(), due.yearsWithoutHolidays.end());
                           return dueJson(cells, due, *time);
                       }));
}

Result<QJsonObject> workedJson(const Cells& cells, const WorkTime& time, const QString& where, Years& years)
{
    WOSHOU_TRY(const Instant from, timeCell(cells, u"from"_s, time.clock(), where));
    WOSHOU_TRY(const Instant to, timeCell(cells, u"to"_s, time.clock(), where));
    const QList<int> unknown = yearsWithoutHolidays(time, from, to);
    years.insert(unknown.begin(), unknown.end());
    return QJsonObject{{u"from"_s, cells.value(u"from"_s)},
                       {u"to"_s, cells.value(u"to"_s)},
                       {u"worked_seconds"_s, secondsJson(time.worked(from, to))}};
}

Answering worked(Context& context)
{
    const Invocation& line = context.line();
    const auto time = workTimeOf(line);
    if (!time)
        return refused(time.error());
    const QStringList columns = {u"from"_s, u"to"_s, u"worked_seconds"_s};
    const auto answer = [&time](const Cells& cells, const QString& where, Years& years) {
        return workedJson(cells, *time, where, years);
    };
    if (line.has(u"batch"_s))
        return ready(batch(line, {u"from"_s, u"to"_s}, columns, answer));
    Years years;
    const auto row = answer({{u"from"_s, line.value(u"from"_s)}, {u"to"_s, line.value(u"to"_s)}}, {}, years);
    if (!row)
        return refused(row.error());
    tellYears(line, years);
    return ready(Result<Answer>(Answer::one(*row, columns)));
}

/// The lines of one promise. Where there is nothing to count, one that says from when until when.
QList<QJsonObject> explanationRows(const PromiseRun& run, const PromiseBook& book)
{
    DueExplanation told = explain(run, book);
    const auto time = book.version(run.version).times.find(run.calendar);
    const WallClock clock = time == book.version(run.version).times.end() ? WallClock("UTC") : time->second->clock();
    if (told.spans.isEmpty()) {
        CountedSpan none;
        none.day = clock.dateAt(run.from);
        none.from = run.from;
        none.to = run.due.value_or(run.from);
        told.spans.append(none);
    }
    QList<QJsonObject> rows;
    for (const CountedSpan& span : std::as_const(told.spans)) {
        QJsonObject row = spanJson(span, clock);
        row.insert(u"clock"_s, run.key());
        rows.append(row);
    }
    return rows;
}

Result<Answer> explainRuns(const TicketDetails& details, const PromiseBook& book, const QString& metric)
{
    QList<QJsonObject> rows;
    for (const PromiseRun& run : details.promises) {
        if (metric.isEmpty() || run.metric == metric || run.key() == metric)
            rows += explanationRows(run, book);
    }
    if (rows.isEmpty())
        return failure(ErrorKind::NotFound, metric.isEmpty() ? details.ticket.number : metric, {}, u"clock"_s);
    return Answer::list(rows, QStringList(u"clock"_s) + kSpanColumns);
}

Answering explainTicket(Context& context)
{
    const QString metric = context.line().value(u"clock"_s);
    return answered(context.center().tickets().detailsByNumber(context.words().constFirst()),
                    [book = context.center().reference().promises, metric](const TicketDetails& details) {
                        return explainRuns(details, book, metric);
                    });
}

} // namespace

QList<Command> promiseCommands()
{
    const QString first = trackingNumber(100001);
    return {
        {u"promise explain"_s,
         u"NUMBER [--clock NAME]"_s,
         QT_TRANSLATE_NOOP("Ctl", "The arithmetic of each promise of a ticket, day by day: the last line of a clock "
                                  "ends when it is due."),
         u"woshouctl promise explain %1"_s.arg(first),
         {u"clock"_s},
         {},
         1,
         1,
         true,
         explainTicket},
        {u"promise due"_s,
         u"--calendar NAME|FILE --start ISO --target SECONDS [--pause A/B]… [--explain] | --batch FILE [--holidays "
         "FILE|DIR] [--make-up-like WEEKDAY]"_s,
         QT_TRANSLATE_NOOP("Ctl", "When a promise is due by the calendar, and with --explain the arithmetic of it day "
                                  "by day; --batch reads lines of start, target_seconds and pauses, apart by tabs."),
         u"woshouctl promise due --calendar office --start '2026-10-09 16:00' --target 7200 --explain"_s,
         {u"calendar"_s, u"start"_s, u"target"_s, u"pause"_s, u"batch"_s, u"holidays"_s, u"make-up-like"_s},
         {u"explain"_s},
         0,
         -1,
         false,
         due},
        {u"promise worked"_s,
         u"--calendar NAME|FILE --from ISO --to ISO | --batch FILE [--holidays FILE|DIR] [--make-up-like WEEKDAY]"_s,
         QT_TRANSLATE_NOOP("Ctl", "How many working seconds lie between two times; --batch reads lines of from and to, "
                                  "apart by a tab."),
         u"woshouctl promise worked --calendar office --from '2026-10-09 16:00' --to '2026-10-12 09:30'"_s,
         {u"calendar"_s, u"from"_s, u"to"_s, u"batch"_s, u"holidays"_s, u"make-up-like"_s},
         {},
         0,
         0,
         false,
         worked},
        {u"promise simulate"_s,
         u"--events FILE|- | --batch FILE [--policy NAME|FILE] [--calendar NAME|FILE] [--holidays FILE|DIR] "
         "[--make-up-like WEEKDAY]"_s,
         QT_TRANSLATE_NOOP("Ctl", "What becomes of the promises of a ticket with such a log, at --now or else at its "
                                  "last event; --batch reads lines of {\"id\", \"events\": [...]}."),
         u"echo '{\"at\":\"2026-10-09 16:00\",\"event\":\"created\",\"priority\":\"high\",\"mode\":\"visit\"}' | "
         "woshouctl promise simulate --policy recommended --calendar office --events -"_s,
         {u"events"_s, u"batch"_s, u"policy"_s, u"calendar"_s, u"holidays"_s, u"make-up-like"_s},
         {},
         0,
         0,
         false,
         simulatePromises},
    };
}

} // namespace woshou::ctl
