#pragma once

#include "domain/admin/settingbody.h"

#include <optional>

namespace woshou {

/// What a file held, or what is wrong with it.
struct SettingRead
{
    SettingBody body;
    std::optional<SettingProblem> problem;
};

inline constexpr int kLargestSettingFile = 1000000; ///< bytes

/// A body as a file to keep or to carry to another center: UTF-8 JSON with the setting's name and the format's number.
QByteArray writeSetting(const QString& kind, const SettingBody& body);
/// Reads such a file of this kind. Anything but a body of known parts and fields of the right types is a problem;
/// whether the body fits the center is settingProblem's to say.
SettingRead readSetting(const QByteArray& file, const QString& kind, const QList<SettingPart>& parts);

} // namespace woshou
