#include "domain/admin/referenceparser.h"

#include "domain/admin/jsonreader.h"
#include "domain/admin/keywordrulejson.h"
#include "domain/knowledge/searchterms.h"
#include "domain/promise/calendarjson.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

CodeName parseCode(const JsonReader& json)
{
    CodeName code;
    code.code = json.at(u"code"_s).text();
    code.zh = json.at(u"zh"_s).text(code.code);
    code.en = json.at(u"en"_s).text(code.zh);
    code.icon = json.at(u"icon"_s).text();
    if (code.code.isEmpty())
        json.at(u"code"_s).complain(u"a code is needed"_s);
    return code;
}

/// A list of codes in which each stands once.
QList<CodeName> parseCodes(const JsonReader& json)
{
    QList<CodeName> list;
    for (const JsonReader& item : json.items()) {
        const CodeName code = parseCode(item);
        const bool known = std::any_of(list.begin(), list.end(), [&](const auto& c) { return c.code == code.code; });
        if (known)
            item.at(u"code"_s).complain(u"the code is there twice"_s);
        list.append(code);
    }
    return list;
}

Priority parsePriority(const JsonReader& json, Priority fallback)
{
    if (json.isAbsent())
        return fallback;
    const Priority priority = priorityFromCode(json.text());
    if (priorityCode(priority) != json.text())
        json.complain(u"unknown priority"_s);
    return priority;
}

/// Words in the form in which triage looks for them.
QStringList foldWords(const QStringList& texts)
{
    QStringList words;
    for (const QString& word : texts) {
        const QString folded = foldForSearch(word).simplified();
        if (!folded.isEmpty() && !words.contains(folded))
            words.append(folded);
    }
    return words;
}

QStringList parseWords(const JsonReader& json)
{
    return foldWords(json.texts());
}

/// The mode with the largest share; the first by code when two are equal.
QString usualMode(const JsonReader& json)
{
    QString mode;
    double best = 0;
    for (const QString& code : json.keys()) {
        const double share = json.at(code).real(0, 0, 1);
        if (share > best) {
            best = share;
            mode = code;
        }
    }
    return mode;
}

Fault parseFault(const JsonReader& json)
{
    const CodeName name = parseCode(json);
    Fault fault;
    fault.code = name.code;
    fault.zh = name.zh;
    fault.en = name.en;
    fault.group = json.at(u"group"_s).text();
    fault.skill = json.at(u"skill"_s).text();
    fault.priority = parsePriority(json.at(u"priority"_s), Priority::Medium);
    fault.keywords = parseWords(json.at(u"keywords"_s));
    fault.mode = usualMode(json.at(u"modes"_s));
    fault.selfCheckRate = json.at(u"self_check_rate"_s).real(0, 0, 1);
    fault.causes = parseCodes(json.at(u"causes"_s));
    fault.visitMinutes = json.at(u"visit_minutes"_s).number(60, 0, 24 * 60);
    return fault;
}

QList<CategoryWords> parseCategoryWords(const JsonReader& json)
{
    QList<CategoryWords> rules;
    for (const JsonReader& item : json.items())
        rules.append({item.at(u"category"_s).text(), parseWords(item.at(u"words"_s))});
    return rules;
}

/// What belongs into a category. An older center has it in one sentence: "服务态度、产品质量等".
SubTypes parseSubTypes(const JsonReader& json)
{
    SubTypes types{json.at(u"subtypes_zh"_s).texts(), json.at(u"subtypes_en"_s).texts()};
    if (types.zh.isEmpty()) {
        QString sentence = json.at(u"examples_zh"_s).text();
        if (sentence.endsWith(u'等'))
            sentence.chop(1);
        types.zh = sentence.split(u'、', Qt::SkipEmptyParts);
    }
    return types;
}

RaisingWeights parseRaising(const JsonReader& json)
{
    RaisingWeights w;
    w.businessStopped = json.at(u"business_stopped"_s).number(w.businessStopped, 0, 100);
    w.vip = json.at(u"level_vip"_s).number(w.vip, 0, 100);
    w.enterprise = json.at(u"level_enterprise"_s).number(w.enterprise, 0, 100);
    w.urgent = json.at(u"urgency_2"_s).number(w.urgent, 0, 100);
    w.veryUrgent = json.at(u"urgency_3"_s).number(w.veryUrgent, 0, 100);
    w.raiseAt = json.at(u"raise_at"_s).number(w.raiseAt, 0, 100);
    return w;
}

void parseTriage(const JsonReader& json, TriageRules& rules)
{
    rules.categories = parseCodes(json.at(u"categories"_s));
    for (const JsonReader& item : json.at(u"categories"_s).items())
        rules.subTypes.insert(item.at(u"code"_s).text(), parseSubTypes(item));
    rules.categoryWords = parseCategoryWords(json.at(u"category_words"_s));
    const JsonReader table = json.at(u"category_priority"_s);
    for (const QString& category : table.keys())
        rules.categoryPriority.insert(category, parsePriority(table.at(category), Priority::Medium));
    rules.coreWords = parseWords(json.at(u"core_words"_s));
    rules.dangerWords = parseWords(json.at(u"danger_words"_s));
    rules.livesAloneWords = parseWords(json.at(u"lives_alone_words"_s));
    rules.sharedWords = parseWords(json.at(u"shared_words"_s));
    rules.raising = parseRaising(json.at(u"raising"_s));
    rules.serverGroups = json.at(u"server_groups"_s).texts();
    rules.vulnerableGroups = json.at(u"vulnerable_groups"_s).texts();
}

void parseRetired(const JsonReader& json, QStringList& retired)
{
    for (const JsonReader& item : json.at(u"categories"_s).items()) {
        if (item.at(u"retired"_s).flag())
            retired.append(item.at(u"code"_s).text());
    }
}

QList<RequiredField> parseRequired(const JsonReader& json)
{
    QList<RequiredField> fields;
    for (const JsonReader& item : json.items())
        fields.append({item.at(u"state"_s).text(), item.at(u"category"_s).text(), item.at(u"mode"_s).text(),
                       item.at(u"field"_s).text()});
    return fields;
}

KeywordRules parseKeywordRules(const JsonReader& json)
{
    QList<KeywordRule> rules;
    for (const JsonReader& item : json.items()) {
        rules.append(parseKeywordRule(item));
        rules.last().position = static_cast<int>(rules.size());
    }
    return KeywordRules(rules);
}

/// Known by its code, so that a desk finds it again when others came or went.
QList<SavedView> parseViews(const JsonReader& json)
{
    QList<SavedView> views;
    for (const JsonReader& item : json.items()) {
        SavedView view;
        view.id = SavedViewId(-1 - qint64(qHash(item.at(u"code"_s).text()) & 0x3fffffff));
        view.role = roleFromCode(item.at(u"role"_s).text());
        view.name = item.at(u"zh"_s).text();
        view.nameEn = item.at(u"en"_s).text();
        view.query = item.at(u"query"_s).text();
        view.order = item.at(u"order"_s).text() == "due"_L1 ? TicketOrder::Due : TicketOrder::Newest;
        views.append(view);
    }
    return views;
}

void parseFaults(const JsonReader& json, TriageRules& rules)
{
    for (const JsonReader& item : json.items())
        rules.faults.append(parseFault(item));
}

ProductGroup parseGroup(const JsonReader& json)
{
    const CodeName name = parseCode(json);
    return {name.code, name.zh, name.en, name.icon, json.at(u"skill"_s).text()};
}

ProductModel parseModel(const JsonReader& json)
{
    const CodeName name = parseCode(json);
    ProductModel model;
    model.code = name.code;
    model.zh = name.zh;
    model.en = name.en;
    model.group = json.at(u"group"_s).text();
    model.warrantyMonths = json.at(u"warranty_months"_s).number(12, 0, 1200);
    return model;
}

/// A product is called by its group's names, by what else customers say for it, and by its models.
ProductWords productWords(const ProductGroup& group, QStringList words, const QList<ProductModel>& models)
{
    words << group.zh << group.en;
    for (const ProductModel& model : models) {
        if (model.group == group.code)
            words << model.code;
    }
    return {group.code, group.skill, foldWords(words)};
}

void parseProducts(const JsonReader& json, ReferenceData& data)
{
    for (const JsonReader& item : json.at(u"models"_s).items())
        data.models.append(parseModel(item));
    for (const JsonReader& item : json.at(u"groups"_s).items()) {
        data.groups.append(parseGroup(item));
        data.triage.products.append(productWords(data.groups.constLast(), item.at(u"words"_s).texts(), data.models));
    }
    data.skills = parseCodes(json.at(u"skills"_s));
}

QHash<QString, qint64> parseLimits(const JsonReader& json)
{
    QHash<QString, qint64> limits;
    for (const QString& key : json.keys()) {
        if (const auto limit = json.at(key).seconds())
            limits.insert(key, *limit);
    }
    return limits;
}

PromisePolicy parsePolicy(const JsonReader& json)
{
    const CodeName name = parseCode(json);
    PromisePolicy policy;
    policy.code = name.code;
    policy.zh = name.zh;
    policy.en = name.en;
    policy.answer = parseLimits(json.at(u"answer"_s));
    policy.firstResponse = json.at(u"first_response"_s).seconds();
    policy.respondByPriority = parseLimits(json.at(u"respond_by_priority"_s));
    policy.resolveByMode = parseLimits(json.at(u"resolve_by_mode"_s));
    policy.visitAfterSelfCheck = json.at(u"visit_after_self_check"_s).seconds();
    policy.start = json.at(u"start"_s).seconds();
    policy.followUp = json.at(u"follow_up"_s).seconds();
    policy.productPlan = json.at(u"product_plan"_s).seconds();
    policy.escalatedContact = json.at(u"escalated_contact"_s).seconds();
    policy.returnVisit = json.at(u"return_visit"_s).seconds();
    policy.visitsEverybody = json.at(u"visits_everybody"_s).flag();
    policy.openingStyle = json.at(u"opening_style"_s).text();
    policy.surveyDimensions = json.at(u"survey_dimensions"_s).texts();
    policy.recommendQuestion = json.at(u"recommend_question"_s).flag(true);
    return policy;
}

/// The policy that the center chose; without a choice the recommended one.
void choosePolicy(const JsonReader& policies, const JsonReader& choice, PromisePolicy& policy)
{
    const QString wanted = choice.text(u"recommended"_s);
    bool found = false;
    for (const JsonReader& item : policies.items()) {
        const PromisePolicy candidate = parsePolicy(item);
        if (candidate.code == wanted) {
            policy = candidate;
            found = true;
        }
    }
    if (!found && !choice.isAbsent())
        choice.complain(u"unknown policy"_s);
}

/// All of the time, by the clock of China, where a document knows no calendar of that name.
WorkCalendar alwaysCalendar()
{
    WorkCalendar calendar;
    calendar.name = u"always"_s;
    calendar.zone = "Asia/Shanghai";
    calendar.week.fill({{0, kDaySeconds}});
    return calendar;
}

QHash<QString, WorkCalendar> parseCalendars(const JsonReader& json)
{
    QHash<QString, WorkCalendar> calendars = {{u"always"_s, alwaysCalendar()}};
    for (const JsonReader& item : json.items()) {
        const WorkCalendar calendar = readCalendar(item);
        calendars.insert(calendar.name, calendar);
    }
    return calendars;
}

/// Working times are made of those calendars that a target counts by, or that people are told in.
Result<WorkTimes> workTimes(const PromiseRules& rules, const QHash<QString, WorkCalendar>& calendars,
                            const WorkTimes& known)
{
    QStringList names = {rules.notices};
    for (const PromiseTarget& target : rules.targets)
        names.append(target.calendar);
    WorkTimes times;
    for (const QString& name : std::as_const(names)) {
        if (times.count(name) > 0)
            continue;
        const auto calendar = calendars.constFind(name);
        if (calendar == calendars.constEnd())
            return failure(ErrorKind::Validation, u"no calendar is called "_s + name, {}, u"promises"_s);
        if (const auto made = known.find(name); made != known.end() && made->second->calendar() == *calendar) {
            times.insert(*made);
            continue;
        }
        WOSHOU_TRY(WorkTime time, WorkTime::of(*calendar));
        times.emplace(name, std::make_shared<const WorkTime>(std::move(time)));
    }
    return times;
}

/// Calendars by the names that people know them by.
QList<CodeName> parseCalendarNames(const JsonReader& json)
{
    QList<CodeName> names;
    for (const JsonReader& item : json.items()) {
        const QString code = item.at(u"name"_s).text(), zh = item.at(u"zh"_s).text(code);
        names.append({code, zh, item.at(u"en"_s).text(zh), {}});
    }
    return names;
}

void parseCenter(const JsonReader& json, ReferenceData& data)
{
    data.centerZh = json.at(u"zh"_s).text();
    data.centerEn = json.at(u"en"_s).text(data.centerZh);
    data.shortZh = json.at(u"short_zh"_s).text(data.centerZh);
    data.shortEn = json.at(u"short_en"_s).text(data.centerEn);
    data.demo = json.at(u"demo"_s).flag();
}

void parseCodeLists(const JsonReader& json, ReferenceData& data)
{
    data.channels = parseCodes(json.at(u"channels"_s));
    data.scenarios = parseCodes(json.at(u"scenarios"_s));
    data.moods = parseCodes(json.at(u"moods"_s));
    data.modes = parseCodes(json.at(u"modes"_s));
    data.urgencies = parseCodes(json.at(u"urgencies"_s));
    data.frequencies = parseCodes(json.at(u"frequencies"_s));
    data.purchaseChannels = parseCodes(json.at(u"purchase_channels"_s));
    data.certainties = parseCodes(json.at(u"certainties"_s));
    data.departments = parseCodes(json.at(u"departments"_s));
    const QList<CodeName> dimensions = parseCodes(json.at(u"survey_dimensions"_s));
    for (const QString& code : data.policy.surveyDimensions)
        data.surveyDimensions.append(findCode(dimensions, code));
}

void parseScripts(const JsonReader& json, ReferenceData& data)
{
    for (const JsonReader& item : json.items()) {
        const QString zh = item.at(u"zh"_s).text();
        data.scripts.append({item.at(u"step"_s).text(), item.at(u"channel"_s).text(), item.at(u"mood"_s).text(),
                             item.at(u"style"_s).text(), zh, item.at(u"en"_s).text(zh)});
    }
}

/// Vague words, and what the customer reads of each state, which are scripts of their own steps.
void parseWording(const JsonReader& json, ReferenceData& data)
{
    for (const JsonReader& item : json.at(u"vague"_s).items())
        data.vagueWords.append({item.at(u"zh"_s).text(), item.at(u"en"_s).text(), item.at(u"say_zh"_s).text(),
                                item.at(u"say_en"_s).text(), item.at(u"except"_s).texts()});
    for (const JsonReader& item : json.at(u"progress"_s).items()) {
        const QString zh = item.at(u"zh"_s).text();
        data.scripts.append({u"state."_s + item.at(u"state"_s).text(),
                             item.at(u"channel"_s).text(),
                             item.at(u"mood"_s).text(),
                             {},
                             zh,
                             item.at(u"en"_s).text(zh)});
    }
}

void parseSearchWords(const JsonReader& json, ReferenceData& data)
{
    QStringList stop;
    QList<QStringList> alike;
    for (const JsonReader& item : json.at(u"stop"_s).items())
        stop.append(item.at(u"word"_s).text());
    for (const JsonReader& item : json.at(u"alike"_s).items())
        alike.append(item.at(u"words"_s).texts());
    data.searchWords = SearchWords::of(stop, alike);
}

void parseChecklists(const JsonReader& json, ReferenceData& data)
{
    for (const JsonReader& item : json.items()) {
        const QString zh = item.at(u"zh"_s).text();
        data.checklists.append(
            {item.at(u"code"_s).text(), zh, item.at(u"en"_s).text(zh), parseCodes(item.at(u"items"_s))});
    }
}

void parseMacros(const JsonReader& json, ReferenceData& data)
{
    for (const JsonReader& item : json.items()) {
        Macro macro;
        macro.code = item.at(u"code"_s).text();
        macro.zh = item.at(u"zh"_s).text();
        macro.en = item.at(u"en"_s).text(macro.zh);
        macro.ownerIsMe = item.at(u"owner"_s).text() == "me"_L1;
        macro.priority = item.at(u"priority"_s).text();
        macro.category = item.at(u"category"_s).text();
        macro.move = item.at(u"move"_s).text();
        const JsonReader note = item.at(u"note"_s), reply = item.at(u"reply"_s);
        if (!note.isAbsent()) {
            macro.noteZh = note.at(u"zh"_s).text();
            macro.noteEn = note.at(u"en"_s).text(macro.noteZh);
        }
        if (!reply.isAbsent()) {
            macro.replyZh = reply.at(u"zh"_s).text();
            macro.replyEn = reply.at(u"en"_s).text(macro.replyZh);
        }
        if (!macro.priority.isEmpty() && priorityCode(priorityFromCode(macro.priority)) != macro.priority)
            item.complain(u"no such priority"_s);
        data.macros.append(macro);
    }
}

/// A center that speaks one language may write its reasons as plain texts.
CodeName parseReason(const JsonReader& json)
{
    if (json.has(u"code"_s))
        return parseCode(json);
    const QString text = json.text();
    return {text, text, text, {}};
}

void parseDispatch(const JsonReader& json, ReferenceData& data)
{
    const JsonReader weights = json.at(u"weights"_s);
    RankingWeights& w = data.weights;
    w.distance = weights.at(u"distance"_s).real(w.distance, 0, 100);
    w.skill = weights.at(u"skill"_s).real(w.skill, 0, 100);
    w.experience = weights.at(u"experience"_s).real(w.experience, 0, 100);
    w.load = weights.at(u"load"_s).real(w.load, 0, 100);
    w.hours = weights.at(u"hours"_s).real(w.hours, 0, 100);
    w.radiusKm = weights.at(u"radius_km"_s).real(w.radiusKm, 0, 20000);
    w.maxKm = weights.at(u"max_km"_s).real(w.maxKm, w.radiusKm, 20000);
    if (w.distance + w.skill + w.experience + w.load + w.hours > 100.000001)
        weights.complain(u"the weights add up to more than 100"_s);
    for (const JsonReader& item : json.at(u"override_reasons"_s).items())
        data.overrideReasons.append(parseReason(item));
}

void parseAttachments(const JsonReader& json, ReferenceData& data)
{
    for (const JsonReader& item : json.at(u"limits"_s).items())
        data.largestFile = item.at(u"megabytes"_s).number(data.largestFile, 1, ReferenceData::kMostMegabytes);
    for (const JsonReader& item : json.at(u"warned"_s).items())
        data.warnedExtensions.append(item.at(u"extension"_s).text());
}

/// Opens the documents one by one and keeps the first error of any of them.
class Documents
{
public:
    explicit Documents(const QHash<QString, QByteArray>& documents)
    {
        for (auto it = documents.begin(); it != documents.end(); ++it)
            m_readers.insert(it.key(), JsonReader(it.value(), it.key()));
    }

    JsonReader root(const QString& kind) const { return m_readers.value(kind, JsonReader(QJsonValue(), kind)); }

    /// The list of a document that is either a bare list or an object with the list under its own name.
    JsonReader list(const QString& kind) const
    {
        const JsonReader reader = root(kind);
        return reader.isArray() ? reader : reader.at(kind);
    }

    std::optional<Error> failed() const
    {
        for (const JsonReader& reader : m_readers) {
            if (const auto error = reader.failed())
                return error;
        }
        return std::nullopt;
    }

private:
    QMap<QString, JsonReader> m_readers; // by name, so that the same fault is named first every time
};

} // namespace

Result<QList<PromisePolicy>> parsePolicies(const QByteArray& json)
{
    const JsonReader reader(json, u"policies"_s);
    QList<PromisePolicy> policies;
    for (const JsonReader& item : reader.at(u"policies"_s).items())
        policies.append(parsePolicy(item));
    if (const auto error = reader.failed())
        return failure(*error);
    return policies;
}

Result<PromiseVersion> parsePromises(const QHash<QString, QByteArray>& documents, const WorkTimes& known)
{
    const Documents read(documents);
    PromiseVersion version;
    version.from = Instant::fromMs(0);
    if (documents.contains(u"promises"_s)) {
        version.rules = readPromiseRules(read.root(u"promises"_s));
    } else {
        PromisePolicy policy;
        choosePolicy(read.list(u"policies"_s), read.root(u"center"_s).at(u"policy"_s), policy);
        version.rules = rulesOf(policy, u"always"_s);
    }
    const auto calendars = parseCalendars(read.list(u"calendars"_s));
    if (const auto error = read.failed())
        return failure(*error);
    WOSHOU_TRY(version.times, workTimes(version.rules, calendars, known));
    return version;
}

Result<ReferenceData> parseReference(const QHash<QString, QByteArray>& documents, const QList<LifeCycle::State>& states,
                                     const QList<LifeCycle::Move>& moves)
{
    const Documents read(documents);
    ReferenceData data;
    data.lifeCycle = LifeCycle(states, moves, parseRequired(read.list(u"required_fields"_s)));
    parseCenter(read.root(u"center"_s), data);
    choosePolicy(read.list(u"policies"_s), read.root(u"center"_s).at(u"policy"_s), data.policy);
    parseCodeLists(read.root(u"codes"_s), data);
    parseTriage(read.root(u"triage"_s), data.triage);
    parseRetired(read.root(u"triage"_s), data.retiredCategories);
    data.priorityMeanings = parseCodes(read.list(u"priorities"_s));
    parseFaults(read.list(u"faults"_s), data.triage);
    parseProducts(read.root(u"products"_s), data);
    data.teams = parseCodes(read.list(u"teams"_s));
    data.calendars = parseCalendarNames(read.list(u"calendars"_s));
    parseScripts(read.list(u"scripts"_s), data);
    parseWording(read.root(u"wording"_s), data);
    parseSearchWords(read.root(u"search"_s), data);
    parseChecklists(read.list(u"checklists"_s), data);
    parseMacros(read.list(u"macros"_s), data);
    data.views = parseViews(read.list(u"views"_s));
    data.triage.keywords = parseKeywordRules(read.list(u"keyword_rules"_s));
    parseDispatch(read.root(u"dispatch"_s), data);
    parseAttachments(read.root(u"attachments"_s), data);
    if (const auto error = read.failed())
        return failure(*error);
    WOSHOU_TRY(PromiseVersion promises, parsePromises(documents));
    data.promises.append(std::move(promises));
    return data;
}

} // namespace woshou
