#pragma once

#include "domain/tickets/filekinds.h"

#include <QDialog>

#include <memory>

namespace woshou {

namespace Ui {
class RiskDialog;
}

/// Asks before a file is opened that may do something: what kind it is, and that only a known sender is trusted.
/// Accepted when it is to be opened; the answer that is ready is "do not open".
class RiskDialog : public QDialog
{
    Q_OBJECT
public:
    RiskDialog(const QString& name, FileRisk risk, QWidget* parent = nullptr);
    ~RiskDialog() override;

private:
    std::unique_ptr<Ui::RiskDialog> m_ui;
};

} // namespace woshou
