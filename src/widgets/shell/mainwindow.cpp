#include "widgets/shell/mainwindow.h"

#include "models/admin/centertime.h"
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "shell/ui_mainwindow.h"
#include "widgets/shell/shellwords.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>

namespace woshou {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Center* center, const DraftStore* drafts, QWidget* parent)
    : QMainWindow(parent)
    , m_center(center)
    , m_ui(std::make_unique<Ui::MainWindow>())
{
    setCenterOffset(center->reference().utcOffsetMinutes);
    m_ui->setupUi(this);
    setUpHeader();
    setUpPages(drafts);
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

void MainWindow::setUpConnection()
{
    m_ui->statusStrip->setCenter(m_center);
    connect(pages(), &PageStack::outboxChanged, m_ui->statusStrip, &StatusStrip::setOutbox);
    connect(m_ui->statusStrip, &StatusStrip::outboxRequested, pages(), &PageStack::showOutbox);
    connect(m_center->bus(), &ChangeBus::connectionChanged, this, &MainWindow::connectionChanged);
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
    m_ui->brandLabel->setPixmap(theme->pixmap(u"brand"_s, theme->px(20), Token::Accent, this, Token::Window));
}

void MainWindow::retranslate()
{
    const Person& person = m_center->person();
    setWindowTitle(u"%1 – %2"_s.arg(tr("Woshou"), personName(person)));
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
