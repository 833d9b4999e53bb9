#pragma once

#include <QByteArray>
#include <QImage>

class QIODevice;

namespace woshou {

/// Pictures come from anywhere: they are read by the one decoder that their first bytes name, of those that draw
/// pixels only, and with limits of size and memory. Slow; never on the interface thread.

/// A PNG of at most Attachment::kThumbnail bytes; empty when the device holds no picture that may be read.
/// @param mediaType as mediaTypeOf() finds it
QByteArray makeThumbnail(QIODevice& picture, const QString& mediaType);

/// The picture of a thumbnail, which another desk made; null when it is none.
QImage readThumbnail(const QByteArray& png);

} // namespace woshou
