#pragma once

#include <QList>
#include <QString>

namespace woshou {

/// A C++ file taken apart into code and string literals, so that a rule about code never trips over a comment.
class SourceText
{
public:
    struct Literal
    {
        int line = 0;
        qsizetype start = 0; ///< of the opening quote's prefix or quote in the text
        QString text;        ///< neighbouring literals are joined, as the compiler does
    };

    explicit SourceText(const QString& text);

    const QString& raw() const { return m_raw; }
    /// As long as raw(), with comments and the contents of literals blanked; lines stay where they are.
    const QString& code() const { return m_code; }
    const QList<Literal>& literals() const { return m_literals; }
    /// The line of an offset, from 1.
    int lineOf(qsizetype offset) const;
    QString lineText(int line) const;

private:
    qsizetype skipComment(qsizetype at);
    qsizetype readLiteral(qsizetype quote);
    qsizetype readRawLiteral(qsizetype quote);
    qsizetype skipCharacter(qsizetype quote) const;
    void addLiteral(qsizetype start, qsizetype end);
    void blank(qsizetype from, qsizetype to);

    QString m_raw;
    QString m_code;
    QList<Literal> m_literals;
    qsizetype m_lastLiteralEnd = -1;
};

} // namespace woshou
