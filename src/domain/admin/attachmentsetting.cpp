#include "domain/admin/settingkinds.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kAttachments = u"attachments"_s, kLimits = u"limits"_s, kWarned = u"warned"_s,
              kLargest = u"largest_file"_s, kMegabytes = u"megabytes"_s;

SettingPart limitsPart()
{
    SettingField size;
    size.key = kMegabytes;
    size.type = SettingField::Type::Number;
    size.required = true;
    size.least = 1;
    size.last = ReferenceData::kMostMegabytes;
    SettingPart part;
    part.key = kLimits;
    part.identity = {u"code"_s};
    part.unique = true;
    part.rows = SettingPart::Rows::Fixed;
    part.fields = {choiceField(u"code"_s, plainCodes({kLargest}), true), size};
    return part;
}

SettingPart warnedPart()
{
    SettingField extension;
    extension.key = u"extension"_s;
    extension.type = SettingField::Type::Code;
    extension.required = true;
    SettingPart part;
    part.key = kWarned;
    part.identity = {u"extension"_s};
    part.unique = true;
    part.fields = {extension};
    return part;
}

class AttachmentSetting : public SettingKind
{
public:
    QString code() const override { return kAttachments; }
    QStringList documents() const override { return {kAttachments}; }
    QList<SettingPart> parts(const ReferenceData&) const override { return {limitsPart(), warnedPart()}; }

    SettingBody bodyOf(const SettingDocuments& documents) const override
    {
        SettingBody body = documents.value(kAttachments);
        if (settingEntries(body, kLimits).isEmpty())
            setSettingEntries(body, kLimits, {{{u"code"_s, kLargest}, {kMegabytes, ReferenceData::kMostMegabytes}}});
        return normalisedSetting(body, parts({}));
    }

    void place(const SettingBody& body, SettingDocuments& documents) const override
    {
        for (const QString& part : {kLimits, kWarned})
            documents[kAttachments].insert(part, body[part]);
    }

    /// Files that are there stay; the next ones are measured.
    std::optional<SettingEffect> effect(const PreviewTicket&, const ReferenceData&, const ReferenceData&) const override
    {
        return std::nullopt;
    }
};

} // namespace

const SettingKind* attachmentSetting()
{
    static const AttachmentSetting kind;
    return &kind;
}

} // namespace woshou
