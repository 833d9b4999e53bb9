#include "models/admin/language.h"
#include "models/tickets/deskdouble.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMinute = 60'000;

TicketFilter filterOf(const QString& view)
{
    TicketFilter filter;
    filter.view = view;
    return filter;
}

/// What a list that holds this row alone says of it.
QString cellOf(DeskDouble& center, const TicketRow& row, const QString& view, int column)
{
    TicketSource source = center.source();
    source.page = [&](const TicketFilter&, const TicketCursor&, int) {
        TicketPage page;
        page.rows = {row};
        page.serverNow = center.now;
        return QtFuture::makeReadyFuture(Result<TicketPage>(page));
    };
    TicketListModel model(source, doubleLifeCycle());
    QSignalSpy loaded(&model, &TicketListModel::loaded);
    model.setFilter(filterOf(view));
    if (!QTest::qWaitFor([&] { return !loaded.isEmpty(); }))
        return {};
    return model.index(0, column, model.index(0, 0)).data().toString();
}

/// A list on a center, watched by Qt's own tester of item models: that one fetches every page as soon as it may, so a
/// center with pages goes without it.
struct Watched
{
    explicit Watched(DeskDouble& center)
        : model(center.source(), doubleLifeCycle())
        , loaded(&model, &TicketListModel::loaded)
    {
        if (center.pageSize == 0)
            tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    /// All tickets, in an order of one's own.
    void order(TicketOrder order)
    {
        const auto before = loaded.count();
        TicketFilter filter = filterOf(u"all"_s);
        filter.query = TicketQuery();
        filter.order = order;
        model.setFilter(filter);
        QTRY_COMPARE(loaded.count(), before + 1);
    }

    void load(const QString& view)
    {
        const auto before = loaded.count();
        model.setFilter(filterOf(view));
        QTRY_COMPARE(loaded.count(), before + 1);
    }
    /// What the list says from top to bottom: "[Overdue] 1 2".
    QString text() const
    {
        QStringList words;
        for (int row = 0; row < model.rowCount(); ++row)
            words += text(model.index(row, 0));
        return words.join(u' ');
    }

    TicketListModel model;
    std::optional<QAbstractItemModelTester> tester;
    QSignalSpy loaded;

private:
    QStringList text(const QModelIndex& at) const
    {
        if (!at.data(TicketListModel::HeadRole).toBool())
            return {at.data(TicketListModel::IdRole).toString()};
        QStringList words{u"[%1]"_s.arg(at.data().toString())};
        for (int row = 0; row < model.rowCount(at); ++row)
            words += text(model.index(row, 0, at));
        return words;
    }
};

QSet<TicketId> idsOf(const QList<int>& numbers)
{
    QSet<TicketId> ids;
    for (const int number : numbers)
        ids.insert(TicketId(number));
    return ids;
}

} // namespace

/// The list of tickets as views see it: order, groups, pages, and changes by id.
class TestTicketListModel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatIsOverMayStillBeWaitedFor();
    void openWorkIsGroupedByTimeLeft();
    void everythingElseIsFlatAndNewestFirst();
    void anOrderOfOnesOwnHasItsGroups();
    void aRowGoesToTheGroupOfWhatItBecame();
    void daysFollowEachOther();
    void aChangedRowMovesToItsGroup();
    void aRowThatLeftTakesItsEmptyGroupAlong();
    void aNewRowComesWhereItBelongs();
    void whatLiesBehindTheLoadedPageWaitsForItsPage();
    void theNextPageBringsNoRowTwice();
    void timeMovesRowsToAnotherGroup();
    void aResyncMergesAndKeepsWhatIsPointedAt();
    void anOlderRowDoesNotReplaceANewerOne();
    void anOvertakenAnswerBringsNoRowBack();
    void anOvertakenAnswerTakesNoRowAway();
    void anAnswerForOneTicketLeavesTheNextOneAlone();
    void aFailureIsToldAndLeavesTheList();
    void anyOrderOfChangesEndsInTheSameList();
    void theColumnOfTimesSaysWhichTimes();
    void whatIsExpectedIsNotSaidTwice();
    void whoTookTheCallHandlesNothingThatWaits();
};

void TestTicketListModel::theColumnOfTimesSaysWhichTimes()
{
    DeskDouble center;
    center.add(1, u"doing"_s, -(23 * 60 + 59));
    center.add(2, u"doing"_s, -(9 * 60 + 59));
    Watched list(center);
    const auto head = [&] {
        return list.model.headerData(TicketListModel::DueColumn, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    list.load(u"open"_s);
    QCOMPARE(head(), u"Time left"_s);
    const QModelIndex group = list.model.index(0, 0);
    const auto due = [&](int row) {
        return list.model.index(row, TicketListModel::DueColumn, group).data().toString();
    };
    QCOMPARE(due(0), u"23 h late"_s); // of a day the minutes say nothing
    QCOMPARE(due(1), u"9 h 59 min late"_s);
    list.load(u"closed"_s);
    QCOMPARE(head(), u"Closed"_s);
    list.load(u"all"_s);
    QCOMPARE(head(), u"Due or closed"_s);
}

// Nobody tells a customer that somebody is on it because a colleague took the call.
void TestTicketListModel::whoTookTheCallHandlesNothingThatWaits()
{
    DeskDouble center;
    TicketRow row = center.rowOf(center.add(1, u"todispatch"_s, 90));
    row.ownerName = row.ownerNameEn = u"Wang Min"_s;
    const auto handler = [&](const QString& view) { return cellOf(center, row, view, TicketListModel::OwnerColumn); };
    QCOMPARE(handler(u"dispatch"_s), u"nobody yet"_s);
    QCOMPARE(handler(u"mine"_s), u"Wang Min"_s); // there the column is the customer's contact
    row.engineerName = row.engineerNameEn = u"Zhang Wei"_s;
    QCOMPARE(handler(u"dispatch"_s), u"Zhang Wei"_s);
    row.engineerName = row.engineerNameEn = QString();
    row.state = u"firstline"_s;
    QCOMPARE(handler(u"open"_s), u"Wang Min"_s);
}

// the time at which it is expected stands before the problem only where it is another one than the limit.
void TestTicketListModel::whatIsExpectedIsNotSaidTwice()
{
    DeskDouble center;
    TicketRow row = center.rowOf(center.add(1, u"doing"_s, 90));
    const auto title = [&] { return cellOf(center, row, u"handed"_s, TicketListModel::TitleColumn); };
    row.expectedAt = row.nextDue;
    const QString alone = title();
    QVERIFY2(alone.startsWith(row.title), qPrintable(alone));
    row.expectedAt = *row.nextDue + std::chrono::hours(1);
    const QString with = title();
    QVERIFY2(with.startsWith(u"Expected "_s) && with.endsWith(alone), qPrintable(with));
    row.escalatedSince = center.now + std::chrono::hours(-2);
    row.escalationLevel = 2;
    const QString above = title(); // its age
    QVERIFY2(above.startsWith(u"L2, open for 2"_s) && above.endsWith(alone), qPrintable(above));
}

// what is still waited for of a ticket that is over burns like what is open.
void TestTicketListModel::whatIsOverMayStillBeWaitedFor()
{
    DeskDouble center;
    Ticket& ticket = center.add(1, u"closed"_s);
    ticket.open = false;
    ticket.nextDue.reset();
    ticket.closedAt = center.now - std::chrono::hours(30);
    TicketRow row = center.rowOf(ticket);
    const auto cell = [&](int column) { return cellOf(center, row, u"product"_s, column); };
    const QString closed = cell(TicketListModel::DueColumn);
    row.nextDue = center.now + std::chrono::hours(3);
    QVERIFY2(cell(TicketListModel::DueColumn) != closed && cell(TicketListModel::DueColumn).contains(u"01:00"_s),
             qPrintable(cell(TicketListModel::DueColumn)));
    QVERIFY(cell(TicketListModel::TitleColumn).startsWith(row.title));
}

void TestTicketListModel::openWorkIsGroupedByTimeLeft()
{
    DeskDouble center;
    center.add(1, u"doing"_s, 24 * 60 * 3);
    center.add(2, u"doing"_s, -10);
    center.add(3, u"todispatch"_s, 20);
    center.add(4, u"doing"_s, -90);
    center.add(5, u"closed"_s, 20);
    Watched list(center);
    list.load(u"open"_s);
    QVERIFY(list.model.isGrouped());
    QCOMPARE(list.text(), u"[%1] 4 2 [%2] 3 [%3] 1"_s.arg(dueGroupName(DueGroup::Overdue), dueGroupName(DueGroup::Soon),
                                                          dueGroupName(DueGroup::Later)));
    QCOMPARE(list.model.ticketCount(), 4);
}

void TestTicketListModel::everythingElseIsFlatAndNewestFirst()
{
    DeskDouble center;
    for (int id = 1; id <= 3; ++id)
        center.add(id, id == 2 ? u"closed"_s : u"doing"_s);
    Watched list(center);
    list.load(u"all"_s);
    QVERIFY(!list.model.isGrouped());
    QCOMPARE(list.text(), u"3 2 1"_s);
    QVERIFY(list.model.isComplete());
}

/// Groups with how many they hold, in the order of the groups.
void TestTicketListModel::anOrderOfOnesOwnHasItsGroups()
{
    DeskDouble center;
    const Priority priorities[] = {Priority::Low, Priority::Urgent, Priority::Low, Priority::High};
    for (int id = 1; id <= 4; ++id)
        center.add(id, u"doing"_s, 100 * id).priority = priorities[id - 1];
    Watched list(center);
    list.order(TicketOrder::Priority);
    QCOMPARE(list.text(), u"[%1] 2 [%2] 4 [%3] 1 3"_s.arg(priorityName(Priority::Urgent), priorityName(Priority::High),
                                                          priorityName(Priority::Low)));
    QCOMPARE(list.model.index(2, 0).data(TicketListModel::CountRole).toString(), u"2"_s);
    list.order(TicketOrder::Oldest);
    QCOMPARE(list.text(), u"1 2 3 4"_s);
    list.order(TicketOrder::DueLast);
    QCOMPARE(list.text(), u"4 3 2 1"_s);
}

void TestTicketListModel::aRowGoesToTheGroupOfWhatItBecame()
{
    DeskDouble center;
    center.add(1, u"doing"_s, 10);
    center.add(2, u"doing"_s, 20);
    Watched list(center);
    list.order(TicketOrder::State);
    const QString doing = doubleLifeCycle().state(u"doing"_s).name(false);
    const QString waiting = doubleLifeCycle().state(u"todispatch"_s).name(false);
    QCOMPARE(list.text(), u"[%1] 1 2"_s.arg(doing));
    center.tickets[TicketId(1)].state = u"todispatch"_s;
    ++center.tickets[TicketId(1)].rev;
    list.model.patch(idsOf({1}));
    QTRY_COMPARE(list.text(), u"[%1] 2 [%2] 1"_s.arg(doing, waiting));
}

void TestTicketListModel::daysFollowEachOther()
{
    DeskDouble center;
    center.add(1, u"doing"_s, 24 * 60 * 3);
    center.add(2, u"doing"_s).nextDue.reset();
    center.add(3, u"doing"_s, 24 * 60);
    Watched list(center);
    list.order(TicketOrder::DueDay);
    QCOMPARE(list.model.rowCount(), 3);
    QVERIFY(list.text().contains(u"Tomorrow · "_s));
    QVERIFY(list.text().endsWith(u"[%1] 2"_s.arg(dueGroupName(DueGroup::NoLimit))));
}

void TestTicketListModel::aChangedRowMovesToItsGroup()
{
    DeskDouble center;
    center.add(1, u"doing"_s, 10);
    center.add(2, u"doing"_s, 20);
    Watched list(center);
    list.load(u"open"_s);
    const QPersistentModelIndex pointed(list.model.indexOf(TicketId(1)));
    center.change(1).nextDue = center.now - std::chrono::minutes(5);
    list.model.patch(idsOf({1}));
    QTRY_COMPARE(list.text(), u"[%1] 1 [%2] 2"_s.arg(dueGroupName(DueGroup::Overdue), dueGroupName(DueGroup::Soon)));
    QCOMPARE(list.model.ticketAt(pointed), TicketId(1));
}

void TestTicketListModel::aRowThatLeftTakesItsEmptyGroupAlong()
{
    DeskDouble center;
    center.add(1, u"doing"_s, -10);
    center.add(2, u"doing"_s, 20);
    Watched list(center);
    list.load(u"open"_s);
    center.change(1).state = u"closed"_s;
    center.tickets[TicketId(1)].open = false;
    list.model.patch(idsOf({1}));
    QTRY_COMPARE(list.text(), u"[%1] 2"_s.arg(dueGroupName(DueGroup::Soon)));
}

void TestTicketListModel::aNewRowComesWhereItBelongs()
{
    DeskDouble center;
    center.add(1, u"doing"_s, 10);
    center.add(3, u"doing"_s, 25);
    Watched list(center);
    list.load(u"open"_s);
    center.add(2, u"doing"_s, 15);
    center.add(4, u"doing"_s, -1);
    list.model.patch(idsOf({2, 4}));
    QTRY_COMPARE(list.text(),
                 u"[%1] 4 [%2] 1 2 3"_s.arg(dueGroupName(DueGroup::Overdue), dueGroupName(DueGroup::Soon)));
}

void TestTicketListModel::whatLiesBehindTheLoadedPageWaitsForItsPage()
{
    DeskDouble center;
    center.pageSize = 2;
    for (int id = 1; id <= 4; ++id)
        center.add(id, u"doing"_s, id);
    Watched list(center);
    list.load(u"open"_s);
    QVERIFY(!list.model.isComplete());
    center.add(5, u"doing"_s, 25);
    const int asked = center.rows.asked();
    list.model.patch(idsOf({5}));
    QCOMPARE(center.rows.asked(), asked + 1);
    center.add(6, u"doing"_s, 0);
    list.model.patch(idsOf({6}));
    QTRY_COMPARE(list.model.ticketCount(), 3);
    QVERIFY(!list.model.indexOf(TicketId(5)).isValid());
}

void TestTicketListModel::theNextPageBringsNoRowTwice()
{
    DeskDouble center;
    center.pageSize = 3;
    for (int id = 1; id <= 7; ++id)
        center.add(id, u"closed"_s);
    Watched list(center);
    list.load(u"all"_s);
    QCOMPARE(list.text(), u"7 6 5"_s);
    center.add(8, u"closed"_s); // everything behind it shifts by one: the next page begins with row 5 again
    QVERIFY(list.model.hasMore());
    list.model.readOn();
    QTRY_COMPARE(list.text(), u"7 6 5 4 3"_s);
    list.model.readOn();
    QTRY_VERIFY(list.model.isComplete());
    QCOMPARE(list.text(), u"7 6 5 4 3 2 1"_s);
}

void TestTicketListModel::timeMovesRowsToAnotherGroup()
{
    DeskDouble center;
    center.add(1, u"doing"_s, 10);
    center.add(2, u"doing"_s, 20);
    Watched list(center);
    list.load(u"open"_s);
    center.now = center.now + Milliseconds(15 * kMinute);
    list.model.tick();
    QCOMPARE(list.text(), u"[%1] 1 [%2] 2"_s.arg(dueGroupName(DueGroup::Overdue), dueGroupName(DueGroup::Soon)));
}

void TestTicketListModel::aResyncMergesAndKeepsWhatIsPointedAt()
{
    DeskDouble center;
    for (int id = 1; id <= 4; ++id)
        center.add(id, u"doing"_s, id);
    Watched list(center);
    list.load(u"open"_s);
    const QPersistentModelIndex pointed(list.model.indexOf(TicketId(3)));
    center.tickets.remove(TicketId(1));
    center.add(5, u"doing"_s, 2);
    center.change(3).nextDue = center.now - std::chrono::minutes(1);
    list.model.resync();
    QTRY_COMPARE(list.text(),
                 u"[%1] 3 [%2] 2 5 4"_s.arg(dueGroupName(DueGroup::Overdue), dueGroupName(DueGroup::Soon)));
    QCOMPARE(list.model.ticketAt(pointed), TicketId(3));
    QCOMPARE(list.loaded.count(), 1);
}

// Two readers of the database: the page under way was read before the change that a patch has brought already.
void TestTicketListModel::anOlderRowDoesNotReplaceANewerOne()
{
    DeskDouble center;
    center.add(1, u"todispatch"_s, 10);
    Watched list(center);
    list.load(u"open"_s);
    center.pages.held = true;
    list.model.resync();
    center.change(1).state = u"assigned"_s;
    center.rows.held = true;
    list.model.patch(idsOf({1}));
    center.rows.answer();
    const auto state = [&list] { return list.model.rowAt(list.model.indexOf(TicketId(1)))->state; };
    QTRY_COMPARE(state(), u"assigned"_s);
    QSignalSpy content(&list.model, &TicketListModel::contentChanged);
    center.pages.answer();
    QTRY_VERIFY(content.count() > 0);
    QCOMPARE(state(), u"assigned"_s);
}

void TestTicketListModel::anOvertakenAnswerBringsNoRowBack()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s, 10);
    center.add(2, u"toconfirm"_s, 20);
    Watched list(center);
    list.load(u"confirm"_s);
    center.rows.held = true;
    center.change(1);
    list.model.patch(idsOf({1}));
    center.change(1).state = u"tosurvey"_s;
    list.model.patch(idsOf({1}));
    QCOMPARE(center.rows.open(), 2);
    center.rows.answer(1);
    QTRY_COMPARE(list.model.ticketCount(), 1);
    QSignalSpy content(&list.model, &TicketListModel::contentChanged);
    center.rows.answer(0);
    QTRY_VERIFY(content.count() > 0);
    QCOMPARE(list.text(), u"[%1] 2"_s.arg(dueGroupName(DueGroup::Soon)));
}

void TestTicketListModel::anOvertakenAnswerTakesNoRowAway()
{
    DeskDouble center;
    center.add(1, u"tosurvey"_s, 10);
    center.add(2, u"toconfirm"_s, 20);
    Watched list(center);
    list.load(u"confirm"_s);
    center.rows.held = true;
    list.model.patch(idsOf({1})); // answered by "not in this list"
    center.change(1).state = u"toconfirm"_s;
    list.model.patch(idsOf({1}));
    center.rows.answer(1);
    QTRY_COMPARE(list.model.ticketCount(), 2);
    QSignalSpy content(&list.model, &TicketListModel::contentChanged);
    center.rows.answer(0);
    QTRY_VERIFY(content.count() > 0);
    QCOMPARE(list.text(), u"[%1] 1 2"_s.arg(dueGroupName(DueGroup::Soon)));
}

// Only the tickets that a newer answer spoke of are settled by it.
void TestTicketListModel::anAnswerForOneTicketLeavesTheNextOneAlone()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s, 10);
    center.add(2, u"toconfirm"_s, 20);
    Watched list(center);
    list.load(u"confirm"_s);
    center.rows.held = true;
    center.change(2).nextDue = center.now - std::chrono::minutes(1);
    list.model.patch(idsOf({1, 2}));
    center.change(1).state = u"tosurvey"_s;
    list.model.patch(idsOf({1}));
    center.rows.answer(1);
    QTRY_COMPARE(list.model.ticketCount(), 1);
    center.rows.answer(0);
    QTRY_COMPARE(list.text(), u"[%1] 2"_s.arg(dueGroupName(DueGroup::Overdue)));
}

void TestTicketListModel::aFailureIsToldAndLeavesTheList()
{
    DeskDouble center;
    center.add(1, u"doing"_s, 10);
    Watched list(center);
    list.load(u"open"_s);
    QSignalSpy failed(&list.model, &TicketListModel::failed);
    center.rows.held = true;
    list.model.patch(idsOf({1}));
    center.rows.answer(0, failure(ErrorKind::Connection));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(list.model.ticketCount(), 1);
}

// Many changes in a row that any seed may bring: the tester watches every signal, and the list ends as a fresh one.
void TestTicketListModel::anyOrderOfChangesEndsInTheSameList()
{
    QRandomGenerator random(20260715);
    DeskDouble center;
    for (int id = 1; id <= 30; ++id)
        center.add(id, u"doing"_s, random.bounded(-60, 3000));
    Watched list(center);
    list.load(u"open"_s);
    for (int step = 0; step < 200; ++step) {
        const int id = random.bounded(1, 40);
        if (!center.tickets.contains(TicketId(id)))
            center.add(id, u"doing"_s);
        Ticket& ticket = center.change(id);
        ticket.open = random.bounded(4) != 0;
        ticket.nextDue.reset();
        if (random.bounded(5) != 0)
            ticket.nextDue = center.now + std::chrono::minutes(random.bounded(-60, 3000));
        if (step % 20 == 0) {
            center.now = center.now + Milliseconds(random.bounded(90) * kMinute);
            list.model.tick();
        }
        list.model.patch(idsOf({id}));
    }
    Watched fresh(center);
    fresh.load(u"open"_s);
    QTRY_COMPARE(list.text(), fresh.text());
}

QTEST_GUILESS_MAIN(TestTicketListModel)
#include "tst_ticketlistmodel.moc"
