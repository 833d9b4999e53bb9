#include "domain/support/presets.h"
#include "widgets/admin/settingspage.h"
#include "widgets/common/banner.h"
#include "widgets/common/choicebar.h"
#include "widgets/common/fieldmessage.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFile>
#include <QInputMethodEvent>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow = Instant::fromDateTime(QDateTime(QDate(2026, 7, 15), QTime(6, 0), Qt::UTC));

/// Settings that live in the test.
struct CenterDouble
{
    QHash<QString, SettingHistory> histories;
    QList<SettingDraft> drafts;
    int previews = 0;
    SettingPreview preview;

    CenterDouble()
    {
        const QHash<QString, QByteArray> shipped = shippedDocuments();
        for (const SettingKind* kind : SettingKind::all()) {
            SettingDocuments documents;
            for (const QString& name : kind->documents())
                documents.insert(name, QJsonDocument::fromJson(shipped.value(name)).object());
            SettingVersion first;
            first.body = kind->bodyOf(documents);
            histories[kind->code()] = {{first}, kNow};
        }
    }

    SettingVersion add(const QString& kind, const SettingBody& body, Instant from, const QString& who)
    {
        SettingVersion version;
        version.version = histories[kind].newest().version + 1;
        version.body = body;
        version.effectiveFrom = from;
        version.madeAt = kNow;
        version.authorName = who;
        histories[kind].versions.prepend(version);
        return version;
    }

    Result<SettingVersion> save(const SettingDraft& draft)
    {
        drafts.append(draft);
        if (histories[draft.kind].newest().version != draft.expected)
            return failure(ErrorKind::Conflict, {}, u"SV004"_s);
        return add(draft.kind, draft.body, draft.effectiveFrom.value_or(kNow), u"陈立"_s);
    }

    SettingDesk desk()
    {
        SettingDesk desk;
        desk.person.role = Role::Administrator;
        desk.reference = [] { return shippedReference(); };
        desk.now = [] { return kNow; };
        desk.history = [this](const QString& kind) {
            return QtFuture::makeReadyFuture(Result<SettingHistory>(histories[kind]));
        };
        desk.save = [this](const SettingDraft& draft) { return QtFuture::makeReadyFuture(save(draft)); };
        desk.preview = [this](const QString&, const SettingBody&) {
            ++previews;
            return QtFuture::makeReadyFuture(Result<SettingPreview>(preview));
        };
        return desk;
    }
};

/// As an input method does: keys make Latin letters only.
void commit(QWidget* widget, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(widget, &event);
}

/// The page in a window, driven by keys.
class Screen
{
public:
    Screen()
        : page(center.desk())
    {
        page.resize(1376, 830);
        page.show();
        QApplication::setActiveWindow(&page);
        loaded = QTest::qWaitFor([this] { return entries()->model()->rowCount() > 0; });
    }

    template <typename T>
    T* part(const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    QTreeView* entries() { return part<QTreeView>("entriesTreeView"); }
    QString cell(const char* view, int row, int column)
    {
        return part<QTreeView>(view)->model()->index(row, column).data().toString();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &page, Qt::Key(key), modifiers);
    }
    void type(const char* field, const QString& text)
    {
        auto* edit = part<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        commit(edit, text);
    }
    void choose(const char* kind)
    {
        page.choose(QString::fromLatin1(kind));
        loaded = QTest::qWaitFor([this] { return entries()->model()->rowCount() > 0; });
    }
    QString bannerText()
    {
        const auto* banner = part<Banner>("banner");
        QString text;
        for (const QLabel* label : banner->findChildren<QLabel*>())
            text += label->text();
        return banner->isVisible() ? text : QString();
    }

    CenterDouble center;
    SettingsPage page;
    bool loaded = false;
};

} // namespace

/// one frame for all settings: list, editor, versions with differences, effective date, preview, file.
class TestSettingsPage : public QObject
{
    Q_OBJECT

private slots:
    void anEntryIsChangedAndSavedByKeys();
    void anEntryIsAddedMovedAndTakenAwayByKeys();
    void whatMustStayCannotBeTakenAway();
    void whatIsMissingIsSaidAtItsField();
    void aVersionCanWait();
    void whatWasTypedStaysWhenSomebodyElseSaves();
    void aConflictIsToldAndNothingIsLost();
    void aNewVersionIsShownWhereNothingIsTyped();
    void differencesOfTwoVersionsAreShown();
    void anOldVersionIsTakenOver();
    void thePreviewIsAskedByKey();
    void aFileIsTakenOverAndWritten();
    void aDamagedFileIsRefusedWithASentence();
    void eachSettingKeepsWhatIsTyped();
};

void TestSettingsPage::anEntryIsChangedAndSavedByKeys()
{
    Screen screen;
    QVERIFY(screen.loaded);
    QVERIFY(!screen.part<QPushButton>("savePushButton")->isEnabled());
    screen.entries()->setFocus();
    screen.press(Qt::Key_Return); // into the editor; the code stays, so the name is the first
    QCOMPARE(QApplication::focusWidget()->objectName(), u"zhLineEdit"_s);
    screen.press(Qt::Key_A, Qt::ControlModifier);
    commit(QApplication::focusWidget(), u"问询类"_s);
    screen.type("noteLineEdit", u"叫法统一"_s);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(screen.center.drafts.size(), 1);
    const SettingDraft& draft = screen.center.drafts.constFirst();
    QCOMPARE(draft.kind, u"categories"_s);
    QCOMPARE(draft.expected, 0);
    QCOMPARE(draft.note, u"叫法统一"_s);
    QVERIFY(!draft.effectiveFrom);
    QCOMPARE(settingEntries(draft.body, u"categories"_s).constFirst()["zh"_L1].toString(), u"问询类"_s);
    QTRY_VERIFY(!screen.part<QPushButton>("savePushButton")->isEnabled());
    QTRY_VERIFY(screen.part<QLineEdit>("noteLineEdit")->text().isEmpty());
}

void TestSettingsPage::anEntryIsAddedMovedAndTakenAwayByKeys()
{
    Screen screen;
    screen.choose("checklists");
    const int count = screen.entries()->model()->rowCount();
    screen.entries()->setFocus();
    screen.press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(screen.entries()->model()->rowCount(), count + 1);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"codeLineEdit"_s);
    screen.type("codeLineEdit", u"refund"_s);
    screen.type("zhLineEdit", u"退款前核对"_s);
    screen.entries()->setFocus();
    screen.press(Qt::Key_PageUp, Qt::AltModifier);
    QCOMPARE(screen.cell("entriesTreeView", 0, 0), u"refund"_s);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(screen.center.drafts.size(), 1);
    QCOMPARE(settingEntries(screen.center.drafts.constFirst().body, u"checklists"_s).constFirst()["zh"_L1].toString(),
             u"退款前核对"_s);
    screen.press(Qt::Key_Delete, Qt::AltModifier);
    QCOMPARE(screen.entries()->model()->rowCount(), count);
}

// tickets have the code.
void TestSettingsPage::whatMustStayCannotBeTakenAway()
{
    Screen screen;
    QVERIFY(!screen.part<QPushButton>("removePushButton")->isEnabled());
    QVERIFY(!screen.part<QLineEdit>("codeLineEdit")->isEnabled());
    screen.part<QCheckBox>("retiredCheckBox")->click();
    QVERIFY(screen.part<QPushButton>("savePushButton")->isEnabled());
    screen.part<ChoiceBar>("partSegments")->setValue(u"priorities"_s);
    QVERIFY(!screen.part<QPushButton>("addPushButton")->isEnabled());
}

void TestSettingsPage::whatIsMissingIsSaidAtItsField()
{
    Screen screen;
    screen.choose("checklists");
    screen.press(Qt::Key_N, Qt::ControlModifier);
    screen.type("codeLineEdit", u"Big Code"_s);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(screen.center.drafts.isEmpty());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"codeLineEdit"_s);
    QVERIFY(screen.bannerText().contains(u"Big Code"_s));
    screen.type("codeLineEdit", u"big"_s);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(screen.center.drafts.isEmpty());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"zhLineEdit"_s);
}

void TestSettingsPage::aVersionCanWait()
{
    Screen screen;
    screen.type("zhLineEdit", u"问询类"_s);
    auto* when = screen.part<QDateTimeEdit>("effectDateTimeEdit");
    QVERIFY(!when->isVisible());
    auto* effect = screen.part<QComboBox>("effectComboBox");
    effect->setFocus();
    screen.press(Qt::Key_Down);
    QVERIFY(when->isVisible());
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(screen.center.drafts.size(), 1);
    QVERIFY(*screen.center.drafts.constFirst().effectiveFrom >= kNow + std::chrono::hours(1));
    QTRY_COMPARE(screen.cell("versionsTreeView", 0, 0), u"Version 1"_s);
    QCOMPARE(screen.cell("versionsTreeView", 0, 1), u"waits"_s);
    QCOMPARE(screen.cell("versionsTreeView", 1, 1), u"in force"_s);
}

void TestSettingsPage::whatWasTypedStaysWhenSomebodyElseSaves()
{
    Screen screen;
    screen.type("zhLineEdit", u"问询类"_s);
    SettingBody theirs = screen.center.histories[u"categories"_s].newest().body;
    QList<QJsonObject> entries = settingEntries(theirs, u"categories"_s);
    entries[1].insert(u"zh"_s, u"不满类"_s);
    setSettingEntries(theirs, u"categories"_s, entries);
    screen.center.add(u"categories"_s, theirs, kNow, u"林雨桐"_s);
    screen.page.refresh();
    QTRY_VERIFY(screen.bannerText().contains(u"林雨桐"_s));
    QCOMPARE(screen.part<QLineEdit>("zhLineEdit")->text(), u"问询类"_s);
    screen.press(Qt::Key_S, Qt::ControlModifier); // told once more, not saved over
    QVERIFY(screen.center.drafts.isEmpty());
    screen.part<Banner>("banner")->findChild<QPushButton*>()->click();
    QCOMPARE(screen.part<QTabWidget>("tabWidget")->currentIndex(), 1);
    QCOMPARE(screen.part<QTreeView>("differencesTreeView")->model()->rowCount(), 2);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(screen.center.drafts.size(), 1);
    QCOMPARE(screen.center.drafts.constFirst().expected, 1);
}

void TestSettingsPage::aConflictIsToldAndNothingIsLost()
{
    Screen screen;
    screen.type("zhLineEdit", u"问询类"_s);
    SettingBody other = screen.center.histories[u"categories"_s].newest().body;
    QList<QJsonObject> entries = settingEntries(other, u"categories"_s);
    entries[2].insert(u"zh"_s, u"坏了类"_s);
    setSettingEntries(other, u"categories"_s, entries);
    screen.center.add(u"categories"_s, other, kNow, u"林雨桐"_s);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(screen.bannerText().contains(u"林雨桐"_s));
    QCOMPARE(screen.center.drafts.size(), 1);
    QCOMPARE(screen.center.histories[u"categories"_s].newest().version, 1);
    QCOMPARE(screen.part<QLineEdit>("zhLineEdit")->text(), u"问询类"_s);
    QVERIFY(screen.part<QPushButton>("discardPushButton")->isEnabled());
    screen.part<QPushButton>("discardPushButton")->click();
    screen.entries()->setCurrentIndex(screen.entries()->model()->index(2, 0));
    QCOMPARE(screen.part<QLineEdit>("zhLineEdit")->text(), u"坏了类"_s);
    QVERIFY(!screen.part<QPushButton>("savePushButton")->isEnabled());
}

void TestSettingsPage::aNewVersionIsShownWhereNothingIsTyped()
{
    Screen screen;
    SettingBody theirs = screen.center.histories[u"categories"_s].newest().body;
    QList<QJsonObject> entries = settingEntries(theirs, u"categories"_s);
    entries[0].insert(u"zh"_s, u"问询类"_s);
    setSettingEntries(theirs, u"categories"_s, entries);
    screen.center.add(u"categories"_s, theirs, kNow, u"林雨桐"_s);
    screen.page.refresh();
    QTRY_COMPARE(screen.part<QLineEdit>("zhLineEdit")->text(), u"问询类"_s);
    QVERIFY(screen.bannerText().isEmpty());
}

void TestSettingsPage::differencesOfTwoVersionsAreShown()
{
    Screen screen;
    screen.type("zhLineEdit", u"问询类"_s);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(screen.part<QTreeView>("versionsTreeView")->model()->rowCount(), 2);
    screen.part<QTabWidget>("tabWidget")->setCurrentIndex(1);
    auto* versions = screen.part<QTreeView>("versionsTreeView");
    versions->setFocus();
    screen.press(Qt::Key_Down);
    screen.press(Qt::Key_Up);
    QCOMPARE(versions->currentIndex().row(), 0);
    QCOMPARE(screen.part<QTreeView>("differencesTreeView")->model()->rowCount(), 1);
    QCOMPARE(screen.cell("differencesTreeView", 0, 1), u"inquiry"_s);
    QCOMPARE(screen.cell("differencesTreeView", 0, 3), u"咨询类"_s);
    QCOMPARE(screen.cell("differencesTreeView", 0, 4), u"问询类"_s);
    QCOMPARE(screen.cell("versionsTreeView", 0, 3), u"陈立"_s);
}

void TestSettingsPage::anOldVersionIsTakenOver()
{
    Screen screen;
    screen.type("zhLineEdit", u"问询类"_s);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(screen.part<QTreeView>("versionsTreeView")->model()->rowCount(), 2);
    screen.part<QTabWidget>("tabWidget")->setCurrentIndex(1);
    auto* after = screen.part<QComboBox>("afterComboBox");
    after->setCurrentIndex(after->findData(0));
    emit after->activated(after->currentIndex());
    screen.part<QPushButton>("restorePushButton")->click();
    QCOMPARE(screen.part<QLineEdit>("zhLineEdit")->text(), u"咨询类"_s);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(screen.center.histories[u"categories"_s].newest().version, 2);
}

void TestSettingsPage::thePreviewIsAskedByKey()
{
    Screen screen;
    screen.center.preview.open = 60;
    screen.center.preview.touched = 1;
    screen.center.preview.lines = {
        {TicketId(7),
         u"W-104862-3"_s,
         u"不制冷"_s,
         {u"priority"_s, {u"low"_s, u"low"_s, u"low"_s, {}}, {u"high"_s, u"high"_s, u"high"_s, {}}}}};
    screen.type("zhLineEdit", u"问询类"_s);
    screen.press(Qt::Key_F8);
    QTRY_COMPARE(screen.center.previews, 1);
    QTRY_COMPARE(screen.part<QTabWidget>("tabWidget")->currentIndex(), 2);
    QCOMPARE(screen.cell("previewTreeView", 0, 0), u"W-104862-3"_s);
    QVERIFY(screen.part<QLabel>("summaryLabel")->text().contains(u"1 of 60"_s));
    QSignalSpy asked(&screen.page, &SettingsPage::ticketRequested);
    auto* list = screen.part<QTreeView>("previewTreeView");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    screen.press(Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().value<TicketId>(), TicketId(7));
    QVERIFY(screen.center.drafts.isEmpty());
}

void TestSettingsPage::aFileIsTakenOverAndWritten()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.json"_s);
    Screen screen;
    screen.type("zhLineEdit", u"问询类"_s);
    screen.page.exportFile(path);
    QTRY_VERIFY(QFile::exists(path));
    screen.part<QPushButton>("discardPushButton")->click();
    QCOMPARE(screen.part<QLineEdit>("zhLineEdit")->text(), u"咨询类"_s);
    screen.page.importFile(path);
    QTRY_COMPARE(screen.part<QLineEdit>("zhLineEdit")->text(), u"问询类"_s);
    QVERIFY(screen.part<QPushButton>("savePushButton")->isEnabled());
    QVERIFY(screen.center.drafts.isEmpty());
}

void TestSettingsPage::aDamagedFileIsRefusedWithASentence()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n\"schema\": \"woshou.setting.categories\",\n,\n}");
    file.close();
    Screen screen;
    screen.page.importFile(path);
    QTRY_VERIFY(screen.bannerText().contains(u"line 3"_s));
    QVERIFY(!screen.part<QPushButton>("savePushButton")->isEnabled());
    screen.page.importFile(folder.filePath(u"missing.json"_s));
    QTRY_VERIFY(screen.bannerText().contains(u"cannot be read"_s));
}

void TestSettingsPage::eachSettingKeepsWhatIsTyped()
{
    Screen screen;
    screen.type("zhLineEdit", u"问询类"_s);
    screen.choose("checklists");
    QVERIFY(!screen.part<QPushButton>("savePushButton")->isEnabled());
    QVERIFY(screen.part<QListWidget>("kindsListWidget")->item(0)->text().contains(u"changed"_s));
    screen.choose("categories");
    QCOMPARE(screen.part<QLineEdit>("zhLineEdit")->text(), u"问询类"_s);
    QVERIFY(screen.part<QPushButton>("savePushButton")->isEnabled());
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
