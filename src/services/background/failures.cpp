#include "services/background/failures.h"

namespace woshou {

using namespace Qt::StringLiterals;

QString wordsOf(const Error& error)
{
    return u"%1 %2 %3"_s.arg(errorKindCode(error.kind), error.code, error.detail).simplified();
}

} // namespace woshou
