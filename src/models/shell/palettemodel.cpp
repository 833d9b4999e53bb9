#include "models/shell/palettemodel.h"

#include "domain/knowledge/searchterms.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

void PaletteModel::setGroups(const QList<Group>& groups, const QString& typed)
{
    beginResetModel();
    m_terms = phraseTexts(queryPhrases(typed));
    m_lines.clear();
    for (const Group& group : groups) {
        if (group.hits.isEmpty())
            continue;
        m_lines.append({group.title, {}});
        for (const PaletteHit& hit : group.hits)
            m_lines.append({{}, hit});
    }
    endResetModel();
}

const PaletteHit* PaletteModel::hit(int row) const
{
    const bool there = row >= 0 && row < m_lines.size() && m_lines.at(row).head.isEmpty();
    return there ? &m_lines.at(row).hit : nullptr;
}

int PaletteModel::rowOf(const PaletteHit& hit) const
{
    const auto at = std::find_if(m_lines.begin(), m_lines.end(),
                                 [&](const Line& line) { return line.head.isEmpty() && line.hit.isSame(hit); });
    return at == m_lines.end() ? -1 : int(at - m_lines.begin());
}

int PaletteModel::nextHit(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < m_lines.size(); next += step) {
        if (hit(next))
            return next;
    }
    return hit(row) ? row : -1;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Line& line = m_lines.at(index.row());
    const bool head = !line.head.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return head ? line.head : line.hit.title;
    case HeadRole:
        return head;
    case MarksRole:
        return QVariant::fromValue(matchSpans(line.hit.title, m_terms));
    case SaidRole:
        return line.hit.said.text;
    case SaidMarksRole:
        return QVariant::fromValue(line.hit.said.marks);
    case NoteRole:
        return line.hit.note;
    case KeyRole:
        return line.hit.key;
    case IconRole:
        return line.hit.icon;
    case Qt::AccessibleTextRole:
        return head ? line.head
                    : QStringList{line.hit.title, line.hit.said.text, line.hit.note, line.hit.key}
                          .join(u' ')
                          .simplified();
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    return hit(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace woshou
