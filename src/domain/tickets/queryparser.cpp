#include "domain/tickets/queryvalues.h"

#include "base/text.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Test = TicketTerm::Test;
using Problem = QueryError::Kind;

constexpr qsizetype kLongestLine = 2000;
constexpr int kMostTerms = 60, kDeepest = 20;
constexpr qsizetype kMostStars = 5; ///< a pattern of many is tried in very many ways

/// The sign that a character stands for, whichever keyboard it came from; as many units as before.
QChar signOf(QChar c)
{
    static const QString quotes = u"“”„「」『』"_s;
    if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
        return QChar(c.unicode() - 0xFEE0);
    if (quotes.contains(c))
        return u'"';
    if (c == u'、')
        return u',';
    return c.isSpace() ? QChar(u' ') : c;
}

bool isAnd(const QString& word)
{
    return word == "and"_L1 || word == u"且" || word == u"并且" || word == "&"_L1 || word == "&&"_L1;
}

bool isOr(const QString& word)
{
    return word == "or"_L1 || word == u"或" || word == u"或者" || word == "|"_L1 || word == "||"_L1;
}

bool isNot(const QString& word)
{
    return word == "not"_L1 || word == u"非";
}

struct Comparison
{
    QLatin1StringView sign;
    Test test;
    bool negated;
};

/// The comparing sign at a place; its length is 0 when there is none.
std::pair<Comparison, qsizetype> comparisonAt(QStringView signs)
{
    static const Comparison table[] = {{"<="_L1, Test::AtMost, false}, {">="_L1, Test::AtLeast, false},
                                       {"!="_L1, Test::Is, true},      {"<"_L1, Test::Below, false},
                                       {">"_L1, Test::Above, false},   {"="_L1, Test::Is, false}};
    for (const Comparison& each : table) {
        if (signs.startsWith(each.sign))
            return {each, each.sign.size()};
    }
    if (signs.startsWith(u'≤') || signs.startsWith(u'≥'))
        return {table[signs.front() == u'≤' ? 0 : 1], 1};
    return {{{}, Test::Is, signs.startsWith(u'≠')}, signs.startsWith(u'≠') ? 1 : 0};
}

qsizetype endOfName(QStringView word)
{
    qsizetype end = 0;
    while (end < word.size() && word.at(end) != u':' && comparisonAt(word.mid(end)).second == 0)
        ++end;
    return end;
}

/// Two tests of the same field by code are one.
TicketQuery either(const TicketQuery& a, const TicketQuery& b, const ReferenceData& reference)
{
    const bool codes = a.kind == TicketQuery::Kind::Term && b.kind == TicketQuery::Kind::Term &&
                       !a.term.codes.isEmpty() && !b.term.codes.isEmpty();
    if (!codes)
        return a || b;
    TicketQuery both = a;
    both.term.codes.clear();
    for (const FieldCode& code : codesOf(a.term.field, reference)) {
        if (a.term.codes.contains(code.code) || b.term.codes.contains(code.code))
            both.term.codes.append(code.code);
    }
    return both;
}

/// Reads a line from left to right. The first thing that is wrong is kept, and nothing is read behind it.
class LineParser
{
public:
    LineParser(const QString& line, const ReferenceData& reference, const QDate& today)
        : m_line(line)
        , m_signs(signsOf(line))
        , m_values{reference, today}
    {
    }

    tl::expected<TicketQuery, QueryError> parse()
    {
        if (m_line.size() > kLongestLine)
            fail(Problem::TooLong, kLongestLine, m_line.size() - kLongestLine);
        skipBlanks();
        TicketQuery query = atEnd() ? TicketQuery() : orChain();
        skipBlanks();
        if (!m_error && !atEnd())
            fail(Problem::UnopenedBracket, m_at, 1);
        if (m_error)
            return tl::unexpected(*m_error);
        return query;
    }

private:
    TicketQuery orChain()
    {
        TicketQuery query = andChain();
        while (takeWord(isOr))
            query = query || andChain();
        return query;
    }

    TicketQuery andChain()
    {
        TicketQuery query = operand();
        while (!m_error && (takeWord(isAnd) || beginsOperand()))
            query = query && operand();
        return query;
    }

    TicketQuery operand()
    {
        if (m_error)
            return {};
        if (!beginsOperand()) {
            if (m_sign.second > 0)
                fail(Problem::MissingOperand, m_sign.first, m_sign.second);
            else
                fail(Problem::UnopenedBracket, m_at, 1);
            return {};
        }
        if (!takeNot())
            return primary();
        const Deeper deeper(*this);
        return m_error ? TicketQuery() : !operand();
    }

    TicketQuery primary()
    {
        if (++m_terms > kMostTerms)
            fail(Problem::TooLong, m_at, m_line.size() - m_at);
        if (m_error)
            return {};
        if (m_signs.at(m_at) == u'(')
            return brackets();
        if (m_signs.at(m_at) == u'"')
            return quotedWords();
        const QString word = wordAt(m_at);
        if (const auto head = queryHead(word))
            return field(*head);
        const QString words = m_line.mid(m_at, word.size());
        m_at += word.size();
        return queryOfWords(words);
    }

    TicketQuery brackets()
    {
        const qsizetype opened = m_at++;
        skipBlanks();
        if (!atEnd() && m_signs.at(m_at) == u')') {
            fail(Problem::EmptyBrackets, opened, m_at + 1 - opened);
            return {};
        }
        if (atEnd()) {
            fail(Problem::UnclosedBracket, opened, 1);
            return {};
        }
        const Deeper deeper(*this);
        const TicketQuery query = orChain();
        skipBlanks();
        if (!m_error && atEnd())
            fail(Problem::UnclosedBracket, opened, 1);
        else
            ++m_at;
        return query;
    }

    TicketQuery quotedWords()
    {
        const qsizetype opened = m_at;
        const QString words = normaliseLine(quoted());
        if (!m_error && words.isEmpty())
            fail(Problem::MissingValue, opened, m_at - opened);
        return queryOfWords(words, true);
    }

    TicketQuery field(const QueryHead& head)
    {
        const qsizetype begin = m_at;
        if (!head.field) {
            fail(Problem::UnknownField, begin, head.nameLength);
            return {};
        }
        m_at += head.length;
        skipBlanks();
        const bool keyword = !atEnd() && (isAnd(wordAt(m_at)) || isOr(wordAt(m_at)));
        if (atEnd() || m_signs.at(m_at) == u')' || m_signs.at(m_at) == u'(' || keyword) {
            fail(Problem::MissingValue, begin, head.length);
            return {};
        }
        const TicketQuery query = values(*head.field, head.test);
        return head.negated && !m_error ? !query : query;
    }

    TicketQuery values(const QueryFieldInfo& field, Test test)
    {
        TicketQuery query = value(field, test);
        while (!m_error && !atEnd() && m_signs.at(m_at) == u',') {
            ++m_at;
            if (atEnd() || endsValue(m_at))
                break; // more is to come
            if (++m_terms > kMostTerms)
                fail(Problem::TooLong, m_at, m_line.size() - m_at);
            else
                query = either(query, value(field, test), m_values.reference);
        }
        return query;
    }

    /// A value, or a range of which one end may be missing.
    TicketQuery value(const QueryFieldInfo& field, Test test)
    {
        const bool ranges = field.kind == FieldKind::Past || field.kind == FieldKind::Deadline ||
                            field.kind == FieldKind::Number || field.kind == FieldKind::Rank;
        const qsizetype begin = m_at;
        const QueryValue from = oneValue(ranges);
        const qsizetype dots = ranges ? rangeSign(m_at) : 0;
        m_at += dots;
        const bool ends = atEnd() || endsValue(m_at);
        if (dots == 0 || m_error)
            return readOr(begin, field, test, from, {});
        if (test != Test::Is || (from.length == 0 && ends)) {
            fail(Problem::MissingValue, begin, m_at - begin, field.code);
            return {};
        }
        if (ends)
            return readOr(begin, field, Test::AtLeast, from, {});
        const QueryValue to = oneValue(ranges);
        if (!atEnd() && !endsValue(m_at)) // a third end
            fail(Problem::MixedRange, begin, m_at + rangeSign(m_at) - begin, field.code);
        if (from.length == 0)
            return readOr(begin, field, Test::AtMost, to, {});
        return readOr(begin, field, field.kind == FieldKind::Rank ? Test::Is : Test::Between, from, to);
    }

    TicketQuery readOr(qsizetype begin, const QueryFieldInfo& field, Test test, const QueryValue& value,
                       const std::optional<QueryValue>& to)
    {
        if (m_error)
            return {};
        if (value.length == 0) {
            fail(Problem::MissingValue, begin, std::max<qsizetype>(1, m_at - begin), field.code);
            return {};
        }
        if (value.pieces.size() > kMostStars + 1) {
            fail(Problem::TooLong, value.position, value.length, field.code);
            return {};
        }
        const auto query = m_values.read(field, test, value, to);
        if (!query)
            m_error = query.error();
        return query.value_or(TicketQuery());
    }

    /// Bare and quoted stretches up to a blank, a comma or a bracket; to ".." where ranges are.
    QueryValue oneValue(bool ranges)
    {
        QueryValue value;
        value.position = m_at;
        value.pieces = {QString()};
        int quotedStretches = 0, bareSigns = 0;
        while (!m_error && !atEnd() && !endsValue(m_at) && (!ranges || rangeSign(m_at) == 0)) {
            if (m_signs.at(m_at) == u'"') {
                value.pieces.last() += quoted();
                ++quotedStretches;
                continue;
            }
            addBare(value.pieces, m_signs.at(m_at++));
            ++bareSigns;
        }
        value.length = m_at - value.position;
        value.quoted = quotedStretches == 1 && bareSigns == 0;
        value.text = normaliseText(value.pieces.join(u'*'));
        return value;
    }

    static void addBare(QStringList& pieces, QChar sign)
    {
        if (sign != u'*')
            pieces.last() += sign;
        else if (pieces.size() == 1 || !pieces.constLast().isEmpty())
            pieces.append(QString());
    }

    /// The text between two quotation marks; behind the second one afterwards.
    QString quoted()
    {
        const qsizetype opened = m_at;
        const qsizetype closed = m_signs.indexOf(u'"', opened + 1);
        if (closed < 0) {
            fail(Problem::UnclosedQuote, opened, m_line.size() - opened);
            return {};
        }
        m_at = closed + 1;
        return m_line.mid(opened + 1, closed - opened - 1);
    }

    bool takeWord(bool (*is)(const QString&))
    {
        skipBlanks();
        const QString word = m_error || atEnd() ? QString() : wordAt(m_at).toLower();
        if (word.isEmpty() || !is(word))
            return false;
        take(word.size());
        return true;
    }

    /// "not", "非" as a word of its own or right before a field, "-" right before anything but a digit.
    bool takeNot()
    {
        const QString word = wordAt(m_at);
        if (isNot(word.toLower()))
            return take(word.size());
        if (word.startsWith(u'非')) {
            const auto head = queryHead(word.mid(1));
            return head && head->field && take(1);
        }
        const QChar next = m_at + 1 < m_signs.size() ? m_signs.at(m_at + 1) : QChar(u' ');
        const bool before = next.isLetter() || next == u'(' || next == u'"';
        return m_signs.at(m_at) == u'-' && before && take(1);
    }

    bool take(qsizetype length)
    {
        m_sign = {m_at, length};
        m_at += length;
        return true;
    }

    /// Whether something begins here that a condition may be; remembers where it should have been.
    bool beginsOperand()
    {
        skipBlanks();
        if (atEnd() || m_signs.at(m_at) == u')')
            return false;
        const QString word = wordAt(m_at).toLower();
        if (!isAnd(word) && !isOr(word))
            return true;
        if (m_at == 0 || m_sign.second == 0 || m_signs.left(m_at).trimmed().endsWith(u'('))
            m_sign = {m_at, word.size()};
        return false;
    }

    QString wordAt(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_signs.size() && !u" ()\""_s.contains(m_signs.at(end)))
            ++end;
        return m_signs.mid(at, end - at);
    }

    bool endsValue(qsizetype at) const { return u" ,()"_s.contains(m_signs.at(at)); }

    /// Length of ".." or "~" at a place, or 0.
    qsizetype rangeSign(qsizetype at) const
    {
        const QStringView rest = QStringView(m_signs).mid(at);
        return rest.startsWith(".."_L1) ? 2 : rest.startsWith(u'~') ? 1 : 0;
    }

    bool atEnd() const { return m_at >= m_signs.size(); }

    void skipBlanks()
    {
        while (!atEnd() && m_signs.at(m_at) == u' ')
            ++m_at;
    }

    void fail(Problem kind, qsizetype position, qsizetype length, const QString& field = {})
    {
        if (!m_error)
            m_error = QueryError{kind, position, length, m_line.mid(position, length), field, {}};
    }

    /// One level further in for as long as it lives.
    class Deeper
    {
    public:
        explicit Deeper(LineParser& parser)
            : m_parser(parser)
        {
            if (++m_parser.m_depth > kDeepest)
                m_parser.fail(Problem::TooDeep, m_parser.m_at, 1);
        }
        ~Deeper() { --m_parser.m_depth; }
        Q_DISABLE_COPY_MOVE(Deeper)

    private:
        LineParser& m_parser;
    };

    const QString m_line, m_signs;
    const ValueReader m_values;
    qsizetype m_at = 0;
    std::pair<qsizetype, qsizetype> m_sign; ///< the last and, or, not
    int m_depth = 0, m_terms = 0;
    std::optional<QueryError> m_error;
};

} // namespace

std::optional<QueryHead> queryHead(const QString& word)
{
    QueryHead head;
    head.nameLength = endOfName(word);
    if (head.nameLength == 0 || head.nameLength == word.size() || !word.front().isLetter())
        return std::nullopt;
    const bool colon = word.at(head.nameLength) == u':';
    head.field = fieldNamed(word.left(head.nameLength));
    if (!head.field && (!colon || word.mid(head.nameLength).startsWith("://"_L1)))
        return std::nullopt;
    head.length = head.nameLength + (colon ? 1 : 0);
    const auto [comparison, length] = comparisonAt(QStringView(word).mid(head.length));
    head.test = comparison.test;
    head.negated = comparison.negated;
    head.length += length;
    return head;
}

QString signsOf(const QString& line)
{
    QString signs = line;
    for (QChar& c : signs)
        c = signOf(c);
    return signs;
}

bool isQueryKeyword(const QString& word)
{
    const QString lower = word.toLower();
    return isAnd(lower) || isOr(lower) || isNot(lower);
}

tl::expected<TicketQuery, QueryError> parseTicketQuery(const QString& line, const ReferenceData& reference,
                                                       const QDate& today)
{
    return LineParser(line, reference, today).parse();
}

} // namespace woshou
