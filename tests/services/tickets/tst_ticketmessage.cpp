#include "domain/support/presets.h"
#include "domain/tickets/triagedecision.h"
#include "services/tickets/ticketmessage.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// What another program's message leaves open is decided as the window decides it.
class TestTicketMessage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_reference = shippedReference(); }
    void whatIsLeftOpenIsAsProposed();
    void theSkillIsThatOfTheFaultGiven();
    void whatIsGivenStands();
    void theReasonIsKeptAsCodes();

private:
    Ticket decided(const QByteArray& more) const;

    ReferenceData m_reference;
};

Ticket TestTicketMessage::decided(const QByteArray& more) const
{
    const QByteArray json = R"({"channel": "web", "symptom": "空调不制冷")" + more + "}";
    auto message = TicketMessage::parse(json, m_reference);
    if (!message)
        qFatal("%s", qPrintable(message.error().detail));
    applyProposal(*message, {}, m_reference);
    return message->draft.ticket;
}

void TestTicketMessage::whatIsLeftOpenIsAsProposed()
{
    const Ticket ticket = decided({});
    QCOMPARE(ticket.category, u"fault"_s);
    QCOMPARE(ticket.fault, u"aircon.not_cooling"_s);
    QCOMPARE(ticket.skill, m_reference.fault(ticket.fault).skill);
    QCOMPARE(ticket.scenario, u"repair"_s); // R-009
    QCOMPARE(ticket.priority, ticket.proposedPriority);
}

void TestTicketMessage::theSkillIsThatOfTheFaultGiven()
{
    const Ticket ticket = decided(R"(, "fault": "washer.no_drain")");
    QCOMPARE(ticket.skill, m_reference.fault(u"washer.no_drain"_s).skill);
    QCOMPARE(decided(R"(, "category": "inquiry")").skill, QString());
    QCOMPARE(decided(R"(, "category": "inquiry")").scenario, u"usage"_s);
}

void TestTicketMessage::whatIsGivenStands()
{
    const Ticket ticket = decided(R"(, "scenario": "order", "priority": "low", "mode": "parts", "skill": "network")");
    QCOMPARE(ticket.scenario, u"order"_s);
    QCOMPARE(ticket.priority, Priority::Low);
    QCOMPARE(ticket.mode, u"parts"_s);
    QCOMPARE(ticket.skill, u"network"_s);
}

// R-048: in no language, as the window keeps it, too.
void TestTicketMessage::theReasonIsKeptAsCodes()
{
    QCOMPARE(decided({}).priorityReason, u"fault_words 不制冷, reference_table high"_s);
    QCOMPARE(decided(R"(, "words": "冰箱还漏电", "device": {"model": "BCD-452W"})").priorityReason,
             u"fault_words 不制冷, reference_table high, danger 漏电"_s);
    QCOMPARE(decided(R"(, "priority": "low")").priorityReason, QString());
}

QTEST_GUILESS_MAIN(TestTicketMessage)
#include "tst_ticketmessage.moc"
