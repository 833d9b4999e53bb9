#pragma once

#include "domain/tickets/filekinds.h"
#include "models/tickets/filesource.h"
#include "models/tickets/ticketdesk.h"
#include "models/tickets/transfer.h"

#include <QPointer>
#include <QTemporaryDir>

class QFileDialog;

namespace woshou {

class AttachmentDownload;

/// Files of tickets on their way: sends what is dropped, pasted or picked, brings back what is opened or kept, two at a
/// time, and takes files off the list. A file is opened by the program that the desk has for it, from a copy in a
/// private folder that goes with the window, and after a question where opening is dangerous.
class TicketFiles : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `host`.
    TicketFiles(const TicketDesk& desk, QWidget* host);
    void setReference(const ReferenceData& reference) { m_desk.reference = reference; }

    void attach(TicketId ticket, const QList<FileSource>& files);
    void pick(TicketId ticket);
    void open(const Attachment& file);
    void saveAs(const Attachment& file);
    void remove(const Attachment& file);

    /// Not finished: under way, waiting or failed, in their order.
    QList<Transfer*> transfers(TicketId ticket) const;

signals:
    void transfersChanged();
    void changed(woshou::TicketId ticket); ///< its list is another one
    void refused(const QString& sentence); ///< in plain words
    void failed(const woshou::Error& error);

private:
    void add(Transfer* transfer, const std::function<void()>& next);
    void follow(Transfer* transfer);
    void goOn();
    void inspect(const QString& name, const QString& path);
    void ask(const QString& name, const QString& path, FileRisk risk);
    void openOutside(const QString& path);
    void saveTo(const Attachment& file, const QString& path);
    void restore(const Attachment& file);

    TicketDesk m_desk;
    QWidget* m_host;
    QList<Transfer*> m_transfers;
    QHash<Transfer*, std::function<void()>> m_next; ///< what comes after one
    std::unique_ptr<QTemporaryDir> m_folder;        ///< of the copies that are open
    int m_copies = 0;
    QPointer<QFileDialog> m_dialog;
};

} // namespace woshou
