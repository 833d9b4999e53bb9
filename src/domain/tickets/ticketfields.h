#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace woshou {

struct ReferenceData;

/// What a filter line may ask of a ticket.
enum class QueryField {
    Number,
    State,
    Priority,
    Grade,
    Channel,
    Category,
    Subtype,
    Fault,
    Scenario,
    Product,
    Model,
    Serial,
    Mode,
    Mood,
    Level,
    Customer,
    Phone,
    District,
    Address,
    Title,
    Cause,
    Owner,
    Engineer,
    Created,
    Updated,
    Responded,
    Assigned,
    Started,
    Due,
    Callback,
    Resolved,
    Closed,
    Reopened,
    Rating,
    Is
};

/// How a field's values are written and compared.
enum class FieldKind {
    Code,     ///< one of the center's codes
    Rank,     ///< the same, in an order
    Flag,     ///< a word that the ticket fits or not: "is:overdue"
    Text,     ///< words, "*" for anything
    Phone,    ///< digits, from the first one on
    Person,   ///< a name, or "me"
    Past,     ///< an instant behind us: a span is its age
    Deadline, ///< an instant ahead: a span is the time left
    Number
};

struct QueryFieldInfo
{
    QueryField field;
    FieldKind kind;
    QString code; ///< its English word
    QString zh;
    QStringList more; ///< other words for it, in either language
    QString name(bool chinese) const { return chinese ? zh : code; }
};

const QList<QueryFieldInfo>& ticketFields();
const QueryFieldInfo& infoOf(QueryField field);
/// The field that a word names in either language; nothing for another word.
const QueryFieldInfo* fieldNamed(const QString& word);

/// A value that a code field may have, with its names.
struct FieldCode
{
    QString code, zh, en;
    QStringList more;
    QString name(bool chinese) const { return chinese || en.isEmpty() ? zh : en; }
};

/// The codes of a field of kind Code, Rank (the lowest first) or Flag, in the center's order; empty for another kind.
QList<FieldCode> codesOf(QueryField field, const ReferenceData& reference);

/// How words for the same thing are told to be the same: case, width, blanks, dashes and underscores do not count.
QString foldName(QStringView text);

} // namespace woshou
