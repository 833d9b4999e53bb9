#pragma once

#include "widgets/common/choicebar.h"

namespace woshou {

/// Chips side by side that wrap to the next row when the place is narrow; one choice, or several with ticks.
class Chips : public ChoiceBar
{
    Q_OBJECT
    Q_PROPERTY(bool multiple READ isMultiple WRITE setMultiple)
public:
    explicit Chips(QWidget* parent = nullptr);

    void setMultiple(bool multiple) { setMultipleChoice(multiple); }
};

} // namespace woshou
