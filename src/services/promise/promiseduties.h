#pragma once

#include "base/result.h"
#include "domain/admin/settingversion.h"

namespace woshou {

class Background;
class Connection;

/// What the work behind the windows does about promises: says what is to be said before they end, and computes those of
/// open tickets when another version of what is promised takes effect.
void addPromiseDuties(Background& background);

/// Asks for the latter, in the caller's transaction that makes the version.
Result<Done> askToFollow(Connection& db, const QString& kind, const SettingVersion& version);

} // namespace woshou
