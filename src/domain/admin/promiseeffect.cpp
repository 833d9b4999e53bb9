#include "domain/admin/promiseeffect.h"

#include <QMap>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Outcome = PromiseRun::Outcome;

/// One line for each promise: when it is due, or how it ended; the last of those from one start.
QMap<QString, QString> linesOf(const QList<PromiseRun>& runs, bool open)
{
    QMap<QString, QString> lines;
    for (const PromiseRun& run : runs) {
        const QString key = u"%1/%2"_s.arg(run.metric).arg(run.ordinal);
        const bool over = run.outcome == Outcome::Kept || run.outcome == Outcome::Broken;
        if (open ? run.isOpen() : over)
            lines.insert(key, run.metric + u' ' +
                                  (!open     ? outcomeCode(run.outcome)
                                   : run.due ? QString::number(run.due->ms())
                                             : QString()));
    }
    return lines;
}

/// Only those that differ.
QString differing(const QMap<QString, QString>& lines, const QMap<QString, QString>& others)
{
    QStringList left;
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        if (others.value(line.key()) != *line)
            left.append(*line);
    }
    return left.join(u'\n');
}

PromiseBook withNext(const PromiseBook& book, const PromiseVersion& next, Instant at)
{
    PromiseBook both = book;
    PromiseVersion version = next;
    version.from = at;
    both.append(version);
    return both;
}

} // namespace

std::optional<SettingEffect> promiseEffect(const PreviewTicket& ticket, const ReferenceData& before,
                                           const ReferenceData& after)
{
    const bool open = ticket.ticket.open;
    const PromiseVersion& next = after.promises.at(ticket.at);
    const PromiseBook with = open ? withNext(before.promises, next, ticket.at) : PromiseBook(next.rules, next.times);
    const auto now = linesOf(promiseRuns(ticket.events, before.promises, ticket.at), open);
    const auto then = linesOf(promiseRuns(ticket.events, with, ticket.at), open);
    if (now == then)
        return std::nullopt;
    return SettingEffect{u"promise"_s, CodeName{differing(now, then), {}, {}, {}},
                         CodeName{differing(then, now), {}, {}, {}}};
}

} // namespace woshou
