#include "base/error.h"

namespace woshou {

using namespace Qt::StringLiterals;

QString errorKindCode(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Connection:
        return u"connection"_s;
    case ErrorKind::Busy:
        return u"busy"_s;
    case ErrorKind::Conflict:
        return u"conflict"_s;
    case ErrorKind::NotFound:
        return u"not_found"_s;
    case ErrorKind::Validation:
        return u"validation"_s;
    case ErrorKind::Permission:
        return u"permission"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Internal:
        break;
    }
    return u"internal"_s;
}

bool mayPass(const Error& error)
{
    return error.kind == ErrorKind::Connection || error.kind == ErrorKind::Busy || error.code == "SV019"_L1;
}

} // namespace woshou
