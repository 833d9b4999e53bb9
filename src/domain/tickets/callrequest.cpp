#include "domain/tickets/callrequest.h"

#include "base/text.h"
#include "domain/customers/phone.h"
#include "domain/tickets/trackingnumber.h"

#include <QUrl>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kScheme = "woshou:"_L1, kCall = "call/"_L1, kTicket = "ticket/"_L1;

/// What comes after the word, or nothing when it does not begin with it.
std::optional<QString> after(const QString& text, QLatin1StringView word)
{
    return text.startsWith(word, Qt::CaseInsensitive) ? std::optional(text.sliced(word.size())) : std::nullopt;
}

QString decoded(const QString& part)
{
    return normaliseLine(QUrl::fromPercentEncoding(part.toUtf8()));
}

} // namespace

QString CallRequest::link() const
{
    const QString word = kind == Kind::Call ? kCall : kTicket;
    return kScheme + word + QString::fromLatin1(QUrl::toPercentEncoding(number, "+"));
}

std::optional<CallRequest> callRequest(QStringView phone)
{
    if (phone.size() > kLongestLink)
        return std::nullopt;
    const Phone parsed = parsePhone(normaliseLine(phone));
    if (!parsed.valid)
        return std::nullopt;
    return CallRequest{CallRequest::Kind::Call, parsed.kept()};
}

std::optional<CallRequest> parseCallLink(QStringView link)
{
    if (link.size() > kLongestLink)
        return std::nullopt;
    std::optional<QString> path = after(link.trimmed().toString(), kScheme);
    if (!path)
        return std::nullopt;
    while (path->startsWith(u'/'))
        path->remove(0, 1);
    while (path->endsWith(u'/'))
        path->chop(1);
    if (const auto phone = after(*path, kCall))
        return callRequest(decoded(*phone));
    const auto number = after(*path, kTicket);
    const auto serial = number ? parseTrackingNumber(decoded(*number)) : std::nullopt;
    return serial ? std::optional(CallRequest{CallRequest::Kind::Ticket, trackingNumber(*serial)}) : std::nullopt;
}

} // namespace woshou
