#include "widgets/common/segments.h"

#include <QAbstractButton>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace woshou {

Segments::Segments(QWidget* parent)
    : ChoiceBar(u"segment"_s, parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Segments::decorate(QAbstractButton* button, int index) const
{
    ChoiceBar::decorate(button, index);
    const int last = int(buttons().size()) - 1;
    QString place = index == 0 ? u"first"_s : index == last ? u"last"_s : u"middle"_s;
    if (last == 0)
        place = u"only"_s;
    button->setProperty("segmentPlace", place);
    button->setAttribute(Qt::WA_LayoutUsesWidgetRect);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

} // namespace woshou
