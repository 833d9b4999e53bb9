#include "widgets/customers/customerrowdelegate.h"

#include "models/customers/customerlistmodel.h"
#include "widgets/customers/customertags.h"
#include "widgets/dispatch/rowpaint.h"
#include "widgets/theme/painters.h"

#include <QPainter>

namespace woshou {

namespace {

constexpr int kPadding = 12;
constexpr int kTop = 6;
constexpr int kGap = 8;

} // namespace

void CustomerRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    painter->save();
    paintRowGround(painter, option);
    const int padding = theme->px(kPadding);
    QRect line = option.rect.adjusted(padding, theme->px(kTop), -padding, 0);
    line.setHeight(theme->lineHeight(TextRole::Base));
    const int right = paintRowText(painter, line, index.data(CustomerListModel::PhoneRole).toString(), TextRole::Small,
                                   Token::Text2, Qt::AlignRight);
    QRect rest = line.adjusted(0, 0, -right - theme->px(kGap), 0);
    const TagContent level = levelTag(index.data(CustomerListModel::LevelRole).toString());
    const int tag = level.text.isEmpty() ? 0 : TagPainter::sizeHint(level).width() + theme->px(kGap);
    const int name =
        paintRowText(painter, rest.adjusted(0, 0, -tag, 0), index.data().toString(), TextRole::BaseBold, Token::Text1);
    rest.setLeft(rest.left() + name + theme->px(kGap));
    if (tag > 0)
        TagPainter::paint(painter, rest, level);
    line.translate(0, line.height());
    line.setHeight(theme->lineHeight(TextRole::Small));
    paintRowText(painter, line, index.data(CustomerListModel::PlaceRole).toString(), TextRole::Small, Token::Text2);
    painter->restore();
}

QSize CustomerRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const Theme* theme = Theme::instance();
    return {0, theme->lineHeight(TextRole::Base) + theme->lineHeight(TextRole::Small) + 2 * theme->px(kTop)};
}

} // namespace woshou
