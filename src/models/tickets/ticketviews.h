#pragma once

#include "domain/people/person.h"
#include "domain/tickets/savedview.h"

#include <QList>
#include <QString>

namespace woshou {

/// A list of tickets that a role works from; the code is TicketFilter::view.
struct TicketView
{
    enum class Section { Mine, Team, Everything, Saved };
    QString code; ///< of a saved one "saved:3"
    Section section = Section::Everything;
    QString savedName; ///< of a saved one

    QString name() const;
    friend bool operator==(const TicketView&, const TicketView&) = default;
};

/// The views of a role in their order; the first one is where its day begins.
QList<TicketView> ticketViews(Role role);

QString ticketViewName(const QString& code);
/// "Evening check · Agents": a view of another role than the reader's says whose it is.
QString savedViewName(const SavedView& view, Role reader);
/// "12"; of a saved view nobody counts further than "999+".
QString viewCountText(const QString& code, int count);
/// Who a role's views are for: "Agents".
QString viewersName(Role role);
QString ticketSectionName(TicketView::Section section);

/// "By priority": an order as one chooses it.
QString orderName(TicketOrder order);

/// What an empty view says: what would stand there.
QString emptyViewTitle(const QString& code);
QString emptyViewSentence(const QString& code);

} // namespace woshou
