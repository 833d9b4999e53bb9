#include "base/losterror.h"

namespace woshou {

using namespace Qt::StringLiterals;

bool isLost(const Error& error)
{
    return error.kind == ErrorKind::Connection && error.code != "disk_full"_L1 && error.code != "read_only"_L1;
}

} // namespace woshou
