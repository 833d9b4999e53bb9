#include "models/tickets/bulktable.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// A cell that begins like a formula is text for every program that opens the file.
QString csvCell(const QString& text)
{
    static const QString risky = u"=+-@\t\r"_s;
    QString cell = !text.isEmpty() && risky.contains(text.front()) ? u'\'' + text : text;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QString tabCell(const QString& text)
{
    return text.simplified();
}

} // namespace

BulkTable::BulkTable(const BulkRun* run, const ReferenceData& reference, FailureText failureText, QObject* parent)
    : QAbstractTableModel(parent)
    , m_run(run)
    , m_reference(reference)
    , m_words{m_reference, {}, {}}
    , m_failureText(std::move(failureText))
{
    connect(run, &BulkRun::changed, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

void BulkTable::setNames(const QHash<QString, QString>& people, const QString& incident)
{
    m_words.people = people;
    m_words.incident = incident;
}

void BulkTable::setCustomers(const QHash<TicketId, QString>& customers)
{
    m_customers = customers;
    if (rowCount() > 0)
        emit dataChanged(index(0, CustomerColumn), index(rowCount() - 1, CustomerColumn));
}

int BulkTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_run->lines().size());
}

int BulkTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BulkTable::outcomeText(int row) const
{
    if (row >= m_run->outcomes().size())
        return m_run->stage() == BulkRun::Stage::Finished ? tr("Not reached") : QString();
    const BulkOutcome& outcome = m_run->outcomes().at(row);
    const bool reverting = outcome.outcome == "skipped"_L1 && outcome.skipped.isEmpty();
    const QString refusal = reverting ? undoRefusal(outcome.error) : QString();
    const bool hasError = !outcome.error.code.isEmpty() || !outcome.error.detail.isEmpty();
    const QString failure = !refusal.isEmpty() ? refusal : hasError ? m_failureText(outcome.error) : QString();
    const QString why = m_words.outcome(outcome, failure);
    const QString state = BulkWords::state(outcome.outcome);
    return why.isEmpty() ? state : tr("%1: %2").arg(state, why);
}

QString BulkTable::text(int row, int column) const
{
    const BulkLine& line = m_run->lines().at(row);
    switch (column) {
    case NumberColumn:
        return line.number;
    case TitleColumn:
        return line.title;
    case CustomerColumn:
        return m_customers.value(line.ticket);
    case ChangeColumn:
        return m_words.line(line);
    default:
        return outcomeText(row);
    }
}

QVariant BulkTable::data(const QModelIndex& index, int role) const
{
    if (role == LowersRole && index.column() == ChangeColumn) {
        const QList<FieldChange>& changes = m_run->lines().at(index.row()).changes;
        return std::any_of(changes.begin(), changes.end(), lowersPriority);
    }
    const bool shown = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    return shown && index.isValid() ? QVariant(text(index.row(), index.column())) : QVariant();
}

QVariant BulkTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    const QStringList names = {tr("Number"), tr("Problem"), tr("Customer"), tr("Change"), tr("Result")};
    return names.value(section);
}

QString BulkTable::receipt(bool csv) const
{
    const auto lineOf = [csv](const QStringList& cells) {
        QStringList made;
        for (const QString& cell : cells)
            made.append(csv ? csvCell(cell) : tabCell(cell));
        return made.join(csv ? u',' : u'\t');
    };
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells.append(headerData(column, Qt::Horizontal).toString());
    lines.append(lineOf(cells));
    for (int row = 0; row < rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < ColumnCount; ++column)
            cells.append(text(row, column));
        lines.append(lineOf(cells));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace woshou
