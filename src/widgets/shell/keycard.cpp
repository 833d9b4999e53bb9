#include "widgets/shell/keycard.h"

#include "models/shell/keymapmodel.h"
#include "widgets/theme/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

#include <numeric>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct KeyCard
{
    Q_DECLARE_TR_FUNCTIONS(KeyCard)
};

constexpr qreal kMargin = 15;                ///< mm
constexpr qreal kTitleSize = 6, kLine = 6.4; ///< mm; a letter's height, a row's
constexpr qreal kTextSize = 3.4, kHeadSize = 3.8;
constexpr qreal kGutter = 8;   ///< mm between the two columns
constexpr qreal kFaint = 0.35; ///< opacity of the lines

/// Rows of the model that stay together: a head and its actions.
struct Block
{
    int first = 0, count = 0;
};

QList<Block> blocksOf(const KeyMapModel& keys)
{
    QList<Block> blocks;
    for (int row = 0; row < keys.rowCount(); ++row) {
        if (!keys.action(row))
            blocks.append({row, 0});
        ++blocks.last().count;
    }
    return blocks;
}

/// Paints in millimetres.
class Sheet
{
public:
    Sheet(QPainter& painter, const KeyMapModel& keys, const QSizeF& size)
        : m_painter(painter)
        , m_keys(keys)
        , m_size(size)
    {
    }

    void paint()
    {
        text({0, 0, m_size.width(), 10}, KeyCard::tr("Woshou: the keys"), kTitleSize, true, Qt::AlignLeft);
        const QList<Block> blocks = blocksOf(m_keys);
        const qsizetype split = splitOf(blocks);
        const int rows = qMax(rowsOf(blocks.first(split)), rowsOf(blocks.sliced(split)));
        m_line = qMin(kLine, (m_size.height() - kTop) / rows);
        paintColumn(blocks.first(split), 0);
        paintColumn(blocks.sliced(split), (m_size.width() + kGutter) / 2);
    }

private:
    static constexpr qreal kTop = 14; ///< mm

    /// Every block has an empty row behind it.
    static int rowsOf(const QList<Block>& blocks)
    {
        return std::accumulate(blocks.begin(), blocks.end(), 0,
                               [](int rows, const Block& block) { return rows + block.count + 1; });
    }

    /// How many blocks stand in the left column so that the longer one is as short as can be.
    static qsizetype splitOf(const QList<Block>& blocks)
    {
        qsizetype best = blocks.size();
        for (qsizetype split = blocks.size(); split >= 0; --split) {
            const auto longer = [&](qsizetype at) { return qMax(rowsOf(blocks.first(at)), rowsOf(blocks.sliced(at))); };
            best = longer(split) < longer(best) ? split : best;
        }
        return best;
    }

    void paintColumn(const QList<Block>& blocks, qreal x)
    {
        qreal y = kTop;
        for (const Block& block : blocks) {
            for (int row = block.first; row < block.first + block.count; ++row, y += m_line)
                paintRow(row, {x, y, (m_size.width() - kGutter) / 2, m_line});
            y += m_line;
        }
    }

    void paintRow(int row, const QRectF& line)
    {
        const bool head = !m_keys.action(row);
        text(line, cell(row, KeyMapModel::TitleColumn), head ? kHeadSize : kTextSize, head, Qt::AlignLeft);
        text(line, cell(row, KeyMapModel::KeyColumn), kTextSize, true, Qt::AlignRight);
        m_painter.setOpacity(head ? 1 : kFaint);
        m_painter.drawLine(line.bottomLeft(), line.bottomRight());
        m_painter.setOpacity(1);
    }

    QString cell(int row, int column) const { return m_keys.index(row, column).data().toString(); }

    void text(const QRectF& line, const QString& words, qreal size, bool bold, Qt::Alignment side)
    {
        // Fonts have whole pixels: they are set ten times larger on a finer grid.
        constexpr int kFine = 10;
        QFont font = Theme::instance()->font(bold ? TextRole::BaseBold : TextRole::Base);
        font.setPixelSize(qRound(size * kFine * qMin(1.0, m_line / kLine)));
        m_painter.save();
        m_painter.scale(1.0 / kFine, 1.0 / kFine);
        m_painter.setFont(font);
        const QRectF fine(line.x() * kFine, line.y() * kFine, line.width() * kFine, line.height() * kFine);
        m_painter.drawText(fine, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, words);
        m_painter.restore();
    }

    QPainter& m_painter;
    const KeyMapModel& m_keys;
    QSizeF m_size;
    qreal m_line = kLine;
};

} // namespace

void paintKeyCard(QPagedPaintDevice& device, const KeyMapModel& keys)
{
    QPainter painter(&device);
    const qreal millimetre = device.logicalDpiX() / 25.4;
    const QSizeF paper = device.pageLayout().paintRect(QPageLayout::Millimeter).size();
    painter.scale(millimetre, millimetre);
    painter.setPen(QPen(painter.pen().color(), 0.15));
    Sheet(painter, keys, paper).paint();
}

QByteArray keyCardPdf(const KeyMapModel& keys)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(KeyCard::tr("Woshou: the keys"));
    writer.setCreator(u"Woshou"_s);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
    paintKeyCard(writer, keys);
    return bytes;
}

} // namespace woshou
