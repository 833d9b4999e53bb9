#include "domain/tickets/filenames.h"

#include "base/text.h"

#include <QStringList>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongest = 120;      ///< UTF-16 units
constexpr qsizetype kLongestBytes = 200; ///< of UTF-8, as file systems count
constexpr qsizetype kLongestExtension = 16;

/// Without what cannot be seen: marks that turn the direction, join, or take no room.
QString visible(QStringView text)
{
    QString out;
    for (const char32_t c : text.toUcs4()) {
        const bool filler = c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x034F;
        if (QChar::category(c) != QChar::Other_Format && !filler)
            out += QString::fromUcs4(&c, 1);
    }
    return normaliseLine(out);
}

QString lastPart(const QString& path)
{
    const QStringList parts = QString(path).replace(u'\\', u'/').split(u'/', Qt::SkipEmptyParts);
    return parts.isEmpty() ? QString() : parts.constLast();
}

QString withoutForbidden(QString name)
{
    for (QChar& c : name) {
        if (u"<>:\"|?*"_s.contains(c))
            c = u'_';
    }
    return name;
}

/// Windows drops dots and blanks at the end, others hide what begins with a dot.
QString trimmedEnds(QStringView name)
{
    const auto isEnd = [](QChar c) { return c == u'.' || c.isSpace(); };
    while (!name.isEmpty() && isEnd(name.back()))
        name.chop(1);
    while (!name.isEmpty() && isEnd(name.front()))
        name = name.sliced(1);
    return name.toString();
}

bool isDevice(const QString& name)
{
    static const QStringList devices = {u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CLOCK$"_s, u"CONIN$"_s, u"CONOUT$"_s};
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    const bool port = stem.size() == 4 && (stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1)) &&
                      (stem.back().isDigit() || u"¹²³"_s.contains(stem.back()));
    return port || devices.contains(stem);
}

bool fits(QStringView stem, QStringView extension)
{
    return stem.size() + extension.size() <= kLongest &&
           stem.toUtf8().size() + extension.toUtf8().size() <= kLongestBytes;
}

/// Cuts the stem; no character is halved.
QString shortened(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const bool extended = dot > 0 && name.size() - dot - 1 <= kLongestExtension;
    const QString extension = extended ? name.mid(dot) : QString();
    QStringView stem = QStringView(name).first(name.size() - extension.size());
    if (fits(stem, extension))
        return name;
    while (!fits(stem, extension))
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
    return trimmedEnds(stem) + extension;
}

} // namespace

QString safeFileName(QStringView name)
{
    // First what hides something goes, then it is looked at: a dot behind an invisible character is a dot.
    QString safe = trimmedEnds(withoutForbidden(lastPart(visible(name))));
    if (isDevice(safe))
        safe.prepend(u'_');
    safe = trimmedEnds(shortened(safe));
    return safe.isEmpty() ? u"file"_s : safe;
}

QString fileExtension(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 || name.size() - dot - 1 > kLongestExtension ? QString() : name.mid(dot + 1).toLower();
}

} // namespace woshou
