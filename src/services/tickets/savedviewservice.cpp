#include "services/tickets/savedviewservice.h"

#include "base/text.h"
#include "domain/tickets/ticketcondition.h"
#include "services/core/executor.h"
#include "storage/tickets/listlayoutrepository.h"
#include "storage/tickets/savedviewrepository.h"
#include "storage/tickets/ticketqueryrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Result<int> countOf(Connection& db, const SavedView& view, const ReferenceData& reference, const QueryScope& scope)
{
    const auto query = parseTicketQuery(view.query, reference, scope.now.dateAt(scope.utcOffsetMinutes));
    if (!query)
        return -1;
    return TicketQueryRepository(db).count(conditionOf(*query, scope), CountedView::kMost);
}

/// What this person may use, the center's own between one's own and those that were made for roles.
Result<QList<SavedView>> viewsOf(Connection& db, const Person& person, const ReferenceData& reference)
{
    WOSHOU_TRY(const QList<SavedView> kept, SavedViewRepository(db, person).all());
    QList<SavedView> views;
    const auto take = [&views](const QList<SavedView>& list, auto fits) {
        std::copy_if(list.begin(), list.end(), std::back_inserter(views), fits);
    };
    take(kept, [](const SavedView& view) { return !view.role; });
    take(reference.views, [&](const SavedView& view) { return view.role == person.role; });
    take(kept, [](const SavedView& view) { return view.role.has_value(); });
    return views;
}

/// The view as it is kept, or what is wrong with it.
Result<SavedView> checked(SavedView view, const ServiceContext& context, const QDate& today)
{
    if (view.role && !leadsViews(context.person.role))
        return failure(ErrorKind::Permission, u"a role's views are made by who leads"_s, u"SV002"_s, u"role"_s);
    if (!view.role)
        view.owner = context.person.id;
    view.name = normaliseLine(view.name);
    if (view.name.isEmpty() || view.name.toUcs4().size() > SavedView::kLongestName)
        return failure(ErrorKind::Validation,
                       u"it is empty, or longer than %1 characters"_s.arg(SavedView::kLongestName),
                       view.name.isEmpty() ? u"SV003"_s : u"SV008"_s, u"name"_s);
    const auto query = parseTicketQuery(view.query, *context.reference, today);
    if (!query || query->kind == TicketQuery::Kind::All)
        return failure(ErrorKind::Validation, u"not a filter"_s, query ? u"SV003"_s : u"SV008"_s, u"query"_s);
    if (layoutText({view.order, view.columns}).size() > ListLayout::kLongest)
        return failure(ErrorKind::Validation, u"it shows too many columns"_s, u"SV008"_s, u"layout"_s);
    view.query = ticketQueryText(*query, QueryLanguage::Codes, *context.reference);
    return view;
}

Result<SavedView> write(WriteUnit& unit, const ServiceContext& context, SavedView view)
{
    SavedViewRepository views(unit.db, context.person);
    WOSHOU_TRY(const QList<SavedView> all, views.all());
    const bool taken = std::any_of(all.begin(), all.end(), [&](const SavedView& other) {
        return other.id != view.id && other.role == view.role && other.name == view.name;
    });
    if (taken)
        return failure(ErrorKind::Conflict, u"there is a view of that name"_s, u"taken"_s, u"name"_s);
    if (view.id.isValid()) {
        WOSHOU_CHECK(views.update(view, unit.now));
        ++view.rev;
        return view;
    }
    WOSHOU_TRY(view.id, views.insert(view, unit.now));
    view.rev = 1;
    return view;
}

} // namespace

QFuture<Result<QList<SavedView>>> SavedViewService::list()
{
    return m_context.executor->read<QList<SavedView>>(
        [context = m_context](Connection& db) { return viewsOf(db, context.person, *context.reference); });
}

QFuture<Result<QList<CountedView>>> SavedViewService::counted()
{
    return m_context.executor->read<QList<CountedView>>(
        [context = m_context](Connection& db) -> Result<QList<CountedView>> {
            WOSHOU_TRY(const Instant now, db.now());
            WOSHOU_TRY(const QList<SavedView> views, viewsOf(db, context.person, *context.reference));
            QList<CountedView> list;
            for (const SavedView& view : views) {
                const QueryScope scope{now, context.person.id, context.reference->utcOffsetMinutes};
                WOSHOU_TRY(const int count, countOf(db, view, *context.reference, scope));
                list.append({view, count});
            }
            return list;
        });
}

QFuture<Result<SavedView>> SavedViewService::save(const SavedView& view)
{
    return m_context.executor->write<SavedView>([context = m_context, view](WriteUnit& unit) -> Result<SavedView> {
        const int offset = context.reference->utcOffsetMinutes;
        WOSHOU_TRY(const SavedView kept, checked(view, context, unit.now.dateAt(offset)));
        return write(unit, context, kept);
    });
}

QFuture<Result<ViewLook>> SavedViewService::look(const QString& line, TicketOrder order)
{
    return m_context.executor->readTogether<ViewLook>(
        [context = m_context, line, order](Connection& db) -> Result<ViewLook> {
            WOSHOU_TRY(const Instant now, db.now());
            const QueryScope scope{now, context.person.id, context.reference->utcOffsetMinutes};
            const auto query = parseTicketQuery(line, *context.reference, now.dateAt(scope.utcOffsetMinutes));
            if (!query || query->kind == TicketQuery::Kind::All)
                return failure(ErrorKind::Validation, u"not a filter"_s, u"SV008"_s, u"query"_s);
            const TicketCondition condition = conditionOf(*query, scope);
            TicketQueryRepository tickets(db);
            ViewLook look;
            WOSHOU_TRY(look.count, tickets.count(condition, CountedView::kMost));
            WOSHOU_TRY(const QList<OrderedRow> rows, tickets.page(condition, order, {}));
            for (const OrderedRow& ordered : rows.mid(0, ViewLook::kMostListed))
                look.rows.append(ordered.row);
            return look;
        });
}

QFuture<Result<Done>> SavedViewService::remove(SavedViewId id)
{
    return m_context.executor->write<Done>(
        [person = m_context.person, id](WriteUnit& unit) { return SavedViewRepository(unit.db, person).remove(id); });
}

QFuture<Result<QHash<QString, ListLayout>>> SavedViewService::layouts()
{
    return m_context.executor->read<QHash<QString, ListLayout>>(
        [person = m_context.person.id](Connection& db) { return ListLayoutRepository(db, person).all(); });
}

QFuture<Result<Done>> SavedViewService::keepLayout(const QString& view, const ListLayout& layout)
{
    return m_context.executor->write<Done>([person = m_context.person.id, view,
                                            layout](WriteUnit& unit) -> Result<Done> {
        if (view.isEmpty() || view.size() > SavedView::kLongestName || layoutText(layout).size() > ListLayout::kLongest)
            return failure(ErrorKind::Validation, u"it is too long"_s, u"SV008"_s, u"layout"_s);
        return ListLayoutRepository(unit.db, person).keep(view, layout, unit.now);
    });
}

} // namespace woshou
