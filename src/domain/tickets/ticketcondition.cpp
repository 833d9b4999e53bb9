#include "domain/tickets/ticketcondition.h"

#include "domain/knowledge/searchterms.h"
#include "domain/promise/policy.h"
#include "domain/tickets/queryvalues.h"
#include "domain/tickets/ticketsearch.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Test = TicketCondition::Test;
using Asked = TicketTerm::Test;

TicketCondition all(const QList<TicketCondition>& parts, Test test = Test::And)
{
    TicketCondition condition;
    condition.test = test;
    condition.parts = parts;
    return condition;
}

TicketCondition any(const QList<TicketCondition>& parts)
{
    return all(parts, Test::Or);
}

TicketCondition negated(const TicketCondition& part)
{
    return all({part}, Test::Not);
}

TicketCondition on(const QString& column, Test test)
{
    TicketCondition condition;
    condition.test = test;
    condition.column = column;
    return condition;
}

TicketCondition codeIs(const QString& column, const QString& code)
{
    TicketCondition condition = on(column, Test::CodeIs);
    condition.text = code;
    return condition;
}

TicketCondition at(const QString& column, Test test, Instant instant)
{
    TicketCondition condition = on(column, test);
    condition.at = instant;
    return condition;
}

TicketCondition number(const QString& column, Test test, double value)
{
    TicketCondition condition = on(column, test);
    condition.number = value;
    return condition;
}

TicketCondition personIs(const QString& column, PersonId person)
{
    TicketCondition condition = on(column, Test::PersonIs);
    condition.person = person;
    return condition;
}

QString columnOf(QueryField field)
{
    static const QHash<QueryField, QString> others = {
        {QueryField::Product, u"product_group"_s}, {QueryField::Title, u"symptom"_s},
        {QueryField::Level, u"customer_level"_s},  {QueryField::Customer, u"customer_name"_s},
        {QueryField::Serial, u"device_serial"_s},  {QueryField::Due, u"next_due"_s},
        {QueryField::Callback, u"callback_due"_s}, {QueryField::Responded, u"first_response_at"_s}};
    const QueryFieldInfo& info = infoOf(field);
    if (info.kind == FieldKind::Past && field != QueryField::Responded)
        return info.code + u"_at"_s;
    if (info.kind == FieldKind::Person)
        return info.code + u"_id"_s;
    return others.value(field, info.code);
}

/// What a field's pieces are looked for in.
Test likeOf(const QueryFieldInfo& info)
{
    if (info.kind == FieldKind::Phone)
        return Test::PhoneLike;
    if (info.kind == FieldKind::Person)
        return Test::PersonLike;
    if (info.field == QueryField::Customer)
        return Test::CustomerLike;
    return info.field == QueryField::Serial ? Test::DeviceLike : Test::TextLike;
}

class Asker
{
public:
    explicit Asker(const QueryScope& scope)
        : m_scope(scope)
    {
    }

    TicketCondition condition(const TicketQuery& query) const
    {
        switch (query.kind) {
        case TicketQuery::Kind::All:
            return {};
        case TicketQuery::Kind::And:
            return all(conditions(query.parts));
        case TicketQuery::Kind::Or:
            return any(conditions(query.parts));
        case TicketQuery::Kind::Not:
            return negated(condition(query.parts.constFirst()));
        case TicketQuery::Kind::Words:
            return words(query);
        case TicketQuery::Kind::Term:
            break;
        }
        return term(query.term);
    }

private:
    QList<TicketCondition> conditions(const QList<TicketQuery>& parts) const
    {
        QList<TicketCondition> list;
        for (const TicketQuery& part : parts)
            list.append(condition(part));
        return list;
    }

    /// Each word may be said in another entry. What holds no word at all is found nowhere.
    static TicketCondition words(const TicketQuery& query)
    {
        QList<TicketCondition> list;
        for (const QStringList& phrase : ticketQueryPhrases(query.words)) {
            list.append(on({}, Test::Words));
            list.last().terms = phrase;
        }
        if (list.isEmpty())
            return negated({});
        list.last().begun = !query.exact;
        return list.size() == 1 ? list.constFirst() : all(list);
    }

    TicketCondition term(const TicketTerm& term) const
    {
        const QueryFieldInfo& info = infoOf(term.field);
        if (term.test == Asked::Known)
            return known(info);
        if (term.test == Asked::Empty)
            return negated(known(info));
        if (term.test == Asked::Me)
            return personIs(columnOf(term.field), m_scope.person);
        switch (info.kind) {
        case FieldKind::Past:
            return past(columnOf(term.field), term);
        case FieldKind::Deadline:
            return deadline(columnOf(term.field), term);
        case FieldKind::Number:
            return numbers(columnOf(term.field), term);
        case FieldKind::Flag:
            return flags(term.codes);
        case FieldKind::Code:
        case FieldKind::Rank:
            return codes(columnOf(term.field), term.codes);
        default:
            return like(info, term.pieces);
        }
    }

    static TicketCondition known(const QueryFieldInfo& info)
    {
        switch (info.kind) {
        case FieldKind::Phone:
            return on({}, Test::PhoneKnown);
        case FieldKind::Code:
        case FieldKind::Rank:
            return on(columnOf(info.field), Test::TextKnown);
        case FieldKind::Text: {
            // A customer's name and a device's number are looked for among theirs: one sign at least.
            TicketCondition condition = on(columnOf(info.field), likeOf(info));
            condition.pieces = {QString(), QString()};
            return condition.test == Test::TextLike ? on(condition.column, Test::TextKnown) : condition;
        }
        default:
            return on(columnOf(info.field), Test::Known);
        }
    }

    static TicketCondition like(const QueryFieldInfo& info, const QStringList& pieces)
    {
        TicketCondition condition = on(columnOf(info.field), likeOf(info));
        for (const QString& piece : pieces)
            condition.pieces.append(foldAscii(piece));
        return condition;
    }

    static TicketCondition codes(const QString& column, const QStringList& codes)
    {
        QList<TicketCondition> list;
        for (const QString& code : codes)
            list.append(codeIs(column, code));
        return any(list);
    }

    /// The age of what is past.
    TicketCondition past(const QString& column, const TicketTerm& term) const
    {
        if (!term.from.isSpan())
            return stretch(column, term);
        const Instant begun = m_scope.now - lengthOf(term.from);
        if (term.test == Asked::Above || term.test == Asked::AtLeast)
            return at(column, Test::Before, begun);
        if (term.test != Asked::Between)
            return at(column, Test::From, begun);
        const Instant other = m_scope.now - lengthOf(term.to);
        const auto [first, last] = std::minmax(begun, other);
        return all({at(column, Test::From, first), at(column, Test::Before, last)});
    }

    /// The time that is left: less than two hours is also what is overdue.
    TicketCondition deadline(const QString& column, const TicketTerm& term) const
    {
        if (!term.from.isSpan())
            return stretch(column, term);
        const Instant end = m_scope.now + lengthOf(term.from);
        if (term.test == Asked::Below || term.test == Asked::AtMost)
            return at(column, Test::Before, end);
        if (term.test == Asked::Above || term.test == Asked::AtLeast)
            return at(column, Test::From, end);
        const Instant other = term.test == Asked::Between ? m_scope.now + lengthOf(term.to) : m_scope.now;
        const auto [first, last] = std::minmax(other, end);
        return all({at(column, Test::From, first), at(column, Test::Before, last)});
    }

    TicketCondition stretch(const QString& column, const TicketTerm& term) const
    {
        const TimeStretch begin = stretchOf(term.from, m_scope.now, m_scope.utcOffsetMinutes);
        switch (term.test) {
        case Asked::Below:
            return at(column, Test::Before, begin.from);
        case Asked::AtMost:
            return at(column, Test::Before, begin.to);
        case Asked::Above:
            return at(column, Test::From, begin.to);
        case Asked::AtLeast:
            return at(column, Test::From, begin.from);
        default:
            break;
        }
        const TimeStretch end =
            term.test == Asked::Between ? stretchOf(term.to, m_scope.now, m_scope.utcOffsetMinutes) : begin;
        return all({at(column, Test::From, std::min(begin.from, end.from)),
                    at(column, Test::Before, std::max(begin.to, end.to))});
    }

    static TicketCondition numbers(const QString& column, const TicketTerm& term)
    {
        const TicketCondition is = number(column, Test::NumberIs, term.number);
        const TicketCondition below = number(column, Test::NumberBelow, term.number);
        const TicketCondition above = number(column, Test::NumberAbove, term.number);
        switch (term.test) {
        case Asked::Below:
            return below;
        case Asked::AtMost:
            return any({below, is});
        case Asked::Above:
            return above;
        case Asked::AtLeast:
            return any({above, is});
        case Asked::Between: {
            const auto [low, high] = std::minmax(term.number, term.upTo);
            return all({on(column, Test::Known), negated(number(column, Test::NumberBelow, low)),
                        negated(number(column, Test::NumberAbove, high))});
        }
        default:
            return is;
        }
    }

    TicketCondition flags(const QStringList& codes) const
    {
        QList<TicketCondition> list;
        for (const QString& code : codes)
            list.append(flag(code));
        return any(list);
    }

    TicketCondition flag(const QString& code) const
    {
        const TicketCondition open = on(u"is_open"_s, Test::FlagIs);
        const QString due = columnOf(QueryField::Due);
        if (code == "closed"_L1)
            return negated(open);
        if (code == "overdue"_L1)
            return all({open, at(due, Test::Before, m_scope.now)});
        if (code == "soon"_L1)
            return all({open, at(due, Test::From, m_scope.now), at(due, Test::Before, m_scope.now + kSoon)});
        if (code == "mine"_L1)
            return all(
                {open, any({personIs(u"owner_id"_s, m_scope.person), personIs(u"engineer_id"_s, m_scope.person)})});
        if (code == "elderly"_L1)
            return any({on(u"elderly_home"_s, Test::FlagIs), on(u"elderly_alone"_s, Test::FlagIs)});
        return code == "stopped"_L1 ? on(u"business_stopped"_s, Test::FlagIs) : open;
    }

    const QueryScope m_scope;
};

bool fits(const QString& text, const QStringList& pieces)
{
    return fitsPieces(foldAscii(text), pieces);
}

/// Of a customer, a device or a person: an empty name is none.
bool fitsName(const QString& name, const QStringList& pieces)
{
    return !name.isEmpty() && fits(name, pieces);
}

bool fitsAny(const QStringList& texts, const QStringList& pieces)
{
    return std::any_of(texts.begin(), texts.end(), [&](const QString& text) { return fitsName(text, pieces); });
}

bool says(const TicketCondition& condition, const QList<QStringList>& said)
{
    return std::any_of(said.begin(), said.end(),
                       [&](const QStringList& terms) { return holdsPhrase(terms, condition.terms, condition.begun); });
}

bool holds(const TicketCondition& c, const MaybeInstant& instant)
{
    return instant && (c.test == Test::Before ? *instant < c.at : *instant >= c.at);
}

bool holds(const TicketCondition& c, const std::optional<double>& number)
{
    if (!number)
        return false;
    if (c.test == Test::NumberIs)
        return *number == c.number;
    return c.test == Test::NumberBelow ? *number < c.number : *number > c.number;
}

bool isKnown(const QString& column, const TicketFacts& ticket)
{
    return ticket.people.value(column).isValid() || ticket.instants.value(column).has_value() ||
           ticket.numbers.value(column).has_value();
}

bool fitsPerson(const TicketCondition& c, const TicketFacts& ticket)
{
    const QString name = c.column.chopped(3) + u"_name"_s; // "engineer_id"
    return fitsAny({ticket.texts.value(name), ticket.texts.value(name + u"_en"_s)}, c.pieces);
}

} // namespace

TicketCondition conditionOf(const TicketQuery& query, const QueryScope& scope)
{
    return Asker(scope).condition(query);
}

QString foldAscii(QString text)
{
    for (QChar& c : text) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + 32);
    }
    return text;
}

bool matches(const TicketCondition& condition, const TicketFacts& ticket)
{
    const auto holdsPart = [&](const TicketCondition& part) { return matches(part, ticket); };
    const QList<TicketCondition>& parts = condition.parts;
    const QString text = ticket.texts.value(condition.column);
    switch (condition.test) {
    case Test::Everything:
        return true;
    case Test::And:
        return std::all_of(parts.begin(), parts.end(), holdsPart);
    case Test::Or:
        return std::any_of(parts.begin(), parts.end(), holdsPart);
    case Test::Not:
        return !holdsPart(parts.constFirst());
    case Test::CodeIs:
        return text == condition.text;
    case Test::TextLike:
        return fits(text, condition.pieces);
    case Test::TextKnown:
        return !text.isEmpty();
    case Test::CustomerLike:
    case Test::DeviceLike:
        return fitsName(text, condition.pieces);
    case Test::PersonLike:
        return fitsPerson(condition, ticket);
    case Test::PersonIs:
        return condition.person.isValid() && ticket.people.value(condition.column) == condition.person;
    case Test::PhoneLike:
        return fitsAny(ticket.phones, condition.pieces);
    case Test::PhoneKnown:
        return !ticket.phones.isEmpty();
    case Test::Known:
        return isKnown(condition.column, ticket);
    case Test::Before:
    case Test::From:
        return holds(condition, ticket.instants.value(condition.column));
    case Test::NumberIs:
    case Test::NumberBelow:
    case Test::NumberAbove:
        return holds(condition, ticket.numbers.value(condition.column));
    case Test::FlagIs:
        return ticket.numbers.value(condition.column).value_or(0) != 0;
    case Test::Words:
        return says(condition, ticket.said);
    }
    return false;
}

} // namespace woshou
