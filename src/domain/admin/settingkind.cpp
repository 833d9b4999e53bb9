#include "domain/admin/settingkinds.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

const QList<const SettingKind*>& SettingKind::all()
{
    static const QList<const SettingKind*> kinds = {categorySetting(), prioritySetting(),  keywordRuleSetting(),
                                                    scriptSetting(),   checklistSetting(), requiredSetting(),
                                                    promiseSetting(),  calendarSetting(),  viewSetting(),
                                                    searchSetting(),   attachmentSetting()};
    return kinds;
}

const SettingKind* SettingKind::find(const QString& code)
{
    const auto found =
        std::find_if(all().begin(), all().end(), [&](const SettingKind* kind) { return kind->code() == code; });
    return found == all().end() ? nullptr : *found;
}

std::optional<SettingProblem> SettingKind::problem(const SettingBody&, const ReferenceData&) const
{
    return std::nullopt;
}

std::optional<SettingProblem> SettingKind::firstProblem(const SettingBody& body, const SettingBody& before,
                                                        const ReferenceData& reference) const
{
    const auto found = settingProblem(body, parts(reference), before);
    return found ? found : problem(body, reference);
}

QList<SettingField> nameFields(int most)
{
    SettingField code;
    code.key = u"code"_s;
    code.type = SettingField::Type::Code;
    code.required = true;
    SettingField zh;
    zh.key = u"zh"_s;
    zh.required = true;
    zh.most = most;
    SettingField en = zh;
    en.key = u"en"_s;
    en.required = false;
    return {code, zh, en};
}

SettingField choiceField(const QString& key, const QList<CodeName>& choices, bool required)
{
    SettingField field;
    field.key = key;
    field.type = SettingField::Type::Choice;
    field.required = required;
    field.choices = choices;
    return field;
}

QList<CodeName> plainCodes(const QStringList& codes)
{
    QList<CodeName> list;
    for (const QString& code : codes)
        list.append({code, code, code, {}});
    return list;
}

} // namespace woshou
