#pragma once

#include "widgets/theme/painters.h"

#include <QWidget>

namespace woshou {

/// A tag: soft ground or outline, glyph and words. Not operable; its text is its accessible name.
class Tag : public QWidget
{
    Q_OBJECT
public:
    explicit Tag(QWidget* parent = nullptr);
    explicit Tag(const TagContent& content, QWidget* parent = nullptr);

    const TagContent& content() const { return m_content; }
    void setContent(const TagContent& content);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TagContent m_content;
};

} // namespace woshou
