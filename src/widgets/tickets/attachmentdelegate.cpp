#include "widgets/tickets/attachmentdelegate.h"

#include "models/tickets/attachmentlistmodel.h"
#include "widgets/dispatch/rowpaint.h"
#include "widgets/theme/painters.h"

#include <QPainter>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeight = 60, kPicture = 44, kPadding = 16, kGap = 12; ///< pixels at 100 %

void paintPicture(QPainter* painter, const QRect& box, const QImage& picture)
{
    const Theme* theme = Theme::instance();
    paintBox(painter, box, theme->color(Token::Sunken), theme->color(Token::Line), theme->px(4));
    if (picture.isNull())
        return paintIcon(painter, box, u"attach"_s, theme->size(Metric::Icon), Token::Text2, Token::Sunken);
    const QRect inside = box.adjusted(1, 1, -1, -1);
    QRect place({}, picture.size().scaled(inside.size(), Qt::KeepAspectRatio));
    place.moveCenter(inside.center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, picture);
}

} // namespace

void AttachmentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    painter->save();
    paintRowGround(painter, option);
    QRect line = option.rect.adjusted(theme->px(kPadding), 0, -theme->px(kPadding), 0);
    QRect box(0, 0, theme->px(kPicture), theme->px(kPicture));
    box.moveCenter(line.center());
    box.moveLeft(line.left());
    paintPicture(painter, box, index.data(AttachmentListModel::PictureRole).value<QImage>());
    line.setLeft(box.right() + theme->px(kGap));
    const int above = theme->lineHeight(TextRole::Base), below = theme->lineHeight(TextRole::Small);
    line.setTop(line.center().y() - (above + below) / 2);
    // The middle is left out, never the extension.
    const QFontMetrics metrics(theme->font(TextRole::Base));
    paintRowText(painter, QRect(line.left(), line.top(), line.width(), above),
                 metrics.elidedText(index.data().toString(), Qt::ElideMiddle, line.width()), TextRole::Base,
                 Token::Text1);
    paintRowText(painter, QRect(line.left(), line.top() + above, line.width(), below),
                 index.data(AttachmentListModel::FactsRole).toString(), TextRole::Small, Token::Text2);
    painter->restore();
}

QSize AttachmentDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, Theme::instance()->px(kHeight)};
}

} // namespace woshou
