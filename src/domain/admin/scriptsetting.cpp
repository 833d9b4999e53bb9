#include "domain/admin/settingkinds.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kScripts = u"scripts"_s, kWording = u"wording"_s, kProgress = u"progress"_s, kVague = u"vague"_s;

/// What the desks fill in.
const QStringList& placeholders()
{
    static const QStringList names = {u"企业名称"_s, u"客服"_s,     u"客户"_s,     u"产品"_s,     u"编号"_s,
                                      u"时限"_s,     u"具体时间"_s, u"问题简述"_s, u"具体进展"_s, u"下一步时间"_s,
                                      u"解决方案"_s, u"帮助文档"_s, u"技术部门"_s, u"工程师"_s};
    return names;
}

QList<CodeName> steps()
{
    return plainCodes({u"opening"_s, u"forbidden"_s, u"manner"_s, u"listen"_s, u"number_told"_s, u"selfcheck"_s,
                       u"callback"_s, u"transferred"_s, u"progress"_s, u"result_told"_s, u"solved_question"_s,
                       u"survey"_s, u"survey_recommend"_s, u"return_visit"_s, u"entrance"_s});
}

QList<CodeName> statesOf(const ReferenceData& reference)
{
    QList<CodeName> list;
    for (const LifeCycle::State& state : reference.lifeCycle.states())
        list.append({state.code, state.zh, state.en, {}});
    return list;
}

QList<SettingField> sentenceFields()
{
    SettingField zh;
    zh.key = u"zh"_s;
    zh.type = SettingField::Type::Text;
    zh.required = true;
    zh.most = 1000;
    zh.placeholders = placeholders();
    SettingField en = zh;
    en.key = u"en"_s;
    en.required = false;
    return {zh, en};
}

SettingPart scriptsPart(const ReferenceData& reference)
{
    SettingPart part;
    part.key = kScripts;
    part.identity = {u"step"_s, u"channel"_s, u"mood"_s, u"style"_s};
    part.fields = {choiceField(u"step"_s, steps(), true), choiceField(u"channel"_s, reference.channels),
                   choiceField(u"mood"_s, reference.moods),
                   choiceField(u"style"_s, plainCodes({u"standard"_s, u"calming"_s}))};
    part.fields += sentenceFields();
    return part;
}

SettingPart progressPart(const ReferenceData& reference)
{
    SettingPart part;
    part.key = kProgress;
    part.identity = {u"state"_s, u"channel"_s, u"mood"_s};
    part.fields = {choiceField(u"state"_s, statesOf(reference), true), choiceField(u"channel"_s, reference.channels),
                   choiceField(u"mood"_s, reference.moods)};
    part.fields += sentenceFields();
    return part;
}

SettingField textField(const QString& key, SettingField::Type type = SettingField::Type::Line)
{
    SettingField field;
    field.key = key;
    field.type = type;
    return field;
}

SettingPart vaguePart()
{
    SettingPart part;
    part.key = kVague;
    part.identity = {u"zh"_s, u"en"_s};
    part.unique = true;
    part.fields = {textField(u"zh"_s), textField(u"en"_s), textField(u"say_zh"_s), textField(u"say_en"_s),
                   textField(u"except"_s, SettingField::Type::Lines)};
    return part;
}

/// The first sentence of a step that the other reference says otherwise.
std::optional<SettingEffect> firstDifference(const QList<Script>& before, const QList<Script>& after)
{
    for (qsizetype i = 0; i < qMax(before.size(), after.size()); ++i) {
        const Script now = before.value(i), then = after.value(i);
        if (now.zh != then.zh || now.en != then.en)
            return SettingEffect{kProgress, {{}, now.zh, now.en, {}}, {{}, then.zh, then.en, {}}};
    }
    return std::nullopt;
}

class ScriptSetting : public SettingKind
{
public:
    QString code() const override { return kScripts; }
    QStringList documents() const override { return {kScripts, kWording}; }

    QList<SettingPart> parts(const ReferenceData& reference) const override
    {
        return {scriptsPart(reference), progressPart(reference), vaguePart()};
    }

    SettingBody bodyOf(const SettingDocuments& documents) const override
    {
        SettingBody body;
        body.insert(kScripts, documents.value(kScripts).value(kScripts));
        body.insert(kProgress, documents.value(kWording).value(kProgress));
        body.insert(kVague, documents.value(kWording).value(kVague));
        return normalisedSetting(body, parts({}));
    }

    void place(const SettingBody& body, SettingDocuments& documents) const override
    {
        documents[kScripts].insert(kScripts, body[kScripts]);
        documents[kWording].insert(kProgress, body[kProgress]);
        documents[kWording].insert(kVague, body[kVague]);
    }

    /// What is said changes no ticket; what the customer may read of it does.
    std::optional<SettingEffect> effect(const PreviewTicket& preview, const ReferenceData& before,
                                        const ReferenceData& after) const override
    {
        const Ticket& ticket = preview.ticket;
        const QString step = u"state."_s + ticket.state;
        return firstDifference(before.scriptsFor(step, ticket.channel, ticket.mood),
                               after.scriptsFor(step, ticket.channel, ticket.mood));
    }
};

} // namespace

const SettingKind* scriptSetting()
{
    static const ScriptSetting kind;
    return &kind;
}

} // namespace woshou
