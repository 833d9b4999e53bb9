#pragma once

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

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList lines(int width) const;

    QString m_text;
    int m_maximumLines = 2;
};

} // namespace woshou
