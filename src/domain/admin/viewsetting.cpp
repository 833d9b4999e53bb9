#include "domain/admin/settingkinds.h"
#include "domain/tickets/ticketquery.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kViews = u"views"_s;

SettingField queryField()
{
    SettingField field;
    field.key = u"query"_s;
    field.type = SettingField::Type::Query;
    field.required = true;
    field.most = 1000;
    return field;
}

QList<CodeName> roles()
{
    QStringList codes;
    for (const Role role : allRoles())
        codes.append(roleCode(role));
    return plainCodes(codes);
}

class ViewSetting : public SettingKind
{
public:
    QString code() const override { return kViews; }
    QStringList documents() const override { return {kViews}; }

    QList<SettingPart> parts(const ReferenceData&) const override
    {
        SettingPart part;
        part.key = kViews;
        part.identity = {u"code"_s};
        part.unique = true;
        part.fields = nameFields(SavedView::kLongestName);
        part.fields.insert(1, choiceField(u"role"_s, roles(), true));
        part.fields << queryField() << choiceField(u"order"_s, plainCodes({u"newest"_s, u"due"_s}), true);
        return {part};
    }

    SettingBody bodyOf(const SettingDocuments& documents) const override
    {
        return normalisedSetting(documents.value(kViews), parts({}));
    }

    void place(const SettingBody& body, SettingDocuments& documents) const override
    {
        documents[kViews].insert(kViews, body[kViews]);
    }

    std::optional<SettingProblem> problem(const SettingBody& body, const ReferenceData& reference) const override
    {
        // Whether a line is understood does not depend on the day it is read on.
        static const QDate anyDay(2026, 1, 1);
        const QList<QJsonObject> entries = settingEntries(body, kViews);
        for (int row = 0; row < entries.size(); ++row) {
            const QString line = entries.at(row)["query"_L1].toString();
            const auto query = parseTicketQuery(line, reference, anyDay);
            if (!query || query->kind == TicketQuery::Kind::All)
                return SettingProblem{SettingProblem::Kind::NotAQuery, kViews, row, u"query"_s, line};
        }
        return std::nullopt;
    }

    /// A view changes nothing about a ticket.
    std::optional<SettingEffect> effect(const PreviewTicket&, const ReferenceData&, const ReferenceData&) const override
    {
        return std::nullopt;
    }
};

} // namespace

const SettingKind* viewSetting()
{
    static const ViewSetting kind;
    return &kind;
}

} // namespace woshou
