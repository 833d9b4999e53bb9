#pragma once

#include "domain/admin/settingkind.h"
#include "domain/admin/settingversion.h"
#include "services/core/servicecontext.h"

#include <QFuture>

namespace woshou {

/// A version that somebody wants to make.
struct SettingDraft
{
    QString kind;
    int expected = 0; ///< the newest version its maker has seen
    SettingBody body;
    MaybeInstant effectiveFrom; ///< at once without it, or when it is past
    QString note;               ///< why; at most a thousand characters
};

/// What a body would change if it took effect now.
struct SettingPreview
{
    struct Line
    {
        TicketId ticket;
        QString number, symptom;
        SettingEffect effect;
    };
    static constexpr int kMostLines = 50;

    int open = 0;        ///< tickets that are open
    int touched = 0;     ///< those of them that something would change about
    int past = 0;        ///< tickets that were closed within kPastDays; only of what promises are made of
    int pastTouched = 0; ///< those of them that would have ended otherwise; they stay as they are
    static constexpr int kPastDays = 90;
    QList<Line> lines; ///< the first of these
};

/// What an administrator keeps in the window: its versions, one more of them, and what that would change. Read by
/// everybody. Errors: Validation, Permission, Conflict, NotFound (unknown kind), Connection, Busy.
class SettingService
{
public:
    explicit SettingService(const ServiceContext& context)
        : m_context(context)
    {
    }

    QFuture<Result<SettingHistory>> history(const QString& kind);
    /// Makes the version after `expected`; saying the same again after it was made answers that one. Conflict "SV004"
    /// when somebody made another first; Validation names the part as its field and "row field" as its detail;
    /// Permission "SV002" for everybody but an administrator.
    QFuture<Result<SettingVersion>> save(const SettingDraft& draft);
    /// Looks at every open ticket; takes as long as it takes.
    QFuture<Result<SettingPreview>> preview(const QString& kind, const SettingBody& body);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
