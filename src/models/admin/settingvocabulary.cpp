#include "models/admin/settingvocabulary.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace woshou {

namespace {

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
    {"search", QT_TRANSLATE_NOOP("SettingWords", "Search words")},
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
    {"search",
     QT_TRANSLATE_NOOP("SettingWords", "How questions to the knowledge base are read: words that mean the same, and "
                                       "words that every question has.")},
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
    {"search.alike", QT_TRANSLATE_NOOP("SettingWords", "Mean the same")},
    {"search.stop", QT_TRANSLATE_NOOP("SettingWords", "Left out of a question")},
    {"attachments.limits", QT_TRANSLATE_NOOP("SettingWords", "Limits")},
    {"attachments.warned", QT_TRANSLATE_NOOP("SettingWords", "Warned about")},
    {"required_fields.required_fields", QT_TRANSLATE_NOOP("SettingWords", "Required fields")},
    {"checklists.items", QT_TRANSLATE_NOOP("SettingWords", "Items")},
    {"promises.targets", QT_TRANSLATE_NOOP("SettingWords", "Targets")},
    {"promises.thresholds", QT_TRANSLATE_NOOP("SettingWords", "Warnings")},
    {"promises.pausing", QT_TRANSLATE_NOOP("SettingWords", "Pauses")},
    {"promises.behaviour", QT_TRANSLATE_NOOP("SettingWords", "Timing")},
    {"promises.notices", QT_TRANSLATE_NOOP("SettingWords", "Notices")},
    {"promises.visits", QT_TRANSLATE_NOOP("SettingWords", "Ratings and return visits")},
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
    {"alike.words", QT_TRANSLATE_NOOP("SettingWords", "Words")},
    {"stop.word", QT_TRANSLATE_NOOP("SettingWords", "Word")},
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
    {"verdict", QT_TRANSLATE_NOOP("SettingWords", "Rating")},
    {"round", QT_TRANSLATE_NOOP("SettingWords", "Which visit")},
    {"share", QT_TRANSLATE_NOOP("SettingWords", "Percent of them")},
    {"visits.code", QT_TRANSLATE_NOOP("SettingWords", "What")},
    {"value", QT_TRANSLATE_NOOP("SettingWords", "Number")},
    {"does", QT_TRANSLATE_NOOP("SettingWords", "What becomes of the clock")},
};

constexpr Word kFieldHints[] = {
    {"code", QT_TRANSLATE_NOOP("SettingWords", "Small letters, digits, point and underline. It stays for ever.")},
    {"subtypes_zh", QT_TRANSLATE_NOOP("SettingWords", "One a line.")},
    {"subtypes_en", QT_TRANSLATE_NOOP("SettingWords", "One a line.")},
    {"words.words", QT_TRANSLATE_NOOP("SettingWords", "One a line.")},
    {"alike.words", QT_TRANSLATE_NOOP("SettingWords", "One a line.")},
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
    {"verdict", QT_TRANSLATE_NOOP("SettingWords", "Of return visits: what the customer's rating says.")},
    {"round", QT_TRANSLATE_NOOP("SettingWords", "Of visits at intervals: the first after the ticket closed, the second "
                                                "after that … Without any, one follows the other.")},
    {"share", QT_TRANSLATE_NOOP("SettingWords", "Of return visits: so many of those who fit, chosen by lot. Without "
                                                "it, all.")},
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
    {"return_visit", QT_TRANSLATE_NOOP("SettingWords", "Return visit")},
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
    {"dissatisfied", QT_TRANSLATE_NOOP("SettingWords", "Dissatisfied")},
    {"commented", QT_TRANSLATE_NOOP("SettingWords", "Left a comment to answer")},
    {"satisfied", QT_TRANSLATE_NOOP("SettingWords", "Satisfied")},
    {"dissatisfied_to", QT_TRANSLATE_NOOP("SettingWords", "Dissatisfied: a mark up to this one, of 5")},
    {"recommend_days", QT_TRANSLATE_NOOP("SettingWords", "Days until a customer is asked again whether he recommends "
                                                         "us")},
    {"attempts", QT_TRANSLATE_NOOP("SettingWords", "Calls until a customer counts as not reachable")},
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

struct List
{
    const Word* first = nullptr;
    const Word* last = nullptr;
};

template <size_t size>
List listOf(const Word (&words)[size])
{
    return {std::begin(words), std::end(words)};
}

List listOf(SettingVocabulary vocabulary)
{
    switch (vocabulary) {
    case SettingVocabulary::Titles:
        return listOf(kTitles);
    case SettingVocabulary::Hints:
        return listOf(kHints);
    case SettingVocabulary::Parts:
        return listOf(kParts);
    case SettingVocabulary::Labels:
        return listOf(kLabels);
    case SettingVocabulary::FieldHints:
        return listOf(kFieldHints);
    case SettingVocabulary::Choices:
        return listOf(kChoices);
    case SettingVocabulary::Effects:
        break;
    }
    return listOf(kEffects);
}

} // namespace

QString settingWord(SettingVocabulary vocabulary, const QString& id)
{
    const List list = listOf(vocabulary);
    const Word* word =
        std::find_if(list.first, list.last, [&](const Word& each) { return id == QLatin1StringView(each.id); });
    return word == list.last ? QString() : QCoreApplication::translate("SettingWords", word->text);
}

QString settingFieldWord(SettingVocabulary vocabulary, const QString& part, const QString& field)
{
    const QString own = settingWord(vocabulary, part + u'.' + field);
    return own.isEmpty() ? settingWord(vocabulary, field) : own;
}

} // namespace woshou
