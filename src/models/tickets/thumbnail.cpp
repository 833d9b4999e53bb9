#include "models/tickets/thumbnail.h"

#include "domain/tickets/attachment.h"

#include <QBuffer>
#include <QHash>
#include <QImageReader>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSide = 120;           ///< pixels; uncompressed it still fits
constexpr int kMostMegabytes = 128;  ///< that decoding may take
constexpr int kLongestSide = 30'000; ///< of a picture that is read at all
constexpr int kLongestThumbnail = 256;

QByteArray decoderOf(const QString& mediaType)
{
    static const QHash<QString, QByteArray> decoders = {{u"image/png"_s, "png"_ba},
                                                        {u"image/jpeg"_s, "jpeg"_ba},
                                                        {u"image/gif"_s, "gif"_ba},
                                                        {u"image/bmp"_s, "bmp"_ba},
                                                        {u"image/webp"_s, "webp"_ba}};
    return decoders.value(mediaType);
}

QImage readPicture(QIODevice& device, const QByteArray& decoder, int longestSide, int wantedSide)
{
    static const bool limited = (QImageReader::setAllocationLimit(kMostMegabytes), true);
    QImageReader reader(&device, decoder);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!limited || size.isEmpty() || size.width() > longestSide || size.height() > longestSide)
        return {};
    if (size.width() > wantedSide || size.height() > wantedSide)
        reader.setScaledSize(size.scaled(wantedSide, wantedSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

} // namespace

QByteArray makeThumbnail(QIODevice& picture, const QString& mediaType)
{
    const QByteArray decoder = decoderOf(mediaType);
    const QImage small = decoder.isEmpty() ? QImage() : readPicture(picture, decoder, kLongestSide, kSide);
    QByteArray png;
    QBuffer buffer(&png);
    const bool written = !small.isNull() && buffer.open(QIODevice::WriteOnly) && small.save(&buffer, "png");
    return written && png.size() <= Attachment::kThumbnail ? png : QByteArray();
}

QImage readThumbnail(const QByteArray& png)
{
    QByteArray bytes = png;
    QBuffer buffer(&bytes);
    if (png.isEmpty() || png.size() > Attachment::kThumbnail || !buffer.open(QIODevice::ReadOnly))
        return {};
    return readPicture(buffer, "png"_ba, kLongestThumbnail, kSide);
}

} // namespace woshou
