#pragma once

#include "models/tickets/ticketdesk.h"

#include <QWidget>

#include <memory>

namespace woshou {

namespace Ui {
class AttachmentsView;
}

class AttachmentListModel;
class TicketFiles;

/// The files of a ticket, what is on its way above them, and what can be done with the chosen one.
class AttachmentsView : public QWidget
{
    Q_OBJECT
public:
    explicit AttachmentsView(QWidget* parent = nullptr);
    ~AttachmentsView() override;

    /// Must be called once, before any ticket is shown.
    void setFiles(const TicketDesk& desk, TicketFiles* files);
    void setDetails(const TicketDetails& details);

signals:
    void pickRequested();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpList();
    void setUpTools();
    void showFiles();
    void showTransfers();
    void fitTransfers();
    void showSentence(const QString& sentence);
    void updateTools();
    void retranslate();
    const Attachment* current() const;
    bool mayRemove(const Attachment& file) const;
    void openCurrent();
    void saveCurrent();
    void removeCurrent();

    std::unique_ptr<Ui::AttachmentsView> m_ui;
    TicketDesk m_desk;
    Ticket m_ticket;
    AttachmentListModel* m_model;
    TicketFiles* m_files = nullptr;
    AttachmentId m_chosen;
    bool m_may = false;    ///< attach files to this ticket
    bool m_unread = false; ///< the list could not be read, which the banner says
};

} // namespace woshou
