#include "domain/admin/settingkinds.h"
#include "domain/tickets/triagedecision.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kTriage = u"triage"_s, kRaising = u"raising"_s, kFactors = u"factors"_s, kWords = u"words"_s,
              kGroups = u"groups"_s;

/// Factors in the order in which they are told, with the weights that are shipped.
QList<std::pair<QString, int>> factors()
{
    const RaisingWeights w;
    return {{u"business_stopped"_s, w.businessStopped},
            {u"level_vip"_s, w.vip},
            {u"level_enterprise"_s, w.enterprise},
            {u"urgency_2"_s, w.urgent},
            {u"urgency_3"_s, w.veryUrgent},
            {u"raise_at"_s, w.raiseAt}};
}

const QStringList& wordLists()
{
    static const QStringList lists = {u"core_words"_s, u"danger_words"_s, u"lives_alone_words"_s};
    return lists;
}

const QStringList& groupRules()
{
    static const QStringList rules = {u"server_groups"_s, u"vulnerable_groups"_s};
    return rules;
}

SettingPart factorsPart()
{
    QStringList codes;
    for (const auto& [code, weight] : factors())
        codes.append(code);
    SettingField weight;
    weight.key = u"weight"_s;
    weight.type = SettingField::Type::Number;
    weight.required = true;
    weight.last = 100;
    SettingPart part;
    part.key = kFactors;
    part.identity = {u"code"_s};
    part.unique = true;
    part.rows = SettingPart::Rows::Fixed;
    part.fields = {choiceField(u"code"_s, plainCodes(codes), true), weight};
    return part;
}

SettingPart wordsPart()
{
    SettingField words;
    words.key = kWords;
    words.type = SettingField::Type::Lines;
    words.most = 60;
    SettingPart part;
    part.key = kWords;
    part.identity = {u"code"_s};
    part.unique = true;
    part.rows = SettingPart::Rows::Fixed;
    part.fields = {choiceField(u"code"_s, plainCodes(wordLists()), true), words};
    return part;
}

SettingPart groupsPart(const ReferenceData& reference)
{
    QList<CodeName> groups;
    for (const ProductGroup& group : reference.groups)
        groups.append({group.code, group.zh, group.en, {}});
    SettingPart part;
    part.key = kGroups;
    part.identity = {u"rule"_s, u"group"_s};
    part.unique = true;
    part.fields = {choiceField(u"rule"_s, plainCodes(groupRules()), true), choiceField(u"group"_s, groups, true)};
    return part;
}

Priority proposed(const PreviewTicket& preview, const ReferenceData& reference)
{
    const TriageInput input = triageInput(preview.ticket, preview.ticket.group, preview.customerLevel);
    return proposeTriage(input, reference.triage, preview.learned).priority;
}

class PrioritySetting : public SettingKind
{
public:
    QString code() const override { return u"priority_rules"_s; }
    QStringList documents() const override { return {kTriage}; }

    QList<SettingPart> parts(const ReferenceData& reference) const override
    {
        return {factorsPart(), wordsPart(), groupsPart(reference)};
    }

    SettingBody bodyOf(const SettingDocuments& documents) const override
    {
        const QJsonObject triage = documents.value(kTriage);
        const QJsonObject raising = triage[kRaising].toObject();
        QList<QJsonObject> weights, words, groups;
        for (const auto& [code, weight] : factors())
            weights.append({{u"code"_s, code}, {u"weight"_s, raising[code].toInt(weight)}});
        for (const QString& list : wordLists())
            words.append({{u"code"_s, list}, {kWords, triage[list]}});
        for (const QString& rule : groupRules()) {
            for (const QJsonValue& group : triage[rule].toArray())
                groups.append({{u"rule"_s, rule}, {u"group"_s, group}});
        }
        SettingBody body;
        setSettingEntries(body, kFactors, weights);
        setSettingEntries(body, kWords, words);
        setSettingEntries(body, kGroups, groups);
        return normalisedSetting(body, parts({}));
    }

    void place(const SettingBody& body, SettingDocuments& documents) const override
    {
        QJsonObject& triage = documents[kTriage];
        QJsonObject raising;
        for (const QJsonObject& factor : settingEntries(body, kFactors))
            raising.insert(factor["code"_L1].toString(), factor["weight"_L1]);
        triage.insert(kRaising, raising);
        for (const QJsonObject& list : settingEntries(body, kWords))
            triage.insert(list["code"_L1].toString(), list[kWords].toArray());
        for (const QString& rule : groupRules()) {
            QJsonArray groups;
            for (const QJsonObject& entry : settingEntries(body, kGroups)) {
                if (entry["rule"_L1] == rule)
                    groups.append(entry["group"_L1]);
            }
            triage.insert(rule, groups);
        }
    }

    std::optional<SettingEffect> effect(const PreviewTicket& preview, const ReferenceData& before,
                                        const ReferenceData& after) const override
    {
        const Priority now = proposed(preview, before), then = proposed(preview, after);
        if (now == then)
            return std::nullopt;
        return SettingEffect{u"priority"_s, plainCodes({priorityCode(now)}).constFirst(),
                             plainCodes({priorityCode(then)}).constFirst()};
    }
};

} // namespace

const SettingKind* prioritySetting()
{
    static const PrioritySetting kind;
    return &kind;
}

} // namespace woshou
