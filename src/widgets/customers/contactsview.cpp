#include "widgets/customers/contactsview.h"

#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/customers/customertext.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/timelinedelegate.h"
#include "widgets/tickets/tickettags.h"

#include <QEvent>
#include <QStandardItemModel>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTicketRole = Qt::UserRole + 1;
constexpr qsizetype kShortText = 240; ///< characters; the ticket has the rest

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

TimelineItem itemOf(const CustomerEntry& entry, const ReferenceData& reference)
{
    const EventWords words = entryWords(entry, reference, columnLabel);
    TimelineItem item;
    item.time = centerTime(entry.at).toString(u"HH:mm"_s);
    item.icon = words.icon;
    item.colour = dotInk(words);
    item.head = words.head;
    item.box = boxOf(words.kind);
    item.body = words.body.size() > kShortText ? words.body.left(kShortText).trimmed() + u'…' : words.body;
    return item;
}

TimelineItem dayItem(const QDate& day)
{
    TimelineItem item;
    item.icon = u"calendar"_s;
    item.head = day.toString(Qt::ISODate);
    return item;
}

} // namespace

ContactsView::ContactsView(QWidget* parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new TimelineDelegate(this));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(NoSelection);
    setResizeMode(Adjust);
    connect(this, &QListView::clicked, this, &ContactsView::open);
    connect(this, &QListView::activated, this, &ContactsView::open);
    connect(Theme::instance(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void ContactsView::setEntries(const QList<CustomerEntry>& entries, const ReferenceData& reference)
{
    m_entries = entries;
    m_reference = reference;
    fill();
    scrollToTop();
}

void ContactsView::fill()
{
    m_model->clear();
    QDate day;
    const auto append = [this](const TimelineItem& item, TicketId ticket, const QString& hint) {
        auto* row = new QStandardItem(item.head + u' ' + item.body);
        row->setData(QVariant::fromValue(item), TimelineDelegate::kTimelineRole);
        row->setData(ticket.value(), kTicketRole);
        row->setToolTip(hint);
        m_model->appendRow(row);
    };
    for (const CustomerEntry& entry : std::as_const(m_entries)) {
        const QDate itsDay = centerTime(entry.at).date();
        if (itsDay != day)
            append(dayItem(itsDay), {}, {});
        day = itsDay;
        append(itemOf(entry, m_reference), entry.ticket, fullTime(entry.at));
    }
    doItemsLayout();
}

void ContactsView::open(const QModelIndex& index)
{
    const TicketId id(index.data(kTicketRole).toLongLong());
    if (id.isValid())
        emit ticketActivated(id);
}

void ContactsView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void ContactsView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace woshou
