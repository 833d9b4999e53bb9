#pragma once

#include "domain/customers/customer.h"

namespace woshou {

/// Whether a request is covered by warranty or contract, and why, so that nobody expects too much.
struct Coverage
{
    enum class State { Unknown, Covered, NotCovered };
    enum class Reason {
        NothingKnown, ///< neither warranty nor contract on record
        Warranty,     ///< until `until`
        InContract,   ///< until `until`
        WarrantyOver, ///< since `until`
        ContractOver, ///< since `until`
        OutsideHours, ///< remote support is agreed, but not at this hour
        NotInContract ///< the contract runs, but leaves out this way of settling
    };
    State state = State::Unknown;
    Reason reason = Reason::NothingKnown;
    QDate until;
    Contract contract; ///< which says so; empty when the warranty does
};

/// @param mode way of settling (visit, parts, remote …), empty while it is not known
/// @param local the center's time
Coverage coverageOf(const std::optional<Device>& device, const QList<Contract>& contracts, const QString& mode,
                    const QDateTime& local);

} // namespace woshou
