#include "domain/tickets/wording.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression& pattern()
{
    static const QRegularExpression expression(
        uR"re((?<past>昨天|昨晚|前天|刚才|yesterday)?\s*)re"
        uR"re((?:(?<amount>\d{1,3}|半|[一二两三四五六七八九十]{1,3})\s*个?半?\s*)re"
        uR"re((?<unit>分钟|小时|天|minutes?\b|hours?\b|days?\b)(?<within>\s*(?:之内|以内|内|后))?)re"
        uR"re(|(?:(?<day>今天|今晚|明天|明早|明晚|后天|today|tomorrow))re"
        uR"re(|(?<week>下下?个?|这个?|本|next\s+|this\s+)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天]))re"
        uR"re(|(?<next>next\s+)?\b(?<weekdayEn>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b)re"
        uR"re(|(?<month>\d{1,2})(?:月|-|/)(?<date>\d{1,2})[日号]?|(?<dateOnly>\d{1,2})[日号])?\s*(?:at|by|before)?\s*)re"
        uR"re((?<part>凌晨|早上|上午|中午|下午|傍晚|晚上)?\s*)re"
        uR"re((?:(?<hour>\d{1,2})[:：](?<minute>[0-5]\d)\s*(?<half>am|pm)?|(?<bare>\d{1,2})\s*(?<bareHalf>am|pm)\b)re"
        uR"re(|(?<clock>\d{1,2}|[一二两三四五六七八九十]{1,3})\s*点(?<rest>半|一刻|三刻|[0-5]?\d)?)(?!\d))re"
        uR"re(\s*(?<dayAfter>today|tomorrow)?))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

/// 十二 → 12, 两 → 2; digits as they are.
int numberOf(const QString& text)
{
    bool isNumber = false;
    const int digits = text.toInt(&isNumber);
    if (isNumber)
        return digits;
    static const QString names = u"一二三四五六七八九"_s;
    const auto digit = [](QChar c) { return c == u'两' ? 2 : int(names.indexOf(c)) + 1; };
    const qsizetype ten = text.indexOf(u'十');
    if (ten < 0)
        return digit(text.at(0));
    return (ten == 0 ? 1 : digit(text.at(0))) * 10 + (ten + 1 < text.size() ? digit(text.at(ten + 1)) : 0);
}

/// 两个半小时, 半小时, within 30 minutes: only when the text says that it is a limit.
MaybeInstant afterSpan(const QRegularExpressionMatch& match, const QString& text, Instant now)
{
    const QString before = text.left(match.capturedStart(u"amount"_s)).trimmed();
    const bool limited = !match.captured(u"within"_s).isEmpty() || before.endsWith("within"_L1, Qt::CaseInsensitive) ||
                         before.endsWith("in"_L1, Qt::CaseInsensitive);
    if (!limited)
        return {};
    const QString unit = match.captured(u"unit"_s).toLower();
    const int minutes = unit.startsWith("m"_L1) || unit == u"分钟"_s   ? 1
                        : unit.startsWith("h"_L1) || unit == u"小时"_s ? 60
                                                                       : 24 * 60;
    const QString amount = match.captured(u"amount"_s);
    const bool half = match.captured().contains(u"个半"_s);
    const int halves = amount == u"半"_s ? 1 : 2 * numberOf(amount) + half;
    return halves > 0 ? MaybeInstant(now + std::chrono::seconds(30 * minutes * halves)) : MaybeInstant();
}

/// 下周三 is of the next week, 周三 the next one that comes, today included.
QDate dayOfWeek(const QRegularExpressionMatch& match, QDate today)
{
    static const QString zh = u"一二三四五六日"_s;
    static const QStringList en = {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    const QString named = match.captured(u"weekday"_s);
    const qsizetype at = named.isEmpty() ? en.indexOf(match.captured(u"weekdayEn"_s).left(3).toLower())
                                         : zh.indexOf(named == u"天"_s ? u"日"_s : named);
    const QString week = match.captured(u"week"_s) + match.captured(u"next"_s);
    const int weeks = int(week.count(u'下')) + int(week.startsWith("next"_L1, Qt::CaseInsensitive));
    const QDate monday = today.addDays(1 - today.dayOfWeek() + 7 * weeks);
    const QDate day = monday.addDays(at);
    return day < today ? day.addDays(7) : day;
}

/// 11月30日, 12-01, 30号: the next one that comes.
QDate dayOfMonth(const QRegularExpressionMatch& match, QDate today)
{
    const int month = match.captured(u"month"_s).toInt();
    const int date = (month > 0 ? match.captured(u"date"_s) : match.captured(u"dateOnly"_s)).toInt();
    const QDate day(today.year(), month > 0 ? month : today.month(), date);
    if (!day.isValid() || day >= today)
        return day;
    return month > 0 ? day.addYears(1) : day.addMonths(1);
}

/// An invalid one is no day that there is.
QDate dayOf(const QRegularExpressionMatch& match, QDate today)
{
    static const QHash<QString, int> days = {
        {u"明天"_s, 1}, {u"明早"_s, 1}, {u"明晚"_s, 1}, {u"tomorrow"_s, 1}, {u"后天"_s, 2}};
    if (!match.captured(u"weekday"_s).isEmpty() || !match.captured(u"weekdayEn"_s).isEmpty())
        return dayOfWeek(match, today);
    if (!match.captured(u"month"_s).isEmpty() || !match.captured(u"dateOnly"_s).isEmpty())
        return dayOfMonth(match, today);
    return today.addDays(days.value((match.captured(u"day"_s) + match.captured(u"dayAfter"_s)).toLower()));
}

struct Clock
{
    int hour = -1, minute = 0;
};

Clock clockOf(const QRegularExpressionMatch& match)
{
    if (match.hasCaptured(u"hour"_s) && !match.captured(u"hour"_s).isEmpty())
        return {match.captured(u"hour"_s).toInt(), match.captured(u"minute"_s).toInt()};
    if (!match.captured(u"bare"_s).isEmpty())
        return {match.captured(u"bare"_s).toInt(), 0};
    const QString rest = match.captured(u"rest"_s);
    const int minute = rest == u"半"_s ? 30 : rest == u"一刻"_s ? 15 : rest == u"三刻"_s ? 45 : rest.toInt();
    return {numberOf(match.captured(u"clock"_s)), minute};
}

/// 下午 5 点 is 17:00, 晚上 is after noon; a plain hour is as the clock shows it.
int hourOfDay(const QRegularExpressionMatch& match, int hour)
{
    const QString part = match.captured(u"part"_s) + match.captured(u"day"_s);
    const QString half = (match.captured(u"half"_s) + match.captured(u"bareHalf"_s)).toLower();
    const bool afternoon = part.contains(u"下午"_s) || part.contains(u"傍晚"_s) || part.contains(u'晚') ||
                           half == "pm"_L1 || (part.contains(u"中午"_s) && hour < 3);
    if (half == "am"_L1 && hour == 12)
        return 0;
    return afternoon && hour < 12 ? hour + 12 : hour;
}

MaybeInstant atClock(const QRegularExpressionMatch& match, Instant now, int utcOffsetMinutes)
{
    Clock clock = clockOf(match);
    clock.hour = hourOfDay(match, clock.hour);
    if (clock.hour < 0 || clock.hour > 23)
        return {};
    const QDate day = dayOf(match, now.dateAt(utcOffsetMinutes));
    if (!day.isValid())
        return {};
    const auto minutes = std::chrono::minutes(60 * clock.hour + clock.minute);
    const Instant at = Instant::startOf(day, utcOffsetMinutes) + minutes;
    const bool weekly = !(match.captured(u"weekday"_s) + match.captured(u"weekdayEn"_s)).isEmpty();
    return weekly && at <= now ? Instant::startOf(day.addDays(7), utcOffsetMinutes) + minutes : at;
}

} // namespace

namespace {

/// The first clause in which a time stands; the whole text when none does.
QString clauseWithTime(const QString& text)
{
    static const QRegularExpression ends(u"[，。；！？!?,;\\n]|\\.(?=\\s|$)"_s);
    const QStringList clauses = text.split(ends, Qt::SkipEmptyParts);
    const auto told = std::find_if(clauses.begin(), clauses.end(),
                                   [](const QString& clause) { return pattern().match(clause).hasMatch(); });
    return told == clauses.end() ? text : *told;
}

} // namespace

QString promisedKind(const QString& text)
{
    const QString clause = clauseWithTime(text);
    static const QRegularExpression call(
        u"(工程师|师傅|技术员)(?!.*已).*(联系您|联系你|联系客户|打电话|致电|来电|给您电话)|"
        "\\b(engineer|technician)\\b.*\\b(calls?|phones?|contacts?|rings?)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression reply(
        u"答复|回复|回电|告知|告诉|通知|联系您|联系你|let you know|get back|tell you|call you|reply|update you"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression solution(
        u"(?<![没未])(解决|修好|修复|恢复|处理好|处理完|弄好|换好)|\\b(solved?|fix(ed)?|repair(ed)?|resolved?|working again)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (call.match(clause).hasMatch())
        return u"call"_s;
    return !reply.match(clause).hasMatch() && solution.match(clause).hasMatch() ? u"solution"_s : u"promise"_s;
}

MaybeInstant toldTime(const QString& text, Instant now, int utcOffsetMinutes)
{
    for (const QRegularExpressionMatch& match : pattern().globalMatch(text)) {
        if (!match.captured(u"past"_s).isEmpty())
            continue;
        const bool isSpan = !match.captured(u"amount"_s).isEmpty();
        const MaybeInstant at = isSpan ? afterSpan(match, text, now) : atClock(match, now, utcOffsetMinutes);
        if (at && *at > now)
            return at;
    }
    return {};
}

} // namespace woshou
