#include "widgets/knowledge/articlehitdelegate.h"

#include "models/knowledge/articlehitsmodel.h"
#include "widgets/dispatch/rowpaint.h"
#include "widgets/theme/painters.h"

#include <QPainter>
#include <QTextLayout>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 12;
constexpr int kTop = 8;
constexpr int kGap = 4;
constexpr int kSnippetLines = 2;

QTextCharFormat markFormat()
{
    QTextCharFormat format;
    format.setBackground(Theme::instance()->color(Token::SearchMark));
    format.setForeground(Theme::instance()->color(Token::SearchMarkText));
    return format;
}

} // namespace

void ArticleHitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    painter->save();
    paintRowGround(painter, option);
    const int padding = theme->px(kPadding);
    const QRect rect = option.rect.adjusted(padding, theme->px(kTop), -padding, -theme->px(kTop));
    const int base = theme->lineHeight(TextRole::Base);
    const int small = theme->lineHeight(TextRole::Small);
    const int gap = theme->px(kGap);
    paintTitle(painter, QRect(rect.left(), rect.top(), rect.width(), base), index);
    paintSnippet(painter, QRect(rect.left(), rect.top() + base + gap, rect.width(), kSnippetLines * small), index);
    paintStanding(painter, QRect(rect.left(), rect.bottom() - small + 1, rect.width(), small), index);
    painter->restore();
}

void ArticleHitDelegate::paintTitle(QPainter* painter, const QRect& line, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    TagContent kind;
    kind.text = index.data(ArticleHitsModel::KindRole).toString();
    kind.line = true;
    const QRect tag = TagPainter::paint(painter, line, kind);
    const QRect rest = line.adjusted(tag.width() + theme->px(8), 0, 0, 0);
    paintMarkedText(painter, rest, index.data().toString(),
                    index.data(ArticleHitsModel::TitleMarksRole).value<QList<TextSpan>>(),
                    theme->font(TextRole::BaseBold), theme->color(Token::Text1));
}

void ArticleHitDelegate::paintSnippet(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    const auto snippet = index.data(ArticleHitsModel::SnippetRole).value<Snippet>();
    QTextLayout layout(snippet.text, theme->font(TextRole::Small), painter->device());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan& mark : snippet.marks)
        formats.append({int(mark.start), int(mark.length), markFormat()});
    layout.setFormats(formats);
    const int height = theme->lineHeight(TextRole::Small);
    layout.beginLayout();
    for (int i = 0; i < kSnippetLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        line.setPosition(QPointF(0, i * height + (height - line.height()) / 2));
    }
    layout.endLayout();
    painter->setPen(theme->color(Token::Text2));
    layout.draw(painter, rect.topLeft());
}

void ArticleHitDelegate::paintStanding(QPainter* painter, const QRect& line, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    const int gap = theme->px(10);
    paintRowText(painter, line, index.data(ArticleHitsModel::NumberRole).toString(), TextRole::Small, Token::Text3);
    QRect rest = line;
    for (const int role : {ArticleHitsModel::StarsRole, ArticleHitsModel::SolvedRole}) {
        const int taken =
            paintRowText(painter, rest, index.data(role).toString(), TextRole::Small, Token::Text2, Qt::AlignRight);
        rest.setRight(rest.right() - (taken > 0 ? taken + gap : 0));
    }
    const bool overdue = index.data(ArticleHitsModel::OverdueRole).toBool();
    if (!overdue && !index.data(ArticleHitsModel::VerifiedRole).toBool())
        return;
    const Token ink = overdue ? Token::High : Token::Good;
    const int side = theme->size(Metric::IconSmall);
    const int taken = paintRowText(painter, rest, overdue ? tr("review overdue") : tr("verified"), TextRole::Small, ink,
                                   Qt::AlignRight);
    rest.setRight(rest.right() - taken - theme->px(4));
    paintIcon(painter, QRect(rest.right() - side + 1, rest.top(), side, rest.height()), overdue ? u"warn"_s : u"ok"_s,
              side, ink);
}

QSize ArticleHitDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const Theme* theme = Theme::instance();
    return {0, 2 * theme->px(kTop) + 2 * theme->px(kGap) + theme->lineHeight(TextRole::Base) +
                   (kSnippetLines + 1) * theme->lineHeight(TextRole::Small)};
}

} // namespace woshou
