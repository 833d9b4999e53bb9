#include "domain/support/randomtext.h"
#include "domain/tickets/filekinds.h"
#include "domain/tickets/filenames.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Names of files that come from anywhere, and what kind of files they are.
class TestFileNames : public QObject
{
    Q_OBJECT

private slots:
    void namesAreMadeSafe_data();
    void namesAreMadeSafe();
    void whateverComesIsSafe();
    void longNamesKeepTheirExtension_data();
    void longNamesKeepTheirExtension();
    void dangerIsSeenByName_data();
    void dangerIsSeenByName();
    void dangerIsSeenByContent_data();
    void dangerIsSeenByContent();
    void harmlessIsHarmless_data();
    void harmlessIsHarmless();
    void picturesAreKnownByContentOnly_data();
    void picturesAreKnownByContentOnly();
};

void TestFileNames::namesAreMadeSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"photo.jpg"_s << u"photo.jpg"_s;
    QTest::newRow("Chinese") << u"故障照片 1.jpg"_s << u"故障照片 1.jpg"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"passwd"_s;
    QTest::newRow("Windows path") << u"C:\\Users\\x\\a.txt"_s << u"a.txt"_s;
    QTest::newRow("drive") << u"C:x"_s << u"C_x"_s;
    QTest::newRow("stream") << u"x.txt:stream"_s << u"x.txt_stream"_s;
    QTest::newRow("folder") << u"folder/"_s << u"folder"_s;
    QTest::newRow("dots") << u"../.."_s << u"file"_s;
    QTest::newRow("empty") << QString() << u"file"_s;
    QTest::newRow("blanks") << u" \t\u3000 "_s << u"file"_s;
    QTest::newRow("hidden") << u".desktop"_s << u"desktop"_s;
    QTest::newRow("hidden behind nothing") << u"\u200B.bashrc"_s << u"bashrc"_s;
    QTest::newRow("device") << u"CON"_s << u"_CON"_s;
    QTest::newRow("device with an extension") << u"nul.txt"_s << u"_nul.txt"_s;
    QTest::newRow("device and a blank") << u"Aux .log"_s << u"_Aux .log"_s;
    QTest::newRow("port") << u"com1.zip"_s << u"_com1.zip"_s;
    QTest::newRow("raised port") << u"LPT\u00B9"_s << u"_LPT\u00B9"_s;
    QTest::newRow("no device") << u"console.txt"_s << u"console.txt"_s;
    QTest::newRow("trailing dots") << u"setup.exe. . ."_s << u"setup.exe"_s;
    QTest::newRow("turned around") << u"photo\u202Egpj.exe"_s << u"photogpj.exe"_s;
    QTest::newRow("invisible") << u"a\u200D\u2060\u00ADb\uFEFF.pdf"_s << u"ab.pdf"_s;
    QTest::newRow("control") << u"a\nb\ac\0d.txt"_s << u"a bcd.txt"_s;
    QTest::newRow("forbidden") << u"a<b>c\"d|e?f*g.txt"_s << u"a_b_c_d_e_f_g.txt"_s;
    QTest::newRow("markup") << u"<img src=x onerror=alert(1)>.png"_s << u"_img src=x onerror=alert(1)_.png"_s;
    QTest::newRow("statement") << u"'; drop table ticket;--.txt"_s << u"'; drop table ticket;--.txt"_s;
    QTest::newRow("two extensions") << u"invoice.pdf.exe"_s << u"invoice.pdf.exe"_s;
}

void TestFileNames::namesAreMadeSafe()
{
    QFETCH(QString, name);
    QTEST(safeFileName(name), "safe");
}

// A property: whatever comes out can be stored anywhere, hides nothing, and stays as it is.
void TestFileNames::whateverComesIsSafe()
{
    RandomText random(20260715);
    static const QStringList pieces = {u"/"_s,   u"\\"_s,  u"."_s,      u".."_s,     u":"_s,          u" "_s,
                                       u"CON"_s, u"nul"_s, u"\u202E"_s, u"\u200B"_s, u".exe"_s,       u"\u3000"_s,
                                       u"é"_s,   u"照"_s,  u"\u0301"_s, u"COM1"_s,   u"\U0001F468"_s, u"~"_s};
    for (int i = 0; i < 20'000; ++i) {
        QString name = random.hostile(40);
        for (int piece = random.number(8); piece > 0; --piece)
            name.insert(random.number(name.size() + 1), random.pick(pieces));
        if (random.number(20) == 0)
            name = name.repeated(30);
        const QString safe = safeFileName(name);
        const QByteArray said = name.toUtf8().toPercentEncoding() + " -> " + safe.toUtf8().toPercentEncoding();
        QVERIFY2(!safe.isEmpty() && safe.size() <= 120 && safe.toUtf8().size() <= 200, said.constData());
        QVERIFY2(safe.isValidUtf16(), said.constData());
        QVERIFY2(safeFileName(safe) == safe, said.constData());
        QVERIFY2(!safe.startsWith(u'.') && !safe.endsWith(u'.') && safe.trimmed() == safe, said.constData());
        for (const char32_t c : safe.toUcs4()) {
            const QChar::Category category = QChar::category(c);
            QVERIFY2(category != QChar::Other_Control && category != QChar::Other_Format, said.constData());
            QVERIFY2(c > 0x7F || !QByteArray("<>:\"/\\|?*").contains(char(c)), said.constData());
        }
    }
}

void TestFileNames::longNamesKeepTheirExtension_data()
{
    QTest::addColumn<QString>("letter");
    for (const char* letter : {"a", "照", "👨", "é"})
        QTest::newRow(letter) << QString::fromUtf8(letter);
}

void TestFileNames::longNamesKeepTheirExtension()
{
    QFETCH(QString, letter);
    const QString safe = safeFileName(letter.repeated(300) + u".jpeg"_s);
    QVERIFY(safe.endsWith(".jpeg"_L1));
    QVERIFY(safe.startsWith(letter));
    QVERIFY(safe.toUtf8().size() <= 200);
    QVERIFY(safe.toUtf8().size() > 100);
}

void TestFileNames::dangerIsSeenByName_data()
{
    QTest::addColumn<FileRisk>("risk");
    const auto rows = [](FileRisk risk, const QStringList& names) {
        for (const QString& name : names)
            QTest::newRow(qPrintable(name)) << risk;
    };
    rows(FileRisk::Program, {u"setup.exe"_s, u"a.COM"_s, u"b.scr"_s, u"c.msi"_s, u"d.jar"_s, u"invoice.pdf.exe"_s});
    rows(FileRisk::Script,
         {u"a.bat"_s, u"b.cmd"_s, u"c.ps1"_s, u"d.vbs"_s, u"e.js"_s, u"f.sh"_s, u"g.html"_s, u"h.svg"_s, u"i.hta"_s});
    rows(FileRisk::Shortcut, {u"a.lnk"_s, u"b.desktop"_s, u"c.url"_s});
    rows(FileRisk::Macros, {u"a.docm"_s, u"b.xlsm"_s, u"c.pptm"_s});
    rows(FileRisk::Container, {u"a.iso"_s, u"b.vhdx"_s});
}

void TestFileNames::dangerIsSeenByName()
{
    QFETCH(FileRisk, risk);
    QCOMPARE(fileRisk(QString::fromUtf8(QTest::currentDataTag()), "plain text"_ba), risk);
}

void TestFileNames::dangerIsSeenByContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<FileRisk>("risk");
    QTest::newRow("Windows program") << "MZ\x90"_ba << FileRisk::Program;
    QTest::newRow("Linux program") << "\x7F"
                                      "ELF\x02"_ba
                                   << FileRisk::Program;
    QTest::newRow("shell") << "#!/bin/sh\nrm -rf /"_ba << FileRisk::Script;
    QTest::newRow("batch") << "\xEF\xBB\xBF@ECHO OFF\r\ndel *"_ba << FileRisk::Script;
    QTest::newRow("page") << "  <!DOCTYPE HTML><html>"_ba << FileRisk::Script;
    QTest::newRow("drawing") << "<?xml version='1.0'?><svg onload='x()'>"_ba << FileRisk::Script;
    QTest::newRow("launcher") << "# hello\n[Desktop Entry]\nExec=rm"_ba << FileRisk::Shortcut;
    QTest::newRow("shortcut") << QByteArray("\x4C\0\0\0\x01\x14\x02\0\0\0", 10) << FileRisk::Shortcut;
    QTest::newRow("Office macros") << "PK\x03\x04 word/vbaProject.bin"_ba << FileRisk::Macros;
    QTest::newRow("old Office macros") << "\xD0\xCF\x11\xE0"_ba + QByteArray("_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0", 24)
                                       << FileRisk::Macros;
    QTest::newRow("archive that runs") << "PK\x03\x04 META-INF/MANIFEST.MF"_ba << FileRisk::Program;
    QTest::newRow("PDF with a script") << "%PDF-1.7 /OpenAction << /S /JavaScript >>"_ba << FileRisk::Script;
    QTest::newRow("PDF that starts something") << "%PDF-1.7 /S /Launch"_ba << FileRisk::Script;
    QTest::newRow("picture that is a page too") << "\xFF\xD8\xFF\xE0<script>x()</script>"_ba << FileRisk::Script;
}

void TestFileNames::dangerIsSeenByContent()
{
    QFETCH(QByteArray, content);
    QTEST(fileRisk(u"holiday.jpg"_s, content), "risk");
    QTEST(fileRisk(u"no extension"_s, content), "risk");
}

void TestFileNames::harmlessIsHarmless_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a.txt") << "The MZ machine shows #! and E4"_ba;
    QTest::newRow("empty.txt") << QByteArray();
    QTest::newRow("b.jpg") << "\xFF\xD8\xFF\xE0 JFIF"_ba;
    QTest::newRow("c.pdf") << "%PDF-1.7 /Type /Page"_ba;
    QTest::newRow("d.docx") << "PK\x03\x04 word/document.xml"_ba;
    QTest::newRow("e.xls") << "\xD0\xCF\x11\xE0 Workbook"_ba;
    QTest::newRow("f.csv") << "a,b\n1,2\n"_ba;
}

void TestFileNames::harmlessIsHarmless()
{
    QFETCH(QByteArray, content);
    QCOMPARE(fileRisk(QString::fromUtf8(QTest::currentDataTag()), content), FileRisk::None);
}

void TestFileNames::picturesAreKnownByContentOnly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<QString>("type");
    QTest::newRow("png") << u"x.txt"_s << "\x89PNG\r\n\x1A\n"_ba << u"image/png"_s;
    QTest::newRow("jpeg") << u"x"_s << "\xFF\xD8\xFF\xE1"_ba << u"image/jpeg"_s;
    QTest::newRow("webp") << u"x"_s << "RIFF\x01\x02\x03\x04WEBPVP8 "_ba << u"image/webp"_s;
    QTest::newRow("lies") << u"x.png"_s << "<svg>"_ba << u"application/octet-stream"_s;
    QTest::newRow("text") << u"x.TXT"_s << "hello"_ba << u"text/plain"_s;
    QTest::newRow("unknown") << u"x.qqq"_s << "hello"_ba << u"application/octet-stream"_s;
}

void TestFileNames::picturesAreKnownByContentOnly()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, beginning);
    QTEST(mediaTypeOf(name, beginning), "type");
}

QTEST_GUILESS_MAIN(TestFileNames)
#include "tst_filenames.moc"
