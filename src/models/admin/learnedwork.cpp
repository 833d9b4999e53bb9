#include "models/admin/learnedwork.h"

#include "base/whenready.h"

#include <QCoreApplication>
#include <QPointer>

namespace woshou {

using namespace Qt::StringLiterals;

LearnedWork::LearnedWork(const SettingDesk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_stop(std::make_shared<std::atomic<bool>>(false))
{
}

LearnedWork::~LearnedWork()
{
    m_stop->store(true);
}

void LearnedWork::load()
{
    whenReady(m_desk.models(), this, [this](const Result<QList<ModelEntry>>& models) {
        if (!models)
            return emit failed(models.error());
        m_loaded = true;
        m_models.clear();
        for (const QString& field : LearnedTriage::fields()) {
            const auto newest = std::find_if(models->begin(), models->end(),
                                             [&](const ModelEntry& entry) { return entry.name == field; });
            if (newest != models->end())
                m_models.append(*newest);
        }
        emit changed();
    });
}

void LearnedWork::train()
{
    if (m_training)
        return;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_outcomes.clear();
    m_fields = LearnedTriage::fields();
    m_training = true;
    emit changed();
    emit progressed(0);
    trainNext();
}

void LearnedWork::stop()
{
    m_stop->store(true);
}

void LearnedWork::trainNext()
{
    if (m_fields.isEmpty() || m_stop->load())
        return end();
    const QString field = m_fields.takeFirst();
    const int done = int(LearnedTriage::fields().size() - m_fields.size()) - 1;
    whenReady(m_desk.train(field, progressOf(done)), this,
              [this, field](const Result<ModelEntry>& model) { take(field, model); });
}

void LearnedWork::take(const QString& field, const Result<ModelEntry>& model)
{
    LearnedOutcome outcome{field, {}, {}};
    if (model)
        outcome.model = *model;
    else
        outcome.error = model.error();
    m_outcomes.append(outcome);
    if (!model && model.error().code != "few"_L1)
        return end(); // the next would meet the same
    trainNext();
}

/// Called on the thread that learns; the window hears of it in its own.
TrainingProgress LearnedWork::progressOf(int field)
{
    const int fields = int(LearnedTriage::fields().size());
    return [work = QPointer<LearnedWork>(this), stop = m_stop, field, fields](int done, int all) {
        const int permille = (1000 * field + (all > 0 ? 1000 * done / all : 0)) / fields;
        QMetaObject::invokeMethod(QCoreApplication::instance(), [work, permille] {
            if (work && work->m_training)
                emit work->progressed(permille);
        });
        return !stop->load();
    };
}

void LearnedWork::end()
{
    m_training = false;
    m_fields.clear();
    emit changed();
    load();
}

} // namespace woshou
