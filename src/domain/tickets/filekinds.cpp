#include "domain/tickets/filekinds.h"

#include "domain/tickets/filenames.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct Extensions
{
    FileRisk risk;
    QStringList names;
};

const QList<Extensions>& riskyExtensions()
{
    static const auto list = [](const char* names) { return QString::fromLatin1(names).split(u' '); };
    static const QList<Extensions> all = {
        {FileRisk::Program,
         list("exe com scr pif cpl msi msp mst msix msixbundle appx appxbundle dll sys ocx drv gadget "
              "bin run elf out app apk xapk ipa deb rpm dmg pkg mpkg flatpak snap appimage jar war "
              "jnlp class so dylib xll wll ppa air chm hlp")},
        {FileRisk::Script,
         list("bat cmd ps1 ps1xml ps2 psm1 psd1 psc1 msh vbs vbe vb js jse mjs cjs ws wsf wsc wsh hta "
              "sct sh bash csh ksh zsh fish command tool py pyw pyc pyz pyzw pl rb php phar lua tcl "
              "awk r reg inf ins isp job scpt applescript ahk au3 htm html xht xhtml shtml mht mhtml "
              "svg svgz xsl slk iqy")},
        {FileRisk::Shortcut,
         list("lnk url desktop website webloc appref-ms application library-ms search-ms searchconnector-ms "
              "settingcontent-ms scf rdp theme themepack diagcab")},
        {FileRisk::Container, list("iso img vhd vhdx cab")},
        {FileRisk::Macros,
         list("docm dotm xlsm xltm xlam xlsb xla xlm pptm potm ppam ppsm sldm one mdb mde accdb accde "
              "ade adp")}};
    return all;
}

bool hasAny(const QByteArray& bytes, std::initializer_list<const char*> parts)
{
    return std::any_of(parts.begin(), parts.end(), [&](const char* part) { return bytes.contains(part); });
}

/// "VBA" as the old documents of Office write it into their directory: two bytes a letter.
bool hasOldMacros(const QByteArray& content)
{
    static const QString name = u"_VBA_PROJECT"_s;
    static const QByteArray wide(reinterpret_cast<const char*>(name.utf16()), name.size() * 2);
    return content.startsWith("\xD0\xCF\x11\xE0") && content.contains(wide);
}

FileRisk riskOfArchive(const QByteArray& content)
{
    if (hasAny(content, {"vbaProject.bin", "Basic/script-lc.xml"}))
        return FileRisk::Macros;
    return hasAny(content, {"META-INF/MANIFEST.MF", "AndroidManifest.xml"}) ? FileRisk::Program : FileRisk::None;
}

FileRisk riskOfText(const QByteArray& content)
{
    const QByteArray head = content.first(qMin<qsizetype>(content.size(), 1024)).trimmed().toLower();
    const bool marked = head.startsWith("\xEF\xBB\xBF");
    const QByteArray text = marked ? head.sliced(3) : head;
    if (text.startsWith("[desktop entry]") || text.startsWith("[internetshortcut]") ||
        text.contains("\n[desktop entry]"))
        return FileRisk::Shortcut;
    const bool script =
        text.startsWith("#!") || text.startsWith("@echo off") || text.startsWith("windows registry editor");
    const bool page = text.startsWith("<!doctype html") || text.startsWith("<html") ||
                      hasAny(text, {"<script", "<?php", "<svg", "<hta:"});
    return script || page ? FileRisk::Script : FileRisk::None;
}

bool isProgram(const QByteArray& content)
{
    static const QList<QByteArray> beginnings = {"MZ"_ba,
                                                 "\x7F"
                                                 "ELF"_ba,
                                                 "\xFE\xED\xFA\xCE"_ba,
                                                 "\xFE\xED\xFA\xCF"_ba,
                                                 "\xCE\xFA\xED\xFE"_ba,
                                                 "\xCF\xFA\xED\xFE"_ba,
                                                 "\xCA\xFE\xBA\xBE"_ba,
                                                 "!<arch>"_ba};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const QByteArray& beginning) { return content.startsWith(beginning); });
}

FileRisk riskOfContent(const QByteArray& content)
{
    static const QByteArray shortcut("\x4C\0\0\0\x01\x14\x02\0", 8);
    if (isProgram(content))
        return FileRisk::Program;
    if (content.startsWith(shortcut))
        return FileRisk::Shortcut;
    if (content.startsWith("PK"))
        return riskOfArchive(content);
    if (content.startsWith("%PDF"))
        return hasAny(content, {"/JavaScript", "/JS ", "/JS(", "/Launch"}) ? FileRisk::Script : FileRisk::None;
    return hasOldMacros(content) ? FileRisk::Macros : riskOfText(content);
}

QString typeOfContent(const QByteArray& beginning)
{
    if (beginning.startsWith("\x89PNG\r\n\x1A\n"))
        return u"image/png"_s;
    if (beginning.startsWith("\xFF\xD8\xFF"))
        return u"image/jpeg"_s;
    if (beginning.startsWith("GIF87a") || beginning.startsWith("GIF89a"))
        return u"image/gif"_s;
    if (beginning.startsWith("BM") && beginning.mid(6, 4) == QByteArray(4, '\0'))
        return u"image/bmp"_s;
    if (beginning.startsWith("RIFF") && beginning.mid(8, 4) == "WEBP")
        return u"image/webp"_s;
    return beginning.startsWith("%PDF-") ? u"application/pdf"_s : QString();
}

} // namespace

FileRisk fileRisk(const QString& name, const QByteArray& content)
{
    const QString extension = fileExtension(name);
    for (const Extensions& each : riskyExtensions()) {
        if (each.names.contains(extension))
            return each.risk;
    }
    return riskOfContent(content);
}

QString mediaTypeOf(const QString& name, const QByteArray& beginning)
{
    static const QHash<QString, QString> types = {
        {u"txt"_s, u"text/plain"_s},
        {u"log"_s, u"text/plain"_s},
        {u"csv"_s, u"text/csv"_s},
        {u"json"_s, u"application/json"_s},
        {u"xml"_s, u"application/xml"_s},
        {u"doc"_s, u"application/msword"_s},
        {u"docx"_s, u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s},
        {u"xls"_s, u"application/vnd.ms-excel"_s},
        {u"xlsx"_s, u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s},
        {u"ppt"_s, u"application/vnd.ms-powerpoint"_s},
        {u"pptx"_s, u"application/vnd.openxmlformats-officedocument.presentationml.presentation"_s},
        {u"odt"_s, u"application/vnd.oasis.opendocument.text"_s},
        {u"ods"_s, u"application/vnd.oasis.opendocument.spreadsheet"_s},
        {u"eml"_s, u"message/rfc822"_s},
        {u"zip"_s, u"application/zip"_s},
        {u"7z"_s, u"application/x-7z-compressed"_s},
        {u"rar"_s, u"application/vnd.rar"_s},
        {u"mp3"_s, u"audio/mpeg"_s},
        {u"m4a"_s, u"audio/mp4"_s},
        {u"wav"_s, u"audio/wav"_s},
        {u"amr"_s, u"audio/amr"_s},
        {u"mp4"_s, u"video/mp4"_s},
        {u"mov"_s, u"video/quicktime"_s},
        {u"avi"_s, u"video/x-msvideo"_s},
        {u"heic"_s, u"image/heic"_s}};
    const QString found = typeOfContent(beginning);
    return found.isEmpty() ? types.value(fileExtension(name), u"application/octet-stream"_s) : found;
}

} // namespace woshou
