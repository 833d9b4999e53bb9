#pragma once

#include "models/tickets/ticketdesk.h"

#include <QTreeView>

class QStandardItemModel;

namespace woshou {

/// The other tickets of the same device, newest first; Enter opens one.
class DeviceHistoryView : public QTreeView
{
    Q_OBJECT
public:
    explicit DeviceHistoryView(QWidget* parent = nullptr);

    void setDetails(const TicketDetails& details, const ReferenceData& reference);

signals:
    void ticketActivated(woshou::TicketId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QStandardItemModel* m_model;
};

} // namespace woshou
