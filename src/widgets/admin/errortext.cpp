#include "widgets/admin/errortext.h"

#include <QCoreApplication>
#include <QHash>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

struct Sentence
{
    const char* code;
    const char* text;
};

// %1 is the field's name on the screen; sentences without it say the same with and without a field.
constexpr Sentence kSentences[] = {
    {"SV001", QT_TRANSLATE_NOOP("ErrorText", "This step is no longer possible: the ticket has moved on. Nothing was "
                                             "saved and your text is still here; look at the new state first.")},
    {"SV002", QT_TRANSLATE_NOOP("ErrorText", "Your role may not take this step. Nothing was saved and your text is "
                                             "still here; ask a dispatcher or supervisor.")},
    {"SV004", QT_TRANSLATE_NOOP("ErrorText", "Someone saved this ticket before you. Nothing was overwritten and your "
                                             "text is still here; look at the new version and save again.")},
    {"SV010", QT_TRANSLATE_NOOP("ErrorText", "This database belongs to a newer version of Woshou. Nothing was "
                                             "changed; install the newer version and open it again.")},
    {"disk_full", QT_TRANSLATE_NOOP("ErrorText", "The disk is full. Nothing was saved and your text is still here; "
                                                 "free some space and save again.")},
    {"read_only", QT_TRANSLATE_NOOP("ErrorText", "The database can only be read, not written. Nothing was saved and "
                                                 "your text is still here; ask whoever looks after the file for "
                                                 "permission to write.")},
    {"SV012", QT_TRANSLATE_NOOP("ErrorText", "This database belongs to an older version of Woshou. Nothing was "
                                             "changed; the administrator brings it up to date with \"woshouctl db "
                                             "migrate\".")},
    {"wrong_password", QT_TRANSLATE_NOOP("ErrorText", "Name and password do not match. The name is kept; type the "
                                                      "password again.")},
    {"no_database", QT_TRANSLATE_NOOP("ErrorText", "The server has no database of this name. Nothing was changed; "
                                                   "check the address of the center.")},
    {"too_many_connections", QT_TRANSLATE_NOOP("ErrorText", "The server takes no more desks at the moment. What you "
                                                            "typed is kept; try again in a moment.")},
    {"SV011", QT_TRANSLATE_NOOP("ErrorText", "There is no service center in this database. Nothing was changed; check "
                                             "the address, or set the center up first.")},
    {"no_file", QT_TRANSLATE_NOOP("ErrorText", "The database file cannot be opened. Nothing was changed; check that "
                                               "its folder exists and may be written to.")},
    {"not_a_database", QT_TRANSLATE_NOOP("ErrorText", "This file is no database of Woshou. Nothing was changed; choose "
                                                      "another file.")},
    {"SV403",
     QT_TRANSLATE_NOOP("ErrorText", "What was recorded is never changed or deleted. Nothing was saved and your "
                                    "text is still here; add a new entry instead.")},
    {"constraint", QT_TRANSLATE_NOOP("ErrorText", "This does not fit to what is there already. Nothing was saved and "
                                                  "your text is still here; look at the new version first.")},
    {"no_server", QT_TRANSLATE_NOOP("ErrorText", "The server cannot be reached. What you typed is kept; check the "
                                                 "network and try again.")},
};

QString codeSentence(const QString& code)
{
    for (const Sentence& sentence : kSentences) {
        if (code == QLatin1StringView(sentence.code))
            return QCoreApplication::translate("ErrorText", sentence.text);
    }
    return {};
}

/// All that is missing, where the refusal names more than one: "missing: cause, tools".
QString missingLabels(const Error& error)
{
    const QString head = u"missing: "_s;
    QStringList columns = {error.field};
    if (error.detail.startsWith(head))
        columns = error.detail.mid(head.size()).split(u", "_s);
    QStringList labels;
    for (const QString& column : std::as_const(columns))
        labels.append(columnLabel(column));
    return labels.join(ErrorText::tr("”, “"));
}

QString missingSentence(const Error& error)
{
    if (error.field.isEmpty())
        return ErrorText::tr("Something is still missing for this step. Nothing was saved and your text is still "
                             "here; fill it in and try again.");
    return ErrorText::tr("“%1” must be filled in before this step. Nothing was saved and your text is still here.")
        .arg(missingLabels(error));
}

QString invalidSentence(const QString& field)
{
    if (field.isEmpty())
        return ErrorText::tr("What was typed cannot be saved like this. Nothing is lost; correct it and save again.");
    return ErrorText::tr("“%1” cannot be saved like this. Nothing is lost; correct it and save again.")
        .arg(columnLabel(field));
}

QString kindSentence(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Connection:
        return codeSentence(u"no_server"_s);
    case ErrorKind::Busy:
        return ErrorText::tr("The database is busy. Nothing was saved and your text is still here; try again in a "
                             "moment.");
    case ErrorKind::Conflict:
        return codeSentence(u"SV004"_s);
    case ErrorKind::NotFound:
        return ErrorText::tr("This was not found: it does not exist, or you may not see it. Check the number.");
    case ErrorKind::Validation:
        return invalidSentence(error.field);
    case ErrorKind::Permission:
        return codeSentence(u"SV002"_s);
    case ErrorKind::Cancelled:
        return ErrorText::tr("Cancelled before it finished. Nothing was saved and your text is still here.");
    case ErrorKind::Internal:
        break;
    }
    return ErrorText::tr("Something unexpected went wrong. Your text is still here; try again, and if it happens "
                         "again tell the administrator. The log has the details.");
}

struct Label
{
    const char* column;
    const char* text;
};

constexpr Label kLabels[] = {
    {"symptom", QT_TRANSLATE_NOOP("ErrorText", "Symptom")},
    {"words", QT_TRANSLATE_NOOP("ErrorText", "Customer's words")},
    {"occurred", QT_TRANSLATE_NOOP("ErrorText", "When it happened")},
    {"frequency", QT_TRANSLATE_NOOP("ErrorText", "How often")},
    {"salesperson", QT_TRANSLATE_NOOP("ErrorText", "Salesperson")},
    {"wechat", QT_TRANSLATE_NOOP("ErrorText", "WeChat account")},
    {"wechat_device", QT_TRANSLATE_NOOP("ErrorText", "Device of the account")},
    {"environment", QT_TRANSLATE_NOOP("ErrorText", "Environment")},
    {"tried", QT_TRANSLATE_NOOP("ErrorText", "Already tried")},
    {"mode", QT_TRANSLATE_NOOP("ErrorText", "How to settle it")},
    {"expectation", QT_TRANSLATE_NOOP("ErrorText", "Expectation")},
    {"urgency", QT_TRANSLATE_NOOP("ErrorText", "Urgency")},
    {"summary", QT_TRANSLATE_NOOP("ErrorText", "Summary")},
    {"category", QT_TRANSLATE_NOOP("ErrorText", "Type")},
    {"fault", QT_TRANSLATE_NOOP("ErrorText", "Fault")},
    {"priority", QT_TRANSLATE_NOOP("ErrorText", "Priority")},
    {"priority_reason", QT_TRANSLATE_NOOP("ErrorText", "Priority reason")},
    {"skill", QT_TRANSLATE_NOOP("ErrorText", "Skill needed")},
    {"certainty", QT_TRANSLATE_NOOP("ErrorText", "What the customer was given")},
    {"channel", QT_TRANSLATE_NOOP("ErrorText", "Channel")},
    {"scenario", QT_TRANSLATE_NOOP("ErrorText", "Scenario")},
    {"mood", QT_TRANSLATE_NOOP("ErrorText", "Mood")},
    {"calmed", QT_TRANSLATE_NOOP("ErrorText", "Calmed")},
    {"customer", QT_TRANSLATE_NOOP("ErrorText", "Customer")},
    {"name", QT_TRANSLATE_NOOP("ErrorText", "Name")},
    {"level", QT_TRANSLATE_NOOP("ErrorText", "Level")},
    {"kind", QT_TRANSLATE_NOOP("ErrorText", "Kind")},
    {"phones", QT_TRANSLATE_NOOP("ErrorText", "Phone")},
    {"industry", QT_TRANSLATE_NOOP("ErrorText", "Industry")},
    {"since", QT_TRANSLATE_NOOP("ErrorText", "Customer since")},
    {"birth_year", QT_TRANSLATE_NOOP("ErrorText", "Year of birth")},
    {"elderly_home", QT_TRANSLATE_NOOP("ErrorText", "Elderly at home")},
    {"elderly_alone", QT_TRANSLATE_NOOP("ErrorText", "Elderly, living alone")},
    {"purchase_channel", QT_TRANSLATE_NOOP("ErrorText", "Bought at")},
    {"order_number", QT_TRANSLATE_NOOP("ErrorText", "Order number")},
    {"place", QT_TRANSLATE_NOOP("ErrorText", "Place")},
    {"warranty_until", QT_TRANSLATE_NOOP("ErrorText", "Warranty until")},
    {"title", QT_TRANSLATE_NOOP("ErrorText", "What was agreed")},
    {"number", QT_TRANSLATE_NOOP("ErrorText", "Number")},
    {"starts_on", QT_TRANSLATE_NOOP("ErrorText", "From")},
    {"ends_on", QT_TRANSLATE_NOOP("ErrorText", "Until")},
    {"visits", QT_TRANSLATE_NOOP("ErrorText", "Visits")},
    {"remote_days", QT_TRANSLATE_NOOP("ErrorText", "Remote support")},
    {"remote_from", QT_TRANSLATE_NOOP("ErrorText", "Remote support from")},
    {"remote_to", QT_TRANSLATE_NOOP("ErrorText", "Remote support to")},
    {"response", QT_TRANSLATE_NOOP("ErrorText", "Response")},
    {"state", QT_TRANSLATE_NOOP("ErrorText", "State")},
    {"outcome", QT_TRANSLATE_NOOP("ErrorText", "Outcome")},
    {"customer_name", QT_TRANSLATE_NOOP("ErrorText", "Name")},
    {"phone", QT_TRANSLATE_NOOP("ErrorText", "Phone")},
    {"contact_phone", QT_TRANSLATE_NOOP("ErrorText", "Phone")},
    {"address", QT_TRANSLATE_NOOP("ErrorText", "Address")},
    {"district", QT_TRANSLATE_NOOP("ErrorText", "District")},
    {"device", QT_TRANSLATE_NOOP("ErrorText", "Device")},
    {"model", QT_TRANSLATE_NOOP("ErrorText", "Model")},
    {"serial", QT_TRANSLATE_NOOP("ErrorText", "Serial number")},
    {"order_number", QT_TRANSLATE_NOOP("ErrorText", "Order number")},
    {"place", QT_TRANSLATE_NOOP("ErrorText", "Place")},
    {"purchase_channel", QT_TRANSLATE_NOOP("ErrorText", "Bought from")},
    {"purchased_on", QT_TRANSLATE_NOOP("ErrorText", "Date of purchase")},
    {"owner", QT_TRANSLATE_NOOP("ErrorText", "Contact")},
    {"engineer", QT_TRANSLATE_NOOP("ErrorText", "Engineer")},
    {"self_check_article", QT_TRANSLATE_NOOP("ErrorText", "Self-check article")},
    {"self_check_result", QT_TRANSLATE_NOOP("ErrorText", "Result of the self-check")},
    {"cause", QT_TRANSLATE_NOOP("ErrorText", "Cause")},
    {"cause_code", QT_TRANSLATE_NOOP("ErrorText", "Kind of cause")},
    {"solution", QT_TRANSLATE_NOOP("ErrorText", "Solution")},
    {"method", QT_TRANSLATE_NOOP("ErrorText", "Method")},
    {"tools", QT_TRANSLATE_NOOP("ErrorText", "Tools used")},
    {"parts", QT_TRANSLATE_NOOP("ErrorText", "Parts replaced")},
    {"test_result", QT_TRANSLATE_NOOP("ErrorText", "Test result")},
    {"customer_feedback", QT_TRANSLATE_NOOP("ErrorText", "Customer's feedback")},
    {"solved_for_good", QT_TRANSLATE_NOOP("ErrorText", "Solved for good")},
    {"return_visit", QT_TRANSLATE_NOOP("ErrorText", "Return visit")},
    {"opinion", QT_TRANSLATE_NOOP("ErrorText", "What the customer thinks")},
    {"answer", QT_TRANSLATE_NOOP("ErrorText", "Answer to the comment")},
    {"gives_up", QT_TRANSLATE_NOOP("ErrorText", "Not reachable")},
    {"survey_result", QT_TRANSLATE_NOOP("ErrorText", "Survey")},
    {"callback_due", QT_TRANSLATE_NOOP("ErrorText", "Call back at")},
    {"move_note", QT_TRANSLATE_NOOP("ErrorText", "Reason")},
    {"told_due", QT_TRANSLATE_NOOP("ErrorText", "Time the customer is told")},
    {"told_next", QT_TRANSLATE_NOOP("ErrorText", "Next step the customer is told")},
    {"promised", QT_TRANSLATE_NOOP("ErrorText", "Promised time")},
    {"steps", QT_TRANSLATE_NOOP("ErrorText", "Steps taken")},
    {"difficulties", QT_TRANSLATE_NOOP("ErrorText", "Difficulties")},
    {"expected", QT_TRANSLATE_NOOP("ErrorText", "Expected to be done")},
    {"department", QT_TRANSLATE_NOOP("ErrorText", "Department")},
    {"duty", QT_TRANSLATE_NOOP("ErrorText", "Responsibility")},
    {"due", QT_TRANSLATE_NOOP("ErrorText", "Due")},
    {"checklist", QT_TRANSLATE_NOOP("ErrorText", "Check list")},
    {"reason", QT_TRANSLATE_NOOP("ErrorText", "Reason")},
    {"note", QT_TRANSLATE_NOOP("ErrorText", "Note")},
    {"text", QT_TRANSLATE_NOOP("ErrorText", "Text")},
};

/// Draft members and event data write "testResult", columns "test_result".
QString columnOf(const QString& name)
{
    QString column;
    for (const QChar c : name) {
        if (c.isUpper())
            column += u'_';
        column += c.toLower();
    }
    if (column.endsWith("_id"_L1))
        column.chop(3);
    return column;
}

} // namespace

QString errorText(const Error& error)
{
    if (error.code == "SV003"_L1)
        return missingSentence(error);
    const QString sentence = codeSentence(error.code);
    return sentence.isEmpty() ? kindSentence(error) : sentence;
}

QString columnLabel(const QString& column)
{
    const QString name = columnOf(column);
    for (const Label& label : kLabels) {
        if (name == QLatin1StringView(label.column))
            return QCoreApplication::translate("ErrorText", label.text);
    }
    return column;
}

} // namespace woshou
