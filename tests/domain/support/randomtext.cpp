#include "domain/support/randomtext.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QStringList& pieces()
{
    static const QStringList list = {u"空调"_s,
                                     u"不制冷"_s,
                                     u"漏"_s,
                                     u"空調"_s,
                                     u"𠮷"_s,
                                     u"KFR-35GW/N8"_s,
                                     u"ｋｆｒ３５"_s,
                                     u"E1"_s,
                                     u"100%"_s,
                                     u"_"_s,
                                     u"'"_s,
                                     u"\""_s,
                                     u"\\"_s,
                                     u" "_s,
                                     u"\t"_s,
                                     u"\n"_s,
                                     u"\r\n"_s,
                                     u"\r"_s,
                                     u"é"_s,
                                     u"e\u0301"_s,
                                     u"\u0301"_s,
                                     u"Å"_s,
                                     u"\u212B"_s,
                                     u"ﬁ"_s,
                                     u"ß"_s,
                                     u"İ"_s,
                                     u"가"_s,
                                     u"\U000115BB"_s,
                                     u"\U0001134B"_s,
                                     u"\u1100\u1161"_s,
                                     u"😀"_s,
                                     u"👨‍👩‍👧"_s,
                                     u"🇨🇳"_s,
                                     u"❤️"_s,
                                     u"\u200F"_s,
                                     u"\u202E"_s,
                                     u"\u2066"_s,
                                     u"\uFEFF"_s,
                                     u"\u2028"_s,
                                     u"\u00A0"_s,
                                     u"\u3000"_s,
                                     u"\u200B"_s,
                                     u"…"_s,
                                     u"，"_s,
                                     u"ｶﾞ"_s,
                                     u"①"_s,
                                     u"½"_s,
                                     u"اللغة"_s,
                                     u"עברית"_s,
                                     u"ไทย"_s,
                                     u"<b>"_s,
                                     QString(QChar(0)),
                                     QString(QChar(0xD83D)),
                                     QString(QChar(0xDE00)),
                                     QString(QChar(0xFFFE)),
                                     QString(QChar(0xFDD0)),
                                     QString(QChar(0x7F)),
                                     QString(QChar(0x85))};
    return list;
}

} // namespace

QString RandomText::piece()
{
    if (flag())
        return pick(pieces());
    const char32_t point = static_cast<char32_t>(m_dice.bounded(0x110000));
    return point < 0x10000 ? QString(QChar(static_cast<char16_t>(point))) : QString::fromUcs4(&point, 1);
}

QString RandomText::hostile(qsizetype longest)
{
    QString text;
    for (int left = number(longest + 1); left > 0; --left)
        text += piece();
    return text.left(longest);
}

QString RandomText::plain(qsizetype longest)
{
    static const QString alphabet = u"abcXYZ 0123456789空调不制冷漏水洗衣机热水器，。-/"_s;
    QString text;
    for (int left = number(longest + 1); left > 0; --left)
        text += alphabet.at(number(alphabet.size()));
    return text;
}

void RandomText::mutateOnce(QByteArray& json)
{
    static const QList<QByteArray> values = {"null", "true",   "-1",  "1e308", "\"\"", "[]",      "{}", "[[[]]]",
                                             "0.5",  "{\"a\"", "\"x", ",",     ":",    "\\uD83D", "}",  "]"};
    const int at = number(json.size());
    const int length = number(8);
    switch (number(5)) {
    case 0:
        json[at] = static_cast<char>(number(256));
        break;
    case 1:
        json.remove(at, length);
        break;
    case 2:
        json.insert(at, json.mid(at, length));
        break;
    case 3:
        json.replace(at, length, values.at(number(values.size())));
        break;
    default:
        json.truncate(at);
    }
}

QByteArray RandomText::mutated(const QByteArray& json)
{
    QByteArray out = json;
    for (int left = 1 + number(4); left > 0 && !out.isEmpty(); --left)
        mutateOnce(out);
    return out;
}

} // namespace woshou
