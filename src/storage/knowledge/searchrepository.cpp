#include "storage/knowledge/searchrepository.h"

#include "domain/customers/customersearch.h"
#include "domain/knowledge/searchterms.h"
#include "domain/tickets/ticketsearch.h"
#include "storage/knowledge/articlerepository.h"
#include "storage/tickets/ticketrepository.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAtOnce = 1000; ///< rows that are indexed with one statement

QString listOf(Backend backend, const QList<qint64>& ids)
{
    QStringList texts;
    for (const qint64 id : ids)
        texts.append(QString::number(id));
    const bool sqlite = backend == Backend::Sqlite;
    return (sqlite ? u'[' : u'{') + texts.join(u',') + (sqlite ? u']' : u'}');
}

SaidEntry readEntry(const Row& row)
{
    return {row.integer("id"), row.id<TicketId>("ticket_id")};
}

TicketEvent readText(const Row& row)
{
    TicketEvent event;
    event.id = row.integer("id");
    event.ticket = row.id<TicketId>("ticket_id");
    event.at = row.instant("at");
    event.kind = row.text("kind");
    event.text = row.text("text");
    event.data = row.text("data");
    return event;
}

/// The statements' word for a kind of row: "entry" is put by put_entries.
QString pluralOf(const QString& kind)
{
    return kind == "entry"_L1 ? u"entries"_s : kind + u's';
}

} // namespace

QString SearchRepository::query(const QList<QStringList>& phrases) const
{
    return m_db.backend() == Backend::Sqlite ? fts5Phrases(phrases, true) : tsPhrases(phrases, true);
}

Result<QList<SaidEntry>> SearchRepository::entries(const QList<QStringList>& phrases, int newest)
{
    if (phrases.isEmpty())
        return QList<SaidEntry>();
    return selectAll<SaidEntry>(m_db, u"knowledge/search_entries"_s,
                                {{u"query"_s, query(phrases)}, {u"newest"_s, newest}}, readEntry);
}

Result<QList<SaidEntry>> SearchRepository::entriesOf(const QList<QStringList>& phrases, const QList<TicketId>& tickets)
{
    if (phrases.isEmpty() || tickets.isEmpty())
        return QList<SaidEntry>();
    QStringList each;
    for (const QStringList& phrase : phrases)
        each.append(query({phrase}));
    const bool sqlite = m_db.backend() == Backend::Sqlite;
    return selectAll<SaidEntry>(
        m_db, u"knowledge/search_entries_of"_s,
        {{u"query"_s, each.join(sqlite ? u" OR "_s : u" | "_s)}, {u"ids"_s, idList(m_db.backend(), tickets)}},
        readEntry);
}

Result<QList<TicketId>> SearchRepository::tickets(const QList<QStringList>& phrases, int newest)
{
    if (phrases.isEmpty())
        return QList<TicketId>();
    return selectAll<TicketId>(m_db, u"tickets/search_tickets"_s, {{u"query"_s, query(phrases)}, {u"newest"_s, newest}},
                               [](const Row& row) { return row.id<TicketId>("id"); });
}

Result<QList<FoundCustomer>> SearchRepository::customers(const QList<QStringList>& phrases, int most)
{
    if (phrases.isEmpty())
        return QList<FoundCustomer>();
    return selectAll<FoundCustomer>(m_db, u"knowledge/search_customers"_s,
                                    {{u"query"_s, query(phrases)}, {u"most"_s, most}}, [](const Row& row) {
                                        return FoundCustomer{row.id<CustomerId>("id"), row.id<NoteId>("note_id")};
                                    });
}

Result<QList<DeviceId>> SearchRepository::devices(const QList<QStringList>& phrases, int most)
{
    if (phrases.isEmpty())
        return QList<DeviceId>();
    return selectAll<DeviceId>(m_db, u"knowledge/search_devices"_s, {{u"query"_s, query(phrases)}, {u"most"_s, most}},
                               [](const Row& row) { return row.id<DeviceId>("id"); });
}

Result<QList<TicketEvent>> SearchRepository::entryTexts(const QList<qint64>& ids)
{
    return selectAll<TicketEvent>(m_db, u"knowledge/list_entry_texts"_s, {{u"ids"_s, listOf(m_db.backend(), ids)}},
                                  readText);
}

Result<QList<Customer>> SearchRepository::customerTexts(const QList<qint64>& ids)
{
    return selectAll<Customer>(m_db, u"knowledge/list_customer_texts"_s, {{u"ids"_s, listOf(m_db.backend(), ids)}},
                               [](const Row& row) {
                                   Customer customer;
                                   customer.id = row.id<CustomerId>("id");
                                   customer.name = row.text("name");
                                   customer.level = row.text("level");
                                   customer.industry = row.text("industry");
                                   customer.district = row.text("district");
                                   customer.address = row.text("address");
                                   customer.note = row.text("note");
                                   return customer;
                               });
}

Result<QList<CustomerNote>> SearchRepository::noteTexts(const QList<qint64>& ids)
{
    return selectAll<CustomerNote>(m_db, u"knowledge/list_note_texts"_s, {{u"ids"_s, listOf(m_db.backend(), ids)}},
                                   [](const Row& row) {
                                       CustomerNote note;
                                       note.id = row.id<NoteId>("id");
                                       note.customer = row.id<CustomerId>("customer_id");
                                       note.text = row.text("text");
                                       note.outcome = row.text("outcome");
                                       return note;
                                   });
}

Result<QList<Device>> SearchRepository::deviceTexts(const QList<qint64>& ids)
{
    return selectAll<Device>(m_db, u"knowledge/list_device_texts"_s, {{u"ids"_s, listOf(m_db.backend(), ids)}},
                             [](const Row& row) {
                                 Device device;
                                 device.id = row.id<DeviceId>("id");
                                 device.customer = row.id<CustomerId>("customer_id");
                                 device.model = row.text("model");
                                 device.serial = row.text("serial");
                                 device.orderNumber = row.text("order_number");
                                 device.purchaseChannel = row.text("purchase_channel");
                                 device.place = row.text("place");
                                 return device;
                             });
}

Result<QList<SearchRepository::Document>> SearchRepository::documents(const QString& kind, const QList<qint64>& ids)
{
    QList<Document> list;
    if (kind == "entry"_L1) {
        WOSHOU_TRY(const auto events, selectAll<TicketEvent>(m_db, u"knowledge/list_written_entries"_s,
                                                             {{u"ids"_s, listOf(m_db.backend(), ids)}}, readText));
        for (const TicketEvent& event : events)
            list.append({event.id, entrySearchText(event)});
    } else if (kind == "customer"_L1) {
        WOSHOU_TRY(const auto customers, customerTexts(ids));
        for (const Customer& customer : customers)
            list.append({customer.id.value(), customerSearchText(customer)});
    } else if (kind == "note"_L1) {
        WOSHOU_TRY(const auto notes, noteTexts(ids));
        for (const CustomerNote& note : notes)
            list.append({note.id.value(), noteSearchText(note)});
    } else {
        WOSHOU_TRY(const auto devices, deviceTexts(ids));
        for (const Device& device : devices)
            list.append({device.id.value(), deviceSearchText(device)});
    }
    return list;
}

Result<Done> SearchRepository::put(const QString& kind, const QList<qint64>& ids)
{
    if (kind == "article"_L1)
        return ArticleRepository(m_db).index(QList<ArticleId>(ids.begin(), ids.end()));
    const bool sqlite = m_db.backend() == Backend::Sqlite;
    QJsonArray array;
    WOSHOU_TRY(const auto texts, documents(kind, ids));
    for (const Document& document : texts) {
        const QString terms = sqlite ? fts5Document(document.text) : tsDocument(document.text);
        array.append(QJsonObject{{u"id"_s, document.id}, {u"terms"_s, terms}});
    }
    if (array.size() != ids.size())
        return failure(ErrorKind::Internal, u"what is to be indexed may not be read: "_s + kind);
    const Binds binds = {{u"documents"_s, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact))}};
    WOSHOU_CHECK(runStatement(m_db, u"knowledge/put_"_s + pluralOf(kind), binds));
    if (sqlite) // the server's function does both
        WOSHOU_CHECK(runStatement(m_db, u"knowledge/clear_"_s + pluralOf(kind), binds));
    return Done{};
}

Result<Done> SearchRepository::indexWritten()
{
    QString kind;
    qint64 id = 0;
    for (;;) {
        QMap<QString, QList<qint64>> waiting;
        const Binds binds = {{u"after_kind"_s, kind}, {u"after_id"_s, id}, {u"most"_s, kAtOnce}};
        WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"knowledge/list_unindexed"_s, binds, [&](const Row& row) {
                       kind = row.text("kind");
                       id = row.integer("id");
                       waiting[kind].append(id);
                   }));
        for (auto it = waiting.cbegin(); it != waiting.cend(); ++it)
            WOSHOU_CHECK(put(it.key(), it.value()));
        if (rows < kAtOnce)
            return Done{};
    }
}

} // namespace woshou
