#pragma once

#include "programs/ctl/commandline.h"

namespace woshou::ctl {

/// Makes a move of the life cycle: "assign" through the ranking, "close" with the survey, others as they are.
Answering moveTicketCommand(Context& context);
/// The survey's answer, which closes the ticket.
Answering recordSurveyCommand(Context& context);
Answering recordVisitCommand(Context& context);

} // namespace woshou::ctl
