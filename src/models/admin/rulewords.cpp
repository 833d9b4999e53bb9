#include "models/admin/rulewords.h"

#include "models/admin/language.h"

#include <QCoreApplication>

#include <cmath>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
};

QString percent(double share)
{
    return RuleWords::tr("%1%").arg(int(std::lround(100 * share)));
}

} // namespace

QStringList ruleHitCells(const RulePreview::Hit& hit, const ReferenceData& reference)
{
    return {hit.number, hit.symptom, hit.words.join(RuleWords::tr(", ")),
            findCode(reference.triage.categories, hit.category).name(uiChinese()), priorityName(hit.priority)};
}

QString ruleMatchText(const RulePreview& preview, const QString& rule)
{
    QString text = RuleWords::tr("“%1” matches %2 of %3 open tickets.")
                       .arg(rule, QString::number(preview.matched), QString::number(preview.looked));
    if (!preview.complete)
        text += RuleWords::tr(" Only the most urgent ones were looked at.");
    if (preview.matched > preview.hits.size())
        text += RuleWords::tr(" The first %1 are here.").arg(preview.hits.size());
    return text;
}

QStringList viewRowCells(const TicketRow& row, const ReferenceData& reference)
{
    return {row.number, row.title, row.customerName, reference.lifeCycle.state(row.state).name(uiChinese()),
            priorityName(row.priority)};
}

QString viewLookText(const ViewLook& look, const QString& view)
{
    const bool cut = look.count >= CountedView::kMost;
    const QString count = cut ? QString::number(CountedView::kMost - 1) + u'+' : QString::number(look.count);
    QString text = RuleWords::tr("“%1” holds %2 tickets.").arg(view, count);
    if (look.count > look.rows.size())
        text += RuleWords::tr(" The first %1 are here.").arg(look.rows.size());
    return text;
}

QString learnedFieldName(const QString& field)
{
    if (field == "category"_L1)
        return RuleWords::tr("Category");
    if (field == "subtype"_L1)
        return RuleWords::tr("Sub-type");
    if (field == "fault"_L1)
        return RuleWords::tr("Fault");
    return field == "group"_L1 ? RuleWords::tr("Product group") : RuleWords::tr("Mood");
}

QStringList learnedCells(const ModelEntry& model, Instant now)
{
    return {learnedFieldName(model.name),   QString::number(model.report.n), QString::number(model.labels),
            percent(model.report.accuracy), shortTime(model.trainedAt, now), model.trainedByName};
}

QString learnedOutcomeText(const LearnedOutcome& outcome, const QString& problem)
{
    const QString field = learnedFieldName(outcome.field);
    if (outcome.model)
        return RuleWords::tr("%1: learned from %2 tickets, right on %3 of those it had not seen.")
            .arg(field, QString::number(outcome.model->report.n), percent(outcome.model->report.accuracy));
    if (outcome.error.code == "few"_L1)
        return RuleWords::tr("%1: too few closed tickets speak of it; what there was stays.").arg(field);
    if (outcome.error.kind == ErrorKind::Cancelled)
        return RuleWords::tr("%1: stopped; what there was stays.").arg(field);
    return RuleWords::tr("%1: %2").arg(field, problem);
}

} // namespace woshou
