#pragma once

#include "models/shell/palettehit.h"

#include <QAbstractListModel>

namespace woshou {

/// What the palette found, in groups with a head; the best first in each.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        HeadRole = Qt::UserRole + 1, ///< bool: the row is the head of a group
        MarksRole,                   ///< QList<TextSpan> of the title
        SaidRole,                    ///< what was said, below the title; empty for most
        SaidMarksRole,               ///< QList<TextSpan> of it
        NoteRole,
        KeyRole,
        IconRole
    };

    struct Group
    {
        QString title;
        QList<PaletteHit> hits;
    };

    using QAbstractListModel::QAbstractListModel;

    /// @param typed what is marked in the titles. Groups without a hit are left out.
    void setGroups(const QList<Group>& groups, const QString& typed);
    /// Null for a head.
    const PaletteHit* hit(int row) const;
    /// Row of the same thing, or −1.
    int rowOf(const PaletteHit& hit) const;
    /// The next row with a hit from here in steps of ±1; the same row at either end, −1 when there is none.
    int nextHit(int row, int step) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line
    {
        QString head; ///< empty for a hit
        PaletteHit hit;
    };

    QList<Line> m_lines;
    QStringList m_terms;
};

} // namespace woshou
