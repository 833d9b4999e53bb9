#include "models/measures/volumetable.h"

#include "models/admin/language.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostDays = 62;
constexpr qsizetype kMostSeries = 6;

QString otherName()
{
    return QCoreApplication::translate("woshou::VolumeTable", "Other");
}

QList<VolumeTable::Bin> dayBins(const QDate& from, const QDate& to, const QDate& today)
{
    QList<VolumeTable::Bin> bins;
    for (QDate day = from; day <= to; day = day.addDays(1))
        bins << VolumeTable::Bin{day.toString(u"MM-dd"_s), day.toString(Qt::ISODate), day, day, day >= today, 0};
    return bins;
}

QList<VolumeTable::Bin> monthBins(const QDate& from, const QDate& to, const QDate& today)
{
    QList<VolumeTable::Bin> bins;
    for (QDate first = from; first <= to; first = QDate(first.year(), first.month(), 1).addMonths(1)) {
        const QDate last(first.year(), first.month(), first.daysInMonth());
        bins << VolumeTable::Bin{
            first.toString(u"yy-MM"_s), first.toString(u"yyyy-MM"_s), first, std::min(last, to), last >= today, 0};
    }
    return bins;
}

/// Channel codes by number of tickets, most first.
QStringList channelOrder(const QList<VolumePoint>& points)
{
    QHash<QString, int> sums;
    for (const VolumePoint& point : points)
        sums[point.channel] += point.count;
    QStringList codes = sums.keys();
    std::sort(codes.begin(), codes.end(),
              [&](const QString& a, const QString& b) { return std::pair(-sums[a], a) < std::pair(-sums[b], b); });
    return codes;
}

qsizetype binOf(const QList<VolumeTable::Bin>& bins, const QDate& day)
{
    const auto it = std::find_if(bins.begin(), bins.end(),
                                 [&](const VolumeTable::Bin& bin) { return day >= bin.first && day <= bin.last; });
    return it == bins.end() ? -1 : it - bins.begin();
}

} // namespace

bool VolumeTable::empty() const
{
    return std::all_of(bins.begin(), bins.end(), [](const Bin& bin) { return bin.total == 0; });
}

VolumeTable volumeTable(const QList<VolumePoint>& points, const Period& period, Instant now,
                        const ReferenceData& reference)
{
    VolumeTable table;
    const int offset = reference.utcOffsetMinutes;
    const QDate today = now.dateAt(offset);
    const QDate from = period.from.dateAt(offset);
    const QDate to = std::min((period.to - Milliseconds(1)).dateAt(offset), today);
    table.monthly = from.daysTo(to) >= kMostDays;
    table.bins = table.monthly ? monthBins(from, to, today) : dayBins(from, to, today);

    const QStringList codes = channelOrder(points);
    const qsizetype series = std::min(kMostSeries, codes.size());
    for (qsizetype i = 0; i < series; ++i) {
        const bool rest = i == kMostSeries - 1 && codes.size() > kMostSeries;
        table.channels << (rest ? otherName() : nameOf(reference.channels, codes.at(i)));
        table.counts << QList<int>(table.bins.size(), 0);
    }
    for (const VolumePoint& point : points) {
        const qsizetype bin = binOf(table.bins, point.day);
        if (bin < 0)
            continue;
        table.counts[std::min(codes.indexOf(point.channel), series - 1)][bin] += point.count;
        table.bins[bin].total += point.count;
    }
    return table;
}

ParetoTable paretoTable(const QList<std::pair<QString, int>>& counts, const QList<CodeName>& names, int most, int least)
{
    ParetoTable table;
    table.total =
        std::accumulate(counts.begin(), counts.end(), 0, [](int sum, const auto& c) { return sum + c.second; });
    const auto enough = [total = table.total](int count) { return count * 5 >= total * 4; };
    table.kinds = int(counts.size());
    for (int sum = 0; table.vital < table.kinds && !enough(sum); ++table.vital)
        sum += counts.at(table.vital).second;
    int shown = 0;
    const qsizetype limit = qBound(qMin(least, most), table.vital + 1, most);
    const qsizetype single = counts.size() > limit ? limit - 1 : counts.size();
    for (const auto& [code, count] : counts.first(single)) {
        const bool vital = !enough(shown);
        shown += count;
        table.bars << ParetoTable::Bar{code, nameOf(names, code), count, 100.0 * shown / table.total, vital};
    }
    if (shown < table.total)
        table.bars << ParetoTable::Bar{QString(), otherName(), table.total - shown, 100.0, false};
    return table;
}

} // namespace woshou
