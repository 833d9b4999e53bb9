#pragma once

#include "domain/promise/notice.h"

#include <QAbstractListModel>

namespace woshou {

/// Notices as lines: what is or will be overdue, which ticket, and when it was told. Their times run on by setNow.
class NoticesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        TextRole = Qt::UserRole + 1, ///< which ticket; the title is the display role
        OverdueRole,                 ///< bool
        TimeRole                     ///< when it was told
    };

    using QAbstractListModel::QAbstractListModel;

    void setNotices(const QList<Notice>& notices, Instant now);
    void setNow(Instant now);
    /// Null without one.
    const Notice* notice(int row) const;
    /// Its row, or −1.
    int rowOf(NoticeId id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<Notice> m_notices;
    Instant m_now;
};

} // namespace woshou
