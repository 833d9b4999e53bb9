#include "storage/admin/settingrepository.h"

#include "storage/tickets/ticketrow.h"

#include <QJsonDocument>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

SettingBody readBody(const Row& row)
{
    return QJsonDocument::fromJson(row.text("body").toUtf8()).object();
}

SettingVersion readVersion(const Row& row)
{
    SettingVersion version;
    version.version = row.number("version");
    version.effectiveFrom = row.instant("effective_from");
    version.body = readBody(row);
    version.note = row.text("note");
    version.author = row.id<PersonId>("author_id");
    version.authorName = row.text("author_name");
    version.authorNameEn = row.text("author_name_en");
    version.madeAt = row.instant("made_at");
    return version;
}

} // namespace

Result<QList<SettingVersion>> SettingRepository::versions(const QString& kind)
{
    return selectAll<SettingVersion>(m_db, u"settings/list_versions"_s, {{u"kind"_s, kind}}, readVersion);
}

Result<int> SettingRepository::lastVersion(const QString& kind)
{
    int version = 0;
    WOSHOU_CHECK(runStatement(m_db, u"settings/select_last_version"_s, {{u"kind"_s, kind}},
                              [&](const Row& row) { version = row.number("version"); }));
    return version;
}

Result<Done> SettingRepository::insert(const QString& kind, const SettingVersion& version)
{
    const QByteArray body = QJsonDocument(version.body).toJson(QJsonDocument::Compact);
    const auto id = insertReturning(m_db, u"settings/insert_version"_s,
                                    {{u"kind"_s, kind},
                                     {u"version"_s, version.version},
                                     {u"effective_from"_s, version.effectiveFrom},
                                     {u"body"_s, QString::fromUtf8(body)},
                                     {u"note"_s, version.note},
                                     {u"author_id"_s, version.author},
                                     {u"made_at"_s, version.madeAt}});
    if (id)
        return Done{};
    Error error = id.error();
    if (error.kind == ErrorKind::Conflict)
        error.code = u"SV004"_s;
    return failure(error);
}

Result<QHash<QString, SettingBody>> SettingRepository::inForce(Instant now)
{
    QHash<QString, SettingBody> bodies;
    WOSHOU_CHECK(runStatement(m_db, u"settings/list_in_force"_s, {{u"now"_s, now}},
                              [&](const Row& row) { bodies.insert(row.text("kind"), readBody(row)); }));
    return bodies;
}

Result<MaybeInstant> SettingRepository::nextEffect(Instant now)
{
    MaybeInstant next;
    WOSHOU_CHECK(runStatement(m_db, u"settings/select_next_effect"_s, {{u"now"_s, now}},
                              [&](const Row& row) { next = row.maybeInstant("effective_from"); }));
    return next;
}

Result<qint64> SettingRepository::lastId()
{
    qint64 id = 0;
    WOSHOU_CHECK(runStatement(m_db, u"settings/select_last_id"_s, {}, [&](const Row& row) { id = row.integer("id"); }));
    return id;
}

Result<QList<PreviewTicket>> SettingRepository::previewTickets(TicketId after, MaybeInstant since)
{
    return selectAll<PreviewTicket>(m_db, u"settings/list_preview_tickets"_s,
                                    {{u"after"_s, after.isValid() ? after.value() : qint64(0)}, {u"since"_s, since}},
                                    [](const Row& row) {
                                        return PreviewTicket{readTicket(row), row.text("customer_level"), {}};
                                    });
}

Result<QHash<TicketId, QStringList>> SettingRepository::openChecklists()
{
    QHash<TicketId, QStringList> lists;
    WOSHOU_CHECK(runStatement(m_db, u"settings/list_open_checklists"_s, {}, [&](const Row& row) {
        lists[row.id<TicketId>("ticket_id")].append(row.text("checklist"));
    }));
    return lists;
}

} // namespace woshou
