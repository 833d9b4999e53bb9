#pragma once

#include "widgets/tickets/intakeselfhelp.h"

#include <QHash>
#include <QList>
#include <QPointer>
#include <QUuid>

#include <optional>

class QScrollArea;

namespace woshou {

/// Where one was in each of the open calls, so that coming back is as if one had not been away: the cursor and what is
/// marked, how far the form is rolled, every text to the last blank, and which steps of self-help were tried.
class IntakePlaces
{
public:
    struct Cursor
    {
        QPointer<QWidget> widget;
        int anchor = 0, position = 0; ///< in its text; equal when nothing is marked
    };
    struct Place
    {
        Cursor cursor;
        int rolled = 0; ///< pixels
        QList<std::pair<QPointer<QWidget>, QString>> texts;
        IntakeSelfHelp::Tried tried;
    };

    /// The cursor inside of the page, or of what had it last.
    static Cursor cursorIn(const QWidget* page);
    /// Takes the cursor out of its field, which finishes what is done there, and keeps the place.
    void keep(const QUuid& key, QWidget* page, const QScrollArea* area, const IntakeSelfHelp::Tried& tried);
    void forget(const QUuid& key) { m_places.remove(key); }
    std::optional<Place> place(const QUuid& key) const;
    /// Puts texts and cursor back; what does not say the same any more stays. False when the cursor has no place.
    static bool restore(const Place& place, QWidget* page, QScrollArea* area);

private:
    QHash<QUuid, Place> m_places;
};

} // namespace woshou
