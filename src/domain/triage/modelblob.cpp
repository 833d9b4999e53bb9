#include "domain/triage/modelblob.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kMark = "WSHM";
constexpr char kForm = 1;
constexpr qsizetype kSum = 32;
constexpr qsizetype kHead = 4 + 1 + kSum;
constexpr qint64 kMostBytes = 256LL * 1024 * 1024;
constexpr quint32 kMostLabels = 10'000, kMostPieces = 1'000'000;

tl::unexpected<Error> refused(const QString& why)
{
    return failure(ErrorKind::Validation, why, u"model"_s, u"model"_s);
}

QByteArray sumOf(const QByteArray& content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

void setUp(QDataStream& stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
}

template <typename T>
void putAll(QDataStream& stream, const QList<T>& values)
{
    for (const T& value : values)
        stream << value;
}

/// As many values as are expected; fewer when the bytes end before.
template <typename T>
QList<T> takeAll(QDataStream& stream, qsizetype count)
{
    QList<T> values(count);
    for (T& value : values)
        stream >> value;
    return values;
}

bool isFinite(const QList<float>& values)
{
    return std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); });
}

void putTexts(QDataStream& stream, const QStringList& texts)
{
    stream << quint32(texts.size());
    putAll(stream, texts);
}

/// No list of Qt's own reading: it makes room for as many as the bytes claim.
QStringList takeTexts(QDataStream& stream)
{
    quint32 count = 0;
    stream >> count;
    QStringList texts;
    for (quint32 i = 0; i < std::min<quint32>(count, kMostLabels) && stream.status() == QDataStream::Ok; ++i) {
        QString text;
        stream >> text;
        texts.append(text);
    }
    return texts;
}

/// Whether every number is one, and pieces stand in their order, each once.
bool fitsTogether(const TextModel& model)
{
    const Calibration& c = model.calibration;
    return isFinite(model.idf) && isFinite(model.scales) && isFinite(model.biases) && std::isfinite(c.slope) &&
           std::isfinite(c.offset) &&
           std::adjacent_find(model.hashes.begin(), model.hashes.end(), std::greater_equal<>()) == model.hashes.end();
}

/// qUncompress() makes as much room as the content says it needs, which may be more than there is.
bool hasFairSize(const QByteArray& packed)
{
    if (packed.size() < 5)
        return false;
    quint32 size = 0;
    QDataStream(packed.left(4)) >> size;
    return size <= kMostBytes && size / 1100 <= quint64(packed.size()); // zlib never packs tighter than 1:1032
}

} // namespace

QByteArray writeModel(const TextModel& model)
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    setUp(stream);
    stream << model.name << model.labelField << model.trainedAt.ms() << quint32(model.hashes.size());
    putTexts(stream, model.textFields);
    putTexts(stream, model.labels);
    putAll(stream, model.hashes);
    putAll(stream, model.idf);
    putAll(stream, model.weights);
    putAll(stream, model.scales);
    putAll(stream, model.biases);
    stream.setFloatingPointPrecision(QDataStream::DoublePrecision);
    stream << model.calibration.slope << model.calibration.offset << model.report.n << model.report.accuracy
           << model.report.macroF1 << model.report.calibrationError;
    const QByteArray packed = qCompress(content, 9);
    return kMark.toByteArray() + kForm + sumOf(packed) + packed;
}

Result<TextModel> readModel(const QByteArray& bytes)
{
    if (!bytes.startsWith(kMark) || bytes.size() <= kHead)
        return refused(u"this is no model of a classifier"_s);
    if (bytes[kMark.size()] != kForm)
        return refused(u"the model was made by another version of the program"_s);
    const QByteArray packed = bytes.mid(kHead);
    if (bytes.mid(kHead - kSum, kSum) != sumOf(packed) || !hasFairSize(packed))
        return refused(u"the model is damaged"_s);
    const QByteArray content = qUncompress(packed);
    QDataStream stream(content);
    setUp(stream);
    TextModel model;
    qint64 trainedAt = 0;
    quint32 pieces = 0;
    stream >> model.name >> model.labelField >> trainedAt >> pieces;
    model.textFields = takeTexts(stream);
    model.labels = takeTexts(stream);
    const qsizetype labels = model.labels.size();
    const bool fair = labels >= 2 && pieces <= kMostPieces && qint64(pieces) * (8 + qint64(labels)) <= content.size();
    if (stream.status() != QDataStream::Ok || !fair)
        return refused(u"the model is damaged"_s);
    model.trainedAt = Instant::fromMs(trainedAt);
    model.hashes = takeAll<quint32>(stream, pieces);
    model.idf = takeAll<float>(stream, pieces);
    model.weights = takeAll<qint8>(stream, pieces * labels);
    model.scales = takeAll<float>(stream, labels);
    model.biases = takeAll<float>(stream, labels);
    stream.setFloatingPointPrecision(QDataStream::DoublePrecision);
    stream >> model.calibration.slope >> model.calibration.offset >> model.report.n >> model.report.accuracy >>
        model.report.macroF1 >> model.report.calibrationError;
    if (stream.status() != QDataStream::Ok || !stream.atEnd() || !fitsTogether(model))
        return refused(u"the model is damaged"_s);
    return model;
}

} // namespace woshou
