#pragma once

#include <QCoreApplication>
#include <QPointer>

namespace woshou {

/// The one T of the running application: made, as its child, when it is asked for first, and gone with it. T is a
/// QObject with a constructor from its parent. Interface thread.
template <typename T>
T* ofApplication()
{
    static QPointer<T> one;
    if (!one)
        one = new T(QCoreApplication::instance());
    return one;
}

} // namespace woshou
