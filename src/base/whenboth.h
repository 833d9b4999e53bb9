#pragma once

#include "base/result.h"

#include <QFuture>

namespace woshou {

/// What `use` makes of two answers, when both are there, in the thread of the later one; else the first failure.
/// Cancelled when one of them is.
template <typename A, typename B, typename Use>
auto whenBoth(const QFuture<Result<A>>& first, const QFuture<Result<B>>& second, Use use)
{
    using Answer = Result<std::invoke_result_t<Use, const A&, const B&>>;
    const auto withSecond = [second, use = std::move(use)](const Result<A>& one) {
        return QFuture<Result<B>>(second).then(QtFuture::Launch::Sync, [one, use](const Result<B>& other) -> Answer {
            if (!one || !other)
                return failure(one ? other.error() : one.error());
            return use(*one, *other);
        });
    };
    return QFuture<Result<A>>(first).then(QtFuture::Launch::Sync, withSecond).unwrap();
}

} // namespace woshou
