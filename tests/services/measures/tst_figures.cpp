#include "services/measures/measureservice.h"
#include "storage/core/query.h"
#include "support/servicedesk.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTickets = 500;
constexpr qint64 kWeekMs = 7LL * 24 * 3600 * 1000;

/// One ticket as the log and the customer's verdict tell it.
struct Story
{
    TicketId id;
    qint64 created = 0, answered = -1, respondDue = -1, device = 0;
    QString fault, state;
    QStringList chosen, proposed; ///< fault, category, priority
    int reopenings = 0, resolutions = 0;
    bool solved = false, withEngineer = false, withdrawn = false;
    bool complex = false, passedOn = false, escalated = false;
    qint64 visitDue = -1;           ///< of a call after the service that is still to be made
    int visits = 0, lateVisits = 0; ///< that are over
    int recommend = -1;
    double stars = 0;
};

constexpr qint64 kVisitMs = 24LL * 3600 * 1000;

/// A complex problem is called about within a day; that it comes back ends that, late or not.
void followVisits(Story& story, const QString& to, qint64 at, const QJsonObject& data, bool isVisit)
{
    if (to == "toconfirm"_L1 && story.complex && story.visitDue < 0)
        story.visitDue = at + kVisitMs;
    const bool made = isVisit && data["ends"_L1].toBool(), gone = to == "reopened"_L1;
    if (story.visitDue < 0 || !(made || gone))
        return;
    const bool late = at > story.visitDue;
    story.visits += made || late;
    story.lateVisits += late;
    story.visitDue = -1;
}

/// Follows the life cycle through one entry of the log.
void follow(Story& story, const QString& move, const QString& to)
{
    story.state = to;
    if (to == "toconfirm"_L1)
        ++story.resolutions;
    if (move == "solved"_L1)
        story.solved = true;
    if (to == "reopened"_L1) {
        ++story.reopenings;
        story.solved = false;
    }
    story.passedOn = story.passedOn || move == "transfer"_L1 || move == "not_cured"_L1;
    if (move == "assign"_L1)
        story.withEngineer = true;
    if (move == "take_back"_L1 || move == "transfer"_L1)
        story.withEngineer = false;
    story.withdrawn = to == "withdrawn"_L1;
}

struct Expected
{
    QSet<TicketId> counted, hits, lows;
    double sum = 0;
};

QString moment(Backend backend, const QString& column)
{
    return backend == Backend::Sqlite ? column : u"cast(extract(epoch from %1) * 1000 as bigint)"_s.arg(column);
}

} // namespace

/// Every number is the one that the log gives when it is counted by hand, and opens exactly its tickets (R-180 to
///
class TestFigures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void everyNumberIsTheLogs_data();
    void everyNumberIsTheLogs();
    void everyNumberOpensExactlyItsTickets();
    void daysAndFaultsAddUp();
    void theLineHasEveryDayOfThePeriod();
    void theLineOfAYearHasWeeks();
    void theMedianIsTheMiddleOne();
    void theIntervalOfNpsIsThatOfItsSample();
    void aPeriodWithoutTicketsHasNoNumbers();
    void aTicketJustClosedIsInTheNumbers();
    void anUnknownMeasureIsNotFound();
    void cleanupTestCase();

private:
    struct Made
    {
        std::unique_ptr<TestDatabase> database;
        std::unique_ptr<ServiceDesk> desk;
        QList<Story> stories;
    };
    QList<Story> stories();
    void addLog(Connection& connection, QHash<TicketId, Story>& stories);
    void addVerdicts(Connection& connection, QHash<TicketId, Story>& stories);
    QHash<QString, Expected> expected(const Period& period);
    Period lately(int days);
    std::map<int, Made> m_made;
    Made* m_now = nullptr;
};

void TestFigures::init()
{
    QFETCH_GLOBAL(int, backend);
    Made& made = m_made[backend];
    m_now = &made;
    if (made.database)
        return;
    made.database = TestDatabase::make(Backend(backend));
    QVERIFY(made.database->setUp(kTickets));
    made.desk = ServiceDesk::at(*made.database, u"zhouwenting"_s);
    const auto agent = ServiceDesk::at(*made.database);
    WOSHOU_VERIFY(agent->closed(10));
    WOSHOU_VERIFY(agent->closed(2));
    const auto closed = agent->closed(9);
    WOSHOU_VERIFY(agent->move(*closed, u"reopen"_s, {}, u"又坏了"_s));
    made.stories = stories();
}

void TestFigures::cleanupTestCase()
{
    for (auto& [backend, made] : m_made)
        made.desk.reset();
    m_made.clear();
}

QList<Story> TestFigures::stories()
{
    const Backend backend = m_now->database->backend();
    const auto connection = m_now->database->connect();
    QHash<TicketId, Story> stories;
    QSqlQuery rows(
        u"select id, %1, %2, %3, coalesce(device_id, 0), fault, category, priority, proposed_fault, proposed_category, "
        "proposed_priority, coalesce(x.grade, '') from ticket left join ticket_triage x on x.ticket_id = ticket.id"_s
            .arg(moment(backend, u"created_at"_s), moment(backend, u"first_response_at"_s),
                 moment(backend, u"respond_due"_s)),
        connection->database());
    while (rows.next()) {
        Story story;
        story.id = TicketId(rows.value(0).toLongLong());
        story.created = rows.value(1).toLongLong();
        story.answered = rows.value(2).isNull() ? -1 : rows.value(2).toLongLong();
        story.respondDue = rows.value(3).isNull() ? -1 : rows.value(3).toLongLong();
        story.device = rows.value(4).toLongLong();
        story.fault = rows.value(5).toString();
        story.chosen = {story.fault, rows.value(6).toString(), rows.value(7).toString()};
        story.proposed = {rows.value(8).toString(), rows.value(9).toString(), rows.value(10).toString()};
        story.complex = rows.value(11).toString() == "complex"_L1;
        stories.insert(story.id, story);
    }
    addLog(*connection, stories);
    addVerdicts(*connection, stories);
    return stories.values();
}

void TestFigures::addLog(Connection& connection, QHash<TicketId, Story>& stories)
{
    QSqlQuery log(u"select ticket_id, move, to_state, kind, data, %1 from ticket_event "
                  "where kind in ('created', 'moved', 'visit', 'escalation') order by id"_s.arg(
                      moment(m_now->database->backend(), u"at"_s)),
                  connection.database());
    while (log.next()) {
        Story& story = stories[TicketId(log.value(0).toLongLong())];
        const QString kind = log.value(3).toString();
        const QJsonObject data = QJsonDocument::fromJson(log.value(4).toByteArray()).object();
        followVisits(story, log.value(2).toString(), log.value(5).toLongLong(), data, kind == "visit"_L1);
        story.escalated = story.escalated || (kind == "escalation"_L1 && data["action"_L1] == "approved"_L1);
        if (kind == "created"_L1 || kind == "moved"_L1)
            follow(story, log.value(1).toString(), log.value(2).toString());
    }
}

void TestFigures::addVerdicts(Connection& connection, QHash<TicketId, Story>& stories)
{
    QSqlQuery verdicts(u"select v.ticket_id, v.recommend, (select avg(s.score) from survey_score s where s.ticket_id = "
                       "v.ticket_id) from survey v"_s,
                       connection.database());
    while (verdicts.next()) {
        Story& story = stories[TicketId(verdicts.value(0).toLongLong())];
        story.recommend = verdicts.value(1).isNull() ? -1 : verdicts.value(1).toInt();
        story.stars = verdicts.value(2).toDouble();
    }
}

Period TestFigures::lately(int days)
{
    const Instant to = m_now->desk->center.serverNow() + std::chrono::minutes(1);
    return {to - std::chrono::hours(24 * days), to};
}

QHash<QString, Expected> TestFigures::expected(const Period& period)
{
    QHash<QString, Expected> all;
    const auto count = [&](const QString& measure, const Story& story, bool hit, double value = 0, bool low = false) {
        Expected& e = all[measure];
        e.counted.insert(story.id);
        if (hit)
            e.hits.insert(story.id);
        if (low)
            e.lows.insert(story.id);
        e.sum += value;
    };
    for (const Story& s : std::as_const(m_now->stories)) {
        if (s.withdrawn || s.created < period.from.ms() || s.created >= period.to.ms())
            continue;
        count(u"tickets_created"_s, s, true);
        if (s.state != "closed"_L1)
            count(u"tickets_open"_s, s, true);
        if (s.answered >= 0)
            count(u"first_response_time"_s, s, s.answered <= s.respondDue, double(s.answered - s.created) / 1000);
        count(u"resolution_rate_cohort"_s, s, s.solved);
        if (!s.proposed.at(1).isEmpty())
            count(u"proposal_acceptance_rate"_s, s, s.proposed == s.chosen);
        count(u"escalation_rate"_s, s, s.escalated);
        count(u"transfer_rate"_s, s, s.passedOn);    // another thing
        const bool missed = s.visitDue >= 0 && s.visitDue < m_now->desk->center.serverNow().ms();
        if (s.visits > 0 || missed)
            count(u"return_visit_rate"_s, s, s.lateVisits == 0 && !missed);
        if (s.solved)
            count(u"first_contact_resolution_rate"_s, s, s.reopenings == 0 && !s.withEngineer);
        if (s.recommend >= 0)
            count(u"nps"_s, s, s.recommend >= 9, s.recommend, s.recommend <= 6);
        if (s.stars > 0)
            count(u"csat"_s, s, s.stars >= 4, s.stars);
        if (s.resolutions > 0)
            count(u"reopened_rate"_s, s, s.reopenings > 0);
        const bool repeats = std::any_of(m_now->stories.begin(), m_now->stories.end(), [&](const Story& o) {
            return o.device == s.device && s.device > 0 && o.fault == s.fault && !s.fault.isEmpty() &&
                   o.created < s.created && o.created >= s.created - kWeekMs;
        });
        count(u"repeat_rate"_s, s, repeats);
    }
    return all;
}

void TestFigures::everyNumberIsTheLogs_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("a year") << 366;
    QTest::newRow("a month") << 30;
    QTest::newRow("a day") << 1;
}

void TestFigures::everyNumberIsTheLogs()
{
    QFETCH(int, days);
    const Period period = lately(days);
    const auto all = expected(period);
    for (const MeasureDefinition& measure : measureCatalogue()) {
        const auto value = await(m_now->desk->center.measures().measure(measure.code, period));
        WOSHOU_VERIFY(value);
        const Expected e = all.value(measure.code);
        const double n = double(e.counted.size());
        QVERIFY2(value->n == e.counted.size(), qPrintable(u"%1: %2, not %3"_s.arg(measure.code).arg(value->n).arg(n)));
        if (n == 0 && measure.unit != "tickets"_L1) {
            QVERIFY(!value->value.has_value());
            continue;
        }
        const double right = measure.unit == "tickets"_L1 ? n
                             : measure.unit == "s"_L1     ? e.sum / n
                             : measure.code == "nps"_L1   ? 100 * double(e.hits.size() - e.lows.size()) / n
                                                          : 100 * double(e.hits.size()) / n;
        QVERIFY2(qAbs(*value->value - right) < 1e-6,
                 qPrintable(u"%1: %2, not %3"_s.arg(measure.code).arg(*value->value).arg(right)));
    }
    QVERIFY(days < 366 || all.value(u"nps"_s).counted.size() > 50);
}

void TestFigures::everyNumberOpensExactlyItsTickets()
{
    const Period period = lately(366);
    const auto all = expected(period);
    const auto ids = [&](const QString& measure, const QString& part) {
        TicketFilter filter;
        filter.measure = measure;
        filter.part = part;
        filter.period = period;
        QSet<TicketId> set;
        const auto page = await(m_now->desk->center.tickets().page(filter, {}, 100000));
        for (const TicketRow& row : page->rows)
            set.insert(row.id);
        return set.size() == page->rows.size() ? set : QSet<TicketId>();
    };
    for (const MeasureDefinition& measure : measureCatalogue()) {
        const Expected e = all.value(measure.code);
        QCOMPARE(ids(measure.code, {}), e.counted);
        QCOMPARE(ids(measure.code, u"hit"_s), e.hits);
        QCOMPARE(ids(measure.code, u"miss"_s), e.counted - e.hits);
    }
}

void TestFigures::daysAndFaultsAddUp()
{
    const Period period = lately(366);
    const auto board = await(m_now->desk->center.measures().dashboard(period));
    WOSHOU_VERIFY(board);
    QHash<QDate, int> volume;
    qint64 sum = 0;
    for (const VolumePoint& point : board->volume) {
        volume[point.day] += point.count;
        sum += point.count;
    }
    QCOMPARE(sum, board->created);
    TicketFilter filter;
    filter.measure = u"tickets_created"_s;
    filter.period = period;
    for (auto it = volume.begin(); it != volume.end(); ++it) {
        filter.part = it.key().toString(Qt::ISODate);
        const auto page = await(m_now->desk->center.tickets().page(filter, {}, 1000));
        QVERIFY2(page && page->rows.size() == it.value(), qPrintable(filter.part));
        for (const TicketRow& row : page->rows) // the center's day, whatever the desk's time zone
            QCOMPARE(row.createdAt.toUtc().addSecs(8 * 3600).date(), it.key());
    }
    for (const auto& [fault, count] : board->faultCounts) {
        filter.part = u"fault:"_s + fault;
        const auto page = await(m_now->desk->center.tickets().page(filter, {}, 1000));
        QVERIFY2(page && page->rows.size() == count, qPrintable(fault));
    }
}

void TestFigures::theLineHasEveryDayOfThePeriod()
{
    const int offset = m_now->desk->center.reference().utcOffsetMinutes;
    const Instant now = m_now->desk->center.serverNow();
    const QDate today = now.dateAt(offset);
    const QDate first = today.addDays(-29);
    const Period month{Instant::startOf(first, offset), Instant::startOf(today.addDays(1), offset)};
    const auto board = await(m_now->desk->center.measures().dashboard(month));
    WOSHOU_VERIFY(board);
    QList<int> counted(30);
    for (const Story& story : std::as_const(m_now->stories)) {
        const qint64 day = first.daysTo(Instant::fromMs(story.created).dateAt(offset));
        if (!story.withdrawn && day >= 0 && day < 30)
            ++counted[day];
    }
    QVERIFY(counted.contains(0));                                       // or nothing is proved
    const QList<std::optional<double>> line = board->tiles.at(1).trend; // resolution_rate_cohort counts every ticket
    QCOMPARE(line.size(), 30);
    for (qsizetype day = 0; day < 30; ++day)
        QCOMPARE(line.at(day).has_value(), counted.at(day) > 0);
}

// Single days of a year are a comb.
void TestFigures::theLineOfAYearHasWeeks()
{
    const int offset = m_now->desk->center.reference().utcOffsetMinutes;
    const QDate today = m_now->desk->center.serverNow().dateAt(offset);
    const QDate first = today.addDays(-363);
    const Period year{Instant::startOf(first, offset), Instant::startOf(today.addDays(1), offset)};
    const auto board = await(m_now->desk->center.measures().dashboard(year));
    WOSHOU_VERIFY(board);
    QList<int> counted(52);
    for (const Story& story : std::as_const(m_now->stories)) {
        const qint64 day = first.daysTo(Instant::fromMs(story.created).dateAt(offset));
        if (!story.withdrawn && day >= 0 && day < 364)
            ++counted[day / 7];
    }
    const QList<std::optional<double>> line = board->tiles.at(1).trend; // resolution_rate counts every ticket
    QCOMPARE(line.size(), 52);
    for (qsizetype week = 0; week < 52; ++week)
        QCOMPARE(line.at(week).has_value(), counted.at(week) > 0);
}

void TestFigures::theMedianIsTheMiddleOne()
{
    const Period period = lately(366);
    QList<double> values;
    for (const Story& story : std::as_const(m_now->stories)) {
        if (!story.withdrawn && story.answered >= 0)
            values.append(double(story.answered - story.created) / 1000);
    }
    std::sort(values.begin(), values.end());
    const auto value = await(m_now->desk->center.measures().measure(u"first_response_time"_s, period));
    WOSHOU_VERIFY(value);
    QCOMPARE(value->n, values.size());
    QCOMPARE(*value->median, values.at((values.size() + 1) / 2 - 1));
    QCOMPARE(*value->p90, values.at(qCeil(0.9 * double(values.size())) - 1));
}

void TestFigures::theIntervalOfNpsIsThatOfItsSample()
{
    const Period period = lately(366);
    const Expected e = expected(period).value(u"nps"_s);
    const double n = double(e.counted.size());
    const double p = double(e.hits.size()) / n;
    const double d = double(e.lows.size()) / n;
    const auto value = await(m_now->desk->center.measures().measure(u"nps"_s, period));
    WOSHOU_VERIFY(value);
    QCOMPARE(value->hits, e.hits.size());
    QVERIFY(qAbs(value->margin - 196 * std::sqrt((p + d - (p - d) * (p - d)) / n)) < 1e-9);
}

void TestFigures::aPeriodWithoutTicketsHasNoNumbers()
{
    const Period future{m_now->desk->center.serverNow() + std::chrono::hours(24),
                        m_now->desk->center.serverNow() + std::chrono::hours(48)};
    const auto board = await(m_now->desk->center.measures().dashboard(future));
    WOSHOU_VERIFY(board);
    QCOMPARE(board->created, 0);
    QVERIFY(board->volume.isEmpty());
    for (const MeasureValue& tile : board->tiles) {
        QCOMPARE(tile.n, 0);
        QVERIFY(!tile.value.has_value());
    }
}

void TestFigures::aTicketJustClosedIsInTheNumbers()
{
    const Period period = lately(1);
    MeasureService& measures = m_now->desk->center.measures();
    const auto before = await(measures.dashboard(period));
    const auto npsBefore = await(measures.measure(u"nps"_s, period));
    const auto closed = ServiceDesk::at(*m_now->database)->closed(10);
    WOSHOU_VERIFY(closed);
    const auto after = await(measures.dashboard(period));
    const auto npsAfter = await(measures.measure(u"nps"_s, period));
    QCOMPARE(after->created, before->created + 1);
    QCOMPARE(npsAfter->n, npsBefore->n + 1);
    QCOMPARE(npsAfter->hits, npsBefore->hits + 1);
    for (const QString& code : {u"resolution_rate_cohort"_s, u"first_contact_resolution_rate"_s, u"nps"_s, u"csat"_s}) {
        TicketFilter filter;
        filter.measure = code;
        filter.part = u"hit"_s;
        filter.period = period;
        const auto page = await(m_now->desk->center.tickets().page(filter, {}, 1000));
        WOSHOU_VERIFY(page);
        QVERIFY2(std::any_of(page->rows.begin(), page->rows.end(),
                             [&](const TicketRow& row) { return row.id == closed->id; }),
                 qPrintable(code));
    }
    m_now->stories = stories();
}

void TestFigures::anUnknownMeasureIsNotFound()
{
    const auto refused = await(m_now->desk->center.measures().measure(u"luck"_s, lately(1)));
    WOSHOU_REFUSED(refused, ErrorKind::NotFound, QString());
    QCOMPARE(refused.error().field, u"measure"_s);
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
