#include "domain/admin/settingkinds.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

const QList<const SettingKind*>& SettingKind::all()
{
    static const QList<const SettingKind*> kinds = {categorySetting(), prioritySetting(), scriptSetting(),
                                                    checklistSetting()};
    return kinds;
}

const SettingKind* SettingKind::find(const QString& code)
{
    const auto found =
        std::find_if(all().begin(), all().end(), [&](const SettingKind* kind) { return kind->code() == code; });
    return found == all().end() ? nullptr : *found;
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
