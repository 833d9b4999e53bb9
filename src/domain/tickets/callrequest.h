#pragma once

#include <QString>

#include <optional>

namespace woshou {

/// What another program, a telephone for instance, asks the window to show: the intake of a caller, or a ticket.
struct CallRequest
{
    enum class Kind { Call, Ticket };
    Kind kind = Kind::Call;
    QString number; ///< as Phone::kept() has it, or a tracking number

    /// "woshou:call/13805712046", "woshou:ticket/W-104862-3".
    QString link() const;

    friend bool operator==(const CallRequest&, const CallRequest&) = default;
};

/// The longest link that is looked at, in characters.
constexpr int kLongestLink = 200;

/// A caller's number however it is written; nothing for what is no whole number.
std::optional<CallRequest> callRequest(QStringView phone);
/// A link in any case, with or without "//", parts percent-encoded. Nothing for anything else: it comes from outside.
std::optional<CallRequest> parseCallLink(QStringView link);

} // namespace woshou
