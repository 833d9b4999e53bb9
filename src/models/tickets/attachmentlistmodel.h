#pragma once

#include "models/tickets/attachmentdesk.h"

#include <QAbstractListModel>
#include <QImage>

namespace woshou {

/// The files of one ticket, oldest first, with their pictures.
class AttachmentListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { FactsRole = Qt::UserRole + 1, PictureRole, IdRole };

    explicit AttachmentListModel(QObject* parent = nullptr);

    /// Must be called before the first load(); `now` is the center's time.
    void setDesk(const AttachmentDesk& desk, const std::function<Instant()>& now);
    /// What is shown stays until the answer is there, when it is the same ticket's.
    void load(TicketId ticket);
    const Attachment* file(int row) const;
    qint64 limit() const { return m_limit; } ///< bytes that the center takes for one

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

signals:
    void loaded();
    void failed(const woshou::Error& error);

private:
    struct Shown
    {
        Attachment file;
        QImage picture;
    };
    struct Answer
    {
        QList<Shown> files;
        qint64 limit = 0;
    };
    static Result<Answer> withPictures(const Result<AttachmentList>& list);
    void show(const Answer& answer);

    AttachmentDesk m_desk;
    std::function<Instant()> m_now;
    TicketId m_ticket;
    QList<Shown> m_files;
    qint64 m_limit = 0;
    int m_generation = 0;
};

} // namespace woshou
