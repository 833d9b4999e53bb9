#pragma once

#include "domain/measures/measure.h"

#include <QCoreApplication>

namespace woshou {

/// Says measures in words and figures. Pure; the language is the interface's. A measure whose denominator is 0
/// says "no data", never 0.
class MeasureText
{
    Q_DECLARE_TR_FUNCTIONS(woshou::MeasureText)

public:
    struct Figure
    {
        QString value, unit;
        friend bool operator==(const Figure&, const Figure&) = default;
    };

    static QString name(const QString& code);
    /// How it is counted, as shown one hover away.
    static QString formula(const MeasureDefinition& definition);
    static QString noData();
    /// The value in the unit people read: seconds become minutes, hours or days, whichever fits the size.
    static Figure figure(double value, const QString& unit);
    /// "目标 ≥95%"; empty without a target.
    static QString target(const MeasureDefinition& definition);
    /// Difference to the period before, with sign and in the unit of the value; empty when either is missing.
    static QString change(const MeasureValue& value, const MeasureDefinition& definition);
    static bool changeIsGood(const MeasureValue& value, const MeasureDefinition& definition);
    static QString sample(const MeasureValue& value);
    /// What counts of a share and what does not, as the two parts of its list are called; empty for other measures.
    static std::pair<QString, QString> parts(const QString& code);
    /// Definition, what was counted, and how to open it: the tool tip of a tile.
    static QString definition(const MeasureValue& value, const MeasureDefinition& definition);
};

} // namespace woshou
