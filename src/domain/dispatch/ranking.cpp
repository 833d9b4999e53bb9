#include "domain/dispatch/ranking.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDay = 24 * 60;
constexpr int kLookAhead = 4 * 60;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

bool isKnown(double lat, double lon)
{
    return lat != 0 || lon != 0;
}

bool needsTravel(const DispatchJob& job)
{
    return job.mode != u"remote"_s;
}

/// Distance to the job, or kUnknownKm.
double kilometersTo(const DispatchJob& job, const Engineer& engineer)
{
    if (!isKnown(job.lat, job.lon) || !isKnown(engineer.lat, engineer.lon))
        return kUnknownKm;
    return greatCircleKm(engineer.lat, engineer.lon, job.lat, job.lon);
}

int overlap(int from, int to, int otherFrom, int otherTo)
{
    return std::max(0, std::min(to, otherTo) - std::max(from, otherFrom));
}

/// End of the shift in minutes since midnight; a night shift ends on the next day.
int shiftEnd(const Engineer& engineer)
{
    return engineer.toMinute > engineer.fromMinute ? engineer.toMinute : engineer.toMinute + kDay;
}

/// Minutes of the next four hours inside the shift, a night shift of yesterday and the early one of tomorrow included.
int minutesAhead(const DispatchJob& job, const Engineer& engineer)
{
    const int until = job.localMinute + kLookAhead;
    const int end = shiftEnd(engineer);
    int minutes = 0;
    for (const int day : {-kDay, 0, kDay})
        minutes += overlap(job.localMinute, until, engineer.fromMinute + day, end + day);
    return minutes;
}

int minutesLeft(const DispatchJob& job, const Engineer& engineer)
{
    const int end = shiftEnd(engineer);
    const int today = std::max(0, end - std::max(job.localMinute, engineer.fromMinute));
    const int yesterday = end > kDay ? std::max(0, end - kDay - job.localMinute) : 0;
    return yesterday > 0 ? yesterday : today;
}

ScorePart distancePart(const DispatchJob& job, double kilometers, const RankingWeights& weights)
{
    double share = 1;
    if (needsTravel(job) && kilometers < 0)
        share = 0;
    else if (needsTravel(job) && kilometers > weights.radiusKm)
        share = weights.maxKm > weights.radiusKm
                    ? 1 - (kilometers - weights.radiusKm) / (weights.maxKm - weights.radiusKm)
                    : 0;
    return {u"distance"_s, weights.distance * std::clamp(share, 0.0, 1.0), weights.distance, kilometers};
}

ScorePart skillPart(const DispatchJob& job, const Engineer& engineer, const RankingWeights& weights)
{
    if (job.skill.isEmpty())
        return {u"skill"_s, weights.skill, weights.skill, 0};
    const double rating = engineer.skills.value(job.skill);
    const double bonus = engineer.level == u"senior"_s && rating > 0 ? 0.1 : 0;
    const double share = std::min(1.0, std::max(0.0, (rating - 3) / 2) + bonus);
    return {u"skill"_s, weights.skill * share, weights.skill, rating};
}

ScorePart experiencePart(const Engineer& engineer, const RankingWeights& weights)
{
    const double n = std::max(0, engineer.sameFault) / 5.0 + 2.0 * std::max(0, engineer.sameDevice);
    return {u"experience"_s, weights.experience * (1 - std::pow(0.5, n)), weights.experience,
            static_cast<double>(engineer.sameFault)};
}

ScorePart loadPart(const Engineer& engineer, const RankingWeights& weights)
{
    const double share = std::clamp(1 - engineer.openJobs / 6.0, 0.0, 1.0);
    return {u"load"_s, weights.load * share, weights.load, static_cast<double>(engineer.openJobs)};
}

ScorePart hoursPart(const DispatchJob& job, const Engineer& engineer, const RankingWeights& weights)
{
    const double share = std::min(1.0, minutesAhead(job, engineer) / static_cast<double>(kLookAhead));
    return {u"hours"_s, weights.hours * share, weights.hours, static_cast<double>(minutesLeft(job, engineer))};
}

QString hardRule(const DispatchJob& job, const Engineer& engineer, double kilometers, const RankingWeights& weights)
{
    if (engineer.absent)
        return u"absent"_s;
    if (engineer.daysOff.contains(job.weekday))
        return u"off"_s;
    if (!job.skill.isEmpty() && engineer.skills.value(job.skill) <= 0)
        return u"skill"_s;
    if (minutesAhead(job, engineer) == 0)
        return u"hours"_s;
    return needsTravel(job) && kilometers > weights.maxKm ? u"far"_s : QString();
}

Candidate rate(const DispatchJob& job, const Engineer& engineer, const RankingWeights& weights)
{
    Candidate candidate;
    candidate.engineer = engineer;
    candidate.kilometers = kilometersTo(job, engineer);
    candidate.parts = {distancePart(job, candidate.kilometers, weights), skillPart(job, engineer, weights),
                       experiencePart(engineer, weights), loadPart(engineer, weights),
                       hoursPart(job, engineer, weights)};
    for (const ScorePart& part : std::as_const(candidate.parts))
        candidate.total += part.value;
    candidate.excluded = hardRule(job, engineer, candidate.kilometers, weights);
    return candidate;
}

bool isBetter(const Candidate& a, const Candidate& b)
{
    if (a.excluded.isEmpty() != b.excluded.isEmpty())
        return a.excluded.isEmpty();
    if (a.total != b.total)
        return a.total > b.total;
    if (a.engineer.openJobs != b.engineer.openJobs)
        return a.engineer.openJobs < b.engineer.openJobs;
    return a.engineer.id < b.engineer.id;
}

} // namespace

double greatCircleKm(double lat1, double lon1, double lat2, double lon2)
{
    constexpr double kMeanEarthRadius = 6371.0088;
    const double sinLat = std::sin(radians(lat2 - lat1) / 2);
    const double sinLon = std::sin(radians(lon2 - lon1) / 2);
    const double h = sinLat * sinLat + std::cos(radians(lat1)) * std::cos(radians(lat2)) * sinLon * sinLon;
    return 2 * kMeanEarthRadius * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0)));
}

QList<Candidate> rankEngineers(const DispatchJob& job, const QList<Engineer>& engineers, const RankingWeights& weights)
{
    QList<Candidate> list;
    list.reserve(engineers.size());
    for (const Engineer& engineer : engineers)
        list.append(rate(job, engineer, weights));
    std::sort(list.begin(), list.end(), isBetter);
    return list;
}

} // namespace woshou
