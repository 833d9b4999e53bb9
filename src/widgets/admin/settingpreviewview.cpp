#include "widgets/admin/settingpreviewview.h"

#include "admin/ui_settingpreviewview.h"
#include "models/admin/rulewords.h"
#include "models/admin/settingwords.h"
#include "models/admin/textrowsmodel.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QHeaderView>

namespace woshou {

using namespace Qt::StringLiterals;

SettingPreviewView::SettingPreviewView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SettingPreviewView>())
    , m_model(new TextRowsModel(this))
{
    m_ui->setupUi(this);
    m_ui->previewTreeView->setModel(m_model);
    connect(m_ui->previewTreeView, &QTreeView::activated, this,
            [this](const QModelIndex& index) { emit ticketRequested(TicketId(m_model->idAt(index))); });
    connect(m_ui->emptyState, &EmptyState::actionTriggered, this, &SettingPreviewView::previewRequested);
    retranslate();
}

SettingPreviewView::~SettingPreviewView() = default;

void SettingPreviewView::setPreview(const SettingPreview& preview)
{
    clear();
    m_preview = preview;
    setUpColumns();
}

void SettingPreviewView::setMatches(const RulePreview& matches, const QString& rule, const ReferenceData& reference)
{
    clear();
    m_matches = matches;
    m_rule = rule;
    m_reference = reference;
    setUpColumns();
}

void SettingPreviewView::setLook(const ViewLook& look, const QString& view, const ReferenceData& reference)
{
    clear();
    m_look = look;
    m_rule = view;
    m_reference = reference;
    setUpColumns();
}

void SettingPreviewView::clear()
{
    m_preview.reset();
    m_matches.reset();
    m_look.reset();
    setUpColumns();
}

void SettingPreviewView::setUpColumns()
{
    if (m_look)
        m_model->setColumns({tr("Ticket"), tr("Symptom"), tr("Customer"), tr("State"), tr("Priority")});
    else if (m_matches)
        m_model->setColumns({tr("Ticket"), tr("Symptom"), tr("Said"), tr("Category"), tr("Priority")});
    else
        m_model->setColumns({tr("Ticket"), tr("Symptom"), tr("What"), tr("Now"), tr("Then")});
    fill();
}

void SettingPreviewView::retranslate()
{
    setUpColumns();
    int column = 0;
    for (const int width : {130, 280, 160, 240})
        m_ui->previewTreeView->header()->resizeSection(column++, Theme::instance()->px(width));
}

void SettingPreviewView::fillMatches()
{
    QList<TextRowsModel::Line> lines;
    for (const RulePreview::Hit& hit : m_matches->hits)
        lines.append({ruleHitCells(hit, m_reference), hit.id.value()});
    showLines(lines, ruleMatchText(*m_matches, m_rule), tr("No open ticket matches"));
}

void SettingPreviewView::fillLook()
{
    QList<TextRowsModel::Line> lines;
    for (const TicketRow& row : m_look->rows)
        lines.append({viewRowCells(row, m_reference), row.id.value()});
    showLines(lines, viewLookText(*m_look, m_rule), tr("The view is empty"));
}

void SettingPreviewView::showLines(const QList<TextRowsModel::Line>& lines, const QString& summary,
                                   const QString& nothing)
{
    m_model->setLines(lines);
    m_ui->previewStackedWidget->setCurrentIndex(lines.isEmpty() ? 0 : 1);
    m_ui->summaryLabel->setVisible(!lines.isEmpty());
    m_ui->summaryLabel->setText(summary);
    m_ui->emptyState->setContent(u"ok"_s, nothing, summary);
}

void SettingPreviewView::fill()
{
    if (m_look)
        return fillLook();
    if (m_matches)
        return fillMatches();
    QList<TextRowsModel::Line> lines;
    for (const SettingPreview::Line& line : m_preview ? m_preview->lines : QList<SettingPreview::Line>())
        lines.append({QStringList{line.number, line.symptom} + settingEffectCells(line.effect), line.ticket.value()});
    m_model->setLines(lines);
    m_ui->previewStackedWidget->setCurrentIndex(lines.isEmpty() ? 0 : 1);
    m_ui->summaryLabel->setVisible(!lines.isEmpty());
    if (!m_preview)
        return m_ui->emptyState->setContent(u"eye"_s, tr("What would change?"),
                                            tr("Every open ticket is looked at as if what is typed were in force."),
                                            tr("Look"));
    m_ui->emptyState->setContent(u"ok"_s, tr("No open ticket changes"),
                                 tr("Open tickets that were looked at: %1. What comes in from then on follows the new "
                                    "version.")
                                     .arg(m_preview->open));
    QString summary =
        tr("Something would change about %1 of %2 open tickets.").arg(m_preview->touched).arg(m_preview->open);
    if (m_preview->past > 0)
        summary += tr(" Of %1 tickets that were closed in the last %2 days %3 would have ended otherwise; they stay as "
                      "they are.")
                       .arg(m_preview->past)
                       .arg(SettingPreview::kPastDays)
                       .arg(m_preview->pastTouched);
    if (m_preview->touched + m_preview->pastTouched > lines.size())
        summary += tr(" The first %1 are here.").arg(lines.size());
    m_ui->summaryLabel->setText(summary);
}

void SettingPreviewView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace woshou
