#pragma once

#include "models/shell/keyactions.h"

#include <QAbstractTableModel>

namespace woshou {

/// Every action with its key under the head of its room, narrowed by words. Follows the key map.
class KeyMapModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TitleColumn, KeyColumn };
    enum Roles { HeadRole = Qt::UserRole + 1 }; ///< bool: the row is the head of a room

    explicit KeyMapModel(QObject* parent = nullptr);

    /// What the pages of the rail are called, from top to bottom; keys of places that have none are left out.
    void setPages(const QStringList& titles);
    void setFilter(const QString& words);
    void retranslate() { rebuild(); }

    /// Null for a head.
    const KeyAction* action(int row) const;
    int rowOf(const QByteArray& id) const; ///< −1 when it is not shown
    QString title(const KeyAction& action) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line
    {
        KeyRoom room = KeyRoom::Window;
        const KeyAction* action = nullptr;
    };

    void rebuild();
    bool fits(const KeyAction& action) const;
    QVariant actionData(const KeyAction& action, int column, int role) const;

    QStringList m_pages;
    QString m_filter;
    QList<Line> m_lines;
};

} // namespace woshou
