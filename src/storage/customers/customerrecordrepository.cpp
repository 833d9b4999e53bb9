#include "storage/customers/customerrecordrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Contract readContract(const Row& row)
{
    Contract c;
    c.id = row.id<ContractId>("id");
    c.rev = row.number("rev");
    c.customer = row.id<CustomerId>("customer_id");
    c.device = row.id<DeviceId>("device_id");
    c.title = row.text("title");
    c.number = row.text("number");
    c.startsOn = row.date("starts_on");
    c.endsOn = row.date("ends_on");
    c.visits = row.flag("visits");
    c.parts = row.flag("parts");
    c.remoteDays = row.text("remote_days");
    c.remoteFrom = row.number("remote_from");
    c.remoteTo = row.number("remote_to");
    c.response = row.text("response");
    return c;
}

CustomerNote readNote(const Row& row)
{
    CustomerNote n;
    n.id = row.id<NoteId>("id");
    n.rev = row.number("rev");
    n.customer = row.id<CustomerId>("customer_id");
    n.device = row.id<DeviceId>("device_id");
    n.ticket = row.id<TicketId>("ticket_id");
    n.ticketNumber = row.text("ticket_number");
    n.kind = row.text("kind");
    n.text = row.text("text");
    n.state = row.text("state");
    n.outcome = row.text("outcome");
    n.personName = row.text("person_name");
    n.personNameEn = row.text("person_name_en");
    n.at = row.instant("at");
    n.updatedAt = row.instant("updated_at");
    return n;
}

CustomerEntry readEntry(const Row& row)
{
    CustomerEntry e;
    e.at = row.instant("at");
    e.ticket = row.id<TicketId>("ticket_id");
    e.ticketNumber = row.text("ticket_number");
    e.ticketTitle = row.text("ticket_title");
    e.channel = row.text("channel");
    e.kind = row.text("kind");
    e.text = row.text("text");
    e.data = row.text("data");
    e.personName = row.text("person_name");
    e.personNameEn = row.text("person_name_en");
    return e;
}

RevealEntry readReveal(const Row& row)
{
    RevealEntry r;
    r.at = row.instant("at");
    r.customer = row.id<CustomerId>("customer_id");
    r.customerName = row.text("customer_name");
    r.reason = row.text("reason");
    r.personName = row.text("person_name");
    r.personNameEn = row.text("person_name_en");
    return r;
}

Binds contractBinds(const Contract& c)
{
    return {{u"device_id"_s, c.device},
            {u"title"_s, c.title},
            {u"number"_s, c.number},
            {u"starts_on"_s, c.startsOn},
            {u"ends_on"_s, c.endsOn},
            {u"visits"_s, c.visits},
            {u"parts"_s, c.parts},
            {u"remote_days"_s, c.remoteDays},
            {u"remote_from"_s, c.remoteFrom},
            {u"remote_to"_s, c.remoteTo},
            {u"response"_s, c.response}};
}

} // namespace

Result<Done> wroteOne(const Result<qint64>& rows)
{
    if (!rows)
        return failure(rows.error());
    return *rows == 1 ? Result<Done>(Done{}) : failure(ErrorKind::Conflict, u"another revision"_s, u"SV004"_s);
}

Result<Done> CustomerRecordRepository::insertContract(const Contract& c)
{
    return wroteOne(
        runStatement(m_db, u"customers/insert_contract"_s, contractBinds(c) + Binds{{u"customer_id"_s, c.customer}}));
}

Result<Done> CustomerRecordRepository::updateContract(const Contract& c)
{
    return wroteOne(
        runStatement(m_db, u"customers/update_contract"_s,
                     contractBinds(c) + Binds{{u"id"_s, c.id}, {u"rev"_s, c.rev}, {u"customer_id"_s, c.customer}}));
}

Result<QList<Contract>> CustomerRecordRepository::contracts(CustomerId id)
{
    return selectAll<Contract>(m_db, u"customers/list_contracts"_s, {{u"customer_id"_s, id}}, readContract);
}

Result<Done> CustomerRecordRepository::insertNote(const CustomerNote& n, PersonId by, Instant at)
{
    return wroteOne(runStatement(m_db, u"customers/insert_note"_s,
                                 {{u"customer_id"_s, n.customer},
                                  {u"device_id"_s, n.device},
                                  {u"ticket_id"_s, n.ticket},
                                  {u"kind"_s, n.kind},
                                  {u"text"_s, n.text},
                                  {u"state"_s, n.state},
                                  {u"outcome"_s, n.outcome},
                                  {u"person_id"_s, by},
                                  {u"at"_s, at}}));
}

Result<Done> CustomerRecordRepository::updateNote(const CustomerNote& n, PersonId by, Instant at)
{
    return wroteOne(runStatement(m_db, u"customers/update_note"_s,
                                 {{u"text"_s, n.text},
                                  {u"state"_s, n.state},
                                  {u"outcome"_s, n.outcome},
                                  {u"updated_by"_s, by},
                                  {u"updated_at"_s, at},
                                  {u"id"_s, n.id},
                                  {u"rev"_s, n.rev},
                                  {u"customer_id"_s, n.customer}}));
}

Result<QList<CustomerNote>> CustomerRecordRepository::notes(CustomerId id)
{
    return selectAll<CustomerNote>(m_db, u"customers/list_notes"_s, {{u"customer_id"_s, id}}, readNote);
}

Result<Done> CustomerRecordRepository::append(CustomerId id, const CustomerEntry& entry, PersonId by)
{
    return wroteOne(runStatement(m_db, u"customers/insert_event"_s,
                                 {{u"customer_id"_s, id},
                                  {u"at"_s, entry.at},
                                  {u"person_id"_s, by},
                                  {u"kind"_s, entry.kind},
                                  {u"text"_s, entry.text},
                                  {u"data"_s, entry.data}}));
}

Result<Done> CustomerRecordRepository::tellChanged(CustomerId id)
{
    WOSHOU_CHECK(runStatement(m_db, u"customers/tell_changed"_s, {{u"customer_id"_s, id}}, [](const Row&) {}));
    return Done{};
}

Result<QList<CustomerEntry>> CustomerRecordRepository::entries(CustomerId id, int limit)
{
    return selectAll<CustomerEntry>(m_db, u"customers/list_entries"_s, {{u"customer_id"_s, id}, {u"limit"_s, limit}},
                                    readEntry);
}

Result<Done> CustomerRecordRepository::insertReveal(CustomerId id, const QString& reason, PersonId by, Instant at)
{
    return wroteOne(runStatement(m_db, u"customers/insert_reveal"_s,
                                 {{u"at"_s, at}, {u"person_id"_s, by}, {u"customer_id"_s, id}, {u"reason"_s, reason}}));
}

Result<QList<RevealEntry>> CustomerRecordRepository::reveals(int limit)
{
    return selectAll<RevealEntry>(m_db, u"customers/list_reveals"_s, {{u"limit"_s, limit}}, readReveal);
}

} // namespace woshou
