#include "domain/customers/coverage.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

bool inRemoteHours(const Contract& contract, const QDateTime& local)
{
    const int minute = local.time().hour() * 60 + local.time().minute();
    return contract.remoteDays.contains(QString::number(local.date().dayOfWeek())) && contract.remoteFrom <= minute &&
           minute < contract.remoteTo;
}

/// Advice costs nothing whatever was agreed; a way that is not known yet is covered when anything is.
Coverage byContract(const Contract& contract, const QString& mode, const QDateTime& local)
{
    using State = Coverage::State;
    using Reason = Coverage::Reason;
    const Coverage covered{State::Covered, Reason::InContract, contract.endsOn, contract};
    const Coverage left{State::NotCovered, Reason::NotInContract, contract.endsOn, contract};
    if (mode == "visit"_L1)
        return contract.visits ? covered : left;
    if (mode == "parts"_L1)
        return contract.parts ? covered : left;
    if (mode == "remote"_L1 && contract.remoteDays.isEmpty())
        return left;
    if (mode == "remote"_L1 && !inRemoteHours(contract, local))
        return {State::NotCovered, Reason::OutsideHours, contract.endsOn, contract};
    return covered;
}

Coverage byWarranty(const std::optional<Device>& device, const QDate& today)
{
    if (!device || !device->warrantyUntil.isValid())
        return {};
    if (device->inWarranty(today))
        return {Coverage::State::Covered, Coverage::Reason::Warranty, device->warrantyUntil, {}};
    return {Coverage::State::NotCovered, Coverage::Reason::WarrantyOver, device->warrantyUntil, {}};
}

/// What covers goes before what does not, a running contract before what is over.
int rank(const Coverage& coverage)
{
    switch (coverage.reason) {
    case Coverage::Reason::InContract:
        return 0;
    case Coverage::Reason::Warranty:
        return 1;
    case Coverage::Reason::OutsideHours:
        return 2;
    case Coverage::Reason::NotInContract:
        return 3;
    case Coverage::Reason::WarrantyOver:
    case Coverage::Reason::ContractOver:
        return 4;
    case Coverage::Reason::NothingKnown:
        break;
    }
    return 5;
}

} // namespace

Coverage coverageOf(const std::optional<Device>& device, const QList<Contract>& contracts, const QString& mode,
                    const QDateTime& local)
{
    const QDate today = local.date();
    QList<Coverage> says = {byWarranty(device, today)};
    for (const Contract& contract : contracts) {
        if (!contract.concerns(device ? device->id : DeviceId()))
            continue;
        if (contract.runsOn(today))
            says.append(byContract(contract, mode, local));
        else if (contract.endsOn < today)
            says.append({Coverage::State::NotCovered, Coverage::Reason::ContractOver, contract.endsOn, contract});
    }
    return *std::min_element(says.begin(), says.end(), [](const Coverage& a, const Coverage& b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.until > b.until;
    });
}

} // namespace woshou
