#include "models/shell/keymapmodel.h"

#include "base/text.h"
#include "models/shell/keymap.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

KeyMapModel::KeyMapModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    connect(KeyMap::instance(), &KeyMap::changed, this, [this] {
        if (!m_filter.isEmpty())
            return rebuild(); // the words may have been a key's
        emit dataChanged(index(0, 0), index(rowCount() - 1, KeyColumn));
    });
    rebuild();
}

void KeyMapModel::setPages(const QStringList& titles)
{
    m_pages = titles;
    rebuild();
}

void KeyMapModel::setFilter(const QString& words)
{
    m_filter = normaliseLine(words);
    rebuild();
}

QString KeyMapModel::title(const KeyAction& action) const
{
    if (!action.id.startsWith("window.page"))
        return keyActionTitle(action);
    const QString page = m_pages.value(action.id.back() - '1');
    return page.isEmpty() ? QString() : tr("Page %1").arg(page);
}

bool KeyMapModel::fits(const KeyAction& action) const
{
    const QString line = title(action);
    return !line.isEmpty() && (line.contains(m_filter, Qt::CaseInsensitive) ||
                               KeyMap::instance()->keyText(action.id).contains(m_filter, Qt::CaseInsensitive));
}

void KeyMapModel::rebuild()
{
    beginResetModel();
    m_lines.clear();
    for (const KeyRoom room : keyRooms()) {
        const qsizetype head = m_lines.size();
        for (const KeyAction& action : keyActions()) {
            if (action.room == room && fits(action))
                m_lines.append({room, &action});
        }
        if (m_lines.size() > head)
            m_lines.insert(head, {room, nullptr});
    }
    endResetModel();
}

const KeyAction* KeyMapModel::action(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).action : nullptr;
}

int KeyMapModel::rowOf(const QByteArray& id) const
{
    const auto at = std::find_if(m_lines.begin(), m_lines.end(),
                                 [&](const Line& line) { return line.action && line.action->id == id; });
    return at == m_lines.end() ? -1 : int(at - m_lines.begin());
}

int KeyMapModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int KeyMapModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : KeyColumn + 1;
}

QVariant KeyMapModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Line& line = m_lines.at(index.row());
    if (line.action)
        return actionData(*line.action, index.column(), role);
    if (role == HeadRole)
        return true;
    return role == Qt::DisplayRole && index.column() == TitleColumn ? keyRoomTitle(line.room) : QVariant();
}

QVariant KeyMapModel::actionData(const KeyAction& action, int column, int role) const
{
    const KeyMap* keys = KeyMap::instance();
    const QString key = keys->keyText(action.id);
    if (role == Qt::DisplayRole)
        return column == TitleColumn ? title(action) : key;
    if (role == Qt::AccessibleTextRole)
        return column == TitleColumn ? title(action) : key.isEmpty() ? tr("no key") : key;
    if (role == Qt::ToolTipRole && action.fixed)
        return tr("This key stays as it is.");
    if (role == Qt::ToolTipRole && keys->isChanged(action.id))
        return tr("Changed; it comes with: %1").arg(KeyMap::keyText(KeyMap::standardKey(action.id)));
    return {};
}

QVariant KeyMapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == TitleColumn ? tr("Action") : tr("Key");
}

Qt::ItemFlags KeyMapModel::flags(const QModelIndex& index) const
{
    return action(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace woshou
