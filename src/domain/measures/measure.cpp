#include "domain/measures/measure.h"

#include <QCoreApplication>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// Marked for the translation files; whoever shows a formula translates it in the context MeasureFormula.
MeasureDefinition define(const QString& code, const char* formula, const QString& unit,
                         std::optional<double> target = std::nullopt, bool lowerIsBetter = false)
{
    return {code, QString::fromUtf8(formula), unit, target, lowerIsBetter};
}

const QString kPercent = QStringLiteral("%");
const QString kTickets = QStringLiteral("tickets");

QList<MeasureDefinition> makeCatalogue()
{
    return {
        // R-180, preset P-000
        define(u"first_response_time"_s,
               QT_TRANSLATE_NOOP("MeasureFormula", "Mean time from creation to the first human reply"), u"s"_s, 900.0,
               true),
        //
        define(u"resolution_rate_cohort"_s,
               QT_TRANSLATE_NOOP("MeasureFormula", "Tickets confirmed solved ÷ tickets created in the period"),
               kPercent, 95.0),
        // R-183, the documents give no target
        define(u"first_contact_resolution_rate"_s,
               QT_TRANSLATE_NOOP("MeasureFormula",
                                 "Tickets confirmed solved without an engineer and without reopening ÷ tickets "
                                 "confirmed solved"),
               kPercent),
        //
        define(u"nps"_s,
               QT_TRANSLATE_NOOP("MeasureFormula", "(Share of promoters 9–10 − share of detractors 0–6) × 100"),
               u"points"_s, 80.0),
        // R-184, the condition of the service star
        define(u"csat"_s, QT_TRANSLATE_NOOP("MeasureFormula", "Answers with a mean score of 4 or more of 5 ÷ answers"),
               kPercent, 90.0),
        //
        define(u"repeat_rate"_s,
               QT_TRANSLATE_NOOP("MeasureFormula",
                                 "Tickets that repeat an earlier one of the same device and fault within 7 days ÷ "
                                 "tickets created in the period"),
               kPercent, std::nullopt, true),
        // two things with one name
        define(u"escalation_rate"_s,
               QT_TRANSLATE_NOOP("MeasureFormula",
                                 "Tickets whose escalation a supervisor approved ÷ tickets created in the period"),
               kPercent, std::nullopt, true),
        define(u"transfer_rate"_s,
               QT_TRANSLATE_NOOP("MeasureFormula",
                                 "Tickets passed on to the second line or a department ÷ tickets created in the "
                                 "period"),
               kPercent, std::nullopt, true),
        //
        define(u"return_visit_rate"_s,
               QT_TRANSLATE_NOOP("MeasureFormula", "Tickets whose return visits were made in time ÷ tickets whose "
                                                   "return visit was made, given up or is overdue"),
               kPercent),
        //
        define(u"proposal_acceptance_rate"_s,
               QT_TRANSLATE_NOOP("MeasureFormula",
                                 "Tickets whose category, fault and priority were taken as proposed ÷ tickets with a "
                                 "proposal"),
               kPercent),
        define(u"reopened_rate"_s,
               QT_TRANSLATE_NOOP("MeasureFormula",
                                 "Tickets sent back at least once after they were resolved ÷ tickets resolved"),
               kPercent, std::nullopt, true),
        //
        define(u"tickets_created"_s, QT_TRANSLATE_NOOP("MeasureFormula", "Tickets created in the period"), kTickets),
        define(u"tickets_open"_s,
               QT_TRANSLATE_NOOP("MeasureFormula", "Tickets created in the period that are still open"), kTickets,
               std::nullopt, true),
    };
}

} // namespace

const QList<MeasureDefinition>& measureCatalogue()
{
    static const QList<MeasureDefinition> catalogue = makeCatalogue();
    return catalogue;
}

MeasureDefinition measureDefinition(const QString& code)
{
    const auto& all = measureCatalogue();
    const auto it = std::find_if(all.begin(), all.end(), [&](const auto& measure) { return measure.code == code; });
    return it == all.end() ? MeasureDefinition{code, {}, {}, {}, false} : *it;
}

bool MeasureValue::meetsTarget() const
{
    const MeasureDefinition definition = measureDefinition(code);
    if (!value || !definition.target)
        return value.has_value();
    return definition.lowerIsBetter ? *value <= *definition.target : *value >= *definition.target;
}

} // namespace woshou
