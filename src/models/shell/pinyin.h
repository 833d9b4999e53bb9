#pragma once

#include <QString>

namespace woshou {

/// First letters of the readings of Chinese words, for typing them by hand: "保存并报号" is "bcbbh". Other letters and
/// digits stay, in lower case; the rest is left out. Of a character with several readings the usual one. Interface
/// thread.
QString pinyinInitials(QStringView text);

} // namespace woshou
