#include "widgets/admin/settinghistoryview.h"

#include "admin/ui_settinghistoryview.h"
#include "models/admin/language.h"
#include "models/admin/settingwords.h"
#include "models/admin/textrowsmodel.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTyped = -1;         ///< what is not saved, among the versions
constexpr qint64 kFirst = 1000000; ///< a line's number of the version 0, for a line has none that is 0

void setWidths(QTreeView* view, std::initializer_list<int> widths)
{
    int column = 0;
    for (const int width : widths)
        view->header()->resizeSection(column++, Theme::instance()->px(width));
}

} // namespace

SettingHistoryView::SettingHistoryView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SettingHistoryView>())
    , m_versions(new TextRowsModel(this))
    , m_differences(new TextRowsModel(this))
{
    m_ui->setupUi(this);
    m_ui->compareCard->setEdges(Qt::TopEdge | Qt::BottomEdge);
    setFocusProxy(m_ui->versionsTreeView);
    setUpLists();
    retranslate();
}

SettingHistoryView::~SettingHistoryView() = default;

void SettingHistoryView::setUpLists()
{
    m_ui->versionsTreeView->setModel(m_versions);
    m_ui->differencesTreeView->setModel(m_differences);
    connect(m_ui->versionsTreeView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SettingHistoryView::follow);
    connect(m_ui->beforeComboBox, &QComboBox::activated, this, qOverload<>(&SettingHistoryView::compare));
    connect(m_ui->afterComboBox, &QComboBox::activated, this, qOverload<>(&SettingHistoryView::compare));
    connect(m_ui->restorePushButton, &QPushButton::clicked, this,
            [this] { emit restoreRequested(bodyOf(m_ui->afterComboBox->currentData().toInt())); });
}

void SettingHistoryView::retranslate()
{
    m_versions->setColumns({tr("Version"), tr("State"), tr("From"), tr("Who"), tr("When"), tr("Why")});
    m_differences->setColumns({tr("List"), tr("Entry"), tr("What"), tr("Before"), tr("After")});
    setWidths(m_ui->versionsTreeView, {110, 150, 150, 120, 150});
    setWidths(m_ui->differencesTreeView, {120, 240, 150, 280});
    m_ui->emptyState->setContent(u"ok"_s, tr("No difference"), tr("Both say the same."));
}

void SettingHistoryView::setSetting(const QString& kind, const QList<SettingPart>& parts)
{
    m_kind = kind;
    m_parts = parts;
    m_history = {};
    m_changed = false;
    m_ui->beforeComboBox->clear();
    m_ui->afterComboBox->clear();
    m_versions->setLines({});
    m_differences->setLines({});
}

void SettingHistoryView::setHistory(const SettingHistory& history, const SettingBody& typed, bool changed, Instant now)
{
    m_history = history;
    m_typed = typed;
    m_changed = changed;
    m_now = now;
    fill();
}

void SettingHistoryView::fill()
{
    if (m_history.versions.isEmpty())
        return;
    fillVersions();
    fillBoxes();
    compare();
}

void SettingHistoryView::fillVersions()
{
    const qint64 kept = m_versions->idAt(m_ui->versionsTreeView->currentIndex());
    QList<TextRowsModel::Line> lines;
    for (const SettingVersion& v : std::as_const(m_history.versions)) {
        lines.append({{settingVersionName(v.version), settingVersionState(v, m_history, m_now),
                       shortTime(v.effectiveFrom, m_now), staffName(v.authorName, v.authorNameEn),
                       shortTime(v.madeAt, m_now), v.note},
                      v.version == 0 ? kFirst : v.version});
    }
    const QSignalBlocker blocker(m_ui->versionsTreeView->selectionModel());
    m_versions->setLines(lines);
    m_ui->versionsTreeView->setCurrentIndex(m_versions->index(qMax(0, m_versions->rowOf(kept)), 0));
}

/// The boxes keep what they show; at first the newest stands beside the one before it.
void SettingHistoryView::fillBoxes()
{
    const bool isFirst = m_ui->afterComboBox->count() == 0;
    for (QComboBox* box : {m_ui->beforeComboBox, m_ui->afterComboBox}) {
        const QVariant kept = box->currentData();
        box->clear();
        if (m_changed)
            box->addItem(tr("What is typed here"), kTyped);
        for (const SettingVersion& v : std::as_const(m_history.versions))
            box->addItem(settingVersionName(v.version), v.version);
        box->setCurrentIndex(qMax(0, box->findData(kept)));
    }
    if (!isFirst)
        return;
    m_ui->afterComboBox->setCurrentIndex(0);
    m_ui->beforeComboBox->setCurrentIndex(qMin(1, m_ui->beforeComboBox->count() - 1));
}

/// The chosen version beside the one before it.
void SettingHistoryView::follow()
{
    const int row = m_ui->versionsTreeView->currentIndex().row();
    if (row < 0 || row >= m_history.versions.size())
        return;
    const int before = int(qMin<qsizetype>(row + 1, m_history.versions.size() - 1));
    compare(m_history.versions.at(before).version, m_history.versions.at(row).version);
}

void SettingHistoryView::compareTyped()
{
    compare(m_history.newest().version, kTyped);
}

void SettingHistoryView::compare(int before, int after)
{
    m_ui->beforeComboBox->setCurrentIndex(qMax(0, m_ui->beforeComboBox->findData(before)));
    m_ui->afterComboBox->setCurrentIndex(qMax(0, m_ui->afterComboBox->findData(after)));
    compare();
}

const SettingBody& SettingHistoryView::bodyOf(int version) const
{
    const SettingVersion* found = m_history.find(version);
    return found ? found->body : m_typed;
}

void SettingHistoryView::compare()
{
    const int after = m_ui->afterComboBox->currentData().toInt();
    const SettingBody& old = bodyOf(m_ui->beforeComboBox->currentData().toInt());
    const SettingBody& now = bodyOf(after);
    QList<TextRowsModel::Line> lines;
    for (const SettingChange& change : settingChanges(old, now, m_parts))
        lines.append({settingChangeCells(change, m_kind, m_parts, old, now), lines.size() + 1});
    m_differences->setLines(lines);
    m_ui->differencesStackedWidget->setCurrentIndex(lines.isEmpty() ? 1 : 0);
    m_ui->restorePushButton->setEnabled(after != kTyped && now != m_typed);
}

void SettingHistoryView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace woshou
