#pragma once

#include <QString>
#include <QUuid>

#include <optional>

namespace woshou {

/// "W-104862-3": a serial and one check digit by ISO/IEC 7064 MOD 11,10, which finds every single wrong digit and
/// nearly every swapped pair, so that a number misheard on the phone is refused instead of opening another ticket.
QString trackingNumber(qint64 serial);

/// The serial of a number as people type it (case, blanks, full-width digits, missing and long dashes are forgiven),
/// or nothing when it is no number or its check digit is wrong.
std::optional<qint64> parseTrackingNumber(QStringView text);

/// "L-4807-2915": what the customer is told while no server can give a number. Made from the draft's key, so that it
/// stays the same; eight digits, which two of ten thousand calls may share: both are found by it then.
QString provisionalNumber(const QUuid& key);
/// Numbers that begin with what was typed of one, as a range of texts: from ≤ number < to. Nothing for what is no
/// beginning of a number, or less than two digits of one.
struct NumberRange
{
    QString from, to;
};
std::optional<NumberRange> numbersBeginningWith(QStringView text);

/// The number as it is read aloud: "1 0 4 8 6 2 - 3", without the letter.
QString spokenNumber(const QString& number);

} // namespace woshou
