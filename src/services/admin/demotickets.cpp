#include "domain/promise/promiselog.h"
#include "domain/tickets/codes.h"
#include "domain/tickets/tasks.h"
#include "domain/tickets/ticketmoves.h"
#include "domain/tickets/ticketsearch.h"
#include "domain/tickets/trackingnumber.h"
#include "domain/tickets/triagedecision.h"
#include "services/admin/demoarrivals.h"
#include "services/admin/demoattachments.h"
#include "services/admin/democenter.h"
#include "services/admin/demotasks.h"
#include "services/admin/demovisits.h"
#include "services/promise/promisewrites.h"
#include "storage/surveys/surveyrepository.h"
#include "storage/tickets/ticketrepository.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// One step a ticket goes: how long after the step before, and who makes it.
struct Step
{
    QString move;
    int minutes = 0;
    PersonId by;
    QString note;
};

bool needsEngineer(const QString& mode)
{
    return mode != "advice"_L1 && mode != "parts"_L1;
}

/// Whether it is plausible that nobody is sent some minutes after the call.
bool mayWait(const Ticket& t)
{
    return needsEngineer(t.mode) && isLiveChannel(t.channel) && t.priority != Priority::Urgent;
}

QString tableReason(Priority priority)
{
    return triageReasonCodes({{TriageReason::Kind::ReferenceTable, priorityCode(priority), {}}});
}

/// Makes the tickets one after the other.
class TicketMaker
{
public:
    explicit TicketMaker(DemoCenter& center)
        : m_center(center)
        , m_random(center.random)
        , m_tickets(center.db)
    {
    }
    Result<Done> make(const Arrival& arrival);

private:
    void describe(Ticket& t);
    void describeKnown(Ticket& t, const KnownTicket& known);
    const Customer& customerOf(const Ticket& t) const;
    void takeDevice(Ticket& t, const Device& device);
    void describeFault(Ticket& t, const QJsonObject& fault);
    void describeOther(Ticket& t);
    void answer(Ticket& t, const QJsonObject& entry, int kind);
    void propose(Ticket& t);
    void takeDetails(Ticket& t);
    void finishRecord(Ticket& t);
    QString chooseMode(const QJsonObject& fault);
    PersonId nearestEngineer(const Ticket& t);
    QList<Step> path(Ticket& t);
    QList<Step> knownPath(Ticket& t, const QString& engineer);
    QString surveyResult();
    QList<Step> fieldPath(Ticket& t);
    int soonOrNextDays(int least, int most);
    Instant inTheDay(Instant at, const Ticket& t, const QString& move);
    void closingSteps(QList<Step>& steps, PersonId agent, bool engineer);
    Result<Done> store(Ticket& t, const QList<Step>& steps);
    TicketEvent stepEntry(const Ticket& t, const Step& step, const QString& from, Instant at) const;
    QList<TicketEvent> answer(Ticket& t);
    QList<TicketEvent> walk(Ticket& t, const QList<Step>& steps);
    Result<Done> storeSurvey(const Ticket& t);
    Result<Done> storeWorkOrder(const Ticket& t, MaybeInstant finished);
    QJsonObject cause(const QJsonObject& fault, const QString& model);

    DemoCenter& m_center;
    DemoRandom& m_random;
    TicketRepository m_tickets;
    QJsonObject m_cause;
    QString m_serial; ///< of the ticket's device
    bool m_selfCheck = false;
    int m_proposals = 0;
    const KnownTicket* m_known = nullptr; ///< the one being made, when it is told
};

QString TicketMaker::chooseMode(const QJsonObject& fault)
{
    const QJsonObject modes = fault["modes"_L1].toObject();
    std::vector<double> weights;
    for (const QString& key : modes.keys())
        weights.push_back(modes[key].toDouble());
    return modes.keys().at(m_random.weighted(weights));
}

QJsonObject TicketMaker::cause(const QJsonObject& fault, const QString& model)
{
    const QJsonArray causes = fault["causes"_L1].toArray();
    std::vector<double> weights;
    for (const QJsonValue& value : causes) {
        const QJsonArray models = value.toObject()["models"_L1].toArray();
        const bool fits =
            (models.isEmpty() || models.contains(model)) && value.toObject()["self"_L1].toBool() >= m_selfCheck;
        weights.push_back(fits ? value.toObject()["share"_L1].toDouble() : 0.0);
    }
    return causes.at(m_random.weighted(weights)).toObject();
}

void TicketMaker::describeFault(Ticket& t, const QJsonObject& fault)
{
    t.category = u"fault"_s;
    t.scenario = u"repair"_s;
    t.fault = fault["code"_L1].toString();
    t.skill = fault["skill"_L1].toString();
    t.symptom = m_random.pick(fault["symptoms"_L1].toArray());
    t.words = m_random.pick(fault["words"_L1].toArray());
    if (m_random.chance(0.4))
        t.words += m_random.pick(m_center.talk["tails"_L1].toArray());
    t.environment = m_random.chance(0.5) ? m_random.pick(fault["environments"_L1].toArray()) : QString();
    t.tried = m_random.chance(0.5) ? m_random.pick(fault["tried"_L1].toArray()) : QString();
    t.priority = priorityFromCode(fault["priority"_L1].toString());
    const bool danger = t.elderlyAlone && t.group == "heater"_L1;
    if (danger)
        t.priority = Priority::Urgent;
    t.priorityReason = danger ? triageReasonCode(TriageReason::Kind::VulnerablePerson) : tableReason(t.priority);
    t.mode = chooseMode(fault);
    m_selfCheck = t.mode == "advice"_L1;
    m_cause = cause(fault, t.model);
}

void TicketMaker::describeOther(Ticket& t)
{
    static const QStringList kinds = {u"inquiries"_s, u"complaints"_s, u"suggestions"_s};
    const int kind = m_random.weighted({0.8, 0.12, 0.08});
    const QJsonArray list = m_center.talk[kinds.at(kind)].toArray();
    QJsonObject entry = list.at(m_random.below(list.size())).toObject();
    for (int tries = 0; tries < 30 && entry["group"_L1].toString() != t.group; ++tries)
        entry = list.at(m_random.below(list.size())).toObject();
    answer(t, entry, kind);
}

/// What is no fault: said and answered in one call.
void TicketMaker::answer(Ticket& t, const QJsonObject& entry, int kind)
{
    static const QStringList categories = {u"inquiry"_s, u"complaint"_s, u"suggestion"_s};
    t.category = categories.at(kind);
    t.scenario = kind == 0 ? u"usage"_s : u"complaint"_s;
    t.symptom = entry["zh"_L1].toString();
    t.words = entry["words"_L1].toString();
    t.mode = u"advice"_s;
    t.priority = kind == 1 ? Priority::High : kind == 0 ? Priority::Medium : Priority::Low;
    t.priorityReason = tableReason(t.priority);
    t.solution = entry["answer"_L1].toString(u"已记录并转交相关部门，给客户说明了答复时间"_s);
    m_cause = {};
    m_selfCheck = false;
}

const Customer& TicketMaker::customerOf(const Ticket& t) const
{
    return m_center.customers.at(m_center.customerAt.value(t.customer));
}

void TicketMaker::takeDevice(Ticket& t, const Device& device)
{
    t.customer = device.customer;
    const Customer& customer = customerOf(t);
    t.device = device.id;
    m_serial = device.serial;
    t.model = device.model;
    t.group = device.group;
    t.district = customer.district;
    t.address = customer.address;
    t.lat = customer.lat;
    t.lon = customer.lon;
    t.contactPhone = customer.phones.constFirst();
    t.elderlyHome = customer.elderlyHome;
    t.elderlyAlone = customer.elderlyAlone;
    t.calmed = true;
    t.businessStopped = customer.kind == "firm"_L1 && m_random.chance(0.08);
}

void TicketMaker::describe(Ticket& t)
{
    takeDevice(t, m_center.devices.at(m_random.below(m_center.devices.size())));
    static const QStringList channels = {u"phone"_s, u"wechat"_s, u"web"_s, u"app"_s, u"chat"_s, u"store"_s};
    t.channel = channels.at(m_random.weighted({0.62, 0.14, 0.08, 0.07, 0.06, 0.03}));
    static const QStringList moods = {u"calm"_s, u"anxious"_s, u"puzzled"_s, u"irritated"_s, u"disappointed"_s};
    t.mood = moods.at(m_random.weighted({0.42, 0.25, 0.17, 0.11, 0.05}));
    t.urgency = m_random.weighted({0.15, 0.5, 0.28, 0.07});
    if (m_random.chance(0.14)) {
        describeOther(t);
    } else {
        const int month = t.createdAt.toUtc().date().month() - 1;
        std::vector<double> weights;
        const QStringList codes = m_center.faultsOfGroup.value(t.group);
        for (const QString& code : codes) {
            const QJsonObject fault = m_center.faults.value(code);
            weights.push_back(fault["weight"_L1].toDouble() * fault["months"_L1].toArray().at(month).toDouble(1));
        }
        describeFault(t, m_center.faults.value(codes.at(m_random.weighted(weights))));
    }
    propose(t);
}

void TicketMaker::describeKnown(Ticket& t, const KnownTicket& known)
{
    for (const Device& device : std::as_const(m_center.knownDevices)) {
        if (device.model == known.model)
            takeDevice(t, device);
    }
    t.channel = u"phone"_s;
    t.mood = u"calm"_s;
    if (known.fault.isEmpty()) {
        for (const QJsonValue& entry : m_center.talk["inquiries"_L1].toArray()) {
            if (entry["zh"_L1].toString() == known.symptom)
                answer(t, entry.toObject(), 0);
        }
    } else {
        const QJsonObject fault = m_center.faults.value(known.fault);
        describeFault(t, fault);
        t.symptom = known.symptom;
        t.words = known.words;
        t.environment = t.tried = QString();
        t.mode = known.mode;
        m_selfCheck = t.mode == "advice"_L1;
        for (const QJsonValue& cause : fault["causes"_L1].toArray()) {
            if (cause["code"_L1].toString() == known.cause)
                m_cause = cause.toObject();
        }
    }
    propose(t);
}

void TicketMaker::propose(Ticket& t)
{
    t.expectation = m_random.pick(m_center.talk["expectations"_L1].toObject()[t.mode].toArray());
    t.certainty = m_selfCheck ? u"selfcheck"_s : t.mode == "advice"_L1 ? u"solution"_s : u"time"_s;
    t.proposedPriority = t.priority;
    t.proposedCategory = t.category;
    t.proposedFault = t.fault;
    takeDetails(t);
}

/// What the center's own rules say beside the type; one proposal in thirteen is not taken.
void TicketMaker::takeDetails(Ticket& t)
{
    const TriageInput input = triageInput(t, t.group, {});
    for (const auto& match : m_center.rules.matches(ruleSubject(input, m_center.reference.triage))) {
        const KeywordRule& rule = *match.rule;
        if (t.subtype.isEmpty() && m_center.reference.triage.subTypes.value(t.category).zh.contains(rule.subtype))
            t.subtype = t.proposedSubtype = rule.subtype;
        if (t.grade.isEmpty())
            t.grade = t.proposedGrade = rule.grade;
    }
    if (++m_proposals % 13 == 0 && t.priority != Priority::Urgent)
        t.proposedPriority = t.priority == Priority::Low ? Priority::Medium : Priority::Low;
}

PersonId TicketMaker::nearestEngineer(const Ticket& t)
{
    PersonId best;
    double bestCost = 1e9;
    for (const Engineer& engineer : std::as_const(m_center.engineers)) {
        if (!t.skill.isEmpty() && !engineer.skills.contains(t.skill))
            continue;
        const double distance = greatCircleKm(t.lat, t.lon, engineer.lat, engineer.lon);
        const double cost = distance * (0.6 + 0.8 * m_random.real()) - 2 * engineer.skills.value(t.skill);
        if (cost < bestCost) {
            bestCost = cost;
            best = engineer.id;
        }
    }
    return best.isValid() ? best : m_center.engineers.constFirst().id;
}

/// Minutes until somebody gets to it: mostly within these, else when the customer has time, tomorrow or the day after.
int TicketMaker::soonOrNextDays(int least, int most)
{
    return m_random.chance(0.65) ? m_random.between(least, most) : m_random.between(700, 2900);
}

/// Nobody is called, sent or asked at night, unless it is urgent.
Instant TicketMaker::inTheDay(Instant at, const Ticket& t, const QString& move)
{
    static const QStringList byDay = {u"assign"_s, u"start"_s, u"resume"_s, u"called_back"_s, u"solved"_s, u"close"_s};
    constexpr int kMorning = 8 * 60, kEvening = 20 * 60 + 30;
    const QTime local = at.timeAt(m_center.options.utcOffsetMinutes).time();
    const int minute = local.hour() * 60 + local.minute();
    const bool day = minute >= kMorning && minute < kEvening;
    if (day || t.priority == Priority::Urgent || !byDay.contains(move))
        return at;
    const int wait = (kMorning - minute + 24 * 60) % (24 * 60) + m_random.below(90);
    return at + std::chrono::minutes(wait);
}

void TicketMaker::closingSteps(QList<Step>& steps, PersonId agent, bool engineer)
{
    if (engineer && m_random.chance(0.035)) {
        const PersonId by = steps.constLast().by;
        steps.append({u"not_solved"_s, m_random.between(20, 600), agent,
                      m_random.pick(m_center.talk["reopen_reasons"_L1].toArray())});
        steps.append({u"resume"_s, m_random.between(40, 500), by, {}});
        steps.append({u"resolve"_s, m_random.between(30, 150), by, {}});
    }
    steps.append({u"solved"_s, engineer ? soonOrNextDays(10, 300) : m_random.between(1, 30), agent, {}});
    steps.append({u"close"_s, soonOrNextDays(1, 300), agent, {}});
}

QList<Step> TicketMaker::fieldPath(Ticket& t)
{
    const PersonId agent = t.owner;
    t.engineer = nearestEngineer(t);
    const PersonId dispatcher = m_center.dispatchers.at(m_random.below(m_center.dispatchers.size()));
    const bool remote = t.mode == "remote"_L1;
    QList<Step> steps = {{u"transfer"_s, m_random.between(1, 8), agent, {}},
                         {u"assign"_s,
                          t.priority == Priority::Urgent ? m_random.between(1, 12) : m_random.between(3, 75),
                          dispatcher,
                          {}},
                         {u"start"_s, remote ? m_random.between(4, 60) : soonOrNextDays(40, 420), t.engineer, {}},
                         {u"resolve"_s, m_random.between(20, 160), t.engineer, {}}};
    if (m_random.chance(0.012)) {
        steps.resize(1);
        steps.append({u"withdraw"_s, m_random.between(20, 300), agent, u"客户自己已解决，不用上门了"_s});
        return steps;
    }
    closingSteps(steps, agent, true);
    return steps;
}

QList<Step> TicketMaker::path(Ticket& t)
{
    const PersonId agent = t.owner;
    QList<Step> steps;
    if (t.mode == "parts"_L1) {
        steps = {{u"post_part"_s, m_random.between(1, 10), agent, {}},
                 {u"part_received"_s, m_random.between(1500, 4200), agent, {}}};
    } else if (needsEngineer(t.mode)) {
        return fieldPath(t);
    } else if (m_random.chance(0.06)) {
        t.callbackDue = t.createdAt + std::chrono::minutes(m_random.between(60, 300));
        steps = {{u"callback"_s, 2, agent, {}},
                 {u"called_back"_s, m_random.between(40, 280), agent, {}},
                 {u"solve"_s, m_random.between(3, 15), agent, {}}};
    } else {
        steps = {{u"solve"_s, m_random.between(2, 14), agent, {}}};
    }
    closingSteps(steps, agent, false);
    return steps;
}

/// Without a hitch: what the known caller remembers of the house is good.
QList<Step> TicketMaker::knownPath(Ticket& t, const QString& engineer)
{
    if (engineer.isEmpty())
        return {{u"solve"_s, 8, t.owner, {}}, {u"solved"_s, 2, t.owner, {}}, {u"close"_s, 30, t.owner, {}}};
    for (const Engineer& candidate : std::as_const(m_center.engineers)) {
        if (candidate.name == engineer)
            t.engineer = candidate.id;
    }
    return {{u"transfer"_s, 3, t.owner, {}},   {u"assign"_s, 18, m_center.dispatchers.constFirst(), {}},
            {u"start"_s, 140, t.engineer, {}}, {u"resolve"_s, 65, t.engineer, {}},
            {u"solved"_s, 40, t.owner, {}},    {u"close"_s, 90, t.owner, {}}};
}

QString TicketMaker::surveyResult()
{
    if (m_known || m_random.chance(0.46))
        return u"answered"_s;
    return m_random.chance(0.5) ? u"declined"_s : u"unreachable"_s;
}

void TicketMaker::finishRecord(Ticket& t)
{
    if (m_cause.isEmpty()) {
        t.cause = u"客户咨询"_s;
        return;
    }
    t.causeCode = m_cause["code"_L1].toString();
    t.cause = m_cause["zh"_L1].toString();
    t.solution = m_random.pick(m_cause["solution"_L1].toArray());
    t.method = m_cause["method"_L1].toString();
    t.tools = m_cause["tools"_L1].toString(u"无"_s);
    if (t.tools.isEmpty())
        t.tools = u"无"_s;
    t.testResult = m_random.pick(m_cause["test"_L1].toArray());
    QStringList parts;
    for (const QJsonValue& part : m_cause["parts"_L1].toArray())
        parts.append(part.toObject()["zh"_L1].toString());
    t.parts = parts.isEmpty() && t.mode == "parts"_L1 ? u"配件一套"_s : parts.join(u'、');
    if (m_selfCheck)
        t.selfCheckResult = u"worked"_s;
}

Result<Done> TicketMaker::make(const Arrival& arrival)
{
    Ticket t;
    t.createdAt = arrival.at;
    t.updatedAt = arrival.at;
    t.owner = m_center.agents.at(m_random.below(m_center.agents.size()));
    m_known = arrival.known;
    if (m_known) {
        describeKnown(t, *m_known);
        return store(t, knownPath(t, m_known->engineer));
    }
    const Ticket blank = t;
    do {
        t = blank;
        describe(t);
    } while (arrival.waits && !mayWait(t));
    return store(t, arrival.waits ? QList<Step>{{u"transfer"_s, 1, t.owner, {}}} : path(t));
}

/// What the log says of a step, from the state before to the one that the ticket is in.
TicketEvent TicketMaker::stepEntry(const Ticket& t, const Step& step, const QString& from, Instant at) const
{
    TicketEvent event;
    event.at = at;
    event.person = step.by;
    event.kind = step.move == "create"_L1 ? u"created"_s : u"moved"_s;
    event.move = step.move;
    event.fromState = from;
    event.toState = t.state;
    event.text = step.move == "create"_L1 ? t.symptom : step.note;
    event.data = u"{}"_s;
    return event;
}

/// What was written came in without anybody there: somebody reads it, and says so.
QList<TicketEvent> TicketMaker::answer(Ticket& t)
{
    const bool live = isLiveChannel(t.channel);
    const int seconds = live ? m_random.between(4, 55) : m_random.between(90, 2400);
    const Instant answered = t.createdAt + std::chrono::seconds(seconds);
    if (answered >= m_center.options.now)
        return {};
    t.firstResponseAt = answered;
    if (live)
        return {};
    TicketEvent told;
    told.at = answered;
    told.person = t.owner;
    told.kind = u"told"_s;
    told.text = m_center.talk["received"_L1].toString();
    return {told};
}

/// The ticket's way as far as it has come by now.
QList<TicketEvent> TicketMaker::walk(Ticket& t, const QList<Step>& steps)
{
    const LifeCycle& cycle = m_center.reference.lifeCycle;
    const PersonId engineer = std::exchange(t.engineer, PersonId());
    t.state = u"created"_s;
    QList<TicketEvent> log = {stepEntry(t, {u"create"_s, 0, t.owner, {}}, {}, t.createdAt)};
    log += answer(t);
    Instant at = t.firstResponseAt.value_or(t.createdAt);
    for (const Step& step : steps) {
        at = inTheDay(at + std::chrono::seconds(step.minutes * 60 + m_random.below(60)), t, step.move);
        const auto move = cycle.find(t.state, step.move);
        if (!move || at >= m_center.options.now)
            break;
        const QString from = t.state;
        if (step.move == "assign"_L1)
            t.engineer = engineer;
        if (step.move == "solve"_L1 || step.move == "resolve"_L1 || step.move == "part_received"_L1)
            finishRecord(t);
        if (step.move == "post_part"_L1)
            t.parts = u"配件一套"_s;
        if (step.move == "solved"_L1 || step.move == "not_solved"_L1)
            t.solvedForGood = step.move == "solved"_L1 ? u"yes"_s : u"no"_s;
        if (step.move == "close"_L1)
            t.surveyResult = surveyResult();
        if (const auto visit = step.move == "close"_L1 ? demoVisit(m_center, t, at) : std::nullopt)
            log.append(*visit);
        t.moveNote = step.note;
        applyMove(t, *move, cycle.state(move->to), at);
        log.append(stepEntry(t, step, from, at));
    }
    t.open = cycle.state(t.state).open;
    return log;
}

Result<Done> TicketMaker::store(Ticket& t, const QList<Step>& steps)
{
    const PromiseValues values = promiseValues(t, {}, m_center.reference);
    setDues(t, promisesOfNew(values, m_center.reference.promises, t.createdAt));
    QList<TicketEvent> log = walk(t, steps);
    WOSHOU_TRY(const qint64 serial, m_tickets.nextNumber());
    t.number = trackingNumber(serial);
    const DemoTasks work(m_center);
    const QList<TicketTask> tasks = work.of(t, serial);
    const auto runs =
        promiseRuns(promiseEvents(t, log, m_center.reference), m_center.reference.promises, m_center.options.now);
    t.nextDue = nextDue(t, runs, tasks);
    const QString last = log.constLast().move.isEmpty() ? u"create"_s : log.constLast().move;
    WOSHOU_TRY(t.id, m_tickets.insert(t, last, log.constLast().person));
    MaybeInstant finished;
    for (TicketEvent& entry : log) {
        entry.ticket = t.id;
        WOSHOU_CHECK(m_tickets.append(entry));
        if (entry.move == "resolve"_L1)
            finished = entry.at;
    }
    WOSHOU_CHECK(work.store(m_center.db, t, tasks));
    WOSHOU_CHECK(storePromises(m_center.db, m_center.reference, t, m_center.options.now));
    WOSHOU_CHECK(makeDemoAttachments(m_center, t, serial));
    WOSHOU_CHECK(m_tickets.index(t.id, ticketSearchText(t, customerOf(t), m_serial)));
    if (t.assignedAt)
        WOSHOU_CHECK(storeWorkOrder(t, t.state == "doing"_L1 ? MaybeInstant() : finished));
    return t.surveyResult == "answered"_L1 ? storeSurvey(t) : Result<Done>(Done{});
}

Result<Done> TicketMaker::storeWorkOrder(const Ticket& t, MaybeInstant finished)
{
    const QString state = finished ? u"finished"_s : t.startedAt ? u"started"_s : u"assigned"_s;
    WOSHOU_CHECK(runStatement(m_center.db, u"dispatch/insert_work_order"_s,
                              {{u"ticket_id"_s, t.id},
                               {u"engineer_id"_s, t.engineer},
                               {u"mode"_s, t.mode},
                               {u"state"_s, state},
                               {u"proposed_engineer_id"_s, t.engineer},
                               {u"proposed_score"_s, 80.0},
                               {u"score"_s, 80.0},
                               {u"scores"_s, u"[]"_s},
                               {u"reason"_s, QString()},
                               {u"assigned_by"_s, m_center.dispatchers.constFirst()},
                               {u"assigned_at"_s, t.assignedAt},
                               {u"started_at"_s, t.startedAt},
                               {u"finished_at"_s, finished}}));
    return Done{};
}

Result<Done> TicketMaker::storeSurvey(const Ticket& t)
{
    // Late, reopened and complaint tickets rate lower; the rest is what a good center hears.
    const bool late = t.resolvedAt && t.resolveDue && *t.resolvedAt > *t.resolveDue;
    const double trouble = (late ? 0.25 : 0) + (t.reopened > 0 ? 0.35 : 0) + (t.category == "complaint"_L1 ? 0.25 : 0);
    const int kind = m_known ? 0 : m_random.weighted({0.84 - trouble, 0.1, 0.06 + trouble}); // good, neutral, bad
    static const int best[] = {10, 8, 6}, worst[] = {9, 7, 2};
    SurveyAnswer answer;
    answer.recommend = m_random.between(worst[kind], best[kind]);
    for (const CodeName& dimension : m_center.reference.surveyDimensions)
        answer.scores.insert(dimension.code, kind == 0   ? (m_random.chance(0.8) ? 5 : 4)
                                             : kind == 1 ? m_random.between(3, 4)
                                                         : m_random.between(1, 3));
    static const QStringList lists = {u"comments_good"_s, u"comments_neutral"_s, u"comments_bad"_s};
    if (m_random.chance(0.45))
        answer.comment = m_random.pick(m_center.talk[lists.at(kind)].toArray());
    answer.channel = m_random.chance(0.6) ? u"phone"_s : u"sms"_s;
    return SurveyRepository(m_center.db).insert(t.id, answer, t.closedAt.value_or(t.updatedAt));
}

} // namespace

Result<Done> makeDemoTickets(DemoCenter& center)
{
    TicketMaker maker(center);
    const QList<Arrival> list = demoArrivals(center);
    for (qsizetype i = 0; i < list.size(); ++i) {
        WOSHOU_CHECK(maker.make(list.at(i)));
        if (center.options.progress && i % 200 == 0)
            center.options.progress(int(i), int(list.size()));
    }
    return Done{};
}

} // namespace woshou
