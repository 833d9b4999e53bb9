#pragma once

#include "models/tickets/attachmentdesk.h"
#include "models/tickets/transfer.h"

#include <memory>

namespace woshou {

/// Brings a file of a ticket to a path; it is there whole and with the right hash, or not at all.
class AttachmentDownload : public Transfer
{
    Q_OBJECT
public:
    /// @param readOnly for a copy to look at: nobody shall write into what is not kept
    AttachmentDownload(const AttachmentDesk& desk, const Attachment& file, const QString& path, bool readOnly,
                       QObject* parent = nullptr);
    ~AttachmentDownload() override;

    const QString& path() const { return m_path; }

protected:
    void run() override;
    void undo() override;

private:
    class Target;
    template <typename T>
    void then(const QFuture<Result<T>>& future, const std::function<void(const T&)>& next);
    void fetch(qint64 position);
    void close();

    AttachmentDesk m_desk;
    Attachment m_file;
    QString m_path;
    bool m_readOnly;
    std::shared_ptr<Target> m_target; ///< used by one thread at a time
};

} // namespace woshou
