#include "models/promise/noticewords.h"

#include "models/admin/language.h"
#include "models/promise/promisetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(NoticeWords)
};

constexpr qsizetype kMostLines = 3;

} // namespace

bool isOverdue(const Notice& notice, Instant now)
{
    return notice.kind == "overdue"_L1 || (notice.due && now > *notice.due);
}

QString noticeTitle(const Notice& notice, Instant now)
{
    const QString metric = metricName(notice.metric);
    if (!notice.due)
        return metric;
    if (isOverdue(notice, now)) // by the server's clock, which may be a little ahead of what is known here
        return u"%1 %2"_s.arg(metric, timeLeftText(notice.due, std::max(now, *notice.due + 1ms)));
    return NoticeWords::tr("%1 by %2 · %3").arg(metric, shortTime(*notice.due, now), timeLeftText(notice.due, now));
}

QString noticeText(const Notice& notice)
{
    return u"%1 %2"_s.arg(notice.number, notice.symptom).simplified();
}

QString noticesTitle(qsizetype count)
{
    return NoticeWords::tr("%n deadline notices", nullptr, int(count));
}

QString noticesText(const QList<Notice>& notices, Instant now)
{
    QStringList lines;
    for (const Notice& notice : notices.first(std::min(kMostLines, notices.size())))
        lines.append(u"%1 %2"_s.arg(notice.number, noticeTitle(notice, now)));
    if (notices.size() > kMostLines)
        lines.append(u"…"_s);
    return lines.join(u'\n');
}

QString noticeCountText(int unseen, int overdue)
{
    if (unseen == 0)
        return NoticeWords::tr("Deadline notices: none");
    const QString count = NoticeWords::tr("Deadline notices: %n unseen", nullptr, unseen);
    return overdue == 0 ? count : NoticeWords::tr("%1, %n overdue", nullptr, overdue).arg(count);
}

} // namespace woshou
