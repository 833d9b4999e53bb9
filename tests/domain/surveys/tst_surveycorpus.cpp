#include "domain/surveys/survey.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const QString kAnswers = QStringLiteral("dev/nps_garden_retailer_fr_latin1.csv");

QByteArray surveyFile(const QString& name)
{
    QFile file(QDir(qEnvironmentVariable("WOSHOU_SHARED_DATA")).filePath(u"survey/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The first field of a record and its column nps; quoted comments may hold commas and new lines.
QList<QStringList> records(const QString& csv)
{
    QList<QStringList> list = {{QString()}};
    bool quoted = false;
    for (const QChar c : csv) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            list.last().append(QString());
        else if (c == u'\n' && !quoted)
            list.append({QString()});
        else
            list.last().last().append(c);
    }
    return list;
}

} // namespace

/// R-185 on 3,420 real answers: equal to the figures that were computed elsewhere.
class TestSurveyCorpus : public QObject
{
    Q_OBJECT

private slots:
    void theFiguresAreTheSame();
};

void TestSurveyCorpus::theFiguresAreTheSame()
{
    const QJsonValue expected = QJsonDocument::fromJson(surveyFile(u"expected_nps.json"_s)).object().value(kAnswers);
    QVERIFY(expected.isObject());
    QList<QStringList> rows = records(QString::fromLatin1(surveyFile(kAnswers)));
    const qsizetype column = rows.takeFirst().indexOf(u"nps"_s);
    QVERIFY(column > 0);
    NetPromoter nps;
    for (const QStringList& row : std::as_const(rows)) {
        bool isNumber = false;
        const int mark = row.value(column).toInt(&isNumber);
        if (isNumber)
            nps.add(mark);
    }
    QCOMPARE(nps.n(), expected["nps"_L1]["n"_L1].toInt());
    QCOMPARE(nps.promoters, expected["nps"_L1]["promoters"_L1].toInt());
    QCOMPARE(nps.passives, expected["nps"_L1]["passives"_L1].toInt());
    QCOMPARE(nps.detractors, expected["nps"_L1]["detractors"_L1].toInt());
    QVERIFY(std::abs(*nps.score() - expected["nps"_L1]["nps"_L1].toDouble()) < 0.0001);
    QVERIFY(nps.margin() > 1 && nps.margin() < 3);
}

QTEST_GUILESS_MAIN(TestSurveyCorpus)
#include "tst_surveycorpus.moc"
