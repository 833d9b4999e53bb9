#pragma once

#include "models/tickets/ticketdesk.h"

#include <QDialog>

#include <memory>

namespace woshou {

namespace Ui {
class SaveViewDialog;
}

/// Keeps a filter line under a name, for oneself or, by who leads, for a role. Opens by open(); closes after the save.
class SaveViewDialog : public QDialog
{
    Q_OBJECT
public:
    /// A view without an id is a new one; another one keeps whose it is. `line` is shown as the reader writes it.
    SaveViewDialog(const TicketDesk& desk, const SavedView& view, const QString& line, QWidget* parent = nullptr);
    ~SaveViewDialog() override;

signals:
    void saved(const woshou::SavedView& view);

private:
    void setUpRoles();
    void save();
    void showError(const Error& error);

    std::unique_ptr<Ui::SaveViewDialog> m_ui;
    TicketDesk m_desk;
    SavedView m_view;
};

} // namespace woshou
