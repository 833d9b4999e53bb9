#include "widgets/measures/chartcard.h"

#include "measures/ui_chartcard.h"
#include "models/measures/figuresmodel.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/turns.h"
#include "widgets/theme/woshoustyle.h"

#include <QChart>
#include <QChartView>
#include <QEvent>

#include <utility>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCardHeight = 290;

} // namespace

ChartCard::ChartCard(QWidget* parent)
    : Card(parent)
    , m_ui(std::make_unique<Ui::ChartCard>())
    , m_figures(new FiguresModel(this))
    , m_view(new QChartView)
    , m_legend(new ChartLegend(this))
{
    m_ui->setupUi(this);
    auto* plot = new QVBoxLayout(m_ui->chartPage);
    plot->setContentsMargins(0, 0, 0, 0);
    plot->addWidget(m_view);
    auto* below = new QVBoxLayout(m_ui->legendWidget);
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(m_legend);
    // A chart wishes to stay as large as it is: the page would scroll as soon as anything above it grows.
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMinimumSize(0, 0);
    setRole(m_ui->unitLabel, TextRole::Small, Token::Text3);
    setUpTable();
    scale();
    connect(Theme::instance(), &Theme::changed, this, [this] {
        scale();
        drawSoon();
    });
    showNoData();
}

ChartCard::~ChartCard() = default;

void ChartCard::setUpTable()
{
    m_ui->tableView->setModel(m_figures);
    m_ui->tableView->verticalHeader()->hide();
    m_ui->tableView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->tableView->horizontalHeader()->setHighlightSections(false);
    connect(m_ui->tableToolButton, &QToolButton::toggled, this, [this](bool table) {
        showPage();
        if (table)
            m_ui->tableView->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->tableView, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit rowActivated(index.row()); });
    connect(new KeyShortcut("dashboard.table", this), &QShortcut::activated, m_ui->tableToolButton,
            &QToolButton::toggle);
}

void ChartCard::scale()
{
    const Theme* theme = Theme::instance();
    setMinimumHeight(theme->px(kCardHeight));
    m_ui->tableToolButton->setIcon(theme->icon(u"columns"_s));
    m_ui->tableView->verticalHeader()->setDefaultSectionSize(theme->size(Metric::Row));
}

void ChartCard::setWords(const QString& title, const QString& unit)
{
    m_ui->titleLabel->setText(title);
    m_ui->unitLabel->setText(unit);
    m_ui->tableView->setAccessibleName(title);
    m_view->setAccessibleName(title);
    m_view->setAccessibleDescription(unit);
}

void ChartCard::setFigures(const QStringList& columns, const QList<QStringList>& rows)
{
    const int row = m_ui->tableView->currentIndex().row();
    m_figures->setFigures(columns, rows);
    m_ui->tableView->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_ui->tableView->setCurrentIndex(m_figures->index(qBound(0, row, int(rows.size()) - 1), 0));
}

void ChartCard::setChart(Builder builder, const QList<LegendEntry>& legend)
{
    m_builder = std::move(builder);
    m_legend->setEntries(legend);
    drawSoon();
    showPage();
}

void ChartCard::showNoData()
{
    m_builder = {};
    m_legend->setEntries({});
    m_figures->setFigures({}, {});
    showPage();
}

bool ChartCard::showsTable() const
{
    return m_ui->stackedWidget->currentWidget() == m_ui->tableView;
}

void ChartCard::showPage()
{
    QWidget* page = !m_builder                           ? static_cast<QWidget*>(m_ui->noDataLabel)
                    : m_ui->tableToolButton->isChecked() ? static_cast<QWidget*>(m_ui->tableView)
                                                         : m_ui->chartPage;
    m_ui->stackedWidget->setCurrentWidget(page);
    m_legend->setVisible(page == m_ui->chartPage);
    m_ui->tableToolButton->setEnabled(bool(m_builder));
}

// Making a chart takes most of a frame: each card has a turn of the event loop of its own.
void ChartCard::drawSoon()
{
    if (!std::exchange(m_drawsSoon, true))
        inOwnTurn(this, [this] { draw(); });
}

// A series that is shown must not be changed point by point; the whole chart is replaced instead.
void ChartCard::draw()
{
    m_drawsSoon = false;
    if (!m_builder)
        return;
    m_builtWidth = width();
    const std::unique_ptr<QChart> old(m_view->chart());
    m_view->setChart(m_builder(m_builtWidth));
    m_view->setBackgroundBrush(Theme::instance()->color(Token::Panel));
}

// Only the number of named places depends on the width, so a small change needs no new chart.
void ChartCard::resizeEvent(QResizeEvent* event)
{
    constexpr int kStep = 60;
    Card::resizeEvent(event);
    if (qAbs(width() - m_builtWidth) > kStep)
        drawSoon();
}

void ChartCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        const QString title = m_ui->titleLabel->text();
        const QString unit = m_ui->unitLabel->text();
        m_ui->retranslateUi(this);
        setWords(title, unit);
    }
    Card::changeEvent(event);
}

} // namespace woshou
