#include "domain/triage/textfeatures.h"
#include "domain/triage/training.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// Every row's fields joined by a blank, and its label.
QList<LabelledText> readRows(const QString& name, const QString& label, const QStringList& fields)
{
    QFile file(QDir(qEnvironmentVariable("WOSHOU_SHARED_DATA")).filePath(name));
    QList<LabelledText> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    while (!file.atEnd()) {
        const QJsonObject json = QJsonDocument::fromJson(file.readLine()).object();
        QStringList parts;
        for (const QString& field : fields)
            parts.append(json[field].toString());
        rows.append({parts.join(u' '), json[label].toString()});
    }
    return rows;
}

/// The fold of the data's own instructions: floor(5 · h(text)).
int foldOf(const QString& text)
{
    const QByteArray sum = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex();
    return static_cast<int>(5.0 * sum.left(8).toUInt(nullptr, 16) / 4294967296.0);
}

QSet<quint32> piecesOf(const QString& text)
{
    QSet<quint32> pieces;
    for (const TextFeature& feature : textFeatures(classifierText(text)))
        pieces.insert(feature.hash);
    return pieces;
}

/// Multinomial naive Bayes on the presence of the same pieces, alpha 0.3: the floor beside which the model stands.
class NaiveBayes
{
public:
    explicit NaiveBayes(const QList<LabelledText>& texts)
    {
        for (const LabelledText& text : texts) {
            ++m_texts[text.label];
            for (const quint32 piece : piecesOf(text.text)) {
                ++m_counts[text.label][piece];
                ++m_sums[text.label];
                m_pieces.insert(piece);
            }
        }
    }

    QString answer(const QString& text) const
    {
        const QSet<quint32> pieces = piecesOf(text) & m_pieces;
        QString best;
        double most = 0;
        for (auto it = m_texts.constBegin(); it != m_texts.constEnd(); ++it) {
            const double all = m_sums.value(it.key()) + kAlpha * double(m_pieces.size());
            double score = std::log(double(it.value()));
            for (const quint32 piece : pieces)
                score += std::log((m_counts[it.key()].value(piece) + kAlpha) / all);
            if (best.isEmpty() || score > most) {
                best = it.key();
                most = score;
            }
        }
        return best;
    }

private:
    static constexpr double kAlpha = 0.3;
    QMap<QString, int> m_texts;
    QHash<QString, QHash<quint32, int>> m_counts;
    QHash<QString, double> m_sums;
    QSet<quint32> m_pieces;
};

struct Score
{
    QStringList truth, model, bayes, majority;
    QList<Trial> trials; ///< with logits that are calibrated already
    double slowest = 0;
};

QString mostFrequent(const QList<LabelledText>& texts)
{
    QMap<QString, int> counts;
    for (const LabelledText& text : texts)
        ++counts[text.label];
    return std::max_element(counts.begin(), counts.end()).key();
}

double accuracy(const QStringList& truth, const QStringList& answers)
{
    qsizetype hits = 0;
    for (qsizetype i = 0; i < truth.size(); ++i)
        hits += truth[i] == answers[i];
    return double(hits) / double(truth.size());
}

/// Five folds; the model of each, with its own calibration, has seen nothing of what it answers.
Score crossValidate(const QList<LabelledText>& texts)
{
    Score score;
    for (int fold = 0; fold < 5; ++fold) {
        QList<LabelledText> known, unseen;
        for (const LabelledText& text : texts)
            (foldOf(text.text) == fold ? unseen : known).append(text);
        const auto model = trainModel(known);
        if (!model)
            return {};
        const NaiveBayes bayes(known);
        for (const LabelledText& text : std::as_const(unseen)) {
            const TextVerdict verdict = model->classify(text.text, false);
            score.truth.append(text.label);
            score.model.append(verdict.label);
            score.bayes.append(bayes.answer(text.text));
            score.majority.append(mostFrequent(known));
            score.trials.append({std::log(verdict.p / (1 - verdict.p)), verdict.label == text.label});
        }
    }
    return score;
}

} // namespace

/// on public data: better than the figures that came with them, and promising no more than is kept.
class TestTriageCorpus : public QObject
{
    Q_OBJECT

private slots:
    void theFigureIsBeaten_data();
    void theFigureIsBeaten();
};

void TestTriageCorpus::theFigureIsBeaten_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<double>("toBeat");           // macro-F1 of logistic regression as published with the data
    QTest::addColumn<double>("calibrationLimit"); // small sets promise less exactly
    const auto row = [](const char* name, const QString& file, const QString& label, const QStringList& fields,
                        double toBeat,
                        double limit) { QTest::newRow(name) << file << label << fields << toBeat << limit; };
    row("zh type", u"triage-zh/dev/gov_type_distant.jsonl"_s, u"label"_s, {u"masked_title"_s, u"masked_text"_s}, 0.869,
        0.05);
    row("zh department", u"triage-zh/dev/gov_department.jsonl"_s, u"label"_s, {u"title"_s, u"text"_s}, 0.678, 0.15);
    row("en complaints", u"triage-en/dev/cfpb_complaints.jsonl"_s, u"label"_s, {u"text"_s}, 0.697, 0.12);
    const QString tickets = u"triage-en/dev/it_tickets.jsonl"_s;
    row("en urgency", tickets, u"urgency"_s, {u"title"_s, u"body"_s}, 0.492, 0.05);
    row("en category", tickets, u"category"_s, {u"title"_s, u"body"_s}, 0.331, 0.05);
    row("en ticket type", tickets, u"ticket_type"_s, {u"title"_s, u"body"_s}, 0.98, 0.05);
}

void TestTriageCorpus::theFigureIsBeaten()
{
    QFETCH(QString, file);
    QFETCH(QString, label);
    QFETCH(QStringList, fields);
    QFETCH(double, toBeat);
    QFETCH(double, calibrationLimit);
    const QList<LabelledText> texts = readRows(file, label, fields);
    QVERIFY2(texts.size() > 100, qPrintable(u"no data in "_s + file));
    const Score score = crossValidate(texts);
    const double f1 = macroF1(score.truth, score.model), bayes = macroF1(score.truth, score.bayes);
    const double error = calibrationError(score.trials, {});
    qInfo("accuracy %.3f, macro-F1 %.3f (published %.3f, naive Bayes %.3f, majority %.3f), calibration error %.3f",
          accuracy(score.truth, score.model), f1, toBeat, bayes, macroF1(score.truth, score.majority), error);
    QVERIFY(f1 >= toBeat);
    QVERIFY(f1 > bayes);
    QVERIFY(error <= calibrationLimit);
}

QTEST_GUILESS_MAIN(TestTriageCorpus)

#include "tst_triagecorpus.moc"
