#pragma once

#include "domain/customers/customer.h"
#include "domain/knowledge/article.h"
#include "domain/tickets/ticket.h"
#include "models/shell/keyactions.h"
#include "services/knowledge/searchservice.h"

#include <QObject>
#include <QPointer>

namespace woshou {

/// One line of the palette: something that can be opened or done.
struct PaletteHit
{
    enum class Kind { Ticket, Customer, Device, Article, Page, Command };
    Kind kind = Kind::Ticket;
    QString icon, title, note, key; ///< the note says which one it is, the key does the same
    qint64 id = 0;                  ///< of the ticket, customer, device or article; of a page its number in Page
    QString phone;                  ///< of the customer
    CustomerId customer;            ///< whose the device is
    qint64 entry = 0;               ///< of the ticket's log, which says what was typed
    Snippet said;                   ///< where it was found, when the title does not say it
    QPointer<QObject> action;       ///< of a command: what is triggered

    static PaletteHit of(const TicketRow& ticket, const QString& stateName);
    static PaletteHit of(const Customer& customer);
    static PaletteHit of(const ArticleHit& article);
    /// @param stateName of a ticket, otherwise nothing
    static PaletteHit of(const SearchHit& hit, const QString& stateName = {});

    bool isSame(const PaletteHit& other) const;
};

/// How well one of the names of a thing fits what was typed: 0 begins with it, 1 one of its words does, 2 it is within,
/// 3 the first letters of the Chinese readings begin with it; −1 not at all. An empty text fits everything.
int paletteFit(const QString& typed, const QStringList& names);

/// An action by every name it has: in the reader's language, in English, and in Chinese where the program brings it.
QStringList namesOf(const KeyAction& action);

} // namespace woshou
