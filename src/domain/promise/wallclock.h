#pragma once

#include "base/instant.h"

#include <QByteArray>
#include <QDate>

#include <vector>

namespace woshou {

/// The clock on the wall of an IANA time zone, with its changes read once; immutable, for any thread.
class WallClock
{
public:
    /// From 1970 to the end of 2099; UTC when the zone is not known.
    explicit WallClock(const QByteArray& zone);
    static bool knows(const QByteArray& zone);
    static constexpr int kFirstYear = 1970, kLastYear = 2099;

    /// The first instant at which it shows that time or a later one: a time that is skipped comes when the clock
    /// jumps, one that comes twice comes the first time. So hours that touch on the wall touch in real time.
    Instant instantOf(const QDate& day, int seconds) const;
    /// What it shows, as the offset's time.
    QDateTime timeAt(Instant at) const;
    QDate dateAt(Instant at) const { return timeAt(at).date(); }

private:
    struct Stretch
    {
        qint64 from = 0;    ///< ms UTC
        qint64 offset = 0;  ///< ms
        qint64 wallEnd = 0; ///< what the clock would show at the stretch's end, ms since 1970 by the wall
    };
    std::vector<Stretch> m_stretches;
};

} // namespace woshou
