#include "domain/support/randomtext.h"
#include "domain/triage/modelblob.h"
#include "domain/triage/textfeatures.h"
#include "domain/triage/training.h"

#include <QCryptographicHash>
#include <QTest>

#include <cmath>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHead = 4 + 1 + 32; ///< of a model's bytes: mark, form, sum

QStringList piecesOf(const QString& text)
{
    const QList<uint> points = classifierText(text);
    QStringList pieces;
    for (const TextFeature& feature : textFeatures(points)) {
        const QList<uint> part = points.mid(feature.from, feature.length);
        pieces.append(QString::fromUcs4(reinterpret_cast<const char32_t*>(part.constData()), part.size()));
    }
    return pieces;
}

/// Texts whose label is said by one of a few words, in a sea of others.
QList<LabelledText> lesson(int count, quint32 seed)
{
    const QHash<QString, QStringList> telling = {{u"complaint"_s, {u"投诉"_s, u"态度恶劣"_s, u"没人管"_s}},
                                                 {u"fault"_s, {u"不制冷"_s, u"漏水"_s, u"打不着火"_s}},
                                                 {u"inquiry"_s, {u"请问"_s, u"怎么清洗"_s, u"invoice"_s}}};
    const QStringList others = {u"上周"_s, u"空调"_s,   u"师傅"_s, u"昨天"_s,
                                u"家里"_s, u"洗衣机"_s, u"客厅"_s, u"新买的"_s};
    QStringList labels = telling.keys();
    labels.sort();
    RandomText random(seed);
    QList<LabelledText> texts;
    for (int i = 0; i < count; ++i) {
        const QString label = random.pick(labels);
        texts.append({random.pick(others) + random.pick(others) + random.pick(telling[label]) + random.pick(others) +
                          u"，"_s + QString::number(i),
                      label});
    }
    return texts;
}

QByteArray withSum(const QByteArray& bytes)
{
    const QByteArray packed = bytes.mid(kHead);
    return bytes.left(5) + QCryptographicHash::hash(packed, QCryptographicHash::Sha256) + packed;
}

} // namespace

/// The learned half of triage: pieces of a text, training, calibration, and models as bytes.
class TestTextModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aTextIsCutIntoPieces_data();
    void aTextIsCutIntoPieces();
    void widthAndTraditionalCharactersAreOne();
    void hostileTextsStayWithinThemselves();
    void whatWasTaughtIsKnown();
    void theSameTextsMakeTheSameModel();
    void theWordsThatDecidedAreShown();
    void whatIsUnknownIsNotProposed();
    void tooFewTextsAreRefused_data();
    void tooFewTextsAreRefused();
    void aTrainingCanBeEnded();
    void theCalibrationFindsTheSigmoid();
    void nothingToFitChangesNothing();
    void theCalibrationErrorIsADistance();
    void aModelComesBackAsItWas();
    void everyDamagedByteIsNoticed();
    void aContentThatDoesNotFitIsRefused();
    void bytesOfOthersAreRefused_data();
    void bytesOfOthersAreRefused();
    void macroF1IsTheMeanOverLabels();

private:
    TextModel m_model;
};

void TestTextModel::initTestCase()
{
    const auto model = trainModel(lesson(240, 1));
    QVERIFY(model);
    m_model = *model;
}

void TestTextModel::aTextIsCutIntoPieces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("pieces");
    QTest::newRow("nothing") << u""_s << QStringList();
    QTest::newRow("Han") << u"不制冷"_s << QStringList{u"不"_s, u"不制"_s, u"不制冷"_s, u"制"_s, u"制冷"_s, u"冷"_s};
    QTest::newRow("parted") << u"冷。热"_s << QStringList{u"冷"_s, u"热"_s};
    QTest::newRow("a letter") << u"A"_s << QStringList{u"a"_s};
    QTest::newRow("words") << u"No fan"_s
                           << QStringList{u"no"_s, u"no"_s, u"no"_s, u"fan"_s, u"fa"_s, u"fan"_s, u"an"_s, u"no fan"_s};
    QTest::newRow("Han parts words") << u"e1报e1"_s
                                     << QStringList{u"e1"_s, u"e1"_s, u"e1"_s, u"报"_s, u"e1"_s, u"e1"_s, u"e1"_s};
}

void TestTextModel::aTextIsCutIntoPieces()
{
    QFETCH(QString, text);
    QTEST(piecesOf(text), "pieces");
}

void TestTextModel::widthAndTraditionalCharactersAreOne()
{
    QCOMPARE(piecesOf(u"顯示Ｅ１"_s), piecesOf(u"显示e1"_s));
    QCOMPARE(m_model.classify(u"空調不製冷"_s).label, m_model.classify(u"空调不制冷"_s).label);
}

void TestTextModel::hostileTextsStayWithinThemselves()
{
    RandomText random(7);
    for (int i = 0; i < 500; ++i) {
        const QString text = random.hostile(60);
        const QList<uint> points = classifierText(text);
        for (const TextFeature& feature : textFeatures(points))
            QVERIFY(feature.from >= 0 && feature.length > 0 && feature.from + feature.length <= points.size());
        const TextVerdict verdict = m_model.classify(text);
        QVERIFY(verdict.p >= 0 && verdict.p <= 1);
        QVERIFY(verdict.label.isEmpty() || m_model.labels.contains(verdict.label));
    }
    QCOMPARE(classifierText(QString(100'000, u'冷')).size(), 4000);
}

void TestTextModel::whatWasTaughtIsKnown()
{
    const Evaluation fresh = evaluateModel(m_model, lesson(120, 2));
    QVERIFY2(fresh.accuracy > 0.98, qPrintable(QString::number(fresh.accuracy)));
    QVERIFY(fresh.majority < 0.5);
    QVERIFY(m_model.report.accuracy > 0.98);
    QCOMPARE(m_model.report.n, 240);
}

void TestTextModel::theSameTextsMakeTheSameModel()
{
    const auto again = trainModel(lesson(240, 1));
    QVERIFY(again);
    QCOMPARE(writeModel(*again), writeModel(m_model));
}

void TestTextModel::theWordsThatDecidedAreShown()
{
    const TextVerdict fault = m_model.classify(u"家里空调不制冷"_s);
    QCOMPARE(fault.label, u"fault"_s);
    QVERIFY(fault.p > TextModel::kSpeaksFrom);
    QVERIFY2(fault.words.constFirst().contains(u"制冷"_s), qPrintable(fault.words.join(u' ')));
    const TextVerdict inquiry = m_model.classify(u"昨天 invoice 上周"_s);
    QCOMPARE(inquiry.label, u"inquiry"_s);
    QCOMPARE(inquiry.words.constFirst(), u"invoice"_s);
}

void TestTextModel::whatIsUnknownIsNotProposed()
{
    QVERIFY(m_model.classify(u"……！"_s).label.isEmpty());
    QVERIFY(m_model.classify(u"qwertz"_s).p < TextModel::kSpeaksFrom);
    QVERIFY(TextModel().classify(u"不制冷"_s).label.isEmpty());
}

void TestTextModel::tooFewTextsAreRefused_data()
{
    QTest::addColumn<QList<LabelledText>>("texts");
    QTest::newRow("none") << QList<LabelledText>();
    QTest::newRow("nineteen") << lesson(19, 3);
    QTest::newRow("one label") << QList<LabelledText>(40, {u"不制冷"_s, u"fault"_s});
}

void TestTextModel::tooFewTextsAreRefused()
{
    QFETCH(QList<LabelledText>, texts);
    const auto model = trainModel(texts);
    QVERIFY(!model);
    QCOMPARE(model.error().code, u"few"_s);
}

void TestTextModel::aTrainingCanBeEnded()
{
    int steps = 0;
    const auto model = trainModel(lesson(60, 4), [&](int done, int all) {
        steps = done;
        return done < all / 2;
    });
    QVERIFY(!model);
    QCOMPARE(model.error().kind, ErrorKind::Cancelled);
    QCOMPARE(steps, 3);
}

/// Answers that are right as often as a known sigmoid says: it is found again.
void TestTextModel::theCalibrationFindsTheSigmoid()
{
    RandomText random(11);
    const Calibration truth{0.5, -0.7};
    QList<Trial> trials;
    for (int i = 0; i < 20'000; ++i) {
        const double logit = 12 * random.real() - 4;
        trials.append({logit, random.real() < truth.probability(logit)});
    }
    const Calibration found = fitCalibration(trials);
    QVERIFY2(std::abs(found.slope - truth.slope) < 0.03, qPrintable(QString::number(found.slope)));
    QVERIFY2(std::abs(found.offset - truth.offset) < 0.07, qPrintable(QString::number(found.offset)));
    QVERIFY(calibrationError(trials, found) < 0.02);
    QVERIFY(calibrationError(trials, {}) > 0.1);
}

void TestTextModel::nothingToFitChangesNothing()
{
    QCOMPARE(fitCalibration({}).slope, 1.0);
    const Calibration allRight = fitCalibration(QList<Trial>(30, {2, true}));
    QVERIFY(std::isfinite(allRight.slope) && std::isfinite(allRight.offset));
    QVERIFY(allRight.probability(2) > 0.9 && allRight.probability(2) < 1);
    const Calibration backwards = fitCalibration({{-3, true}, {-2, true}, {2, false}, {3, false}});
    QVERIFY(backwards.slope >= 0);
}

void TestTextModel::theCalibrationErrorIsADistance()
{
    QCOMPARE(calibrationError({}, {}), 0.0);
    // Half of them are right where one half was promised, then none where 0.88 was.
    QVERIFY(calibrationError({{0, true}, {0, false}}, {}) < 1e-12);
    QVERIFY(std::abs(calibrationError({{2, false}}, {}) - 0.8807970779778823) < 1e-12);
}

void TestTextModel::aModelComesBackAsItWas()
{
    TextModel model = m_model;
    model.name = u"类别"_s;
    model.textFields = {u"title"_s, u"text"_s};
    model.trainedAt = Instant::fromMs(1'790'000'000'000);
    const QByteArray bytes = writeModel(model);
    const auto back = readModel(bytes);
    QVERIFY(back);
    QCOMPARE(writeModel(*back), bytes);
    QCOMPARE(back->name, model.name);
    QCOMPARE(back->trainedAt, model.trainedAt);
    QCOMPARE(back->report.macroF1, model.report.macroF1);
    QCOMPARE(back->classify(u"空调漏水"_s).p, model.classify(u"空调漏水"_s).p);
}

void TestTextModel::everyDamagedByteIsNoticed()
{
    const QByteArray bytes = writeModel(m_model);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
        const auto model = readModel(damaged);
        QVERIFY2(!model, qPrintable(u"byte %1"_s.arg(at)));
        QVERIFY(!model.error().detail.isEmpty());
    }
    for (qsizetype size = 0; size < bytes.size(); size += 7)
        QVERIFY(!readModel(bytes.left(size)));
}

/// Bytes whose sum is right all the same, as from another program: refused or, where only a number differs, a model.
void TestTextModel::aContentThatDoesNotFitIsRefused()
{
    const QByteArray bytes = writeModel(m_model);
    const QByteArray content = qUncompress(bytes.mid(kHead));
    int refused = 0;
    for (qsizetype at = 0; at < content.size(); at += at < 400 ? 1 : 53) {
        QByteArray damaged = content;
        damaged[at] = static_cast<char>(~damaged[at]);
        const auto model = readModel(withSum(bytes.left(kHead) + qCompress(damaged)));
        refused += !model;
        if (model)
            model->classify(u"家里空调不制冷，invoice"_s);
    }
    QVERIFY(refused > 20);
    for (qsizetype at = kHead; at < bytes.size(); ++at) {
        QByteArray damaged = bytes;
        damaged[at] = static_cast<char>(~damaged[at]);
        readModel(withSum(damaged));
    }
    QVERIFY(!readModel(withSum(bytes.left(kHead) + QByteArray("\xff\xff\xff\xff", 4) + bytes.mid(kHead + 4))));
}

void TestTextModel::bytesOfOthersAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("text") << QByteArray("this is no model, but a letter to its reader, longer than a head");
    QTest::newRow("zeros") << QByteArray(10'000, '\0');
    QTest::newRow("a head alone") << withSum(QByteArray("WSHM\1") + QByteArray(32, '\0'));
    QTest::newRow("empty content") << withSum(QByteArray("WSHM\1") + QByteArray(32, '\0') + qCompress(QByteArray()));
}

void TestTextModel::bytesOfOthersAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto model = readModel(bytes);
    QVERIFY(!model);
    QCOMPARE(model.error().kind, ErrorKind::Validation);
    QCOMPARE(model.error().code, u"model"_s);
}

void TestTextModel::macroF1IsTheMeanOverLabels()
{
    QCOMPARE(macroF1({}, {}), 0.0);
    QCOMPARE(macroF1({u"a"_s, u"b"_s}, {u"a"_s, u"b"_s}), 1.0);
    // a: 2·1 / (2 + 1), b: 2·1 / (2 + 1 + …): one of each, one b taken for an a
    QVERIFY(std::abs(macroF1({u"a"_s, u"b"_s, u"b"_s}, {u"a"_s, u"a"_s, u"b"_s}) - 2.0 / 3) < 1e-12);
}

QTEST_GUILESS_MAIN(TestTextModel)

#include "tst_textmodel.moc"
