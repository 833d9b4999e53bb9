#include "domain/promise/promiserules.h"

#include "domain/admin/jsonreader.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Start = PromiseMetric::Start;

/// One target for each value of a field, in the order of the values.
void append(QList<PromiseTarget>& targets, const QString& metric, const QString& field,
            const QHash<QString, qint64>& limits, const QString& calendar)
{
    QStringList values = limits.keys();
    values.sort();
    for (const QString& value : values) {
        targets.append({metric, {{field, {value}}}, limits.value(value), calendar, 0});
    }
}

PromiseTarget readTarget(const JsonReader& json)
{
    PromiseTarget made{json.at(u"metric"_s).text(),
                       {},
                       json.at(u"seconds"_s).seconds().value_or(0),
                       json.at(u"calendar"_s).text(u"always"_s),
                       json.at(u"share"_s).number(0, 1, 100)};
    if (!promiseMetric(made.metric))
        json.at(u"metric"_s).complain(u"no promise is called so"_s);
    if (json.at(u"seconds"_s).isAbsent())
        json.complain(u"\"seconds\" are expected"_s);
    const JsonReader when = json.at(u"when"_s);
    for (const QString& field : when.keys())
        made.when.insert(field, when.at(field).texts());
    return made;
}

/// What ends a promise otherwise.
QStringList cancelling(const QString& metric)
{
    static const QHash<QString, QStringList> events = {
        {u"next_update"_s, {u"untold"_s}},     {u"promised"_s, {u"unpromised"_s}}, {u"call_by"_s, {u"uncalled"_s}},
        {u"product_plan"_s, {u"unplanned"_s}}, {u"start"_s, {u"taken_back"_s}},    {u"return_visit"_s, {u"reopened"_s}},
        {u"repeat_visit"_s, {u"reopened"_s}},
    };
    return events.value(metric);
}

/// After the service ended: to everybody, or to whom it matters most, with those whose words want an answer (R-165,
///
void appendVisits(QList<PromiseTarget>& targets, const PromisePolicy& policy, const QString& calendar)
{
    if (!policy.returnVisit)
        return;
    const QString metric = u"return_visit"_s;
    if (policy.visitsEverybody) {
        targets.append({metric, {}, *policy.returnVisit, calendar, 0});
        return;
    }
    targets.append({metric, {{u"grade"_s, {u"complex"_s}}}, *policy.returnVisit, calendar, 0});
    targets.append({metric, {{u"verdict"_s, {u"dissatisfied"_s, u"commented"_s}}}, *policy.returnVisit, calendar, 0});
}

VisitRules readVisits(const JsonReader& json)
{
    VisitRules visits;
    visits.dissatisfiedTo = json.at(u"dissatisfied_to"_s).number(visits.dissatisfiedTo, 1, 4);
    visits.recommendDays = json.at(u"recommend_days"_s).number(visits.recommendDays, 0, 3660);
    visits.attempts = json.at(u"attempts"_s).number(visits.attempts, 1, 20);
    return visits;
}

PromiseThreshold readThreshold(const JsonReader& json)
{
    constexpr int kMonth = 31 * 86'400;
    if (json.at(u"percent"_s).isAbsent() == json.at(u"lead"_s).isAbsent())
        json.complain(u"either \"percent\" or \"lead\" is expected"_s);
    return {json.at(u"percent"_s).number(0, 1, 1000), json.at(u"lead"_s).number(0, 1, kMonth)};
}

} // namespace

const QList<PromiseMetric>& promiseMetrics()
{
    const auto metric = [](const QString& code, const QStringList& starts, const QStringList& fulfils, Start start) {
        PromiseMetric made;
        made.code = code;
        made.starts = starts;
        made.fulfils = fulfils;
        made.start = start;
        return made;
    };
    static const QList<PromiseMetric> metrics = [&metric] {
        const QString created = u"created"_s, contact = u"contact"_s, resolved = u"resolved"_s, closed = u"closed"_s,
                      visited = u"return_visited"_s;
        QList<PromiseMetric> list = {
            metric(u"answer"_s, {created}, {u"answered"_s, contact}, Start::Once),
            metric(u"first_response"_s, {created}, {u"answered"_s, contact, resolved}, Start::Once),
            metric(u"respond"_s, {created}, {contact, resolved}, Start::Once),
            metric(u"next_reply"_s, {u"customer"_s, u"reopened"_s}, {contact}, Start::Each),
            metric(u"follow_up"_s, {created, contact, u"reopened"_s}, {contact}, Start::Latest),
            metric(u"next_update"_s, {u"told"_s}, {contact, resolved}, Start::Latest),
            metric(u"promised"_s, {u"promised"_s}, {resolved, closed}, Start::Latest),
            metric(u"start"_s, {u"transferred"_s}, {u"accepted"_s}, Start::Latest),
            metric(u"resolve"_s, {created}, {resolved, closed}, Start::Once),
            metric(u"visit_after_self_check"_s, {u"self_check_failed"_s}, {u"visit_arranged"_s}, Start::Each),
            metric(u"call_by"_s, {u"call_told"_s}, {u"called"_s}, Start::Latest),
            metric(u"escalated_contact"_s, {u"escalated"_s}, {contact}, Start::Each),
            metric(u"return_visit"_s, {resolved, u"dissatisfied"_s, u"commented"_s}, {visited}, Start::Each),
            metric(u"repeat_visit"_s, {closed, visited}, {visited}, Start::Latest),
            metric(u"product_plan"_s, {u"product_told"_s}, {u"product_planned"_s}, Start::Each)};
        for (PromiseMetric& each : list) {
            each.resumes = each.code == "resolve"_L1;
            each.pauses = each.resumes || each.code == "follow_up"_L1;
            each.whenClosed = each.code == "repeat_visit"_L1;
            each.survives = isVisit(each.code) || each.code == "product_plan"_L1;
            each.whileOpen = each.code == "next_reply"_L1 || each.code == "follow_up"_L1;
            each.absolute = each.code == "next_update"_L1 || each.code == "promised"_L1 || each.code == "call_by"_L1;
            each.measured = each.code == "answer"_L1;
            each.awaitsAnswer =
                each.code == "answer"_L1 || each.code == "first_response"_L1 || each.code == "respond"_L1;
            each.cancels = cancelling(each.code);
        }
        return list;
    }();
    return metrics;
}

const PromiseMetric* promiseMetric(const QString& code)
{
    const auto& metrics = promiseMetrics();
    const auto found =
        std::find_if(metrics.begin(), metrics.end(), [&](const PromiseMetric& metric) { return metric.code == code; });
    return found == metrics.end() ? nullptr : &*found;
}

bool isVisit(const QString& metric)
{
    return metric == "return_visit"_L1 || metric == "repeat_visit"_L1;
}

bool PromiseTarget::fits(const PromiseValues& values) const
{
    const QString lot = values.value(u"lot"_s);
    if (share > 0 && (lot.isEmpty() || lot.toInt() >= share))
        return false;
    for (auto condition = when.begin(); condition != when.end(); ++condition) {
        if (!condition->isEmpty() && !condition->contains(values.value(condition.key())))
            return false;
    }
    return true;
}

QString PromiseThreshold::code() const
{
    return percent > 0 ? u"%1%"_s.arg(percent) : u"-%1"_s.arg(lead);
}

const PromiseTarget* PromiseRules::find(const QString& metric, const PromiseValues& values) const
{
    for (const PromiseTarget& each : targets) {
        if (each.metric == metric && each.fits(values))
            return &each;
    }
    return nullptr;
}

PromiseRules rulesOf(const PromisePolicy& policy, const QString& calendar)
{
    PromiseRules rules;
    rules.code = policy.code;
    rules.pausing = {{u"selfcheck"_s, u"waiting_customer"_s}};
    rules.thresholds = {{75, 0}}; // the lead time is a setting
    append(rules.targets, u"answer"_s, u"channel"_s, policy.answer, calendar);
    append(rules.targets, u"respond"_s, u"priority"_s, policy.respondByPriority, calendar);
    append(rules.targets, u"resolve"_s, u"mode"_s, policy.resolveByMode, calendar);
    const std::pair<QString, std::optional<qint64>> limits[] = {
        {u"first_response"_s, policy.firstResponse},
        {u"start"_s, policy.start},
        {u"visit_after_self_check"_s, policy.visitAfterSelfCheck},
        {u"follow_up"_s, policy.followUp},
        {u"escalated_contact"_s, policy.escalatedContact},
        {u"product_plan"_s, policy.productPlan},
    };
    for (const auto& [metric, seconds] : limits) {
        if (seconds)
            rules.targets.append({metric, {}, *seconds, calendar, 0});
    }
    appendVisits(rules.targets, policy, calendar);
    return rules;
}

Result<PromiseRules> readPromiseRules(const QByteArray& json, const QString& path)
{
    const JsonReader reader(json, path);
    const PromiseRules rules = readPromiseRules(reader);
    if (const auto error = reader.failed())
        return failure(*error);
    return rules;
}

PromiseRules readPromiseRules(const JsonReader& reader)
{
    PromiseRules rules;
    rules.code = reader.at(u"code"_s).text();
    if (!reader.failed() && reader.at(u"targets"_s).isAbsent())
        reader.complain(u"a policy is expected: \"targets\""_s);
    for (const JsonReader& item : reader.at(u"targets"_s).items())
        rules.targets.append(readTarget(item));
    const JsonReader pausing = reader.at(u"pausing"_s);
    for (const QString& state : pausing.keys())
        rules.pausing.insert(state, pausing.at(state).text());
    for (const JsonReader& item : reader.at(u"thresholds"_s).items())
        rules.thresholds.append(readThreshold(item));
    rules.notices = reader.at(u"notices"_s).text(rules.notices);
    const QString reopening = reader.at(u"reopening"_s).text(u"resume"_s);
    if (reopening != "resume"_L1 && reopening != "anew"_L1)
        reader.at(u"reopening"_s).complain(u"\"resume\" or \"anew\" is expected"_s);
    rules.resumes = reopening == "resume"_L1;
    rules.visits = readVisits(reader.at(u"visits"_s));
    return rules;
}

} // namespace woshou
