#include "models/shell/palettehit.h"
#include "models/shell/palettemodel.h"
#include "models/shell/pinyin.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// The lines of the palette: what fits what is typed, and how they are walked through.
class TestPaletteHit : public QObject
{
    Q_OBJECT
private slots:
    void initialsAreThoseOfTheReadings_data();
    void initialsAreThoseOfTheReadings();
    void theBetterFitIsTheLowerNumber_data();
    void theBetterFitIsTheLowerNumber();
    void headsAreNeverChosen();
    void theSameThingIsFoundAgain();
};

void TestPaletteHit::initialsAreThoseOfTheReadings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("initials");
    QTest::newRow("name") << u"张伟"_s << u"zw"_s;
    QTest::newRow("command") << u"保存并报号"_s << u"bcbbh"_s;
    QTest::newRow("every letter that begins a reading")
        << u"啊八擦大鹅发哥哈鸡卡拉妈那哦怕七然三他哇西呀杂"_s << u"abcdefghjklmnopqrstwxyz"_s;
    QTest::newRow("mixed") << u"KFR-35 保修"_s << u"kfr35bx"_s;
    QTest::newRow("nothing") << u"—…“”"_s << QString();
}

void TestPaletteHit::initialsAreThoseOfTheReadings()
{
    QFETCH(QString, text);
    QTEST(pinyinInitials(text), "initials");
}

void TestPaletteHit::theBetterFitIsTheLowerNumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("fit");
    const QStringList save = {u"保存并报号"_s, u"Save and give the number"_s};
    QTest::newRow("begins") << u"sav"_s << save << 0;
    QTest::newRow("a word begins") << u"give"_s << save << 1;
    QTest::newRow("within") << u"umber"_s << save << 2;
    QTest::newRow("Chinese") << u"保存"_s << save << 0;
    QTest::newRow("initials") << u"bcb"_s << save << 3;
    QTest::newRow("not at all") << u"dispatch"_s << save << -1;
    QTest::newRow("everything") << QString() << save << 0;
    QTest::newRow("brackets are no pattern") << u".*"_s << save << -1;
}

void TestPaletteHit::theBetterFitIsTheLowerNumber()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, names);
    QTEST(paletteFit(typed, names), "fit");
}

void TestPaletteHit::headsAreNeverChosen()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PaletteHit one, two;
    one.id = 1;
    two.kind = PaletteHit::Kind::Customer;
    two.id = 1;
    model.setGroups({{u"Tickets"_s, {one}}, {u"Articles"_s, {}}, {u"Customers"_s, {two}}}, {});
    QCOMPARE(model.rowCount(), 4); // an empty group has no head
    QCOMPARE(model.nextHit(-1, 1), 1);
    QCOMPARE(model.nextHit(1, 1), 3);
    QCOMPARE(model.nextHit(3, 1), 3);
    QCOMPARE(model.nextHit(3, -1), 1);
    QCOMPARE(model.nextHit(1, -1), 1);
    QVERIFY(!model.hit(0) && !model.hit(2) && !model.hit(9));
    model.setGroups({}, {});
    QCOMPARE(model.nextHit(-1, 1), -1);
}

void TestPaletteHit::theSameThingIsFoundAgain()
{
    PaletteModel model;
    PaletteHit ticket, customer;
    ticket.id = 7;
    customer.kind = PaletteHit::Kind::Customer;
    customer.id = 7;
    model.setGroups({{u"Customers"_s, {customer}}, {u"Tickets"_s, {ticket}}}, {});
    QCOMPARE(model.rowOf(ticket), 3);
    ticket.id = 8;
    QCOMPARE(model.rowOf(ticket), -1);
}

QTEST_GUILESS_MAIN(TestPaletteHit)
#include "tst_palettehit.moc"
