#pragma once

#include "widgets/customers/recorddialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class DeviceDialog;
}

/// A device of a customer: model, serial number, purchase and warranty.
class DeviceDialog : public RecordDialog
{
    Q_OBJECT
public:
    /// @param device without an id: a new one
    DeviceDialog(const CustomerDesk& desk, const CustomerProfile& profile, const Device& device,
                 QWidget* parent = nullptr);
    ~DeviceDialog() override;

protected:
    QString unreadable() const override;
    QFuture<Result<Done>> send(const QUuid& key) override;
    FieldSet::Values recordIn(const CustomerProfile& profile) override;

private:
    void setUpFields();
    void proposeWarranty();

    std::unique_ptr<Ui::DeviceDialog> m_ui;
    Device m_device;
};

} // namespace woshou
