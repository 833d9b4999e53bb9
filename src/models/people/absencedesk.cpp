#include "models/people/absencedesk.h"

#include "services/core/center.h"
#include "services/people/absenceservice.h"

namespace woshou {

AbsenceDesk AbsenceDesk::of(Center* center)
{
    AbsenceDesk desk;
    desk.mine = [center] { return center->absences().mine(); };
    desk.colleagues = [center] { return center->absences().colleagues(); };
    desk.setMine = [center](const Absence& absence) { return center->absences().setMine(absence); };
    desk.endMine = [center] { return center->absences().endMine(); };
    desk.now = [center] { return center->serverNow(); };
    return desk;
}

} // namespace woshou
