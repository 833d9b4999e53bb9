#include "base/text.h"
#include "domain/knowledge/searchterms.h"

#include <algorithm>

namespace woshou {

namespace {

bool isWordUnit(QChar c)
{
    return c.isLetterOrNumber() && !isHan(c.unicode());
}

bool isConnector(QChar c)
{
    return c == u'-' || c == u'_' || c == u'.' || c == u'/' || (c.unicode() >= 0x2010 && c.unicode() <= 0x2013) ||
           c.unicode() == 0x2212;
}

/// Units of the character that begins here.
qsizetype lengthAt(QStringView text, qsizetype at)
{
    const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return pair ? 2 : 1;
}

/// Whether a character of the text becomes longer when it is folded ("ﬁ", "㎡"). Without one, a folded text of the same
/// length stands unit for unit where the text stood; with one, something else may have become shorter.
bool hasGrowing(QStringView text)
{
    constexpr char16_t kDottedCapitalI = 0x130; // lower case is "i" and a dot
    for (qsizetype i = 0; i < text.size(); i += lengthAt(text, i)) {
        const QStringView one = text.mid(i, lengthAt(text, i));
        const char32_t point = one.size() == 2 ? QChar::surrogateToUcs4(one[0], one[1]) : char32_t(one[0].unicode());
        const bool changes = point == kDottedCapitalI || !QChar::decomposition(point).isEmpty();
        if (changes && foldForSearch(one).size() > one.size())
            return true;
    }
    return false;
}

/// A folded text of which every unit knows the part of the original it came from.
class FoldedText
{
public:
    explicit FoldedText(QStringView text)
    {
        const QString folded = foldForSearch(text);
        if (folded.size() == text.size() && !hasGrowing(text))
            addAll(folded);
        else
            addPoints(text);
        squeeze();
    }

    /// Every place of the term; a word must begin where a word or a part of a model name begins.
    void find(const QString& term, QList<TextSpan>& spans) const
    {
        if (term.isEmpty())
            return;
        for (qsizetype at = m_text.indexOf(term); at >= 0; at = m_text.indexOf(term, at + 1)) {
            if (!isWordUnit(term.front()) || startsWord(at)) {
                const TextSpan& last = m_origins[at + term.size() - 1];
                const qsizetype start = m_origins[at].start;
                spans.append({start, last.start + last.length - start});
            }
        }
    }

private:
    void addAll(const QString& folded)
    {
        m_text = folded;
        for (qsizetype i = 0; i < folded.size(); ++i)
            m_origins.append({i, 1});
    }

    /// Folds character by character, where folding the whole changes the length.
    void addPoints(QStringView text)
    {
        for (qsizetype i = 0; i < text.size();) {
            const qsizetype length = lengthAt(text, i);
            const QString folded = foldForSearch(text.mid(i, length));
            m_text += folded;
            for (qsizetype k = 0; k < folded.size(); ++k)
                m_origins.append({i, length});
            i += length;
        }
    }

    /// Takes the connectors out of model names, so that "kfr35gw" is found in "KFR-35GW".
    void squeeze()
    {
        QString text;
        QList<TextSpan> origins;
        bool begins = true;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            const bool inside =
                i > 0 && i + 1 < m_text.size() && isWordUnit(m_text[i - 1]) && isWordUnit(m_text[i + 1]);
            if (isConnector(m_text[i]) && inside) {
                begins = true;
                continue;
            }
            m_begins.append(begins);
            begins = !isWordUnit(m_text[i]);
            text += m_text[i];
            origins.append(m_origins[i]);
        }
        m_text = text;
        m_origins = origins;
    }

    bool startsWord(qsizetype at) const { return m_begins[at]; }

    QString m_text;
    QList<TextSpan> m_origins;
    QList<bool> m_begins;
};

/// Joins spans that overlap or touch.
QList<TextSpan> merged(QList<TextSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const TextSpan& a, const TextSpan& b) { return a.start < b.start; });
    QList<TextSpan> list;
    for (const TextSpan& span : std::as_const(spans)) {
        if (list.isEmpty() || span.start > list.constLast().start + list.constLast().length) {
            list.append(span);
            continue;
        }
        TextSpan& last = list.last();
        last.length = std::max(last.length, span.start + span.length - last.start);
    }
    return list;
}

} // namespace

QList<TextSpan> matchSpans(QStringView text, const QStringList& terms)
{
    if (text.isEmpty() || terms.isEmpty())
        return {};
    const FoldedText folded(text);
    QList<TextSpan> spans;
    for (const QString& term : terms)
        folded.find(term, spans);
    return merged(spans);
}

} // namespace woshou
