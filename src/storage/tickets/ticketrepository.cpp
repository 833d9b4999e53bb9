#include "storage/tickets/ticketrepository.h"

#include "domain/knowledge/searchterms.h"
#include "domain/promise/policy.h"
#include "storage/tickets/ticketrow.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

OrderedRow readOrdered(const Row& row, const char* key)
{
    return {readTicketRow(row), row.instant(key)};
}

const char* orderColumn(const QString& view)
{
    if (view == "all"_L1)
        return "created_at";
    if (view == "visits"_L1 || view == "product"_L1)
        return "wait_order";
    return view == "closed"_L1 ? "closed_at" : "due_order";
}

Binds viewBinds(const QString& view, const FollowingAsk& ask, const ListPosition& after)
{
    static const QStringList personal = {u"mine"_s,     u"engineer"_s, u"tasks"_s,
                                         u"followup"_s, u"handed"_s,   u"covered"_s};
    static const QStringList timed = {u"overdue"_s, u"soon"_s, u"late"_s, u"covered"_s};
    Binds binds = {{u"key"_s, after.key}, {u"after"_s, after.id}, {u"limit"_s, after.limit}};
    if (personal.contains(view))
        binds.append({u"person"_s, ask.person});
    if (timed.contains(view))
        binds.append({u"now"_s, ask.now});
    if (view == "soon"_L1)
        binds.append({u"soon"_s, ask.now + kSoon});
    if (view == "followup"_L1)
        binds.append({u"day"_s, ask.day});
    if (view == "today"_L1)
        binds.append({u"day_end"_s, ask.dayEnd()});
    if (view == "visits"_L1)
        binds.append({u"tomorrow"_s, ask.tomorrow()});
    return binds;
}

Binds sliceBinds(const MeasureSlice& slice)
{
    return {{u"measure"_s, slice.measure},       {u"part"_s, slice.part},
            {u"fault"_s, slice.fault},           {u"day"_s, slice.day},
            {u"from_time"_s, slice.period.from}, {u"to_time"_s, slice.period.to}};
}

QString searchQuery(Backend backend, const QStringList& terms, bool all, bool prefixLast)
{
    return backend == Backend::Sqlite ? fts5Query(terms, all, prefixLast) : tsQuery(terms, all, prefixLast);
}

TicketId readId(const Row& row)
{
    return row.id<TicketId>("id");
}

tl::unexpected<Error> savedBefore(const Ticket& ticket)
{
    return failure(ErrorKind::Conflict, u"ticket %1 is no longer at revision %2"_s.arg(ticket.number).arg(ticket.rev),
                   u"SV004"_s);
}

TicketEvent readEvent(const Row& row)
{
    TicketEvent event;
    event.id = row.integer("id");
    event.ticket = row.id<TicketId>("ticket_id");
    event.at = row.instant("at");
    event.person = row.id<PersonId>("person_id");
    event.kind = row.text("kind");
    event.move = row.text("move");
    event.fromState = row.text("from_state");
    event.toState = row.text("to_state");
    event.text = row.text("text");
    event.data = row.text("data");
    return event;
}

} // namespace

Result<qint64> TicketRepository::nextNumber()
{
    return insertReturning(m_db, u"tickets/next_ticket_number"_s, {});
}

Result<TicketId> TicketRepository::insert(const Ticket& ticket, const QString& move, PersonId by)
{
    WOSHOU_TRY(const qint64 id, insertReturning(m_db, u"tickets/insert_ticket"_s, insertBinds(ticket, move, by)));
    WOSHOU_CHECK(runStatement(m_db, u"triage/insert_ticket_triage"_s, triageBinds(ticket, TicketId(id))));
    return TicketId(id);
}

Result<Done> TicketRepository::update(const Ticket& ticket, const QString& move, PersonId by)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"tickets/update_ticket_move"_s, updateBinds(ticket, move, by)));
    return rows == 1 ? Result<Done>(Done{}) : savedBefore(ticket);
}

Result<Done> TicketRepository::updateFirstResponse(const Ticket& ticket, Instant at, PersonId by)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"tickets/update_first_response"_s,
                                               {{u"id"_s, ticket.id},
                                                {u"rev"_s, ticket.rev},
                                                {u"at"_s, at},
                                                {u"next_due"_s, ticket.nextDue},
                                                {u"updated_by"_s, by}}));
    return rows == 1 ? Result<Done>(Done{}) : savedBefore(ticket);
}

Result<Done> TicketRepository::updateNextDue(const Ticket& ticket, Instant at, PersonId by)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"tickets/update_next_due"_s,
                                               {{u"id"_s, ticket.id},
                                                {u"rev"_s, ticket.rev},
                                                {u"next_due"_s, ticket.nextDue},
                                                {u"at"_s, at},
                                                {u"updated_by"_s, by}}));
    return rows == 1 ? Result<Done>(Done{}) : savedBefore(ticket);
}

Result<Ticket> TicketRepository::find(TicketId id)
{
    WOSHOU_TRY(auto found, selectOne<Ticket>(m_db, u"tickets/select_ticket"_s, {{u"id"_s, id}}, readTicket));
    if (!found)
        return failure(ErrorKind::NotFound, u"no ticket %1"_s.arg(id.value()));
    return *found;
}

Result<Done> TicketRepository::lock(TicketId id)
{
    WOSHOU_CHECK(runStatement(m_db, u"tickets/lock_ticket"_s, {{u"id"_s, id}}));
    return Done{};
}

Result<TicketId> TicketRepository::idOfNumber(const QString& number)
{
    WOSHOU_TRY(auto found,
               selectOne<TicketId>(m_db, u"tickets/select_ticket_id_by_number"_s, {{u"number"_s, number}}, readId));
    if (!found)
        return failure(ErrorKind::NotFound, u"no ticket "_s + number, {}, u"number"_s);
    return *found;
}

Result<QList<TicketId>> TicketRepository::idsOfNumbers(const QString& from, const QString& to, int newest)
{
    return selectAll<TicketId>(m_db, u"tickets/list_by_number"_s,
                               {{u"number_from"_s, from}, {u"number_to"_s, to}, {u"newest"_s, newest}}, readId);
}

Result<QList<OrderedRow>> TicketRepository::page(const QString& view, const FollowingAsk& ask,
                                                 const ListPosition& after)
{
    const char* key = orderColumn(view);
    return selectAll<OrderedRow>(m_db, u"tickets/list_"_s + view, viewBinds(view, ask, after),
                                 [key](const Row& row) { return readOrdered(row, key); });
}

Result<QList<OrderedRow>> TicketRepository::pageOfMeasure(const MeasureSlice& slice, const ListPosition& after)
{
    const Binds binds =
        sliceBinds(slice) + Binds{{u"key"_s, after.key}, {u"after"_s, after.id}, {u"limit"_s, after.limit}};
    return selectAll<OrderedRow>(m_db, u"tickets/list_measure"_s, binds,
                                 [](const Row& row) { return readOrdered(row, "created_at"); });
}

Result<QList<TicketId>> TicketRepository::ofMeasure(const MeasureSlice& slice, const QList<TicketId>& ids)
{
    return selectAll<TicketId>(m_db, u"tickets/list_measure_ids"_s,
                               sliceBinds(slice) + Binds{{u"ids"_s, idList(m_db.backend(), ids)}}, readId);
}

Result<QList<TicketRow>> TicketRepository::rows(const QList<TicketId>& ids)
{
    return selectAll<TicketRow>(m_db, u"tickets/list_by_ids"_s, {{u"ids"_s, idList(m_db.backend(), ids)}},
                                readTicketRow);
}

Result<QHash<QString, int>> TicketRepository::counts(const FollowingAsk& ask, Instant soon)
{
    QHash<QString, int> counts;
    const Binds binds = {
        {u"person"_s, ask.person},       {u"now"_s, ask.now},         {u"day"_s, ask.day}, {u"soon"_s, soon},
        {u"tomorrow"_s, ask.tomorrow()}, {u"day_end"_s, ask.dayEnd()}};
    WOSHOU_CHECK(runStatement(m_db, u"tickets/count_views"_s, binds, [&](const Row& row) {
        for (const char* view :
             {"mine", "tasks", "followup", "handed", "late", "approval", "escalated", "visits", "covered", "today",
              "product", "engineer", "dispatch", "confirm", "survey", "overdue", "due_soon", "open"})
            counts.insert(QString::fromLatin1(view), row.number(view));
    }));
    return counts;
}

Result<QList<PastTicket>> TicketRepository::ofCustomer(CustomerId customer, int limit)
{
    return selectAll<PastTicket>(m_db, u"tickets/list_of_customer"_s,
                                 {{u"customer_id"_s, customer}, {u"limit"_s, limit}}, readPastTicket);
}

Result<QList<PastTicket>> TicketRepository::ofDevice(DeviceId device, TicketId except)
{
    return selectAll<PastTicket>(m_db, u"tickets/list_of_device"_s,
                                 {{u"device_id"_s, device}, {u"except_id"_s, except}}, readPastTicket);
}

Result<qint64> TicketRepository::insertEvent(const TicketEvent& event)
{
    return insertReturning(m_db, u"tickets/insert_event"_s,
                           {{u"ticket_id"_s, event.ticket},
                            {u"at"_s, event.at},
                            {u"person_id"_s, event.person},
                            {u"kind"_s, event.kind},
                            {u"move"_s, event.move},
                            {u"from_state"_s, event.fromState},
                            {u"to_state"_s, event.toState},
                            {u"text"_s, event.text},
                            {u"data"_s, event.data}});
}

Result<Done> TicketRepository::append(const TicketEvent& event)
{
    WOSHOU_CHECK(insertEvent(event));
    return Done{};
}

Result<QList<TicketEvent>> TicketRepository::events(TicketId id)
{
    return selectAll<TicketEvent>(m_db, u"tickets/list_events"_s, {{u"ticket_id"_s, id}}, [](const Row& row) {
        TicketEvent event = readEvent(row);
        event.personName = row.text("person_name");
        event.personNameEn = row.text("person_name_en");
        event.source = row.text("source");
        return event;
    });
}

Result<QHash<TicketId, QList<TicketEvent>>> TicketRepository::eventsOf(const QList<TicketId>& ids)
{
    QHash<TicketId, QList<TicketEvent>> logs;
    const Binds binds = {{u"ids"_s, idList(m_db.backend(), ids)}};
    WOSHOU_CHECK(runStatement(m_db, u"tickets/list_events_of"_s, binds, [&](const Row& row) {
        const TicketEvent event = readEvent(row);
        logs[event.ticket].append(event);
    }));
    return logs;
}

Result<qint64> TicketRepository::lastEvent()
{
    qint64 id = 0;
    WOSHOU_CHECK(
        runStatement(m_db, u"tickets/select_last_event"_s, {}, [&](const Row& row) { id = row.integer("id"); }));
    return id;
}

Result<std::optional<TicketId>> TicketRepository::ticketOfRequest(const QString& key)
{
    return selectOne<TicketId>(m_db, u"tickets/select_request"_s, {{u"key"_s, key}},
                               [](const Row& row) { return row.id<TicketId>("ticket_id"); });
}

Result<MaybeInstant> TicketRepository::timeOfRequest(const QString& key)
{
    return selectOne<Instant>(m_db, u"tickets/select_request"_s, {{u"key"_s, key}},
                              [](const Row& row) { return row.instant("at"); });
}

Result<Done> TicketRepository::claimRequest(const QString& key, TicketId id, PersonId by, Instant at)
{
    WOSHOU_TRY(const qint64 rows,
               runStatement(m_db, u"tickets/insert_request"_s,
                            {{u"key"_s, key}, {u"ticket_id"_s, id}, {u"person_id"_s, by}, {u"at"_s, at}}));
    if (rows != 1)
        return failure(ErrorKind::Conflict, u"request was made before"_s, u"again"_s);
    return Done{};
}

Result<Done> TicketRepository::index(TicketId id, const QString& text)
{
    const QString value = m_db.backend() == Backend::Sqlite ? fts5Document(text) : tsDocument(text);
    WOSHOU_CHECK(runStatement(m_db, u"tickets/insert_search"_s, {{u"ticket_id"_s, id}, {u"terms"_s, value}}));
    return Done{};
}

Result<QList<TicketId>> TicketRepository::search(const QStringList& terms, bool all, int newest, bool prefixLast)
{
    if (terms.isEmpty())
        return QList<TicketId>();
    const QString statement = m_db.settings().readsOf.isValid() ? u"tickets/search_own"_s : u"tickets/search_tickets"_s;
    return selectAll<TicketId>(
        m_db, statement, {{u"query"_s, searchQuery(m_db.backend(), terms, all, prefixLast)}, {u"newest"_s, newest}},
        readId);
}

Result<QList<LookAlikeTicket>> TicketRepository::alike(const LookAlikeSubject& subject, const QList<TicketId>& ids,
                                                       Instant since)
{
    return selectAll<LookAlikeTicket>(m_db, u"tickets/list_alike"_s,
                                      {{u"customer_id"_s, subject.customer},
                                       {u"device_id"_s, subject.device},
                                       {u"phone"_s, subject.phone},
                                       {u"serial"_s, subject.serial},
                                       {u"ids"_s, idList(m_db.backend(), ids)},
                                       {u"since"_s, since}},
                                      [](const Row& row) {
                                          LookAlikeTicket t;
                                          t.id = row.id<TicketId>("id");
                                          t.customer = row.id<CustomerId>("customer_id");
                                          t.phone = row.text("contact_phone").section(u'#', 0, 0);
                                          t.device = row.id<DeviceId>("device_id");
                                          t.serial = row.text("serial");
                                          t.fault = row.text("fault");
                                          t.text = row.text("symptom") + u'\n' + row.text("words");
                                          t.createdAt = row.instant("created_at");
                                          return t;
                                      });
}

Result<QList<RankableTicket>> TicketRepository::solved(const QList<TicketId>& ids)
{
    return selectAll<RankableTicket>(m_db, u"tickets/list_similar"_s, {{u"ids"_s, idList(m_db.backend(), ids)}},
                                     [](const Row& row) {
                                         RankableTicket t;
                                         t.ticket.id = row.id<TicketId>("id");
                                         t.ticket.number = row.text("number");
                                         t.ticket.model = row.text("model");
                                         t.ticket.closedAt = row.maybeInstant("closed_at");
                                         t.rev = row.number("rev");
                                         t.fault = row.text("fault");
                                         return t;
                                     });
}

Result<QList<TicketWords>> TicketRepository::words(const QList<TicketId>& ids)
{
    return selectAll<TicketWords>(
        m_db, u"tickets/list_texts"_s, {{u"ids"_s, idList(m_db.backend(), ids)}}, [](const Row& row) {
            return TicketWords{row.id<TicketId>("id"), row.text("symptom"), row.text("words")};
        });
}

Result<Done> TicketRepository::addSolutions(QList<SimilarTicket>& tickets)
{
    QHash<TicketId, SimilarTicket*> byId;
    for (SimilarTicket& ticket : tickets)
        byId.insert(ticket.id, &ticket);
    const Binds binds = {{u"ids"_s, idList(m_db.backend(), byId.keys())}};
    WOSHOU_CHECK(runStatement(m_db, u"tickets/list_solutions"_s, binds, [&](const Row& row) {
        SimilarTicket* ticket = byId.value(row.id<TicketId>("id"));
        ticket->title = row.text("symptom");
        ticket->cause = row.text("cause");
        ticket->solution = row.text("solution");
        ticket->engineerName = row.text("engineer_name");
        ticket->engineerNameEn = row.text("engineer_name_en");
    }));
    return Done{};
}

Result<CountedCauses> TicketRepository::causes(const QString& fault)
{
    CountedCauses counted;
    WOSHOU_TRY(const auto causes,
               selectAll<CauseShare>(m_db, u"tickets/list_causes"_s, {{u"fault"_s, fault}}, [&](const Row& row) {
                   counted.selfChecked += row.number("self_checked");
                   counted.closed += row.number("n");
                   return CauseShare{row.text("cause_code"), row.text("cause"), {}, 0, row.number("n")};
               }));
    counted.causes = mergeCauses(causes);
    return counted;
}

} // namespace woshou
