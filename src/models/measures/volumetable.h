#pragma once

#include "domain/admin/referencedata.h"
#include "domain/measures/measure.h"

#include <QDate>
#include <QStringList>

namespace woshou {

/// Tickets by time and channel, ready for a stacked chart and for the table behind it.
struct VolumeTable
{
    struct Bin
    {
        QString label, longLabel;
        QDate first, last;       ///< days it covers, both included
        bool unfinished = false; ///< still counting: shown hollow
        int total = 0;
    };
    QList<Bin> bins;
    QStringList channels;     ///< names, most tickets first; at most six, the rest is the last one
    QList<QList<int>> counts; ///< by channel, then bin
    bool monthly = false;
    bool empty() const;
};

/// Gathers days into bins: days up to 62 of them, months beyond, so that no chart gets more bars than it can show.
/// Days are the center's. Those without a ticket inside the period are there with 0, they were counted; those after
/// the day of `now` are left out.
VolumeTable volumeTable(const QList<VolumePoint>& points, const Period& period, Instant now,
                        const ReferenceData& reference);

/// Fault types by frequency with their running share.
struct ParetoTable
{
    struct Bar
    {
        QString code, label; ///< the code is empty for what is summed up as "other"
        int count = 0;
        double cumulated = 0; ///< per cent, up to and with this bar
        bool vital = false;   ///< one of the first that together reach 80 %
    };
    QList<Bar> bars;
    int total = 0;
    int kinds = 0; ///< of faults there are, those under "other" included
    int vital = 0; ///< of them that are needed for 80 % of the tickets, most frequent first
};

/// At most `limit` bars; what is less frequent becomes "other", which stands last and is never vital.
ParetoTable paretoTable(const QList<std::pair<QString, int>>& counts, const QList<CodeName>& names, int most = 15,
                        int least = 8);

} // namespace woshou
