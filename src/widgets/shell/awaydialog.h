#pragma once

#include "models/people/absencedesk.h"

#include <QDialog>

#include <memory>

namespace woshou {

namespace Ui {
class AwayDialog;
}

/// When one is away and who stands in. Opens by open(); what is there already is shown, and ends with one button.
class AwayDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AwayDialog(const AbsenceDesk& desk, QWidget* parent = nullptr);
    ~AwayDialog() override;

signals:
    void saved(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void load();
    void show(const std::optional<Absence>& absence);
    void fillColleagues(const QList<Person>& people);
    void save();
    void endNow();
    void setBusy(bool busy);
    void fail(const Error& error);

    AbsenceDesk m_desk;
    std::unique_ptr<Ui::AwayDialog> m_ui;
    PersonId m_substitute; ///< of the absence that is shown
    bool m_loaded = false;
};

} // namespace woshou
