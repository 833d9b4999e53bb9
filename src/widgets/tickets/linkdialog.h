#pragma once

#include "widgets/tickets/workdialog.h"

#include <QTimer>

#include <memory>

class QListWidgetItem;

namespace woshou {

namespace Ui {
class LinkDialog;
}

/// Which other ticket this one belongs together with, or goes on in. Shows the other one before anything is saved. For
/// a merge it proposes some, and asks for a reason when it is another customer's.
class LinkDialog : public WorkDialog
{
    Q_OBJECT
public:
    enum class Purpose { Link, Merge };
    LinkDialog(const TicketDesk& desk, const TicketDetails& details, Purpose purpose, QWidget* parent = nullptr);
    ~LinkDialog() override;

protected:
    Texts typed() const override;
    void setTyped(const Texts& texts) override;
    bool showFieldError(const QString& field, const QString& sentence) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpPurpose();
    void setUpCandidates();
    void propose(const QList<LookAlikeHit>& hits);
    void fitCandidates();
    bool chooseByKey(int key);
    void take(const QListWidgetItem* item);
    void markTaken();
    void lookUp();
    void showOther(const Result<TicketDetails>& found);
    void setStranger(bool stranger);
    void followReason();
    bool lacksReason() const;
    void fit();
    void save();

    std::unique_ptr<Ui::LinkDialog> m_ui;
    Purpose m_purpose;
    QTimer m_timer;
    TicketId m_other; ///< that the number stands for; none while it is looked up
    int m_generation = 0;
    bool m_stranger = false; ///< it is merged into another customer's
    bool m_sending = false;
};

} // namespace woshou
