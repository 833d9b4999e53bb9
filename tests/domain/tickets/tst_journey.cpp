#include "domain/tickets/journey.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(woshou::JourneyStep)

/// The customer's way through a ticket, read from its log.
class TestJourney : public QObject
{
    Q_OBJECT

private slots:
    void anEntryLeadsOn_data();
    void anEntryLeadsOn();
    void aMergedTicketMovesNobody();
    void aWholeTicket();
};

namespace {

TicketEvent entry(const QString& kind, const QString& from = {}, const QString& to = {})
{
    TicketEvent event;
    event.kind = kind;
    event.fromState = from;
    event.toState = to;
    return event;
}

} // namespace

void TestJourney::anEntryLeadsOn_data()
{
    using Step = JourneyStep;
    QTest::addColumn<JourneyStep>("before");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<JourneyStep>("after");
    const auto row = [](const char* name, Step before, const char* kind, const char* from, const char* to, Step after) {
        QTest::newRow(name) << before << QString::fromLatin1(kind) << QString::fromLatin1(from)
                            << QString::fromLatin1(to) << after;
    };
    row("it is recorded", Step::Asked, "created", "", "created", Step::Asked);
    row("it is passed on", Step::Asked, "moved", "created", "todispatch", Step::Waiting);
    row("somebody is sent", Step::Waiting, "dispatch", "todispatch", "assigned", Step::Waiting);
    row("it is settled", Step::Waiting, "moved", "doing", "toconfirm", Step::Solved);
    row("it was not", Step::Solved, "moved", "toconfirm", "reopened", Step::Waiting);
    row("the customer says yes", Step::Solved, "moved", "toconfirm", "tosurvey", Step::Feedback);
    row("the customer rates", Step::Feedback, "survey", "", "", Step::Feedback);
    row("it is closed", Step::Solved, "moved", "toconfirm", "closed", Step::Feedback);
    row("the step is taken back", Step::Solved, "undone", "toconfirm", "doing", Step::Waiting);
    row("the first step is taken back", Step::Waiting, "undone", "firstline", "created", Step::Asked);
    row("a note moves nobody", Step::Solved, "note", "", "", Step::Solved);
    row("a correction moves nobody", Step::Waiting, "changed", "doing", "doing", Step::Waiting);
}

void TestJourney::anEntryLeadsOn()
{
    QFETCH(JourneyStep, before);
    QFETCH(QString, kind);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(journeyAfter(before, entry(kind, from, to)), "after");
}

void TestJourney::aMergedTicketMovesNobody()
{
    TicketEvent event = entry(u"created"_s, {}, u"created"_s);
    event.source = u"W-100170-6"_s;
    QCOMPARE(journeyAfter(JourneyStep::Solved, event), JourneyStep::Solved);
}

void TestJourney::aWholeTicket()
{
    QList<JourneyStep> way;
    JourneyStep step = JourneyStep::Asked;
    for (const TicketEvent& event :
         {entry(u"created"_s, {}, u"created"_s), entry(u"words"_s), entry(u"moved"_s, u"created"_s, u"todispatch"_s),
          entry(u"moved"_s, u"assigned"_s, u"doing"_s), entry(u"moved"_s, u"doing"_s, u"toconfirm"_s),
          entry(u"moved"_s, u"toconfirm"_s, u"closed"_s)}) {
        step = journeyAfter(step, event);
        if (way.isEmpty() || way.constLast() != step)
            way.append(step);
    }
    QCOMPARE(way, QList<JourneyStep>(
                      {JourneyStep::Asked, JourneyStep::Waiting, JourneyStep::Solved, JourneyStep::Feedback}));
}

QTEST_APPLESS_MAIN(TestJourney)
#include "tst_journey.moc"
