#include "domain/customers/phone.h"
#include "domain/knowledge/searchterms.h"
#include "domain/tickets/trackingnumber.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

QByteArray nastyFile(const QString& name)
{
    QFile file(QDir(qEnvironmentVariable("WOSHOU_SHARED_DATA")).filePath(u"nasty/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Text that broke other programs, typed into the search line.
class TestNastySearch : public QObject
{
    Q_OBJECT

private slots:
    void aSearchForItIsSound_data();
    void aSearchForItIsSound();
};

void TestNastySearch::aSearchForItIsSound_data()
{
    QTest::addColumn<QString>("text");
    const QJsonArray naughty = QJsonDocument::fromJson(nastyFile(u"big-list-of-naughty-strings/blns.json"_s)).array();
    QVERIFY(naughty.size() > 400);
    for (qsizetype i = 0; i < naughty.size(); ++i)
        QTest::addRow("naughty string %d", int(i)) << naughty.at(i).toString();
    const QStringList lines = QString::fromUtf8(nastyFile(u"sqli_payloads.txt"_s)).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 1000);
    for (qsizetype i = 0; i < lines.size(); i += 4)
        QTest::addRow("injection %d", int(i)) << lines[i];
}

void TestNastySearch::aSearchForItIsSound()
{
    QFETCH(QString, text);
    const QStringList index = indexTerms(text);
    const QStringList terms = queryTerms(text);
    QCOMPARE(terms.isEmpty(), index.isEmpty());
    for (const QString& term : terms)
        QVERIFY2(!term.contains(u'\'') && !term.contains(u'"') && !term.contains(u';'), qPrintable(term));
    qsizetype end = 0;
    for (const TextSpan& span : matchSpans(text, terms)) {
        QVERIFY(span.start >= end && span.length > 0);
        end = span.start + span.length;
        QVERIFY(end <= text.size());
    }
    QVERIFY(!parsePhone(text).valid || parsePhone(formatPhone(text)).valid);
    parseTrackingNumber(text);
}

QTEST_GUILESS_MAIN(TestNastySearch)
#include "tst_nastysearch.moc"
