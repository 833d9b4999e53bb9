#include "widgets/admin/settingspage.h"

#include "admin/ui_settingspage.h"
#include "base/whenready.h"
#include "domain/admin/keywordrulejson.h"
#include "models/admin/language.h"
#include "models/admin/settingwords.h"
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/filejobs.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/timefield.h"

#include <QEvent>
#include <QFileDialog>
#include <QStandardPaths>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKindsWidth = 208; ///< pixels at 100 %
constexpr int kSaidFor = 8000;   ///< ms

const QString kKeywordRules = u"keyword_rules"_s, kViews = u"views"_s;

enum Effect { AtOnce, From };

} // namespace

SettingsPage::SettingsPage(Center* center, QWidget* parent)
    : SettingsPage(SettingDesk::of(center), parent)
{
    connect(center, &Center::referenceChanged, this, &SettingsPage::refresh);
    connect(center->bus(), &ChangeBus::resyncNeeded, this, &SettingsPage::refresh);
}

SettingsPage::SettingsPage(const SettingDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SettingsPage>())
    , m_desk(desk)
{
    m_ui->setupUi(this);
    m_ui->kindsPane->setGround(Token::Window);
    m_ui->kindsPane->setEdges(Qt::RightEdge);
    m_ui->kindsPane->setFixedWidth(Theme::instance()->px(kKindsWidth));
    m_ui->headCard->setEdges(Qt::BottomEdge);
    m_ui->footCard->setGround(Token::Sunken);
    m_ui->footCard->setEdges(Qt::TopEdge);
    m_ui->banner->setClosable(true);
    setRole(m_ui->titleLabel, TextRole::Heading);
    setFocusProxy(m_ui->kindsListWidget);
    setUpKinds();
    setUpViews();
    setUpFoot();
    setUpFiles();
    retranslate();
    choose(SettingKind::all().constFirst()->code());
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::setUpKinds()
{
    for (const SettingKind* kind : SettingKind::all()) {
        auto* work = new SettingWork(m_desk, kind, this);
        m_works.append(work);
        m_ui->kindsListWidget->addItem(QString());
        connectWork(work);
    }
    connect(m_ui->kindsListWidget, &QListWidget::currentRowChanged, this, [this](int row) {
        m_work = m_works.value(row);
        m_ui->banner->dismiss();
        showWork();
    });
    connect(m_ui->kindsListWidget, &QListWidget::activated, m_ui->tabWidget,
            [this] { m_ui->tabWidget->currentWidget()->setFocus(Qt::OtherFocusReason); });
}

void SettingsPage::connectWork(SettingWork* work)
{
    const auto ifShown = [this, work](auto use) {
        return [this, work, use](const auto&... values) {
            fillKinds();
            if (work == m_work)
                use(values...);
        };
    };
    connect(work, &SettingWork::busyChanged, this, ifShown([this](bool) { showState(); }));
    connect(work, &SettingWork::loaded, this, ifShown([this] { showHistory(); }));
    connect(work, &SettingWork::bodyChanged, this, ifShown([this] {
                m_ui->entriesView->setBody(m_work->body(), m_work->history().newest().body);
                m_ui->previewView->clear();
                showHistory();
                showState();
            }));
    connect(work, &SettingWork::overtaken, this, ifShown([this] { showOvertaken(); }));
    connect(work, &SettingWork::failed, this, ifShown([this](const Error& error) { showError(error); }));
    connect(work, &SettingWork::previewed, this, ifShown([this](const SettingPreview& preview) {
                m_ui->previewView->setPreview(preview);
                m_ui->tabWidget->setCurrentWidget(m_ui->previewView);
            }));
    connect(work, &SettingWork::saved, this, ifShown([this](const SettingVersion& version) {
                m_ui->noteLineEdit->clear();
                m_ui->effectComboBox->setCurrentIndex(AtOnce);
                const bool waits = version.effectiveFrom > m_desk.now();
                const QString when = shortTime(version.effectiveFrom, m_desk.now());
                m_offer = Offer::None;
                m_ui->banner->showMessage(
                    Banner::Kind::Good, tr("%1 is saved.").arg(settingVersionName(version.version)),
                    waits ? tr("It takes effect at %1.").arg(when) : tr("It is in force."), {}, kSaidFor);
            }));
}

void SettingsPage::setUpViews()
{
    m_ui->learnedView->setDesk(m_desk);
    m_ui->entriesView->setReference(m_desk.reference);
    m_ui->entriesView->setClock(m_desk.now);
    connect(m_ui->entriesView, &SettingEntriesView::edited, this,
            [this](const SettingBody& body) { m_work->setBody(body); });
    connect(m_ui->historyView, &SettingHistoryView::restoreRequested, this, [this](const SettingBody& body) {
        m_work->setBody(body);
        m_ui->tabWidget->setCurrentWidget(m_ui->entriesView);
    });
    connect(m_ui->previewView, &SettingPreviewView::previewRequested, this, &SettingsPage::preview);
    connect(m_ui->previewView, &SettingPreviewView::ticketRequested, this, &SettingsPage::ticketRequested);
    connect(m_ui->banner, &Banner::actionTriggered, this, [this] {
        m_ui->banner->dismiss();
        if (m_offer == Offer::Reload)
            return m_work->load();
        m_work->acknowledge();
        showHistory();
        m_ui->historyView->compareTyped();
        m_ui->tabWidget->setCurrentWidget(m_ui->historyView);
    });
}

void SettingsPage::setUpFoot()
{
    setKind(m_ui->savePushButton, u"primary"_s);
    new KeyShortcut("settings.save", m_ui->savePushButton);
    new KeyShortcut("settings.preview", m_ui->previewPushButton);
    new KeyShortcut("settings.matches", m_ui->matchesPushButton);
    connect(m_ui->matchesPushButton, &QPushButton::clicked, this, &SettingsPage::tryOut);
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &SettingsPage::save);
    connect(m_ui->previewPushButton, &QPushButton::clicked, this, &SettingsPage::preview);
    connect(m_ui->discardPushButton, &QPushButton::clicked, this, [this] {
        m_ui->banner->dismiss();
        m_work->discard();
    });
    connect(m_ui->effectComboBox, &QComboBox::currentIndexChanged, this, [this](int effect) {
        m_ui->effectDateTimeEdit->setVisible(effect == From);
        if (effect == From)
            setUpTimeField(m_ui->effectDateTimeEdit, m_desk.now(), quarterAfter(m_desk.now(), 1));
    });
    m_ui->effectDateTimeEdit->hide();
}

void SettingsPage::setUpFiles()
{
    m_ui->exportPushButton->setIcon(Theme::instance()->icon(u"export"_s, Token::Text1));
    connect(m_ui->importPushButton, &QPushButton::clicked, this, &SettingsPage::askForImport);
    connect(m_ui->exportPushButton, &QPushButton::clicked, this, &SettingsPage::askForExport);
}

void SettingsPage::retranslate()
{
    fillKinds();
    fillEffectBox();
    showState();
}

void SettingsPage::fillEffectBox()
{
    QComboBox* box = m_ui->effectComboBox;
    if (box->count() == 0)
        box->addItems({QString(), QString()});
    box->setItemText(AtOnce, tr("At once"));
    box->setItemText(From, tr("From …"));
}

void SettingsPage::fillKinds()
{
    for (int row = 0; row < m_works.size(); ++row) {
        const QString title = settingTitle(m_works.at(row)->kind().code());
        m_ui->kindsListWidget->item(row)->setText(m_works.at(row)->isChanged() ? tr("%1 (changed)").arg(title) : title);
    }
}

// ---- what is shown

void SettingsPage::choose(const QString& kind)
{
    for (int row = 0; row < m_works.size(); ++row) {
        if (m_works.at(row)->kind().code() == kind)
            m_ui->kindsListWidget->setCurrentRow(row);
    }
}

void SettingsPage::showWork()
{
    const SettingBody before = m_work->isLoaded() ? m_work->history().newest().body : SettingBody();
    const bool hasRules = m_work->kind().code() == kKeywordRules;
    m_ui->tabWidget->setTabVisible(m_ui->tabWidget->indexOf(m_ui->learnedView), hasRules);
    m_ui->matchesPushButton->setVisible(hasRules || m_work->kind().code() == kViews);
    m_ui->entriesView->setSetting(m_work->kind().code(), m_work->parts(), m_work->body(), before);
    m_ui->historyView->setSetting(m_work->kind().code(), m_work->parts());
    m_ui->previewView->clear();
    m_ui->tabWidget->setCurrentIndex(0);
    showHistory();
    showState();
    if (!m_work->isLoaded() && isVisible())
        m_work->load();
    if (m_work->isOvertaken())
        showOvertaken();
}

void SettingsPage::showHistory()
{
    if (m_work->isLoaded())
        m_ui->historyView->setHistory(m_work->history(), m_work->body(), m_work->isChanged(), m_desk.now());
    showState();
}

void SettingsPage::showState()
{
    if (!m_work)
        return;
    const QString kind = m_work->kind().code();
    m_ui->titleLabel->setText(settingTitle(kind));
    QString state = settingHint(kind);
    if (m_work->isLoaded()) {
        const SettingHistory& history = m_work->history();
        const Instant now = m_desk.now();
        state = tr("In force: %1.").arg(settingVersionName(history.inForce(now).version));
        if (history.isWaiting(history.newest(), now))
            state +=
                tr(" %1 takes effect at %2.")
                    .arg(settingVersionName(history.newest().version), shortTime(history.newest().effectiveFrom, now));
        state += u' ' + settingHint(kind);
    }
    m_ui->stateLabel->setText(state);
    m_ui->loadingLine->setBusy(m_work->isBusy());
    m_ui->entriesView->setEnabled(m_work->isLoaded());
    m_ui->discardPushButton->setEnabled(m_work->isChanged());
    m_ui->previewPushButton->setEnabled(m_work->isLoaded());
    m_ui->matchesPushButton->setText(kind == kViews ? tr("What it holds") : tr("What it matches"));
    m_ui->matchesPushButton->setEnabled(!m_ui->entriesView->entry().isEmpty());
    m_ui->savePushButton->setEnabled(m_work->isChanged() && !m_work->isBusy());
    m_ui->importPushButton->setEnabled(m_work->isLoaded());
    m_ui->exportPushButton->setEnabled(m_work->isLoaded());
}

void SettingsPage::showOvertaken()
{
    m_offer = Offer::Compare;
    m_ui->banner->showMessage(Banner::Kind::Warning, [newest = m_work->history().newest()] {
        return Banner::Words{
            tr("%1 saved %2 meanwhile.")
                .arg(staffName(newest.authorName, newest.authorNameEn), settingVersionName(newest.version)),
            tr("Nothing was overwritten and what you typed is still here."), tr("Compare")};
    });
}

void SettingsPage::showError(const Error& error)
{
    if (error.kind == ErrorKind::Conflict)
        return; // the versions are read again, and what is new is told then
    m_offer = Offer::Reload;
    m_ui->banner->showMessage(Banner::Kind::Error, [error, loaded = m_work->isLoaded()] {
        const QString refused = tr("Settings are changed by an administrator.");
        return Banner::Words{
            error.kind == ErrorKind::Permission ? refused : errorText(error), {}, loaded ? QString() : tr("Try again")};
    });
}

void SettingsPage::showProblem(const SettingProblem& problem)
{
    const QString sentence = settingProblemText(problem, m_work->kind().code());
    m_offer = Offer::None;
    m_ui->banner->showMessage(Banner::Kind::Error, tr("Nothing was saved."), sentence);
    m_ui->tabWidget->setCurrentWidget(m_ui->entriesView);
    m_ui->entriesView->showProblem(problem, sentence);
}

/// What nobody sees is read when somebody does.
void SettingsPage::refresh()
{
    m_stale = !isVisible();
    for (SettingWork* work : std::as_const(m_works)) {
        if (!m_stale && work->isLoaded())
            work->load();
    }
}

// ---- what is done

bool SettingsPage::isSound()
{
    const auto problem = m_work->problem();
    if (problem)
        showProblem(*problem);
    return !problem;
}

void SettingsPage::save()
{
    if (m_work->isOvertaken())
        return showOvertaken();
    if (!isSound())
        return;
    m_ui->banner->dismiss();
    const bool waits = m_ui->effectComboBox->currentIndex() == From;
    m_work->save(waits ? MaybeInstant(timeFieldValue(m_ui->effectDateTimeEdit)) : MaybeInstant(),
                 m_ui->noteLineEdit->text());
}

void SettingsPage::preview()
{
    if (m_work->isLoaded() && isSound())
        m_work->preview();
}

void SettingsPage::tryOut()
{
    if (m_work->kind().code() == kViews)
        showLook();
    else
        showMatches();
}

/// As it is typed; a line that is not understood is told at its field.
void SettingsPage::showLook()
{
    const QJsonObject entry = m_ui->entriesView->entry();
    const TicketOrder order = entry["order"_L1] == u"due"_s ? TicketOrder::Due : TicketOrder::Newest;
    whenReady(m_desk.look(entry["query"_L1].toString(), order), this,
              [this, entry, work = m_work](const Result<ViewLook>& look) {
                  if (work != m_work)
                      return;
                  if (!look && (look.error().field != "query"_L1 || isSound()))
                      return showError(look.error());
                  if (!look)
                      return;
                  const QString english = entry["en"_L1].toString();
                  const QString name = uiChinese() || english.isEmpty() ? entry["zh"_L1].toString() : english;
                  m_ui->previewView->setLook(*look, name, m_desk.reference());
                  m_ui->tabWidget->setCurrentWidget(m_ui->previewView);
              });
}

/// Of the chosen rule as it is typed, also where it cannot be saved yet.
void SettingsPage::showMatches()
{
    const KeywordRule rule = parseKeywordRule(JsonReader(m_ui->entriesView->entry(), kKeywordRules));
    whenReady(m_desk.matches(rule), this, [this, rule, work = m_work](const Result<RulePreview>& matches) {
        if (work != m_work)
            return;
        if (!matches)
            return showError(matches.error());
        m_ui->previewView->setMatches(*matches, rule.name, m_desk.reference());
        m_ui->tabWidget->setCurrentWidget(m_ui->previewView);
    });
}

void SettingsPage::askForImport()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Import %1").arg(settingTitle(m_work->kind().code())), folder,
                                   tr("Settings (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsPage::importFile);
    dialog->open();
}

void SettingsPage::importFile(const QString& path)
{
    whenReady(readFile(path, kLargestSettingFile), this, [this, work = m_work](const std::optional<QByteArray>& bytes) {
        m_offer = Offer::None;
        if (!bytes)
            return m_ui->banner->showMessage(Banner::Kind::Error, tr("The file cannot be read."),
                                             tr("Nothing was changed."));
        if (const auto problem = work->import(*bytes))
            return m_ui->banner->showMessage(Banner::Kind::Error, tr("The file was not taken over."),
                                             settingProblemText(*problem, work->kind().code()));
        m_ui->banner->showMessage(Banner::Kind::Info, tr("The file is taken over."),
                                  tr("Look through it; nothing is saved yet."), {}, kSaidFor);
    });
}

void SettingsPage::askForExport()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Export %1").arg(settingTitle(m_work->kind().code())), folder,
                                   tr("Settings (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(m_work->kind().code() + u".json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsPage::exportFile);
    dialog->open();
}

void SettingsPage::exportFile(const QString& path)
{
    whenReady(writeFile(path, m_work->exported()), this, [this, path](bool written) {
        m_offer = Offer::None;
        if (written)
            m_ui->banner->showMessage(Banner::Kind::Good, tr("The settings are exported."), path, {}, kSaidFor);
        else
            m_ui->banner->showMessage(Banner::Kind::Error, tr("The file could not be written."),
                                      tr("Choose another folder, or make room on the disk."));
    });
}

void SettingsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_work->isLoaded())
        m_work->load();
    if (m_stale)
        refresh();
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace woshou
