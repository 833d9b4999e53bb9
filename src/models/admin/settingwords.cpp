#include "models/admin/settingwords.h"

#include "models/admin/language.h"
#include "models/promise/promisetext.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct SettingWords
{
    Q_DECLARE_TR_FUNCTIONS(SettingWords)
};

struct Word
{
    const char* id;
    const char* text;
};

constexpr Word kTitles[] = {
    {"categories", QT_TRANSLATE_NOOP("SettingWords", "Categories and priorities")},
    {"priority_rules", QT_TRANSLATE_NOOP("SettingWords", "Priority rules")},
    {"keyword_rules", QT_TRANSLATE_NOOP("SettingWords", "Keyword rules")},
    {"scripts", QT_TRANSLATE_NOOP("SettingWords", "Scripts and wording")},
    {"checklists", QT_TRANSLATE_NOOP("SettingWords", "Check lists")},
    {"required_fields", QT_TRANSLATE_NOOP("SettingWords", "Required fields")},
    {"promises", QT_TRANSLATE_NOOP("SettingWords", "Promised times")},
    {"calendars", QT_TRANSLATE_NOOP("SettingWords", "Work calendars")},
    {"views", QT_TRANSLATE_NOOP("SettingWords", "Views by role")},
    {"attachments", QT_TRANSLATE_NOOP("SettingWords", "Files")},
};

constexpr Word kHints[] = {
    {"categories", QT_TRANSLATE_NOOP("SettingWords", "What a request can be, what belongs into it, and the priority "
                                                     "that is proposed for it.")},
    {"priority_rules", QT_TRANSLATE_NOOP("SettingWords", "What makes a request urgent, and what raises its priority by "
                                                         "one step.")},
    {"keyword_rules", QT_TRANSLATE_NOOP("SettingWords", "Which words say what about a ticket. The upper rule is asked "
                                                        "first.")},
    {"scripts", QT_TRANSLATE_NOOP("SettingWords", "What is said and written to customers, what is never the first "
                                                  "sentence, and words that promise nothing.")},
    {"views",
     QT_TRANSLATE_NOOP("SettingWords", "Which lists of tickets each role begins with, beside those that everybody "
                                       "keeps.")},
    {"attachments",
     QT_TRANSLATE_NOOP("SettingWords", "How large an attached file may be, and of which kinds whoever opens "
                                       "one is warned.")},
    {"required_fields",
     QT_TRANSLATE_NOOP("SettingWords", "What must be known before a ticket comes into a state, beyond "
                                       "what the life cycle itself asks for.")},
    {"checklists", QT_TRANSLATE_NOOP("SettingWords", "What is ticked off on a ticket, item by item.")},
    {"promises", QT_TRANSLATE_NOOP("SettingWords", "What is promised to whom, by which calendar, and when to warn. For "
                                                   "each metric, the first matching row applies.")},
    {"calendars", QT_TRANSLATE_NOOP("SettingWords", "When the center works: hours by weekday, and dates that differ.")},
};

// By setting and part.
constexpr Word kParts[] = {
    {"categories.categories", QT_TRANSLATE_NOOP("SettingWords", "Categories")},
    {"categories.priorities", QT_TRANSLATE_NOOP("SettingWords", "Priorities")},
    {"priority_rules.factors", QT_TRANSLATE_NOOP("SettingWords", "What raises it")},
    {"priority_rules.words", QT_TRANSLATE_NOOP("SettingWords", "Words")},
    {"priority_rules.groups", QT_TRANSLATE_NOOP("SettingWords", "Products")},
    {"keyword_rules.keyword_rules", QT_TRANSLATE_NOOP("SettingWords", "Rules")},
    {"scripts.scripts", QT_TRANSLATE_NOOP("SettingWords", "Said")},
    {"scripts.progress", QT_TRANSLATE_NOOP("SettingWords", "Progress texts")},
    {"scripts.vague", QT_TRANSLATE_NOOP("SettingWords", "Vague words")},
    {"checklists.checklists", QT_TRANSLATE_NOOP("SettingWords", "Check lists")},
    {"views.views", QT_TRANSLATE_NOOP("SettingWords", "Views")},
    {"attachments.limits", QT_TRANSLATE_NOOP("SettingWords", "Limits")},
    {"attachments.warned", QT_TRANSLATE_NOOP("SettingWords", "Warned about")},
    {"required_fields.required_fields", QT_TRANSLATE_NOOP("SettingWords", "Required fields")},
    {"checklists.items", QT_TRANSLATE_NOOP("SettingWords", "Items")},
    {"promises.targets", QT_TRANSLATE_NOOP("SettingWords", "Targets")},
    {"promises.thresholds", QT_TRANSLATE_NOOP("SettingWords", "Warnings")},
    {"promises.pausing", QT_TRANSLATE_NOOP("SettingWords", "Pauses")},
    {"promises.behaviour", QT_TRANSLATE_NOOP("SettingWords", "Timing")},
    {"promises.notices", QT_TRANSLATE_NOOP("SettingWords", "Notices")},
    {"calendars.calendars", QT_TRANSLATE_NOOP("SettingWords", "Calendars")},
    {"calendars.hours", QT_TRANSLATE_NOOP("SettingWords", "Working hours")},
    {"calendars.days", QT_TRANSLATE_NOOP("SettingWords", "Special dates")},
};

// By field, or by part and field where the part says it otherwise.
constexpr Word kLabels[] = {
    {"code", QT_TRANSLATE_NOOP("SettingWords", "Code")},
    {"zh", QT_TRANSLATE_NOOP("SettingWords", "Chinese")},
    {"en", QT_TRANSLATE_NOOP("SettingWords", "English")},
    {"priority", QT_TRANSLATE_NOOP("SettingWords", "Priority")},
    {"subtypes_zh", QT_TRANSLATE_NOOP("SettingWords", "Sub-types, Chinese")},
    {"subtypes_en", QT_TRANSLATE_NOOP("SettingWords", "Sub-types, English")},
    {"retired", QT_TRANSLATE_NOOP("SettingWords", "No longer offered")},
    {"priorities.code", QT_TRANSLATE_NOOP("SettingWords", "Priority")},
    {"priorities.zh", QT_TRANSLATE_NOOP("SettingWords", "Meaning, Chinese")},
    {"priorities.en", QT_TRANSLATE_NOOP("SettingWords", "Meaning, English")},
    {"factors.code", QT_TRANSLATE_NOOP("SettingWords", "Factor")},
    {"factors.weight", QT_TRANSLATE_NOOP("SettingWords", "Weight")},
    {"words.code", QT_TRANSLATE_NOOP("SettingWords", "What they say")},
    {"words.words", QT_TRANSLATE_NOOP("SettingWords", "Words")},
    {"groups.rule", QT_TRANSLATE_NOOP("SettingWords", "Rule")},
    {"groups.group", QT_TRANSLATE_NOOP("SettingWords", "Product group")},
    {"step", QT_TRANSLATE_NOOP("SettingWords", "Step")},
    {"channel", QT_TRANSLATE_NOOP("SettingWords", "Channel")},
    {"mood", QT_TRANSLATE_NOOP("SettingWords", "Mood")},
    {"style", QT_TRANSLATE_NOOP("SettingWords", "Style")},
    {"state", QT_TRANSLATE_NOOP("SettingWords", "State")},
    {"vague.zh", QT_TRANSLATE_NOOP("SettingWords", "Word, Chinese")},
    {"vague.en", QT_TRANSLATE_NOOP("SettingWords", "Word, English")},
    {"say_zh", QT_TRANSLATE_NOOP("SettingWords", "Say instead, Chinese")},
    {"say_en", QT_TRANSLATE_NOOP("SettingWords", "Say instead, English")},
    {"except", QT_TRANSLATE_NOOP("SettingWords", "Not within")},
    {"role", QT_TRANSLATE_NOOP("SettingWords", "Role")},
    {"query", QT_TRANSLATE_NOOP("SettingWords", "Filter line")},
    {"order", QT_TRANSLATE_NOOP("SettingWords", "Order")},
    {"limits.code", QT_TRANSLATE_NOOP("SettingWords", "Limit")},
    {"megabytes", QT_TRANSLATE_NOOP("SettingWords", "MB")},
    {"extension", QT_TRANSLATE_NOOP("SettingWords", "Extension")},
    {"field", QT_TRANSLATE_NOOP("SettingWords", "Must be known")},
    {"mode", QT_TRANSLATE_NOOP("SettingWords", "How it is settled")},
    {"required_fields.state", QT_TRANSLATE_NOOP("SettingWords", "Before the state")},
    {"name", QT_TRANSLATE_NOOP("SettingWords", "Name")},
    {"any", QT_TRANSLATE_NOOP("SettingWords", "One of these words")},
    {"all", QT_TRANSLATE_NOOP("SettingWords", "All of these words")},
    {"none", QT_TRANSLATE_NOOP("SettingWords", "None of these words")},
    {"category", QT_TRANSLATE_NOOP("SettingWords", "Category")},
    {"subtype", QT_TRANSLATE_NOOP("SettingWords", "Sub-type")},
    {"fault", QT_TRANSLATE_NOOP("SettingWords", "Fault")},
    {"grade", QT_TRANSLATE_NOOP("SettingWords", "Level")},
    {"skill", QT_TRANSLATE_NOOP("SettingWords", "Skill")},
    {"groups", QT_TRANSLATE_NOOP("SettingWords", "Only of these products")},
    {"channels", QT_TRANSLATE_NOOP("SettingWords", "Only through these channels")},
    {"levels", QT_TRANSLATE_NOOP("SettingWords", "Only of these customers")},
    {"list", QT_TRANSLATE_NOOP("SettingWords", "Check list")},
    {"zone", QT_TRANSLATE_NOOP("SettingWords", "Time zone")},
    {"calendar", QT_TRANSLATE_NOOP("SettingWords", "Calendar")},
    {"weekday", QT_TRANSLATE_NOOP("SettingWords", "Weekday")},
    {"open", QT_TRANSLATE_NOOP("SettingWords", "Working hours")},
    {"date", QT_TRANSLATE_NOOP("SettingWords", "Date")},
    {"what", QT_TRANSLATE_NOOP("SettingWords", "What it is")},
    {"like", QT_TRANSLATE_NOOP("SettingWords", "Like which weekday")},
    {"days.open", QT_TRANSLATE_NOOP("SettingWords", "Own hours")},
    {"days.name", QT_TRANSLATE_NOOP("SettingWords", "Name of the holiday")},
    {"holiday", QT_TRANSLATE_NOOP("SettingWords", "Public holidays of")},
    {"metric", QT_TRANSLATE_NOOP("SettingWords", "Metric")},
    {"level", QT_TRANSLATE_NOOP("SettingWords", "Customer")},
    {"amount", QT_TRANSLATE_NOOP("SettingWords", "Time limit")},
    {"unit", QT_TRANSLATE_NOOP("SettingWords", "Unit")},
    {"percent", QT_TRANSLATE_NOOP("SettingWords", "Percent of the time limit")},
    {"lead", QT_TRANSLATE_NOOP("SettingWords", "Time before the end")},
    {"pausing.state", QT_TRANSLATE_NOOP("SettingWords", "In the state")},
    {"cause", QT_TRANSLATE_NOOP("SettingWords", "Reason")},
    {"behaviour.code", QT_TRANSLATE_NOOP("SettingWords", "When")},
    {"notices.code", QT_TRANSLATE_NOOP("SettingWords", "What")},
    {"notices.calendar", QT_TRANSLATE_NOOP("SettingWords", "In the hours of")},
    {"does", QT_TRANSLATE_NOOP("SettingWords", "What becomes of the clock")},
};

constexpr Word kFieldHints[] = {
    {"code", QT_TRANSLATE_NOOP("SettingWords", "Small letters, digits, point and underline. It stays for ever.")},
    {"subtypes_zh", QT_TRANSLATE_NOOP("SettingWords", "One a line.")},
    {"subtypes_en", QT_TRANSLATE_NOOP("SettingWords", "One a line.")},
    {"words.words", QT_TRANSLATE_NOOP("SettingWords", "One a line.")},
    {"factors.weight", QT_TRANSLATE_NOOP("SettingWords", "What holds is added up; from the sum in the last row on the "
                                                         "priority is one step higher.")},
    {"any", QT_TRANSLATE_NOOP("SettingWords", "One a line. Without any word the rule always holds.")},
    {"all", QT_TRANSLATE_NOOP("SettingWords", "One a line.")},
    {"none", QT_TRANSLATE_NOOP("SettingWords", "One a line.")},
    {"query", QT_TRANSLATE_NOOP("SettingWords", "As above the list of tickets: fields and values are proposed.")},
    {"extension",
     QT_TRANSLATE_NOOP("SettingWords", "What stands behind the last dot, in small letters: “dwg”. Programs, "
                                       "scripts and the like are always warned about.")},
    {"required_fields.field", QT_TRANSLATE_NOOP("SettingWords", "In the first state intake asks for it; later the step "
                                                                "does.")},
    {"groups", QT_TRANSLATE_NOOP("SettingWords", "Without any, of all.")},
    {"channels", QT_TRANSLATE_NOOP("SettingWords", "Without any, of all.")},
    {"levels", QT_TRANSLATE_NOOP("SettingWords", "Without any, of all.")},
    {"except", QT_TRANSLATE_NOOP("SettingWords", "Longer words that mean something else, one a line.")},
    {"zone", QT_TRANSLATE_NOOP("SettingWords", "As the IANA calls it: Asia/Shanghai.")},
    {"hours.open", QT_TRANSLATE_NOOP("SettingWords", "One a line: 08:30-12:00. A weekday without an entry is closed.")},
    {"days.open", QT_TRANSLATE_NOOP("SettingWords", "One a line: 08:30-12:00.")},
    {"date", QT_TRANSLATE_NOOP("SettingWords", "Year, month and day: 2026-10-01.")},
    {"holiday", QT_TRANSLATE_NOOP("SettingWords", "The year whose list named it; the next import of that year replaces "
                                                  "it.")},
    {"amount", QT_TRANSLATE_NOOP("SettingWords", "In working time of the calendar. 0 is at once.")},
    {"percent", QT_TRANSLATE_NOOP("SettingWords", "Either this, or a time before the end.")},
    {"lead", QT_TRANSLATE_NOOP("SettingWords", "By the clock on the wall, working or not.")},
};

// Codes that the center does not name.
constexpr Word kChoices[] = {
    {"opening", QT_TRANSLATE_NOOP("SettingWords", "First sentence")},
    {"forbidden", QT_TRANSLATE_NOOP("SettingWords", "Never the first sentence")},
    {"manner", QT_TRANSLATE_NOOP("SettingWords", "Manner")},
    {"listen", QT_TRANSLATE_NOOP("SettingWords", "How to listen")},
    {"number_told", QT_TRANSLATE_NOOP("SettingWords", "Ticket number")},
    {"selfcheck", QT_TRANSLATE_NOOP("SettingWords", "Self-check")},
    {"callback", QT_TRANSLATE_NOOP("SettingWords", "Reply by a time")},
    {"transferred", QT_TRANSLATE_NOOP("SettingWords", "Passed on")},
    {"progress", QT_TRANSLATE_NOOP("SettingWords", "Progress")},
    {"result_told", QT_TRANSLATE_NOOP("SettingWords", "Result")},
    {"solved_question", QT_TRANSLATE_NOOP("SettingWords", "Solved for good?")},
    {"survey", QT_TRANSLATE_NOOP("SettingWords", "Rating")},
    {"survey_recommend", QT_TRANSLATE_NOOP("SettingWords", "Would you recommend us?")},
    {"entrance", QT_TRANSLATE_NOOP("SettingWords", "Ways to reach us")},
    {"business_stopped", QT_TRANSLATE_NOOP("SettingWords", "Production or business stands still")},
    {"level_vip", QT_TRANSLATE_NOOP("SettingWords", "VIP customer")},
    {"level_enterprise", QT_TRANSLATE_NOOP("SettingWords", "Enterprise customer")},
    {"urgency_2", QT_TRANSLATE_NOOP("SettingWords", "Customer says: urgent")},
    {"urgency_3", QT_TRANSLATE_NOOP("SettingWords", "Customer says: very urgent")},
    {"raise_at", QT_TRANSLATE_NOOP("SettingWords", "Raised from this sum on")},
    {"core_words", QT_TRANSLATE_NOOP("SettingWords", "Core business is hit: urgent")},
    {"danger_words", QT_TRANSLATE_NOOP("SettingWords", "Danger to people: urgent")},
    {"lives_alone_words", QT_TRANSLATE_NOOP("SettingWords", "Elderly person living alone")},
    {"server_groups", QT_TRANSLATE_NOOP("SettingWords", "Fault of an enterprise's: urgent")},
    {"vulnerable_groups", QT_TRANSLATE_NOOP("SettingWords", "Fault where an elderly person lives alone: urgent")},
    {"address", QT_TRANSLATE_NOOP("SettingWords", "Address")},
    {"occurred", QT_TRANSLATE_NOOP("SettingWords", "When it happened")},
    {"words", QT_TRANSLATE_NOOP("SettingWords", "Customer's words")},
    {"environment", QT_TRANSLATE_NOOP("SettingWords", "Environment")},
    {"tried", QT_TRANSLATE_NOOP("SettingWords", "Already tried")},
    {"frequency", QT_TRANSLATE_NOOP("SettingWords", "How often")},
    {"model", QT_TRANSLATE_NOOP("SettingWords", "Model")},
    {"serial", QT_TRANSLATE_NOOP("SettingWords", "Serial number")},
    {"purchased_on", QT_TRANSLATE_NOOP("SettingWords", "Date of purchase")},
    {"purchase_channel", QT_TRANSLATE_NOOP("SettingWords", "Bought from")},
    {"order_number", QT_TRANSLATE_NOOP("SettingWords", "Order number")},
    {"place", QT_TRANSLATE_NOOP("SettingWords", "Place")},
    {"mode", QT_TRANSLATE_NOOP("SettingWords", "How to settle it")},
    {"expectation", QT_TRANSLATE_NOOP("SettingWords", "Expectation")},
    {"summary", QT_TRANSLATE_NOOP("SettingWords", "Summary")},
    {"parts", QT_TRANSLATE_NOOP("SettingWords", "Parts replaced")},
    {"cause", QT_TRANSLATE_NOOP("SettingWords", "Cause")},
    {"solution", QT_TRANSLATE_NOOP("SettingWords", "Solution")},
    {"method", QT_TRANSLATE_NOOP("SettingWords", "Method")},
    {"tools", QT_TRANSLATE_NOOP("SettingWords", "Tools used")},
    {"test_result", QT_TRANSLATE_NOOP("SettingWords", "Test result")},
    {"customer_feedback", QT_TRANSLATE_NOOP("SettingWords", "Customer's feedback")},
    {"agent", QT_TRANSLATE_NOOP("SettingWords", "Agents")},
    {"dispatcher", QT_TRANSLATE_NOOP("SettingWords", "Dispatchers")},
    {"engineer", QT_TRANSLATE_NOOP("SettingWords", "Engineers")},
    {"supervisor", QT_TRANSLATE_NOOP("SettingWords", "Supervisors")},
    {"manager", QT_TRANSLATE_NOOP("SettingWords", "Managers")},
    {"editor", QT_TRANSLATE_NOOP("SettingWords", "Editors")},
    {"administrator", QT_TRANSLATE_NOOP("SettingWords", "Administrators")},
    {"newest", QT_TRANSLATE_NOOP("SettingWords", "Newest first")},
    {"due", QT_TRANSLATE_NOOP("SettingWords", "What burns first")},
    {"largest_file", QT_TRANSLATE_NOOP("SettingWords", "Largest file")},
    {"vip", QT_TRANSLATE_NOOP("SettingWords", "VIP customer")},
    {"enterprise", QT_TRANSLATE_NOOP("SettingWords", "Enterprise customer")},
    {"routine", QT_TRANSLATE_NOOP("SettingWords", "Routine")},
    {"complex", QT_TRANSLATE_NOOP("SettingWords", "Complex")},
    {"standard", QT_TRANSLATE_NOOP("SettingWords", "Standard")},
    {"calming", QT_TRANSLATE_NOOP("SettingWords", "Calming")},
    {"mon", QT_TRANSLATE_NOOP("SettingWords", "Monday")},
    {"tue", QT_TRANSLATE_NOOP("SettingWords", "Tuesday")},
    {"wed", QT_TRANSLATE_NOOP("SettingWords", "Wednesday")},
    {"thu", QT_TRANSLATE_NOOP("SettingWords", "Thursday")},
    {"fri", QT_TRANSLATE_NOOP("SettingWords", "Friday")},
    {"sat", QT_TRANSLATE_NOOP("SettingWords", "Saturday")},
    {"sun", QT_TRANSLATE_NOOP("SettingWords", "Sunday")},
    {"closed", QT_TRANSLATE_NOOP("SettingWords", "Closed")},
    {"like", QT_TRANSLATE_NOOP("SettingWords", "Works like a weekday")},
    {"open", QT_TRANSLATE_NOOP("SettingWords", "Own hours")},
    {"seconds", QT_TRANSLATE_NOOP("SettingWords", "seconds")},
    {"minutes", QT_TRANSLATE_NOOP("SettingWords", "minutes")},
    {"hours", QT_TRANSLATE_NOOP("SettingWords", "hours")},
    {"reopening", QT_TRANSLATE_NOOP("SettingWords", "A ticket is reopened")},
    {"notices", QT_TRANSLATE_NOOP("SettingWords", "People are told")},
    {"resume", QT_TRANSLATE_NOOP("SettingWords", "It goes on where it stood")},
    {"anew", QT_TRANSLATE_NOOP("SettingWords", "It begins anew")},
};

// What triage proposes.
constexpr Word kEffects[] = {
    {"type", QT_TRANSLATE_NOOP("SettingWords", "Proposed category")},
    {"subtype", QT_TRANSLATE_NOOP("SettingWords", "Proposed sub-type")},
    {"fault", QT_TRANSLATE_NOOP("SettingWords", "Proposed fault")},
    {"group", QT_TRANSLATE_NOOP("SettingWords", "Proposed product group")},
    {"grade", QT_TRANSLATE_NOOP("SettingWords", "Proposed level")},
    {"mood", QT_TRANSLATE_NOOP("SettingWords", "Proposed mood")},
    {"skill", QT_TRANSLATE_NOOP("SettingWords", "Proposed skill")},
};

template <size_t size>
QString wordOf(const Word (&words)[size], const QString& id)
{
    for (const Word& word : words) {
        if (id == QLatin1StringView(word.id))
            return QCoreApplication::translate("SettingWords", word.text);
    }
    return {};
}

template <size_t size>
QString fieldWord(const Word (&words)[size], const QString& part, const QString& field)
{
    const QString own = wordOf(words, part + u'.' + field);
    return own.isEmpty() ? wordOf(words, field) : own;
}

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
    const bool isProposal = what == "priority"_L1 || !wordOf(kEffects, what).isEmpty();
    return isProposal && !value.code.isEmpty() ? settingChoiceText(value) : value.name(uiChinese());
}

} // namespace

QString settingTitle(const QString& kind)
{
    return wordOf(kTitles, kind);
}

QString settingHint(const QString& kind)
{
    return wordOf(kHints, kind);
}

QString settingPartTitle(const QString& kind, const QString& part)
{
    const QString title = wordOf(kParts, kind + u'.' + part);
    return title.isEmpty() ? part : title;
}

QString settingFieldLabel(const QString& part, const QString& field)
{
    const QString label = fieldWord(kLabels, part, field);
    return label.isEmpty() ? field : label;
}

QString settingFieldHint(const QString& part, const QString& field)
{
    static const QStringList chosen = {u"priorities"_s, u"factors"_s,   u"limits"_s,
                                       u"words"_s,      u"behaviour"_s, u"notices"_s};
    const bool isChosen = chosen.contains(part);
    return field == "code"_L1 && isChosen ? QString() : fieldWord(kFieldHints, part, field);
}

QString settingChoiceText(const CodeName& choice)
{
    if (choice.zh != choice.code || choice.en != choice.code)
        return choice.name(uiChinese());
    if (isPriority(choice.code))
        return priorityName(priorityFromCode(choice.code));
    const QString word = wordOf(kChoices, choice.code);
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
    QString what = wordOf(kEffects, effect.what);
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
