#include "domain/customers/phone.h"

#include <QRegularExpression>

#include <QStringList>
#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Kind = Phone::Kind;

constexpr qsizetype kMobileDigits = 11;

QRegularExpression pattern(const QString& text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(text), QRegularExpression::CaseInsensitiveOption);
}

bool matches(const QRegularExpression& expression, const QString& text)
{
    return expression.match(text).hasMatch();
}

/// Digits of any script and width as 0–9; marks that are not seen are dropped; dashes become "-".
QString plainCharacters(QStringView text)
{
    QString out;
    const QString composed = text.toString().normalized(QString::NormalizationForm_KC);
    for (const QChar c : composed) {
        if (c.category() == QChar::Number_DecimalDigit)
            out += QChar(u'0' + c.digitValue());
        else if (c.category() == QChar::Punctuation_Dash || c == QChar(0x2212) || c == QChar(0x30FC))
            out += u'-';
        else if (c.isSpace())
            out += u' ';
        else if (c.category() != QChar::Other_Format)
            out += c;
    }
    return out.trimmed();
}

/// Cuts "转8021", "ext. 8021", "#8021" and the like off the end.
QString takeExtension(QString& text)
{
    static const QRegularExpression extension(
        u"\\s*(?:转|轉|分机号?|分機號?|;?ext(?:ension|n)?\\.?|(?<![a-z])x|#|\\*)\\s*[=:]?\\s*-?\\s*([0-9]{1,8})\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    // A dash is enough behind a whole number: "0571-87654321-8021".
    static const QRegularExpression dashed(
        u"^(?:\\(?0[0-9]{2,3}\\)?[- ]?[2-9][0-9]{6,7}|[48]00-?[0-9]{3}-?[0-9]{4})\\s*(-)\\s*([0-9]{2,6})$"_s);
    QRegularExpressionMatch match = extension.match(text);
    if (match.hasMatch() && match.capturedStart() > 0) {
        text = text.left(match.capturedStart()).trimmed();
        return match.captured(1);
    }
    match = dashed.match(text);
    if (!match.hasMatch())
        return {};
    text = text.left(match.capturedStart(1)).trimmed();
    return match.captured(2);
}

/// Drops what people write in front of a number.
void dropLabel(QString& text)
{
    static const QRegularExpression label(
        u"^(?:(?:tel|telephone|phone|mobile|手机|手機|电话|電話|联系电话|座机)\\s*(?:号码?)?\\s*[.:]*\\s*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    text.remove(label);
}

/// Only digits, with one "+" in front when it was there; empty when something else is in the text.
QString onlyDigits(const QString& text)
{
    static const QString separators = u" -.()·_~[]"_s;
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (c == u'+' && digits.isEmpty())
            digits = u"+"_s;
        else if (!separators.contains(c))
            return {};
    }
    return digits == u"+"_s ? QString() : digits;
}

/// 17951 and its like: dialled in front of a number for a cheaper line.
QString withoutCarrierPrefix(const QString& digits)
{
    static const QRegularExpression prefix(
        u"^(?:179(?:00|01|08|09|10|11|50|51|69|90|91|95|96)|1259[03]|10193|11808)(1[3-9][0-9]{9}|0[1-9][0-9]{8,10})$"_s);
    const QRegularExpressionMatch match = prefix.match(digits);
    return match.hasMatch() ? match.captured(1) : digits;
}

/// Forms of a mobile number with 86 or a 0 in front.
QString withoutMobilePrefix(const QString& digits)
{
    static const QRegularExpression prefixed = pattern(u"(?:86|0)(1[3-9][0-9]{9})"_s);
    const QRegularExpressionMatch match = prefixed.match(digits);
    return match.hasMatch() ? match.captured(1) : digits;
}

bool isFixedLine(const QString& digits)
{
    // 010 and 02x have three digits and eight behind them, all other areas four digits and seven or eight.
    static const QRegularExpression fixed = pattern(u"(?:010|02[0-9])[0-9]{8}|0[3-9][0-9]{2}[0-9]{7,8}"_s);
    return matches(fixed, digits);
}

Phone make(Kind kind, const QString& digits, bool valid, qsizetype missing = 0)
{
    Phone phone;
    phone.kind = kind;
    phone.digits = digits;
    phone.valid = valid;
    phone.missingDigits = static_cast<int>(missing);
    return phone;
}

/// A number inside China; `withArea` when a country code in front says that an area code must be there.
Phone parseNational(const QString& raw, bool withArea)
{
    static const QRegularExpression service = pattern(u"[48]00[0-9]{7}"_s);
    static const QRegularExpression mobileStart(u"^1[3-9]"_s);
    static const QRegularExpression local = pattern(u"[2-9][0-9]{6,7}"_s);
    const QString digits = withoutMobilePrefix(withoutCarrierPrefix(raw));
    if (matches(service, digits))
        return make(Kind::ServiceLine, digits, true);
    if (isFixedLine(digits))
        return make(Kind::FixedLine, digits, true);
    if (matches(mobileStart, digits) && digits.size() <= kMobileDigits)
        return make(Kind::Mobile, digits, digits.size() == kMobileDigits, kMobileDigits - digits.size());
    if (withArea)
        return isFixedLine(u'0' + digits) ? make(Kind::FixedLine, u'0' + digits, true) : Phone();
    if (digits.startsWith(u'0') && digits.size() <= 12)
        return make(Kind::FixedLine, digits, false);
    return matches(local, digits) ? make(Kind::Local, digits, true) : Phone();
}

Phone parseForeign(const QString& digits)
{
    static const QRegularExpression number = pattern(u"[1-9][0-9]{6,14}"_s);
    return make(Kind::Foreign, u'+' + digits, matches(number, digits));
}

Phone parseDigits(const QString& digits)
{
    QString rest = digits;
    if (rest.startsWith(u'+'))
        rest.remove(0, 1);
    else if (rest.startsWith(u"00"_s))
        rest.remove(0, 2);
    else
        return parseNational(rest, false);
    if (!rest.startsWith(u"86"_s))
        return parseForeign(rest);
    return parseNational(rest.mid(2), !rest.startsWith(u"860"_s));
}

/// Length of a country code (ITU E.164): one digit for 1 and 7, two for these, else three.
qsizetype countryCodeLength(const QString& digits)
{
    static const QRegularExpression two(u"^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])"_s);
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return 1;
    return two.match(digits).hasMatch() ? 2 : 3;
}

/// Groups of four from the right: "876 5432", "8765 4321".
QString grouped(const QString& digits)
{
    QString out = digits;
    for (qsizetype at = out.size() - 4; at > 0; at -= 4)
        out.insert(at, u' ');
    return out;
}

QString formatMain(const Phone& phone)
{
    const QString& d = phone.digits;
    switch (phone.kind) {
    case Kind::Mobile:
        return d.left(3) + u' ' + d.mid(3, 4) + u' ' + d.mid(7);
    case Kind::ServiceLine:
        return d.left(3) + u'-' + d.mid(3, 3) + u'-' + d.mid(6);
    case Kind::FixedLine: {
        const qsizetype area = d.startsWith(u"01"_s) || d.startsWith(u"02"_s) ? 3 : 4;
        return d.left(area) + u'-' + grouped(d.mid(area));
    }
    case Kind::Foreign: {
        const qsizetype country = 1 + countryCodeLength(d.mid(1));
        return d.left(country) + u' ' + grouped(d.mid(country));
    }
    case Kind::Local:
        return grouped(d);
    case Kind::None:
        break;
    }
    return d;
}

QString withExtension(const QString& main, const QString& mark, const QString& extension)
{
    return extension.isEmpty() ? main : main + mark + extension;
}

/// Puts stars over the four digits before the last four, or before the last two of what is short.
QString masked(QString text)
{
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const int kept = digits >= 8 ? 4 : 2;
    int digitsSeen = 0;
    for (qsizetype i = text.size() - 1; i >= 0 && digitsSeen < kept + 4; --i) {
        if (!text[i].isDigit())
            continue;
        ++digitsSeen;
        if (digitsSeen > kept)
            text[i] = u'*';
    }
    return text;
}

} // namespace

Phone parsePhone(QStringView text)
{
    constexpr qsizetype kLongestText = 100;
    if (text.size() > kLongestText)
        return {};
    QString plain = plainCharacters(text);
    dropLabel(plain);
    const QString extension = takeExtension(plain);
    // "+86 (0)571": the 0 is dialled inside the country only.
    static const QRegularExpression trunkZero(u"^((?:\\+|00)[0-9 -]+)\\(0\\)"_s);
    plain.replace(trunkZero, u"\\1"_s);
    Phone phone = parseDigits(onlyDigits(plain));
    phone.extension = extension;
    return phone;
}

QString formatPhone(const QString& digits, const QString& mark)
{
    const Phone phone = parsePhone(digits);
    return phone.valid ? withExtension(formatMain(phone), mark, phone.extension) : digits;
}

QString maskPhone(const QString& digits, const QString& mark)
{
    const Phone phone = parsePhone(digits);
    return phone.valid ? withExtension(masked(formatMain(phone)), mark, phone.extension) : masked(digits);
}

} // namespace woshou
