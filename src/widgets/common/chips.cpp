#include "widgets/common/chips.h"

#include "widgets/common/flowlayout.h"

using namespace Qt::StringLiterals;

namespace woshou {

Chips::Chips(QWidget* parent)
    : ChoiceBar(u"chip"_s, parent)
{
    auto* flow = new FlowLayout(this);
    // The margin is for the focus rings; the style hides it from the layout around.
    flow->setContentsMargins(3, 3, 3, 3);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

} // namespace woshou
