#pragma once

#include "widgets/theme/painters.h"

#include <QCache>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace woshou {

/// One event of a ticket. Without a box head (bold) and body run on in one paragraph; in a box the head is the caption
/// ("客户原话 · 来电 4 分 12 秒") and the body stands below.
struct TimelineItem
{
    enum Box { None, Customer, Internal, Message };

    QString time{};
    QString icon{};
    Token colour = Token::Low;
    QString head{};
    QString body{};
    Box box = None;
    QString mark{}; ///< stands small at the right end of its first line
};

/// Paints the stream of a ticket: 1 px line through 20 px dots, boxes for words that were spoken or written.
/// Pages derive and build the item from the roles of their model; the base reads a TimelineItem from kTimelineRole.
/// Texts are kept as they were laid out, until the theme changes.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int kTimelineRole = Qt::UserRole + 100;

    explicit TimelineDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    virtual TimelineItem item(const QModelIndex& index) const;

private:
    struct LaidOut
    {
        QTextLayout layout;
        int height = 0;
    };

    void clearCache();
    const LaidOut& laidOut(const TimelineItem& item, int width) const;
    int itemHeight(const TimelineItem& item, int width) const;
    int textHeight(const TimelineItem& item, int width) const;
    void paintMark(QPainter* painter, const QRect& line, const TimelineItem& item) const;
    void paintRail(QPainter* painter, const QRect& rect, const TimelineItem& item, bool first, bool last) const;
    void paintBoxed(QPainter* painter, const QRect& rect, const TimelineItem& item) const;
    void paintPlain(QPainter* painter, const QRect& rect, const TimelineItem& item) const;

    mutable QCache<QString, LaidOut> m_texts;
};

} // namespace woshou

Q_DECLARE_METATYPE(woshou::TimelineItem)
