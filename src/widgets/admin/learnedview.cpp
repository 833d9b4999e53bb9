#include "widgets/admin/learnedview.h"

#include "admin/ui_learnedview.h"
#include "models/admin/rulewords.h"
#include "models/admin/textrowsmodel.h"
#include "widgets/admin/errortext.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QHeaderView>

namespace woshou {

using namespace Qt::StringLiterals;

LearnedView::LearnedView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LearnedView>())
    , m_model(new TextRowsModel(this))
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->learnedTreeView);
    m_ui->learnedTreeView->setModel(m_model);
    m_ui->footCard->setEdges(Qt::TopEdge);
    m_ui->progressBar->hide();
}

LearnedView::~LearnedView() = default;

void LearnedView::setDesk(const SettingDesk& desk)
{
    m_desk = desk;
    m_work = new LearnedWork(desk, this);
    connect(m_work, &LearnedWork::changed, this, &LearnedView::fill);
    connect(m_work, &LearnedWork::progressed, m_ui->progressBar, &QProgressBar::setValue);
    connect(m_work, &LearnedWork::failed, this,
            [this](const Error& error) { m_ui->outcomeLabel->setText(errorText(error)); });
    connect(m_ui->trainPushButton, &QPushButton::clicked, m_work, &LearnedWork::train);
    connect(m_ui->stopPushButton, &QPushButton::clicked, m_work, &LearnedWork::stop);
    retranslate();
}

void LearnedView::retranslate()
{
    m_model->setColumns({tr("What is learned"), tr("Tickets"), tr("Values"), tr("Right"), tr("Learned"), tr("By")});
    int column = 0;
    for (const int width : {180, 100, 100, 100, 160})
        m_ui->learnedTreeView->header()->resizeSection(column++, Theme::instance()->px(width));
    fill();
}

void LearnedView::fill()
{
    if (!m_work)
        return;
    QList<TextRowsModel::Line> lines;
    for (const ModelEntry& model : m_work->models())
        lines.append({learnedCells(model, m_desk.now()), model.id.value()});
    m_model->setLines(lines);
    const bool training = m_work->isTraining();
    m_ui->progressBar->setVisible(training);
    m_ui->trainPushButton->setEnabled(m_work->isLoaded() && !training);
    m_ui->stopPushButton->setVisible(training);
    QStringList sentences;
    if (training)
        sentences.append(tr("Learning from closed tickets; you may go on working."));
    else if (m_work->isLoaded() && lines.isEmpty() && m_work->outcomes().isEmpty())
        sentences.append(tr("Nothing was learned yet."));
    for (const LearnedOutcome& outcome : m_work->outcomes())
        sentences.append(learnedOutcomeText(outcome, outcome.model ? QString() : errorText(outcome.error)));
    m_ui->outcomeLabel->setText(sentences.join(u'\n'));
}

void LearnedView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_work && !m_work->isLoaded())
        m_work->load();
}

void LearnedView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace woshou
