#include "storage/tickets/savedviewrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// The first two orders, which older versions know, stand in a column of their own.
QString sortOf(const SavedView& view)
{
    return orderCode(view.order == TicketOrder::Due ? TicketOrder::Due : TicketOrder::Newest);
}

QString layoutOf(const SavedView& view)
{
    const bool plain = view.order == TicketOrder::Due || view.order == TicketOrder::Newest;
    return layoutText({plain ? std::nullopt : std::optional(view.order), view.columns});
}

SavedView readView(const Row& row)
{
    SavedView view;
    view.id = row.id<SavedViewId>("id");
    view.rev = row.number("rev");
    view.owner = row.id<PersonId>("owner_id");
    if (const QString role = row.text("role"); !role.isEmpty())
        view.role = roleFromCode(role);
    view.name = row.text("name");
    view.query = row.text("query");
    const ListLayout layout = woshou::layoutOf(row.text("layout"));
    view.order = layout.order.value_or(row.text("sort") == "due"_L1 ? TicketOrder::Due : TicketOrder::Newest);
    view.columns = layout.columns;
    return view;
}

} // namespace

Binds SavedViewRepository::own() const
{
    return {{u"person"_s, m_person.id}, {u"leads"_s, leadsViews(m_person.role)}};
}

Result<QList<SavedView>> SavedViewRepository::all()
{
    return selectAll<SavedView>(m_db, u"views/list_views"_s, own() + Binds{{u"role"_s, roleCode(m_person.role)}},
                                readView);
}

Result<SavedViewId> SavedViewRepository::insert(const SavedView& view, Instant now)
{
    WOSHOU_TRY(const qint64 id, insertReturning(m_db, u"views/insert_view"_s,
                                                {{u"owner_id"_s, view.owner},
                                                 {u"role"_s, view.role ? roleCode(*view.role) : QString()},
                                                 {u"name"_s, view.name},
                                                 {u"query"_s, view.query},
                                                 {u"sort"_s, sortOf(view)},
                                                 {u"layout"_s, layoutOf(view)},
                                                 {u"updated_by"_s, m_person.id},
                                                 {u"updated_at"_s, now}}));
    return SavedViewId(id);
}

Result<Done> SavedViewRepository::update(const SavedView& view, Instant now)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"views/update_view"_s,
                                               own() + Binds{{u"id"_s, view.id},
                                                             {u"rev"_s, view.rev},
                                                             {u"name"_s, view.name},
                                                             {u"query"_s, view.query},
                                                             {u"sort"_s, sortOf(view)},
                                                             {u"layout"_s, layoutOf(view)},
                                                             {u"updated_by"_s, m_person.id},
                                                             {u"updated_at"_s, now}}));
    if (rows != 1)
        return failure(ErrorKind::Conflict, u"view %1 is not at revision %2"_s.arg(view.name).arg(view.rev),
                       u"SV004"_s);
    return Done{};
}

Result<Done> SavedViewRepository::remove(SavedViewId id)
{
    WOSHOU_CHECK(runStatement(m_db, u"views/delete_view"_s, own() + Binds{{u"id"_s, id}}));
    return Done{};
}

} // namespace woshou
