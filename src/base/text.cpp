#include "base/text.h"

#include <algorithm>
#include <iterator>

namespace woshou {

namespace {

bool isBidiMark(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isDropped(char32_t c)
{
    const bool control = (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c <= 0x9F);
    const bool nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return control || nonCharacter || isBidiMark(c) || c == 0xFEFF;
}

QString dropForeign(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (c.isSurrogate() && !pair)
            continue;
        const char32_t point = pair ? QChar::surrogateToUcs4(c, text[i + 1]) : char32_t(c.unicode());
        if (!isDropped(point)) {
            out.append(c);
            if (pair)
                out.append(text[i + 1]);
        }
        i += pair ? 1 : 0;
    }
    return out;
}

/// Whether a character may be composed with the one before it: a mark, or a later part of a Hangul syllable.
bool joinsBackwards(char32_t c)
{
    // Beyond the first plane most vowel signs stand for themselves; these are Unicode's NFC_Quick_Check = Maybe.
    static constexpr char32_t kJoining[] = {0x110BA, 0x11127, 0x1133E, 0x11357, 0x114B0,
                                            0x114BA, 0x114BD, 0x115AF, 0x11930};
    if (c >= 0x10000)
        return QChar::combiningClass(c) != 0 ||
               std::find(std::begin(kJoining), std::end(kJoining), c) != std::end(kJoining);
    return QChar::isMark(c) || (c >= 0x1160 && c <= 0x11FF);
}

/// NFC. Where Qt 6.4 composes a character beyond the first plane it leaves the next one decomposed, so those are
/// composed one by one.
QString composed(const QString& text)
{
    QString out;
    qsizetype start = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate();
        if (!pair && !text[i - 1].isLowSurrogate())
            continue;
        if (!joinsBackwards(pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode()))) {
            out += text.mid(start, i - start).normalized(QString::NormalizationForm_C);
            start = i;
        }
    }
    return out + text.mid(start).normalized(QString::NormalizationForm_C);
}

} // namespace

QString normaliseText(QStringView text)
{
    QString lines = text.toString();
    lines.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    lines.replace(u'\r', u'\n');
    lines.replace(QChar(0x2028), u'\n');
    lines.replace(QChar(0x2029), u'\n');
    return composed(dropForeign(lines));
}

QString normaliseLine(QStringView text)
{
    return normaliseText(text).simplified();
}

bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x323AF) ||
           (c >= 0xF900 && c <= 0xFAFF) || c == 0x3007;
}

} // namespace woshou
