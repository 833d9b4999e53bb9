#pragma once

#include "domain/people/person.h"
#include "models/shell/palettehit.h"

#include <QWidget>

namespace woshou {

/// What can be done in a window at the moment and fits what was typed, best first: the keys and the other actions of
/// what is on the screen. What the role or the state does not allow is not there.
QList<PaletteHit> paletteCommands(const QWidget* window, const QString& typed);
/// The pages that a role may open.
QList<PaletteHit> palettePages(Role role, const QString& typed);
/// Does what a command stands for, unless its widget has gone or can no longer be used.
void runCommand(const PaletteHit& command);

} // namespace woshou
