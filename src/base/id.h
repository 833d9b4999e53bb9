#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace woshou {

/// A 64-bit database id that cannot be mixed up with another table's. 0 means "none".
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value)
        : m_value(value)
    {
    }
    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using TicketId = Id<struct TicketTag>;
using CustomerId = Id<struct CustomerTag>;
using DeviceId = Id<struct DeviceTag>;
using ArticleId = Id<struct ArticleTag>;
using PersonId = Id<struct PersonTag>;
using ContractId = Id<struct ContractTag>;
using NoteId = Id<struct NoteTag>;

} // namespace woshou
