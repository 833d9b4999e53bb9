#include "services/admin/password.h"

#include <sodium.h>

#include <array>

namespace woshou {

Result<QString> hashPassword(const QString& password)
{
    const QByteArray bytes = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0 ||
        crypto_pwhash_str(hash.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                          crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return failure(ErrorKind::Internal, QStringLiteral("no memory for the password's hash"));
    return QString::fromLatin1(hash.data());
}

bool passwordMatches(const QString& hash, const QString& password)
{
    const QByteArray bytes = password.toUtf8();
    return sodium_init() >= 0 && crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(),
                                                          static_cast<unsigned long long>(bytes.size())) == 0;
}

} // namespace woshou
