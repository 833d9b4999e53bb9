#pragma once

#include "domain/tickets/callrequest.h"
#include "programs/settings.h"
#include "services/core/center.h"
#include "services/tickets/draftstore.h"
#include "widgets/theme/tokens.h"

#include <QObject>

#include <memory>
#include <optional>

class QApplication;

namespace woshou {

class Background;
class Doorbell;
class MainWindow;
class SignInPage;
class Watchdog;

/// What the command line may say over the settings.
struct AppOptions
{
    DatabaseUrl url;
    QString dataFolder; ///< drafts are kept in its folder "drafts", each center's in its own
    bool own = false;   ///< the database is the program's own demonstration, which is made when it is missing
    std::optional<bool> chinese;
    std::optional<Scheme> scheme;
    QString doorFolder;                 ///< where calls of other programs are heard; empty: nowhere
    std::optional<CallRequest> request; ///< what the program was started for

    /// Where the program keeps its own files unless it is told otherwise.
    static QString defaultDataFolder();
    /// The demonstration's embedded database in a data folder.
    static DatabaseUrl demoUrl(const QString& dataFolder);
};

/// Puts the program together: center, drafts, theme, translations, and one window at a time, sign-in or main.
class App : public QObject
{
    Q_OBJECT
public:
    App(QApplication& application, AppOptions options);
    ~App() override;

    /// Shows the sign-in page and opens the center.
    void start();
    /// Applies at once, to every window, and is remembered.
    void setLanguage(bool chinese);
    void setScheme(Scheme scheme);
    void signOut();
    /// Shows a caller or a ticket, now or as soon as somebody is signed in, and brings the window to the front.
    void take(const CallRequest& request);

    Center* center() const { return m_center.get(); }
    /// Null while somebody is signed in.
    SignInPage* signInPage() const { return m_signIn.get(); }
    /// Null while nobody is signed in.
    MainWindow* mainWindow() const { return m_main.get(); }

signals:
    /// The sign-in page waits for a person.
    void ready();
    void failed(const QString& sentence);
    void mainWindowOpened();

private:
    void showSignIn();
    void showMain();
    void placeMain();
    void keepMain();
    void openDoor();
    void workBehind();
    void loadKeys();
    void keepKeys();

    QApplication& m_application;
    AppOptions m_options;
    Settings m_settings;
    std::unique_ptr<Center> m_center;
    DraftStore m_drafts;
    std::shared_ptr<Watchdog> m_watchdog;
    std::unique_ptr<SignInPage> m_signIn;
    std::unique_ptr<MainWindow> m_main;
    std::unique_ptr<Doorbell> m_doorbell;
    std::unique_ptr<Background> m_background; ///< of an embedded database; a server has a program of its own for it
    std::optional<CallRequest> m_waiting;     ///< for somebody to sign in
};

} // namespace woshou
