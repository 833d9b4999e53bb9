#include "widgets/measures/tilecontent.h"

#include "models/measures/measuretext.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct TileWords
{
    Q_DECLARE_TR_FUNCTIONS(woshou::TileWords)
};

constexpr qint64 kFewSamples = 100;

} // namespace

TileContent tileContent(const MeasureValue& value)
{
    const MeasureDefinition definition = measureDefinition(value.code);
    TileContent content;
    content.name = MeasureText::name(value.code);
    content.target = MeasureText::target(definition);
    content.sample = MeasureText::sample(value);
    content.definition = MeasureText::definition(value, definition);
    content.fewSamples = value.n < kFewSamples;
    if (!value.value) {
        content.unit = MeasureText::noData();
        return content;
    }
    const MeasureText::Figure figure = MeasureText::figure(*value.value, definition.unit);
    content.value = figure.value;
    content.unit = value.margin > 0 ? u"±%1"_s.arg(qRound(value.margin)) : figure.unit;
    content.change = MeasureText::change(value, definition);
    content.changeIsGood = MeasureText::changeIsGood(value, definition);
    content.trend = value.trend;
    content.trendTarget = definition.target;
    content.met = value.meetsTarget();
    if (definition.target)
        content.verdict = content.met ? TileWords::tr("met") : TileWords::tr("missed");
    return content;
}

} // namespace woshou
