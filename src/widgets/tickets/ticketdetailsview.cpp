#include "widgets/tickets/ticketdetailsview.h"

#include "base/whenready.h"
#include "domain/tickets/tasks.h"
#include "domain/tickets/ticketmoves.h"
#include "models/admin/language.h"
#include "models/customers/customertext.h"
#include "models/tickets/moveplan.h"
#include "models/tickets/ticketpresence.h"
#include "models/tickets/ticketsheet.h"
#include "models/tickets/ticketwords.h"
#include "models/tickets/triagetext.h"
#include "tickets/ui_ticketdetailsview.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/lossteller.h"
#include "widgets/common/stageline.h"
#include "widgets/common/toast.h"
#include "widgets/shell/printpreview.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/dropoverlay.h"
#include "widgets/tickets/ticketactions.h"
#include "widgets/tickets/ticketfiles.h"
#include "widgets/tickets/ticketrelations.h"
#include "widgets/tickets/tickettags.h"
#include "widgets/tickets/ticketwork.h"

#include <QClipboard>
#include <QDialog>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QShortcut>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTitleRoom = 190; ///< of the title beside the steps, in pixels at 100 %

StageState stageState(TicketStage::State state)
{
    switch (state) {
    case TicketStage::State::Done:
        return StageState::Done;
    case TicketStage::State::Current:
        return StageState::Current;
    case TicketStage::State::Future:
        break;
    }
    return StageState::Future;
}

TagContent lineTag(const CodeName& code)
{
    TagContent tag;
    tag.text = code.name(uiChinese());
    tag.icon = code.icon;
    tag.line = true;
    return tag;
}

} // namespace

TicketDetailsView::TicketDetailsView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TicketDetailsView>())
    , m_presence(new TicketPresence(this))
    , m_stages(new StageLine)
{
    m_ui->setupUi(this);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_ui->stageRow->addCell(m_stages);
    m_stages->setObjectName(u"stageLine"_s);
    connect(Theme::instance(), &Theme::changed, this, &TicketDetailsView::giveRoom);
    setUpHeader();
    setUpReply();
    setUpPresence();
    clear();
}

TicketDetailsView::~TicketDetailsView() = default;

void TicketDetailsView::setUpHeader()
{
    setRole(m_ui->numberLabel, TextRole::Base, Token::Text2);
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->factsLabel, TextRole::Base, Token::Text2);
    m_ui->copyToolButton->setIcon(Theme::instance()->icon(u"link"_s));
    setKind(m_ui->copyToolButton, u"flat small"_s);
    setKeyScope(this);
    m_ui->customerToolButton->setIcon(Theme::instance()->icon(u"page-customers"_s));
    setKind(m_ui->customerToolButton, u"flat small"_s);
    m_ui->printToolButton->setIcon(Theme::instance()->icon(u"print"_s));
    setKind(m_ui->printToolButton, u"flat small"_s);
    setRole(m_ui->notesLabel, TextRole::Base, Token::High);
    m_ui->banner->setClosable(true);
    connect(m_ui->copyToolButton, &QToolButton::clicked, this, &TicketDetailsView::copyNumber);
    connect(m_ui->printToolButton, &QToolButton::clicked, this, &TicketDetailsView::print);
    auto* customer = new KeyShortcut("tickets.customer", this, Qt::WindowShortcut);
    connect(customer, &QShortcut::activated, m_ui->customerToolButton, &QToolButton::click);
    customer->setButton(m_ui->customerToolButton);
    connect(m_ui->customerToolButton, &QToolButton::clicked, this,
            [this] { emit customerRequested(m_details.ticket.customer); });
    connect(m_ui->deviceHistoryView, &DeviceHistoryView::ticketActivated, this, &TicketDetailsView::ticketRequested);
    connect(m_ui->banner, &Banner::actionTriggered, this, [this] { request(m_wanted); });
    connect(m_ui->ticketTabWidget, &QTabWidget::currentChanged, this, [this] {
        if (m_shown.isValid())
            fillTab();
    });
}

void TicketDetailsView::setUpReply()
{
    connect(m_ui->replyBar, &ReplyBar::typingFocusChanged, m_ui->moveBar,
            [this](bool inside) { m_ui->moveBar->setKeyShown(!inside); });
    connect(m_ui->replyBar, &ReplyBar::failed, this, &TicketDetailsView::showError);
    connect(m_ui->replyBar, &ReplyBar::sent, this, [this](TicketId id) {
        refresh();
        emit changed(id);
    });
}

void TicketDetailsView::setUpPresence()
{
    connect(m_presence, &TicketPresence::changed, this, &TicketDetailsView::fillPresence);
    connect(m_ui->replyBar, &ReplyBar::typingFocusChanged, this, &TicketDetailsView::tellPresence);
    fillPresence();
}

/// Which ticket is seen here, and whether somebody writes a reply or in a dialog of it.
void TicketDetailsView::tellPresence()
{
    const auto dialogs = findChildren<QDialog*>();
    const bool inDialog =
        std::any_of(dialogs.begin(), dialogs.end(), [](QDialog* dialog) { return dialog->isVisible(); });
    m_presence->setWriting(inDialog || isWriting());
    m_presence->show(isVisible() ? m_shown : TicketId());
}

void TicketDetailsView::fillPresence()
{
    const QList<TicketViewer>& others = m_presence->others();
    const bool writing = !others.isEmpty() && others.constFirst().writing;
    m_ui->presenceLabel->setVisible(!others.isEmpty());
    m_ui->presenceLabel->setText(presenceText(others));
    setRole(m_ui->presenceLabel, TextRole::Base, writing ? Token::High : Token::Text2);
}

void TicketDetailsView::hearPresence(TicketId id)
{
    m_presence->hear(id);
}

void TicketDetailsView::setDesk(const TicketDesk& desk)
{
    m_desk = desk;
    m_presence->setDesk(desk.presence);
    m_ui->replyBar->setDesk(desk);
    connect(desk.typed.get(), &TypedTexts::saveFailed, this, &TicketDetailsView::showError);
    m_actions = new TicketActions(desk, this);
    m_work = new TicketWork(desk, this);
    m_relations = new TicketRelations(desk, this);
    setUpActions();
    setUpWork();
    setUpFiles();
    setUpRelations();
    setUpEscalations();
}

void TicketDetailsView::setUpRelations()
{
    const RelationStrip* strip = m_ui->relationStrip;
    connect(strip, &RelationStrip::ticketRequested, this, &TicketDetailsView::ticketRequested);
    connect(strip, &RelationStrip::unlinkRequested, m_relations, &TicketRelations::unlink);
    connect(strip, &RelationStrip::undoRequested, m_relations, &TicketRelations::undoLast);
    connect(strip, &RelationStrip::tellPartsRequested, m_relations, &TicketRelations::openTellParts);
    connect(strip, &RelationStrip::changePartsRequested, m_relations, [this] { m_relations->openParts(); });
    connect(m_relations, &TicketRelations::ticketRequested, this, &TicketDetailsView::ticketRequested);
    connect(m_relations, &TicketRelations::replyRequested, m_ui->replyBar, &ReplyBar::insertReply);
    connect(m_relations, &TicketRelations::failed, this, &TicketDetailsView::showError);
    connect(m_relations, &TicketRelations::saved, this, &TicketDetailsView::whenSaved);
    connect(m_ui->replyBar, &ReplyBar::entrySent, m_relations, &TicketRelations::sayEntry);
    m_actions->setSay([this](const Ticket& ticket, const QString& said) { m_relations->say(ticket, said); });
}

/// Something was saved here, to this ticket or to another one.
void TicketDetailsView::whenSaved(TicketId id)
{
    if (id == m_shown)
        request(id);
    emit changed(id);
}

void TicketDetailsView::setReference(const ReferenceData& reference)
{
    m_desk.reference = reference;
    m_ui->replyBar->setReference(reference);
    m_actions->setReference(reference);
    m_work->setReference(reference);
    m_files->setReference(reference);
    refresh();
}

void TicketDetailsView::setUpWork()
{
    const TasksView* tasks = m_ui->tasksView;
    connect(tasks, &TasksView::progressRequested, this, [this] { openWork(&TicketWork::openProgress); });
    connect(tasks, &TasksView::meetingRequested, this, [this] { openWork(&TicketWork::openMeeting); });
    connect(tasks, &TasksView::feedbackRequested, this, [this] { m_work->openFeedback(m_details); });
    connect(tasks, &TasksView::answerRequested, this,
            [this](const auto& asked) { m_work->openAnswer(m_details, asked); });
    connect(tasks, &TasksView::checklistChosen, this,
            [this](const QString& code) { m_work->addChecklist(m_shown, code); });
    connect(tasks, &TasksView::doneChanged, m_work, &TicketWork::setDone);
    connect(tasks, &TasksView::dropRequested, m_work, &TicketWork::drop);
    connect(tasks, &TasksView::moveRequested, this,
            [this](const TicketTask& task) { m_work->openMove(m_details, task); });
    connect(m_ui->customerProgressView, &CustomerProgressView::replyRequested, m_ui->replyBar, &ReplyBar::insertReply);
    connect(m_ui->promiseBar, &PromiseBar::explanationRequested, this, [this] { openWork(&TicketWork::openPromises); });
    connect(m_work, &TicketWork::failed, this, &TicketDetailsView::showError);
    connect(m_work, &TicketWork::saved, this, &TicketDetailsView::whenSaved);
}

void TicketDetailsView::setUpFiles()
{
    m_files = new TicketFiles(m_desk, this);
    m_ui->attachmentsView->setFiles(m_desk, m_files);
    m_overlay = new DropOverlay(this);
    connect(m_overlay, &DropOverlay::dropped, this, &TicketDetailsView::attach);
    connect(m_ui->attachmentsView, &AttachmentsView::pickRequested, this, &TicketDetailsView::pickFiles);
    connect(m_files, &TicketFiles::changed, this, &TicketDetailsView::whenSaved);
}

void TicketDetailsView::setUpActions()
{
    connect(m_ui->moveBar, &MoveBar::moveChosen, this,
            [this](const MoveOffer& offer) { m_actions->take(offer, m_details); });
    connect(m_actions, &TicketActions::busyChanged, m_ui->moveBar, &MoveBar::setBusy);
    connect(m_actions, &TicketActions::failed, this, &TicketDetailsView::showError);
    connect(m_actions, &TicketActions::dispatchRequested, this, &TicketDetailsView::dispatchRequested);
    connect(m_actions, &TicketActions::saved, this, [this](const Ticket& ticket) {
        m_ui->banner->dismiss();
        whenSaved(ticket.id);
    });
}

void TicketDetailsView::setKeyScope(QWidget* scope)
{
    m_ui->moveBar->setScope(scope);
    setUpKeys(scope);
}

void TicketDetailsView::setUpKeys(QWidget* scope)
{
    for (const QPointer<QShortcut>& key : std::exchange(m_keys, {}))
        delete key.data();
    const std::pair<const char*, std::function<void()>> keys[] = {
        {"tickets.progress", [this] { openWork(&TicketWork::openProgress); }},
        {"tickets.meeting", [this] { openWork(&TicketWork::openMeeting); }},
        {"tickets.promises", [this] { openWork(&TicketWork::openPromises); }},
        {"tickets.attach", [this] { pickFiles(); }},
        {"tickets.print", [this] { print(); }},
        {"tickets.link", [this] { openLink(); }},
        {"tickets.change", [this] { openChange(); }},
        {"tickets.escalate", [this] { openEscalation(); }},
        {"tickets.undo", [this] { undoLast(); }}};
    for (const auto& [id, open] : keys) {
        m_keys.append(new KeyShortcut(id, scope));
        connect(m_keys.last(), &QShortcut::activated, this, open);
    }
}

void TicketDetailsView::openWork(void (TicketWork::*open)(const TicketDetails&))
{
    if (isWhatIsMeant())
        (m_work->*open)(m_details);
}

bool TicketDetailsView::mayAttach() const
{
    return isWhatIsMeant() && mayWriteEntry(m_details.ticket, m_desk.person, u"attachment"_s);
}

void TicketDetailsView::pickFiles()
{
    if (mayAttach())
        m_files->pick(m_shown);
}

void TicketDetailsView::attach(const QMimeData* mime)
{
    const QList<FileSource> files = filesOf(mime, m_desk.now());
    if (files.isEmpty() || !mayAttach())
        return;
    m_ui->ticketTabWidget->setCurrentWidget(m_ui->attachmentsView);
    m_files->attach(m_shown, files);
}

void TicketDetailsView::openLink()
{
    if (isWhatIsMeant() && m_relations->mayWrite())
        m_relations->openLink();
}

void TicketDetailsView::openChange()
{
    if (isWhatIsMeant() && m_relations->mayWrite() && m_details.ticket.open)
        m_relations->openChange();
}

void TicketDetailsView::undoLast()
{
    if (isWhatIsMeant())
        m_relations->undoLast();
}

void TicketDetailsView::expect(TicketId id)
{
    m_expected = id;
    updateKey();
}

/// A key is meant for the ticket that is chosen, not for the one that is still shown.
bool TicketDetailsView::isWhatIsMeant() const
{
    return m_shown.isValid() && m_wanted == m_shown && m_expected == m_shown;
}

void TicketDetailsView::updateKey()
{
    m_ui->moveBar->setKeyAlive(isWhatIsMeant());
}

void TicketDetailsView::showTicket(TicketId id)
{
    expect(id);
    m_entry = 0;
    if (id == m_wanted && id == m_shown)
        return;
    m_ui->banner->dismiss();
    request(id);
}

void TicketDetailsView::showEntry(qint64 entry)
{
    m_entry = entry;
    if (m_wanted == m_shown)
        revealEntry();
}

void TicketDetailsView::revealEntry()
{
    const qint64 entry = std::exchange(m_entry, 0);
    if (entry == 0)
        return;
    m_ui->ticketTabWidget->setCurrentWidget(m_ui->timelineView);
    m_ui->timelineView->showEntry(entry);
}

/// What could not be read stays away: a change of the shown ticket does not bring it.
void TicketDetailsView::refresh()
{
    const TicketId id = m_loading || !m_shown.isValid() ? m_wanted : m_shown;
    if (id.isValid())
        request(id);
}

bool TicketDetailsView::isWriting() const
{
    return m_ui->replyBar->hasTypingFocus();
}

/// While another ticket is on its way nobody writes under the old one's header.
void TicketDetailsView::setLoading(bool loading)
{
    m_loading = loading;
    m_ui->loadingLine->setBusy(loading);
    m_ui->replyBar->setEnabled(!loading || m_wanted == m_shown);
}

void TicketDetailsView::request(TicketId id)
{
    m_wanted = id;
    setLoading(true);
    updateKey();
    whenReady(m_desk.details(id), this, [this, generation = ++m_generation](const Result<TicketDetails>& details) {
        if (generation != m_generation)
            return;
        setLoading(false);
        if (details)
            showDetails(*details);
        else if (!leftToWindow(this, details.error()))
            showError(details.error());
    });
}

void TicketDetailsView::showDetails(const TicketDetails& details)
{
    ++m_generation; // what is still under way is older than this
    const QString askedFor = details.ticket.id == m_shown ? m_details.askedFor : QString();
    m_details = details;
    if (m_details.askedFor.isEmpty())
        m_details.askedFor = askedFor;
    m_wanted = m_shown = m_expected = details.ticket.id;
    setLoading(false);
    updateKey();
    fill();
    tellPresence();
    m_ui->stackedWidget->setCurrentWidget(m_ui->ticketPage);
    revealEntry();
}

void TicketDetailsView::clear()
{
    ++m_generation;
    m_wanted = m_shown = m_expected = {};
    setLoading(false);
    updateKey();
    tellPresence();
    m_ui->emptyState->setContent(u"page-tickets"_s, tr("No ticket chosen"),
                                 tr("Choose one in the list to see its promises, its timeline and the next step."));
    m_ui->stackedWidget->setCurrentWidget(m_ui->emptyPage);
}

void TicketDetailsView::fill()
{
    if (!m_shown.isValid())
        return;
    fillHeader();
    fillTags();
    fillStages();
    fillTabs();
    m_ui->promiseBar->setPromises(m_details.promises, m_details.tasks, m_desk.now());
    m_ui->questionCards->setDetails(m_details, m_desk.reference);
    m_ui->replyBar->setTicket(m_details);
    m_ui->replyBar->setVisible(mayWriteEntry(m_details.ticket, m_desk.person, u"told"_s));
    m_ui->moveBar->setOffers(moveOffers(m_desk.reference.lifeCycle, m_details, m_desk.person), !m_details.ticket.open);
    m_ui->relationStrip->setDetails(m_details, m_desk.reference, m_relations->mayWrite());
    m_relations->setDetails(m_details);
    fillEscalations();
}

void TicketDetailsView::fillHeader()
{
    const Ticket& ticket = m_details.ticket;
    m_ui->numberLabel->setText(ticket.number);
    const QString title = ticket.symptom.isEmpty() ? ticket.summary : ticket.symptom;
    m_ui->titleLabel->setText(title.simplified());
    m_ui->factsLabel->setText(factsLine(m_details, m_desk.person));
    const QString notes = notesLine(m_details.notes);
    m_ui->notesLabel->setText(notes);
    m_ui->notesLabel->setVisible(!notes.isEmpty());
    m_ui->customerToolButton->setVisible(ticket.customer.isValid() && mayOpen(m_desk.person.role, Page::Customers));
}

void TicketDetailsView::fillTags()
{
    const Ticket& ticket = m_details.ticket;
    m_ui->priorityTag->setContent(priorityTag(ticket.priority));
    m_ui->priorityTag->setToolTip(priorityReasonText(m_details, m_desk.reference));
    m_ui->stateTag->setContent(stateTag(m_desk.reference.lifeCycle.state(ticket.state)));
    m_ui->channelTag->setContent(lineTag(findCode(m_desk.reference.channels, ticket.channel)));
    const QString level = m_details.customer.level;
    m_ui->levelTag->setVisible(!level.isEmpty());
    TagContent tag{level == "vip"_L1 ? tr("VIP") : tr("Enterprise"), u"star"_s, Token::Planned, Token::PlannedSoft};
    m_ui->levelTag->setContent(tag);
}

void TicketDetailsView::fillStages()
{
    QList<Stage> stages;
    for (const TicketStage& stage : ticketStages(m_details.ticket, m_desk.now()))
        stages.append({stage.text, stageState(stage.state), stage.name});
    m_stages->setStages(stages);
}

/// The tab that is seen; the others when they are.
void TicketDetailsView::fillTab()
{
    const QWidget* tab = m_ui->ticketTabWidget->currentWidget();
    if (tab == m_ui->timelineView)
        m_ui->timelineView->setDetails(m_details, m_desk.reference);
    else if (tab == m_ui->deviceHistoryView)
        m_ui->deviceHistoryView->setDetails(m_details, m_desk.reference);
    else if (tab == m_ui->tasksView)
        m_ui->tasksView->setDetails(m_details, m_desk);
    else if (tab == m_ui->attachmentsView)
        m_ui->attachmentsView->setDetails(m_details);
    else if (tab == m_ui->customerProgressView)
        m_ui->customerProgressView->setDetails(m_details, m_desk);
    else
        m_ui->recordView->setDetails(m_details, m_desk.reference);
}

void TicketDetailsView::fillTabs()
{
    QTabWidget* tabs = m_ui->ticketTabWidget;
    tabs->setTabText(0, tr("Timeline %1").arg(m_details.events.size()));
    tabs->setTabText(1, tr("Device history %1").arg(m_details.deviceHistory.size()));
    tabs->setTabEnabled(1, !m_details.deviceHistory.isEmpty());
    const TaskCount count = countTasks(m_details.tasks);
    tabs->setTabText(tabs->indexOf(m_ui->tasksView),
                     count.all > 0 ? tr("Tasks %1/%2").arg(count.done).arg(count.all) : tr("Tasks"));
    const int files = m_details.files;
    tabs->setTabText(tabs->indexOf(m_ui->attachmentsView), files > 0 ? tr("Files %1").arg(files) : tr("Files"));
    m_overlay->setSentence(mayAttach() ? tr("Drop to attach to %1").arg(m_details.ticket.number) : QString());
    fillTab();
}

void TicketDetailsView::tick()
{
    if (!m_shown.isValid())
        return;
    m_ui->promiseBar->tick(m_desk.now());
    m_ui->escalationStrip->tick(m_desk.now());
}

void TicketDetailsView::showError(const Error& error)
{
    const bool again =
        error.kind == ErrorKind::Conflict || error.kind == ErrorKind::Connection || error.kind == ErrorKind::Busy;
    const bool reload = again && m_wanted.isValid();
    m_ui->banner->showMessage(error.kind == ErrorKind::Conflict ? Banner::Kind::Warning : Banner::Kind::Error,
                              [error, reload] {
                                  return Banner::Words{errorText(error), {}, reload ? tr("Reload") : QString()};
                              });
}

void TicketDetailsView::copyNumber()
{
    QGuiApplication::clipboard()->setText(m_details.ticket.number);
    showToast(this, tr("%1 copied").arg(m_details.ticket.number));
}

void TicketDetailsView::print()
{
    if (!isWhatIsMeant())
        return;
    const QString number = m_details.ticket.number;
    PrintJob job{number, number, mayCall(m_desk.person.role), {}};
    job.make = [details = m_details, reference = m_desk.reference,
                reader = m_desk.person](const PrintChoices& choices) {
        return ticketSheet(details, reference, reader, choices, columnLabel);
    };
    (new PrintPreview(job, this))->open();
}

/// Fields that take a text from the clipboard do so themselves.
void TicketDetailsView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste))
        attach(QGuiApplication::clipboard()->mimeData());
    else
        QWidget::keyPressEvent(event);
}

void TicketDetailsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    giveRoom();
}

void TicketDetailsView::giveRoom()
{
    m_ui->moveBar->setRoom(width() - Theme::instance()->px(kTitleRoom));
}

void TicketDetailsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tellPresence();
}

void TicketDetailsView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    tellPresence();
}

void TicketDetailsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange) // a dialog opened or closed
        tellPresence();
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    fillPresence();
    if (m_shown.isValid())
        fill();
    else
        clear();
}

} // namespace woshou
