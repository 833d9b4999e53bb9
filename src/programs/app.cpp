#include "programs/app.h"

#include "models/shell/keymap.h"
#include "programs/doorbell.h"
#include "programs/translations.h"
#include "services/background/background.h"
#include "services/background/housekeeping.h"
#include "services/promise/promiseduties.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/signinpage.h"
#include "widgets/shell/watchdog.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QLocale>
#include <QScreen>
#include <QStandardPaths>

#include <utility>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

bool systemIsChinese()
{
    const QLocale::Language language = QLocale::system().language();
    return language == QLocale::Chinese || language == QLocale::C || language == QLocale::AnyLanguage;
}

Scheme schemeFrom(const QString& name)
{
    if (name == "light"_L1)
        return Scheme::Light;
    return name == "dark"_L1 ? Scheme::Dark : Scheme::System;
}

QString schemeName(Scheme scheme)
{
    if (scheme == Scheme::Light)
        return u"light"_s;
    return scheme == Scheme::Dark ? u"dark"_s : u"system"_s;
}

} // namespace

QString AppOptions::defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/woshou"_s;
}

DatabaseUrl AppOptions::demoUrl(const QString& dataFolder)
{
    DatabaseUrl url;
    url.path = dataFolder + u"/demo.sqlite"_s;
    return url;
}

App::App(QApplication& application, AppOptions options)
    : m_application(application)
    , m_options(std::move(options))
    , m_center(std::make_unique<Center>(m_options.url))
    , m_drafts(m_options.dataFolder + u"/drafts/"_s + DraftStore::folderOf(m_options.url))
{
    const QString language = m_settings.text(Settings::Key::Language);
    const bool remembered = language.isEmpty() ? systemIsChinese() : language == "zh"_L1;
    Translations::instance()->speak(m_options.chinese.value_or(remembered));
    Theme* theme = Theme::instance();
    theme->setScheme(m_options.scheme.value_or(schemeFrom(m_settings.text(Settings::Key::Scheme))));
    theme->apply(application);
    QApplication::setWindowIcon(theme->icon(u"brand"_s, Token::Accent));
    // Queued: the sign-in page is inside the answer that brings us there, and a window takes a frame to make.
    connect(m_center.get(), &Center::signedIn, this, &App::showMain, Qt::QueuedConnection);
    connect(KeyMap::instance(), &KeyMap::changed, this, &App::keepKeys);
    m_waiting = m_options.request;
}

App::~App()
{
    if (m_main)
        keepMain();
    m_main.reset();
    m_signIn.reset();
}

void App::start()
{
    showSignIn();
    if (!m_options.doorFolder.isEmpty())
        openDoor();
#ifdef WOSHOU_WATCHDOG
    m_watchdog = Watchdog::shared(); // from the first window on: there is nothing to answer before
#endif
}

void App::openDoor()
{
    m_doorbell = std::make_unique<Doorbell>(m_options.doorFolder);
    connect(m_doorbell.get(), &Doorbell::rung, this, &App::take);
    connect(&m_application, &QGuiApplication::applicationStateChanged, m_doorbell.get(),
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    m_doorbell->listen();
            });
    m_doorbell->listen();
}

void App::take(const CallRequest& request)
{
    QWidget* window = m_signIn.get();
    if (m_main) {
        m_main->take(request);
        window = m_main.get();
    } else {
        m_waiting = request;
    }
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    window->activateWindow();
    QApplication::alert(window); // where the desktop lets no window come to the front by itself
}

/// Each person has keys of their own on this desk.
void App::loadKeys()
{
    KeyMap::instance()->setChanges(m_settings.keysOf(m_center->person().login));
}

void App::keepKeys()
{
    if (m_main)
        m_settings.setKeysOf(m_center->person().login, KeyMap::instance()->changes());
}

void App::setLanguage(bool chinese)
{
    m_settings.setValue(Settings::Key::Language, chinese ? u"zh"_s : u"en"_s);
    Translations::instance()->speak(chinese);
}

void App::setScheme(Scheme scheme)
{
    m_settings.setValue(Settings::Key::Scheme, schemeName(scheme));
    Theme::instance()->setScheme(scheme);
}

void App::showSignIn()
{
    m_signIn = std::make_unique<SignInPage>(m_center.get());
    m_signIn->setMakesDemo(m_options.own);
    m_signIn->setLogin(m_settings.text(Settings::Key::Login));
    connect(m_signIn.get(), &SignInPage::languageRequested, this, &App::setLanguage);
    connect(m_signIn.get(), &SignInPage::ready, this, &App::ready);
    connect(m_signIn.get(), &SignInPage::failed, this, &App::failed);
    m_signIn->show();
    m_signIn->open();
}

void App::showMain()
{
    if (!m_center->person().demo)
        m_settings.setValue(Settings::Key::Login, m_center->person().login);
    loadKeys();
    workBehind();
    m_main = std::make_unique<MainWindow>(m_center.get(), &m_drafts);
    connect(m_main.get(), &MainWindow::languageRequested, this, &App::setLanguage);
    connect(m_main.get(), &MainWindow::schemeRequested, this, &App::setScheme);
    // Queued: the menu that asked for it lives in the window that goes.
    connect(m_main.get(), &MainWindow::signOutRequested, this, &App::signOut, Qt::QueuedConnection);
    placeMain();
    m_main->show();
    m_signIn.reset();
    if (const auto request = std::exchange(m_waiting, {}))
        m_main->take(*request);
    emit mainWindowOpened();
}

/// From the first sign-in on, until the program ends: an embedded database needs no program of its own.
void App::workBehind()
{
    if (m_background || m_options.url.postgresql)
        return;
    m_background = std::make_unique<Background>(m_options.url, BackgroundOptions());
    addHousekeeping(*m_background);
    addPromiseDuties(*m_background);
    m_background->start();
}

void App::placeMain()
{
    m_main->setRailCollapsed(m_settings.value(Settings::Key::RailCollapsed).toBool());
    if (m_main->restoreGeometry(m_settings.value(Settings::Key::Geometry).toByteArray()))
        return;
    const QSize room = m_main->screen()->availableSize();
    m_main->resize(QSize(1440, 900).boundedTo(room));
}

void App::keepMain()
{
    m_settings.setValue(Settings::Key::Geometry, m_main->saveGeometry());
    m_settings.setValue(Settings::Key::RailCollapsed, m_main->isRailCollapsed());
}

void App::signOut()
{
    if (!m_main)
        return;
    keepMain();
    m_main.reset();
    KeyMap::instance()->resetAll();
    m_center->signOut();
    showSignIn();
}

} // namespace woshou
