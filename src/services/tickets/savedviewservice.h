#pragma once

#include "base/result.h"
#include "domain/tickets/savedview.h"
#include "domain/tickets/ticket.h"
#include "services/core/servicecontext.h"

#include <QFuture>
#include <QHash>

namespace woshou {

/// A saved view and how many tickets it holds.
struct CountedView
{
    /// Nobody counts further; it is shown as "999+".
    static constexpr int kMost = 1000;

    SavedView view;
    int count = 0; ///< −1 when the line is no longer understood
};

/// What a filter line holds now.
struct ViewLook
{
    static constexpr int kMostListed = 50;
    int count = 0;         ///< no further than CountedView::kMost
    QList<TicketRow> rows; ///< the first of them
};

/// Views that a person keeps, those a role is given, and the center's own of that role. Errors: Validation (field
/// named), Permission, Conflict, Connection, Busy.
class SavedViewService
{
public:
    explicit SavedViewService(const ServiceContext& context)
        : m_context(context)
    {
    }

    /// All that this person may use, without counting: one's own first, then the center's, then those of roles.
    QFuture<Result<QList<SavedView>>> list();
    /// The same with their counts, which takes as long as they take.
    QFuture<Result<QList<CountedView>>> counted();
    /// Makes it when it has no id, changes its name, line and order otherwise. `view.role` without leading:
    /// Permission. The line is kept in codes, whatever language it came in. Conflict on field "name" when there is one
    /// of that name.
    QFuture<Result<SavedView>> save(const SavedView& view);
    QFuture<Result<Done>> remove(SavedViewId id);
    /// Validation on field "query" for a line that is not understood, or that holds everything.
    QFuture<Result<ViewLook>> look(const QString& line, TicketOrder order);
    /// How this person looks at each list, by the code of the view.
    QFuture<Result<QHash<QString, ListLayout>>> layouts();
    /// Kept for this person at every desk; an empty one is forgotten. Validation on field "layout" for one that is too
    /// long.
    QFuture<Result<Done>> keepLayout(const QString& view, const ListLayout& layout);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
