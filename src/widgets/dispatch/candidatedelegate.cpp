#include "widgets/dispatch/candidatedelegate.h"

#include "models/dispatch/candidatesmodel.h"
#include "widgets/dispatch/rowpaint.h"
#include "widgets/theme/painters.h"

#include <QPainter>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 12;
constexpr int kGap = 8;
constexpr int kPersonWidth = 150;
constexpr int kTotalWidth = 48;
constexpr int kRowHeight = 60;
constexpr int kBarHeight = 3;
constexpr double kTightLoad = 0.8;

bool isExcluded(const QModelIndex& index)
{
    return index.data(CandidatesModel::ExcludedRole).toBool();
}

} // namespace

void CandidateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    painter->save();
    paintRowGround(painter, option);
    if (isExcluded(index) && !(option.state & QStyle::State_Selected))
        paintHatch(painter, option.rect.adjusted(theme->px(kPersonWidth), 0, 0, -1));
    const int padding = theme->px(kPadding);
    const QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    const int person = theme->px(kPersonWidth) - padding;
    const int total = theme->px(kTotalWidth);
    paintPerson(painter, QRect(rect.left(), rect.top(), person, rect.height()), index);
    paintTotal(painter, QRect(rect.right() - total + 1, rect.top(), total, rect.height()), index);
    const int gap = theme->px(kGap);
    paintReason(painter, rect.adjusted(person + gap, 0, -total - gap, 0), index);
    painter->restore();
}

void CandidateDelegate::paintPerson(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    const int side = theme->size(Metric::Avatar);
    const QString name = index.data().toString();
    const QRect top(rect.left(), rect.top() + theme->px(10), rect.width(), theme->lineHeight(TextRole::Base));
    paintAvatar(painter, QRect(top.left(), top.top() - (side - top.height()) / 2, side, side), name);
    const QRect text = top.adjusted(side + theme->px(kGap), 0, 0, 0);
    const Token ink = isExcluded(index) ? Token::Text2 : Token::Text1;
    paintRowText(painter, text, name, TextRole::BaseBold, ink);

    const double load = qBound(0.0, index.data(CandidatesModel::LoadRole).toDouble(), 1.0);
    const QRect below = text.translated(0, text.height());
    const QString jobs = index.data(CandidatesModel::JobsRole).toString();
    const int taken = paintRowText(painter, below, jobs, TextRole::Small, Token::Text2, Qt::AlignRight);
    const int thick = theme->px(kBarHeight);
    QRectF bar(below.left(), below.center().y() - thick / 2.0, below.width() - taken - theme->px(6), thick);
    paintBox(painter, bar, theme->color(Token::Hair), QColor(), thick / 2.0);
    bar.setWidth(bar.width() * load);
    if (bar.width() >= 1)
        paintBox(painter, bar, theme->color(load < kTightLoad ? Token::Accent : Token::HighMark), QColor(),
                 thick / 2.0);
}

void CandidateDelegate::paintReason(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    const bool excluded = isExcluded(index);
    const bool first = index.data(CandidatesModel::FirstRole).toBool();
    QRect line(rect.left(), rect.top() + theme->px(10), rect.width(), theme->lineHeight(TextRole::Base));
    paintRowText(painter, line, index.data(CandidatesModel::SkillsRole).toString(), TextRole::Base,
                 excluded ? Token::Text3 : Token::Text1);
    line.translate(0, line.height());
    line.setHeight(theme->lineHeight(TextRole::Small));
    const Token ink = first ? Token::Accent : Token::Text2;
    const int side = theme->px(12);
    paintIcon(painter, QRect(line.left(), line.top(), side, line.height()), excluded ? u"close"_s : u"check"_s, side,
              ink);
    line.setLeft(line.left() + side + theme->px(6));
    line.setLeft(
        line.left() + theme->px(kGap) +
        paintRowText(painter, line, index.data(CandidatesModel::VerdictRole).toString(), TextRole::SmallBold, ink));
    paintRowText(painter, line, index.data(CandidatesModel::ReasonRole).toString(), TextRole::Small, ink);
}

void CandidateDelegate::paintTotal(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (isExcluded(index)) {
        paintRowText(painter, rect, u"–"_s, TextRole::Figure, Token::Text3, Qt::AlignRight);
        return;
    }
    const bool first = index.data(CandidatesModel::FirstRole).toBool();
    const QString points = QString::number(qRound(index.data(CandidatesModel::TotalRole).toDouble()));
    paintRowText(painter, rect, points, TextRole::Figure, first ? Token::Accent : Token::Text1, Qt::AlignRight);
}

QSize CandidateDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, Theme::instance()->px(kRowHeight)};
}

} // namespace woshou
