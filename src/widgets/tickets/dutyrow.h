#pragma once

#include "models/tickets/ticketdesk.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QToolButton;

namespace woshou {

class FieldMessage;

/// One department of a meeting: what it does, who answers for it, by when.
class DutyRow : public QWidget
{
    Q_OBJECT
public:
    DutyRow(const ReferenceData& reference, Instant now, QWidget* parent = nullptr);

    /// Who may answer for it; the one chosen stays.
    void setOwners(const QList<Person>& people, PersonId contact);
    DepartmentDuty duty() const;
    void setDuty(const DepartmentDuty& duty);
    void setRemovable(bool removable);
    void showError(const QString& field, const QString& sentence);
    void clearError();

signals:
    void removeRequested();

private:
    void fillDepartments(const ReferenceData& reference);

    QComboBox* m_department;
    QLineEdit* m_what;
    QComboBox* m_owner;
    QDateTimeEdit* m_due;
    QToolButton* m_remove;
    FieldMessage* m_message;
    PersonId m_wanted; ///< chosen before the people were there
};

} // namespace woshou
