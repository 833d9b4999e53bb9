#pragma once

#include "domain/promise/explanation.h"
#include "domain/promise/promiseruns.h"

#include <QStringList>

namespace woshou {

/// A line of the arithmetic of a deadline. Times are those of the calendar's clock.
struct ExplanationRow
{
    CountedSpan::Kind kind = CountedSpan::Kind::Counted;
    QString day;             ///< "11-23 周一" or "Mon 11-23", with the year where it is not the present one
    QString interval;        ///< "09:00–12:00", with seconds where there are any; of a closed day "全天"
    QString counted, paused; ///< "2 小时 50 分 12 秒"; "" where it is none
    QString cause;           ///< why it is paused, or what makes the day differ; "" on a plain working day
    QString total;           ///< counted so far, this line included
};

/// How a deadline came about, so that one can read it out.
struct ExplanationWords
{
    QString head;               ///< what was promised by which calendar, from when, until when
    QList<ExplanationRow> rows; ///< none where a time was told or set by hand
    QString foot;               ///< the sum beside the target; "" without rows
    QString from, due;          ///< as shortTime(); `due` is empty while there is none
    QStringList notes;          ///< what is not known, and whose clock it is when it is not the center's
};

/// The shown durations add up to the shown totals and to the target, and each one is as long as its interval: where
/// pauses begin or end within a second, they are rounded to a neighbouring one. Years stand where they are not `now`'s.
ExplanationWords explanationWords(const PromiseRun& run, const DueExplanation& explanation, Instant now);

/// The same as plain lines, to be read out or pasted.
QString explanationText(const ExplanationWords& words);

/// "7 小时 50 分 12 秒", "24 小时", "12 秒": never rounded, and in hours, for a day of work is not a day.
QString exactDuration(qint64 seconds);

/// "进行中", "已暂停：等客户", "已超时", "已取消：已解决" …
QString runStateText(const PromiseRun& run);

/// A pause's cause in words; one that has no name stays as it is.
QString pauseCauseText(const QString& cause);

} // namespace woshou
