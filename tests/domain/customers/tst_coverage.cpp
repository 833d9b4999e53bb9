#include "domain/customers/advice.h"
#include "domain/customers/coverage.h"
#include "domain/customers/customerchecks.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 7, 15); // a Wednesday

QDateTime at(int hour, const QDate& day = kToday)
{
    return QDateTime(day, QTime(hour, 0));
}

Device device(const QDate& warrantyUntil)
{
    Device d;
    d.id = DeviceId(7);
    d.warrantyUntil = warrantyUntil;
    return d;
}

Contract contract()
{
    Contract c;
    c.id = ContractId(1);
    c.title = u"3 年免费保修"_s;
    c.startsOn = QDate(2025, 1, 1);
    c.endsOn = QDate(2027, 12, 31);
    c.visits = true;
    c.remoteDays = u"12345"_s;
    c.remoteFrom = 9 * 60;
    c.remoteTo = 18 * 60;
    return c;
}

using Reason = Coverage::Reason;
using State = Coverage::State;

} // namespace

/// Whether a request is covered, and why; what to offer this customer.
class TestCoverage : public QObject
{
    Q_OBJECT

private slots:
    void theWarrantyHoldsToItsLastDay();
    void aContractGoesOnWhereTheWarrantyEnds();
    void aContractOfAnotherDeviceCoversNothing();
    void whatTheContractLeavesOutIsSaid();
    void remoteSupportHasItsHours_data();
    void remoteSupportHasItsHours();
    void theBestOfSeveralIsSaid();
    void nothingOnRecordIsUnknown();
    void adviceHasItsReason();
    void aContractThatEndsBeforeItBeginsIsRefused();
};

void TestCoverage::theWarrantyHoldsToItsLastDay()
{
    QCOMPARE(coverageOf(device(kToday), {}, u"visit"_s, at(12)).reason, Reason::Warranty);
    const Coverage over = coverageOf(device(kToday.addDays(-1)), {}, u"visit"_s, at(12));
    QCOMPARE(over.state, State::NotCovered);
    QCOMPARE(over.reason, Reason::WarrantyOver);
    QCOMPARE(over.until, kToday.addDays(-1));
}

void TestCoverage::aContractGoesOnWhereTheWarrantyEnds()
{
    const Coverage coverage = coverageOf(device(QDate(2024, 1, 1)), {contract()}, u"visit"_s, at(12));
    QCOMPARE(coverage.state, State::Covered);
    QCOMPARE(coverage.contract.title, contract().title);
    Contract old = contract();
    old.endsOn = kToday.addDays(-1);
    QCOMPARE(coverageOf(device(QDate(2024, 1, 1)), {old}, u"visit"_s, at(12)).reason, Reason::ContractOver);
    Contract later = contract();
    later.startsOn = kToday.addDays(1);
    QCOMPARE(coverageOf(device(QDate(2024, 1, 1)), {later}, u"visit"_s, at(12)).reason, Reason::WarrantyOver);
}

void TestCoverage::aContractOfAnotherDeviceCoversNothing()
{
    Contract other = contract();
    other.device = DeviceId(8);
    QCOMPARE(coverageOf(device(QDate(2024, 1, 1)), {other}, u"visit"_s, at(12)).reason, Reason::WarrantyOver);
    other.device = DeviceId(7);
    QCOMPARE(coverageOf(device(QDate(2024, 1, 1)), {other}, u"visit"_s, at(12)).state, State::Covered);
}

void TestCoverage::whatTheContractLeavesOutIsSaid()
{
    QCOMPARE(coverageOf(device({}), {contract()}, u"parts"_s, at(12)).reason, Reason::NotInContract);
    QCOMPARE(coverageOf(device({}), {contract()}, {}, at(12)).state, State::Covered);
}

void TestCoverage::remoteSupportHasItsHours_data()
{
    QTest::addColumn<QDateTime>("local");
    QTest::addColumn<bool>("covered");
    QTest::newRow("begins") << at(9) << true;
    QTest::newRow("before") << at(8) << false;
    QTest::newRow("ends") << at(18) << false;
    QTest::newRow("last minute") << QDateTime(kToday, QTime(17, 59)) << true;
    QTest::newRow("Saturday") << at(12, QDate(2026, 7, 18)) << false;
}

void TestCoverage::remoteSupportHasItsHours()
{
    QFETCH(QDateTime, local);
    QFETCH(bool, covered);
    const Coverage coverage = coverageOf(device({}), {contract()}, u"remote"_s, local);
    QCOMPARE(coverage.state, covered ? State::Covered : State::NotCovered);
    QCOMPARE(coverage.reason, covered ? Reason::InContract : Reason::OutsideHours);
}

void TestCoverage::theBestOfSeveralIsSaid()
{
    Contract longer = contract();
    longer.id = ContractId(2);
    longer.endsOn = QDate(2030, 1, 1);
    QCOMPARE(coverageOf(device(kToday), {contract(), longer}, u"visit"_s, at(12)).contract.id, longer.id);
    QCOMPARE(coverageOf(device(kToday), {contract()}, u"parts"_s, at(12)).reason, Reason::Warranty);
}

void TestCoverage::nothingOnRecordIsUnknown()
{
    QCOMPARE(coverageOf(std::nullopt, {}, u"visit"_s, at(12)).state, State::Unknown);
    QCOMPARE(coverageOf(device({}), {}, u"visit"_s, at(12)).reason, Reason::NothingKnown);
}

void TestCoverage::adviceHasItsReason()
{
    CustomerCard card;
    card.customer.elderlyAlone = true;
    CustomerNote need;
    need.kind = u"need"_s;
    need.text = u"断电前先确认"_s;
    card.notes = {need};
    card.devices = {device(kToday.addDays(30))};
    for (int i = 0; i < 4; ++i) {
        PastTicket ticket;
        ticket.device = DeviceId(7);
        ticket.createdAt = Instant::fromDateTime(at(12, kToday.addDays(-180 * i)));
        card.past.append(ticket);
    }
    card.contracts = {contract()};
    QList<Advice::Kind> kinds;
    for (const Advice& advice : adviceFor(card, kToday, 480))
        kinds.append(advice.kind);
    using Kind = Advice::Kind;
    QCOMPARE(kinds, QList<Kind>({Kind::Need, Kind::Household, Kind::OftenBroken, Kind::WarrantyEnds}));
    card.past.removeFirst();
    card.devices.first().warrantyUntil = kToday.addDays(61);
    card.contracts.first().endsOn = kToday;
    kinds.clear();
    for (const Advice& advice : adviceFor(card, kToday, 480))
        kinds.append(advice.kind);
    QCOMPARE(kinds, QList<Kind>({Kind::Need, Kind::Household, Kind::ContractEnds}));
}

void TestCoverage::aContractThatEndsBeforeItBeginsIsRefused()
{
    QVERIFY(checkContract(contract()));
    Contract wrong = contract();
    wrong.endsOn = QDate(2024, 1, 1);
    QCOMPARE(checkContract(wrong).error().field, u"ends_on"_s);
    wrong = contract();
    wrong.remoteTo = wrong.remoteFrom;
    QCOMPARE(checkContract(wrong).error().field, u"remote_to"_s);
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
