#pragma once

#include "programs/ctl/commandline.h"

namespace woshou::ctl {

// Each area's commands, in the order of the help.
QList<Command> databaseCommands();
QList<Command> userCommands();
QList<Command> ticketCommands();
QList<Command> escalationCommands();
QList<Command> customerCommands();
QList<Command> triageCommands();
QList<Command> searchCommands();
QList<Command> promiseCommands();
QList<Command> dispatchCommands();
QList<Command> measureCommands();
QList<Command> backgroundCommands();

} // namespace woshou::ctl
