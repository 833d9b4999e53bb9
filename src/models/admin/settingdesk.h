#pragma once

#include "services/admin/settingservice.h"
#include "services/tickets/savedviewservice.h"
#include "services/triage/triageservice.h"

#include <functional>

namespace woshou {

class Center;

/// All that the settings' page asks for, as functions, so that a test drives it without a database.
struct SettingDesk
{
    Person person;
    std::function<ReferenceData()> reference; ///< as it is in force
    std::function<Instant()> now;
    std::function<QFuture<Result<SettingHistory>>(const QString& kind)> history;
    std::function<QFuture<Result<SettingVersion>>(const SettingDraft&)> save;
    std::function<QFuture<Result<SettingPreview>>(const QString& kind, const SettingBody&)> preview;
    std::function<QFuture<Result<RulePreview>>(const KeywordRule&)> matches;
    std::function<QFuture<Result<ViewLook>>(const QString& line, TicketOrder order)> look;
    std::function<QFuture<Result<QList<ModelEntry>>>()> models;
    std::function<QFuture<Result<ModelEntry>>(const QString& field, const TrainingProgress&)> train;

    static SettingDesk of(Center* center);
};

} // namespace woshou
