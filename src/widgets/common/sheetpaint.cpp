#include "widgets/common/sheetpaint.h"

#include "widgets/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct SheetPaint
{
    Q_DECLARE_TR_FUNCTIONS(SheetPaint)
};

// All lengths are points, 72 to an inch.
constexpr QSizeF kPaper(595, 842);
constexpr qreal kMargin = 48, kHead = 22, kFoot = 20;
constexpr int kTitle = 17, kHeading = 12, kText = 10, kSmall = 8;
constexpr qreal kFactNames = 92;
constexpr qreal kFaint = 0.35; ///< opacity of the lines

QRectF bodyRect()
{
    return {kMargin, kMargin + kHead, kPaper.width() - 2 * kMargin, kPaper.height() - 2 * kMargin - kHead - kFoot};
}

QFont fontOf(const QFont& letters, int size, bool bold = false)
{
    QFont font = letters;
    font.setPixelSize(size);
    font.setBold(bold);
    return font;
}

/// Writes one section after the other.
class SheetWriter
{
public:
    SheetWriter(QTextDocument& document, const QFont& letters)
        : m_cursor(&document)
        , m_letters(letters)
    {
    }

    void write(const PrintSheet& sheet)
    {
        line(sheet.title, kTitle, true, 0);
        if (!sheet.subtitle.isEmpty())
            line(sheet.subtitle, kHeading, false, 2);
        for (const PrintSheet::Section& section : sheet.sections) {
            if (!section.isEmpty())
                write(section);
        }
    }

private:
    void write(const PrintSheet::Section& section)
    {
        line(section.title, kHeading, true, section.title.isEmpty() ? 4 : 14);
        if (!section.facts.isEmpty())
            writeFacts(section);
        if (!section.rows.isEmpty())
            writeRows(section);
    }

    void writeFacts(const PrintSheet::Section& section)
    {
        QTextTable* table = insertTable(int(section.facts.size()), {QTextLength(QTextLength::FixedLength, kFactNames),
                                                                    QTextLength(QTextLength::VariableLength, 0)});
        for (int row = 0; row < table->rows(); ++row) {
            fill(table, row, 0, section.facts.at(row).first, true);
            fill(table, row, 1, section.facts.at(row).second, false);
        }
        leave();
    }

    void writeRows(const PrintSheet::Section& section)
    {
        const int columns = int(section.heads.size());
        QList<QTextLength> widths(columns, QTextLength(QTextLength::VariableLength, 0));
        QTextTable* table = insertTable(int(section.rows.size()) + 1, widths, 1);
        for (int column = 0; column < columns; ++column) {
            fill(table, 0, column, section.heads.at(column), true);
            for (int row = 1; row < table->rows(); ++row)
                fill(table, row, column, section.rows.at(row - 1).value(column), false);
        }
        leave();
    }

    /// The head of a table that goes on stands on the next page too.
    QTextTable* insertTable(int rows, const QList<QTextLength>& widths, int heads = 0)
    {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(2);
        format.setHeaderRowCount(heads);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints(widths);
        return m_cursor.insertTable(rows, int(widths.size()), format);
    }

    void fill(QTextTable* table, int row, int column, const QString& text, bool bold)
    {
        QTextCharFormat format;
        format.setFont(fontOf(m_letters, kText, bold));
        table->cellAt(row, column).firstCursorPosition().insertText(text, format);
    }

    void leave() { m_cursor.movePosition(QTextCursor::End); }

    void line(const QString& text, int size, bool bold, qreal above)
    {
        QTextBlockFormat block;
        block.setTopMargin(above);
        QTextCharFormat format;
        format.setFont(fontOf(m_letters, size, bold));
        if (m_begun)
            m_cursor.insertBlock(block, format);
        else
            m_cursor.setBlockFormat(block);
        m_begun = true;
        m_cursor.insertText(text, format);
    }

    QTextCursor m_cursor;
    QFont m_letters;
    bool m_begun = false;
};

/// Paints pages in points, whatever the painter's device has for pixels.
class PagePainter
{
public:
    PagePainter(const PrintSheet& sheet, const QFont& letters)
        : m_sheet(sheet)
        , m_letters(letters)
        , m_document(sheetDocument(sheet, letters))
    {
    }

    int pages() const { return m_document->pageCount(); }

    void paint(QPainter& painter, int page) const
    {
        const QRectF body = bodyRect();
        painter.save();
        painter.translate(body.left(), body.top() - page * body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, page * body.height(), body.width(), body.height());
        context.palette.setColor(QPalette::Text, painter.pen().color());
        painter.setClipRect(context.clip);
        m_document->documentLayout()->draw(&painter, context);
        painter.restore();
        paintEdges(painter, page);
    }

private:
    void paintEdges(QPainter& painter, int page) const
    {
        const QRectF body = bodyRect();
        const QRectF head(body.left(), kMargin, body.width(), kHead - 6);
        const QRectF foot(body.left(), body.bottom() + 6, body.width(), kFoot - 6);
        painter.setFont(fontOf(m_letters, kSmall));
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_sheet.center);
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_sheet.mark);
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_sheet.foot);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         SheetPaint::tr("Page %1 of %2").arg(page + 1).arg(pages()));
        painter.setOpacity(kFaint);
        painter.drawLine(head.bottomLeft(), head.bottomRight());
        painter.drawLine(foot.topLeft(), foot.topRight());
        painter.setOpacity(1);
    }

    const PrintSheet& m_sheet;
    QFont m_letters;
    std::unique_ptr<QTextDocument> m_document;
};

} // namespace

QFont sheetFont()
{
    return Theme::instance()->font(TextRole::Base);
}

std::unique_ptr<QTextDocument> sheetDocument(const PrintSheet& sheet, const QFont& letters)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setUseDesignMetrics(true);
    document->setDocumentMargin(0);
    document->setDefaultFont(fontOf(letters, kText));
    SheetWriter(*document, letters).write(sheet);
    document->setPageSize(bodyRect().size());
    return document;
}

void paintSheet(QPagedPaintDevice& device, const PrintSheet& sheet, const QFont& letters)
{
    const PagePainter pages(sheet, letters);
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageMargins({}, QPageLayout::Point);
    QPainter painter(&device);
    const qreal point = device.logicalDpiX() / 72.0;
    const QPointF corner = device.pageLayout().paintRect(QPageLayout::Point).topLeft();
    painter.scale(point, point);
    painter.translate(-corner);
    painter.setPen(QPen(painter.pen().color(), 0.5));
    for (int page = 0; page < pages.pages(); ++page) {
        if (page > 0)
            device.newPage();
        pages.paint(painter, page);
    }
}

QByteArray sheetPdf(const PrintSheet& sheet, const QFont& letters)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(sheet.title);
    writer.setCreator(u"Woshou"_s);
    paintSheet(writer, sheet, letters);
    return bytes;
}

QList<QImage> sheetPages(const PrintSheet& sheet, const QFont& letters, int width, int most)
{
    const PagePainter pages(sheet, letters);
    const qreal point = width / kPaper.width();
    QList<QImage> pictures;
    for (int page = 0; page < std::min(pages.pages(), most); ++page) {
        QImage picture(width, qRound(kPaper.height() * point), QImage::Format_RGB32);
        picture.fill(0xFFFFFFFF);
        QPainter painter(&picture);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(point, point);
        painter.setPen(QPen(painter.pen().color(), 0.5));
        pages.paint(painter, page);
        pictures.append(picture);
    }
    return pictures;
}

} // namespace woshou
