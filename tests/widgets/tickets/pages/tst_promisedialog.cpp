#include "models/admin/centertime.h"
#include "widgets/common/banner.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/promisedialog.h"
#include "widgets/tickets/timefield.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScreen>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// Monday 23 November 2026, by the clock of Shanghai.
Instant at(int hour, int minute = 0)
{
    return Instant::fromDateTime(QDateTime(QDate(2026, 11, 23), QTime(hour, minute), Qt::OffsetFromUTC, 8 * 3600));
}

const WorkTime& office()
{
    static const WorkTime time = [] {
        WorkCalendar calendar;
        calendar.zone = "Asia/Shanghai";
        calendar.week.fill({{9 * 3600, 12 * 3600}, {13 * 3600, 18 * 3600}});
        return *WorkTime::of(calendar);
    }();
    return time;
}

PromiseRun run(const QString& metric, qint64 seconds)
{
    PromiseRun made;
    made.metric = metric;
    made.from = at(9);
    made.target = seconds;
    made.calendar = u"office"_s;
    made.due = office().due(made.from, std::chrono::seconds(seconds));
    return made;
}

PromiseRun told(const QString& metric, Instant due)
{
    PromiseRun made;
    made.metric = metric;
    made.from = at(9);
    made.due = due;
    return made;
}

DueExplanation explained(const PromiseRun& run)
{
    if (run.calendar.isEmpty() || run.byHand)
        return {run.from, *run.due - run.from, run.due, {}, {}, {}, {}, {}, {}, {}};
    return explainDue(office(), run.from, std::chrono::seconds(run.target), run.pauses);
}

PromiseRun keptAnswer()
{
    PromiseRun made = run(u"respond"_s, 3600);
    made.outcome = PromiseRun::Outcome::Kept;
    made.ended = at(9, 20);
    return made;
}

/// What has ended, what runs for 24 hours of three days, and what was told.
QList<PromiseRun> threeRuns()
{
    return {keptAnswer(), run(u"resolve"_s, 24 * 3600), told(u"next_update"_s, at(16))};
}

struct Shown
{
    explicit Shown(const QList<PromiseRun>& runs, bool mayChange = true)
        : dialog(runs, explained, mayChange, at(9, 30))
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
    }
    template <typename T>
    T* part(const char* name) const
    {
        T* found = dialog.findChild<T*>(QLatin1StringView(name));
        if (!found)
            qFatal("no part named %s", name);
        return found;
    }
    QTreeView* list() const { return part<QTreeView>("promisesTreeView"); }
    QTableView* table() const { return part<QTableView>("spansTableView"); }
    QPushButton* button(const char* name) const { return part<QPushButton>(name); }
    QLineEdit* reason() const { return part<QLineEdit>("reasonLineEdit"); }
    QString head() const { return part<QLabel>("headLabel")->text(); }
    int rows() const { return table()->model()->rowCount(); }

    PromiseDialog dialog;
};

} // namespace

/// One key shows how any deadline came about.
class TestPromiseDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void whatRunsIsShownFirst();
    void arrowKeysChangeTheTable();
    void everythingIsReachedByTheKeyboard();
    void copyGivesTheText();
    void whoMayNotChangeIsNotAsked();
    void whatHasEndedGetsNoOtherEnd();
    void anotherEndNeedsAReason();
    void anotherPromiseIsAskedAnew();
    void timesAreThoseOfTheCalendar();
    void anEndIsSetOnce();
    void theChosenPromiseStaysChosen();
    void withoutPromisesItSaysSo();
    void escapeCloses();
    void itFitsTheScreen_data();
    void itFitsTheScreen();
};

void TestPromiseDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    setCenterOffset(8 * 60);
    Theme::instance()->apply(*qApp);
}

void TestPromiseDialog::whatRunsIsShownFirst()
{
    const Shown shown(threeRuns());
    QCOMPARE(shown.list()->currentIndex().row(), 1);
    QVERIFY(shown.head().startsWith("Solution: 24 h of working time"_L1));
    QCOMPARE(shown.rows(), 6); // two parts a day
    const auto cell = [&shown](int column) { return shown.list()->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(0), u"Response"_s);
    QCOMPARE(cell(2), u"10:00"_s);
    QCOMPARE(cell(3), u"kept"_s);
}

void TestPromiseDialog::arrowKeysChangeTheTable()
{
    const Shown shown(threeRuns());
    QTest::keyClick(shown.list(), Qt::Key_Up);
    QVERIFY(shown.head().startsWith("Response: 1 h of working time"_L1));
    QCOMPARE(shown.rows(), 1);
    QTest::keyClick(shown.list(), Qt::Key_Down);
    QTest::keyClick(shown.list(), Qt::Key_Down);
    QVERIFY(shown.head().startsWith("Next update: due Mon 11-23 16:00, as the customer was told"_L1));
    QVERIFY(shown.table()->isHidden());
    QTest::keyClick(shown.list(), Qt::Key_Up);
    QVERIFY(!shown.table()->isHidden());
}

void TestPromiseDialog::everythingIsReachedByTheKeyboard()
{
    Shown shown(threeRuns());
    QVERIFY(QTest::qWaitForWindowActive(&shown.dialog));
    QVERIFY(shown.list()->hasFocus());
    const QList<QWidget*> order = {shown.table(), shown.button("setEndPushButton"), shown.button("copyPushButton"),
                                   shown.button("closePushButton")};
    for (QWidget* next : order) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), next);
    }
    for (const QWidget* view : {static_cast<QWidget*>(shown.list()), static_cast<QWidget*>(shown.table())})
        QVERIFY(!view->accessibleName().isEmpty());
}

void TestPromiseDialog::copyGivesTheText()
{
    const QList<PromiseRun> runs = threeRuns();
    const Shown shown(runs);
    shown.button("copyPushButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             explanationText(explanationWords(runs.at(1), explained(runs.at(1)), at(9, 30))));
}

void TestPromiseDialog::whoMayNotChangeIsNotAsked()
{
    const Shown shown(threeRuns(), false);
    QVERIFY(!shown.button("setEndPushButton")->isVisible());
    QVERIFY(!shown.reason()->isVisible());
}

void TestPromiseDialog::whatHasEndedGetsNoOtherEnd()
{
    const Shown shown(threeRuns());
    shown.button("setEndPushButton")->click();
    QVERIFY(shown.reason()->isVisible());
    QTest::keyClick(shown.list(), Qt::Key_Up);
    QVERIFY(!shown.reason()->isVisible());
    QVERIFY(!shown.button("setEndPushButton")->isEnabled());
}

void TestPromiseDialog::anotherEndNeedsAReason()
{
    Shown shown(threeRuns());
    QSignalSpy set(&shown.dialog, &PromiseDialog::endSet);
    shown.button("setEndPushButton")->click();
    auto* time = shown.part<QDateTimeEdit>("dueDateTimeEdit");
    QVERIFY(timeFieldValue(time) > *threeRuns().at(1).due);
    setTimeField(time, at(17, 45));
    shown.reason()->setText(u"  "_s);
    shown.button("endPushButton")->click();
    QCOMPARE(set.size(), 0);
    QVERIFY(!shown.part<FieldMessage>("reasonMessage")->sentence().isEmpty());

    shown.reason()->setText(u" the customer is away "_s);
    QTest::keyClick(shown.reason(), Qt::Key_Return);
    QCOMPARE(set.size(), 1);
    QCOMPARE(set.at(0).at(0).toString(), u"resolve"_s);
    QCOMPARE(set.at(0).at(1).value<Instant>().ms(), at(17, 45).ms());
    QCOMPARE(set.at(0).at(2).toString(), u"the customer is away"_s);
    QVERIFY(shown.part<FieldMessage>("reasonMessage")->sentence().isEmpty());
}

// The time and the reason were meant for the promise that was chosen.
void TestPromiseDialog::anotherPromiseIsAskedAnew()
{
    Shown shown(threeRuns());
    shown.button("setEndPushButton")->click();
    shown.reason()->setText(u"away"_s);
    QTest::keyClick(shown.list(), Qt::Key_Down);
    QVERIFY(!shown.reason()->isVisible());
    shown.button("setEndPushButton")->click();
    QVERIFY(shown.reason()->text().isEmpty());
}

// The list and the arithmetic below it say the same time: that of the calendar.
void TestPromiseDialog::timesAreThoseOfTheCalendar()
{
    setCenterOffset(0);
    const Shown shown({keptAnswer()});
    setCenterOffset(8 * 60);
    QCOMPARE(shown.list()->model()->index(0, 2).data().toString(), u"10:00"_s);
    QVERIFY2(shown.head().endsWith("10:00"_L1), qPrintable(shown.head()));
}

void TestPromiseDialog::anEndIsSetOnce()
{
    Shown shown(threeRuns());
    QSignalSpy set(&shown.dialog, &PromiseDialog::endSet);
    shown.button("setEndPushButton")->click();
    shown.reason()->setText(u"away"_s);
    shown.button("endPushButton")->click();
    shown.button("endPushButton")->click();
    QCOMPARE(set.size(), 1);
    shown.dialog.showFailure(u"The server is not reached."_s);
    QVERIFY(shown.part<Banner>("banner")->isVisible());
    QCOMPARE(shown.reason()->text(), u"away"_s);
    shown.button("endPushButton")->click();
    QCOMPARE(set.size(), 2);
}

void TestPromiseDialog::theChosenPromiseStaysChosen()
{
    Shown shown(threeRuns());
    QTest::keyClick(shown.list(), Qt::Key_Down);
    QList<PromiseRun> runs = threeRuns();
    runs.prepend(run(u"start"_s, 1800));
    shown.dialog.setRuns(runs, at(10));
    QCOMPARE(shown.list()->currentIndex().row(), 3);
    QVERIFY(shown.head().startsWith("Next update"_L1));
}

void TestPromiseDialog::withoutPromisesItSaysSo()
{
    const Shown shown({});
    QVERIFY(!shown.head().isEmpty());
    QVERIFY(!shown.button("copyPushButton")->isEnabled());
    QVERIFY(!shown.button("setEndPushButton")->isEnabled());
}

void TestPromiseDialog::escapeCloses()
{
    Shown shown(threeRuns());
    QTest::keyClick(shown.list(), Qt::Key_Escape);
    QVERIFY(!shown.dialog.isVisible());
}

void TestPromiseDialog::itFitsTheScreen_data()
{
    QTest::addColumn<int>("scale");
    for (const int scale : {80, 100, 200})
        QTest::newRow(qPrintable(u"%1 %"_s.arg(scale))) << scale;
}

void TestPromiseDialog::itFitsTheScreen()
{
    QFETCH(int, scale);
    Theme::instance()->setTextScale(scale);
    const auto back = qScopeGuard([] { Theme::instance()->setTextScale(100); });
    const Shown shown(threeRuns());
    const QSize room = shown.dialog.screen()->availableSize();
    QVERIFY(shown.dialog.width() <= room.width() && shown.dialog.height() <= room.height());
    QVERIFY(shown.table()->viewport()->height() >= shown.table()->rowHeight(0));
    QTreeView* list = shown.list();
    QVERIFY(list->viewport()->height() >= 3 * list->visualRect(list->currentIndex()).height());
}

QTEST_MAIN(TestPromiseDialog)
#include "tst_promisedialog.moc"
