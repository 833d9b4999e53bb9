#include "models/admin/settingentriesmodel.h"

#include "models/admin/language.h"
#include "models/admin/settingwords.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// Texts of the other language and longer lists of lines are read in the editor.
QList<SettingField> columnsOf(const SettingPart& part)
{
    QList<SettingField> columns;
    const QString other = uiChinese() ? u"en"_s : u"zh"_s;
    for (const SettingField& field : part.fields) {
        const bool isOther = field.key == other || field.key.endsWith(u'_' + other);
        const bool isLong = field.type == SettingField::Type::Lines && !field.brief;
        if (!isOther && !isLong && columns.size() < part.columns)
            columns.append(field);
    }
    return columns;
}

} // namespace

void SettingEntriesModel::setPart(const SettingPart& part, const SettingBody& body)
{
    beginResetModel();
    m_part = part;
    m_body = body;
    m_columns = columnsOf(part);
    m_entries = settingEntries(body, part.key);
    endResetModel();
}

void SettingEntriesModel::setEntry(int row, const QJsonObject& entry)
{
    m_entries[row] = entry;
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void SettingEntriesModel::insert(int row, const QJsonObject& entry)
{
    beginInsertRows({}, row, row);
    m_entries.insert(row, entry);
    endInsertRows();
}

void SettingEntriesModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
}

bool SettingEntriesModel::move(int row, int by)
{
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_entries.size())
        return false;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    m_entries.move(row, to);
    endMoveRows();
    return true;
}

int SettingEntriesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int SettingEntriesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant SettingEntriesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QJsonObject entry = m_entries.at(index.row());
    QString text = settingFieldText(entry, m_columns.at(index.column()), m_body);
    // Where this language has no name the other's is shown.
    if (text.isEmpty() && m_columns.at(index.column()).key == "en"_L1)
        text = entry["zh"_L1].toString();
    return role == Qt::DisplayRole ? text.replace(u'\n', u' ') : text;
}

QVariant SettingEntriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= m_columns.size())
        return {};
    return settingFieldLabel(m_part.key, m_columns.at(section).key);
}

} // namespace woshou
