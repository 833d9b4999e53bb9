#include "services/admin/settingservice.h"

#include "base/text.h"
#include "domain/promise/promiselog.h"
#include "domain/tickets/triagedecision.h"
#include "services/admin/referenceloading.h"
#include "services/core/executor.h"
#include "services/promise/promiseduties.h"
#include "services/triage/triageshelf.h"
#include "storage/admin/settingrepository.h"
#include "storage/tickets/ticketrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestNote = 1000;

Result<const SettingKind*> kindOf(const QString& code)
{
    const SettingKind* kind = SettingKind::find(code);
    if (!kind)
        return failure(ErrorKind::NotFound, u"no setting "_s + code);
    return kind;
}

/// What an older version of the setting did not have yet is as it was shipped: its rows cannot be added.
SettingBody completed(SettingBody body, const SettingBody& shipped, const QList<SettingPart>& parts)
{
    for (const SettingPart& part : parts) {
        if (part.rows == SettingPart::Rows::Fixed && settingEntries(body, part.key).isEmpty())
            setSettingEntries(body, part.key, settingEntries(shipped, part.key));
    }
    return body;
}

Result<SettingHistory> readHistory(Connection& db, const SettingKind& kind)
{
    SettingHistory history;
    WOSHOU_TRY(history.now, db.now());
    WOSHOU_TRY(history.versions, SettingRepository(db).versions(kind.code()));
    WOSHOU_TRY(const ShippedReference shipped, loadShipped(db));
    SettingVersion first;
    first.body = kind.bodyOf(shipped.documents);
    first.madeAt = first.effectiveFrom = shipped.since;
    const QList<SettingPart> parts = kind.parts({});
    for (SettingVersion& version : history.versions)
        version.body = completed(version.body, first.body, parts);
    history.versions.append(first);
    return history;
}

Error problemError(const SettingProblem& problem)
{
    return {ErrorKind::Validation, u"SV008"_s, u"row %1 %2 %3"_s.arg(problem.row).arg(problem.field, problem.more),
            problem.part};
}

/// The draft as a version: everything about it is checked.
Result<SettingVersion> checked(const SettingDraft& draft, const SettingKind& kind, const SettingHistory& history,
                               const ServiceContext& context)
{
    SettingVersion version;
    version.version = draft.expected + 1;
    version.body = normalisedSetting(draft.body, kind.parts(*context.reference));
    version.note = normaliseText(draft.note).trimmed();
    version.author = context.person.id;
    version.authorName = context.person.name;
    version.authorNameEn = context.person.nameEn;
    version.madeAt = history.now;
    version.effectiveFrom = std::max(draft.effectiveFrom.value_or(history.now), history.now);
    if (const auto problem = kind.firstProblem(version.body, history.newest().body, *context.reference))
        return failure(problemError(*problem));
    if (version.note.toUcs4().size() > kLongestNote)
        return failure(ErrorKind::Validation, u"longer than %1"_s.arg(kLongestNote), u"SV008"_s, u"note"_s);
    return version;
}

/// An answer that was lost on its way is asked for again: what it said is there already.
bool isMade(const SettingVersion& newest, const SettingVersion& wanted)
{
    return newest.version == wanted.version && newest.author == wanted.author && newest.body == wanted.body &&
           newest.note == wanted.note;
}

Result<SettingVersion> write(WriteUnit& unit, const ServiceContext& context, const SettingDraft& draft)
{
    WOSHOU_TRY(const SettingKind* kind, kindOf(draft.kind));
    if (context.person.role != Role::Administrator)
        return failure(ErrorKind::Permission, u"settings are the administrator's"_s, u"SV002"_s);
    WOSHOU_TRY(const SettingHistory history, readHistory(unit.db, *kind));
    WOSHOU_TRY(const SettingVersion version, checked(draft, *kind, history, context));
    if (isMade(history.newest(), version))
        return history.newest();
    if (history.newest().version != draft.expected)
        return failure(ErrorKind::Conflict, u"%1 is at version %2"_s.arg(draft.kind).arg(history.newest().version),
                       u"SV004"_s);
    WOSHOU_CHECK(referenceWith(unit.db, draft.kind, version.body)); // no desk may be shut out by a body it cannot read
    WOSHOU_CHECK(SettingRepository(unit.db).insert(draft.kind, version));
    if (kind->makesPromises())
        WOSHOU_CHECK(askToFollow(unit.db, draft.kind, version));
    return version;
}

/// What the promises of these tickets hang on.
Result<Done> addEvents(Connection& db, const ReferenceData& reference, Instant now, QList<PreviewTicket>& tickets)
{
    QList<TicketId> ids;
    for (const PreviewTicket& each : std::as_const(tickets))
        ids.append(each.ticket.id);
    WOSHOU_TRY(const auto logs, TicketRepository(db).eventsOf(ids));
    for (PreviewTicket& each : tickets) {
        each.events = promiseEvents(each.ticket, logs.value(each.ticket.id), reference);
        each.at = now;
    }
    return Done{};
}

void count(SettingPreview& preview, const PreviewTicket& ticket, const std::optional<SettingEffect>& effect)
{
    const bool open = ticket.ticket.open;
    ++(open ? preview.open : preview.past);
    if (!effect)
        return;
    ++(open ? preview.touched : preview.pastTouched);
    if (preview.lines.size() < SettingPreview::kMostLines)
        preview.lines.append({ticket.ticket.id, ticket.ticket.number, ticket.ticket.symptom, *effect});
}

/// Looks at the open tickets, page by page.
Result<SettingPreview> readPreview(Connection& db, const SettingKind& kind, const SettingBody& body, TriageShelf& shelf)
{
    WOSHOU_CHECK(shelf.renew(db));
    const std::shared_ptr<const LearnedTriage> learned = shelf.learned();
    WOSHOU_TRY(const ReferenceData before, loadReference(db));
    WOSHOU_TRY(const ReferenceData after, referenceWith(db, kind.code(), body));
    WOSHOU_TRY(const Instant now, db.now());
    SettingRepository settings(db);
    WOSHOU_TRY(const auto checklists, settings.openChecklists());
    const MaybeInstant since =
        kind.makesPromises() ? MaybeInstant(now - std::chrono::hours(24 * SettingPreview::kPastDays)) : std::nullopt;
    SettingPreview preview;
    for (TicketId last;;) {
        WOSHOU_TRY(QList<PreviewTicket> tickets, settings.previewTickets(last, since));
        if (tickets.isEmpty())
            return preview;
        last = tickets.constLast().ticket.id;
        if (kind.makesPromises())
            WOSHOU_CHECK(addEvents(db, before, now, tickets));
        for (PreviewTicket& ticket : tickets) {
            ticket.checklists = checklists.value(ticket.ticket.id);
            if (!kind.makesPromises())
                ticket.learned = learned->propose(triageInput(ticket.ticket, {}, {}).text);
            count(preview, ticket, kind.effect(ticket, before, after));
        }
    }
}

} // namespace

QFuture<Result<SettingHistory>> SettingService::history(const QString& kind)
{
    return m_context.executor->readTogether<SettingHistory>([kind](Connection& db) -> Result<SettingHistory> {
        WOSHOU_TRY(const SettingKind* found, kindOf(kind));
        return readHistory(db, *found);
    });
}

QFuture<Result<SettingVersion>> SettingService::save(const SettingDraft& draft)
{
    return m_context.executor->write<SettingVersion>(
        [context = m_context, draft](WriteUnit& unit) { return write(unit, context, draft); });
}

QFuture<Result<SettingPreview>> SettingService::preview(const QString& kind, const SettingBody& body)
{
    return m_context.executor->readTogether<SettingPreview>(
        [context = m_context, kind, body](Connection& db) -> Result<SettingPreview> {
            WOSHOU_TRY(const SettingKind* found, kindOf(kind));
            const SettingBody kept = normalisedSetting(body, found->parts(*context.reference));
            if (const auto problem = found->firstProblem(kept, kept, *context.reference))
                return failure(problemError(*problem));
            return readPreview(db, *found, kept, *context.triage);
        });
}

} // namespace woshou
