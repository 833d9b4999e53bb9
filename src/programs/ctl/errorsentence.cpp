// The sentences of the command line for errors.
#include "programs/ctl/answer.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Sentence
{
    const char* code;
    const char* text;
};

// %1 is the field, %2 the technical text.
constexpr Sentence kSentences[] = {
    {"usage", QT_TRANSLATE_NOOP("Ctl", "%2")},
    {"SV001", QT_TRANSLATE_NOOP("Ctl", "The life cycle has no such step from here: %2.")},
    {"SV002", QT_TRANSLATE_NOOP("Ctl", "This role may not do that.")},
    {"SV003", QT_TRANSLATE_NOOP("Ctl", "%1 is missing or does not fit; nothing was saved.")},
    {"SV004", QT_TRANSLATE_NOOP("Ctl", "Somebody saved first (%2); nothing was overwritten.")},
    {"SV008", QT_TRANSLATE_NOOP("Ctl", "%1 cannot be taken: %2. Nothing was saved.")},
    {"SV009", QT_TRANSLATE_NOOP("Ctl", "This is no ticket number, or a digit of it is wrong.")},
    {"SV010", QT_TRANSLATE_NOOP("Ctl", "The database belongs to a newer version of Woshou; nothing was changed.")},
    {"SV011", QT_TRANSLATE_NOOP("Ctl", "There is no center in this database; \"woshouctl db init\" makes one.")},
    {"SV012", QT_TRANSLATE_NOOP("Ctl", "The database is of an older version of Woshou; \"woshouctl db migrate\" brings "
                                       "it up to date.")},
    {"chosen_time", QT_TRANSLATE_NOOP("Ctl", "--now works on a demonstration only; the log of a center keeps the true "
                                             "time.")},
    {"SV403", QT_TRANSLATE_NOOP("Ctl", "This is never changed.")},
    {"few", QT_TRANSLATE_NOOP("Ctl", "There is too little to learn from: %2.")},
    {"model", QT_TRANSLATE_NOOP("Ctl", "The model cannot be used: %2.")},
    {"taken", QT_TRANSLATE_NOOP("Ctl", "There is one of that name already; nothing was saved.")},
    {"again", QT_TRANSLATE_NOOP("Ctl", "This key was used already.")},
    {"login_taken", QT_TRANSLATE_NOOP("Ctl", "The login %2 is taken; nothing was changed.")},
    {"login_disabled", QT_TRANSLATE_NOOP("Ctl", "The login %2 is disabled; its role stays as it was.")},
    {"exists", QT_TRANSLATE_NOOP("Ctl", "There is a center in this database already; nothing was changed.")},
    {"file_exists", QT_TRANSLATE_NOOP("Ctl", "The file %2 exists already; nothing was written.")},
    {"damaged", QT_TRANSLATE_NOOP("Ctl", "The file is damaged (%2); nothing was changed.")},
    {"wrong_password", QT_TRANSLATE_NOOP("Ctl", "Name and password do not fit.")},
    {"locked", QT_TRANSLATE_NOOP("Ctl", "Too many wrong passwords; this login is locked for ten minutes.")},
    {"no_server", QT_TRANSLATE_NOOP("Ctl", "The server cannot be reached: %2")},
    {"no_database", QT_TRANSLATE_NOOP("Ctl", "The server has no database of this name.")},
    {"no_file", QT_TRANSLATE_NOOP("Ctl", "The file cannot be read or written: %2")},
    {"no_tool", QT_TRANSLATE_NOOP("Ctl", "The program %2 of PostgreSQL is not installed here.")},
    {"missing_file", QT_TRANSLATE_NOOP("Ctl", "There is no file %2; \"woshouctl db init\" makes a center in it.")},
    {"not_a_database", QT_TRANSLATE_NOOP("Ctl", "The file is no database of Woshou, or it is damaged; nothing was "
                                                "changed.")},
    {"read_only", QT_TRANSLATE_NOOP("Ctl", "The database can only be read; nothing was saved.")},
    {"disk_full", QT_TRANSLATE_NOOP("Ctl", "The disk is full; nothing was saved.")},
};

const char* kindSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Connection:
        return QT_TRANSLATE_NOOP("Ctl", "The database cannot be reached: %2");
    case ErrorKind::Busy:
        return QT_TRANSLATE_NOOP("Ctl", "The database is busy; nothing was saved. Try again.");
    case ErrorKind::Conflict:
        return QT_TRANSLATE_NOOP("Ctl", "This contradicts what is there (%2); nothing was saved.");
    case ErrorKind::NotFound:
        return QT_TRANSLATE_NOOP("Ctl", "Not found: %2.");
    case ErrorKind::Validation:
        return QT_TRANSLATE_NOOP("Ctl", "%1 does not fit (%2); nothing was saved.");
    case ErrorKind::Permission:
        return QT_TRANSLATE_NOOP("Ctl", "This role may not do that.");
    case ErrorKind::Cancelled:
        return QT_TRANSLATE_NOOP("Ctl", "Stopped before it was done; nothing was saved.");
    case ErrorKind::Internal:
        break;
    }
    return QT_TRANSLATE_NOOP("Ctl", "Something unexpected went wrong: %2");
}

/// In one pass: a "%2" inside the field's name stays what it is.
QString filled(const QString& text, const QString& field, const QString& detail)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView mark = QStringView(text).mid(i, 2);
        if (mark != "%1"_L1 && mark != "%2"_L1) {
            out += text[i];
            continue;
        }
        out += mark == "%1"_L1 ? field : detail;
        ++i;
    }
    return out.simplified();
}

QString sentenceOf(const Error& error)
{
    const char* text = kindSentence(error.kind);
    for (const Sentence& sentence : kSentences) {
        if (error.code == QLatin1StringView(sentence.code))
            text = sentence.text;
    }
    if (error.code == "SV008"_L1 && error.detail.contains("SV008"_L1)) // the database's own words tell nobody anything
        text = QT_TRANSLATE_NOOP("Ctl", "%1 cannot be taken: it is not of the right form, or somebody else's.");
    const QString something = QCoreApplication::translate("Ctl", "Something");
    return filled(QCoreApplication::translate("Ctl", text), error.field.isEmpty() ? something : error.field,
                  error.detail);
}

} // namespace

QByteArray writeError(const Error& error, Format format)
{
    const QString message = sentenceOf(error);
    if (format != Format::Json && format != Format::JsonLines)
        return "woshouctl: " + message.toUtf8() + '\n';
    QJsonObject object{{u"kind"_s, error.code == "usage"_L1 ? u"usage"_s : errorKindCode(error.kind)},
                       {u"message"_s, message},
                       {u"field"_s, error.field.isEmpty() ? QJsonValue() : QJsonValue(error.field)}};
    return QJsonDocument(QJsonObject{{u"error"_s, object}}).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace woshou::ctl
