#pragma once

#include "services/core/center.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace woshou {

namespace Ui {
class SignInPage;
}

/// Opens the center and signs a person in: by name and password, or as one of the demonstration's people with one
/// click or one key. What fails is said in place; the name stays.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    explicit SignInPage(Center* center, QWidget* parent = nullptr);
    ~SignInPage() override;

    /// The name that is filled in at first, such as the last one on this desk.
    void setLogin(const QString& login);
    /// Whether a missing file is made, with the demonstration in it; otherwise the page says that there is none.
    void setMakesDemo(bool makes) { m_makesDemo = makes; }
    /// Opens the center anew after a sign-out or a failure.
    void open();
    bool isReady() const { return m_state == State::Ready; }

signals:
    /// The center is open and somebody can sign in.
    void ready();
    /// The center could not be opened; the sentence is on the screen.
    void failed(const QString& sentence);
    void languageRequested(bool chinese);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Opening, Ready, Failed, SigningIn };

    void setUpForm();
    void setUpLanguage();
    void openMaking();
    void opened(const Result<CenterInfo>& result);
    void showPeople();
    void addPerson(const Person& person, int number);
    void signIn();
    void signInDemo(const QString& login);
    void answered(const Result<Person>& result);
    void showError();
    void clearMessages();
    void placeForm();
    void setState(State state);
    void focusFirst();

    QString openingText() const;
    QString openingErrorText(const Error& error) const;
    QString signInErrorText(const Error& error) const;
    void refreshTheme();
    void retranslate();

    Center* m_center;
    std::unique_ptr<Ui::SignInPage> m_ui;
    CenterInfo m_info;
    State m_state = State::Opening;
    std::optional<Error> m_error;
    bool m_makesDemo = false;
    bool m_making = false; ///< the demonstration is being made, which takes longer than opening
};

} // namespace woshou
