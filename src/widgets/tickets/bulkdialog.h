#pragma once

#include "models/tickets/bulktable.h"
#include "models/tickets/ticketdesk.h"

#include <QDialog>

#include <memory>

namespace woshou {

namespace Ui {
class BulkDialog;
}

/// The same change of several tickets: what, then what would become of each, then the receipt. A macro fills in what.
/// Leaving it while it runs stops it after the tickets that are on their way.
class BulkDialog : public QDialog
{
    Q_OBJECT
public:
    BulkDialog(const TicketDesk& desk, const QList<TicketId>& ids, QWidget* parent = nullptr);
    ~BulkDialog() override;

    /// Fills in what a macro does.
    void choose(const Macro& macro);
    /// Fills in a step that is proposed, such as what was done to their incident.
    void chooseMove(const QString& move);
    void reject() override;

signals:
    void written(const QList<woshou::TicketId>& ids);

private:
    void setUpFields();
    void alignLabels();
    void setUpButtons();
    void fillOwners();
    void fillCustomers();
    void fitColumns();
    void followMove();
    void next();
    void lookUpParent();
    void preview(TicketId parent, const QString& number);
    BulkPlan plan() const;
    bool complete(const BulkPlan& plan);
    void follow();
    void showSummary();
    void copyReceipt();
    void exportReceipt();
    void writeReceipt(const QString& path);

    std::unique_ptr<Ui::BulkDialog> m_ui;
    TicketDesk m_desk;
    QList<TicketId> m_ids;
    BulkRun* m_run;
    BulkTable* m_table;
    QHash<QString, QString> m_people;
};

} // namespace woshou
