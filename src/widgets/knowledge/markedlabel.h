#pragma once

#include "widgets/theme/theme.h"

#include <QLabel>

namespace woshou {

/// Wrapped text to read, with what was searched marked. The text can be selected and copied.
class MarkedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit MarkedLabel(TextRole role, Token ink = Token::Text1, QWidget* parent = nullptr);

    /// @param terms queryTerms of the search; none marks nothing
    void setMarked(const QString& text, const QStringList& terms);
    /// The text as HTML with marked hits, in the theme's colours.
    static QString html(const QString& text, const QStringList& terms, int lineHeight);

private:
    void refresh();

    TextRole m_role;
    QString m_text;
    QStringList m_terms;
};

} // namespace woshou
