#include "widgets/tickets/intakeselfhelp.h"

#include "widgets/common/elidedlabel.h"
#include "widgets/common/sectionhead.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/intakesteprow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
