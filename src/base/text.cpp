#include "base/text.h"

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

} // namespace

QString normaliseText(QStringView text)
{
    QString lines = text.toString();
    lines.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    lines.replace(u'\r', u'\n');
    lines.replace(QChar(0x2028), u'\n');
    lines.replace(QChar(0x2029), u'\n');
    return dropForeign(lines).normalized(QString::NormalizationForm_C);
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
