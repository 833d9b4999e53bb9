#pragma once

#include "models/admin/settingdesk.h"

#include <QObject>

#include <atomic>

namespace woshou {

/// What came of learning one field anew.
struct LearnedOutcome
{
    QString field;
    std::optional<ModelEntry> model;
    Error error; ///< without a model: why there is none
};

/// What was learned from the center's closed tickets, and learning it anew: one field after the other, on a thread of
/// its own. A field that too few tickets speak of keeps what it had.
class LearnedWork : public QObject
{
    Q_OBJECT
public:
    LearnedWork(const SettingDesk& desk, QObject* parent);
    ~LearnedWork() override; ///< what is being learned is given up

    /// The newest of each field that is learned, in the order of LearnedTriage::fields().
    const QList<ModelEntry>& models() const { return m_models; }
    bool isLoaded() const { return m_loaded; }
    bool isTraining() const { return m_training; }
    const QList<LearnedOutcome>& outcomes() const { return m_outcomes; } ///< of the last training

    void load();
    void train();
    /// What was learned by then stays.
    void stop();

signals:
    void changed();
    void progressed(int permille); ///< of all fields together
    void failed(const woshou::Error& error);

private:
    void trainNext();
    void take(const QString& field, const Result<ModelEntry>& model);
    TrainingProgress progressOf(int field);
    void end();

    SettingDesk m_desk;
    QList<ModelEntry> m_models;
    QList<LearnedOutcome> m_outcomes;
    QStringList m_fields; ///< not yet learned
    std::shared_ptr<std::atomic<bool>> m_stop;
    bool m_loaded = false, m_training = false;
};

} // namespace woshou
