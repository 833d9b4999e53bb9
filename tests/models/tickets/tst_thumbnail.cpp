#include "domain/support/randomtext.h"
#include "domain/tickets/attachment.h"
#include "models/tickets/thumbnail.h"

#include <QBuffer>
#include <QLoggingCategory>
#include <QPainter>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// A picture that does not pack well.
QByteArray pictureOf(const QSize& size, const char* format)
{
    QImage image(size, QImage::Format_ARGB32);
    RandomText random(7);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgba(random.number(256), random.number(256), random.number(256), random.number(256)));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray thumbnailOf(QByteArray bytes, const QString& type)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return makeThumbnail(buffer, type);
}

} // namespace

/// Pictures from anywhere become small ones, or nothing.
class TestThumbnail : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false"_s); }
    void picturesBecomeSmall_data();
    void picturesBecomeSmall();
    void onlyTheNamedDecoderReads_data();
    void onlyTheNamedDecoderReads();
    void giantsAreNotRead();
    void broken();
    void whatAnotherDeskMadeIsNotTrusted();
};

void TestThumbnail::picturesBecomeSmall_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QString>("type");
    QTest::newRow("png") << QSize(600, 300) << "png"_ba << u"image/png"_s;
    QTest::newRow("jpeg") << QSize(300, 600) << "jpg"_ba << u"image/jpeg"_s;
    QTest::newRow("bmp") << QSize(200, 200) << "bmp"_ba << u"image/bmp"_s;
    QTest::newRow("already small") << QSize(16, 16) << "png"_ba << u"image/png"_s;
    QTest::newRow("a line") << QSize(2000, 1) << "png"_ba << u"image/png"_s;
}

void TestThumbnail::picturesBecomeSmall()
{
    QFETCH(QSize, size);
    QFETCH(QByteArray, format);
    QFETCH(QString, type);
    const QByteArray small = thumbnailOf(pictureOf(size, format.constData()), type);
    QVERIFY(!small.isEmpty());
    QVERIFY(small.size() <= Attachment::kThumbnail);
    const QImage image = readThumbnail(small);
    QVERIFY(!image.isNull());
    QVERIFY(image.width() <= 120 && image.height() <= 120);
    QVERIFY(image.width() == qMin(120, size.width()) || image.height() == qMin(120, size.height()));
}

void TestThumbnail::onlyTheNamedDecoderReads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    const QByteArray svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>";
    for (const QString& type : {u"image/svg+xml"_s, u"image/png"_s, u"application/octet-stream"_s, QString()})
        QTest::addRow("drawing as %s", qPrintable(type)) << svg << type;
    QTest::newRow("jpeg as png") << pictureOf({9, 9}, "jpg") << u"image/png"_s;
    QTest::newRow("icon") << "\0\0\1\0\1\0\1\1\0\0\1\0\x18\0"_ba << u"image/x-icon"_s;
    QTest::newRow("pixmap") << "/* XPM */ static char *x[]={\"1 1 1 1\",\"a c #000\",\"a\"};"_ba
                            << u"image/x-xpixmap"_s;
}

void TestThumbnail::onlyTheNamedDecoderReads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    QVERIFY(thumbnailOf(bytes, type).isEmpty());
}

// Its header says more pixels than anybody has memory for.
void TestThumbnail::giantsAreNotRead()
{
    QByteArray bytes = pictureOf({8, 8}, "bmp");
    QVERIFY(!thumbnailOf(bytes, u"image/bmp"_s).isEmpty());
    const int wide = 29'000;
    for (const qsizetype at : {18, 22}) {
        for (int byte = 0; byte < 4; ++byte)
            bytes[at + byte] = char(wide >> (8 * byte));
    }
    QVERIFY(thumbnailOf(bytes, u"image/bmp"_s).isEmpty());
}

void TestThumbnail::broken()
{
    RandomText random(11);
    for (const auto& [format, type] : {std::pair("png", u"image/png"_s), std::pair("jpg", u"image/jpeg"_s)}) {
        const QByteArray whole = pictureOf({40, 40}, format);
        for (int i = 0; i < 300; ++i) {
            QByteArray bytes = whole.first(random.number(whole.size()));
            for (int change = random.number(6); change > 0 && !bytes.isEmpty(); --change)
                bytes[random.number(bytes.size())] = char(random.number(256));
            QVERIFY(thumbnailOf(bytes, type).size() <= Attachment::kThumbnail);
        }
    }
}

void TestThumbnail::whatAnotherDeskMadeIsNotTrusted()
{
    QVERIFY(readThumbnail({}).isNull());
    QVERIFY(readThumbnail("no picture"_ba).isNull());
    QVERIFY(readThumbnail(pictureOf({8, 8}, "jpg")).isNull());
    QVERIFY(readThumbnail(pictureOf({400, 2}, "png")).isNull());
    QVERIFY(!readThumbnail(pictureOf({100, 50}, "png")).isNull());
}

QTEST_GUILESS_MAIN(TestThumbnail)
#include "tst_thumbnail.moc"
