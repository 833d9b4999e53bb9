#pragma once

#include "services/tickets/ticketservice.h"
#include "widgets/common/card.h"

#include <QHash>

class QLabel;

namespace woshou {

class RiskCell;

/// The dashboard's first row: what needs somebody now, over all open tickets, whatever the period.
class RiskStrip : public Card
{
    Q_OBJECT
public:
    explicit RiskStrip(QWidget* parent = nullptr);

    /// Views of TicketFilter, in the strip's order.
    static QStringList views();
    void setDashboard(const Dashboard& dashboard);
    void setTickets(const QString& view, const TicketPage& page);

signals:
    void viewRequested(const QString& view, const QString& title);

protected:
    void changeEvent(QEvent* event) override;

private:
    void scale();
    void refresh();
    QString title(const QString& view) const;
    qint64 count(const QString& view) const;

    Dashboard m_dashboard;
    QLabel* m_captionLabel;
    QLabel* m_sumLabel;
    QLabel* m_timeLabel;
    QWidget* m_lead;
    QHash<QString, RiskCell*> m_cells;
};

} // namespace woshou
