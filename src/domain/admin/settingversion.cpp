#include "domain/admin/settingversion.h"

#include <algorithm>

namespace woshou {

const SettingVersion& SettingHistory::inForce(Instant at) const
{
    const auto found = std::find_if(versions.begin(), versions.end(),
                                    [&](const SettingVersion& version) { return version.effectiveFrom <= at; });
    return found == versions.end() ? versions.constLast() : *found;
}

const SettingVersion* SettingHistory::find(int version) const
{
    const auto found =
        std::find_if(versions.begin(), versions.end(), [&](const SettingVersion& v) { return v.version == version; });
    return found == versions.end() ? nullptr : &*found;
}

bool SettingHistory::isWaiting(const SettingVersion& version, Instant at) const
{
    return version.effectiveFrom > at && std::none_of(versions.begin(), versions.end(), [&](const SettingVersion& v) {
               return v.version > version.version && v.effectiveFrom <= version.effectiveFrom;
           });
}

} // namespace woshou
