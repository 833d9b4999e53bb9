#include "widgets/common/tag.h"

#include <QPainter>

namespace woshou {

Tag::Tag(QWidget* parent)
    : Tag(TagContent{}, parent)
{
}

Tag::Tag(const TagContent& content, QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setContent(content);
}

void Tag::setContent(const TagContent& content)
{
    if (content == m_content)
        return;
    m_content = content;
    setAccessibleName(content.text);
    updateGeometry();
    update();
}

QSize Tag::sizeHint() const
{
    return TagPainter::sizeHint(m_content);
}

QSize Tag::minimumSizeHint() const
{
    const int narrow = Theme::instance()->px(32);
    return {qMin(sizeHint().width(), narrow), sizeHint().height()};
}

void Tag::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    TagPainter::paint(&painter, rect(), m_content);
}

} // namespace woshou
