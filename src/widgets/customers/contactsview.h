#pragma once

#include "domain/admin/referencedata.h"

#include <QListView>

class QStandardItemModel;

namespace woshou {

/// Everything that was said and done with a customer, whichever ticket it belongs to, newest on top, with a line for
/// every day. Enter or a click opens the ticket.
class ContactsView : public QListView
{
    Q_OBJECT
public:
    explicit ContactsView(QWidget* parent = nullptr);

    void setEntries(const QList<CustomerEntry>& entries, const ReferenceData& reference);

signals:
    void ticketActivated(woshou::TicketId id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void open(const QModelIndex& index);

    QStandardItemModel* m_model;
    QList<CustomerEntry> m_entries;
    ReferenceData m_reference;
};

} // namespace woshou
