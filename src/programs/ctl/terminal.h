#pragma once

#include <QString>

namespace woshou::ctl {

/// Whether a person sits at standard input; nothing is asked otherwise.
bool inputIsTerminal();
/// Asks on standard error and reads one line without showing it.
QString readSecret(const QString& question);
/// Standard input and output carry bytes as they are.
void useBinaryStreams();

} // namespace woshou::ctl
