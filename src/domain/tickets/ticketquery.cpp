#include "domain/tickets/ticketquery.h"

#include <QHash>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Kind = TicketQuery::Kind;

/// Words side by side are one search, in which a number may be written with blanks.
void appendTo(QList<TicketQuery>& parts, const TicketQuery& part)
{
    if (!parts.isEmpty() && part.isPlain() && parts.constLast().isPlain())
        parts.last().words += u' ' + part.words;
    else
        parts.append(part);
}

QList<TicketQuery> partsOf(const TicketQuery& query, Kind kind)
{
    return query.kind == kind ? query.parts : QList<TicketQuery>{query};
}

TicketQuery joined(Kind kind, const QList<TicketQuery>& parts)
{
    if (parts.size() == 1)
        return parts.constFirst();
    TicketQuery query;
    query.kind = kind;
    query.parts = parts;
    return query;
}

} // namespace

TicketQuery queryOf(const TicketTerm& term)
{
    TicketQuery query;
    query.kind = Kind::Term;
    query.term = term;
    return query;
}

TicketQuery queryOfWords(const QString& words, bool exact)
{
    TicketQuery query;
    query.kind = Kind::Words;
    query.words = words;
    query.exact = exact;
    return query;
}

TicketQuery operator&&(const TicketQuery& a, const TicketQuery& b)
{
    if (a.kind == Kind::All || b.kind == Kind::All)
        return a.kind == Kind::All ? b : a;
    QList<TicketQuery> parts = partsOf(a, Kind::And);
    for (const TicketQuery& part : partsOf(b, Kind::And))
        appendTo(parts, part);
    return joined(Kind::And, parts);
}

TicketQuery operator||(const TicketQuery& a, const TicketQuery& b)
{
    if (a.kind == Kind::All || b.kind == Kind::All)
        return {};
    return joined(Kind::Or, partsOf(a, Kind::Or) + partsOf(b, Kind::Or));
}

TicketQuery operator!(const TicketQuery& query)
{
    if (query.kind == Kind::Not)
        return query.parts.constFirst();
    TicketQuery negated;
    negated.kind = Kind::Not;
    negated.parts = {query};
    return negated;
}

std::optional<TicketQuery> queryOfView(const QString& view)
{
    using Test = TicketTerm::Test;
    const auto coded = [](QueryField field, const QString& code) {
        return queryOf({field, Test::Is, {code}, {}, {}, {}, 0, 0});
    };
    const auto me = [](QueryField field) { return queryOf({field, Test::Me, {}, {}, {}, {}, 0, 0}); };
    const TicketQuery open = coded(QueryField::Is, u"open"_s);
    const QHash<QString, TicketQuery> queries = {{u"all"_s, {}},
                                                 {u"open"_s, open},
                                                 {u"closed"_s, coded(QueryField::Is, u"closed"_s)},
                                                 {u"mine"_s, open && me(QueryField::Owner)},
                                                 {u"engineer"_s, open && me(QueryField::Engineer)},
                                                 {u"dispatch"_s, coded(QueryField::State, u"todispatch"_s)},
                                                 {u"confirm"_s, coded(QueryField::State, u"toconfirm"_s)},
                                                 {u"survey"_s, coded(QueryField::State, u"tosurvey"_s)},
                                                 {u"overdue"_s, coded(QueryField::Is, u"overdue"_s)},
                                                 {u"soon"_s, coded(QueryField::Is, u"soon"_s)}};
    return queries.contains(view) ? std::optional(queries.value(view)) : std::nullopt;
}

QString queryErrorCode(QueryError::Kind kind)
{
    static const QStringList codes = {
        u"unknown_field"_s,    u"unknown_value"_s,    u"missing_value"_s,  u"missing_operand"_s, u"empty_brackets"_s,
        u"unclosed_bracket"_s, u"unopened_bracket"_s, u"unclosed_quote"_s, u"not_a_time"_s,      u"not_a_number"_s,
        u"not_a_phone"_s,      u"not_comparable"_s,   u"mixed_range"_s,    u"too_long"_s,        u"too_deep"_s};
    return codes.at(static_cast<int>(kind));
}

} // namespace woshou
