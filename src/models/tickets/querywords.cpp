#include "models/tickets/querywords.h"

#include "models/admin/language.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct QueryWords
{
    Q_DECLARE_TR_FUNCTIONS(QueryWords)
};

QString fieldName(const QString& code)
{
    const QueryFieldInfo* info = fieldNamed(code);
    return info ? info->name(uiChinese()) : code;
}

QStringList namesOf(const QueryError& error, const ReferenceData& reference)
{
    QStringList names;
    const QueryFieldInfo* field = fieldNamed(error.field);
    for (const FieldCode& code : field ? codesOf(field->field, reference) : QList<FieldCode>()) {
        if (error.more.contains(code.code))
            names.append(code.name(uiChinese()));
    }
    names.removeDuplicates();
    return names;
}

QString unknownValue(const QueryError& error, const ReferenceData& reference)
{
    const QString sentence = QueryWords::tr("“%1” is no %2.").arg(error.text, fieldName(error.field));
    const QStringList names = namesOf(error, reference);
    if (names.isEmpty())
        return sentence;
    return sentence + QueryWords::tr(" There is: %1.").arg(names.join(QueryWords::tr(", ")));
}

} // namespace

QString queryErrorText(const QueryError& error, const ReferenceData& reference)
{
    switch (error.kind) {
    case QueryError::Kind::UnknownField:
        return QueryWords::tr("There is no field “%1”. Words to search for stand in quotation marks.").arg(error.text);
    case QueryError::Kind::UnknownValue:
        return unknownValue(error, reference);
    case QueryError::Kind::MissingValue:
        return QueryWords::tr("A value is missing behind “%1”.").arg(error.text);
    case QueryError::Kind::MissingOperand:
        return QueryWords::tr("Something is missing beside “%1”.").arg(error.text);
    case QueryError::Kind::EmptyBrackets:
        return QueryWords::tr("Nothing stands between the brackets.");
    case QueryError::Kind::UnclosedBracket:
        return QueryWords::tr("This bracket is not closed.");
    case QueryError::Kind::UnopenedBracket:
        return QueryWords::tr("This bracket closes nothing.");
    case QueryError::Kind::UnclosedQuote:
        return QueryWords::tr("The second quotation mark is missing.");
    case QueryError::Kind::NotATime:
        return QueryWords::tr("“%1” is no time. Write 7d, 2h, today, 2026-07-01 or 2026-07-01..2026-07-15.")
            .arg(error.text);
    case QueryError::Kind::NotANumber:
        return QueryWords::tr("“%1” is no number.").arg(error.text);
    case QueryError::Kind::NotAPhone:
        return QueryWords::tr("“%1” is no telephone number.").arg(error.text);
    case QueryError::Kind::NotComparable:
        return QueryWords::tr("“%1” has no more and less here.").arg(error.text);
    case QueryError::Kind::MixedRange:
        return QueryWords::tr("The two ends of a range are of one kind.");
    case QueryError::Kind::TooLong:
    case QueryError::Kind::TooDeep:
        break;
    }
    return QueryWords::tr("The filter is too long from here on.");
}

QueryLanguage readersLanguage()
{
    return uiChinese() ? QueryLanguage::Chinese : QueryLanguage::English;
}

} // namespace woshou
