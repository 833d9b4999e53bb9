#include "models/tickets/lookalikewords.h"

#include "models/admin/language.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct LookAlikeText
{
    Q_DECLARE_TR_FUNCTIONS(woshou::LookAlikeText)
};

} // namespace

QString lookAlikeTitle(const LookAlikeHit& hit, const ReferenceData& reference, Instant now)
{
    const LifeCycle::State state = reference.lifeCycle.state(hit.row.state);
    QStringList parts = {hit.row.number, hit.row.title, uiChinese() ? state.zh : state.en,
                         shortTime(hit.row.createdAt, now)};
    if (!hit.alike.sameCaller)
        parts.append(hit.row.customerName);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString lookAlikeReasons(const LookAlike& alike)
{
    QStringList reasons;
    if (alike.sameDevice)
        reasons.append(LookAlikeText::tr("same device"));
    if (alike.sameCaller)
        reasons.append(LookAlikeText::tr("same caller"));
    if (alike.sameFault)
        reasons.append(LookAlikeText::tr("same fault"));
    if (alike.similarText)
        reasons.append(LookAlikeText::tr("similar words"));
    return reasons.join(u" · "_s);
}

} // namespace woshou
