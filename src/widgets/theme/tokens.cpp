#include "widgets/theme/tokens.h"

#include <array>

namespace woshou {
namespace {

// In the order of enum Token.
constexpr std::array kTokenNames = {"window",         "panel",
                                    "sunken",         "hover",
                                    "selected",       "tooltip-ground",
                                    "tooltip-text",   "text-1",
                                    "text-2",         "text-3",
                                    "disabled",       "hair",
                                    "line",           "control",
                                    "accent",         "accent-hover",
                                    "accent-pressed", "accent-tint",
                                    "on-accent",      "focus",
                                    "search-mark",    "search-mark-text",
                                    "urgent",         "urgent-soft",
                                    "high",           "high-mark",
                                    "high-soft",      "medium",
                                    "medium-soft",    "low",
                                    "low-soft",       "active",
                                    "active-soft",    "planned",
                                    "planned-soft",   "good",
                                    "good-soft",      "raised",
                                    "raised-soft",    "series-1",
                                    "series-2",       "series-3",
                                    "series-4",       "series-5",
                                    "series-6"};

// In the order of enum TextRole.
constexpr std::array kRoleNames = {"number-large", "figure", "title",     "heading", "reading",    "reading-bold",
                                   "script",       "base",   "base-bold", "small",   "small-bold", "tiny"};

// In the order of enum Metric.
constexpr std::array kMetricNames = {
    "row",           "table-head",   "group-head", "tall-row",     "header",  "rail",    "rail-collapsed",
    "rail-item",     "status-bar",   "toolbar",    "section-head", "tab-bar", "control", "control-large",
    "control-small", "label-column", "icon",       "icon-small",   "tag",     "sla-bar", "avatar",
    "avatar-small",  "banner",       "gap",        "gap-large",    "panel",   "radius",  "radius-large"};

static_assert(kTokenNames.size() == size_t(Token::Series6) + 1);
static_assert(kRoleNames.size() == size_t(TextRole::Tiny) + 1);
static_assert(kMetricNames.size() == size_t(Metric::RadiusLarge) + 1);

template <typename Enum, typename Names>
std::optional<Enum> fromName(const Names& names, const QString& name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1StringView(names[i]))
            return Enum(i);
    }
    return std::nullopt;
}

} // namespace

QString tokenName(Token token)
{
    return QString::fromLatin1(kTokenNames[size_t(token)]);
}

QString roleName(TextRole role)
{
    return QString::fromLatin1(kRoleNames[size_t(role)]);
}

QString metricName(Metric metric)
{
    return QString::fromLatin1(kMetricNames[size_t(metric)]);
}

std::optional<Token> tokenFromName(const QString& name)
{
    return fromName<Token>(kTokenNames, name);
}

std::optional<TextRole> roleFromName(const QString& name)
{
    return fromName<TextRole>(kRoleNames, name);
}

} // namespace woshou
