#include "domain/customers/customer.h"

namespace woshou {

QStringList PhonesEdit::merged(const QStringList& before, const QStringList& now, const QStringList& stored)
{
    if (stored == before)
        return now;
    QStringList all;
    for (const QString& number : stored) {
        if (now.contains(number) || !before.contains(number))
            all.append(number);
    }
    for (const QString& number : now) {
        if (!before.contains(number) && !all.contains(number))
            all.append(number);
    }
    return all;
}

} // namespace woshou
