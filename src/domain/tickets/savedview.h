#pragma once

#include "base/id.h"
#include "domain/people/person.h"
#include "domain/tickets/listlayout.h"

#include <optional>

namespace woshou {

using SavedViewId = Id<struct SavedViewTag>;

/// A filter line that is kept under a name: a person's own, everybody's of a role, or the center's for a role.
struct SavedView
{
    static constexpr int kLongestName = 60;

    SavedViewId id;
    int rev = 0;
    PersonId owner;           ///< whose own it is; invalid for a role's
    std::optional<Role> role; ///< whose it is; nothing for one's own
    QString name;
    QString query; ///< the line in QueryLanguage::Codes
    TicketOrder order = TicketOrder::Newest;
    QList<LayoutColumn> columns{}; ///< those that it shows; the usual ones when empty
    QString nameEn{};              ///< of the center's own; empty otherwise

    /// Of a role, kept by the administrator as a setting; nobody changes it elsewhere. Their ids are negative.
    bool isCenters() const { return id.value() < 0; }

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// Who may make, change and take away the views of a role.
inline bool leadsViews(Role role)
{
    return role == Role::Supervisor || role == Role::Administrator;
}

} // namespace woshou
