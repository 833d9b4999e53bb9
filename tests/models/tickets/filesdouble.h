#pragma once

#include "models/tickets/attachmentdesk.h"
#include "models/tickets/questions.h"

#include <QCryptographicHash>
#include <QMap>

namespace woshou {

/// Files of tickets that live in the test, as the center keeps them.
class FilesDouble
{
public:
    struct Kept
    {
        Attachment file;
        QUuid key;
        QByteArray bytes;
    };

    qint64 limit = 25 * 1024 * 1024;
    Instant now = Instant::fromDateTime(QDateTime(QDate(2026, 7, 15), QTime(14, 0), Qt::UTC));
    QMap<AttachmentId, Kept> kept;
    Questions<AttachmentList> lists;
    Questions<AttachmentState> states;
    Questions<Done> saves;
    Questions<QByteArray> chunks;

    AttachmentDesk desk()
    {
        AttachmentDesk desk;
        desk.list = [this](TicketId ticket) { return lists.ask(AttachmentList{shown(ticket), limit}); };
        desk.begin = [this](const AttachmentDraft& draft) { return states.ask(begin(draft)); };
        desk.append = [this](AttachmentId id, qint64, const QByteArray& bytes) {
            kept[id].bytes += bytes;
            return states.ask(stateOf(id));
        };
        desk.finish = [this](AttachmentId id) {
            kept[id].file.complete = true;
            return saves.ask(Done{});
        };
        desk.discard = [this](AttachmentId id) {
            if (!kept.value(id).file.complete)
                kept.remove(id);
            return saves.ask(Done{});
        };
        desk.chunk = [this](AttachmentId id, qint64 position) {
            return chunks.ask(kept.value(id).bytes.mid(position * Attachment::kChunk, Attachment::kChunk));
        };
        desk.remove = [this](AttachmentId id, int) { return mark(id, now); };
        desk.restore = [this](AttachmentId id, int) { return mark(id, {}); };
        return desk;
    }

    /// What a ticket shows.
    QList<Attachment> shown(TicketId ticket) const
    {
        QList<Attachment> files;
        for (const Kept& each : kept) {
            if (each.file.ticket == ticket && each.file.complete && !each.file.removedAt)
                files.append(each.file);
        }
        return files;
    }

    /// One that is there already.
    Attachment& add(TicketId ticket, const QString& name, const QByteArray& bytes, PersonId author = PersonId(1))
    {
        AttachmentDraft draft;
        draft.ticket = ticket;
        draft.name = name;
        draft.size = bytes.size();
        draft.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        draft.key = QUuid::createUuid();
        Kept& made = kept[begin(draft).id];
        made.bytes = bytes;
        made.file.complete = true;
        made.file.author = author;
        return made.file;
    }

private:
    AttachmentState begin(const AttachmentDraft& draft)
    {
        for (const Kept& each : std::as_const(kept)) {
            if (each.key == draft.key)
                return stateOf(each.file.id);
        }
        Attachment file;
        file.id = AttachmentId(kept.isEmpty() ? 1 : kept.lastKey().value() + 1);
        file.rev = 1;
        file.ticket = draft.ticket;
        file.name = draft.name;
        file.mediaType = draft.mediaType;
        file.size = draft.size;
        file.sha256 = draft.sha256;
        file.thumbnail = draft.thumbnail;
        file.at = now;
        file.author = PersonId(1);
        file.authorName = file.authorNameEn = QStringLiteral("Somebody");
        kept.insert(file.id, {file, draft.key, {}});
        return stateOf(file.id);
    }
    AttachmentState stateOf(AttachmentId id) const
    {
        const Kept each = kept.value(id);
        return {id, each.bytes.size(), each.file.complete};
    }
    QFuture<Result<Done>> mark(AttachmentId id, const MaybeInstant& removed)
    {
        kept[id].file.removedAt = removed;
        ++kept[id].file.rev;
        return saves.ask(Done{});
    }
};

} // namespace woshou
