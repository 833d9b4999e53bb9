#include "domain/admin/calendarentries.h"
#include "domain/admin/jsonreader.h"
#include "domain/admin/promiseeffect.h"
#include "domain/admin/settingkinds.h"
#include "domain/promise/calendarjson.h"
#include "domain/promise/wallclock.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Kind = SettingProblem::Kind;
using Problem = std::optional<SettingProblem>;

const QString kCalendars = u"calendars"_s, kHours = u"hours"_s, kDays = u"days"_s, kCalendar = u"calendar"_s,
              kOpen = u"open"_s, kLike = u"like"_s;

constexpr int kLongestHours = 20;

QList<CodeName> weekdays()
{
    QStringList codes;
    for (int weekday = 1; weekday <= 7; ++weekday)
        codes.append(weekdayCode(weekday));
    return plainCodes(codes);
}

SettingField lineField(const QString& key, int most, bool required = false)
{
    SettingField field;
    field.key = key;
    field.most = most;
    field.required = required;
    return field;
}

SettingField openField(bool required)
{
    SettingField field = lineField(kOpen, kLongestHours, required);
    field.type = SettingField::Type::Lines;
    field.brief = true;
    return field;
}

SettingField calendarField()
{
    SettingField field = choiceField(kCalendar, {}, true);
    field.from = kCalendars;
    return field;
}

SettingPart calendarsPart()
{
    SettingPart part;
    part.key = kCalendars;
    part.identity = {u"code"_s};
    part.unique = true;
    part.rows = SettingPart::Rows::Kept;
    part.fields = nameFields() << lineField(u"zone"_s, 60, true);
    return part;
}

SettingPart hoursPart()
{
    SettingPart part;
    part.key = kHours;
    part.identity = {kCalendar, u"weekday"_s};
    part.unique = true;
    part.fields = {calendarField(), choiceField(u"weekday"_s, weekdays(), true), openField(true)};
    return part;
}

SettingPart daysPart()
{
    SettingField like = choiceField(kLike, weekdays());
    like.tells = true;
    SettingField holiday;
    holiday.key = u"holiday"_s;
    holiday.type = SettingField::Type::Number;
    holiday.least = 1;
    holiday.last = 9999;
    SettingPart part;
    part.key = kDays;
    part.identity = {kCalendar, u"date"_s};
    part.unique = true;
    part.columns = 7;
    part.fields = {calendarField(),
                   lineField(u"date"_s, 10, true),
                   choiceField(u"what"_s, plainCodes({u"closed"_s, kLike, kOpen}), true),
                   like,
                   openField(false),
                   lineField(u"name"_s, 60),
                   holiday};
    return part;
}

/// Hours that follow one another within the day.
Problem wrongHours(const QJsonObject& entry, const QString& part, int row)
{
    const auto wrong = [&](Kind kind, const QString& line) { return SettingProblem{kind, part, row, kOpen, line}; };
    QList<OpenHours> hours;
    for (const QJsonValue& value : entry[kOpen].toArray()) {
        const QString line = value.toString();
        const std::optional<OpenHours> open = openHoursOf(line);
        if (!open)
            return wrong(Kind::NotHours, line);
        if (open->to <= open->from)
            return wrong(Kind::HoursReversed, line);
        const bool overlaps = std::any_of(hours.begin(), hours.end(), [&](const OpenHours& other) {
            return open->from < other.to && other.from < open->to;
        });
        if (overlaps)
            return wrong(Kind::HoursOverlap, line);
        hours.append(*open);
    }
    return std::nullopt;
}

Problem wrongZone(const QJsonObject& entry, int row)
{
    const QString zone = entry["zone"_L1].toString();
    if (WallClock::knows(zone.toUtf8()))
        return std::nullopt;
    return SettingProblem{Kind::UnknownZone, kCalendars, row, u"zone"_s, zone};
}

/// A day says its date, and what its kind needs.
Problem wrongDay(const QJsonObject& entry, int row)
{
    const QString what = entry["what"_L1].toString();
    if (!dateOfEntry(entry).isValid())
        return SettingProblem{Kind::NotADate, kDays, row, u"date"_s, entry["date"_L1].toString()};
    if (what == kLike && entry[kLike].toString().isEmpty())
        return SettingProblem{Kind::Missing, kDays, row, kLike, {}};
    if (what == kOpen && entry[kOpen].toArray().isEmpty())
        return SettingProblem{Kind::Missing, kDays, row, kOpen, {}};
    return wrongHours(entry, kDays, row);
}

bool isAlways(const QJsonObject& entry)
{
    return entry[kCalendar].toString() == kAlwaysCalendar;
}

/// Promises fall back to it: no entry may close it.
Problem wrongAlways(const SettingBody& body)
{
    const QList<OpenHours> whole = {{0, kDaySeconds}};
    const std::optional<WorkCalendar> always = calendarOfEntries(body, kAlwaysCalendar.toString());
    if (!always)
        return SettingProblem{Kind::Gone, kCalendars, -1, {}, kAlwaysCalendar.toString()};
    const QList<QJsonObject> hours = settingEntries(body, kHours), days = settingEntries(body, kDays);
    for (int row = 0; row < hours.size(); ++row) {
        if (isAlways(hours.at(row)) && hoursOfEntry(hours.at(row)) != whole)
            return SettingProblem{Kind::NotAlways, kHours, row, kOpen, {}};
    }
    for (int row = 0; row < days.size(); ++row) {
        if (isAlways(days.at(row)))
            return SettingProblem{Kind::NotAlways, kDays, row, kCalendar, {}};
    }
    if (std::count(always->week.begin(), always->week.end(), whole) != 7)
        return SettingProblem{Kind::NotAlways, kHours, -1, {}, {}};
    return std::nullopt;
}

/// The first entry of a part that is wrong.
template <typename Look>
Problem firstWrong(const SettingBody& body, const QString& part, const Look& look)
{
    const QList<QJsonObject> entries = settingEntries(body, part);
    for (int row = 0; row < entries.size(); ++row) {
        if (const Problem found = look(entries.at(row), row))
            return found;
    }
    return std::nullopt;
}

class CalendarSetting : public SettingKind
{
public:
    QString code() const override { return kCalendars; }
    QStringList documents() const override { return {kCalendars}; }
    QList<SettingPart> parts(const ReferenceData&) const override { return {calendarsPart(), hoursPart(), daysPart()}; }

    SettingBody bodyOf(const SettingDocuments& documents) const override
    {
        SettingBody body;
        const JsonReader document(documents.value(kCalendars), kCalendars);
        for (const JsonReader& calendar : document.at(kCalendars).items())
            addCalendarEntries(body, readCalendar(calendar));
        return normalisedSetting(body, parts({}));
    }

    void place(const SettingBody& body, SettingDocuments& documents) const override
    {
        QJsonArray calendars;
        for (const QJsonObject& entry : settingEntries(body, kCalendars)) {
            if (const auto calendar = calendarOfEntries(body, entry["code"_L1].toString()))
                calendars.append(calendarJson(*calendar));
        }
        documents[kCalendars].insert(kCalendars, calendars);
    }

    std::optional<SettingProblem> problem(const SettingBody& body, const ReferenceData&) const override
    {
        const auto hours = [](const QJsonObject& entry, int row) { return wrongHours(entry, kHours, row); };
        if (const Problem found = firstWrong(body, kCalendars, wrongZone))
            return found;
        if (const Problem found = firstWrong(body, kHours, hours))
            return found;
        if (const Problem found = firstWrong(body, kDays, wrongDay))
            return found;
        return wrongAlways(body);
    }

    bool makesPromises() const override { return true; }

    std::optional<SettingEffect> effect(const PreviewTicket& ticket, const ReferenceData& before,
                                        const ReferenceData& after) const override
    {
        return promiseEffect(ticket, before, after);
    }
};

} // namespace

const SettingKind* calendarSetting()
{
    static const CalendarSetting kind;
    return &kind;
}

} // namespace woshou
