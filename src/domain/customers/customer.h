#pragma once

#include "domain/customers/contract.h"
#include "domain/customers/note.h"

#include <QStringList>

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
    QStringList phones;    ///< normalised digits, the main one first
    QString wechat;        ///< the account that writes to the official WeChat account, exactly as it comes (R-004)
    DeviceId wechatDevice; ///< which device of his is bound to it, if any
};

/// Numbers that were changed where they were shown whole.
struct PhonesEdit
{
    QStringList before; ///< as they were shown
    QStringList now;    ///< as they were written; normalised when they are saved

    /// What stays of `stored` when these are saved over it: what this edit left out goes, what it added comes, and what
    /// somebody else did meanwhile stays. All three lists are normalised digits.
    static QStringList merged(const QStringList& before, const QStringList& now, const QStringList& stored);
};

/// Where the next page of a list of customers begins; opaque to callers.
struct CustomerCursor
{
    QString key;
    qint64 id = 0;
    bool valid = false;
};

/// A customer and the key that a list is ordered by.
struct ListedCustomer
{
    Customer customer;
    QString key;
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
    int rev = 0;
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
    QList<Contract> contracts;
    QList<CustomerNote> notes;    ///< those in force, oldest first
    QList<PastTicket> open, past; ///< past: newest first, at most 20
    int services = 0;             ///< closed tickets in all
    double rating = 0;            ///< mean survey score 1–5; 0 when none
};

/// One contact or change in the life of a customer, whichever ticket it belongs to.
struct CustomerEntry
{
    Instant at;
    TicketId ticket; ///< none for a change of the customer's own data
    QString ticketNumber, ticketTitle, channel;
    QString kind; ///< of TicketEvent, or edited, device_added, device_edited, contract, note
    QString text;
    QString data; ///< JSON object: changed fields {"field":[old,new]}
    QString personName, personNameEn;
};

/// Who looked at whose number, and why.
struct RevealEntry
{
    Instant at;
    QString personName, personNameEn;
    CustomerId customer;
    QString customerName;
    QString reason;
};

/// The whole life cycle on one page. The phone numbers are masked.
struct CustomerProfile
{
    CustomerCard card;
    QList<CustomerNote> closed;    ///< notes that no longer hold, wishes and leads that are done; newest first
    QList<CustomerEntry> contacts; ///< newest first
    Instant serverNow;
};

} // namespace woshou
