#pragma once

#include <QByteArrayList>

namespace woshou {

/// Takes every variable whose name begins so out of the program's environment, but for those to be kept. To be called
/// before a second thread is there.
void forgetVariables(const QByteArray& prefix, const QByteArrayList& kept = {});

} // namespace woshou
