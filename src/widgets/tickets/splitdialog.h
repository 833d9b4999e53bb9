#pragma once

#include "widgets/tickets/workdialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class SplitDialog;
}

/// A part of the ticket becomes one of its own: the chosen entries are its words. Both are linked.
class SplitDialog : public WorkDialog
{
    Q_OBJECT
public:
    SplitDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent = nullptr);
    ~SplitDialog() override;

signals:
    void made(woshou::TicketId id);

protected:
    Texts typed() const override;
    void setTyped(const Texts& texts) override;
    bool showFieldError(const QString& field, const QString& sentence) override;

private:
    void fill();
    void fillDevice();
    QList<qint64> chosen() const;
    void save();

    std::unique_ptr<Ui::SplitDialog> m_ui;
};

} // namespace woshou
