#pragma once

#include "base/error.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace woshou {

class DraftStore;
class DraftWriter;

/// What one person typed into replies and steps of tickets at this desk and has not saved yet. Kept on the desk's disk
/// half a second after a key and when the page goes, so that it is there again after a sign-out, a crash or a power
/// cut. Lives in the interface thread, which never waits for the disk until the very end.
class TypedTexts : public QObject
{
    Q_OBJECT
public:
    using Texts = QHash<QString, QString>;

    /// Without a store it is kept as long as this lives.
    explicit TypedTexts(const DraftStore* store = nullptr, const QString& login = {}, QObject* parent = nullptr);
    ~TypedTexts() override;

    /// A place is where it was typed: "12/reply", "12/resolve".
    Texts texts(const QString& place) const { return m_texts.value(place); }
    /// No texts: what was kept is forgotten.
    void set(const QString& place, const Texts& texts);
    void forget(const QString& place) { set(place, {}); }

signals:
    void saveFailed(const woshou::Error& error);

private:
    void flush();

    QHash<QString, Texts> m_texts;
    QSet<QString> m_changed; ///< places that the disk does not have as they are
    QTimer m_timer;
    std::unique_ptr<DraftWriter> m_writer; ///< nothing without a store
};

} // namespace woshou
