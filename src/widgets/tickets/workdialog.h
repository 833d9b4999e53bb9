#pragma once

#include "models/tickets/ticketdesk.h"

#include <QDialog>

class QAbstractButton;

namespace woshou {

class Banner;

/// What the dialogs of the work on a ticket share: saving once and without waiting, saying what went wrong, and
/// keeping what was typed until it is saved, also over a restart. Opens by open(); closes itself after a save.
class WorkDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param step names what is typed among what is kept of the ticket ("progress")
    WorkDialog(const TicketDesk& desk, const TicketDetails& details, const QString& step, QWidget* parent);

    /// Not while a save is on its way: whether it failed must still be seen.
    void reject() override;

signals:
    void saved(woshou::TicketId id);

protected:
    using Texts = TypedTexts::Texts;

    void showEvent(QShowEvent* event) override;
    const TicketDesk& desk() const { return m_desk; }
    const TicketDetails& details() const { return m_details; }
    /// The place for messages and the button that saves, and the other one where there are two ways to.
    void setParts(Banner* banner, QAbstractButton* saver, QAbstractButton* other = nullptr);
    virtual Texts typed() const = 0;
    virtual void setTyped(const Texts& texts) = 0;
    /// A message about one field; false when the dialog does not show that field.
    virtual bool showFieldError(const QString& field, const QString& sentence) = 0;
    /// Of what is typed now and is to be done with it: sent again unchanged it is the same, so that it is never saved
    /// twice.
    QUuid key(const QString& step = {});
    void watch(const QFuture<Result<Done>>& future);
    /// Closes it without a save, and forgets what was typed.
    void discard();
    /// Fields that came later are kept too.
    void followEdits();

private:
    void keep();
    void setSaving(bool saving);
    void finish(const Result<Done>& result);

    TicketDesk m_desk;
    TicketDetails m_details;
    QString m_place;
    Banner* m_banner = nullptr;
    QList<QAbstractButton*> m_savers;
    Texts m_sent;
    QUuid m_key;
    bool m_saving = false, m_begun = false;
};

} // namespace woshou
