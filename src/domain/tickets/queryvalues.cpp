#include "domain/tickets/queryvalues.h"

#include "base/text.h"
#include "domain/admin/referencedata.h"
#include "domain/customers/phone.h"

#include <QRegularExpression>

#include <cmath>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Test = TicketTerm::Test;
using Answer = tl::expected<TicketQuery, QueryError>;

constexpr qsizetype kMostProposals = 5;
constexpr double kLargestNumber = 1e9;

tl::unexpected<QueryError> wrong(QueryError::Kind kind, const QueryFieldInfo& field, const QueryValue& value,
                                 const QStringList& more = {})
{
    return tl::unexpected(QueryError{kind, value.position, value.length, value.text, field.code, more});
}

bool isBare(const QueryValue& value, const QStringList& words)
{
    return !value.quoted && words.contains(foldName(value.text));
}

/// "none" and "any", which every field but "is" takes.
std::optional<Test> presence(const QueryValue& value)
{
    if (isBare(value, {u"无"_s, u"空"_s, u"none"_s, u"empty"_s}) || (value.quoted && value.text.isEmpty()))
        return Test::Empty;
    if (isBare(value, {u"*"_s, u"有"_s, u"any"_s}))
        return Test::Known;
    return std::nullopt;
}

bool isNamed(const FieldCode& code, const QStringList& folded)
{
    const QStringList names = QStringList{code.code, code.zh, code.en} + code.more;
    return std::any_of(names.begin(), names.end(),
                       [&](const QString& name) { return fitsPieces(foldName(name), folded); });
}

/// What may have been meant: what begins as it was written, or else anything.
QStringList proposalsFor(const QList<FieldCode>& codes, const QString& text)
{
    const QString begun = foldName(text).left(1);
    QStringList near, all;
    for (const FieldCode& code : codes) {
        all.append(code.code);
        if (foldName(code.zh).contains(begun) || foldName(code.en).startsWith(begun))
            near.append(code.code);
    }
    QStringList& list = near.isEmpty() ? all : near;
    return list.mid(0, kMostProposals);
}

bool fitsRank(Test test, qsizetype rank, qsizetype than)
{
    switch (test) {
    case Test::Below:
        return rank < than;
    case Test::AtMost:
        return rank <= than;
    case Test::Above:
        return rank > than;
    case Test::AtLeast:
        return rank >= than;
    default:
        return rank == than;
    }
}

/// Places of the codes that a value names.
QList<qsizetype> ranksOf(const QList<FieldCode>& codes, const QStringList& pieces)
{
    QStringList folded;
    for (const QString& piece : pieces)
        folded.append(foldName(piece));
    QList<qsizetype> ranks;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        if (isNamed(codes.at(i), folded))
            ranks.append(i);
    }
    return ranks;
}

Answer readCodes(const QueryFieldInfo& field, const QList<FieldCode>& codes, Test test, const QueryValue& value)
{
    if (test != Test::Is && field.kind != FieldKind::Rank)
        return wrong(QueryError::Kind::NotComparable, field, value);
    const QList<qsizetype> named = ranksOf(codes, value.pieces);
    if (named.isEmpty())
        return wrong(QueryError::Kind::UnknownValue, field, value, proposalsFor(codes, value.text));
    TicketTerm term{field.field, Test::Is, {}, {}, {}, {}, 0, 0};
    for (qsizetype i = 0; i < codes.size(); ++i) {
        if (std::any_of(named.begin(), named.end(), [&](qsizetype than) { return fitsRank(test, i, than); }))
            term.codes.append(codes.at(i).code);
    }
    if (term.codes.isEmpty()) // nothing is below the lowest
        return wrong(QueryError::Kind::NotComparable, field, value);
    return queryOf(term);
}

Answer readRanks(const QueryFieldInfo& field, const QList<FieldCode>& codes, const QueryValue& from,
                 const QueryValue& to)
{
    const QList<qsizetype> first = ranksOf(codes, from.pieces), last = ranksOf(codes, to.pieces);
    if (first.isEmpty() || last.isEmpty()) {
        const QueryValue& unknown = first.isEmpty() ? from : to;
        return wrong(QueryError::Kind::UnknownValue, field, unknown, proposalsFor(codes, unknown.text));
    }
    const auto [low, high] = std::minmax(first.constFirst(), last.constFirst());
    TicketTerm term{field.field, Test::Is, {}, {}, {}, {}, 0, 0};
    for (qsizetype i = low; i <= high; ++i)
        term.codes.append(codes.at(i).code);
    return queryOf(term);
}

TicketQuery textQuery(QueryField field, const QStringList& pieces)
{
    TicketTerm term{field, Test::Is, {}, pieces, {}, {}, 0, 0};
    if (std::all_of(pieces.begin(), pieces.end(), [](const QString& piece) { return piece.isEmpty(); }))
        term = {field, pieces.size() > 1 ? Test::Known : Test::Empty, {}, {}, {}, {}, 0, 0};
    return queryOf(term);
}

/// Bare words may stand anywhere in the text, quoted ones are the whole of it, and with a star all of it must fit.
Answer readText(const QueryFieldInfo& field, const QueryValue& value)
{
    QStringList pieces;
    for (const QString& piece : value.pieces)
        pieces.append(normaliseLine(piece));
    if (pieces.size() == 1 && !value.quoted)
        pieces = {QString(), pieces.constFirst(), QString()};
    return textQuery(field.field, pieces);
}

Answer readPerson(const QueryFieldInfo& field, const QueryValue& value)
{
    if (isBare(value, {u"我"_s, u"me"_s}))
        return queryOf({field.field, Test::Me, {}, {}, {}, {}, 0, 0});
    return readText(field, value);
}

/// Digits as they are kept, begun or whole.
Answer readPhone(const QueryFieldInfo& field, const QueryValue& value)
{
    static const QRegularExpression between(u"[\\s().\\-]"_s), digits(u"^\\+?[0-9]*(#[0-9]*)?$"_s);
    const Phone phone = parsePhone(value.text);
    if (value.pieces.size() == 1 && phone.valid)
        return textQuery(field.field, value.quoted ? QStringList{phone.kept()} : QStringList{phone.digits, QString()});
    QStringList pieces;
    for (QString piece : value.pieces) {
        piece.remove(between);
        if (!digits.match(piece).hasMatch())
            return wrong(QueryError::Kind::NotAPhone, field, value);
        pieces.append(piece);
    }
    if (pieces.size() == 1 && !value.quoted)
        pieces.append(QString());
    return textQuery(field.field, pieces);
}

Answer readTime(const QueryFieldInfo& field, Test test, const QueryValue& value, const std::optional<QueryValue>& to,
                const QDate& today)
{
    const auto from = parseQueryTime(value.text, today);
    if (!from)
        return wrong(QueryError::Kind::NotATime, field, value);
    TicketTerm term{field.field, test, {}, {}, *from, {}, 0, 0};
    if (!to)
        return queryOf(term);
    const auto until = parseQueryTime(to->text, today);
    if (!until)
        return wrong(QueryError::Kind::NotATime, field, *to);
    if (from->isSpan() != until->isSpan())
        return wrong(QueryError::Kind::MixedRange, field, *to);
    term.to = *until;
    return queryOf(term);
}

std::optional<double> numberOf(const QueryValue& value)
{
    bool fits = false;
    const double number = value.text.toDouble(&fits);
    return fits && std::abs(number) <= kLargestNumber ? std::optional(number) : std::nullopt;
}

Answer readNumber(const QueryFieldInfo& field, Test test, const QueryValue& value, const std::optional<QueryValue>& to)
{
    const auto number = numberOf(value);
    const auto upTo = to ? numberOf(*to) : number;
    if (!number || !upTo)
        return wrong(QueryError::Kind::NotANumber, field, number ? *to : value);
    return queryOf({field.field, test, {}, {}, {}, {}, *number, to ? *upTo : 0});
}

} // namespace

bool fitsPieces(const QString& text, const QStringList& pieces)
{
    if (pieces.size() == 1)
        return text == pieces.constFirst();
    if (!text.startsWith(pieces.constFirst()))
        return false;
    qsizetype from = pieces.constFirst().size();
    for (qsizetype i = 1; i + 1 < pieces.size(); ++i) {
        const qsizetype found = text.indexOf(pieces.at(i), from);
        if (found < 0)
            return false;
        from = found + pieces.at(i).size();
    }
    return text.size() - from >= pieces.constLast().size() && text.endsWith(pieces.constLast());
}

QStringList codesNamed(const QList<FieldCode>& codes, const QStringList& pieces)
{
    QStringList named;
    for (const qsizetype rank : ranksOf(codes, pieces))
        named.append(codes.at(rank).code);
    return named;
}

Answer ValueReader::read(const QueryFieldInfo& field, Test test, const QueryValue& value,
                         const std::optional<QueryValue>& to) const
{
    if (const auto found = field.kind == FieldKind::Flag || to ? std::nullopt : presence(value)) {
        if (test != Test::Is)
            return wrong(QueryError::Kind::NotComparable, field, value);
        return queryOf({field.field, *found, {}, {}, {}, {}, 0, 0});
    }
    switch (field.kind) {
    case FieldKind::Past:
    case FieldKind::Deadline:
        return readTime(field, test, value, to, today);
    case FieldKind::Number:
        return readNumber(field, test, value, to);
    case FieldKind::Rank:
        if (to)
            return readRanks(field, codesOf(field.field, reference), value, *to);
        [[fallthrough]];
    case FieldKind::Code:
    case FieldKind::Flag:
        return readCodes(field, codesOf(field.field, reference), test, value);
    case FieldKind::Text:
    case FieldKind::Person:
    case FieldKind::Phone:
        break;
    }
    if (test != Test::Is)
        return wrong(QueryError::Kind::NotComparable, field, value);
    if (field.kind == FieldKind::Phone)
        return readPhone(field, value);
    return field.kind == FieldKind::Person ? readPerson(field, value) : readText(field, value);
}

} // namespace woshou
