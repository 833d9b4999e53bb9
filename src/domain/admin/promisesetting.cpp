#include "domain/admin/promiseeffect.h"
#include "domain/admin/referenceparser.h"
#include "domain/admin/settingkinds.h"
#include "domain/promise/promiserules.h"

#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Kind = SettingProblem::Kind;
using Problem = std::optional<SettingProblem>;

const QString kPromises = u"promises"_s, kPolicies = u"policies"_s, kCenter = u"center"_s, kTargets = u"targets"_s,
              kThresholds = u"thresholds"_s, kPausing = u"pausing"_s, kBehaviour = u"behaviour"_s,
              kMetric = u"metric"_s, kCalendar = u"calendar"_s, kAmount = u"amount"_s, kUnit = u"unit"_s,
              kPercent = u"percent"_s, kLead = u"lead"_s, kSeconds = u"seconds"_s, kReopening = u"reopening"_s,
              kNotices = u"notices"_s, kVisits = u"visits"_s, kValue = u"value"_s, kVerdict = u"verdict"_s,
              kRound = u"round"_s, kShare = u"share"_s;

constexpr int kLongestTarget = 10 * 366 * 86'400, kLongestLead = 31 * 86'400; ///< what the rules' reader takes
constexpr int kMostPercent = 1000;

struct Unit
{
    const char* code;
    int seconds;
};
constexpr Unit kUnits[] = {{"hours", 3600}, {"minutes", 60}, {"seconds", 1}};

QList<CodeName> units()
{
    return plainCodes({u"seconds"_s, u"minutes"_s, u"hours"_s});
}

const QStringList& conditions()
{
    static const QStringList fields = {u"priority"_s, u"level"_s, u"channel"_s, u"mode"_s,
                                       u"category"_s, u"grade"_s, kVerdict,     kRound};
    return fields;
}

// ---- times

int secondsIn(const QString& unit)
{
    const auto found = std::find_if(std::begin(kUnits), std::end(kUnits),
                                    [&](const Unit& u) { return unit == QLatin1StringView(u.code); });
    return found == std::end(kUnits) ? 1 : found->seconds;
}

qint64 secondsOf(const QJsonObject& entry, const QString& amount)
{
    return entry[amount].toInteger() * secondsIn(entry[kUnit].toString());
}

/// The one that was chosen for it, else the largest in which it is a whole number.
const Unit& unitOf(qint64 seconds, const QString& chosen)
{
    for (const Unit& unit : kUnits) {
        if (chosen == QLatin1StringView(unit.code) && seconds % unit.seconds == 0)
            return unit;
    }
    const auto largest = std::find_if(std::begin(kUnits), std::end(kUnits),
                                      [&](const Unit& unit) { return seconds > 0 && seconds % unit.seconds == 0; });
    return largest == std::end(kUnits) ? *std::prev(largest) : *largest;
}

void setTime(QJsonObject& entry, const QString& amount, qint64 seconds, const QString& chosen)
{
    const Unit& unit = unitOf(seconds, chosen);
    entry.insert(amount, seconds / unit.seconds);
    entry.insert(kUnit, QString::fromLatin1(unit.code));
}

/// A time in its unit beyond what the rules take.
Problem wrongTime(const QJsonObject& entry, const QString& part, int row, const QString& amount, int least, int most)
{
    const qint64 seconds = secondsOf(entry, amount);
    if (seconds >= least && seconds <= most)
        return std::nullopt;
    const QString range = u"%1–%2"_s.arg(least).arg(most / secondsIn(entry[kUnit].toString()));
    return SettingProblem{Kind::OutOfRange, part, row, amount, range};
}

// ---- entries and the document; beside its seconds a time keeps the unit that it was written in

QJsonObject targetEntry(const QJsonObject& target)
{
    QJsonObject entry{{kMetric, target[kMetric]}, {kCalendar, target[kCalendar].toString(u"always"_s)}};
    const QJsonObject when = target["when"_L1].toObject();
    for (const QString& field : conditions())
        entry.insert(field, when[field].toArray());
    setTime(entry, kAmount, target[kSeconds].toInteger(), target[kUnit].toString());
    if (target.contains(kShare))
        entry.insert(kShare, target[kShare]);
    return entry;
}

QJsonObject targetJson(const QJsonObject& entry)
{
    QJsonObject when;
    for (const QString& field : conditions()) {
        if (!entry[field].toArray().isEmpty())
            when.insert(field, entry[field]);
    }
    QJsonObject target{{kMetric, entry[kMetric]}, {kSeconds, secondsOf(entry, kAmount)}, {kUnit, entry[kUnit]}};
    target.insert(kCalendar, entry[kCalendar]);
    if (entry.contains(kShare))
        target.insert(kShare, entry[kShare]);
    if (!when.isEmpty())
        target.insert(u"when"_s, when);
    return target;
}

QJsonObject thresholdEntry(const QJsonObject& threshold)
{
    if (threshold.contains(kPercent))
        return {{kPercent, threshold[kPercent]}};
    QJsonObject entry;
    setTime(entry, kLead, threshold[kLead].toInteger(), threshold[kUnit].toString());
    return entry;
}

QJsonObject thresholdJson(const QJsonObject& entry)
{
    if (entry.contains(kPercent))
        return {{kPercent, entry[kPercent]}};
    return {{kLead, secondsOf(entry, kLead)}, {kUnit, entry[kUnit]}};
}

/// The policy that the center chose when it was set up.
PromisePolicy chosenPolicy(const SettingDocuments& documents)
{
    const QString wanted = documents.value(kCenter).value("policy"_L1).toString(u"recommended"_s);
    const auto policies = parsePolicies(QJsonDocument(documents.value(kPolicies)).toJson(QJsonDocument::Compact));
    for (const PromisePolicy& policy : policies.value_or(QList<PromisePolicy>())) {
        if (policy.code == wanted)
            return policy;
    }
    return {};
}

/// Rules that are made of a policy have conditions and no thresholds.
QJsonObject documentOf(const PromiseRules& rules)
{
    QJsonArray targets;
    for (const PromiseTarget& target : rules.targets) {
        QJsonObject when;
        for (auto condition = target.when.begin(); condition != target.when.end(); ++condition)
            when.insert(condition.key(), QJsonArray::fromStringList(*condition));
        targets.append(QJsonObject{
            {kMetric, target.metric}, {kSeconds, target.seconds}, {kCalendar, target.calendar}, {u"when"_s, when}});
    }
    QJsonObject pausing;
    for (auto state = rules.pausing.begin(); state != rules.pausing.end(); ++state)
        pausing.insert(state.key(), *state);
    QJsonArray thresholds;
    for (const PromiseThreshold& threshold : rules.thresholds)
        thresholds.append(threshold.percent > 0 ? QJsonObject{{kPercent, threshold.percent}}
                                                : QJsonObject{{kLead, threshold.lead}});
    return {{u"code"_s, rules.code},
            {kTargets, targets},
            {kPausing, pausing},
            {kThresholds, thresholds},
            {kNotices, rules.notices}};
}

template <typename Make>
QList<QJsonObject> each(const QList<QJsonObject>& objects, const Make& make)
{
    QList<QJsonObject> made;
    for (const QJsonObject& object : objects)
        made.append(make(object));
    return made;
}

// ---- parts

SettingField numberField(const QString& key, int least, int last, bool required)
{
    SettingField field;
    field.key = key;
    field.type = SettingField::Type::Number;
    field.required = required;
    field.least = least;
    field.last = last;
    return field;
}

/// Whom a target is for; none means everybody.
SettingField conditionField(const QString& key, const QList<CodeName>& choices)
{
    SettingField field = choiceField(key, choices);
    field.type = SettingField::Type::Choices;
    return field;
}

SettingPart targetsPart(const ReferenceData& reference)
{
    QStringList metrics;
    for (const PromiseMetric& metric : promiseMetrics())
        metrics.append(metric.code);
    SettingPart part;
    part.key = kTargets;
    part.identity = QStringList{kMetric} + conditions();
    part.columns = 11;
    part.fields = {choiceField(kMetric, plainCodes(metrics), true),
                   numberField(kAmount, 0, kLongestTarget, true),
                   choiceField(kUnit, units(), true),
                   choiceField(kCalendar, reference.calendars, true),
                   conditionField(u"priority"_s, plainCodes({u"urgent"_s, u"high"_s, u"medium"_s, u"low"_s})),
                   conditionField(u"level"_s, plainCodes({u"vip"_s, u"enterprise"_s})),
                   conditionField(u"channel"_s, reference.channels),
                   conditionField(u"mode"_s, reference.modes),
                   conditionField(u"category"_s, reference.triage.categories),
                   conditionField(u"grade"_s, plainCodes({u"routine"_s, u"complex"_s})),
                   conditionField(kVerdict, plainCodes({u"dissatisfied"_s, u"commented"_s, u"satisfied"_s})),
                   conditionField(kRound, plainCodes({u"1"_s, u"2"_s, u"3"_s})),
                   numberField(kShare, 1, 100, false)};
    return part;
}

SettingPart thresholdsPart()
{
    SettingField unit = choiceField(kUnit, units());
    unit.tells = true;
    SettingPart part;
    part.key = kThresholds;
    part.identity = {kPercent, kLead, kUnit};
    part.fields = {numberField(kPercent, 1, kMostPercent, false), numberField(kLead, 1, kLongestLead, false), unit};
    return part;
}

SettingPart pausingPart(const ReferenceData& reference)
{
    QList<CodeName> states;
    for (const LifeCycle::State& state : reference.lifeCycle.states())
        states.append({state.code, state.zh, state.en, {}});
    SettingField cause;
    cause.key = u"cause"_s;
    cause.required = true;
    cause.most = 60;
    SettingPart part;
    part.key = kPausing;
    part.identity = {u"state"_s};
    part.unique = true;
    part.fields = {choiceField(u"state"_s, states, true), cause};
    return part;
}

SettingPart behaviourPart()
{
    SettingPart part;
    part.key = kBehaviour;
    part.identity = {u"code"_s};
    part.unique = true;
    part.rows = SettingPart::Rows::Fixed;
    part.fields = {choiceField(u"code"_s, plainCodes({kReopening}), true),
                   choiceField(u"does"_s, plainCodes({u"resume"_s, u"anew"_s}), true)};
    return part;
}

/// In whose hours people are told.
SettingPart noticesPart(const ReferenceData& reference)
{
    SettingPart part;
    part.key = kNotices;
    part.identity = {u"code"_s};
    part.unique = true;
    part.rows = SettingPart::Rows::Fixed;
    part.fields = {choiceField(u"code"_s, plainCodes({kNotices}), true),
                   choiceField(kCalendar, reference.calendars, true)};
    return part;
}

struct VisitNumber
{
    const char* code;
    int usual, least, most; ///< as readPromiseRules() has them
};
constexpr VisitNumber kVisitNumbers[] = {
    {"dissatisfied_to", 2, 1, 4}, {"recommend_days", 30, 0, 3660}, {"attempts", 3, 1, 20}};

/// How ratings and return visits are made.
SettingPart visitsPart()
{
    QStringList codes;
    for (const VisitNumber& number : kVisitNumbers)
        codes.append(QString::fromLatin1(number.code));
    SettingPart part;
    part.key = kVisits;
    part.identity = {u"code"_s};
    part.unique = true;
    part.rows = SettingPart::Rows::Fixed;
    part.fields = {choiceField(u"code"_s, plainCodes(codes), true), numberField(kValue, 0, 3660, true)};
    return part;
}

QList<QJsonObject> visitEntries(const QJsonObject& visits)
{
    QList<QJsonObject> entries;
    for (const VisitNumber& number : kVisitNumbers) {
        const QString code = QString::fromLatin1(number.code);
        entries.append({{u"code"_s, code}, {kValue, visits[code].toInt(number.usual)}});
    }
    return entries;
}

// ---- what is wrong

/// Metric and conditions, whatever order these were ticked in.
QString aboutText(const QJsonObject& target)
{
    QStringList about = {target[kMetric].toString()};
    for (const QString& field : conditions()) {
        QStringList values;
        for (const QJsonValue& value : target[field].toArray())
            values.append(value.toString());
        values.sort();
        about.append(values.join(u'\n'));
    }
    return about.join(QChar(0x1F));
}

/// The rating, the round and the lot say something of calls after the service only.
Problem notOfVisits(const QJsonObject& target, int row)
{
    const QString metric = target[kMetric].toString();
    const auto only = [&](const QString& field, bool possible) {
        const bool said = !target[field].toArray().isEmpty() || target[field].toInt() > 0;
        return said && !possible ? Problem({Kind::OnlyOfVisits, kTargets, row, field, {}}) : Problem();
    };
    if (const Problem found = only(kVerdict, isVisit(metric)))
        return found;
    if (const Problem found = only(kRound, metric == "repeat_visit"_L1))
        return found;
    return only(kShare, isVisit(metric));
}

Problem wrongVisits(const QList<QJsonObject>& visits)
{
    for (int row = 0; row < visits.size(); ++row) {
        const auto number = std::find_if(std::begin(kVisitNumbers), std::end(kVisitNumbers), [&](const VisitNumber& n) {
            return visits.at(row)["code"_L1] == QLatin1StringView(n.code);
        });
        const int value = visits.at(row)[kValue].toInt();
        if (number != std::end(kVisitNumbers) && (value < number->least || value > number->most))
            return SettingProblem{Kind::OutOfRange, kVisits, row, kValue,
                                  u"%1–%2"_s.arg(number->least).arg(number->most)};
    }
    return std::nullopt;
}

Problem wrongTarget(const QList<QJsonObject>& targets)
{
    QHash<QString, int> known;
    for (int row = 0; row < targets.size(); ++row) {
        if (const Problem found = wrongTime(targets.at(row), kTargets, row, kAmount, 0, kLongestTarget))
            return found;
        if (const Problem found = notOfVisits(targets.at(row), row))
            return found;
        const QString about = aboutText(targets.at(row));
        if (known.contains(about))
            return SettingProblem{Kind::SameTarget, kTargets, row, kMetric, QString::number(known.value(about) + 1)};
        known.insert(about, row);
    }
    return std::nullopt;
}

Problem wrongThreshold(const QJsonObject& entry, int row)
{
    const bool isPercent = entry.contains(kPercent), isLead = entry.contains(kLead);
    if (isPercent == isLead)
        return SettingProblem{Kind::EitherOr, kThresholds, row, kPercent, {}};
    if (!isLead)
        return std::nullopt;
    if (entry[kUnit].toString().isEmpty())
        return SettingProblem{Kind::Missing, kThresholds, row, kUnit, {}};
    return wrongTime(entry, kThresholds, row, kLead, 1, kLongestLead);
}

/// Each is told once.
Problem wrongThresholds(const QList<QJsonObject>& thresholds)
{
    QList<PromiseThreshold> known;
    for (int row = 0; row < thresholds.size(); ++row) {
        const QJsonObject& entry = thresholds.at(row);
        if (const Problem found = wrongThreshold(entry, row))
            return found;
        const QString field = entry.contains(kPercent) ? kPercent : kLead;
        const PromiseThreshold threshold{entry[kPercent].toInt(), secondsOf(entry, kLead)};
        if (known.contains(threshold))
            return SettingProblem{Kind::Twice, kThresholds, row, field, QString::number(entry[field].toInteger())};
        known.append(threshold);
    }
    return std::nullopt;
}

class PromiseSetting : public SettingKind
{
public:
    QString code() const override { return kPromises; }
    QStringList documents() const override { return {kPromises, kPolicies, kCenter}; }

    QList<SettingPart> parts(const ReferenceData& reference) const override
    {
        return {targetsPart(reference), thresholdsPart(),       pausingPart(reference),
                behaviourPart(),        noticesPart(reference), visitsPart()};
    }

    SettingBody bodyOf(const SettingDocuments& documents) const override
    {
        QJsonObject rules = documents.value(kPromises);
        if (rules.isEmpty())
            rules = documentOf(rulesOf(chosenPolicy(documents), u"always"_s));
        QList<QJsonObject> pausing;
        const QJsonObject states = rules[kPausing].toObject();
        for (auto state = states.begin(); state != states.end(); ++state)
            pausing.append({{u"state"_s, state.key()}, {u"cause"_s, state.value()}});
        SettingBody body;
        setSettingEntries(body, kTargets, each(settingEntries(rules, kTargets), targetEntry));
        setSettingEntries(body, kThresholds, each(settingEntries(rules, kThresholds), thresholdEntry));
        setSettingEntries(body, kPausing, pausing);
        setSettingEntries(body, kBehaviour,
                          {{{u"code"_s, kReopening}, {u"does"_s, rules[kReopening].toString(u"resume"_s)}}});
        setSettingEntries(body, kNotices,
                          {{{u"code"_s, kNotices}, {kCalendar, rules[kNotices].toString(u"always"_s)}}});
        setSettingEntries(body, kVisits, visitEntries(rules[kVisits].toObject()));
        return normalisedSetting(body, parts({}));
    }

    void place(const SettingBody& body, SettingDocuments& documents) const override
    {
        QJsonObject rules = documents.value(kPromises);
        QJsonObject pausing;
        for (const QJsonObject& entry : settingEntries(body, kPausing))
            pausing.insert(entry["state"_L1].toString(), entry["cause"_L1]);
        if (!rules.contains("code"_L1))
            rules.insert(u"code"_s, chosenPolicy(documents).code);
        setSettingEntries(rules, kTargets, each(settingEntries(body, kTargets), targetJson));
        setSettingEntries(rules, kThresholds, each(settingEntries(body, kThresholds), thresholdJson));
        rules.insert(kPausing, pausing);
        for (const QJsonObject& entry : settingEntries(body, kBehaviour))
            rules.insert(entry["code"_L1].toString(), entry["does"_L1]);
        for (const QJsonObject& entry : settingEntries(body, kNotices))
            rules.insert(kNotices, entry[kCalendar]);
        QJsonObject visits;
        for (const QJsonObject& entry : settingEntries(body, kVisits))
            visits.insert(entry["code"_L1].toString(), entry[kValue]);
        rules.insert(kVisits, visits);
        documents.insert(kPromises, rules);
    }

    std::optional<SettingProblem> problem(const SettingBody& body, const ReferenceData&) const override
    {
        if (const Problem target = wrongTarget(settingEntries(body, kTargets)))
            return target;
        const Problem threshold = wrongThresholds(settingEntries(body, kThresholds));
        return threshold ? threshold : wrongVisits(settingEntries(body, kVisits));
    }

    bool makesPromises() const override { return true; }

    std::optional<SettingEffect> effect(const PreviewTicket& ticket, const ReferenceData& before,
                                        const ReferenceData& after) const override
    {
        return promiseEffect(ticket, before, after);
    }
};

} // namespace

const SettingKind* promiseSetting()
{
    static const PromiseSetting kind;
    return &kind;
}

} // namespace woshou
