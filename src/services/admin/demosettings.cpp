#include "services/admin/democenter.h"
#include "services/admin/referenceloading.h"
#include "storage/admin/settingrepository.h"
#include "storage/people/personrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kDay = std::chrono::hours(24);

/// What the center's administrator changed since the center was set up.
struct DemoChange
{
    QString kind, part;
    QJsonObject entry; ///< that came last in its part
    int daysAgo = 0;
    QString note;
};

QList<DemoChange> changes()
{
    return {{u"checklists"_s,
             u"items"_s,
             {{u"list"_s, u"visit"_s},
              {u"code"_s, u"photo"_s},
              {u"zh"_s, u"请客户拍一张铭牌照片"_s},
              {u"en"_s, u"The customer sends a photo of the name plate"_s}},
             41,
             u"工程师反映型号常常记错，带错配件"_s},
            {u"scripts"_s,
             u"vague"_s,
             {{u"zh"_s, u"改天再说"_s},
              {u"en"_s, u"some other day"_s},
              {u"say_zh"_s, u"说出日期和钟点"_s},
              {u"say_en"_s, u"Name the day and the hour"_s}},
             12,
             u"质检听到两次，客户又打来追问"_s}};
}

} // namespace

Result<Done> makeDemoSettings(DemoCenter& center)
{
    const auto administrator = PersonRepository(center.db).byLogin(u"chenli"_s);
    if (!administrator)
        return failure(administrator.error());
    WOSHOU_TRY(const ShippedReference shipped, loadShipped(center.db));
    for (const DemoChange& change : changes()) {
        const SettingKind* kind = SettingKind::find(change.kind);
        SettingVersion version;
        version.version = 1;
        version.body = kind->bodyOf(shipped.documents);
        QList<QJsonObject> entries = settingEntries(version.body, change.part);
        entries.append(change.entry);
        setSettingEntries(version.body, change.part, entries);
        version.note = change.note;
        version.author = administrator->id;
        version.madeAt = version.effectiveFrom = center.options.now - change.daysAgo * kDay;
        WOSHOU_CHECK(SettingRepository(center.db).insert(change.kind, version));
    }
    return Done{};
}

} // namespace woshou
