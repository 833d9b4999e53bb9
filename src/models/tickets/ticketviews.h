#pragma once

#include "domain/people/person.h"

#include <QList>
#include <QString>

namespace woshou {

/// A list of tickets that a role works from; the code is TicketFilter::view.
struct TicketView
{
    enum class Section { Mine, Team, Everything };
    QString code;
    Section section = Section::Everything;
};

/// The views of a role in their order; the first one is where its day begins.
QList<TicketView> ticketViews(Role role);

QString ticketViewName(const QString& code);
QString ticketSectionName(TicketView::Section section);

/// What an empty view says: what would stand there.
QString emptyViewTitle(const QString& code);
QString emptyViewSentence(const QString& code);

} // namespace woshou
