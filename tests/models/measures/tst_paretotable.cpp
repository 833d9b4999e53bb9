#include "models/measures/volumetable.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Fault types by frequency: how many of them make up 80 %, and what the bars hold.
class TestParetoTable : public QObject
{
    Q_OBJECT
private slots:
    void faultsUnderOtherCountToo();
    void theFirstThatReachTheShareAreVital();
    void barsGoOnUntilTheShareIsReached();
    void aPeriodWithoutFaultsHasNone();
};

// Ten kinds of two tickets each: sixteen of twenty need eight kinds, though seven bars are shown.
void TestParetoTable::faultsUnderOtherCountToo()
{
    QList<std::pair<QString, int>> counts;
    for (int kind = 0; kind < 10; ++kind)
        counts.append({u"fault%1"_s.arg(kind), 2});
    const ParetoTable table = paretoTable(counts, {}, 8);
    QCOMPARE(table.total, 20);
    QCOMPARE(table.kinds, 10);
    QCOMPARE(table.vital, 8);
    QCOMPARE(table.bars.size(), 8);
    QVERIFY(table.bars.constLast().code.isEmpty());
    QCOMPARE(table.bars.constLast().count, 6);
    QVERIFY(!table.bars.constLast().vital);
}

void TestParetoTable::theFirstThatReachTheShareAreVital()
{
    const ParetoTable table = paretoTable({{u"a"_s, 60}, {u"b"_s, 25}, {u"c"_s, 15}}, {}, 8);
    QCOMPARE(table.kinds, 3);
    QCOMPARE(table.vital, 2);
    QVERIFY(table.bars.at(0).vital && table.bars.at(1).vital && !table.bars.at(2).vital);
    QCOMPARE(table.bars.at(1).cumulated, 85.0);
}

// As many as it takes, but neither a mere handful nor a comb.
void TestParetoTable::barsGoOnUntilTheShareIsReached()
{
    QList<std::pair<QString, int>> counts;
    for (int kind = 0; kind < 12; ++kind)
        counts.append({u"fault%1"_s.arg(kind), 3});
    QCOMPARE(paretoTable(counts, {}).vital, 10);
    QCOMPARE(paretoTable(counts, {}).bars.size(), 11); // ten and the other two
    for (int kind = 12; kind < 40; ++kind)
        counts.append({u"fault%1"_s.arg(kind), 3});
    QCOMPARE(paretoTable(counts, {}).bars.size(), 15);
    counts = {{u"big"_s, 90}};
    for (int kind = 0; kind < 9; ++kind)
        counts.append({u"fault%1"_s.arg(kind), 1});
    QCOMPARE(paretoTable(counts, {}).bars.size(), 8);
}

void TestParetoTable::aPeriodWithoutFaultsHasNone()
{
    const ParetoTable table = paretoTable({}, {}, 8);
    QCOMPARE(table.vital, 0);
    QVERIFY(table.bars.isEmpty());
}

QTEST_GUILESS_MAIN(TestParetoTable)
#include "tst_paretotable.moc"
