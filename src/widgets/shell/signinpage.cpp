#include "widgets/shell/signinpage.h"

#include "base/whenready.h"
#include "models/admin/language.h"
#include "shell/ui_signinpage.h"
#include "widgets/admin/errortext.h"
#include "widgets/shell/personbutton.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QShortcut>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumns = 2;
constexpr int kMostKeys = 9;
constexpr int kAloneWidth = 424; ///< of the form without the demonstration beside it, pixels at 100 %

} // namespace

SignInPage::SignInPage(Center* center, QWidget* parent)
    : QWidget(parent)
    , m_center(center)
    , m_ui(std::make_unique<Ui::SignInPage>())
{
    m_ui->setupUi(this);
    setUpForm();
    setUpLanguage();
    refreshTheme();
    setState(State::Opening);
}

SignInPage::~SignInPage() = default;

void SignInPage::setUpForm()
{
    m_ui->demoCard->hide();
    m_ui->demoWidget->setLayout(new QGridLayout);
    m_ui->demoWidget->layout()->setContentsMargins(0, 8, 0, 0);
    m_ui->centerValueLabel->setText(m_center->url().shortName());
    m_ui->loginLineEdit->setText(m_center->url().user);
    connect(m_ui->signInPushButton, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_ui->loginLineEdit, &QLineEdit::returnPressed, m_ui->passwordLineEdit, qOverload<>(&QWidget::setFocus));
    connect(m_ui->passwordLineEdit, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    for (QLineEdit* edit : {m_ui->loginLineEdit, m_ui->passwordLineEdit})
        connect(edit, &QLineEdit::textEdited, this, &SignInPage::clearMessages);
    connect(m_ui->retryPushButton, &QPushButton::clicked, this, &SignInPage::open);
    connect(Theme::instance(), &Theme::changed, this, &SignInPage::refreshTheme);
}

void SignInPage::setUpLanguage()
{
    // A language is offered in itself, so that whoever cannot read the other one finds it.
    m_ui->languageComboBox->addItems({u"中文"_s, u"English"_s});
    m_ui->languageComboBox->setCurrentIndex(uiChinese() ? 0 : 1);
    connect(m_ui->languageComboBox, &QComboBox::activated, this,
            [this](int index) { emit languageRequested(index == 0); });
}

void SignInPage::setLogin(const QString& login)
{
    if (m_ui->loginLineEdit->text().isEmpty())
        m_ui->loginLineEdit->setText(login);
}

void SignInPage::open()
{
    m_making = m_makesDemo && !m_center->url().postgresql && !QFileInfo::exists(m_center->url().path);
    m_error.reset();
    setState(State::Opening);
    if (m_makesDemo)
        return openMaking();
    whenReady(m_center->openExisting(), this, [this](const Result<CenterInfo>& result) {
        if (result || result.error().code == "SV012"_L1) // an older one is brought up to date
            openMaking();
        else
            opened(result);
    });
}

void SignInPage::openMaking()
{
    whenReady(m_center->open(), this, [this](const Result<CenterInfo>& result) { opened(result); });
}

void SignInPage::opened(const Result<CenterInfo>& result)
{
    if (!result) {
        m_error = result.error();
        setState(State::Failed);
        m_ui->retryPushButton->setFocus();
        emit failed(m_ui->openingLabel->text());
        return;
    }
    m_info = *result;
    showPeople();
    setState(State::Ready);
    focusFirst();
    emit ready();
}

void SignInPage::showPeople()
{
    qDeleteAll(m_ui->demoWidget->findChildren<PersonButton*>());
    int number = 1;
    for (const Person& person : m_info.people)
        addPerson(person, number++);
    m_ui->demoCard->setVisible(m_info.demo && !m_info.people.isEmpty());
    placeForm();
}

/// Beside the demonstration's people the form takes its share of the width; alone it stays a form, in the middle.
void SignInPage::placeForm()
{
    const bool alone = m_ui->demoCard->isHidden();
    m_ui->cardsLayout->setAlignment(m_ui->signInCard, alone ? Qt::AlignCenter : Qt::Alignment());
    m_ui->signInCard->setMinimumWidth(alone ? Theme::instance()->px(kAloneWidth) : 0);
    m_ui->signInCard->setMaximumWidth(alone ? Theme::instance()->px(kAloneWidth) : QWIDGETSIZE_MAX);
}

void SignInPage::addPerson(const Person& person, int number)
{
    auto* button = new PersonButton(person, number, m_ui->demoWidget);
    auto* grid = static_cast<QGridLayout*>(m_ui->demoWidget->layout());
    grid->addWidget(button, (number - 1) / kColumns, (number - 1) % kColumns);
    connect(button, &QAbstractButton::clicked, this, [this, login = person.login] { signInDemo(login); });
    if (number > kMostKeys)
        return;
    // A digit typed into a line edit stays there: the edit overrides shortcuts that are text.
    auto* shortcut = new QShortcut(QKeySequence(Qt::Key_0 + number), button);
    connect(shortcut, &QShortcut::activated, button, &QAbstractButton::click);
}

void SignInPage::focusFirst()
{
    if (const auto* first = m_ui->demoWidget->findChild<PersonButton*>())
        const_cast<PersonButton*>(first)->setFocus();
    else if (m_ui->loginLineEdit->text().isEmpty())
        m_ui->loginLineEdit->setFocus();
    else
        m_ui->passwordLineEdit->setFocus();
}

void SignInPage::signIn()
{
    if (m_state != State::Ready)
        return;
    const QString login = m_ui->loginLineEdit->text().trimmed();
    clearMessages();
    if (login.isEmpty()) {
        m_ui->loginFieldMessage->setMessage(FieldMessage::Kind::Missing, tr("Type your name first."),
                                            m_ui->loginLineEdit);
        m_ui->loginLineEdit->setFocus();
        return;
    }
    setState(State::SigningIn);
    whenReady(m_center->signIn(login, m_ui->passwordLineEdit->text()), this,
              [this](const Result<Person>& result) { answered(result); });
}

void SignInPage::signInDemo(const QString& login)
{
    if (m_state != State::Ready)
        return;
    setState(State::SigningIn);
    whenReady(m_center->signInDemo(login), this, [this](const Result<Person>& result) { answered(result); });
}

void SignInPage::answered(const Result<Person>& result)
{
    setState(State::Ready);
    if (result)
        return; // the center's signedIn brings the main window
    m_error = result.error();
    showError();
    m_ui->passwordLineEdit->selectAll();
    m_ui->passwordLineEdit->setFocus();
}

/// Only what was typed wrong is marked; a server that cannot be reached is nobody's mistake.
void SignInPage::showError()
{
    const bool typed = m_error->kind == ErrorKind::Permission;
    m_ui->fieldMessage->setMessage(FieldMessage::Kind::Error, signInErrorText(*m_error),
                                   typed ? m_ui->passwordLineEdit : nullptr);
}

void SignInPage::clearMessages()
{
    m_error.reset();
    m_ui->loginFieldMessage->clearMessage(m_ui->loginLineEdit);
    m_ui->fieldMessage->clearMessage(m_ui->passwordLineEdit);
}

void SignInPage::setState(State state)
{
    m_state = state;
    const bool form = state == State::Ready || state == State::SigningIn;
    m_ui->loadingLine->setBusy(state == State::Opening || state == State::SigningIn);
    m_ui->loginWidget->setVisible(form);
    m_ui->loginWidget->setEnabled(state == State::Ready);
    m_ui->demoCard->setEnabled(state == State::Ready);
    m_ui->openingWidget->setVisible(!form);
    m_ui->openingProgressBar->setVisible(state == State::Opening);
    m_ui->retryPushButton->setVisible(state == State::Failed);
    if (state == State::SigningIn)
        clearMessages();
    retranslate();
}

QString SignInPage::openingText() const
{
    if (m_making)
        return tr("Preparing the demonstration center. This happens once and takes a few seconds.");
    return tr("Opening the center …");
}

QString SignInPage::openingErrorText(const Error& error) const
{
    if (error.code == "SV010"_L1 || m_center->url().postgresql)
        return errorText(error);
    if (error.code == "missing_file"_L1 && !m_makesDemo)
        return tr("There is no file %1. Nothing was made; check the name, or make a center there with "
                  "\"woshouctl --database sqlite:%1 db init\".")
            .arg(m_center->url().path);
    if (error.code == "not_a_database"_L1)
        return tr("%1 is no database of Woshou, or it is damaged. Nothing was changed; choose another file or take "
                  "one from your backups.")
            .arg(m_center->url().path);
    if (error.code == "read_only"_L1)
        return tr("The database %1 can only be read, not written. Nothing was changed; ask whoever looks after the "
                  "file for permission to write, then try again.")
            .arg(m_center->url().path);
    if (error.code == "disk_full"_L1)
        return tr("The disk is full. Nothing was changed; free some space and try again.");
    if (error.kind == ErrorKind::Connection)
        return tr("The database %1 cannot be opened. Nothing was changed; check that the folder exists and may be "
                  "written to, then try again.")
            .arg(m_center->url().path);
    return errorText(error);
}

QString SignInPage::signInErrorText(const Error& error) const
{
    if (error.code == "locked"_L1)
        return tr("After five wrong passwords this name is locked for ten minutes. Drafts on this desk are safe.");
    return errorText(error);
}

void SignInPage::refreshTheme()
{
    const Theme* theme = Theme::instance();
    m_ui->brandLabel->setPixmap(theme->pixmap(u"brand"_s, theme->px(36), Token::Accent, this, Token::Panel));
    m_ui->loginLayout->setColumnMinimumWidth(0, theme->size(Metric::LabelColumn));
    placeForm();
}

void SignInPage::retranslate()
{
    setWindowTitle(tr("Woshou – sign in"));
    m_ui->centerLabel->setText(uiChinese() ? m_info.nameZh : m_info.nameEn);
    m_ui->centerLabel->setVisible(!m_ui->centerLabel->text().isEmpty());
    m_ui->openingLabel->setText(m_state == State::Failed ? openingErrorText(*m_error) : openingText());
    setRole(m_ui->openingLabel, TextRole::Base, m_state == State::Failed ? Token::Urgent : Token::Text1);
}

void SignInPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->languageComboBox->setCurrentIndex(uiChinese() ? 0 : 1);
        retranslate();
        if (m_state == State::Ready && m_error)
            showError();
    }
    QWidget::changeEvent(event);
}

} // namespace woshou
