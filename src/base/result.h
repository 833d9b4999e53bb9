#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace woshou {

/// A value or an Error. Exceptions never cross a layer; whatever can fail returns this.
template <typename T>
using Result = tl::expected<T, Error>;

/// The value of a Result that has only success to report.
struct Done
{
    friend bool operator==(Done, Done) = default;
};

/// Makes a failed Result of any value type.
inline tl::unexpected<Error> failure(ErrorKind kind, const QString& detail = {}, const QString& code = {},
                                     const QString& field = {})
{
    return tl::unexpected<Error>(Error{kind, code, detail, field});
}

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace woshou

#define WOSHOU_JOIN2(a, b) a##b
#define WOSHOU_JOIN(a, b) WOSHOU_JOIN2(a, b)

/// Declares a name for the value of a Result, or returns its error from the enclosing function.
#define WOSHOU_TRY(declaration, expression)                                                                            \
    auto WOSHOU_JOIN(result_, __LINE__) = (expression);                                                                \
    if (!WOSHOU_JOIN(result_, __LINE__))                                                                               \
        return ::woshou::failure(std::move(WOSHOU_JOIN(result_, __LINE__)).error());                                   \
    declaration = std::move(*WOSHOU_JOIN(result_, __LINE__))

/// Returns the error of a Result from the enclosing function; a value is dropped.
#define WOSHOU_CHECK(expression)                                                                                       \
    do {                                                                                                               \
        auto checkedResult_ = (expression);                                                                            \
        if (!checkedResult_)                                                                                           \
            return ::woshou::failure(std::move(checkedResult_).error());                                               \
    } while (false)
