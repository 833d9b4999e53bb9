#pragma once

#include "widgets/theme/tokens.h"

#include <QHash>
#include <QWidget>

namespace woshou {

/// Wrapped text of at most so many lines; the last one is cut with an ellipsis and the whole text is the tool tip.
class ClampedLabel : public QWidget
{
    Q_OBJECT
public:
    explicit ClampedLabel(QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return m_text; }
    void setMaximumLines(int lines);
    void setInk(Token ink);
    void setTextRole(TextRole role);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const QStringList& lines(int width) const;
    QStringList breakInto(int width) const;
    void forgetLines();

    QString m_text;
    mutable QHash<int, QStringList> m_lines; ///< by width: a layout asks for the height at each again and again
    int m_maximumLines = 2;
    Token m_ink = Token::Text1;
    TextRole m_role = TextRole::Base;
};

} // namespace woshou
