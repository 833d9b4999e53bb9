#include "widgets/tickets/ticketfiles.h"

#include "base/inpool.h"
#include "base/whenready.h"
#include "domain/tickets/filenames.h"
#include "models/tickets/attachmentdownload.h"
#include "models/tickets/attachmentupload.h"
#include "widgets/common/toast.h"
#include "widgets/tickets/riskdialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAtOnce = 2;       ///< transfers that run; the others wait
constexpr int kMostAtATime = 50; ///< files of one drop

FileRisk riskOfFile(const QString& path, const QStringList& warned)
{
    QFile file(path);
    const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QString name = QFileInfo(path).fileName();
    const FileRisk risk = fileRisk(name, content);
    return risk == FileRisk::None && warned.contains(fileExtension(name)) ? FileRisk::Warned : risk;
}

} // namespace

TicketFiles::TicketFiles(const TicketDesk& desk, QWidget* host)
    : QObject(host)
    , m_desk(desk)
    , m_host(host)
{
}

QList<Transfer*> TicketFiles::transfers(TicketId ticket) const
{
    QList<Transfer*> list = m_transfers;
    list.removeIf([ticket](const Transfer* transfer) { return transfer->ticket() != ticket; });
    return list;
}

void TicketFiles::attach(TicketId ticket, const QList<FileSource>& files)
{
    if (files.size() > kMostAtATime) {
        emit refused(tr("These are %1 files. Attach at most %2 at a time, or pack them into one.")
                         .arg(files.size())
                         .arg(kMostAtATime));
        return;
    }
    for (const FileSource& file : files)
        add(new AttachmentUpload(m_desk.files, ticket, file, this), [this, ticket] { emit changed(ticket); });
}

void TicketFiles::pick(TicketId ticket)
{
    if (m_dialog)
        return;
    m_dialog = new QFileDialog(m_host, tr("Attach files"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(m_dialog, &QFileDialog::filesSelected, this, [this, ticket](const QStringList& paths) {
        QList<FileSource> files;
        for (const QString& path : paths)
            files.append({QFileInfo(path).fileName(), path, {}, {}});
        attach(ticket, files);
    });
    m_dialog->open();
}

void TicketFiles::add(Transfer* transfer, const std::function<void()>& next)
{
    m_transfers.append(transfer);
    m_next.insert(transfer, next);
    connect(transfer, &Transfer::changed, this, [this, transfer] { follow(transfer); });
    emit transfersChanged();
    goOn();
}

/// What is over is forgotten, and the next one has its turn.
void TicketFiles::follow(Transfer* transfer)
{
    const Transfer::State state = transfer->state();
    if (state == Transfer::State::Waiting || state == Transfer::State::Running)
        return;
    if (state != Transfer::State::Failed) {
        const auto next = m_next.take(transfer);
        if (!m_transfers.removeOne(transfer))
            return;
        transfer->deleteLater();
        emit transfersChanged();
        if (state == Transfer::State::Finished)
            next();
    }
    goOn();
}

void TicketFiles::goOn()
{
    auto running = std::count_if(m_transfers.begin(), m_transfers.end(), [](const Transfer* transfer) {
        return transfer->state() == Transfer::State::Running;
    });
    const QList<Transfer*> all = m_transfers; // one that ends at once changes the list
    for (Transfer* transfer : all) {
        if (running < kAtOnce && transfer->state() == Transfer::State::Waiting) {
            ++running;
            transfer->start();
        }
    }
}

void TicketFiles::open(const Attachment& file)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"%1/%2"_s.arg(++m_copies).arg(file.name));
    add(new AttachmentDownload(m_desk.files, file, path, true, this),
        [this, name = file.name, path] { inspect(name, path); });
}

void TicketFiles::inspect(const QString& name, const QString& path)
{
    const auto risk =
        inPool<FileRisk>([path, warned = m_desk.reference.warnedExtensions] { return riskOfFile(path, warned); });
    whenReady(risk, this, [this, name, path](FileRisk found) {
        if (found == FileRisk::None)
            openOutside(path);
        else
            ask(name, path, found);
    });
}

void TicketFiles::ask(const QString& name, const QString& path, FileRisk risk)
{
    auto* dialog = new RiskDialog(name, risk, m_host);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, path] { openOutside(path); });
    dialog->open();
}

void TicketFiles::openOutside(const QString& path)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        emit refused(tr("This computer has no program for this kind of file. Save it, and open it elsewhere."));
}

void TicketFiles::saveAs(const Attachment& file)
{
    if (m_dialog)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    m_dialog = new QFileDialog(m_host, tr("Save the file"), folder);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    m_dialog->selectFile(file.name);
    connect(m_dialog, &QFileDialog::fileSelected, this, [this, file](const QString& path) { saveTo(file, path); });
    m_dialog->open();
}

void TicketFiles::saveTo(const Attachment& file, const QString& path)
{
    add(new AttachmentDownload(m_desk.files, file, path, false, this),
        [this, path] { showToast(m_host, tr("Saved: %1").arg(QDir::toNativeSeparators(path))); });
}

void TicketFiles::remove(const Attachment& file)
{
    whenReady(m_desk.files.remove(file.id, file.rev), this, [this, file](const Result<Done>& done) {
        if (done)
            showToast(m_host, tr("Removed: %1").arg(file.name), tr("Undo"), [this, file] { restore(file); });
        else
            emit failed(done.error());
        emit changed(file.ticket);
    });
}

void TicketFiles::restore(const Attachment& file)
{
    whenReady(m_desk.files.restore(file.id, file.rev + 1), this, [this, file](const Result<Done>& done) {
        if (done)
            showToast(m_host, tr("Put back: %1").arg(file.name));
        else
            emit failed(done.error());
        emit changed(file.ticket);
    });
}

} // namespace woshou
