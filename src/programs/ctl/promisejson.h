#pragma once

#include "base/instant.h"

#include <QJsonValue>

namespace woshou::ctl {

/// Whole seconds as a whole number.
inline QJsonValue secondsJson(Milliseconds time)
{
    const qint64 ms = time.count();
    return ms % 1000 == 0 ? QJsonValue(ms / 1000) : QJsonValue(double(ms) / 1000);
}

} // namespace woshou::ctl
