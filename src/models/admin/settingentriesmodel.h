#pragma once

#include "domain/admin/settingbody.h"

#include <QAbstractTableModel>

namespace woshou {

/// The entries of one part of a setting: a column for each field that says something at first sight.
class SettingEntriesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPart(const SettingPart& part, const SettingBody& body);
    const SettingPart& part() const { return m_part; }
    const QList<QJsonObject>& entries() const { return m_entries; }
    QJsonObject entry(int row) const { return m_entries.value(row); }
    void setEntry(int row, const QJsonObject& entry);
    /// Puts an entry before this row.
    void insert(int row, const QJsonObject& entry);
    void remove(int row);
    /// False when there is no room in that direction.
    bool move(int row, int by);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SettingPart m_part;
    SettingBody m_body; ///< whose codes are choices
    QList<SettingField> m_columns;
    QList<QJsonObject> m_entries;
};

} // namespace woshou
