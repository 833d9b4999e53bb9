#include "base/environment.h"

#include <QProcessEnvironment>

namespace woshou {

void forgetVariables(const QByteArray& prefix, const QByteArrayList& kept)
{
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString& name : names) {
        const QByteArray variable = name.toLocal8Bit();
        if (variable.startsWith(prefix) && !kept.contains(variable))
            qunsetenv(variable.constData());
    }
}

} // namespace woshou
