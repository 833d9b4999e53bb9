#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QDate>
#include <QList>
#include <QString>

namespace woshou {

struct Customer
{
    CustomerId id;
    int rev = 0;
    QString name;
    QString level; ///< "", "vip", "enterprise" (R-038)
    QString kind;  ///< person, firm
    QString industry;
    QString district, address;
    double lat = 0, lon = 0;                        ///< degrees WGS 84; 0/0 when unknown
    bool elderlyHome = false, elderlyAlone = false; ///< R-039
    QString note;                                   ///< household note, special need or wish
    int birthYear = 0;                              ///< 0 unknown
    QDate since;
    QStringList phones; ///< normalised digits, the main one first
};

struct Device
{
    DeviceId id;
    CustomerId customer;
    QString model, modelName, modelNameEn, group, groupName, groupNameEn, icon;
    QString serial;
    QDate purchasedOn;
    QString purchaseChannel, orderNumber, place;
    QDate warrantyUntil;
    bool inWarranty(const QDate& today) const { return warrantyUntil.isValid() && today <= warrantyUntil; }
};

/// A past repair or contact as the customer card lists it.
struct PastTicket
{
    TicketId id;
    QString number, title, state, cause, channel, engineerName, engineerNameEn;
    DeviceId device;
    bool open = false;
    Instant createdAt;
    MaybeInstant nextDue;
    int stars = 0; ///< mean of the survey, rounded; 0 when none
};

/// Everything known about a caller, shown beside the intake form.
struct CustomerCard
{
    Customer customer;
    QList<Device> devices;
    QList<PastTicket> open, past; ///< past: newest first, at most 20
    int services = 0;             ///< closed tickets in all
    double rating = 0;            ///< mean survey score 1–5; 0 when none
};

} // namespace woshou
