#include "models/tickets/relationdesk.h"
#include "support/servicedesk.h"

#include <QSet>

using namespace woshou;
using namespace Qt::StringLiterals;

/// What is proposed when a ticket is merged, on both databases.
class TestRelationDesk : public QObject
{
    Q_OBJECT

private slots:
    void theCustomersOpenTicketsAreProposed_data() { TestDatabase::addBackends(); }
    void theCustomersOpenTicketsAreProposed();
    void whatIsOverIsNotProposed_data() { TestDatabase::addBackends(); }
    void whatIsOverIsNotProposed();
};

namespace {

QList<LookAlikeHit> proposedFor(ServiceDesk& desk, const Ticket& ticket)
{
    const auto hits = await(RelationDesk::of(&desk.center).mergeCandidates(ticket));
    if (!hits)
        qWarning("%s", qPrintable(hits.error().detail));
    return hits.value_or(QList<LookAlikeHit>());
}

Ticket made(ServiceDesk& desk, const QString& symptom)
{
    TicketDraft draft = desk.draft();
    draft.ticket.symptom = draft.ticket.words = symptom;
    draft.ticket.device = {};
    const auto created = await(desk.center.tickets().create(draft));
    if (!created)
        qFatal("%s", qPrintable(created.error().detail));
    return created->ticket;
}

} // namespace

void TestRelationDesk::theCustomersOpenTicketsAreProposed()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database && database->setUp(0));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk);
    const Ticket leak = made(*desk, u"洗衣机脱水时漏水，地上一滩水"_s);
    QList<Ticket> others;
    for (const QString& symptom : {u"冰箱除霜后一周又结冰"_s, u"网线直连光猫正常，经路由不通"_s, u"打印机卡纸"_s,
                                   u"热水器水温停在二十二度"_s, u"电视遥控器没有反应"_s})
        others.append(made(*desk, symptom));
    const Ticket again = made(*desk, u"洗衣机脱水漏水，地上都是水"_s);
    const QList<LookAlikeHit> hits = proposedFor(*desk, again);
    QCOMPARE(hits.size(), 5);                    // as many as one looks through
    QCOMPARE(hits.constFirst().row.id, leak.id); // in nearly the same words
    QSet<TicketId> ids;
    for (const LookAlikeHit& hit : hits) {
        ids.insert(hit.row.id);
        QVERIFY(hit.alike.sameCaller);
        QVERIFY(!hit.row.number.isEmpty() && !hit.row.title.isEmpty() && !hit.row.state.isEmpty());
    }
    QCOMPARE(ids.size(), 5); // each once
    QVERIFY(!ids.contains(again.id));
}

void TestRelationDesk::whatIsOverIsNotProposed()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database && database->setUp(0));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk);
    const auto over = desk->closed();
    QVERIFY(over);
    const auto ticket = desk->create();
    QVERIFY(ticket);
    QVERIFY(proposedFor(*desk, ticket->ticket).isEmpty());
}

QTEST_GUILESS_MAIN(TestRelationDesk)
#include "tst_relationdesk.moc"
