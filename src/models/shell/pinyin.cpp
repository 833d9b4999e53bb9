#include "models/shell/pinyin.h"

#include "base/text.h"

#include <QCollator>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// The letter of a character. The Chinese order of ICU stands by reading, and holds a mark before each letter: U+FDD0
/// and the letter (CLDR, collation/zh.xml).
QChar initialOf(QChar character, const QCollator& order)
{
    QChar initial;
    for (const QChar letter : u"ABCDEFGHJKLMNOPQRSTWXYZ"_s) { // no reading begins with the others
        const QString mark = QString(QChar(0xFDD0)) + letter;
        if (order.compare(mark, QString(character)) > 0)
            break;
        initial = letter.toLower();
    }
    return initial;
}

} // namespace

QString pinyinInitials(QStringView text)
{
    static const QCollator order(QLocale(QLocale::Chinese, QLocale::China));
    QString initials;
    for (const QChar c : text) {
        if (isHan(c.unicode()))
            initials += initialOf(c, order);
        else if (c.isLetterOrNumber())
            initials += c.toLower();
    }
    return initials;
}

} // namespace woshou
