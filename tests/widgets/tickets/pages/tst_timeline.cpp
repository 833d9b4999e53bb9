#include "models/admin/centertime.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/timelineview.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// The stream of a ticket read in the steps of the customer's way.
class TestTimeline : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void eachStepStandsWhereItBegins();
    void aScreenReaderHearsTheStep();

private:
    static TicketDetails details();
    static QStringList marks(const TimelineView& view);
};

void TestTimeline::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    setCenterOffset(480);
}

TicketDetails TestTimeline::details()
{
    TicketDetails details;
    details.ticket.id = TicketId(1);
    details.ticket.occurred = u"last night"_s;
    details.serverNow = Instant::fromMs(1'784'000'000'000);
    const auto add = [&](const QString& kind, const QString& from = {}, const QString& to = {}) {
        TicketEvent event;
        event.id = details.events.size() + 1;
        event.ticket = details.ticket.id;
        event.at = details.serverNow;
        event.kind = kind;
        event.fromState = from;
        event.toState = to;
        details.events.append(event);
    };
    add(u"created"_s, {}, u"created"_s);
    add(u"words"_s);
    add(u"moved"_s, u"created"_s, u"todispatch"_s);
    add(u"note"_s);
    add(u"moved"_s, u"doing"_s, u"toconfirm"_s);
    add(u"moved"_s, u"toconfirm"_s, u"closed"_s);
    return details;
}

QStringList TestTimeline::marks(const TimelineView& view)
{
    QStringList list;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        const QModelIndex index = view.model()->index(row, 0);
        list.append(index.data(TimelineDelegate::kTimelineRole).value<TimelineItem>().mark);
    }
    return list;
}

void TestTimeline::eachStepStandsWhereItBegins()
{
    TimelineView view;
    view.resize(600, 500);
    view.setDetails(details(), {});
    QCOMPARE(marks(view),
             QStringList(
                 {u"Problem found last night → Help asked for"_s, {}, u"Waiting"_s, {}, u"Solved"_s, u"Feedback"_s}));
    TicketDetails back = details();
    TicketEvent again = back.events.constLast();
    again.id = 7;
    again.fromState = u"closed"_s;
    again.toState = u"reopened"_s;
    back.events.append(again);
    view.setDetails(back, {});
    QCOMPARE(marks(view).constLast(), u"Waiting"_s);
}

void TestTimeline::aScreenReaderHearsTheStep()
{
    TimelineView view;
    view.setDetails(details(), {});
    QVERIFY(view.model()->index(2, 0).data().toString().contains(u"Waiting"_s));
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
