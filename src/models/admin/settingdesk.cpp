#include "models/admin/settingdesk.h"

#include "services/core/center.h"

namespace woshou {

SettingDesk SettingDesk::of(Center* center)
{
    SettingDesk desk;
    desk.person = center->person();
    desk.reference = [center] { return center->reference(); };
    desk.now = [center] { return center->serverNow(); };
    desk.history = [center](const QString& kind) { return center->settings().history(kind); };
    desk.save = [center](const SettingDraft& draft) { return center->settings().save(draft); };
    desk.preview = [center](const QString& kind, const SettingBody& body) {
        return center->settings().preview(kind, body);
    };
    desk.matches = [center](const KeywordRule& rule) { return center->triage().preview(rule); };
    desk.look = [center](const QString& line, TicketOrder order) { return center->views().look(line, order); };
    desk.models = [center] { return center->triage().models(); };
    desk.train = [center](const QString& field, const TrainingProgress& progress) {
        return center->triage().trainOwn(field, progress);
    };
    return desk;
}

} // namespace woshou
