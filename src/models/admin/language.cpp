#include "models/admin/language.h"

#include "models/admin/centertime.h"

#include <QCoreApplication>
#include <QLocale>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {
struct Language
{
    Q_DECLARE_TR_FUNCTIONS(Language)
};
} // namespace

bool uiChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString nameOf(const QList<CodeName>& list, const QString& code)
{
    return findCode(list, code).name(uiChinese());
}

QString staffName(const QString& name, const QString& english)
{
    return uiChinese() || english.isEmpty() ? name : english;
}

QString priorityName(Priority priority)
{
    switch (priority) {
    case Priority::Urgent:
        return Language::tr("Urgent");
    case Priority::High:
        return Language::tr("High");
    case Priority::Medium:
        return Language::tr("Medium");
    case Priority::Low:
        break;
    }
    return Language::tr("Low");
}

QString priorityIcon(Priority priority)
{
    return u"prio-"_s + priorityCode(priority);
}

QString spokenList(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(Language::tr(", "));
}

QString shortTime(Instant at, Instant now)
{
    return shortTime(centerTime(at), centerTime(now));
}

QString shortTime(const QDateTime& local, const QDateTime& now)
{
    const QDate today = now.date();
    const QString clock = local.toString(u"HH:mm"_s);
    if (local.date() == today)
        return clock;
    if (local.date() == today.addDays(-1))
        return Language::tr("yesterday %1").arg(clock);
    if (local.date().year() == today.year())
        return local.toString(u"MM-dd HH:mm"_s);
    if (local.date() < today)
        return local.toString(u"yyyy-MM-dd"_s); // nobody asks for the minute after a year
    return local.toString(u"yyyy-MM-dd HH:mm"_s);
}

QString fullTime(Instant at)
{
    return centerTime(at).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace woshou
