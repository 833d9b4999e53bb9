#include "widgets/measures/dashboardpage.h"

#include "base/whenready.h"
#include "measures/ui_dashboardpage.h"
#include "models/admin/centertime.h"
#include "models/measures/dashboardperiod.h"
#include "models/measures/measuretext.h"
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "services/measures/measureservice.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/lossteller.h"
#include "widgets/measures/chartcard.h"
#include "widgets/measures/paretochart.h"
#include "widgets/measures/volumechart.h"

#include <QApplication>
#include <QEvent>
#include <QLocale>
#include <QToolTip>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kThrottleMilliseconds = 2000;
constexpr int kClockMilliseconds = 30'000;
constexpr int kSideBySideWidth = 980;

QString grouped(qint64 count)
{
    return QLocale(QLocale::English).toString(count);
}

QString percent(double value)
{
    return QString::number(value, 'f', 1) + u'%';
}

} // namespace

DashboardPage::DashboardPage(Center* center, QWidget* parent)
    : QWidget(parent)
    , m_center(center)
    , m_ui(std::make_unique<Ui::DashboardPage>())
    , m_volumeCard(new ChartCard(this))
    , m_faultCard(new ChartCard(this))
    , m_cards(nullptr)
{
    m_ui->setupUi(this);
    m_ui->toolbar->setEdges(Qt::BottomEdge);
    setUpCards();
    retranslate();
    m_ui->periodSegments->setValue(u"week"_s);
    connect(m_ui->riskStrip, &RiskStrip::viewRequested, this, [this](const QString& view, const QString& title) {
        TicketFilter filter;
        filter.view = view;
        emit ticketsRequested(filter, title);
    });
    connect(m_ui->tileRow, &TileRow::measureActivated, this, &DashboardPage::openMeasure);
    connect(new KeyShortcut("dashboard.definition", this), &QShortcut::activated, this, &DashboardPage::showDefinition);
    if (m_center)
        setUpLive();
}

DashboardPage::~DashboardPage() = default;

void DashboardPage::setUpCards()
{
    m_volumeCard->setObjectName(u"volumeChartCard"_s);
    m_faultCard->setObjectName(u"faultChartCard"_s);
    m_cards = new QHBoxLayout(m_ui->chartsWidget);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(Theme::instance()->size(Metric::Gap));
    m_cards->addWidget(m_volumeCard, 1);
    m_cards->addWidget(m_faultCard, 1);
    connect(m_volumeCard, &ChartCard::rowActivated, this, &DashboardPage::openBin);
    connect(m_faultCard, &ChartCard::rowActivated, this, &DashboardPage::openFault);
}

void DashboardPage::setUpLive()
{
    setReference(m_center->reference());
    m_throttle.setSingleShot(true);
    connect(&m_throttle, &QTimer::timeout, this, [this] {
        if (m_stale && isVisible())
            reload();
    });
    connect(m_center->bus(), &ChangeBus::ticketsChanged, this, &DashboardPage::reloadSoon);
    connect(m_center->bus(), &ChangeBus::resyncNeeded, this, &DashboardPage::reloadSoon);
    connect(&m_clock, &QTimer::timeout, this, &DashboardPage::reloadSoon);
    m_clock.start(kClockMilliseconds);
    connect(m_ui->periodSegments, &Segments::valueChanged, this, &DashboardPage::reload);
    connect(m_ui->banner, &Banner::actionTriggered, this, &DashboardPage::reload);
}

void DashboardPage::setReference(const ReferenceData& reference)
{
    m_reference = reference;
}

void DashboardPage::retranslate()
{
    QList<ChoiceItem> items;
    for (const QString& code : dashboardPeriods())
        items.append({code, dashboardPeriodName(code), {}});
    const QString chosen = m_ui->periodSegments->value();
    const QSignalBlocker quiet(m_ui->periodSegments);
    m_ui->periodSegments->setItems(items);
    m_ui->periodSegments->setValue(chosen);
    m_ui->periodSegments->setAccessibleName(tr("Period"));
}

// Loading

void DashboardPage::reload()
{
    m_stale = false;
    m_throttle.start(kThrottleMilliseconds);
    m_ui->loadingLine->setBusy(true);
    const int generation = ++m_generation;
    const Period period =
        dashboardPeriod(m_ui->periodSegments->value(), m_center->serverNow(), m_reference.utcOffsetMinutes);
    whenReady(m_center->measures().dashboard(period), this, [this, generation](const Result<Dashboard>& dashboard) {
        if (generation != m_generation)
            return;
        m_ui->loadingLine->setBusy(false);
        if (!dashboard && leftToWindow(this, dashboard.error()))
            return;
        if (!dashboard)
            return m_ui->banner->showMessage(Banner::Kind::Error, errorText(dashboard.error()), {}, tr("Try again"));
        m_ui->banner->dismiss();
        setDashboard(*dashboard);
        loadRisks();
    });
}

void DashboardPage::reloadSoon()
{
    m_stale = true;
    if (!m_throttle.isActive())
        m_throttle.start(kThrottleMilliseconds);
}

void DashboardPage::loadRisks()
{
    constexpr int kShown = 2;
    const int generation = m_generation;
    for (const QString& view : RiskStrip::views()) {
        TicketFilter filter;
        filter.view = view;
        whenReady(m_center->tickets().page(filter, {}, kShown), this,
                  [this, generation, view](const Result<TicketPage>& r) {
                      if (r && generation == m_generation)
                          setRiskTickets(view, *r);
                  });
    }
}

void DashboardPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_center && m_stale)
        reload();
}

// Showing

void DashboardPage::setDashboard(const Dashboard& dashboard)
{
    m_dashboard = dashboard;
    refresh();
}

void DashboardPage::setRiskTickets(const QString& view, const TicketPage& page)
{
    m_ui->riskStrip->setTickets(view, page);
}

void DashboardPage::refresh()
{
    if (!m_dashboard)
        return;
    m_ui->statusLabel->setText(
        tr("%1 tickets · as of %2")
            .arg(grouped(m_dashboard->created), centerTime(m_dashboard->asOf).toString(u"HH:mm:ss"_s)));
    m_ui->riskStrip->setDashboard(*m_dashboard);
    m_ui->tileRow->setMeasures(m_dashboard->tiles);
    refreshVolume();
    refreshFaults();
}

void DashboardPage::refreshVolume()
{
    m_volume = volumeTable(m_dashboard->volume, m_dashboard->period, m_dashboard->asOf, m_reference);
    const QString pace = m_volume.monthly ? tr("tickets per month, by channel") : tr("tickets per day, by channel");
    m_volumeCard->setWords(tr("Volume"), u"%1 · %2"_s.arg(pace, periodName()));
    if (m_volume.empty())
        return m_volumeCard->showNoData();
    QList<QStringList> rows;
    for (qsizetype bin = 0; bin < m_volume.bins.size(); ++bin) {
        QStringList row = {m_volume.bins.at(bin).longLabel};
        for (const QList<int>& counts : std::as_const(m_volume.counts))
            row << QString::number(counts.at(bin));
        rows << (row << QString::number(m_volume.bins.at(bin).total));
    }
    const QString first = m_volume.monthly ? tr("Month") : tr("Day");
    m_volumeCard->setFigures(QStringList{first} + m_volume.channels + QStringList{tr("Total")}, rows);
    const auto open = [this](int bin) { openBin(bin); };
    m_volumeCard->setChart([this, open](int width) { return volumeChart(m_volume, width, open); },
                           volumeLegend(m_volume));
}

void DashboardPage::refreshFaults()
{
    m_faults = paretoTable(m_dashboard->faultCounts, m_dashboard->faults);
    const QString facts = tr("%1 tickets · %2 · %3 of %4 kinds make up 80%")
                              .arg(grouped(m_faults.total), periodName(), QString::number(m_faults.vital),
                                   QString::number(m_faults.kinds));
    m_faultCard->setWords(tr("Fault types"), m_faults.total == 0 ? periodName() : facts);
    if (m_faults.total == 0)
        return m_faultCard->showNoData();
    QList<QStringList> rows;
    for (const ParetoTable::Bar& bar : std::as_const(m_faults.bars))
        rows << QStringList{bar.label, QString::number(bar.count), percent(100.0 * bar.count / m_faults.total),
                            percent(bar.cumulated)};
    m_faultCard->setFigures({tr("Fault"), tr("Tickets"), tr("Share"), tr("Cumulative share")}, rows);
    const auto open = [this](int bar) { openFault(bar); };
    m_faultCard->setChart([this, open](int width) { return paretoChart(m_faults, width, open); }, paretoLegend());
}

QString DashboardPage::periodName() const
{
    return dashboardPeriodName(m_ui->periodSegments->value());
}

// Opening

TicketFilter DashboardPage::measureFilter(const QString& measure, const QString& part) const
{
    TicketFilter filter;
    filter.view = u"all"_s;
    filter.measure = measure;
    filter.part = part;
    filter.period = m_dashboard->period;
    return filter;
}

void DashboardPage::openMeasure(const QString& code)
{
    QStringList words = {MeasureText::name(code), periodName()};
    for (const MeasureValue& tile : std::as_const(m_dashboard->tiles)) {
        if (tile.code == code && measureDefinition(code).unit == "%"_L1)
            words.insert(1, tr("%1 of %2").arg(grouped(tile.hits), grouped(tile.n)));
    }
    emit ticketsRequested(measureFilter(code), words.join(u" · "_s));
}

void DashboardPage::openBin(int at)
{
    if (at < 0 || at >= m_volume.bins.size())
        return;
    const VolumeTable::Bin& bin = m_volume.bins.at(at);
    TicketFilter filter = measureFilter(u"tickets_created"_s);
    if (m_volume.monthly)
        filter.period = Period{Instant::startOf(bin.first, m_reference.utcOffsetMinutes),
                               Instant::startOf(bin.last.addDays(1), m_reference.utcOffsetMinutes)};
    else
        filter.part = bin.first.toString(Qt::ISODate);
    emit ticketsRequested(filter, tr("Tickets of %1").arg(bin.longLabel));
}

// The last bar may stand for many faults together and then has no list of its own.
void DashboardPage::openFault(int at)
{
    if (at < 0 || at >= m_faults.bars.size() || m_faults.bars.at(at).code.isEmpty())
        return;
    const ParetoTable::Bar& bar = m_faults.bars.at(at);
    emit ticketsRequested(measureFilter(u"tickets_created"_s, u"fault:"_s + bar.code),
                          u"%1 · %2"_s.arg(bar.label, periodName()));
}

void DashboardPage::showDefinition()
{
    const QWidget* widget = QApplication::focusWidget();
    if (widget && isAncestorOf(widget) && !widget->toolTip().isEmpty())
        QToolTip::showText(widget->mapToGlobal(QPoint(0, widget->height())), widget->toolTip());
}

// Looking right

void DashboardPage::arrangeCards()
{
    const bool beside = width() >= Theme::instance()->px(kSideBySideWidth);
    m_cards->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void DashboardPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeCards();
}

void DashboardPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace woshou
