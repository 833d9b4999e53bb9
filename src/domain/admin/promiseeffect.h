#pragma once

#include "domain/admin/settingkind.h"

namespace woshou {

/// What would become of a ticket's promises if the rules of `after` took effect when it is looked at: of an open one
/// when they are due; of one that is over, which stays as it is, what would have come of them had they held all the
/// time.
std::optional<SettingEffect> promiseEffect(const PreviewTicket& ticket, const ReferenceData& before,
                                           const ReferenceData& after);

} // namespace woshou
