#pragma once

#include "domain/admin/settingfile.h"
#include "models/admin/settingdesk.h"

#include <QObject>

namespace woshou {

/// One setting on the desk of somebody who changes it: its versions, and what is typed over the newest of them. What
/// is typed stays until it is saved or discarded, whatever somebody else saves meanwhile.
class SettingWork : public QObject
{
    Q_OBJECT
public:
    SettingWork(const SettingDesk& desk, const SettingKind* kind, QObject* parent);

    const SettingKind& kind() const { return *m_kind; }
    QList<SettingPart> parts() const { return m_kind->parts(m_desk.reference()); }
    bool isLoaded() const { return !m_history.versions.isEmpty(); }
    bool isBusy() const { return m_busy > 0; }
    const SettingHistory& history() const { return m_history; } ///< empty before it is loaded
    const SettingBody& body() const { return m_body; }
    bool isChanged() const { return m_changed; }
    /// Somebody saved another version while this one was being typed, and it was not looked at yet.
    bool isOvertaken() const { return isLoaded() && m_expected != m_history.newest().version && m_changed; }
    /// What is wrong with what is typed; nothing when it could be saved.
    std::optional<SettingProblem> problem() const;

    void setBody(const SettingBody& body);
    /// Everything typed goes; the newest version is there again.
    void discard();
    /// The newest version was looked at: what is typed takes its place when it is saved.
    void acknowledge();
    /// Takes over what a file holds; the answer says what is wrong with it, and then nothing is changed.
    std::optional<SettingProblem> import(const QByteArray& file);
    QByteArray exported() const { return writeSetting(m_kind->code(), m_body); }

    void load();
    void save(const MaybeInstant& effectiveFrom, const QString& note);
    void preview();

signals:
    void busyChanged(bool busy);
    void loaded();
    void bodyChanged();
    void saved(const woshou::SettingVersion& version);
    void overtaken();
    void previewed(const woshou::SettingPreview& preview);
    void failed(const woshou::Error& error);

private:
    void addBusy(int by);
    void take(const SettingHistory& history);

    SettingDesk m_desk;
    const SettingKind* m_kind;
    SettingHistory m_history;
    SettingBody m_body;
    int m_expected = -1; ///< the version that what is typed was typed over
    bool m_changed = false;
    int m_busy = 0, m_generation = 0;
};

} // namespace woshou
