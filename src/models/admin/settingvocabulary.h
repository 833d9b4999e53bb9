#pragma once

#include <QString>

namespace woshou {

/// Tables of the words that the settings' pages say.
enum class SettingVocabulary {
    Titles,     ///< of a setting, by its code
    Hints,      ///< beneath it
    Parts,      ///< by "setting.part"
    Labels,     ///< of a field, by "part.field" or "field"
    FieldHints, ///< likewise
    Choices,    ///< of codes that the center does not name
    Effects     ///< of what a version changes about a ticket
};

/// In the language of the window; empty when the table has none.
QString settingWord(SettingVocabulary vocabulary, const QString& id);
/// The part's own word, else the field's.
QString settingFieldWord(SettingVocabulary vocabulary, const QString& part, const QString& field);

} // namespace woshou
