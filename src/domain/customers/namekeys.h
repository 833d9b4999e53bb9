#pragma once

#include <QString>
#include <QStringList>

namespace woshou {

/// What a name is found by, each from its beginning: itself as it is folded for searching, its pinyin, and the initials
/// of its pinyin with one letter for a syllable or with two where the sound is written so: 张伟 is 张伟, zhangwei, zw
/// and zhw. A character that is read otherwise as a surname (曾, 单, 仇) is known by both; ü is written u or v. Loads
/// ICU's tables at the first call, so not on the interface thread.
QStringList nameKeys(QStringView name);

/// Where a name with these keys stands in the book of all: by its pinyin, read as a surname first.
QString bookKey(const QStringList& nameKeys);

/// What is typed to find a name, in the form of nameKeys: 張 偉, Zhang Wei and ＺＨＷ alike.
QString nameQuery(QStringView text);

/// A serial or order number in one form, whatever way it was written: "yq2306 447-1902" is "YQ23064471902". Empty for
/// what cannot be one: less than five characters, or none of them a digit.
QString codeKey(QStringView text);

} // namespace woshou
