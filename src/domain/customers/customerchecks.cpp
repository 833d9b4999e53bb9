#include "domain/customers/customerchecks.h"

#include "domain/customers/phone.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLineLimit = 200, kNumberLimit = 64, kNoteLimit = 2000;
constexpr int kOldestYear = 1900, kDayMinutes = 1440;

tl::unexpected<Error> missing(const QString& field)
{
    return failure(ErrorKind::Validation, u"not filled in"_s, u"SV003"_s, field);
}

tl::unexpected<Error> unfit(const QString& field, const QString& why)
{
    return failure(ErrorKind::Validation, why, u"SV008"_s, field);
}

Result<Done> checkLength(const QString& field, const QString& text, int limit)
{
    if (text.toUcs4().size() > limit)
        return unfit(field, u"it is longer than %1 characters"_s.arg(limit));
    return Done{};
}

Result<Done> checkPhones(const QStringList& phones)
{
    for (const QString& phone : phones) {
        if (!parsePhone(phone).valid)
            return unfit(u"phones"_s, u"it is no telephone number: "_s + phone);
    }
    return Done{};
}

Result<Done> checkOneOf(const QString& field, const QString& code, const QStringList& known)
{
    if (!known.contains(code))
        return unfit(field, u"it is none of "_s + known.join(u", "_s));
    return Done{};
}

Result<Done> checkPast(const QString& field, const QDate& day, const QDate& today)
{
    if (day.isValid() && (day > today || day.year() < kOldestYear))
        return unfit(field, u"it is no day up to today"_s);
    return Done{};
}

} // namespace

Result<Done> checkCustomer(const Customer& c, const QDate& today)
{
    if (c.name.isEmpty())
        return missing(u"name"_s);
    for (const auto& [field, text] :
         {std::pair(u"name"_s, c.name), std::pair(u"industry"_s, c.industry), std::pair(u"district"_s, c.district),
          std::pair(u"address"_s, c.address), std::pair(u"wechat"_s, c.wechat)})
        WOSHOU_CHECK(checkLength(field, text, kLineLimit));
    WOSHOU_CHECK(checkLength(u"note"_s, c.note, kNoteLimit));
    WOSHOU_CHECK(checkOneOf(u"level"_s, c.level, {QString(), u"vip"_s, u"enterprise"_s}));
    WOSHOU_CHECK(checkOneOf(u"kind"_s, c.kind, {u"person"_s, u"firm"_s}));
    if (c.birthYear != 0 && (c.birthYear < kOldestYear || c.birthYear > today.year()))
        return unfit(u"birth_year"_s, u"it is no year of birth"_s);
    WOSHOU_CHECK(checkPast(u"since"_s, c.since, today));
    return checkPhones(c.phones);
}

Result<Done> checkDevice(const Device& d, const QDate& today)
{
    if (d.model.isEmpty())
        return missing(u"model"_s);
    for (const auto& [field, text] :
         {std::pair(u"model"_s, d.model), std::pair(u"place"_s, d.place), std::pair(u"serial"_s, d.serial),
          std::pair(u"order_number"_s, d.orderNumber), std::pair(u"purchase_channel"_s, d.purchaseChannel)})
        WOSHOU_CHECK(checkLength(field, text, kLineLimit));
    WOSHOU_CHECK(checkPast(u"purchased_on"_s, d.purchasedOn, today));
    if (d.warrantyUntil.isValid() && d.purchasedOn.isValid() && d.warrantyUntil < d.purchasedOn)
        return unfit(u"warranty_until"_s, u"it is before the day of purchase"_s);
    return Done{};
}

Result<Done> checkContract(const Contract& c)
{
    if (c.title.isEmpty())
        return missing(u"title"_s);
    WOSHOU_CHECK(checkLength(u"title"_s, c.title, kLineLimit));
    WOSHOU_CHECK(checkLength(u"number"_s, c.number, kNumberLimit));
    WOSHOU_CHECK(checkLength(u"response"_s, c.response, kLineLimit));
    if (!c.startsOn.isValid())
        return missing(u"starts_on"_s);
    if (!c.endsOn.isValid())
        return missing(u"ends_on"_s);
    if (c.endsOn < c.startsOn)
        return unfit(u"ends_on"_s, u"it is before its beginning"_s);
    const bool hours = c.remoteFrom >= 0 && c.remoteFrom < c.remoteTo && c.remoteTo <= kDayMinutes;
    if (!c.remoteDays.isEmpty() && !hours)
        return unfit(u"remote_to"_s, u"it is not after its beginning"_s);
    return Done{};
}

Result<Done> checkNote(const CustomerNote& note)
{
    WOSHOU_CHECK(checkOneOf(u"kind"_s, note.kind, noteKinds()));
    WOSHOU_CHECK(checkOneOf(u"state"_s, note.state, noteStates(note)));
    if (note.text.isEmpty())
        return missing(u"text"_s);
    WOSHOU_CHECK(checkLength(u"text"_s, note.text, kNoteLimit));
    return checkLength(u"outcome"_s, note.outcome, kNoteLimit);
}

const QStringList& noteKinds()
{
    static const QStringList kinds = {u"household"_s, u"scenario"_s, u"need"_s, u"preference"_s, u"wish"_s, u"lead"_s};
    return kinds;
}

const QStringList& noteStates(const CustomerNote& note)
{
    static const QStringList kept = {u"kept"_s, u"retired"_s};
    static const QStringList forSales = {u"open"_s, u"passed"_s, u"done"_s};
    return note.isForSales() ? forSales : kept;
}

} // namespace woshou
