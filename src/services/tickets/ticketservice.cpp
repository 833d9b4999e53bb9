#include "services/tickets/ticketservice.h"

#include "base/text.h"
#include "domain/tickets/tasks.h"
#include "domain/tickets/trackingnumber.h"
#include "services/core/executor.h"
#include "services/tickets/ticketwrites.h"
#include "storage/customers/customerrecordrepository.h"
#include "storage/customers/customerrepository.h"
#include "storage/people/personrepository.h"
#include "storage/promise/promiserepository.h"
#include "storage/surveys/surveyrepository.h"
#include "storage/tickets/attachmentrepository.h"
#include "storage/tickets/escalationrepository.h"
#include "storage/tickets/relationrepository.h"
#include "storage/tickets/ticketqueryrepository.h"

#include <QSet>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSearchLimit = 500;

FollowingAsk askOf(const ServiceContext& context, Instant now)
{
    return FollowingAsk::at(context.person.id, now, context.reference->utcOffsetMinutes);
}

/// Before the first row: the least key of an ascending order, the greatest of a descending one.
ListPosition positionOf(const TicketFilter& filter, const TicketCursor& after, int limit)
{
    const bool newestFirst = filter.query
                                 ? isDescending(filter.order)
                                 : filter.view == "all"_L1 || filter.view == "closed"_L1 || !filter.measure.isEmpty();
    const Instant far = Instant::fromMs(newestFirst ? 9'100'000'000'000 : 0);
    if (after.valid)
        return {Instant::fromMs(after.key), after.id, limit, after.group};
    return {far, newestFirst ? std::numeric_limits<qint64>::max() : 0, limit};
}

MeasureSlice sliceOf(const TicketFilter& filter)
{
    MeasureSlice slice;
    slice.measure = filter.measure;
    slice.period = filter.period.value_or(Period{Instant(), Instant::fromMs(9'000'000'000'000)});
    const QDate day = QDate::fromString(filter.part, Qt::ISODate);
    if (day.isValid())
        slice.day = day.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    else if (filter.part.startsWith("fault:"_L1))
        slice.fault = filter.part.mid(6);
    else
        slice.part = filter.part;
    return slice;
}

TicketCondition conditionOf(const TicketFilter& filter, const ServiceContext& context, Instant now)
{
    const TicketQuery query = filter.query ? *filter.query : queryOfWords(filter.text);
    return conditionOf(query, {now, context.person.id, context.reference->utcOffsetMinutes});
}

/// The ticket of a number, or what holds the words: digits that look like a number may be a phone's or a model's.
Result<QList<TicketRow>> searchRows(Connection& db, const ServiceContext& context, const TicketFilter& filter,
                                    const ListPosition& position)
{
    TicketRepository tickets(db);
    if (const auto serial = parseTrackingNumber(filter.text)) {
        const auto id = tickets.idOfNumber(trackingNumber(*serial));
        if (id)
            return tickets.rows({*id});
        if (id.error().kind != ErrorKind::NotFound)
            return failure(id.error());
    }
    const TicketCondition condition = conditionOf(filter, context, {});
    WOSHOU_TRY(const auto found, TicketQueryRepository(db).page(condition, TicketOrder::Newest, position));
    QList<TicketRow> rows;
    for (const OrderedRow& each : found)
        rows.append(each.row);
    return rows;
}

TicketPage pageOf(QList<OrderedRow> rows, int limit, Instant now)
{
    TicketPage page;
    page.serverNow = now;
    page.rows.reserve(rows.size());
    page.cursors.reserve(rows.size());
    for (OrderedRow& row : rows) {
        page.cursors.append({row.key.ms(), row.row.id.value(), true, row.group});
        page.rows.append(std::move(row.row));
    }
    if (rows.size() == limit)
        page.next = page.cursors.constLast();
    return page;
}

const QStringList& followingViews()
{
    static const QStringList views = {u"tasks"_s,     u"followup"_s, u"handed"_s,  u"late"_s,   u"approval"_s,
                                      u"escalated"_s, u"visits"_s,   u"covered"_s, u"product"_s};
    return views;
}

template <typename Rows>
QList<TicketId> idsOf(const Rows& rows)
{
    QList<TicketId> ids;
    for (const auto& row : rows)
        ids.append(row.id);
    return ids;
}

/// When each is expected to be done, or since when it is escalated, as the view is about. Where it is about calls after
/// the service or the product department, each falls due when that does.
void addFollowing(QList<TicketRow>& rows, const QHash<TicketId, Following>& following, const QString& view)
{
    const bool escalations = view == "approval"_L1 || view == "escalated"_L1;
    for (TicketRow& row : rows) {
        const Following found = following.value(row.id);
        if (view == "visits"_L1 || view == "product"_L1) {
            row.nextDue = view == "visits"_L1 ? found.visitDue : found.planDue;
            if (view == "product"_L1)
                row.title = found.asked.simplified(); // that is what the view is about
            continue;
        }
        if (!escalations) {
            row.expectedAt = found.expectedAt;
            continue;
        }
        row.escalatedSince = found.escalatedSince;
        row.escalationLevel = found.escalationLevel;
    }
}

/// What the list says more of each, where it asks for it.
Result<Done> addExpected(Connection& db, const FollowingAsk& ask, const QString& view, QList<TicketRow>& rows)
{
    if (!followingViews().contains(view))
        return Done{};
    WOSHOU_TRY(const auto following, TaskRepository(db).following(idsOf(rows), ask));
    addFollowing(rows, following, view);
    return Done{};
}

Result<TicketPage> readPage(Connection& db, const ServiceContext& context, const TicketFilter& filter,
                            const TicketCursor& after, int limit)
{
    if (!ticketViews().contains(filter.view))
        return failure(ErrorKind::NotFound, u"no view "_s + filter.view, {}, u"view"_s);
    WOSHOU_TRY(const Instant now, db.now());
    const ListPosition position = positionOf(filter, after, limit);
    if (filter.query) {
        WOSHOU_TRY(auto rows,
                   TicketQueryRepository(db).page(conditionOf(filter, context, now), filter.order, position));
        return pageOf(std::move(rows), limit, now);
    }
    if (!filter.text.trimmed().isEmpty()) {
        TicketFilter newest = filter;
        newest.view = u"all"_s;
        WOSHOU_TRY(const auto rows, searchRows(db, context, filter, positionOf(newest, {}, kSearchLimit)));
        return TicketPage{rows, {}, {}, now};
    }
    TicketRepository tickets(db);
    const FollowingAsk ask = askOf(context, now);
    WOSHOU_TRY(auto rows, filter.measure.isEmpty() ? tickets.page(filter.view, ask, position)
                                                   : tickets.pageOfMeasure(sliceOf(filter), position));
    TicketPage page = pageOf(std::move(rows), limit, now);
    if (filter.measure.isEmpty())
        WOSHOU_CHECK(addExpected(db, ask, filter.view, page.rows));
    return page;
}

bool fits(const TicketRow& row, const QString& view, PersonId person, Instant now, Instant dayEnd)
{
    if (view == "all"_L1)
        return true;
    if (view == "closed"_L1)
        return row.closedAt.has_value();
    static const QHash<QString, QString> states = {
        {u"dispatch"_s, u"todispatch"_s}, {u"confirm"_s, u"toconfirm"_s}, {u"survey"_s, u"tosurvey"_s}};
    if (!row.open || (states.contains(view) && row.state != states.value(view)))
        return false;
    if (view == "mine"_L1)
        return row.owner == person;
    if (view == "engineer"_L1)
        return row.engineer == person;
    if (view == "today"_L1)
        return row.nextDue && *row.nextDue < dayEnd;
    if (view == "overdue"_L1)
        return row.nextDue && *row.nextDue < now;
    return view != "soon"_L1 || (row.nextDue && *row.nextDue >= now && *row.nextDue < now + kSoon);
}

/// Which of these a filter line, a search or a measure holds; what else it holds is not read.
Result<QList<TicketId>> idsHeld(Connection& db, const ServiceContext& context, const QList<TicketId>& ids,
                                const TicketFilter& filter)
{
    TicketRepository tickets(db);
    if (filter.query) {
        WOSHOU_TRY(const Instant now, db.now());
        return TicketQueryRepository(db).among(conditionOf(filter, context, now), ids);
    }
    if (filter.text.trimmed().isEmpty())
        return tickets.ofMeasure(sliceOf(filter), ids);
    if (const auto serial = parseTrackingNumber(filter.text)) {
        const auto id = tickets.idOfNumber(trackingNumber(*serial));
        if (id || id.error().kind != ErrorKind::NotFound)
            return id ? Result<QList<TicketId>>(QList<TicketId>{*id}) : failure(id.error());
    }
    return TicketQueryRepository(db).among(conditionOf(filter, context, {}), ids);
}

/// The rows that a view of work on its way holds, which only the database can say.
Result<QList<TicketRow>> rowsFollowed(Connection& db, const FollowingAsk& ask, const QString& view,
                                      QList<TicketRow> rows)
{
    WOSHOU_TRY(const auto following, TaskRepository(db).following(idsOf(rows), ask));
    rows.removeIf([&](const TicketRow& row) { return !following.value(row.id).views.contains(view); });
    addFollowing(rows, following, view);
    return rows;
}

Result<QList<TicketRow>> rowsHeld(Connection& db, const ServiceContext& context, const QList<TicketId>& ids,
                                  const TicketFilter& filter)
{
    const PersonId person = context.person.id;
    WOSHOU_TRY(const Instant now, db.now());
    WOSHOU_TRY(QList<TicketRow> rows, TicketRepository(db).rows(ids));
    const bool plain = !filter.query && filter.text.trimmed().isEmpty() && filter.measure.isEmpty();
    if (plain && followingViews().contains(filter.view))
        return rowsFollowed(db, askOf(context, now), filter.view, rows);
    if (plain) {
        const Instant dayEnd = askOf(context, now).dayEnd();
        rows.removeIf([&](const TicketRow& row) { return !fits(row, filter.view, person, now, dayEnd); });
        return rows;
    }
    WOSHOU_TRY(const auto held, idsHeld(db, context, ids, filter));
    const bool onlyOpen = filter.query && isGroupedByColumn(filter.order);
    rows.removeIf([&](const TicketRow& row) { return !held.contains(row.id) || (onlyOpen && !row.open); });
    return rows;
}

Result<Done> addPeople(Connection& db, TicketDetails& details)
{
    PersonRepository people(db);
    if (details.ticket.owner.isValid()) {
        WOSHOU_TRY(const Person owner, people.find(details.ticket.owner));
        details.ownerName = owner.name;
        details.ownerNameEn = owner.nameEn;
    }
    if (details.ticket.engineer.isValid()) {
        WOSHOU_TRY(const Person engineer, people.find(details.ticket.engineer));
        details.engineerName = engineer.name;
        details.engineerNameEn = engineer.nameEn;
        details.engineerPhone = engineer.phone;
    }
    return Done{};
}

Result<Done> addRelations(Connection& db, TicketDetails& details)
{
    RelationRepository relations(db);
    WOSHOU_TRY(details.links, relations.links(details.ticket.id));
    WOSHOU_TRY(const auto changes, relations.changes(details.ticket.id, 1));
    if (!changes.isEmpty() && changes.constFirst().isAction())
        details.lastChange = changes.constFirst();
    if (!details.ticket.mergedInto.isValid())
        return Done{};
    WOSHOU_TRY(const auto rows, TicketRepository(db).rows({details.ticket.mergedInto}));
    details.mergedInto = rows.isEmpty() ? QString() : rows.constFirst().number; // an engineer may not see it
    return Done{};
}

/// The ticket that goes on for a merged one; Conflict when they were merged in a circle.
Result<TicketId> goingOn(Connection& db, TicketId id)
{
    QSet<TicketId> seen;
    while (!seen.contains(id)) {
        seen.insert(id);
        WOSHOU_TRY(const Ticket ticket, TicketRepository(db).find(id));
        if (!ticket.mergedInto.isValid())
            return id;
        id = ticket.mergedInto;
    }
    return failure(ErrorKind::Conflict, u"ticket %1 goes on in itself"_s.arg(id.value()));
}

Result<TicketDetails> readDetails(Connection& db, TicketId id, const ReferenceData& reference)
{
    TicketRepository tickets(db);
    CustomerRepository customers(db);
    TicketDetails details;
    WOSHOU_TRY(details.serverNow, db.now());
    WOSHOU_TRY(details.ticket, tickets.find(id));
    if (details.ticket.customer.isValid()) {
        WOSHOU_TRY(details.customer, customers.find(details.ticket.customer));
        CustomerRecordRepository records(db);
        WOSHOU_TRY(details.contracts, records.contracts(details.ticket.customer));
        WOSHOU_TRY(details.notes, records.notes(details.ticket.customer));
        details.notes.removeIf([](const CustomerNote& note) { return note.isOver(); });
    }
    if (details.ticket.device.isValid()) {
        WOSHOU_TRY(details.device, customers.device(details.ticket.device));
        WOSHOU_TRY(details.deviceHistory, tickets.ofDevice(details.ticket.device, id));
    }
    if (details.device)
        nameDevice(*details.device, reference);
    WOSHOU_TRY(details.events, tickets.events(id));
    details.events.removeIf([](const TicketEvent& event) { return event.kind == "level"_L1; }); // the promises' own
    WOSHOU_TRY(details.promises, PromiseRepository(db).ofTicket(id));
    WOSHOU_TRY(const auto tasks, TaskRepository(db).ofTicket(id));
    details.tasks = withPlanDue(tasks, details.promises);
    WOSHOU_TRY(details.escalations, EscalationRepository(db).ofTicket(id));
    WOSHOU_TRY(details.files, AttachmentRepository(db).count(id));
    WOSHOU_TRY(details.survey, SurveyRepository(db).find(id));
    WOSHOU_TRY(details.recommendedAt, SurveyRepository(db).lastRecommended(id));
    WOSHOU_CHECK(addPeople(db, details));
    WOSHOU_CHECK(addRelations(db, details));
    return details;
}

} // namespace

const QStringList& ticketViews()
{
    static const QStringList views = {u"open"_s,      u"mine"_s,     u"engineer"_s, u"dispatch"_s, u"confirm"_s,
                                      u"survey"_s,    u"overdue"_s,  u"soon"_s,     u"closed"_s,   u"all"_s,
                                      u"tasks"_s,     u"followup"_s, u"handed"_s,   u"late"_s,     u"approval"_s,
                                      u"escalated"_s, u"visits"_s,   u"covered"_s,  u"today"_s,    u"product"_s};
    return views;
}

TicketService::TicketService(const ServiceContext& context)
    : m_context(context)
{
}

QFuture<Result<CreatedTicket>> TicketService::create(const TicketDraft& draft)
{
    return m_context.executor->write<CreatedTicket>(
        [context = m_context, draft](WriteUnit& unit) { return createTicket(unit, context, draft); });
}

QFuture<Result<CreatedTicket>> TicketService::receive(const QByteArray& message)
{
    return m_context.executor->write<CreatedTicket>(
        [context = m_context, message](WriteUnit& unit) { return receiveTicket(unit, context, message); });
}

QFuture<Result<TicketPage>> TicketService::page(const TicketFilter& filter, const TicketCursor& after, int limit)
{
    return m_context.executor->read<TicketPage>([context = m_context, filter, after, limit](Connection& db) {
        return readPage(db, context, filter, after, limit);
    });
}

QFuture<Result<QList<TicketRow>>> TicketService::numbered(const QString& beginning, int limit)
{
    const auto range = numbersBeginningWith(beginning);
    return m_context.executor->read<QList<TicketRow>>([range, limit](Connection& db) -> Result<QList<TicketRow>> {
        if (!range)
            return QList<TicketRow>();
        TicketRepository tickets(db);
        WOSHOU_TRY(const auto ids, tickets.idsOfNumbers(range->from, range->to, limit));
        return tickets.rows(ids);
    });
}

QFuture<Result<QList<TicketRow>>> TicketService::rows(const QList<TicketId>& ids, const TicketFilter& filter)
{
    return m_context.executor->read<QList<TicketRow>>(
        [context = m_context, ids, filter](Connection& db) { return rowsHeld(db, context, ids, filter); });
}

QFuture<Result<QHash<QString, int>>> TicketService::viewCounts()
{
    return m_context.executor->read<QHash<QString, int>>(
        [context = m_context](Connection& db) -> Result<QHash<QString, int>> {
            WOSHOU_TRY(const Instant now, db.now());
            return TicketRepository(db).counts(askOf(context, now), now + kSoon);
        });
}

QFuture<Result<TicketDetails>> TicketService::details(TicketId id)
{
    return m_context.executor->readTogether<TicketDetails>(
        [id, reference = m_context.reference](Connection& db) { return readDetails(db, id, *reference); });
}

QFuture<Result<TicketDetails>> TicketService::detailsByNumber(const QString& number)
{
    return m_context.executor->readTogether<TicketDetails>(
        [number, reference = m_context.reference](Connection& db) -> Result<TicketDetails> {
            const auto serial = parseTrackingNumber(number);
            if (!serial)
                return failure(ErrorKind::Validation, u"not a ticket number"_s, u"SV009"_s, u"number"_s);
            WOSHOU_TRY(const TicketId asked, TicketRepository(db).idOfNumber(trackingNumber(*serial)));
            const auto id = goingOn(db, asked);
            WOSHOU_TRY(TicketDetails details, readDetails(db, id ? *id : asked, *reference));
            if (details.ticket.id != asked)
                details.askedFor = trackingNumber(*serial);
            return details;
        });
}

QFuture<Result<Ticket>> TicketService::move(TicketId id, int rev, const MoveInput& input)
{
    return m_context.executor->write<Ticket>(
        [context = m_context, id, rev, input](WriteUnit& unit) { return moveTicket(unit, context, id, rev, input); });
}

QFuture<Result<Done>> TicketService::addEntry(TicketId id, const QString& kind, const QString& text, const QUuid& key)
{
    const TicketEntry entry{id, kind, normaliseText(text).trimmed(), key};
    return m_context.executor->write<Done>([context = m_context, entry](WriteUnit& unit) -> Result<Done> {
        static const QStringList kinds = {u"note"_s, u"told"_s, u"words"_s};
        if (!kinds.contains(entry.kind))
            return failure(ErrorKind::Validation, u"it is none of "_s + kinds.join(u", "_s), u"SV008"_s, u"kind"_s);
        if (entry.text.isEmpty() || entry.text.toUcs4().size() > kWordsLimit)
            return failure(ErrorKind::Validation, u"it is empty, or longer than %1 characters"_s.arg(kWordsLimit),
                           entry.text.isEmpty() ? u"SV003"_s : u"SV008"_s, u"text"_s);
        return woshou::addEntry(unit, context, entry);
    });
}

} // namespace woshou
