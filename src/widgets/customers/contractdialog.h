#pragma once

#include "widgets/customers/recorddialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class ContractDialog;
}

/// What was agreed with a sale: period, what is free, remote support and response.
class ContractDialog : public RecordDialog
{
    Q_OBJECT
public:
    /// @param contract without an id: a new one
    ContractDialog(const CustomerDesk& desk, const CustomerProfile& profile, const Contract& contract,
                   QWidget* parent = nullptr);
    ~ContractDialog() override;

protected:
    QString unreadable() const override;
    QFuture<Result<Done>> send(const QUuid& key) override;
    FieldSet::Values recordIn(const CustomerProfile& profile) override;

private:
    void setUpFields();

    std::unique_ptr<Ui::ContractDialog> m_ui;
    Contract m_contract;
};

} // namespace woshou
