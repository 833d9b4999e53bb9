#include "services/admin/demoarrivals.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDays = 365;

/// What the known caller called about before, oldest first; no ticket of hers is open.
const QList<KnownTicket>& knownTickets()
{
    static const QList<KnownTicket> list = {
        {361, 9 * 60 + 6, u"KFR-35GW/N8"_s, u"aircon.not_cooling"_s, u"capacitor"_s, u"visit"_s, u"张伟"_s,
         u"制冷约 10 分钟后外机停，改吹自然风"_s, u"刚开的时候有一点点凉，过十来分钟就变成热的，反复好几回了。"_s},
        {214,
         14 * 60 + 40,
         u"XQG100-B14"_s,
         u"washer.shaking"_s,
         u"uneven_load"_s,
         u"advice"_s,
         {},
         u"脱水时机身晃动，哐哐响"_s,
         u"洗床单的时候一脱水就哐哐响，整台机器都在挪，吓人得很。"_s},
        {104, 10 * 60 + 16, u"KFR-35GW/N8"_s, {}, {}, u"advice"_s, {}, u"滤网多久洗一次"_s, {}},
    };
    return list;
}

double dayWeight(QDate day)
{
    static const double weekdays[] = {1.22, 1.05, 1.0, 0.98, 1.02, 0.9, 0.78};
    static const double months[] = {0.9, 0.8, 0.85, 0.85, 0.95, 1.15, 1.5, 1.45, 1.05, 0.9, 0.9, 1.0};
    // After the long holidays everything that failed meanwhile is called in at once.
    const bool holiday = day.month() == 10 && day.day() <= 7;
    const bool after = day.month() == 10 && day.day() >= 8 && day.day() <= 10;
    return weekdays[day.dayOfWeek() - 1] * months[day.month() - 1] * (holiday ? 0.6 : after ? 1.7 : 1.0);
}

int arrivalMinute(DemoRandom& random)
{
    static const std::vector<double> hours = {0.2, 0.1, 0.1, 0.1, 0.1, 0.2, 0.6, 1.5, 4,   7,   7.5, 6.5,
                                              4,   4.5, 6,   6.5, 6,   5.5, 5,   6,   5.5, 3.5, 1.6, 0.6};
    return random.weighted(hours) * 60 + random.below(60);
}

Instant localTime(const DemoCenter& center, int day, int minute)
{
    return Instant::startOf(center.today.addDays(day), center.options.utcOffsetMinutes) + std::chrono::minutes(minute);
}

/// A center is never asleep: however few tickets are asked for, some came in the last hours and are still open, and
/// of these some wait for the dispatcher.
QList<Arrival> freshArrivals(DemoCenter& center)
{
    constexpr int kFresh = 8, kWaiting = 3;
    const int fresh = std::min({kFresh, std::max(kWaiting, center.options.tickets / 20), center.options.tickets});
    QList<Arrival> list;
    for (int i = 0; i < fresh; ++i) {
        const bool waits = i < kWaiting;
        const int minutes = waits ? center.random.between(5, 35) : center.random.between(3, 8 * 60);
        list.append({center.options.now - std::chrono::minutes(minutes), nullptr, waits});
    }
    return list;
}

bool isWanted(const DemoCenter& center, const Arrival& arrival)
{
    return arrival.at >= center.options.from && arrival.at < center.options.until;
}

Arrival drawArrival(DemoCenter& center, const std::vector<double>& weights)
{
    const int day = center.random.weighted(weights) - kDays;
    const int minute = arrivalMinute(center.random);
    return {localTime(center, day, minute) + std::chrono::seconds(center.random.below(60)), nullptr, false};
}

/// As many as are missing, no more: the first of the list are kept.
void fit(QList<Arrival>& list, DemoCenter& center, const std::vector<double>& weights)
{
    constexpr int kMostDraws = 200; // for each ticket, should the days that are wanted be few
    const qsizetype count = *center.options.exactly;
    list = list.mid(0, count);
    for (qsizetype left = (count - list.size()) * kMostDraws; left > 0 && list.size() < count; --left) {
        const Arrival arrival = drawArrival(center, weights);
        if (isWanted(center, arrival) && arrival.at < center.options.now - std::chrono::minutes(2))
            list.append(arrival);
    }
}

} // namespace

QList<Arrival> demoArrivals(DemoCenter& center)
{
    std::vector<double> weights;
    for (int back = kDays; back >= 0; --back)
        weights.push_back(dayWeight(center.today.addDays(-back)));
    QList<Arrival> list = freshArrivals(center);
    for (const KnownTicket& known : knownTickets()) {
        if (list.size() < center.options.tickets)
            list.append({localTime(center, -known.daysBack, known.minute), &known, false});
    }
    while (list.size() < center.options.tickets) {
        const Arrival arrival = drawArrival(center, weights);
        if (arrival.at < center.options.now - std::chrono::minutes(2))
            list.append(arrival);
    }
    list.removeIf([&center](const Arrival& arrival) { return !isWanted(center, arrival); });
    if (center.options.exactly)
        fit(list, center, weights);
    std::stable_sort(list.begin(), list.end(), [](const Arrival& a, const Arrival& b) { return a.at < b.at; });
    return list;
}

} // namespace woshou
