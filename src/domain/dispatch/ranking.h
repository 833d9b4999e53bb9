#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "domain/tickets/codes.h"

#include <QHash>
#include <QList>
#include <QString>

namespace woshou {

/// A field engineer as the ranking sees him at one moment.
struct Engineer
{
    PersonId id;
    QString name, nameEn, team, level;     ///< level: junior, middle, senior
    double lat = 0, lon = 0;               ///< where he is now: at his last job, else his base
    QHash<QString, double> skills;         ///< tag → rating 1–5 (R-098)
    int fromMinute = 510, toMinute = 1050; ///< working hours of the day, minutes since local midnight
    QList<int> daysOff;                    ///< ISO weekdays
    QString vehicle;                       ///< van, scooter
    int openJobs = 0;                      ///< dispatched or in work
    int sameFault = 0;                     ///< solved with the same fault, last 12 months (R-102)
    int sameDevice = 0;                    ///< solved on this very device
    double stars = 0;                      ///< mean survey score, 0 when none
    bool absent = false;
};

struct DispatchJob
{
    TicketId ticket;
    double lat = 0, lon = 0;
    QString skill, mode;
    Priority priority = Priority::Medium;
    int localMinute = 0; ///< now, minutes since local midnight of the center
    int weekday = 1;     ///< ISO
};

/// One part of a score: what it is, what it gives of how much, and the fact behind it.
struct ScorePart
{
    QString code; ///< distance, skill, experience, load, hours
    double value = 0, best = 0;
    double fact = 0; ///< km; rating; cases; open jobs; minutes left of the shift
};

struct Candidate
{
    Engineer engineer;
    double total = 0;      ///< 0–100, sum of the parts
    double kilometers = 0; ///< kUnknownKm when one of the two places is not known
    QList<ScorePart> parts;
    QString excluded; ///< "", "skill", "hours", "off", "far", "absent": a hard rule he breaks; ranked behind all others
};

/// Distance where the address or the engineer has no coordinates: no marks for it, but he is not "far" either.
inline constexpr double kUnknownKm = -1;

struct RankingWeights
{
    double distance = 30, skill = 25, experience = 20, load = 15, hours = 10; ///< sum 100
    double radiusKm = 3; ///< full marks for distance inside it (R-097), widened outwards to maxKm
    double maxKm = 40;
};

/// Great-circle distance in kilometers (haversine, mean earth radius 6371.0088 km).
double greatCircleKm(double lat1, double lon1, double lat2, double lon2);

/// Ranks every engineer for one job: hard rules exclude with a reason, soft parts add up:
/// distance  best × 1 inside the radius, falling linearly to 0 at maxKm (a remote job gets full marks);
/// skill     best × (rating − 3) / 2 of the needed tag, senior +0.1 of best, capped;
/// experience best × (1 − 0.5^n), n = same fault / 5 + 2 × same device;
/// load      best × (1 − jobs / 6), not below 0;
/// hours     best × share of the next four hours that lie in his shift; none at all excludes him.
/// Excluded ones come last; ties by fewer open jobs, then id. Deterministic.
QList<Candidate> rankEngineers(const DispatchJob& job, const QList<Engineer>& engineers,
                               const RankingWeights& weights = {});

} // namespace woshou
