#include "domain/admin/scriptclauses.h"

#include "domain/admin/referencedata.h"

#include <QRegularExpression>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString startingSentence(QString clause)
{
    const auto first = std::find_if(clause.begin(), clause.end(), [](QChar c) { return !c.isSpace(); });
    if (first != clause.end())
        *first = first->toUpper();
    return clause;
}

} // namespace

bool isFilled(const QString& script, const QHash<QString, QString>& values)
{
    static const QRegularExpression placeholder(u"\\[([^\\[\\]]+)\\]"_s);
    for (const QRegularExpressionMatch& match : placeholder.globalMatch(script)) {
        if (values.value(match.captured(1)).isEmpty())
            return false;
    }
    return true;
}

QString fillKnownClauses(const QString& script, const QHash<QString, QString>& values)
{
    static const QRegularExpression ends(u"[。！？；，]|[.!?;,](?=\\s|$)"_s);
    QString kept;
    qsizetype from = 0;
    while (from < script.size()) {
        const qsizetype found = script.indexOf(ends, from);
        const qsizetype to = found < 0 ? script.size() : found + 1;
        QString clause = script.mid(from, to - from);
        from = to;
        if (!isFilled(clause, values))
            continue;
        if (kept.isEmpty() || QStringView(u".!?").contains(kept.back()))
            clause = startingSentence(clause);
        kept += clause;
    }
    kept = kept.trimmed();
    if (!kept.isEmpty() && QStringView(u"，；,;").contains(kept.back()))
        kept.back() = kept.back().unicode() < 0x80 ? u'.' : u'。';
    return fillScript(kept, values);
}

} // namespace woshou
