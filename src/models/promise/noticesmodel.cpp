#include "models/promise/noticesmodel.h"

#include "models/admin/language.h"
#include "models/promise/noticewords.h"

#include <algorithm>

namespace woshou {

void NoticesModel::setNotices(const QList<Notice>& notices, Instant now)
{
    beginResetModel();
    m_notices = notices;
    m_now = now;
    endResetModel();
}

void NoticesModel::setNow(Instant now)
{
    m_now = now;
    if (!m_notices.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

const Notice* NoticesModel::notice(int row) const
{
    return row >= 0 && row < m_notices.size() ? &m_notices.at(row) : nullptr;
}

int NoticesModel::rowOf(NoticeId id) const
{
    const auto at =
        std::find_if(m_notices.begin(), m_notices.end(), [id](const Notice& notice) { return notice.id == id; });
    return at == m_notices.end() ? -1 : int(at - m_notices.begin());
}

int NoticesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_notices.size());
}

QVariant NoticesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Notice& notice = m_notices.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return noticeTitle(notice, m_now);
    case TextRole:
    case Qt::ToolTipRole:
        return noticeText(notice);
    case OverdueRole:
        return isOverdue(notice, m_now);
    case TimeRole:
        return shortTime(notice.showAt, m_now);
    case Qt::AccessibleTextRole:
        return spokenList({noticeTitle(notice, m_now), noticeText(notice), shortTime(notice.showAt, m_now)});
    default:
        return {};
    }
}

} // namespace woshou
