#include "widgets/common/timelinedelegate.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace woshou {
namespace {

constexpr int kTimeWidth = 52;
constexpr int kDot = 20;
constexpr int kContentLeft = 84;
constexpr int kEdge = 16;
constexpr int kRowGap = 10;
constexpr int kBoxPadding = 5;
constexpr int kBoxSide = 12;
constexpr int kBar = 3;
constexpr int kKeptTexts = 1000;

Theme* theme()
{
    return Theme::instance();
}

struct Paragraph
{
    QString text;
    QList<TextSpan> bold;
};

// Without a box the head runs on into the body; both are one paragraph then.
Paragraph paragraphOf(const TimelineItem& item)
{
    if (item.box != TimelineItem::None || item.head.isEmpty())
        return {item.body, {}};
    return {item.body.isEmpty() ? item.head : item.head + u' ' + item.body, {{0, item.head.size()}}};
}

/// The key of a paragraph in a column.
QString keyOf(const Paragraph& paragraph, int width)
{
    const qsizetype bold = paragraph.bold.isEmpty() ? 0 : paragraph.bold.first().length;
    return QString::number(width) + u'|' + QString::number(bold) + u'|' + paragraph.text;
}

qreal layOut(QTextLayout& layout, const Paragraph& paragraph, int width)
{
    layout.setText(QString(paragraph.text).replace(u'\n', QChar::LineSeparator));
    layout.setFont(theme()->font(TextRole::Base));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan& span : paragraph.bold) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        formats.append({int(span.start), int(span.length), format});
    }
    layout.setFormats(formats);
    const int lineHeight = theme()->lineHeight(TextRole::Base);
    qreal height = 0;
    layout.setCacheEnabled(true); // what is shaped stays shaped after endLayout()
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height + (lineHeight - line.height()) / 2});
        height += lineHeight;
    }
    layout.endLayout();
    return height;
}

int contentWidth(int width)
{
    return qMax(theme()->px(80), width - theme()->px(kContentLeft + kEdge));
}

int boxInset(const TimelineItem& item)
{
    return item.box == TimelineItem::Message ? theme()->px(kBoxSide) : theme()->px(kBoxSide) + 2;
}

int markWidth(const TimelineItem& item)
{
    if (item.mark.isEmpty())
        return 0;
    return QFontMetrics(theme()->font(TextRole::Small)).horizontalAdvance(item.mark) + theme()->px(kBoxSide);
}

Token barOf(TimelineItem::Box box)
{
    return box == TimelineItem::Customer ? Token::Series3 : Token::HighMark;
}

void paintBar(QPainter* painter, const QRect& box, Token token)
{
    painter->save();
    QPainterPath path;
    const qreal radius = theme()->size(Metric::RadiusLarge);
    path.addRoundedRect(box, radius, radius);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(path, Qt::IntersectClip);
    painter->fillRect(QRect(box.left(), box.top(), kBar, box.height()), theme()->color(token));
    painter->restore();
}

} // namespace

TimelineDelegate::TimelineDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
    , m_texts(kKeptTexts)
{
    connect(Theme::instance(), &Theme::changed, this, &TimelineDelegate::clearCache);
}

void TimelineDelegate::clearCache()
{
    m_texts.clear();
}

TimelineItem TimelineDelegate::item(const QModelIndex& index) const
{
    return index.data(kTimelineRole).value<TimelineItem>();
}

/// Shaping and breaking the text is most of a row's painting, and its height is asked before.
const TimelineDelegate::LaidOut& TimelineDelegate::laidOut(const TimelineItem& item, int width) const
{
    const Paragraph paragraph = paragraphOf(item);
    const QString key = keyOf(paragraph, width);
    if (const LaidOut* kept = m_texts.object(key))
        return *kept;
    auto* made = new LaidOut;
    made->height = qRound(layOut(made->layout, paragraph, width));
    m_texts.insert(key, made);
    return *made;
}

int TimelineDelegate::textHeight(const TimelineItem& item, int width) const
{
    const int room =
        item.box == TimelineItem::None ? width - markWidth(item) : width - boxInset(item) - theme()->px(kBoxSide);
    return laidOut(item, room).height;
}

int TimelineDelegate::itemHeight(const TimelineItem& item, int width) const
{
    const int content = contentWidth(width);
    const int text = textHeight(item, content);
    if (item.box == TimelineItem::None)
        return qMax(theme()->px(kDot), text) + theme()->px(kRowGap);
    return text + theme()->lineHeight(TextRole::Small) + theme()->px(2 * kBoxPadding) + theme()->px(kRowGap);
}

// The width is the view's affair: a hint of its own would bring a horizontal scroll bar.
QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {0, itemHeight(item(index), width)};
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const TimelineItem entry = item(index);
    painter->save();
    const int gap = theme()->px(kRowGap);
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool last = index.row() == index.model()->rowCount(index.parent()) - 1;
    paintRail(painter, option.rect, entry, index.row() == 0, last);
    const QRect content(option.rect.left() + theme()->px(kContentLeft), option.rect.top() + gap / 2,
                        contentWidth(option.rect.width()), option.rect.height() - gap);
    if (entry.box == TimelineItem::None)
        paintPlain(painter, content, entry);
    else
        paintBoxed(painter, content, entry);
    if (focused)
        paintFocusRing(painter, content.adjusted(-4, -3, 4, 3), theme()->size(Metric::RadiusLarge) + 2);
    painter->restore();
}

void TimelineDelegate::paintRail(QPainter* painter, const QRect& rect, const TimelineItem& item, bool first,
                                 bool last) const
{
    const int side = theme()->px(kDot);
    const int top = rect.top() + theme()->px(kRowGap) / 2;
    const QRect dot(rect.left() + theme()->px(kTimeWidth + 4), top, side, side);
    const qreal middle = dot.left() + side / 2.0 - 0.5;
    const int from = first ? dot.center().y() : rect.top();
    const int to = last ? dot.center().y() : rect.bottom() + 1;
    fillVerticalLine(painter, middle, from, to - from, theme()->color(Token::Line));
    const bool plain = item.colour == Token::Low;
    paintBox(painter, dot, theme()->color(Token::Panel), theme()->color(plain ? Token::Line : item.colour), side / 2.0);
    paintIcon(painter, dot, item.icon, theme()->px(12), item.colour);
    painter->setFont(theme()->font(TextRole::Small));
    painter->setPen(theme()->color(Token::Text3));
    painter->drawText(QRect(rect.left(), top, theme()->px(kTimeWidth - 4), side), Qt::AlignRight | Qt::AlignVCenter,
                      item.time);
}

void TimelineDelegate::paintPlain(QPainter* painter, const QRect& rect, const TimelineItem& item) const
{
    painter->setPen(theme()->color(Token::Text1));
    laidOut(item, rect.width() - markWidth(item)).layout.draw(painter, rect.topLeft());
    paintMark(painter, QRect(rect.left(), rect.top(), rect.width(), theme()->lineHeight(TextRole::Base)), item);
}

void TimelineDelegate::paintMark(QPainter* painter, const QRect& line, const TimelineItem& item) const
{
    if (item.mark.isEmpty())
        return;
    painter->setFont(theme()->font(TextRole::Small));
    painter->setPen(theme()->color(Token::Text2));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, item.mark);
}

void TimelineDelegate::paintBoxed(QPainter* painter, const QRect& rect, const TimelineItem& item) const
{
    const bool internal = item.box == TimelineItem::Internal;
    paintBox(painter, rect, theme()->color(internal ? Token::HighSoft : Token::Panel), theme()->color(Token::Line),
             theme()->size(Metric::RadiusLarge));
    if (item.box != TimelineItem::Message)
        paintBar(painter, rect, barOf(item.box));
    const int small = theme()->lineHeight(TextRole::Small);
    const QRect caption(rect.left() + boxInset(item), rect.top() + theme()->px(kBoxPadding),
                        rect.width() - boxInset(item) - theme()->px(kBoxSide), small);
    const QPoint body(caption.left(), caption.bottom() + 1);
    painter->setPen(theme()->color(Token::Text1));
    laidOut(item, caption.width()).layout.draw(painter, body);
    const QFont font = theme()->font(TextRole::Small);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(theme()->color(Token::Text2));
    painter->drawText(caption, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(item.head, Qt::ElideRight, caption.width() - markWidth(item)));
    paintMark(painter, caption, item);
}

} // namespace woshou
