#include "domain/background/backgroundhealth.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString isoOf(Instant at)
{
    return at.toUtc().toString(Qt::ISODateWithMs);
}

QJsonObject jsonOf(const BackgroundHealth::Queue& queue, Instant now)
{
    const qint64 late = queue.oldest ? std::max<qint64>(0, (now - *queue.oldest).count() / 1000) : 0;
    return {{u"waiting"_s, queue.waiting},
            {u"running"_s, queue.running},
            {u"dead"_s, queue.dead},
            {u"oldest_due"_s, queue.oldest ? QJsonValue(isoOf(*queue.oldest)) : QJsonValue()},
            {u"late_seconds"_s, late}};
}

} // namespace

QJsonObject BackgroundHealth::toJson() const
{
    return {{u"at"_s, isoOf(at)},          {u"leader"_s, leader},
            {u"led"_s, lease.inForce},     {u"holder"_s, lease.holder},
            {u"term"_s, lease.term},       {u"until"_s, isoOf(lease.until)},
            {u"jobs"_s, jsonOf(jobs, at)}, {u"messages"_s, jsonOf(messages, at)},
            {u"last_error"_s, lastError}};
}

} // namespace woshou
