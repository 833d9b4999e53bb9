#pragma once

#include "widgets/customers/recorddialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class NoteDialog;
}

/// What is worth knowing about a customer or a device, a wish, or a lead for sales.
class NoteDialog : public RecordDialog
{
    Q_OBJECT
public:
    /// @param note without an id: a new one of its kind
    NoteDialog(const CustomerDesk& desk, const CustomerProfile& profile, const CustomerNote& note,
               QWidget* parent = nullptr);
    ~NoteDialog() override;

protected:
    QFuture<Result<Done>> send(const QUuid& key) override;
    FieldSet::Values recordIn(const CustomerProfile& profile) override;

private:
    void setUpFields();
    void offerStates();

    std::unique_ptr<Ui::NoteDialog> m_ui;
    CustomerNote m_note;
};

} // namespace woshou
