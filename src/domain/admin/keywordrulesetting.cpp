#include "domain/admin/keywordrulejson.h"
#include "domain/admin/settingkinds.h"
#include "domain/tickets/triagedecision.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kRules = u"keyword_rules"_s;

SettingField linesField(const QString& key)
{
    SettingField field;
    field.key = key;
    field.type = SettingField::Type::Lines;
    field.most = 60;
    return field;
}

/// What the rule says of a ticket; "" says nothing.
SettingField tellingField(const QString& key, const QList<CodeName>& choices)
{
    SettingField field = choiceField(key, choices);
    field.tells = true;
    return field;
}

/// Whom it is heard of; none means everybody.
SettingField conditionField(const QString& key, const QList<CodeName>& choices)
{
    SettingField field = choiceField(key, choices);
    field.type = SettingField::Type::Choices;
    return field;
}

QList<CodeName> subTypesOf(const TriageRules& rules)
{
    QList<CodeName> list;
    for (const CodeName& category : rules.categories) {
        const SubTypes types = rules.subTypes.value(category.code);
        for (const QString& name : types.zh)
            list.append({name, name, types.name(name, false), {}});
    }
    return list;
}

QList<CodeName> faultsOf(const TriageRules& rules)
{
    QList<CodeName> list;
    for (const Fault& fault : rules.faults)
        list.append({fault.code, fault.zh, fault.en, {}});
    return list;
}

QList<CodeName> groupsOf(const ReferenceData& reference)
{
    QList<CodeName> list;
    for (const ProductGroup& group : reference.groups)
        list.append({group.code, group.zh, group.en, {}});
    return list;
}

/// What both proposals say of one thing; an effect when they do not agree.
std::optional<SettingEffect> difference(const QString& what, const QString& now, const QString& then,
                                        const QList<CodeName>& names)
{
    if (now == then)
        return std::nullopt;
    const auto named = [&](const QString& code) { return code.isEmpty() ? CodeName() : findCode(names, code); };
    return SettingEffect{what, named(now), named(then)};
}

class KeywordRuleSetting : public SettingKind
{
public:
    QString code() const override { return kRules; }
    QStringList documents() const override { return {kRules}; }

    QList<SettingPart> parts(const ReferenceData& reference) const override
    {
        const TriageRules& rules = reference.triage;
        SettingField name;
        name.key = u"name"_s;
        name.required = true;
        name.most = KeywordRule::kLongestName;
        SettingPart part;
        part.key = kRules;
        part.identity = {u"name"_s};
        part.unique = true;
        part.fields = {
            name,
            linesField(u"any"_s),
            linesField(u"all"_s),
            linesField(u"none"_s),
            tellingField(u"category"_s, rules.categories),
            tellingField(u"subtype"_s, subTypesOf(rules)),
            tellingField(u"priority"_s, plainCodes({u"urgent"_s, u"high"_s, u"medium"_s, u"low"_s})),
            tellingField(u"mood"_s, reference.moods),
            tellingField(u"grade"_s, plainCodes({u"routine"_s, u"complex"_s})),
            tellingField(u"fault"_s, faultsOf(rules)),
            tellingField(u"skill"_s, reference.skills),
            conditionField(u"groups"_s, groupsOf(reference)),
            conditionField(u"channels"_s, reference.channels),
            conditionField(u"levels"_s, plainCodes({u"vip"_s, u"enterprise"_s})),
        };
        return {part};
    }

    SettingBody bodyOf(const SettingDocuments& documents) const override
    {
        return normalisedSetting(documents.value(kRules), parts({}));
    }

    void place(const SettingBody& body, SettingDocuments& documents) const override
    {
        documents[kRules].insert(kRules, body[kRules]);
    }

    std::optional<SettingProblem> problem(const SettingBody& body, const ReferenceData& reference) const override
    {
        const QList<QJsonObject> entries = settingEntries(body, kRules);
        for (int row = 0; row < entries.size(); ++row) {
            const KeywordRule rule = parseKeywordRule(JsonReader(entries.at(row), kRules));
            using Kind = SettingProblem::Kind;
            if (!rule.saysAnything())
                return SettingProblem{Kind::SaysNothing, kRules, row, u"category"_s, {}};
            if (rule.category.isEmpty())
                continue;
            if (!rule.subtype.isEmpty() && !reference.triage.subTypes.value(rule.category).zh.contains(rule.subtype))
                return SettingProblem{Kind::NotOfCategory, kRules, row, u"subtype"_s, rule.subtype};
            if (!rule.fault.isEmpty() && rule.category != "fault"_L1)
                return SettingProblem{Kind::NotOfCategory, kRules, row, u"fault"_s, rule.fault};
        }
        return std::nullopt;
    }

    std::optional<SettingEffect> effect(const PreviewTicket& preview, const ReferenceData& before,
                                        const ReferenceData& after) const override
    {
        const TriageInput input = triageInput(preview.ticket, preview.ticket.group, preview.customerLevel);
        const TriageProposal now = proposeTriage(input, before.triage, preview.learned);
        const TriageProposal then = proposeTriage(input, after.triage, preview.learned);
        const QString urgency = priorityCode(now.priority), later = priorityCode(then.priority);
        const std::optional<SettingEffect> effects[] = {
            difference(u"priority"_s, urgency, later, plainCodes({urgency, later})),
            difference(u"type"_s, now.category, then.category, after.triage.categories),
            difference(u"fault"_s, now.fault, then.fault, faultsOf(after.triage)),
            difference(u"subtype"_s, now.subtype, then.subtype, subTypesOf(after.triage)),
            difference(u"grade"_s, now.grade, then.grade, plainCodes({now.grade, then.grade})),
            difference(u"mood"_s, now.mood, then.mood, after.moods),
            difference(u"group"_s, now.group, then.group, groupsOf(after)),
            difference(u"skill"_s, now.skill, then.skill, after.skills),
        };
        for (const std::optional<SettingEffect>& effect : effects) {
            if (effect)
                return effect;
        }
        return std::nullopt;
    }
};

} // namespace

const SettingKind* keywordRuleSetting()
{
    static const KeywordRuleSetting kind;
    return &kind;
}

} // namespace woshou
