#include "programs/ctl/commands.h"
#include "programs/ctl/context.h"
#include "programs/ctl/json.h"
#include "services/measures/measureservice.h"
#include "services/tickets/ticketservice.h"

#include <cmath>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 10'000;

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

Answering list(Context&)
{
    QList<QJsonObject> rows;
    for (const MeasureDefinition& definition : measureCatalogue())
        rows.append(
            {{u"measure"_s, definition.code},
             {u"formula"_s, QCoreApplication::translate("MeasureFormula", definition.formula.toUtf8().constData())},
             {u"unit"_s, definition.unit},
             {u"clock"_s, u"calendar"_s},
             {u"exclusions"_s, tr("withdrawn tickets")},
             {u"target"_s, numberJson(definition.target)}});
    return ready(Result<Answer>(
        Answer::list(rows, {u"measure"_s, u"formula"_s, u"unit"_s, u"clock"_s, u"exclusions"_s, u"target"_s})));
}

/// A day of the center (its beginning, or with `end` its end), or an instant.
std::optional<Instant> boundary(const QString& text, int utcOffsetMinutes, bool end)
{
    const QDate day = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (day.isValid())
        return Instant::startOf(day.addDays(end ? 1 : 0), utcOffsetMinutes);
    const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    return at.isValid() ? std::optional(Instant::fromDateTime(at)) : std::nullopt;
}

Result<Period> periodOf(const Invocation& line, int utcOffsetMinutes)
{
    Period period{Instant(), Instant::fromMs(9'000'000'000'000)};
    for (const QString& option : {u"from"_s, u"to"_s}) {
        if (!line.has(option))
            continue;
        const bool end = option == "to"_L1;
        const auto at = boundary(line.value(option), utcOffsetMinutes, end);
        if (!at)
            return wrongUsage(tr("--%1 is a day such as 2026-01-31, or a time.").arg(option), option);
        (end ? period.to : period.from) = *at;
    }
    if (period.to < period.from)
        return wrongUsage(tr("--to is before --from."), u"to"_s);
    return period;
}

QJsonObject valueJson(const MeasureValue& value)
{
    const QString unit = measureDefinition(value.code).unit;
    QJsonObject json{{u"measure"_s, value.code}, {u"clock"_s, u"calendar"_s}, {u"unit"_s, unit}, {u"n"_s, value.n}};
    json.insert(unit == "s"_L1 ? u"mean"_s : u"value"_s, numberJson(value.value));
    if (unit == "s"_L1) {
        json.insert(u"median"_s, numberJson(value.median));
        json.insert(u"p90"_s, numberJson(value.p90));
    } else if (value.code == "nps"_L1) {
        json.insert(u"promoters"_s, value.hits);
        json.insert(u"passives"_s, value.n - value.hits - value.lows);
        json.insert(u"detractors"_s, value.lows);
        json.insert(u"low"_s, value.value ? numberJson(*value.value - value.margin) : QJsonValue());
        json.insert(u"high"_s, value.value ? numberJson(*value.value + value.margin) : QJsonValue());
    } else if (unit == "%"_L1) {
        json.insert(u"hits"_s, value.hits);
    }
    return json;
}

Answering values(Context& context, QStringList names, const Period& period, const QList<QJsonObject>& rows)
{
    if (names.isEmpty())
        return ready(Result<Answer>(Answer::list(rows, {u"measure"_s, u"clock"_s, u"unit"_s, u"n"_s, u"value"_s,
                                                        u"mean"_s, u"median"_s, u"p90"_s, u"low"_s, u"high"_s})));
    const QString name = names.takeFirst();
    return followed(context.center().measures().measure(name, period),
                    [&context, names, period, rows](const MeasureValue& value) {
                        return values(context, names, period, QList<QJsonObject>(rows) << valueJson(value));
                    });
}

/// Exactly the tickets behind a number, page after page.
Answering tickets(Context& context, const TicketFilter& filter, const TicketCursor& after,
                  const QList<QJsonObject>& rows)
{
    return followed(
        context.center().tickets().page(filter, after, kPage), [&context, filter, rows](const TicketPage& page) {
            const QList<QJsonObject> all = rows + rowsJson(page.rows, rowJson);
            if (page.next.valid)
                return tickets(context, filter, page.next, all);
            return ready(
                Result<Answer>(Answer::list(all, {u"number"_s, u"title"_s, u"customer"_s, u"state"_s, u"priority"_s,
                                                  u"channel"_s, u"fault"_s, u"engineer"_s, u"created_at"_s})));
        });
}

Answering show(Context& context)
{
    const auto period = periodOf(context.line(), context.center().reference().utcOffsetMinutes);
    if (!period)
        return refused(period.error());
    for (const QString& name : context.words()) {
        if (measureDefinition(name).formula.isEmpty())
            return refused({ErrorKind::NotFound, {}, name, u"measure"_s});
    }
    if (!context.line().has(u"rows"_s))
        return values(context, context.words(), *period, {});
    if (context.words().size() > 1)
        return refused(wrongUsage(tr("--rows is for one measure."), u"rows"_s).value());
    TicketFilter filter;
    filter.view = u"all"_s;
    filter.measure = context.words().constFirst();
    filter.period = *period;
    return tickets(context, filter, {}, {});
}

} // namespace

QList<Command> measureCommands()
{
    return {
        {u"measure list"_s,
         {},
         QT_TRANSLATE_NOOP("Ctl", "Every figure: name, formula, unit, clock and what it leaves out."),
         u"woshouctl measure list"_s,
         {},
         {},
         0,
         0,
         false,
         list},
        {u"measure show"_s,
         u"NAME… [--from D] [--to D] [--rows]"_s,
         QT_TRANSLATE_NOOP("Ctl", "Figures of the tickets created from one day to another, both included; --rows "
                                  "prints exactly the tickets behind the number."),
         u"woshouctl measure show first_response_time nps --from 2020-01-01"_s,
         {u"from"_s, u"to"_s},
         {u"rows"_s},
         1,
         -1,
         true,
         show},
    };
}

} // namespace woshou::ctl
