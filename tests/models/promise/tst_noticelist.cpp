#include "models/promise/noticelist.h"
#include "models/promise/noticesdouble.h"
#include "models/promise/noticesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace woshou;
using namespace Qt::StringLiterals;

/// What one person is told about promises: looked for again and again, each told once.
class TestNoticeList : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void theFirstLookIsSilent();
    void itLooksWhileSomebodyIsSignedIn();
    void whatArrivesIsToldOnce();
    void neverTwoQuestionsAtOnce();
    void anErrorIsSilent();
    void aFirstLookThatFailedIsNone();
    void signOutEmpties();
    void anAnswerForTheOneBeforeIsDropped();
    void whatIsSeenLeavesAtOnce();
    void anOlderAnswerDoesNotBringItBack();
    void whatCouldNotBeSavedComesBack();
    void allSeenMarksAll();
    void whatStoodBehindTheNewestIsNoNews();
    void theLinesKeepTheirPlaces();

private:
    /// Answers the question that was asked first, as the center stood then.
    void answer()
    {
        m_center.looks.answer();
        QCoreApplication::processEvents();
    }
    void lookAgain()
    {
        m_list->look();
        answer();
    }
    QList<int> ids() const
    {
        QList<int> list;
        for (const Notice& notice : m_list->notices())
            list.append(int(notice.id.value()));
        return list;
    }

    NoticesDouble m_center;
    std::unique_ptr<NoticeList> m_list;
    std::unique_ptr<QSignalSpy> m_arrived, m_changed;
};

void TestNoticeList::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_list.reset();
    m_center = {};
    m_center.looks.held = true;
    m_list = std::make_unique<NoticeList>();
    m_arrived = std::make_unique<QSignalSpy>(m_list.get(), &NoticeList::arrived);
    m_changed = std::make_unique<QSignalSpy>(m_list.get(), &NoticeList::changed);
}

void TestNoticeList::theFirstLookIsSilent()
{
    m_center.add(1, 28);
    m_center.add(2, -12);
    m_list->start(m_center.desk());
    QVERIFY(m_list->notices().isEmpty());
    answer();
    QCOMPARE(ids(), (QList<int>{2, 1}));
    QCOMPARE(m_list->overdueCount(), 1);
    QCOMPARE(m_changed->size(), 1);
    QCOMPARE(m_arrived->size(), 0);
}

void TestNoticeList::itLooksWhileSomebodyIsSignedIn()
{
    const auto* timer = m_list->findChild<QTimer*>();
    QVERIFY(!timer->isActive());
    m_list->look();
    QCOMPARE(m_center.looks.asked(), 0);
    m_list->start(m_center.desk());
    QCOMPARE(m_center.looks.asked(), 1);
    QVERIFY(timer->isActive() && !timer->isSingleShot());
    QCOMPARE(timer->interval(), 15'000);
}

void TestNoticeList::whatArrivesIsToldOnce()
{
    m_center.add(1, 28);
    m_list->start(m_center.desk());
    answer();
    m_center.add(2, -1);
    lookAgain();
    QCOMPARE(m_arrived->size(), 1);
    const auto arrived = m_arrived->first().first().value<QList<Notice>>();
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().id, NoticeId(2));
    QCOMPARE(ids(), (QList<int>{2, 1}));
    lookAgain();
    QCOMPARE(m_arrived->size(), 1);
    QCOMPARE(m_changed->size(), 2);
}

void TestNoticeList::neverTwoQuestionsAtOnce()
{
    m_list->start(m_center.desk());
    m_list->look();
    m_list->look();
    QCOMPARE(m_center.looks.asked(), 1);
    answer();
    m_list->look();
    QCOMPARE(m_center.looks.asked(), 2);
}

void TestNoticeList::anErrorIsSilent()
{
    m_center.add(1, 28);
    m_list->start(m_center.desk());
    answer();
    m_center.add(2, 10);
    m_list->look();
    m_center.looks.answer(0, failure(ErrorKind::Connection, u"gone"_s));
    QCoreApplication::processEvents();
    QCOMPARE(ids(), QList<int>{1});
    QCOMPARE(m_arrived->size(), 0);
    lookAgain();
    QCOMPARE(m_arrived->size(), 1);
}

void TestNoticeList::aFirstLookThatFailedIsNone()
{
    m_center.add(1, 28);
    m_list->start(m_center.desk());
    m_center.looks.answer(0, failure(ErrorKind::Busy, u"busy"_s));
    QCoreApplication::processEvents();
    lookAgain();
    QCOMPARE(ids(), QList<int>{1});
    QCOMPARE(m_arrived->size(), 0);
}

void TestNoticeList::signOutEmpties()
{
    m_center.add(1, 28);
    m_list->start(m_center.desk());
    answer();
    m_list->stop();
    QVERIFY(m_list->notices().isEmpty());
    QCOMPARE(m_changed->size(), 2);
    QVERIFY(!m_list->findChild<QTimer*>()->isActive());
    m_list->look();
    QCOMPARE(m_center.looks.asked(), 1);
}

void TestNoticeList::anAnswerForTheOneBeforeIsDropped()
{
    m_center.add(1, 28);
    m_list->start(m_center.desk());
    m_list->stop();
    m_center.unseen.clear();
    m_center.add(2, 28);
    m_list->start(m_center.desk()); // does not wait for the answer of the one who left
    QCOMPARE(m_center.looks.asked(), 2);
    answer();
    QVERIFY(m_list->notices().isEmpty());
    answer();
    QCOMPARE(ids(), QList<int>{2});
    QCOMPARE(m_arrived->size(), 0);
}

void TestNoticeList::whatIsSeenLeavesAtOnce()
{
    m_center.add(1, 28);
    m_center.add(2, 10);
    m_list->start(m_center.desk());
    answer();
    m_list->markSeen({NoticeId(2)});
    QCOMPARE(ids(), QList<int>{1});
    QCOMPARE(m_changed->size(), 2);
    QCOMPARE(m_center.marked, QList<NoticeId>{NoticeId(2)});
    m_list->markSeen({});
    QCOMPARE(m_center.marks.asked(), 1);
}

void TestNoticeList::anOlderAnswerDoesNotBringItBack()
{
    m_center.add(1, 28);
    m_list->start(m_center.desk());
    answer();
    m_list->look(); // before the mark
    m_list->markSeen({NoticeId(1)});
    answer();
    QVERIFY(m_list->notices().isEmpty());
    QCOMPARE(m_arrived->size(), 0);
}

void TestNoticeList::whatCouldNotBeSavedComesBack()
{
    m_center.marks.held = true;
    m_center.add(1, 28);
    m_list->start(m_center.desk());
    answer();
    m_list->markSeen({NoticeId(1)});
    QVERIFY(m_list->notices().isEmpty());
    m_center.marks.answer(0, failure(ErrorKind::Connection, u"gone"_s));
    QTRY_COMPARE(m_center.looks.asked(), 2);
    answer();
    QCOMPARE(ids(), QList<int>{1});
    QCOMPARE(m_arrived->size(), 0);
}

void TestNoticeList::allSeenMarksAll()
{
    m_center.add(1, 28);
    m_center.add(2, 10);
    m_list->start(m_center.desk());
    answer();
    m_list->markAllSeen();
    QVERIFY(m_list->notices().isEmpty());
    QCOMPARE(m_center.marked, (QList<NoticeId>{NoticeId(2), NoticeId(1)}));
    QTRY_COMPARE(m_center.looks.asked(), 2); // there may have been more than are told at once
}

// An answer holds only so many: older ones come to light when those are seen.
void TestNoticeList::whatStoodBehindTheNewestIsNoNews()
{
    m_list->start(m_center.desk());
    answer();
    m_center.add(1, -90).showAt = m_center.now - std::chrono::hours(1);
    lookAgain();
    QCOMPARE(ids(), QList<int>{1});
    QCOMPARE(m_arrived->size(), 0);
}

void TestNoticeList::theLinesKeepTheirPlaces()
{
    m_center.add(1, 28);
    m_center.add(2, -12);
    NoticesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNotices(m_center.unseen, m_center.now);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(NoticeId(1)), 1);
    QCOMPARE(model.rowOf(NoticeId(3)), -1);
    QVERIFY(!model.notice(2) && !model.notice(-1));
    QCOMPARE(model.index(0).data().toString(), u"Solution 12 min overdue"_s);
    QCOMPARE(model.index(1).data(NoticesModel::OverdueRole).toBool(), false);
    model.setNow(m_center.now + std::chrono::minutes(40));
    QCOMPARE(model.index(1).data(NoticesModel::OverdueRole).toBool(), true);
    QCOMPARE(model.index(1).data(NoticesModel::TextRole).toString(), u"W-100001-0 空调不制冷"_s);
}

QTEST_GUILESS_MAIN(TestNoticeList)
#include "tst_noticelist.moc"
