#pragma once

#include "domain/tickets/journey.h"
#include "models/tickets/ticketdesk.h"
#include "widgets/common/timelinedelegate.h"

#include <QListView>
#include <QSet>

class QStandardItemModel;

namespace woshou {

struct EventContext;

/// The stream of a ticket, newest at the bottom, with a line for every new day, and at the right where each step of the
/// customer's way begins. Long words are cut short until they
/// are opened with Enter or a click.
class TimelineView : public QListView
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);

    /// Keeps the place of the reader, unless he reads the end or the ticket is another one.
    void setDetails(const TicketDetails& details, const ReferenceData& reference);
    /// Brings an entry into sight and opens its long text; the arrows go on from it. Nothing for one that is not here.
    void showEntry(qint64 event);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void addDay(const TicketEvent& event, const TicketEvent* before);
    void toggle(const QModelIndex& index);
    TimelineItem itemOf(const TicketEvent& event, const EventContext& context) const;
    void append(const TimelineItem& item, qint64 event, const QString& hint);

    QStandardItemModel* m_model;
    TimelineDelegate* m_delegate;
    TicketDetails m_details;
    ReferenceData m_reference;
    QHash<qint64, JourneyStep> m_begun; ///< events with which a step of the customer's way begins
    QSet<qint64> m_opened;              ///< events whose long text is shown whole
};

} // namespace woshou
