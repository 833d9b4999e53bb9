#include "domain/customers/phone.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

QList<QJsonObject> lines(const QString& name)
{
    QFile file(QDir(qEnvironmentVariable("WOSHOU_SHARED_DATA")).filePath(u"phone-address-zh/"_s + name));
    QList<QJsonObject> list;
    if (!file.open(QIODevice::ReadOnly))
        return list;
    while (!file.atEnd())
        list.append(QJsonDocument::fromJson(file.readLine()).object());
    return list;
}

/// How Woshou writes a number of libphonenumber.
QString expectedDigits(const QJsonObject& example)
{
    const QString national = example["national"_L1].toString();
    if (example["region"_L1].toString() != "CN"_L1)
        return example["e164"_L1].toString();
    return example["type"_L1].toString() == "fixedLine"_L1 ? u'0' + national : national;
}

} // namespace

/// example numbers of a public library and real area codes and prefixes.
class TestPhoneCorpus : public QObject
{
    Q_OBJECT

private slots:
    void exampleNumbersAreRead_data();
    void exampleNumbersAreRead();
    void everyAreaAndPrefixIsKnown_data();
    void everyAreaAndPrefixIsKnown();
};

void TestPhoneCorpus::exampleNumbersAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    const auto examples = lines(u"libphonenumber_examples.jsonl"_s);
    QVERIFY(examples.size() > 20);
    for (const QJsonObject& example : examples) {
        const QString region = example["region"_L1].toString();
        const QString type = example["type"_L1].toString();
        if (region == "CN"_L1 && type == "premiumRate"_L1)
            continue; // a line that costs; nobody is called back on it
        QTest::addRow("%s %s", qPrintable(region), qPrintable(type))
            << example["e164"_L1].toString() << expectedDigits(example);
    }
}

void TestPhoneCorpus::exampleNumbersAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, digits);
    const Phone phone = parsePhone(text);
    QVERIFY(phone.valid);
    QCOMPARE(phone.digits, digits);
    QCOMPARE(parsePhone(formatPhone(digits)).digits, digits);
}

void TestPhoneCorpus::everyAreaAndPrefixIsKnown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    const auto entries = lines(u"dev/phone_prefix_place.jsonl"_s);
    QVERIFY(entries.size() > 200);
    for (const QJsonObject& entry : entries) {
        const QString prefix = entry["prefix"_L1].toString();
        const QString number = entry["number"_L1].toString();
        if (number.isEmpty())
            QTest::newRow(qPrintable(prefix)) << prefix + u" 8765 4321"_s << u'0' + prefix.mid(3) + u"87654321"_s;
        else
            QTest::newRow(qPrintable(prefix)) << number << number.mid(3);
    }
}

void TestPhoneCorpus::everyAreaAndPrefixIsKnown()
{
    QFETCH(QString, text);
    QFETCH(QString, digits);
    const Phone phone = parsePhone(text);
    QVERIFY(phone.valid);
    QCOMPARE(phone.digits, digits);
}

QTEST_GUILESS_MAIN(TestPhoneCorpus)
#include "tst_phonecorpus.moc"
