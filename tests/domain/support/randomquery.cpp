#include "domain/support/randomquery.h"

#include "base/text.h"
#include "domain/admin/referencedata.h"

#include <QRegularExpression>

namespace woshou {

using namespace Qt::StringLiterals;

using Test = TicketTerm::Test;
using Unit = QueryTime::Unit;

TicketQuery RandomQuery::query(int depth)
{
    if (depth == 0 || m_random.number(3) == 0)
        return leaf();
    if (m_random.number(4) == 0)
        return !query(depth - 1);
    TicketQuery joined = query(depth - 1);
    const bool both = m_random.flag();
    for (int n = 1 + m_random.number(2); n > 0; --n)
        joined = both ? joined && query(depth - 1) : joined || query(depth - 1);
    return joined;
}

TicketQuery RandomQuery::leaf()
{
    if (m_random.number(6) > 0)
        return queryOf(term(QueryField(m_random.number(ticketFields().size()))));
    const bool exact = m_random.flag();
    const QString text = wordsToFind();
    return queryOfWords(text, exact);
}

/// Of letters and Han only: what a person types without marks around it.
QString RandomQuery::wordsToFind()
{
    if (!words.isEmpty())
        return m_random.pick(words);
    QString text;
    for (const QChar c : m_random.plain(8)) {
        if (c.isLetterOrNumber())
            text += c;
    }
    return text + u"机"_s;
}

TicketTerm RandomQuery::term(QueryField field)
{
    const QueryFieldInfo& info = infoOf(field);
    TicketTerm term{field, Test::Is, {}, {}, {}, {}, 0, 0};
    if (info.kind != FieldKind::Flag && m_random.number(8) == 0) {
        term.test = m_random.flag() ? Test::Known : Test::Empty;
        return term;
    }
    switch (info.kind) {
    case FieldKind::Code:
    case FieldKind::Rank:
    case FieldKind::Flag:
        term.codes = codes(field);
        break;
    case FieldKind::Person:
        if (m_random.number(3) == 0) {
            term.test = Test::Me;
            break;
        }
        [[fallthrough]];
    case FieldKind::Text:
    case FieldKind::Phone:
        term.pieces = pieces(field);
        break;
    case FieldKind::Past:
    case FieldKind::Deadline:
        term.test = comparison();
        term.from = time(m_random.flag());
        if (term.test == Test::Between)
            term.to = time(term.from.isSpan());
        break;
    case FieldKind::Number:
        term.test = comparison();
        term.number = m_random.number(5);
        if (term.test == Test::Between)
            term.upTo = m_random.number(5);
        break;
    }
    return term;
}

Test RandomQuery::comparison()
{
    static const QList<Test> tests = {Test::Is, Test::Below, Test::AtMost, Test::Above, Test::AtLeast, Test::Between};
    return tests.at(m_random.number(tests.size()));
}

QStringList RandomQuery::codes(QueryField field)
{
    const QList<FieldCode> all = codesOf(field, m_reference);
    const int one = m_random.number(all.size());
    QStringList list;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i == one || m_random.number(6) == 0)
            list.append(all.at(i).code);
    }
    return list;
}

QStringList RandomQuery::pieces(QueryField field)
{
    const QString text = piece(field);
    switch (m_random.number(5)) {
    case 0:
        return {text};
    case 1:
        return {text, QString()};
    case 2:
        return {QString(), text};
    case 3:
        return {text.left(1), text.mid(1), QString()};
    default:
        return {QString(), text, QString()};
    }
}

QString RandomQuery::piece(QueryField field)
{
    if (const QStringList known = texts.value(field); !known.isEmpty()) {
        const QString text = m_random.pick(known);
        return normaliseLine(text.mid(m_random.number(text.size() / 2), 2 + m_random.number(4)));
    }
    if (infoOf(field).kind == FieldKind::Phone)
        return QString::number(130 + m_random.number(60));
    QString text = normaliseLine(m_random.flag() ? m_random.plain(8) : m_random.hostile(8));
    text.remove(QRegularExpression(u"[\"“”„「」『』＂]"_s));
    return normaliseLine(u"机"_s + text + u"x"_s);
}

QueryTime RandomQuery::time(bool span)
{
    if (span)
        return {Unit(m_random.number(4)), m_random.number(40), {}, {}};
    const auto unit = Unit(int(Unit::Minute) + m_random.number(int(Unit::ThisYear) - int(Unit::Minute) + 1));
    const QDate date(2026, 1 + m_random.number(12), 1 + m_random.number(28));
    switch (unit) {
    case Unit::Minute:
        return {unit, 0, date, QTime(m_random.number(24), m_random.number(60))};
    case Unit::Day:
        return {unit, 0, date, {}};
    case Unit::Month:
        return {unit, 0, QDate(date.year(), date.month(), 1), {}};
    case Unit::Year:
        return {unit, 0, QDate(date.year(), 1, 1), {}};
    default:
        return {unit, 0, {}, {}};
    }
}

} // namespace woshou
