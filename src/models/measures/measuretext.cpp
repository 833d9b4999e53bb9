#include "models/measures/measuretext.h"

#include <QHash>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, const char*>& names()
{
    static const QHash<QString, const char*> table = {
        {u"first_response_time"_s, QT_TRANSLATE_NOOP("woshou::MeasureText", "First response")},
        {u"resolution_rate_cohort"_s, QT_TRANSLATE_NOOP("woshou::MeasureText", "Resolution rate")},
        {u"first_contact_resolution_rate"_s, QT_TRANSLATE_NOOP("woshou::MeasureText", "Solved first time")},
        {u"nps"_s, QT_TRANSLATE_NOOP("woshou::MeasureText", "Net promoter score")},
        {u"csat"_s, QT_TRANSLATE_NOOP("woshou::MeasureText", "Satisfaction")},
        {u"repeat_rate"_s, QT_TRANSLATE_NOOP("woshou::MeasureText", "Repeat rate")},
        {u"reopened_rate"_s, QT_TRANSLATE_NOOP("woshou::MeasureText", "Reopened")},
        {u"proposal_acceptance_rate"_s, QT_TRANSLATE_NOOP("woshou::MeasureText", "Proposals taken")},
        {u"escalation_rate"_s, QT_TRANSLATE_NOOP("woshou::MeasureText", "Escalation rate")},
        {u"transfer_rate"_s, QT_TRANSLATE_NOOP("woshou::MeasureText", "Passed on")},
        {u"return_visit_rate"_s, QT_TRANSLATE_NOOP("woshou::MeasureText", "Return visits in time")},
        {u"tickets_created"_s, QT_TRANSLATE_NOOP("woshou::MeasureText", "Tickets created")},
        {u"tickets_open"_s, QT_TRANSLATE_NOOP("woshou::MeasureText", "Still open")},
    };
    return table;
}

QString number(double value, int decimals)
{
    QString text = QLocale(QLocale::English).toString(std::abs(value), 'f', decimals);
    if (decimals > 0 && text.endsWith(".0"_L1))
        text.chop(2);
    return text;
}

/// Seconds per shown unit, by the size of what is compared.
double secondsPerUnit(double seconds)
{
    constexpr double kMinute = 60, kHour = 3600, kDay = 86400;
    if (std::abs(seconds) < 2 * kHour)
        return kMinute;
    return std::abs(seconds) < 3 * kDay ? kHour : kDay;
}

double shown(double value, const MeasureDefinition& definition, double scale)
{
    return definition.unit == "s"_L1 ? value / secondsPerUnit(scale) : value;
}

int decimalsOf(const QString& unit)
{
    return unit == "points"_L1 || unit == "tickets"_L1 ? 0 : 1;
}

} // namespace

QString MeasureText::name(const QString& code)
{
    const auto it = names().find(code);
    return it == names().end() ? code : tr(*it);
}

QString MeasureText::formula(const MeasureDefinition& definition)
{
    // The catalogue marks its formulas for this context.
    return QCoreApplication::translate("MeasureFormula", definition.formula.toUtf8().constData());
}

QString MeasureText::noData()
{
    return tr("no data");
}

MeasureText::Figure MeasureText::figure(double value, const QString& unit)
{
    const QString sign = value < 0 ? u"−"_s : QString();
    if (unit != "s"_L1)
        return {sign + number(value, decimalsOf(unit)), unit == "%"_L1 ? u"%"_s : QString()};
    const double per = secondsPerUnit(value);
    const QString name = per == 60 ? tr("min") : per == 3600 ? tr("h") : tr("d");
    return {sign + number(value / per, 1), name};
}

QString MeasureText::target(const MeasureDefinition& definition)
{
    if (!definition.target)
        return {};
    const Figure figure = MeasureText::figure(*definition.target, definition.unit);
    const QString space = definition.unit == "s"_L1 ? u" "_s : QString();
    return tr("Target %1%2").arg(definition.lowerIsBetter ? u"≤"_s : u"≥"_s, figure.value + space + figure.unit);
}

QString MeasureText::change(const MeasureValue& value, const MeasureDefinition& definition)
{
    if (!value.value || !value.previous)
        return {};
    const double difference =
        shown(*value.value, definition, *value.value) - shown(*value.previous, definition, *value.value);
    const QString figure = number(difference, decimalsOf(definition.unit));
    if (figure == "0"_L1)
        return u"±0"_s;
    return (difference < 0 ? u"−"_s : u"+"_s) + figure;
}

bool MeasureText::changeIsGood(const MeasureValue& value, const MeasureDefinition& definition)
{
    if (!value.value || !value.previous)
        return true;
    return definition.lowerIsBetter ? *value.value <= *value.previous : *value.value >= *value.previous;
}

QString MeasureText::sample(const MeasureValue& value)
{
    return u"n=%1"_s.arg(value.n);
}

std::pair<QString, QString> MeasureText::parts(const QString& code)
{
    if (code == "resolution_rate"_L1)
        return {tr("Solved"), tr("Not solved")};
    if (code == "first_contact_resolution_rate"_L1)
        return {tr("First time"), tr("Not first time")};
    if (code == "nps"_L1)
        return {tr("Promoters"), tr("Others")};
    if (code == "csat"_L1)
        return {tr("Satisfied"), tr("Less satisfied")};
    if (code == "repeat_rate"_L1)
        return {tr("Repeats"), tr("No repeats")};
    if (code == "reopened_rate"_L1)
        return {tr("Reopened once"), tr("Never reopened")};
    if (code == "escalation_rate"_L1)
        return {tr("Escalated"), tr("Not escalated")};
    if (code == "transfer_rate"_L1)
        return {tr("Passed on to others"), tr("Kept")};
    if (code == "return_visit_rate"_L1)
        return {tr("In time"), tr("Late")};
    if (code == "proposal_acceptance_rate"_L1)
        return {tr("As proposed"), tr("Chosen otherwise")};
    return {};
}

QString MeasureText::definition(const MeasureValue& value, const MeasureDefinition& definition)
{
    QStringList lines = {tr("%1 = %2").arg(name(value.code), formula(definition))};
    if (definition.unit == "%"_L1)
        lines << u"%1 ÷ %2"_s.arg(value.hits).arg(value.n);
    if (value.median && value.p90) {
        const Figure median = figure(*value.median, definition.unit);
        const Figure p90 = figure(*value.p90, definition.unit);
        lines << tr("Median %1, nine in ten within %2")
                     .arg(median.value + u' ' + median.unit, p90.value + u' ' + p90.unit);
    }
    lines << tr("By time of creation. Enter opens the tickets.");
    return lines.join(u'\n');
}

} // namespace woshou
