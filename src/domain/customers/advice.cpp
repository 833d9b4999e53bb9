#include "domain/customers/advice.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSoonDays = 60, kYearDays = 365;
constexpr int kOften = 3; ///< repairs within a year

void addNotes(QList<Advice>& list, const CustomerCard& card)
{
    for (const CustomerNote& note : card.notes) {
        if (note.kind == "need"_L1)
            list.append({Advice::Kind::Need, note.text, note.device, 0, {}});
        else if (note.kind == "preference"_L1)
            list.append({Advice::Kind::Preference, note.text, note.device, 0, {}});
    }
}

bool endsSoon(const QDate& day, const QDate& today)
{
    return day.isValid() && day >= today && today.daysTo(day) <= kSoonDays;
}

int repairsWithinAYear(const CustomerCard& card, DeviceId device, const QDate& today, int utcOffsetMinutes)
{
    return int(std::count_if(card.past.begin(), card.past.end(), [&](const PastTicket& ticket) {
        return ticket.device == device && ticket.createdAt.dateAt(utcOffsetMinutes).daysTo(today) <= kYearDays;
    }));
}

} // namespace

QList<Advice> adviceFor(const CustomerCard& card, const QDate& today, int utcOffsetMinutes)
{
    QList<Advice> list;
    addNotes(list, card);
    if (card.customer.elderlyAlone)
        list.append({Advice::Kind::Household, {}, {}, 0, {}});
    for (const Device& device : card.devices) {
        const int repairs = repairsWithinAYear(card, device.id, today, utcOffsetMinutes);
        if (repairs >= kOften)
            list.append({Advice::Kind::OftenBroken, {}, device.id, repairs, {}});
        if (endsSoon(device.warrantyUntil, today))
            list.append({Advice::Kind::WarrantyEnds, {}, device.id, 0, device.warrantyUntil});
    }
    for (const Contract& contract : card.contracts) {
        if (endsSoon(contract.endsOn, today))
            list.append({Advice::Kind::ContractEnds, contract.title, contract.device, 0, contract.endsOn});
    }
    return list;
}

} // namespace woshou
