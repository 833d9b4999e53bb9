#include "widgets/common/announce.h"

#include <QAccessible>
#include <QWidget>

namespace woshou {

void announce(QWidget* widget, const QString& message)
{
    widget->setAccessibleName(message);
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace woshou
