#include "domain/promise/promiselog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QJsonObject dataOf(const TicketEvent& entry)
{
    return QJsonDocument::fromJson(entry.data.toUtf8()).object();
}

bool isStep(const TicketEvent& entry)
{
    return entry.kind == "moved"_L1 || entry.kind == "changed"_L1;
}

/// Columns of the log's changes by the values that they are.
const QHash<QString, QString>& valueColumns()
{
    static const QHash<QString, QString> columns = {{u"priority"_s, u"priority"_s}, {u"mode"_s, u"mode"_s},
                                                    {u"channel"_s, u"channel"_s},   {u"category"_s, u"category"_s},
                                                    {u"grade"_s, u"grade"_s},       {u"fault"_s, u"fault"_s}};
    return columns;
}

/// Which change an undo takes back: the newest of its kind that still stands.
bool isUndoneBy(const TicketEvent& entry, const TicketEvent& undo)
{
    if (!isStep(entry) || entry.ticket != undo.ticket || entry.move != undo.move)
        return false;
    if (!undo.move.isEmpty())
        return entry.fromState == undo.toState && entry.toState == undo.fromState;
    const QStringList put = dataOf(entry).keys();
    const QJsonObject back = dataOf(undo)["fields"_L1].toObject();
    return !put.isEmpty() &&
           std::all_of(put.begin(), put.end(), [&](const QString& key) { return back.contains(key); });
}

/// Reads a log for what stands of it: what was taken back is left out, with the tasks that went along.
class StandingLog
{
public:
    QList<TicketEvent> read(const QList<TicketEvent>& log)
    {
        for (const TicketEvent& entry : log) {
            if (entry.kind == "undone"_L1)
                undo(entry);
            else if (entry.kind == "unmerged"_L1)
                unmerge(entry);
            else if (!isReturn(entry))
                m_entries.append(entry);
        }
        return m_entries;
    }

private:
    void undo(const TicketEvent& undo)
    {
        const auto undone = std::find_if(m_entries.rbegin(), m_entries.rend(),
                                         [&](const TicketEvent& entry) { return isUndoneBy(entry, undo); });
        if (undone == m_entries.rend())
            return;
        m_back = {undone->at, undo.at};
        const bool called = undone->toState == "reopened"_L1 || undone->toState == "closed"_L1;
        m_entries.erase(std::next(undone).base());
        if (called) // the call that said so
            m_entries.removeIf(
                [this](const TicketEvent& each) { return each.kind == "visit"_L1 && each.at == m_back.first; });
    }

    /// What the merge said, and what came along with it.
    void unmerge(const TicketEvent& entry)
    {
        const QJsonValue number = dataOf(entry)["ticket"_L1];
        const auto merge = std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const TicketEvent& each) {
            return each.kind == "merged"_L1 && dataOf(each)["ticket"_L1] == number;
        });
        if (merge == m_entries.rend())
            return;
        const Instant at = merge->at;
        m_entries.erase(std::next(merge).base());
        m_entries.removeIf([at](const TicketEvent& each) {
            return each.at == at && each.kind == "task"_L1 && dataOf(each)["action"_L1] == "taken"_L1;
        });
    }

    /// A task that goes back to where it was with an undo: neither way ever was.
    bool isReturn(const TicketEvent& entry)
    {
        if (entry.kind != "task"_L1 || entry.at != m_back.second)
            return false;
        const QJsonValue task = dataOf(entry)["task"_L1];
        return m_entries.removeIf([&](const TicketEvent& each) {
            return each.kind == "task"_L1 && each.at == m_back.first && dataOf(each)["task"_L1] == task;
        }) > 0;
    }

    QList<TicketEvent> m_entries;
    std::pair<Instant, Instant> m_back{}; ///< of the last undo: when it was done, and when taken back
};

/// A kind of task by whose time something is promised, and the events that say so.
struct ToldKind
{
    QString kind, told, untold;
    QString keeps; ///< after such an event, what is still open is told anew
};

const QList<ToldKind>& toldKinds()
{
    static const QList<ToldKind> kinds = {{u"promise"_s, u"told"_s, u"untold"_s, u"contact"_s},
                                          {u"solution"_s, u"promised"_s, u"unpromised"_s, u"resolved"_s},
                                          {u"call"_s, u"call_told"_s, u"uncalled"_s, u"called"_s}};
    return kinds;
}

/// Promises of one kind that are open while the log is read: the first of them is the one that counts.
class OpenPromises
{
public:
    explicit OpenPromises(const ToldKind& told)
        : m_told(told)
    {
    }

    const ToldKind& told() const { return m_told; }
    MaybeInstant next; ///< as it was told last

    /// A task's entry.
    void read(const QJsonObject& data)
    {
        const qint64 task = data["task"_L1].toInteger();
        const QString action = data["action"_L1].toString();
        if (action == "done"_L1 || action == "dropped"_L1)
            m_open.remove(task);
        else
            m_open.insert(task, Instant::fromMs(data["due"_L1].toInteger()));
    }

    MaybeInstant first() const
    {
        const auto first = std::min_element(m_open.begin(), m_open.end());
        return first == m_open.end() ? MaybeInstant() : MaybeInstant(*first);
    }

private:
    ToldKind m_told;
    QHash<qint64, Instant> m_open; ///< by task
};

class Adapter
{
public:
    Adapter(const Ticket& ticket, const ReferenceData& reference)
        : m_ticket(ticket)
        , m_reference(reference)
    {
        for (const ToldKind& kind : toldKinds())
            m_promises.append(OpenPromises(kind));
    }

    QList<PromiseEvent> read(const QList<TicketEvent>& log)
    {
        m_own = StandingLog().read(log);
        m_own.removeIf([this](const TicketEvent& entry) { return entry.ticket != m_ticket.id; });
        m_values = valuesAtFirst();
        for (qsizetype at = 0; at < m_own.size(); ++at) {
            readEntry(m_own[at]);
            if (at + 1 < m_own.size() && m_own[at + 1].at == m_own[at].at)
                continue;
            for (OpenPromises& promises : m_promises)
                tellNext(promises, m_own[at].at);
        }
        return m_events;
    }

private:
    /// What the ticket is, with the log's changes taken out of it.
    PromiseValues valuesAtFirst() const
    {
        PromiseValues values = promiseValues(m_ticket, {}, m_reference);
        values.insert(u"fault"_s, m_ticket.fault);
        values.insert(u"mode"_s, m_ticket.mode);
        for (auto entry = m_own.rbegin(); entry != m_own.rend(); ++entry)
            values.insert(changesOf(*entry, 0));
        return values;
    }

    /// The values before (0) or after (1) an entry's changes.
    static PromiseValues changesOf(const TicketEvent& entry, int side)
    {
        PromiseValues changes;
        if (!isStep(entry))
            return changes;
        const QJsonObject data = dataOf(entry);
        for (auto column = valueColumns().begin(); column != valueColumns().end(); ++column) {
            const QJsonArray pair = data[column.key()].toArray();
            if (pair.size() == 2)
                changes.insert(*column, pair[side].toString());
        }
        return changes;
    }

    PromiseEvent& append(Instant at, const QString& what)
    {
        PromiseEvent event;
        event.at = at;
        event.what = what;
        m_events.append(event);
        return m_events.last();
    }

    /// The values as targets ask for them.
    PromiseValues asked() const
    {
        PromiseValues values = m_values;
        const QString fault = values.take(u"fault"_s);
        if (values.value(u"mode"_s).isEmpty())
            values.insert(u"mode"_s, m_reference.fault(fault).mode);
        return values;
    }

    void readEntry(const TicketEvent& entry)
    {
        const QString& kind = entry.kind;
        if (kind == "created"_L1)
            readCreated(entry);
        else if (isStep(entry))
            readStep(entry);
        else if (kind == "level"_L1)
            readLevel(entry);
        else if (kind == "told"_L1)
            append(entry.at, u"contact"_s);
        else if (kind == "words"_L1 && entry.at > m_created)
            append(entry.at, u"customer"_s);
        else if (kind == "task"_L1)
            readTask(entry);
        else if (kind == "promise"_L1)
            readSet(entry);
        else if (kind == "escalation"_L1)
            readEscalation(entry);
        else if (kind == "survey"_L1)
            readRating(entry);
        else if (kind == "visit"_L1)
            readVisit(entry);
        else if (kind == "merged"_L1)
            readMerged(entry);
    }

    void readCreated(const TicketEvent& entry)
    {
        m_created = entry.at;
        PromiseEvent& created = append(entry.at, u"created"_s);
        created.state = entry.toState;
        created.values = asked();
        if (isLiveChannel(m_values.value(u"channel"_s)))
            append(entry.at, u"contact"_s);
    }

    void readLevel(const TicketEvent& entry)
    {
        m_values.insert(u"level"_s, entry.text);
        append(entry.at, u"changed"_s).values = asked();
    }

    void readStep(const TicketEvent& entry)
    {
        m_values.insert(changesOf(entry, 1));
        if (entry.toState == "reopened"_L1)
            m_values.insert(u"verdict"_s, m_owed ? u"commented"_s : QString()); // of the time before
        PromiseEvent& changed = append(entry.at, u"changed"_s);
        changed.values = asked();
        if (entry.kind != "moved"_L1)
            return;
        changed.state = entry.toState;
        const auto move = m_reference.lifeCycle.find(entry.fromState, entry.move);
        if (move && move->replies)
            append(entry.at, u"contact"_s);
        for (const QString& what : eventsOf(entry))
            append(entry.at, what);
    }

    static QStringList eventsOf(const TicketEvent& step)
    {
        static const QHash<QString, QStringList> byMove = {
            {u"transfer"_s, {u"transferred"_s}},  {u"not_cured"_s, {u"self_check_failed"_s, u"transferred"_s}},
            {u"assign"_s, {u"visit_arranged"_s}}, {u"start"_s, {u"accepted"_s}},
            {u"resume"_s, {u"accepted"_s}},       {u"close"_s, {u"return_visited"_s}},
        };
        static const QHash<QString, QString> byState = {{u"toconfirm"_s, u"resolved"_s},
                                                        {u"reopened"_s, u"reopened"_s},
                                                        {u"closed"_s, u"closed"_s},
                                                        {u"withdrawn"_s, u"withdrawn"_s},
                                                        {u"merged"_s, u"merged"_s}};
        QStringList events = byMove.value(step.move);
        if (byState.contains(step.toState) && step.toState != step.fromState)
            events.append(byState.value(step.toState));
        return events;
    }

    void readTask(const TicketEvent& entry)
    {
        const QJsonObject data = dataOf(entry);
        const QString kind = data["kind"_L1].toString(), action = data["action"_L1].toString();
        for (OpenPromises& promises : m_promises) {
            if (promises.told().kind == kind)
                promises.read(data);
        }
        if (kind == "product"_L1)
            readFeedback(entry.at, data);
        if (action != "done"_L1)
            return;
        if (kind == "call"_L1)
            append(entry.at, u"called"_s);
        if (kind == "call"_L1 || kind == "promise"_L1)
            append(entry.at, u"contact"_s);
    }

    /// What the product department is asked for and answers. What waits longest counts, since it was
    /// asked, whatever became of it in between.
    void readFeedback(Instant at, const QJsonObject& data)
    {
        const qint64 task = data["task"_L1].toInteger();
        const QString action = data["action"_L1].toString();
        if (!m_asked.contains(task))
            m_asked.insert(task, data["since"_L1].isDouble() ? Instant::fromMs(data["since"_L1].toInteger()) : at);
        if (action == "done"_L1 || action == "dropped"_L1)
            m_unanswered.remove(task);
        else
            m_unanswered.insert(task, m_asked.value(task));
        const auto first = std::min_element(m_unanswered.cbegin(), m_unanswered.cend());
        const MaybeInstant next = first == m_unanswered.cend() ? MaybeInstant() : MaybeInstant(*first);
        if (next == m_plan)
            return;
        if (m_plan)
            append(at, action == "done"_L1 ? u"product_planned"_s : u"unplanned"_s);
        if (next)
            append(at, u"product_told"_s).due = next;
        m_plan = next;
    }

    void readSet(const TicketEvent& entry)
    {
        const QJsonObject data = dataOf(entry);
        PromiseEvent& set = append(entry.at, u"set"_s);
        set.metric = data["metric"_L1].toString();
        set.due = Instant::fromMs(data["due"_L1].toInteger());
        set.reason = entry.text;
    }

    /// Whoever takes it on, at each level, owes the customer a word.
    void readEscalation(const TicketEvent& entry)
    {
        static const QHash<QString, QString> byAction = {
            {u"approved"_s, u"escalated"_s}, {u"next_level"_s, u"escalated"_s}, {u"contacted"_s, u"contact"_s}};
        if (const QString what = byAction.value(dataOf(entry)["action"_L1].toString()); !what.isEmpty())
            append(entry.at, what);
    }

    /// What he thinks of the service may want a call.
    void readRating(const TicketEvent& entry)
    {
        const QJsonObject data = dataOf(entry);
        if (data.contains("reply"_L1))
            m_owed = data["reply"_L1] == "owed"_L1;
        QString verdict = data["verdict"_L1].toString();
        if (verdict.isEmpty()) // of a version that asked nobody again
            return;
        if (m_owed && verdict == "satisfied"_L1) // what he wrote before is still to be answered
            verdict = u"commented"_s;
        m_values.insert(u"verdict"_s, verdict);
        append(entry.at, u"changed"_s).values = asked();
        if (verdict != "satisfied"_L1)
            append(entry.at, verdict);
    }

    void readVisit(const TicketEvent& entry)
    {
        const QJsonObject data = dataOf(entry);
        if (data["reached"_L1].toBool())
            append(entry.at, u"contact"_s);
        if (!data["ends"_L1].toBool())
            return;
        m_owed = false;
        append(entry.at, u"return_visited"_s);
    }

    /// Whoever wrote over there waits since then, unless he had been answered.
    void readMerged(const TicketEvent& entry)
    {
        if (const qint64 since = dataOf(entry)["since"_L1].toInteger(); since > 0)
            append(entry.at, u"joined"_s).due = Instant::fromMs(since);
    }

    /// After a step: what the customer was told last, such as by when he hears next, when that is another time than
    /// before, or still to come after what was just said.
    void tellNext(OpenPromises& promises, Instant at)
    {
        const MaybeInstant next = promises.first();
        const QString keeps = promises.told().keeps;
        const bool kept = std::any_of(m_events.rbegin(), m_events.rend(), [at, &keeps](const PromiseEvent& event) {
            return event.at == at && event.what == keeps;
        });
        if (next == promises.next && !(next && kept))
            return;
        append(at, next ? promises.told().told : promises.told().untold).due = next;
        promises.next = next;
    }

    const Ticket& m_ticket;
    const ReferenceData& m_reference;
    QList<TicketEvent> m_own;
    PromiseValues m_values; ///< with the fault, and the mode as it was said
    Instant m_created;
    QList<OpenPromises> m_promises;
    QHash<qint64, Instant> m_asked, m_unanswered; ///< of the product department, by task
    MaybeInstant m_plan;                          ///< since when the one that counts was asked
    bool m_owed = false;                          ///< a comment of the customer's waits for an answer
    QList<PromiseEvent> m_events;
};

} // namespace

QList<TicketEvent> standingLog(const QList<TicketEvent>& log)
{
    return StandingLog().read(log);
}

QString lotOf(TicketId id)
{
    constexpr quint64 kGoldenRatio = 2'654'435'769; // Knuth's multiplicative hash: neighbours are far from each other
    return id.isValid() ? QString::number((quint64(id.value()) * kGoldenRatio % (quint64(1) << 32)) * 100 >> 32)
                        : QString();
}

PromiseValues promiseValues(const Ticket& ticket, const QString& level, const ReferenceData& reference)
{
    return {{u"priority"_s, priorityCode(ticket.priority)},
            {u"channel"_s, ticket.channel},
            {u"mode"_s, ticket.mode.isEmpty() ? reference.fault(ticket.fault).mode : ticket.mode},
            {u"category"_s, ticket.category},
            {u"level"_s, level},
            {u"grade"_s, ticket.grade},
            {u"lot"_s, lotOf(ticket.id)}};
}

void setDues(Ticket& ticket, const QList<PromiseRun>& promised)
{
    for (const PromiseRun& run : promised) {
        if (run.metric == "respond"_L1 || (run.metric == "first_response"_L1 && !ticket.respondDue))
            ticket.respondDue = run.due;
        else if (run.metric == "resolve"_L1)
            ticket.resolveDue = run.due;
    }
}

QList<PromiseEvent> promiseEvents(const Ticket& ticket, const QList<TicketEvent>& log, const ReferenceData& reference)
{
    return Adapter(ticket, reference).read(log);
}

} // namespace woshou
