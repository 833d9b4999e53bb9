#pragma once

#include "gallery/scenes.h"

namespace woshou {

/// Files of tickets, and what is printed.
QList<Scene> fileScenes();

} // namespace woshou
