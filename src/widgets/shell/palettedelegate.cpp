#include "widgets/shell/palettedelegate.h"

#include "models/shell/palettemodel.h"
#include "widgets/dispatch/rowpaint.h"
#include "widgets/theme/painters.h"

#include <QPainter>

namespace woshou {

namespace {

constexpr int kPadding = 12, kGap = 8;
constexpr int kBelow = 6;     ///< under what was said
constexpr int kMostNote = 45; ///< per cent of the line

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    const QRect line = option.rect.adjusted(theme->px(kPadding), 0, -theme->px(kPadding), 0);
    painter->save();
    if (index.data(PaletteModel::HeadRole).toBool()) {
        paintRowText(painter, line, index.data().toString(), TextRole::SmallBold, Token::Text2);
    } else {
        paintRowGround(painter, option);
        paintHit(painter, line, index);
    }
    painter->restore();
}

void PaletteDelegate::paintHit(QPainter* painter, QRect line, const QModelIndex& index)
{
    const Theme* theme = Theme::instance();
    const int side = theme->size(Metric::Icon), gap = theme->px(kGap);
    const QString said = index.data(PaletteModel::SaidRole).toString();
    if (!said.isEmpty()) {
        QRect below = line.adjusted(side + gap, 0, 0, -theme->px(kBelow));
        below.setTop(below.bottom() - theme->lineHeight(TextRole::Small) + 1);
        paintMarkedText(painter, below, said, index.data(PaletteModel::SaidMarksRole).value<QList<TextSpan>>(),
                        theme->font(TextRole::Small), theme->color(Token::Text2));
        line.setBottom(line.top() + theme->size(Metric::Row) - 1);
    }
    paintIcon(painter, QRect(line.left(), line.top(), side, line.height()),
              index.data(PaletteModel::IconRole).toString(), side, Token::Text2);
    line.setLeft(line.left() + side + gap);
    const QString key = index.data(PaletteModel::KeyRole).toString();
    if (!key.isEmpty()) {
        const int width = keyCapWidth(key);
        paintKeyCap(painter, QRect(line.right() - width + 1, line.top(), width, line.height()), key,
                    theme->color(Token::Text2), theme->color(Token::Line));
        line.setRight(line.right() - width - gap);
    }
    QRect noteLine = line;
    noteLine.setLeft(line.right() - line.width() * kMostNote / 100);
    const int note = paintRowText(painter, noteLine, index.data(PaletteModel::NoteRole).toString(), TextRole::Small,
                                  Token::Text2, Qt::AlignRight);
    line.setRight(line.right() - note - (note > 0 ? gap : 0));
    paintMarkedText(painter, line, index.data().toString(),
                    index.data(PaletteModel::MarksRole).value<QList<TextSpan>>(), theme->font(TextRole::Base),
                    theme->color(Token::Text1));
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    const bool head = index.data(PaletteModel::HeadRole).toBool();
    const int small = theme->lineHeight(TextRole::Small);
    if (head)
        return {0, small + theme->px(10)};
    const bool said = !index.data(PaletteModel::SaidRole).toString().isEmpty();
    return {0, theme->size(Metric::Row) + (said ? small + theme->px(2) : 0)};
}

} // namespace woshou
