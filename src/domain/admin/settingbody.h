#pragma once

#include "domain/tickets/codes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace woshou {

/// One field of an entry, as the editor asks for it and the reader checks it.
struct SettingField
{
    enum class Type {
        Code,    ///< small letters, digits, point and underline; the entry is known by it
        Line,    ///< one line of text
        Text,    ///< several lines
        Lines,   ///< a list of texts, one a line
        Choice,  ///< one of `choices`, or of the codes of the part `from`
        Choices, ///< any of them, a list of codes; none stands for any
        Query,   ///< a filter line of tickets
        Number,  ///< whole
        Flag
    };
    QString key;
    Type type = Type::Line;
    bool required = false;
    int most = 200;           ///< characters of a text, also of each line of several
    QList<CodeName> choices;  ///< of a choice; "" stands for any and is offered when the field is not required
    bool tells = false;       ///< of a choice: "" says nothing about it instead
    QString from;             ///< the part of the same body whose codes are the choices
    int least = 0, last = 0;  ///< range of a number
    QStringList placeholders; ///< what may stand in square brackets; anything when empty
    bool brief = false;       ///< of a list of lines: short enough to be read among the entries
};

/// A list of entries of the same fields.
struct SettingPart
{
    enum class Rows {
        Free, ///< entries come and go
        Kept, ///< those that are there stay, more may come: tickets know their codes
        Fixed ///< neither more nor fewer
    };
    QString key;
    QList<SettingField> fields;
    QStringList identity; ///< fields that say which entry it is; several may be alike
    Rows rows = Rows::Free;
    bool unique = false; ///< no two have the same identity
    int columns = 5;     ///< so many fields at most are read among the entries, the rest where an entry is edited

    const SettingField* field(const QString& name) const; ///< null when unknown
};

/// What a setting's version holds: an object with a list of entries (objects) for each part.
using SettingBody = QJsonObject;

QList<QJsonObject> settingEntries(const SettingBody& body, const QString& part);
void setSettingEntries(SettingBody& body, const QString& part, const QList<QJsonObject>& entries);
/// The field as one text: lines and several choices joined by line breaks, numbers in digits, a flag "1" or "".
QString settingText(const QJsonObject& entry, const SettingField& field);
/// Sets a field from such a text; what is no number stays as it was, and nothing is no number where none is needed.
void setSettingText(QJsonObject& entry, const SettingField& field, const QString& text);
/// Choices of a field: its own, or the codes of the part it takes them from.
QList<CodeName> settingChoices(const SettingField& field, const SettingBody& body);
/// Only known parts and fields, cleaned of what no text may hold, fields that say nothing left out: two bodies that
/// mean the same are equal.
SettingBody normalisedSetting(const SettingBody& body, const QList<SettingPart>& parts);

/// What is wrong with a body or a file, and where. The window has a sentence for each kind.
struct SettingProblem
{
    enum class Kind {
        TooLarge,           ///< the file; more = the most bytes
        NotJson,            ///< row = line of the file from 1
        NotASetting,        ///< JSON, but no file of settings
        OtherSetting,       ///< more = what it is a file of
        NewerFormat,        ///< more = its number
        UnknownPart,        ///< part
        NotAList,           ///< part
        NotAnEntry,         ///< part, row
        UnknownField,       ///< part, row, field
        WrongType,          ///< part, row, field
        Missing,            ///< part, row, field
        TooLong,            ///< part, row, field; more = the most characters
        BadCode,            ///< part, row, field; more = the code
        UnknownChoice,      ///< part, row, field; more = what it says
        OutOfRange,         ///< part, row, field; more = "1–10"
        UnknownPlaceholder, ///< part, row, field; more = the placeholder
        Twice,              ///< part, row, field; more = the code that is there already
        Gone,               ///< part; more = the code that must stay
        Added,              ///< part, row; more = the code that may not be new
        TooMany,            ///< part; more = the most entries
        SaysNothing,        ///< part, row, field: an entry of which nothing follows
        NotAQuery,          ///< part, row, field; more = the filter line that is not understood
        NotAsked,           ///< part, row, field; more = what nobody can fill in at that place
        NotOfCategory,      ///< part, row, field; more = what does not belong into the category of the entry
        UnknownZone,        ///< part, row, field; more = what no time zone is called
        NotHours,           ///< part, row, field; more = the line that is no time such as 08:30-12:00
        HoursReversed,      ///< part, row, field; more = the line that ends before it begins
        HoursOverlap,       ///< part, row, field; more = the line that overlaps another
        NotADate,           ///< part, row, field; more = the text
        NotAlways,    ///< part, row, field: what is open around the clock would be closed; row -1: hours are missing
        EitherOr,     ///< part, row, field: both of two are said, or neither
        OnlyOfVisits, ///< part, row, field: what only a return visit can have
        SameTarget    ///< part, row, field; more = the entry from 1 that is about the same
    };
    Kind kind = Kind::NotASetting;
    QString part;
    int row = -1; ///< from 0
    QString field, more;

    friend bool operator==(const SettingProblem&, const SettingProblem&) = default;
};

inline constexpr int kMostSettingEntries = 2000;

/// The first thing that is wrong, or nothing. `before` is the body whose kept and fixed entries must stay.
std::optional<SettingProblem> settingProblem(const SettingBody& body, const QList<SettingPart>& parts,
                                             const SettingBody& before);

/// One difference between two bodies.
struct SettingChange
{
    enum class Kind { Added, Removed, Changed, Moved };
    Kind kind = Kind::Changed;
    QString part;
    QStringList entry;     ///< texts of the identity fields
    QString field;         ///< of a change
    QString before, after; ///< settingText; with Added and Removed those of the first text field
    friend bool operator==(const SettingChange&, const SettingChange&) = default;
};

/// What became of `before` in `after`, part by part: entries that went, came, changed field by field, and those
/// that stand elsewhere. Empty exactly when the two are the same. Both are normalised.
QList<SettingChange> settingChanges(const SettingBody& before, const SettingBody& after,
                                    const QList<SettingPart>& parts);

} // namespace woshou
