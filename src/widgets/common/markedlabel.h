#pragma once

#include "domain/knowledge/article.h"
#include "widgets/theme/theme.h"

#include <QLabel>

namespace woshou {

/// Wrapped text to read, with parts of it marked. The text can be selected and copied.
class MarkedLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Mark {
        Ground, ///< what was searched
        Strong  ///< what must not be overlooked: bold and underlined as well, not by colour alone
    };

    explicit MarkedLabel(TextRole role, Token ink = Token::Text1, QWidget* parent = nullptr);

    /// @param spans of the text, in their order
    void setMarked(const QString& text, const QList<TextSpan>& spans, Mark mark = Mark::Ground);

private:
    void refresh();

    TextRole m_role;
    QString m_text;
    QList<TextSpan> m_spans;
    Mark m_mark = Mark::Ground;
};

} // namespace woshou
