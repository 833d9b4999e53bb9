#include "storage/tickets/listlayoutrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

Result<QHash<QString, ListLayout>> ListLayoutRepository::all()
{
    QHash<QString, ListLayout> layouts;
    WOSHOU_CHECK(runStatement(m_db, u"layouts/list_layouts"_s, {{u"person"_s, m_person}},
                              [&](const Row& row) { layouts.insert(row.text("view"), layoutOf(row.text("layout"))); }));
    return layouts;
}

Result<Done> ListLayoutRepository::keep(const QString& view, const ListLayout& layout, Instant at)
{
    if (layout.isEmpty()) {
        WOSHOU_CHECK(runStatement(m_db, u"layouts/delete_layout"_s, {{u"person"_s, m_person}, {u"view"_s, view}}));
        return Done{};
    }
    WOSHOU_CHECK(
        runStatement(m_db, u"layouts/upsert_layout"_s,
                     {{u"person"_s, m_person}, {u"view"_s, view}, {u"layout"_s, layoutText(layout)}, {u"at"_s, at}}));
    return Done{};
}

} // namespace woshou
