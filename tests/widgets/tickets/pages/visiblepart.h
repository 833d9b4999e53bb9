#pragma once

#include <QWidget>

namespace woshou {

/// The part of that name which is seen, or nothing: a page may have several, one to each of its dialogs.
template <typename T>
T* partOf(const QWidget& window, const char* name)
{
    for (T* found : window.findChildren<T*>(QLatin1StringView(name))) {
        if (found->isVisible())
            return found;
    }
    return nullptr;
}

} // namespace woshou
