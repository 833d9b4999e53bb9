#include "storage/promise/noticerepository.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Binds runBinds(TicketId id, const PromiseRun& run)
{
    return {{u"ticket_id"_s, id},
            {u"metric"_s, run.metric},
            {u"ordinal"_s, run.ordinal},
            {u"generation"_s, run.generation}};
}

QString dataOf(const Notice& notice)
{
    QJsonObject data = {{u"metric"_s, notice.metric}};
    if (notice.due)
        data.insert(u"due"_s, notice.due->ms());
    return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
}

Notice readNotice(const Row& row)
{
    Notice notice;
    notice.id = row.id<NoticeId>("id");
    notice.ticket = row.id<TicketId>("ticket_id");
    notice.number = row.text("number");
    notice.symptom = row.text("symptom");
    notice.kind = row.text("kind");
    notice.key = row.text("key");
    notice.createdAt = row.instant("created_at");
    notice.showAt = row.instant("show_at");
    const QJsonObject data = QJsonDocument::fromJson(row.text("data").toUtf8()).object();
    notice.metric = data["metric"_L1].toString();
    if (data.contains("due"_L1))
        notice.due = Instant::fromMs(data["due"_L1].toInteger());
    return notice;
}

} // namespace

Result<std::optional<TicketId>> NoticeRepository::nextTicket(Instant now)
{
    return selectOne<TicketId>(m_db, u"promise/select_next_warned"_s, {{u"now"_s, now}},
                               [](const Row& row) { return row.id<TicketId>("ticket_id"); });
}

Result<Done> NoticeRepository::setNext(TicketId id, const PromiseRun& run, MaybeInstant at)
{
    WOSHOU_CHECK(runStatement(m_db, u"promise/update_warning"_s, runBinds(id, run) + Binds{{u"warn_at"_s, at}}));
    return Done{};
}

Result<Done> NoticeRepository::postpone(TicketId id, Instant now, Instant later)
{
    WOSHOU_CHECK(runStatement(m_db, u"promise/postpone_warnings"_s,
                              {{u"ticket_id"_s, id}, {u"now"_s, now}, {u"later"_s, later}}));
    return Done{};
}

Result<bool> NoticeRepository::insertWarning(TicketId id, const PromiseRun& run, const QString& threshold, Instant at)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"promise/insert_warning"_s,
                                               runBinds(id, run) + Binds{{u"threshold"_s, threshold}, {u"at"_s, at}}));
    return rows == 1;
}

Result<Done> NoticeRepository::insert(const Notice& notice)
{
    WOSHOU_CHECK(runStatement(m_db, u"promise/insert_notice"_s,
                              {{u"person_id"_s, notice.person},
                               {u"ticket_id"_s, notice.ticket},
                               {u"kind"_s, notice.kind},
                               {u"key"_s, notice.key},
                               {u"data"_s, dataOf(notice)},
                               {u"created_at"_s, notice.createdAt},
                               {u"show_at"_s, notice.showAt}}));
    return Done{};
}

Result<QList<Notice>> NoticeRepository::unseen(PersonId person, Instant now)
{
    return selectAll<Notice>(m_db, u"promise/list_notices"_s, {{u"person_id"_s, person}, {u"now"_s, now}}, readNotice);
}

Result<Done> NoticeRepository::markSeen(NoticeId id, PersonId person, Instant now)
{
    WOSHOU_CHECK(runStatement(m_db, u"promise/update_notice_seen"_s,
                              {{u"id"_s, id}, {u"person_id"_s, person}, {u"now"_s, now}}));
    return Done{};
}

} // namespace woshou
