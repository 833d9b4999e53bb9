#pragma once

#include "storage/core/connection.h"

#include <QStringList>

namespace woshou {

/// The statements of resources/sql: one file each, named "area/verb_what". A back-end's folder goes before common.
/// Comments are stripped, because Qt looks for placeholders in them. Thread-safe.
class SqlCatalog
{
public:
    static Result<QString> statement(Backend backend, const QString& name);
    /// A part of a statement that is put together, from resources/sql/query: "tests/before".
    static Result<QString> fragment(Backend backend, const QString& name);
    /// Names of all statements that the back-end has, sorted.
    static QStringList names(Backend backend);
    /// Placeholders of a statement without the colon, sorted, each once.
    static QStringList placeholders(const QString& statement);
    /// Text without "--" and "/* */" comments; quoted text stays as it is.
    static QString stripComments(const QString& text);
};

} // namespace woshou
