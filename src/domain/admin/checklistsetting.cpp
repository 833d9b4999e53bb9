#include "domain/admin/settingkinds.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kChecklists = u"checklists"_s, kItems = u"items"_s;

CodeName itemsOf(const Checklist& list)
{
    QStringList zh, en;
    for (const CodeName& item : list.items) {
        zh.append(item.zh);
        en.append(item.name(false));
    }
    return {list.code, zh.join(u'\n'), en.join(u'\n'), {}};
}

class ChecklistSetting : public SettingKind
{
public:
    QString code() const override { return kChecklists; }
    QStringList documents() const override { return {kChecklists}; }

    QList<SettingPart> parts(const ReferenceData&) const override
    {
        SettingPart lists;
        lists.key = kChecklists;
        lists.identity = {u"code"_s};
        lists.unique = true;
        lists.fields = nameFields();
        SettingPart items;
        items.key = kItems;
        items.identity = {u"list"_s, u"code"_s};
        items.unique = true;
        SettingField list = choiceField(u"list"_s, {}, true);
        list.from = kChecklists;
        items.fields = QList<SettingField>{list} + nameFields(200);
        return {lists, items};
    }

    SettingBody bodyOf(const SettingDocuments& documents) const override
    {
        const QList<QJsonObject> lists = settingEntries(documents.value(kChecklists), kChecklists);
        QList<QJsonObject> items;
        for (const QJsonObject& list : lists) {
            for (QJsonObject& item : settingEntries(list, kItems)) {
                item.insert(u"list"_s, list["code"_L1]);
                items.append(item);
            }
        }
        SettingBody body;
        setSettingEntries(body, kChecklists, lists);
        setSettingEntries(body, kItems, items);
        return normalisedSetting(body, parts({}));
    }

    void place(const SettingBody& body, SettingDocuments& documents) const override
    {
        const QList<QJsonObject> all = settingEntries(body, kItems);
        QList<QJsonObject> lists = settingEntries(body, kChecklists);
        for (QJsonObject& list : lists) {
            QList<QJsonObject> items = all;
            items.removeIf([&](const QJsonObject& item) { return item["list"_L1] != list["code"_L1]; });
            setSettingEntries(list, kItems, items);
        }
        setSettingEntries(documents[kChecklists], kChecklists, lists);
    }

    /// Items that are being ticked off bear the names of the list; new ones come to the next ticket only.
    std::optional<SettingEffect> effect(const PreviewTicket& preview, const ReferenceData& before,
                                        const ReferenceData& after) const override
    {
        for (const QString& code : preview.checklists) {
            const CodeName now = itemsOf(before.checklist(code)), then = itemsOf(after.checklist(code));
            if (now.zh != then.zh || now.en != then.en)
                return SettingEffect{u"checklist"_s, now, then};
        }
        return std::nullopt;
    }
};

} // namespace

const SettingKind* checklistSetting()
{
    static const ChecklistSetting kind;
    return &kind;
}

} // namespace woshou
