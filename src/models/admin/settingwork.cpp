#include "models/admin/settingwork.h"

#include "base/whenready.h"

namespace woshou {

using namespace Qt::StringLiterals;

SettingWork::SettingWork(const SettingDesk& desk, const SettingKind* kind, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_kind(kind)
{
}

std::optional<SettingProblem> SettingWork::problem() const
{
    return m_kind->firstProblem(m_body, m_history.newest().body, m_desk.reference());
}

void SettingWork::setBody(const SettingBody& body)
{
    m_body = normalisedSetting(body, parts());
    m_changed = m_body != m_history.newest().body;
    if (!m_changed)
        m_expected = m_history.newest().version;
    emit bodyChanged();
}

void SettingWork::discard()
{
    setBody(m_history.newest().body);
}

void SettingWork::acknowledge()
{
    m_expected = m_history.newest().version;
}

std::optional<SettingProblem> SettingWork::import(const QByteArray& file)
{
    const QList<SettingPart> all = parts();
    const SettingRead read = readSetting(file, m_kind->code(), all);
    if (read.problem)
        return read.problem;
    if (const auto wrong = m_kind->firstProblem(read.body, m_history.newest().body, m_desk.reference()))
        return wrong;
    setBody(read.body);
    return std::nullopt;
}

void SettingWork::load()
{
    addBusy(1);
    whenReady(m_desk.history(m_kind->code()), this,
              [this, generation = ++m_generation](const Result<SettingHistory>& history) {
                  addBusy(-1);
                  if (generation != m_generation)
                      return;
                  if (!history)
                      return emit failed(history.error());
                  take(*history);
              });
}

void SettingWork::take(const SettingHistory& history)
{
    const bool wasOvertaken = isOvertaken();
    m_history = history;
    if (!m_changed)
        m_expected = history.newest().version;
    emit loaded();
    setBody(m_changed ? m_body : history.newest().body);
    if (isOvertaken() && !wasOvertaken)
        emit overtaken();
}

void SettingWork::save(const MaybeInstant& effectiveFrom, const QString& note)
{
    addBusy(1);
    const SettingDraft draft{m_kind->code(), m_expected, m_body, effectiveFrom, note};
    whenReady(m_desk.save(draft), this, [this, draft](const Result<SettingVersion>& version) {
        addBusy(-1);
        if (!version) {
            emit failed(version.error());
            if (version.error().kind == ErrorKind::Conflict)
                load();
            return;
        }
        if (m_body == draft.body)
            m_changed = false; // what was typed since then stays
        m_expected = version->version;
        emit saved(*version);
        load();
    });
}

void SettingWork::preview()
{
    addBusy(1);
    whenReady(m_desk.preview(m_kind->code(), m_body), this, [this](const Result<SettingPreview>& preview) {
        addBusy(-1);
        if (!preview)
            return emit failed(preview.error());
        emit previewed(*preview);
    });
}

void SettingWork::addBusy(int by)
{
    const bool before = isBusy();
    m_busy += by;
    if (before != isBusy())
        emit busyChanged(isBusy());
}

} // namespace woshou
