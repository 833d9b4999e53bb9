#include "storage/tickets/attachmentrepository.h"

#include <QCryptographicHash>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Attachment readAttachment(const Row& row)
{
    Attachment file;
    file.id = row.id<AttachmentId>("id");
    file.rev = row.number("rev");
    file.ticket = row.id<TicketId>("ticket_id");
    file.name = row.text("name");
    file.size = row.integer("size");
    file.mediaType = row.text("media_type");
    file.sha256 = row.text("sha256").toLatin1();
    file.complete = row.flag("complete");
    file.at = row.instant("created_at");
    file.author = row.id<PersonId>("created_by");
    file.authorName = row.text("author_name");
    file.authorNameEn = row.text("author_name_en");
    file.removedAt = row.maybeInstant("removed_at");
    return file;
}

Attachment readListed(const Row& row)
{
    Attachment file = readAttachment(row);
    file.thumbnail = row.bytes("thumbnail");
    file.source = row.text("source");
    return file;
}

} // namespace

Result<qint64> AttachmentRepository::limit()
{
    qint64 limit = 0;
    WOSHOU_CHECK(runStatement(m_db, u"tickets/select_attachment_limit"_s, {},
                              [&](const Row& row) { limit = row.integer("attachment_limit"); }));
    return limit;
}

Result<QList<Attachment>> AttachmentRepository::ofTicket(TicketId id)
{
    return selectAll<Attachment>(m_db, u"tickets/list_attachments"_s, {{u"ticket_id"_s, id}}, readListed);
}

Result<int> AttachmentRepository::count(TicketId id)
{
    int files = 0;
    WOSHOU_CHECK(runStatement(m_db, u"tickets/count_attachments"_s, {{u"ticket_id"_s, id}},
                              [&](const Row& row) { files = row.number("files"); }));
    return files;
}

Result<Attachment> AttachmentRepository::find(AttachmentId id)
{
    WOSHOU_TRY(auto found,
               selectOne<Attachment>(m_db, u"tickets/select_attachment"_s, {{u"id"_s, id}}, readAttachment));
    if (!found)
        return failure(ErrorKind::NotFound, u"no file %1"_s.arg(id.value()));
    return *found;
}

Result<std::optional<Attachment>> AttachmentRepository::byKey(const QString& key)
{
    return selectOne<Attachment>(m_db, u"tickets/select_attachment_by_key"_s, {{u"key"_s, key}}, readAttachment);
}

Result<AttachmentId> AttachmentRepository::insert(const Attachment& file, const QString& key, PersonId by, Instant at)
{
    WOSHOU_TRY(const qint64 id, insertReturning(m_db, u"tickets/insert_attachment"_s,
                                                {{u"ticket_id"_s, file.ticket},
                                                 {u"key"_s, key},
                                                 {u"name"_s, file.name},
                                                 {u"size"_s, file.size},
                                                 {u"media_type"_s, file.mediaType},
                                                 {u"sha256"_s, QString::fromLatin1(file.sha256)},
                                                 {u"thumbnail"_s, file.thumbnail},
                                                 {u"at"_s, at},
                                                 {u"by"_s, by}}));
    return AttachmentId(id);
}

Result<Done> AttachmentRepository::append(AttachmentId id, qint64 position, const QByteArray& bytes)
{
    WOSHOU_CHECK(runStatement(m_db, u"tickets/insert_attachment_chunk"_s,
                              {{u"attachment_id"_s, id}, {u"position"_s, position}, {u"bytes"_s, bytes}}));
    return Done{};
}

Result<QByteArray> AttachmentRepository::chunk(AttachmentId id, qint64 position)
{
    std::optional<QByteArray> bytes;
    WOSHOU_CHECK(runStatement(m_db, u"tickets/select_attachment_chunk"_s,
                              {{u"attachment_id"_s, id}, {u"position"_s, position}},
                              [&](const Row& row) { bytes = row.bytes("bytes"); }));
    if (!bytes)
        return failure(ErrorKind::NotFound, u"no part %1 of file %2"_s.arg(position).arg(id.value()));
    return *bytes;
}

Result<qint64> AttachmentRepository::stored(AttachmentId id)
{
    qint64 stored = 0;
    WOSHOU_CHECK(runStatement(m_db, u"tickets/select_attachment_stored"_s, {{u"attachment_id"_s, id}},
                              [&](const Row& row) { stored = row.integer("stored"); }));
    return stored;
}

Result<Done> AttachmentRepository::update(const Attachment& file, PersonId by, Instant at)
{
    if (!file.complete)
        WOSHOU_CHECK(checkHash(file));
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"tickets/update_attachment"_s,
                                               {{u"id"_s, file.id},
                                                {u"rev"_s, file.rev},
                                                {u"removed_at"_s, file.removedAt},
                                                {u"removed_by"_s, file.removedAt ? by : PersonId()},
                                                {u"updated_at"_s, at},
                                                {u"updated_by"_s, by}}));
    if (rows != 1)
        return failure(ErrorKind::Conflict, u"file %1 is no longer at revision %2"_s.arg(file.id.value()).arg(file.rev),
                       u"SV004"_s);
    return Done{};
}

/// A server does it by itself, and nothing is sent back for it; an embedded database has no SHA-256.
Result<Done> AttachmentRepository::checkHash(const Attachment& file)
{
    if (m_db.backend() != Backend::Sqlite)
        return Done{};
    WOSHOU_TRY(const qint64 there, stored(file.id));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 position = 0; position < Attachment::chunksOf(there); ++position) {
        WOSHOU_TRY(const QByteArray bytes, chunk(file.id, position));
        hash.addData(bytes);
    }
    if (there != file.size || hash.result().toHex() != file.sha256)
        return failure(ErrorKind::Conflict, u"the content is not what was announced"_s, u"SV014"_s);
    return Done{};
}

Result<Done> AttachmentRepository::discard(AttachmentId id)
{
    WOSHOU_CHECK(runStatement(m_db, u"tickets/delete_attachment"_s, {{u"id"_s, id}}));
    return Done{};
}

Result<Done> AttachmentRepository::sweep(Instant before)
{
    WOSHOU_CHECK(runStatement(m_db, u"tickets/delete_cut_attachments"_s, {{u"before"_s, before}}));
    return Done{};
}

} // namespace woshou
