#include "base/logging.h"

namespace woshou {

Q_LOGGING_CATEGORY(lcStorage, "woshou.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcServices, "woshou.services", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "woshou.ui", QtInfoMsg)

} // namespace woshou
