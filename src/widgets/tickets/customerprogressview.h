#pragma once

#include "models/tickets/ticketdesk.h"

#include <QWidget>

#include <memory>

class QStandardItemModel;

namespace woshou {

namespace Ui {
class CustomerProgressView;
}

/// What the customer may read of the ticket's way, one sentence for each change of state, to copy or to read
/// out.
class CustomerProgressView : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerProgressView(QWidget* parent = nullptr);
    ~CustomerProgressView() override;

    void setDetails(const TicketDetails& details, const TicketDesk& desk);

signals:
    void replyRequested(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    QString chosen() const; ///< the text, the newest when none is chosen
    void copy();

    std::unique_ptr<Ui::CustomerProgressView> m_ui;
    QStandardItemModel* m_model;
    TicketDesk m_desk;
    TicketDetails m_details;
};

} // namespace woshou
