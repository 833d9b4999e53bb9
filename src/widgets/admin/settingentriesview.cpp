#include "widgets/admin/settingentriesview.h"

#include "admin/ui_settingentriesview.h"
#include "models/admin/centertime.h"
#include "models/admin/settingentriesmodel.h"
#include "models/admin/settingwords.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QHeaderView>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListWidth = 740, kEditorWidth = 420; ///< at first; the splitter is the person's then
constexpr int kWideColumn = 260;

const QString kCalendars = u"calendars"_s;

QString identityText(const QJsonObject& entry, const SettingPart& part)
{
    QStringList texts;
    for (const QString& key : part.identity)
        texts.append(settingText(entry, *part.field(key)));
    return texts.join(QChar(0x1F));
}

} // namespace

SettingEntriesView::SettingEntriesView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SettingEntriesView>())
    , m_model(new SettingEntriesModel(this))
{
    m_ui->setupUi(this);
    const Theme* theme = Theme::instance();
    m_ui->splitter->setSizes({theme->px(kListWidth), theme->px(kEditorWidth)});
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 0);
    m_ui->buttonsCard->setEdges(Qt::TopEdge);
    setFocusProxy(m_ui->entriesTreeView);
    setUpList();
    setUpButtons();
    setUpCalendar();
}

SettingEntriesView::~SettingEntriesView() = default;

void SettingEntriesView::setUpList()
{
    QTreeView* list = m_ui->entriesTreeView;
    list->setModel(m_model);
    list->header()->setStretchLastSection(true);
    connect(list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SettingEntriesView::showEntry);
    connect(list, &QTreeView::activated, m_ui->settingForm, &SettingForm::focusFirst);
    m_ui->partSegments->setSmall(true);
    connect(m_ui->partSegments, &ChoiceBar::valueChanged, this, &SettingEntriesView::showPart);
    connect(m_ui->settingForm, &SettingForm::edited, this, [this](const QJsonObject& entry) {
        m_model->setEntry(row(), entry);
        fitColumns();
        report();
    });
}

void SettingEntriesView::setUpButtons()
{
    m_ui->addPushButton->setIcon(Theme::instance()->icon(u"plus"_s, Token::Text1));
    new KeyShortcut("settings.add", m_ui->addPushButton);
    new KeyShortcut("settings.remove", m_ui->removePushButton);
    new KeyShortcut("settings.up", m_ui->upPushButton);
    new KeyShortcut("settings.down", m_ui->downPushButton);
    connect(m_ui->addPushButton, &QPushButton::clicked, this, &SettingEntriesView::add);
    connect(m_ui->removePushButton, &QPushButton::clicked, this, &SettingEntriesView::remove);
    connect(m_ui->upPushButton, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_ui->downPushButton, &QPushButton::clicked, this, [this] { move(1); });
}

/// What it changes comes back by setBody(), as what a file brings does.
void SettingEntriesView::setUpCalendar()
{
    m_ui->calendarView->hide();
    connect(m_ui->calendarView, &CalendarView::edited, this, &SettingEntriesView::edited);
}

const SettingPart* SettingEntriesView::part() const
{
    for (const SettingPart& each : m_parts) {
        if (each.key == m_ui->partSegments->value())
            return &each;
    }
    return nullptr;
}

int SettingEntriesView::row() const
{
    return m_ui->entriesTreeView->currentIndex().row();
}

void SettingEntriesView::setReference(const std::function<ReferenceData()>& reference)
{
    m_ui->settingForm->setReference(reference);
}

QJsonObject SettingEntriesView::entry() const
{
    return row() >= 0 ? m_model->entry(row()) : QJsonObject();
}

// ---- what is shown

void SettingEntriesView::setSetting(const QString& kind, const QList<SettingPart>& parts, const SettingBody& body,
                                    const SettingBody& before)
{
    m_kind = kind;
    m_parts = parts;
    m_body = body;
    m_before = before;
    fillParts();
    m_ui->partSegments->setValue(parts.isEmpty() ? QString() : parts.constFirst().key);
    m_ui->partPanel->setVisible(parts.size() > 1);
    m_ui->calendarView->setVisible(kind == kCalendars);
    if (kind == kCalendars && m_now)
        m_ui->calendarView->beginAt(centerTime(m_now()).date());
    showPart();
}

void SettingEntriesView::fillParts()
{
    QList<ChoiceItem> items;
    for (const SettingPart& each : std::as_const(m_parts))
        items.append({each.key, settingPartTitle(m_kind, each.key), {}});
    const QString chosen = m_ui->partSegments->value();
    m_ui->partSegments->setItems(items);
    m_ui->partSegments->setValue(chosen);
}

void SettingEntriesView::setBody(const SettingBody& body, const SettingBody& before)
{
    m_before = before;
    if (m_reporting || m_body == body)
        return showState();
    m_body = body;
    const int kept = row();
    showPart();
    choose(qBound(0, kept, m_model->rowCount() - 1));
}

void SettingEntriesView::showPart()
{
    const SettingPart* shown = part();
    if (!shown)
        return;
    m_model->setPart(*shown, m_body);
    m_ui->settingForm->setPart(*shown, m_body);
    for (int column = 0; column < m_model->columnCount() - 1; ++column)
        m_ui->entriesTreeView->header()->resizeSection(column, 0);
    fitColumns();
    choose(0);
    showState();
}

/// Wide enough for what stands there; what is typed makes a column wider and never narrower.
void SettingEntriesView::fitColumns()
{
    QHeaderView* header = m_ui->entriesTreeView->header();
    for (int column = 0; column < m_model->columnCount() - 1; ++column) {
        const int before = header->sectionSize(column);
        m_ui->entriesTreeView->resizeColumnToContents(column);
        const int fits = qMin(header->sectionSize(column), Theme::instance()->px(kWideColumn));
        header->resizeSection(column, qMax(before, fits));
    }
}

void SettingEntriesView::choose(int row)
{
    m_ui->entriesTreeView->setCurrentIndex(m_model->index(row, 0));
    showEntry();
}

void SettingEntriesView::showEntry()
{
    if (row() >= 0)
        m_ui->settingForm->setEntry(m_model->entry(row()), isKept(row()));
    showState();
    showCalendar();
}

/// The calendar that the chosen entry is about.
void SettingEntriesView::showCalendar()
{
    if (m_kind != kCalendars)
        return;
    const QString field = m_model->part().key == kCalendars ? u"code"_s : u"calendar"_s;
    m_ui->calendarView->setBody(m_body, entry()[field].toString());
}

/// Whether tickets may know the entry by its code already.
bool SettingEntriesView::isKept(int row) const
{
    const SettingPart& shown = m_model->part();
    if (shown.rows == SettingPart::Rows::Free || row < 0)
        return false;
    const QString identity = identityText(m_model->entry(row), shown);
    const QList<QJsonObject> before = settingEntries(m_before, shown.key);
    return std::any_of(before.begin(), before.end(),
                       [&](const QJsonObject& entry) { return identityText(entry, shown) == identity; });
}

void SettingEntriesView::showState()
{
    const int count = m_model->rowCount();
    m_ui->countLabel->setText(tr("Entries: %1").arg(count));
    m_ui->addPushButton->setEnabled(m_model->part().rows != SettingPart::Rows::Fixed && count < kMostSettingEntries);
    m_ui->removePushButton->setEnabled(row() >= 0 && !isKept(row()));
    m_ui->upPushButton->setEnabled(row() > 0);
    m_ui->downPushButton->setEnabled(row() >= 0 && row() < count - 1);
    m_ui->editorScrollArea->setVisible(count > 0);
}

void SettingEntriesView::showProblem(const SettingProblem& problem, const QString& sentence)
{
    m_ui->partSegments->setValue(problem.part);
    if (problem.row < 0)
        return;
    choose(problem.row);
    m_ui->settingForm->showProblem(problem.field, sentence);
}

// ---- what is changed

/// A new entry comes below the chosen one and begins with its choices: it is most often one more of the same.
void SettingEntriesView::add()
{
    QJsonObject entry;
    for (const SettingField& field : m_model->part().fields) {
        if (field.type == SettingField::Type::Choice)
            setSettingText(entry, field, settingText(m_model->entry(row()), field));
    }
    const int at = row() + 1;
    m_model->insert(at, entry);
    choose(at);
    report();
    m_ui->settingForm->focusFirst();
}

void SettingEntriesView::remove()
{
    const int at = row();
    m_model->remove(at);
    choose(qMin(at, m_model->rowCount() - 1));
    report();
}

void SettingEntriesView::move(int by)
{
    const int at = row();
    if (!m_model->move(at, by))
        return;
    choose(at + by);
    report();
}

void SettingEntriesView::report()
{
    setSettingEntries(m_body, m_model->part().key, m_model->entries());
    m_reporting = true;
    emit edited(m_body);
    m_reporting = false;
    showState();
    showCalendar();
}

void SettingEntriesView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillParts();
        const int kept = row();
        showPart();
        choose(kept);
    }
    QWidget::changeEvent(event);
}

} // namespace woshou
