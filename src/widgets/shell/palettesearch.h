#pragma once

#include "base/result.h"
#include "models/shell/palettehit.h"

#include <QFuture>
#include <QHash>
#include <QTimer>

namespace woshou {

class Center;

/// Asks the services what fits what is typed: tickets by number, its beginning and whatever was said in them, customers
/// by who they are and what is known of them, devices, articles. The last text wins; nothing waits.
class PaletteSearch : public QObject
{
    Q_OBJECT
public:
    enum Part { Numbers, Words, Customers, Known, Devices, Articles };

    explicit PaletteSearch(Center* center, QObject* parent = nullptr);

    /// Looks a moment later, when no other key follows. A text that is too short finds nothing.
    void find(const QString& text);
    /// Nothing that is on its way arrives any more.
    void cancel();
    bool isSearching() const { return m_timer.isActive() || m_pending > 0; }
    /// What the last text found so far, in the order of the parts, each thing once.
    QList<PaletteHit> hits(PaletteHit::Kind kind) const;

signals:
    /// A part has come, or the last one has.
    void changed();
    void failed(const woshou::Error& error);

private:
    void ask();
    template <typename T, typename Use>
    void take(Part part, const QFuture<Result<T>>& future, Use use);

    Center* m_center;
    QString m_text;
    QTimer m_timer;
    QHash<Part, QList<PaletteHit>> m_found;
    int m_generation = 0;
    int m_pending = 0;
};

} // namespace woshou
