#include "domain/tickets/queryvalues.h"

#include "domain/admin/referencedata.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Kind = TicketQuery::Kind;
using Test = TicketTerm::Test;

QString quoted(QString text)
{
    const QString signs = signsOf(text);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (signs.at(i) == u'"')
            text[i] = u' '; // a mark inside would end it
    }
    return u'"' + text + u'"';
}

/// Whether a value is read as it stands, without marks around it.
bool isBare(const QString& text)
{
    static const QString apart = u" ()\",*"_s, compared = u"<>=!≤≥≠"_s;
    if (text.isEmpty() || signsOf(text) != text || isQueryKeyword(text) || compared.contains(text.front()))
        return false;
    return std::none_of(text.begin(), text.end(), [](QChar c) { return apart.contains(c); });
}

bool isReserved(const QString& text)
{
    static const QStringList words = {u"无"_s, u"空"_s, u"none"_s, u"empty"_s, u"有"_s, u"any"_s, u"我"_s, u"me"_s};
    return words.contains(foldName(text));
}

QString bareOrQuoted(const QString& text)
{
    return isBare(text) ? text : quoted(text);
}

/// Pieces as they are written most simply: a text's bare word may stand anywhere, a phone's at the beginning.
QString piecesText(const QStringList& pieces, FieldKind kind)
{
    if (pieces.size() == 1)
        return quoted(pieces.constFirst());
    const qsizetype inner = kind == FieldKind::Phone ? 0 : 1;
    const QStringList simple = kind == FieldKind::Phone ? QStringList{pieces.at(0), QString()}
                                                        : QStringList{QString(), pieces.at(1), QString()};
    if (pieces == simple && isBare(pieces.at(inner)) && !isReserved(pieces.at(inner)))
        return pieces.at(inner);
    QStringList written;
    for (const QString& piece : pieces)
        written.append(piece.isEmpty() ? QString() : bareOrQuoted(piece));
    return written.join(u'*');
}

QString signOf(Test test)
{
    switch (test) {
    case Test::Below:
        return u"<"_s;
    case Test::AtMost:
        return u"<="_s;
    case Test::Above:
        return u">"_s;
    case Test::AtLeast:
        return u">="_s;
    default:
        return {};
    }
}

class Printer
{
public:
    Printer(QueryLanguage language, const ReferenceData& reference)
        : m_language(language)
        , m_reference(reference)
    {
    }

    QString line(const TicketQuery& query) const
    {
        switch (query.kind) {
        case Kind::All:
            return {};
        case Kind::And:
            return joined(query, u" "_s);
        case Kind::Or:
            return joined(query, isChinese() ? u" 或 "_s : u" or "_s);
        case Kind::Not:
            return (isChinese() ? u"非 "_s : u"not "_s) + inside(query.parts.constFirst(), Kind::Not);
        case Kind::Words:
            return query.exact ? quoted(query.words) : query.words;
        case Kind::Term:
            break;
        }
        return infoOf(query.term.field).name(isChinese()) + u':' + value(query.term);
    }

private:
    bool isChinese() const { return m_language == QueryLanguage::Chinese; }

    QString joined(const TicketQuery& query, const QString& between) const
    {
        QStringList parts;
        for (const TicketQuery& part : query.parts)
            parts.append(inside(part, query.kind));
        return parts.join(between);
    }

    QString inside(const TicketQuery& part, Kind outer) const
    {
        const bool apart =
            outer == Kind::Not && (part.kind == Kind::And || (part.isPlain() && part.words.contains(u' ')));
        const bool brackets = apart || (part.kind == Kind::Or && outer != Kind::Or);
        return brackets ? u'(' + line(part) + u')' : line(part);
    }

    QString value(const TicketTerm& term) const
    {
        if (term.test == Test::Known)
            return u"*"_s;
        if (term.test == Test::Empty)
            return isChinese() ? u"无"_s : u"none"_s;
        if (term.test == Test::Me)
            return isChinese() ? u"我"_s : u"me"_s;
        switch (infoOf(term.field).kind) {
        case FieldKind::Past:
        case FieldKind::Deadline:
            return times(term);
        case FieldKind::Number:
            return numbers(term);
        case FieldKind::Text:
        case FieldKind::Phone:
        case FieldKind::Person:
            return piecesText(term.pieces, infoOf(term.field).kind);
        default:
            return codes(term);
        }
    }

    QString times(const TicketTerm& term) const
    {
        const bool age = infoOf(term.field).kind == FieldKind::Past && term.test == Test::Is;
        const QString from = queryTimeText(term.from, isChinese(), age);
        if (term.test == Test::Between)
            return from + u".."_s + queryTimeText(term.to, isChinese(), age);
        return signOf(term.test) + from;
    }

    static QString numbers(const TicketTerm& term)
    {
        const QString from = QString::number(term.number, 'g', 12);
        if (term.test == Test::Between)
            return from + u".."_s + QString::number(term.upTo, 'g', 12);
        return signOf(term.test) + from;
    }

    QString codes(const TicketTerm& term) const
    {
        QStringList names;
        for (const FieldCode& code : codesOf(term.field, m_reference)) {
            if (term.codes.contains(code.code))
                names.append(name(code, term));
        }
        names.removeDuplicates();
        return names.join(u',');
    }

    /// A name that other codes share is written only where they are meant too.
    QString name(const FieldCode& code, const TicketTerm& term) const
    {
        if (m_language == QueryLanguage::Codes)
            return bareOrQuoted(code.code);
        const QString shown = code.name(isChinese());
        const QString lower = isChinese() ? shown : shown.toLower().replace(u' ', u'_');
        const QStringList meant = codesNamed(codesOf(term.field, m_reference), {shown});
        const bool narrow =
            std::all_of(meant.begin(), meant.end(), [&](const QString& each) { return term.codes.contains(each); });
        if (!narrow || isReserved(shown))
            return bareOrQuoted(code.code);
        return isBare(lower) ? lower : quoted(shown);
    }

    QueryLanguage m_language;
    const ReferenceData& m_reference;
};

} // namespace

QString ticketQueryText(const TicketQuery& query, QueryLanguage language, const ReferenceData& reference)
{
    return Printer(language, reference).line(query);
}

} // namespace woshou
