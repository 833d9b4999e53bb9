#include "models/knowledge/articlehitsmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

ArticleHit hit(int id, const QString& title)
{
    ArticleHit hit;
    hit.article.id = ArticleId(id);
    hit.article.number = u"KB-%1"_s.arg(id);
    hit.article.kind = u"faq"_s;
    hit.article.zh.title = title;
    hit.article.reviewOn = QDate(2026, 7, id);
    return hit;
}

} // namespace

/// What a search found, as the knowledge page lists it.
class TestArticleHitsModel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void hitsStandInTheirOrder();
    void anotherLanguageSaysEveryRowAgain();
};

void TestArticleHitsModel::hitsStandInTheirOrder()
{
    ArticleHitsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setHits({hit(9, u"paper jam"_s), hit(2, u"no cooling"_s)}, {u"paper"_s}, QDate(2026, 7, 5));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(ArticleId(2)), 1);
    QCOMPARE(model.rowOf(ArticleId(3)), -1);
    QCOMPARE(model.article(0)->number, u"KB-9"_s);
    QVERIFY(!model.article(2));
    QVERIFY(!model.index(0).data(ArticleHitsModel::OverdueRole).toBool());
    QVERIFY(model.index(1).data(ArticleHitsModel::OverdueRole).toBool());
    const auto marks = model.index(0).data(ArticleHitsModel::TitleMarksRole).value<QList<TextSpan>>();
    QCOMPARE(marks, QList<TextSpan>({{0, 5}}));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"FAQ, paper jam, KB-9, not used yet"_s);
    model.setHits({}, {}, QDate(2026, 7, 5));
    QCOMPARE(model.rowCount(), 0);
}

void TestArticleHitsModel::anotherLanguageSaysEveryRowAgain()
{
    ArticleHitsModel model;
    model.setHits({hit(9, u"paper jam"_s), hit(2, u"no cooling"_s)}, {}, QDate(2026, 7, 5));
    QSignalSpy changed(&model, &ArticleHitsModel::dataChanged);
    model.retranslate();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
}

QTEST_GUILESS_MAIN(TestArticleHitsModel)
#include "tst_articlehitsmodel.moc"
