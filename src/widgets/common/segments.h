#pragma once

#include "widgets/common/choicebar.h"

namespace woshou {

/// Joined buttons of which one is chosen, square between neighbours: 不急 一般 急 很急.
class Segments : public ChoiceBar
{
    Q_OBJECT
public:
    explicit Segments(QWidget* parent = nullptr);

protected:
    void decorate(QAbstractButton* button, int index) const override;
};

} // namespace woshou
