#pragma once

#include "widgets/customers/recorddialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class CustomerDialog;
}

class PhoneReveal;

/// A customer's own data. Numbers stay masked, and as they are, until they are shown.
class CustomerDialog : public RecordDialog
{
    Q_OBJECT
public:
    CustomerDialog(const CustomerDesk& desk, const CustomerProfile& profile, QWidget* parent = nullptr);
    ~CustomerDialog() override;

protected:
    QString unreadable() const override;
    QFuture<Result<Done>> send(const QUuid& key) override;
    FieldSet::Values recordIn(const CustomerProfile& profile) override;
    QString entryKind() const override { return QStringLiteral("edited"); }

private:
    void setUpFields();
    void showNumbers(const QStringList& digits);
    Customer customer() const;

    std::unique_ptr<Ui::CustomerDialog> m_ui;
    PhoneReveal* m_reveal;
    bool m_numbersShown = false;
    QStringList m_revealed; ///< the digits, as they were when they were shown
    QString m_revealedText;
};

} // namespace woshou
