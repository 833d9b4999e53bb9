#include "services/promise/promisewatch.h"

#include "domain/promise/promiseruns.h"
#include "domain/tickets/tasks.h"
#include "storage/people/absencerepository.h"
#include "storage/people/personrepository.h"
#include "storage/promise/noticerepository.h"
#include "storage/promise/promiserepository.h"
#include "storage/tickets/taskrepository.h"
#include "storage/tickets/ticketrepository.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kOverdue = u"overdue"_s;
const QString kDelay = u"delay"_s; ///< check list of what is done before a time runs out
constexpr auto kLater = std::chrono::minutes(15);

/// What is to be said of a run, in order: its warnings, and that it is overdue.
struct Saying
{
    QString threshold;
    Instant at;
};

QList<Saying> sayingsOf(const PromiseRun& run, const PromiseBook& book)
{
    QList<Saying> sayings;
    for (const PromiseWarning& warning : warningsOf(run, book))
        sayings.append({warning.key.section(u'/', 3), warning.at});
    if (run.due)
        sayings.append({kOverdue, *run.due});
    return sayings;
}

/// With those who stand in for whoever is away.
Result<QSet<PersonId>> withStandIns(Connection& db, QSet<PersonId> people, Instant now)
{
    const QSet<PersonId> asked = people;
    for (const PersonId person : asked) {
        WOSHOU_TRY(const PersonId there, AbsenceRepository(db).standIn(person, now));
        people.insert(there);
    }
    return people;
}

/// Whose it is to see to it: the contact person and the handler; who asked the product department.
Result<QSet<PersonId>> whoSeesToIt(Connection& db, const Ticket& ticket, const PromiseRun& run)
{
    QSet<PersonId> people = {ticket.owner, ticket.engineer};
    if (run.metric == "product_plan"_L1) {
        WOSHOU_TRY(const auto tasks, TaskRepository(db).ofTicket(ticket.id));
        const auto asked = openTask(tasks, u"product"_s);
        people = {asked ? asked->owner : ticket.owner};
    }
    people.remove(PersonId());
    return people;
}

/// Who is told: whose it is; what is overdue also those who answer for them.
Result<QSet<PersonId>> whoIsTold(Connection& db, const Ticket& ticket, const PromiseRun& run, bool overdue, Instant now)
{
    WOSHOU_TRY(QSet<PersonId> people, whoSeesToIt(db, ticket, run));
    if (!overdue)
        return withStandIns(db, people, now);
    WOSHOU_TRY(const QList<Person> all, PersonRepository(db).people());
    for (const Person& person : all) {
        if (person.role == Role::Supervisor)
            people.insert(person.id);
    }
    return withStandIns(db, people, now);
}

Notice noticeOf(const Ticket& ticket, const PromiseRun& run, const QString& threshold, Instant now)
{
    Notice notice;
    notice.ticket = ticket.id;
    notice.kind = threshold == kOverdue ? kOverdue : u"warning"_s;
    notice.key = run.key() + u'/' + threshold;
    notice.metric = run.metric;
    notice.due = run.due;
    notice.createdAt = now;
    return notice;
}

/// People are told when the center works, whatever the clock of the promise counts.
Instant toldFrom(const PromiseVersion& version, Instant now)
{
    const auto hours = version.times.find(version.rules.notices);
    return hours == version.times.end() ? now : hours->second->opening(now).value_or(now);
}

Result<Done> say(Connection& db, const PromiseBook& book, const Ticket& ticket, const PromiseRun& run,
                 const QString& threshold, Instant now)
{
    NoticeRepository notices(db);
    WOSHOU_TRY(const bool first, notices.insertWarning(ticket.id, run, threshold, now));
    if (!first)
        return Done{};
    Notice notice = noticeOf(ticket, run, threshold, now);
    notice.showAt = toldFrom(book.at(now), now);
    WOSHOU_TRY(const QSet<PersonId> people, whoIsTold(db, ticket, run, threshold == kOverdue, now));
    for (const PersonId person : people) {
        notice.person = person;
        WOSHOU_CHECK(notices.insert(notice));
    }
    return Done{};
}

/// What is done before the time that the customer was told runs out: he is told why, and others help. Once for
/// a ticket; a center without that check list asks for nothing.
Result<Done> askForHelp(Connection& db, const ReferenceData& reference, const Ticket& ticket, const PromiseRun& run,
                        Instant now)
{
    const bool isTold = run.metric == "resolve"_L1 || run.metric == "promised"_L1;
    const Checklist list = reference.checklist(kDelay);
    if (!ticket.open || !isTold || !run.due || *run.due <= now || !ticket.owner.isValid() || list.items.isEmpty())
        return Done{};
    TaskRepository tasks(db);
    WOSHOU_TRY(const auto known, tasks.ofTicket(ticket.id));
    if (std::any_of(known.begin(), known.end(), [](const TicketTask& task) { return task.checklist == kDelay; }))
        return Done{};
    TicketTask task;
    task.ticket = ticket.id;
    task.kind = u"check"_s;
    task.origin = task.checklist = kDelay;
    WOSHOU_TRY(task.owner, AbsenceRepository(db).standIn(ticket.owner, now));
    for (const CodeName& item : list.items) {
        task.item = item.code;
        task.what = item.zh;
        ++task.position;
        WOSHOU_CHECK(tasks.insert(task, {}, now));
    }
    return Done{};
}

bool outlivesTicket(const PromiseRun& run)
{
    const PromiseMetric* metric = promiseMetric(run.metric);
    return metric && metric->survives;
}

/// Says what is due. Of several warnings that came together, as after a priority was raised, only the last one.
Result<Done> actOn(Connection& db, const ReferenceData& reference, const Ticket& ticket, const PromiseRun& run,
                   Instant now)
{
    const PromiseBook& book = reference.promises;
    MaybeInstant next;
    QString last;
    for (const Saying& saying : sayingsOf(run, book)) {
        if (saying.at > now)
            next = next ? std::min(*next, saying.at) : saying.at;
        else
            last = saying.threshold;
    }
    if (!last.isEmpty() && (ticket.open || outlivesTicket(run))) {
        WOSHOU_CHECK(say(db, book, ticket, run, last, now));
        WOSHOU_CHECK(askForHelp(db, reference, ticket, run, now));
    }
    return NoticeRepository(db).setNext(ticket.id, run, next);
}

} // namespace

PromiseWatch::PromiseWatch(std::shared_ptr<ReferenceKeeper> reference)
    : m_reference(std::move(reference))
{
}

Result<bool> PromiseWatch::actOnOne(Connection& db, Instant now)
{
    WOSHOU_TRY(const auto id, NoticeRepository(db).nextTicket(now));
    if (!id)
        return false;
    // What could not be done the last time gives way to the others for a while.
    if (std::exchange(m_failed, TicketId()) == *id) {
        WOSHOU_CHECK(NoticeRepository(db).postpone(*id, now, now + kLater));
        return true;
    }
    const auto done = act(db, *id, now);
    if (done)
        return true;
    if (!mayPass(done.error()))
        m_failed = *id;
    return failure(done.error());
}

Result<Done> PromiseWatch::act(Connection& db, TicketId id, Instant now)
{
    WOSHOU_TRY(const auto reference, m_reference->current(db, now));
    WOSHOU_CHECK(TicketRepository(db).lock(id));
    WOSHOU_TRY(const Ticket ticket, TicketRepository(db).find(id));
    WOSHOU_TRY(const auto stored, PromiseRepository(db).stored(id));
    for (const StoredRun& each : stored) {
        if (!each.isVoid && isWarnedOf(each.run))
            WOSHOU_CHECK(actOn(db, *reference, ticket, each.run, now));
        else
            WOSHOU_CHECK(NoticeRepository(db).setNext(id, each.run, {}));
    }
    return Done{};
}

} // namespace woshou
