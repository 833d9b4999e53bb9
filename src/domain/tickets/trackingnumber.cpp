#include "domain/tickets/trackingnumber.h"

#include <algorithm>

namespace woshou {

namespace {

int checkDigit(const QString& digits)
{
    int product = 10;
    for (const QChar c : digits) {
        int sum = (c.digitValue() + product) % 10;
        if (sum == 0)
            sum = 10;
        product = (2 * sum) % 11;
    }
    return (11 - product) % 10;
}

bool isDash(QChar c)
{
    return c.category() == QChar::Punctuation_Dash || c == QChar(0x2212);
}

} // namespace

QString trackingNumber(qint64 serial)
{
    const QString digits = QString::number(serial);
    return QLatin1StringView("W-") + digits + u'-' + QString::number(checkDigit(digits));
}

std::optional<qint64> parseTrackingNumber(QStringView text)
{
    QString digits;
    QString rest = text.toString().normalized(QString::NormalizationForm_KC).trimmed().toUpper();
    if (rest.startsWith(u'W'))
        rest.remove(0, 1);
    for (const QChar c : std::as_const(rest)) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
        else if (!isDash(c) && !c.isSpace())
            return std::nullopt;
    }
    if (digits.size() < 2 || digits.size() > 18)
        return std::nullopt;
    const int check = digits.back().digitValue();
    digits.chop(1);
    return checkDigit(digits) == check ? std::optional<qint64>(digits.toLongLong()) : std::nullopt;
}

QString provisionalNumber(const QUuid& key)
{
    constexpr uint kNumbers = 100'000'000;
    const QString digits = QString::number(key.data1 % kNumbers).rightJustified(8, u'0');
    return QStringLiteral("L-") + digits.left(4) + u'-' + digits.mid(4);
}

std::optional<NumberRange> numbersBeginningWith(QStringView text)
{
    QString digits = text.toString().normalized(QString::NormalizationForm_KC).trimmed().toUpper();
    if (digits.startsWith(u'W'))
        digits.remove(0, 1);
    digits.removeIf([](QChar c) { return isDash(c) || c.isSpace(); });
    constexpr int kLeast = 2, kMost = 18;
    const bool plain = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!plain || digits.size() < kLeast || digits.size() > kMost)
        return std::nullopt;
    // The next beginning of the same length; digits go before letters in every order of texts.
    const QString next = QString::number(digits.toLongLong() + 1).rightJustified(digits.size(), u'0');
    const QString to = next.size() > digits.size() ? QStringLiteral("W-A") : QLatin1StringView("W-") + next;
    return NumberRange{QLatin1StringView("W-") + digits, to};
}

QString spokenNumber(const QString& number)
{
    QString spoken;
    for (const QChar c : number) {
        const bool read = c.isDigit() || (c == u'-' && !spoken.isEmpty());
        if (read)
            spoken += (spoken.isEmpty() ? QString() : QStringLiteral(" ")) + c;
    }
    return spoken;
}

} // namespace woshou
