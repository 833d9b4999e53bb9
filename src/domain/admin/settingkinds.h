#pragma once

#include "domain/admin/settingkind.h"

namespace woshou {

/// Categories with their sub-types, the reference table of class against priority, and what each priority means
///
const SettingKind* categorySetting();
/// What makes a request urgent, and what raises its priority.
const SettingKind* prioritySetting();
/// Which words say what about a ticket: the center's own rules, in the order in which they are asked.
const SettingKind* keywordRuleSetting();
/// What is said by step, channel and mood, what the customer reads of each state, and vague words (R-012, R-079,
///
const SettingKind* scriptSetting();
/// Check lists and their items.
const SettingKind* checklistSetting();
/// What must be known before a ticket comes into a state, beyond the gates of the life cycle.
const SettingKind* requiredSetting();

/// What is promised, by which hours, when it is warned of and when it pauses.
const SettingKind* promiseSetting();
/// When the center works: hours by weekday, and dates that differ.
const SettingKind* calendarSetting();
/// Views of tickets that each role begins with.
const SettingKind* viewSetting();
/// How large a file may be, and of which kinds whoever opens one is warned besides those that are known to be
/// dangerous.
const SettingKind* attachmentSetting();

/// How questions to the knowledge base are read: words that mean the same, and words that say nothing.
const SettingKind* searchSetting();

/// "code", "zh" and "en" as fields of an entry; the names are needed in Chinese.
QList<SettingField> nameFields(int most = 60);
SettingField choiceField(const QString& key, const QList<CodeName>& choices, bool required = false);
/// Codes without names: the window has words for them.
QList<CodeName> plainCodes(const QStringList& codes);

} // namespace woshou
