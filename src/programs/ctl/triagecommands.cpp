#include "domain/tickets/triage.h"
#include "programs/ctl/batch.h"
#include "programs/ctl/commands.h"
#include "services/triage/triageservice.h"

#include <cmath>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

// --- what the rules and what was learned propose

QJsonObject reasonJson(const TriageReason& reason)
{
    QJsonObject json{{u"rule"_s, triageReasonCode(reason.kind)}};
    if (!reason.text.isEmpty())
        json.insert(u"text"_s, reason.text);
    if (!reason.more.isEmpty())
        json.insert(u"of"_s, reason.more);
    return json;
}

bool saysWhatItIs(const TriageReason& reason)
{
    return reason.kind == TriageReason::Kind::FaultWords || reason.kind == TriageReason::Kind::CategoryWords ||
           reason.kind == TriageReason::Kind::Learned;
}

QJsonValue valueJson(const QString& value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

/// What was learned about a field, when it is what is proposed.
const LearnedProposal* learnedOf(const TriageProposal& proposal, const QString& field, const QString& value)
{
    for (const LearnedProposal& learned : proposal.learned) {
        if (learned.field == field && learned.value == value)
            return &learned;
    }
    return nullptr;
}

/// A proposed value with the rules behind it, and how sure what was learned is of the same. Rules are no
/// probabilities, so there is no "p" where nothing was learned.
QJsonObject partJson(const TriageProposal& proposal, const QString& field, const QString& value, QJsonArray because)
{
    QJsonObject json{{u"value"_s, valueJson(value)}};
    if (const LearnedProposal* learned = learnedOf(proposal, field, value)) {
        json.insert(u"p"_s, std::round(learned->p * 1000) / 1000);
        because.append(QJsonObject{{u"words"_s, QJsonArray::fromStringList(learned->words)}});
    }
    json.insert(u"because"_s, because);
    return json;
}

QJsonObject proposalJson(const TriageProposal& proposal)
{
    QJsonArray what, why;
    for (const TriageReason& reason : proposal.reasons)
        (saysWhatItIs(reason) ? what : why).append(reasonJson(reason));
    const auto part = [&](const QString& field, const QString& value, const QJsonArray& because = {}) {
        return partJson(proposal, field, value, because);
    };
    return {{u"category"_s, part(u"category"_s, proposal.category, what)},
            {u"subtype"_s, part(u"subtype"_s, proposal.subtype)},
            {u"fault"_s, part(u"fault"_s, proposal.fault, what)},
            {u"priority"_s, part(u"priority"_s, priorityCode(proposal.priority), why)},
            {u"grade"_s, part(u"grade"_s, proposal.grade)},
            {u"group"_s, part(u"group"_s, proposal.group)},
            {u"mood"_s, part(u"mood"_s, proposal.mood)},
            {u"mode"_s, part(u"mode"_s, proposal.mode)},
            {u"skill"_s, part(u"skill"_s, proposal.skill)}};
}

TriageInput triageInput(const QJsonObject& json)
{
    TriageInput input;
    input.text = json[u"text"_s].toString();
    input.group = json[u"group"_s].toString();
    input.customerLevel = json[u"level"_s].toString();
    input.channel = json[u"channel"_s].toString();
    input.mode = json[u"mode"_s].toString();
    input.urgency = json[u"urgency"_s].toInt(1);
    input.elderlyHome = json[u"elderly_home"_s].toBool();
    input.elderlyAlone = json[u"elderly_alone"_s].toBool();
    input.businessStopped = json[u"business_stopped"_s].toBool();
    return input;
}

const QStringList kSuggestColumns = {u"category"_s, u"subtype"_s, u"fault"_s, u"priority"_s,
                                     u"grade"_s,    u"mood"_s,    u"mode"_s,  u"skill"_s};

Answering suggestByRules(Context& context)
{
    TriageService& triage = context.center().triage();
    return wordsOrBatch(
        context,
        [&triage](const QString& text) {
            const QJsonObject json = proposalJson(triage.propose(triageInput({{u"text"_s, text}})));
            return ready(Result<Answer>(Answer::one(json, kSuggestColumns)));
        },
        [&triage](const QJsonObject& object) {
            return ready(Result<QJsonObject>(proposalJson(triage.propose(triageInput(object)))));
        });
}

// --- one model

/// A row's text: the fields joined by a blank.
QString textOf(const QJsonObject& row, const QStringList& fields)
{
    QStringList parts;
    for (const QString& field : fields)
        parts.append(row[field].toVariant().toString());
    return parts.join(u' ');
}

/// The label that is most likely, always; whether it is sure enough to be proposed is said beside it.
QJsonObject verdictJson(const TextVerdict& verdict)
{
    return {{u"label"_s, valueJson(verdict.label)},
            {u"p"_s, std::round(verdict.p * 10'000) / 10'000},
            {u"proposed"_s, !verdict.label.isEmpty() && verdict.p >= TextModel::kSpeaksFrom},
            {u"because"_s, QJsonArray::fromStringList(verdict.words)}};
}

Answering suggestByModel(Context& context, const TextModel& model)
{
    return wordsOrBatch(
        context,
        [model](const QString& text) {
            return ready(Result<Answer>(
                Answer::one(verdictJson(model.classify(text)), {u"label"_s, u"p"_s, u"proposed"_s, u"because"_s})));
        },
        [model](const QJsonObject& row) {
            const QString text = textOf(row, model.textFields);
            return ready(Result<QJsonObject>(verdictJson(model.classify(text))));
        });
}

Answering suggest(Context& context)
{
    TriageService& triage = context.center().triage();
    if (context.line().has(u"model"_s))
        return followed(triage.model(context.line().value(u"model"_s)),
                        [&context](const TextModel& model) { return suggestByModel(context, model); });
    return followed(triage.renew(), [&context](Done) { return suggestByRules(context); });
}

// --- training

QJsonObject entryJson(const ModelEntry& entry)
{
    return {{u"model"_s, entry.name},
            {u"version"_s, entry.version},
            {u"trained_at"_s, entry.trainedAt.toUtc().toString(Qt::ISODateWithMs)},
            {u"texts"_s, entry.report.n},
            {u"labels"_s, entry.labels},
            {u"accuracy"_s, entry.report.accuracy},
            {u"macro_f1"_s, entry.report.macroF1},
            {u"calibration_error"_s, entry.report.calibrationError}};
}

const QStringList kTrainColumns = {u"model"_s,    u"version"_s,           u"texts"_s,  u"labels"_s, u"accuracy"_s,
                                   u"macro_f1"_s, u"calibration_error"_s, u"problem"_s};

TrainingProgress progressOf(const Invocation& line, const QString& name)
{
    if (line.quiet)
        return {};
    return [name](int done, int all) {
        tellProgress(tr("%1: step %2 of %3").arg(name).arg(done + 1).arg(all));
        if (done + 1 == all)
            endProgress();
        return true;
    };
}

Result<TrainingOrder> orderOf(const Invocation& line)
{
    for (const QString& option : {u"label"_s, u"model"_s}) {
        if (!line.has(option))
            return wrongUsage(tr("--from wants --%1.").arg(option), option);
    }
    TrainingOrder order{line.value(u"model"_s),
                        line.value(u"label"_s),
                        line.value(u"text"_s, u"text"_s).split(u',', Qt::SkipEmptyParts),
                        {}};
    WOSHOU_TRY(const QList<QJsonObject> rows, readLines(line.value(u"from"_s)));
    for (const QJsonObject& row : rows) {
        if (const QString label = row[order.labelField].toVariant().toString(); !label.isEmpty())
            order.texts.append({textOf(row, order.textFields), label});
    }
    return order;
}

/// One field after the other. Where there is too little to learn from, that is the answer.
Answering trainFields(Context& context, QStringList fields, const QList<QJsonObject>& rows)
{
    if (fields.isEmpty())
        return ready(Result<Answer>(Answer::list(rows, kTrainColumns)));
    const QString field = fields.takeFirst();
    return context.center()
        .triage()
        .trainOwn(field, progressOf(context.line(), field))
        .then(QCoreApplication::instance(),
              [&context, field, fields, rows](const Result<ModelEntry>& entry) -> Answering {
                  if (entry)
                      return trainFields(context, fields, QList<QJsonObject>(rows) << entryJson(*entry));
                  if (entry.error().code != "few"_L1)
                      return refused(entry.error());
                  const QJsonObject row{{u"model"_s, field}, {u"problem"_s, entry.error().detail}};
                  return trainFields(context, fields, QList<QJsonObject>(rows) << row);
              })
        .unwrap();
}

Answering train(Context& context)
{
    const Invocation& line = context.line();
    TriageService& triage = context.center().triage();
    const auto one = [](const ModelEntry& entry) -> Result<Answer> {
        return Answer::one(entryJson(entry), kTrainColumns);
    };
    if (!line.has(u"from"_s)) {
        for (const QString& option : {u"label"_s, u"text"_s}) {
            if (line.has(option))
                return refused(wrongUsage(tr("--%1 belongs to --from.").arg(option), option).value());
        }
        const QString model = line.value(u"model"_s);
        return model.isEmpty() ? trainFields(context, LearnedTriage::fields(), {})
                               : answered(triage.trainOwn(model, progressOf(line, model)), one);
    }
    const auto order = orderOf(line);
    if (!order)
        return refused(order.error());
    return answered(triage.train(*order, progressOf(line, order->name)), one);
}

// --- evaluation

QJsonObject evaluationJson(const TextModel& model, const Evaluation& evaluation)
{
    return {{u"model"_s, model.name},
            {u"n"_s, evaluation.n},
            {u"accuracy"_s, evaluation.accuracy},
            {u"macro_f1"_s, evaluation.macroF1},
            {u"calibration_error"_s, evaluation.calibrationError},
            {u"proposed_share"_s, evaluation.spokenShare},
            {u"proposed_accuracy"_s, evaluation.spokenAccuracy},
            {u"majority_accuracy"_s, evaluation.majority}};
}

Answering evaluate(Context& context)
{
    const Invocation& line = context.line();
    for (const QString& option : {u"model"_s, u"batch"_s}) {
        if (!line.has(option))
            return refused(wrongUsage(tr("--%1 is missing.").arg(option), option).value());
    }
    const auto rows = readLines(line.value(u"batch"_s));
    if (!rows)
        return refused(rows.error());
    return answered(context.center().triage().model(line.value(u"model"_s)),
                    [rows = *rows](const TextModel& model) -> Result<Answer> {
                        QList<LabelledText> texts;
                        for (const QJsonObject& row : rows)
                            texts.append({textOf(row, model.textFields), row[model.labelField].toVariant().toString()});
                        return Answer::one(evaluationJson(model, evaluateModel(model, texts)));
                    });
}

} // namespace

QList<Command> triageCommands()
{
    return {
        {u"triage suggest"_s,
         u"TEXT | --batch FILE.jsonl|- [--model NAME]"_s,
         QT_TRANSLATE_NOOP("Ctl", "Type, sub-type, fault, priority, grade, mood, way and skill, with the rules and the "
                                  "words behind them; --model asks one model alone for its label."),
         u"woshouctl triage suggest '热水器漏电，老人独居'"_s,
         {u"batch"_s, u"model"_s},
         {},
         0,
         -1,
         true,
         suggest},
        {u"triage train"_s,
         u"[--from FILE.jsonl --label FIELD [--text FIELD,FIELD]] [--model NAME]"_s,
         QT_TRANSLATE_NOOP("Ctl",
                           "Learns from the center's own closed tickets, or from a file under a name of its own."),
         u"woshouctl triage train --model fault"_s,
         {u"from"_s, u"label"_s, u"text"_s, u"model"_s},
         {},
         0,
         0,
         true,
         train},
        {u"triage evaluate"_s,
         u"--model NAME --batch FILE.jsonl|-"_s,
         QT_TRANSLATE_NOOP("Ctl", "How a model does on labelled texts, beside always answering the most frequent."),
         u"echo '{\"text\":\"空调不制冷\",\"fault\":\"aircon.not_cooling\"}' | woshouctl triage evaluate --model fault "
         u"--batch -"_s,
         {u"model"_s, u"batch"_s},
         {},
         0,
         0,
         true,
         evaluate},
    };
}

} // namespace woshou::ctl
