#pragma once

#include <QString>

namespace woshou {

/// A phone number in one form, whatever way it was written: full-width digits, blanks, dashes, dots, brackets,
/// +86, 0086, 86 before a mobile number, 17951 and similar carrier prefixes, "转8021", "ext. 8021", "#8021", "-8021".
struct Phone
{
    enum class Kind { None, Mobile, FixedLine, ServiceLine, Local, Foreign };
    Kind kind = Kind::None;
    QString digits;        ///< mobile 11 digits; fixed line with area code and leading 0; 400/800 numbers 10 digits;
                           ///< foreign numbers with "+" and country code
    QString extension;     ///< digits only, or empty
    bool valid = false;    ///< complete and plausible as its kind; a Local number is, although it lacks its area code
    int missingDigits = 0; ///< for a mobile that is too short: how many are missing (for the field's message)
    /// As a ticket keeps it: "057187654321", "057187654321#8021"; parsePhone() reads it back.
    QString kept() const { return extension.isEmpty() ? digits : digits + QChar(u'#') + extension; }
};

Phone parsePhone(QStringView text);

/// How the number is shown: "138 0571 2046", "0571-8765 4321", "400-810-0000", an extension behind `mark`, which is a
/// word of the reader's language. A text that is no complete number comes back as it is.
QString formatPhone(const QString& digits, const QString& mark = QStringLiteral(" #"));

/// As formatPhone with the middle hidden: "138 **** 2046".
QString maskPhone(const QString& digits, const QString& mark = QStringLiteral(" #"));

} // namespace woshou
