#pragma once

#include <QByteArray>
#include <QString>

namespace woshou {

/// What may happen when a file is opened, beyond being looked at.
enum class FileRisk {
    None,
    Program,   ///< it runs
    Script,    ///< something on the computer runs what it says; web pages and PDF files with scripts too
    Shortcut,  ///< it starts or opens something else
    Container, ///< it brings files along that the system does not mark as foreign
    Macros,    ///< a document that brings a program along
    Warned     ///< the center warns of this kind
};

/// By the extension, and by the content where the name is silent or lies. Nothing is unpacked or run.
/// @param content the whole of it, or its beginning
FileRisk fileRisk(const QString& name, const QByteArray& content);

/// "image/png" and the like. Pictures and PDF files only by their content, the rest by the extension;
/// "application/octet-stream" for what is unknown.
QString mediaTypeOf(const QString& name, const QByteArray& beginning);

} // namespace woshou
