#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace woshou {

using AttachmentId = Id<struct AttachmentTag>;

/// A file of a ticket as its list shows it; the bytes are read in chunks.
struct Attachment
{
    static constexpr qint64 kChunk = 256 * 1024;   ///< bytes of every chunk but the last
    static constexpr qsizetype kThumbnail = 65536; ///< bytes that a thumbnail has at most
    static constexpr int kMost = 200;              ///< files that a ticket shows

    AttachmentId id;
    int rev = 0; ///< raised by one with every change; a change names the rev it read
    TicketId ticket;
    QString source;        ///< number of that ticket, when it was merged into the one whose list is read; else empty
    QString name;          ///< as safeFileName() makes it
    QString mediaType;     ///< as mediaTypeOf() finds it
    qint64 size = 0;       ///< bytes
    QByteArray sha256;     ///< of the bytes, hexadecimal
    QByteArray thumbnail;  ///< a small PNG, from another desk and so untrusted; empty without one
    bool complete = false; ///< all of it is there; until then nobody is shown it
    Instant at;            ///< when it was sent
    PersonId author;
    QString authorName, authorNameEn;
    MaybeInstant removedAt; ///< taken off the list; the bytes stay

    static constexpr qint64 chunksOf(qint64 size) { return (size + kChunk - 1) / kChunk; }
};

/// The files of a ticket and of those that were merged into it, oldest first, and how many bytes the center takes for
/// one.
struct AttachmentList
{
    QList<Attachment> files;
    qint64 limit = 0;
};

} // namespace woshou
