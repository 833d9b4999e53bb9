#include "base/text.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

QByteArray nastyFile(const QString& name)
{
    QFile file(QDir(qEnvironmentVariable("WOSHOU_SHARED_DATA")).filePath(u"nasty/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addLines(const QString& name)
{
    const QStringList lines = QString::fromUtf8(nastyFile(name)).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < lines.size(); ++i)
        QTest::addRow("%s line %d", qPrintable(name), int(i + 1)) << lines[i];
}

} // namespace

/// Public lists of text that broke other programs pass the gate, and what passes it comes back byte for byte.
class TestNastyText : public QObject
{
    Q_OBJECT

private slots:
    void theListsAreThere_data();
    void theListsAreThere();
    void theGateHolds_data();
    void theGateHolds();
};

void TestNastyText::theListsAreThere_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {"big-list-of-naughty-strings/blns.json", "unicode_edge_cases.json", "sqli_payloads.txt",
                             "xss_payloads_250.txt", "csv_formula_injection.json"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestNastyText::theListsAreThere()
{
    QFETCH(QString, file);
    QVERIFY(!nastyFile(file).isEmpty());
}

void TestNastyText::theGateHolds_data()
{
    QTest::addColumn<QString>("text");
    const QJsonArray naughty = QJsonDocument::fromJson(nastyFile(u"big-list-of-naughty-strings/blns.json"_s)).array();
    for (qsizetype i = 0; i < naughty.size(); ++i)
        QTest::addRow("naughty string %d", int(i)) << naughty.at(i).toString();
    for (const QJsonValue& entry : QJsonDocument::fromJson(nastyFile(u"unicode_edge_cases.json"_s)).array())
        QTest::newRow(qPrintable(entry["id"_L1].toString())) << entry["text"_L1].toString();
    addLines(u"sqli_payloads.txt"_s);
    addLines(u"xss_payloads_250.txt"_s);
}

void TestNastyText::theGateHolds()
{
    QFETCH(QString, text);
    const QString clean = normaliseText(text);
    QVERIFY(clean.isValidUtf16());
    QVERIFY(!clean.contains(QChar(0)));
    QCOMPARE(normaliseText(clean), clean);
    QCOMPARE(QString::fromUtf8(clean.toUtf8()), clean);
    const QString line = normaliseLine(text);
    QVERIFY(!line.contains(u'\n'));
    QCOMPARE(normaliseLine(line), line);
}

QTEST_GUILESS_MAIN(TestNastyText)
#include "tst_nastytext.moc"
