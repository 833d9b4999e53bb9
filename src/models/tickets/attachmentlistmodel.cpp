#include "models/tickets/attachmentlistmodel.h"

#include "base/whenready.h"
#include "models/admin/language.h"
#include "models/tickets/attachmentwords.h"
#include "models/tickets/thumbnail.h"

#include <QThreadPool>

#include <algorithm>

namespace woshou {

AttachmentListModel::AttachmentListModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void AttachmentListModel::setDesk(const AttachmentDesk& desk, const std::function<Instant()>& now)
{
    m_desk = desk;
    m_now = now;
}

void AttachmentListModel::load(TicketId ticket)
{
    if (ticket != std::exchange(m_ticket, ticket))
        show({});
    // The pictures are decoded where nobody waits for them.
    const auto answer = m_desk.list(ticket).then(QThreadPool::globalInstance(), &AttachmentListModel::withPictures);
    whenReady(answer, this, [this, generation = ++m_generation](const Result<Answer>& list) {
        if (generation != m_generation)
            return;
        if (!list) {
            emit failed(list.error());
            return;
        }
        show(*list);
        emit loaded();
    });
}

Result<AttachmentListModel::Answer> AttachmentListModel::withPictures(const Result<AttachmentList>& list)
{
    if (!list)
        return failure(list.error());
    Answer answer;
    answer.limit = list->limit;
    for (const Attachment& file : list->files)
        answer.files.append({file, readThumbnail(file.thumbnail)});
    return answer;
}

/// The same files again leave the view where it is.
void AttachmentListModel::show(const Answer& answer)
{
    const auto isSame = [](const Shown& a, const Shown& b) {
        return a.file.id == b.file.id && a.file.rev == b.file.rev;
    };
    m_limit = answer.limit;
    if (std::equal(m_files.begin(), m_files.end(), answer.files.begin(), answer.files.end(), isSame))
        return;
    beginResetModel();
    m_files = answer.files;
    endResetModel();
}

const Attachment* AttachmentListModel::file(int row) const
{
    return row >= 0 && row < m_files.size() ? &m_files.at(row).file : nullptr;
}

int AttachmentListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

QVariant AttachmentListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Shown& shown = m_files.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.file.name;
    case FactsRole:
        return attachmentFacts(shown.file, m_now());
    case Qt::ToolTipRole:
        return QStringList{shown.file.name, attachmentFacts(shown.file, m_now()), fullTime(shown.file.at)}.join(u'\n');
    case Qt::AccessibleTextRole:
        return spokenList({shown.file.name, attachmentFacts(shown.file, m_now())});
    case PictureRole:
        return shown.picture;
    case IdRole:
        return shown.file.id.value();
    default:
        return {};
    }
}

} // namespace woshou
