#pragma once

#include "domain/admin/referencedata.h"
#include "models/measures/volumetable.h"
#include "services/tickets/ticketservice.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QBoxLayout;

namespace woshou {

class Center;
class ChartCard;

namespace Ui {
class DashboardPage;
}

/// Today's risk, the measures of a period and where its tickets came from. Every number opens its tickets. Follows
/// changes within two seconds and the clock every half minute while it is visible: "overdue" and "today" are never old.
/// Without a center it shows what the setters give.
class DashboardPage : public QWidget
{
    Q_OBJECT
public:
    explicit DashboardPage(Center* center, QWidget* parent = nullptr);
    ~DashboardPage() override;

    void setReference(const ReferenceData& reference);
    void setDashboard(const Dashboard& dashboard);
    /// The most pressing tickets of one of RiskStrip::views().
    void setRiskTickets(const QString& view, const TicketPage& page);

signals:
    /// Asks for a list of exactly the tickets behind a number.
    void ticketsRequested(const woshou::TicketFilter& filter, const QString& title);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setUpCards();
    void setUpLive();
    void retranslate();
    void reload();
    void reloadSoon();
    void loadRisks();
    void refresh();
    void refreshVolume();
    void refreshFaults();
    void arrangeCards();

    QString periodName() const;
    TicketFilter measureFilter(const QString& measure, const QString& part = {}) const;
    void openMeasure(const QString& code);
    void openBin(int bin);
    void openFault(int bar);
    void showDefinition();

    Center* m_center;
    std::unique_ptr<Ui::DashboardPage> m_ui;
    ReferenceData m_reference;
    std::optional<Dashboard> m_dashboard;
    VolumeTable m_volume;
    ParetoTable m_faults;
    ChartCard* m_volumeCard;
    ChartCard* m_faultCard;
    QBoxLayout* m_cards;
    QTimer m_throttle;
    QTimer m_clock{this};
    int m_generation = 0;
    bool m_stale = true; ///< something changed since the last load, or nothing was loaded
};

} // namespace woshou
