#include "domain/tickets/codes.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {
const QList<QString>& priorityCodes()
{
    static const QList<QString> codes = {u"urgent"_s, u"high"_s, u"medium"_s, u"low"_s};
    return codes;
}
} // namespace

QString priorityCode(Priority priority)
{
    return priorityCodes().at(static_cast<int>(priority));
}

Priority priorityFromCode(const QString& code)
{
    const auto at = priorityCodes().indexOf(code);
    return at < 0 ? Priority::Medium : static_cast<Priority>(at);
}

bool isLiveChannel(const QString& channel)
{
    return channel == "phone"_L1 || channel == "chat"_L1 || channel == "store"_L1;
}

CodeName findCode(const QList<CodeName>& list, const QString& code)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const CodeName& c) { return c.code == code; });
    return it == list.end() ? CodeName{code, code, code, {}} : *it;
}

} // namespace woshou
