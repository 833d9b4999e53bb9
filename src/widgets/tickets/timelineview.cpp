#include "widgets/tickets/timelineview.h"

#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/tickets/ticketwords.h"
#include "widgets/admin/errortext.h"
#include "widgets/tickets/tickettags.h"

#include <QEvent>
#include <QScrollBar>
#include <QStandardItemModel>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortText = 360; ///< characters shown of a long text until it is opened
constexpr int kEventRole = Qt::UserRole + 1;

QString dayWords(const QDate& day)
{
    return QLocale().toString(day, uiChinese() ? u"yyyy-MM-dd dddd"_s : u"dddd, yyyy-MM-dd"_s);
}

TimelineItem::Box boxOf(EventWords::Kind kind)
{
    switch (kind) {
    case EventWords::Kind::CustomerWords:
        return TimelineItem::Customer;
    case EventWords::Kind::InternalNote:
        return TimelineItem::Internal;
    case EventWords::Kind::Told:
        return TimelineItem::Message;
    case EventWords::Kind::Step:
        break;
    }
    return TimelineItem::None;
}

Token dotInk(const EventWords& words)
{
    if (words.kind == EventWords::Kind::CustomerWords)
        return Token::Series3;
    return words.kind == EventWords::Kind::InternalNote ? Token::HighMark : toneInk(words.tone);
}

} // namespace

TimelineView::TimelineView(QWidget* parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
    , m_delegate(new TimelineDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(NoSelection);
    setResizeMode(Adjust);
    connect(this, &QListView::clicked, this, &TimelineView::toggle);
    connect(this, &QListView::activated, this, &TimelineView::toggle);
    connect(Theme::instance(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void TimelineView::setDetails(const TicketDetails& details, const ReferenceData& reference)
{
    const bool other = details.ticket.id != m_details.ticket.id;
    const QScrollBar* bar = verticalScrollBar();
    const bool atEnd = other || bar->value() >= bar->maximum();
    if (other)
        m_opened.clear();
    const bool same = !other && details.events.size() == m_details.events.size() && !m_details.events.isEmpty();
    m_details = details;
    m_reference = reference;
    if (!same)
        fill();
    if (atEnd && !same)
        QMetaObject::invokeMethod(this, &QListView::scrollToBottom, Qt::QueuedConnection);
}

void TimelineView::showEntry(qint64 event)
{
    const auto found = m_model->match(m_model->index(0, 0), kEventRole, event, 1, Qt::MatchExactly);
    if (event == 0 || found.isEmpty())
        return;
    if (!m_opened.contains(event))
        toggle(found.constFirst());
    setCurrentIndex(found.constFirst());
    // After the end, where a new ticket begins.
    QMetaObject::invokeMethod(
        this, [this] { scrollTo(currentIndex(), PositionAtCenter); }, Qt::QueuedConnection);
}

void TimelineView::fill()
{
    const int place = verticalScrollBar()->value();
    m_model->clear();
    const EventContext context = EventContext::of(m_details, m_reference, columnLabel);
    const TicketEvent* before = nullptr;
    m_begun.clear();
    std::optional<JourneyStep> reached;
    for (const TicketEvent& event : std::as_const(m_details.events)) {
        const JourneyStep step = journeyAfter(reached.value_or(JourneyStep::Asked), event);
        if (step != reached)
            m_begun.insert(event.id, step);
        reached = step;
        addDay(event, before);
        append(itemOf(event, context), event.id, fullTime(event.at));
        before = &event;
    }
    doItemsLayout();
    verticalScrollBar()->setValue(place);
}

void TimelineView::addDay(const TicketEvent& event, const TicketEvent* before)
{
    const QDate day = centerTime(event.at).date();
    const QDate last = before ? centerTime(before->at).date() : centerTime(m_details.serverNow).date();
    if (day == last)
        return;
    TimelineItem item;
    item.icon = u"calendar"_s;
    item.head = dayWords(day);
    append(item, 0, {});
}

TimelineItem TimelineView::itemOf(const TicketEvent& event, const EventContext& context) const
{
    const EventWords words = eventWords(event, context);
    const bool opened = m_opened.contains(event.id);
    TimelineItem item;
    item.time = centerTime(event.at).toString(u"HH:mm"_s);
    item.icon = words.icon;
    item.colour = dotInk(words);
    item.head = words.head;
    item.box = boxOf(words.kind);
    item.body = words.body;
    if (m_begun.contains(event.id))
        item.mark = journeyText(m_begun.value(event.id), m_details.ticket.occurred);
    if (words.body.size() > kShortText && !opened)
        item.body = tr("%1… (more: Enter)").arg(words.body.left(kShortText).trimmed());
    return item;
}

void TimelineView::append(const TimelineItem& item, qint64 event, const QString& hint)
{
    auto* row = new QStandardItem(QStringList{item.head, item.body, item.mark}.join(u' ').trimmed());
    row->setData(QVariant::fromValue(item), TimelineDelegate::kTimelineRole);
    row->setData(event, kEventRole);
    row->setToolTip(hint);
    m_model->appendRow(row);
}

void TimelineView::toggle(const QModelIndex& index)
{
    const qint64 id = index.data(kEventRole).toLongLong();
    const auto at = std::find_if(m_details.events.cbegin(), m_details.events.cend(),
                                 [id](const TicketEvent& event) { return event.id == id; });
    if (id == 0 || at == m_details.events.cend())
        return;
    if (!m_opened.remove(id))
        m_opened.insert(id);
    const EventContext context = EventContext::of(m_details, m_reference, columnLabel);
    m_model->itemFromIndex(index)->setData(QVariant::fromValue(itemOf(*at, context)), TimelineDelegate::kTimelineRole);
    scheduleDelayedItemsLayout();
}

void TimelineView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace woshou
