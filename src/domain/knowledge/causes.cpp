#include "domain/knowledge/article.h"
#include "domain/knowledge/searchterms.h"

#include <QHash>

#include <algorithm>

namespace woshou {

namespace {

/// What most say comes first; where as many say it, any order that is the same everywhere.
bool saidMore(const CauseShare& a, const CauseShare& b)
{
    if (a.count != b.count)
        return a.count > b.count;
    return a.code != b.code ? a.code < b.code : a.zh < b.zh;
}

QString keyOf(const CauseShare& cause)
{
    const QString text = foldForSearch(cause.zh).simplified();
    return cause.code.isEmpty() ? (text.isEmpty() ? QString() : u't' + text) : u'c' + cause.code;
}

} // namespace

QList<CauseShare> mergeCauses(const QList<CauseShare>& counted)
{
    QList<CauseShare> sorted = counted;
    std::sort(sorted.begin(), sorted.end(), saidMore);
    QList<CauseShare> merged;
    QHash<QString, qsizetype> places;
    int all = 0;
    for (const CauseShare& cause : std::as_const(sorted)) {
        const QString key = keyOf(cause);
        if (key.isEmpty())
            continue;
        all += cause.count;
        if (const auto known = places.constFind(key); known != places.cend()) {
            merged[*known].count += cause.count;
            continue;
        }
        places.insert(key, merged.size());
        merged.append(cause);
    }
    for (CauseShare& cause : merged)
        cause.share = 100.0 * cause.count / all;
    std::sort(merged.begin(), merged.end(), saidMore);
    return merged;
}

} // namespace woshou
