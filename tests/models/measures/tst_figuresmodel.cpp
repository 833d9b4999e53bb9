#include "models/measures/figuresmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// The numbers behind a chart, as a table for those who do not read charts.
class TestFiguresModel : public QObject
{
    Q_OBJECT
private slots:
    void figuresStandInTheirCells();
};

void TestFiguresModel::figuresStandInTheirCells()
{
    FiguresModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFigures({u"Day"_s, u"Phone"_s, u"Total"_s}, {{u"1"_s, u"2"_s, u"3"_s}, {u"4"_s, u"5"_s, u"6"_s}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.index(1, 2).data().toString(), u"6"_s);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Phone"_s);
    model.setFigures({u"Day"_s}, {});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestFiguresModel)
#include "tst_figuresmodel.moc"
