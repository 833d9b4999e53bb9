#include "domain/admin/keywordrulejson.h"
#include "domain/support/presets.h"
#include "widgets/admin/calendarpicture.h"
#include "widgets/admin/calendarview.h"
#include "widgets/admin/settingspage.h"
#include "widgets/common/banner.h"
#include "widgets/common/choicebar.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/tickets/filterline.h"

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
#include <QSignalSpy>
#include <QSpinBox>
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
    QList<KeywordRule> matched; ///< rules that were tried
    RulePreview matches;
    QStringList looked; ///< filter lines that were tried
    ViewLook look;
    QList<ModelEntry> models;
    QHash<QString, Error> untaught; ///< fields that cannot be learned
    QList<TrainingProgress> training;

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
        KeywordRule rule;
        rule.name = u"听起来着急"_s;
        rule.any = {u"着急"_s, u"赶紧"_s};
        rule.mood = u"anxious"_s;
        setSettingEntries(histories[u"keyword_rules"_s].versions[0].body, u"keyword_rules"_s, {keywordRuleEntry(rule)});
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

    Result<ModelEntry> train(const QString& field)
    {
        if (untaught.contains(field))
            return failure(untaught[field]);
        ModelEntry entry;
        entry.id = TriageModelId(models.size() + 1);
        entry.name = field;
        entry.trainedAt = kNow;
        entry.trainedByName = u"陈立"_s;
        entry.labels = 4;
        entry.report = {312, 0.874, 0.8, 0.02};
        models.append(entry);
        return entry;
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
        desk.matches = [this](const KeywordRule& rule) {
            matched.append(rule);
            return QtFuture::makeReadyFuture(Result<RulePreview>(matches));
        };
        desk.look = [this](const QString& line, TicketOrder) {
            looked.append(line);
            return QtFuture::makeReadyFuture(Result<ViewLook>(look));
        };
        desk.models = [this] { return QtFuture::makeReadyFuture(Result<QList<ModelEntry>>(models)); };
        desk.train = [this](const QString& field, const TrainingProgress& progress) {
            training.append(progress);
            return QtFuture::makeReadyFuture(train(field));
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

/// R-247: one frame for all settings: list, editor, versions with differences, effective date, preview, file.
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
    void aViewIsMadeByKeysAndLookedAt();
    void aKeywordRuleIsMadeByKeys();
    void whatARuleMatchesIsListedAndOpened();
    void aRuleThatSaysNothingIsToldAtItsField();
    void whatWasLearnedIsShownAndLearnedAnewByKeys();
    void learningThatFailsIsToldAndStopsAtOnce();
    void theYearOfTheChosenCalendarFollowsWhatIsTyped();
    void publicHolidaysAreSavedWithTheCalendar();
    void aWarningSaysOneOfTwo();
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

// R-044: tickets have the code.
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

// R-247: the filter line proposes as it does above the list; what the view holds is counted and listed.
void TestSettingsPage::aViewIsMadeByKeysAndLookedAt()
{
    Screen screen;
    screen.page.choose(u"views"_s);
    QTRY_VERIFY(screen.part<QPushButton>("addPushButton")->isEnabled());
    screen.entries()->setFocus();
    screen.press(Qt::Key_N, Qt::ControlModifier);
    screen.type("codeLineEdit", u"morning"_s);
    auto* role = screen.part<QComboBox>("roleComboBox");
    role->setFocus();
    screen.press(Qt::Key_Down);
    screen.type("zhLineEdit", u"晨会"_s);
    auto* line = screen.part<FilterLine>("queryFilterLine");
    line->setFocus();
    QTest::keyClicks(line, u"is:op"_s);
    QTRY_VERIFY(line->isProposing());
    screen.press(Qt::Key_Return);
    QTRY_VERIFY(line->text().startsWith(u"is:open"_s));
    auto* order = screen.part<QComboBox>("orderComboBox");
    order->setFocus();
    screen.press(Qt::Key_Down);
    screen.center.look.count = 31;
    TicketRow row;
    row.id = TicketId(4);
    row.number = u"W-104862-3"_s;
    row.state = u"doing"_s;
    screen.center.look.rows = {row};
    screen.press(Qt::Key_F8, Qt::ShiftModifier);
    QTRY_COMPARE(screen.part<QTabWidget>("tabWidget")->currentIndex(), 2);
    QVERIFY(screen.center.looked.constFirst().startsWith(u"is:open"_s));
    QCOMPARE(screen.cell("previewTreeView", 0, 0), u"W-104862-3"_s);
    QVERIFY(screen.part<QLabel>("summaryLabel")->text().contains(u"holds 31 tickets"_s));
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(screen.center.drafts.size(), 1);
    QCOMPARE(settingEntries(screen.center.drafts.constFirst().body, u"views"_s).constFirst()["query"_L1].toString(),
             u"is:open"_s); // as codes, without what was typed around it
    screen.part<QTabWidget>("tabWidget")->setCurrentIndex(0);
    screen.type("queryFilterLine", u"(is:open"_s);
    QTRY_VERIFY(screen.part<QPushButton>("savePushButton")->isEnabled());
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(screen.center.drafts.size(), 1);
    QVERIFY(screen.bannerText().contains(u"(is:open"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"queryFilterLine"_s);
}

// R-249: by the keyboard alone; whom a rule is heard of is ticked.
void TestSettingsPage::aKeywordRuleIsMadeByKeys()
{
    Screen screen;
    screen.choose("keyword_rules");
    screen.entries()->setFocus();
    screen.press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"nameLineEdit"_s);
    commit(QApplication::focusWidget(), u"墙面渗水"_s);
    screen.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"anyPlainTextEdit"_s);
    commit(QApplication::focusWidget(), u"渗水"_s);
    screen.press(Qt::Key_Return);
    commit(QApplication::focusWidget(), u"墙湿"_s);
    auto* priority = screen.part<QComboBox>("priorityComboBox");
    priority->setFocus();
    screen.press(Qt::Key_Down);
    auto* levels = screen.part<QListWidget>("levelsListWidget");
    levels->setFocus();
    screen.press(Qt::Key_Down);
    screen.press(Qt::Key_Space);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(screen.center.drafts.size(), 1);
    const QJsonObject entry = settingEntries(screen.center.drafts.constFirst().body, u"keyword_rules"_s).constLast();
    const KeywordRule rule = parseKeywordRule(JsonReader(entry, u"rule"_s));
    QCOMPARE(rule.name, u"墙面渗水"_s);
    QCOMPARE(rule.any, QStringList({u"渗水"_s, u"墙湿"_s}));
    QCOMPARE(rule.priority, Priority::Urgent);
    QCOMPARE(rule.levels, QStringList({u"enterprise"_s}));
    QCOMPARE(rule.mood, u"anxious"_s); // begins as the one above it
}

void TestSettingsPage::whatARuleMatchesIsListedAndOpened()
{
    Screen screen;
    screen.choose("keyword_rules");
    screen.center.matches.looked = 60;
    screen.center.matches.matched = 1;
    screen.center.matches.hits = {
        {TicketId(9), u"W-104862-3"_s, u"等不了，着急"_s, u"complaint"_s, Priority::High, {u"着急"_s}}};
    screen.entries()->setFocus();
    screen.press(Qt::Key_F8, Qt::ShiftModifier);
    QTRY_COMPARE(screen.part<QTabWidget>("tabWidget")->currentIndex(), 2);
    QCOMPARE(screen.center.matched.constFirst().any, QStringList({u"着急"_s, u"赶紧"_s}));
    QCOMPARE(screen.cell("previewTreeView", 0, 0), u"W-104862-3"_s);
    QCOMPARE(screen.cell("previewTreeView", 0, 2), u"着急"_s);
    QVERIFY(screen.part<QLabel>("summaryLabel")->text().contains(u"1 of 60"_s));
    QSignalSpy asked(&screen.page, &SettingsPage::ticketRequested);
    auto* list = screen.part<QTreeView>("previewTreeView");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    screen.press(Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().value<TicketId>(), TicketId(9));
    // Another setting has no rules to try.
    screen.choose("checklists");
    QVERIFY(!screen.part<QPushButton>("matchesPushButton")->isVisible());
}

void TestSettingsPage::aRuleThatSaysNothingIsToldAtItsField()
{
    Screen screen;
    screen.choose("keyword_rules");
    auto* mood = screen.part<QComboBox>("moodComboBox");
    mood->setFocus();
    screen.press(Qt::Key_Home);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(screen.center.drafts.isEmpty());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"categoryComboBox"_s);
    QVERIFY(screen.bannerText().contains(u"says nothing"_s));
}

// R-263: what was learned, from how many tickets and how good it is; learned anew with a result in words.
void TestSettingsPage::whatWasLearnedIsShownAndLearnedAnewByKeys()
{
    Screen screen;
    screen.center.untaught[u"mood"_s] = {ErrorKind::Validation, u"few"_s, {}, {}};
    screen.choose("keyword_rules");
    auto* tabs = screen.part<QTabWidget>("tabWidget");
    tabs->setCurrentIndex(3);
    auto* train = screen.part<QPushButton>("trainPushButton");
    QTRY_VERIFY(train->isEnabled());
    QCOMPARE(screen.part<QTreeView>("learnedTreeView")->model()->rowCount(), 0);
    train->setFocus();
    screen.press(Qt::Key_Space);
    QTRY_COMPARE(screen.part<QTreeView>("learnedTreeView")->model()->rowCount(), 4);
    QCOMPARE(screen.center.training.size(), 5);
    QCOMPARE(screen.cell("learnedTreeView", 0, 0), u"Category"_s);
    QCOMPARE(screen.cell("learnedTreeView", 0, 1), u"312"_s);
    QCOMPARE(screen.cell("learnedTreeView", 0, 3), u"87%"_s);
    const QString outcome = screen.part<QLabel>("outcomeLabel")->text();
    QVERIFY(outcome.contains(u"Fault: learned from 312 tickets, right on 87%"_s));
    QVERIFY(outcome.contains(u"Mood: too few closed tickets"_s));
    QVERIFY(train->isEnabled());
}

void TestSettingsPage::learningThatFailsIsToldAndStopsAtOnce()
{
    Screen screen;
    screen.center.untaught[u"subtype"_s] = {ErrorKind::Connection, u"no_server"_s, {}, {}};
    screen.choose("keyword_rules");
    screen.part<QTabWidget>("tabWidget")->setCurrentIndex(3);
    auto* train = screen.part<QPushButton>("trainPushButton");
    QTRY_VERIFY(train->isEnabled());
    train->click();
    QVERIFY(screen.part<QPushButton>("stopPushButton")->isVisible());
    QTRY_VERIFY(train->isEnabled());
    QCOMPARE(screen.center.training.size(), 2);
    QVERIFY(screen.part<QLabel>("outcomeLabel")->text().contains(u"server cannot be reached"_s));
    QVERIFY(screen.center.training.constFirst()(1, 2)); // nobody stopped it
    train->click();
    screen.part<QPushButton>("stopPushButton")->click();
    QTRY_VERIFY(train->isEnabled());
    QCOMPARE(screen.center.training.size(), 3);
    QVERIFY(!screen.center.training.constLast()(1, 2));
}

void TestSettingsPage::theYearOfTheChosenCalendarFollowsWhatIsTyped()
{
    Screen screen;
    auto* view = screen.part<CalendarView>("calendarView");
    QVERIFY(!view->isVisible());
    screen.choose("calendars");
    QVERIFY(view->isVisible());
    auto* picture = view->findChild<CalendarPicture*>();
    QCOMPARE(picture->day(), QDate(2026, 7, 15)); // the server's day by the center's clock
    screen.part<ChoiceBar>("partSegments")->setValue(u"days"_s);
    screen.entries()->setFocus();
    screen.press(Qt::Key_N, Qt::ControlModifier);
    auto* calendar = screen.part<QComboBox>("calendarComboBox");
    calendar->setCurrentIndex(calendar->findData(u"office"_s));
    screen.type("dateLineEdit", u"2026-07-15"_s);
    auto* what = screen.part<QComboBox>("whatComboBox");
    what->setCurrentIndex(what->findData(u"closed"_s));
    screen.type("nameLineEdit", u"停电"_s);
    QVERIFY(picture->accessibleDescription().contains(u"停电, day off"_s));
    screen.page.choose(u"views"_s);
    QVERIFY(!view->isVisible());
}

void TestSettingsPage::publicHolidaysAreSavedWithTheCalendar()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"2026.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"year": 2026, "days": [{"name": "春节", "date": "2026-02-14", "isOffDay": false}]})");
    file.close();
    Screen screen;
    screen.choose("calendars");
    screen.entries()->setCurrentIndex(screen.entries()->model()->index(1, 0));
    screen.part<CalendarView>("calendarView")->importHolidays(file.fileName());
    QTRY_VERIFY(screen.part<QPushButton>("savePushButton")->isEnabled());
    QCOMPARE(screen.entries()->currentIndex().row(), 1);
    screen.part<ChoiceBar>("partSegments")->setValue(u"days"_s);
    QCOMPARE(screen.cell("entriesTreeView", 0, 1), u"2026-02-14"_s);
    QCOMPARE(screen.cell("entriesTreeView", 0, 3), u"Monday"_s);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(screen.center.drafts.size(), 1);
    QCOMPARE(settingEntries(screen.center.drafts.constFirst().body, u"days"_s).size(), 1);
}

// A number may be taken away again: a warning has a percentage or a time before the end.
void TestSettingsPage::aWarningSaysOneOfTwo()
{
    Screen screen;
    screen.choose("promises");
    screen.part<ChoiceBar>("partSegments")->setValue(u"thresholds"_s);
    screen.entries()->setFocus();
    screen.press(Qt::Key_N, Qt::ControlModifier);
    auto* percent = screen.part<QSpinBox>("percentSpinBox");
    auto* lead = screen.part<QSpinBox>("leadSpinBox");
    QCOMPARE(percent->text(), u"None"_s);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(screen.bannerText().contains(u"only one of them"_s));
    percent->setValue(90);
    lead->setValue(30);
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(screen.bannerText().contains(u"only one of them"_s));
    lead->setValue(lead->minimum());
    screen.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(screen.center.drafts.size(), 1);
    const QJsonObject entry = settingEntries(screen.center.drafts.constFirst().body, u"thresholds"_s).constLast();
    QCOMPARE(entry, QJsonObject({{u"percent"_s, 90}}));
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
