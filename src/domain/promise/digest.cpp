#include "domain/promise/digest.h"

#include <QStringList>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString lineOf(const DigestLine& line, int utcOffsetMinutes, bool english)
{
    const QDateTime due = line.due.timeAt(utcOffsetMinutes);
    return QStringList{due.toString(u"MM-dd HH:mm"_s), line.number, line.symptom.simplified(),
                       english ? line.stateEn : line.stateZh, line.who}
        .join(u" · "_s);
}

QStringList section(const QString& title, const QList<DigestLine>& lines, int count, int utcOffsetMinutes, bool english)
{
    if (count == 0)
        return {};
    QStringList text = {u"%1 (%2)"_s.arg(title).arg(count)};
    for (const DigestLine& line : lines)
        text.append(lineOf(line, utcOffsetMinutes, english));
    if (count > lines.size())
        text.append(u"… +%1"_s.arg(count - lines.size()));
    return text;
}

QString textIn(const Digest& digest, int utcOffsetMinutes, bool english)
{
    const auto word = [english](const QString& zh, const QString& en) { return english ? en : zh; };
    QStringList text =
        section(word(u"已超时"_s, u"Overdue"_s), digest.overdue, digest.overdueCount, utcOffsetMinutes, english) +
        section(word(u"今天到期"_s, u"Due today"_s), digest.today, digest.todayCount, utcOffsetMinutes, english);
    if (digest.visits > 0)
        text.append(u"%1 (%2)"_s.arg(word(u"待回访"_s, u"Return visits"_s)).arg(digest.visits));
    if (digest.approvals > 0)
        text.append(u"%1 (%2)"_s.arg(word(u"待审批升级"_s, u"Escalations to approve"_s)).arg(digest.approvals));
    return text.join(u'\n');
}

} // namespace

QString digestSubject(const Digest& digest)
{
    return u"%1 %2 · 今日工作 · Today's work"_s.arg(digest.day.toString(u"yyyy-MM-dd"_s), digest.person);
}

QString digestText(const Digest& digest, int utcOffsetMinutes)
{
    return textIn(digest, utcOffsetMinutes, false) + u"\n\n"_s + textIn(digest, utcOffsetMinutes, true);
}

} // namespace woshou
