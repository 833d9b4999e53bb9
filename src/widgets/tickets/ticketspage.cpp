#include "widgets/tickets/ticketspage.h"

#include "base/whenready.h"
#include "domain/tickets/trackingnumber.h"
#include "models/measures/measuretext.h"
#include "models/shell/keymap.h"
#include "models/tickets/querywords.h"
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "tickets/ui_ticketspage.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/lossteller.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/ticketbulk.h"
#include "widgets/tickets/ticketlayouts.h"

#include <QEvent>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWide = 1210;   ///< from here the views stand in their own list, in pixels at 100 %
constexpr int kBeside = 1010; ///< from here the ticket stands beside the list
constexpr int kListWidth = 584, kDetailsWidth = 644; ///< at first; the splitter is the person's then
constexpr int kSearchDelay = 200, kFollowDelay = 90, kCountDelay = 300, kClock = 30'000;

QString periodWords(const Period& period, int utcOffsetMinutes)
{
    const QDate first = period.from.dateAt(utcOffsetMinutes);
    const QDate last = (period.to - Milliseconds(1)).dateAt(utcOffsetMinutes);
    return TicketsPage::tr("%1 to %2").arg(first.toString(u"MM-dd"_s), last.toString(u"MM-dd"_s));
}

} // namespace

TicketsPage::TicketsPage(Center* center, const DraftStore* drafts, QWidget* parent)
    : TicketsPage(TicketDesk::of(center, drafts), parent)
{
    connect(center->bus(), &ChangeBus::ticketsChanged, this, &TicketsPage::applyChanges);
    connect(center->bus(), &ChangeBus::resyncNeeded, this, &TicketsPage::resync);
    connect(center->bus(), &ChangeBus::presenceChanged, m_ui->ticketDetailsView, &TicketDetailsView::hearPresence);
    connect(center, &Center::referenceChanged, this, [this, center] { setReference(center->reference()); });
}

TicketsPage::TicketsPage(const TicketDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TicketsPage>())
    , m_desk(desk)
    , m_model(new TicketListModel(desk.source, desk.reference.lifeCycle, this))
    , m_saved(new SavedViews(desk, this))
    , m_views(ticketViews(desk.person.role))
{
    m_ui->setupUi(this);
    m_model->setReference(desk.reference);
    setFocusProxy(m_ui->ticketListView);
    setUpList();
    setUpViews();
    setUpFilter();
    setUpSaved();
    setUpDetails();
    setUpTimers();
    const Theme* theme = Theme::instance();
    m_ui->splitter->setSizes({theme->px(kListWidth), theme->px(kDetailsWidth)});
    layOut();
    chooseView(m_views.first().code);
    askCounts();
    m_saved->load();
    m_layouts->load();
}

TicketsPage::~TicketsPage() = default;

void TicketsPage::setReference(const ReferenceData& reference)
{
    m_desk.reference = reference;
    m_model->setReference(reference);
    m_ui->filterLineEdit->setReference(reference);
    m_ui->ticketDetailsView->setReference(reference);
    m_saved->load(); // the center's views are among them
}

// ---- set-up

void TicketsPage::setUpViews()
{
    m_ui->viewListView->setViews(m_views);
    fillViewBox();
    connect(m_ui->viewListView, &ViewList::viewChosen, this, &TicketsPage::chooseView);
    connect(m_ui->viewComboBox, &QComboBox::activated, this,
            [this] { chooseView(m_ui->viewComboBox->currentData().toString()); });
}

void TicketsPage::fillViewBox()
{
    QComboBox* box = m_ui->viewComboBox;
    box->clear();
    for (const TicketView& view : std::as_const(m_views)) {
        const QString name = view.name();
        box->addItem(m_counts.contains(view.code)
                         ? tr("%1  %2").arg(name, viewCountText(view.code, m_counts.value(view.code)))
                         : name,
                     view.code);
    }
    showViewInBox();
}

/// Tickets behind a number are in no view: the box shows the number's name instead.
void TicketsPage::showViewInBox()
{
    QComboBox* box = m_ui->viewComboBox;
    box->setPlaceholderText(m_drillTitle);
    box->setCurrentIndex(m_drillTitle.isEmpty() ? box->findData(m_view) : -1);
}

void TicketsPage::setUpFilter()
{
    m_ui->filterLineEdit->addAction(Theme::instance()->icon(u"search"_s), QLineEdit::LeadingPosition);
    m_ui->newTicketPushButton->setIcon(Theme::instance()->icon(u"plus"_s, Token::Text1));
    m_ui->newTicketPushButton->setVisible(mayOpen(m_desk.person.role, Page::Intake));
    m_ui->drillCloseToolButton->setIcon(Theme::instance()->icon(u"close"_s));
    setKind(m_ui->drillCloseToolButton, u"flat small"_s);
    m_ui->drillCard->setGround(Token::AccentTint);
    m_ui->drillCard->setEdges(Qt::BottomEdge);
    m_ui->drillCard->hide();
    connect(m_ui->filterLineEdit, &QLineEdit::textChanged, this, [this] { m_searchTimer.start(); });
    connect(m_ui->filterLineEdit, &QLineEdit::returnPressed, this, &TicketsPage::openNumber);
    connect(m_ui->drillCloseToolButton, &QToolButton::clicked, this, &TicketsPage::closeDrill);
    m_ui->drillPartSegments->setSmall(true);
    connect(m_ui->drillPartSegments, &Segments::valueChanged, this, &TicketsPage::choosePart);
    connect(m_ui->newTicketPushButton, &QPushButton::clicked, this, &TicketsPage::openIntakeRequested);
    connect(new KeyShortcut("tickets.find", this), &QShortcut::activated, m_ui->filterLineEdit, [this] {
        m_ui->filterLineEdit->setFocus(Qt::ShortcutFocusReason);
        m_ui->filterLineEdit->selectAll();
    });
}

void TicketsPage::sayKeys()
{
    const QString find = KeyMap::instance()->keyText("tickets.find");
    m_ui->keysLabel->setText(find.isEmpty() ? tr("↑ ↓ move    Enter open")
                                            : tr("↑ ↓ move    Enter open    %1 search").arg(find));
}

void TicketsPage::setUpList()
{
    m_ui->listWidget->setBackgroundRole(QPalette::Base);
    m_ui->listWidget->setAutoFillBackground(true);
    m_ui->footCard->setEdges(Qt::TopEdge);
    setRole(m_ui->countLabel, TextRole::Small, Token::Text2);
    setRole(m_ui->keysLabel, TextRole::Small, Token::Text3);
    sayKeys();
    connect(KeyMap::instance(), &KeyMap::changed, this, &TicketsPage::sayKeys);
    m_ui->banner->setClosable(true);
    TicketListView* list = m_ui->ticketListView;
    list->setTickets(m_model);
    connect(list, &TicketListView::ticketChosen, this, [this](TicketId id) {
        choose(id);
        m_followTimer.start();
    });
    connect(list, &TicketListView::ticketActivated, this, [this](TicketId id) {
        choose(id);
        follow();
        m_ui->ticketDetailsView->setFocus();
    });
    connect(m_model, &TicketListModel::loadingChanged, m_ui->listLoadingLine, &LoadingLine::setBusy);
    connect(m_model, &TicketListModel::contentChanged, this, &TicketsPage::showListState);
    connect(m_model, &TicketListModel::failed, this, [this](const Error& error) {
        if (!leftToWindow(this, error)) // the list is read again when the server is back
            showError(error);
    });
    connect(m_model, &TicketListModel::loaded, this, [this] {
        m_ui->banner->dismiss();
        showFirst();
    });
    connect(m_ui->banner, &Banner::actionTriggered, this, &TicketsPage::resync);
    m_layouts = new TicketLayouts(m_desk, list, this);
    connect(m_layouts, &TicketLayouts::orderChanged, this, &TicketsPage::reorder);
    connect(m_layouts, &TicketLayouts::failed, this, &TicketsPage::showError);
    m_bulk = new TicketBulk(m_desk, list, m_ui->bulkPushButton, this);
    connect(m_bulk, &TicketBulk::written, this, &TicketsPage::applyChanges);
}

void TicketsPage::setUpDetails()
{
    TicketDetailsView* details = m_ui->ticketDetailsView;
    details->setDesk(m_desk);
    details->setKeyScope(this);
    details->setFocusPolicy(Qt::StrongFocus);
    connect(details, &TicketDetailsView::ticketRequested, this, [this](TicketId id) { showTicket(id); });
    connect(details, &TicketDetailsView::dispatchRequested, this, &TicketsPage::dispatchRequested);
    connect(details, &TicketDetailsView::customerRequested, this, &TicketsPage::customerRequested);
    connect(details, &TicketDetailsView::changed, this, [this](TicketId id) { applyChanges({id}); });
}

void TicketsPage::setUpTimers()
{
    const auto single = [this](QTimer& timer, int delay, void (TicketsPage::*slot)()) {
        timer.setSingleShot(true);
        timer.setInterval(delay);
        connect(&timer, &QTimer::timeout, this, slot);
    };
    single(m_searchTimer, kSearchDelay, &TicketsPage::search);
    single(m_followTimer, kFollowDelay, &TicketsPage::follow);
    single(m_countTimer, kCountDelay, &TicketsPage::askCounts);
    m_clock.setInterval(kClock);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_model->tick();
        m_ui->ticketDetailsView->tick();
        askCounts();
    });
    m_clock.start();
}

// ---- which tickets

void TicketsPage::chooseView(const QString& code)
{
    m_view = code;
    m_drillTitle.clear();
    const QSignalBlocker quiet(m_ui->filterLineEdit);
    m_ui->filterLineEdit->clear();
    m_ui->filterMessage->clearMessage();
    m_searchTimer.stop();
    const SavedView* saved = m_saved->find(code);
    m_layouts->show(code, saved);
    if (saved) {
        const auto query = parseTicketQuery(saved->query, m_desk.reference, today());
        m_ui->filterLineEdit->setText(query ? ticketQueryText(*query, readersLanguage(), m_desk.reference)
                                            : saved->query);
        return search();
    }
    load(viewFilter());
}

/// The view as it always stood, or in an order of one's own.
TicketFilter TicketsPage::viewFilter() const
{
    TicketFilter filter;
    filter.view = m_saved->find(m_view) ? u"all"_s : m_view;
    const auto query = queryOfView(filter.view);
    if (const auto order = m_layouts->order(); order && query) {
        filter.query = *query;
        filter.order = *order;
    }
    return filter;
}

/// The same tickets in another order, or their view's own.
void TicketsPage::reorder()
{
    if (!m_drillTitle.isEmpty())
        return;
    if (m_ui->filterLineEdit->text().trimmed().isEmpty())
        load(viewFilter());
    else
        search();
}

QDate TicketsPage::today() const
{
    return m_desk.now().dateAt(m_desk.reference.utcOffsetMinutes);
}

/// What is not understood leaves the list as it is, and says so; not while the answer stands below the line.
void TicketsPage::search()
{
    FilterLine* line = m_ui->filterLineEdit;
    const auto query = line->query(today());
    line->mark(query || line->isProposing() ? std::nullopt : std::optional(query.error()));
    if (query)
        searchFor(*query);
    if (query || line->isProposing())
        m_ui->filterMessage->clearMessage();
    else
        m_ui->filterMessage->setMessage(
            FieldMessage::Kind::Warning,
            tr("%1 Below stands what was asked for before.").arg(queryErrorText(query.error(), m_desk.reference)));
}

void TicketsPage::searchFor(const TicketQuery& query)
{
    TicketFilter filter = viewFilter();
    const TicketOrder order = m_layouts->order().value_or(TicketOrder::Newest);
    if (query.isPlain()) { // a number or words: the newest first, open or closed
        filter.query.reset();
        filter.text = m_ui->filterLineEdit->text().trimmed();
    } else if (query.kind != TicketQuery::Kind::All) {
        filter.query = query;
    }
    filter.order = filter.query ? order : TicketOrder::Newest;
    const TicketFilter& shown = m_model->filter();
    if (shown.measure.isEmpty() && shown == filter)
        return;
    if (!shown.measure.isEmpty() && query.kind == TicketQuery::Kind::All)
        return; // a number's tickets, and nothing is typed
    m_drillTitle.clear();
    load(filter);
}

void TicketsPage::openNumber()
{
    const QString text = m_ui->filterLineEdit->text();
    if (!parseTrackingNumber(text)) {
        m_searchTimer.stop();
        search();
        return;
    }
    m_followTimer.stop();
    m_searchTimer.stop();
    whenReady(m_desk.detailsByNumber(text), this,
              [this, generation = ++m_openGeneration, text](const Result<TicketDetails>& details) {
                  if (generation != m_openGeneration)
                      return;
                  const bool unknown = !details && details.error().kind == ErrorKind::NotFound;
                  if (unknown && !text.contains(u'-')) // digits that only look like a number
                      return search();
                  if (!details)
                      return showError(details.error());
                  m_kept = details->ticket.id;
                  m_ui->ticketDetailsView->showDetails(*details);
                  selectRow(m_kept);
              });
}

void TicketsPage::showTicket(TicketId id, qint64 entry)
{
    m_followTimer.stop();
    ++m_openGeneration;
    m_kept = id;
    m_ui->ticketDetailsView->showTicket(id);
    selectRow(id);
    m_ui->ticketDetailsView->showEntry(entry);
}

void TicketsPage::showFilter(const TicketFilter& filter, const QString& title)
{
    const QSignalBlocker quiet(m_ui->filterLineEdit);
    m_ui->filterLineEdit->setText(filter.text);
    m_ui->filterMessage->clearMessage();
    m_drillTitle = title;
    if (title.isEmpty())
        m_view = filter.view;
    load(filter);
}

void TicketsPage::closeDrill()
{
    chooseView(m_view);
    m_ui->ticketListView->setFocus();
}

void TicketsPage::load(const TicketFilter& filter)
{
    const bool drilled = !m_drillTitle.isEmpty();
    m_ui->drillCard->setVisible(drilled);
    m_ui->viewListView->setView(drilled ? QString() : m_view);
    showViewInBox();
    showParts(filter);
    m_layouts->setSortable(!drilled && filter.text.isEmpty() && (filter.query || queryOfView(filter.view)));
    m_model->setFilter(filter);
}

/// A share is opened with all it counts; what makes it up and what does not can be looked at alone.
void TicketsPage::showParts(const TicketFilter& filter)
{
    const auto [hit, miss] = MeasureText::parts(filter.measure);
    const QStringList parts = {u"all"_s, u"hit"_s, u"miss"_s};
    const QString part = filter.part.isEmpty() ? parts.first() : filter.part;
    Segments* segments = m_ui->drillPartSegments;
    segments->setVisible(!hit.isEmpty() && parts.contains(part));
    const QSignalBlocker quiet(segments);
    segments->setItems({{parts.at(0), tr("All"), {}}, {parts.at(1), hit, {}}, {parts.at(2), miss, {}}});
    segments->setValue(part);
}

void TicketsPage::choosePart(const QString& part)
{
    TicketFilter filter = m_model->filter();
    filter.part = part == "all"_L1 ? QString() : part;
    m_model->setFilter(filter);
}

// ---- changes

void TicketsPage::applyChanges(const QSet<TicketId>& ids)
{
    m_model->patch(ids);
    if (ids.contains(m_ui->ticketDetailsView->ticket()))
        m_ui->ticketDetailsView->refresh();
    if (!m_countTimer.isActive())
        m_countTimer.start();
}

void TicketsPage::resync()
{
    m_ui->banner->dismiss();
    m_model->resync();
    m_ui->ticketDetailsView->refresh();
    askCounts();
}

/// A number that is still looked up was asked for before.
void TicketsPage::choose(TicketId id)
{
    m_kept = {};
    m_chosen = id;
    ++m_openGeneration;
    m_ui->ticketDetailsView->expect(id);
    showListState();
}

void TicketsPage::follow()
{
    m_followTimer.stop();
    if (m_chosen.isValid())
        m_ui->ticketDetailsView->showTicket(m_chosen);
}

/// Another list was asked for: its first ticket is shown, unless the shown one is in it, was opened by itself, or is
/// being written to.
void TicketsPage::showFirst()
{
    TicketDetailsView* details = m_ui->ticketDetailsView;
    const TicketId stays = m_kept.isValid() ? m_kept : details->ticket();
    m_chosen = stays;
    if (selectRow(stays) || m_kept.isValid() || details->isWriting())
        return;
    const TicketId first = m_model->ticketAt(m_model->firstTicket());
    m_chosen = first;
    m_followTimer.stop();
    if (first.isValid())
        details->showTicket(first);
    else
        details->clear();
    selectRow(first);
}

/// What is in no row is open all the same: then no other row is meant, and the list says so.
bool TicketsPage::selectRow(TicketId id)
{
    const bool there = m_ui->ticketListView->selectTicket(id);
    if (!there)
        m_ui->ticketListView->selectNone();
    showListState();
    return there;
}

/// One question at a time, however much changes, and none while nobody looks.
void TicketsPage::askCounts()
{
    if (m_counting || !isVisible()) {
        m_countAgain = true;
        return;
    }
    m_counting = true;
    m_countAgain = false;
    whenReady(m_desk.viewCounts(), this, [this](const Result<QHash<QString, int>>& counts) {
        m_counting = false;
        if (m_countAgain)
            m_countTimer.start();
        if (!counts)
            return; // the last counts stay; the list itself says what is wrong
        m_counts = *counts;
        showSaved();
    });
    m_saved->count();
}

void TicketsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_countAgain)
        askCounts();
}

void TicketsPage::showCounts()
{
    m_ui->viewListView->setCounts(m_counts);
    fillViewBox();
    showListState();
}

// ---- what the page says

void TicketsPage::showListState()
{
    const TicketFilter& filter = m_model->filter();
    const int loaded = m_model->ticketCount();
    const bool ofView = !filter.query || filter.query == queryOfView(filter.view);
    const bool plain = filter.text.isEmpty() && filter.measure.isEmpty() && ofView;
    const QString loadedWords = m_model->isComplete() ? tr("Tickets: %1").arg(loaded) : tr("Tickets: %1+").arg(loaded);
    const bool counted = plain && m_counts.contains(filter.view);
    // What is all there is counted by itself: the views' counts come a little later.
    const bool asked = counted && !m_model->isComplete();
    const QString count = asked ? tr("Tickets: %1").arg(m_counts.value(filter.view)) : loadedWords;
    const TicketId open = m_kept.isValid() ? m_kept : m_chosen;
    const bool elsewhere = open.isValid() && loaded > 0 && m_model->isComplete() && !m_model->indexOf(open).isValid();
    m_ui->countLabel->setText(elsewhere ? tr("%1 · the open ticket is not among them").arg(count) : count);
    const QString period = filter.period ? periodWords(*filter.period, m_desk.reference.utcOffsetMinutes) : QString();
    m_ui->drillLabel->setText(period.isEmpty() ? tr("%1, %2").arg(loadedWords, m_drillTitle)
                                               : tr("%1, %2, %3").arg(loadedWords, m_drillTitle, period));
    const bool empty = loaded == 0 && m_model->isComplete();
    if (empty && plain)
        m_ui->listEmptyState->setContent(u"ok"_s, emptyViewTitle(filter.view), emptyViewSentence(filter.view));
    else if (empty)
        m_ui->listEmptyState->setContent(u"search"_s, tr("No tickets found"),
                                         tr("Try fewer or other words, or type a ticket number and press Enter."));
    m_ui->listStackedWidget->setCurrentWidget(empty ? m_ui->noRowsPage : m_ui->rowsPage);
}

void TicketsPage::showError(const Error& error)
{
    m_ui->banner->showMessage(Banner::Kind::Error, [error] {
        return Banner::Words{errorText(error), {}, tr("Try again")};
    });
}

void TicketsPage::layOut()
{
    const Theme* theme = Theme::instance();
    const bool wide = width() >= theme->px(kWide);
    m_ui->viewListView->setVisible(wide);
    m_ui->viewComboBox->setVisible(!wide);
    m_ui->keysLabel->setVisible(wide);
    m_ui->ticketListView->setNarrow(!wide);
    const Qt::Orientation orientation = width() >= theme->px(kBeside) ? Qt::Horizontal : Qt::Vertical;
    if (m_ui->splitter->orientation() != orientation)
        m_ui->splitter->setOrientation(orientation);
}

void TicketsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void TicketsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    m_bulk->retranslate();
    sayKeys();
    showSaved();
    showParts(m_model->filter());
}

} // namespace woshou
