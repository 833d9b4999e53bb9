#include "services/measures/measureservice.h"

#include "domain/promise/policy.h"
#include "services/core/executor.h"
#include "storage/measures/measurerepository.h"
#include "storage/tickets/ticketrepository.h"

#include <algorithm>
#include <cmath>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostSingleDays = 92;

const QStringList& tileCodes()
{
    static const QStringList codes = {u"first_response_time"_s,
                                      u"resolution_rate_cohort"_s,
                                      u"first_contact_resolution_rate"_s,
                                      u"nps"_s,
                                      u"csat"_s,
                                      u"repeat_rate"_s,
                                      u"proposal_acceptance_rate"_s,
                                      u"escalation_rate"_s,
                                      u"transfer_rate"_s,
                                      u"return_visit_rate"_s};
    return codes;
}

/// The figure of one measure from its counts; nothing when nothing was counted.
std::optional<double> valueOf(const QString& code, const MeasureCounts& counts)
{
    const MeasureDefinition definition = measureDefinition(code);
    if (definition.unit == "tickets"_L1)
        return double(counts.n);
    if (counts.n == 0)
        return std::nullopt;
    if (definition.unit == "s"_L1)
        return counts.mean;
    if (code == "nps"_L1)
        return 100.0 * double(counts.hits - counts.lows) / double(counts.n);
    return 100.0 * double(counts.hits) / double(counts.n);
}

double marginOf(const QString& code, const MeasureCounts& counts)
{
    if (code != "nps"_L1)
        return 0;
    NetPromoter nps;
    nps.promoters = static_cast<int>(counts.hits);
    nps.detractors = static_cast<int>(counts.lows);
    nps.passives = static_cast<int>(counts.n - counts.hits - counts.lows);
    return nps.margin();
}

Period before(const Period& period)
{
    return {period.from - (period.to - period.from), period.from};
}

struct Figures
{
    QHash<QString, MeasureCounts> now, previous;
    QHash<QString, QList<std::pair<qint64, MeasureCounts>>> days;
};

Result<Figures> readFigures(Connection& db, const Period& period)
{
    MeasureRepository measures(db);
    Figures figures;
    WOSHOU_TRY(figures.now, measures.totals(period));
    WOSHOU_TRY(figures.previous, measures.totals(before(period)));
    return figures;
}

MeasureValue measureValue(const QString& code, const Figures& figures)
{
    const MeasureCounts counts = figures.now.value(code);
    MeasureValue value;
    value.code = code;
    value.value = valueOf(code, counts);
    value.n = counts.n;
    value.hits = measureDefinition(code).unit == "%"_L1 || code == "nps"_L1 ? counts.hits : counts.n;
    value.lows = code == "nps"_L1 ? counts.lows : 0;
    value.previous = valueOf(code, figures.previous.value(code));
    value.margin = marginOf(code, counts);
    return value;
}

/// Adds the counts of another day.
void add(MeasureCounts& sum, const MeasureCounts& day)
{
    const qint64 n = sum.n + day.n;
    if (n > 0)
        sum.mean = (sum.mean * double(sum.n) + day.mean * double(day.n)) / double(n);
    sum.n = n;
    sum.hits += day.hits;
    sum.lows += day.lows;
}

/// One entry for every day of the period that has begun, so that the line's breadth is time; for seven days each where
/// single ones would only be a comb.
QList<std::optional<double>> trendOf(const QString& code, const Figures& figures, const Dashboard& board, int offset)
{
    const QDate epoch(1970, 1, 1);
    const Instant end = std::min(board.period.to - Milliseconds(1), board.asOf);
    const qint64 first = epoch.daysTo(board.period.from.dateAt(offset));
    const qint64 last = epoch.daysTo(end.dateAt(offset));
    if (last < first)
        return {};
    const qint64 step = last - first < kMostSingleDays ? 1 : 7;
    QList<MeasureCounts> sums((last - first) / step + 1);
    const auto days = figures.days.value(code);
    for (const auto& [day, counts] : days) {
        if (day >= first && day <= last)
            add(sums[sums.size() - 1 - (last - day) / step], counts);
    }
    QList<std::optional<double>> trend;
    for (const MeasureCounts& sum : std::as_const(sums))
        trend.append(sum.n > 0 ? valueOf(code, sum) : std::nullopt);
    return trend;
}

Result<Dashboard> readDashboard(Connection& db, PersonId person, const Period& period, const ReferenceData& reference)
{
    MeasureRepository measures(db);
    Dashboard board;
    board.period = period;
    WOSHOU_TRY(board.asOf, db.now());
    const FollowingAsk ask = FollowingAsk::at(person, board.asOf, reference.utcOffsetMinutes);
    WOSHOU_TRY(const auto counts, TicketRepository(db).counts(ask, board.asOf + kSoon));
    board.breached = counts.value(u"overdue"_s);
    board.dueSoon = counts.value(u"due_soon"_s);
    board.waitingDispatch = counts.value(u"dispatch"_s);
    board.waitingConfirm = counts.value(u"confirm"_s);
    WOSHOU_TRY(Figures figures, readFigures(db, period));
    WOSHOU_TRY(figures.days, measures.days(period));
    board.created = figures.now.value(u"tickets_created"_s).n;
    for (const QString& code : tileCodes()) {
        board.tiles.append(measureValue(code, figures));
        board.tiles.last().trend = trendOf(code, figures, board, reference.utcOffsetMinutes);
    }
    WOSHOU_TRY(board.volume, measures.volume(period));
    WOSHOU_TRY(board.faultCounts, measures.faults(period));
    for (const auto& [code, count] : std::as_const(board.faultCounts)) {
        const Fault fault = reference.fault(code);
        board.faults.append({code, fault.zh, fault.en, {}});
    }
    return board;
}

Result<MeasureValue> readMeasure(Connection& db, const QString& code, const Period& period)
{
    WOSHOU_TRY(const Figures figures, readFigures(db, period));
    MeasureValue value = measureValue(code, figures);
    if (measureDefinition(code).unit == "s"_L1) {
        WOSHOU_TRY(const QList<double> sorted, MeasureRepository(db).values(code, period));
        const auto rank = [&](double share) { // nearest rank
            return sorted.at(std::max<qsizetype>(0, qsizetype(std::ceil(share * double(sorted.size()))) - 1));
        };
        if (!sorted.isEmpty()) {
            value.median = rank(0.5);
            value.p90 = rank(0.9);
        }
    }
    return value;
}

} // namespace

MeasureService::MeasureService(const ServiceContext& context)
    : m_context(context)
{
}

QFuture<Result<Dashboard>> MeasureService::dashboard(const Period& period)
{
    return m_context.executor->readTogether<Dashboard>(
        [person = m_context.person.id, period, reference = m_context.reference](Connection& db) {
            return readDashboard(db, person, period, *reference);
        });
}

QFuture<Result<MeasureValue>> MeasureService::measure(const QString& code, const Period& period)
{
    return m_context.executor->readTogether<MeasureValue>([code, period](Connection& db) -> Result<MeasureValue> {
        if (measureDefinition(code).unit.isEmpty())
            return failure(ErrorKind::NotFound, u"no measure "_s + code, {}, u"measure"_s);
        return readMeasure(db, code, period);
    });
}

} // namespace woshou
