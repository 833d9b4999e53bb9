#include "widgets/common/lossteller.h"

#include "base/losterror.h"

#include <QWidget>

namespace woshou {

bool leftToWindow(QWidget* widget, const Error& error)
{
    auto* window = dynamic_cast<LossTeller*>(widget->window());
    if (!window || !isLost(error))
        return false;
    window->lossMet();
    return true;
}

} // namespace woshou
