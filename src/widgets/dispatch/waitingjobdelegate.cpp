#include "widgets/dispatch/waitingjobdelegate.h"

#include "models/dispatch/waitingjobsmodel.h"
#include "widgets/dispatch/rowpaint.h"
#include "widgets/theme/painters.h"
#include "widgets/tickets/tickettags.h"

#include <QPainter>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 12;
constexpr int kTop = 6;
constexpr int kGap = 8;

bool hasReason(const QModelIndex& index)
{
    return !index.data(WaitingJobsModel::ReasonRole).toString().isEmpty();
}

/// Text at the right, then text in what is left of the line.
void paintPair(QPainter* painter, QRect line, const QString& text, TextRole role, Token ink, const QString& right,
               Token rightInk)
{
    const TextRole rightRole = rightInk == Token::Text2 ? TextRole::Small : TextRole::SmallBold;
    const int taken = paintRowText(painter, line, right, rightRole, rightInk, Qt::AlignRight);
    line.setRight(line.right() - taken - Theme::instance()->px(kGap));
    paintRowText(painter, line, text, role, ink);
}

} // namespace

void WaitingJobDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    painter->save();
    paintRowGround(painter, option);
    const int padding = theme->px(kPadding);
    const int side = theme->size(Metric::IconSmall);
    QRect line = option.rect.adjusted(padding, theme->px(kTop), -padding, 0);
    line.setHeight(theme->lineHeight(TextRole::Base));
    paintPriority(painter, QRect(line.left(), line.top(), side, line.height()),
                  index.data(WaitingJobsModel::PriorityRole).toString());
    line.setLeft(line.left() + side + theme->px(kGap));

    const Token ink = urgeInk(static_cast<Urge>(index.data(WaitingJobsModel::UrgeRole).toInt()), Token::Text2);
    paintPair(painter, line, index.data().toString(), TextRole::BaseBold, Token::Text1,
              index.data(WaitingJobsModel::DueRole).toString(), ink);
    line.translate(0, line.height());
    line.setHeight(theme->lineHeight(TextRole::Small));
    paintPair(painter, line, index.data(WaitingJobsModel::PlaceRole).toString(), TextRole::Small, Token::Text2,
              index.data(WaitingJobsModel::LeftRole).toString(), ink);
    if (hasReason(index)) {
        line.translate(0, line.height());
        paintRowText(painter, line, index.data(WaitingJobsModel::ReasonRole).toString(), TextRole::Small,
                     Token::Urgent);
    }
    painter->restore();
}

QSize WaitingJobDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    const int lines =
        theme->lineHeight(TextRole::Base) + theme->lineHeight(TextRole::Small) * (hasReason(index) ? 2 : 1);
    return {0, lines + 2 * theme->px(kTop)};
}

} // namespace woshou
