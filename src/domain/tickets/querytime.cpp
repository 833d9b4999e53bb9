#include "domain/tickets/querytime.h"

#include "domain/tickets/ticketfields.h"

#include <QRegularExpression>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Unit = QueryTime::Unit;

constexpr int kFirstYear = 1970, kLastYear = 2199; ///< what both databases hold as an instant

struct UnitWord
{
    Unit unit;
    QString zh, en;
    QStringList more;
};

/// The first word is the one that is written.
const QList<UnitWord>& spanWords()
{
    static const QList<UnitWord> table = {{Unit::Minutes, u"分钟"_s, u"min"_s, {u"m"_s, u"分"_s}},
                                          {Unit::Hours, u"小时"_s, u"h"_s, {u"时"_s, u"个小时"_s}},
                                          {Unit::Days, u"天"_s, u"d"_s, {u"日"_s}},
                                          {Unit::Weeks, u"周"_s, u"w"_s, {u"个星期"_s, u"星期"_s}}};
    return table;
}

const QList<UnitWord>& stretchWords()
{
    static const QList<UnitWord> table = {{Unit::Yesterday, u"昨天"_s, u"yesterday"_s, {u"昨日"_s}},
                                          {Unit::Today, u"今天"_s, u"today"_s, {u"今日"_s}},
                                          {Unit::Tomorrow, u"明天"_s, u"tomorrow"_s, {u"明日"_s}},
                                          {Unit::LastWeek, u"上周"_s, u"lastweek"_s, {}},
                                          {Unit::ThisWeek, u"本周"_s, u"thisweek"_s, {u"这周"_s}},
                                          {Unit::NextWeek, u"下周"_s, u"nextweek"_s, {}},
                                          {Unit::LastMonth, u"上月"_s, u"lastmonth"_s, {u"上个月"_s}},
                                          {Unit::ThisMonth, u"本月"_s, u"thismonth"_s, {u"这个月"_s}},
                                          {Unit::ThisYear, u"今年"_s, u"thisyear"_s, {}}};
    return table;
}

const UnitWord* find(const QList<UnitWord>& table, const QString& word)
{
    const auto at = std::find_if(table.begin(), table.end(), [&](const UnitWord& each) {
        return each.zh == word || each.en == word || each.more.contains(word);
    });
    return at == table.end() ? nullptr : &*at;
}

const UnitWord& wordsOf(Unit unit)
{
    const bool span = unit <= Unit::Weeks;
    return span ? spanWords().at(int(unit)) : stretchWords().at(int(unit) - int(Unit::Yesterday));
}

std::optional<QueryTime> parseSpan(const QString& folded)
{
    static const QRegularExpression pattern(u"^(?:近|最近|过去)?([0-9]{1,5})([^0-9]+)$"_s);
    const auto match = pattern.match(folded);
    const UnitWord* word = match.hasMatch() ? find(spanWords(), match.captured(2)) : nullptr;
    if (!word)
        return std::nullopt;
    return QueryTime{word->unit, match.captured(1).toInt(), {}, {}};
}

std::optional<QueryTime> stretch(Unit unit, const QDate& date, const QTime& time = {})
{
    if (!date.isValid() || date.year() < kFirstYear || date.year() > kLastYear)
        return std::nullopt;
    return QueryTime{unit, 0, date, time};
}

std::optional<QueryTime> parseMinute(const QString& text, const QString& date, const QDate& today)
{
    const auto day = parseQueryTime(date, today);
    const QTime time = QTime::fromString(text, u"H:mm"_s);
    if (!day || day->unit != Unit::Day || !time.isValid())
        return std::nullopt;
    return stretch(Unit::Minute, day->date, time);
}

/// "2026-07-15", "2026/7/15", "7-15", "2026年7月15日", "7月15日", "2026-07", "2026年7月", "2026".
std::optional<QueryTime> parseDate(const QString& text, const QDate& today)
{
    static const QRegularExpression day(u"^(?:([0-9]{4})[-/.年])?([0-9]{1,2})[-/.月]([0-9]{1,2})日?$"_s);
    static const QRegularExpression month(u"^([0-9]{4})[-/.年]([0-9]{1,2})月?$"_s);
    static const QRegularExpression year(u"^([0-9]{4})年?$"_s);
    if (const auto match = month.match(text); match.hasMatch())
        return stretch(Unit::Month, QDate(match.captured(1).toInt(), match.captured(2).toInt(), 1));
    if (const auto match = day.match(text); match.hasMatch()) {
        const int in = match.captured(1).isEmpty() ? today.year() : match.captured(1).toInt();
        return stretch(Unit::Day, QDate(in, match.captured(2).toInt(), match.captured(3).toInt()));
    }
    const auto match = year.match(text);
    return match.hasMatch() ? stretch(Unit::Year, QDate(match.captured(1).toInt(), 1, 1)) : std::nullopt;
}

/// The first day of a stretch that goes with today, and the first one after it.
std::pair<QDate, QDate> daysAround(Unit unit, const QDate& today)
{
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const QDate first(today.year(), today.month(), 1);
    switch (unit) {
    case Unit::Yesterday:
        return {today.addDays(-1), today};
    case Unit::Tomorrow:
        return {today.addDays(1), today.addDays(2)};
    case Unit::LastWeek:
        return {monday.addDays(-7), monday};
    case Unit::ThisWeek:
        return {monday, monday.addDays(7)};
    case Unit::NextWeek:
        return {monday.addDays(7), monday.addDays(14)};
    case Unit::LastMonth:
        return {first.addMonths(-1), first};
    case Unit::ThisMonth:
        return {first, first.addMonths(1)};
    case Unit::ThisYear:
        return {QDate(today.year(), 1, 1), QDate(today.year() + 1, 1, 1)};
    default:
        return {today, today.addDays(1)};
    }
}

std::pair<QDate, QDate> daysOf(const QueryTime& time, const QDate& today)
{
    switch (time.unit) {
    case Unit::Minute:
    case Unit::Day:
        return {time.date, time.date.addDays(1)};
    case Unit::Month:
        return {time.date, time.date.addMonths(1)};
    case Unit::Year:
        return {time.date, time.date.addYears(1)};
    default:
        return daysAround(time.unit, today);
    }
}

QString dateText(const QueryTime& time)
{
    switch (time.unit) {
    case Unit::Minute:
        return time.date.toString(Qt::ISODate) + u'T' + time.time.toString(u"HH:mm"_s);
    case Unit::Month:
        return time.date.toString(u"yyyy-MM"_s);
    case Unit::Year:
        return time.date.toString(u"yyyy"_s);
    default:
        return time.date.toString(Qt::ISODate);
    }
}

} // namespace

std::optional<QueryTime> parseQueryTime(const QString& text, const QDate& today)
{
    const QString folded = foldName(text);
    if (const UnitWord* word = find(stretchWords(), folded))
        return QueryTime{word->unit, 0, {}, {}};
    if (const auto span = parseSpan(folded))
        return span;
    static const QRegularExpression between(u"[Tt\\s]+"_s);
    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    const qsizetype cut = plain.indexOf(between);
    if (cut > 0)
        return parseMinute(plain.mid(cut + 1).trimmed(), plain.left(cut), today);
    return parseDate(plain, today);
}

QString queryTimeText(const QueryTime& time, bool chinese, bool past)
{
    if (!time.isSpan() && time.date.isValid())
        return dateText(time);
    const UnitWord& word = wordsOf(time.unit);
    if (!time.isSpan())
        return chinese ? word.zh : word.en;
    const QString amount = QString::number(time.amount);
    return chinese ? (past ? u"近"_s : QString()) + amount + word.zh : amount + word.en;
}

Milliseconds lengthOf(const QueryTime& span)
{
    constexpr qint64 kMinute = 60'000;
    constexpr qint64 kMinutes[] = {1, 60, 24 * 60, 7 * 24 * 60};
    return Milliseconds(span.amount * kMinute * kMinutes[int(span.unit)]);
}

TimeStretch stretchOf(const QueryTime& time, Instant now, int utcOffsetMinutes)
{
    const auto [first, after] = daysOf(time, now.dateAt(utcOffsetMinutes));
    const Instant from = Instant::startOf(first, utcOffsetMinutes);
    if (time.unit != Unit::Minute)
        return {from, Instant::startOf(after, utcOffsetMinutes)};
    const Instant minute = from + Milliseconds(time.time.msecsSinceStartOfDay());
    return {minute, minute + Milliseconds(60'000)};
}

} // namespace woshou
