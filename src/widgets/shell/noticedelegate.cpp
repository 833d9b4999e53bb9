#include "widgets/shell/noticedelegate.h"

#include "models/promise/noticesmodel.h"
#include "widgets/dispatch/rowpaint.h"
#include "widgets/theme/painters.h"

#include <QPainter>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 12, kTop = 6, kGap = 8;

} // namespace

void NoticeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    painter->save();
    paintRowGround(painter, option);
    const int padding = theme->px(kPadding), gap = theme->px(kGap), side = theme->size(Metric::Icon);
    const bool overdue = index.data(NoticesModel::OverdueRole).toBool();
    const Token ink = overdue ? Token::Urgent : Token::High;
    QRect line = option.rect.adjusted(padding, theme->px(kTop), -padding, 0);
    line.setHeight(theme->lineHeight(TextRole::Base));
    paintIcon(painter, QRect(line.left(), line.top(), side, line.height()), overdue ? u"error"_s : u"warn"_s, side,
              ink);
    line.setLeft(line.left() + side + gap);
    QRect first = line;
    const int time = paintRowText(painter, first, index.data(NoticesModel::TimeRole).toString(), TextRole::Small,
                                  Token::Text2, Qt::AlignRight);
    first.setRight(first.right() - time - gap);
    paintRowText(painter, first, index.data().toString(), TextRole::BaseBold, ink);
    line.translate(0, line.height());
    line.setHeight(theme->lineHeight(TextRole::Small));
    paintRowText(painter, line, index.data(NoticesModel::TextRole).toString(), TextRole::Small, Token::Text2);
    painter->restore();
}

QSize NoticeDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const Theme* theme = Theme::instance();
    return {0, theme->lineHeight(TextRole::Base) + theme->lineHeight(TextRole::Small) + 2 * theme->px(kTop)};
}

} // namespace woshou
