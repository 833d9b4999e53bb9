#include "services/core/center.h"
#include "story/desk.h"
#include "support/testdatabase.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/signinpage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>

using namespace woshou;
using namespace Qt::StringLiterals;

/// The first page: one key into the demonstration, and a clear sentence for everything that can be wrong there.
class TestSignIn : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void oneKeySignsIn_data();
    void oneKeySignsIn();
    void digitsCanBeTyped();
    void wrongPasswordIsSaidInPlace_data() { TestDatabase::addBackends(); }
    void wrongPasswordIsSaidInPlace();
    void unreachableServerIsSaidInPlace();
    void fileThatIsNoDatabase();
    void newerDatabaseIsRefused();
    void folderThatCannotBeMade();
    void aNamedFileIsNotMade();
    void theFormAloneStaysAForm();
    void aMissingNameIsSaidUnderTheName();
    void languageChangesAtOnce();
    void signingOutComesBack();

private:
    DayCenter demo() const;
    QString openingSentence(const DatabaseUrl& url, bool chinese = false, bool own = false);

    std::unique_ptr<TestDatabase> m_sqlite;
};

void TestSignIn::initTestCase()
{
    m_sqlite = TestDatabase::make(Backend::Sqlite);
    QVERIFY(m_sqlite->setUp(60));
}

DayCenter TestSignIn::demo() const
{
    DayCenter center;
    center.url = m_sqlite->url();
    center.chinese = false;
    return center;
}

/// What the page says when the center cannot be opened; empty when it could.
QString TestSignIn::openingSentence(const DatabaseUrl& url, bool chinese, bool own)
{
    DayCenter center;
    center.own = own;
    center.url = url;
    center.chinese = chinese;
    Desk desk(center);
    QString sentence;
    QObject::connect(&desk.app(), &App::failed, &desk.app(), [&](const QString& text) { sentence = text; });
    desk.app().start();
    if (!QTest::qWaitFor([&] { return !sentence.isEmpty() || desk.app().signInPage()->isReady(); }, 10000))
        return u"no answer"_s;
    auto* retry = desk.part<QAbstractButton>("retryPushButton");
    if (!sentence.isEmpty() && !retry)
        return u"no way to try again"_s;
    if (!sentence.isEmpty() && !QTest::qWaitFor([&] { return retry->width() >= retry->sizeHint().width(); }))
        return u"the button has %1 pixels of %2"_s.arg(retry->width()).arg(retry->sizeHint().width());
    return sentence;
}

void TestSignIn::oneKeySignsIn_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("page");
    QTest::newRow("agent") << int(Qt::Key_1) << u"phoneLineEdit"_s;
    QTest::newRow("dispatcher") << int(Qt::Key_2) << u"waitingPane"_s;
}

void TestSignIn::oneKeySignsIn()
{
    QFETCH(int, key);
    QFETCH(QString, page);
    Desk desk(demo());
    desk.open();
    desk.press(Qt::Key(key));
    QTRY_VERIFY(desk.app().mainWindow());
    QTRY_VERIFY(desk.has(page.toLatin1().constData()));
}

void TestSignIn::digitsCanBeTyped()
{
    Desk desk(demo());
    desk.open();
    desk.write("loginLineEdit", u"agent1"_s);
    QCOMPARE(desk.part<QLineEdit>("loginLineEdit")->text(), u"agent1"_s);
    QVERIFY(!desk.app().mainWindow());
}

void TestSignIn::wrongPasswordIsSaidInPlace()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(5));
    DayCenter center;
    center.url = database->url();
    center.chinese = false;
    Desk desk(center);
    desk.open();
    desk.write("loginLineEdit", u"wangmin"_s);
    desk.write("passwordLineEdit", u"not it"_s);
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(desk.has("fieldMessage"));
    QTRY_VERIFY(desk.part<FieldMessage>("fieldMessage")->sentence().contains("do not match"_L1));
    QCOMPARE(desk.part<QLineEdit>("loginLineEdit")->text(), u"wangmin"_s);
    QCOMPARE(QApplication::focusWidget(), desk.part("passwordLineEdit"));
    QVERIFY(!desk.app().mainWindow());
}

void TestSignIn::unreachableServerIsSaidInPlace()
{
    DayCenter center;
    center.url = *DatabaseUrl::parse(u"postgresql://127.0.0.1:1/nothing"_s);
    center.chinese = false;
    Desk desk(center);
    desk.open();
    desk.write("loginLineEdit", u"wangmin"_s);
    desk.write("passwordLineEdit", u"secret"_s);
    desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.has("fieldMessage"), 15000);
    QVERIFY(desk.part<FieldMessage>("fieldMessage")->sentence().contains("server cannot be reached"_L1));
    QCOMPARE(desk.part<QLineEdit>("loginLineEdit")->text(), u"wangmin"_s);
    QCOMPARE(desk.part<QLineEdit>("passwordLineEdit")->text(), u"secret"_s);
}

void TestSignIn::fileThatIsNoDatabase()
{
    QTemporaryDir folder;
    DatabaseUrl url;
    url.path = folder.filePath(u"letter.sqlite"_s);
    QFile file(url.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray letter = QByteArray("Dear customer, ").repeated(400);
    file.write(letter);
    file.close();
    QVERIFY2(openingSentence(url).contains("no database of Woshou"_L1), qPrintable(openingSentence(url)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), letter); // nothing was changed
}

void TestSignIn::newerDatabaseIsRefused()
{
    QTemporaryDir folder;
    DatabaseUrl url;
    url.path = folder.filePath(u"newer.sqlite"_s);
    QVERIFY(QFile::copy(m_sqlite->url().path, url.path));
    ConnectionSettings settings;
    settings.path = url.path;
    auto connection = Connection::open(settings);
    QVERIFY(connection);
    WOSHOU_VERIFY((*connection)->execute(u"insert into schema_version values (999, 'x', 0)"_s));
    connection->reset();
    QVERIFY2(openingSentence(url).contains("newer version"_L1), qPrintable(openingSentence(url)));
    QVERIFY(openingSentence(url, true).contains(u"新版本"));
}

void TestSignIn::folderThatCannotBeMade()
{
    DatabaseUrl url;
    url.path = u"/proc/nowhere/center.sqlite"_s;
    QVERIFY2(openingSentence(url, false, true).contains("folder"_L1), qPrintable(openingSentence(url, false, true)));
}

// A slip in the name makes neither a center nor folders; only the program's own demonstration is made.
void TestSignIn::aNamedFileIsNotMade()
{
    QTemporaryDir folder;
    DatabaseUrl url;
    url.path = folder.filePath(u"no/such.sqlite"_s);
    const QString sentence = openingSentence(url);
    QVERIFY2(sentence.contains("There is no file"_L1) && sentence.contains("db init"_L1), qPrintable(sentence));
    QVERIFY(!QFileInfo::exists(folder.filePath(u"no"_s)));
    url.path = folder.filePath(u"empty.sqlite"_s);
    QFile empty(url.path);
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    QVERIFY2(openingSentence(url).contains("no service center"_L1), qPrintable(openingSentence(url)));
    QVERIFY2(openingSentence(url).contains("no service center"_L1), "nothing was put into it");
}

void TestSignIn::theFormAloneStaysAForm()
{
    DayCenter center;
    center.url = *DatabaseUrl::parse(u"postgresql://127.0.0.1:1/nothing"_s);
    center.chinese = false;
    Desk desk(center);
    desk.open();
    const auto* card = desk.part("signInCard");
    QTRY_VERIFY(card->width() <= 440);
    QVERIFY(qAbs(card->geometry().center().x() - desk.window()->rect().center().x()) < 4);
}

void TestSignIn::aMissingNameIsSaidUnderTheName()
{
    const auto database = TestDatabase::make(Backend::Sqlite);
    QVERIFY(database->setUp(5));
    DayCenter center;
    center.url = database->url();
    center.chinese = false;
    Desk desk(center);
    desk.open();
    desk.write("loginLineEdit", u"wangmin"_s);
    desk.write("passwordLineEdit", u"not it"_s);
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(desk.has("fieldMessage"));
    QCOMPARE(desk.part("passwordLineEdit")->property("mark").toString(), u"error"_s);
    desk.part<QLineEdit>("loginLineEdit")->clear();
    desk.click("signInPushButton");
    QVERIFY(desk.has("loginFieldMessage"));
    QVERIFY2(!desk.has("fieldMessage"), "what was said before is no longer true");
    QCOMPARE(desk.part("passwordLineEdit")->property("mark").toString(), QString());
    desk.write("loginLineEdit", u"w"_s);
    QVERIFY(!desk.has("loginFieldMessage"));
}

void TestSignIn::languageChangesAtOnce()
{
    Desk desk(demo());
    desk.open();
    auto* language = desk.part<QComboBox>("languageComboBox");
    language->setCurrentIndex(0);
    emit language->activated(0);
    QTRY_COMPARE(desk.part<QAbstractButton>("signInPushButton")->text(), u"登录"_s);
    emit language->activated(1);
    QTRY_COMPARE(desk.part<QAbstractButton>("signInPushButton")->text(), u"Sign in"_s);
}

void TestSignIn::signingOutComesBack()
{
    Desk desk(demo());
    desk.signIn(u"wangmin"_s);
    desk.app().signOut();
    QVERIFY(!desk.app().mainWindow());
    QTRY_VERIFY(desk.app().signInPage()->isReady());
}

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
