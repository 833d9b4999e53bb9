#pragma once

#include "models/admin/printsheet.h"

#include <QByteArray>
#include <QFont>
#include <QImage>

#include <memory>

class QPagedPaintDevice;
class QTextDocument;

namespace woshou {

// Sheets are A4 and black on white, whatever the window looks like. They are painted in any thread, in letters that the
// theme was asked for before.

/// The theme's letters, of any size. In the interface thread.
QFont sheetFont();

/// What is printed, laid out for one page after the other. Text only: nothing in it is read as mark-up, and nothing is
/// loaded from anywhere.
std::unique_ptr<QTextDocument> sheetDocument(const PrintSheet& sheet, const QFont& letters);

void paintSheet(QPagedPaintDevice& device, const PrintSheet& sheet, const QFont& letters);
/// With the letters embedded.
QByteArray sheetPdf(const PrintSheet& sheet, const QFont& letters);
/// The pages as pictures of this width, at most so many.
QList<QImage> sheetPages(const PrintSheet& sheet, const QFont& letters, int width, int most);

} // namespace woshou
