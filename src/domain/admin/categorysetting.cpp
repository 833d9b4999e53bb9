#include "domain/admin/settingkinds.h"
#include "domain/tickets/triagedecision.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kTriage = u"triage"_s, kPriorities = u"priorities"_s;

SettingField linesField(const QString& key)
{
    SettingField field;
    field.key = key;
    field.type = SettingField::Type::Lines;
    field.most = 60;
    return field;
}

SettingField textField(const QString& key)
{
    SettingField field;
    field.key = key;
    field.type = SettingField::Type::Text;
    field.most = 400;
    return field;
}

SettingField flagField(const QString& key)
{
    SettingField field;
    field.key = key;
    field.type = SettingField::Type::Flag;
    return field;
}

QList<CodeName> priorities()
{
    return plainCodes({u"urgent"_s, u"high"_s, u"medium"_s, u"low"_s});
}

/// The table's priority of a category, where one differs from the other.
bool tableChanged(const QString& category, const ReferenceData& before, const ReferenceData& after)
{
    return before.triage.categoryPriority.value(category, Priority::Medium) !=
           after.triage.categoryPriority.value(category, Priority::Medium);
}

class CategorySetting : public SettingKind
{
public:
    QString code() const override { return u"categories"_s; }
    QStringList documents() const override { return {kTriage, kPriorities}; }

    QList<SettingPart> parts(const ReferenceData&) const override
    {
        SettingPart categories;
        categories.key = u"categories"_s;
        categories.identity = {u"code"_s};
        categories.unique = true;
        categories.rows = SettingPart::Rows::Kept;
        categories.fields = nameFields() << choiceField(u"priority"_s, priorities(), true)
                                         << linesField(u"subtypes_zh"_s) << linesField(u"subtypes_en"_s)
                                         << flagField(u"retired"_s);
        SettingPart meanings;
        meanings.key = kPriorities;
        meanings.identity = {u"code"_s};
        meanings.unique = true;
        meanings.rows = SettingPart::Rows::Fixed;
        meanings.fields = {choiceField(u"code"_s, priorities(), true), textField(u"zh"_s), textField(u"en"_s)};
        return {categories, meanings};
    }

    SettingBody bodyOf(const SettingDocuments& documents) const override
    {
        const QJsonObject triage = documents.value(kTriage);
        const QJsonObject table = triage["category_priority"_L1].toObject();
        QList<QJsonObject> categories = settingEntries(triage, u"categories"_s);
        for (QJsonObject& category : categories) {
            category.insert(u"priority"_s, table.value(category["code"_L1].toString()).toString(u"medium"_s));
            if (!category.contains("subtypes_zh"_L1))
                category.insert(u"subtypes_zh"_s, examplesOf(category));
        }
        SettingBody body;
        setSettingEntries(body, u"categories"_s, categories);
        setSettingEntries(body, kPriorities, settingEntries(documents.value(kPriorities), kPriorities));
        return normalisedSetting(body, parts({}));
    }

    void place(const SettingBody& body, SettingDocuments& documents) const override
    {
        QJsonObject table;
        const QList<QJsonObject> categories = settingEntries(body, u"categories"_s);
        for (const QJsonObject& category : categories)
            table.insert(category["code"_L1].toString(), category["priority"_L1]);
        documents[kTriage].insert(u"categories"_s, body["categories"_L1]);
        documents[kTriage].insert(u"category_priority"_s, table);
        documents[kPriorities].insert(kPriorities, body[kPriorities]);
    }

    std::optional<SettingEffect> effect(const PreviewTicket& preview, const ReferenceData& before,
                                        const ReferenceData& after) const override
    {
        const Ticket& ticket = preview.ticket;
        if (tableChanged(ticket.category, before, after) || tableChanged(ticket.proposedCategory, before, after)) {
            const Priority now = proposed(preview, before), then = proposed(preview, after);
            if (now != then)
                return SettingEffect{u"priority"_s, plainCodes({priorityCode(now)}).constFirst(),
                                     plainCodes({priorityCode(then)}).constFirst()};
        }
        const CodeName now = findCode(before.triage.categories, ticket.category);
        const CodeName then = findCode(after.triage.categories, ticket.category);
        if (now.zh == then.zh && now.en == then.en)
            return std::nullopt;
        return SettingEffect{u"category"_s, now, then};
    }

private:
    /// An older center has the sub-types in one sentence, "产品功能、使用方法、政策解读等".
    static QJsonArray examplesOf(const QJsonObject& category)
    {
        QString text = category["examples_zh"_L1].toString();
        if (text.endsWith(u'等'))
            text.chop(1);
        return QJsonArray::fromStringList(text.split(u'、', Qt::SkipEmptyParts));
    }

    static Priority proposed(const PreviewTicket& preview, const ReferenceData& reference)
    {
        const QString group = preview.ticket.group;
        return proposeTriage(triageInput(preview.ticket, group, preview.customerLevel), reference.triage,
                             preview.learned)
            .priority;
    }
};

} // namespace

const SettingKind* categorySetting()
{
    static const CategorySetting kind;
    return &kind;
}

} // namespace woshou
