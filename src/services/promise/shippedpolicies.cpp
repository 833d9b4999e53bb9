#include "services/promise/shippedpolicies.h"

#include "domain/admin/referenceparser.h"
#include "services/admin/referenceloading.h"

namespace woshou {

Result<QList<PromisePolicy>> shippedPolicies()
{
    WOSHOU_TRY(const QByteArray json, programFile(QStringLiteral(":/presets/policies.json")));
    return parsePolicies(json);
}

} // namespace woshou
