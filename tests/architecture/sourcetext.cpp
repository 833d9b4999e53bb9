#include "architecture/sourcetext.h"

using namespace Qt::StringLiterals;

namespace woshou {

SourceText::SourceText(const QString& text)
    : m_raw(text)
    , m_code(text)
{
    for (qsizetype at = 0; at < m_raw.size();) {
        const QStringView rest = QStringView(m_raw).sliced(at);
        if (rest.startsWith("//"_L1) || rest.startsWith("/*"_L1))
            at = skipComment(at);
        else if (rest.startsWith(u'"'))
            at = at > 0 && m_raw.at(at - 1) == u'R' ? readRawLiteral(at) : readLiteral(at);
        else if (rest.startsWith(u'\''))
            at = skipCharacter(at);
        else
            ++at;
    }
}

qsizetype SourceText::skipComment(qsizetype at)
{
    const bool block = m_raw.at(at + 1) == u'*';
    qsizetype end = m_raw.indexOf(block ? u"*/"_s : u"\n"_s, at + 2);
    end = end < 0 ? m_raw.size() : end + (block ? 2 : 0);
    blank(at, end);
    return end;
}

qsizetype SourceText::readLiteral(qsizetype quote)
{
    qsizetype end = quote + 1;
    while (end < m_raw.size() && m_raw.at(end) != u'"' && m_raw.at(end) != u'\n')
        end += m_raw.at(end) == u'\\' ? 2 : 1;
    end = qMin(end, m_raw.size());
    addLiteral(quote + 1, end);
    return qMin(end + 1, m_raw.size());
}

qsizetype SourceText::readRawLiteral(qsizetype quote)
{
    const qsizetype open = m_raw.indexOf(u'(', quote);
    if (open < 0)
        return quote + 1;
    const QString closing = u')' + m_raw.sliced(quote + 1, open - quote - 1) + u'"';
    qsizetype end = m_raw.indexOf(closing, open);
    end = end < 0 ? m_raw.size() : end;
    addLiteral(open + 1, end);
    return qMin(end + closing.size(), m_raw.size());
}

/// A quote after a digit or letter separates thousands and opens nothing.
qsizetype SourceText::skipCharacter(qsizetype quote) const
{
    const bool prefixed = quote > 0 && u"uUL"_s.contains(m_raw.at(quote - 1));
    if (quote > 0 && m_raw.at(quote - 1).isLetterOrNumber() && !prefixed)
        return quote + 1;
    const qsizetype body = quote + 1;
    const qsizetype end = m_raw.indexOf(u'\'', body + (m_raw.mid(body, 1) == u"\\"_s ? 2 : 1));
    return end < 0 ? m_raw.size() : end + 1;
}

void SourceText::addLiteral(qsizetype start, qsizetype end)
{
    const QString text = m_raw.sliced(start, end - start);
    const QString between = m_lastLiteralEnd < 0 ? u"-"_s : m_code.sliced(m_lastLiteralEnd, start - m_lastLiteralEnd);
    QString gap = between.simplified();
    for (const QChar noise : u"\" uLR8("_s)
        gap.remove(noise);
    if (gap.isEmpty() && !m_literals.isEmpty())
        m_literals.last().text += text;
    else
        m_literals.append({lineOf(start), start, text});
    m_lastLiteralEnd = end;
    blank(start, end);
}

void SourceText::blank(qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        if (m_code.at(i) != u'\n')
            m_code[i] = u' ';
}

int SourceText::lineOf(qsizetype offset) const
{
    return 1 + int(QStringView(m_raw).first(offset).count(u'\n'));
}

QString SourceText::lineText(int line) const
{
    return m_raw.section(u'\n', line - 1, line - 1).trimmed();
}

} // namespace woshou
