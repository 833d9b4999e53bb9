#include "services/admin/demoattachments.h"

#include "domain/tickets/filekinds.h"
#include "services/admin/demofile.h"
#include "storage/tickets/attachmentrepository.h"
#include "storage/tickets/ticketrepository.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> demoBytes(const QString& name)
{
    QFile file(u":/demo-files/files/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"not in the program: "_s + name);
    return file.readAll();
}

Result<Done> attach(Connection& db, const Ticket& ticket, const QString& name, const QString& shipped,
                    const QString& thumbnail)
{
    WOSHOU_TRY(const QByteArray bytes, demoBytes(shipped));
    Attachment file;
    file.ticket = ticket.id;
    file.name = name;
    file.mediaType = mediaTypeOf(name, bytes);
    file.size = bytes.size();
    file.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (!thumbnail.isEmpty()) {
        WOSHOU_TRY(file.thumbnail, demoBytes(thumbnail));
    }
    AttachmentRepository files(db);
    const QString key = u"demo-%1-%2"_s.arg(ticket.id.value()).arg(shipped);
    WOSHOU_TRY(file.id, files.insert(file, key, ticket.owner, ticket.updatedAt));
    file.rev = 1;
    WOSHOU_CHECK(files.append(file.id, 0, bytes));
    WOSHOU_CHECK(files.update(file, ticket.owner, ticket.updatedAt));
    TicketEvent event;
    event.ticket = ticket.id;
    event.at = ticket.updatedAt;
    event.person = ticket.owner;
    event.kind = u"attachment"_s;
    const QJsonObject data{{u"attachment"_s, file.id.value()},
                           {u"action"_s, u"attached"_s},
                           {u"name"_s, name},
                           {u"size"_s, file.size},
                           {u"type"_s, file.mediaType}};
    event.data = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    return TicketRepository(db).append(event);
}

} // namespace

Result<Done> makeDemoAttachments(DemoCenter& center, const Ticket& ticket, qint64 serial)
{
    const bool recent = ticket.open && ticket.createdAt >= center.options.now - kDemoLastDays;
    if (!recent || ticket.group != "washer"_L1 || serial % 3 == 0)
        return Done{};
    WOSHOU_CHECK(attach(center.db, ticket, u"报错画面.jpg"_s, u"display.jpg"_s, u"display.png"_s));
    if (serial % 3 == 1) {
        WOSHOU_CHECK(attach(center.db, ticket, u"机身铭牌.jpg"_s, u"nameplate.jpg"_s, u"nameplate.png"_s));
        WOSHOU_CHECK(attach(center.db, ticket, u"购买凭证.txt"_s, u"receipt.txt"_s, {}));
    }
    return Done{};
}

} // namespace woshou
