#include "domain/customers/namekeys.h"

#include "base/text.h"
#include "domain/knowledge/searchterms.h"

#include <unicode/translit.h>

#include <algorithm>
#include <memory>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestKey = 64;
constexpr qsizetype kShortestCode = 5;

/// How characters are read: anywhere, or with the surname at the beginning.
enum class Reading { Plain, Surname };

/// ICU's rules, made once; none when its data lacks them, then a name is found by itself only. A transliterator may be
/// used from several threads.
const icu::Transliterator* transliterator(Reading reading)
{
    const auto make = [](const char* id) {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    };
    static const auto plain = make("Han-Latin");
    static const auto surname = make("Han-Latin/Names");
    return reading == Reading::Plain ? plain.get() : surname.get();
}

/// "lǚ" is "lu", or "lv" as it is typed.
QString withoutTones(const QString& syllable, QChar umlaut)
{
    QString out;
    for (const QChar c : syllable.normalized(QString::NormalizationForm_D)) {
        if (c == QChar(0x0308) && out.endsWith(u'u'))
            out.back() = umlaut;
        else if (!c.isMark())
            out.append(c);
    }
    return out;
}

/// The folded name in syllables; words of other letters come letter by letter, each its own initial: 3M中国 is 3, m,
/// zhong, guo.
QStringList syllables(const QString& folded, Reading reading)
{
    const icu::Transliterator* rules = transliterator(reading);
    const bool han = std::any_of(folded.begin(), folded.end(), [](QChar c) { return c.unicode() >= 0x3400; });
    if (!rules || !han)
        return {};
    icu::UnicodeString text(folded.utf16(), int32_t(folded.size()));
    rules->transliterate(text);
    QStringList list;
    for (const QString& part : QString::fromUtf16(text.getBuffer(), text.length()).split(u' ', Qt::SkipEmptyParts)) {
        if (folded.contains(part))
            list += part.split(QString(), Qt::SkipEmptyParts);
        else
            list.append(part);
    }
    return list;
}

bool hasTwoLetters(const QString& syllable)
{
    return syllable.startsWith("zh"_L1) || syllable.startsWith("ch"_L1) || syllable.startsWith("sh"_L1);
}

/// How many units of a syllable stand for it: one letter or both, or a character that has no reading.
qsizetype initialSize(const QString& syllable, bool both)
{
    const bool pair = !syllable.isEmpty() && syllable.front().isHighSurrogate();
    return pair || (both && hasTwoLetters(syllable)) ? 2 : 1;
}

/// @param doubled how many of the syllables give both letters of their sound
QString initials(const QStringList& syllables, qsizetype doubled)
{
    QString out;
    for (qsizetype i = 0; i < syllables.size(); ++i)
        out += syllables[i].left(initialSize(syllables[i], i < doubled));
    return out;
}

QString shortened(QString key)
{
    key.truncate(kLongestKey);
    if (!key.isEmpty() && key.back().isHighSurrogate())
        key.chop(1);
    return key;
}

QString lettersOnly(const QString& text)
{
    QString out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
    return out;
}

} // namespace

QStringList nameKeys(QStringView name)
{
    const QString folded = foldForSearch(name);
    QStringList keys = {nameQuery(name)};
    for (const Reading reading : {Reading::Surname, Reading::Plain}) {
        for (const QChar umlaut : {u'u', u'v'}) {
            QStringList parts;
            for (const QString& syllable : syllables(folded, reading))
                parts.append(lettersOnly(withoutTones(syllable, umlaut)));
            keys << shortened(parts.join(QString()));
            for (const qsizetype doubled : {qsizetype(0), qsizetype(1), parts.size()})
                keys << shortened(initials(parts, doubled));
        }
    }
    keys.removeAll(QString());
    keys.removeDuplicates();
    return keys;
}

QString bookKey(const QStringList& nameKeys)
{
    return nameKeys.value(1, nameKeys.value(0));
}

QString nameQuery(QStringView text)
{
    const QString folded = foldForSearch(text);
    const QString letters = lettersOnly(folded);
    return shortened(letters.isEmpty() ? folded.simplified().remove(u' ') : letters);
}

QString codeKey(QStringView text)
{
    const QString code = shortened(lettersOnly(foldForSearch(text)).toUpper());
    const bool numbered = std::any_of(code.begin(), code.end(), [](QChar c) { return c.isDigit(); });
    return code.size() >= kShortestCode && numbered ? code : QString();
}

} // namespace woshou
