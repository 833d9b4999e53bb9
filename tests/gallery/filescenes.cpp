#include "gallery/scenes.h"

#include "services/core/center.h"
#include "services/tickets/attachmentservice.h"
#include "services/tickets/ticketservice.h"
#include "support/testdatabase.h"
#include "widgets/shell/printpreview.h"
#include "widgets/tickets/dropoverlay.h"
#include "widgets/tickets/riskdialog.h"
#include "widgets/tickets/ticketdetailsview.h"
#include "widgets/tickets/ticketspage.h"
#include "widgets/tickets/transferrow.h"

#include <QCheckBox>
#include <QCryptographicHash>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QTabWidget>
#include <QToolButton>
#include <QUrl>
#include <QUuid>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const auto kAgent = u"wangmin"_s;

void goToTickets(Desk& desk)
{
    const QList<QDialog*> dialogs = desk.window()->findChildren<QDialog*>();
    for (QDialog* dialog : dialogs)
        dialog->close();
    desk.turnTo("ticketsRailButton");
}

TicketDetailsView* detailsOf(Desk& desk)
{
    return desk.window()->findChild<TicketDetailsView*>(u"ticketDetailsView"_s);
}

/// One of the demonstration's own.
void attach(Desk& desk, TicketId ticket, const QString& name, const QString& thumbnail)
{
    AttachmentService& service = desk.app().center()->attachments();
    const auto shipped = [](const QString& file) {
        QFile from(u":/demo-files/files/"_s + file);
        return from.open(QIODevice::ReadOnly) ? from.readAll() : QByteArray();
    };
    const QByteArray bytes = shipped(name);
    AttachmentDraft draft;
    draft.ticket = ticket;
    draft.name = name;
    draft.mediaType = thumbnail.isEmpty() ? u"text/plain"_s : u"image/jpeg"_s;
    draft.size = bytes.size();
    draft.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    draft.thumbnail = thumbnail.isEmpty() ? QByteArray() : shipped(thumbnail);
    draft.key = QUuid::createUuid();
    const auto begun = await(service.begin(draft));
    QVERIFY(begun && await(service.append(begun->id, 0, bytes)) && await(service.finish(begun->id)));
}

/// An open ticket that came with so many files. Which the demonstration has depends on the hour: where none has them,
/// one gets them.
TicketId ticketWith(Desk& desk, int files)
{
    Center* center = desk.app().center();
    TicketFilter filter;
    filter.view = u"all"_s;
    const auto page = await(center->tickets().page(filter));
    TicketId without;
    for (const TicketRow& row : page ? page->rows : QList<TicketRow>()) {
        const auto list = await(center->attachments().list(row.id));
        if (row.open && list && list->files.size() == files)
            return row.id;
        if (row.open && list && list->files.isEmpty())
            without = row.id;
    }
    for (const auto& [name, thumbnail] :
         {std::pair(u"display.jpg"_s, u"display.png"_s), std::pair(u"nameplate.jpg"_s, u"nameplate.png"_s),
          std::pair(u"receipt.txt"_s, QString())}) {
        if (without.isValid())
            attach(desk, without, name, thumbnail);
    }
    return without;
}

void showFiles(Desk& desk, int files)
{
    goToTickets(desk);
    const TicketId ticket = ticketWith(desk, files);
    QVERIFY(ticket.isValid());
    desk.window()->findChild<TicketsPage*>()->showTicket(ticket);
    QTRY_COMPARE(detailsOf(desk)->ticket(), ticket);
    auto* tabs = desk.part<QTabWidget>("ticketTabWidget");
    tabs->setCurrentWidget(desk.window()->findChild<QWidget*>(u"attachmentsView"_s));
    QTRY_COMPARE(desk.window()->findChild<QListView*>(u"filesListView"_s)->model()->rowCount(), files);
}

void filesOfTicket(Desk& desk)
{
    showFiles(desk, 3);
    desk.part("filesListView")->setFocus(Qt::TabFocusReason);
}

void noFiles(Desk& desk)
{
    showFiles(desk, 0);
}

/// What cannot be sent says so; the name is long.
void failedFile(Desk& desk)
{
    showFiles(desk, 3);
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(u"/nowhere/"_s + u"客户发来的排水管与地漏接口处漏水照片"_s.repeated(3) + u".jpg"_s)});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(detailsOf(desk), &enter);
    QDropEvent drop({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(detailsOf(desk), &drop);
    QTRY_VERIFY(desk.has("againPushButton"));
}

void forgetFailures(Desk& desk)
{
    const auto rows = desk.window()->findChildren<TransferRow*>();
    for (const TransferRow* row : rows)
        row->findChild<QToolButton*>(u"cancelToolButton"_s)->click();
}

void dragged(Desk& desk)
{
    forgetFailures(desk);
    showFiles(desk, 3);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/nowhere/a.jpg"_s)});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(detailsOf(desk), &enter);
    QVERIFY(detailsOf(desk)->findChild<DropOverlay*>()->isVisible());
}

void danger(Desk& desk)
{
    showFiles(desk, 3);
    detailsOf(desk)->findChild<DropOverlay*>()->hide();
    auto* dialog = new RiskDialog(u"发票-2026-07.pdf.exe"_s, FileRisk::Program, desk.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    QTRY_VERIFY(desk.has("keepPushButton"));
}

void timelineWithFiles(Desk& desk)
{
    showFiles(desk, 3);
    desk.part<QTabWidget>("ticketTabWidget")->setCurrentIndex(0);
}

void preview(Desk& desk, bool internal)
{
    QTRY_VERIFY(desk.has("internalCheckBox"));
    desk.part<QCheckBox>("internalCheckBox")->setChecked(internal);
    const auto* pages = desk.part("pagesWidget");
    QTRY_VERIFY(!pages->findChildren<QLabel*>().isEmpty());
}

void printedTicket(Desk& desk)
{
    showFiles(desk, 3);
    desk.part<QToolButton>("printToolButton")->click();
    preview(desk, true);
}

void printedCustomer(Desk& desk)
{
    goToTickets(desk);
    desk.turnTo("customersRailButton");
    desk.write("searchLineEdit", u"liguif"_s);
    QTRY_VERIFY(desk.has("nameLabel") && desk.part<QLabel>("nameLabel")->text() == u"李桂芳"_s);
    desk.click("printPushButton");
    preview(desk, false);
}

} // namespace

QList<Scene> fileScenes()
{
    return {
        {u"tickets-files"_s, kAgent, filesOfTicket},     {u"tickets-files-none"_s, kAgent, noFiles},
        {u"tickets-files-failed"_s, kAgent, failedFile}, {u"tickets-files-dragged"_s, kAgent, dragged},
        {u"dialog-risky-file"_s, kAgent, danger},        {u"tickets-files-timeline"_s, kAgent, timelineWithFiles},
        {u"print-ticket"_s, kAgent, printedTicket},      {u"print-customer"_s, kAgent, printedCustomer},
    };
}

} // namespace woshou
