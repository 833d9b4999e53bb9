#include "services/triage/triageservice.h"

#include "base/logging.h"
#include "base/whenready.h"
#include "domain/tickets/savedview.h"
#include "domain/triage/modelblob.h"
#include "services/core/executor.h"
#include "services/triage/triageshelf.h"

#include <QPromise>
#include <QThreadPool>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLessons = 20'000, kKeptVersions = 5;

Result<Done> mayKeep(const Person& person)
{
    if (leadsViews(person.role))
        return Done{};
    return failure(ErrorKind::Permission, u"triage is kept by who leads"_s, u"SV002"_s);
}

// --- rules

Result<RulePreview> tryOut(Connection& db, KeywordRule rule, const TriageRules& shipped)
{
    rule.enabled = true;
    const KeywordRules one({rule});
    WOSHOU_TRY(const auto tickets, TriageRepository(db).openTexts(RulePreview::kMostLooked + 1));
    RulePreview preview;
    preview.complete = tickets.size() <= RulePreview::kMostLooked;
    for (const OpenTicketText& ticket : tickets.mid(0, RulePreview::kMostLooked)) {
        ++preview.looked;
        TriageInput input;
        input.text = triageText(ticket.symptom, ticket.words, ticket.environment);
        input.group = ticket.group;
        input.channel = ticket.channel;
        input.customerLevel = ticket.customerLevel;
        const auto matches = one.matches(ruleSubject(input, shipped));
        if (matches.isEmpty())
            continue;
        ++preview.matched;
        if (preview.hits.size() < RulePreview::kMostListed)
            preview.hits.append({ticket.id, ticket.number, ticket.symptom, ticket.category, ticket.priority,
                                 matches.constFirst().words});
    }
    return preview;
}

// --- models

QString labelOf(const LessonTicket& lesson, const QString& field)
{
    if (field == "category"_L1)
        return lesson.category;
    if (field == "subtype"_L1)
        return lesson.subtype;
    if (field == "fault"_L1)
        return lesson.fault;
    return field == "group"_L1 ? lesson.group : lesson.mood;
}

/// What the center's closed tickets teach about a field. Tickets that say nothing about it teach nothing.
Result<QList<LabelledText>> lessonsOf(Connection& db, const QString& field)
{
    WOSHOU_TRY(const auto tickets, TriageRepository(db).lessons(kMostLessons));
    QList<LabelledText> texts;
    for (const LessonTicket& ticket : tickets) {
        if (const QString label = labelOf(ticket, field); !label.isEmpty())
            texts.append({triageText(ticket.symptom, ticket.words, ticket.environment), label});
    }
    return texts;
}

Result<ModelEntry> keep(WriteUnit& unit, const Person& person, const TextModel& trained)
{
    TriageRepository triage(unit.db);
    WOSHOU_TRY(const QList<ModelEntry> all, triage.models());
    ModelEntry entry;
    entry.name = trained.name;
    for (const ModelEntry& other : all) {
        if (other.name == entry.name)
            entry.version = std::max(entry.version, other.version);
    }
    ++entry.version;
    entry.trainedAt = unit.now;
    entry.trainedByName = person.name;
    entry.labels = static_cast<int>(trained.labels.size());
    entry.report = trained.report;
    TextModel model = trained;
    model.trainedAt = unit.now;
    WOSHOU_TRY(entry.id, triage.insertModel(entry, writeModel(model), person.id, unit.now));
    WOSHOU_CHECK(triage.forgetModels(entry.name, entry.version - kKeptVersions));
    return entry;
}

/// Trains on a thread that serves nobody else.
QFuture<Result<TextModel>> trainAside(const TrainingOrder& order, const TrainingProgress& progress)
{
    auto promise = std::make_shared<QPromise<Result<TextModel>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, order, progress] {
        Result<TextModel> model = trainModel(order.texts, progress);
        if (model) {
            model->name = order.name;
            model->labelField = order.labelField;
            model->textFields = order.textFields;
        }
        promise->addResult(std::move(model));
        promise->finish();
    });
    return promise->future();
}

/// One task after another, each posted from the thread of the executor; cancelled when the session ends between them.
template <typename T, typename First, typename Next>
QFuture<Result<T>> after(const QFuture<Result<First>>& first, Executor* executor, Next next)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto finish = [promise](const Result<T>& value) {
        promise->addResult(value);
        promise->finish();
    };
    whenReady(first, executor, [executor, next, finish](const Result<First>& value) mutable {
        if (!value)
            return finish(failure(value.error()));
        whenReady(next(*value), executor, finish);
    });
    return promise->future();
}

/// The same value, once this desk knows what was just committed. It is committed even when this desk cannot read it
/// back now: then it knows it when it renews the next time.
template <typename T>
QFuture<Result<T>> renewed(const QFuture<Result<T>>& written, const ServiceContext& context)
{
    return after<T>(written, context.executor, [context](const T& value) {
        return context.executor->read<T>([shelf = context.triage, value](Connection& db) -> Result<T> {
            if (const auto known = shelf->renew(db); !known)
                qCWarning(lcServices) << "what was saved is not known here yet:" << known.error().detail;
            return value;
        });
    });
}

template <typename T>
QFuture<Result<T>> answer(const Error& error)
{
    return QtFuture::makeReadyFuture(Result<T>(failure(error)));
}

} // namespace

QFuture<Result<Done>> TriageService::renew()
{
    return m_context.executor->read<Done>([shelf = m_context.triage](Connection& db) { return shelf->renew(db); });
}

TriageProposal TriageService::propose(const TriageInput& input) const
{
    return proposeTriage(input, m_context.reference->triage, *m_context.triage->learned());
}

QFuture<Result<RulePreview>> TriageService::preview(const KeywordRule& rule)
{
    return m_context.executor->read<RulePreview>(
        [reference = m_context.reference, rule](Connection& db) { return tryOut(db, rule, reference->triage); });
}

QFuture<Result<QList<ModelEntry>>> TriageService::models()
{
    return m_context.executor->read<QList<ModelEntry>>([](Connection& db) { return TriageRepository(db).models(); });
}

QFuture<Result<TextModel>> TriageService::model(const QString& name)
{
    return m_context.executor->read<TextModel>([name](Connection& db) { return TriageShelf::load(db, name); });
}

QFuture<Result<ModelEntry>> TriageService::trainOwn(const QString& field, const TrainingProgress& progress)
{
    if (!LearnedTriage::fields().contains(field))
        return answer<ModelEntry>({ErrorKind::NotFound, {}, field, u"model"_s});
    const auto lessons =
        m_context.executor->read<QList<LabelledText>>([field](Connection& db) { return lessonsOf(db, field); });
    return after<ModelEntry>(lessons, m_context.executor,
                             [self = *this, field, progress](const QList<LabelledText>& texts) mutable {
                                 return self.trainAndKeep({field, field, {u"text"_s}, texts}, progress);
                             });
}

QFuture<Result<ModelEntry>> TriageService::train(const TrainingOrder& order, const TrainingProgress& progress)
{
    if (order.name.isEmpty() || order.name.size() > KeywordRule::kLongestName)
        return answer<ModelEntry>({ErrorKind::Validation, u"SV008"_s, u"one to sixty characters"_s, u"model"_s});
    if (LearnedTriage::fields().contains(order.name))
        return answer<ModelEntry>({ErrorKind::Validation, u"SV008"_s,
                                   u"models of this name are trained on the center's own tickets"_s, u"model"_s});
    return trainAndKeep(order, progress);
}

QFuture<Result<ModelEntry>> TriageService::trainAndKeep(const TrainingOrder& order, const TrainingProgress& progress)
{
    if (const auto may = mayKeep(m_context.person); !may)
        return answer<ModelEntry>(may.error());
    return after<ModelEntry>(
        trainAside(order, progress), m_context.executor, [context = m_context](const TextModel& model) {
            const auto task = [context, model](WriteUnit& unit) { return keep(unit, context.person, model); };
            return renewed(context.executor->write<ModelEntry>(task), context);
        });
}

} // namespace woshou
