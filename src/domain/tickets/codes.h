#pragma once

#include <QList>
#include <QString>

#include <compare>

namespace woshou {

/// Ordered: a smaller value burns more.
enum class Priority { Urgent, High, Medium, Low };

QString priorityCode(Priority priority);
Priority priorityFromCode(const QString& code); ///< Medium for an unknown code

/// The channel of what came to a salesperson's own WeChat: it is taken down with the salesperson's name, and
/// the customer is led to a formal channel.
inline constexpr QStringView kPrivateChannel = u"private_wechat";

/// The channel of the center's official account: its program names the account that wrote.
inline constexpr QStringView kWechatChannel = u"wechat";

/// A call, a chat or a person at the counter: whoever asks is answered in the moment he arrives.
bool isLiveChannel(const QString& channel);

/// A code of a list that the center may edit (channel, mood, category, way of settling …) with its names.
struct CodeName
{
    QString code;
    QString zh;
    QString en;
    QString icon; ///< name of the drawing, or empty

    QString name(bool chinese) const { return chinese || en.isEmpty() ? zh : en; }
};

/// Finds a code in a list; the code itself as both names when it is unknown.
CodeName findCode(const QList<CodeName>& list, const QString& code);

} // namespace woshou
