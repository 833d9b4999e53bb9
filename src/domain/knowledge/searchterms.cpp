#include "domain/knowledge/searchterms.h"

#include "base/memo.h"
#include "base/text.h"

#include <SimpleConverter.hpp>
#include <unicode/normalizer2.h>

#include <QSet>

#include <algorithm>
#include <exception>
#include <memory>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// PostgreSQL takes 2,046 bytes for a word; nobody searches for more than this of one.
constexpr qsizetype kLongestWord = 64;
/// PostgreSQL's highest position in a tsvector.
constexpr int kLastPosition = 16383;

/// OpenCC's converter, made once; none when its data is not installed, then traditional text stays as it is.
const opencc::SimpleConverter* converter()
{
    static const std::unique_ptr<opencc::SimpleConverter> instance = [] {
        try {
            return std::make_unique<opencc::SimpleConverter>("t2s.json");
        } catch (const std::exception&) {
            return std::unique_ptr<opencc::SimpleConverter>();
        }
    }();
    return instance.get();
}

bool hasHan(const QString& text)
{
    // Every Han character lies at or over the extension A block, in one unit or in two.
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x3400; });
}

QString toSimplified(const QString& text)
{
    if (!hasHan(text) || !converter())
        return text;
    try {
        const QByteArray bytes = text.toUtf8();
        return QString::fromStdString(converter()->Convert(bytes.constData(), static_cast<size_t>(bytes.size())));
    } catch (const std::exception&) {
        return text;
    }
}

/// By ICU: Qt's own leaves what it composes from beyond the first plane to be composed once more (measured: Siddham).
QString compatible(const QString& text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* rules = icu::Normalizer2::getNFKCInstance(status);
    if (U_FAILURE(status))
        return text.normalized(QString::NormalizationForm_KC);
    const icu::UnicodeString from(false, text.utf16(), int32_t(text.size())); // no copy
    const icu::UnicodeString done = rules->normalize(from, status);
    return U_FAILURE(status) ? text : QString::fromUtf16(done.getBuffer(), done.length());
}

bool isWordPoint(char32_t c)
{
    return !isHan(c) && (QChar::isLetterOrNumber(c) || QChar::isMark(c));
}

/// Signs that stand inside a model name, a version or a date.
bool isConnector(char32_t c)
{
    return c == U'-' || c == U'_' || c == U'.' || c == U'/' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212;
}

/// A run of Han characters, or the parts of one word such as "kfr", "35gw", "n8".
struct Run
{
    QStringList han;
    QStringList parts;
    QList<char32_t> connectors; ///< between the parts
};

/// Cuts a folded text into its runs, one after the other.
class Splitter
{
public:
    explicit Splitter(const QString& folded)
        : m_points(folded.toUcs4())
    {
    }

    std::optional<Run> next()
    {
        while (m_at < m_points.size() && !isHan(point(m_at)) && !isWordPoint(point(m_at)))
            ++m_at;
        if (m_at >= m_points.size())
            return std::nullopt;
        return isHan(point(m_at)) ? hanRun() : wordRun();
    }

private:
    char32_t point(qsizetype at) const { return at < m_points.size() ? char32_t(m_points[at]) : U'\0'; }

    Run hanRun()
    {
        Run run;
        for (; isHan(point(m_at)); ++m_at) {
            const char32_t c = point(m_at);
            run.han.append(QString::fromUcs4(&c, 1));
        }
        return run;
    }

    Run wordRun()
    {
        Run run;
        run.parts.append(word());
        while (isConnector(point(m_at)) && isWordPoint(point(m_at + 1))) {
            run.connectors.append(point(m_at));
            ++m_at;
            run.parts.append(word());
        }
        return run;
    }

    QString word()
    {
        QString text;
        for (; isWordPoint(point(m_at)); ++m_at) {
            const char32_t c = point(m_at);
            if (text.size() < kLongestWord)
                text += QString::fromUcs4(&c, 1);
        }
        return text;
    }

    QList<uint> m_points;
    qsizetype m_at = 0;
};

QStringList pairs(const QStringList& han)
{
    QStringList list;
    for (qsizetype i = 0; i + 1 < han.size(); ++i)
        list.append(han[i] + han[i + 1]);
    return list;
}

/// "kfr", "35gw", "n8" and, so that one finds it written in one, "kfr35gw" and "kfr35gwn8"; what stands behind a stroke
/// also from there on, as it is asked for.
QStringList wordTerms(const Run& run)
{
    QStringList list = run.parts;
    QString joined = run.parts.constFirst(), behind;
    for (qsizetype i = 0; i < run.connectors.size(); ++i) {
        const QString& part = run.parts[i + 1];
        joined = (joined + part).left(kLongestWord);
        list.append(joined);
        if (run.connectors[i] == U'/') {
            behind = part;
        } else if (!behind.isEmpty()) {
            behind = (behind + part).left(kLongestWord);
            list.append(behind);
        }
    }
    return list;
}

/// What is meant as one word is asked for as one word; a stroke parts two of them.
QStringList askedWords(const Run& run)
{
    QStringList list = {run.parts.constFirst()};
    for (qsizetype i = 0; i < run.connectors.size(); ++i) {
        const QString& part = run.parts[i + 1];
        if (run.connectors[i] == U'/')
            list.append(part);
        else
            list.last() = (list.constLast() + part).left(kLongestWord);
    }
    return list;
}

QString quotedForFts5(QString term)
{
    return u'"' + term.replace(u'"', u"\"\""_s) + u'"';
}

QString quotedForTsVector(QString term)
{
    return u'\'' + term.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'';
}

bool isHanTerm(const QString& term)
{
    return !term.isEmpty() && isHan(term.toUcs4().constFirst());
}

QString joinTerms(QStringList terms, const QString& between, const QString& prefixMark, QString (*quote)(QString))
{
    terms.removeAll(QString());
    // A Han term is whole, and one letter begins too many words to be of help.
    const bool begun = !terms.isEmpty() && !isHanTerm(terms.constLast()) && terms.constLast().toUcs4().size() > 1;
    QStringList quoted;
    for (const QString& term : std::as_const(terms))
        quoted.append(quote(term));
    if (begun)
        quoted.last() += prefixMark;
    return quoted.join(between);
}

QString joinPhrases(const QList<QStringList>& phrases, bool prefixLast, const QString& between, const QString& next,
                    const QString& prefixMark, QString (*quote)(QString))
{
    QStringList texts;
    for (const QStringList& phrase : phrases) {
        QStringList quoted;
        for (const QString& term : phrase)
            quoted.append(quote(term));
        texts.append(quoted.join(next));
    }
    if (prefixLast && !phrases.isEmpty() && !isHanTerm(phrases.constLast().constLast()))
        texts.last() += prefixMark;
    return texts.join(between);
}

QList<QStringList> splitPhrases(const QString& text)
{
    QList<QStringList> phrases;
    Splitter splitter(foldForSearch(text));
    const auto add = [&](const QStringList& phrase) {
        if (!phrases.contains(phrase))
            phrases.append(phrase);
    };
    while (const std::optional<Run> run = splitter.next()) {
        if (run->parts.isEmpty())
            add(run->han.size() == 1 ? run->han : pairs(run->han));
        for (const QString& word : run->parts.isEmpty() ? QStringList() : askedWords(*run))
            add({word});
    }
    return phrases;
}

QStringList splitQuery(const QString& text)
{
    QStringList terms;
    Splitter splitter(foldForSearch(text));
    while (const std::optional<Run> run = splitter.next()) {
        if (!run->parts.isEmpty())
            terms += askedWords(*run);
        else
            terms += run->han.size() == 1 ? run->han : pairs(run->han);
    }
    terms.removeDuplicates();
    return terms;
}

} // namespace

QString foldForSearch(QStringView text)
{
    return compatible(toSimplified(compatible(normaliseText(text))).toLower());
}

QStringList indexTerms(QStringView text)
{
    QStringList terms;
    Splitter splitter(foldForSearch(text));
    while (const std::optional<Run> run = splitter.next())
        terms += run->parts.isEmpty() ? run->han + pairs(run->han) : wordTerms(*run);
    return terms;
}

QStringList queryTerms(QStringView text)
{
    // One search asks several times for the same text: for articles, for tickets, for each ranking.
    static Memo<QString, QStringList> memo(64);
    const QString key = text.toString();
    return memo.value(
        key, [&] { return splitQuery(key); }, [](const QStringList&) { return qsizetype(1); });
}

QString fts5Query(const QStringList& terms, bool all, bool prefixLast)
{
    return joinTerms(terms, all ? u" AND "_s : u" OR "_s, prefixLast ? u"*"_s : QString(), quotedForFts5);
}

QString tsQuery(const QStringList& terms, bool all, bool prefixLast)
{
    return joinTerms(terms, all ? u" & "_s : u" | "_s, prefixLast ? u":*"_s : QString(), quotedForTsVector);
}

QString tsVector(const QStringList& terms)
{
    QMap<QString, QStringList> positions; // sorted, so that the same terms give the same text
    int position = 0;
    for (const QString& term : terms) {
        position = std::min(position + 1, kLastPosition);
        QStringList& list = positions[term];
        const QString text = QString::number(position);
        if (list.isEmpty() || list.constLast() != text)
            list.append(text);
    }
    QStringList words;
    for (auto it = positions.constBegin(); it != positions.constEnd(); ++it)
        words.append(quotedForTsVector(it.key()) + u':' + it.value().join(u','));
    return words.join(u' ');
}

QList<QStringList> queryPhrases(QStringView text)
{
    return splitPhrases(text.toString());
}

bool holdsPhrase(const QStringList& terms, const QStringList& phrase, bool begun)
{
    if (phrase.size() == 1 && begun && !isHanTerm(phrase.constFirst()))
        return std::any_of(terms.begin(), terms.end(),
                           [&](const QString& term) { return term.startsWith(phrase.constFirst()); });
    return std::search(terms.begin(), terms.end(), phrase.begin(), phrase.end()) != terms.end();
}

QString fts5Phrases(const QList<QStringList>& phrases, bool prefixLast)
{
    return joinPhrases(phrases, prefixLast, u" AND "_s, u" + "_s, u"*"_s, quotedForFts5);
}

QString tsPhrases(const QList<QStringList>& phrases, bool prefixLast)
{
    return joinPhrases(phrases, prefixLast, u" & "_s, u" <-> "_s, u":*"_s, quotedForTsVector);
}

QString fts5Document(QStringView text)
{
    return indexTerms(text).join(u' ');
}

QString tsDocument(QStringView text)
{
    QMap<QString, QStringList> places;
    int place = 0;
    const auto put = [&](const QString& term) { places[term].append(QString::number(std::min(place, kLastPosition))); };
    Splitter splitter(foldForSearch(text));
    while (const std::optional<Run> run = splitter.next()) {
        for (const QString& term : run->parts.isEmpty() ? QStringList() : wordTerms(*run)) {
            ++place;
            put(term);
        }
        // A character lies where its pair lies. The last one has none, so that no phrase leads into the next run.
        for (qsizetype i = 0; i < run->han.size(); ++i) {
            ++place;
            put(run->han[i]);
            if (i + 1 < run->han.size())
                put(run->han[i] + run->han[i + 1]);
        }
    }
    QStringList words;
    for (auto it = places.begin(); it != places.end(); ++it) {
        it->removeDuplicates();
        words.append(quotedForTsVector(it.key()) + u':' + it->join(u','));
    }
    return words.join(u' ');
}

QStringList phraseTexts(const QList<QStringList>& phrases)
{
    QStringList texts;
    for (const QStringList& phrase : phrases) {
        QString text = phrase.constFirst();
        for (const QString& pair : phrase.mid(1))
            text += pair.mid(pair.at(0).isHighSurrogate() ? 2 : 1);
        texts.append(text);
    }
    return texts;
}

} // namespace woshou
