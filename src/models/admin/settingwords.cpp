#include "models/admin/settingwords.h"

#include "models/admin/language.h"
#include "models/admin/settingvocabulary.h"
#include "models/promise/promisetext.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct SettingWords
{
    Q_DECLARE_TR_FUNCTIONS(SettingWords)
};

using Vocabulary = SettingVocabulary;

bool isPriority(const QString& code)
{
    return priorityCode(priorityFromCode(code)) == code;
}

/// "Categories, entry 3, “Chinese”": as much of it as is known.
QString placeOf(const SettingProblem& problem, const QString& kind)
{
    const QString part = settingPartTitle(kind, problem.part);
    if (problem.row < 0)
        return part;
    if (problem.field.isEmpty())
        return SettingWords::tr("%1, entry %2").arg(part).arg(problem.row + 1);
    return SettingWords::tr("%1, entry %2, “%3”")
        .arg(part)
        .arg(problem.row + 1)
        .arg(settingFieldLabel(problem.part, problem.field));
}

QString fileProblem(const SettingProblem& problem)
{
    switch (problem.kind) {
    case SettingProblem::Kind::TooLarge:
        return SettingWords::tr("The file is larger than a million bytes.");
    case SettingProblem::Kind::NotJson:
        return SettingWords::tr("The file is damaged at line %1.").arg(problem.row);
    case SettingProblem::Kind::OtherSetting:
        return SettingWords::tr("This is a file of “%1”.")
            .arg(settingTitle(problem.more).isEmpty() ? problem.more : settingTitle(problem.more));
    case SettingProblem::Kind::NewerFormat:
        return SettingWords::tr("The file has format %1; this version of Woshou reads format 1.").arg(problem.more);
    default:
        return SettingWords::tr("This is no file of settings.");
    }
}

/// What is wrong with calendars and promises.
QString timeProblem(const SettingProblem& problem)
{
    switch (problem.kind) {
    case SettingProblem::Kind::UnknownZone:
        return SettingWords::tr("no time zone is called “%1”").arg(problem.more);
    case SettingProblem::Kind::NotHours:
        return SettingWords::tr("“%1” is no time such as 08:30-12:00").arg(problem.more);
    case SettingProblem::Kind::HoursReversed:
        return SettingWords::tr("“%1” ends before it begins; a night is 22:00-24:00, and 00:00-06:00 on the next day")
            .arg(problem.more);
    case SettingProblem::Kind::HoursOverlap:
        return SettingWords::tr("“%1” overlaps other hours of the day").arg(problem.more);
    case SettingProblem::Kind::NotADate:
        return SettingWords::tr("“%1” is no date such as 2026-10-01").arg(problem.more);
    case SettingProblem::Kind::NotAlways:
        return SettingWords::tr("the calendar “always” stays open around the clock on every day");
    case SettingProblem::Kind::EitherOr:
        return SettingWords::tr("either a percentage or a time before the end is needed, and only one of them");
    case SettingProblem::Kind::OnlyOfVisits:
        return SettingWords::tr("only a return visit can have this");
    case SettingProblem::Kind::SameTarget:
        return SettingWords::tr("entry %1 promises the same under the same conditions").arg(problem.more);
    default:
        return SettingWords::tr("does not fit");
    }
}

/// What is wrong at a place.
QString placedProblem(const SettingProblem& problem)
{
    switch (problem.kind) {
    case SettingProblem::Kind::UnknownPart:
        return SettingWords::tr("there is no such list here");
    case SettingProblem::Kind::NotAList:
        return SettingWords::tr("the list is missing");
    case SettingProblem::Kind::NotAnEntry:
        return SettingWords::tr("this is no entry");
    case SettingProblem::Kind::UnknownField:
        return SettingWords::tr("there is no such field");
    case SettingProblem::Kind::WrongType:
        return SettingWords::tr("the value is of another kind");
    case SettingProblem::Kind::Missing:
        return SettingWords::tr("must be filled in");
    case SettingProblem::Kind::TooLong:
        return SettingWords::tr("is longer than %1 characters").arg(problem.more);
    case SettingProblem::Kind::BadCode:
        return SettingWords::tr("a code is of small letters, digits, point and underline, at most 40: “%1”")
            .arg(problem.more);
    case SettingProblem::Kind::UnknownChoice:
        return SettingWords::tr("there is no “%1” to choose").arg(problem.more);
    case SettingProblem::Kind::OutOfRange:
        return SettingWords::tr("must be a number within %1").arg(problem.more);
    case SettingProblem::Kind::UnknownPlaceholder:
        return SettingWords::tr("nobody fills in %1").arg(problem.more);
    case SettingProblem::Kind::Twice:
        return SettingWords::tr("“%1” is there already").arg(problem.more);
    case SettingProblem::Kind::Gone:
        return problem.part == "calendars"_L1
                   ? SettingWords::tr("“%1” must stay, because promises count by it").arg(problem.more)
                   : SettingWords::tr("“%1” must stay, because tickets have it").arg(problem.more);
    case SettingProblem::Kind::Added:
        return SettingWords::tr("“%1” cannot be added").arg(problem.more);
    case SettingProblem::Kind::TooMany:
        return SettingWords::tr("has more than %1 entries").arg(problem.more);
    case SettingProblem::Kind::SaysNothing:
        return SettingWords::tr("the rule says nothing yet");
    case SettingProblem::Kind::NotAQuery:
        return SettingWords::tr("“%1” is not understood as a filter line").arg(problem.more);
    case SettingProblem::Kind::NotAsked:
        return SettingWords::tr("nobody is asked for “%1” at that place")
            .arg(settingChoiceText({problem.more, problem.more, problem.more, {}}));
    case SettingProblem::Kind::NotOfCategory:
        return SettingWords::tr("“%1” does not belong to the category of the entry").arg(problem.more);
    default:
        return timeProblem(problem);
    }
}

bool isOfFile(SettingProblem::Kind kind)
{
    return kind <= SettingProblem::Kind::NewerFormat;
}

/// The entry by its identity, choices by their names.
QString entryName(const SettingChange& change, const SettingPart& part, const SettingBody& body)
{
    QStringList names;
    for (int i = 0; i < part.identity.size(); ++i) {
        const SettingField* field = part.field(part.identity.at(i));
        QJsonObject entry;
        setSettingText(entry, *field, change.entry.value(i));
        const QString name = settingFieldText(entry, *field, body);
        if (!change.entry.value(i).isEmpty() || field->required)
            names.append(name);
    }
    return names.join(u" · "_s);
}

QString readable(const QString& text, const SettingField* field, const SettingBody& body)
{
    if (!field || text.isEmpty())
        return text;
    QJsonObject entry;
    setSettingText(entry, *field, text);
    return settingFieldText(entry, *field, body);
}

QString changeWord(const SettingChange& change)
{
    switch (change.kind) {
    case SettingChange::Kind::Added:
        return SettingWords::tr("added");
    case SettingChange::Kind::Removed:
        return SettingWords::tr("taken away");
    case SettingChange::Kind::Moved:
        return SettingWords::tr("stands elsewhere");
    case SettingChange::Kind::Changed:
        break;
    }
    return settingFieldLabel(change.part, change.field);
}

QString effectText(const QString& what, const CodeName& value)
{
    const bool isProposal = what == "priority"_L1 || !settingWord(Vocabulary::Effects, what).isEmpty();
    return isProposal && !value.code.isEmpty() ? settingChoiceText(value) : value.name(uiChinese());
}

} // namespace

QString settingTitle(const QString& kind)
{
    return settingWord(Vocabulary::Titles, kind);
}

QString settingHint(const QString& kind)
{
    return settingWord(Vocabulary::Hints, kind);
}

QString settingPartTitle(const QString& kind, const QString& part)
{
    const QString title = settingWord(Vocabulary::Parts, kind + u'.' + part);
    return title.isEmpty() ? part : title;
}

QString settingFieldLabel(const QString& part, const QString& field)
{
    const QString label = settingFieldWord(Vocabulary::Labels, part, field);
    return label.isEmpty() ? field : label;
}

QString settingFieldHint(const QString& part, const QString& field)
{
    static const QStringList chosen = {u"priorities"_s, u"factors"_s, u"limits"_s, u"words"_s,
                                       u"behaviour"_s,  u"notices"_s, u"visits"_s};
    const bool isChosen = chosen.contains(part);
    return field == "code"_L1 && isChosen ? QString() : settingFieldWord(Vocabulary::FieldHints, part, field);
}

QString settingChoiceText(const CodeName& choice)
{
    if (choice.zh != choice.code || choice.en != choice.code)
        return choice.name(uiChinese());
    if (isPriority(choice.code))
        return priorityName(priorityFromCode(choice.code));
    const QString word = settingWord(Vocabulary::Choices, choice.code);
    return word.isEmpty() ? metricName(choice.code) : word;
}

QString settingNoChoiceText(const SettingField& field)
{
    if (field.type == SettingField::Type::Number)
        return SettingWords::tr("None");
    return field.tells ? SettingWords::tr("Not said") : SettingWords::tr("Any");
}

QString settingFieldText(const QJsonObject& entry, const SettingField& field, const SettingBody& body)
{
    const QString text = settingText(entry, field);
    if (field.type == SettingField::Type::Flag)
        return text.isEmpty() ? QString() : SettingWords::tr("yes");
    if (field.type != SettingField::Type::Choice && field.type != SettingField::Type::Choices)
        return text;
    if (text.isEmpty())
        return field.tells ? QString() : settingNoChoiceText(field);
    QStringList names;
    for (const QString& code : text.split(u'\n'))
        names.append(settingChoiceText(findCode(settingChoices(field, body), code)));
    return names.join(SettingWords::tr(", "));
}

QString settingProblemText(const SettingProblem& problem, const QString& kind)
{
    return isOfFile(problem.kind) ? fileProblem(problem)
                                  : SettingWords::tr("%1: %2.").arg(placeOf(problem, kind), placedProblem(problem));
}

QStringList settingChangeCells(const SettingChange& change, const QString& kind, const QList<SettingPart>& parts,
                               const SettingBody& before, const SettingBody& after)
{
    const auto part =
        std::find_if(parts.begin(), parts.end(), [&](const SettingPart& p) { return p.key == change.part; });
    if (part == parts.end())
        return {};
    const SettingBody& body = change.kind == SettingChange::Kind::Removed ? before : after;
    const SettingField* field = part->field(change.field);
    return {settingPartTitle(kind, change.part), entryName(change, *part, body), changeWord(change),
            readable(change.before, field, before), readable(change.after, field, after)};
}

QStringList settingEffectCells(const SettingEffect& effect)
{
    if (effect.what == "required"_L1) {
        QStringList fields;
        for (const QString& code : effect.after.code.split(u'\n'))
            fields.append(settingChoiceText({code, code, code, {}}));
        return {SettingWords::tr("Step “%1”").arg(effect.before.name(uiChinese())), SettingWords::tr("possible"),
                SettingWords::tr("missing: %1").arg(fields.join(SettingWords::tr(", ")))};
    }
    if (effect.what == "promise"_L1)
        return {SettingWords::tr("Promises"), promiseEffectText(effect.before.code),
                promiseEffectText(effect.after.code)};
    QString what = settingWord(Vocabulary::Effects, effect.what);
    if (effect.what == "checklist"_L1)
        what = SettingWords::tr("Check list");
    else if (effect.what == "priority"_L1)
        what = SettingWords::tr("Proposed priority");
    else if (effect.what == "category"_L1)
        what = SettingWords::tr("Name of its category");
    else if (effect.what == "progress"_L1)
        what = SettingWords::tr("What the customer reads");
    return {what, effectText(effect.what, effect.before), effectText(effect.what, effect.after)};
}

QString settingVersionName(int version)
{
    return version == 0 ? SettingWords::tr("Initial version") : SettingWords::tr("Version %1").arg(version);
}

QString settingVersionState(const SettingVersion& version, const SettingHistory& history, Instant now)
{
    if (history.inForce(now).version == version.version)
        return SettingWords::tr("in force");
    if (history.isWaiting(version, now))
        return SettingWords::tr("waits");
    return version.effectiveFrom > now ? SettingWords::tr("replaced before its time") : SettingWords::tr("past");
}

} // namespace woshou
