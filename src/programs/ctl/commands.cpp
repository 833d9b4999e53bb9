#include "programs/ctl/commands.h"

namespace woshou::ctl {

const QList<Command>& allCommands()
{
    static const QList<Command> commands = databaseCommands() + userCommands() + ticketCommands() +
                                           escalationCommands() + customerCommands() + triageCommands() +
                                           searchCommands() + promiseCommands() + dispatchCommands() +
                                           measureCommands() + backgroundCommands();
    return commands;
}

} // namespace woshou::ctl
