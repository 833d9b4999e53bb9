#include "widgets/shell/commandpalette.h"

#include "base/text.h"
#include "services/core/center.h"
#include "shell/ui_commandpalette.h"
#include "widgets/admin/errortext.h"
#include "widgets/shell/palettecommands.h"
#include "widgets/shell/palettedelegate.h"
#include "widgets/shell/palettesearch.h"
#include "widgets/theme/woshoustyle.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 640, kMostHeight = 460; ///< of the card and its list, pixels at 100 %
constexpr int kMostRecent = 6;
constexpr int kPage = 8;   ///< rows
constexpr int kVeil = 150; ///< of 255, over what lies beneath

} // namespace

CommandPalette::CommandPalette(Center* center, QWidget* window)
    : QWidget(window)
    , m_center(center)
    , m_ui(std::make_unique<Ui::CommandPalette>())
    , m_model(new PaletteModel(this))
    , m_search(new PaletteSearch(center, this))
{
    m_ui->setupUi(this);
    hide();
    window->installEventFilter(this);
    m_ui->searchLineEdit->installEventFilter(this);
    m_ui->searchLineEdit->addAction(Theme::instance()->icon(u"search"_s), QLineEdit::LeadingPosition);
    setUpList();
    connect(m_ui->searchLineEdit, &QLineEdit::textChanged, this, &CommandPalette::typed);
    connect(m_search, &PaletteSearch::changed, this, &CommandPalette::refresh);
    connect(m_search, &PaletteSearch::failed, this, [this](const Error& error) {
        m_ui->errorLabel->setText(errorText(error));
        m_ui->errorLabel->show();
    });
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::setUpList()
{
    m_ui->hitsListView->setModel(m_model);
    m_ui->hitsListView->setItemDelegate(new PaletteDelegate(m_ui->hitsListView));
    setRole(m_ui->keysLabel, TextRole::Small, Token::Text3);
    setRole(m_ui->errorLabel, TextRole::Small, Token::Urgent);
    connect(m_ui->hitsListView, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (m_model->hit(index.row()))
            choose();
    });
}

void CommandPalette::open()
{
    if (isVisible())
        return m_ui->searchLineEdit->selectAll();
    m_before = QApplication::focusWidget();
    if (const auto* line = qobject_cast<QLineEdit*>(m_before))
        m_cursor = line->cursorPosition();
    m_ui->card->setFixedWidth(qMin(Theme::instance()->px(kWidth), parentWidget()->width() - Theme::instance()->px(32)));
    setGeometry(parentWidget()->rect());
    m_ui->searchLineEdit->clear();
    typed();
    raise();
    show();
    m_ui->searchLineEdit->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    m_search->cancel();
    m_ui->searchLineEdit->clear();
    m_search->cancel(); // the empty line asks for nothing, but says so
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(m_before))
        line->setCursorPosition(m_cursor);
    hide();
}

void CommandPalette::remember(const PaletteHit& hit)
{
    m_recent.removeIf([&](const PaletteHit& old) { return old.isSame(hit); });
    m_recent.prepend(hit);
    m_recent = m_recent.first(std::min<qsizetype>(m_recent.size(), kMostRecent));
}

void CommandPalette::typed()
{
    m_moved = false;
    m_enter = false;
    m_ui->errorLabel->hide();
    m_search->find(normaliseLine(m_ui->searchLineEdit->text()));
    refresh();
}

QList<PaletteModel::Group> CommandPalette::groups() const
{
    const QString typed = normaliseLine(m_ui->searchLineEdit->text());
    const PaletteModel::Group pages = {tr("Pages"), palettePages(m_center->person().role, typed)};
    const PaletteModel::Group commands = {tr("Commands"), paletteCommands(window(), typed)};
    if (typed.isEmpty())
        return {{tr("Opened last"), m_recent}, pages, commands}; // Enter by mistake opens, and does nothing
    const QList<PaletteModel::Group> found = {{tr("Tickets"), m_search->hits(PaletteHit::Kind::Ticket)},
                                              {tr("Customers"), m_search->hits(PaletteHit::Kind::Customer)},
                                              {tr("Devices"), m_search->hits(PaletteHit::Kind::Device)},
                                              {tr("Articles"), m_search->hits(PaletteHit::Kind::Article)}};
    // Somebody who types how a command begins means the command; it stands first from the first letter on.
    const bool meant = !commands.hits.isEmpty() && paletteFit(typed, {commands.hits.first().title}) == 0;
    const bool page = !pages.hits.isEmpty() && paletteFit(typed, {pages.hits.first().title}) == 0;
    return meant || page ? QList<PaletteModel::Group>{pages, commands} + found
                         : found + QList<PaletteModel::Group>{pages, commands};
}

void CommandPalette::refresh()
{
    const PaletteHit* before = m_model->hit(m_ui->hitsListView->currentIndex().row());
    const PaletteHit chosen = before ? *before : PaletteHit();
    m_model->setGroups(groups(), normaliseLine(m_ui->searchLineEdit->text()));
    const int kept = m_moved ? m_model->rowOf(chosen) : -1;
    const int row = kept >= 0 ? kept : m_model->nextHit(-1, 1);
    m_ui->hitsListView->setCurrentIndex(m_model->index(row));
    if (kept < 0)
        m_ui->hitsListView->scrollToTop();
    const bool searching = m_search->isSearching();
    m_ui->loadingLine->setBusy(searching);
    m_ui->emptyLabel->setVisible(m_model->rowCount() == 0 && !searching);
    fit();
    if (m_enter && !searching)
        choose();
}

/// The card is as high as what it holds.
void CommandPalette::fit()
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_ui->hitsListView->sizeHintForRow(row);
    const int most = qMin(Theme::instance()->px(kMostHeight), parentWidget()->height() * 2 / 3);
    m_ui->hitsListView->setFixedHeight(qMin(height, most));
}

void CommandPalette::move(int step, int times)
{
    int row = m_ui->hitsListView->currentIndex().row();
    for (int i = 0; i < times; ++i)
        row = m_model->nextHit(row, step);
    m_moved = true;
    m_ui->hitsListView->setCurrentIndex(m_model->index(row));
    // The head of the first group belongs to its first hit.
    m_ui->hitsListView->scrollTo(m_model->index(row == 1 ? 0 : row));
}

bool CommandPalette::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        move(key == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        move(key == Qt::Key_PageUp ? -1 : 1, kPage);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    default:
        return false;
    }
}

void CommandPalette::choose()
{
    m_enter = m_search->isSearching() && !m_moved;
    const PaletteHit* hit = m_model->hit(m_ui->hitsListView->currentIndex().row());
    if (m_enter || !hit)
        return;
    const PaletteHit chosen = *hit;
    dismiss();
    activate(chosen);
}

void CommandPalette::activate(const PaletteHit& hit)
{
    using Kind = PaletteHit::Kind;
    if (hit.kind != Kind::Command && hit.kind != Kind::Page)
        remember(hit);
    switch (hit.kind) {
    case Kind::Ticket:
        return emit ticketChosen(TicketId(hit.id), hit.entry);
    case Kind::Customer:
        return emit customerChosen(hit.phone);
    case Kind::Device:
        return emit ownerChosen(hit.customer);
    case Kind::Article:
        return emit articleChosen(ArticleId(hit.id));
    case Kind::Page:
        return emit pageChosen(Page(hit.id));
    case Kind::Command:
        runCommand(hit);
    }
}

// Every key is the palette's while it is open: none of the page beneath is started by typing.
bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent()) {
        if (event->type() == QEvent::Resize)
            setGeometry(parentWidget()->rect());
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent*>(event)->key());
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::mousePressEvent(QMouseEvent*)
{
    dismiss();
}

void CommandPalette::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    m_recent.clear(); // their words are of the other language
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QColor veil = Theme::instance()->color(Token::Window);
    veil.setAlpha(kVeil);
    QPainter(this).fillRect(rect(), veil);
}

} // namespace woshou
