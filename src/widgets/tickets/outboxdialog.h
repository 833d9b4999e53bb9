#pragma once

#include "services/tickets/outbox.h"

#include <QDialog>

#include <memory>

namespace woshou {

class IntakeSaver;

namespace Ui {
class OutboxDialog;
}

/// The calls that were taken while the server was away: which still wait, which ticket each has become, and what a
/// person should look at. Opened, never executed; follows the outbox while it is open.
class OutboxDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param outbox, saver must outlive the dialog
    OutboxDialog(Outbox* outbox, const IntakeSaver* saver, QWidget* parent = nullptr);
    ~OutboxDialog() override;

signals:
    void openTicketRequested(woshou::TicketId id);
    void takeBackRequested(const QUuid& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshButtons();
    const QueuedCall* current() const;
    void openSent();
    void takeBack();
    void clearSent();

    Outbox* m_outbox;
    const IntakeSaver* m_saver;
    std::unique_ptr<Ui::OutboxDialog> m_ui;
};

} // namespace woshou
