#include "domain/tickets/trackingnumber.h"
#include "programs/ctl/commands.h"
#include "programs/ctl/context.h"
#include "programs/ctl/json.h"
#include "programs/ctl/ticketmoves.h"
#include "services/tickets/ticketservice.h"

#include <algorithm>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

const QStringList kShown = {u"number"_s,   u"state"_s,    u"priority"_s, u"title"_s,
                            u"customer"_s, u"engineer"_s, u"next_due"_s, u"created_at"_s};

Result<Answer> createdAnswer(const CreatedTicket& created)
{
    QJsonObject json = ticketJson(created.ticket);
    json.insert(u"spoken_number"_s, spokenNumber(created.ticket.number));
    json.insert(u"again"_s, created.again);
    json.insert(u"promises"_s, arrayJson(created.promises, promiseJson));
    return Answer::one(json, {u"number"_s, u"spoken_number"_s, u"again"_s, u"state"_s, u"rev"_s, u"category"_s,
                              u"fault"_s, u"priority"_s, u"priority_reason"_s, u"mode"_s, u"skill"_s, u"customer_id"_s,
                              u"device_id"_s, u"promises"_s});
}

Answering create(Context& context)
{
    const QString file = context.line().value(u"json"_s);
    if (file.isEmpty())
        return refused(wrongUsage(tr("--json FILE or - says what the ticket is."), u"json"_s).value());
    const auto object = readObject(file);
    if (!object)
        return refused(object.error());
    return answered(context.center().tickets().receive(QJsonDocument(*object).toJson()), createdAnswer);
}

Result<Answer> detailsAnswer(const TicketDetails& details, int utcOffsetMinutes, bool events)
{
    QJsonObject json = ticketJson(details.ticket);
    const QDateTime local = details.serverNow.timeAt(utcOffsetMinutes);
    json.insert(u"owner"_s, details.ownerName);
    json.insert(u"engineer"_s, details.engineerName);
    json.insert(u"customer"_s, customerJson(details.customer));
    json.insert(u"device"_s,
                details.device ? QJsonValue(deviceJson(*details.device, details.contracts, local)) : QJsonValue());
    json.insert(u"notes"_s, arrayJson(details.notes, noteJson));
    json.insert(u"promises"_s, arrayJson(details.promises, promiseJson));
    json.insert(u"tasks"_s, arrayJson(details.tasks, taskJson));
    json.insert(u"escalations"_s, arrayJson(details.escalations, escalationJson));
    json.insert(u"links"_s, arrayJson(details.links, linkJson));
    json.insert(u"merged_into"_s, details.mergedInto);
    json.insert(u"asked_for"_s, details.askedFor);
    json.insert(u"survey"_s, details.survey ? QJsonValue(surveyJson(*details.survey)) : QJsonValue());
    json.insert(u"device_history"_s, arrayJson(details.deviceHistory, pastTicketJson));
    if (events)
        json.insert(u"events"_s, arrayJson(details.events, eventJson));
    return Answer::one(json);
}

Answering show(Context& context)
{
    const bool events = context.line().has(u"events"_s);
    const int offset = context.center().reference().utcOffsetMinutes;
    return answered(context.center().tickets().detailsByNumber(context.words().constFirst()),
                    [events, offset](const TicketDetails& details) { return detailsAnswer(details, offset, events); });
}

QString cursorText(const TicketCursor& cursor)
{
    const QString place = QString::number(cursor.key) + u'.' + QString::number(cursor.id);
    return cursor.group.isEmpty() ? place : place + u'.' + cursor.group;
}

Result<TicketCursor> cursorOf(const QString& text)
{
    if (text.isEmpty())
        return TicketCursor{};
    bool keyFits = false, idFits = false;
    const TicketCursor cursor{text.section(u'.', 0, 0).toLongLong(&keyFits),
                              text.section(u'.', 1, 1).toLongLong(&idFits), true, text.section(u'.', 2)};
    if (!keyFits || !idFits)
        return wrongUsage(tr("--after takes the \"cursor\" of a row."), u"after"_s);
    return cursor;
}

/// The columns asked for, each one that exists.
Result<QStringList> columnsOf(const Invocation& line)
{
    if (!line.has(u"fields"_s))
        return kShown;
    QStringList known = rowJson({}).keys();
    known.append(u"cursor"_s);
    const QStringList fields = line.value(u"fields"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString& field : fields) {
        if (!known.contains(field))
            return wrongUsage(tr("There is no field \"%1\"; there are %2.").arg(field, known.join(u", "_s)),
                              u"fields"_s);
    }
    return fields;
}

QJsonObject only(const QJsonObject& row, const QStringList& columns)
{
    QJsonObject kept;
    for (const QString& column : columns)
        kept.insert(column, row[column]);
    return kept;
}

Result<Answer> pageAnswer(const TicketPage& page, int limit, const QStringList& columns, bool narrowed)
{
    QList<QJsonObject> rows;
    for (qsizetype i = 0; i < page.rows.size() && i < limit; ++i) {
        QJsonObject row = rowJson(page.rows[i]);
        row.insert(u"cursor"_s, i < page.cursors.size() ? QJsonValue(cursorText(page.cursors[i])) : QJsonValue());
        rows.append(narrowed ? only(row, columns) : row);
    }
    return Answer::list(rows, columns);
}

/// What --query says, as the window's filter line reads it; words alone are searched for.
Result<Done> readQuery(Context& context, TicketFilter& filter)
{
    const QString text = context.line().value(u"query"_s);
    const ReferenceData& reference = context.center().reference();
    const QDate today = context.center().serverNow().dateAt(reference.utcOffsetMinutes);
    const auto query = parseTicketQuery(text, reference, today);
    if (!query) {
        const QueryError& error = query.error();
        const QString more =
            error.more.isEmpty() ? QString() : u' ' + tr("There is: %1.").arg(error.more.join(u", "_s));
        return wrongUsage(tr("--query, at character %1 (\"%2\"): %3.")
                                  .arg(error.position + 1)
                                  .arg(error.text, queryErrorCode(error.kind).replace(u'_', u' ')) +
                              more,
                          u"query"_s);
    }
    if (query->isPlain())
        filter.text = text;
    else if (query->kind != TicketQuery::Kind::All)
        filter.query = *query;
    return Done{};
}

/// An order of one's own is that of a filter line; a view without one keeps its own.
Result<Done> readSort(const Invocation& line, TicketFilter& filter)
{
    if (!line.has(u"sort"_s))
        return Done{};
    const auto order = orderFromCode(line.value(u"sort"_s));
    if (!order)
        return wrongUsage(tr("--sort is one of %1.").arg(orderCodes().join(u", "_s)), u"sort"_s);
    if (!filter.query && !filter.text.isEmpty())
        filter.query = queryOfWords(filter.text, false);
    if (!filter.query)
        filter.query = queryOfView(filter.view);
    if (!filter.query)
        return wrongUsage(tr("The view %1 has an order of its own.").arg(filter.view), u"sort"_s);
    filter.text.clear();
    filter.order = *order;
    return Done{};
}

Answering list(Context& context)
{
    const Invocation& line = context.line();
    const auto limit = line.number(u"limit"_s, 50, 1, 100'000);
    const auto after = cursorOf(line.value(u"after"_s));
    const auto columns = columnsOf(line);
    if (!limit || !after || !columns)
        return refused(!limit ? limit.error() : !after ? after.error() : columns.error());
    if (line.has(u"view"_s) && line.has(u"query"_s))
        return refused(wrongUsage(tr("Either --view or --query."), u"query"_s).value());
    TicketFilter filter;
    filter.view = line.value(u"view"_s, u"open"_s);
    if (const auto read = readQuery(context, filter); !read)
        return refused(read.error());
    if (const auto sorted = readSort(line, filter); !sorted)
        return refused(sorted.error());
    if (!ticketViews().contains(filter.view))
        return refused(wrongUsage(tr("--view is one of %1.").arg(ticketViews().join(u", "_s)), u"view"_s).value());
    return answered(context.center().tickets().page(filter, *after, *limit),
                    [limit = *limit, columns = *columns, narrowed = line.has(u"fields"_s)](const TicketPage& page) {
                        return pageAnswer(page, limit, columns, narrowed);
                    });
}

/// Every move out of the ticket's state: by whom, whether by the one who asks, and what is missing.
Result<Answer> explainAnswer(const TicketDetails& details, const LifeCycle& lifeCycle, const Person& person)
{
    QList<QJsonObject> rows;
    for (const LifeCycle::Option& option : lifeCycle.options(details.ticket, person)) {
        QStringList roles;
        QStringList missing = option.missing;
        for (const QString& column : option.move.asks) {
            if (LifeCycle::isTold(column))
                missing.append(column);
        }
        for (const Role role : option.move.roles)
            roles.append(roleCode(role) + (option.move.ownOnly && role == Role::Engineer ? u" (own)"_s : QString()));
        rows.append({{u"number"_s, details.ticket.number},
                     {u"state"_s, details.ticket.state},
                     {u"move"_s, option.move.code},
                     {u"to"_s, option.move.to},
                     {u"name"_s, option.move.en},
                     {u"permitted"_s, option.permitted},
                     {u"possible"_s, option.permitted && missing.isEmpty()},
                     {u"roles"_s, QJsonArray::fromStringList(roles)},
                     {u"missing"_s, QJsonArray::fromStringList(missing)},
                     {u"asks"_s, QJsonArray::fromStringList(option.move.asks)}});
    }
    return Answer::list(
        rows, {u"number"_s, u"state"_s, u"move"_s, u"to"_s, u"permitted"_s, u"possible"_s, u"roles"_s, u"missing"_s});
}

Answering explain(Context& context)
{
    return answered(context.center().tickets().detailsByNumber(context.words().constFirst()),
                    [&center = context.center()](const TicketDetails& details) {
                        return explainAnswer(details, center.reference().lifeCycle, center.person());
                    });
}

const QString kOne = QStringLiteral("\"$(woshouctl --format csv ticket list --view %1 --limit 1 --fields number | "
                                    "tail -n 1)\"");

} // namespace

QList<Command> ticketCommands()
{
    const QString first = trackingNumber(100001);
    return {
        {u"ticket new"_s,
         u"--json FILE|-"_s,
         QT_TRANSLATE_NOOP("Ctl", "Takes a ticket in; the same \"key\" never makes a second one."),
         u"echo "
         u"'{\"customer\":{\"phone\":\"13805712046\"},\"device\":{\"model\":\"KFR-35GW/"
         u"N8\"},\"channel\":\"phone\",\"symptom\":\"空调不制冷\","
         "\"words\":\"开了半天还是热风\",\"key\":\"7c9e6679-7425-40de-944b-e07fc1f90ae7\"}' | woshouctl ticket new --json -"_s,
         {u"json"_s},
         {},
         0,
         0,
         true,
         create},
        {u"ticket show"_s,
         u"NUMBER [--events]"_s,
         QT_TRANSLATE_NOOP("Ctl", "One ticket, with its history."),
         u"woshouctl ticket show %1 --events"_s.arg(first),
         {},
         {u"events"_s},
         1,
         1,
         true,
         show},
        {u"ticket list"_s,
         u"[--view NAME | --query TEXT] [--sort ORDER] [--limit N] [--after CURSOR] [--fields a,b,c]"_s,
         QT_TRANSLATE_NOOP("Ctl", "Tickets, a page at a time; --query takes a filter line of the window, --after the "
                                  "cursor of the last row seen."),
         u"woshouctl ticket list --query '优先级:>=高 创建:近30天 非 渠道:邮件' --limit 10"_s,
         {u"view"_s, u"query"_s, u"sort"_s, u"limit"_s, u"after"_s, u"fields"_s},
         {},
         0,
         0,
         true,
         list},
        {u"ticket do"_s,
         u"NUMBER MOVE [--json FILE|-] [--rev N] [--key UUID]"_s,
         QT_TRANSLATE_NOOP("Ctl", "A move of the life cycle, with what its gate asks for."),
         u"echo '{\"move_note\":\"又不制冷了\"}' | woshouctl ticket do %1 reopen --json -"_s.arg(kOne.arg(u"closed"_s)),
         {u"json"_s, u"rev"_s, u"key"_s},
         {},
         2,
         2,
         true,
         moveTicketCommand},
        {u"ticket explain"_s,
         u"NUMBER"_s,
         QT_TRANSLATE_NOOP("Ctl", "Which moves are open, to whom, and what is missing."),
         u"woshouctl ticket explain %1"_s.arg(first),
         {},
         {},
         1,
         1,
         true,
         explain},
        {u"visit record"_s,
         u"NUMBER --json FILE|-"_s,
         QT_TRANSLATE_NOOP("Ctl", "A call to the customer after the service, which closes or reopens the ticket."),
         u"echo '{\"reached\":true,\"solved\":\"yes\",\"opinion\":\"quick\",\"channel\":\"phone\"}' | "
         "woshouctl visit record %1 --json -"_s.arg(kOne.arg(u"visits"_s)),
         {u"json"_s},
         {},
         1,
         1,
         true,
         recordVisitCommand},
        {u"survey record"_s,
         u"NUMBER --json FILE|-"_s,
         QT_TRANSLATE_NOOP("Ctl", "The customer's rating, which closes the ticket."),
         u"echo '{\"scores\":{\"efficiency\":5,\"problem_solving\":4,\"attitude\":5},\"recommend\":9,"
         "\"channel\":\"phone\"}' | woshouctl survey record %1 --json -"_s.arg(kOne.arg(u"survey"_s)),
         {u"json"_s},
         {},
         1,
         1,
         true,
         recordSurveyCommand},
    };
}

} // namespace woshou::ctl
