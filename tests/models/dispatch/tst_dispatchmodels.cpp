#include "models/dispatch/candidatesmodel.h"
#include "models/dispatch/waitingjobsmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow = Instant::fromDateTime(QDateTime(QDate(2026, 7, 15), QTime(14, 0), Qt::UTC));

Candidate candidate(int id, double total, const QString& excluded = {})
{
    Candidate candidate;
    candidate.engineer.id = PersonId(id);
    candidate.engineer.name = candidate.engineer.nameEn = u"Engineer %1"_s.arg(id);
    candidate.engineer.openJobs = 3;
    candidate.total = total;
    candidate.parts = {{u"load"_s, 5, 10, 3}};
    candidate.excluded = excluded;
    return candidate;
}

TicketRow job(int id, Priority priority, int dueInMinutes, int rev = 1)
{
    TicketRow row;
    row.id = TicketId(id);
    row.rev = rev;
    row.title = u"Job %1"_s.arg(id);
    row.priority = priority;
    row.nextDue = kNow + std::chrono::minutes(dueInMinutes);
    return row;
}

QList<int> idsOf(const WaitingJobsModel& model)
{
    QList<int> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids << int(model.job(row)->id.value());
    return ids;
}

} // namespace

/// The two lists of the dispatch page: jobs that wait, and engineers for the chosen one.
class TestDispatchModels : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void candidatesStandBestFirst();
    void nobodyIsFirstWhenAllAreExcluded();
    void aCandidateIsReadAloud();

    void urgentJobsStandOnTop();
    void aNewListIsMergedById();
    void onlyNewJobsAreToldOf();
    void aReasonGoesWithItsVersion();
    void anyOrderOfListsEndsInTheSameRows();
};

void TestDispatchModels::candidatesStandBestFirst()
{
    CandidatesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCandidates({candidate(7, 81), candidate(3, 60), candidate(5, 90, u"off"_s)}, {});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.firstChoice(), 0);
    QCOMPARE(model.fitCount(), 2);
    QCOMPARE(model.rowOf(PersonId(5)), 2);
    QCOMPARE(model.rowOf(PersonId(6)), -1);
    QVERIFY(model.index(0).data(CandidatesModel::FirstRole).toBool());
    QVERIFY(model.index(2).data(CandidatesModel::ExcludedRole).toBool());
    QCOMPARE(model.index(0).data(CandidatesModel::LoadRole).toDouble(), 0.5);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.candidate(0));
}

void TestDispatchModels::nobodyIsFirstWhenAllAreExcluded()
{
    CandidatesModel model;
    model.setCandidates({candidate(7, 81, u"absent"_s)}, {});
    QCOMPARE(model.firstChoice(), -1);
    QVERIFY(!model.index(0).data(CandidatesModel::FirstRole).toBool());
}

void TestDispatchModels::aCandidateIsReadAloud()
{
    CandidatesModel model;
    model.setCandidates({candidate(7, 80.6)}, {});
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Engineer 7, 81, First choice, 3 in hand"_s);
}

/// what is urgent comes first, then what is due first; of two that are due together the higher priority.
void TestDispatchModels::urgentJobsStandOnTop()
{
    WaitingJobsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNow(kNow);
    model.setRows({job(1, Priority::Medium, 10), job(2, Priority::Urgent, 300), job(3, Priority::Low, 5)});
    QCOMPARE(idsOf(model), QList<int>({2, 3, 1}));
    QCOMPARE(model.urgentCount(), 1);
}

void TestDispatchModels::aNewListIsMergedById()
{
    WaitingJobsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({job(1, Priority::Medium, 10), job(2, Priority::Medium, 20), job(3, Priority::Medium, 30)});
    const QPersistentModelIndex pointed(model.index(1));
    model.setRows({job(2, Priority::Urgent, 20), job(3, Priority::Medium, 30), job(4, Priority::Medium, 1)});
    QCOMPARE(idsOf(model), QList<int>({2, 4, 3}));
    QCOMPARE(model.job(pointed.row())->id, TicketId(2));
}

void TestDispatchModels::onlyNewJobsAreToldOf()
{
    WaitingJobsModel model;
    QCOMPARE(model.setRows({job(1, Priority::Medium, 10)}).size(), 1);
    const QList<TicketRow> arrived = model.setRows({job(1, Priority::Medium, 10), job(2, Priority::Urgent, 10)});
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().id, TicketId(2));
}

void TestDispatchModels::aReasonGoesWithItsVersion()
{
    WaitingJobsModel model;
    model.setRows({job(1, Priority::Urgent, 10)});
    model.setReason(TicketId(1), u"burning smell"_s);
    model.setRows({job(1, Priority::Urgent, 10)});
    QCOMPARE(model.index(0).data(WaitingJobsModel::ReasonRole).toString(), u"burning smell"_s);
    model.setRows({job(1, Priority::Urgent, 10, 2)});
    QVERIFY(!model.hasReason(TicketId(1)));
}

void TestDispatchModels::anyOrderOfListsEndsInTheSameRows()
{
    WaitingJobsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<TicketRow> rows;
    for (int step = 1; step <= 60; ++step) {
        rows.clear();
        for (int id = 1; id <= 12; ++id) {
            if ((id * step) % 5 != 0)
                rows << job(id, (id + step) % 7 == 0 ? Priority::Urgent : Priority::Medium, (id * 37 * step) % 101);
        }
        model.setRows(rows);
        WaitingJobsModel fresh;
        fresh.setRows(rows);
        QCOMPARE(idsOf(model), idsOf(fresh));
    }
}

QTEST_GUILESS_MAIN(TestDispatchModels)
#include "tst_dispatchmodels.moc"
