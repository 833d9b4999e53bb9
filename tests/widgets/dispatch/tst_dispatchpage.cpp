#include "widgets/common/toast.h"
#include "widgets/dispatch/dispatchpage.h"
#include "widgets/dispatch/overridebar.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow = Instant::fromDateTime(QDateTime(QDate(2026, 7, 15), QTime(14, 0), Qt::UTC));

TicketRow job(int id, Priority priority = Priority::Medium)
{
    TicketRow row;
    row.id = TicketId(id);
    row.rev = 1;
    row.number = u"W-%1"_s.arg(id);
    row.title = u"Job %1"_s.arg(id);
    row.priority = priority;
    row.nextDue = kNow + std::chrono::minutes(id);
    return row;
}

TicketPage waiting(const QList<TicketRow>& rows)
{
    TicketPage page;
    page.rows = rows;
    page.serverNow = kNow;
    return page;
}

DispatchRanking ranking(int ticket, const QList<int>& engineers)
{
    DispatchRanking ranking;
    ranking.ticket.id = TicketId(ticket);
    double total = 90;
    for (const int id : engineers) {
        Candidate candidate;
        candidate.engineer.id = PersonId(id);
        candidate.engineer.name = candidate.engineer.nameEn = u"Engineer %1"_s.arg(id);
        candidate.total = total--;
        ranking.candidates << candidate;
    }
    return ranking;
}

/// The page without a center, with two jobs and the engineers 11, 12 and 13 for the first of them.
struct Desk
{
    Desk()
        : page(nullptr)
    {
        ReferenceData reference;
        reference.overrideReasons = {{u"flooded"_s, QString(2, QChar(0x6C34)), u"Flooded road"_s, {}},
                                     {u"wanted"_s, QString(2, QChar(0x6307)), u"Customer's wish"_s, {}}};
        page.setReference(reference);
        page.setWaiting(waiting({job(1), job(2)}));
        page.setRanking(ranking(1, {11, 12, 13}));
        page.resize(1300, 700);
        page.show();
    }
    void choose(int row)
    {
        list("candidatesListView")->setCurrentIndex(list("candidatesListView")->model()->index(row, 0));
    }
    void write(const QString& reason) { QTest::keyClicks(page.findChild<QLineEdit*>(u"otherLineEdit"_s), reason); }
    QListView* list(const char* name) const { return page.findChild<QListView*>(QLatin1StringView(name)); }
    QString reason() const { return page.findChild<OverrideBar*>()->reason(); }

    DispatchPage page;
};

} // namespace

/// The dispatcher's page: a reason stays with the engineer it speaks of, and a notice leads to its job.
class TestDispatchPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aReasonStaysWhenTheJobIsReadAgain();
    void aReasonFollowsItsEngineerToAnotherRow();
    void aReasonGoesWithItsEngineer();
    void aReasonGoesWithItsJob();
    void reasonsSpeakTheLanguageOfTheInterface();
    void theNoticeOfAnUrgentJobAsksForItsPage();
    void theNoticeGoesWithItsJob();
    void theKeysBeginInTheList();
    void anotherJobIsNotSentBeforeItCouldBeRead();
    void whoMayNotDispatchHasNothingToSendWith();
    void reasonsKeptAsCodesAreSaidInWords();
};

void TestDispatchPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
}

void TestDispatchPage::aReasonStaysWhenTheJobIsReadAgain()
{
    Desk desk;
    desk.choose(1);
    desk.write(u"knows the house"_s);
    QCOMPARE(desk.reason(), u"knows the house"_s);
    desk.page.setRanking(ranking(1, {11, 12, 13}));
    QCOMPARE(desk.reason(), u"knows the house"_s);
}

void TestDispatchPage::aReasonFollowsItsEngineerToAnotherRow()
{
    Desk desk;
    desk.choose(1);
    desk.write(u"knows the house"_s);
    desk.page.setRanking(ranking(1, {11, 13, 12}));
    QCOMPARE(desk.list("candidatesListView")->currentIndex().row(), 2);
    QCOMPARE(desk.reason(), u"knows the house"_s);
}

void TestDispatchPage::aReasonGoesWithItsEngineer()
{
    Desk desk;
    desk.choose(1);
    desk.write(u"knows the house"_s);
    desk.choose(2);
    QCOMPARE(desk.reason(), QString());
    desk.write(u"on the way"_s);
    desk.page.setRanking(ranking(1, {11, 12})); // engineer 13 is gone
    desk.choose(1);
    QCOMPARE(desk.reason(), QString());
}

void TestDispatchPage::aReasonGoesWithItsJob()
{
    Desk desk;
    desk.choose(1);
    desk.write(u"knows the house"_s);
    desk.list("waitingListView")->setCurrentIndex(desk.list("waitingListView")->model()->index(1, 0));
    desk.page.setRanking(ranking(2, {11, 12}));
    desk.choose(1);
    QCOMPARE(desk.reason(), QString());
}

void TestDispatchPage::reasonsSpeakTheLanguageOfTheInterface()
{
    Desk desk;
    desk.choose(1);
    auto* first = desk.page.findChild<QAbstractButton*>(u"reason1PushButton"_s);
    QVERIFY(first);
    QCOMPARE(first->text(), u"Flooded road"_s);
    first->click();
    QCOMPARE(desk.reason(), u"Flooded road"_s);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(desk.page.findChild<OverrideBar*>(), &change);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(first->text(), QString(2, QChar(0x6C34)));
    QVERIFY(first->isChecked());
}

// The notice lies on the window, whatever page is shown: the page must be asked for, not only the job.
void TestDispatchPage::theNoticeOfAnUrgentJobAsksForItsPage()
{
    Desk desk;
    QSignalSpy asked(&desk.page, &DispatchPage::jobRequested);
    desk.page.setWaiting(waiting({job(1), job(2), job(3, Priority::Urgent)}));
    auto* toast = desk.page.window()->findChild<Toast*>();
    QVERIFY(toast);
    toast->findChild<QPushButton*>()->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<TicketId>(), TicketId(3));
}

// a colleague was quicker.
void TestDispatchPage::theNoticeGoesWithItsJob()
{
    Desk desk;
    desk.page.setWaiting(waiting({job(1), job(3, Priority::Urgent)}));
    const QPointer<Toast> toast = desk.page.window()->findChild<Toast*>();
    QVERIFY(toast);
    desk.page.setWaiting(waiting({job(1)}));
    QTRY_VERIFY(!toast);
}

void TestDispatchPage::theKeysBeginInTheList()
{
    Desk desk;
    desk.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    desk.page.setFocus();
    QVERIFY(desk.list("waitingListView")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(desk.page.selectedJob(), TicketId(2));
}

// A second key right after a dispatch was not meant for the job that took its place.
void TestDispatchPage::anotherJobIsNotSentBeforeItCouldBeRead()
{
    Desk desk;
    auto* send = desk.page.findChild<QPushButton*>(u"assignPushButton"_s);
    QTRY_VERIFY(send->isEnabled());
    desk.page.setRanking(ranking(1, {11, 12, 13})); // the same job, read again
    QVERIFY(send->isEnabled());
    desk.list("waitingListView")->setCurrentIndex(desk.list("waitingListView")->model()->index(1, 0));
    desk.page.setRanking(ranking(2, {11, 12}));
    QVERIFY(!send->isEnabled());
    QTRY_VERIFY(send->isEnabled());
}

//
void TestDispatchPage::whoMayNotDispatchHasNothingToSendWith()
{
    Desk desk;
    auto* send = desk.page.findChild<QPushButton*>(u"assignPushButton"_s);
    QVERIFY(send->isVisible());
    desk.choose(1);
    QVERIFY(desk.page.findChild<OverrideBar*>()->isVisible());
    desk.page.setMayDispatch(false);
    QVERIFY(!send->isVisible());
    QVERIFY(!desk.page.findChild<OverrideBar*>()->isVisible());
}

void TestDispatchPage::reasonsKeptAsCodesAreSaidInWords()
{
    Desk desk;
    desk.page.setWaiting(waiting({job(1, Priority::Urgent)}));
    TicketDetails details;
    details.ticket.id = TicketId(1);
    details.ticket.priority = Priority::Urgent;
    details.ticket.priorityReason = u"danger smoke"_s;
    desk.page.setDetails(details);
    const QAbstractItemModel* jobs = desk.list("waitingListView")->model();
    QVERIFY(jobs->index(0, 0).data(WaitingJobsModel::ReasonRole).toString().contains(u"is a danger to people"_s));
}

QTEST_MAIN(TestDispatchPage)
#include "tst_dispatchpage.moc"
