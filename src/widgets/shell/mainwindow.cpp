#include "widgets/shell/mainwindow.h"

#include "base/whenready.h"
#include "domain/customers/phone.h"
#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/promise/noticelist.h"
#include "models/promise/noticewords.h"
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "shell/ui_mainwindow.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/toast.h"
#include "widgets/shell/awaydialog.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/noticepopup.h"
#include "widgets/shell/noticetray.h"
#include "widgets/shell/shellwords.h"
#include "widgets/shell/shortcutsdialog.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {
constexpr int kReadAgain = 2000; // ms after a read found its connection lost, when the server is not
}

MainWindow::MainWindow(Center* center, const DraftStore* drafts, QWidget* parent)
    : QMainWindow(parent)
    , m_center(center)
    , m_ui(std::make_unique<Ui::MainWindow>())
{
    setCenterOffset(center->reference().utcOffsetMinutes);
    m_ui->setupUi(this);
    setUpHeader();
    setUpPages(drafts);
    setUpPalette();
    setUpNotices();
    setUpKeys();
    setUpConnection();
    refreshTheme();
    retranslate();
    m_ui->pageStack->showPage(firstPage(center->person().role));
}

MainWindow::~MainWindow() = default;

PageStack* MainWindow::pages() const
{
    return m_ui->pageStack;
}

void MainWindow::setUpHeader()
{
    m_ui->header->setGround(Token::Window);
    m_ui->header->setEdges(Qt::BottomEdge);
    m_ui->personMenu->setPerson(m_center->person());
    connect(m_ui->menuToolButton, &QToolButton::clicked, this, [this] { setRailCollapsed(!isRailCollapsed()); });
    connect(m_ui->personMenu, &PersonMenu::schemeRequested, this, &MainWindow::schemeRequested);
    connect(m_ui->personMenu, &PersonMenu::languageRequested, this, &MainWindow::languageRequested);
    connect(m_ui->personMenu, &PersonMenu::signOutRequested, this, &MainWindow::signOutRequested);
    connect(Theme::instance(), &Theme::changed, this, &MainWindow::refreshTheme);
}

void MainWindow::setUpPages(const DraftStore* drafts)
{
    m_ui->pageStack->setCenter(m_center, drafts);
    m_ui->rail->setPages(PageStack::pagesOf(m_center->person().role));
    connect(m_ui->rail, &Rail::pageChosen, m_ui->pageStack, &PageStack::showPage);
    connect(m_ui->pageStack, &PageStack::pageShown, m_ui->rail, &Rail::setCurrent);
}

void MainWindow::setUpPalette()
{
    PageStack* pages = m_ui->pageStack;
    m_palette = new CommandPalette(m_center, this);
    connect(m_ui->searchPushButton, &QPushButton::clicked, m_palette, &CommandPalette::open);
    connect(m_palette, &CommandPalette::pageChosen, pages, &PageStack::showPage);
    connect(m_palette, &CommandPalette::ticketChosen, pages, &PageStack::showEntry);
    connect(m_palette, &CommandPalette::ownerChosen, pages, &PageStack::showCustomer);
    connect(m_palette, &CommandPalette::articleChosen, pages, &PageStack::showArticle);
    connect(m_palette, &CommandPalette::customerChosen, pages, &PageStack::openCall);
}

void MainWindow::setUpNotices()
{
    m_notices = new NoticeList(this);
    m_noticePopup = new NoticePopup(m_notices, this);
    m_noticeTray = new NoticeTray(this);
    connect(m_ui->noticeToolButton, &QToolButton::clicked, this, &MainWindow::openNotices);
    connect(m_noticePopup, &NoticePopup::ticketChosen, pages(), &PageStack::showTicket);
    connect(m_noticeTray, &NoticeTray::noticeChosen, this, &MainWindow::openNotice);
    connect(m_noticeTray, &NoticeTray::listRequested, this, &MainWindow::openNotices);
    connect(m_notices, &NoticeList::changed, this,
            [this] { m_ui->noticeToolButton->setCounts(int(m_notices->notices().size()), m_notices->overdueCount()); });
    connect(m_notices, &NoticeList::arrived, this, &MainWindow::tellNotices);
    connect(m_center, &Center::signedOut, m_notices, &NoticeList::stop);
    m_notices->start(NoticeDesk::of(m_center));
}

/// By the desktop while he looks elsewhere. Here the bell counts, and only what is his own and overdue says more.
void MainWindow::tellNotices(const QList<Notice>& arrived)
{
    if (!NoticeTray::isInFront(this))
        return m_noticeTray->tell(arrived, m_notices->now());
    QList<Notice> overdue = arrived;
    overdue.removeIf([](const Notice& notice) { return notice.kind != "overdue"_L1; });
    // A supervisor is told of everybody's.
    if (!overdue.isEmpty() && m_center->person().role != Role::Supervisor)
        showOverdue(overdue);
}

void MainWindow::showOverdue(const QList<Notice>& overdue)
{
    if (findChild<Toast*>(QString(), Qt::FindDirectChildrenOnly) || m_noticePopup->isVisible())
        return; // what can still be undone there goes before; the popup shows them
    const Notice first = overdue.constFirst();
    if (overdue.size() == 1)
        showToast(this, u"%1 · %2"_s.arg(first.number, noticeTitle(first, m_notices->now())), tr("Open"),
                  [this, first] { openNotice(first); });
    else
        showToast(this, noticesTitle(overdue.size()), tr("Show"), [this] { openNotices(); });
}

void MainWindow::openNotice(const Notice& notice)
{
    m_palette->dismiss();
    m_noticePopup->dismiss();
    m_notices->markSeen({notice.id});
    pages()->showTicket(notice.ticket);
}

void MainWindow::openNotices()
{
    m_palette->dismiss();
    m_noticePopup->openBelow(m_ui->noticeToolButton);
}

void MainWindow::setUpKeys()
{
    const auto onKey = [this](const char* id, auto use) {
        connect(new KeyShortcut(id, this, Qt::WindowShortcut), &QShortcut::activated, this, use);
    };
    new KeyShortcut("window.palette", m_ui->searchPushButton);
    new KeyShortcut("window.notices", m_ui->noticeToolButton);
    onKey("window.rail", [this] { setRailCollapsed(!isRailCollapsed()); });
    onKey("window.keys", [this] { showKeys(); });
    onKey("window.light", [this] { emit schemeRequested(Scheme::Light); });
    onKey("window.dark", [this] { emit schemeRequested(Scheme::Dark); });
    onKey("window.language", [this] { emit languageRequested(!uiChinese()); });
    onKey("window.signOut", [this] { emit signOutRequested(); });
    connect(m_ui->personMenu, &PersonMenu::keysRequested, this, &MainWindow::showKeys);
    connect(m_ui->personMenu, &PersonMenu::awayRequested, this, &MainWindow::showAway);
}

void MainWindow::showAway()
{
    auto* dialog = new AwayDialog(AbsenceDesk::of(m_center), this);
    connect(dialog, &AwayDialog::saved, this, [this](const QString& sentence) { showToast(this, sentence); });
    dialog->open();
}

void MainWindow::showKeys()
{
    QStringList titles;
    for (const Page page : PageStack::pagesOf(m_center->person().role))
        titles.append(pageTitle(page));
    (new ShortcutsDialog(titles, this))->open();
}

void MainWindow::take(const CallRequest& request)
{
    m_palette->dismiss();
    m_noticePopup->dismiss();
    if (request.kind == CallRequest::Kind::Ticket)
        return showTicketOf(request.number);
    if (mayOpen(m_center->person().role, Page::Intake))
        return m_ui->pageStack->openCall(request.number);
    m_ui->banner->setClosable(true);
    m_ui->banner->showMessage(Banner::Kind::Info, tr("Somebody calls: %1.").arg(formatPhone(request.number)),
                              tr("Your role takes no calls."));
}

void MainWindow::showTicketOf(const QString& number)
{
    whenReady(m_center->tickets().detailsByNumber(number), this, [this, number](const Result<TicketDetails>& details) {
        if (details)
            return m_ui->pageStack->showTicket(details->ticket.id);
        m_ui->banner->setClosable(true);
        m_ui->banner->showMessage(Banner::Kind::Warning, tr("%1 cannot be shown.").arg(number),
                                  errorText(details.error()));
    });
}

void MainWindow::setUpConnection()
{
    m_lossTimer.setSingleShot(true);
    connect(&m_lossTimer, &QTimer::timeout, this, [this] {
        if (m_center->bus()->isConnected()) // else it is all read again when it is
            m_center->bus()->requestResync();
    });
    m_ui->statusStrip->setCenter(m_center);
    connect(pages(), &PageStack::outboxChanged, m_ui->statusStrip, &StatusStrip::setOutbox);
    connect(m_ui->statusStrip, &StatusStrip::outboxRequested, pages(), &PageStack::showOutbox);
    connect(m_center->bus(), &ChangeBus::connectionChanged, this, &MainWindow::connectionChanged);
}

void MainWindow::lossMet()
{
    if (!m_lossTimer.isActive())
        m_lossTimer.start(kReadAgain);
}

void MainWindow::connectionChanged(bool connected)
{
    if (m_connected == connected)
        return;
    m_connected = connected;
    if (connected)
        m_ui->banner->dismiss();
    else
        m_ui->banner->showMessage(Banner::Kind::Error, tr("The connection is lost."),
                                  tr("Everything you typed stays here; it is tried again by itself."));
}

bool MainWindow::isRailCollapsed() const
{
    return m_ui->rail->isCollapsed();
}

void MainWindow::setRailCollapsed(bool collapsed)
{
    m_ui->rail->setCollapsed(collapsed);
    m_ui->menuToolButton->setToolTip(collapsed ? tr("Show the names of the pages") : tr("Show icons only"));
}

void MainWindow::refreshTheme()
{
    const Theme* theme = Theme::instance();
    m_ui->header->setFixedHeight(theme->size(Metric::Header));
    m_ui->menuToolButton->setIcon(theme->icon(u"menu"_s));
    m_ui->searchPushButton->setIcon(theme->icon(u"search"_s));
    m_ui->searchPushButton->setMinimumWidth(theme->px(320));
    m_ui->brandLabel->setPixmap(theme->pixmap(u"brand"_s, theme->px(20), Token::Accent, this, Token::Window));
}

void MainWindow::retranslate()
{
    const Person& person = m_center->person();
    setWindowTitle(u"%1 – %2"_s.arg(tr("Woshou"), personName(person)));
    m_noticeTray->setTitle(windowTitle());
    setRailCollapsed(isRailCollapsed());
    if (!m_connected) {
        m_connected = true;
        connectionChanged(false);
    }
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

} // namespace woshou
